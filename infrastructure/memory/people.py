"""Who a person is, and who read what, in memory."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from functions.shared.ports import Person


class MemoryDirectory:
    def __init__(self) -> None:
        self._people: dict[str, Person] = {}

    def person(self, person_id: str) -> Person | None:
        return self._people.get(person_id)

    def sencos(self, authority: str, school: str) -> Sequence[Person]:
        place = (authority, school, "senco")
        return [p for p in self._people.values() if (p.authority, p.school, p.role) == place]

    def put(self, person: Person) -> None:
        self._people[person.id] = person


class Access(NamedTuple):
    authority: str
    case: str
    person: str
    what: str
    at: datetime


class MemoryAccessLog:
    def __init__(self) -> None:
        self.entries: list[Access] = []

    def record(self, authority: str, case: str, person: str, what: str, at: datetime) -> None:
        self.entries.append(Access(authority, case, person, what, at))
