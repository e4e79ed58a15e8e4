"""What the provision of a plan adds up to, from the authority's catalogue: hours a week and pounds, by section and by
who pays; and the part of it that can be a personal budget (section J).

Money follows provision and is never its source: what a child gets is written in F, G, H1 and H2 from advice and by
named persons, and this only says what the catalogue knows of those lines. A line that it knows no price for is listed,
and never counted as nought.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from domain.allocation.budget import total
from domain.authority.catalogue import usual
from domain.case.rules import must_be_open
from domain.case.state import Case
from domain.documents.quantities import quantities
from domain.plan.lines import chosen_line
from domain.plan.sections import PROVISION
from domain.plan.state import SECTIONS, find, working
from domain.refusals import Refused, Unknown
from events.authority import CatalogueSet
from events.base import Event
from events.plan_sharing import DirectPaymentMarked
from events.values import CatalogueEntry, PackageValue, PlanItem, Section, Span

READ = 4_000
"""letters of a line that are searched for its hours; finding them takes the square of that"""
HOURS_OF_A_WEEK = 168
TIMES_A_WEEK = {"week": 1, "day": 5}
"""How often something is in a week of school: 'daily' is on five days. Ours; terms and years are left to a person."""


@dataclass(frozen=True, slots=True)
class MoneyLine:
    """An accepted line of provision with what is known of its hours a week and cost. label: its number (F2).
    hours_from: the line's own words go before what is usual. once: pounds that are spent one time only."""

    item: PlanItem
    label: str
    package: str | None = None
    level: str | None = None
    entry: CatalogueEntry | None = None
    hours: Span | None = None
    hours_from: str | None = None

    @property
    def cost(self) -> Span | None:
        return self.entry.cost if self.entry else None

    @property
    def once(self) -> Span | None:
        return self.entry.once if self.entry else None

    @property
    def funder(self) -> str | None:
        return self.entry.funder if self.entry else None

    @property
    def priced(self) -> bool:
        return self.cost is not None or self.once is not None


@dataclass(frozen=True, slots=True)
class Sum:
    """hours: a week. cost: pounds a year. once: pounds, one time. without_*: labels of lines of which it is not known,
    so that no sum is taken for the whole."""

    lines: int
    hours: Span
    cost: Span
    once: Span
    without_cost: tuple[str, ...]
    without_hours: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BudgetLine:
    """A line that a person said can be a direct payment, with the needs and outcomes that it is to meet (reg 12(1)(j))."""

    line: MoneyLine
    needs: tuple[PlanItem, ...]
    outcomes: tuple[PlanItem, ...]


def money_lines(case: Case, catalogue: CatalogueSet | None) -> list[MoneyLine]:
    """Every accepted line of provision of the working plan, in its order."""
    return [
        _line(case, catalogue, item, label)
        for label, item in labelled(case).items()
        if item.section in PROVISION
    ]


def labelled(case: Case) -> dict[str, PlanItem]:
    """Accepted lines of the working plan by the number that they have on paper."""
    standing = [w.item for w in working(case.plan) if w.item.standing == "accepted" and not w.removed]
    return {
        f"{section}{number}": item
        for section in SECTIONS
        for number, item in enumerate((i for i in standing if i.section == section), start=1)
    }


def add_up(lines: Iterable[MoneyLine]) -> Sum:
    """The lines added up; their order is no matter to the sums."""
    every = list(lines)
    return Sum(
        lines=len(every),
        hours=total(line.hours for line in every),
        cost=total(line.cost for line in every),
        once=total(line.once for line in every),
        without_cost=tuple(line.label for line in every if not line.priced),
        without_hours=tuple(line.label for line in every if line.hours is None),
    )


def by_section(lines: Sequence[MoneyLine]) -> dict[Section, Sum]:
    return {s: add_up(line for line in lines if line.item.section == s) for s in PROVISION}


