"""Routes of the model: the one in use and those before it, what challengers would change, and choosing one."""

from __future__ import annotations

import json
from typing import Annotated

from aws_lambda_powertools.event_handler.openapi.params import Path, Query
from aws_lambda_powertools.event_handler.router import APIGatewayHttpRouter

from domain.access.rights import must_hold
from domain.authority.models import choose, in_use, known
from domain.insight.case_facts import CaseFacts
from domain.refusals import Unknown
from domain.shown.authority import ChangedCase, ModelDescribed, ModelShown
from domain.shown.model_page import described, model_shown
from events.values import Digest, Value
from functions.api import bodies, told
from functions.shared.composition import shelf
from functions.shared.desk import asked_by, log_read
from functions.shared.door import fingerprint
from functions.shared.paths import model_report

router = APIGatewayHttpRouter()  # type: ignore[no-untyped-call]
After = Annotated[str | None, Query(min_length=1, max_length=128)]
DigestPath = Annotated[Digest, Path()]
EVERY_CASE = "facts-of-all-cases"
"""Where the access log keeps that somebody read facts of many cases at once."""


class FactsPage(Value):
    cases: tuple[CaseFacts, ...]
    next: str | None


class ChangesPage(Value):
    cases: tuple[ChangedCase, ...]
    next: str | None


@router.get(
    "/api/model", summary="The model in use, its challengers, and what was chosen when", tags=["model"]
)
def read_model() -> ModelShown:
    ask = asked_by(router)
    must_hold(ask.who, "model.read")
    settings, models = ask.parts.door.load_authority(ask.who.authority), shelf()
    told = models.described(ask.who.authority, in_use(settings, models.shipped))
    return model_shown(settings, described(*told), models.shipped)


@router.get("/api/model/cases", summary="Facts of cases, to train a challenger from", tags=["model"])
def read_facts(after: After = None, limit: Annotated[int, Query(ge=1, le=1000)] = 500) -> FactsPage:
    """Answers, groups, packages and refusals by case; no name, no words of anybody. Each page is in the access log."""
    ask = asked_by(router)
    must_hold(ask.who, "model.train")
    log_read(ask, EVERY_CASE, f"{limit} cases after {after or 'the start'}, to train a model")
    page, following = ask.parts.views.page(f"{ask.who.authority}/facts", "", after, limit)
    return FactsPage(cases=tuple(CaseFacts.model_validate(v.body) for v in page), next=following)


@router.get(
    "/api/model/comparisons/<digest>", summary="Case by case what a challenger would change", tags=["model"]
)
def read_changes(
    digest: DigestPath, after: After = None, limit: Annotated[int, Query(ge=1, le=1000)] = 500
) -> ChangesPage:
    ask = asked_by(router)
    must_hold(ask.who, "model.train")
    challenger = ask.parts.door.load_authority(ask.who.authority).challengers.get(digest)
    if challenger is None or challenger.compared is None:
        raise Unknown(
            "not-compared",
            "There is no such challenger, or it is still being compared. Try again in a minute.",
            "digest",
        )
    log_read(ask, EVERY_CASE, f"what model {digest[:8]} would change")
    report = ask.parts.objects.read(model_report(ask.who.authority, challenger.compared.report))
    rest = [each for each in json.loads(report) if after is None or each["case"] > after]
    page = tuple(ChangedCase.model_validate(each) for each in rest[:limit])
    return ChangesPage(cases=page, next=page[-1].case if len(rest) > limit else None)


@router.get(
    "/api/model/<digest>", summary="Any model that was in use or registered, with its card", tags=["model"]
)
def read_any_model(digest: DigestPath) -> ModelDescribed:
    """So that every past allocation can be explained with the model of its day."""
    ask = asked_by(router)
    must_hold(ask.who, "model.read")
    models = shelf()
    if digest not in known(ask.parts.door.load_authority(ask.who.authority), models.shipped):
        raise Unknown("unknown-model", "Your authority has no model of this digest.", "digest")
    return described(*models.described(ask.who.authority, digest))


@router.post("/api/model/choices", summary="Promote a challenger, or roll back", tags=["model"])
def choose_model(body: bodies.ModelChoice) -> told.Chosen:
    """Open cases are allocated anew after it, each change flagged. The choice is the person's, and so is the reason."""
    ask = asked_by(router)
    must_hold(ask.who, "model.choose")
    shipped, by = shelf().shipped, ask.person.name
    done = ask.parts.door.authority(
        ask.context,
        lambda a: choose(a, body.digest, body.reason, by, shipped),
        fingerprint("model.choose", body),
    )
    settings = ask.parts.door.load_authority(ask.who.authority)
    return told.Chosen(digest=in_use(settings, shipped), version=done.last, again=not done.now)
