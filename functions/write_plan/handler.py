"""The plan as a Word document: the working copy for those who write it, an issued version for whom it was shared with."""

from __future__ import annotations

from http import HTTPStatus
from typing import Annotated, Any

from aws_lambda_powertools.event_handler import APIGatewayHttpResolver, Response
from aws_lambda_powertools.event_handler.openapi.params import Query
from aws_lambda_powertools.utilities.typing import LambdaContext

from domain.access.rights import must
from domain.access.sight import sees_issued
from domain.plan.document import document
from domain.refusals import Unknown
from functions.shared import problems
from functions.shared.desk import asked, log_read, must_be_an_id, target_of
from infrastructure.files.word_plan import write_plan

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
app = APIGatewayHttpResolver(enable_validation=True)
problems.speak(app)


@app.get("/api/cases/<case>/plan.docx", summary="The plan as a Word document", tags=["plan"])
def plan_docx(case: str, issue: Annotated[int | None, Query(ge=1)] = None):  # type: ignore[no-untyped-def]
    """Without `issue` the working copy; with it the version issued under that number.

    No return type: powertools would try to write the bytes as JSON.
    """
    ask = asked(app)
    must_be_an_id(case)
    state = ask.parts.door.load_case(ask.who.authority, case)
    target = target_of(ask, state)
    if issue is None:
        must(ask.who, "plan.read", target)
    else:
        must(ask.who, "issued.read", target)
        shared_with = {person for what, key, person in state.shares if (what, key) == ("plan", str(issue))}
        if not sees_issued(ask.who, target, shared_with):
            raise Unknown("unknown-plan", "There is no such version of the plan.", "issue")
    log_read(ask, case, f"plan {issue or 'working copy'} as Word")
    pupil = ask.parts.door.load_pupil(ask.who.authority, target.pupil)
    body = write_plan(document(state, pupil, issue or "working"))
    return Response(
        status_code=HTTPStatus.OK,
        content_type=WORD,
        body=body,
        headers={"Content-Disposition": 'attachment; filename="plan.docx"'},
    )


def handler(event: dict[str, Any], context: LambdaContext) -> dict[str, Any]:
    return app.resolve(event, context)
