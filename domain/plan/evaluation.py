"""How well a drafted plan holds what its papers ask for: figures only, from a case on trial and a specialist's labels.

Provision, outcomes: marked sentences that are a source of a line in F, G, H1 or H2, in E. By advisers: without those of
papers that the family wrote. Exact: of those found that say how much, whose every amount stands
in the line's own words, in meaning ('weekly' is 'once a week').
Same, conflicts: marked groups of two papers' sentences that are one line, or one question; mixed: conflicts that became
one line, of which there must be none. Not provision: sentences that only look like a request and were drafted.
Precision: lines with a marked sentence among their sources; what nobody marked may still be asked for. Without source:
lines of A to H that no sentence, answer, view or person stands behind; there must be none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from domain.case.state import Case
from domain.documents.role_table import FAMILY
from domain.documents.roles import canonical
from domain.plan.amounts import covers
from domain.plan.gaps import unlike_amounts
from domain.plan.lines import need_ids, waits_to_be_worded
from domain.plan.same import Gist, gist
from domain.plan.sections import PROVISION
from domain.plan.wording import STRENGTH
from events.values import PlanItem, SentenceSource

SHORTEST_PART = 15
"""characters; a shorter piece of a marked sentence is not that sentence"""

Labels = Mapping[str, Any]
"""A `gold.json` as parsed; its form is described in tests/bundles/README.md."""


class PlanFigures(NamedTuple):
    """Counts of one or more plans; `+` adds them up. of_advisers: marked provision in papers of professionals."""

    counts: Counter[str]

    def plus(self, other: PlanFigures) -> PlanFigures:
        return PlanFigures(self.counts + other.counts)

    def share(self, part: str, whole: str) -> float | None:
        return self.counts[part] / self.counts[whole] if self.counts[whole] else None


def figures(case: Case, items: Sequence[PlanItem], labels: Labels) -> PlanFigures:
    """items: the whole draft. labels: `{}` where nobody marked the bundle."""
    counts: Counter[str] = Counter()
    lines = [item for item in items if item.standing != "gap"]
    needs = set(need_ids(lines).values())
    accepted = {question: score for question, score in case.scores().items() if score and question != "FLMT"}
    counts["needs accepted"] = len(accepted)
    counts["needs in plan"] = sum(any(ident.endswith(f":{q}") for ident in needs) for q in accepted)
    counts["strengths"] = sum(item.text.startswith(STRENGTH) for item in lines)
    counts["beside a need"] = sum(item.text.startswith(STRENGTH) and bool(item.needs) for item in lines)
    provision = [item for item in lines if item.section in PROVISION]
    outcomes = [item for item in lines if item.section == "E"]
    counts["provision lines"], counts["outcome lines"] = len(provision), len(outcomes)
    counts["linked to a need"] = sum(bool(item.needs) for item in provision)
    counts["paired with an outcome"] = sum(bool(item.outcomes) for item in provision)
    counts["quotations"] = sum(waits_to_be_worded(item.text) for item in (*provision, *outcomes))
    counts["lines"] = sum(item.section not in ("I", "J", "K") for item in lines)
    counts["without source"] = sum(item.section not in ("I", "J", "K") and not item.sources for item in lines)
    counts["merged"] = sum(len(_sentences(case, item)) > 1 for item in (*provision, *outcomes))
    counts["conflicts"] = len(unlike_amounts(case, items))
    counts["gaps"] = sum(item.standing == "gap" for item in items)
    views = [item for item in lines if item.section == "A" and item.suggestion]
    counts["view lines"] = len(views)
    _found(case, views, labels.get("views", ()), "view", counts)
    good = [item for item in lines if item.text.startswith(STRENGTH)]
    _found(case, good, labels.get("positive_mentions", ()), "strength", counts)
    _marked(case, provision, labels.get("provision", ()), counts)
    asked = [item for item in items if item.standing == "gap" and len(_sentences(case, item)) > 1]
    _together(case, provision, labels.get("same", ()), "same", counts)
    _together(case, provision, labels.get("conflicts", ()), "mixed", counts)
    _together(case, asked, labels.get("conflicts", ()), "conflict", counts)
    _found(case, provision, labels.get("not_provision", ()), "not provision", counts)
    _found(case, outcomes, labels.get("outcomes", ()), "outcome", counts)
    return PlanFigures(counts)


def _marked(case: Case, lines: Sequence[PlanItem], marks: Sequence[Labels], counts: Counter[str]) -> None:
    _found(case, lines, marks, "provision", counts)
    for mark in marks:
        advisers = not _by_family(case, mark["doc"])
        mine = [item for item in lines if any(_is(said, mark) for said in _sentences(case, item))]
        counts["asked by advisers"] += advisers
        counts["found of advisers"] += advisers and bool(mine)
        wanted = gist(_asked_part(mark["sentence"])).quantities
        if mine and wanted:
            counts["quantified"] += 1
            # A row may say how long in one cell and how often in another: it is exact as a whole, too.
            asked = (gist(_asked_part(mark["sentence"])), gist(mark["sentence"]))
            counts["exact"] += any(_holds(gist(item.text), each) for item in mine for each in asked)


def _holds(line: Gist, asked: Gist) -> bool:
    return asked.quantities <= line.quantities or covers(line.amounts, asked.amounts)


def _found(
    case: Case, lines: Sequence[PlanItem], marks: Sequence[Labels], what: str, counts: Counter[str]
) -> None:
    said = [_sentences(case, item) for item in lines]
    counts[f"{what} marked"] += len(marks)
    counts[f"{what} found"] += sum(any(_is(each, mark) for mine in said for each in mine) for mark in marks)
    counts[f"{what} lines marked"] += sum(
        any(_is(each, mark) for each in mine for mark in marks) for mine in said
    )


def _together(
    case: Case, lines: Sequence[PlanItem], groups: Sequence[Sequence[Labels]], what: str, counts: Counter[str]
) -> None:
    """Groups of marked sentences that all stand behind one line."""
    said = [_sentences(case, item) for item in lines]
    marks = [[{"doc": each["document"], "sentence": each["sentence"]} for each in group] for group in groups]
    counts[f"{what} marked"] += len(marks)
    counts[f"{what} together"] += sum(
        any(all(any(_is(each, mark) for each in mine) for mark in group) for mine in said) for group in marks
    )


def _sentences(case: Case, item: PlanItem) -> list[tuple[str, str]]:
    """(document's name without its ending, words) of every sentence behind a line."""
    return [
        (_stem(case.documents[source.sentence.digest].added.name), source.sentence.text)
        for source in item.sources
        if isinstance(source, SentenceSource) and source.sentence.digest in case.documents
    ]


def _is(said: tuple[str, str], mark: Labels) -> bool:
    """The same document and sentence; a splitter may give a part of what was marked, or more."""
    document, words = said
    marked = " ".join(mark["sentence"].split())
    return document == _stem(mark["doc"]) and (
        marked in words or (len(words) > SHORTEST_PART and words in marked)
    )


def _asked_part(marked: str) -> str:
    """Of a row of an outcome and its provision, what is to be done."""
    return marked.rsplit(" | ", 1)[-1]


def _by_family(case: Case, name: str) -> bool:
    roles = [
        document.read.role
        for document in case.documents.values()
        if document.read is not None and _stem(document.added.name) == _stem(name)
    ]
    return any(role is not None and canonical(role) in FAMILY for role in roles)


def _stem(name: str) -> str:
    return name.rsplit(".", 1)[0]
