"""The shape of what came back in a Word copy of the plan."""

from __future__ import annotations

from domain.plan.returned import Change, Comparison, Order
from domain.plan.words import compare_words
from domain.shown.words import WordsShown, words_shown
from events.values import Value


class ReturnedChange(Change):
    """With its words marked. words: from what went out to what came back; meanwhile: from what went out to what stands in
    the plan now, of a line that was changed on both sides."""

    words: tuple[WordsShown, ...]
    meanwhile: tuple[WordsShown, ...]


class ReturnedShown(Value):
    """issue: the issued version that the file is a copy of, None for the working copy. version: of the case when the copy
    was written; now: of the case that it was compared with. unchanged: lines that came back as they are."""

    case: str
    issue: int | None
    version: int
    now: int
    changes: tuple[ReturnedChange, ...]
    orders: tuple[Order, ...]
    unchanged: int


def returned(case: str, issue: int | None, version: int, now: int, found: Comparison) -> ReturnedShown:
    return ReturnedShown(
        case=case, issue=issue, version=version, now=now, changes=tuple(_change(each) for each in found.changes),
        orders=found.orders, unchanged=found.unchanged,
    )  # fmt: skip


def _change(change: Change) -> ReturnedChange:
    was = change.before or ""
    moved = change.kind == "moved"
    return ReturnedChange(
        **change.model_dump(), words=words_shown(compare_words(change.text if moved else was, change.text)),
        meanwhile=words_shown(compare_words(was, change.now or "")) if change.clash else (),
    )  # fmt: skip
