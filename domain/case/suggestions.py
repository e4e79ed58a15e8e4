"""What a machine proposes and what a person makes of it. A suggestion is never a source until someone decides."""

from __future__ import annotations

from collections.abc import Sequence

from domain.allocation.basis import basis_of
from domain.case.rules import must_be_open
from domain.case.state import Case
from domain.refusals import Clash, Refused, Unknown
from events.base import Event
from events.case import SuggestionDecided, SuggestionsMade, SuggestionsSuperseded
from events.values import AllocationValue, Suggestion

PROPOSALS_AN_EVENT = 40
"""A proposal takes up to some 8 KB with its evidence; an event must fit an item of 400 KB."""
PROPOSALS_AT_ONCE = 400
"""A commit holds 4 MB. The rest follow when the reaction hears of those just made."""


def propose(case: Case, proposals: Sequence[Suggestion], kinds: frozenset[str], reason: str) -> list[Event]:
    """The proposals of these kinds as they should stand now: new ones made, stale open ones superseded.

    What a person decided stays decided, and a proposal that already stands is not made again.
    """
    if case.closed:
        return []
    wanted = {proposal.id for proposal in proposals}
    stale = tuple(
        ident for ident, state in case.suggestions.items()
        if state.open and state.suggestion.value.kind in kinds and ident not in wanted
    )  # fmt: skip
    events: list[Event] = [SuggestionsSuperseded(suggestions=stale, reason=reason)] if stale else []
    new = [p for p in proposals if (standing := case.suggestions.get(p.id)) is None or standing.superseded]
    at_once = new[:PROPOSALS_AT_ONCE]
    together = [at_once[n : n + PROPOSALS_AN_EVENT] for n in range(0, len(at_once), PROPOSALS_AN_EVENT)]
    return [*events, *(SuggestionsMade(suggestions=tuple(some)) for some in together)]


def decide_suggestion(case: Case, facts: SuggestionDecided, revision: int) -> list[Event]:
    must_be_open(case)
    state = case.suggestions.get(facts.suggestion)
    if state is None:
        raise Unknown("unknown-suggestion", "There is no such suggestion.", "suggestion")
    if state.decided == facts:
        return []
    if state.revision != revision and state.decided is not None and state.decided_at is not None:
        raise Clash(
            "Somebody decided this suggestion since you opened it.", "revision",
            state.decided.name, state.decided_at, state.revision, state.decided.model_dump(mode="json"),
        )  # fmt: skip
    if state.superseded:
        raise Refused(
            "superseded",
            "This suggestion no longer rests on what is agreed. Reload the page to see the new one.",
        )
    if facts.decision == "altered":
        if facts.value is None or facts.value.kind != state.suggestion.value.kind:
            raise Refused("value-missing", "Say what should stand in its place.", "value")
    elif facts.value is not None:
        raise Refused("value-not-wanted", "Only an altered suggestion carries a new value.", "value")
    if facts.decision == "rejected" and not facts.reason.strip():
        raise Refused("reason-missing", "Say why you reject it, so that others can follow.", "reason")
    return [facts]


def current_allocation(case: Case) -> tuple[Suggestion, AllocationValue] | None:
    """The allocation that is about the answers as they stand, else the newest one; decided or not."""
    standing = [
        (state.suggestion, state.suggestion.value)
        for state in case.suggestions.values()
        if isinstance(state.suggestion.value, AllocationValue) and not state.superseded
    ]
    basis = basis_of(case.scores())
    about_now = [pair for pair in standing if pair[1].basis == basis]
    return next(reversed(about_now or standing), None)


def decided_allocation(case: Case) -> tuple[Suggestion, AllocationValue] | None:
    """The allocation that a person accepted or put in its place last: as it was suggested, and as they have it."""
    decided = [
        (state.revision, state.suggestion, state.decided.value or state.suggestion.value)
        for state in case.suggestions.values()
        if state.decided is not None and state.decided.decision != "rejected"
    ]
    allocations = [(at, said, value) for at, said, value in decided if isinstance(value, AllocationValue)]
    newest = max(allocations, key=lambda one: one[0], default=None)
    return newest[1:] if newest else None
