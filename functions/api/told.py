"""What the API tells beside the views of a case: who you are, the questions, pages of a paper, where to send a file, and
what a change led to."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from domain.shown.models import By
from events.values import Digest, Question, Section, SenType, Value


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
    """A level of a scale. `definition`: what one would see at it; `note`: the authority's own words beside that."""

    score: int
    name: str
    definition: str
    note: str = ""


class QuestionWording(Value):
    """`label` and `definition` in the authority's words, where it has its own; `pack_name` is the prototype's.
    `need`: whether an answer is a need, which belongs to `section` of the plan unless somebody decides otherwise."""

    question: Question
    group: str
    label: str
    definition: str
    pack_name: str
    need: bool
    section: Section | None
    levels: tuple[Level, ...]


class Instrument(Value):
    """The questions in the order of asking. `reviewed`: whether practitioners reviewed the definitions that ship with
    the product; `reviewed_by`: who reviewed the authority's own words, if it has any and somebody did."""

    version: str
    reviewed: bool
    reviewed_by: str | None = None
    questions: tuple[QuestionWording, ...]


class NeedTypeWords(Value):
    """A type of need: the Department for Education's code and name, the pack's own names, and its area of need.
    `area_confirmed`: False where no source was found for the area."""

    code: SenType
    name: str
    pack_names: tuple[str, ...]
    area: str | None
    area_confirmed: bool
    since: int | None


class NeedTypeList(Value):
    types: tuple[NeedTypeWords, ...]


class KeyedWords(Value):
    """Who typed a page that no machine could read, or described it, and when. revision: to be sent with other words."""

    kind: Literal["words", "description"]
    by: By
    at: datetime
    revision: int


class PageText(Value):
    """hidden: (start, end) of words in the text that a person who looks at the page does not see. keyed: the text is a
    person's."""

    number: int
    text: str
    hidden: tuple[tuple[int, int], ...] = ()
    unread: bool = False
    """a picture or handwriting whose words could not be recognised"""
    keyed: KeyedWords | None = None


class Pages(Value):
    digest: Digest
    pages: tuple[PageText, ...]
