"""Who may do what, in one table, denied by default.

A token says only who somebody is; their role, school, children and cases come from the directory at each request.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from domain.refusals import Refused, Unknown

Action = Literal[
    "case.list", "case.open", "case.read", "pupil.change", "contacts.read",
    "assessment.read", "answer.give", "answer.agree", "answer.validate",
    "document.list", "document.read", "document.upload", "document.mark", "document.key",
    "findings.read", "suggestion.decide", "plan.read", "plan.write", "plan.issue", "issued.read",
    "plan.answer",
    "decision.record", "share", "view.give", "feedback.give", "feedback.read",
    "flag.read", "flag.settle", "history.read",
    "appeal.record", "similar.read",
    "settings.read", "settings.change", "model.read", "model.train", "model.choose",
    "quality.read",
]  # fmt: skip

Reach = Literal["authority", "school", "own", "invited"]
"""Over which cases a right reaches: all of the authority's, those of one's school, of one's children or oneself,
or those that one was asked to advise on. Never beyond one's authority."""

Rights = Mapping[str, Mapping[Action, Reach]]


@dataclass(frozen=True, slots=True)
class Who:
    """A person as the directory knows them."""

    id: str
    authority: str
    role: str
    school: str | None = None
    children: frozenset[str] = field(default_factory=frozenset)
    cases: frozenset[str] = field(default_factory=frozenset)


@dataclass(frozen=True, slots=True)
class Whose:
    """What a right is asked for: a case, its pupil and school."""

    authority: str
    case: str
    pupil: str
    school: str | None


def _all(*actions: Action, reach: Reach) -> dict[Action, Reach]:
    return dict.fromkeys(actions, reach)


_FAMILY: dict[Action, Reach] = _all(
    "case.list", "case.read", "document.list", "document.read", "document.upload", "answer.give", "assessment.read",
    "issued.read", "plan.answer", "view.give", "feedback.give", reach="own",
)  # fmt: skip
_ADVISER: dict[Action, Reach] = _all(
    "case.list", "case.read", "assessment.read", "answer.give", "document.list", "document.read", "document.upload",
    "issued.read", "answer.validate", reach="invited",
)  # fmt: skip

RIGHTS: Rights = {
    "coordinator": _all(
        "case.list", "case.open", "case.read", "pupil.change", "contacts.read", "assessment.read", "answer.agree",
        "answer.validate", "document.list", "document.read", "document.upload", "document.mark", "document.key",
        "findings.read", "suggestion.decide", "plan.read", "plan.write", "plan.issue", "issued.read", "plan.answer", "decision.record", "share",
        "view.give", "feedback.give", "feedback.read", "flag.read", "flag.settle", "history.read",
        "appeal.record", "similar.read", "settings.read", "model.read", reach="authority",
    ),
    "senco": _all(
        "case.list", "case.read", "assessment.read", "answer.give", "document.list", "document.read",
        "document.upload", "issued.read", "plan.answer", "feedback.give", "flag.read", reach="school",
    ),
    "parent": _FAMILY,
    "young-person": _FAMILY,
    "psychologist": _ADVISER,
    "specialist": _ADVISER,
    "panel": _all(
        "case.list", "case.read", "assessment.read", "document.list", "document.read", "findings.read", "plan.read",
        "issued.read", "plan.answer", "flag.read", reach="authority",
    ),
    "auditor": _all("case.list", "case.read", "history.read", reach="authority"),
    "manager": _all(
        "case.list", "case.read", "flag.read", "feedback.read", "settings.read", "settings.change", "model.read",
        "model.train", "model.choose", "quality.read", reach="authority",
    ),
}  # fmt: skip

FAMILY = frozenset({"parent", "young-person"})
"""Roles that give views and their own answers, and qualify nobody else's."""

VOICES: Mapping[str, frozenset[str]] = {
    "coordinator": frozenset({"agreed"}),
    "senco": frozenset({"senco"}),
    "parent": frozenset({"parent"}),
    "young-person": frozenset({"young-person"}),
    "psychologist": frozenset({"psychologist"}),
    "specialist": frozenset(
        {
            "speech-therapist",
            "occupational-therapist",
            "physiotherapist",
            "specialist-teacher",
            "health",
            "social-care",
        }
    ),
}
"""In whose voice a role may answer."""

ADVISING: frozenset[str] = VOICES["psychologist"] | VOICES["specialist"]
"""The voices of those who are asked for advice."""


def holds(who: Who, action: Action) -> bool:
    """Whether the role has this right over any case at all."""
    return action in RIGHTS.get(who.role, {})


def may(who: Who, action: Action, whose: Whose) -> bool:
    if who.authority != whose.authority:
        return False
    reach = RIGHTS.get(who.role, {}).get(action)
    if reach == "authority":
        return True
    if reach == "school":
        return whose.school is not None and who.school == whose.school
    if reach == "own":
        return whose.pupil in who.children
    return reach == "invited" and whose.case in who.cases


def must(who: Who, action: Action, whose: Whose) -> None:
    """Raises Unknown for a case that the person may not even know of, Refused for one that they may."""
    if may(who, action, whose):
        return
    if not may(who, "case.read", whose):
        raise Unknown("unknown-case", "There is no such case.")
    raise Refused(
        "not-allowed",
        "Your role does not allow this. Ask the case's co-ordinator if you think that it should.",
    )


def must_hold(who: Who, action: Action) -> None:
    if not holds(who, action):
        raise Refused(
            "not-allowed",
            "Your role does not allow this. Ask your service manager if you think that it should.",
        )
