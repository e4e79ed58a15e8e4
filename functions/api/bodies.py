"""What people send. Unknown fields are refused, lengths are bounded, control characters are dropped."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, StrictBool, StringConstraints

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
    Source,
    SuggestedValue,
    Text,
    TypedByPeople,
    Value,
)  # fmt: skip

Reference = Annotated[
    str,
    StringConstraints(
        min_length=1, max_length=40, pattern=r"^[A-Za-z0-9][A-Za-z0-9 ./_-]*$", strip_whitespace=True
    ),
]
Whole = Annotated[int, Field(strict=True)]
"""A number as JSON writes it: `true` and "1" are somebody's mistake, and a score is too serious to guess."""
Revision = Annotated[Whole, Field(ge=0, description="The revision that you saw; 0 when there was none.")]


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
    revision: Revision = 0


class Validation(TypedByPeople):
    validator: Line
    qualification: Line
    source: Line
    on: date


class FamilyView(TypedByPeople):
    text: Text
    revision: Revision = 0


class Upload(TypedByPeople):
    name: Line
    size: Whole = Field(ge=0)
    marking: Marking = "evidence"


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


class LineRemoval(TypedByPeople):
    item: Id
    revision: Revision
    reason: Text = ""


class Settlement(TypedByPeople):
    item: Id
    taken: StrictBool
    revision: Revision


class Issue(TypedByPeople):
    kind: Literal["draft", "final", "proposed-amendment"]
    on: date


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


class Chosen(Value):
    """`digest`: of the model in use now."""

    digest: str
    version: int
    again: bool = False


class Opened(Value):
    case: str
    pupil: str
    version: int
    again: bool = False


class SettingsSaved(Value):
    """What a change of the authority's own settings led to."""

    version: int
    again: bool = False


class Ticket(Value):
    """Post the file, as form field `file` after these fields, to `url`."""

    upload: str
    url: str
    fields: dict[str, str]


class Link(Value):
    url: str
    seconds: int


class Me(Value):
    id: str
    name: str
    role: str
    authority: str
    school: str | None
    actions: tuple[str, ...]
    voices: tuple[str, ...]


class PersonShown(Value):
    """Somebody whom something of this case can be shared with."""

    id: str
    name: str
    role: str


class People(Value):
    people: tuple[PersonShown, ...]


class Level(Value):
    score: int
    name: str


class QuestionWording(Value):
    question: str
    group: str
    label: str
    definition: str
    levels: tuple[Level, ...]


class Instrument(Value):
    version: str
    reviewed: bool
    questions: tuple[QuestionWording, ...]


class PageText(Value):
    number: int
    text: str


class Pages(Value):
    digest: Digest
    pages: tuple[PageText, ...]
