"""The shape of every view. The API returns these (less what a person may not see) and the front end is typed by them."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from events.values import (
    Finding,
    Marking,
    Model,
    PackageCode,
    PackageLevel,
    Prompt,
    Sentence,
    SenType,
    Source,
    SuggestedValue,
    TermCount,
    Value,
)


class By(Value):
    """Who did something: a sign-in id and the role they acted in. Names come from the directory, when shown."""

    id: str
    role: str


class FlagShown(Value):
    flag: str
    kind: str
    reason: str
    questions: tuple[str, ...] = ()
    raised_at: datetime
    open: bool
    settled: str | None = None
    notice: Literal["none", "claimed", "sent", "failed"] = "none"


class DecisionShown(Value):
    decision: str
    reason: str
    officer: str
    on: date


class FeedbackShown(Value):
    feedback: str
    voice: str
    text: str
    by: By
    at: datetime


class ViewShown(Value):
    """The family's own words for one prompt of section A."""

    prompt: Prompt
    voice: str
    text: str
    revision: int
    by: By
    at: datetime


class ContactShown(Value):
    contact: str
    person: str | None
    name: str
    relationship: str
    responsibility: bool
    email: str | None
    phone: str | None
    address: str
    restriction: str


class Due(Value):
    what: str
    on: date


class CaseShown(Value):
    """The head of a case: the tiles of the prototype's pupil page, and what to do next."""

    case: str
    version: int
    pupil: str
    pupil_revision: int
    reference: str
    name: str | None
    birth_year: int
    birth_month: int
    birth_date: date | None
    school: str | None
    age_band: str
    received_on: date
    requested_by: str
    stage: str
    closed: bool
    due: Due | None
    primary_need: SenType | None = None
    secondary_need: SenType | None = None
    need_types_revision: int = 0
    health: bool | None = None
    """whether a health need is agreed; None: not answered yet. So too the next two (tiles of the prototype)"""
    physical_disability: bool | None = None
    social_care: bool | None = None
    panel: str | None = None
    """the newest decision of the kind that a panel advises on, in words of the events"""
    final: bool = False
    """whether a final plan was issued"""
    cluster: str | None
    fit: str | None
    answered: int
    unvalidated: tuple[str, ...]
    documents: int
    unread: int
    suggestions_open: int
    working: tuple[str, ...]
    """What machines are still working out, in words; empty when all is up to date."""
    decisions: tuple[DecisionShown, ...]
    flags: tuple[FlagShown, ...]
    feedback: tuple[FeedbackShown, ...]
    views: tuple[ViewShown, ...]
    contacts: tuple[ContactShown, ...]


class CaseRow(Value):
    """One line of the case list."""

    case: str
    version: int
    pupil: str
    reference: str
    name: str | None
    school: str | None
    age_band: str
    stage: str
    closed: bool
    received_on: date
    due: Due | None
    cluster: str | None
    flags_open: int
    answered: int
    primary_need: SenType | None = None


class AnswerShown(Value):
    voice: str
    score: int
    level: str
    note: str
    observations: str
    sources: tuple[Source, ...]
    instrument: str
    revision: int
    by: By
    at: datetime


class ValidationShown(Value):
    validator: str
    qualification: str
    source: str
    on: date
    person: str | None = None
    """the validator's sign-in, where they have one"""


class ContestShown(Value):
    """An answer that met another person's change of it: it does not count, and it is not lost."""

    voice: str
    score: int
    level: str
    note: str
    observations: str
    sources: tuple[Source, ...] = ()
    by: By
    at: datetime


class QuestionShown(Value):
    question: str
    agreed: AnswerShown | None
    voices: tuple[AnswerShown, ...]
    validation: ValidationShown | None
    needs_validation: bool
    evidence: tuple[Finding, ...]
    contests: tuple[ContestShown, ...] = ()
    overturned: ValidationShown | None = None
    """who stood behind the answer before it was altered, until somebody does again"""


class StatementShown(Value):
    """An adviser's short statement of key observations and their basis."""

    voice: str
    observations: str
    basis: str
    revision: int
    by: By
    at: datetime


class ToDo(Value):
    """One thing that a gate waits for. `kind`: missing, unvalidated, contradicted, contested or other."""

    kind: Literal["missing", "unvalidated", "contradicted", "contested", "other"]
    question: str | None = None
    says: str


class GateShown(Value):
    """What stands before a gate: nothing open means that it can be passed. It is a help, and never a lock."""

    gate: str
    title: str
    open: tuple[ToDo, ...]
    passed: bool = False
    """whether the case is past it already"""


class AgeShown(Value):
    """Age at a stated date, from month and year of birth: whole years and months, and the band."""

    on: date
    years: int
    months: int
    band: str


class ChosenPackage(Value):
    """A package that a person put in (or took out: `level` None), whatever was suggested."""

    package: PackageCode
    level: PackageLevel | None
    text: str
    reason: str
    name: str
    revision: int
    at: datetime


class SuggestionShown(Value):
    id: str
    revision: int
    value: SuggestedValue
    reason: str
    evidence: tuple[Sentence, ...]
    model: Model
    status: Literal["open", "accepted", "altered", "rejected"]
    decided_by: str | None = None
    decided_value: SuggestedValue | None = None
    decided_reason: str | None = None


class AssessmentShown(Value):
    case: str
    version: int
    questions: tuple[QuestionShown, ...]
    allocation: SuggestionShown | None
    packages: tuple[SuggestionShown, ...]
    outcomes: tuple[SuggestionShown, ...]
    statements: tuple[StatementShown, ...] = ()
    gates: tuple[GateShown, ...] = ()
    age: AgeShown | None = None
    """on the day of the newest event; None for a birth that gives no age from 0 to 25"""
    chosen: tuple[ChosenPackage, ...] = ()
    restricted: tuple[str, ...] = ()
    """digests of papers that only the co-ordinator may see: their sentences are shown to nobody else"""


class DocumentShown(Value):
    digest: str
    name: str
    media: str
    size: int
    marking: Marking
    revision: int
    added_at: datetime
    added_by: By
    written_by: str | None
    status: Literal["waiting", "reading", "read", "unread", "duplicate"]
    """unread: it was tried, see `problem` and `advice`. duplicate: read, and counted once with `same_as`"""
    same_as: str | None = None
    """digest of the document that says the same, word for word"""
    pages_read: int = 0
    """of `pages`, while it is being read; both 0 until the first pages are done"""
    unread_pages: tuple[int, ...] = ()
    """of a document that was read: pages whose words could not be recognised, for a person to look at"""
    notes: tuple[str, ...] = ()
    """what a person should know of how it was read: that it was damaged, or which pages were not read and what to do"""
    problem: str | None = None
    advice: str | None = None
    author: str | None = None
    role: str | None = None
    organisation: str | None = None
    written_on: date | None = None
    pages: int = 0
    terms: tuple[TermCount, ...] = ()
    findings: int = 0
    shared_with: tuple[str, ...] = ()


class RefusedUpload(Value):
    upload: str
    name: str
    reason: str
    advice: str


class DocumentsShown(Value):
    case: str
    version: int
    documents: tuple[DocumentShown, ...]
    refused: tuple[RefusedUpload, ...]


class FindingsShown(Value):
    """What was found in one document."""

    case: str
    version: int
    digest: str
    findings: tuple[Finding, ...]


class HistoryEntry(Value):
    """One event in words, with what an auditor needs to follow it up."""

    id: str
    version: int
    type: str
    says: str
    actor: str
    role: str
    kind: Literal["person", "reaction", "system"]
    occurred: datetime
    recorded: datetime
    cause: str | None
    hash: str
