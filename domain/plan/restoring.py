"""Earlier versions put back, as new ones. What stood in between stays in the log and can be put back in its turn.

Accepted lines are restored: their words, section and links, and which lines there are. What the machine suggests or
asks, and what waits beside a line, is of today and is left alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from domain.case.rules import must_be_open, must_have_been
from domain.case.state import Case
from domain.plan.amending import must_say_why
from domain.plan.drafting import in_parts
from domain.plan.editing import decide_suggestion, must_be_current
from domain.plan.state import SECTIONS, PlanState, WorkingItem, find, working
from domain.refusals import Clash, Refused, Unknown
from events.base import Event
from events.plan import PlanOrderSet, PlanRestored
from events.values import PersonSource, PlanItem, Section, TextValue


def restore_plan(
    case: Case, then: PlanState, version: int, seen: int, reason: str, who: PersonSource
) -> list[Event]:
    """The accepted lines and their order as they were at `version`, whose plan is `then`; nothing when they are.

    seen: the newest version that the person had before them. What another person did since clashes: it would be
    undone unseen.
    """
    must_be_open(case)
    must_have_been(case, seen, "seen")
    was, now = _accepted(then), _accepted(case.plan)
    if not was:
        raise Refused(
            "nothing-to-restore",
            "At that version no line of the plan was accepted yet. Choose a later one.",
            "version",
        )
    put = [_restored(item, who) for item in was.values() if not _same(item, now.get(item.id))]
    gone = tuple(ident for ident in now if ident not in was)
    orders = _orders(case.plan, was, now, seen)
    if not (put or gone or orders):
        return []
    _must_have_seen(case.plan, seen)
    return [*_lines(case, version, put, gone, seen, reason, who), *orders]


def restore_line(
    case: Case, then: PlanState, version: int, ident: str, revision: int, reason: str, who: PersonSource
) -> list[Event]:
    """One line as it was at `version`, whose plan is `then`: its words, section and links, or that it was not there."""
    must_be_open(case)
    was, standing = find(then, ident), find(case.plan, ident)
    if was is None and standing is None and ident not in case.plan.touched:
        raise Unknown("unknown-item", "There is no such line in the plan.", "item")
    item = was.item if was is not None and not was.removed else None
    if item is not None and item.standing != "accepted":
        raise Refused(
            "nothing-to-restore",
            "At that version nobody had accepted this line yet, so there are no words to restore. "
            "Choose a later one.",
            "version",
        )
    there = standing.item if standing is not None and not standing.removed else None
    if (item is None and there is None) or (item is not None and _same(item, there)):
        return []
    if standing is not None:
        must_be_current(standing, revision)
    put, gone = ([_restored(item, who)], ()) if item is not None else ([], (ident,))
    return _lines(case, version, put, gone, revision, reason, who)


def _lines(
    case: Case, version: int, put: list[PlanItem], gone: tuple[str, ...], seen: int, reason: str, who: PersonSource
) -> list[Event]:  # fmt: skip
    must_say_why(case, reason)
    if not (put or gone):
        return []
    first, *rest = (
        PlanRestored(version=version, put=part, base_revision=seen, reason=reason) for part in in_parts(put)
    )
    decided = [event for item in put for event in _over_a_suggestion(case, item, who)]
    return [first.model_copy(update={"removed": gone}), *rest, *decided]


def _over_a_suggestion(case: Case, item: PlanItem, who: PersonSource) -> list[Event]:
    """Words put back over an open suggestion are its alteration, as when they are written over it."""
    standing = find(case.plan, item.id)
    value = TextValue(section=item.section, text=item.text)
    return decide_suggestion(case, standing.item if standing else None, who, "altered", value, "")


def _orders(
    plan: PlanState, was: Mapping[str, PlanItem], now: Mapping[str, PlanItem], seen: int
) -> list[Event]:
    """The order that each section had, where lines are put back into it or stand in another order now."""
    orders: list[Event] = []
    for section in SECTIONS:
        wanted = _ids(was, section)
        standing = [ident for ident in _ids(now, section) if ident in frozenset(wanted)]
        if standing != wanted:
            orders.append(PlanOrderSet(section=section, items=tuple(wanted), base_revision=seen))
    return orders


def _ids(lines: Mapping[str, PlanItem], section: Section) -> list[str]:
    return [ident for ident, item in lines.items() if item.section == section]


def _must_have_seen(plan: PlanState, seen: int) -> None:
    """What people did, to a line or to an order, since the person looked."""
    for ident, touched in plan.touched.items():
        if touched.revision > seen:
            theirs = touched.item.model_dump(mode="json") if touched.item else {"id": ident}
            raise _clash(touched.by, touched.at, touched.revision, theirs)
    for drafted in plan.drafted.values():
        if drafted.taken_by is not None and drafted.revision > seen:
            theirs = drafted.item.model_dump(mode="json")
            raise _clash(drafted.taken_by, drafted.at, drafted.revision, theirs)
    for section, order in plan.orders.items():
        if order.revision > seen:
            raise _clash(order.by.id, order.at, order.revision, {"section": section})


def _clash(who: str, when: datetime, revision: int, theirs: Mapping[str, object]) -> Clash:
    return Clash(
        "The plan changed since you opened it. Look at what changed, then restore again.",
        "seen", who, when, revision, theirs,
    )  # fmt: skip


def _accepted(plan: PlanState) -> dict[str, PlanItem]:
    return {w.item.id: w.item for w in working(plan) if _stands(w)}


def _stands(line: WorkingItem) -> bool:
    return line.item.standing == "accepted" and not line.removed


def _same(item: PlanItem, other: PlanItem | None) -> bool:
    return other is not None and _says(item) == _says(other)


def _says(item: PlanItem) -> tuple[object, ...]:
    return item.standing, item.section, item.text, item.needs, item.outcomes, item.provision


def _restored(item: PlanItem, who: PersonSource) -> PlanItem:
    """With everybody whose words they were, and who put them back."""
    sources = item.sources if who in item.sources else (*item.sources, who)
    return item.model_copy(update={"origin": "person", "sources": sources})
