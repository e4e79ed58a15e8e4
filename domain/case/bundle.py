"""The bundle: documents kept, marked, read, and shown to others."""

from __future__ import annotations

from collections.abc import Sequence

from domain.case.rules import must_be_current, must_be_open, must_exist
from domain.case.state import Case
from domain.refusals import Refused, Unknown
from events.base import Event
from events.case import (
    DocumentAdded,
    DocumentMarked,
    DocumentRead,
    DocumentUnreadable,
    FindingsRecorded,
    PageKeyed,
    Shared,
    Unshared,
    UploadRefused,
)  # fmt: skip
from events.values import Finding

LARGEST_PART = 250_000
"""Bytes of JSON of the findings of one event; an event must fit an item of 400 KB."""
MOST_PARTS = 12
"""A commit must fit 4 MB. What a document of emoji or of another script has beyond that is left out."""


def add_document(case: Case, facts: DocumentAdded) -> list[Event]:
    """The same file twice is one document."""
    must_be_open(case)
    return [] if facts.digest in case.documents else [facts]


def refuse_upload(case: Case, facts: UploadRefused) -> list[Event]:
    must_exist(case)
    return [] if facts in case.refused_uploads else [facts]


def mark_document(case: Case, facts: DocumentMarked) -> list[Event]:
    must_be_open(case)
    document = case.documents.get(facts.digest)
    if document is None:
        raise Unknown("unknown-document", "There is no such document in this case.", "digest")
    if document.marking == facts.marking:
        return []
    withdrawn: list[Event] = []
    if facts.marking in ("internal", "restricted"):
        # What becomes internal must not go on being shown to those whom it was shared with.
        withdrawn = [
            Unshared(what="document", key=key, person=person)
            for what, key, person in sorted(case.shares) if what == "document" and key == facts.digest
        ]  # fmt: skip
    return [facts, *withdrawn]


def record_reading(case: Case, read: DocumentRead, findings: Sequence[Finding]) -> list[Event]:
    """What the reader found, in as many events as their size needs. Reading again with the same reader adds nothing."""
    must_exist(case)
    document = case.documents.get(read.digest)
    if document is None or document.read == read:
        return []
    parts = enumerate(_parts(findings)[:MOST_PARTS], start=1)
    return [read, *(FindingsRecorded(digest=read.digest, part=n, findings=tuple(part)) for n, part in parts)]


def _parts(findings: Sequence[Finding]) -> list[list[Finding]]:
    parts: list[list[Finding]] = []
    size = 0
    for finding in findings:
        bytes_of_finding = len(finding.model_dump_json().encode())
        if not parts or size + bytes_of_finding > LARGEST_PART:
            parts.append([])
            size = 0
        parts[-1].append(finding)
        size += bytes_of_finding
    return parts


def record_unreadable(case: Case, facts: DocumentUnreadable) -> list[Event]:
    must_exist(case)
    document = case.documents.get(facts.digest)
    return [] if document is None or document.unreadable == facts else [facts]


def key_page(case: Case, facts: PageKeyed, seen: int) -> list[Event]:
    """A person's words for a page that could not be read. seen: the revision of the words that they had before them,
    0 for none. A page that was read needs nobody's words."""
    must_be_open(case)
    document = case.documents.get(facts.digest)
    if document is None:
        raise Unknown("unknown-document", "There is no such document in this case.", "digest")
    if document.read is None and document.unreadable is None:
        raise Refused("not-read-yet", "This document is still being read. Try again in a moment.", "digest")
    if not any(letter.isalnum() for letter in facts.text):
        raise Refused("empty", "Type what the page says, or describe it.", "text")
    standing = document.keyed.get(facts.page)
    # A document that was unreadable when it came was read by no machine: any of its pages may be typed.
    unread = None if document.read is None or document.unreadable is not None else document.read.unread
    if unread is not None and standing is None and facts.page not in unread:
        raise Refused(
            "page-was-read", "The words of this page were read, so there is nothing to type.", "page"
        )
    if standing is not None and standing.fact == facts:
        return []
    must_be_current(standing, seen, "revision")
    return [facts]


def share(case: Case, facts: Shared) -> list[Event]:
    must_exist(case)
    _must_be_shareable(case, facts.what, facts.key)
    return [] if (facts.what, facts.key, facts.person) in case.shares else [facts]


def unshare(case: Case, facts: Unshared) -> list[Event]:
    must_exist(case)
    return [facts] if (facts.what, facts.key, facts.person) in case.shares else []


def _must_be_shareable(case: Case, what: str, key: str) -> None:
    if what == "plan":
        if key not in {str(issue.number) for issue in case.plan.issued}:
            raise Unknown("unknown-plan", "Only a version of the plan that was issued can be shared.", "key")
        return
    document = case.documents.get(key)
    if document is None:
        raise Unknown("unknown-document", "There is no such document in this case.", "key")
    if document.marking in ("internal", "restricted"):
        raise Refused(
            "not-shareable",
            "An internal or restricted document cannot be shared. Mark it as advice or evidence first.",
            "key",
        )
