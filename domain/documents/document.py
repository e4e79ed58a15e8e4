"""One document as the reader understood it: complete in itself, so that a bundle is weighed without reading again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from pydantic import Field, field_serializer

from domain.documents.contributors import Mentions
from domain.documents.headings import Part, heading
from domain.documents.learned import Weights
from domain.documents.reading import READER, Reading, Why, in_parts, summarise
from events.values import Digest, Finding, Model, Question, Sentence, TermCount, Value

DECIMALS = 4


class Given(NamedTuple):
    """A document that could be read: its file name, its SHA-256 in hex, its text by page."""

    name: str
    digest: str
    pages: Sequence[str]


class ReadLine(Value):
    """A sentence that is no heading. marks: the rules' verdicts on it ('need:SLC', 'denied:LD', 'asked:LD',
    'someone-else:LD', 'part:provision'). chances: by question in the order of QUESTIONS, that a specialist would
    accept it as evidence of a need; empty where no weights were used."""

    sentence: Sentence
    part: Part
    marks: frozenset[str]
    chances: tuple[float, ...] = ()

    @field_serializer("marks")
    def _in_order(self, marks: frozenset[str]) -> list[str]:
        """So that the same reading is the same bytes."""
        return sorted(marks)


class LeftAside(Value):
    """A sentence that names a need which is not this child's, or is only asked about."""

    question: Question
    why: Why
    sentence: Sentence


class DocumentReading(Value):
    """Who wrote it, in what words, and every sentence weighed. name: the document's own, for people."""

    name: str
    digest: Digest
    pages: int = Field(ge=1)
    author: str | None
    role: str | None
    organisation: str | None
    written_on: date | None
    seen_on: tuple[date, ...] = ()
    terms: tuple[TermCount, ...]
    findings: tuple[Finding, ...]
    left_aside: tuple[LeftAside, ...]
    lines: tuple[ReadLine, ...]
    headings: tuple[Sentence, ...] = ()
    """short lines that open a part or name the document; a summary needs to know what a sentence stands under"""
    reader: Model
    mentions: Mentions = Mentions()


def read_document(given: Given, weights: Weights | None) -> DocumentReading:
    """The same document always gives the same reading; any text is read, none raises. Without weights, no chances."""
    found = summarise(given.digest, given.pages)
    return DocumentReading(
        name=given.name,
        digest=given.digest,
        pages=len(given.pages),
        author=found.author,
        role=found.role,
        organisation=found.organisation,
        written_on=found.written_on,
        seen_on=found.seen_on,
        terms=found.terms,
        findings=found.findings,
        left_aside=tuple(
            LeftAside(question=each.question, why=each.why, sentence=each.sentence) for each in found.excluded
        ),
        lines=tuple(weighed(given, found, weights)),
        headings=tuple(
            sentence
            for sentence, _ in in_parts(given.digest, given.pages)
            if heading(sentence.text) is not None
        ),
        reader=weights.model if weights else READER,
        mentions=found.mentions,
    )


def weighed(given: Given, reading: Reading, weights: Weights | None) -> list[ReadLine]:
    """Every sentence that is no heading, in order; without weights, without chances."""
    marks = _marks(reading)
    lines = [
        ReadLine(
            sentence=sentence,
            part=part,
            marks=frozenset({*marks.get((sentence.page, sentence.start), ("no:verdict",)), f"part:{part}"}),
        )
        for sentence, part in in_parts(given.digest, given.pages)
        if heading(sentence.text) is None
    ]
    if weights is None:
        return lines
    chances = weights.bearing([(line.sentence.text, line.marks) for line in lines])
    return [with_chances(line, each) for line, each in zip(lines, chances, strict=True)]


def with_chances(line: ReadLine, chances: Sequence[float]) -> ReadLine:
    return line.model_copy(update={"chances": tuple(round(each, DECIMALS) for each in chances)})


def _marks(reading: Reading) -> Mapping[tuple[int, int], set[str]]:
    marks: dict[tuple[int, int], set[str]] = {}
    for finding in reading.findings:
        at = (finding.sentence.page, finding.sentence.start)
        marks.setdefault(at, set()).add(f"{finding.stance}:{finding.question}")
    for left in reading.excluded:
        marks.setdefault((left.sentence.page, left.sentence.start), set()).add(f"{left.why}:{left.question}")
    return marks
