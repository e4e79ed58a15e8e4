"""Reads a document: text by page, who wrote it and when, and each sentence that bears on the child."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence

from domain.case.bundle import record_reading, record_unreadable
from domain.case.state import Case
from domain.documents.reading import READER, summarise
from events.base import Event
from events.case import DocumentRead, DocumentUnreadable
from functions.shared.parts import Parts
from functions.shared.paths import original, text_of
from functions.shared.reaction import Cause, reaction
from infrastructure.files.kinds import sniff
from infrastructure.files.reader import read
from infrastructure.files.refused import NotAccepted

NAME, VERSION = "read_document", READER.version


def react(cause: Cause, world: Parts) -> None:
    case = world.door.load_case(cause.authority, cause.stream.id)
    document = next((d for d in case.documents.values() if d.added_version == cause.version), None)
    if document is None or document.read is not None or case.opened is None:
        return
    digest, pupil = document.added.digest, case.opened.pupil
    body = world.objects.read(original(cause.authority, pupil, digest))
    try:
        pages = [page.text for page in read(body, sniff(body, document.added.name)).pages]
    except NotAccepted as refusal:
        problem = DocumentUnreadable(digest=digest, reason=refusal.reason, advice=refusal.advice)
        _append(cause, world, lambda c: record_unreadable(c, problem))
        return
    text = json.dumps([{"number": number, "text": page} for number, page in enumerate(pages, 1)]).encode()
    world.objects.write(text_of(cause.authority, pupil, digest), text, "application/json")
    found = summarise(digest, pages)
    facts = DocumentRead(
        digest=digest, text=hashlib.sha256(text).hexdigest(), pages=len(pages), author=found.author, role=found.role,
        organisation=found.organisation, written_on=found.written_on, terms=found.terms, reader=READER,
    )  # fmt: skip
    _append(cause, world, lambda c: record_reading(c, facts, found.findings))


def _append(cause: Cause, world: Parts, decide: Callable[[Case], Sequence[Event]]) -> None:
    world.door.case(cause.context(NAME, VERSION, world), cause.stream.id, decide, cause.id)


handler = reaction(NAME, react)
