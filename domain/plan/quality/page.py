"""The rules as a page for people: `docs/plan-rules.md` is made of it."""

from __future__ import annotations

from domain.plan.quality.grade import BANDS
from domain.plan.quality.rules import REVIEWED, VERSION, Rule
from domain.plan.quality.table import RULES
from domain.plan.quality.vague_words import VAGUE_WORDS


def rules_page() -> str:
    """In Markdown, the same every time."""
    reviewed = "Practitioners have reviewed them." if REVIEWED else "No practitioner has reviewed them yet."
    bands = ", ".join(f"{name} from {least:g}" for least, name in BANDS)
    rows = "\n".join(_row(rule) for rule in RULES)
    words = "\n".join(
        f"| {word.words} | {'published lists' if word.confirmed else 'general knowledge'} | {word.cured_by} |"
        for word in VAGUE_WORDS
    )
    return (
        f"# The rules of the plan's audit\n\nVersion {VERSION}, made from the code (`make schemas`). {reviewed} "
        "Weights and thresholds are ours. An authority may switch off what is not law and add words of its own.\n\n"
        f"Grades, in points of 100: {bands}. A failed rule of severity must holds the grade at requires-improvement.\n\n"
        "| rule | looks at | severity | weight | law | source | since |\n|---|---|---|---|---|---|---|\n"
        f"{rows}\n\n## Vague words\n\n| words | from | made good by |\n|---|---|---|\n{words}\n"
    )


def _row(rule: Rule) -> str:
    source = rule.source.words if rule.source.confirmed else f"{rule.source.words} (not confirmed)"
    law = "yes" if rule.source.law else "no"
    return f"| `{rule.id}`: {rule.title} | {rule.per} | {rule.severity} | {rule.weighs:g} | {law} | {source} | {rule.source.effective} |"
