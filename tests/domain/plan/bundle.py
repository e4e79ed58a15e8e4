"""A small bundle of a fictional child, and the facts that a draft is made of."""

from __future__ import annotations

from datetime import date

from events.base import Event
from events.case import (
    AnswerGiven,
    DecisionRecorded,
    DocumentAdded,
    DocumentRead,
    FindingsRecorded,
    PackageChosen,
    SuggestionDecided,
    SuggestionsMade,
    ViewGiven,
)  # fmt: skip
from events.values import (
    Finding,
    Marking,
    Model,
    OutcomeValue,
    PackageCode,
    PackageLevel,
    PackageValue,
    Question,
    Section,
    Sentence,
    Source,
    Stance,
    SuggestedValue,
    Suggestion,
    TextValue,
    Voice,
)  # fmt: skip

TODAY = date(2025, 3, 20)
REPORT, CALLS = "a" * 64, "b" * 64
CODE = Model(name="test", version="1")


def paper(digest: str = REPORT, marking: Marking = "advice", name: str = "slt report.pdf") -> DocumentAdded:
    return DocumentAdded(digest=digest, name=name, media="application/pdf", size=10, marking=marking)


def read(digest: str = REPORT) -> DocumentRead:
    return DocumentRead(
        digest=digest, text=digest, pages=4, author="M. O.", role="Speech and Language Therapist",
        organisation="Eastmarsh NHS", written_on=date(2024, 12, 9), reader=CODE,
    )  # fmt: skip


def sentence(text: str, digest: str = REPORT, page: int = 2, start: int = 0) -> Sentence:
    return Sentence(digest=digest, page=page, start=start, end=start + len(text), text=text)


def found(
    *findings: tuple[Question | None, Stance, Sentence], digest: str = REPORT, part: int = 1
) -> FindingsRecorded:
    return FindingsRecorded(
        digest=digest,
        part=part,
        findings=tuple(Finding(question=q, stance=s, sentence=w) for q, s, w in findings),
    )


def answer(
    question: Question, score: int, note: str = "", sources: tuple[Source, ...] = (), voice: Voice = "agreed"
) -> AnswerGiven:
    return AnswerGiven(
        question=question, voice=voice, score=score, note=note, sources=sources, instrument="test"
    )


def view(text: str, voice: Voice = "parent") -> ViewGiven:
    return ViewGiven(prompt="history", voice=voice, text=text)


def made(ident: str, value: SuggestedValue, *evidence: Sentence) -> SuggestionsMade:
    return SuggestionsMade(
        suggestions=(Suggestion(id=ident, value=value, reason="why", evidence=evidence, model=CODE),)
    )


def text(words: str, section: Section = "F", question: Question | None = "SLC") -> TextValue:
    return TextValue(section=section, text=words, question=question)


def package(code: str, words: str, section: Section | None = "F") -> PackageValue:
    return PackageValue(package=code, level="Y", section=section, text=words)


def outcome(words: str) -> OutcomeValue:
    return OutcomeValue(text=words)


def accepted(ident: str) -> SuggestionDecided:
    return SuggestionDecided(suggestion=ident, decision="accepted", name="A. Khan")


def altered(ident: str, value: SuggestedValue) -> SuggestionDecided:
    return SuggestionDecided(suggestion=ident, decision="altered", value=value, name="A. Khan")


def rejected(ident: str) -> SuggestionDecided:
    return SuggestionDecided(suggestion=ident, decision="rejected", reason="Not for her.", name="A. Khan")


def chosen(code: PackageCode, level: PackageLevel | None, words: str = "") -> PackageChosen:
    return PackageChosen(package=code, level=level, text=words, reason="Asked for.", name="A. Khan")


DECIDED = DecisionRecorded(decision="issue-plan", reason="As assessed.", officer="N. D.", on=TODAY)
"""what the issue of a plan follows"""


def all_facts() -> list[Event]:
    """Something of everything."""
    weekly = sentence("Direct therapy: 1 x 40 min weekly for 2 terms, delivered by a therapist.", start=90)
    delayed = sentence("Her understanding of language is severely delayed.")
    return [
        DECIDED, paper(), read(), paper(CALLS, "internal", "call log.txt"),
        found(("SLC", "need", delayed), ("SLC", "provision", weekly)),
        answer("SLC", 3, "She follows two words."), answer("LD", 2), answer("Health", 2), answer("FLMT", 1),
        view("She notices everything."),
        made("text:weekly", text(weekly.text), weekly), accepted("text:weekly"),
        made("outcome:X1:1", outcome("Social communication")), made("package:SP3:X1", package("SP3", "Small group work")),
    ]  # fmt: skip
