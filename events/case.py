"""Facts about a case: one request for an assessment and all that follows from it."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from events.base import Event, event
from events.values import (
    Digest,
    Finding,
    Id,
    Line,
    Marking,
    Model,
    OptionalLine,
    PackageCode,
    PackageLevel,
    Prompt,
    Question,
    Requester,
    SamePaper,
    SenType,
    Source,
    SuggestedValue,
    Suggestion,
    TermCount,
    Text,
    Voice,
)  # fmt: skip

Decision = Literal["assess", "not-assess", "issue-plan", "not-issue-plan", "withdrawn", "cease"]
CLOSING: frozenset[str] = frozenset({"not-assess", "not-issue-plan", "withdrawn", "cease"})
"""Decisions that end a case, so that a new request for the same pupil is lawful."""


@event("ehcp.case.opened.v1")
class CaseOpened(Event):
    """A request was received; the six and twenty weeks run from `received_on` (SEND Regs 2014, regs 5, 13)."""

    pupil: Id
    received_on: date
    requested_by: Requester
    school: Id | None = None


@event("ehcp.case.decision-recorded.v1")
class DecisionRecorded(Event):
    """A named officer decided; the reason is theirs."""

    decision: Decision
    reason: Text
    officer: Line
    on: date


@event("ehcp.case.document-added.v1")
class DocumentAdded(Event):
    """A document was verified and kept, unaltered, under its digest. The same file twice is one document."""

    digest: Digest
    name: Line
    media: Line
    size: int = Field(ge=1)
    marking: Marking
    written_by: Id | None = None
    """The sign-in of the parent, young person or professional whose own document this is, if any."""


@event("ehcp.case.upload-refused.v1")
class UploadRefused(Event):
    """An upload was not kept. `advice` tells the person what to do."""

    upload: Id
    name: Line
    reason: Line
    advice: Line


@event("ehcp.case.document-marked.v1")
class DocumentMarked(Event):
    digest: Digest
    marking: Marking


@event("ehcp.case.document-read.v1")
class DocumentRead(Event):
    """A machine read the document: its text is kept by digest; who wrote it and when, where the document says."""

    digest: Digest
    text: Digest
    pages: int = Field(ge=1)
    author: OptionalLine = None
    role: OptionalLine = None
    organisation: OptionalLine = None
    written_on: date | None = None
    terms: tuple[TermCount, ...] = ()
    reader: Model
    reading: Digest | None = None
    """of all that was read in it, which is kept beside its text; None for readers before the third, which kept none"""
    unread: tuple[int, ...] = ()
    """pages whose words could not be recognised, pictures or handwriting, for a person to look at"""
    keyed: Digest | None = None
    """of what people had keyed of its pages, which was read with the rest"""
    notes: tuple[Text, ...] = ()
    """what a person should know of how it was read, in plain English; nothing from inside it"""


@event("ehcp.case.page-keyed.v1")
class PageKeyed(Event):
    """A person typed the words of a page that no machine could read, or described what is on it. It is read like any
    other page from then on; newer words for the same page take the place of older ones."""

    digest: Digest
    page: int = Field(ge=1, le=2_000)
    kind: Literal["words", "description"]
    text: Annotated[str, StringConstraints(min_length=1, max_length=20_000, strip_whitespace=True)]


@event("ehcp.case.findings-recorded.v1")
class FindingsRecorded(Event):
    """Part of what was found in a document; `part` counts from 1 because one event has a size limit."""

    digest: Digest
    part: int = Field(ge=1)
    findings: tuple[Finding, ...]


@event("ehcp.case.bundle-weighed.v1")
class BundleWeighed(Event):
    """The papers read so far were weighed together. What came of it is kept, under the digest of its bytes; what it
    suggests is in suggestions. `basis`: a digest of the readings that it rests on, so that anyone can tell whether it
    is still about them. `without_restricted`: the same without `restricted` papers, for those who may not see them."""

    weighed: Digest
    without_restricted: Digest
    restricted: tuple[Digest, ...] = ()
    same: tuple[SamePaper, ...] = ()
    basis: Digest
    reader: Model


@event("ehcp.case.document-unreadable.v1")
class DocumentUnreadable(Event):
    digest: Digest
    reason: Line
    advice: Line


@event("ehcp.case.answer-given.v1")
class AnswerGiven(Event):
    """One answer to one of the 20 questions, by one voice. `instrument` is the version of the wording answered."""

    question: Question
    voice: Voice
    score: int = Field(ge=0, le=4)
    note: Text = ""
    observations: Text = ""
    sources: tuple[Source, ...] = ()
    instrument: Line


@event("ehcp.case.answer-withdrawn.v1")
class AnswerWithdrawn(Event):
    question: Question
    voice: Voice
    reason: Text = ""


@event("ehcp.case.answer-validated.v1")
class AnswerValidated(Event):
    """A named, qualified person or paper stands behind an agreed answer."""

    question: Question
    validator: Line
    qualification: Line
    source: Line
    on: date
    person: Id | None = None
    """their sign-in, where they have one: they are told when the answer is altered"""


@event("ehcp.case.answer-contested.v1")
class AnswerContested(Event):
    """Somebody saved an answer that another person had changed meanwhile. It does not count, and it is not lost:
    both are shown until somebody who has seen both answers again. `seen`: the revision that they had seen."""

    question: Question
    voice: Voice
    score: int = Field(ge=0, le=4)
    note: Text = ""
    observations: Text = ""
    sources: tuple[Source, ...] = ()
    seen: int = Field(ge=0)


@event("ehcp.case.statement-given.v1")
class StatementGiven(Event):
    """An adviser's short statement: what they observed, and on what basis (pack, user journey: EP report)."""

    voice: Voice
    observations: Text
    basis: Text = ""


