"""The outcome library: the pack's outcomes summaries as starting points, each with blanks for a person to fill.

Source: the pack v0.09, page "Cluster profiles" (outcomes summary). A summary is no outcome as the Code of Practice
(9.66) means it: an outcome is a benefit to one child, specific and dated. So each has a sentence with blanks, and
what progress could be measured by. Sentences and measures are ours, and no practitioner has reviewed them yet.
"""

from __future__ import annotations

from dataclasses import dataclass

from domain.plan.wording import day
from events.values import OutcomeValue

REVIEWED = False

TO_BE_MADE_SPECIFIC = "to be made specific"
BLANKS = ("baseline", "target", "measure", "date")


@dataclass(frozen=True, slots=True)
class Outcome:
    """summary: the pack's words. groups: those whose summary names it. seeks: what it seeks, in plain words.
    measures: what progress could be seen by."""

    id: str
    summary: str
    groups: tuple[str, ...]
    seeks: str
    measures: tuple[str, ...]

    @property
    def template(self) -> str:
        """The sentence of the plan, with {date}, {target}, {baseline} and {measure} for a person to fill."""
        return (
            f"By {{date}}, {self.seeks}: {{target}}. Now: {{baseline}}. Progress is measured by {{measure}}."
        )


_ALL = (
    Outcome(
        "change-management", "Change management", ("X1",),
        "copes with change",
        ("how many changes of the day are managed with the agreed support", "how long it takes to settle afterwards"),
    ),
    Outcome(
        "social-communication", "Social communication", ("X1", "X5", "X8"),
        "starts and keeps up exchanges with other people",
        ("how often, and with how many people, the child starts or keeps up an exchange",),
    ),
    Outcome(
        "language-ability", "Language ability", ("X1", "X4", "X6"),
        "understands and uses language",
        ("a repeated language assessment", "how many parts of an instruction are followed without help"),
    ),
    Outcome(
        "life-skills", "Life skills", ("X2",),
        "does everyday tasks with less help",
        ("which everyday tasks are done with less help than before",),
    ),
    Outcome(
        "participation", "Participation", ("X2", "X4", "X5", "X8"),
        "takes part in what others do",
        ("how much of the day is spent with others, by choice", "which activities are joined, with what support"),
    ),
    Outcome(
        "communications", "Communications", ("X2", "X6"),
        "makes needs and wishes known",
        ("how the child makes needs and wishes known, to whom, and how often they are understood",),
    ),
    Outcome(
        "aspirations", "Meet aspirations for learning, good health, relationships and independence",
        ("X3", "X7", "X9"),
        "takes a step towards what the child or family hope for",
        ("what the child or family hope for, in their own words, and the next step towards it",),
    ),
)  # fmt: skip

OUTCOMES: dict[str, Outcome] = {outcome.id: outcome for outcome in _ALL}


def still_blank(value: OutcomeValue) -> tuple[str, ...]:
    """Which blanks of an outcome nobody has filled. An outcome in a person's own words has none, unless they began
    to fill them."""
    filled = dict(zip(BLANKS, _filled(value), strict=True))
    if _own_words(value) and not any(filled.values()):
        return ()
    return tuple(name for name, words in filled.items() if not words)


def outcome_line(value: OutcomeValue) -> str:
    """The outcome as it stands in section E: what was filled in, what is still blank, and no fact that nobody gave.

    >>> outcome_line(OutcomeValue(text="Language ability", outcome="language-ability"))
    'Language ability – to be made specific: baseline, target, measure, date'
    """
    baseline, target, measure, date = _filled(value)
    blank = still_blank(value)
    if not blank and not _own_words(value):
        template = OUTCOMES[str(value.outcome)].template
        return template.format(date=date, target=target, baseline=baseline, measure=measure)
    if not any((baseline, target, measure, date)):
        return f"{value.text} – {TO_BE_MADE_SPECIFIC}: {', '.join(blank)}" if blank else value.text
    given = zip(BLANKS, (baseline, target, measure, date), strict=True)
    said = [
        value.text.strip().rstrip("."),
        *(f"{name.capitalize()}: {words}" for name, words in given if words),
    ]
    line = ". ".join(said)
    return f"{line} – {TO_BE_MADE_SPECIFIC}: {', '.join(blank)}" if blank else f"{line}."


def _own_words(value: OutcomeValue) -> bool:
    """Whether a person put the outcome in words of their own: they then stand as they are."""
    known = OUTCOMES.get(value.outcome or "")
    return known is None or value.text.strip() != known.summary


def _filled(value: OutcomeValue) -> tuple[str, str, str, str]:
    """The words of each blank, in the order of BLANKS; without a full stop, which their sentence has."""
    baseline, target, measure = (
        words.strip().rstrip(".") for words in (value.baseline, value.target, value.measure)
    )
    return baseline, target, measure, day(value.by) if value.by else ""
