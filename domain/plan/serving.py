"""Serving an issued version, consulting settings, and what both say: who is told what, and how long they have.

Whom the law asks for an answer: the child's parent or the young person (Children and Families Act 2014, s.38(2)); their
15 days run from service on them. A setting that may be named is consulted by itself (s.39(2)); a panel is shown it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from domain.case.rules import must_be_open, must_exist, must_not_be_future
from domain.case.state import Case
from domain.plan.notice import notice
from domain.plan.sharing_state import Serving
from domain.plan.wording import day
from domain.process.law import ANSWER_A_CONSULTATION, ANSWER_A_DRAFT, ANSWER_AN_AMENDMENT, Limit
from domain.refusals import Refused, Unknown
from events.base import Event
from events.case import Shared
from events.plan import PlanIssued
from events.plan_sharing import PlanAnswered, PlanServed, SettingConsulted, SettingReplied

FAMILY = frozenset({"parent", "young-person"})
"""On whom service starts the time to answer."""

_LIMITS: dict[str, Limit] = {"draft": ANSWER_A_DRAFT, "proposed-amendment": ANSWER_AN_AMENDMENT}
"""The time that a version of this kind gives the family; a final plan is not answered but appealed."""


def serve(case: Case, facts: PlanServed, today: date) -> list[Event]:
    """Records the service of an issued version, with the notice and the last day to answer where the law asks for
    both; whoever has a sign-in can read the version from then on. `facts` without `answer_by` and `notice`.

    Raises Unknown for a version never issued; Refused for a day in the future or before the issue, and for a link
    to somebody without a sign-in.
    """
    must_exist(case)
    issued = issued_as(case, facts.number)
    must_be_served(issued, facts.on, today)
    _must_have_a_sign_in(facts.how, facts.person)
    limit = _LIMITS.get(issued.kind) if facts.on_whom in FAMILY else None
    if limit is not None:
        last = limit.last_day(facts.on)
        goes_with = notice(issued.kind, facts.on, last)
        facts = facts.model_copy(update={"answer_by": last, "notice": goes_with})
    if any(s.served == facts for s in case.sharing.servings.values()):
        return []
    return [facts, *_shown_to(case, facts.number, facts.person)]


def consult(case: Case, facts: SettingConsulted, today: date) -> list[Event]:
    """Records that a setting was asked whether it can be named. `answer_by` is reckoned here.

    Raises Unknown and Refused as `serve` does.
    """
    must_be_open(case)
    must_be_served(issued_as(case, facts.number), facts.on, today)
    _must_have_a_sign_in(facts.how, facts.person)
    facts = facts.model_copy(update={"answer_by": ANSWER_A_CONSULTATION.last_day(facts.on)})
    if any(c.consulted == facts for c in case.sharing.consultations.values()):
        return []
    return [facts, *_shown_to(case, facts.number, facts.person)]


def answer(case: Case, facts: PlanAnswered, today: date, person: str | None) -> list[Event]:
    """What somebody says of the version served on them; late answers are welcome. `person`: the sign-in of whoever
    answers for themselves; None for a co-ordinator, who writes down what came by letter or was said.

    Raises Unknown for a serving that is not theirs.
    """
    must_be_open(case)
    serving = case.sharing.servings.get(facts.serving)
    if serving is None or (person is not None and serving.served.person != person):
        raise Unknown("unknown-serving", "There is no such version served on you.", "serving")
    _must_be_since(facts.on, serving.served.on, today)
    return [] if serving.answered == facts else [facts]


def reply(case: Case, facts: SettingReplied, today: date, person: str | None) -> list[Event]:
    """What a consulted setting says. `person` as in `answer`. A refusal says why (s.39(4) has the lawful grounds)."""
    must_be_open(case)
    consultation = case.sharing.consultations.get(facts.consultation)
    if consultation is None or (person is not None and consultation.consulted.person != person):
        raise Unknown("unknown-consultation", "You were not asked this.", "consultation")
    _must_be_since(facts.on, consultation.consulted.on, today)
    if facts.says != "can-meet" and not facts.text.strip():
        raise Refused("reason-missing", "Say why, so that the authority can weigh it.", "text")
    return [] if consultation.replied == facts else [facts]


def must_have_had_time(case: Case, on: date, reason: str) -> None:
    """A final plan waits until the family had their time, or all whom it runs for have answered, or a reason is given
    that stays on record (Children and Families Act 2014, s.38(2)(b) and (4); SEND Regulations 2014, reg 13(1)(a)).
    """
    if reason.strip():
        return
    waiting = awaited(case)
    if not waiting:
        raise Refused(
            "draft-not-served",
            "No draft is on record as served on the parent or the young person, and they have at least 15 days to "
            "answer one (SEND Regulations 2014, reg 13(1)). Record the service, or say why the plan is final without it.",
            "early_reason",
        )  # fmt: skip
    still = [s for s in waiting if s.answered is None and s.served.answer_by and on <= s.served.answer_by]
    if still:
        last = max(s.served.answer_by for s in still if s.served.answer_by)
        names = ", ".join(dict.fromkeys(s.served.recipient for s in still))
        raise Refused(
            "time-to-answer",
            f"{names} may answer the draft until {day(last)}, and no answer is on record yet (SEND Regulations 2014, reg 13(1)(a)). "
            "Wait, record their answer, or say why the plan is final before.",
            "early_reason",
        )  # fmt: skip


def awaited(case: Case) -> list[Serving]:
    """Of each of the family, the service that counts now: of the newest version since the last final plan that was
    served on them, and their answer to it where it was served twice. The time for an older version ends with it."""
    last_final = max((i.number for i in case.plan.issued if i.kind == "final"), default=0)
    counts: dict[tuple[str, str], Serving] = {}
    for serving in case.sharing.servings.values():
        fact = serving.served
        if fact.number > last_final and fact.on_whom in FAMILY:
            whose = (fact.on_whom, fact.person or fact.recipient)
            counts[whose] = max(counts.get(whose, serving), serving, key=_weight)
    return list(counts.values())


def _weight(serving: Serving) -> tuple[int, bool, date]:
    return serving.served.number, serving.answered is not None, serving.served.on


def issued_as(case: Case, number: int) -> PlanIssued:
    """Raises Unknown for a version never issued."""
    for issued in case.plan.issued:
        if issued.number == number:
            return issued
    raise Unknown("unknown-plan", "There is no issued version of this number.", "number")


def must_be_served(issued: PlanIssued, on: date, today: date) -> None:
    must_not_be_future(on, today, "on")
    if on < issued.on:
        raise Refused(
            "before-the-issue", f"The date is before this version was issued, on {day(issued.on)}.", "on"
        )


def _must_be_since(on: date, since: date, today: date) -> None:
    must_not_be_future(on, today, "on")
    if on < since:
        raise Refused("before-the-service", f"The date is before it was sent, on {day(since)}.", "on")


def _must_have_a_sign_in(how: str, person: str | None) -> None:
    if how == "link" and person is None:
        raise Refused(
            "sign-in-missing",
            "A link needs somebody who can sign in. Name their sign-in, or send it by post or e-mail and record that.",
            "person",
        )  # fmt: skip


def _shown_to(case: Case, number: int, person: str | None) -> Sequence[Event]:
    if person is None or ("plan", str(number), person) in case.shares:
        return []
    return [Shared(what="plan", key=str(number), person=person)]
