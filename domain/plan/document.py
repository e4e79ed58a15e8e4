"""A plan as it is read on paper: sections, numbered lines, and each source said in words. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from domain.case.state import Case, Part, holder
from domain.plan.amended import MARKED, NOTHING_AMENDED, Amendment, amendment
from domain.plan.lines import author_words, may_be_quoted
from domain.plan.sections import MADE_UNDER, SECTION_WORDS, TITLE, Layout
from domain.plan.state import SECTIONS, working
from domain.plan.wording import MONTHS, VOICE_WORDS, day, london_day
from domain.pupil.pupil import Pupil
from domain.refusals import Unknown
from events.plan import PlanIssued
from events.values import (
    AnswerSource,
    PersonSource,
    PlanItem,
    Section,
    SentenceSource,
    Source,
    ViewSource,
    Voice,
)  # fmt: skip

_ISSUED_AS = {"draft": "DRAFT", "final": "FINAL PLAN", "proposed-amendment": "PROPOSED AMENDMENT"}


@dataclass(frozen=True, slots=True)
class PlanLine:
    """One accepted line. `label` is its number (F2); `serves` the numbers of the needs and outcomes it answers to.
    `change`: in a proposed amendment, how it differs from the final plan, in words ('' where it does not)."""

    id: str
    label: str
    text: str
    serves: tuple[str, ...]
    sources: tuple[str, ...]
    change: str = ""


@dataclass(frozen=True, slots=True)
class PlanSection:
    """`questions`: what is still to be answered, in a working copy only. `empty`: what to say when there is no line.
    `removed`: the words of lines of the final plan that a proposed amendment leaves out."""

    letter: Section
    title: str
    layout: Layout
    column: str
    lines: tuple[PlanLine, ...]
    questions: tuple[str, ...]
    empty: str
    removed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlanDocument:
    """A plan for print. `notices` say what a working copy leaves out, and how a proposed amendment is marked."""

    title: str
    status: str
    made_under: str
    name: str
    reference: str
    born: str
    notices: tuple[str, ...]
    sections: tuple[PlanSection, ...]


def document(
    case: Case, pupil: Pupil, which: Literal["working"] | int, names: Mapping[str, str] | None = None,
    agreed: str = "Agreed by the co-ordinator",
) -> PlanDocument:  # fmt: skip
    """The working copy, or the version issued under that number, with its accepted lines only.

    names: people's names by sign-in, as far as they may be shown. agreed: what stands behind an agreed answer. Raises Unknown for a version never issued.
    """
    if which == "working":
        lines = working(case.plan)
        items = [
            w.item for w in lines if w.item.standing == "accepted" and not w.removed and w.item.section != "I"
        ]
        gaps = [w.item for w in lines if w.item.standing == "gap" and not w.removed and w.item.section != "I"]
        status, notices, amended = "WORKING DRAFT – not issued", _left_out(case), None
    else:
        issued = _issued(case, which)
        items, gaps, notices = list(issued.items), [], ()
        amended = amendment(case.plan.issued, issued)
        if amended is not None:
            notices = (MARKED,)
        status = f"{_ISSUED_AS[issued.kind]} issued on {day(issued.on)} by {issued.officer}"
    # Who answered and when is read from the case as it is now, so only a working copy says it.
    teller = _Teller(
        case, (names or {}) if which == "working" else {}, dated=which == "working", agreed=agreed
    )
    return PlanDocument(
        title=TITLE, status=status, made_under=MADE_UNDER, name=pupil.name or "Name not recorded",
        reference=pupil.reference, born=_born(pupil), notices=notices,
        sections=_sections(teller, items, gaps, amended or NOTHING_AMENDED),
    )  # fmt: skip


def _sections(
    teller: _Teller, items: Sequence[PlanItem], gaps: Sequence[PlanItem], amended: Amendment
) -> tuple[PlanSection, ...]:
    by_section = {s: [item for item in items if item.section == s] for s in SECTIONS}
    labels = {item.id: f"{s}{n}" for s in SECTIONS for n, item in enumerate(by_section[s], start=1)}
    return tuple(
        PlanSection(
            letter=s, title=words.title, layout=words.layout, column=words.column, empty=words.empty,
            lines=tuple(
                PlanLine(
                    id=item.id, label=labels[item.id], text=item.text,
                    serves=tuple(labels[i] for i in (*item.needs, *item.outcomes) if i in labels),
                    sources=tuple(dict.fromkeys(said for x in item.sources if (said := teller.says(x, item.text)))),
                    change=amended.changes.get(item.id, ""),
                )
                for item in by_section[s]
            ),
            questions=tuple(gap.text for gap in gaps if gap.section == s),
            removed=tuple(item.text for item in amended.removed if item.section == s),
        )
        for s, words in ((s, SECTION_WORDS[s]) for s in SECTIONS)
    )  # fmt: skip


def _left_out(case: Case) -> tuple[str, ...]:
    lines = [w for w in working(case.plan) if not w.removed]
    undecided = sum(1 for w in lines if w.item.standing == "suggested")
    waiting = sum(1 for w in working(case.plan) if w.proposal is not None)
    placement = sum(1 for w in lines if w.item.section == "I" and w.item.standing == "accepted")
    said = (
        (
            undecided,
            f"Undecided suggestions left out of this copy: {undecided}. Nobody has accepted them yet.",
        ),
        (waiting, f"Changes of the drafting service that wait to be taken or dismissed: {waiting}."),
        (
            placement,
            f"Lines of section I left out of this copy: {placement}. A setting is named only in the final plan.",
        ),
    )
    return tuple(words for count, words in said if count)


def _issued(case: Case, number: int) -> PlanIssued:
    for issued in case.plan.issued:
        if issued.number == number:
            return issued
    raise Unknown("unknown-plan", "There is no issued version of this number.", "number")


def _born(pupil: Pupil) -> str:
    if pupil.birth_date is not None:
        return day(pupil.birth_date)
    return f"{MONTHS[pupil.birth_month - 1]} {pupil.birth_year}" if pupil.birth_month else "Not recorded"


@dataclass(frozen=True, slots=True)
class _Teller:
    """Says a source in words. What was marked internal or restricted is never quoted, whoever accepted it."""

    case: Case
    names: Mapping[str, str]
    dated: bool
    agreed: str

    def says(self, source: Source, text: str) -> str | None:
        if isinstance(source, SentenceSource):
            return self._sentence(source, text)
        if isinstance(source, AnswerSource):
            said = self.agreed if source.voice == "agreed" else f"Answer of the {VOICE_WORDS[source.voice]}"
            return said + self._who(
                self.case.answers.get((source.question, holder(source.voice, source.person)))
            )
        if isinstance(source, ViewSource):
            return _own_words(source.voice) + self._who(
                self.case.views.get((source.prompt, holder(source.voice, source.person))), "recorded by "
            )
        return _person(source)

    def _sentence(self, source: SentenceSource, text: str) -> str | None:
        sentence = source.sentence
        paper = self.case.documents.get(sentence.digest)
        if not may_be_quoted(paper):
            return None
        where = f"{author_words(paper)}, page {sentence.page}"
        return f"{where} (word for word)" if sentence.text == text else f"{where}: “{sentence.text}”"

    def _who(self, part: Part[Any] | None, what: str = "") -> str:
        if not self.dated or part is None:
            return ""
        name, on = self.names.get(part.by.id), day(london_day(part.at))
        return f", {what}{name}, {on}" if name else f", {on}"


def _own_words(voice: Voice) -> str:
    return f"The {VOICE_WORDS[voice]}, in their own words"


def _person(source: PersonSource) -> str:
    return f"{source.person}, {source.role}, {day(source.on)}"
