"""The instrument: exactly the 20 questions, each on its own scale, and nothing invented in the words of a need."""

from typing import get_args

import pytest

from domain.needs.questions import (
    FLAG,
    INSTRUMENT,
    LEVEL_4,
    NEEDS,
    QUESTIONS,
    SEVERITY_4,
    SEVERITY_5,
    SUPPORT_5,
    WORDING_REVIEWED,
    highest,
    legal,
    level,
    need_line,
)  # fmt: skip
from domain.refusals import Refused
from events.values import Question

SCALES = {
    SEVERITY_5: ("LD", "Health", "PD_Hearing", "PD_Visual", "PD_Other"),
    SUPPORT_5: ("ADL",),
    SEVERITY_4: (
        "Psych_ASD", "Psych_SEMH", "Psych_Other", "Emotional_Literacy", "Social_Interaction", "Self_Esteem",
    ),
    LEVEL_4: ("English", "Maths", "Problem_Solving", "SLC", "Physical", "Sensory"),
    FLAG: ("FLMT", "Social_care"),
}  # fmt: skip


def test_the_questions_are_the_twenty_of_the_published_language() -> None:
    assert tuple(QUESTIONS) == get_args(Question)
    assert len(QUESTIONS) == 20


def test_every_question_is_on_its_own_scale() -> None:
    assert {name: asked.levels for name, asked in QUESTIONS.items()} == {
        name: scale for scale, names in SCALES.items() for name in names
    }


def test_groups_stand_in_the_order_of_the_pack_but_for_the_general_identifier() -> None:
    groups = list(dict.fromkeys(asked.group for asked in QUESTIONS.values()))
    assert groups == [
        "Learning difficulties", "Health and physical disabilities", "Activities of daily living",
        "Psychological diagnosis", "Challenges", "Abilities", "Skills", "General identifiers", "Social care",
    ]  # fmt: skip


def test_every_question_has_a_definition_that_nobody_has_reviewed_yet() -> None:
    assert not WORDING_REVIEWED
    assert INSTRUMENT == "pack-0.09/wording-2"
    assert all(asked.definition.endswith(".") for asked in QUESTIONS.values())
    assert "not confirmed" in QUESTIONS["FLMT"].definition


@pytest.mark.parametrize("score", [-1, 4, 1.0, True, None, "1", float("nan")])
def test_what_is_not_on_the_scale_is_not_legal(score: object) -> None:
    assert not legal("SLC", score)


def test_scales_end_where_they_end() -> None:
    assert [highest(q) for q in ("LD", "ADL", "Psych_ASD", "SLC", "FLMT")] == [4, 4, 3, 3, 1]
    assert legal("LD", 4)
    assert not legal("Social_care", 2)


def test_a_score_off_the_scale_names_its_question() -> None:
    with pytest.raises(Refused) as refused:
        level("SLC", 4)
    assert refused.value.field == "SLC"


def test_an_unknown_question_is_refused() -> None:
    with pytest.raises(Refused, match="Dyslexia"):
        highest("Dyslexia")


def test_needs_go_to_their_sections() -> None:
    sections = {name: asked.section for name, asked in QUESTIONS.items()}
    assert (sections["Health"], sections["Social_care"], sections["PD_Visual"], sections["FLMT"]) == (
        "C",
        "D",
        "B",
        None,
    )
    assert len(NEEDS) == 19
    assert "FLMT" not in NEEDS


def test_the_line_of_a_need_is_its_label_and_level() -> None:
    assert need_line("SLC", 3) == "Speech, language and communication: severely behind the level expected"
    assert need_line("LD", 2) == "Learning difficulties: moderate"
    assert need_line("SLC", 0) is None
    assert need_line("FLMT", 1) is None
