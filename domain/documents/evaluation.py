"""How well a reading agrees with a specialist's labels: figures only, from what was read and what was marked.

Need: a suggested score above 0 against a marked score above 0, over the 20 questions. Score: within the marked
tolerance, null counted as 0. Traps: a sentence marked as not to be counted that is shown as evidence of a need of a
question which it would push up. Recall: needs for which a sentence marked as key is among the evidence. Precision:
evidence of a need that is marked as key or as other evidence. Contributors: role (canonical) and date both as marked.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from domain.documents.roles import canonical
from domain.documents.sentences import collapse
from domain.documents.shown import BundleRead, Evidence
from domain.needs.questions import QUESTIONS

Labels = Mapping[str, Any]
"""A `gold.json` as parsed; its form is described in tests/bundles/README.md."""

SHORTEST_PART = 15
"""characters; a shorter piece of a marked sentence is not that sentence"""


class Table(NamedTuple):
    """Shares from 0 to 1; by_question: need F1, None for a question that is neither needed nor suggested anywhere."""

    bundles: int
    need_f1: float
    within_tolerance: float
    traps_counted: float
    evidence_recall: float
    evidence_precision: float
    contributors_f1: float
    primary_need: float
    by_question: Mapping[str, float | None]


def evaluate(pairs: Iterable[tuple[Labels, BundleRead]]) -> Table:
    """Every bundle's labels with its reading."""
    total: Counter[str] = Counter()
    needs: dict[str, Counter[str]] = {question: Counter() for question in QUESTIONS}
    for labels, read in pairs:
        total["bundles"] += 1
        shown = [each for each in read.evidence if each.stance == "need"]
        _needs(labels, read, needs, total)
        _evidence(labels, shown, total)
        _traps(labels, shown, total)
        _contributors(labels, read, total)
        primary = labels["primary_need"]
        total["primary right"] += (read.primary_need or "none") in (
            primary["code"],
            *primary["acceptable_alternatives"],
        )
    every = sum(needs.values(), Counter[str]())
    return Table(
        bundles=total["bundles"],
        need_f1=_f1(every) or 0.0,
        within_tolerance=_share(total["within"], total["scores"]),
        traps_counted=_share(total["trapped"], total["traps"]),
        evidence_recall=_share(total["proved"], total["needs"]),
        evidence_precision=_share(total["accepted"], total["shown"]),
        contributors_f1=_share(2 * total["who right"], total["who said"] + total["who marked"]),
        primary_need=_share(total["primary right"], total["bundles"]),
        by_question={question: _f1(each) for question, each in needs.items()},
    )


def _needs(labels: Labels, read: BundleRead, needs: Mapping[str, Counter[str]], total: Counter[str]) -> None:
    for question, marked in labels["scores"].items():
        suggested = next((score for name, score in read.scores.items() if name == question), None) or 0
        total["scores"] += 1
        total["within"] += suggested in labels["score_tolerance"].get(question, [marked])
        if marked or suggested:
            needs[question]["right" if marked and suggested else "wrong" if suggested else "missed"] += 1


def _evidence(labels: Labels, shown: Sequence[Evidence], total: Counter[str]) -> None:
    key = [each for each in labels["key_findings"] if each["question"] != "none"]
    accepted = [*key, *labels.get("other_evidence", ())]
    for question, marked in labels["scores"].items():
        if marked:
            mine = [each for each in shown if each.question == question]
            total["needs"] += 1
            total["proved"] += any(_is_of(each, mark) for each in mine for mark in key)
    total["shown"] += len(shown)
    total["accepted"] += sum(any(_is_of(each, mark) for mark in accepted) for each in shown)


def _traps(labels: Labels, shown: Sequence[Evidence], total: Counter[str]) -> None:
    for trap in labels["must_not_count"]:
        if trap.get("scored", True):
            total["traps"] += 1
            total["trapped"] += any(_is_of(each, trap) for each in shown)


def _contributors(labels: Labels, read: BundleRead, total: Counter[str]) -> None:
    said = {_stem(each.document): each for each in read.contributors}
    total["who said"] += sum(each.role is not None for each in read.contributors)
    for marked in labels["contributors"]:
        mine = said.get(_stem(marked["doc"]))
        total["who marked"] += 1
        if mine is not None and mine.role is not None:
            same_day = (mine.date.isoformat() if mine.date else None) == marked["date"]
            total["who right"] += same_day and canonical(mine.role) == canonical(marked["role"])


def _is_of(shown: Evidence, mark: Labels) -> bool:
    """The same question, document and sentence; a splitter may give a part of what was marked, or more."""
    if shown.question not in (mark["question"], *mark.get("also_questions", ())):
        return False
    if _stem(shown.document) != _stem(mark["doc"]):
        return False
    said, marked = shown.sentence, collapse(mark["sentence"])
    return marked in said or (len(said) > SHORTEST_PART and said in marked)


def _stem(name: str) -> str:
    return name.rsplit(".", 1)[0]


def _f1(each: Counter[str]) -> float | None:
    counted = 2 * each["right"] + each["wrong"] + each["missed"]
    return 2 * each["right"] / counted if counted else None


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
