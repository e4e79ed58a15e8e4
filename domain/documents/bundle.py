"""A bundle read as a whole: a suggestion for each question, the sentences that prove it, and what was left out.

A machine suggests; a person decides. Silence is no answer: a question without evidence has no score.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

from domain.documents.contributors import Said, contributors
from domain.documents.document import DocumentReading, ReadLine
from domain.documents.learned import PLACES, Weights, signs
from domain.documents.primary_need import primary_need
from domain.documents.shown import (
    Allocated,
    BundleRead,
    Contributor,
    Evidence,
    FileStatus,
    LeftOut,
)
from domain.documents.standing import order
from domain.documents.writer import Writer
from domain.needs.questions import QUESTIONS
from events.values import Question

NEEDED = 0.35
"""chance from which a need is suggested"""
SHOWN = 0.3
"""chance from which a sentence is shown as evidence; the best of a suggested need is shown in any case"""
IN_TWO_FORMATS = 0.7
"""share of the words of the longer of two files, of one name, from which they are one document in two formats"""
MOST_SHOWN = 3
"""sentences a question"""


class Line(NamedTuple):
    """A line with the document that it stands in."""

    document: str
    read: ReadLine


def read_bundle(readings: Sequence[DocumentReading], weights: Weights) -> BundleRead:
    """Documents weighed together. The same readings always give the same answer."""
    kept, statuses = _without_duplicates(readings)
    lines = [Line(each.name, line) for each in kept for line in each.lines]
    needs = _needs(lines, weights)
    writers = dict(zip((each.name for each in kept), _writers(kept), strict=True))
    evidence = [shown for question in needs for shown in _evidence(question, lines, writers)]
    denials = [_shown(line, question, "denied", 1 - line.read.chances[PLACES[question]]) for question in QUESTIONS if question not in needs
               for line in lines if f"denied:{question}" in line.read.marks][:MOST_SHOWN * len(QUESTIONS)]  # fmt: skip
    scores: dict[Question, int | None] = dict.fromkeys(QUESTIONS)
    scores.update({each.question: 0 for each in denials})
    for question in needs:
        proofs = [each.sentence for each in evidence if each.question == question]
        scores[question] = _level(question, proofs, weights)
    return BundleRead(
        scores=scores,
        evidence=(*evidence, *denials),
        excluded=tuple(_left_out(kept, lines, evidence)),
        contributors=tuple(
            Contributor(document=name, role=who.role, organisation=who.organisation, date=who.written_on)
            for name, who in writers.items()
        ),
        primary_need=primary_need(needs, scores, [line.read for line in lines]),
        allocation=Allocated(),
        documents=tuple(statuses),
        reader=weights.model,
    )


def _writers(readings: Sequence[DocumentReading]) -> list[Writer]:
    return contributors(
        [
            Said(Writer(each.author, each.role, each.organisation, each.written_on), each.mentions)
            for each in readings
        ]
    )


def signs_of(question: Question, lines: Sequence[Line]) -> list[float]:
    """`learned.signs` of these lines for one question."""
    place = PLACES[question]
    return signs(
        [line.read.chances[place] for line in lines],
        sum(f"need:{question}" in line.read.marks for line in lines),
        sum(f"denied:{question}" in line.read.marks for line in lines),
    )


def _without_duplicates(
    readings: Sequence[DocumentReading],
) -> tuple[list[DocumentReading], list[FileStatus]]:
    """The same file, the same words, or one document in two formats counts once."""
    kept: list[DocumentReading] = []
    statuses = []
    for each in readings:
        first = next((other for other in kept if _same(each, other)), None)
        if first is None:
            kept.append(each)
            statuses.append(FileStatus(document=each.name, status="read"))
        else:
            reason = f"The same document as {first.name}; counted once."
            statuses.append(
                FileStatus(document=each.name, status="duplicate", reason=reason, same_as=first.name)
            )
    return kept, statuses


def _same(one: DocumentReading, other: DocumentReading) -> bool:
    """Two formats of one document have one name before the dot, and most of their words; page furniture differs."""
    if one.digest == other.digest:
        return True
    said, others = ([line.sentence.text for line in each.lines] for each in (one, other))
    if said == others:
        return bool(said)  # two papers without a word are not known to be the same
    if _stem(one.name) != _stem(other.name):
        return False
    words, other_words = (set(" ".join(each).split()) for each in (said, others))
    return len(words & other_words) >= IN_TWO_FORMATS * max(len(words), len(other_words), 1)


def _stem(name: str) -> str:
    return name.rsplit(".", 1)[0]


def _needs(lines: Sequence[Line], weights: Weights) -> dict[Question, float]:
    if not lines:
        return {}
    found = {}
    for question, place in PLACES.items():
        sure = weights.needed(place, signs_of(question, lines))
        if sure >= NEEDED and max(line.read.chances[place] for line in lines) > 0:
            found[question] = sure
    return found


def _evidence(question: Question, lines: Sequence[Line], writers: Mapping[str, Writer]) -> list[Evidence]:
    """The surest sentences, in the order of `standing.order`.

    A sentence that the rules deny or ascribe to another is never shown for a need.
    """
    place = PLACES[question]
    ranked = sorted(lines, key=lambda line: -line.read.chances[place])
    against = {f"{why}:{question}" for why in ("denied", "someone-else", "asked")}
    fit = [line for line in ranked[: MOST_SHOWN * 3] if against.isdisjoint(line.read.marks)][:MOST_SHOWN]
    shown = [line for line in fit if line.read.chances[place] >= SHOWN] or fit[:1]
    by_standing = sorted(
        shown,
        key=lambda line: order(writers[line.document].role, writers[line.document].written_on, question),
    )
    return [_shown(line, question, "need", line.read.chances[place]) for line in by_standing]


def _shown(line: Line, question: Question, stance: Literal["need", "denied"], sure: float) -> Evidence:
    return Evidence(question=question, document=line.document, page=line.read.sentence.page, sentence=line.read.sentence.text,
                    stance=stance, sure=round(sure, 3))  # fmt: skip


def _level(question: Question, proofs: Sequence[str], weights: Weights) -> int:
    """The mean level of the question's needs, and how much severer the words of the evidence are than usual."""
    more = sum(weights.more_severe(each) for each in proofs) / max(len(proofs), 1)
    level = round(weights.usual_level[PLACES[question]] + more)
    return min(max(level, 1), len(QUESTIONS[question].levels) - 1)


def _left_out(
    kept: Sequence[DocumentReading],
    lines: Sequence[Line],
    evidence: Sequence[Evidence],
) -> list[LeftOut]:
    """What names a need of the 20 and is not counted, with why; each sentence once a question."""
    found = [
        LeftOut(question=left.question, why=left.why, document=each.name, page=left.sentence.page, sentence=left.sentence.text)
        for each in kept for left in each.left_aside
    ]  # fmt: skip
    shown = {(each.question, each.document, each.sentence) for each in evidence}
    questions: tuple[Question, ...] = tuple(QUESTIONS)
    for line in lines:
        for question in questions:
            why: Literal["denied", "unsure"] | None = None
            if f"denied:{question}" in line.read.marks:
                why = "denied"
            elif f"need:{question}" in line.read.marks and line.read.chances[PLACES[question]] < SHOWN:
                why = "unsure"
            if why and (question, line.document, line.read.sentence.text) not in shown:
                found.append(
                    LeftOut(question=question, why=why, document=line.document, page=line.read.sentence.page, sentence=line.read.sentence.text)
                )  # fmt: skip
    return found
