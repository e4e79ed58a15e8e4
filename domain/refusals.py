"""How the domain says no: what is wrong, where, and what to do next, in plain English."""

from __future__ import annotations

from datetime import datetime
from typing import Any


class Refused(Exception):
    """The command cannot be done. `field` names what to change, `code` is for machines, the text is for people."""

    def __init__(self, code: str, message: str, field: str | None = None) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.field = field


class Unknown(Refused):
    """There is no such thing here, or the person may not know of it."""


class Clash(Refused):
    """Another person changed this part since it was read. `theirs` is what stands there now."""

    def __init__(
        self, message: str, field: str, who: str, when: datetime, revision: int, theirs: Any
    ) -> None:
        super().__init__("changed-meanwhile", message, field)
        self.who = who
        self.when = when
        self.revision = revision
        self.theirs = theirs
