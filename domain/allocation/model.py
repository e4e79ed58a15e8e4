"""What an allocation needs of a model: numbers in, numbers out. The rules are in `domain.allocation.allocation`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple, Protocol

from domain.allocation.tables import Tables
from events.values import Model

PER_TIE = 1e9
"""Squared distances are rounded to 1/PER_TIE, and a gap counts only above it, so that groups which tie on paper tie in
the model; the group that was published first then stands first."""
TIE = 1 / PER_TIE


class Scores(NamedTuple):
    """One child against every group. A level is a step on a question's scale; see profiles.YEARS_A_LEVEL for age.

    distances: by group, in levels, over the measures answered, scaled up to all measures.
    probabilities: by group, the least that each one's probability can be, whatever the missing answers are; they add
        up to 1 only when nothing is missing. Uncalibrated unless the tables say otherwise.
    margin: squared levels by which the nearest group is nearer than any other, whatever the missing answers are;
        not above 0 when a missing answer could change which group is nearest.
    steadiness: what is left of the margin if any one answer were a level different.
    """

    clusters: tuple[str, ...]
    distances: Sequence[float]
    probabilities: Sequence[float]
    margin: float
    steadiness: float

    def ranked(self) -> list[int]:
        """Places of the groups in `clusters`, from nearest to furthest; on a tie in the order of publication."""
        return sorted(range(len(self.clusters)), key=self.distances.__getitem__)


class Changed(NamedTuple):
    """If the answer to `question` were `score`, `cluster` would fit (None: no group)."""

    question: str
    score: int
    cluster: str | None


class ModelOutput(NamedTuple):
    """A child scored on every measure, and again with FLMT left out because its meaning is unconfirmed.

    explains: by group, squared levels by which its means are nearer to the known needs than 'none' throughout is.
    contributions: by measure (profiles.MEASURES), how far it pulls to the nearest group and away from the runner-up (squared levels;
        positive: towards; 0 for what is not known).
    changed: single answers that would give another group, or none; worked out when asked for. Empty while answers are
        missing: then it is those that may change the group.
    """

    scores: Scores
    without_flmt: Scores
    explains: Sequence[float]
    contributions: Sequence[float]
    changed: Callable[[], Sequence[Changed]]
    tables: Tables
    model: Model


Answers = Mapping[str, float | None]


class ClusterModel(Protocol):
    @property
    def model(self) -> Model: ...

    @property
    def tables(self) -> Tables: ...

    def score(self, answers: Answers, age: float) -> ModelOutput:
        """`answers` by question; absent, None or NaN means not answered, never 'none'. `age` in years."""

    def score_many(self, children: Sequence[tuple[Answers, float]]) -> list[ModelOutput]:
        """As `score`, for many children at once."""
