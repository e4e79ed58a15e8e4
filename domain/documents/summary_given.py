"""What a summary is made from: documents as they were read, whatever read them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from domain.documents.headings import Part
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
    """One document: its name, who wrote it as the document itself says, and its sentences in order, headings among
    them. None: it does not say."""

    name: str
    author: str | None
    role: str | None
    organisation: str | None
    written_on: date | None
    lines: Sequence[LineRead]
