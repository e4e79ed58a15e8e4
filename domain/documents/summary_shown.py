"""What a bundle comes to: summaries, terms, mentions and the checklist, as they are shown. Every line of a document is
its own words with its place; what is parsed out of them is shown beside them and never instead of them."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from events.values import Line, Question, Speaker, Stance, Value

Area = Literal[
    "communication-and-interaction", "cognition-and-learning", "social-emotional-and-mental-health",
    "sensory-and-physical", "health", "social-care",
]  # fmt: skip
"""The four broad areas of need (SEND Code of Practice 2015, 6.28-6.35), and the sections C and D of a plan."""

Sentiment = Literal["positive", "neutral", "negative"]
"""positive: a strength, or a need that is denied; negative: a difficulty or a worry; neutral: any other mention."""

Period = Literal["day", "week", "fortnight", "month", "half-term", "term", "year"]


class Quoted(Value):
    """Words of a document, white space collapsed; `page` counts from 1."""

    document: str
    page: int = Field(ge=1)
    sentence: str


class Extract(Quoted):
    """`start`, `end`: the span in the page's own text, before white space is collapsed."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)


class Quantity(Value):
    """How much a sentence asks for, read out of `words`, which stand in it. None: it does not say.

    minutes: of one session, or in all where `times` is None; minutes_to: the upper end of a range. days: in place of minutes. times: sessions, in
    each `per` where one is said; times_to: the upper end. every: every how many of `per`. weeks: for how long. staff,
    pupils: the ratio ('1:3' is 1 and 3); of a group without a ratio only pupils, at most. by: who gives it, as the
    sentence says."""

    words: str
    minutes: float | None = None
    minutes_to: float | None = None
    days: float | None = None
    times: float | None = None
    times_to: float | None = None
    per: Period | None = None
    every: int = Field(ge=1, default=1)
    weeks: float | None = None
    staff: int | None = None
    pupils: int | None = None
    by: str | None = None


class SummaryLine(Extract):
    """`question`, `area`, `group` (the pack's name for a set of questions): what it is about, where that is known.
    speaker: whose view it is. quantities: of provision only. sure: from 0 to 1, the reader's own estimate."""

    kind: Stance
    question: Question | None
    area: Area | None = None
    group: str | None = None
    speaker: Speaker | None = None
    quantities: tuple[Quantity, ...] = ()
    sure: float = Field(ge=0, le=1, default=1)


class TermSaid(Value):
    """A term and how often it is used. weight: its count over the highest count, from 0 (not reached) to 1, for a
    cloud. phrase: not of the dictionary, only often said."""

    term: Line
    count: int = Field(ge=1)
    documents: int = Field(ge=1)
    weight: float = Field(ge=0, le=1)
    phrase: bool = False


class Mention(Extract):
    sentiment: Sentiment
    terms: tuple[Line, ...]


class Mentions(Value):
    """Sentences that mention a term of the dictionary, all of them counted by sentiment; `lines`, in the bundle's order,
    are those kept: where there are very many, the negative before the positive before the neutral."""

    positive: int = Field(ge=0)
    neutral: int = Field(ge=0)
    negative: int = Field(ge=0)
    lines: tuple[Mention, ...]


class DocumentSummary(Value):
    """One document: what kind it is (an id of the checklist's kinds), who wrote it and what it says. None: it does not
    say. found, recommends, wants: lines of needs and strengths, of provision and outcomes, of views."""

    document: str
    kind: str
    author: str | None
    role: str | None
    organisation: str | None
    seen_on: tuple[date, ...]
    written_on: date | None
    found: tuple[SummaryLine, ...]
    recommends: tuple[SummaryLine, ...]
    wants: tuple[SummaryLine, ...]
    terms: tuple[TermSaid, ...]
    mentions: Mentions


Held = Literal["present", "out-of-date", "mentioned", "reply-only", "missing", "not-required"]
"""mentioned: spoken of in the bundle and not in it. reply-only: a service said that it does not know the child, which
is a reply and not advice. not-required: a duty that does not arise on what is known."""


class KindHeld(Value):
    """One of the pack's fifteen kinds of document."""

    kind: str
    name: str
    state: Held
    documents: tuple[str, ...]


class AdviceGiven(Value):
    """A document that may count as advice of one kind. lacks: which of need, provision, outcome it does not state.
    quantified: whether its provision says how much. needs_agreement_of: who must be satisfied before it is used
    again instead of new advice (regulation 6(4)); nothing here ever decides that it is sufficient."""

    document: str
    role: str | None
    written_on: date | None
    states_need: bool
    states_provision: bool
    states_outcome: bool
    quantified: bool
    out_of_date: bool
    needs_agreement_of: tuple[str, ...] = ()


class AdviceHeld(Value):
    """Advice that an assessment must have. why: what makes it due, or not due; source: the regulation."""

    advice: str
    name: str
    state: Held
    why: str
    source: str
    given: tuple[AdviceGiven, ...] = ()
    replies: tuple[Extract, ...] = ()


class NotInBundle(Extract):
    """A report or an expert that the bundle speaks of and that contributed no document of their own. role: as the
    reader names posts. what: report, or only the person. Each role once, with the sentence that says most."""

    role: str
    what: Literal["report", "person"]


class Checklist(Value):
    """reviewed: whether a practitioner has reviewed the rules of age and of kind; they are settings, not law."""

    kinds: tuple[KindHeld, ...]
    advice: tuple[AdviceHeld, ...]
    not_in_bundle: tuple[NotInBundle, ...]
    reviewed: bool


class BundleSummary(Value):
    """documents: in the bundle's order. lines: needs by area first, then strengths, views, provision, outcomes."""

    documents: tuple[DocumentSummary, ...]
    lines: tuple[SummaryLine, ...]
    terms: tuple[TermSaid, ...]
    mentions: Mentions
    checklist: Checklist
