"""Routes of what was read in a bundle, and of what people made of it."""

from __future__ import annotations

from aws_lambda_powertools.event_handler.router import APIGatewayHttpRouter

from domain.access import sight
from domain.access.rights import must_hold
from domain.shown.reading import ReaderMeasured, ReadingShown
from domain.shown.reading_built import reading
from functions.shared.desk import asked_by, log_read, whose

router = APIGatewayHttpRouter()  # type: ignore[no-untyped-call]


@router.get(
    "/api/cases/<case>/reading",
    summary="What was read in the bundle: suggested scores with their evidence, summary, terms, checklist",
    tags=["documents"],
)
def read_reading(case: str) -> ReadingShown:
    """Made from the log as it is now. Decide suggestions with `suggestion-decisions`."""
    ask = asked_by(router)
    whose(ask, case, "findings.read")
    log_read(ask, case, "reading")
    state = ask.parts.door.load_case(ask.who.authority, case)
    return sight.reading(ask.who, reading(state), state)


@router.get("/api/reader", summary="What people made of the reader's suggestions", tags=["documents"])
def read_measure() -> ReaderMeasured:
    """Over every case of the authority, without naming any: what the reader is measured on."""
    ask = asked_by(router)
    must_hold(ask.who, "model.read")
    return ReaderMeasured(cases=0, counts=())
