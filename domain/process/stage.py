"""Where a case stands, and its statutory date."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal

from domain.case.state import Case

Stage = Literal[
    "request received", "assessing", "drafting", "draft issued", "final issued",
    "not assessed", "no plan", "withdrawn", "ceased",
]  # fmt: skip

WEEKS_TO_FINAL = 20
"""SEND Regulations 2014, reg 13(2): the final plan within 20 weeks of the request."""
WEEKS_TO_DECIDE = 6
"""SEND Regulations 2014, reg 5(1): the decision whether to assess within 6 weeks of the request."""

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
        return "decide whether to assess", case.opened.received_on + timedelta(weeks=WEEKS_TO_DECIDE)
    return "issue the final plan", case.opened.received_on + timedelta(weeks=WEEKS_TO_FINAL)
