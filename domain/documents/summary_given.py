"""What a summary is made from: documents as they were read, whatever read them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from domain.documents.headings import Part
from events.values import Question, Sentence, Stance


class Said(NamedTuple):
    """What a sentence says, on one question (None: on no single one)."""

    stance: Stance
    question: Question | None


class LineRead(NamedTuple):
    """A sentence of a document, the part of it that it stands in, and what it says; nothing for most sentences."""

    sentence: Sentence
    part: Part
    said: tuple[Said, ...] = ()


class DocumentRead(NamedTuple):
    """One document: its name, its pages' own text, who wrote it as the document itself says, and its sentences in
    order. None: it does not say."""

    name: str
    pages: Sequence[str]
    author: str | None
    role: str | None
    organisation: str | None
    written_on: date | None
    lines: Sequence[LineRead]
