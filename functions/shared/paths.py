"""Where objects lie. The authority leads every path; names on the wire are opaque."""

from __future__ import annotations

from typing import NamedTuple


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


def text_of(authority: str, pupil: str, digest: str) -> str:
    return f"texts/{authority}/{pupil}/{digest}"
