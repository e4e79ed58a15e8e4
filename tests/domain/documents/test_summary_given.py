"""What of a reading becomes a line of a summary: needs by chance and only where the bundle suggests them."""

from __future__ import annotations

from domain.documents.bundle import SHOWN
from domain.documents.document import Given
from domain.documents.learned import PLACES
from domain.documents.summary_given import Proof, as_read
from events.values import Question
from tests.domain.documents.reading_given import reading_of

GIVEN = Given("a.txt", "ab" * 32, ("Report\n\nHe has severe autism.",))
PROOF: Proof = ("Psych_ASD", "a.txt", 1, "He has severe autism.")


def needs(
    chance: float,
    suggested: frozenset[Question] | None = None,
    proofs: frozenset[Proof] = frozenset(),
    mark: str = "need:Psych_ASD",
) -> list[tuple[str | None, float]]:
    """What the one sentence says is needed, when autism has this chance in it."""
    reading = reading_of(GIVEN)
    chances = tuple(chance if question == "Psych_ASD" else 0.0 for question in PLACES)
    lines = tuple(each.model_copy(update={"chances": chances, "marks": frozenset({mark})}) for each in reading.lines)  # fmt: skip
    read = as_read(reading.model_copy(update={"lines": lines}), suggested, proofs)
    return [(said.question, said.sure) for line in read.lines for said in line.said if said.stance == "need"]


def test_a_need_counts_from_the_chance_from_which_it_is_shown() -> None:
    assert needs(SHOWN) == [("Psych_ASD", SHOWN)]
    assert needs(SHOWN / 2) == []


def test_a_need_that_the_bundle_does_not_suggest_is_none() -> None:
    assert needs(0.9, frozenset({"SLC"})) == []
    assert needs(0.9, frozenset({"Psych_ASD"})) == [("Psych_ASD", 0.9)]


def test_what_the_rules_deny_or_give_to_another_is_no_need() -> None:
    assert needs(0.9, mark="denied:Psych_ASD") == []
    assert needs(0.9, mark="someone-else:Psych_ASD") == []


def test_what_is_shown_as_evidence_is_a_need_however_sure() -> None:
    assert needs(0.1, proofs=frozenset({PROOF})) == [("Psych_ASD", 0.1)]


def test_headings_keep_their_places_among_the_sentences() -> None:
    assert [line.sentence.text for line in as_read(reading_of(GIVEN)).lines] == ["Report", "He has severe autism."]  # fmt: skip
