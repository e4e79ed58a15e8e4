"""What an allocation and the answers bring to the table: suggestions with reasons, for a person to decide."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256

from domain.allocation.no_plan import CRITERIA, LAWFUL_TEST
from domain.allocation.outcomes import OUTCOMES, Outcome
from domain.allocation.packages import (
    LEVEL_WORDS,
    PACKAGES,
    TO_BE_SPECIFIED,
    Package,
)  # fmt: skip
from domain.allocation.profiles import CASES, DESCRIPTIONS
from domain.needs.questions import NEEDS, asked, level
from events.values import AllocationValue, Model, OutcomeValue, PackageValue, Suggestion

WEIGHTS_SAID = 3
"""How many answers the reason names for each side."""

WORTH_SAYING = 0.5
"""Smaller pulls, in squared levels, are left out of the reason: less than half a level's worth of one answer."""


def suggestions(allocation: AllocationValue, answers: Mapping[str, int], model: Model) -> list[Suggestion]:
    """The allocation, then packages and outcomes, in a fixed order and with ids that name the same proposal for good.

    Packages and outcomes of a group rest on the allocation without FLMT, so that FLMT alone never adds or takes
    away one (Children and Families Act 2014, s.20(4)). Nothing is suggested while nothing is answered.
    """
    if not answers:
        return []
    group = allocation.without_flmt
    return [
        _allocation(allocation, answers, model),
        *(
            made
            for package in PACKAGES.values()
            if (made := _package(package, group, answers, model)) is not None
        ),
        *(_outcome(group, outcome, model) for outcome in OUTCOMES.values() if group in outcome.groups),
    ]


def _allocation(allocation: AllocationValue, answers: Mapping[str, int], model: Model) -> Suggestion:
    said = allocation.model_dump_json() + model.model_dump_json()
    return Suggestion(
        id=f"allocation:{sha256(said.encode()).hexdigest()[:32]}",
        value=allocation,
        reason=reason(allocation, answers),
        model=model,
    )


def _package(
    package: Package, group: str | None, answers: Mapping[str, int], model: Model
) -> Suggestion | None:
    """One suggestion a package: of the group if the group has it, else of the answers that ask for it."""
    drivers = [question for question, least in package.driven_by if answers.get(question, 0) >= least]
    if group is not None and group in package.levels:
        level_given, basis = str(package.levels[group]), group
        why = f"The pack gives it to group {group} ({CASES[group]} cases)."
    elif drivers:
        level_given, basis = "Y", ".".join(drivers)
        why = (
            f"Asked for by the answers to: {'; '.join(asked(q).label for q in drivers)}. Whatever the group."
        )
    else:
        return None
    name = f"{package.name} (also called: {package.also})" if package.also else package.name
    words = ", ".join(part for part in (name, LEVEL_WORDS[level_given]) if part)
    return Suggestion(
        id=f"package:{package.code}:{basis}",
        value=PackageValue(
            package=package.code,
            level=level_given,
            section=package.section,
            text=words if package.section is None else f"{words} – {TO_BE_SPECIFIED}",
        ),
        reason=f"{why} {package.note}".strip(),
        model=model,
    )


def _outcome(group: str | None, outcome: Outcome, model: Model) -> Suggestion:
    return Suggestion(
        id=f"outcome:{outcome.id}:{group}",
        value=OutcomeValue(text=outcome.summary, outcome=outcome.id),
        reason=f"The pack's outcomes summary for group {group}: a starting point, not yet an outcome for this child.",
        model=model,
    )


def reason(allocation: AllocationValue, answers: Mapping[str, int]) -> str:
    """Why this group or none, in words that a person can check against the answers."""
    parts = [_verdict(allocation)]
    if allocation.cluster is not None:
        parts += _pulls(allocation, answers)
    missing = sum(question not in answers for question in NEEDS)
    if missing:
        parts.append(
            f"{missing} questions about needs are not answered yet; they count as not known, never as none."
        )
    if allocation.cluster != allocation.without_flmt:
        parts.append(
            f"Without FLMT, whose meaning is unconfirmed, it would be {allocation.without_flmt or 'no group'}; "
            "packages and outcomes follow that."
        )
    if allocation.ask_no_plan:
        parts.append(f"Is a plan necessary? It is asked because {'; '.join(CRITERIA)}. {LAWFUL_TEST}")
    parts.append("Probabilities are not calibrated: the groups rest on 95 cases published in 2019.")
    return " ".join(parts)


def _verdict(allocation: AllocationValue) -> str:
    nearest = ", ".join(f"{near.cluster} ({near.distance:.1f} levels away)" for near in allocation.nearest)
    cluster = allocation.cluster
    if cluster is None:
        undecided = allocation.margin <= 0 and not allocation.ask_no_plan
        why = (
            "The answers do not yet settle which group is nearest"
            if undecided
            else "No published profile fits"
        )
        return f"{why}. Nearest: {nearest}."
    fit = {"clear": "a clear fit", "close": "close to other groups or not settled yet"}[allocation.fit]
    lean = "" if allocation.safe else " Do not lean on it alone."
    return f"Group {cluster}: {DESCRIPTIONS[cluster]}. It is {fit}; {CASES[cluster]} cases.{lean} Nearest: {nearest}."


def _pulls(allocation: AllocationValue, answers: Mapping[str, int]) -> list[str]:
    towards = [w.measure for w in allocation.weights if w.weight >= WORTH_SAYING][:WEIGHTS_SAID]
    away = [w.measure for w in allocation.weights if w.weight <= -WORTH_SAYING][:WEIGHTS_SAID]
    runner_up = allocation.nearest[1].cluster
    said = []
    if towards:
        said.append(f"Towards it, rather than {runner_up}: {'; '.join(_say(m, answers) for m in towards)}.")
    if away:
        said.append(f"Towards {runner_up} instead: {'; '.join(_say(m, answers) for m in away)}.")
    return said


def _say(measure: str, answers: Mapping[str, int]) -> str:
    if measure == "Age":
        return "age"
    return f"{asked(measure).label}, {level(measure, answers[measure])}"
