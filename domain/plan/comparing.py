"""Two states of a plan line by line and word by word. Lines are matched by id, wherever they stand. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from domain.plan.ordering import longest_increasing
from domain.plan.state import SECTIONS
from domain.plan.words import Words, compare_words
from events.values import PlanItem, Section

Kind = Literal["added", "removed", "changed", "moved"]


@dataclass(frozen=True, slots=True)
class LineCompared:
    """A line before and after (None: it was not there). `kinds` is empty for a line that stayed as it was; it may have
    changed and moved at once. moved: to another section, or past others of its section."""

    id: str
    section: Section
    kinds: tuple[Kind, ...]
    before: PlanItem | None
    after: PlanItem | None
    words: tuple[Words, ...]
    links_changed: bool = False


def compare(before: Sequence[PlanItem], after: Sequence[PlanItem]) -> list[LineCompared]:
    """Every line of either, in the order of `after`; a removed one follows the line that it followed before."""
    was, now = {item.id: item for item in before}, {item.id: item for item in after}
    moved = _moved(before, after)
    compared: list[LineCompared] = []
    for section in SECTIONS:
        gone = _gone(before, now, section)
        compared += gone.pop(None, [])
        for item in after:
            if item.section == section:
                compared.append(_line(was.get(item.id), item, item.id in moved))
                compared += gone.pop(item.id, [])
    return compared


def _gone(
    before: Sequence[PlanItem], now: dict[str, PlanItem], section: Section
) -> dict[str | None, list[LineCompared]]:
    """The removed lines of a section by the line behind which they stood (None: at its start)."""
    found: dict[str | None, list[LineCompared]] = {}
    last: str | None = None
    for item in before:
        if item.section != section:
            continue
        if item.id not in now:
            whole = (Words("removed", item.text),) if item.text else ()
            found.setdefault(last, []).append(LineCompared(item.id, section, ("removed",), item, None, whole))
        elif now[item.id].section == section:
            last = item.id
    return found


def _line(before: PlanItem | None, after: PlanItem, moved: bool) -> LineCompared:
    words = compare_words(before.text if before else "", after.text)
    if before is None:
        return LineCompared(after.id, after.section, ("added",), None, after, words)
    links = _links(before) != _links(after)
    kinds: list[Kind] = []
    if before.text != after.text or links:
        kinds.append("changed")
    if moved:
        kinds.append("moved")
    return LineCompared(after.id, after.section, tuple(kinds), before, after, words, links)


def _links(item: PlanItem) -> tuple[tuple[str, ...], ...]:
    return item.needs, item.outcomes, item.provision


def _moved(before: Sequence[PlanItem], after: Sequence[PlanItem]) -> set[str]:
    """As few lines as can be: those outside the longest run that keeps its order in its section."""
    was = {item.id: (item.section, place) for place, item in enumerate(before)}
    moved = {item.id for item in after if item.id in was and was[item.id][0] != item.section}
    for section in SECTIONS:
        stayed = [
            item.id for item in after if item.section == section and item.id in was and item.id not in moved
        ]
        kept = longest_increasing([was[ident][1] for ident in stayed])
        moved |= set(stayed) - {stayed[number] for number in kept}
    return moved
