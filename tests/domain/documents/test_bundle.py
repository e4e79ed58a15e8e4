"""A bundle weighed as a whole, with weights small enough to follow by hand: the rules' verdicts decide."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from hypothesis import given as drawn
from hypothesis import strategies as st

from domain.documents.bundle import MOST_SHOWN, read_bundle
from domain.documents.document import DocumentReading, Given, read_document
from domain.documents.evaluation import evaluate
from domain.documents.learned import PLACES, Weights, signs
from domain.documents.shown import BundleRead
from domain.needs.questions import QUESTIONS
from events.values import Model

N = len(QUESTIONS)
LETTER = "He has autism. He was seen in clinic with his mother, who brought a diary of his sleep."


def only(question: str, weight: float) -> list[float]:
    return [weight if place == PLACES[question] else 0.0 for place in range(N)]  # type: ignore[index]


MARKS: Mapping[str, Sequence[float]] = {f"need:{question}": only(question, 6.0) for question in QUESTIONS}
WEIGHTS = Weights(
    model=Model(name="reader", version="test", digest="0" * 64), rarity={"severe": 1.0},
    words={"severe": [0.0] * N}, marks=MARKS,
    sentence_start=[-3.0] * N, bundle=[1.0, 0, 0, 0, 0, 0, 0], bundle_start=[0.0] * N, usual_level=[2.0] * N,
    severity={"severe": 0.8},
)  # fmt: skip


def bundle(*texts: str, names: Sequence[str] = ()) -> BundleRead:
    named = names or [f"{number}.txt" for number in range(len(texts))]
    digests = [f"{number:064x}" for number in range(len(texts))]
    given = [Given(*each) for each in zip(named, digests, [[text] for text in texts], strict=True)]
    return read_bundle([read_document(each, WEIGHTS) for each in given], WEIGHTS)


def test_silence_is_no_score() -> None:
    assert set(bundle("The meeting was held on Tuesday.").scores.values()) == {None}


def test_a_denial_is_a_score_of_0_with_the_sentence_that_says_so() -> None:
    read = bundle("There are no concerns about his hearing.")
    assert read.scores["PD_Hearing"] == 0
    assert [(each.stance, each.sentence) for each in read.evidence if each.question == "PD_Hearing"] == [
        ("denied", "There are no concerns about his hearing.")
    ]
    assert ("PD_Hearing", "denied") in {(each.question, each.why) for each in read.excluded}


def test_a_need_has_a_score_and_its_sentence() -> None:
    read = bundle("He has a diagnosis of autism.")
    assert read.scores["Psych_ASD"] == 2
    assert [each.sentence for each in read.evidence] == ["He has a diagnosis of autism."]
    assert read.primary_need == "ASD"


def test_most_of_the_evidence_saying_severe_raises_the_level() -> None:
    assert bundle("She has a severe learning difficulty.").scores["LD"] == 3


def test_a_relatives_need_is_left_out_and_says_why() -> None:
    read = bundle("Her brother has autism.")
    assert read.scores["Psych_ASD"] is None
    assert [(each.question, each.why) for each in read.excluded] == [("Psych_ASD", "someone-else")]


def test_the_same_words_twice_count_once_and_are_reported() -> None:
    twice = bundle("He has autism.", "He  has autism.", names=("a.txt", "b.txt"))
    assert [each.status for each in twice.documents] == ["read", "duplicate"]
    assert len(twice.evidence) == 1


def test_one_document_in_two_formats_counts_once() -> None:
    twice = bundle(LETTER, f"{LETTER} Page 1", names=("a.pdf", "a.txt"))
    assert [each.status for each in twice.documents] == ["read", "duplicate"]


def test_two_documents_with_one_name_are_two() -> None:
    both = bundle("He has autism.", "She is deaf in both ears.", names=("report.pdf", "report.docx"))
    assert [each.status for each in both.documents] == ["read", "read"]
    assert both.scores["PD_Hearing"]


def test_at_most_the_best_few_sentences_of_a_question_are_shown() -> None:
    read = bundle(*(f"Child number {number} has autism." for number in range(9)))
    assert sum(each.question == "Psych_ASD" for each in read.evidence) <= MOST_SHOWN


def test_no_documents_suggest_nothing() -> None:
    assert set(bundle().scores.values()) == {None}


@drawn(st.lists(st.text(max_size=200), max_size=3))
def test_every_line_shown_is_a_documents_own_words(texts: list[str]) -> None:
    read = bundle(*texts)
    words = " ".join(" ".join(text.split()) for text in texts)
    assert all(each.sentence in words for each in read.evidence)


@drawn(st.lists(st.floats(0, 1), max_size=8))
def test_signs_are_finite_and_do_not_depend_on_order(chances: list[float]) -> None:
    assert signs(chances, 1, 0)[:3] == signs(chances[::-1], 1, 0)[:3]


LABELS = {
    "scores": dict.fromkeys(QUESTIONS, 0) | {"Psych_ASD": 3, "SLC": 1},
    "score_tolerance": {"Psych_ASD": [2, 3], "SLC": [0, 1]},
    "primary_need": {"code": "ASD", "acceptable_alternatives": []},
    "key_findings": [{"question": "Psych_ASD", "doc": "0.txt", "sentence": "He has autism."}],
    "must_not_count": [
        {"question": "Psych_ASD", "doc": "0.txt", "sentence": "Autism is in the air."},
        {"question": "LD", "doc": "0.txt", "sentence": "Not scored.", "scored": False},
    ],
    "contributors": [{"doc": "0.txt", "role": "Community Paediatrician", "date": "2025-03-01"}],
}


def test_the_table_is_worked_out_as_it_says() -> None:
    read = bundle("Dr A. Bell, Consultant Paediatrician\nDate of report: 1 March 2025\n\nHe has autism.")
    table = evaluate([(LABELS, read)])
    assert table.need_f1 == 2 / 3  # one right, one missed
    assert table.within_tolerance == 1
    assert table.traps_counted == 0
    assert table.evidence_recall == 1 / 2
    assert table.evidence_precision == 1
    assert table.contributors_f1 == 1
    assert table.primary_need == 1
    assert table.by_question["SLC"] == 0
    assert table.by_question["Maths"] is None


def test_a_marked_trap_that_is_shown_is_counted() -> None:
    trap = {"question": "Psych_ASD", "doc": "0.txt", "sentence": "He has autism."}
    table = evaluate([({**LABELS, "must_not_count": [trap]}, bundle("He has autism."))])
    assert table.traps_counted == 1


@drawn(st.text(max_size=300))
def test_a_kept_reading_is_the_reading(text: str) -> None:
    read = read_document(Given("a.txt", "0" * 64, [text]), WEIGHTS)
    assert DocumentReading.model_validate_json(read.model_dump_json()) == read


def test_the_encoder_is_asked_only_of_sentences_that_are_in_doubt() -> None:
    asked: list[str] = []

    def encode(texts: Sequence[str]) -> list[list[float]]:
        asked.extend(texts)
        return [only("SLC", 9.0) for _ in texts]

    doubtful, sure = (
        ("He has a diagnosis of autism.", frozenset({"need:Psych_ASD"})),
        ("It was a Tuesday.", frozenset[str]()),
    )
    weights = replace(WEIGHTS, sentence_start=[-4.0] * N, encode=encode)
    chances = weights.bearing([sure, doubtful])
    assert asked == [doubtful[0]]
    assert chances[0][PLACES["SLC"]] < 0.05 < 0.9 < chances[1][PLACES["SLC"]]
