"""The instrument as an authority asks it: its own words and order over the scales and meanings that ship.

What is merged is words alone. A question's scale, the definition of each level, and where a need belongs are the
shipped question's, so no wording can change what a score means.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from domain.needs.questions import BEFORE_LEVELS, INSTRUMENT, QUESTIONS, Asked
from domain.refusals import Unknown
from events.authority import WordingSet

_OWN = "/own-"
_VERSION = re.compile(rf"({re.escape(INSTRUMENT)}|{re.escape(BEFORE_LEVELS)})(?:{_OWN}([0-9]{{1,9}}))?")


@dataclass(frozen=True, slots=True)
class Worded:
    """A question as it is put to people. `definitions` and `notes` are one a level, empty where there is none."""

    asked: Asked
    label: str
    definition: str
    definitions: tuple[str, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Instrument:
    """All 20 questions in the order of asking. `reviewed_by`: who reviewed the authority's own words, if anybody."""

    version: str
    questions: tuple[Worded, ...]
    reviewed_by: str | None = None


def merged(wording: WordingSet | None, revision: int, shipped: str = INSTRUMENT) -> Instrument:
    """The shipped instrument with an authority's words over it. revision: of the authority's stream, where they stand.

    Questions left out of its order follow those named, in the shipped order.
    """
    if wording is None:
        return Instrument(shipped, tuple(_plain(asked, shipped) for asked in QUESTIONS.values()))
    own = {words.question: words for words in wording.words}
    order = dict.fromkeys((*wording.order, *QUESTIONS))
    questions = []
    for name in order:
        question = _plain(QUESTIONS[name], shipped)
        if words := own.get(name):
            question = Worded(
                question.asked, words.label, words.definition, question.definitions, words.level_notes or question.notes
            )  # fmt: skip
        questions.append(question)
    return Instrument(f"{shipped}{_OWN}{revision}", tuple(questions), wording.reviewed_by)


def as_of(version: str, wordings: Mapping[int, WordingSet]) -> Instrument:
    """The instrument of a version that an answer names. wordings: every one that the authority set, by revision.

    Raises Unknown for a version that never was.
    """
    match = _VERSION.fullmatch(version)
    shipped, own = match.groups() if match else ("", None)
    wording = wordings.get(int(own)) if own else None
    if match is None or (own and wording is None):
        raise Unknown("unknown-version", "There is no such version of the questions.", "version")
    return merged(wording, int(own or 0), shipped)


def _plain(asked: Asked, shipped: str) -> Worded:
    none = ("",) * len(asked.levels)
    definitions = none if shipped == BEFORE_LEVELS else asked.level_definitions
    return Worded(asked, asked.label, asked.definition, definitions, none)
