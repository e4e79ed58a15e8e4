from __future__ import annotations

import pytest

from domain.documents.document import ReadLine
from domain.documents.learned import PLACES
from domain.documents.primary_need import primary_need
from domain.needs.questions import QUESTIONS
from events.values import Question, Sentence, SenType

SOMETHING = "He finds this hard."


def line(text: str = SOMETHING, **chances: float) -> ReadLine:
    sentence = Sentence(digest="0" * 64, page=1, start=0, end=len(text), text=text)
    return ReadLine(
        sentence=sentence,
        part="other",
        marks=frozenset(),
        chances=tuple(chances.get(each, 0.0) for each in PLACES),
    )


def primary(*lines: ReadLine, **scores: int) -> SenType | None:
    levels: dict[Question, int | None] = {each: scores.get(each) for each in QUESTIONS}
    return primary_need([each for each in levels if levels[each]], levels, lines)


def test_it_is_what_most_of_the_bundle_is_about() -> None:
    said = [line(Psych_SEMH=0.9), line(Psych_SEMH=0.8), line(English=0.9)]
    assert primary(*said, Psych_SEMH=2, English=2) == "SEMH"


def test_a_question_that_is_no_need_is_no_type_of_need() -> None:
    assert primary(line(Psych_SEMH=0.3), line(English=0.2), English=2) == "SPLD"
    assert primary(line(Psych_SEMH=0.3)) is None


@pytest.mark.parametrize(("cause", "kind"), [("PD_Hearing", "HI"), ("Psych_ASD", "ASD"), ("PD_Other", "PD")])
def test_speech_and_language_follow_from_something_else_that_is_said_almost_as_often(
    cause: Question, kind: SenType
) -> None:
    said = [line(SLC=0.9), line(**{cause: 0.8})]
    assert primary(*said, SLC=2, **{cause: 2}) == kind
    assert primary(*said, line(SLC=0.9), SLC=2, **{cause: 2}) == "SLCN"


def test_what_a_paper_calls_the_primary_need_weighs_more() -> None:
    said = [line(SLC=0.9), line(SLC=0.9), line(Psych_ASD=0.7)]
    assert primary(*said, SLC=2, Psych_ASD=2) == "SLCN"
    assert primary(*said, line("Primary need recorded: ASD."), SLC=2, Psych_ASD=2) == "ASD"
    assert primary(*said, line("Main area of need: autistic spectrum disorder"), SLC=2, Psych_ASD=2) == "ASD"


@pytest.mark.parametrize(
    ("levels", "kind"),
    [
        ({"LD": 2, "Maths": 2}, "MLD"),
        ({"LD": 2}, "SPLD"),
        ({"LD": 3}, "SLD"),
        ({"LD": 4}, "PMLD"),
        ({"LD": 3, "PD_Other": 3}, "PMLD"),
        ({"LD": 3, "PD_Other": 2}, "SLD"),
    ],
)
def test_how_severe_a_learning_difficulty_is(levels: dict[str, int], kind: SenType) -> None:
    assert primary(line(LD=0.9), **levels) == kind
