"""Facts about a pupil."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from events.base import Event, event
from events.values import Id, Line, OptionalLine, Text


@event("ehcp.pupil.registered.v1")
class PupilRegistered(Event):
    """A pupil is known to the authority under its own reference. Only month and year of birth are needed."""

    reference: Line
    birth_year: int = Field(ge=1990, le=2100)
    birth_month: int = Field(ge=1, le=12)
    birth_date: date | None = None
    name: OptionalLine = None
    school: Id | None = None


@event("ehcp.pupil.details-changed.v1")
class PupilDetailsChanged(Event):
    """What is known of the pupil now; every field as it stands after the change."""

    birth_year: int = Field(ge=1990, le=2100)
    birth_month: int = Field(ge=1, le=12)
    birth_date: date | None = None
    name: OptionalLine = None
    school: Id | None = None


@event("ehcp.pupil.contact-recorded.v1")
class PupilContactRecorded(Event):
    """A person with responsibility for the pupil. `person` is their sign-in, when they have one.

    `restriction` says in words what must be kept from whom; contacts are never shown to another parent.
    """

    contact: Id
    person: Id | None = None
    name: Line
    relationship: Line
    responsibility: bool
    email: OptionalLine = None
    phone: OptionalLine = None
    address: Text = ""
    restriction: Text = ""


@event("ehcp.pupil.contact-removed.v1")
class PupilContactRemoved(Event):
    contact: Id
    reason: Text = ""
