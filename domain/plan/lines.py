"""The lines that the machine may draft: views, agreed needs, what a person decided on, and the list of advice.

Each line comes whole from the state: words of the family, of the instrument, of a document or of a named person.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from itertools import islice
from typing import get_args

from domain.allocation.outcomes import TO_BE_MADE_SPECIFIC, outcome_line
from domain.allocation.packages import PACKAGES, TO_BE_SPECIFIED, at_level, package_line
from domain.case.state import Case, Document, Part, SuggestionState
from domain.documents.serving import NEAREST
from domain.needs.questions import QUESTIONS, asked, need_line
from domain.plan.needs_prose import kind
from domain.plan.prose import TO_BE_WORDED, in_plan_words, quotation
from domain.plan.same import says_the_same
from domain.plan.wording import day, london_day, role_words
from events.case import AnswerGiven, PackageChosen, ViewGiven
from events.values import (
    AnswerSource,
    OutcomeValue,
    PackageValue,
    PersonSource,
    PlanItem,
    Prompt,
    Question,
    Section,
    Sentence,
    SentenceSource,
    Source,
    Suggestion,
    TextValue,
    ViewSource,
    Voice,
)  # fmt: skip

LONGEST_TEXT = 20_000
"""Characters that an item may hold (events.values.Text)."""

PROMPTS: tuple[Prompt, ...] = get_args(Prompt)
VOICES: tuple[Voice, ...] = get_args(Voice)

NEVER_DRAFTED = "SP1"
"""Special school placement: decided under the Children and Families Act 2014, ss.33, 38 and 39, never drafted."""


def waits_to_be_specified(text: str) -> bool:
    """Whether a line still says of itself that a package or an outcome is to be specified for this child."""
    return TO_BE_SPECIFIED in text or f"– {TO_BE_MADE_SPECIFIC}:" in text


def waits_to_be_worded(text: str) -> bool:
    """Whether a line is a quotation still, and says so of itself."""
    return f"” – {TO_BE_WORDED}" in text


def may_be_quoted(document: Document | None) -> bool:
    """Only advice and evidence stand in a plan, which goes to the family; internal and restricted papers never do."""
    return document is not None and document.marking in ("advice", "evidence")


def views(case: Case) -> list[PlanItem]:
    """Section A in the family's own words, unchanged, each with whose they are."""
    return [
        PlanItem(
            id=f"A:{prompt}:{who}", section="A", text=part.fact.text, origin="drafted", standing="accepted",
            sources=(ViewSource(prompt=prompt, voice=part.fact.voice, person=_own(who, part)),),
        )
        for prompt in PROMPTS
        for voice in VOICES
        for (asked, who), part in case.views.items()
        if asked == prompt and part.fact.voice == voice and part.fact.text.strip()
    ]  # fmt: skip


def _own(who: str, part: Part[ViewGiven]) -> str | None:
    return None if who == part.fact.voice else part.by.id


def needs(case: Case) -> list[PlanItem]:
    """One line for each agreed answer above 'none'. FLMT is never a need (Children and Families Act 2014, s.20(4))."""
    agreed = case.agreed()
    return [
        item for question in QUESTIONS if (answer := agreed.get(question)) for item in _need(case, answer)
    ]


def need_ids(items: Iterable[PlanItem]) -> dict[Question, str]:
    """The line of the need that each question found."""
    return {
        source.question: item.id
        for item in items
        for source in item.sources[:1]
        if isinstance(source, AnswerSource) and not item.id.endswith(":note")
    }


def decided_and_open(
    case: Case, need_of: Mapping[Question, str], echoes: Mapping[str, Sequence[Sentence]]
) -> list[PlanItem]:
    """Outcomes, packages and text: accepted where a named person decided so, marked as suggested where nobody has.

    A package that a person chose or took out by themselves goes before every suggestion of it. echoes: by suggestion,
    sentences of later papers that ask for the same.
    """
    items = [
        _suggested(case, state, need_of, echoes.get(state.suggestion.id, ()))
        for state in case.suggestions.values()
        if not state.superseded and not _gave_way(case, state)
    ]
    chosen = [_chosen(part, need_of) for part in case.chosen.values()]
    return [item for item in (*items, *chosen) if item is not None]


