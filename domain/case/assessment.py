"""Answers to the 20 questions, what stands behind them, advisers' statements, and the family's own words."""

from __future__ import annotations

from datetime import date

from domain.case.contests import must_have_seen
from domain.case.rules import must_be_current, must_be_open, must_not_be_future
from domain.case.state import Case, Document, holder
from domain.needs.ages import age_on
from domain.needs.questions import highest
from domain.plan.wording import london_day
from domain.pupil.pupil import Pupil
from domain.refusals import Refused, Unknown
from events.base import Event
from events.case import (
    AnswerGiven,
    AnswerValidated,
    AnswerWithdrawn,
    NeedTypesAgreed,
    StatementGiven,
    ViewGiven,
)  # fmt: skip
from events.values import Sentence, SentenceSource, Source

LARGEST_ANSWER = 100_000
"""Bytes of JSON. A plan's line holds the words and sources again and must fit an item of 400 KB; all answers, a page."""


def give_answer(
    case: Case, facts: AnswerGiven, revision: int, person: str | None = None, by: str | None = None
) -> list[Event]:
    """One voice's answer to one question. `revision` is the one that the person saw (0: none).

    person: whose own answer it is; None for a co-ordinator. by: the sign-in of whoever saves it, so that a clash
    tells them of somebody else's words and not of their own.
    """
    must_be_open(case)
    if facts.score > highest(facts.question):
        raise Refused(
            "off-the-scale",
            f"The scale of this question ends at {highest(facts.question)}. Choose one of its levels.",
            "score",
        )
    if len(facts.model_dump_json().encode()) > LARGEST_ANSWER:
        raise Refused(
            "too-large",
            "This is too much for one answer. Quote fewer sentences, or shorten the text.",
            "sources",
        )
    key = (facts.question, holder(facts.voice, person))
    part = case.answers.get(key)
    _sources_must_be_known(case, facts.sources, part.fact.sources if part else ())
    if part is not None and part.fact == facts and key not in case.contests:
        return []
    must_have_seen(case, key, revision, by)
    return [facts]


def withdraw_answer(
    case: Case, facts: AnswerWithdrawn, revision: int, person: str | None = None, by: str | None = None
) -> list[Event]:
    must_be_open(case)
    key = (facts.question, holder(facts.voice, person))
    part = case.answers.get(key)
    if part is None:
        if key in case.withdrawn:
            return []
        raise Unknown("unknown-answer", "There is no answer to withdraw.", "question")
    must_have_seen(case, key, revision, by)
    return [facts]


def validate_answer(case: Case, facts: AnswerValidated, today: date) -> list[Event]:
    """A named, qualified source stands behind the agreed answer. Accepting a machine's suggestion never does."""
    must_be_open(case)
    must_not_be_future(facts.on, today, "on")
    if (facts.question, "agreed") not in case.answers:
        raise Refused(
            "nothing-to-validate", "Agree an answer to this question before it is validated.", "question"
        )
    return [] if case.validations.get(facts.question) == facts else [facts]


def give_statement(case: Case, facts: StatementGiven, revision: int, person: str) -> list[Event]:
    """An adviser's short statement of what they observed and on what basis; a new one takes the place of theirs.

    revision: of theirs as they saw it (0: none). person: their sign-in.
    """
    must_be_open(case)
    if not facts.observations.strip():
        raise Refused("empty", "Say what you observed, in a sentence or two.", "observations")
    part = case.statements.get(holder(facts.voice, person))
    if part is not None and part.fact == facts:
        return []
    must_be_current(part, revision, "revision")
    return [facts]


def agree_need_types(case: Case, facts: NeedTypesAgreed, revision: int) -> list[Event]:
    """The primary and secondary type of need. revision: the one that the person saw (0: none)."""
    must_be_open(case)
    if facts.secondary == facts.primary:
        raise Refused(
            "same-need-twice",
            "The secondary need is the same as the primary one. Choose another, or leave it out.",
            "secondary",
        )
    if case.need_types is not None and case.need_types.fact == facts:
        return []
    must_be_current(case.need_types, revision, "revision")
    return [facts]


def give_view(case: Case, facts: ViewGiven, revision: int, person: str | None = None) -> list[Event]:
    """Words for section A. person: whose own they are; None for a co-ordinator who writes down what was said."""
    must_be_open(case)
    part = case.views.get((facts.prompt, holder(facts.voice, person)))
    if part is not None and part.fact == facts:
        return []
    must_be_current(part, revision, "revision")
    return [facts]


def unvalidated(case: Case) -> list[str]:
    """Questions with an agreed answer above 'none' that nobody qualified stands behind, in order of asking."""
    return [
        q for q, answer in case.agreed().items()
        if answer.score > 0 and q not in case.validations and q != "FLMT"
    ]  # fmt: skip


def assessed_age(case: Case, pupil: Pupil, today: date) -> float | None:
    """Years, when the newest answer was agreed (today, while none is): answers and age tell of the same child.

    None where the birth is not known or no child with a plan can have it: past 25, or before it was born.
    """
    agreed = [part.at for (_, who), part in case.answers.items() if who == "agreed"]
    try:
        return age_on(pupil.birth_year, pupil.birth_month, london_day(max(agreed)) if agreed else today)
    except Refused:
        return None


def _sources_must_be_known(case: Case, sources: tuple[Source, ...], before: tuple[Source, ...]) -> None:
    """A quotation stands in the plan as a document's own words, so it must be one that was read there.

    before: sources of the answer that stands; a newer reading of the document takes nothing away from it.
    """
    for source in sources:
        if not isinstance(source, SentenceSource) or source in before:
            continue
        document = case.documents.get(source.sentence.digest)
        if document is None:
            raise Refused(
                "unknown-document", "A source names a document that is not in this case.", "sources"
            )
        if not _was_read(case, document, source.sentence):
            raise Refused(
                "not-in-the-document",
                "A source quotes a sentence that was not found in its document. Choose one of those shown.",
                "sources",
            )


def _was_read(case: Case, document: Document, sentence: Sentence) -> bool:
    """Among the document's findings, or evidence of what the reader suggests."""
    return any(finding.sentence == sentence for finding in document.all_findings()) or any(
        sentence in state.suggestion.evidence for state in case.suggestions.values()
    )
