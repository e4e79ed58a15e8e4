"""The plan as data that another system reads: the published shape of plan.json and plan.xml.

Ids are the plan's own and stay the same from version to version; numbers ('F2') are those of the printed plan.
"""

from __future__ import annotations

from domain.plan.document import PlanDocument, PlanSection
from domain.plan.marks import Copy
from events.values import Section, Value


class LineFile(Value):
    """A line. serves: numbers of the needs and outcomes that it answers to. sources: where it comes from, in words.
    change: in a proposed amendment, how it differs from the final plan."""

    id: str
    number: str
    text: str
    serves: tuple[str, ...]
    sources: tuple[str, ...]
    change: str | None


class SectionFile(Value):
    """questions: still to be answered, in a working copy only. removed: what a proposed amendment leaves out."""

    letter: Section
    title: str
    lines: tuple[LineFile, ...]
    questions: tuple[str, ...]
    removed: tuple[str, ...]


class PlanFile(Value):
    """An Education, Health and Care plan. issue: its number as issued, None for a working copy. version: of the case."""

    format: str
    authority: str
    case: str
    issue: int | None
    version: int
    status: str
    name: str
    reference: str
    born: str
    notices: tuple[str, ...]
    sections: tuple[SectionFile, ...]


FORMAT = "1"


def plan_file(plan: PlanDocument, copy: Copy) -> PlanFile:
    return PlanFile(
        format=FORMAT, authority=copy.authority, case=copy.case, issue=copy.issue, version=copy.version,
        status=plan.status, name=plan.name, reference=plan.reference, born=plan.born, notices=plan.notices,
        sections=tuple(_section(each) for each in plan.sections),
    )  # fmt: skip


def _section(section: PlanSection) -> SectionFile:
    return SectionFile(
        letter=section.letter, title=section.title, questions=section.questions, removed=section.removed,
        lines=tuple(
            LineFile(
                id=line.id, number=line.label, text=line.text, serves=line.serves, sources=line.sources,
                change=line.change or None,
            )
            for line in section.lines
        ),
    )  # fmt: skip
