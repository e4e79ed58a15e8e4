"""The 20 questions of the common assessment as data: group, label, scale, definition, section of the plan.

Source of groups, questions and scales: the pack "Producing EHCPs Using AI & Analytics", v0.09 of 25 March 2019
(assessment questions; prototype screens). The pack defines no question and no level: the definitions, in
`definitions.py`, are ours, and no practitioner has reviewed them yet.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import get_args

from domain.needs.definitions import DEFINITIONS
from domain.refusals import Refused
from events.values import Question, Section

INSTRUMENT = "pack-0.09/wording-2"
"""Version of the wording. It is kept with each answer; change it whenever a word that people see changes."""

BEFORE_LEVELS = "pack-0.09/wording-1"
"""The version before: the same questions, and levels that nothing defined. Some answers were given under it."""

WORDING_REVIEWED = False
"""Whether practitioners have reviewed the definitions of this version."""

SEVERITY_5 = ("none", "specific", "moderate", "severe", "profound or multiple")
SUPPORT_5 = ("none", "specific", "some", "most", "all")
SEVERITY_4 = ("none", "mild", "moderate", "severe")
LEVEL_4 = (
    "at the level expected",
    "slightly behind the level expected",
    "moderately behind the level expected",
    "severely behind the level expected",
)
FLAG = ("no", "yes")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as it is asked. `levels[score]` are the words of a score; `section` is where a need that it
    finds belongs by default (SEND Regulations 2014, reg 12(1)), or None when it is not a need. `pack_name` is what
    the prototype's summary calls it."""

    name: Question
    group: str
    label: str
    pack_name: str
    levels: tuple[str, ...]
    section: Section | None

    @property
    def definition(self) -> str:
        return DEFINITIONS[self.name].asks

    @property
    def level_definitions(self) -> tuple[str, ...]:
        """What an assessor would see at each level, from 0 up."""
        return DEFINITIONS[self.name].levels


_DISABILITY = "Health and physical disabilities"
_DIAGNOSIS = "Psychological diagnosis"

_ASKED = (
    Asked("LD", "Learning difficulties", "Learning difficulties", "Learning Difficulties", SEVERITY_5, "B"),
    # Health needs that are related to special educational needs are section C, not B (reg 12(1)(c)).
    Asked("Health", _DISABILITY, "Health", "Health Issues", SEVERITY_5, "C"),
    Asked("PD_Hearing", _DISABILITY, "Hearing impairment", "Hearing Impairment", SEVERITY_5, "B"),
    Asked("PD_Visual", _DISABILITY, "Visual impairment", "Visual Impairment", SEVERITY_5, "B"),
    Asked(
        "PD_Other", _DISABILITY, "Physical disability other than hearing or sight", "Physical Disability Other",
        SEVERITY_5, "B",
    ),
    Asked(
        "ADL", "Activities of daily living", "Support needed with activities of daily living", "ADL Challenges",
        SUPPORT_5, "B",
    ),
    Asked("Psych_ASD", _DIAGNOSIS, "Autism", "ASD", SEVERITY_4, "B"),
    Asked("Psych_SEMH", _DIAGNOSIS, "Social, emotional and mental health", "SEMH", SEVERITY_4, "B"),
    Asked("Psych_Other", _DIAGNOSIS, "Other psychological diagnosis", "Psych Other", SEVERITY_4, "B"),
    Asked("Emotional_Literacy", "Challenges", "Emotional literacy", "Emotional Literacy", SEVERITY_4, "B"),
    Asked("Social_Interaction", "Challenges", "Social interaction", "Social Interaction", SEVERITY_4, "B"),
    Asked("Self_Esteem", "Challenges", "Self-esteem", "Self Esteem", SEVERITY_4, "B"),
    Asked("English", "Abilities", "English", "Ability English", LEVEL_4, "B"),
    Asked("Maths", "Abilities", "Maths", "Ability Maths", LEVEL_4, "B"),
    Asked("Problem_Solving", "Abilities", "Problem solving", "Ability Problem Solving", LEVEL_4, "B"),
    Asked("SLC", "Abilities", "Speech, language and communication", "Abilities SLC", LEVEL_4, "B"),
    Asked("Physical", "Skills", "Physical skills", "Physical Skills", LEVEL_4, "B"),
    Asked("Sensory", "Skills", "Sensory skills", "Sensory Skills", LEVEL_4, "B"),
    # No section: a language spoken at home is never by itself a need (Children and Families Act 2014 s.20(4)).
    Asked(
        "FLMT", "General identifiers", "FLMT (first language or mother tongue other than English)", "FLMT Flag",
        FLAG, None,
    ),
    Asked("Social_care", "Social care", "Social care needs", "Social Care Flag", FLAG, "D"),
)  # fmt: skip

QUESTIONS: dict[Question, Asked] = {asked.name: asked for asked in _ASKED}
"""Every question, in the order of asking."""

NEEDS: tuple[Question, ...] = tuple(
    name for name, question in QUESTIONS.items() if question.section is not None
)
"""The questions whose answers are needs: all but FLMT."""

if set(QUESTIONS) != set(get_args(Question)):
    raise RuntimeError("the questions asked are not those of the published language")


def asked(question: str) -> Asked:
    """Raises Refused for a question that is not among the 20."""
    known = QUESTIONS.get(question)  # type: ignore[call-overload]
    if known is None:
        raise Refused("unknown-question", f"{question!r} is not one of the 20 questions.", "question")
    return known  # type: ignore[no-any-return]


def highest(question: str) -> int:
    """The highest score on the question's scale; the lowest is always 0."""
    return len(asked(question).levels) - 1


def legal(question: str, score: object) -> bool:
    """Whether the score is a whole number on the question's scale. True and False are not scores."""
    return type(score) is int and 0 <= score <= highest(question)


def level(question: str, score: int) -> str:
    """The words of a score. Raises Refused when it is off the scale."""
    if not legal(question, score):
        raise Refused(
            "off-the-scale",
            f"{asked(question).label}: {score!r} is not on the scale 0 to {highest(question)}.",
            question,
        )
    return asked(question).levels[score]


def need_line(question: str, score: int) -> str | None:
    """The plan's line for an answer, of nothing but its label and level; None when the answer is no need.

    >>> need_line("SLC", 3)
    'Speech, language and communication: severely behind the level expected'
    """
    words = level(question, score)
    if score == 0 or asked(question).section is None:
        return None
    return f"{asked(question).label}: {words}"
