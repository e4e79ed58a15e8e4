"""What was learned of how needs are written: a weighing of words and of an encoder's chances, and of a bundle.

The rules' own verdicts are among what is weighed, so that words and rules correct one another. Each sum can be taken
apart by word. It is learned from fictional bundles alone (see the card beside the weights).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from domain.documents.phrases import tokens
from domain.needs.questions import QUESTIONS
from events.values import Model

HIGHEST = 12.0
"""log-odds beyond which nothing is surer"""
FLOOR = 1e-4
"""chances are held this far from 0 and 1 before their odds are taken"""


Encode = Callable[[Sequence[str]], Sequence[Sequence[float]]]
"""An encoder of sentences: by text, log-odds in the order of QUESTIONS that it is evidence of a need."""

ENCODED = 0.5
"""the encoder's share of a sentence's log-odds; the words and the rules have the rest"""

UNLIKELY = -3.0
"""log-odds, of the likeliest question, below which words and rules alone are believed. Half of all sentences are;
encoding them too found nothing more on three authors that nothing was learned from, and takes twice as long."""


@dataclass(frozen=True, slots=True)
class Weights:
    """words, marks: by feature, one weight a question in the order of QUESTIONS (log-odds). rarity: by word or pair of
    words, its inverse document frequency. sentence_start, bundle_start: by question. bundle: by sign of `signs`.
    usual_level: by question, the mean level of its needs. severity: by word, how many levels it adds to that.
    encode: None where words and rules speak alone."""

    model: Model
    rarity: Mapping[str, float]
    words: Mapping[str, Sequence[float]]
    marks: Mapping[str, Sequence[float]]
    sentence_start: Sequence[float]
    bundle: Sequence[float]
    bundle_start: Sequence[float]
    usual_level: Sequence[float]
    severity: Mapping[str, float]
    encode: Encode | None = None

    def bearing(self, said: Sequence[tuple[str, Collection[str]]]) -> list[list[float]]:
        """By sentence and its marks, and by question, the chance that a specialist would accept it as evidence."""
        by_words = [self.log_odds(text, marks) for text, marks in said]
        if self.encode is None:
            return [[chance(each) for each in odds] for odds in by_words]
        doubtful = [place for place, odds in enumerate(by_words) if in_doubt(odds)]
        encoded = dict(zip(doubtful, self.encode([said[place][0] for place in doubtful]), strict=True))
        return [
            mixed(odds, encoded[place]) if place in encoded else [chance(each) for each in odds]
            for place, odds in enumerate(by_words)
        ]

    def log_odds(self, text: str, marks: Collection[str]) -> list[float]:
        """By question, from words and rules alone."""
        sums = list(self.sentence_start)
        for word, size in scaled(word_features(text), self.rarity).items():
            sums = [total + size * weight for total, weight in zip(sums, self.words[word], strict=True)]
        for mark in marks:
            for place, weight in enumerate(self.marks.get(mark, ())):
                sums[place] += weight
        return sums

    def more_severe(self, text: str) -> float:
        """Levels by which a need in these words is above (below: negative) the mean of its question."""
        known = scaled(word_features(text), self.rarity)
        return sum(size * self.severity.get(word, 0.0) for word, size in known.items())

    def needed(self, place: int, seen: Sequence[float]) -> float:
        """The chance that the question at `place` of QUESTIONS is a need, from the `signs` of the whole bundle."""
        total = self.bundle_start[place] + sum(
            size * weight for size, weight in zip(seen, self.bundle, strict=True)
        )
        return chance(total)


def chance(log_odds: float) -> float:
    return 1 / (1 + math.exp(-max(log_odds, -HIGHEST)))


def in_doubt(by_words: Sequence[float]) -> bool:
    return max(by_words) >= UNLIKELY


def mixed(by_words: Sequence[float], encoded: Sequence[float]) -> list[float]:
    """Chances by question from both log-odds; each is held so that neither drowns the other."""
    return [
        chance((1 - ENCODED) * _held(one) + ENCODED * _held(other))
        for one, other in zip(by_words, encoded, strict=True)
    ]


def _held(log_odds: float) -> float:
    return max(-HIGHEST, min(HIGHEST, log_odds))


def word_features(text: str) -> set[str]:
    """Words, and neighbouring pairs of words, in small letters."""
    said = tokens(text)
    return {*said, *(f"{one} {other}" for one, other in pairwise(said))}


def scaled(features: Collection[str], rarity: Mapping[str, float]) -> dict[str, float]:
    """The known features by rarity, brought to length 1 so that long sentences weigh no more than short."""
    known = {each: rarity[each] for each in sorted(features) if each in rarity}
    length = math.sqrt(sum(size * size for size in known.values())) or 1.0
    return {each: size / length for each, size in known.items()}


def signs(chances: Sequence[float], by_rule: int, denied: int) -> list[float]:
    """What a bundle shows of one question: its strongest, second and fourth sentence (log-odds), their sum, how many
    sentences the rules call a need or a denial, and how many sentences there are."""
    ranked = [*sorted(chances, reverse=True), *[0.0] * 4]
    odds = [_log_odds(ranked[place]) for place in (0, 1, 3)]
    counts = [math.log1p(each) for each in (sum(chances), by_rule, denied, len(chances))]
    return [*odds, *counts]


def _log_odds(chance: float) -> float:
    held = min(max(chance, FLOOR), 1 - FLOOR)
    return math.log(held / (1 - held))


PLACES = {question: place for place, question in enumerate(QUESTIONS)}
