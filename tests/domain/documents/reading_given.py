"""Documents as summaries take them, made of plain text by the rules alone: no weights, so that each verdict is traceable."""

from __future__ import annotations

import hashlib
from datetime import date

from domain.documents.document import DocumentReading, Given, weighed
from domain.documents.headings import heading
from domain.documents.reading import in_parts, summarise
from domain.documents.summary_given import DocumentRead, as_read
from events.values import Model


def reading_of(given: Given) -> DocumentReading:
    found = summarise(given.digest, given.pages)
    return DocumentReading(
        name=given.name,
        digest=given.digest,
        pages=max(len(given.pages), 1),
        author=found.author,
        role=found.role,
        organisation=found.organisation,
        written_on=found.written_on,
        terms=found.terms,
        findings=found.findings,
        left_aside=(),
        lines=tuple(weighed(given, found, None)),
        headings=tuple(each for each, _ in in_parts(given.digest, given.pages) if heading(each.text) is not None),
        reader=Model(name="rules", version="1"),
    )  # fmt: skip


def document(
    *pages: str, name: str = "a.txt", role: str | None = None, written_on: date | None = None
) -> DocumentRead:
    """`role`, `written_on`: in place of what the text says of them."""
    digest = hashlib.sha256("\f".join(pages).encode()).hexdigest()
    read = as_read(reading_of(Given(name, digest, pages)))
    return read._replace(role=role or read.role, written_on=written_on or read.written_on)
