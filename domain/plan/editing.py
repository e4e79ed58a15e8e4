"""People's words in the plan, and versions that go out and are frozen."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from datetime import date
from textwrap import shorten
from typing import Literal

from domain.case.rules import must_be_open, must_exist, must_not_be_future, must_not_precede_the_request
from domain.case.state import Case
from domain.plan.amending import must_say_why
from domain.plan.gaps import line_to_make_specific
from domain.plan.lines import may_be_quoted, waits_to_be_specified, waits_to_be_worded
from domain.plan.serving import must_have_had_time
from domain.plan.state import WorkingItem, find, working
from domain.plan.wording import day
from domain.refusals import Clash, Refused, Unknown
from events.base import Event
from events.case import SuggestionDecided
from events.plan import PlanIssued, PlanItemRemoved, PlanItemWritten, PlanProposalSettled
from events.values import PersonSource, PlanItem, Section, TextValue


def write_item(
    case: Case,
    ident: str,
    section: Section,
    text: str,
    revision: int,
    links: PlanItem | None,
    who: PersonSource,
    reason: str = "",
    settles: bool = False,
) -> list[Event]:
    """A person's words for a line, new or changed, or its move to another section. Its earlier sources stay, and the
    person is added to them; so do its links, where none are given.

    Words written over an open suggestion are its alteration: one act, both facts. settles: the words were written
    with the waiting proposal in sight, which is adapted by them and waits no longer.
    """
    must_be_open(case)
    words = text.strip()
    if not words:
        raise Refused("empty", "Write the text, or remove the line.", "text")
    standing = find(case.plan, ident)
    if standing is not None and _stands(standing, section, words, links):
        return []
    must_be_current(standing, revision)
    if standing is not None and standing.item.standing == "gap":
        starting_point = line_to_make_specific(case, ident)
        if starting_point is not None:
            # To answer 'make specific' is to write over the line that it asks about, whose links and sources stay.
            return write_item(
                case, starting_point.item.id, section, text, starting_point.revision, None, who, reason
            )
    must_say_why(case, reason)
    adapts = settles and standing is not None and standing.proposal is not None
    if adapts and standing is not None and standing.revision != revision:
        raise _clash(standing)
    base = standing.item if standing else None
    linked = links or base
    kept = tuple(source for source in (base.sources if base else ()) if not isinstance(source, PersonSource))
    written = PlanItemWritten(
        item=ident, section=section, text=words, base_revision=revision,
        needs=linked.needs if linked else (), outcomes=linked.outcomes if linked else (),
        provision=linked.provision if linked else (), sources=(*kept, who), reason=reason.strip(),
    )  # fmt: skip
    return [
        written,
        *([PlanProposalSettled(item=ident, taken=False)] if adapts else ()),
        *decide_suggestion(case, base, who, "altered", TextValue(section=section, text=words), ""),
    ]


def remove_item(case: Case, ident: str, revision: int, reason: str, who: PersonSource) -> list[Event]:
    must_be_open(case)
    standing = find(case.plan, ident)
    if standing is None:
        touched = case.plan.touched.get(ident)
        if touched is not None and touched.item is None:
            return []
        raise Unknown("unknown-item", "There is no such line in the plan.", "item")
    must_be_current(standing, revision)
    must_say_why(case, reason)
    removed = PlanItemRemoved(item=ident, base_revision=revision, reason=reason)
    why = reason.strip() or "Removed from the plan."
    return [removed, *decide_suggestion(case, standing.item, who, "rejected", None, why)]


def settle_proposal(case: Case, ident: str, taken: bool, revision: int, reason: str = "") -> list[Event]:
    """Take the machine's changed words, or keep the person's."""
    must_be_open(case)
    standing = find(case.plan, ident)
    if standing is None or standing.proposal is None:
        return []
    if standing.revision != revision:
        # The words that would be taken or dismissed must be those that the person saw.
        raise _clash(standing)
    if taken:
        must_say_why(case, reason)
    return [PlanProposalSettled(item=ident, taken=taken, reason=reason.strip())]


def dismiss_proposals(case: Case, seen: Mapping[str, int]) -> list[Event]:
    """Keep the persons' words of all these lines, each as somebody saw it (`seen`: its revision). All or none."""
    return [
        event for ident, revision in seen.items() for event in settle_proposal(case, ident, False, revision)
    ]


