"""A bundle's reading with what it comes to: its summary, terms, mentions and checklist."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from domain.documents.checklist import Asked
from domain.documents.document import DocumentReading
from domain.documents.shown import BundleRead
from domain.documents.summary import summarise_bundle
from domain.documents.summary_given import as_read
from events.values import Question


def summed_up(
    found: BundleRead, readings: Sequence[DocumentReading], as_at: date, school_year: int | None
) -> BundleRead:
    """`found`: the same readings as weighed together; copies of a document are left out, as they were there,
    and who wrote one is what the whole bundle tells of it."""
    wrote = {each.document: each for each in found.contributors}
    needs: frozenset[Question] = frozenset(question for question, score in found.scores.items() if score)
    proofs = frozenset(
        (each.question, each.document, each.page, each.sentence)
        for each in found.evidence
        if each.stance == "need"
    )
    documents = [
        as_read(each, needs, proofs)._replace(
            role=who.role, organisation=who.organisation, written_on=who.date
        )
        for each in readings
        if (who := wrote.get(each.name)) is not None
    ]
    comes_to = summarise_bundle(documents, Asked(as_at, school_year, needs))
    return found.model_copy(
        update={
            "summary": comes_to.lines,
            "summaries": comes_to.documents,
            "terms": comes_to.terms,
            "mentions": comes_to.mentions,
            "checklist": comes_to.checklist,
        }
    )
