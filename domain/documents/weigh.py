"""The papers of a case weighed together: what they suggest, what was left out, and their summary."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from domain.documents.bundle import read_bundle
from domain.documents.checklist import Asked
from domain.documents.document import DocumentReading
from domain.documents.learned import Weights
from domain.documents.reading import in_parts
from domain.documents.shown import BundleRead
from domain.documents.summary import summarise_bundle
from domain.documents.summary_given import DocumentRead, LineRead, Said
from domain.documents.weighed import Weighed
from events.values import Sentence, Value


class Paper(Value):
    """A document's reading, and its text by page."""

    reading: DocumentReading
    pages: tuple[str, ...]


def weigh(papers: Sequence[Paper], weights: Weights, asked: Asked) -> Weighed:
    """The same papers in the same order always come to the same. asked: the day and the child's school year."""
    named = [paper.reading.model_copy(update={"name": paper.reading.digest}) for paper in papers]
    found = read_bundle(named, weights)
    counted = {each.document for each in found.documents if each.status == "read"}
    needs = frozenset(question for question, score in found.scores.items() if score)
    shown = _evidence(found)
    summary = summarise_bundle(
        [_given(paper, shown) for paper in papers if paper.reading.digest in counted],
        asked._replace(needs=needs),
    )
    return Weighed(found=found, summary=summary)


def _evidence(found: BundleRead) -> Mapping[tuple[str, int, str], list[Said]]:
    """What the bundle's evidence says, by where it stands."""
    said: dict[tuple[str, int, str], list[Said]] = {}
    for each in found.evidence:
        said.setdefault((each.document, each.page, each.sentence), []).append(
            Said(each.stance, each.question)
        )
    return said


def _given(paper: Paper, evidence: Mapping[tuple[str, int, str], list[Said]]) -> DocumentRead:
    """Each sentence with what the rules found in it and what it is evidence of, each once."""
    reading = paper.reading
    rules: dict[Sentence, list[Said]] = {}
    for finding in reading.findings:
        rules.setdefault(finding.sentence, []).append(Said(finding.stance, finding.question))
    return DocumentRead(
        name=reading.digest, author=reading.author, role=reading.role,
        organisation=reading.organisation, written_on=reading.written_on,
        lines=[
            LineRead(at, part, tuple(dict.fromkeys((*evidence.get((at.digest, at.page, at.text), ()), *rules.get(at, ())))))
            for at, part in in_parts(reading.digest, paper.pages)
        ],
    )  # fmt: skip
