"""Which terms a bundle uses and how often, and what it says of them: for good, for bad, or neither.

Terms of the dictionary are counted under one name for all the ways of writing them. Beside them, phrases that the
dictionary does not hold and that are said often: two or three words that end in a noun of the field. Words that are
written as names are never among them: only what stands in small letters is counted, and not if the bundle mostly
writes it with a capital.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import pairwise

from domain.documents.context import cue
from domain.documents.dictionary import AREAS, CONDITIONS, NEUTRAL, SIGNS
from domain.documents.phrases import Phrases, tokens
from domain.documents.summary_given import DocumentRead, LineRead
from domain.documents.summary_shown import Mention, Mentions, Sentiment, TermSaid
from domain.documents.term_words import HEADS, STOP, TITLES, WORRY

MOST_TERMS = 100
MOST_MENTIONS = 500
"""lines that are kept of one document or bundle; all are counted"""
OFTEN = 3
"""uses from which a phrase that is in no dictionary counts"""

_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*|[^\sA-Za-z]")
_LONGEST = 3
_WORRY = Phrases(dict.fromkeys(WORRY, True))


def terms_of(documents: Sequence[DocumentRead], names: frozenset[str] | None = None) -> tuple[TermSaid, ...]:
    """The most used first, at most MOST_TERMS; the same documents always give the same terms. names: of the bundle
    that the documents are of, where it is larger than they are."""
    counts: Counter[str] = Counter()
    within: dict[str, set[str]] = defaultdict(set)
    names = names_in(documents) if names is None else names
    phrases: Counter[str] = Counter()
    for document in documents:
        for line in document.lines:
            mine = known_terms(line.sentence.text)
            counts.update(mine)
            said = list(_phrases(line.sentence.text, names))
            phrases.update(said)
            for term in (*mine, *said):
                within[term].add(document.name)
    known = set(counts)
    counts.update({phrase: count for phrase, count in _whole(phrases).items() if phrase not in known})
    most = max(counts.values(), default=1)
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:MOST_TERMS]
    return tuple(
        TermSaid(term=term, count=count, documents=len(within[term]), weight=round(count / most, 3), phrase=term not in known)
        for term, count in ranked
    )  # fmt: skip


def mentions_of(documents: Iterable[DocumentRead]) -> Mentions:
    """Sentences with a term of the dictionary or a need or strength in them, in the documents' order; where there are
    too many to keep, the neutral ones go first and the negative last."""
    lines = []
    for document in documents:
        for line in document.lines:
            terms = tuple(dict.fromkeys(known_terms(line.sentence.text)))
            if terms or any(said.stance in ("need", "strength", "denied") for said in line.said):
                at = line.sentence
                lines.append(
                    Mention(document=document.name, page=at.page, start=at.start, end=at.end, sentence=at.text,
                            sentiment=_sentiment(line), terms=terms)
                )  # fmt: skip
    counts = Counter(line.sentiment for line in lines)
    return Mentions(positive=counts["positive"], neutral=counts["neutral"], negative=counts["negative"], lines=tuple(_most_telling(lines)))  # fmt: skip


def _most_telling(lines: Sequence[Mention]) -> list[Mention]:
    rank = {"negative": 0, "positive": 1, "neutral": 2}
    places = sorted(range(len(lines)), key=lambda place: rank[lines[place].sentiment])[:MOST_MENTIONS]
    return [lines[place] for place in sorted(places)]


def names_in(documents: Iterable[DocumentRead]) -> frozenset[str]:
    """Words, in small letters, that the documents write as names: after a title, as an author, or within a sentence
    more often with a capital than without."""
    capital: Counter[str] = Counter()
    small: Counter[str] = Counter()
    titled: set[str] = set()
    for document in documents:
        titled.update(word.lower() for word in _WORD.findall(document.author or "") if word.isalpha())
        for line in document.lines:
            for before, word in pairwise(_WORD.findall(line.sentence.text)):
                plain = word.lower().removesuffix("'s").removesuffix("’s")
                if before.lower() in TITLES and word[:1].isupper():
                    titled.add(plain)
                elif word[:1].islower():
                    small[plain] += 1
                elif before[:1].isalpha() or before == ",":
                    capital[plain] += 1
    return frozenset(titled | {word for word, count in capital.items() if count > small[word]})


@lru_cache(maxsize=20_000)
def known_terms(text: str) -> tuple[str, ...]:
    """Names of the dictionary's terms in a sentence, in order, as often as they are used. Kept, because a document is
    counted by itself and with its bundle."""
    return tuple(name for found in _named().find(tokens(text)) for name in found.value)


@cache
def _named() -> Phrases[tuple[str, ...]]:
    """Every form of the dictionary and the names it is counted under; signs and turns of phrase count under none, so
    that a term within them is not counted."""
    forms: dict[str, tuple[str, ...]] = {}
    for term in (*CONDITIONS, *AREAS):
        for form in term.forms:
            forms[form.lower()] = (*forms.get(form.lower(), ()), term.name)
    for form in (*(form for term in SIGNS for form in term.forms), *NEUTRAL):
        forms.setdefault(form.lower(), ())
    return Phrases(forms)


def _phrases(text: str, names: frozenset[str]) -> Iterator[str]:
    """Runs of two or three words in small letters that end in a noun of the field."""
    run: list[str] = []
    for word in (*_WORD.findall(text), "."):
        if word[0].islower() and len(word) > 1 and word not in STOP and word not in names:
            run.append(word)
            for length in range(2, min(_LONGEST, len(run)) + 1):
                if word in HEADS:
                    yield " ".join(run[-length:])
        else:
            run = []


def _whole(phrases: Mapping[str, int]) -> dict[str, int]:
    """Those said often, without pieces of longer ones that are said as often."""
    often = {phrase: count for phrase, count in phrases.items() if count >= OFTEN}
    parts = {
        part
        for phrase, count in often.items()
        for part in (phrase.split(" ", 1)[1], phrase.rsplit(" ", 1)[0])
        if often.get(part) == count
    }
    return {phrase: count for phrase, count in often.items() if phrase not in parts and not _is_form(phrase)}


def _is_form(phrase: str) -> bool:
    """Another way of writing a term of the dictionary."""
    words = tokens(phrase)
    return any(found.end - found.start == len(words) for found in _named().find(words))


def _sentiment(line: LineRead) -> Sentiment:
    """A difficulty outweighs a strength in the same sentence; a worry counts where nothing is denied."""
    stances = {said.stance for said in line.said}
    if "need" in stances:
        return "negative"
    if stances & {"strength", "denied"}:
        return "positive"
    words = tokens(line.sentence.text)
    worried = _WORRY.find(words) and not cue("DENIAL").find(words)
    return "negative" if worried else "neutral"
