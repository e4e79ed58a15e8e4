"""A plan that comes back from Word: what it says now against what went out and what stands now, three ways. Pure.

What is known again by its mark, or by its words where the mark was lost, becomes a change that a person can take; what is
not is shown as it is. Nothing that came back is dropped, and nothing is changed by looking.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from typing import Literal, cast

from domain.plan.document import PlanDocument
from domain.plan.marks import item_mark
from domain.plan.returned_words import Came, Known, Loose, Paragraph, sorted_out
from domain.plan.same_words import alike, same
from domain.plan.state import SECTIONS, PlanState, WorkingItem, working
from events.values import Section, Value

Kind = Literal["changed", "inserted", "moved", "removed", "unrecognised"]
ALIKE = 0.75
"""From how large a share of words in common a paragraph without a mark is taken for the line that is missing. Ours to
choose: a sentence with a quantity or two changed keeps more, two lines for different needs rarely half."""
PRINTED_BY_US = ("source:", "to be answered:", "to be removed:")
"""How paragraphs begin that the plan prints itself and that nobody can change in a file."""


class Change(Value):
    """One thing that came back otherwise than it went out.

    id: names it in this answer. item: the plan's line, for a new one the id that it would get. section, before_section:
    where it stands in the file, and where it went out. text: what came back, empty where it was taken out. before: what
    went out, None where nothing did. now: what stands in the plan, None where nothing does. clash: the same line was
    changed in the plan since the copy was written, so the two stand side by side. revision: to send along when it is taken.
    says: what happened, for people. One that is 'unrecognised' is there to be read; who
    wants its words in the plan writes them as a line of this id.
    """

    id: str
    kind: Kind
    item: str | None = None
    section: Section | None = None
    before_section: Section | None = None
    text: str = ""
    before: str | None = None
    now: str | None = None
    clash: bool = False
    revision: int = 0
    says: str


class Order(Value):
    """The lines of a section in the order in which they came back, where it is another than that which went out.

    items: ids; new lines stand where they were written. before: the same lines as they stand in the plan now, what is not
    in it yet at the end. revision: of the order that somebody set, to send along. clash: the plan's own order is not the
    one that went out, so the two stand side by side.
    """

    section: Section
    items: tuple[str, ...]
    before: tuple[str, ...]
    revision: int = 0
    clash: bool = False


class Comparison(Value):
    """`unchanged`: how many lines came back as they went out, or as they stand now."""

    changes: tuple[Change, ...]
    orders: tuple[Order, ...]
    unchanged: int


def compare(
    back: Sequence[Paragraph], out: Sequence[Paragraph], went_out: PlanDocument, now: PlanState
) -> Comparison:
    """back, out: the paragraphs of the file as it came back and as it was written. went_out: the plan that it holds."""
    known = {
        item_mark(line.id): Known(line.id, line.label, section.letter, line.text)
        for section in went_out.sections
        for line in section.lines
    }
    found = sorted_out(back, out, known)
    lines, loose = _by_words(known, found.lines, found.loose)
    standing = {w.item.id: w for w in working(now)}
    judged = {mark: _judged(known[mark], lines.get(mark), standing.get(known[mark].id)) for mark in known}
    changes = [change for change in judged.values() if change is not None]
    new = [(_loose(each, number), each) for number, each in enumerate(loose)]
    changes += [change for change, _ in new if not _taken(change, standing)]
    unchanged = sum(change is None for change in judged.values())
    return Comparison(changes=tuple(changes), orders=_orders(known, lines, new, now), unchanged=unchanged)


def _by_words(
    known: Mapping[str, Known], lines: Mapping[str, Came], loose: Sequence[Loose]
) -> tuple[dict[str, Came], list[Loose]]:
    """Gives a line whose mark was lost the paragraph that says what it said, or nearly: first the same, then the nearest."""
    found, left = dict(lines), list(loose)
    missing = [mark for mark in known if mark not in found or not found[mark].text]
    for exact in (True, False):
        for mark in list(missing):
            best = _nearest(known[mark].text, left, exact)
            if best is not None:
                found[mark] = Came(best.section, best.text, best.place)
                left.remove(best)
                missing.remove(mark)
    return found, left


def _nearest(text: str, loose: Sequence[Loose], exact: bool) -> Loose | None:
    body = [each for each in loose if not each.apart]
    if exact:
        return next((each for each in body if same(each.text, text)), None)
    likeness, place = max(((alike(text, each.text), -n) for n, each in enumerate(body)), default=(0.0, 0))
    return body[-place] if likeness >= ALIKE else None


def _judged(line: Known, came: Came | None, standing: WorkingItem | None) -> Change | None:
    """None where nothing is to be done: it came back as it went out, or says what the plan says by now."""
    there = standing is not None and not standing.removed
    now = standing.item.text if standing is not None and there else None
    now_section = standing.item.section if standing is not None and there else None
    rewritten, carried = now is None or not same(now, line.text), now_section != line.section
    if came is None or not came.text:
        if now is None:
            return None
        return _change("removed", line, None, "", now, rewritten or carried, standing)
    section = came.section or line.section
    reworded, moved = not same(came.text, line.text), section != line.section
    if not reworded and not moved:
        return None
    # What the file left as it was stays as the plan has it by now, so that taking a move undoes nobody's words.
    text = came.text if reworded or now is None else now
    section = section if moved or now_section is None else now_section
    if now is not None and same(now, text) and now_section == section:
        return None
    clash = now is None or (reworded and rewritten) or (moved and carried)
    return _change("changed" if reworded else "moved", line, section, text, now, clash, standing)


def _change(
    kind: Kind, line: Known, section: str | None, text: str, now: str | None, clash: bool, standing: WorkingItem | None
) -> Change:  # fmt: skip
    said = {
        "changed": f"{line.label} came back with other words.",
        "moved": f"{line.label} came back in section {section}.",
        "removed": f"{line.label} was taken out.",
    }[kind]
    if kind == "changed" and section != line.section:
        said = f"{line.label} came back in section {section}, with other words."
    if clash:
        said += " It was changed in the plan since this copy was written: compare the two."
    return Change(
        id=line.id, kind=kind, item=line.id, section=cast("Section | None", section),
        before_section=cast("Section", line.section), text=text, before=line.text, now=now, clash=clash,
        revision=standing.revision if standing else 0, says=said,
    )  # fmt: skip


def _loose(found: Loose, number: int) -> Change:
    """What no line of the plan is: a new line where it stands in a section, and otherwise only shown."""
    section = cast("Section | None", found.section)
    beside = f" Beside it stands: {' | '.join(found.beside)}." if found.beside else ""
    digest = hashlib.sha256(f"{number}|{found.section}|{found.text}".encode()).hexdigest()[:32]
    where = f"in section {section}" if section else "outside the sections"
    ours = found.text.strip().lower().startswith(PRINTED_BY_US)
    if section is None or found.apart or ours:
        what = "A printed line was altered" if ours else f"Found as {found.apart}" if found.apart else "Found"
        return Change(
            id=f"word-{digest}", kind="unrecognised", section=section, text=found.text,
            says=f"{what} {where}. It is no line of the plan, so nothing is done with it by itself.{beside}",
        )  # fmt: skip
    return Change(
        id=f"word-{digest}", kind="inserted", item=f"word-{digest}", section=section, text=found.text.strip(),
        says=f"New {where}.{beside}",
    )  # fmt: skip


def _taken(new: Change, standing: Mapping[str, WorkingItem]) -> bool:
    """Whether somebody took these words of this file already, under the id that was told for them."""
    line = standing.get(new.id)
    return line is not None and not line.removed


def _orders(
    known: Mapping[str, Known], lines: Mapping[str, Came], new: Sequence[tuple[Change, Loose]], now: PlanState
) -> tuple[Order, ...]:
    """Of each section whose lines, new ones and ones from elsewhere among them, stand otherwise than they would if only
    the other changes were taken. What stands in this order in the plan by now is none."""
    places: dict[str, list[tuple[int, str]]] = {}
    for mark, came in lines.items():
        if came.text:
            section = came.section or known[mark].section
            places.setdefault(section, []).append((came.place, known[mark].id))
    for change, found in new:
        if change.section is not None and change.item is not None:
            places.setdefault(change.section, []).append((found.place, change.item))
    out = {line.id: line.section for line in known.values()}
    standing: dict[str, list[str]] = {}
    for line in working(now):
        standing.setdefault(line.item.section, []).append(line.item.id)
    orders = []
    for letter in SECTIONS:
        came_back = [ident for _, ident in sorted(places.get(letter, ()), key=lambda each: each[0])]
        went_out = [ident for ident, section in out.items() if section == letter]
        here = standing.get(letter, [])
        if came_back not in (_as_in(went_out, came_back), _as_in(here, came_back)):
            set_before = now.orders.get(letter)
            orders.append(
                Order(
                    section=letter, items=tuple(came_back),
                    before=tuple(_as_in(here or went_out, came_back)),
                    revision=set_before.revision if set_before else 0,
                    clash=_both(here, went_out) != _both(went_out, here),
                )
            )  # fmt: skip
    return tuple(orders)


def _both(order: Sequence[str], other: Sequence[str]) -> list[str]:
    """What stands in both, in this order."""
    there = frozenset(other)
    return [ident for ident in order if ident in there]


def _as_in(order: Sequence[str], lines: Sequence[str]) -> list[str]:
    """The lines as `order` has them, and those that it has not behind them."""
    listed = frozenset(order)
    return _both(order, lines) + [ident for ident in lines if ident not in listed]
