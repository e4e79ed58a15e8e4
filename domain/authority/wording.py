"""An authority's own words for the 20 questions. Words and order are its own; what a score means never is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from domain.authority.state import Authority
from domain.needs.questions import asked
from domain.refusals import Clash, Refused
from events.authority import WordingSet
from events.base import Event


def set_wording(state: Authority, facts: WordingSet, revision: int) -> list[Event]:
    """The authority's words as a whole; what is left out is asked in the words that ship with the product.

    revision: `wording_revision` as the person saw it (0: nothing was set).
    Raises Refused naming the field (`words.2.level_notes`, as the body spells it), and Clash on a stale revision.
    """
    _once([words.question for words in facts.words], "words")
    _once(facts.order, "order")
    for place, words in enumerate(facts.words):
        question = asked(words.question)
        if not words.definition.strip():
            raise Refused(
                "empty-definition",
                f"Say what '{question.label}' asks, or leave the question out to keep the words that it has.",
                f"words.{place}.definition",
            )
        if words.level_notes and len(words.level_notes) != len(question.levels):
            raise Refused(
                "wrong-number-of-notes",
                f"'{question.label}' has {len(question.levels)} levels. Give one note for each, empty where there "
                "is nothing to say, or none at all.",
                f"words.{place}.level_notes",
            )
    if state.wording == facts:
        return []
    _must_be_current(state, revision)
    return [facts]


def _once(questions: Iterable[str], field: str) -> None:
    twice = [question for question, times in Counter(questions).items() if times > 1]
    if twice:
        raise Refused(
            "twice", f"'{asked(twice[0]).label}' is named twice. Name each question once at most.", field
        )


def _must_be_current(state: Authority, revision: int) -> None:
    if state.wording_revision == revision:
        return
    if state.wording is None or state.wording_by is None or state.wording_at is None:
        raise Refused("gone", "No words were set before. Reload the page to see what stands now.", "revision")
    raise Clash(
        "Somebody changed the wording since you opened it. Compare the two and save again.", "revision",
        state.wording_by.id, state.wording_at, state.wording_revision, state.wording.model_dump(mode="json"),
    )  # fmt: skip