@event("ehcp.case.need-types-agreed.v1")
class NeedTypesAgreed(Event):
    """Primary and secondary type of need, as a person agreed them (SEN2: rank 1 and 2, two at most)."""

    primary: SenType
    secondary: SenType | None = None


@event("ehcp.case.package-chosen.v1")
class PackageChosen(Event):
    """A named person put a package into the plan, or took one out (`level` None), whatever was suggested."""

    package: PackageCode
    level: PackageLevel | None
    text: Text = ""
    reason: Text
    name: Line


@event("ehcp.case.appeal-recorded.v1")
class AppealRecorded(Event):
    """What became of an appeal against a refusal (Children and Families Act 2014, s.51)."""

    against: Literal["not-assess", "not-issue-plan"]
    outcome: Literal["registered", "upheld", "overturned", "conceded", "withdrawn"]
    """upheld: the tribunal dismissed the appeal, so the refusal stands"""
    on: date
    officer: Line


@event("ehcp.case.view-given.v1")
class ViewGiven(Event):
    """The child's or family's own words for section A."""

    prompt: Prompt
    voice: Voice
    text: Text


@event("ehcp.case.suggestions-made.v1")
class SuggestionsMade(Event):
    """Proposals made at the same time, together, because each event wakes every reaction that listens to it."""

    suggestions: tuple[Suggestion, ...]


@event("ehcp.case.suggestions-superseded.v1")
class SuggestionsSuperseded(Event):
    """Undecided suggestions that no longer rest on what is true."""

    suggestions: tuple[Id, ...]
    reason: Line


@event("ehcp.case.suggestion-decided.v1")
class SuggestionDecided(Event):
    """A person accepted, altered or rejected a suggestion. Altered: `value` is what they put in its place."""

    suggestion: Id
    decision: Literal["accepted", "altered", "rejected"]
    value: SuggestedValue | None = None
    reason: Text = ""
    name: Line
    """The person's name as it stands in the plan's sources."""


@event("ehcp.case.shared.v1")
class Shared(Event):
    """Something of the case was shown to a person: a document (by digest) or an issued plan (by number)."""

    what: Literal["document", "plan"]
    key: Id
    person: Id


@event("ehcp.case.unshared.v1")
class Unshared(Event):
    what: Literal["document", "plan"]
    key: Id
    person: Id


@event("ehcp.case.feedback-given.v1")
class FeedbackGiven(Event):
    feedback: Id
    voice: Voice
    text: Text


@event("ehcp.case.flag-raised.v1")
class FlagRaised(Event):
    """Somebody should look. `kind` is safe to show on a bus; `reason` is not."""

    flag: Id
    kind: Literal[
        "unvalidated-answers", "allocation-changed", "worrying-words", "validated-answer-changed",
        "model-changed-allocation",
    ]  # fmt: skip
    reason: Text
    questions: tuple[Question, ...] = ()
    person: Id | None = None
    """whom to tell besides those who are always told"""
    group_before: OptionalLine = None
    """of a group that changed with the model: the one that stood before (None: no group)"""


@event("ehcp.case.flag-settled.v1")
class FlagSettled(Event):
    flag: Id
    how: Literal["looked-at", "no-longer-so"]
    reason: Text = ""


@event("ehcp.case.notification-claimed.v1")
class NotificationClaimed(Event):
    """Claimed before it is sent, so that none goes twice; one that was claimed and not sent is shown, not resent."""

    notification: Id
    flag: Id | None
    """None for what tells of no flag, but of a plan that is to be read"""
    person: Id
    about: Id | None = None
    """the serving or consultation that it tells of"""


@event("ehcp.case.notification-sent.v1")
class NotificationSent(Event):
    notification: Id


@event("ehcp.case.notification-failed.v1")
class NotificationFailed(Event):
    notification: Id
    reason: Line
