"""A bundle's reading as a page of text: what is suggested, what the documents say, and what is still to be got."""

from __future__ import annotations

from collections.abc import Iterator

from domain.documents.shown import BundleRead
from domain.documents.summary_shown import Quantity, SummaryLine

MOST_TERMS = 15

_HEADINGS = (
    ("strength", None, "Strengths"),
    ("view", "child", "The child's views"),
    ("view", "parents", "The parents' views"),
    ("view", None, "Views; the documents do not show whose"),
    ("provision", None, "Provision asked for"),
    ("outcome", None, "Outcomes sought"),
)


def in_short(found: BundleRead) -> str:
    return "\n".join(_lines(found)) + "\n"


def _lines(found: BundleRead) -> Iterator[str]:
    yield f"Primary need: {found.primary_need or 'none suggested'}"
    for question, score in found.scores.items():
        if score is not None:
            yield f"{question}: {score}"
            yield from (f"  {each.document}, page {each.page}: {each.sentence}" for each in found.evidence if each.question == question)  # fmt: skip
    for kind, speaker, heading in _HEADINGS:
        said = [each for each in found.summary if each.kind == kind and each.speaker == speaker]
        yield from _under(heading, [_quoted(each) for each in said])
    yield from _under("Who wrote what", [
        f"{each.document}: {each.role or 'post not stated'}, {each.organisation or 'organisation not stated'}, {each.written_on or 'undated'}"
        for each in found.summaries
    ])  # fmt: skip
    if found.terms:
        yield "Terms: " + ", ".join(f"{each.term} {each.count}" for each in found.terms[:MOST_TERMS])
    if found.mentions:
        counts = found.mentions
        yield f"Mentions: {counts.positive} positive, {counts.neutral} neutral, {counts.negative} negative"
    if found.checklist:
        yield from _under("Advice that the assessment needs (regulation 6)", [
            f"{each.name}: {each.state}" for each in found.checklist.advice if each.state != "not-required"
        ])  # fmt: skip
        yield from _under("Spoken of and not in the bundle", [
            f"{each.role} ({each.document}, page {each.page}): {each.sentence}" for each in found.checklist.not_in_bundle
        ])  # fmt: skip
    yield from (f"{each.document}: {each.status}. {each.reason}" for each in found.documents if each.reason)


def _under(heading: str, lines: list[str]) -> Iterator[str]:
    if lines:
        yield heading
        yield from (f"  {line}" for line in lines)


def _quoted(line: SummaryLine) -> str:
    beside = "; ".join(filter(None, map(_measure, line.quantities)))
    return f"{line.document}, page {line.page}: {line.sentence}" + (f"  [{beside}]" if beside else "")


def _measure(each: Quantity) -> str:
    """The quantity in figures, for the margin of the quotation."""
    parts = (
        each.times and f"{_range(each.times, each.times_to)} times",
        each.minutes and f"{_range(each.minutes, each.minutes_to)} min",
        each.days and f"{each.days:g} days",
        each.per and (f"per {each.per}" if each.every == 1 else f"every {each.every} {each.per}s"),
        each.weeks and f"for {each.weeks:g} weeks",
        each.staff and f"{each.staff} to {each.pupils}",
        each.pupils and not each.staff and f"group of {each.pupils}",
        each.by and f"by {each.by}",
    )
    return ", ".join(part for part in parts if part)


def _range(low: float, high: float | None) -> str:
    return f"{low:g}" if high is None else f"{low:g} to {high:g}"
