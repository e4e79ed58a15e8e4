"""What people send. Unknown fields are refused, lengths are bounded, control characters are dropped."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, StrictBool, StringConstraints

from events.authority import RuleNumber, RuleSeverity, UnwantedWords, WantedWords
from events.case import Decision
from events.values import (
    CatalogueEntry,
    Digest,
    Id,
    Line,
    Marking,
    OptionalLine,
    PackageLevel,
    Question,
    QuestionWords,
    Requester,
    Section,
    SenType,
    Source,
    SuggestedValue,
    Text,
    TypedByPeople,
)  # fmt: skip

Reference = Annotated[
    str,
    StringConstraints(
        min_length=1, max_length=40, pattern=r"^[A-Za-z0-9][A-Za-z0-9 ./_-]*$", strip_whitespace=True
    ),
]
Whole = Annotated[int, Field(strict=True)]
"""A number as JSON writes it: `true` and "1" are somebody's mistake, and a score is too serious to guess."""
Revision = Annotated[
    Whole, Field(ge=0, le=1_000_000_000, description="The revision that you saw; 0 when there was none.")
]

Reason = Annotated[str, StringConstraints(max_length=2_000, strip_whitespace=True)]


class OpenCase(TypedByPeople):
    """A new request. A pupil whose reference is known already keeps their record; a new one is registered."""

    reference: Reference
    birth_year: Whole = Field(ge=1990, le=2100)
    birth_month: Whole = Field(ge=1, le=12)
    birth_date: date | None = None
    name: OptionalLine = None
    school: Id | None = None
    received_on: date
    requested_by: Requester


class PupilDetails(TypedByPeople):
    birth_year: Whole = Field(ge=1990, le=2100)
    birth_month: Whole = Field(ge=1, le=12)
    birth_date: date | None = None
    name: OptionalLine = None
    school: Id | None = None
    revision: Revision


class Contact(TypedByPeople):
    person: Id | None = None
    name: Line
    relationship: Line
    responsibility: StrictBool
    email: OptionalLine = None
    phone: OptionalLine = None
    address: Text = ""
    restriction: Text = ""


class Answer(TypedByPeople):
    score: Whole = Field(ge=0, le=4)
    note: Text = ""
    observations: Text = ""
    sources: tuple[Source, ...] = Field(default=(), max_length=50)
    instrument: OptionalLine = None
    """version of the questions as they were shown; left out: as they are now"""
    revision: Revision = 0


class Validation(TypedByPeople):
    """Who stands behind an agreed answer. An adviser always does so in their own name, whatever is said here."""

    validator: OptionalLine = None
    """may be left out where `person` names somebody of the directory"""
    qualification: Line
    source: Line
    on: date
    person: Id | None = None
    """the validator's sign-in, where they have one: they are told when the answer is altered"""


class Statement(TypedByPeople):
    """A short paragraph each: a long report belongs into the bundle."""

    observations: Annotated[str, StringConstraints(max_length=5_000)]
    basis: Annotated[str, StringConstraints(max_length=5_000)] = ""
    revision: Revision = 0


class NeedTypes(TypedByPeople):
    primary: SenType
    secondary: SenType | None = None
    revision: Revision = 0


class FamilyView(TypedByPeople):
    text: Text
    revision: Revision = 0


class Upload(TypedByPeople):
    name: Line
    size: Whole = Field(ge=0)
    marking: Marking = "evidence"


class PageWords(TypedByPeople):
    """What stands on a page, or what is to be seen on it. revision: of the words that this replaces, 0 for none."""

    page: Annotated[Whole, Field(ge=1, le=2_000)]
    kind: Literal["words", "description"]
    text: Annotated[str, StringConstraints(min_length=1, max_length=20_000, strip_whitespace=True)]
    revision: Revision


class Remark(TypedByPeople):
    marking: Marking


class SuggestionAnswer(TypedByPeople):
    suggestion: Id
    decision: Literal["accepted", "altered", "rejected"]
    value: SuggestedValue | None = None
    reason: Text = ""
    revision: Revision


class PackageChoice(TypedByPeople):
    """A package put in at a level, or taken out (level null). Without a text the line starts from its name."""

    level: PackageLevel | None
    text: Text = ""
    reason: Text
    revision: Revision = 0


