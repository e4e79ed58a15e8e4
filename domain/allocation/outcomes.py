"""The outcome library: the pack's outcomes summaries as starting points, each with blanks for a person to fill.

Source: the pack v0.09, page "Cluster profiles" (outcomes summary). A summary is no outcome as the Code of Practice
(9.66) means it: an outcome is a benefit to one child, specific and dated. So each has blanks, and what it could be
measured by. The measures are ours, and no practitioner has reviewed them yet.
"""

from __future__ import annotations

from dataclasses import dataclass

from domain.plan.wording import day
from events.values import OutcomeValue

REVIEWED = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """summary: the pack's words. groups: those whose summary names it. measures: what progress could be seen by."""

    id: str
    summary: str
    groups: tuple[str, ...]
    measures: tuple[str, ...]


_ALL = (
    Outcome(
        "change-management", "Change management", ("X1",),
        ("how many changes of the day are managed with the agreed support", "how long it takes to settle afterwards"),
    ),
    Outcome(
        "social-communication", "Social communication", ("X1", "X5", "X8"),
        ("how often, and with how many people, the child starts or keeps up an exchange",),
    ),
    Outcome(
        "language-ability", "Language ability", ("X1", "X4", "X6"),
        ("a repeated language assessment", "how many parts of an instruction are followed without help"),
    ),
    Outcome(
        "life-skills", "Life skills", ("X2",),
        ("which everyday tasks are done with less help than before",),
    ),
    Outcome(
        "participation", "Participation", ("X2", "X4", "X5", "X8"),
        ("how much of the day is spent with others, by choice", "which activities are joined, with what support"),
    ),
    Outcome(
        "communications", "Communications", ("X2", "X6"),
        ("how the child makes needs and wishes known, to whom, and how often they are understood",),
    ),
    Outcome(
        "aspirations", "Meet aspirations for learning, good health, relationships and independence",
        ("X3", "X7", "X9"),
        ("what the child or family hope for, in their own words, and the next step towards it",),
    ),
)  # fmt: skip

OUTCOMES: dict[str, Outcome] = {outcome.id: outcome for outcome in _ALL}

TO_BE_MADE_SPECIFIC = "to be made specific"
BLANKS = ("baseline", "target", "measure", "date")


def still_blank(value: OutcomeValue) -> tuple[str, ...]:
    """Which blanks of an outcome nobody has filled; words of a person that come from no library have none."""
    if value.outcome is None:
        return ()
    filled = (value.baseline.strip(), value.target.strip(), value.measure.strip(), value.by)
    return tuple(name for name, given in zip(BLANKS, filled, strict=True) if not given)


def outcome_line(value: OutcomeValue) -> str:
    """The outcome as it stands in section E: what was filled in, what is still blank, and no word that nobody wrote.

    >>> outcome_line(OutcomeValue(text="Language ability", outcome="language-ability"))
    'Language ability – to be made specific: baseline, target, measure, date'
    """
    if value.outcome is None:
        return value.text
    parts = [value.text.strip().rstrip(".:")]
    if value.target.strip():
        parts[0] = f"{parts[0]}: {value.target.strip().rstrip('.')}"
    if value.by is not None:
        parts.append(f"By {day(value.by)}")
    if value.baseline.strip():
        parts.append(f"Now: {value.baseline.strip().rstrip('.')}")
    if value.measure.strip():
        parts.append(f"Measured by: {value.measure.strip().rstrip('.')}")
    line = ". ".join(parts) + "."
    blank = still_blank(value)
    return f"{line[:-1]} – {TO_BE_MADE_SPECIFIC}: {', '.join(blank)}" if blank else line
