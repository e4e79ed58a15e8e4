"""Support packages that a named person puts in or takes out, whatever was suggested."""

from __future__ import annotations

from domain.case.rules import must_be_current, must_be_open
from domain.case.state import Case, SuggestionState
from domain.refusals import Refused
from events.base import Event
from events.case import PackageChosen, SuggestionsSuperseded
from events.values import PackageValue


def about(case: Case, package: str) -> list[SuggestionState]:
    """Suggestions of the package as they stand: undecided, or as a person decided."""
    return [
        state
        for state in case.suggestions.values()
        if not state.superseded
        and isinstance(state.suggestion.value, PackageValue)
        and state.suggestion.value.package == package
    ]


def choose_package(case: Case, facts: PackageChosen, revision: int) -> list[Event]:
    """A person's own choice of a package at a level, or taking it out (`level` None). It goes before every suggestion
    of that package: what was open needs no answer any more, what was accepted gives way in the draft.

    `revision` is the one of the choice that the person saw (0: none). Raises Refused without a reason, or when there
    is nothing to take out; Clash when somebody chose meanwhile.
    """
    must_be_open(case)
    if not facts.reason.strip():
        raise Refused("reason-missing", "Say why, so that others can follow.", "reason")
    part = case.chosen.get(facts.package)
    if part is not None and part.fact == facts:
        return []
    must_be_current(part, revision, "revision")
    if facts.level is None and not _is_there(case, facts.package):
        raise Refused(
            "not-there", "This package is neither suggested nor in the plan, so there is nothing to take out.",
            "level",
        )  # fmt: skip
    waiting = tuple(s.suggestion.id for s in about(case, facts.package) if s.open)
    answered: list[Event] = (
        [SuggestionsSuperseded(suggestions=waiting, reason="A person decided on this package by themselves.")]
        if waiting
        else []
    )
    return [facts, *answered]


def _is_there(case: Case, package: str) -> bool:
    part = case.chosen.get(package)
    if part is not None:
        return part.fact.level is not None
    return any(s.decided is None or s.decided.decision != "rejected" for s in about(case, package))
