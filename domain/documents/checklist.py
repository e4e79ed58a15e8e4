"""What a bundle has and lacks: the pack's fifteen kinds of document, and the advice that regulation 6 requires.

Nothing here decides that advice is sufficient: that is for the three whom regulation 6(4) names.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from domain.documents.asked_for import provision_asked
from domain.documents.checklist_rules import (
    ADULTHOOD,
    ADVICE,
    AGREEMENTS,
    BOTH_SENSES,
    FIRST_YEAR_OF_ADULTHOOD,
    FOR_THIS_ASSESSMENT,
    KINDS,
    NIL_REPLY,
    OUT_OF_DATE,
    REVIEWED,
    SPECIAL_TEACHERS,
    USUALLY_OUT_OF_DATE,
    Advice,
)
from domain.documents.cited import not_in_bundle
from domain.documents.experts import Letter, expert, posts_in
from domain.documents.phrases import tokens
from domain.documents.quantities import quantities
from domain.documents.summary_given import DocumentRead, LineRead
from domain.documents.summary_shown import (
    AdviceGiven,
    AdviceHeld,
    Checklist,
    Extract,
    Held,
    KindHeld,
    NotInBundle,
)
from events.values import Question

MOST_REPLIES = 50
"""of one kind of service, as they stand in the bundle"""
_TITLE = 4
"""sentences at the top that say what a document is"""
_SENSES: Mapping[str, Question] = {"hearing": "PD_Hearing", "vision": "PD_Visual"}


class Asked(NamedTuple):
    """as_at: the day the case stands at. school_year: of the child then (Reception is 0); None: not known. needs: the
    questions on which the bundle suggests a need."""

    as_at: date
    school_year: int | None
    needs: frozenset[Question] = frozenset()


class _Sorted(NamedTuple):
    """The documents with their kinds, those that may be advice, and every nil reply with the document it stands in."""

    kinds: Sequence[tuple[DocumentRead, str]]
    advising: Sequence[DocumentRead]
    nil: Sequence[tuple[DocumentRead, LineRead]]


def checklist(documents: Sequence[DocumentRead], asked: Asked) -> Checklist:
    """The whole list, in the pack's and the regulation's order."""
    kinds = [(each, kind_of(each)) for each in documents]
    nil = [(each, line) for each in documents for line in each.lines if NIL_REPLY.search(line.sentence.text)]
    replied = {document.name for document, _ in nil}
    bundle = _Sorted(
        kinds=kinds,
        advising=[each for each, kind in kinds if kind != "known-to-service" and not (each.name in replied and _says_nothing(each))],
        nil=nil,
    )  # fmt: skip
    cited = not_in_bundle([each for each, kind in kinds if kind != "known-to-service"])
    return Checklist(
        kinds=tuple(_kinds(bundle, asked.as_at, cited)),
        advice=tuple(_held(each, bundle, asked, cited) for each in ADVICE),
        not_in_bundle=cited,
        reviewed=REVIEWED,
    )


def kind_of(document: DocumentRead) -> str:
    """One of the pack's kinds: by a title that names it, else by the post of who wrote it, else 'other'."""
    title = " ".join(line.sentence.text for line in document.lines[:_TITLE])
    named = [
        (match.start(), each.kind) for each in KINDS if each.title and (match := each.title.search(title))
    ]
    if named:
        return min(named)[1]
    post = expert(document.role)
    return next((each.kind for each in KINDS if post and post.name in each.posts), "other")


def school_year(birth_year: int, birth_month: int, on: date) -> int:
    """The usual school year of a child in England: Reception is 0; below it negative. The year begins in September."""
    return _year_of_school(on.year, on.month) - _year_of_school(birth_year, birth_month) - 5


def _year_of_school(year: int, month: int) -> int:
    return year if month >= 9 else year - 1


def _kinds(bundle: _Sorted, as_at: date, cited: Sequence[NotInBundle]) -> Iterator[KindHeld]:
    by_kind: dict[str, list[DocumentRead]] = {}
    for document, its_kind in bundle.kinds:
        by_kind.setdefault(its_kind, []).append(document)
    for kind in KINDS:
        mine = by_kind.get(kind.kind, [])
        old = [_is_old(each, None, as_at) for each in mine]
        spoken_of = any(each.role in kind.posts for each in cited)
        state: Held = (
            ("out-of-date" if all(old) else "present") if mine else "mentioned" if spoken_of else "missing"
        )
        yield KindHeld(
            kind=kind.kind, name=kind.name, state=state, documents=tuple(each.name for each in mine)
        )


