"""Numbers of the audit that no law sets: what each means, what ships, and how far an authority may move it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Threshold:
    """means: for people, with the unit. ships: None where it differs by the kind of paper."""

    name: str
    means: str
    ships: float | None
    least: float
    most: float


THRESHOLDS: Final[Mapping[str, Threshold]] = {
    each.name: each
    for each in (
        # The house style of GOV.UK asks for 25 words; lists of provision need some more.
        Threshold("sentence-words", "Words in the longest sentence that is let pass", 45, 20, 100),
        # Names of services alone make a plan harder than everyday English.
        Threshold("reading-ease", "Lowest reading ease that is let pass, on Flesch's scale of 0 to 100", 25, 0, 80),
        Threshold("advice-days", "Days for which advice is in date, whatever its kind", None, 90, 2_000),
    )
}  # fmt: skip
"""Ours, and no practitioner has reviewed them. How old advice may be no law says."""
