"""One case reduced to what can be learned from it or compared with it: no name, no words of anybody."""

from __future__ import annotations

from datetime import date
from typing import Literal

from events.values import Line, PackageCode, PackageLevel, Question, SenType, Value


class CaseFacts(Value):
    """A pure view of the log, kept for each case of an authority.

    scores: agreed answers. age: years, at the newest agreed answer (None: month of birth not known). group: the
    one that a person accepted or chose, else the one suggested; `group_decided` says which. packages, outcomes:
    what the newest issued final plan or amendment rests on, by code and by library id (False: rejected); None
    while no such plan was issued, and then nothing is learned from them. refused_on: of a refusal that closed
    the case; appeal: what became of it.
    """

    case: Line
    closed: bool
    scores: dict[Question, int]
    age: float | None
    age_band: Line
    primary_need: SenType | None
    group: Line | None
    group_decided: bool
    allocated_by: Line | None
    """digest of the model that made the allocation as it stands"""
    packages: dict[PackageCode, PackageLevel | None] | None
    outcomes: dict[str, bool] | None
    refused: Literal["not-assess", "not-issue-plan"] | None
    refused_on: date | None
    appeal: Literal["none", "registered", "upheld", "overturned", "conceded", "withdrawn"] = "none"
    appeal_on: date | None = None