def _held(advice: Advice, bundle: _Sorted, asked: Asked, cited: Sequence[NotInBundle]) -> AdviceHeld:
    given = tuple(_given(advice, each, asked.as_at) for each in bundle.advising if _counts(advice, each))
    replies = tuple(_replies(advice, bundle.nil))[:MOST_REPLIES]
    due, why = _due(advice, asked)
    state: Held
    if given:
        state = "out-of-date" if all(each.out_of_date for each in given) else "present"
    elif any(_names(advice, each.role) for each in cited):
        state = "mentioned"
    elif not due:
        state = "not-required"
    else:
        state = "reply-only" if replies else "missing"
    return AdviceHeld(advice=advice.advice, name=advice.name, state=state, why=why, source=advice.source, given=given, replies=replies)  # fmt: skip


def _due(advice: Advice, asked: Asked) -> tuple[bool, str]:
    if advice.always:
        return True, "Every assessment needs it."
    if advice.advice == "adulthood":
        if asked.school_year is None:
            return False, "The month of birth is not known, so the school year is not either."
        if asked.school_year >= FIRST_YEAR_OF_ADULTHOOD:
            return True, f"The child or young person is in or beyond year {FIRST_YEAR_OF_ADULTHOOD}."
        return False, f"The child is not yet in year {FIRST_YEAR_OF_ADULTHOOD}."
    if advice.advice in _SENSES:
        if _SENSES[advice.advice] in asked.needs:
            return (
                True,
                f"The bundle speaks of a {advice.advice} impairment; if there is one, this teacher must be consulted for the educational advice.",
            )
        return False, f"The bundle suggests no {advice.advice} impairment."
    if advice.advice == "requested":
        return False, "The documents do not show whom the parent or young person asked for; ask them."
    return False, "For the authority to decide."


def _counts(advice: Advice, document: DocumentRead) -> bool:
    """Whether a document is advice of this kind."""
    if advice.advice == "adulthood":
        return document.role is not None and any(
            ADULTHOOD.search(line.sentence.text) for line in document.lines
        )
    return _names(advice, document.role)


def _names(advice: Advice, role: str | None) -> bool:
    """Whether this post's documents are advice of this kind."""
    post = expert(role)
    if post is None:
        return False
    if advice.advice in SPECIAL_TEACHERS:
        return post.name in (SPECIAL_TEACHERS[advice.advice], BOTH_SENSES)
    return post.advice == advice.letter and post.name not in ("SEND Panel", "EHC Co-ordinator")


def _given(advice: Advice, document: DocumentRead, as_at: date) -> AdviceGiven:
    old = _is_old(document, advice.advice, as_at)
    stances = {said.stance for line in document.lines for said in line.said}
    asked_for = [line.sentence.text for line in provision_asked(document)]
    # Regulation 6(4) speaks of advice under (b) to (h): parents are always asked anew.
    used_again = advice.letter != "a" and (old or not _is_for_this(document))
    return AdviceGiven(
        document=document.name,
        role=document.role,
        written_on=document.written_on,
        states_need="need" in stances,
        states_provision=bool(asked_for),
        states_outcome="outcome" in stances,
        quantified=any(quantities(text) for text in asked_for),
        out_of_date=old,
        needs_agreement_of=AGREEMENTS if used_again else (),
    )


def _is_for_this(document: DocumentRead) -> bool:
    return any(FOR_THIS_ASSESSMENT.search(line.sentence.text) for line in document.lines)


def _is_old(document: DocumentRead, advice: str | None, as_at: date) -> bool:
    """Undated documents are not called old: a person must look."""
    limit = OUT_OF_DATE.get(advice or "", USUALLY_OUT_OF_DATE)
    return document.written_on is not None and as_at - document.written_on > limit.amount


def _says_nothing(document: DocumentRead) -> bool:
    """It says nothing of what the child needs: with a nil reply in it, it is a reply and no advice."""
    said = {said.stance for line in document.lines for said in line.said}
    return not said & {"need", "provision", "outcome"}


def _replies(advice: Advice, nil: Iterable[tuple[DocumentRead, LineRead]]) -> Iterator[Extract]:
    """Each sentence in which a service of this kind says that it does not know the child."""
    for document, line in nil:
        if advice.letter not in (None, "a") and _letter_of(line, document) == advice.letter:
            at = line.sentence
            yield Extract(document=document.name, page=at.page, start=at.start, end=at.end, sentence=at.text)


def _letter_of(line: LineRead, document: DocumentRead) -> Letter | None:
    """Whose reply it is: of the service that the sentence names, else of who wrote the document."""
    text = line.sentence.text
    if "social care" in text.lower():
        return "e"
    named = (found.value for found in posts_in(text, tokens(text)) if found.value.advice != "a")
    post = next(named, None) or expert(document.role)
    return post.advice if post else None
