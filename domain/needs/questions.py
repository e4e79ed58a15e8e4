"""The 20 questions of the common assessment as data: group, label, scale, definition, section of the plan.

Source of groups, questions and scales: the pack "Producing EHCPs Using AI & Analytics", v0.09 of 25 March 2019
(assessment questions; prototype screens). The pack defines no question and no level: the one-line definitions
here are ours, and no practitioner has reviewed them yet.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import get_args

from domain.refusals import Refused
from events.values import Question, Section

INSTRUMENT = "pack-0.09/wording-1"
"""Version of the wording. It is kept with each answer; change it whenever a word that people see changes."""

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
    finds belongs by default (SEND Regulations 2014, reg 12(1)), or None when it is not a need."""

    name: Question
    group: str
    label: str
    levels: tuple[str, ...]
    section: Section | None
    definition: str


_DISABILITY = "Health and physical disabilities"
_DIAGNOSIS = "Psychological diagnosis"

_ASKED = (
    Asked(
        "LD", "Learning difficulties", "Learning difficulties", SEVERITY_5, "B",
        "How far the child finds it harder to learn than most children of the same age, across subjects or in one.",
    ),
    # Health needs that are related to special educational needs are section C, not B (reg 12(1)(c)).
    Asked(
        "Health", _DISABILITY, "Health", SEVERITY_5, "C",
        "How far an illness or medical condition affects the child's learning or day at school.",
    ),
    Asked(
        "PD_Hearing", _DISABILITY, "Hearing impairment", SEVERITY_5, "B",
        "How far the child's hearing, with any aids, limits what they can follow and take part in.",
    ),
    Asked(
        "PD_Visual", _DISABILITY, "Visual impairment", SEVERITY_5, "B",
        "How far the child's sight, with any glasses, limits what they can see and do.",
    ),
    Asked(
        "PD_Other", _DISABILITY, "Physical disability other than hearing or sight", SEVERITY_5, "B",
        "How far another physical disability limits how the child moves, sits or uses their hands.",
    ),
    Asked(
        "ADL", "Activities of daily living", "Support needed with activities of daily living", SUPPORT_5, "B",
        "How many everyday activities, such as dressing, eating and toileting, the child needs help with for their age.",
    ),
    Asked(
        "Psych_ASD", _DIAGNOSIS, "Autism", SEVERITY_4, "B",
        "How far autism, diagnosed or under assessment, affects the child's day.",
    ),
    Asked(
        "Psych_SEMH", _DIAGNOSIS, "Social, emotional and mental health", SEVERITY_4, "B",
        "How far difficulties of mood, worry, behaviour or mental health affect the child's day.",
    ),
    Asked(
        "Psych_Other", _DIAGNOSIS, "Other psychological diagnosis", SEVERITY_4, "B",
        "How far any other psychological diagnosis, such as ADHD, affects the child's day.",
    ),
    Asked(
        "Emotional_Literacy", "Challenges", "Emotional literacy", SEVERITY_4, "B",
        "How far the child finds it hard to recognise, name and manage their own and others' feelings.",
    ),
    Asked(
        "Social_Interaction", "Challenges", "Social interaction", SEVERITY_4, "B",
        "How far the child finds it hard to play, share and get along with other people.",
    ),
    Asked(
        "Self_Esteem", "Challenges", "Self-esteem", SEVERITY_4, "B",
        "How far the child thinks poorly of themselves or of what they can do.",
    ),
    Asked(
        "English", "Abilities", "English", LEVEL_4, "B",
        "How the child's reading and writing compare with the level expected at their age.",
    ),
    Asked(
        "Maths", "Abilities", "Maths", LEVEL_4, "B",
        "How the child's number work and maths compare with the level expected at their age.",
    ),
    Asked(
        "Problem_Solving", "Abilities", "Problem solving", LEVEL_4, "B",
        "How the child's reasoning about something new compares with the level expected at their age.",
    ),
    Asked(
        "SLC", "Abilities", "Speech, language and communication", LEVEL_4, "B",
        "How well the child understands and makes themselves understood, against the level expected at their age.",
    ),
    Asked(
        "Physical", "Skills", "Physical skills", LEVEL_4, "B",
        "How the child's moving, balance and use of hands compare with the level expected at their age.",
    ),
    Asked(
        "Sensory", "Skills", "Sensory skills", LEVEL_4, "B",
        "How well the child copes with sound, touch, light and movement, against the level expected at their age.",
    ),
    # No section: a language spoken at home is never by itself a need (Children and Families Act 2014 s.20(4)).
    Asked(
        "FLMT", "General identifiers", "FLMT (first language or mother tongue other than English)", FLAG, None,
        "The pack never says what FLMT means. It is read here as a first language or mother tongue other than "
        "English; this is not confirmed. It is not a need.",
    ),
    Asked(
        "Social_care", "Social care", "Social care needs", FLAG, "D",
        "Whether the child has social care needs that are related to their special educational needs or a disability.",
    ),
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
