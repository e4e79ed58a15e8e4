"""What a sentence says of each term in it: whose it is, now or then, affirmed or denied, a need or a strength."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import Literal, NamedTuple

from domain.documents import cues
from domain.documents.dictionary import AREAS, CONDITIONS, NEUTRAL, SIGNS, Term
from domain.documents.phrases import Found, Phrases

Verdict = Literal["need", "strength", "denied", "someone-else", "asked", "mentioned"]
Nature = Literal["condition", "area", "sign"]


class Judged(NamedTuple):
    """A term of the dictionary as this sentence speaks of it. 'denied' is also said of what is over."""

    term: Term
    nature: Nature
    verdict: Verdict


class Entry(NamedTuple):
    term: Term
    nature: Nature


@cache
def _dictionary() -> Phrases[tuple[Entry, ...]]:
    """One form may bear on two questions: both are kept."""
    forms: dict[str, tuple[Entry, ...]] = {}
    natures: tuple[tuple[Nature, tuple[Term, ...]], ...] = (
        ("condition", CONDITIONS),
        ("area", AREAS),
        ("sign", SIGNS),
    )
    for nature, terms in natures:
        for term in terms:
            for form in term.forms:
                forms[form.lower()] = (*forms.get(form.lower(), ()), Entry(term, nature))
    forms.update(dict.fromkeys((phrase.lower() for phrase in NEUTRAL), ()))
    return Phrases(forms)


@cache
def cue(name: str) -> Phrases[str]:
    """The phrases of one list in `cues`."""
    return Phrases({form: form for form in getattr(cues, name)})


def judge(words: Sequence[str]) -> list[Judged]:
    """Every term in the sentence, in order."""
    found = _dictionary().find(words)
    if not found:
        return []
    sentence = _Sentence(words, found)
    return [
        Judged(entry.term, entry.nature, sentence.verdict(match, entry))
        for match in found
        for entry in match.value
    ]


class _Sentence:
    def __init__(self, words: Sequence[str], found: Sequence[Found[tuple[Entry, ...]]]) -> None:
        self.words = words
        self.clause = _clauses(words)
        # The 'no' of 'no friends' is the need itself and denies nothing else.
        spans = [
            (each.start, each.end) for each in found if any(entry.nature == "sign" for entry in each.value)
        ]
        spans.extend((each.start, each.end) for each in cue("NOT_DENIAL").find(words))
        pseudo = {place for start, end in spans for place in range(start, end)}
        self.denials = [match for match in cue("DENIAL").find(words) if match.start not in pseudo]
        self.denied_after = cue("DENIED_AFTER").find(words)
        self.problems = cue("PROBLEM").find(words)
        self.positives = [
            mark for mark in cue("POSITIVE").find(words) if words[max(mark.start - 1, 0)] != "low"
        ]
        self.over = bool(cue("OVER").find(words))
        self.over_for_bodies = bool(cue("OVER_FOR_BODIES").find(words))
        self.asked = cue("ASKED").find(words)
        self.of_family = bool(cue("IN_THE_BLOOD").find(words))
        self.others = [*self._kin(), *self._parents(), *cue("FIRST_PERSON").find(words)]

    def verdict(self, match: Found[tuple[Entry, ...]], entry: Entry) -> Verdict:
        if self.of_family or any(
            other.end <= match.start and self._same_clause(other, match) for other in self.others
        ):
            return "someone-else"
        if entry.nature == "area":
            return self._of_area(match, entry.term)
        if self.over or (self.over_for_bodies and entry.term.question in cues.BODIES):
            return "denied"
        if self._denied_before(match) or self._denied_after(match):
            return "denied"
        if any(ask.end <= match.start and self._same_clause(ask, match) for ask in self.asked):
            return "asked"
        return "need"

    def _of_area(self, match: Found[tuple[Entry, ...]], term: Term) -> Verdict:
        problem = self._nearest(self.problems, match)
        positive = self._nearest(self.positives, match)
        if self._denied_after(match):
            return "denied"
        if problem is not None and (positive is None or _gap(problem, match) <= _gap(positive, match)):
            if self._denied_before(problem):
                return "denied"
            is_past = self.over or (self.over_for_bodies and term.question in cues.BODIES)
            return "denied" if is_past else "need"
        if positive is not None:
            return "need" if self._denied_before(positive) else "strength"
        if self._denied_before(match) and term.question in cues.BODIES | {
            "Social_care",
            "Psych_SEMH",
            "Sensory",
        }:
            return "denied"
        return "mentioned"

    def _nearest(self, marks: Sequence[Found[str]], match: Found[tuple[Entry, ...]]) -> Found[str] | None:
        near = [mark for mark in marks if self._same_clause(mark, match)]
        return min(near, key=lambda mark: _gap(mark, match), default=None)

    def _same_clause(self, one: Found[str], other: Found[tuple[Entry, ...]]) -> bool:
        return self.clause[one.start] == self.clause[other.start]

    def _denied_before(self, match: Found[str] | Found[tuple[Entry, ...]]) -> bool:
        """A denial before it in its clause, with nothing between that keeps the need."""
        if match.start and self.words[match.start - 1] in cues.JUST_BEFORE:
            return True
        for denial in self.denials:
            if denial.end > match.start or self.clause[denial.start] != self.clause[match.start]:
                continue
            between = self.words[denial.end : match.start]
            if "|" not in between and cues.STILL_A_PROBLEM.isdisjoint(between) and not _starts_anew(between):
                return True
        return False

    def _denied_after(self, match: Found[tuple[Entry, ...]]) -> bool:
        """'Vision: no concerns', 'no visual stress was found', '..., not a concern'."""
        return any(mark.start >= match.end and self._same_clause(mark, match) for mark in self.denied_after)

    def _kin(self) -> list[Found[str]]:
        """Relatives and friends, unless they only say something of the child."""
        return [
            kin
            for kin in cue("KIN").find(self.words)
            if cues.SAID_BY.isdisjoint(self.words[kin.end : kin.end + 3])
        ]

    def _parents(self) -> list[Found[str]]:
        owning = []
        for parent in cue("PARENT").find(self.words):
            after = self.words[parent.end : parent.end + 3]
            if not cues.OWNS.isdisjoint(after) and cues.OWN_NOT.isdisjoint(after) and "," not in after[:1]:
                owning.append(parent)
        return owning


def _clauses(words: Sequence[str]) -> list[int]:
    """The number of the clause that each word stands in."""
    numbers: list[int] = []
    number = 0
    for place, word in enumerate(words):
        following = words[place + 1] if place + 1 < len(words) else ""
        if word in cues.CLAUSE or (word in (",", "and", "–") and following in cues.NEW_SUBJECT):
            number += 1
        numbers.append(number)
    return numbers


def _starts_anew(words: Sequence[str]) -> bool:
    """'... without her frame and uses a wheelchair': what follows a new verb is no longer denied."""
    return any(word == "and" and after in cues.NEW_VERB for word, after in pairwise(words))


def _gap(one: Found[str], other: Found[tuple[Entry, ...]]) -> int:
    return max(other.start - one.end, one.start - other.end, 0)
