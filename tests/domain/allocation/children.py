"""The three fictional children of the example bundles, as agreed by their specialists, and any lawful child."""

from __future__ import annotations

from typing import NamedTuple

from hypothesis import strategies as st

from domain.needs.questions import QUESTIONS, highest


class Child(NamedTuple):
    answers: dict[str, int]
    age: float


def _child(age: float, **above_none: int) -> Child:
    return Child({question: above_none.get(question, 0) for question in QUESTIONS}, age)


JORRIN = _child(
    8.0, LD=2, ADL=1, Psych_ASD=3, Emotional_Literacy=2, Social_Interaction=3, English=2, Maths=2, Problem_Solving=2,
    SLC=3, Sensory=2,
)  # fmt: skip
PELIA = _child(56 / 12, English=2, Maths=2, Problem_Solving=2, SLC=3, FLMT=1)
FENNA = _child(106 / 12, LD=1, Self_Esteem=1, English=1)

ages = st.integers(0, 26 * 12 - 1).map(lambda months: months / 12)
scores = {question: st.integers(0, highest(question)) for question in QUESTIONS}
complete = st.fixed_dictionaries(scores)
partial = st.fixed_dictionaries({}, optional=scores)
mild = st.fixed_dictionaries({question: st.sampled_from([0, 0, 0, 0, 1]) for question in QUESTIONS})
"""Complete answers, mostly 'none': where a question about the need of a plan can arise."""
