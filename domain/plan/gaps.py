"""What is not known yet: a clearly marked gap with the question to ask, never filler."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from textwrap import shorten
from typing import NamedTuple

from domain.case.state import Case
from domain.needs.questions import asked
from domain.plan import wording
from domain.plan.lines import LONGEST_TEXT, PROMPTS, author_words, ident, need_ids, waits_to_be_specified
from domain.plan.same import differs_in_amount, gist
from domain.plan.sections import PROVISION
from domain.plan.state import WorkingItem, working
from events.values import PlanItem, Section, Sentence, SentenceSource

_WHEN_EMPTY: tuple[tuple[Section, str], ...] = (
    ("B", wording.NEEDS_QUESTION),
    ("C", wording.HEALTH_QUESTION),
    ("D", wording.SOCIAL_CARE_QUESTION),
    ("E", wording.OUTCOMES_QUESTION),
    ("I", wording.PLACEMENT_NOTE),
    ("J", wording.BUDGET_QUESTION),
    ("K", wording.ADVICE_QUESTION),
)

_MET_IN: dict[str, tuple[Section, ...]] = {"B": ("F",), "C": ("G", "F"), "D": ("H1", "H2")}
"""Where provision for a need stands, the section that asks for it first (reg 12(1)(f)-(h))."""


def gaps(case: Case, drafted: Sequence[PlanItem]) -> list[PlanItem]:
    """What the drafted lines, and the lines that people wrote, leave open."""
    standing = [*(item for item in drafted if item.standing == "accepted"), *_written(case)]
    found = set(need_ids(drafted).values())
    # A strength fills no section: what the child finds hard is asked for all the same.
    filled = {
        item.section
        for item in standing
        if item.origin == "person" or item.section != "B" or item.id in found
    }
    told = {item.id.split(":")[1] for item in drafted if item.section == "A" and item.standing == "accepted"}
    return [
        *(_gap(f"A:{p}:gap", "A", wording.PROMPT_QUESTIONS[p]) for p in PROMPTS if p not in told),
        *(_gap(f"{section}:gap", section, text) for section, text in _WHEN_EMPTY if section not in filled),
        *_unspecific(case, drafted),
        *_unmet(case, drafted, standing),
        *_amounts(case, drafted),
    ]


def _amounts(case: Case, drafted: Sequence[PlanItem]) -> list[PlanItem]:
    return [_amounts_gap(case, lines) for lines in unlike_amounts(case, drafted)]


def _amounts_gap(case: Case, lines: Sequence[Asking]) -> PlanItem:
    first = lines[0].item
    said = [(author_words(case.documents.get(each.sentence.digest)), each.sentence.text) for each in lines]
    return PlanItem(
        id=ident(first.section, f"gap:amounts:{sha256(first.id.encode()).hexdigest()[:32]}"),
        section=first.section, origin="drafted", standing="gap", text=wording.amounts_question(said)[:LONGEST_TEXT],
        needs=tuple(dict.fromkeys(need for each in lines for need in each.item.needs)),
        sources=tuple(SentenceSource(sentence=each.sentence) for each in lines),
    )  # fmt: skip


class Asking(NamedTuple):
    """A line of provision with the sentence that it stands for."""

    item: PlanItem
    sentence: Sentence


def unlike_amounts(case: Case, drafted: Sequence[PlanItem]) -> list[list[Asking]]:
    """Lines of several papers that ask for different amounts of the same thing, together, until a person takes one of
    them out or puts it into other words."""
    groups: dict[str, list[list[Asking]]] = {}
    for item in drafted:
        said = _as_asked(case, item)
        if said is None or (about := gist(said.text)).amounts.one is None or len(about.services) != 1:
            continue
        same_service = groups.setdefault(min(about.services), [])
        mine = next(
            (group for group in same_service if any(_differs(each.sentence, said) for each in group)), None
        )
        if mine is None:
            same_service.append([Asking(item, said)])
        else:
            mine.append(Asking(item, said))
    return [group for same_service in groups.values() for group in same_service if len(group) > 1]


def _differs(one: Sentence, other: Sentence) -> bool:
    return one.digest != other.digest and differs_in_amount(one.text, other.text)


def _as_asked(case: Case, item: PlanItem) -> Sentence | None:
    """The sentence that a line of provision stands for as a paper has it; None once a person put in other words."""
    state = case.suggestions.get(item.suggestion) if item.suggestion else None
    touched = case.plan.touched.get(item.id)
    if state is None or state.suggestion.value.kind != "text" or item.section not in PROVISION:
        return None
    if touched is not None or (state.decided is not None and state.decided.decision == "altered"):
        return None
    return state.suggestion.evidence[0] if state.suggestion.evidence else None


def _unspecific(case: Case, drafted: Sequence[PlanItem]) -> list[PlanItem]:
    """Accepted lines that hold the library's blanks still, until a person writes over them or takes them out."""
    touched = case.plan.touched
    standing = [*(item for item in drafted if item.id not in touched), *_written(case)]
    return [
        _gap(
            _specific_ident(item), item.section, wording.specific_question(item.text)[:LONGEST_TEXT], item.needs,
        )
        for item in standing
        if item.standing == "accepted" and waits_to_be_specified(item.text)
    ]  # fmt: skip


def line_to_make_specific(case: Case, gap: str) -> WorkingItem | None:
    """The line that such a gap asks to write over; None where the gap asks something else, or the line is gone."""
    return next((line for line in working(case.plan) if _specific_ident(line.item) == gap), None)


def _specific_ident(item: PlanItem) -> str:
    return ident(item.section, f"gap:specific:{sha256(item.id.encode()).hexdigest()[:32]}")


def _unmet(case: Case, drafted: Sequence[PlanItem], standing: Sequence[PlanItem]) -> list[PlanItem]:
    # A package that still waits to be specified says neither what nor how much, so it meets nothing yet.
    met = {
        (need, item.section)
        for item in standing
        if not waits_to_be_specified(item.text)
        for need in item.needs
    }
    return [
        _gap(ident(first, f"gap:{rest}"), first, wording.provision_question(label, section), (need,))
        for need, section, rest, label in _needs(case, drafted)
        for first in _MET_IN[section][:1]
        if not any((need, where) in met for where in _MET_IN[section])
    ]


def _needs(case: Case, drafted: Sequence[PlanItem]) -> list[tuple[str, str, str, str]]:
    """Each need that stands: its id, its section, what its gap is called, and its label.

    Of what people wrote only section B counts: their lines in C and D may say that there is no need.
    """
    touched = case.plan.touched
    removed = {need for need, mine in touched.items() if mine.item is None}
    found = [
        (need, asked(question).section or "B", question, asked(question).label)
        for question, need in need_ids(drafted).items()
        if need not in removed
    ]
    known = {need for need, *_ in found}
    return [
        *found,
        *(
            (item.id, "B", item.id, f"‘{shorten(item.text, 100, placeholder='…')}’")
            for item in _written(case)
            if item.section == "B" and item.id not in known and not item.id.endswith(":note")
        ),
    ]


def _written(case: Case) -> list[PlanItem]:
    return [touched.item for touched in case.plan.touched.values() if touched.item is not None]


def _gap(ident: str, section: Section, text: str, needs: tuple[str, ...] = ()) -> PlanItem:
    return PlanItem(id=ident, section=section, text=text, origin="drafted", standing="gap", needs=needs)
