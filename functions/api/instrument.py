"""Routes of the instrument: the 20 questions in the authority's words, and the types of need."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

from aws_lambda_powertools.event_handler.openapi.params import Query
from aws_lambda_powertools.event_handler.router import APIGatewayHttpRouter

from domain.needs.questions import WORDING_REVIEWED
from domain.needs.sen_types import NEED_TYPES
from domain.needs.wording import Worded, as_of, merged
from domain.refusals import Unknown
from functions.api import told
from functions.shared.desk import asked_by

router = APIGatewayHttpRouter()  # type: ignore[no-untyped-call]


@router.get(
    "/api/instrument", summary="The 20 questions, their scales and what they mean", tags=["assessment"]
)
def instrument(version: Annotated[str | None, Query(max_length=300)] = None) -> told.Instrument:
    """In the authority's words as they are now, or as they were in the version that an answer names."""
    ask = asked_by(router)
    settings = ask.parts.door.load_authority(ask.who.authority)
    if version is None:
        shown = merged(settings.wording, settings.wording_revision)
    elif (then := as_of(version, settings.wordings)) is not None:
        shown = then
    else:
        raise Unknown("unknown-version", "There is no such version of the questions.", "version")
    return told.Instrument(
        version=shown.version, reviewed=WORDING_REVIEWED, reviewed_by=shown.reviewed_by,
        questions=tuple(_question(question) for question in shown.questions),
    )  # fmt: skip


@router.get(
    "/api/need-types", summary="Types of need in the Department for Education's codes", tags=["assessment"]
)
def need_types() -> told.NeedTypeList:
    asked_by(router)
    return told.NeedTypeList(types=tuple(told.NeedTypeWords(**asdict(kind)) for kind in NEED_TYPES.values()))


def _question(worded: Worded) -> told.QuestionWording:
    asked_for = worded.asked
    return told.QuestionWording(
        question=asked_for.name, group=asked_for.group, label=worded.label, definition=worded.definition,
        pack_name=asked_for.pack_name, need=asked_for.section is not None, section=asked_for.section,
        levels=tuple(
            told.Level(score=score, name=name, definition=definition, note=note)
            for score, (name, definition, note) in enumerate(
                zip(asked_for.levels, worded.definitions, worded.notes, strict=True)
            )
        ),
    )  # fmt: skip
