"""Pages that no machine could read, with the words that a person keyed of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import TypeVar

from events.case import PageKeyed
from events.values import Digest

P = TypeVar("P", bound=Mapping[str, object])


def digest_of(keyed: Sequence[PageKeyed]) -> Digest | None:
    """Of all that was keyed of a document, in order of pages; None where nothing was."""
    if not keyed:
        return None
    return sha256("\n".join(page.model_dump_json() for page in by_number(keyed)).encode()).hexdigest()


def with_keyed(
    pages: Sequence[Mapping[str, object]], keyed: Sequence[PageKeyed]
) -> list[Mapping[str, object]]:
    """The pages as they are kept (number, text, hidden, unread), those that were keyed in a person's words."""
    typed = {page.page: page for page in keyed}
    read = {int(str(page["number"])): page for page in pages}
    words = {
        number: {"number": number, "text": page.text, "hidden": [], "unread": False}
        for number, page in typed.items()
    }
    return [{**read, **words}[number] for number in sorted({*read, *words})]


def by_number(keyed: Sequence[PageKeyed]) -> list[PageKeyed]:
    return sorted(keyed, key=lambda page: page.page)
