"""A Word copy of the plan that comes back: read, compared, and nothing changed by it."""

from __future__ import annotations

import base64
import binascii
from typing import Annotated

from aws_lambda_powertools.event_handler.router import APIGatewayHttpRouter
from pydantic import StringConstraints

from domain.access.rights import must
from domain.plan.marks import Copy
from domain.plan.returned import compare
from domain.refusals import Refused
from domain.shown.plan_returned import ReturnedShown, returned
from events.values import Value
from functions.shared.desk import Asked, asked_by, log_read, must_be_an_id, target_of
from functions.write_plan.copies import as_it_went_out
from functions.write_plan.templates import template
from infrastructure.files.refused import NotAccepted
from infrastructure.files.word_changes import LARGEST, Back, read
from infrastructure.files.word_plan import write_plan

router = APIGatewayHttpRouter()  # type: ignore[no-untyped-call]


class ReturnedFile(Value):
    """`file`: the .docx in base64, at most 3 MB before that."""

    file: Annotated[str, StringConstraints(min_length=1, max_length=LARGEST * 4 // 3 + 4)]


@router.post(
    "/api/cases/<case>/plan/returned",
    summary="Compare a Word copy that came back with the plan",
    tags=["plan"],
)
def compare_returned(case: str, body: ReturnedFile) -> ReturnedShown:
    """Nothing is changed by it. Take what you want of it with `plan/returned/edits`."""
    ask = asked_by(router)
    must_be_an_id(case)
    state = ask.parts.door.load_case(ask.who.authority, case)
    must(ask.who, "plan.write", target_of(ask, state))
    log_read(ask, case, "plan compared with a Word copy")
    back = _read(body.file)
    copy = _of_this_case(ask, case, back.copy)
    went_out = as_it_went_out(ask, copy)
    out = read(write_plan(went_out.plan, copy, template(ask, copy.template)))
    found = compare(back.paragraphs, out.paragraphs, went_out.plan, state.plan)
    return returned(case, copy.issue, copy.version, state.version, found)


def _read(file: str) -> Back:
    try:
        return read(base64.b64decode(file, validate=True))
    except (ValueError, binascii.Error):
        raise Refused("not-base64", "The file must be sent as base64.", "file") from None
    except NotAccepted as error:
        raise Refused("not-accepted", f"{error.reason} {error.advice}", "file") from None


def _of_this_case(ask: Asked, case: str, copy: Copy | None) -> Copy:
    if copy is None:
        raise Refused(
            "no-copy",
            "The file does not say which plan it is a copy of. Open the plan's page, get its Word copy, make the changes in "
            "that one, and upload it.",
            "file",
        )
    if (copy.authority, copy.case) != (ask.who.authority, case):
        raise Refused(
            "another-plan", "The file is a copy of another child's plan. Nothing was compared. Check which file it is.", "file"
        )  # fmt: skip
    return copy