def by_funder(lines: Sequence[MoneyLine]) -> dict[str | None, Sum]:
    """By who pays; None: the catalogue does not say, or knows nothing of the line."""
    funders = sorted({line.funder for line in lines}, key=lambda funder: (funder is None, funder or ""))
    return {funder: add_up(line for line in lines if line.funder == funder) for funder in funders}


def personal_budget(case: Case, lines: Sequence[MoneyLine]) -> list[BudgetLine]:
    """The lines that a person marked, with what the plan links them to."""
    standing = {item.id: item for item in labelled(case).values()}
    return [
        BudgetLine(line, _linked(standing, line.item.needs), _outcomes(standing, line.item))
        for line in lines
        if (mark := case.sharing.payments.get(line.item.id)) is not None and mark.can
    ]


def mark_direct_payment(case: Case, facts: DirectPaymentMarked) -> list[Event]:
    """A person says whether a line can be a direct payment. The newest mark counts.

    Raises Unknown for no such line; Refused for a line that is no accepted provision, and for a no without a reason,
    which the family is owed.
    """
    must_be_open(case)
    standing = find(case.plan, facts.item)
    if standing is None or standing.removed:
        raise Unknown("unknown-item", "There is no such line in the plan.", "item")
    if standing.item.section not in PROVISION or standing.item.standing != "accepted":
        raise Refused(
            "not-provision",
            "Only an accepted line of sections F, G, H1 and H2 can be a direct payment.",
            "item",
        )
    if not facts.can and not facts.reason.strip():
        raise Refused("reason-missing", "Say why this line cannot be a direct payment.", "reason")
    return [] if case.sharing.payments.get(facts.item) == facts else [facts]


def hours_a_week(text: str) -> Span | None:
    """Hours a week as the line's own words say them, from the lowest to the highest; None where they do not, or where
    any part of them is not by the week, so that no part is taken for the whole; nor where they cannot be meant."""
    low = high = 0.0
    said = [each for each in quantities(text[:READ]) if each.minutes is not None]
    for each in said:
        if each.minutes is None or each.per not in TIMES_A_WEEK:
            return None
        often = TIMES_A_WEEK[each.per] / each.every
        times, minutes = each.times or 1, each.minutes
        low += minutes * times * often
        high += (each.minutes_to or minutes) * (each.times_to or times) * often
    low, high = sorted(
        (round(low / 60, 2), round(high / 60, 2))
    )  # '45-30 minutes' is a slip that people make
    return Span(low=low, high=high) if said and low > 0 and high <= HOURS_OF_A_WEEK else None


def _line(case: Case, catalogue: CatalogueSet | None, item: PlanItem, label: str) -> MoneyLine:
    package, level = _package(case, item)
    entry = usual(catalogue, package, level) if package else None
    own = hours_a_week(item.text)
    hours = own or (entry.hours if entry else None)
    source = "line" if own else "catalogue" if hours else None
    return MoneyLine(item, label, package, level, entry, hours, source)


def _package(case: Case, item: PlanItem) -> tuple[str | None, str | None]:
    """Which package the line comes from, as it was chosen or accepted, and at which level."""
    for code, part in case.chosen.items():
        if part.fact.level is not None and item.id == chosen_line(code):
            return code, part.fact.level
    state = case.suggestions.get(item.suggestion) if item.suggestion else None
    if state is None or state.decided is None or state.decided.decision == "rejected":
        return None, None
    value = state.decided.value or state.suggestion.value
    return (value.package, value.level) if isinstance(value, PackageValue) else (None, None)


def _linked(standing: dict[str, PlanItem], idents: Iterable[str]) -> tuple[PlanItem, ...]:
    return tuple(standing[ident] for ident in idents if ident in standing)


def _outcomes(standing: dict[str, PlanItem], item: PlanItem) -> tuple[PlanItem, ...]:
    """Links may be written on either end."""
    backwards = (i.id for i in standing.values() if i.section == "E" and item.id in i.provision)
    return _linked(standing, dict.fromkeys([*item.outcomes, *backwards]))
