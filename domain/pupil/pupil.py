"""A pupil: what the log says of them, and what may be recorded next."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime

from domain.needs.ages import check_birth
from domain.refusals import Clash, Refused, Unknown
from events.base import Event
from events.envelope import Recorded
from events.pupil import PupilContactRecorded, PupilContactRemoved, PupilDetailsChanged, PupilRegistered


@dataclass(slots=True)
class Pupil:
    """Folded from the pupil's stream; `version` 0 means that there is no such pupil."""

    id: str = ""
    version: int = 0
    reference: str = ""
    birth_year: int = 0
    birth_month: int = 0
    birth_date: date | None = None
    name: str | None = None
    school: str | None = None
    contacts: dict[str, PupilContactRecorded] = field(default_factory=dict)
    details_revision: int = 0
    details_by: str | None = None
    details_at: datetime | None = None


def evolve(pupil: Pupil, recorded: Recorded) -> Pupil:
    """The pupil after one more event. Never fails; ignores what it does not know. Owns the pupil it is given."""
    fact = recorded.event
    pupil.version = recorded.version
    if isinstance(fact, PupilRegistered):
        pupil.id = recorded.stream.id
        pupil.reference = fact.reference
    if isinstance(fact, PupilRegistered | PupilDetailsChanged):
        pupil.birth_year, pupil.birth_month, pupil.birth_date = (
            fact.birth_year,
            fact.birth_month,
            fact.birth_date,
        )
        pupil.name, pupil.school = fact.name, fact.school
        pupil.details_revision = recorded.version
        pupil.details_by, pupil.details_at = recorded.context.actor.id, recorded.recorded
    elif isinstance(fact, PupilContactRecorded):
        pupil.contacts[fact.contact] = fact
    elif isinstance(fact, PupilContactRemoved):
        pupil.contacts.pop(fact.contact, None)
    return pupil


def fold(events: Iterable[Recorded]) -> Pupil:
    pupil = Pupil()
    for recorded in events:
        pupil = evolve(pupil, recorded)
    return pupil


def register(pupil: Pupil, facts: PupilRegistered, today: date) -> list[Event]:
    """A new pupil; nothing when this very registration already stands."""
    _check(facts, today)
    if pupil.version:
        if pupil.reference == facts.reference:
            return []
        raise Refused(
            "pupil-exists", "This pupil is already registered under another reference.", "reference"
        )
    return [facts]


def must_be_the_same_child(pupil: Pupil, facts: PupilRegistered) -> None:
    """A reference typed wrongly must not open a case on another child's record."""
    if (pupil.birth_year, pupil.birth_month) != (facts.birth_year, facts.birth_month):
        raise Refused(
            "reference-of-another",
            "This reference belongs to a pupil with another month of birth. Check both; if the record is wrong, "
            "correct it first.",
            "reference",
        )


def change_details(
    pupil: Pupil, facts: PupilDetailsChanged, today: date, revision: int | None = None
) -> list[Event]:
    """revision: the one that the person saw; None for an authority's system, which tells what stands there now."""
    _must_exist(pupil)
    _check(facts, today)
    same = (pupil.birth_year, pupil.birth_month, pupil.birth_date, pupil.name, pupil.school) == (
        facts.birth_year, facts.birth_month, facts.birth_date, facts.name, facts.school,
    )  # fmt: skip
    if same:
        return []
    if revision not in (None, pupil.details_revision) and pupil.details_by and pupil.details_at:
        raise Clash(
            "Somebody changed the pupil's details since you opened them. Compare the two and save again.",
            "revision", pupil.details_by, pupil.details_at, pupil.details_revision, _details(pupil),
        )  # fmt: skip
    return [facts]


def _details(pupil: Pupil) -> dict[str, object]:
    return {
        "birth_year": pupil.birth_year, "birth_month": pupil.birth_month,
        "birth_date": pupil.birth_date.isoformat() if pupil.birth_date else None,
        "name": pupil.name, "school": pupil.school,
    }  # fmt: skip


def record_contact(pupil: Pupil, facts: PupilContactRecorded) -> list[Event]:
    _must_exist(pupil)
    return [] if pupil.contacts.get(facts.contact) == facts else [facts]


def remove_contact(pupil: Pupil, facts: PupilContactRemoved) -> list[Event]:
    _must_exist(pupil)
    if facts.contact not in pupil.contacts:
        raise Unknown("unknown-contact", "This contact is not on the pupil's record.", "contact")
    return [facts]


def _must_exist(pupil: Pupil) -> None:
    if not pupil.version:
        raise Unknown("unknown-pupil", "There is no such pupil.")


def _check(facts: PupilRegistered | PupilDetailsChanged, today: date) -> None:
    check_birth(facts.birth_year, facts.birth_month, today)
    born = facts.birth_date
    if born is not None and (born.year, born.month) != (facts.birth_year, facts.birth_month):
        raise Refused(
            "birth-date-differs",
            "The full date of birth is not in the month and year of birth given. Correct one of them.",
            "birth_date",
        )
