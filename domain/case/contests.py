"""Two people who change one answer: neither's words are lost, both are shown, and who answers next has seen both.

An answer that meets another person's change does not count. It is kept beside the one that stands, and the revision
of that one moves on, so that nobody can save over words that they have not been shown.
"""

from __future__ import annotations

from domain.case.rules import must_be_current, must_be_open
from domain.case.state import Case, Part, holder
from domain.refusals import Clash
from events.base import Event
from events.case import AnswerContested, AnswerGiven

MOST_UNSETTLED = 20
"""Contests that are kept beside one answer. Whoever writes on gets the clash and still has their words on the screen."""


def must_have_seen(case: Case, key: tuple[str, str], seen: int, by: str | None) -> None:
    """Only who saw the newest of an answer, contests included, may change it.

    key: question and holder. by: the sign-in of whoever saves; a clash tells them of the newest words that are not
    their own. Raises Clash, and Refused when the answer was withdrawn.
    """
    standing = case.answers.get(key)
    theirs = _newest_of_another(case, key, by)
    if standing is not None and theirs is not None and standing.revision != seen:
        raise Clash(
            "Somebody changed this since you opened it. Compare the two and save again.",
            "revision", theirs.by.id, theirs.at, standing.revision, theirs.fact.model_dump(mode="json"),
        )  # fmt: skip
    must_be_current(standing, seen, "revision")


def contest_answer(case: Case, facts: AnswerGiven, seen: int, person: str | None, by: str) -> list[Event]:
    """What somebody typed when `give_answer` clashed, or met a withdrawal, kept; their own other window counts too.

    Nothing when it clashes no longer, when it says what stands, or when the same words of theirs are kept already.
    """
    must_be_open(case)
    key = (facts.question, holder(facts.voice, person))
    standing = case.answers.get(key)
    withdrawn_meanwhile = standing is None and seen > 0 and key in case.withdrawn
    changed_meanwhile = standing is not None and standing.revision != seen and standing.fact != facts
    if not (withdrawn_meanwhile or changed_meanwhile):
        return []
    unsettled = case.contests.get(key, [])
    contested = AnswerContested(**facts.model_dump(exclude={"instrument"}), seen=seen)
    kept = [p.fact.model_copy(update={"seen": seen}) for p in unsettled if p.by.id == by]
    return [] if contested in kept or len(unsettled) >= MOST_UNSETTLED else [contested]


def _newest_of_another(
    case: Case, key: tuple[str, str], by: str | None
) -> Part[AnswerGiven] | Part[AnswerContested] | None:
    standing = case.answers.get(key)
    if standing is None:
        return None
    every: list[Part[AnswerGiven] | Part[AnswerContested]] = [standing, *case.contests.get(key, [])]
    return next((part for part in reversed(every) if part.by.id != by), None)
