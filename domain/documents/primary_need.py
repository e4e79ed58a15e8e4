"""The primary type of need that a bundle tells of: what most of it is about, unless that follows from something else."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from domain.documents.document import ReadLine
from domain.documents.learned import PLACES
from domain.needs.sen_types import NEED_TYPES
from events.values import Question, SenType

TYPES: Mapping[Question, SenType] = {
    "LD": "MLD", "PD_Hearing": "HI", "PD_Visual": "VI", "PD_Other": "PD", "Psych_ASD": "ASD", "Psych_SEMH": "SEMH",
    "SLC": "SLCN", "English": "SPLD",
}  # fmt: skip
"""The type of need (SEN2 return) that each question speaks of; ours, and unreviewed."""

OF_LEARNING: frozenset[SenType] = frozenset({"SPLD", "MLD", "SLD", "PMLD"})

FOLLOWS = 0.7
"""What is said of speech and language weighs less, because it often follows from a loss of hearing, a learning
difficulty or autism, which is then the primary type; a third less put most of 29 labelled bundles right."""
STATED = 2.0
"""What a paper itself calls the primary need weighs this many times more."""
SEVERE, PROFOUND = 3, 4
"""levels of a learning difficulty and of a physical disability"""

_STATED = re.compile(
    r"\b(?:primary|main) (?:area of |type of |category of )?(?:sen|need)\b([^.;]{0,80})", re.I
)
_NAMES: Mapping[SenType, re.Pattern[str]] = {
    code: re.compile(rf"(?-i:\b{code}\b)|\b{re.escape(kind.name)}", re.I) for code, kind in NEED_TYPES.items()
}


def primary_need(
    needs: Collection[Question], scores: Mapping[Question, int | None], lines: Sequence[ReadLine]
) -> SenType | None:
    """needs: the questions that are one. The type of which the bundle says most, in sums of its sentences' chances."""
    stated = _stated(lines)
    said = {
        question: _weight(question, stated) * sum(line.chances[PLACES[question]] for line in lines)
        for question in TYPES
        if question in needs
    }
    if not said:
        return None
    most = max(said, key=said.__getitem__)
    learning = scores.get("LD") or 0
    # PMLD is a severe learning difficulty together with a physical disability or sensory impairment (SEND Code of
    # Practice 2015, 6.30). Only a severe physical disability counts here: a sensory one is more often the primary need.
    if learning == PROFOUND or (learning == SEVERE and (scores.get("PD_Other") or 0) >= SEVERE):
        return "PMLD"
    if most != "LD":
        return TYPES[most]
    if learning == SEVERE:
        return "SLD"
    return "MLD" if {"Maths", "Problem_Solving", "ADL"} & set(needs) else "SPLD"


def speaks_of(question: Question, primary: SenType) -> bool:
    """Whether what is said of the question may be evidence of the type."""
    return TYPES[question] == primary or (primary in OF_LEARNING and question == "LD")


def _weight(question: Question, stated: Collection[SenType]) -> float:
    weight = FOLLOWS if question == "SLC" else 1.0
    return weight * STATED if any(speaks_of(question, kind) for kind in stated) else weight


def _stated(lines: Sequence[ReadLine]) -> set[SenType]:
    said = [match[1] for line in lines for match in _STATED.finditer(line.sentence.text)]
    return {code for after in said for code, name in _NAMES.items() if name.search(after)}
