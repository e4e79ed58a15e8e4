"""An authority's words over the shipped instrument: words and order are its own, what a score means is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.needs.questions import BEFORE_LEVELS, INSTRUMENT, QUESTIONS
from domain.needs.wording import as_of, merged
from domain.refusals import Unknown
from events.authority import WordingSet
from events.values import QuestionWords

lines = st.text("abc xyz", min_size=1, max_size=20).filter(str.strip)


@st.composite
def words(draw: st.DrawFn) -> QuestionWords:
    question = draw(st.sampled_from(sorted(QUESTIONS)))
    levels = len(QUESTIONS[question].levels)
    notes = draw(st.one_of(st.just([]), st.lists(lines, min_size=levels, max_size=levels)))
    return QuestionWords(
        question=question, label=draw(lines), definition=draw(lines), level_notes=tuple(notes)
    )


wordings = st.builds(
    WordingSet,
    words=st.lists(words(), unique_by=lambda w: w.question, max_size=20).map(tuple),
    order=st.lists(st.sampled_from(sorted(QUESTIONS)), unique=True).map(tuple),
)


@given(wordings)
def test_no_wording_changes_what_a_score_means(wording: WordingSet) -> None:
    for question in merged(wording, 3).questions:
        shipped = QUESTIONS[question.asked.name]
        assert question.asked is shipped
        assert question.definitions == shipped.level_definitions
        assert len(question.notes) == len(shipped.levels)


@given(wordings)
def test_every_order_asks_each_of_the_twenty_once(wording: WordingSet) -> None:
    order = [question.asked.name for question in merged(wording, 3).questions]
    assert sorted(order) == sorted(QUESTIONS)
    assert tuple(order[: len(wording.order)]) == wording.order
    rest = order[len(wording.order) :]
    assert rest == [name for name in QUESTIONS if name in rest]


@given(wordings)
def test_words_not_given_stay_as_they_ship(wording: WordingSet) -> None:
    given_words = {w.question: w for w in wording.words}
    for question in merged(wording, 3).questions:
        own = given_words.get(question.asked.name)
        expected = own or question.asked
        assert (question.label, question.definition) == (expected.label, expected.definition)


def test_the_version_says_whose_words_they_are() -> None:
    assert merged(None, 0).version == INSTRUMENT
    assert merged(WordingSet(), 7).version == f"{INSTRUMENT}/own-7"
    assert merged(WordingSet(reviewed_by="Dr H. L., psychologist"), 7).reviewed_by == "Dr H. L., psychologist"


def test_the_words_that_an_answer_was_given_under_can_be_found_again() -> None:
    then = WordingSet(words=(QuestionWords(question="SLC", label="Talking", definition="How they talk."),))
    wordings = {2: then, 5: WordingSet()}
    assert as_of(f"{INSTRUMENT}/own-2", wordings) == merged(then, 2)
    assert as_of(INSTRUMENT, wordings) == merged(None, 0)
    before = as_of(f"{BEFORE_LEVELS}/own-2", wordings)
    assert before.version == f"{BEFORE_LEVELS}/own-2"
    assert {definition for question in before.questions for definition in question.definitions} == {""}


@pytest.mark.parametrize(
    "version",
    [
        "",
        "1",
        "pack-0.09/wording-3",
        f"{INSTRUMENT}/own-9",
        f"{INSTRUMENT}/own-",
        f"{INSTRUMENT}/own-" + "9" * 5000,
    ],
)
def test_a_version_that_never_was_is_unknown(version: str) -> None:
    with pytest.raises(Unknown) as unknown:
        as_of(version, {2: WordingSet()})
    assert unknown.value.field == "version"
