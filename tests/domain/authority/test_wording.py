"""Words and order are an authority's own; nothing half right is kept."""

from datetime import UTC, datetime

import pytest

from domain.authority.state import Authority, fold, stream_of
from domain.authority.wording import set_wording
from domain.refusals import Clash, Refused
from events.authority import WordingSet
from events.envelope import Actor, Context, Recorded
from events.values import QuestionWords

AT = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)
MANAGER = Actor("person", "u-manager", "manager")
READING = QuestionWords(question="English", label="Reading and writing", definition="How the child reads.")
WORDING = WordingSet(words=(READING,), order=("SLC", "LD"))


def authority(*facts: WordingSet) -> Authority:
    return fold(
        Recorded(
            stream_of("eastmarsh"), n, fact, Context(MANAGER, "eastmarsh", f"k-{n}", "x", None, AT), AT, "h"
        )
        for n, fact in enumerate(facts, 1)
    )


def refused(facts: WordingSet) -> tuple[str, str | None]:
    with pytest.raises(Refused) as refusal:
        set_wording(authority(), facts, 0)
    return refusal.value.code, refusal.value.field


def test_words_are_set_and_the_same_again_changes_nothing() -> None:
    assert set_wording(authority(), WORDING, 0) == [WORDING]
    assert set_wording(authority(WORDING), WORDING, 0) == []
    assert set_wording(authority(WORDING), WordingSet(), 1) == [WordingSet()]


def test_a_question_is_named_once() -> None:
    assert refused(WordingSet(words=(READING, READING))) == ("twice", "words")
    assert refused(WordingSet(order=("SLC", "LD", "SLC"))) == ("twice", "order")


def test_a_definition_says_something() -> None:
    empty = READING.model_copy(update={"definition": "  \n"})
    kept = READING.model_copy(update={"question": "Maths"})
    assert refused(WordingSet(words=(kept, empty))) == ("empty-definition", "words.1.definition")


@pytest.mark.parametrize("notes", [("a",), ("a", "b", "c"), ("a", "b", "c", "d", "e")])
def test_every_level_has_a_note_or_none_has(notes: tuple[str, ...]) -> None:
    noted = READING.model_copy(update={"level_notes": notes})
    assert refused(WordingSet(words=(noted,))) == ("wrong-number-of-notes", "words.0.level_notes")


def test_notes_may_be_empty_where_there_is_nothing_to_say() -> None:
    noted = WordingSet(words=(READING.model_copy(update={"level_notes": ("", "", "Ask the school.", "")}),))
    assert set_wording(authority(), noted, 0) == [noted]


def test_another_persons_change_is_a_clash_told_with_who_and_what() -> None:
    with pytest.raises(Clash) as clash:
        set_wording(authority(WORDING), WordingSet(), 0)
    told = clash.value
    assert (told.who, told.when, told.revision, told.field) == ("u-manager", AT, 1, "revision")
    assert told.theirs["words"][0]["label"] == "Reading and writing"


def test_a_revision_of_nothing_is_refused() -> None:
    with pytest.raises(Refused) as refusal:
        set_wording(authority(), WORDING, 3)
    assert (refusal.value.code, refusal.value.field) == ("gone", "revision")
