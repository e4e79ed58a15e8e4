"""What an allocation needs of a model: numbers in, numbers out. The rules are in `domain.allocation.allocation`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from events.values import Model


@dataclass(frozen=True, slots=True)
class Scores:
    """One child against every group. `levels` are steps on a question's scale; see profiles.YEARS_A_LEVEL for age.

    distances: in levels, over the measures answered, scaled up to all measures.
    probabilities: the least that each group's probability can be, whatever the missing answers are; they add
        up to 1 only when nothing is missing. Uncalibrated.
    margin: squared levels by which the nearest group is nearer than any other, whatever the missing answers are;
        not above 0 when a missing answer could change which group is nearest.
    steadiness: what is left of the margin if any one answer were a level different.
    explains: squared levels by which each group's means are nearer to the known needs than 'none' throughout is.
    contributions: by measure, how far it pulls to the nearest group and away from the runner-up (squared levels;
        positive: towards; 0 for what is not known).
    """

    distances: Mapping[str, float]
    probabilities: Mapping[str, float]
    margin: float
    steadiness: float
    explains: Mapping[str, float]
    contributions: Mapping[str, float]

    def ranked(self) -> list[str]:
        """Groups from nearest to furthest; on a tie in the order of publication."""
        return sorted(self.distances, key=self.distances.__getitem__)


@dataclass(frozen=True, slots=True)
class ModelOutput:
    """A child scored on every measure, and again with FLMT left out because its meaning is unconfirmed.

    reach: the model's own limit, in levels, beyond which a group does not fit. cases: how many cases each group
    rests on.
    """

    scores: Scores
    without_flmt: Scores
    reach: float
    cases: Mapping[str, int]
    model: Model


class ClusterModel(Protocol):
    def score(self, answers: Mapping[str, float | None], age: float) -> ModelOutput:
        """`answers` by question; absent, None or NaN means not answered, never 'none'. `age` in years."""
