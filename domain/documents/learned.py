"""What was learned of how needs are written: a linear weighing of words, and of a bundle. Plain numbers, no library.

The rules' own verdicts are among what is weighed, so that words and rules correct one another. Each sum can be taken
apart by word. It is learned from fictional bundles alone (see the card beside the weights).
"""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from domain.documents.phrases import tokens
from domain.needs.questions import QUESTIONS
from events.values import Model

FLOOR = 1e-4
"""chances are held this far from 0 and 1 before their odds are taken"""


@dataclass(frozen=True, slots=True)
class Weights:
    """words, marks: by feature, one weight a question in the order of QUESTIONS (log-odds). rarity: by word or pair of
    words, its inverse document frequency. sentence_start, bundle_start: by question. bundle: by sign of `signs`.
    usual_level: by question, the level that is most often within tolerance where there is a need."""

    model: Model
    rarity: Mapping[str, float]
    words: Mapping[str, Sequence[float]]
    marks: Mapping[str, Sequence[float]]
    sentence_start: Sequence[float]
    bundle: Sequence[float]
    bundle_start: Sequence[float]
    usual_level: Sequence[int]

    def bearing(self, text: str, marks: Collection[str]) -> list[float]:
        """By question, the chance that a specialist would accept the sentence as evidence of a need."""
        sums = list(self.sentence_start)
        for word, size in scaled(word_features(text), self.rarity).items():
            for place, weight in enumerate(self.words[word]):
                sums[place] += size * weight
        for mark in marks:
            for place, weight in enumerate(self.marks.get(mark, ())):
                sums[place] += weight
        return [1 / (1 + math.exp(-each)) for each in sums]

    def needed(self, place: int, seen: Sequence[float]) -> float:
        """The chance that the question at `place` of QUESTIONS is a need, from the `signs` of the whole bundle."""
        total = self.bundle_start[place] + sum(
            size * weight for size, weight in zip(seen, self.bundle, strict=True)
        )
        return 1 / (1 + math.exp(-total))


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
