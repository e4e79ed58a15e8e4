"""The plan as a file: the working copy for those who write it, an issued version for whom it was shared with; and a Word
copy that comes back."""

from __future__ import annotations

from http import HTTPStatus
from typing import Annotated, Any

from aws_lambda_powertools.event_handler import APIGatewayHttpResolver, Response
from aws_lambda_powertools.event_handler.openapi.params import Query
from aws_lambda_powertools.utilities.typing import LambdaContext

from domain.shown.plan_file import PlanFile, plan_file
from functions.shared import problems
from functions.shared.desk import asked
from functions.shared.json_body import as_json
from functions.write_plan import returned, templates
from functions.write_plan.copies import wanted
from functions.write_plan.templates import WORD, template
from infrastructure.files.plan_xml import write_xml
from infrastructure.files.word_plan import write_plan

Issue = Annotated[int | None, Query(ge=1, le=100_000)]
app = APIGatewayHttpResolver(enable_validation=True)
app.include_router(returned.router)
app.include_router(templates.router)
problems.speak(app)


@app.get("/api/cases/<case>/plan.docx", summary="The plan as a Word document", tags=["plan"])
def plan_docx(case: str, issue: Issue = None):  # type: ignore[no-untyped-def]
    """Without `issue` the working copy; with it the version issued under that number, with the template of its day.

    No return type: powertools would try to write the bytes as JSON.
    """
    ask = asked(app)
    found = wanted(ask, case, issue, "Word")
    return _file(write_plan(found.plan, found.copy, template(ask, found.copy.template)), WORD, "docx")


@app.get("/api/cases/<case>/plan.pdf", summary="The plan as a tagged PDF", tags=["plan"])
def plan_pdf(case: str, issue: Issue = None):  # type: ignore[no-untyped-def]
    """For print and for screen readers (PDF/UA-1). No return type, as above."""
    from infrastructure.files.pdf_plan import write_pdf  # 78 MB of typesetter, for those alone who ask for it

    found = wanted(asked(app), case, issue, "PDF")
    return _file(write_pdf(found.plan), "application/pdf", "pdf")


@app.get("/api/cases/<case>/plan.xml", summary="The plan as XML", tags=["plan"])
def plan_xml(case: str, issue: Issue = None):  # type: ignore[no-untyped-def]
    """Its schema is docs/plan.xsd. No return type, as above."""
    found = wanted(asked(app), case, issue, "XML")
    return _file(write_xml(plan_file(found.plan, found.copy)), "application/xml", "xml")


@app.get("/api/cases/<case>/plan.json", summary="The plan as JSON", tags=["plan"])
def plan_json(case: str, issue: Issue = None) -> PlanFile:
    """Its schema is docs/plan.schema.json."""
    found = wanted(asked(app), case, issue, "JSON")
    return plan_file(found.plan, found.copy)


def _file(body: bytes, media: str, ending: str) -> Response[bytes]:
    named = {"Content-Disposition": f'attachment; filename="plan.{ending}"'}
    return Response(status_code=HTTPStatus.OK, content_type=media, body=body, headers=named)


def handler(event: dict[str, Any], context: LambdaContext) -> dict[str, Any]:
    return app.resolve(as_json(event), context)
