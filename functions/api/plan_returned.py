"""The route by which a person takes changes of a Word copy that came back. Reading the file is `write_plan`'s."""

from __future__ import annotations

from typing import Annotated

from aws_lambda_powertools.event_handler.router import APIGatewayHttpRouter
from pydantic import Field, StringConstraints

from domain.plan.returned_edits import Ordered, Taken, take
from events.values import Id, Section, Text, TypedByPeople
from functions.api.bodies import Revision
from functions.shared.desk import Saved, asked_by, change

router = APIGatewayHttpRouter()  # type: ignore[no-untyped-call]


class ReturnedEdit(TypedByPeople):
    """A change as the comparison told it. `section` and `text`: None to remove the line."""

    item: Id
    section: Section | None = None
    text: Text | None = None
    revision: Revision = 0


class ReturnedOrder(TypedByPeople):
    """An order of a section's lines as the comparison told it. New lines in it that are not taken too are left out."""

    section: Section
    items: tuple[Id, ...] = Field(min_length=1, max_length=500)
    revision: Revision = 0


class ReturnedEdits(TypedByPeople):
    """40 at most, because each may also decide a suggestion, and one command with its orders is one transaction."""

    edits: tuple[ReturnedEdit, ...] = Field(default=(), max_length=40)
    orders: tuple[ReturnedOrder, ...] = Field(default=(), max_length=12)
    reason: Annotated[str, StringConstraints(max_length=2_000)] = ""


@router.post(
    "/api/cases/<case>/plan/returned/edits",
    summary="Take changes of a Word copy into the plan",
    tags=["plan"],
)
def take_returned(case: str, body: ReturnedEdits) -> Saved:
    ask = asked_by(router)
    taken = [Taken(e.item, e.section, e.text, e.revision) for e in body.edits]
    orders = [Ordered(o.section, o.items, o.revision) for o in body.orders]
    return change(
        ask, case, "plan.write", lambda c: take(c, taken, body.reason, ask.source, orders), "returned", body
    )
