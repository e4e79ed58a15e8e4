"""From a model's numbers to an allocation: a group that fits, or none, with its doubts. Pure; decides for nobody."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

from domain.allocation.basis import basis_of
from domain.allocation.model import TIE, ModelOutput, Scores
from domain.allocation.no_plan import HIGHEST_ANSWER, ask_no_plan
from domain.allocation.profiles import MEASURES
from domain.needs.ages import age_band
from domain.needs.questions import NEEDS, level
from events.values import AllocationValue, AnswerWeight, ClusterDistance, ProfilePoint, SingleChange

SHOWN = 3
"""How many of the nearest groups an allocation carries."""

ENOUGH_CASES = 10
"""A group of fewer cases is too thin to lean on: the mean of ten answers that vary by a level moves by a third
of a level from sample to sample. It leaves out X3 (9 cases), X7 (6), X8 (5) and X9 (3)."""

MOST_CHANGES = 10
"""How many single answers that would alter it an allocation carries, the smallest change of each question first."""

PLACES = 4
"""Decimals kept of a model's numbers, so that the same answers give the same value on every machine."""


def check_answers(answers: Mapping[str, int], age: float) -> None:
    """Raises Refused for an unknown question, a score off its scale, or an impossible age. Missing is lawful."""
    for question, score in answers.items():
        level(question, score)
    age_band(age)


def allocate(answers: Mapping[str, int], age: float, output: ModelOutput) -> AllocationValue:
    """Which group fits these agreed answers at this age (years), on the numbers that a model gave for them.

    A group is named only if it is the nearest whatever the missing answers are, lies within the model's reach,
    and is nearer to the known needs than 'none' throughout is. `clear` asks also that every need is answered,
    that FLMT changes nothing, and that no single answer a level different would change the group. Raises
    Refused as `check_answers` does.
    """
    check_answers(answers, age)
    scores, tables = output.scores, output.tables
    cluster, without, fit, ask = fit_of(answers, output)
    nearest = scores.ranked()
    return AllocationValue(
        cluster=cluster,
        fit=fit,
        ask_no_plan=ask,
        nearest=tuple(
            ClusterDistance(
                cluster=tables.clusters[place],
                distance=round(scores.distances[place], PLACES),
                probability=round(min(max(scores.probabilities[place], 0.0), 1.0), PLACES),
            )
            for place in nearest[:SHOWN]
        ),
        weights=_weights(answers, output),
        margin=round(scores.margin, PLACES),
        safe=cluster is not None and fit == "clear" and tables.cases[cluster] >= ENOUGH_CASES,
        without_flmt=without,
        answered=len(answers),
        basis=basis_of(answers),
        changes=_changes(answers, output, cluster),
        profile=_profile(answers, age, tables.profiles[tables.clusters[nearest[0]]]),
    )


class Fit(NamedTuple):
    """Which group fits, which without FLMT, how well, and whether to ask if a plan is necessary at all."""

    cluster: str | None
    without_flmt: str | None
    fit: Literal["clear", "close", "none"]
    ask_no_plan: bool


def fit_of(answers: Mapping[str, int], output: ModelOutput) -> Fit:
    """The verdict of `allocate` without its reasons: enough to compare many children under two models."""
    if ask_no_plan(answers, output.tables.most_needs):
        return Fit(None, None, "none", True)
    cluster, without = fitting(output.scores, output), fitting(output.without_flmt, output)
    clear = (
        cluster is not None
        and cluster == without
        and all(question in answers for question in NEEDS)
        and min(output.scores.steadiness, output.without_flmt.steadiness) > 0
    )
    return Fit(cluster, without, "none" if cluster is None else "clear" if clear else "close", False)


def fitting(scores: Scores, output: ModelOutput) -> str | None:
    """The nearest group of these scores if it fits. Whether it is near enough never depends on FLMT."""
    nearest = scores.ranked()[0]
    within = output.without_flmt.distances[nearest] <= output.tables.reach
    fits = scores.margin > 0 and within and output.explains[nearest] > TIE
    return scores.clusters[nearest] if fits else None


def _weights(answers: Mapping[str, int], output: ModelOutput) -> tuple[AnswerWeight, ...]:
    said = [
        AnswerWeight(measure=measure, weight=round(weight, PLACES))
        for measure, weight in zip(MEASURES, output.contributions, strict=True)
        if measure == "Age" or measure in answers
    ]
    return tuple(sorted(said, key=lambda each: (-abs(each.weight), each.measure)))


def _changes(
    answers: Mapping[str, int], output: ModelOutput, standing: str | None
) -> tuple[SingleChange, ...]:
    """Of each question the smallest change that alters the allocation, those of fewest levels first.

    No group is named where it would be asked whether a plan is necessary, as `allocate` itself names none.
    """
    nearly_asked = sum(score > HIGHEST_ANSWER for score in answers.values()) <= 1
    least: dict[str, tuple[int, SingleChange]] = {}
    for question, score, fits in output.changed():
        by = abs(score - answers[question])
        if question in least and by >= least[question][0]:
            continue
        asked = nearly_asked and ask_no_plan({**answers, question: score}, output.tables.most_needs)
        cluster = None if asked else fits
        if cluster != standing:
            least[question] = (by, SingleChange(question=question, score=score, cluster=cluster))
    in_order = sorted(least.values(), key=lambda pair: pair[0])  # stable: then in the order of asking
    return tuple(change for _, change in in_order[:MOST_CHANGES])


def _profile(answers: Mapping[str, int], age: float, means: Mapping[str, float]) -> tuple[ProfilePoint, ...]:
    known: dict[str, float] = {**answers, "Age": round(age, 2)}
    return tuple(
        ProfilePoint(measure=measure, child=known.get(measure), mean=round(means[measure], PLACES))
        for measure in MEASURES
    )