class Wording(TypedByPeople):
    """The authority's own words as they are to stand; a question left out keeps those of the product."""

    words: tuple[QuestionWords, ...] = Field(default=(), max_length=20)
    order: tuple[Question, ...] = Field(default=(), max_length=20)
    reviewed_by: OptionalLine = None
    revision: Revision


class Catalogue(TypedByPeople):
    """The whole catalogue as it is to stand: for each package one entry a level, and one for every level."""

    entries: tuple[CatalogueEntry, ...] = Field(max_length=13 * 5)
    revision: Revision


class PlanLine(TypedByPeople):
    """A line of the plan in a person's words. For a new line choose an id of your own, such as a UUID."""

    item: Id
    section: Section
    text: Text
    revision: Revision = 0
    needs: tuple[Id, ...] = Field(default=(), max_length=50)
    outcomes: tuple[Id, ...] = Field(default=(), max_length=50)
    provision: tuple[Id, ...] = Field(default=(), max_length=50)
    reason: Reason = ""
    settles: StrictBool = False
    """the words were written with the waiting change in sight, which they adapt"""


class LineRemoval(TypedByPeople):
    item: Id
    revision: Revision
    reason: Text = ""


class Settlement(TypedByPeople):
    item: Id
    taken: StrictBool
    revision: Revision
    reason: Reason = ""


class SeenProposal(TypedByPeople):
    item: Id
    revision: Revision


class Dismissals(TypedByPeople):
    proposals: tuple[SeenProposal, ...] = Field(min_length=1, max_length=90)


class LineOrder(TypedByPeople):
    """`items`: the ids of the section's lines, in order. `revision`: of the order that you saw, 0 when none was set."""

    section: Section
    items: tuple[Id, ...] = Field(min_length=1, max_length=500)
    revision: Revision = 0


class Restoration(TypedByPeople):
    """`item`: one line; without it the whole plan. `seen`: the revision of the line that you saw (0: it is not there
    now), or the version of the plan that you saw."""

    version: Whole = Field(ge=1, le=1_000_000_000)
    item: Id | None = None
    seen: Revision
    reason: Reason = ""


class Presence(TypedByPeople):
    """`section`: the one that you have open; None when you leave the plan."""

    section: Section | None


class Issue(TypedByPeople):
    kind: Literal["draft", "final", "proposed-amendment"]
    on: date
    early_reason: Text = ""
    """of a final plan before everybody's time to answer the draft is over: why"""


class OfficersDecision(TypedByPeople):
    decision: Decision
    reason: Text
    on: date


class Share(TypedByPeople):
    what: Literal["document", "plan"]
    key: Id
    person: Id


class Feedback(TypedByPeople):
    text: Annotated[str, StringConstraints(min_length=1, max_length=20_000, strip_whitespace=True)]


class FlagAnswer(TypedByPeople):
    flag: Id
    reason: Annotated[str, StringConstraints(min_length=1, max_length=2_000, strip_whitespace=True)]


class ModelChoice(TypedByPeople):
    """`digest`: of a challenger, of a model that was in use before, or 'shipped' for the one of the product."""

    digest: Digest | Literal["shipped"]
    reason: Annotated[str, StringConstraints(min_length=1, max_length=2_000, strip_whitespace=True)]


class Appeal(TypedByPeople):
    """upheld: the tribunal dismissed the appeal, so that the refusal stands. overturned: it allowed the appeal."""

    against: Literal["not-assess", "not-issue-plan"]
    outcome: Literal["registered", "upheld", "overturned", "conceded", "withdrawn"]
    on: date


class PlanTemplate(TypedByPeople):
    """`digest`: of a template that was checked; None goes back to the one that ships. `name`: of its file."""

    digest: Digest | None
    name: OptionalLine = None
    revision: Revision


class PlanRules(TypedByPeople):
    """All that the authority changes of the audit's rules, as it is to stand for plans from `since` on."""

    since: date
    off: tuple[Line, ...] = Field(default=(), max_length=100)
    severities: tuple[RuleSeverity, ...] = Field(default=(), max_length=100)
    words: tuple[UnwantedWords, ...] = Field(default=(), max_length=200)
    phrases: tuple[WantedWords, ...] = Field(default=(), max_length=50)
    numbers: tuple[RuleNumber, ...] = Field(default=(), max_length=20)
    revision: Revision
