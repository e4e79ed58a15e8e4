"""A document summed up: who wrote it, the terms it uses, and each sentence that bears on the child."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from domain.documents import cues, dictionary
from domain.documents.context import Judged, cue, judge
from domain.documents.contributors import Mentions, mentions
from domain.documents.headings import Part, heading, label
from domain.documents.layout import layout
from domain.documents.phrases import tokens
from domain.documents.role_table import FAMILY
from domain.documents.sentences import collapse, sentences
from domain.documents.writer import writer_of
from events.values import Finding, Model, Question, Sentence, Stance, TermCount

READER = Model(name="reader", version=f"2+dictionary-{dictionary.VERSION}")

MOST_FINDINGS = 1_000
"""findings of one document; a commit of the event store holds no more than 4 MB"""
MOST_TERMS = 100

Why = Literal["someone-else", "asked"]
_STRONG_ASK = frozenset({"recommend*", "would recommend", "i'd suggest", "i would suggest", "suggest", "should", "will need", "would benefit from", "we would like", "i would like", "i'd like", "we'd like", "to be delivered", "propose", "ask panel"})  # fmt: skip
_FORM = re.compile(r"\b(?:D\.?O\.?B|date of birth|date of report|report date|NHS (?:no|number)|UPN)\b", re.I)
"""lines of a form that only say who and when"""
_QUANTITY = re.compile(
    r"\b\d+\s*(?:x|hours?|hrs?|min\w*|times|sessions?)\b|\b(?:weekly|daily|per week|a week|each day)\b", re.I
)


class Excluded(NamedTuple):
    """A sentence that names a need which is not this child's, or is only asked about; and why it was left out."""

    question: Question
    why: Why
    sentence: Sentence


@dataclass(frozen=True, slots=True)
class Reading:
    """author, role, organisation, written_on: as the document says, else None. seen_on: days on which its writer saw
    the child. mentions: of other people and bodies. left_out: findings beyond the most that one document may have."""

    author: str | None
    role: str | None
    organisation: str | None
    written_on: date | None
    seen_on: tuple[date, ...]
    terms: tuple[TermCount, ...]
    findings: tuple[Finding, ...]
    excluded: tuple[Excluded, ...]
    mentions: Mentions
    left_out: int = 0


def summarise(digest: str, pages: Sequence[str]) -> Reading:
    """Read the pages of one document. The same pages always give the same reading; any text is read, none raises."""
    parts = layout(pages)
    who = writer_of(parts)
    by_family = who.role in FAMILY
    counts: Counter[str] = Counter()
    findings: list[Finding] = []
    excluded: list[Excluded] = []
    for sentence, part in in_parts(digest, pages):
        words = tokens(sentence.text)
        judged = judge(words)
        counts.update(each.term.name for each in judged if each.nature != "sign")
        for question, stance, terms in _stances(sentence.text, words, judged, part, by_family):
            findings.append(Finding(question=question, stance=stance, sentence=sentence, terms=terms))
        excluded.extend(_left_aside(sentence, judged, part))
    counted = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:MOST_TERMS]
    return Reading(
        author=who.author,
        role=who.role,
        organisation=who.organisation,
        written_on=who.written_on,
        seen_on=who.seen_on,
        terms=tuple(TermCount(term=term, count=count) for term, count in counted),
        findings=tuple(findings[:MOST_FINDINGS]),
        excluded=tuple(excluded[:MOST_FINDINGS]),
        mentions=mentions(parts),
        left_out=max(len(findings) - MOST_FINDINGS, 0),
    )


def in_parts(digest: str, pages: Sequence[str]) -> Iterator[tuple[Sentence, Part]]:
    """Every sentence, with the part of the document that its heading or its paragraph's label says it is of."""
    section: Part = "other"
    for number, page in enumerate(pages, start=1):
        paragraph: Part | None = None
        before = 0
        for start, end in sentences(page):
            text = collapse(page[start:end])
            if "\n" in page[before:start]:
                paragraph = None
            before = end
            begun = heading(text)
            if begun is not None:
                section = begun
            paragraph = label(text) or paragraph
            yield Sentence(digest=digest, page=number, start=start, end=end, text=text), paragraph or section


Said = tuple[Question | None, Stance, tuple[str, ...]]


def _stances(
    text: str, words: Sequence[str], judged: Sequence[Judged], part: Part, by_family: bool
) -> Iterator[Said]:
    """What one sentence says. Wishes and plans are told apart from needs: 'staff with experience of autism' is none."""
    if part == "family" or heading(text) is not None or _FORM.search(text):
        return
    about = [each for each in judged if each.verdict != "someone-else"]
    first = next((each.term.question for each in about), None)
    names = _names(about)
    asks = {match.value for match in cue("ASKING").find(words)}
    strong = bool(asks & _STRONG_ASK)
    if cue("TARGET").find(words) or (part == "outcome" and "will" in words and not strong):
        yield first, "outcome", names
        return
    supports = bool(cue("SUPPORT").find(words))
    if (supports and asks) or (part == "provision" and (supports or strong or _QUANTITY.search(text))):
        yield first, "provision", names
        if strong or part == "provision":
            return
        judged = [each for each in judged if each.nature != "condition"]
    wishes = by_family and len(about) == len(judged) and cue("WISH").find(words)
    if part == "view" or wishes or (cue("SAYING").find(words) and '"' in text):
        yield None, "view", names
        if part == "view":
            return
    yield from _about_the_child(words, judged)


def _about_the_child(words: Sequence[str], judged: Sequence[Judged]) -> Iterator[Said]:
    """One stance a question: a need outweighs a denial, a denial a strength."""
    by_question: dict[Question, list[Judged]] = {}
    for each in judged:
        by_question.setdefault(each.term.question, []).append(each)
    needed = False
    order: tuple[Stance, ...] = ("need", "denied", "strength")
    for question, said in by_question.items():
        stance = next((stance for stance in order if any(each.verdict == stance for each in said)), None)
        if stance is not None:
            needed = needed or stance != "strength"
            yield question, stance, _names(each for each in said if each.verdict == stance)
    if needed or any(each.verdict == "strength" for each in judged):
        return
    spoiled = any(cue(name).find(words) for name in ("KIN", "PROBLEM", "DENIAL"))
    if cue("QUALITIES").find(words) and not spoiled and cues.OTHERS_GOOD.isdisjoint(words):
        yield None, "strength", ()


def _left_aside(sentence: Sentence, judged: Sequence[Judged], part: Part) -> Iterator[Excluded]:
    seen: set[Question] = set()
    for each in judged:
        why: Why | None = None
        if each.verdict == "someone-else" or (part == "family" and each.nature == "condition"):
            why = "someone-else"
        elif each.verdict == "asked":
            why = "asked"
        if why is not None and each.term.question not in seen:
            seen.add(each.term.question)
            yield Excluded(each.term.question, why, sentence)


def _names(judged: Sequence[Judged] | Iterator[Judged]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.term.name for each in judged))
