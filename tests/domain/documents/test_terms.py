"""Terms under one name, phrases that are often said, and never a person's name; mentions by what is said of them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from domain.documents.terms import MOST_MENTIONS, mentions_of, terms_of
from tests.domain.documents.reading_given import document


def counted(*texts: str) -> dict[str, int]:
    documents = [document(text, name=f"{number}.txt") for number, text in enumerate(texts)]
    return {each.term: each.count for each in terms_of(documents)}


def test_ways_of_writing_a_term_are_counted_under_its_name() -> None:
    assert counted("He has ASD.", "His autism is severe. She is autistic.") == {"autism": 3}


def test_the_most_used_weighs_one_and_others_their_share() -> None:
    terms = terms_of([document("He has autism. Autism again. He has anxiety.")])
    assert [(each.term, each.weight) for each in terms] == [("autism", 1.0), ("anxiety", 0.5)]


def test_a_term_says_in_how_many_documents_it_stands() -> None:
    terms = terms_of([document("Autism.", name="a.txt"), document("Autism. Autism.", name="b.txt")])
    assert [(each.count, each.documents) for each in terms] == [(3, 2)]


def test_a_phrase_that_no_dictionary_holds_counts_when_it_is_said_often() -> None:
    text = "He has a reward chart routine. The reward chart routine helps. Keep the reward chart routine."
    assert counted(text) == {"reward chart routine": 3}
    assert counted("He has a reward chart routine.") == {}


@given(st.sampled_from(["Rose", "Hope", "Will", "Grace", "Aoife", "Brown"]))
def test_a_name_is_no_phrase_even_in_small_letters(name: str) -> None:
    text = f"I met {name} today. We saw Mrs {name} there. " + f"the {name.lower()} group met. " * 3
    assert not any(name.lower() in term for term in counted(text))


def test_sentiment_is_of_what_is_said() -> None:
    text = "He has severe autism. No concerns about hearing. The language unit is nearby. I worry about his reading."
    lines = mentions_of([document(text)]).lines
    assert [each.sentiment for each in lines] == ["negative", "positive", "neutral", "negative"]


def test_every_mention_is_counted_once() -> None:
    said = mentions_of([document("He has autism. No concerns about hearing. The language unit is nearby.")])
    assert (said.positive, said.neutral, said.negative) == (1, 1, 1)
    assert len(said.lines) == 3


def test_of_very_many_mentions_all_are_counted_and_the_negative_are_kept() -> None:
    text = "The language unit is nearby. " * MOST_MENTIONS + "He has severe autism."
    said = mentions_of([document(text)])
    assert (said.neutral, said.negative, len(said.lines)) == (MOST_MENTIONS, 1, MOST_MENTIONS)
    assert said.lines[-1].sentiment == "negative"
