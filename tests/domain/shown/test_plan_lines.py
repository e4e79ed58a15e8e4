"""A line of the plan as the page shows it: what a person still has to do to its words."""

from __future__ import annotations

from domain.allocation.packages import TO_BE_SPECIFIED
from domain.case.evolving import evolve
from domain.case.state import Case
from domain.plan.drafting import redraft
from domain.plan.prose import TO_BE_WORDED
from domain.shown.build import plan
from domain.shown.plan import ItemShown
from events.base import Event
from events.plan import PlanItemWritten
from events.values import PersonSource
from tests.domain.plan import bundle as b
from tests.given import OPENED, TODAY, record

WHO = PersonSource(person="A. Khan", role="co-ordinator", on=TODAY)


def shown(*facts: Event) -> list[ItemShown]:
    case = Case()
    for one in record([OPENED, *facts]):
        case = evolve(case, one)
    for one in record(redraft(case), after=case.version):
        case = evolve(case, one)
    return [item for section in plan(case).sections for item in section.items]


def written(text: str) -> Event:
    return PlanItemWritten(item="F:own", section="F", text=text, base_revision=0, sources=(WHO,))


def test_an_accepted_package_with_blanks_waits_for_specifics() -> None:
    items = shown(b.paper(), b.made("s", b.package("SP2", f"Alone – {TO_BE_SPECIFIED}")), b.accepted("s"))
    assert [item.waits_for for item in items if item.suggestion == "s"] == ["specifics"]


def test_the_question_about_a_line_does_not_wait_itself() -> None:
    items = shown(b.paper(), b.made("s", b.package("SP2", f"Alone – {TO_BE_SPECIFIED}")), b.accepted("s"))
    assert {item.waits_for for item in items if item.standing == "gap"} == {None}


def test_a_quotation_waits_for_the_plans_words() -> None:
    (line,) = (i for i in shown(written(f"“I saw him.” – {TO_BE_WORDED}")) if i.id == "F:own")
    assert line.waits_for == "wording"


def test_a_line_in_a_persons_words_waits_for_nothing() -> None:
    (line,) = (i for i in shown(written("Twenty minutes a day with a teacher.")) if i.id == "F:own")
    assert line.waits_for is None
