"""What an authority's systems may tell us, on their own inbound bus. The authority is the bus, never the payload."""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar

from pydantic import Field, StringConstraints

from events.values import Id, OptionalLine, Requester, TypedByPeople

Message = Annotated[str, StringConstraints(min_length=8, max_length=64, pattern=r"^[A-Za-z0-9_-]+$")]


class Inbound(TypedByPeople):
    """`message` is the sender's own id for what it tells: telling it twice is once."""

    wire: ClassVar[str]
    message: Message
    reference: Annotated[
        str,
        StringConstraints(
            min_length=1, max_length=40, pattern=r"^[A-Za-z0-9][A-Za-z0-9 ./_-]*$", strip_whitespace=True
        ),
    ]
    birth_year: int = Field(ge=1990, le=2100)
    birth_month: int = Field(ge=1, le=12)
    birth_date: date | None = None
    name: OptionalLine = None
    school: Id | None = None


class RequestReceived(Inbound):
    """A request for an assessment reached the authority: opens a pupil, if not known, and a case."""

    wire: ClassVar[str] = "ehcp.inbound.request-received.v1"
    received_on: date
    requested_by: Requester


class PupilDetailsReported(Inbound):
    """What the authority's pupil database says of a pupil that is known here."""

    wire: ClassVar[str] = "ehcp.inbound.pupil-details-reported.v1"


INBOUND: dict[str, type[Inbound]] = {kind.wire: kind for kind in (RequestReceived, PupilDetailsReported)}
