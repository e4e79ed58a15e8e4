"""Opening a case, the officer's decisions on it, and closing it."""

from __future__ import annotations

from datetime import date

from domain.case.rules import must_be_open, must_exist, must_not_be_future, must_not_precede_the_request
from domain.case.state import Case
from domain.refusals import Refused
from events.base import Event
from events.case import CLOSING, CaseOpened, DecisionRecorded


def open_case(case: Case, facts: CaseOpened, today: date) -> list[Event]:
    if case.version:
        raise Refused("case-exists", "This case is already open.")
    must_not_be_future(facts.received_on, today, "received_on")
    return [facts]


def record_decision(case: Case, facts: DecisionRecorded, today: date) -> list[Event]:
    """A named officer's decision. A refusal or ceasing closes the case; after it a new request is lawful."""
    must_exist(case)
    must_not_be_future(facts.on, today, "on")
    must_not_precede_the_request(case, facts.on, "on")
    if case.decisions and case.decisions[-1] == facts:
        return []
    must_be_open(case)
    if not facts.reason.strip():
        raise Refused(
            "reason-missing", "Say why. The reason is part of the decision and of any appeal.", "reason"
        )
    if facts.decision == "issue-plan" and not any(d.decision == "assess" for d in case.decisions):
        raise Refused(
            "not-assessed", "Decide to assess before you decide to issue a plan (Children and Families Act 2014 s.36).",
            "decision",
        )  # fmt: skip
    return [facts]


def closes(facts: DecisionRecorded) -> bool:
    return facts.decision in CLOSING
