"""From a bundle that was read to what is suggested to a person: a level for each question and the primary type of need,
each with the sentences that speak for it, those that speak against it, and papers that contradict one another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from hashlib import sha256
from typing import NamedTuple

from domain.documents.document import DocumentReading
from domain.documents.primary_need import TYPES, speaks_of
from domain.documents.shown import BundleRead
from domain.documents.standing import order
from domain.documents.summary_shown import Quoted
from events.values import (
    Contradiction,
    Model,
    NeedTypeValue,
    Question,
    ScoreValue,
    Sentence,
    SenType,
    SuggestedValue,
    Suggestion,
)  # fmt: skip

MOST_EVIDENCE = 5
MOST_AGAINST = 3
MOST_CONTRADICTIONS = 2
"""of a question; every further one is in the papers' own findings"""

_Place = tuple[str, int, str]
"""document, page, words"""


class _Said(NamedTuple):
    """A sentence with what its order among others rests on."""

    sentence: Sentence
    written_on: date | None
    role: str | None


def suggestions(readings: Sequence[DocumentReading], found: BundleRead) -> list[Suggestion]:
    """What the papers suggest, in order of asking; `document` in `found` is a digest. Nothing for a question of which
    they say nothing."""
    said = _sentences(readings, found)
    made = [
        _score(question, score, said, found) for question, score in found.scores.items() if score is not None
    ]
    return [*made, *([_primary(found.primary_need, said, found)] if found.primary_need else [])]


def _score(question: Question, score: int, said: Mapping[_Place, _Said], found: BundleRead) -> Suggestion:
    stance = "need" if score else "denied"
    proofs = [each for each in found.evidence if each.question == question and each.stance == stance]
    evidence = _ordered(question, proofs, said)[:MOST_EVIDENCE]
    against_as = ("denied",) if score else ("unsure",)
    left_out = [each for each in found.excluded if each.question == question and each.why in against_as]
    shown = {each.sentence for each in evidence}
    against = [each for each in _ordered(question, left_out, said) if each.sentence not in shown]
    value = ScoreValue(
        question=question, score=score, sure=max((each.sure for each in proofs), default=0.0),
        against=tuple(each.sentence for each in against[:MOST_AGAINST]),
        contradictions=tuple(_contradictions(evidence, against) if score else _contradictions(against, evidence)),
    )  # fmt: skip
    return _suggestion(f"score:{question}", value, [each.sentence for each in evidence], found.reader)


def _primary(primary: SenType, said: Mapping[_Place, _Said], found: BundleRead) -> Suggestion:
    """Its evidence is that of the questions which speak of this type of need."""
    about = [question for question in TYPES if speaks_of(question, primary)]
    evidence = [
        each.sentence
        for question in about
        for each in _ordered(question, [e for e in found.evidence if e.question == question and e.stance == "need"], said)
    ]  # fmt: skip
    return _suggestion("need-type", NeedTypeValue(primary=primary), evidence[:MOST_EVIDENCE], found.reader)


def _contradictions(needs: Sequence[_Said], denials: Sequence[_Said]) -> list[Contradiction]:
    """The newest of each side, paper against paper: what one paper says of then and now contradicts nobody."""
    made = [
        Contradiction(need=need.sentence, denied=denied.sentence)
        for need in needs
        for denied in denials
        if need.sentence.digest != denied.sentence.digest
    ]
    return made[:MOST_CONTRADICTIONS]


def _ordered(question: Question, quoted: Iterable[Quoted], said: Mapping[_Place, _Said]) -> list[_Said]:
    """In the order of `standing.order`; then by place, so that the order of the papers changes nothing."""

    def key(one: _Said) -> tuple[tuple[int, int, int], str, int, int]:
        at = one.sentence
        return order(one.role, one.written_on, question), at.digest, at.page, at.start

    each = {said[place].sentence: said[place] for quote in quoted if (place := _place(quote)) in said}
    return sorted(each.values(), key=key)


def _sentences(readings: Sequence[DocumentReading], found: BundleRead) -> Mapping[_Place, _Said]:
    """Every sentence of the papers by where it is quoted from, with its writer as the whole bundle tells."""
    wrote = {each.document: each for each in found.contributors}
    return {
        (reading.digest, sentence.page, sentence.text): _Said(sentence, who.date, who.role)
        for reading in readings
        if (who := wrote.get(reading.name)) is not None
        for sentence in (
            *(line.sentence for line in reading.lines), *(left.sentence for left in reading.left_aside)
        )
    }  # fmt: skip


def _place(quote: Quoted) -> _Place:
    return quote.document, quote.page, quote.sentence


def _suggestion(what: str, value: SuggestedValue, evidence: Sequence[Sentence], reader: Model) -> Suggestion:
    """Its id is a digest of what it says and of every sentence that it rests on, so that other words are another one."""
    spoken = (value.model_dump_json(exclude={"sure"}), *(each.model_dump_json() for each in evidence))
    papers = len({each.digest for each in evidence})
    return Suggestion(
        id=f"{what}:{sha256(chr(10).join(spoken).encode()).hexdigest()[:24]}",
        value=value,
        reason=f"Read in {papers} paper{'' if papers == 1 else 's'} of the bundle.",
        evidence=tuple(evidence),
        model=reader,
    )
