"""Limits that the law or an authority sets, as data: how much, since when, and where it is written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal


@dataclass(frozen=True, slots=True)
class Limit:
    """`confirmed`: read in the source; otherwise ours or from general knowledge, to be confirmed or configured.
    `counts_first_day`: whether the day on which it starts is the first day of it."""

    says: str
    amount: timedelta
    since: date
    source: str
    confirmed: bool
    kind: Literal["law", "ours"] = "law"
    counts_first_day: bool = False

    def last_day(self, start: date) -> date:
        """The last day of a limit that starts on this one."""
        return start + self.amount - timedelta(days=int(self.counts_first_day))


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
APPEAL_A_REFUSAL = Limit(
    "appeal against a refusal: 2 months from the notice, or 1 month from a mediation certificate if that is later",
    timedelta(days=62), date(2014, 9, 1),
    "Tribunal Procedure (First-tier Tribunal) (Health, Education and Social Care Chamber) Rules 2008, as pages of "
    "information and advice services tell them; the rule itself was not read", confirmed=False,
)  # fmt: skip
TAKE_A_REFUSAL_AS_FINAL = Limit(
    "take a refusal that nobody appealed against as standing for good", timedelta(weeks=26), date(2026, 11, 1),
    "our own choice, for an authority to lengthen and not to shorten: we are told of no mediation certificate, and "
    "the latest lawful one (2 months to ask for mediation, 30 days to meet, 3 working days to certify) leaves an "
    "appeal open for some 19 weeks; a notice that was sent late has seven weeks more", confirmed=False, kind="ours",
)  # fmt: skip
# "At least 15 days, beginning with the day on which the draft plan was served": the regulation says days and no working
# days, so they are days of the calendar, and the day of service is the first. Served on the 2nd, open to the 16th.
ANSWER_A_DRAFT = Limit(
    "answer the draft plan", timedelta(days=15), date(2014, 9, 1),
    "Special Educational Needs and Disability Regulations 2014, reg 13(1)(a)", confirmed=True, counts_first_day=True,
)  # fmt: skip
# In force from the same day; the regulation was read in a summary, the number of days in our list of limits.
ANSWER_AN_AMENDMENT = Limit(
    "answer the proposed amendments", timedelta(days=15), date(2014, 9, 1),
    "Special Educational Needs and Disability Regulations 2014, reg 22(2)(c)", confirmed=False, counts_first_day=True,
)  # fmt: skip
ANSWER_A_CONSULTATION = Limit(
    "answer a consultation about naming the setting", timedelta(days=15), date(2015, 1, 1),
    "Special educational needs and disability Code of Practice 2015, 9.83; the paragraph itself was not read",
    confirmed=False, counts_first_day=True,
)  # fmt: skip
