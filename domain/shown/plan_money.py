"""What a plan's provision adds up to, as it is shown: from the working plan and the catalogue as both are now."""

from __future__ import annotations

from typing import Literal

from domain.authority.catalogue import name_of
from domain.authority.state import Authority
from domain.case.state import Case
from domain.plan.lines import waits_to_be_specified
from domain.plan.money import (
    BudgetLine,
    MoneyLine,
    Sum,
    add_up,
    by_funder,
    by_section,
    money_lines,
    personal_budget,
)
from domain.plan.sections import title
from events.authority import CatalogueSet
from events.values import Funder, Section, Span, Value

J_SOURCE = "Special Educational Needs and Disability Regulations 2014, reg 12(1)(j)"


class MoneySum(Value):
    """hours: a week; cost: pounds a year; once: pounds, one time. without_cost, without_hours: numbers of lines that
    are in no sum, because nothing is known of them: they cost something all the same."""

    lines: int
    hours: Span
    cost: Span
    once: Span
    without_cost: tuple[str, ...]
    without_hours: tuple[str, ...]


class SectionMoney(Value):
    section: Section
    title: str
    sum: MoneySum


class FunderMoney(Value):
    """`funder` None: the catalogue does not say who pays."""

    funder: Funder | None
    sum: MoneySum


class MoneyLineShown(Value):
    """An accepted line of provision. hours_from: 'line' where its own words say how many. unusual: its own hours lie
    outside what the catalogue calls usual, so its cost may too. specified: whether it says what is to be done.
    direct_payment: what a person said of it; None: nobody did."""

    item: str
    label: str
    section: Section
    text: str
    package: str | None
    level: str | None
    name: str | None
    funder: Funder | None
    hours: Span | None
    hours_from: Literal["line", "catalogue"] | None
    unusual: bool
    cost: Span | None
    once: Span | None
    specified: bool
    direct_payment: bool | None
    direct_payment_reason: str
    marked_by: str | None


class LinkedLine(Value):
    item: str
    text: str


class PersonalBudgetLine(Value):
    """A line that can be a direct payment, and the needs and outcomes that it is to meet. missing: what section J must
    say of it and the plan does not link yet."""

    item: str
    label: str
    text: str
    needs: tuple[LinkedLine, ...]
    outcomes: tuple[LinkedLine, ...]
    cost: Span | None
    once: Span | None
    missing: tuple[Literal["needs", "outcomes"], ...]


class PersonalBudgetShown(Value):
    """What could be a personal budget. words: for section J, to be taken into the plan by a person; without amounts,
    because what the catalogue calls usual is agreed with nobody."""

    lines: tuple[PersonalBudgetLine, ...]
    sum: MoneySum
    words: str
    source: str


class PlanMoneyShown(Value):
    """Indicative: the catalogue says what is usual, the plan what this child gets."""

    case: str
    version: int
    catalogue_revision: int
    lines: tuple[MoneyLineShown, ...]
    total: MoneySum
    sections: tuple[SectionMoney, ...]
    funders: tuple[FunderMoney, ...]
    personal_budget: PersonalBudgetShown


def plan_money(case: Case, authority: Authority) -> PlanMoneyShown:
    lines = money_lines(case, authority.catalogue)
    budget = personal_budget(case, lines)
    return PlanMoneyShown(
        case=case.id, version=case.version, catalogue_revision=authority.catalogue_revision,
        lines=tuple(_line(case, authority.catalogue, line) for line in lines), total=_sum(add_up(lines)),
        sections=tuple(
            SectionMoney(section=section, title=title(section), sum=_sum(each))
            for section, each in by_section(lines).items()
        ),
        funders=tuple(
            FunderMoney.model_validate({"funder": funder, "sum": _sum(each)})
            for funder, each in by_funder(lines).items()
        ),
        personal_budget=PersonalBudgetShown(
            lines=tuple(_budget_line(each) for each in budget), sum=_sum(add_up(each.line for each in budget)),
            words="\n".join(_words(each) for each in budget), source=J_SOURCE,
        ),
    )  # fmt: skip


def _line(case: Case, catalogue: CatalogueSet | None, line: MoneyLine) -> MoneyLineShown:
    mark, usual = case.sharing.payments.get(line.item.id), line.entry.hours if line.entry else None
    return MoneyLineShown.model_validate(
        {
            "item": line.item.id, "label": line.label, "section": line.item.section, "text": line.item.text,
            "package": line.package, "level": line.level, "funder": line.funder, "hours": line.hours,
            "name": name_of(catalogue, line.package, line.level) if line.package else None,
            "hours_from": line.hours_from, "unusual": _unusual(line.hours, usual), "cost": line.cost, "once": line.once,
            "specified": not waits_to_be_specified(line.item.text),
            "direct_payment": mark.can if mark else None, "direct_payment_reason": mark.reason if mark else "",
            "marked_by": mark.name if mark else None,
        }
    )  # fmt: skip


def _unusual(hours: Span | None, usual: Span | None) -> bool:
    return bool(hours and usual and (hours.low < usual.low or hours.high > usual.high))


def _budget_line(each: BudgetLine) -> PersonalBudgetLine:
    lacks = {"needs": not each.needs, "outcomes": not each.outcomes}
    return PersonalBudgetLine.model_validate(
        {
            "item": each.line.item.id, "label": each.line.label, "text": each.line.item.text,
            "needs": tuple(LinkedLine(item=i.id, text=i.text) for i in each.needs),
            "outcomes": tuple(LinkedLine(item=i.id, text=i.text) for i in each.outcomes),
            "cost": each.line.cost, "once": each.line.once,
            "missing": tuple(what for what, lacking in lacks.items() if lacking),
        }
    )  # fmt: skip


def _words(each: BudgetLine) -> str:
    """What reg 12(1)(j) asks for: where there is a direct payment, the needs and outcomes that it is to meet."""
    needs = "; ".join(i.text for i in each.needs) or "to be linked"
    outcomes = "; ".join(i.text for i in each.outcomes) or "to be linked"
    return (
        f"Direct payment for {each.line.label}: {each.line.item.text}\nNeeds to be met: {needs}\n"
        f"Outcomes to be met: {outcomes}\nAmount: to be agreed"
    )


def _sum(added: Sum) -> MoneySum:
    return MoneySum(
        lines=added.lines, hours=added.hours, cost=added.cost, once=added.once,
        without_cost=added.without_cost, without_hours=added.without_hours,
    )  # fmt: skip
