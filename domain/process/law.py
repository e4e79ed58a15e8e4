"""Limits that the law or an authority sets, as data: how much, since when, and where it is written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal


@dataclass(frozen=True, slots=True)
class Limit:
    """`confirmed`: read in the source; otherwise ours or from general knowledge, to be confirmed or configured."""

    says: str
    amount: timedelta
    since: date
    source: str
    confirmed: bool
    kind: Literal["law", "ours"] = "law"


DECIDE_WHETHER_TO_ASSESS = Limit(
    "decide whether to assess", timedelta(weeks=6), date(2014, 9, 1),
    "Special Educational Needs and Disability Regulations 2014, reg 5(1)", confirmed=True,
)  # fmt: skip
ISSUE_THE_FINAL_PLAN = Limit(
    "issue the final plan", timedelta(weeks=20), date(2014, 9, 1),
    "Special Educational Needs and Disability Regulations 2014, reg 13(2)", confirmed=True,
)  # fmt: skip
VALIDATE_AN_ANSWER = Limit(
    "validate an agreed answer above 'none'", timedelta(days=7), date(2026, 11, 1),
    "our own choice, for an authority to change", confirmed=False, kind="ours",
)  # fmt: skip
