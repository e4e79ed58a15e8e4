"""Which outcome a line of provision is for, where its paper pairs the two: in one row of a table, or the one outcome that
stands straight above it. A list of outcomes followed by a list of provision pairs nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from domain.plan.sections import PROVISION
from events.values import PlanItem, Sentence, SentenceSource

NEAR = 12
"""characters between two lines of a list: a line's end, and a mark"""


def paired(items: Sequence[PlanItem]) -> list[PlanItem]:
    """The same items in order, provision with the outcomes that its papers pair it with."""
    pairs = _pairs(items)
    return [
        item.model_copy(update={"outcomes": pairs[item.id]}) if item.id in pairs else item for item in items
    ]


def _pairs(items: Iterable[PlanItem]) -> Mapping[str, tuple[str, ...]]:
    outcomes: dict[tuple[str, int], list[tuple[Sentence, str]]] = {}
    provision: dict[tuple[str, int], list[tuple[Sentence, str]]] = {}
    for item in items:
        side = outcomes if item.section == "E" else provision if item.section in PROVISION else None
        if side is not None and item.suggestion is not None:
            for source in item.sources:
                if isinstance(source, SentenceSource):
                    at = source.sentence
                    side.setdefault((at.digest, at.page), []).append((at, item.id))
    found: dict[str, dict[str, None]] = {}
    for page, asked in provision.items():
        for ident, outcome in _on_a_page(outcomes.get(page, []), asked):
            found.setdefault(ident, {})[outcome] = None
    return {ident: tuple(mine) for ident, mine in found.items()}


def _on_a_page(
    sought: Sequence[tuple[Sentence, str]], asked: Sequence[tuple[Sentence, str]]
) -> Iterable[tuple[str, str]]:
    rows = {at.start: ident for at, ident in sought}
    yield from ((ident, rows[at.start]) for at, ident in asked if at.start in rows)
    lines = [(at, ident, True) for at, ident in sought] + [
        (at, ident, False) for at, ident in asked if at.start not in rows
    ]
    run: list[str] = []
    after, before = False, -NEAR - 1
    for at, ident, is_outcome in sorted(lines, key=lambda line: line[0].start):
        if at.start - before > NEAR or (is_outcome and after):
            run = []
        after, before = not is_outcome, at.end
        if is_outcome:
            run.append(ident)
        elif len(run) == 1:
            yield ident, run[0]
