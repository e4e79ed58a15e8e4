"""Routes of the assessment as a whole, the family's views, and what is made of suggestions."""

from __future__ import annotations

from typing import Annotated

from aws_lambda_powertools.event_handler.openapi.params import Path, Query
from aws_lambda_powertools.event_handler.router import APIGatewayHttpRouter

from domain.access import sight
from domain.case import deciding
from domain.case.assessment import give_view
from domain.needs.wording import merged
from domain.refusals import Refused
from domain.shown.models import AssessmentShown
from events.case import SuggestionDecided, ViewGiven
from events.values import Prompt, Voice
from functions.api import bodies
from functions.api.voices import must_speak, own
from functions.shared.desk import Saved, asked_by, change, log_read, shown, whose

router = APIGatewayHttpRouter()  # type: ignore[no-untyped-call]
AtLeast = Annotated[int, Query(ge=0)]
VoicePath = Annotated[Voice, Path()]
PromptPath = Annotated[Prompt, Path()]


@router.get(
    "/api/cases/<case>/assessment", summary="Answers, evidence and what machines suggest", tags=["assessment"]
)
def read_assessment(case: str, at_least: AtLeast = 0) -> AssessmentShown:
    ask = asked_by(router)
    whose(ask, case, "assessment.read")
    log_read(ask, case, "assessment")
    return sight.assessment(ask.who, shown(ask, case, "assessment", AssessmentShown, at_least))


@router.put(
    "/api/cases/<case>/views/<voice>/<prompt>",
    summary="The family's own words for section A",
    tags=["assessment"],
)
def put_view(case: str, voice: VoicePath, prompt: PromptPath, body: bodies.FamilyView) -> Saved:
    """A co-ordinator may write down what a parent or young person told them; others write only as themselves."""
    ask = asked_by(router)
    if voice not in ("parent", "young-person"):
        raise Refused(
            "wrong-voice",
            "Section A holds the views of the child or young person and their parents.",
            "voice",
        )
    if ask.who.role != "coordinator":
        must_speak(ask, voice)
    facts = ViewGiven(prompt=prompt, voice=voice, text=body.text)
    return change(
        ask, case, "view.give", lambda c: give_view(c, facts, body.revision, own(ask)), facts, body.revision
    )


@router.post(
    "/api/cases/<case>/suggestion-decisions",
    summary="Accept, alter or reject",
    tags=["assessment"],
)
def decide(case: str, body: bodies.SuggestionAnswer) -> Saved:
    ask = asked_by(router)
    facts = SuggestionDecided(
        suggestion=body.suggestion,
        decision=body.decision,
        value=body.value,
        reason=body.reason,
        name=ask.person.name,
    )
    settings = ask.parts.door.load_authority(ask.who.authority)
    instrument = merged(settings.wording, settings.wording_revision).version
    return change(
        ask, case, "suggestion.decide", lambda c: deciding.decide(c, facts, body.revision, instrument), facts
    )
