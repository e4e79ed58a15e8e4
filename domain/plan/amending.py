"""What changes once a final plan has gone out: every edit belongs to a proposed amendment, and says why.

Source: Children and Families Act 2014, s.44(1), and SEND Regulations 2014, regs 22 and 28, in force from 1 September
2014: the family is sent the plan with the proposed amendments and a notice of them, with the evidence that they rest
on. That each edit must carry a reason is ours, so that the notice can be written from the log.
"""

from __future__ import annotations

from domain.case.state import Case
from domain.refusals import Refused


def amends(case: Case) -> bool:
    """Whether the working copy is a change of a plan in force."""
    return any(issued.kind == "final" for issued in case.plan.issued)


def must_say_why(case: Case, reason: str) -> None:
    if amends(case) and not reason.strip():
        raise Refused(
            "reason-missing",
            "A final plan has gone out and stays as it is. This change goes into a proposed amendment: "
            "say why it is made, and save again.",
            "reason",
        )
