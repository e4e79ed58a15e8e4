"""Sound plans by four invented officers, read from plain text, and how to spoil one.

A file holds plans: a heading (`== name | pronouns | birth | kind`), then lines (`F1 [B1 E1] words`), the links in
brackets. Every line has a person as its source, as an officer's own words do.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from domain.documents.checklist import school_year
from domain.needs.ages import age_on
from domain.plan.quality.given import Context, Paper, Recommendation
from domain.shown.plan_audit import PlanAudit
from events.values import PersonSource, PlanItem, Section, Sentence, SentenceSource

TODAY = date(2026, 11, 25)
OFFICER = PersonSource(person="N. D.", role="co-ordinator", on=TODAY)
_HEADING = re.compile(r"== (?P<name>[^|]+) \| (?P<pronouns>\w+) \| (?P<birth>[\d-]+) \| (?P<kind>[\w-]+)")
_LINE = re.compile(r"(?P<label>(?P<section>H1|H2|[A-K])\d+)(?: \[(?P<links>[^\]]*)\])? (?P<text>.+)")


@dataclass(frozen=True)
class Plan:
    officer: str
    items: dict[str, PlanItem]
    context: Context

    def saying(self, label: str, text: str) -> Plan:
        return self.having(self.items[label].model_copy(update={"text": text}))

    def having(self, item: PlanItem) -> Plan:
        return replace(self, items={**self.items, item.id: item})

    def adding(self, section: Section, text: str, *links: str) -> Plan:
        return self.having(line(f"{section}9", section, text, links))

    def without(self, *sections: str) -> Plan:
        return replace(self, items={k: v for k, v in self.items.items() if v.section not in sections})

    def known(self, **more: object) -> Plan:
        return replace(self, context=replace(self.context, **more))  # type: ignore[arg-type]

    def advised(self, label: str, said: str, text: str | None = None, person: bool = True) -> Plan:
        """The line as one that rests on a sentence of a paper."""
        sources = (SentenceSource(sentence=sentence(said)), *((OFFICER,) if person else ()))
        item = self.items[label]
        return self.having(item.model_copy(update={"sources": sources, "text": text or item.text}))


Spoil = Callable[[Plan], Plan]


def sentence(text: str) -> Sentence:
    return Sentence(digest="a" * 64, page=1, start=0, end=len(text), text=text)


def line(label: str, section: Section, text: str, links: tuple[str, ...] = ()) -> PlanItem:
    return PlanItem(
        id=label, section=section, text=text, origin="person", standing="accepted", sources=(OFFICER,),
        needs=tuple(x for x in links if x[0] in "BCD"), outcomes=tuple(x for x in links if x[0] == "E"),
    )  # fmt: skip


def _plan(officer: str, text: str) -> Plan:
    heading, *lines = text.strip().splitlines()
    told = _HEADING.fullmatch(heading)
    assert told is not None, heading
    year, month = (int(part) for part in told["birth"].split("-"))
    items = {}
    for words in lines:
        read = _LINE.fullmatch(words)
        assert read is not None, words
        links = tuple((read["links"] or "").split())
        items[read["label"]] = line(read["label"], read["section"], read["text"], links)  # type: ignore[arg-type]
    context = Context(
        kind=told["kind"], on=TODAY, names=(told["name"],), pronouns=told["pronouns"],  # type: ignore[arg-type]
        age=int(age_on(year, month, TODAY)), school_year=school_year(year, month, TODAY), budget=None,
    )  # fmt: skip
    return Plan(officer, items, context)


def sound_plans() -> dict[str, Plan]:
    """By name of the child."""
    found: dict[str, Plan] = {}
    for file in sorted((Path(__file__).parent / "sound").glob("*.txt")):
        for part in re.split(r"\n(?=== )", file.read_text()):
            plan = _plan(file.stem, part)
            found[(plan.context.names or ("",))[0]] = plan
    return found


def audit_of(plan: Plan) -> PlanAudit:
    from domain.plan.quality.audit import audit

    return audit(plan.items.values(), plan.context)


__all__ = [
    "OFFICER",
    "TODAY",
    "Paper",
    "Plan",
    "Recommendation",
    "Spoil",
    "audit_of",
    "line",
    "sentence",
    "sound_plans",
]
