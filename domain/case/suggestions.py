"""What a machine proposes and what a person makes of it. A suggestion is never a source until someone decides."""

from __future__ import annotations

from collections.abc import Sequence
from typing import get_args

from domain.allocation.basis import basis_of
from domain.allocation.outcomes import outcome_line
from domain.allocation.profiles import CLUSTERS
from domain.case import read_scores
from domain.case.rules import must_be_open
from domain.case.state import Case
from domain.needs.questions import legal
from domain.plan.sections import PROVISION
from domain.refusals import Clash, Refused, Unknown
from events.base import Event
from events.case import SuggestionDecided, SuggestionsMade, SuggestionsSuperseded
from events.values import (
    AllocationValue,
    NeedTypeValue,
    OutcomeValue,
    PackageLevel,
    PackageValue,
    ScoreValue,
    Suggestion,
    TextValue,
)  # fmt: skip

"""Sections of a plan that hold provision (SEND Regulations 2014, reg 12(1)(f) to (h))."""

LONGEST_LINE = 20_000
"""Characters that a line of the plan may hold (events.values.Text)."""

LARGEST_PART = 250_000
"""Bytes of JSON of the proposals of one event; an event must fit an item of 400 KB."""
PROPOSALS_AN_EVENT = 40
PROPOSALS_AT_ONCE = 400
"""A commit holds 4 MB. The rest follow when the reaction hears of those just made."""


def propose(case: Case, proposals: Sequence[Suggestion], kinds: frozenset[str], reason: str) -> list[Event]:
    """The proposals of these kinds as they should stand now: new ones made, stale open ones superseded.

    What a person decided stays decided, and a proposal that already stands is not made again. An open one whose
    words, reason or evidence changed is made anew, so that nobody decides on what is no longer so.
    """
    if case.closed:
        return []
    proposals = [proposal for proposal in proposals if not _is_settled(case, proposal)]
    wanted = {proposal.id: proposal for proposal in proposals}
    stale = tuple(
        ident for ident, state in case.suggestions.items()
        if state.open and state.suggestion.value.kind in kinds and wanted.get(ident) != state.suggestion
    )  # fmt: skip
    events: list[Event] = [SuggestionsSuperseded(suggestions=stale, reason=reason)] if stale else []
    new = [
        p for p in proposals
        if (standing := case.suggestions.get(p.id)) is None or standing.superseded or p.id in stale
    ]  # fmt: skip
    return [*events, *(SuggestionsMade(suggestions=some) for some in _together(new[:PROPOSALS_AT_ONCE]))]


def _together(proposals: Sequence[Suggestion]) -> list[tuple[Suggestion, ...]]:
    """The proposals in order, in parts that each fit an event."""
    parts: list[list[Suggestion]] = []
    size = 0
    for proposal in proposals:
        bytes_of_proposal = len(proposal.model_dump_json().encode())
        if not parts or len(parts[-1]) == PROPOSALS_AN_EVENT or size + bytes_of_proposal > LARGEST_PART:
            parts.append([])
            size = 0
        parts[-1].append(proposal)
        size += bytes_of_proposal
    return [tuple(part) for part in parts]


def _is_settled(case: Case, proposal: Suggestion) -> bool:
    """Whether a person settled this already, under another group or before the newest paper: they are not asked again.

    A package or outcome that was only rejected may be asked again under another group: other answers speak for it then.
    """
    value = proposal.value
    if value.kind in read_scores.KINDS:
        return read_scores.is_settled(case, proposal)
    if isinstance(value, PackageValue) and value.package in case.chosen:
        return True
    accepted = (
        state.decided.value or state.suggestion.value
        for ident, state in case.suggestions.items()
        if ident != proposal.id and state.decided is not None and state.decided.decision != "rejected"
    )
    if isinstance(value, PackageValue):
        return any(isinstance(v, PackageValue) and v.package == value.package for v in accepted)
    if isinstance(value, OutcomeValue) and value.outcome is not None:
        return any(isinstance(v, OutcomeValue) and v.outcome == value.outcome for v in accepted)
    return False


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
    if state.decided is None and state.revision != revision:
        raise Refused(
            "superseded",
            "This suggestion was made anew since you opened it. Reload the page to see it.",
            "revision",
        )
    _must_rest_on_now(case, state.suggestion, facts)
    _must_not_be_chosen(case, state.suggestion)
    _must_not_be_answered(case, state.suggestion, facts)
    if facts.decision == "altered":
        _must_alter(state.suggestion, facts)
    elif facts.value is not None:
        raise Refused("value-not-wanted", "Only an altered suggestion carries a new value.", "value")
    if facts.decision == "rejected" and not facts.reason.strip() and not _was_read(state.suggestion):
        raise Refused("reason-missing", "Say why you reject it, so that others can follow.", "reason")
    return [facts]


