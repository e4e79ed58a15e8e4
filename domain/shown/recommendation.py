"""From a folded case and its authority's catalogue to what is recommended. Pure, and made when it is read: a catalogue
that was set a moment ago shows at once, in every case."""

from __future__ import annotations

from domain.allocation.budget import Part, budget
from domain.allocation.outcomes import OUTCOMES, REVIEWED
from domain.allocation.packages import PACKAGES, Package
from domain.allocation.profiles import DESCRIPTIONS
from domain.allocation.reasons import against_decision, disagreement
from domain.authority.catalogue import name_of, usual
from domain.authority.state import Authority
from domain.case.packages import about
from domain.case.state import Case, SuggestionState
from domain.case.suggestions import current_allocation
from domain.plan.lines import chosen_line, line_of
from domain.shown import recommended as r
from domain.shown.build import suggestion
from events.authority import CatalogueSet
from events.values import CatalogueEntry, PackageValue

_KEPT = frozenset({"accepted", "altered", "chosen"})
NOT_PRESUMED = "SP1"
"""A special school is decided by itself; nothing is reckoned with it before a person has done so."""


def recommendation(case: Case, authority: Authority) -> r.RecommendationShown:
    """Each package once, in the pack's order, with what it usually takes in this authority, and what they add up to."""
    allocation = current_allocation(case)
    group = allocation[1].without_flmt if allocation else None
    rows = [row for package in PACKAGES.values() if (row := _row(case, package, group, authority.catalogue))]
    return r.RecommendationShown(
        case=case.id, version=case.version, group=group, group_words=DESCRIPTIONS.get(group or ""),
        packages=tuple(rows),
        outcomes=tuple(
            suggestion(s) for s in case.suggestions.values()
            if not s.superseded and s.suggestion.value.kind == "outcome"
        ),
        budget=_budget(rows), catalogue_revision=authority.catalogue_revision,
        library=tuple(
            r.LibraryOutcome(outcome=o.id, summary=o.summary, template=o.template, measures=o.measures)
            for o in OUTCOMES.values()
        ),
        library_reviewed=REVIEWED,
    )  # fmt: skip


def _row(
    case: Case, package: Package, group: str | None, catalogue: CatalogueSet | None
) -> r.RecommendedShown | None:
    state, chosen = _standing(case, package.code), case.chosen.get(package.code)
    if chosen is not None:
        fact = chosen.fact
        removed = fact.level is not None and _is_removed(case, chosen_line(package.code))
        return _shown(
            case, package, catalogue, state, level=fact.level, given_by="a named person",
            status="taken out" if removed or fact.level is None else "chosen",
            reason=_REMOVED if removed else f"{fact.name} {'put it in' if fact.level else 'took it out'}: {fact.reason}",
        )  # fmt: skip
    if state is None:
        return None
    value, decided = _value(state), state.decided
    removed = decided is not None and _is_removed(case, line_of(state.suggestion))
    return _shown(
        case, package, catalogue, state, level=value.level, given_by=value.given_by, group=group,
        status="open" if decided is None else "taken out" if removed else decided.decision,
        reason=_REMOVED if removed else state.suggestion.reason,
    )  # fmt: skip


_REMOVED = "Its line was removed from the plan."


def _shown(
    case: Case, package: Package, catalogue: CatalogueSet | None, state: SuggestionState | None, *, level: str | None,
    status: r.PackageStatus, given_by: str, reason: str, group: str | None = None,
) -> r.RecommendedShown:  # fmt: skip
    entry, answers = usual(catalogue, package.code, level), case.scores()
    value = _value(state) if state else None
    if status == "open" and value is not None:
        but = disagreement(package, group, value.share, value.given_by != "answers", answers)
    else:
        but = against_decision(package, status in _KEPT, answers)
    return r.RecommendedShown(
        package=package.code, name=name_of(catalogue, package.code, level), level=level, status=status,
        suggestion=state.suggestion.id if state else None, given_by=given_by, reason=reason,
        share=value.share if value else None, disagreement=but, usual=_usual(entry) if entry else None,
        counted=status in _KEPT or (status == "open" and package.code != NOT_PRESUMED),
    )  # fmt: skip


def _standing(case: Case, package: str) -> SuggestionState | None:
    """The suggestion that stands for the package: one that a person took, else an open one, else the last rejected."""
    return max(about(case, package), key=lambda s: (_weight(s), s.revision), default=None)


def _weight(state: SuggestionState) -> int:
    if state.decided is None:
        return 1
    return 0 if state.decided.decision == "rejected" else 2


def _value(state: SuggestionState) -> PackageValue:
    """The package as it stands: as suggested, or as a person altered it."""
    value = state.decided.value if state.decided and state.decided.value else state.suggestion.value
    assert isinstance(value, PackageValue), "only packages are asked for here"
    return value


def _is_removed(case: Case, line: str | None) -> bool:
    touched = case.plan.touched.get(line or "")
    return touched is not None and touched.item is None


def _usual(entry: CatalogueEntry) -> r.UsualShown:
    return r.UsualShown(**entry.model_dump(exclude={"package", "level"}))


def _budget(rows: list[r.RecommendedShown]) -> r.BudgetShown:
    added = budget(
        Part(
            package=row.package, decided=row.status in _KEPT,
            cost=row.usual.cost if row.usual else None, hours=row.usual.hours if row.usual else None,
        )
        for row in rows if row.counted
    )  # fmt: skip
    return r.BudgetShown(
        decided=added.decided, with_open=added.with_open, hours_decided=added.hours_decided,
        hours_with_open=added.hours_with_open, without_cost=added.without_cost, without_hours=added.without_hours,
    )  # fmt: skip
