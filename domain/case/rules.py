"""What every decision on a case checks first."""

from __future__ import annotations

from datetime import date
from typing import Any

from domain.case.state import Case, Part
from domain.refusals import Clash, Refused, Unknown

GONE = "gone"
"""The code of what somebody withdrew since another opened it."""


def must_be_open(case: Case) -> None:
    must_exist(case)
    if case.closed:
        raise Refused(
            "case-closed", "This case is closed, so it can no longer be changed. Open a new request instead."
        )


def must_exist(case: Case) -> None:
    if not case.version:
        raise Unknown("unknown-case", "There is no such case.")


def must_not_be_future(day: date, today: date, field: str) -> None:
    if day > today:
        raise Refused(
            "in-the-future", "The date is in the future. Give today's date or an earlier one.", field
        )


def must_not_precede_the_request(case: Case, day: date, field: str) -> None:
    if case.opened is not None and day < case.opened.received_on:
        raise Refused(
            "before-the-request",
            "The date is before the request was received. Check the year, the month and the day.",
            field,
        )


def must_have_been(case: Case, seen: int, field: str) -> None:
    """Nobody has seen what is still to come: such a number would switch off every question of who changed what since."""
    if seen > case.version:
        raise Refused("not-yet", "This version does not exist yet. Reload the page and try again.", field)


def must_be_current(part: Part[Any] | None, seen: int, field: str) -> None:
    """People never see a stream conflict: only another change of the very part that they edit."""
    standing = part.revision if part else 0
    if part is not None and standing != seen:
        raise Clash(
            "Somebody changed this since you opened it. Compare the two and save again.",
            field, part.by.id, part.at, standing, part.fact.model_dump(mode="json"),
        )  # fmt: skip
    if part is None and seen:
        raise Refused(
            GONE, "This was withdrawn since you opened it. Reload the page to see what stands now.", field
        )
