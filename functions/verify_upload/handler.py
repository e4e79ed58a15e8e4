"""Checks an upload and keeps it: one pinned version is hashed, copied to its content address, and only then recorded."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote_plus

from domain.case.bundle import add_document, refuse_upload
from domain.refusals import Refused
from events.case import DocumentAdded, UploadRefused
from events.envelope import Actor, Context
from functions.shared.parts import Parts
from functions.shared.paths import Incoming, original, parse_incoming, unpack_note
from functions.shared.ports import PinnedObject
from functions.shared.reaction import Poison, on_message
from infrastructure.files.kinds import MAIL, Accepted, check
from infrastructure.files.limits import LARGEST
from infrastructure.files.reader import attachments_of
from infrastructure.files.refused import NotAccepted, Unreadable

NAME = "verify_upload"
UNKNOWN = "application/octet-stream"
"""The media type of what could not be opened: no browser shows it as anything but a file to save."""
OWN_PAPERS = frozenset({"parent", "young-person", "senco", "psychologist", "specialist"})
"""Roles whose uploads are their own papers, so that they go on seeing them."""


@dataclass(frozen=True, slots=True)
class Upload:
    """One upload as its ticket described it."""

    where: Incoming
    pupil: str
    note: dict[str, Any]
    world: Parts

    def context(self, step: str) -> Context:
        actor = Actor("person", self.note["person"], self.note["role"])
        command = f"upload-{self.where.upload}{step}"
        return Context(
            actor, self.where.authority, command, self.note["correlation"], None, self.world.clock.now()
        )


def react(body: str, world: Parts) -> None:
    key = _key(body)
    try:
        where = parse_incoming(key)
    except ValueError:
        raise Poison("not a key that an upload ticket gives") from None
    pinned = world.objects.pin(key)
    if pinned is None:
        return  # verified before, and cleared away
    try:
        note = unpack_note(pinned.metadata["note"])
    except (KeyError, ValueError):
        raise Poison("an upload without the note that its ticket signed") from None
    opened = world.door.load_case(where.authority, where.case).opened
    assert opened is not None, "a loaded case was opened"
    upload = Upload(where, opened.pupil, note, world)
    try:
        _keep(upload, pinned)
    except Refused as closed:
        # It was closed while the file was on its way: whoever sent it is told, as of any other refusal.
        _refuse(
            upload, str(note["name"]), NotAccepted(closed.message, "Send it with a new request."), "-closed"
        )
    world.objects.delete(key)


def _keep(upload: Upload, pinned: PinnedObject) -> None:
    name = str(upload.note["name"])
    try:
        content = upload.world.objects.read(pinned.key, pinned.version, LARGEST)
        accepted = _checked(content, name)
    except ValueError:
        _refuse(
            upload,
            name,
            NotAccepted("The file is larger than 25 MB.", "Split it, or save it as a smaller PDF."),
            "",
        )
        return
    except NotAccepted as refusal:
        _refuse(upload, name, refusal, "")
        return
    digest = hashlib.sha256(content).hexdigest()
    media = accepted.media if accepted else UNKNOWN
    upload.world.objects.copy(pinned, original(upload.where.authority, upload.pupil, digest), media)
    _record(upload, digest, name, media, len(content), "")
    if accepted is not None and accepted.kind in MAIL:
        try:
            attachments = attachments_of(content, accepted.kind)
        except NotAccepted:
            return  # `read_document` meets the same, and says of the e-mail why and what to do
        for number, attachment in enumerate(attachments, 1):
            _keep_attachment(upload, attachment.name, attachment.body, f"-{number}")


def _keep_attachment(upload: Upload, name: str, content: bytes, step: str) -> None:
    """What comes inside an e-mail is a document of its own."""
    try:
        accepted = _checked(content, name)
    except NotAccepted as refusal:
        _refuse(upload, name, refusal, step)
        return
    media = accepted.media if accepted else UNKNOWN
    digest = hashlib.sha256(content).hexdigest()
    upload.world.objects.write(original(upload.where.authority, upload.pupil, digest), content, media)
    _record(upload, digest, name, media, len(content), step)


def _checked(content: bytes, name: str) -> Accepted | None:
    """None for what is kept though no machine can read it: `read_document` says of it why and what to do. Raises
    NotAccepted for what is not kept."""
    try:
        return check(content, name)
    except Unreadable:
        return None


def _record(upload: Upload, digest: str, name: str, media: str, size: int, step: str) -> None:
    note = upload.note
    own = note["person"] if note["role"] in OWN_PAPERS else None
    facts = DocumentAdded(
        digest=digest, name=name, media=media, size=size, marking=note["marking"], written_by=own
    )
    upload.world.door.case(
        upload.context(step), upload.where.case, lambda case: add_document(case, facts), digest
    )


def _refuse(upload: Upload, name: str, refusal: NotAccepted, step: str) -> None:
    facts = UploadRefused(
        upload=f"{upload.where.upload}{step}", name=name, reason=refusal.reason, advice=refusal.advice
    )
    upload.world.door.case(
        upload.context(step), upload.where.case, lambda case: refuse_upload(case, facts), facts.upload
    )


def _key(body: str) -> str:
    try:
        return unquote_plus(str(json.loads(body)["detail"]["object"]["key"]))
    except (ValueError, KeyError, TypeError):
        raise Poison("not an object-created event of the document store") from None


handler = on_message(NAME, react)
