"""Reads a document: text by page, who wrote it and when, and each sentence that bears on the child.

A page that no machine could read is read in the words that a person keyed of it. What takes long is kept as soon as
it is done, recognised pages one by one and the text as a whole, so that after a crash nothing is read twice. All of it
lies beside what other versions of the reader made, never over it.
"""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from domain.case.bundle import record_reading, record_unreadable
from domain.case.state import Case, Document
from domain.documents.document import Given, read_document
from domain.documents.keyed import digest_of, with_keyed
from domain.documents.learned import Weights
from domain.documents.requests import with_requests
from events.base import Event
from events.case import DocumentRead, DocumentUnreadable, PageKeyed
from events.subscriptions import consumer
from functions.read_document.recognised import KeptPages
from functions.shared import progress
from functions.shared.composition import reader, recogniser
from functions.shared.parts import Parts
from functions.shared.paths import original, reading_of, recognised_page, text_of
from functions.shared.progress import Progress
from functions.shared.reaction import Cause, reaction
from infrastructure.files.kinds import misnamed, sniff
from infrastructure.files.pages import Page, Recognise
from infrastructure.files.reader import read
from infrastructure.files.refused import NotAccepted

NAME, VERSION = "read_document", "3"
MARGIN = 40.0
"""Seconds of the function's time that are left for what follows the last recognised page."""


class Paper(NamedTuple):
    """One document of a case, with who reads it and until when (seconds of the process's clock)."""

    cause: Cause
    world: Parts
    pupil: str
    document: Document
    weights: Weights
    until: float

    @property
    def digest(self) -> str:
        return self.document.added.digest

    @property
    def at(self) -> tuple[str, str, str]:
        return self.cause.authority, self.pupil, self.digest

    @property
    def keyed(self) -> list[PageKeyed]:
        return [part.fact for part in self.document.keyed.values()]

    def tell(self, read: int, pages: int) -> None:
        where = (self.cause.authority, self.cause.stream.id, self.digest)
        progress.tell(self.world.views, *where, Progress(read, pages))

    def append(self, decide: Callable[[Case], Sequence[Event]]) -> None:
        context = self.cause.context(NAME, VERSION, self.world, (self.weights.model.digest or "")[:12])
        self.world.door.case(context, self.cause.stream.id, decide, self.cause.id)
        progress.done(self.world.views, self.cause.authority, self.cause.stream.id, self.digest)


def react(cause: Cause, world: Parts) -> None:
    until = time.monotonic() + consumer(NAME).seconds - MARGIN
    case = world.door.load_case(cause.authority, cause.stream.id)
    document = next((d for d in case.documents.values() if _is_about(d, cause.version)), None)
    weights = reader()
    if document is None or case.opened is None or _is_read(document, weights):
        return
    paper = Paper(cause, world, case.opened.pupil, document, weights, until)
    try:
        text = _text(paper)
    except NotAccepted as refusal:
        if not paper.keyed:
            problem = DocumentUnreadable(digest=paper.digest, reason=refusal.reason, advice=refusal.advice)
            paper.append(lambda c: record_unreadable(c, problem))
            return
        text = _kept(paper, [], [f"{refusal.reason} It stands here as a person typed it."])
    _record(paper, text)


def _is_about(document: Document, version: int) -> bool:
    """Whether the event of that version added the document, or keyed a page of it."""
    return version in (document.added_version, *(part.revision for part in document.keyed.values()))


def _is_read(document: Document, weights: Weights) -> bool:
    read, keyed = document.read, digest_of([part.fact for part in document.keyed.values()])
    return read is not None and (read.reader, read.keyed) == (weights.model, keyed)


def _record(paper: Paper, text: bytes) -> None:
    kept: dict[str, Any] = json.loads(text)
    pages = with_keyed(kept["pages"], paper.keyed)
    keyed = digest_of(paper.keyed)
    given = Given(paper.document.added.name, paper.digest, [page["text"] for page in pages])
    found = read_document(given, paper.weights)
    body = found.model_dump_json().encode()
    paper.world.objects.write(reading_of(*paper.at, paper.weights.model, keyed), body, "application/json")
    facts = DocumentRead(
        digest=paper.digest, text=hashlib.sha256(text).hexdigest(), pages=len(pages), author=found.author,
        role=found.role, organisation=found.organisation, written_on=found.written_on, terms=found.terms,
        reader=paper.weights.model, reading=hashlib.sha256(body).hexdigest(),
        unread=tuple(page["number"] for page in pages if page["unread"]), keyed=keyed,
        notes=tuple(kept["notes"]),
    )  # fmt: skip
    paper.append(lambda c: record_reading(c, facts, with_requests(found)))


def _text(paper: Paper) -> bytes:
    """The text by page, as it was kept before a crash, or read now. Raises NotAccepted, and OutOfTime when the pages
    that are still to be recognised take longer than this function may."""
    key = text_of(*paper.at, paper.weights.model)
    try:
        return paper.world.objects.read(key)
    except KeyError:
        pass
    paper.tell(0, 0)
    body = paper.world.objects.read(original(*paper.at))
    kind = sniff(body, paper.document.added.name)
    file = read(body, kind, _recogniser(paper))
    paper.tell(len(file.pages), len(file.pages))
    notes = (*misnamed(kind, paper.document.added.name), *file.notes)
    return _kept(paper, file.pages, notes)


def _kept(paper: Paper, pages: Sequence[Page], notes: Sequence[str]) -> bytes:
    text = json.dumps({"pages": [_as_kept(page) for page in pages], "notes": notes}).encode()
    paper.world.objects.write(text_of(*paper.at, paper.weights.model), text, "application/json")
    return text


def _as_kept(page: Page) -> dict[str, Any]:
    return {"number": page.number, "text": page.text, "hidden": page.hidden, "unread": page.needs_ocr}


def _recogniser(paper: Paper) -> Recognise:
    """What recognises pictures of words, remembering each page and telling how far it is."""
    return KeptPages(
        recogniser(), paper.world.objects,
        key=lambda number: recognised_page(*paper.at, paper.weights.model, number),
        more_time=lambda: time.monotonic() < paper.until,
        tell=paper.tell,
    )  # fmt: skip


handler = reaction(NAME, react)
