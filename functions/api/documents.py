"""Routes of the bundle: upload tickets, the list, what was found, the pages, a link to the original."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Annotated

from aws_lambda_powertools.event_handler.openapi.params import Query
from aws_lambda_powertools.event_handler.router import APIGatewayHttpRouter

from domain.access import sight
from domain.access.rights import may
from domain.case.bundle import key_page, mark_document
from domain.documents.keyed import with_keyed
from domain.refusals import Refused, Unknown
from domain.shown import build
from domain.shown.models import DocumentShown, DocumentsShown, FindingsShown
from events.case import DocumentMarked, PageKeyed
from functions.api import bodies, told
from functions.shared import progress
from functions.shared.desk import Asked, Saved, asked_by, change, head_of, log_read, shown, whose
from functions.shared.paths import incoming, original, pack_note, text_kept
from functions.shared.progress import Progress

router = APIGatewayHttpRouter()  # type: ignore[no-untyped-call]
AtLeast = Annotated[int, Query(ge=0)]
LARGEST_UPLOAD = 25_000_000
LINK_SECONDS = 60
TICKET_SECONDS = 900
_SUFFIXES = {
    "application/pdf": ".pdf", "message/rfc822": ".eml", "text/plain": ".txt",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}  # fmt: skip


@router.get("/api/cases/<case>/documents", summary="The bundle, as far as I may see it", tags=["documents"])
def list_documents(case: str, at_least: AtLeast = 0) -> DocumentsShown:
    ask = asked_by(router)
    whose(ask, case, "document.list")
    log_read(ask, case, "documents")
    listed = sight.documents(ask.who, shown(ask, case, "documents", DocumentsShown, at_least))
    if not any(document.status == "waiting" for document in listed.documents):
        return listed
    underway = progress.underway(ask.parts.views, ask.who.authority, case)
    return listed.model_copy(update={"documents": tuple(_underway(d, underway) for d in listed.documents)})


def _underway(document: DocumentShown, underway: Mapping[str, Progress]) -> DocumentShown:
    """How far it is is no fact of the log, so it is put beside what is."""
    told = underway.get(document.digest)
    if document.status != "waiting" or told is None:
        return document
    return document.model_copy(update={"status": "reading", "pages_read": told.read, "pages": told.pages})


@router.post("/api/cases/<case>/uploads", summary="Ask where to post a file", tags=["documents"])
def upload(case: str, body: bodies.Upload) -> told.Ticket:
    """The file goes straight to storage under an opaque key; a function checks it before it is part of the case."""
    ask = asked_by(router)
    target = whose(ask, case, "document.upload")
    if head_of(ask, case).closed:
        raise Refused("case-closed", "This case is closed, so nothing can be added to it.")
    if body.size > LARGEST_UPLOAD:
        raise Refused(
            "too-large",
            "The file is larger than 25 MB. Split it, or save it as a smaller PDF, and try again.",
            "size",
        )
    if body.size == 0:
        raise Refused("empty", "The file is empty. Check that it was saved, and choose it again.", "size")
    if body.marking in ("internal", "restricted") and not may(ask.who, "document.mark", target):
        raise Refused(
            "not-allowed", "Only the co-ordinator marks a document internal or restricted.", "marking"
        )
    ident = ask.parts.ids.new()
    note = {
        "name": body.name, "marking": body.marking, "person": ask.person.id, "role": ask.person.role,
        "correlation": ask.correlation,
    }  # fmt: skip
    key = incoming(ask.who.authority, case, ident)
    ticket = ask.parts.objects.upload_ticket(key, {"note": pack_note(note)}, LARGEST_UPLOAD, TICKET_SECONDS)
    return told.Ticket(upload=ident, url=ticket.url, fields=dict(ticket.fields))


@router.get(
    "/api/cases/<case>/documents/<digest>", summary="What was found in a document", tags=["documents"]
)
def findings(case: str, digest: str, at_least: AtLeast = 0) -> FindingsShown:
    """Findings are working notes of the authority: not everyone who reads a document reads them."""
    ask, _ = _document(case, digest, at_least)
    whose(ask, case, "findings.read")
    return build.findings(ask.parts.door.load_case(ask.who.authority, case), digest)


@router.get(
    "/api/cases/<case>/documents/<digest>/pages",
    summary="The text of a document, page by page",
    tags=["documents"],
)
def pages(case: str, digest: str) -> told.Pages:
    ask, document = _document(case, digest, 0)
    head = whose(ask, case, "document.read")
    if document.status == "waiting":
        raise Unknown("not-read-yet", "This document has not been read yet. Try again in a moment.", "digest")
    if document.status == "unread":
        raise Unknown("unreadable", f"{document.problem} {document.advice}", "digest")
    kept_as = ask.parts.door.load_case(ask.who.authority, case).documents[digest]
    read = kept_as.read
    assert read is not None, "a document that is shown as read was read"
    # Not found by asking storage: S3 answers 'forbidden' of an absent object to who may not list the bucket.
    body = ask.parts.objects.read(text_kept(ask.who.authority, head.pupil, read))
    kept = json.loads(body)
    pages = kept if read.reading is None else kept["pages"]
    typed = {
        number: told.KeyedWords(kind=part.fact.kind, by=build.by(part.by), at=part.at, revision=part.revision)
        for number, part in kept_as.keyed.items()
    }
    whole = with_keyed(pages, [part.fact for part in kept_as.keyed.values()])
    return told.Pages(
        digest=digest,
        pages=tuple(
            told.PageText.model_validate({**page, "keyed": typed.get(page["number"])}) for page in whole
        ),
    )


@router.put(
    "/api/cases/<case>/documents/<digest>/pages",
    summary="Type, or describe, a page that could not be read",
    tags=["documents"],
)
def key(case: str, digest: str, body: bodies.PageWords) -> Saved:
    """Words that stand in the log are read like any page: what they say is evidence, with who typed them."""
    facts = PageKeyed(digest=digest, page=body.page, kind=body.kind, text=body.text)
    return change(
        asked_by(router), case, "document.key", lambda c: key_page(c, facts, body.revision), body, digest
    )


@router.get(
    "/api/cases/<case>/documents/<digest>/link",
    summary="A short-lived link to the original",
    tags=["documents"],
)
def link(case: str, digest: str) -> told.Link:
    ask, document = _document(case, digest, 0)
    head = whose(ask, case, "document.read")
    # The name of the download stands in the address, and addresses are logged: a person's file name stays out of it.
    name = f"document-{digest[:8]}{_SUFFIXES.get(document.media, '')}"
    url = ask.parts.objects.link(
        original(ask.who.authority, head.pupil, digest), name, document.media, LINK_SECONDS
    )
    return told.Link(url=url, seconds=LINK_SECONDS)


@router.put(
    "/api/cases/<case>/documents/<digest>/marking",
    summary="Mark what kind of paper it is",
    tags=["documents"],
)
def mark(case: str, digest: str, body: bodies.Remark) -> Saved:
    facts = DocumentMarked(digest=digest, marking=body.marking)
    return change(asked_by(router), case, "document.mark", lambda c: mark_document(c, facts), facts)


def _document(case: str, digest: str, at_least: int) -> tuple[Asked, DocumentShown]:
    """The document, if this person may see it; one that they may not does not exist for them."""
    ask = asked_by(router)
    whose(ask, case, "document.read")
    listed = sight.documents(ask.who, shown(ask, case, "documents", DocumentsShown, at_least))
    document = next((d for d in listed.documents if d.digest == digest), None)
    if document is None:
        raise Unknown("unknown-document", "There is no such document in this case.")
    log_read(ask, case, f"document {digest}")
    return ask, document
