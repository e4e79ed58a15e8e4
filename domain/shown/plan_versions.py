"""What the API shows of a plan's versions, of two of them side by side, of what waits, and of who else is there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Literal

from domain.case.state import Case
from domain.plan.comparing import LineCompared
from domain.plan.comparing import compare as compare_lines
from domain.plan.proposals import ThreeWays, waiting
from domain.plan.sections import title
from domain.plan.state import SECTIONS
from domain.plan.versions import Change, Version
from domain.shown.models import By
from domain.shown.plan import PlanShown
from domain.shown.words import WordsShown, words_shown
from events.values import PlanItem, Section, Value

Kind = Literal[
    "drafted", "added", "written", "moved", "removed", "taken", "adapted", "dismissed", "ordered", "restored",
    "issued",
]  # fmt: skip


class ChangeShown(Value):
    """What was done to which lines (ids). adapted: written with the waiting change in sight, which it settled."""

    kind: Kind
    section: Section | None
    items: tuple[str, ...]
    reason: str


class IssuedAs(Value):
    kind: Literal["draft", "final", "proposed-amendment"]
    number: int
    on: date
    officer: str


class VersionShown(Value):
    """One command that changed the plan. `name`: of the person, where it may be shown; None for a machine.
    `restored`: the version that the plan, or a line, was put back to."""

    version: int
    by: By
    name: str | None
    at: datetime
    changes: tuple[ChangeShown, ...]
    issued: IssuedAs | None
    restored: int | None


class VersionList(Value):
    """Newest first. `next`: ask for what is before it."""

    versions: tuple[VersionShown, ...]
    next: int | None


class PlanAsAt(Value):
    """The plan as it stood at a version. `made`: the newest command that had changed it by then."""

    version: int
    made: VersionShown
    plan: PlanShown


class LineShown(Value):
    """`kinds` is empty for a line that stayed as it was; a line may have changed and moved at once.
    `from_section`: where it stood before, if elsewhere."""

    id: str
    kinds: tuple[Literal["added", "removed", "changed", "moved"], ...]
    from_section: Section | None
    words: tuple[WordsShown, ...]
    links_changed: bool


class SectionCompared(Value):
    section: Section
    title: str
    lines: tuple[LineShown, ...]


class PlanComparison(Value):
    """Two states of the plan, of their accepted lines: what is suggested or asked is no part of a plan.
    `changes`: how many lines are not as they were."""

    case: str
    before: str
    after: str
    changes: int
    sections: tuple[SectionCompared, ...]


class ProposalCompared(Value):
    """A change that waits. `mine`: from the words that the person had before them to theirs; `machines`: from the same
    words to what the machine has now. `revision`: to send with the settlement."""

    item: str
    section: Section
    kind: Literal["new-words", "withdrawn"]
    revision: int
    edited_by: str | None
    reason: str
    removed: bool
    mine: tuple[WordsShown, ...]
    machines: tuple[WordsShown, ...]


class ProposalsShown(Value):
    case: str
    version: int
    proposals: tuple[ProposalCompared, ...]


class PersonPresent(Value):
    """Somebody else who has the section open. `since` is when they were last heard of."""

    person: str
    name: str
    section: Section
    since: datetime


class PresenceShown(Value):
    """Who else is in the plan. Tell again within `every` seconds, or be forgotten after `forgotten_after`."""

    people: tuple[PersonPresent, ...]
    every: int
    forgotten_after: int


def version(made: Version, names: Mapping[str, str]) -> VersionShown:
    issued = made.issued
    return VersionShown(
        version=made.version, by=By(id=made.by.id, role=made.by.role), name=names.get(made.by.id), at=made.at,
        changes=tuple(_change(change) for change in made.changes), restored=made.restored,
        issued=IssuedAs(kind=issued.kind, number=issued.number, on=issued.on, officer=issued.officer) if issued else None,
    )  # fmt: skip


def comparison(
    case: str, before: tuple[str, Sequence[PlanItem]], after: tuple[str, Sequence[PlanItem]]
) -> PlanComparison:
    """before, after: what each is called, and its lines in order."""
    lines = compare_lines(before[1], after[1])
    return PlanComparison(
        case=case, before=before[0], after=after[0], changes=sum(1 for line in lines if line.kinds),
        sections=tuple(
            SectionCompared(
                section=s, title=title(s), lines=tuple(_line(line) for line in lines if line.section == s)
            )
            for s in SECTIONS
        ),
    )  # fmt: skip


def proposals(case: Case) -> ProposalsShown:
    return ProposalsShown(
        case=case.id, version=case.version, proposals=tuple(_proposal(each) for each in waiting(case.plan))
    )


def _change(change: Change) -> ChangeShown:
    return ChangeShown(kind=change.kind, section=change.section, items=change.items, reason=change.reason)


def _line(line: LineCompared) -> LineShown:
    moved_from = line.before.section if line.before and line.before.section != line.section else None
    return LineShown(
        id=line.id, kinds=line.kinds, from_section=moved_from, words=words_shown(line.words),
        links_changed=line.links_changed,
    )  # fmt: skip


def _proposal(each: ThreeWays) -> ProposalCompared:
    return ProposalCompared(
        item=each.item, section=each.section, kind=each.kind, revision=each.revision, edited_by=each.edited_by,
        reason=each.reason, removed=each.removed, mine=words_shown(each.mine), machines=words_shown(each.machines),
    )  # fmt: skip
