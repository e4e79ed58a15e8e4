"""Appeals against a refusal to assess or to issue a plan (Children and Families Act 2014, s.51), as the case is told."""

from __future__ import annotations

from datetime import date

from domain.case.rules import must_exist, must_not_be_future
from domain.case.state import Case
from domain.refusals import Refused
from events.base import Event
from events.case import AppealRecorded


def record_appeal(case: Case, facts: AppealRecorded, today: date) -> list[Event]:
    """What became of an appeal. A refusal closes its case, so this is recorded on a closed one too; the newest counts.

    A mediation that settled the matter before any appeal was made is recorded as conceded.
    """
    must_exist(case)
    must_not_be_future(facts.on, today, "on")
    refusal = case.decisions[-1] if case.decisions else None
    if refusal is None or refusal.decision != facts.against:
        raise Refused(
            "nothing-to-appeal",
            "An appeal is against a refusal, and this case has no such refusal. Choose the decision that closed it.",
            "against",
        )
    if facts.on < refusal.on:
        raise Refused(
            "before-the-refusal",
            "The date is before the refusal was decided. Check the year, the month and the day.",
            "on",
        )
    return [] if case.appeals and case.appeals[-1] == facts else [facts]