def _gave_way(case: Case, state: SuggestionState) -> bool:
    value = state.suggestion.value
    return isinstance(value, PackageValue) and value.package in case.chosen


def _chosen(part: Part[PackageChosen], need_of: Mapping[Question, str]) -> PlanItem | None:
    fact, package = part.fact, PACKAGES[part.fact.package]
    ident = chosen_line(fact.package)
    if fact.level is None or ident is None or package.section is None:
        return None
    return PlanItem(
        id=ident, section=package.section,
        text=fact.text.strip() or package_line(package, at_level(package.full_name, fact.level)),
        origin="drafted", standing="accepted",
        needs=tuple(need_of[q] for q in package.needs if q in need_of),
        sources=(PersonSource(person=fact.name, role=role_words(part.by.role), on=london_day(part.at)),),
    )  # fmt: skip


def advice(case: Case) -> list[PlanItem]:
    """Section K: each paper that the plan may rest on, with who wrote it and when as the paper itself states."""
    return [
        PlanItem(
            id=f"K:{digest}", section="K", text=author_words(document), origin="drafted", standing="accepted"
        )
        for digest, document in case.documents.items()
        if may_be_quoted(document)
    ]  # fmt: skip


def author_words(document: Document | None) -> str:
    """Who wrote a paper, in what role, where and when; its file's name where it does not say who."""
    if document is None:
        return "A document that is no longer in the bundle"
    read = document.read
    stated = [words for words in (read.author, read.role, read.organisation) if words] if read else []
    who = ", ".join(dict.fromkeys(stated)) or f"{document.added.name} (author not stated)"
    return f"{who}, {day(read.written_on) if read and read.written_on else 'undated'}"


MOST_OF_A_NEED = 3
"""accepted sentences that a need's line says; the others are among its sources"""


def _need(case: Case, answer: AnswerGiven) -> list[PlanItem]:
    """The need by its label and level, then what the child finds hard: the note of whoever agreed it, and the sentences
    that they accepted."""
    line, section = need_line(answer.question, answer.score), asked(answer.question).section
    if line is None or section is None:
        return []
    note = answer.note.strip()
    paragraphs = [f"{line}.", *([note] if note else []), *_in_the_papers_words(case, answer)]
    whole = "\n".join(paragraphs)
    fits = len(whole) <= LONGEST_TEXT
    need = PlanItem(
        id=f"{section}:{answer.question}", section=section, text=whole if fits else f"{line}.",
        origin="drafted", standing="accepted", sources=_need_sources(case, answer),
    )  # fmt: skip
    if fits:
        return [need]
    # A note that fills an item by itself gets its own, so that no word of it is cut.
    return [need, need.model_copy(update={"id": f"{need.id}:note", "text": note})]


def _in_the_papers_words(case: Case, answer: AnswerGiven) -> list[str]:
    """The first accepted sentences that can be said in the plan's words and say something of their own; a quotation
    where there is no such sentence and no note."""
    said: list[str] = [answer.note]
    lines: list[str] = []
    quoted: list[str] = []
    for source in answer.sources:
        if not isinstance(source, SentenceSource) or not _quotable(case, source.sentence):
            continue
        words = source.sentence.text
        sort = kind(words)
        if sort == "other" or any(says_the_same(words, other) for other in said):
            continue
        prose = in_plan_words(words) if sort == "is" else quotation(words)
        if prose.safe and len(lines) < MOST_OF_A_NEED:
            said.append(words)
            lines.append(prose.text)
        elif not prose.safe:
            quoted.append(prose.text)
    return lines or ([] if answer.note.strip() else quoted[:1])


