"""A bundle summed up in its own words: per document and as a whole. Nothing is written here; lines are only chosen.

Every line is a sentence of its document with its place on the page. Which sentences state a need, a strength or a wish
is for whatever read the document; this orders them, says whose view a view is, and reads quantities out of provision.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date

from domain.documents.asked_for import provision_asked
from domain.documents.checklist import Asked, checklist, kind_of
from domain.documents.experts import expert
from domain.documents.quantities import quantities
from domain.documents.summary_given import DocumentRead, LineRead, Said
from domain.documents.summary_shown import Area, BundleSummary, DocumentSummary, SummaryLine
from domain.documents.terms import mentions_of, names_in, terms_of
from domain.documents.views import views
from domain.needs.questions import QUESTIONS
from events.values import Question, Speaker, Stance

MOST_A_QUESTION = 3
"""lines of a bundle's summary that state one need"""
MOST_OF_A_KIND = 12
"""lines of a bundle's summary of strengths, of provision and of outcomes, and of the views of each"""
MOST_OF_A_DOCUMENT = 40
"""lines of one document, of what it found, recommends and wants"""

AREAS: Mapping[Question, Area] = {
    "SLC": "communication-and-interaction", "Psych_ASD": "communication-and-interaction",
    "Social_Interaction": "communication-and-interaction",
    "LD": "cognition-and-learning", "English": "cognition-and-learning", "Maths": "cognition-and-learning",
    "Problem_Solving": "cognition-and-learning",
    "Psych_SEMH": "social-emotional-and-mental-health", "Psych_Other": "social-emotional-and-mental-health",
    "Emotional_Literacy": "social-emotional-and-mental-health", "Self_Esteem": "social-emotional-and-mental-health",
    "PD_Hearing": "sensory-and-physical", "PD_Visual": "sensory-and-physical", "PD_Other": "sensory-and-physical",
    "ADL": "sensory-and-physical", "Physical": "sensory-and-physical", "Sensory": "sensory-and-physical",
    "Health": "health", "Social_care": "social-care",
}  # fmt: skip
"""The broad area of each question (SEND Code of Practice 2015, 6.28-6.35, where attention deficit stands under 6.32);
self-care under sensory and physical is ours. A language spoken at home has none: by itself it is never a need."""

_FOUND: frozenset[Stance] = frozenset({"need", "strength", "denied"})
_ASKS: frozenset[Stance] = frozenset({"provision", "outcome"})
"""before the day it was written; a document tells of older meetings as history"""


def summarise_bundle(documents: Sequence[DocumentRead], asked: Asked) -> BundleSummary:
    """The same documents always give the same summary."""
    names = names_in(documents)
    lines = [tuple(_each_once(_lines(document))) for document in documents]
    return BundleSummary(
        documents=tuple(_summary(*each, names) for each in zip(documents, lines, strict=True)),
        lines=tuple(_bundle_lines(documents, lines)),
        terms=terms_of(documents, names),
        mentions=mentions_of(documents),
        checklist=checklist(documents, asked),
    )


def _summary(document: DocumentRead, every: Sequence[SummaryLine], names: frozenset[str]) -> DocumentSummary:
    """What a family asks for is among what they want; what a professional asks for is what they recommend."""
    post = expert(document.role)
    by_family = post is not None and post.advice == "a"

    def lines(fits: Callable[[Stance], bool]) -> tuple[SummaryLine, ...]:
        return tuple(line for line in every if fits(line.kind))[:MOST_OF_A_DOCUMENT]

    return DocumentSummary(
        document=document.name,
        kind=kind_of(document),
        author=document.author,
        role=document.role,
        organisation=document.organisation,
        seen_on=document.seen_on,
        written_on=document.written_on,
        found=lines(lambda stance: stance in _FOUND),
        recommends=() if by_family else lines(lambda stance: stance in _ASKS),
        wants=lines(lambda stance: stance == "view" or (by_family and stance in _ASKS)),
        terms=terms_of([document], names),
        mentions=mentions_of([document]),
    )


def _bundle_lines(
    documents: Sequence[DocumentRead], lines: Sequence[Sequence[SummaryLine]]
) -> Iterator[SummaryLine]:
    """Needs by area and question, the surest first; then what is denied, strengths, views, provision, outcomes, each
    from the newest document on."""
    newest = sorted(
        zip(documents, lines, strict=True), key=lambda each: each[0].written_on or date.min, reverse=True
    )
    every = [line for _, its_lines in newest for line in its_lines]
    for question in (*AREAS, "FLMT"):
        needs = [line for line in every if line.kind == "need" and line.question == question]
        yield from sorted(needs, key=lambda line: -line.sure)[:MOST_A_QUESTION]
    for kind in ("denied", "strength", "view", "provision", "outcome"):
        for speaker in ("child", "parents", None):
            yield from [line for line in every if (line.kind, line.speaker) == (kind, speaker)][
                :MOST_OF_A_KIND
            ]


def _lines(document: DocumentRead) -> Iterator[SummaryLine]:
    """Everything that a document says, a line for each thing said."""
    speakers = {view.line.sentence: view.speaker for view in views(document)}
    asked_for = {line.sentence for line in provision_asked(document)}
    for line in document.lines:
        if line.sentence in speakers:
            yield _line(document, line, Said("view", None), speakers[line.sentence])
        if line.sentence in asked_for:
            question = next((said.question for said in line.said if said.stance == "provision"), None)
            yield _line(document, line, Said("provision", question), None)
        for said in line.said:
            if said.stance not in ("view", "provision"):
                yield _line(document, line, said, None)


def _line(document: DocumentRead, line: LineRead, said: Said, speaker: Speaker | None) -> SummaryLine:
    at = line.sentence
    return SummaryLine(
        document=document.name,
        page=at.page,
        start=at.start,
        end=at.end,
        sentence=at.text,
        kind=said.stance,
        question=said.question,
        sure=said.sure,
        area=AREAS.get(said.question) if said.question else None,
        group=QUESTIONS[said.question].group if said.question else None,
        speaker=speaker,
        quantities=quantities(at.text) if said.stance == "provision" else (),
    )


def _each_once(lines: Iterable[SummaryLine]) -> Iterator[SummaryLine]:
    """One sentence of one document once for each kind and question."""
    seen: set[tuple[str, int, int, Stance, Question | None]] = set()
    for line in lines:
        key = (line.document, line.page, line.start, line.kind, line.question)
        if key not in seen:
            seen.add(key)
            yield line
