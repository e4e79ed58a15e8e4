"""The order of a section's lines: the one that a person set, and the natural place of every line that it leaves out."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import TypeVar

Line = TypeVar("Line")


def in_order(natural: Sequence[Line], order: Sequence[str], ident: Callable[[Line], str]) -> list[Line]:
    """The lines as `order` has them. A line that is not in it follows the line that it follows naturally, so that what
    was drafted since stands where it belongs; one that naturally stands behind all of them stays at the end, where
    somebody who adds a line looks for it. Linear in the number of lines."""
    listed = frozenset(order)
    last = max((place for place, line in enumerate(natural) if ident(line) in listed), default=-1) + 1
    first: list[Line] = []
    groups: dict[str, list[Line]] = {}
    group = first
    for line in natural[:last]:
        name = ident(line)
        if name in listed:
            group = groups[name] = []
        group.append(line)
    put = [line for name in dict.fromkeys(order) for line in groups.get(name, ())]
    return [*first, *put, *natural[last:]]


def longest_increasing(places: Sequence[int]) -> list[int]:
    """Which of these numbers, by index, make the longest run that increases: what kept its order. n log n."""
    ends: list[int] = []
    holders: list[int] = []
    before: list[int] = []
    for number, place in enumerate(places):
        length = bisect_left(ends, place)
        ends[length : length + 1] = [place]
        holders[length : length + 1] = [number]
        before.append(holders[length - 1] if length else -1)
    run: list[int] = []
    number = holders[-1] if holders else -1
    while number >= 0:
        run.append(number)
        number = before[number]
    return run[::-1]