def _need_sources(case: Case, answer: AnswerGiven) -> tuple[Source, ...]:
    validated = case.validations.get(answer.question)
    behind = (
        [PersonSource(person=validated.validator, role=validated.qualification, on=validated.on)]
        if validated
        else []
    )
    given = [s for s in answer.sources if not isinstance(s, SentenceSource) or _quotable(case, s.sentence)]
    return (AnswerSource(question=answer.question, voice="agreed"), *given, *behind)


def _suggested(
    case: Case, state: SuggestionState, need_of: Mapping[Question, str], echoes: Sequence[Sentence]
) -> PlanItem | None:
    proposed, decided = state.suggestion, state.decided
    value = proposed.value if decided is None else decided.value or proposed.value
    line, section = line_of(proposed), section_of(proposed.value)
    if line is None or section is None or (decided and decided.decision == "rejected"):
        return None
    if not isinstance(value, OutcomeValue | PackageValue | TextValue) or not value.text.strip():
        return None
    quotable = [sentence for sentence in (*proposed.evidence, *echoes) if _quotable(case, sentence)]
    if proposed.evidence and not quotable:
        return None  # its only evidence was marked internal or restricted since
    sources: list[Source] = [SentenceSource(sentence=sentence) for sentence in quotable]
    if decided is not None and state.decided_at is not None:
        role = role_words(state.decided_by.role if state.decided_by else "")
        sources.append(PersonSource(person=decided.name, role=role, on=london_day(state.decided_at)))
    return PlanItem(
        id=line, section=section_of(value) or section, text=_words(value), origin="drafted",
        standing="suggested" if decided is None else "accepted", sources=tuple(sources), suggestion=proposed.id,
        needs=_served(proposed.value, need_of),
    )  # fmt: skip


def _served(value: object, need_of: Mapping[Question, str]) -> tuple[str, ...]:
    """The needs that a line answers to; of what is a document's and names none of them, the nearest one."""
    questions = _questions(value)
    named = tuple(need_of[question] for question in questions if question in need_of)
    if named or not isinstance(value, TextValue) or value.section in ("A", "B"):
        return named
    near = (other for question in questions for other in NEAREST.get(question, ()) if other in need_of)
    return tuple(need_of[question] for question in islice(near, 1))


def _words(value: OutcomeValue | PackageValue | TextValue) -> str:
    return outcome_line(value) if isinstance(value, OutcomeValue) else value.text


def line_of(suggestion: Suggestion) -> str | None:
    """The id of the line that a suggestion makes; None when it makes none. The section in it is the proposed one for
    good, so that a line moved by a person stays one line."""
    section = section_of(suggestion.value)
    return ident(section, suggestion.id) if section else None


def chosen_line(package: str) -> str | None:
    """The id of the line of a package that a person chose; None for what enters no draft."""
    section = PACKAGES[package].section
    return f"{section}:chosen:{package}" if section else None


def section_of(value: object) -> Section | None:
    """Where a suggested value stands in the plan; None for what enters no draft."""
    if isinstance(value, OutcomeValue):
        return "E"
    if isinstance(value, PackageValue):
        return None if value.package == NEVER_DRAFTED else value.section
    return value.section if isinstance(value, TextValue) else None


def _questions(value: object) -> tuple[Question, ...]:
    if isinstance(value, PackageValue):
        return PACKAGES[value.package].needs if value.package in PACKAGES else ()
    if not isinstance(value, TextValue):
        return ()
    return (*((value.question,) if value.question else ()), *value.also)


def _quotable(case: Case, sentence: Sentence) -> bool:
    return may_be_quoted(case.documents.get(sentence.digest))


def ident(section: Section, rest: str) -> str:
    """An item's id from what it stands for; hashed where it would be longer than an id may be."""
    whole = f"{section}:{rest}"
    return whole if len(whole) <= 128 else f"{section}:{sha256(rest.encode()).hexdigest()}"
