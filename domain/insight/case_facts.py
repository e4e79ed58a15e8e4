"""One case reduced to what can be learned from it or compared with it: no name, no words of anybody."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Literal, get_args

from domain.case.assessment import assessed_age
from domain.case.read_scores import KINDS, question_of
from domain.case.state import Case, RestsOn
from domain.case.suggestions import current_allocation, decided_allocation
from domain.needs.ages import age_band
from domain.plan.lines import section_of
from domain.pupil.pupil import Pupil
from events.values import (
    Line,
    OutcomeValue,
    PackageCode,
    PackageLevel,
    PackageValue,
    Question,
    SenType,
    SuggestedValue,
    Value,
)  # fmt: skip

Refusal = Literal["not-assess", "not-issue-plan"]
Appeal = Literal["none", "registered", "upheld", "overturned", "conceded", "withdrawn"]


class ReadDecision(Value):
    """What became of one thing that the reader suggested: of a question, or of the primary need (None)."""

    question: Question | None
    became: Literal["accepted", "altered", "rejected", "waiting"]


class CaseFacts(Value):
    """A pure view of the log, kept for each case of an authority.

    scores: agreed answers. age: years, at the newest agreed answer (None: month of birth not known). group: the
    one that a person accepted or chose, else the one suggested; `group_decided` says which. packages, outcomes:
    what the newest final plan rests on, by code and by library id (False: rejected or taken out); a level of None
    is one in words of somebody's own. Both are None while no final plan was issued, and then nothing is learned
    from them: a draft asks, a proposed amendment asks, and an amended plan goes out as a final one again.
    refused_on: of a refusal that closed the case; appeal: what became of it.
    """

    case: Line
    closed: bool
    scores: dict[Question, int]
    age: float | None
    age_band: Line
    primary_need: SenType | None
    group: Line | None
    group_decided: bool
    allocated_by: Line | None
    """digest of the model that made the allocation as it stands"""
    packages: dict[PackageCode, PackageLevel | None] | None
    outcomes: dict[str, bool] | None
    refused: Refusal | None
    refused_on: date | None
    appeal: Appeal = "none"
    appeal_on: date | None = None
    read: tuple[ReadDecision, ...] = ()
    """what people made of each suggestion of the reader that stands"""

    @property
    def answers(self) -> dict[str, int]:
        """The scores as a model takes them."""
        return {str(question): score for question, score in self.scores.items()}


def facts_of(case: Case, pupil: Pupil, as_at: date) -> CaseFacts:
    """The facts of an open or closed case. `as_at`: the day of the newest event, for the age while nothing is agreed."""
    age = assessed_age(case, pupil, as_at)
    group, decided = _group(case)
    standing = current_allocation(case)
    rests_on = case.final_rests_on
    refused, refused_on = _refusal(case)
    appeals = [appeal for appeal in case.appeals if appeal.against == refused]
    return CaseFacts.model_validate(
        {
            "case": case.id, "closed": case.closed, "scores": case.scores(), "age": age,
            "age_band": "not known" if age is None else age_band(age),
            "primary_need": case.need_types.fact.primary if case.need_types else None,
            "group": group, "group_decided": decided,
            "allocated_by": standing[0].model.digest if standing else None,
            "packages": _packages(case, rests_on) if rests_on else None,
            "outcomes": _outcomes(case, rests_on) if rests_on else None,
            "refused": refused, "refused_on": refused_on,
            "appeal": appeals[-1].outcome if appeals else "none",
            "appeal_on": appeals[-1].on if appeals else None, "read": tuple(_read(case)),
        }
    )  # fmt: skip


def _read(case: Case) -> Iterator[ReadDecision]:
    for state in case.suggestions.values():
        if state.suggestion.value.kind in KINDS and not state.superseded:
            became = state.decided.decision if state.decided else "waiting"
            yield ReadDecision(question=question_of(state.suggestion), became=became)


def _group(case: Case) -> tuple[str | None, bool]:
    decided, standing = decided_allocation(case), current_allocation(case)
    if decided is not None:
        return decided[1].cluster, True
    if standing is None or not case.suggestions[standing[0].id].open:  # all that was suggested was rejected
        return None, False
    return standing[1].cluster, False


def _refusal(case: Case) -> tuple[str | None, date | None]:
    last = case.decisions[-1] if case.decisions else None
    return (last.decision, last.on) if last and last.decision in get_args(Refusal) else (None, None)


def _packages(case: Case, rests_on: RestsOn) -> dict[str, str | None]:
    """Of the last act on each package: a suggestion whose line went out, or what a person put in or took out."""
    acts: list[tuple[int, str, str | None]] = [
        *((at, value.package, value.level) for at, value, stands in _decided(case, rests_on)
          if isinstance(value, PackageValue) and stands),
        *((at, chosen.package, chosen.level) for chosen, at in rests_on.chosen),
    ]  # fmt: skip
    put_in: dict[str, str | None] = {}
    for _, package, level in sorted(acts, key=lambda act: act[0]):
        put_in.pop(package, None)
        if level is not None and package in get_args(PackageCode):
            put_in[package] = level if level in get_args(PackageLevel) else None
    return put_in


def _outcomes(case: Case, rests_on: RestsOn) -> dict[str, bool]:
    found: dict[str, bool] = {}
    for _, value, stands in _decided(case, rests_on):
        if isinstance(value, OutcomeValue) and value.outcome is not None:
            found[value.outcome] = stands or found.get(value.outcome, False)
    return found


def _decided(case: Case, rests_on: RestsOn) -> Iterator[tuple[int, SuggestedValue, bool]]:
    """What was decided, and whether it is in the plan that went out: a person may take out the line of what they
    accepted. SP1 never has a line, so that the decision alone tells."""
    issued = next(plan for plan in reversed(case.plan.issued) if plan.kind == "final")
    lines = {item.suggestion for item in issued.items}
    for suggestion, decided, at in rests_on.suggestions:
        went_out = section_of(suggestion.value) is None or suggestion.id in lines
        yield at, decided.value or suggestion.value, went_out and decided.decision != "rejected"
