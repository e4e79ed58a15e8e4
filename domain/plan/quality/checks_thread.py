"""Checks of the golden thread. Each has the id of its rule."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from domain.plan.quality.found import Check, Found, Looked
from domain.plan.quality.plan_read import Line, PlanRead, all_lines, says_none
from domain.plan.quality.rules import Per
from domain.plan.sections import PROVISION
from events.values import Section


def _need_without_provision(look: Looked) -> Iterator[Found]:
    for need in look.plan.per("need"):
        if not look.plan.reaches(need, "F", through="E"):
            waits = any(need.id in item.needs for item in look.plan.open if item.section == "F")
            yield Found(need, more=" A suggestion waits in F for you to decide." if waits else "")


def _provision_without_need(look: Looked) -> Iterator[Found]:
    for line in look.plan.per("provision"):
        if not look.plan.reaches(line, "B", "C", "D", through="E"):
            yield Found(line)


def _need_without_outcome(look: Looked) -> Iterator[Found]:
    for need in look.plan.per("need"):
        if not look.plan.reaches(need, "E", through="F"):
            yield Found(need)


def _outcome_without_provision(look: Looked) -> Iterator[Found]:
    # Through a need, because many plans link provision to needs and outcomes to needs, and both to nothing else.
    for outcome in look.plan.per("outcome"):
        if not any(look.plan.reaches(outcome, *PROVISION, through=need) for need in _NEEDS):
            yield Found(outcome)


def _outcome_without_need(look: Looked) -> Iterator[Found]:
    for outcome in look.plan.per("outcome"):
        if not look.plan.reaches(outcome, *_NEEDS, through="F"):
            yield Found(outcome)


def _broken_link(look: Looked) -> Iterator[Found]:
    for line in all_lines(look.plan):
        if line.links - look.plan.known:
            yield Found(line)


def _paired(per: Per, *sections: Section) -> Check:
    """Whether each line is linked to one of these sections, or shares a telling word with a line there.

    Sections G and H are often written without links, so a shared word is enough.
    """

    def check(look: Looked) -> Iterator[Found]:
        across = [line for line in look.plan.of(*sections) if line.text.strip()]
        words = [_telling(line) for line in across]
        for line in look.plan.per(per):
            told = _telling(line)
            linked = look.plan.reaches(line, *sections, through="E")
            if (
                not linked
                and not any(told & other for other in words)
                and not _all_none(look.plan, per, sections)
            ):
                yield Found(line)

    return check


def _all_none(plan: PlanRead, per: Per, sections: tuple[Section, ...]) -> bool:
    """Whether the other side says in so many words that nothing is required: then the pair is complete."""
    across = [line for line in plan.of(*sections) if line.section != "F"]
    return (
        per in ("health need", "care need") and bool(across) and all(says_none(line.text) for line in across)
    )


_WORD = re.compile(r"[a-z]{5,}")
_TELL_NOTHING = frozenset(
    [
        "health",
        "social",
        "needs",
        "their",
        "there",
        "which",
        "where",
        "while",
        "about",
        "after",
        "before",
        "during",
        "every",
        "should",
        "would",
        "could",
        "review",
        "reviewed",
        "support",
        "school",
        "provision",
        "child",
        "young",
        "person",
        "family",
        "parents",
        "special",
        "educational",
        "related",
        "disability",
        "disabilities",
        "requires",
        "required",
        "needed",
        "through",
        "under",
        "within",
        "weekly",
        "daily",
        "month",
        "months",
        "years",
        "hours",
        "minutes",
        "service",
        "services",
        "worker",
        "children",
        "people",
        "authority",
        "these",
        "those",
        "other",
        "otherwise",
        "because",
    ]
)


def _telling(line: Line) -> frozenset[str]:
    return frozenset(word[:6] for word in _WORD.findall(line.text.lower()) if word not in _TELL_NOTHING)


_NEEDS: tuple[Section, ...] = ("B", "C", "D")

CHECKS: Mapping[str, Check] = {
    "B-need-without-provision": _need_without_provision,
    "F-without-need": _provision_without_need,
    "B-need-without-outcome": _need_without_outcome,
    "E-without-provision": _outcome_without_provision,
    "E-without-need": _outcome_without_need,
    "link-broken": _broken_link,
    "C-need-without-provision": _paired("health need", "G", "F"),
    "G-without-need": _paired("health provision", "C"),
    "D-need-without-provision": _paired("care need", "H1", "H2"),
    "H-without-need": _paired("care provision", "D"),
}
