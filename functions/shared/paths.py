"""Where objects lie. The authority leads every path; names on the wire are opaque."""

from __future__ import annotations

import base64
import json
from typing import Any, NamedTuple

from events.case import DocumentRead
from events.values import Model


class Incoming(NamedTuple):
    authority: str
    case: str
    upload: str


def incoming(authority: str, case: str, upload: str) -> str:
    return f"incoming/{authority}/{case}/{upload}"


def parse_incoming(key: str) -> Incoming:
    """Raises ValueError for any other key."""
    first, authority, case, upload = key.split("/")
    if first != "incoming":
        raise ValueError(f"not an incoming key: {key!r}")
    return Incoming(authority, case, upload)


def original(authority: str, pupil: str, digest: str) -> str:
    return f"originals/{authority}/{pupil}/{digest}"


def text_of(authority: str, pupil: str, digest: str, reader: Model) -> str:
    """A document's text by page, as one version of the reader has it: a newer one writes beside it, never over it."""
    return f"texts/{authority}/{pupil}/{digest}/{_edition(reader)}"


def text_kept(authority: str, pupil: str, read: DocumentRead) -> str:
    """Where the text of a document that was read is. Readers before the third kept it by the document alone."""
    if read.reading is None:
        return f"texts/{authority}/{pupil}/{read.digest}"
    return text_of(authority, pupil, read.digest, read.reader)


def reading_of(authority: str, pupil: str, digest: str, reader: Model, keyed: str | None) -> str:
    """All that one version of the reader found in a document. keyed: the digest of what people had typed of it."""
    edition = _edition(reader) if keyed is None else f"{_edition(reader)}-{keyed[:12]}"
    return f"readings/{authority}/{pupil}/{digest}/{edition}"


def recognised_page(authority: str, pupil: str, digest: str, reader: Model, number: int) -> str:
    """A page's recognised words, kept until the whole document is read: recognising is what takes long."""
    return f"recognised/{authority}/{pupil}/{digest}/{_edition(reader)}/{number}"


def weighed_bundle(authority: str, pupil: str, digest: str) -> str:
    """What the papers of a case come to together, by the digest of its bytes."""
    return f"bundles/{authority}/{pupil}/{digest}"


def _edition(reader: Model) -> str:
    return f"{reader.version}-{reader.digest[:12]}" if reader.digest else reader.version


def model_file(authority: str, digest: str, name: str) -> str:
    """A file of a model that the authority registered, by the model's digest."""
    return f"models/{authority}/{digest}/{name}"


def model_report(authority: str, digest: str) -> str:
    """Case by case what a challenger would change, by the report's own digest."""
    return f"models/{authority}/reports/{digest}"


def plan_template_file(authority: str, digest: str) -> str:
    """An authority's own template of the plan, checked and without problems, by its digest."""
    return f"templates/{authority}/{digest}"


def pack_note(note: dict[str, Any]) -> str:
    """What must travel with an upload, as object metadata: short ASCII (S3 allows 2 KB), signed into the ticket."""
    return base64.urlsafe_b64encode(json.dumps(note, ensure_ascii=False).encode()).decode()


def unpack_note(packed: str) -> dict[str, Any]:
    """Raises ValueError for anything else."""
    note = json.loads(base64.urlsafe_b64decode(packed))
    if not isinstance(note, dict):
        raise ValueError("not a note")
    return note
