"""Routes of what is recommended: packages and outcomes to consider, a person's own choice, and cases that are alike."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated

from aws_lambda_powertools.event_handler.openapi.params import Path
from aws_lambda_powertools.event_handler.router import APIGatewayHttpRouter

from domain.allocation.packages import PACKAGES, package_line
from domain.authority.catalogue import named
from domain.case.packages import choose_package
from domain.insight.case_facts import CaseFacts
from domain.insight.similar import Alike, nearest
from domain.shown.models import CaseRow
from domain.shown.recommendation import recommendation
from domain.shown.recommended import RecommendationShown, SimilarCase, SimilarShown
from events.case import PackageChosen
from events.values import PackageCode
from functions.api import bodies
from functions.shared.desk import Asked, Saved, asked_by, change, log_read, whose

router = APIGatewayHttpRouter()  # type: ignore[no-untyped-call]
PackagePath = Annotated[PackageCode, Path()]

PAGE = 200
MOST_COMPARED = 25_000
"""More than the plans of the largest authority (Kent, some 20,600)."""


@router.get(
    "/api/cases/<case>/recommendation",
    summary="Packages and outcomes to consider, what each usually takes, and an indicative budget",
    tags=["recommendation"],
)
def read_recommendation(case: str) -> RecommendationShown:
    """Made from the log and the authority's catalogue as both are now, for those who read the working plan."""
    ask = asked_by(router)
    whose(ask, case, "plan.read")
    log_read(ask, case, "recommendation")
    door, authority = ask.parts.door, ask.who.authority
    return recommendation(door.load_case(authority, case), door.load_authority(authority))


@router.put(
    "/api/cases/<case>/packages/<package>",
    summary="Put a package in, or take it out, whatever was suggested",
    tags=["recommendation"],
)
def put_package(case: str, package: PackagePath, body: bodies.PackageChoice) -> Saved:
    """The line of the plan is in the person's words, or starts from the package's name in this authority."""
    ask = asked_by(router)
    text = body.text.strip()
    if body.level is not None and not text:
        catalogue = ask.parts.door.load_authority(ask.who.authority).catalogue
        text = package_line(PACKAGES[package], named(catalogue, package, body.level))
    facts = PackageChosen(
        package=package, level=body.level, text=text, reason=body.reason, name=ask.person.name
    )
    return change(
        ask, case, "suggestion.decide", lambda c: choose_package(c, facts, body.revision), package, body
    )


@router.get(
    "/api/cases/<case>/similar",
    summary="Other cases of the authority whose agreed answers are near",
    tags=["recommendation"],
)
def read_similar(case: str) -> SimilarShown:
    """Never another case of the same pupil. Each case that is shown is on record as read."""
    ask = asked_by(router)
    target = whose(ask, case, "similar.read")
    log_read(ask, case, "similar cases")
    state = ask.parts.door.load_case(ask.who.authority, case)
    own, _ = ask.parts.views.page(f"{ask.who.authority}/pupil/{target.pupil}/cases", "", None, 100)
    not_these = {case, *(str(row.body["case"]) for row in own)}
    others = ((other, answers) for other, answers in _answers(ask) if answers and other not in not_these)
    found = nearest(state.scores(), others)
    shown = [similar for each in found.cases if (similar := _similar(ask, each)) is not None]
    for each in shown:
        log_read(ask, each.case, f"as similar to {case}")
    return SimilarShown(case=case, version=state.version, looked_at=found.looked_at, cases=tuple(shown))


def _answers(ask: Asked) -> Iterator[tuple[str, Mapping[str, int]]]:
    """The agreed answers of every case of the authority, page by page, so that no more than a page is ever held."""
    after, read = None, 0
    while read < MOST_COMPARED:
        page, after = ask.parts.views.page(_facts(ask), "", after, PAGE)
        read += len(page)
        yield from ((view.name, view.body["scores"]) for view in page)
        if after is None:
            return


def _facts(ask: Asked) -> str:
    return f"{ask.who.authority}/facts"


def _similar(ask: Asked, alike: Alike) -> SimilarCase | None:
    """None when the case is listed nowhere any more."""
    listed = ask.parts.views.get(f"{ask.who.authority}/case/{alike.case}", "row")
    known = ask.parts.views.get(_facts(ask), alike.case)
    if listed is None or known is None:
        return None
    row, facts = CaseRow.model_validate(dict(listed.body)), CaseFacts.model_validate(dict(known.body))
    return SimilarCase(
        case=alike.case, reference=row.reference, age_band=row.age_band, primary_need=facts.primary_need,
        group=facts.group, stage=row.stage, distance=round(alike.distance, 2), compared=alike.compared,
        same=alike.same, furthest_on=alike.furthest_on, packages=tuple(facts.packages or ()),
    )  # fmt: skip
