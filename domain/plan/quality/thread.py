"""The golden thread as a picture shows it. What is joined comes from the lines' own links; what is broken is what the
audit found, so that the picture and the grade never disagree. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from domain.plan.quality.plan_read import PlanRead, all_lines
from domain.shown.plan_audit import AuditFinding, PlanAudit
from domain.shown.plan_thread import Step, ThreadBreak, ThreadCard, ThreadSum
from events.values import PlanItem, Section

STEP: Final[Mapping[Section, Step]] = {
    "B": "needs", "C": "needs", "D": "needs", "E": "outcomes",
    "F": "provision", "G": "provision", "H1": "provision", "H2": "provision",
}  # fmt: skip
MISSING: Final[Mapping[str, Step | None]] = {
    "B-need-without-outcome": "outcomes", "B-need-without-provision": "provision",
    "C-need-without-provision": "provision", "D-need-without-provision": "provision",
    "E-without-need": "needs", "E-without-provision": "provision", "F-without-need": "needs",
    "G-without-need": "needs", "H-without-need": "needs", "link-broken": None,
}  # fmt: skip
"""The rules of the thread, and the step that a line which fails them is not joined to."""


def cards(items: Sequence[PlanItem], audit: PlanAudit) -> tuple[ThreadCard, ...]:
    """The lines of sections B to H in the plan's order. audit: of the same items."""
    inside = [item for item in items if item.section in STEP]
    labels = {line.id: line.label for line in all_lines(PlanRead(items))}
    joined, breaks = _joined(inside), _breaks(audit)
    return tuple(
        ThreadCard(
            item=item.id, step=STEP[item.section], section=item.section, label=labels.get(item.id, item.section),
            text=item.text, standing=item.standing, joined=joined[item.id], breaks=tuple(breaks.get(item.id, ())),
        )
        for item in sorted(inside, key=lambda item: list(STEP).index(item.section))
    )  # fmt: skip


def _joined(inside: Sequence[PlanItem]) -> Mapping[str, tuple[str, ...]]:
    step = {item.id: STEP[item.section] for item in inside}
    pairs = {
        pair
        for item in inside
        for other in (*item.needs, *item.outcomes, *item.provision)
        if other in step and step[other] != step[item.id]
        for pair in ((item.id, other), (other, item.id))
    }
    ids = [item.id for item in inside]
    return {mine: tuple(other for other in ids if (mine, other) in pairs) for mine in ids}


def _breaks(audit: PlanAudit) -> Mapping[str, Sequence[ThreadBreak]]:
    found: dict[str, list[ThreadBreak]] = defaultdict(list)
    for finding in _of_thread(audit):
        if finding.item is not None:
            found[finding.item].append(
                ThreadBreak(
                    rule=finding.rule, severity=finding.severity, missing=MISSING[finding.rule],
                    wrong=finding.wrong, fix=finding.fix,
                )
            )  # fmt: skip
    return found


def _of_thread(audit: PlanAudit) -> Iterator[AuditFinding]:
    return (finding for finding in audit.findings if finding.rule in MISSING)


def sums(audit: PlanAudit) -> tuple[ThreadSum, ...]:
    """The thread in words: first what is met, then what is broken. Counts are those of the grade's own lines."""
    return tuple(_sums(audit))


def _sums(audit: PlanAudit) -> Iterator[ThreadSum]:
    counted = {line.rule: line for line in audit.grade.lines}
    if met := counted.get("B-need-without-provision"):
        whole = met.checked - met.failed
        yield ThreadSum(
            says=f"{whole} of {met.checked} {_named('need', met.checked)} in section B {_are(whole)} met by provision."
        )
    else:
        yield ThreadSum(says="No need is accepted in section B yet.")
    for rule, one, wants in _WORDS:
        found = tuple(f.item for f in audit.findings if f.rule == rule and f.item is not None)
        if found:
            number = len(found)
            yield ThreadSum(says=f"{number} {_named(one, number)} {wants[number > 1]}.", items=found)


_WORDS: Final[Sequence[tuple[str, str, tuple[str, str]]]] = (
    (
        "B-need-without-provision",
        "need",
        ("is not met by any provision in F", "are not met by any provision in F"),
    ),
    ("B-need-without-outcome", "need", ("has no outcome", "have no outcome")),
    ("C-need-without-provision", "health need", ("has no provision", "have no provision")),
    ("D-need-without-provision", "social care need", ("has no provision", "have no provision")),
    ("E-without-provision", "outcome", ("has no provision", "have no provision")),
    ("E-without-need", "outcome", ("answers to no need", "answer to no need")),
    ("F-without-need", "line of provision in F", ("serves no need", "serve no need")),
    ("G-without-need", "line of provision in G", ("serves no health need", "serve no health need")),
    ("H-without-need", "line of provision in H", ("serves no social care need", "serve no social care need")),
    (
        "link-broken",
        "line",
        ("has a link to a line that is gone", "have links to lines that are gone"),
    ),
)
"""Each rule of the thread in words: one, and what is said of one and of many."""


def _named(one: str, number: int) -> str:
    if number == 1:
        return one
    return one.replace("line of", "lines of") if one.startswith("line of") else f"{one}s"


def _are(number: int) -> str:
    return "is" if number == 1 else "are"
