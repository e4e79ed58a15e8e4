"""Who has which section of a plan open: short-lived notes beside the views, never events and never on a bus."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import NamedTuple

from events.values import Section
from functions.shared.ports import View, Views

EVERY = 20
"""Seconds between two notes of a page that stays open."""
FORGOTTEN_AFTER = 50
"""Seconds after which somebody who was not heard of is gone: two notes may be lost."""
_MOST = 100


class Present(NamedTuple):
    person: str
    section: Section
    at: datetime


def tell(
    views: Views, authority: str, case: str, person: str, section: Section | None, now: datetime
) -> None:
    """The person is in this section, and in no other (None: they left). Notes that are out of date go away with it."""
    place = _place(authority, case)
    if section is None:
        views.delete(place, person)
        return
    old = [
        (place, note.person)
        for note in _notes(views, place)
        if not _fresh(note, now) and note.person != person
    ]
    body = {"section": section, "at": now.isoformat()}
    views.keep(View(place, person, int(now.timestamp() * 1000), body), without=old)


def others(views: Views, authority: str, case: str, person: str, now: datetime) -> list[Present]:
    """Everybody else who was heard of lately, by sign-in."""
    return [
        note for note in _notes(views, _place(authority, case)) if note.person != person and _fresh(note, now)
    ]


def _place(authority: str, case: str) -> str:
    return f"{authority}/presence/{case}"


def _notes(views: Views, place: str) -> list[Present]:
    page, _ = views.page(place, "", None, _MOST)
    return [
        Present(view.name, view.body["section"], datetime.fromisoformat(view.body["at"])) for view in page
    ]


def _fresh(note: Present, now: datetime) -> bool:
    return now - note.at < timedelta(seconds=FORGOTTEN_AFTER)
