"""Routes of what people answer: the 20 questions in every voice, who stands behind an answer, statements, need types."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

from aws_lambda_powertools.event_handler.openapi.params import Path, Query
from aws_lambda_powertools.event_handler.router import APIGatewayHttpRouter

from domain.access.rights import ADVISING, FAMILY, Action
from domain.case.assessment import (
    agree_need_types,
    give_answer,
    give_statement,
    validate_answer,
    withdraw_answer,
)  # fmt: skip
from domain.case.contests import contest_answer
from domain.case.rules import GONE
from domain.needs.wording import as_of, merged
from domain.refusals import Clash, Refused, Unknown
from events.case import AnswerGiven, AnswerValidated, AnswerWithdrawn, NeedTypesAgreed, StatementGiven
from events.values import Question, Voice
from functions.api import bodies
from functions.api.voices import must_speak, own
from functions.shared.desk import Asked, Saved, asked_by, change
from functions.shared.door import fingerprint

router = APIGatewayHttpRouter()  # type: ignore[no-untyped-call]
VoicePath = Annotated[Voice, Path()]
QuestionPath = Annotated[Question, Path()]


@router.put(
    "/api/cases/<case>/answers/<voice>/<question>", summary="Give or change one answer", tags=["assessment"]
)
def put_answer(case: str, voice: VoicePath, question: QuestionPath, body: bodies.Answer) -> Saved:
    """Where another person changed it meanwhile, what was sent is kept beside theirs, and the 409 tells the revision
    with which either can be saved. Where they withdrew it, what was sent is kept too, to be taken up or left."""
    ask = asked_by(router)
    must_speak(ask, voice)
    facts = AnswerGiven(
        question=question, voice=voice, score=body.score, note=body.note, observations=body.observations,
        sources=body.sources, instrument=_version_shown(ask, body.instrument),
    )  # fmt: skip
    try:
        return change(
            ask, case, _answering(voice),
            lambda c: give_answer(c, facts, body.revision, own(ask), ask.who.id), voice, question, body,
        )  # fmt: skip
    except Clash as clash:
        clash.revision = _keep_beside(ask, case, facts, body) or clash.revision
        raise
    except Refused as refused:
        if refused.code == GONE:
            _keep_beside(ask, case, facts, body)
        raise


def _keep_beside(ask: Asked, case: str, facts: AnswerGiven, body: bodies.Answer) -> int | None:
    """Keeps what lost; the new revision of the answer that stands, if that moved it on."""
    # A command of its own, because theirs has led to nothing and may be sent again with the new revision.
    context = replace(ask.context, command=f"{ask.context.command}:contested")
    kept = ask.parts.door.case(
        context, case, lambda c: contest_answer(c, facts, body.revision, own(ask), ask.who.id),
        fingerprint("answer.contest", case, facts.voice, facts.question, body),
    )  # fmt: skip
    return kept.last if kept.now else None


@router.delete(
    "/api/cases/<case>/answers/<voice>/<question>", summary="Withdraw an answer", tags=["assessment"]
)
def delete_answer(
    case: str, voice: VoicePath, question: QuestionPath, revision: Annotated[int, Query(ge=0)]
) -> Saved:
    ask = asked_by(router)
    must_speak(ask, voice)
    facts = AnswerWithdrawn(question=question, voice=voice)
    return change(
        ask, case, _answering(voice),
        lambda c: withdraw_answer(c, facts, revision, own(ask), ask.who.id), facts, revision,
    )  # fmt: skip


@router.put(
    "/api/cases/<case>/validations/<question>",
    summary="Say who stands behind an agreed answer",
    tags=["assessment"],
)
def put_validation(case: str, question: QuestionPath, body: bodies.Validation) -> Saved:
    """A co-ordinator says which named, qualified person or paper does; an adviser does so in their own name only."""
    ask = asked_by(router)
    name, person = _validator(ask, body)
    facts = AnswerValidated(
        question=question, validator=name, qualification=body.qualification, source=body.source, on=body.on,
        person=person,
    )  # fmt: skip
    return change(ask, case, "answer.validate", lambda c: validate_answer(c, facts, ask.today), facts)


def _validator(ask: Asked, body: bodies.Validation) -> tuple[str, str | None]:
    """The name and sign-in of whoever stands behind the answer."""
    if ask.who.role != "coordinator":
        if body.person not in (None, ask.who.id):
            raise Refused("not-allowed", "You may only stand behind an answer in your own name.", "person")
        return ask.person.name, ask.who.id
    known = ask.parts.directory.person(body.person) if body.person else None
    if body.person and (known is None or known.authority != ask.who.authority):
        raise Unknown("unknown-person", "Nobody in your authority's directory has this sign-in.", "person")
    if known is not None and known.role in FAMILY:
        raise Refused(
            "not-qualified",
            "A parent or the young person gives views. Name a qualified person or paper that stands behind the answer.",
            "person",
        )
    name = body.validator or (known.name if known else None)
    if name is None:
        raise Refused("validator-missing", "Give the name of whoever stands behind the answer.", "validator")
    return name, body.person


@router.put(
    "/api/cases/<case>/statements/<voice>",
    summary="An adviser's short statement of key observations and their basis",
    tags=["assessment"],
)
def put_statement(case: str, voice: VoicePath, body: bodies.Statement) -> Saved:
    ask = asked_by(router)
    if voice not in ADVISING:
        raise Refused(
            "wrong-voice", "Statements are the psychologist's and specialists'. Others answer the questions.", "voice"
        )  # fmt: skip
    must_speak(ask, voice)
    facts = StatementGiven(voice=voice, observations=body.observations, basis=body.basis)
    return change(
        ask, case, "answer.give", lambda c: give_statement(c, facts, body.revision, ask.who.id), voice, body
    )


@router.put(
    "/api/cases/<case>/need-types", summary="Agree the primary and secondary need", tags=["assessment"]
)
def put_need_types(case: str, body: bodies.NeedTypes) -> Saved:
    facts = NeedTypesAgreed(primary=body.primary, secondary=body.secondary)
    return change(
        asked_by(router), case, "answer.agree", lambda c: agree_need_types(c, facts, body.revision), body
    )


def _answering(voice: str) -> Action:
    return "answer.agree" if voice == "agreed" else "answer.give"


def _version_shown(ask: Asked, version: str | None) -> str:
    """The version of the questions that the person answered. Raises Refused for one that never was."""
    settings = ask.parts.door.load_authority(ask.who.authority)
    if version is None:
        return merged(settings.wording, settings.wording_revision).version
    if as_of(version, settings.wordings) is None:
        raise Refused(
            "unknown-version", "There is no such version of the questions. Reload the page.", "instrument"
        )
    return version
