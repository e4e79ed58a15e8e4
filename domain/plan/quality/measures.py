"""Figures of a plan that compare between plans, whatever rules are switched on. Which ones: `docs/plan-rules.md`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from domain.plan.quality.checks_provision import is_quantified
from domain.plan.quality.checks_vague import vague_terms
from domain.plan.quality.found import Looked
from domain.plan.quality.plan_read import Line
from domain.plan.quality.readability import reading_ease, words_in
from domain.plan.sections import PROVISION
from domain.shown.plan_audit import Measure
from events.values import Section, SentenceSource

FAMILIES_READ: tuple[Section, ...] = ("B", "C", "D", "E", "F", "G", "H1", "H2")


def measures(looked: Looked, left_out: int | None) -> tuple[Measure, ...]:
    """left_out: how many recommendations the rule of that name found left out; None where it did not look."""
    return tuple(_measures(looked, left_out))


def _measures(looked: Looked, left_out: int | None) -> Iterator[Measure]:
    plan, context = looked.plan, looked.context
    needs, provision = plan.per("need"), plan.per("provision")
    threaded = [n for n in needs if plan.reaches(n, "E", through="F") and plan.reaches(n, "F", through="E")]
    yield _share(
        "golden-thread", "Needs with an outcome and provision", len(threaded), len(needs),
        "Needs of section B that are linked to an outcome in E and to provision in F.",
    )  # fmt: skip
    quantified = [line for line in provision if is_quantified(line)]
    yield _share(
        "quantified", "Provision in F that says how much or how often", len(quantified), len(provision),
        "Lines of section F with an amount, a frequency, or the part of the day in which they are given.",
    )  # fmt: skip
    given = plan.of(*PROVISION)
    vague, words = (
        sum(len(list(vague_terms(line))) for line in given),
        sum(words_in(line.text) for line in given),
    )
    yield Measure(
        measure="vague-words", title="Vague words in provision", unit="per 100 words", better="lower",
        value=round(100 * vague / words, 2) if words else None, counted=vague, of=words,
        says="Words of the published lists in F, G and H that nothing in their sentence makes exact, in each 100 words.",
    )  # fmt: skip
    read = plan.of(*FAMILIES_READ)
    sourced = [line for line in read if line.item.sources]
    yield _share(
        "sourced",
        "Lines with a source",
        len(sourced),
        len(read),
        "Lines of B to H that say where they come from.",
    )
    advised = [line for line in provision if _from_papers(line)]
    yield _share(
        "from-advice", "Provision in F that rests on a paper", len(advised), len(provision),
        "Lines of section F with a sentence of a paper among their sources.",
    )  # fmt: skip
    yield Measure(
        measure="left-out", title="Recommendations left out without a reason", unit="count", better="lower",
        value=None if left_out is None else float(left_out), counted=left_out or 0,
        of=len(context.recommendations or ()),
        says="Provision that the papers recommend, that is not in the plan, and that nobody rejected with a reason.",
    )  # fmt: skip
    ease = reading_ease(line.text for line in read)
    yield Measure(
        measure="reading-ease", title="Reading ease", unit="score", better="higher", value=ease,
        counted=sum(words_in(line.text) for line in read), of=sum(len(line.spans) for line in read),
        says="Flesch's scale of 0 to 100 over sections B to H: words, and sentences that they stand in.",
    )  # fmt: skip


def _from_papers(line: Line) -> bool:
    return any(isinstance(source, SentenceSource) for source in line.item.sources)


def _share(name: str, title: str, counted: int, of: int, says: str) -> Measure:
    better: Literal["higher"] = "higher"
    return Measure(
        measure=name, title=title, unit="share", better=better, value=round(counted / of, 4) if of else None,
        counted=counted, of=of, says=says,
    )  # fmt: skip
