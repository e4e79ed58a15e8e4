"""The route of how an authority's plans were graded, by team."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from aws_lambda_powertools.event_handler.router import APIGatewayHttpRouter

from domain.access.rights import must_hold
from domain.insight.plan_quality import PlanResult, by_team
from domain.shown.plan_quality import TeamsQualityShown
from functions.shared.desk import Asked, asked_by, log_read

router = APIGatewayHttpRouter()  # type: ignore[no-untyped-call]
MOST = 5_000
"""plans that one answer counts: more than any authority works on at a time"""
PAGE = 500
EVERY_PLAN = "grades-of-all-plans"
"""Where the access log keeps that somebody read the grades of many plans at once."""


@router.get("/api/quality", summary="How my authority's plans are graded, by team", tags=["plan"])
def read_quality() -> TeamsQualityShown:
    """Counts and grades only. A plan counts for the team of the co-ordinator who last worked on its case, as the
    directory has it now; where it has no team, under that co-ordinator's own name."""
    ask = asked_by(router)
    must_hold(ask.who, "quality.read")
    log_read(ask, EVERY_PLAN, "grades by team")
    results = list(_results(ask))
    counted = results[:MOST]
    teams = _teams(ask, (result.officer for result in counted))
    return TeamsQualityShown(
        teams=by_team(counted, teams), plans=len(counted), complete=len(results) <= MOST,
        rules=tuple(sorted({result.rules for result in counted})),
    )  # fmt: skip


def _results(ask: Asked) -> Iterator[PlanResult]:
    """One more than are counted, where there are more."""
    after, read = None, 0
    while read <= MOST:
        page, after = ask.parts.views.page(f"{ask.who.authority}/plan-results", "", after, PAGE)
        yield from (PlanResult.model_validate(view.body) for view in page)
        read += len(page)
        if after is None:
            return


def _teams(ask: Asked, officers: Iterable[str | None]) -> dict[str | None, str]:
    teams: dict[str | None, str] = {}
    for officer in set(officers):
        person = ask.parts.directory.person(officer) if officer else None
        ours = person is not None and person.authority == ask.who.authority
        teams[officer] = (person.team or person.name) if person and ours else "No co-ordinator on record"
    return teams
