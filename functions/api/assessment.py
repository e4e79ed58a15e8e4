"""Routes of the assessment: the instrument, answers in every voice, validation, family views, suggestions."""

from __future__ import annotations

from typing import Annotated

from aws_lambda_powertools.event_handler import APIGatewayHttpResolver
from aws_lambda_powertools.event_handler.openapi.params import Path, Query
from aws_lambda_powertools.event_handler.router import APIGatewayHttpRouter

from domain.access import sight
from domain.access.rights import VOICES, Action
from domain.case.assessment import give_answer, give_view, validate_answer, withdraw_answer
from domain.case.suggestions import decide_suggestion
from domain.needs.questions import INSTRUMENT, QUESTIONS, WORDING_REVIEWED
from domain.refusals import Refused
from domain.shown.models import AssessmentShown
from events.case import AnswerGiven, AnswerValidated, AnswerWithdrawn, SuggestionDecided, ViewGiven
from events.values import Prompt, Question, Voice
from functions.api import bodies
from functions.shared.desk import Asked, Saved, asked, change, log_read, shown, whose

router = APIGatewayHttpRouter()  # type: ignore[no-untyped-call]
AtLeast = Annotated[int, Query(ge=0)]
VoicePath = Annotated[Voice, Path()]
QuestionPath = Annotated[Question, Path()]
PromptPath = Annotated[Prompt, Path()]


def _asked() -> Asked:
    app: APIGatewayHttpResolver = router.api_resolver  # type: ignore[assignment]
    return asked(app)


@router.get(
    "/api/instrument", summary="The 20 questions, their scales and what they mean", tags=["assessment"]
)
def instrument() -> bodies.Instrument:
    _asked()
    return bodies.Instrument(
        version=INSTRUMENT, reviewed=WORDING_REVIEWED,
        questions=tuple(
            bodies.QuestionWording(
                question=name, group=q.group, label=q.label, definition=q.definition,
                levels=tuple(bodies.Level(score=i, name=words) for i, words in enumerate(q.levels)),
            )
            for name, q in QUESTIONS.items()
        ),
    )  # fmt: skip


@router.get(
    "/api/cases/<case>/assessment", summary="Answers, evidence and what machines suggest", tags=["assessment"]
)
def read_assessment(case: str, at_least: AtLeast = 0) -> AssessmentShown:
    ask = _asked()
    whose(ask, case, "assessment.read")
    log_read(ask, case, "assessment")
    return sight.assessment(ask.who, shown(ask, case, "assessment", AssessmentShown, at_least))


@router.put(
    "/api/cases/<case>/answers/<voice>/<question>", summary="Give or change one answer", tags=["assessment"]
)
def put_answer(case: str, voice: VoicePath, question: QuestionPath, body: bodies.Answer) -> Saved:
    ask = _asked()
    _must_speak(ask, voice)
    facts = AnswerGiven(
        question=question, voice=voice, score=body.score, note=body.note, observations=body.observations,
        sources=body.sources, instrument=INSTRUMENT,
    )  # fmt: skip
    action = _answering(voice)
    return change(
        ask, case, action, lambda c: give_answer(c, facts, body.revision, _own(ask)), facts, body.revision
    )


@router.delete(
    "/api/cases/<case>/answers/<voice>/<question>", summary="Withdraw an answer", tags=["assessment"]
)
def delete_answer(
    case: str, voice: VoicePath, question: QuestionPath, revision: Annotated[int, Query(ge=0)]
) -> Saved:
    ask = _asked()
    _must_speak(ask, voice)
    facts = AnswerWithdrawn(question=question, voice=voice)
    action = _answering(voice)
    return change(
        ask, case, action, lambda c: withdraw_answer(c, facts, revision, _own(ask)), facts, revision
    )


@router.put(
    "/api/cases/<case>/validations/<question>",
    summary="Say who stands behind an agreed answer",
    tags=["assessment"],
)
def put_validation(case: str, question: QuestionPath, body: bodies.Validation) -> Saved:
    ask = _asked()
    facts = AnswerValidated(question=question, **body.model_dump())
    return change(ask, case, "answer.validate", lambda c: validate_answer(c, facts, ask.today), facts)


@router.put(
    "/api/cases/<case>/views/<voice>/<prompt>",
    summary="The family's own words for section A",
    tags=["assessment"],
)
def put_view(case: str, voice: VoicePath, prompt: PromptPath, body: bodies.FamilyView) -> Saved:
    """A co-ordinator may write down what a parent or young person told them; others write only as themselves."""
    ask = _asked()
    if voice not in ("parent", "young-person"):
        raise Refused(
            "wrong-voice",
            "Section A holds the views of the child or young person and their parents.",
            "voice",
        )
    if ask.who.role != "coordinator":
        _must_speak(ask, voice)
    facts = ViewGiven(prompt=prompt, voice=voice, text=body.text)
    return change(
        ask, case, "view.give", lambda c: give_view(c, facts, body.revision, _own(ask)), facts, body.revision
    )


@router.post(
    "/api/cases/<case>/suggestion-decisions",
    summary="Accept, alter or reject",
    tags=["assessment"],
)
def decide(case: str, body: bodies.SuggestionAnswer) -> Saved:
    ask = _asked()
    facts = SuggestionDecided(
        suggestion=body.suggestion,
        decision=body.decision,
        value=body.value,
        reason=body.reason,
        name=ask.person.name,
    )
    return change(ask, case, "suggestion.decide", lambda c: decide_suggestion(c, facts, body.revision), facts)


def _answering(voice: str) -> Action:
    return "answer.agree" if voice == "agreed" else "answer.give"


def _own(ask: Asked) -> str | None:
    """Whose words these must be to be changed; a co-ordinator may change anyone's."""
    return None if ask.who.role == "coordinator" else ask.who.id


def _must_speak(ask: Asked, voice: str) -> None:
    if voice not in VOICES.get(ask.who.role, frozenset()):
        raise Refused("not-allowed", "You may only answer in your own voice.", "voice")
