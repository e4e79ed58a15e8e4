"""What reading a bundle gives: the one document that `ehcp read` prints. Every line is a document's own words."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from domain.documents.summary_shown import (
    Checklist,
    DocumentSummary,
    Mentions,
    Quoted,
    SummaryLine,
    TermSaid,
)
from events.values import Model, Question, SenType, Stance, Value


class Evidence(Quoted):
    """A sentence that bears on a question. `sure`: from 0 to 1, the reader's own estimate, not a calibrated chance."""

    question: Question
    stance: Stance
    sure: float = Field(ge=0, le=1)


class LeftOut(Quoted):
    """A sentence that names a need and was not counted. someone-else: not this child's; asked: a query or a referral;
    denied: denied or over; unsure: the words around it speak against it."""

    question: Question
    why: Literal["someone-else", "asked", "denied", "unsure"]


class Contributor(Value):
    """Who wrote a document, as the document itself says; None where it does not say."""

    document: str
    role: str | None
    organisation: str | None
    date: date | None


class Allocated(Value):
    """The group of similar cases on the suggested scores alone; what is not suggested is not answered. `margin` in
    squared levels. None throughout when nothing was suggested."""

    cluster: str | None = None
    runner_up: str | None = None
    margin: float | None = None
    safe: bool = False


class FileStatus(Value):
    document: str
    status: Literal["read", "unread", "duplicate"]
    reason: str | None = None
    same_as: str | None = None
    """of a duplicate: the document that counts"""


class BundleRead(Value):
    """`scores`: the 20 questions; None where nothing is suggested, 0 only where a sentence says that there is no need.
    `summary` is of the bundle, `summaries` of each document; they, `terms`, `mentions` and `checklist` are filled by
    `summed_up`."""

    scores: dict[Question, int | None]
    evidence: tuple[Evidence, ...]
    excluded: tuple[LeftOut, ...]
    contributors: tuple[Contributor, ...]
    primary_need: SenType | None
    allocation: Allocated
    documents: tuple[FileStatus, ...]
    reader: Model
    summary: tuple[SummaryLine, ...] = ()
    summaries: tuple[DocumentSummary, ...] = ()
    terms: tuple[TermSaid, ...] = ()
    mentions: Mentions | None = None
    checklist: Checklist | None = None