def accepted_lines(case: Case) -> list[PlanItem]:
    """What a named person stands behind, in order, with what still waits to be made specific."""
    return [w.item for w in working(case.plan) if w.item.standing == "accepted" and not w.removed]


def issuable(case: Case) -> list[PlanItem]:
    """What may leave: accepted lines that are specific to this child. Suggestions, gaps and starting points of the
    library that somebody accepted as they are stay behind; beside each of those stands the question to ask."""
    return [item for item in accepted_lines(case) if not waits_to_be_specified(item.text)]


def issue(
    case: Case, kind: Literal["draft", "final", "proposed-amendment"], on: date, officer: str, today: date,
    early_reason: str = "", template: str | None = None,
) -> list[Event]:  # fmt: skip
    """Freezes the accepted lines as a version that goes out, with the template that its Word file keeps.

    A draft names no school (section I stays empty, SEND Regs 2014 reg 13). A final plan has no open gap,
    suggestion or proposal left, nothing that waits to be specified, and section I completed; and the family had their
    time to answer the draft, or `early_reason` says why it goes out before.
    """
    must_be_open(case)
    must_not_be_future(on, today, "on")
    must_not_precede_the_request(case, on, "on")
    _must_be_decided(case)
    if kind == "proposed-amendment" and not any(i.kind == "final" for i in case.plan.issued):
        # It may name a setting, which a first draft may not (SEND Regs 2014, reg 13 and reg 22).
        raise Refused("no-final-plan", "Only a final plan can be amended. Issue a draft instead.", "kind")
    items = issuable(case)
    if kind == "draft":
        items = [item for item in items if item.section != "I"]
    if kind == "final":
        _must_be_complete(case, items)
    if not items:
        raise Refused(
            "nothing-to-issue", "Nothing in the plan is accepted yet, so there is nothing to issue."
        )
    digest = content_digest(items)
    last = case.plan.issued[-1] if case.plan.issued else None
    if last is not None and last.kind == kind and last.digest == digest:
        raise Refused(
            "nothing-changed",
            f"Nothing has changed since version {last.number} went out on {day(last.on)}. Change the plan first, or send "
            "that version again.",
            "kind",
        )
    if kind == "final":
        must_have_had_time(case, on, early_reason)
    return [
        PlanIssued(
            kind=kind,
            number=len(case.plan.issued) + 1,
            on=on,
            officer=officer,
            items=tuple(items),
            digest=digest,
            early_reason=early_reason.strip() if kind == "final" else "",
            template=template,
        )
    ]


def _must_be_decided(case: Case) -> None:
    """A plan is prepared once the authority decided, in the light of the assessment, that one is necessary
    (Children and Families Act 2014, s.37(1); the draft follows under s.38)."""
    if not any(recorded.decision == "issue-plan" for recorded in case.decisions):
        raise Refused(
            "not-decided",
            "No officer’s decision to issue a plan is on record. Record the decision first: a draft goes out after it "
            "(Children and Families Act 2014, sections 37 and 38).",
            "kind",
        )


def content_digest(items: Sequence[PlanItem]) -> str:
    """SHA-256 of the lines in order, so that anyone can check that a version is as it went out."""
    lines = [item.model_dump(mode="json") for item in items]
    return hashlib.sha256(json.dumps(lines, sort_keys=True, separators=(",", ":")).encode()).hexdigest()


