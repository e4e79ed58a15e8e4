"""Routes of what was read in a bundle, and of what people made of it."""

from __future__ import annotations

from collections.abc import Iterator

from aws_lambda_powertools.event_handler.router import APIGatewayHttpRouter

from domain.access import sight
from domain.access.rights import must_hold
from domain.documents.shown import BundleRead
from domain.documents.summary_shown import BundleSummary
from domain.insight.case_facts import CaseFacts
from domain.insight.reader import measured
from domain.shown.reading import ReaderMeasured, ReadingShown
from domain.shown.reading_built import reading
from functions.shared.desk import Asked, asked_by, log_read, whose
from functions.shared.paths import weighed_bundle

PAGE = 200

router = APIGatewayHttpRouter()  # type: ignore[no-untyped-call]


@router.get(
    "/api/cases/<case>/reading",
    summary="What was read in the bundle: suggested scores with their evidence, summary, terms, checklist",
    tags=["documents"],
)
def read_reading(case: str) -> ReadingShown:
    """Made from the log as it is now. Decide suggestions with `suggestion-decisions`."""
    ask = asked_by(router)
    head = whose(ask, case, "findings.read")
    log_read(ask, case, "reading")
    state = ask.parts.door.load_case(ask.who.authority, case)
    shown, kept = sight.reading(ask.who, reading(state), state), sight.weighed(ask.who, state)
    if kept is None:
        return shown
    body = ask.parts.objects.read(weighed_bundle(ask.who.authority, head.pupil, kept))
    weighed = BundleRead.model_validate_json(body)
    return shown.model_copy(update={"summary": _summary(weighed), "left_out": weighed.excluded})


def _summary(weighed: BundleRead) -> BundleSummary | None:
    if weighed.mentions is None or weighed.checklist is None:
        return None
    return BundleSummary(
        documents=weighed.summaries, lines=weighed.summary, terms=weighed.terms, mentions=weighed.mentions,
        checklist=weighed.checklist,
    )  # fmt: skip


@router.get("/api/reader", summary="What people made of the reader's suggestions", tags=["documents"])
def read_measure() -> ReaderMeasured:
    """Over every case of the authority, without naming any: what the reader is measured on."""
    ask = asked_by(router)
    must_hold(ask.who, "model.read")
    return measured(_facts(ask))


def _facts(ask: Asked) -> Iterator[CaseFacts]:
    """Page by page, so that no more than a page is ever held."""
    after: str | None = None
    while True:
        page, after = ask.parts.views.page(f"{ask.who.authority}/facts", "", after, PAGE)
        yield from (CaseFacts.model_validate(dict(view.body)) for view in page)
        if after is None:
            return
