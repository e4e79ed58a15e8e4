"""Comments on an issued version, and what becomes of each. Nothing that anyone says is lost or left without an answer
that they can read."""

from __future__ import annotations

from domain.case.rules import must_be_open
from domain.case.state import Case
from domain.plan.serving import issued_as
from domain.refusals import Clash, Refused, Unknown
from events.base import Event
from events.plan_sharing import PlanCommented, PlanCommentSettled


def comment(case: Case, facts: PlanCommented, sent: str | None = None) -> list[Event]:
    """Words about a section, or a line, of an issued version. The same comment twice is once.

    sent: the serving or consultation that it answers, where a co-ordinator writes down what came by letter or was
    said; the words are then that person's. Raises Unknown for a version never issued, a line that is not in it, or
    something that was never sent; Refused without words.
    """
    must_be_open(case)
    issued = issued_as(case, facts.number)
    if sent is not None:
        facts = facts.model_copy(update=_of_whom(case, sent, facts.number))
    if facts.comment in case.sharing.comments:
        return []
    if not facts.text.strip():
        raise Refused("empty", "Write what you want to say.", "text")
    if facts.item is not None:
        line = next((item for item in issued.items if item.id == facts.item), None)
        if line is None:
            raise Unknown("unknown-item", "There is no such line in this version of the plan.", "item")
        facts = facts.model_copy(update={"section": line.section})
    return [facts]


def _of_whom(case: Case, sent: str, number: int) -> dict[str, object]:
    """Nobody is told of a version that was not sent to them, not even by their own comment on it."""
    if (serving := case.sharing.servings.get(sent)) and serving.served.number == number:
        fact = serving.served
        return {"as_whom": fact.on_whom, "name": fact.recipient, "person": fact.person}
    if (consultation := case.sharing.consultations.get(sent)) and consultation.consulted.number == number:
        asked = consultation.consulted
        return {"as_whom": "setting", "name": asked.recipient, "person": asked.person}
    raise Unknown(
        "unknown-serving", "This version was not sent under this id. Whose words are these?", "sent"
    )


def settle_comment(case: Case, facts: PlanCommentSettled, revision: int) -> list[Event]:
    """Says what became of a comment; the newest word counts. `revision`: of the comment that the person saw.

    Raises Refused without a reason where anything asked for was not taken, Clash when somebody settled it meanwhile.
    """
    must_be_open(case)
    standing = case.sharing.comments.get(facts.comment)
    if standing is None:
        raise Unknown("unknown-comment", "There is no such comment.", "comment")
    if facts.outcome != "taken" and not facts.reason.strip():
        raise Refused(
            "reason-missing", "Say why it was not taken, or not all of it. Whoever made the comment reads it.", "reason"
        )  # fmt: skip
    if standing.settled == facts:
        return []
    if standing.revision != revision:
        settled = standing.settled
        raise Clash(
            "This comment was settled since you opened it. Look at what was said and save again.", "revision",
            settled.by if settled else "somebody", standing.settled_at or standing.at, standing.revision,
            settled.model_dump(mode="json") if settled else None,
        )  # fmt: skip
    return [facts]