def _must_be_complete(case: Case, items: Sequence[PlanItem]) -> None:
    must_exist(case)
    waiting = [w for w in working(case.plan) if w.proposal is not None]
    _must_be_specific(case)
    open_lines = [w for w in working(case.plan) if w.item.standing != "accepted"]
    if open_lines or waiting:
        raise Refused(
            "not-settled",
            f"A final plan has nothing open. Settle the {len(open_lines)} suggestions and gaps and the "
            f"{len(waiting)} waiting changes first.",
        )
    _must_have_its_advice(case, items)
    quoted = [item for item in items if waits_to_be_worded(item.text)]
    if quoted:
        raise Refused(
            "not-worded",
            f"{len(quoted)} accepted lines are quotations still. Put each into the plan's words. The first: "
            f"‘{shorten(quoted[0].text, 120, placeholder='…')}’",
            quoted[0].section,
        )
    if not any(item.section == "I" for item in items):
        raise Refused("placement-missing", "A final plan names the setting, or its type, in section I.", "I")


def _must_be_specific(case: Case) -> None:
    """Children and Families Act 2014, s.37(2): the provision is specified; Code of Practice 2015, 9.66 and 9.69."""
    vague = [item for item in accepted_lines(case) if waits_to_be_specified(item.text)]
    if vague:
        raise Refused(
            "not-specified",
            f"{len(vague)} accepted lines still wait to be specified for this child. Write into each what is to be done, "
            f"or sought, and how much. The first: ‘{shorten(vague[0].text, 120, placeholder='…')}’",
            vague[0].section,
        )


def _must_have_its_advice(case: Case, items: Sequence[PlanItem]) -> None:
    """Section K is the advice itself, attached (SEND Regs 2014, reg 12(1)(k)): there is some, and each paper is still in
    the bundle, as one that may go to the family."""
    if not any(item.section == "K" for item in items):
        raise Refused(
            "advice-missing",
            "A final plan has the advice and information gathered in section K. Add the papers, and mark each as advice "
            "or evidence.",
            "K",
        )
    missing = [
        item
        for item in items
        if item.section == "K" and not may_be_quoted(case.documents.get(item.id.removeprefix("K:")))
    ]
    if missing:
        first = shorten(missing[0].text, 120, placeholder="…")
        raise Refused(
            "advice-missing",
            f"Section K lists what is not among the advice and evidence of this case ({len(missing)}). Add each paper, "
            f"or mark it as advice, or remove its line. The first: ‘{first}’",
            "K",
        )


def _stands(standing: WorkingItem, section: Section, words: str, links: PlanItem | None) -> bool:
    """Whether a person's line says this already, links included."""
    item = standing.item
    same_links = links is None or (item.needs, item.outcomes, item.provision) == (
        links.needs, links.outcomes, links.provision,
    )  # fmt: skip
    return bool(
        standing.edited_by
        and not standing.removed
        and (item.section, item.text) == (section, words)
        and same_links
    )


def must_be_current(standing: WorkingItem | None, revision: int) -> None:
    """Only another person's change clashes: a newer draft waits beside the words as a proposal."""
    if standing is None:
        if revision:
            raise Refused(
                "gone",
                "This line is no longer in the plan. Reload the page to see what stands now.",
                "revision",
            )
        return
    if not max(standing.person_revision, 1) <= revision <= standing.revision:
        raise _clash(standing)


def _clash(standing: WorkingItem) -> Clash:
    return Clash(
        "This line changed since you opened it. Compare the two and save again.", "revision",
        standing.edited_by or "the drafting service", standing.at, standing.revision,
        standing.item.model_dump(mode="json"),
    )  # fmt: skip


def decide_suggestion(
    case: Case, base: PlanItem | None, who: PersonSource, decision: Literal["altered", "rejected"],
    value: TextValue | None, reason: str,
) -> list[Event]:  # fmt: skip
    state = case.suggestions.get(base.suggestion) if base and base.suggestion else None
    if state is None or not state.open:
        return []
    if value is not None and state.suggestion.value.kind != "text":
        # A package or outcome put into a person's own words: the words stand in the plan, the kind stays.
        kept = state.suggestion.value
        if kept.kind not in ("package", "outcome"):
            return []
        return [
            SuggestionDecided(
                suggestion=state.suggestion.id, decision="altered", value=kept.model_copy(update={"text": value.text}),
                name=who.person,
            )
        ]  # fmt: skip
    return [
        SuggestionDecided(
            suggestion=state.suggestion.id, decision=decision, value=value, reason=reason, name=who.person
        )
    ]
