"""What a summary is made from: documents as they were read, whatever read them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from domain.documents.bundle import SHOWN
from domain.documents.document import DocumentReading, ReadLine
from domain.documents.headings import Part
from domain.documents.learned import PLACES
from events.values import Question, Sentence, Stance


class Said(NamedTuple):
    """What a sentence says, on one question (None: on no single one). sure: from 0 to 1, the reader's own estimate."""

    stance: Stance
    question: Question | None
    sure: float = 1.0


class LineRead(NamedTuple):
    """A sentence of a document, the part of it that it stands in, and what it says; nothing for most sentences."""

    sentence: Sentence
    part: Part
    said: tuple[Said, ...] = ()


class DocumentRead(NamedTuple):
    """One document: its name, who wrote it, when, on which days its writer saw the child, and its sentences in order,
    headings among them. None, and no days: not said."""

    name: str
    author: str | None
    role: str | None
    organisation: str | None
    written_on: date | None
    lines: Sequence[LineRead]
    seen_on: tuple[date, ...] = ()


Proof = tuple[Question, str, int, str]
"""A question, the document, the page and the sentence that is shown as evidence of a need."""


def as_read(
    reading: DocumentReading,
    needs: Collection[Question] | None = None,
    proofs: Collection[Proof] = (),
) -> DocumentRead:
    """A document's reading as a summary needs it. needs: the questions on which the bundle suggests a need, where it
    is known; what was seen of any other is no need. proofs: what is shown as evidence, however sure."""
    lines = [LineRead(each, "other") for each in reading.headings]
    lines += [
        LineRead(each.sentence, each.part, tuple(_said(reading.name, each, needs, proofs)))
        for each in reading.lines
    ]
    return DocumentRead(
        name=reading.name,
        author=reading.author,
        role=reading.role,
        organisation=reading.organisation,
        written_on=reading.written_on,
        lines=sorted(lines, key=lambda each: (each.sentence.page, each.sentence.start)),
        seen_on=reading.seen_on,
    )


def _said(
    document: str, line: ReadLine, needs: Collection[Question] | None, proofs: Collection[Proof]
) -> Iterator[Said]:
    """Needs by chance, where chances are known; everything else by the rules' verdicts."""
    for question, place in PLACES.items():
        if needs is not None and question not in needs:
            continue
        if not line.chances:
            if f"need:{question}" in line.marks:
                yield Said("need", question)
        elif (question, document, line.sentence.page, line.sentence.text) in proofs or (
            line.chances[place] >= SHOWN and not _speaks_against(line, question)
        ):
            yield Said("need", question, line.chances[place])
    about: tuple[Question | None, ...] = (*PLACES, None)
    for stance in ("denied", "strength", "provision", "outcome", "view"):
        for each in about:
            if f"{stance}:{each}" in line.marks:
                yield Said(stance, each)


def _speaks_against(line: ReadLine, question: Question) -> bool:
    return any(f"{why}:{question}" in line.marks for why in ("denied", "someone-else", "asked"))
