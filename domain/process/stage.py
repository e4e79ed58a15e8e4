"""Where a case stands, and its statutory date."""

from __future__ import annotations

from datetime import date
from typing import Literal

from domain.case.state import Case
from domain.process.law import DECIDE_WHETHER_TO_ASSESS, ISSUE_THE_FINAL_PLAN, Limit

Stage = Literal[
    "request received", "assessing", "drafting", "draft issued", "final issued",
    "not assessed", "no plan", "withdrawn", "ceased",
]  # fmt: skip

_CLOSED: dict[str, Stage] = {
    "not-assess": "not assessed", "not-issue-plan": "no plan", "withdrawn": "withdrawn", "cease": "ceased",
}  # fmt: skip


def stage(case: Case) -> Stage:
    last = case.decisions[-1].decision if case.decisions else None
    if last in _CLOSED:
        return _CLOSED[last]
    issued = {issue.kind for issue in case.plan.issued}
    if "final" in issued:
        return "final issued"
    if "draft" in issued:
        return "draft issued"
    if last == "issue-plan":
        return "drafting"
    return "assessing" if last == "assess" else "request received"


def due(case: Case) -> tuple[str, date] | None:
    """The next statutory date, in words and as a date; None when nothing runs."""
    if case.opened is None or case.closed or any(issue.kind == "final" for issue in case.plan.issued):
        return None
    if not case.decisions:
        return _due(DECIDE_WHETHER_TO_ASSESS, case.opened.received_on)
    return _due(ISSUE_THE_FINAL_PLAN, case.opened.received_on)


def _due(limit: Limit, start: date) -> tuple[str, date]:
    return limit.says, start + limit.amount
