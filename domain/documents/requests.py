"""What a document says that a plan may be drafted from: help asked for, outcomes sought, strengths and views, each word
for word with the question that it bears on and, of a view, whose it is."""

from __future__ import annotations

from collections.abc import Iterator

from domain.documents.asked_for import provision_asked
from domain.documents.document import DocumentReading
from domain.documents.headings import heading
from domain.documents.outcomes_sought import outcomes_sought, says_outcome
from domain.documents.reading import MOST_FINDINGS
from domain.documents.serving import serves
from domain.documents.strengths import strengths_said
from domain.documents.summary_given import DocumentRead, as_read
from domain.documents.views import views
from events.values import Finding, Sentence, Stance

_REPLACED = frozenset({"provision", "outcome", "view", "strength"})
"""what is told here from the whole document, where the reader tells it from one sentence"""


def with_requests(reading: DocumentReading) -> tuple[Finding, ...]:
    """The reading's findings, with every request, outcome and view of the document. The same reading always gives the
    same; a sentence that serves several questions is found once for each."""
    document = as_read(reading)
    needs = [found for found in reading.findings if found.stance not in _REPLACED]
    return tuple([*needs, *_asked(document)][:MOST_FINDINGS])


def _asked(document: DocumentRead) -> Iterator[Finding]:
    said = {view.line.sentence: view.speaker for view in views(document)}
    asked = {line.sentence for line in provision_asked(document)}
    sought = {
        line.sentence
        for line in outcomes_sought(document)
        if line.sentence not in asked or says_outcome(line)
    }
    good = {line.sentence for line in strengths_said(document)}
    above = ""
    for line in document.lines:
        sentence = line.sentence
        if heading(sentence.text) is not None:
            above = sentence.text
        # What a child wants is the child's view, and no professional's advice.
        if sentence in asked and said.get(sentence) != "child":
            yield from _found(document, sentence, above, "provision")
        if sentence in sought and said.get(sentence) != "child":
            yield from _found(document, sentence, above, "outcome")
        if sentence in good and sentence not in asked and sentence not in sought:
            question = next((each.question for each in line.said if each.stance == "strength"), None)
            named = serves(sentence.text, "", None)[:1] if question is None else (question,)
            yield Finding(question=next(iter(named), None), stance="strength", sentence=sentence)
        if sentence in said:
            yield Finding(question=None, stance="view", sentence=sentence, speaker=said[sentence])


def _found(document: DocumentRead, sentence: Sentence, above: str, stance: Stance) -> Iterator[Finding]:
    for question in serves(sentence.text, above, document.role) or (None,):
        yield Finding(question=question, stance=stance, sentence=sentence)
