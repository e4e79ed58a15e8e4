"""Pages that no machine could read, with the words that a person keyed of them."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from typing import TypedDict

from events.case import PageKeyed
from events.values import Digest


class KeptPage(TypedDict):
    """A page as its text is kept. hidden: (start, end) of words that nobody sees on it. unread: no machine read it."""

    number: int
    text: str
    hidden: Sequence[tuple[int, int]]
    unread: bool


def digest_of(keyed: Sequence[PageKeyed]) -> Digest | None:
    """Of all that was keyed of a document, in order of pages; None where nothing was."""
    if not keyed:
        return None
    in_order = sorted(keyed, key=lambda page: page.page)
    return sha256("\n".join(page.model_dump_json() for page in in_order).encode()).hexdigest()


def with_keyed(pages: Sequence[KeptPage], keyed: Sequence[PageKeyed]) -> list[KeptPage]:
    """The pages in order, those that were keyed in a person's words."""
    typed = {page.page: KeptPage(number=page.page, text=page.text, hidden=(), unread=False) for page in keyed}
    every = {**{page["number"]: page for page in pages}, **typed}
    return [every[number] for number in sorted(every)]
