"""The shape of what was read in a bundle: suggested scores with their evidence, summary, terms and checklist."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from domain.documents.shown import LeftOut
from domain.documents.summary_shown import BundleSummary
from events.values import Digest, Model, Question, SenType, Value


class EvidenceShown(Value):
    """A sentence of a paper, where it stands in the text of its page, and who wrote the paper, as it says itself."""

    document: Digest
    name: str
    page: int
    start: int
    end: int
    sentence: str
    role: str | None = None
    organisation: str | None = None
    written_on: date | None = None


class ContradictionShown(Value):
    """Two papers that say opposite things: one of a need, one that there is none."""

    need: EvidenceShown
    denied: EvidenceShown


class Decided(Value):
    """What a person made of a suggestion. `score` or `primary`: what they put in its place, where they altered it."""

    decision: Literal["accepted", "altered", "rejected"]
    name: str
    at: datetime
    reason: str
    score: int | None = None
    primary: SenType | None = None


class Suggested(Value):
    """A suggestion as it stands. To decide it, post its id and revision to `suggestion-decisions`; `kind` of the value
    is 'score' or 'need-type'. evidence: newest and best-qualified first. against: what speaks against it."""

    suggestion: str
    revision: int
    reason: str
    evidence: tuple[EvidenceShown, ...]
    against: tuple[EvidenceShown, ...] = ()
    contradictions: tuple[ContradictionShown, ...] = ()
    model: Model
    decided: Decided | None = None

    def documents(self) -> frozenset[str]:
        """Digests of every paper that it quotes."""
        sides = (side for each in self.contradictions for side in (each.need, each.denied))
        return frozenset(each.document for each in (*self.evidence, *self.against, *sides))


class ScoreSuggested(Suggested):
    """sure: from 0 to 1, the reader's own estimate, not a calibrated chance."""

    score: int
    level: str
    sure: float


class NeedTypeSuggested(Suggested):
    primary: SenType


class QuestionRead(Value):
    """What the papers say of one question. suggested: the newest suggestion, decided or not; None: they say nothing,
    which is no score of 0. before: what a person decided last, where the papers have said otherwise since. answered:
    the agreed score that stands. own_answer: whether a person gave that answer by themselves, so that accepting
    another score is refused: nothing takes the place of a person's own answer but a person's own answer."""

    question: Question
    suggested: ScoreSuggested | None = None
    before: ScoreSuggested | None = None
    answered: int | None = None
    own_answer: bool = False


class NeedTypeRead(Value):
    """The same for the primary type of need."""

    suggested: NeedTypeSuggested | None = None
    before: NeedTypeSuggested | None = None
    agreed: SenType | None = None
    own_answer: bool = False


class ReadingShown(Value):
    """What was read in the bundle. questions: all 20 in order of asking. to_decide: suggestions that wait for a person.

    summary: by document and for the bundle, with terms, mentions and checklist; `document` in it is a digest. None
    until the papers were weighed for the first time, and while they must be weighed anew before this person may see
    it. left_out: sentences that name a need and were not counted, with why. up_to_date: whether everything here rests
    on all papers that could be read.
    """

    case: str
    version: int
    up_to_date: bool
    to_decide: int
    questions: tuple[QuestionRead, ...]
    primary_need: NeedTypeRead
    summary: BundleSummary | None = None
    left_out: tuple[LeftOut, ...] = ()


class DecidedCount(Value):
    """How often people accepted, altered and rejected what the reader suggested. question: None for the primary need.
    accepted_share: of those decided, None while there are none."""

    question: Question | None
    accepted: int
    altered: int
    rejected: int
    waiting: int
    accepted_share: float | None


class ReaderMeasured(Value):
    """What people made of the reader's suggestions over `cases` cases of the authority, without naming any."""

    cases: int
    counts: tuple[DecidedCount, ...]