def _was_read(suggestion: Suggestion) -> bool:
    """Read in the papers: its evidence stands beside it and says why, and nothing is refused to anybody by it."""
    return suggestion.value.kind in ("score", "need-type")


def _must_rest_on_now(case: Case, suggestion: Suggestion, facts: SuggestionDecided) -> None:
    """Nobody agrees to an allocation of answers that have changed since, least of all to the question of X10."""
    value = suggestion.value
    if not isinstance(value, AllocationValue) or facts.decision == "rejected":
        return
    if value.basis != basis_of(case.scores()):
        raise Refused(
            "superseded", "The answers have changed since this was suggested. Reload the page to see what they say now.",
            "suggestion",
        )  # fmt: skip


def _must_not_be_chosen(case: Case, suggestion: Suggestion) -> None:
    """What a person put in or took out by themselves goes before every suggestion: a decision here would do nothing."""
    value = suggestion.value
    if isinstance(value, PackageValue) and value.package in case.chosen:
        raise Refused(
            "chosen-by-a-person",
            "Somebody put this package in or took it out by themselves, whatever was suggested. Change that instead.",
            "suggestion",
        )


def _must_not_be_answered(case: Case, suggestion: Suggestion, facts: SuggestionDecided) -> None:
    """What a person answered by themselves only they or another person change: one click on a suggestion does not."""
    value = facts.value or suggestion.value
    if facts.decision == "rejected":
        return
    if isinstance(value, ScoreValue):
        own = read_scores.own_answer(case, value.question)
        other = own is not None and own.score != value.score
    elif isinstance(value, NeedTypeValue):
        agreed = read_scores.own_need_types(case)
        other = agreed is not None and agreed.primary != value.primary
    else:
        return
    if other:
        raise Refused(
            "answered-by-a-person",
            "Somebody agreed another answer by themselves. Change that answer if the evidence persuades you, or reject "
            "the suggestion.",
            "suggestion",
        )


def _must_alter(suggestion: Suggestion, facts: SuggestionDecided) -> None:
    """What is put in its place is of the same kind, and about the same package or outcome of the library."""
    was, value = suggestion.value, facts.value
    if value is None or value.kind != was.kind:
        raise Refused("value-missing", "Say what should stand in its place.", "value")
    if isinstance(was, AllocationValue) and isinstance(value, AllocationValue):
        _must_be_another_group(was, value)
    if isinstance(was, ScoreValue) and isinstance(value, ScoreValue):
        _must_be_another_level(was, value)
    if isinstance(value, PackageValue | OutcomeValue | TextValue) and not value.text.strip():
        raise Refused("value-missing", "Say in words what should stand in its place.", "value.text")
    if isinstance(was, PackageValue) and isinstance(value, PackageValue):
        if value.section not in (was.section, *PROVISION):
            raise Refused(
                "wrong-section",
                f"A package belongs in one of the sections {', '.join(PROVISION)}.",
                "value.section",
            )
        if value.package != was.package:
            raise Refused(
                "another-package", "That is another package. Reject this one, and choose the other by itself.",
                "value.package",
            )  # fmt: skip
        if value.level not in get_args(PackageLevel):
            raise Refused(
                "unknown-level",
                f"Choose one of the levels: {', '.join(get_args(PackageLevel))}.",
                "value.level",
            )
    if isinstance(was, OutcomeValue) and isinstance(value, OutcomeValue):
        if value.outcome != was.outcome:
            raise Refused(
                "another-outcome", "That is another outcome. Keep the id of the one suggested, and change its words.",
                "value.outcome",
            )  # fmt: skip
        if len(outcome_line(value)) > LONGEST_LINE:
            raise Refused(
                "too-large", f"An outcome may have {LONGEST_LINE:,} characters in all. Shorten it.", "value"
            )


def _must_be_another_group(was: AllocationValue, value: AllocationValue) -> None:
    """A person may choose any group or none; X10 is a question and no group, and a model's figures are its own."""
    lawful = value.cluster is None or value.cluster in CLUSTERS
    if not lawful or value != was.model_copy(update={"cluster": value.cluster}):
        raise Refused(
            "unknown-group", f"Choose one of the groups {', '.join(CLUSTERS)}, or none, and change nothing else.",
            "value.cluster",
        )  # fmt: skip


def _must_be_another_level(was: ScoreValue, value: ScoreValue) -> None:
    if value.question != was.question or not legal(value.question, value.score):
        raise Refused("off-the-scale", "Choose a level of this question's scale.", "value.score")
    if value != ScoreValue(question=value.question, score=value.score):
        raise Refused(
            "not-yours-to-say", "Send the question and the level only: the rest is the reader's own estimate.", "value"
        )  # fmt: skip


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
