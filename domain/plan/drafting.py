"""The machine's draft: from the state of a case alone, the same every time, and only what changed goes to the log."""

from __future__ import annotations

from hashlib import sha256

from domain.case.state import Case
from domain.plan.gaps import gaps
from domain.plan.lines import advice, author_words, decided_and_open, may_be_quoted, need_ids, needs, views
from events.base import Event
from events.case import PlanDrafted
from events.values import Finding, Model, PlanItem, Section, Sentence, Suggestion, TextValue

DRAFTER = Model(name="drafter", version="1")

LARGEST_DRAFT = 250_000
"""Bytes of JSON of the items of one event; an event must fit an item of 400 KB."""
MOST_PARTS = 12
"""A commit must fit 4 MB. What is left is drafted at the next event."""

_PLACES: dict[str | None, Section] = {"Health": "G", "Social_care": "H2"}
"""Provision that a document recommends goes to F, which holds all that educates or trains, therapies included
(Children and Families Act 2014, s.21(5)); only what the reader found to be about health or social care goes to
G or H2. Whether it is H1 is for a person to find."""


def desired(case: Case) -> list[PlanItem]:
    """The draft as the state of the case would have it now. It names nobody: the child's name may change."""
    need_lines = needs(case)
    drafted = [*views(case), *need_lines, *decided_and_open(case, need_ids(need_lines)), *advice(case)]
    return [*drafted, *gaps(case, drafted)]


def redraft(case: Case) -> list[Event]:
    """What the draft in the log lacks or has too much; nothing when it is as it should be, or the case is closed."""
    if case.opened is None or case.closed:
        return []
    wanted = {item.id: item for item in desired(case)}
    standing = case.plan.drafted
    changed = [
        item for ident, item in wanted.items() if ident not in standing or standing[ident].item != item
    ]
    dropped = tuple(ident for ident in standing if ident not in wanted)
    if not changed and not dropped:
        return []
    first, *rest = in_parts(changed)[:MOST_PARTS]
    return [
        PlanDrafted(put=first, dropped=dropped, drafter=DRAFTER),
        *(PlanDrafted(put=part, drafter=DRAFTER) for part in rest),
    ]


def provision_suggestions(case: Case) -> list[Suggestion]:
    """Provision (F, G, H2) and outcomes (E) that advice or evidence asks for, word for word, for a person to decide.

    What was decided on the very same words of the same document is not asked again after a new reading.
    """
    settled = {
        (sentence.digest, _collapsed(sentence.text))
        for state in case.suggestions.values()
        if state.decided is not None and isinstance(state.suggestion.value, TextValue)
        for sentence in state.suggestion.evidence
    }
    found: dict[str, Suggestion] = {}
    for document in case.documents.values():
        if not may_be_quoted(document):
            continue
        for finding in document.all_findings():
            key = (finding.sentence.digest, _collapsed(finding.sentence.text))
            if finding.stance in ("provision", "outcome") and key not in settled:
                made = _quoted(finding, author_words(document))
                found.setdefault(made.id, made)
    return list(found.values())


def _quoted(finding: Finding, author: str) -> Suggestion:
    sentence = finding.sentence
    outcome = finding.stance == "outcome"
    section: Section = "E" if outcome else _PLACES.get(finding.question, "F")
    what = "an outcome" if outcome else "provision"
    return Suggestion(
        id=f"text:{finding.stance}:{_span(sentence)}",
        value=TextValue(section=section, text=sentence.text, question=finding.question),
        reason=f"Read as {what} in: {author}, page {sentence.page}.",
        evidence=(sentence,),
        model=DRAFTER,
    )


def _span(sentence: Sentence) -> str:
    where = f"{sentence.digest}:{sentence.page}:{sentence.start}:{sentence.end}"
    return sha256(where.encode()).hexdigest()[:32]


def _collapsed(text: str) -> str:
    return " ".join(text.split())


def in_parts(items: list[PlanItem]) -> list[tuple[PlanItem, ...]]:
    """The items in order, in at least one part, each part small enough for one event."""
    parts: list[list[PlanItem]] = [[]]
    size = 0
    for item in items:
        bytes_of_item = len(item.model_dump_json().encode())
        if parts[-1] and size + bytes_of_item > LARGEST_DRAFT:
            parts.append([])
            size = 0
        parts[-1].append(item)
        size += bytes_of_item
    return [tuple(part) for part in parts]
