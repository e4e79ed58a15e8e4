"""The shape of what is recommended for a child, and of cases that are alike."""

from __future__ import annotations

from typing import Literal

from domain.shown.models import SuggestionShown
from events.values import Funder, PackageCode, SenType, Share, Span, Value

PackageStatus = Literal["open", "accepted", "altered", "rejected", "chosen", "taken out"]


class UsualShown(Value):
    """What a package usually is in this authority (its catalogue). None where the catalogue does not say."""

    name: str
    says: str
    hours: Span | None
    frequency: str | None
    staffing: str | None
    group_size: Span | None
    cost: Span | None
    once: Span | None = None
    funder: Funder | None = None


class RecommendedShown(Value):
    """A package that is suggested, was decided on, or was chosen by a person, with what it usually takes.

    status: as of its suggestion; "chosen" and "taken out" for what a person did without one. counted: whether it is
    in the budget. disagreement: where group and answers say different things, in words.
    """

    package: PackageCode
    name: str
    level: str | None
    status: PackageStatus
    suggestion: str | None
    given_by: str
    reason: str
    share: Share | None
    disagreement: str | None
    usual: UsualShown | None
    counted: bool


class BudgetShown(Value):
    """An indicative yearly budget in pounds, from the authority's catalogue; what a child gets comes from advice.

    decided: of packages that a person accepted or chose; with_open: with open suggestions too. without_cost: codes
    counted that the catalogue gives no cost for, so that a sum is never taken for the whole; so without_hours.
    """

    decided: Span
    with_open: Span
    hours_decided: Span
    hours_with_open: Span
    without_cost: tuple[PackageCode, ...]
    without_hours: tuple[PackageCode, ...] = ()


class LibraryOutcome(Value):
    """An outcome of the library: a sentence with {baseline}, {target}, {measure} and {date} for a person to fill, and
    what progress could be measured by. The sentence stands in the plan when all four are filled."""

    outcome: str
    summary: str
    template: str
    measures: tuple[str, ...]


class RecommendationShown(Value):
    """Packages and outcomes to consider, with what each usually takes, and what they add up to."""

    case: str
    version: int
    group: str | None
    group_words: str | None
    packages: tuple[RecommendedShown, ...]
    outcomes: tuple[SuggestionShown, ...]
    budget: BudgetShown
    catalogue_revision: int
    library: tuple[LibraryOutcome, ...] = ()
    library_reviewed: bool = False


class SimilarCase(Value):
    """Another case of the authority whose agreed answers are near to this one's. Never a synthetic one.

    distance: levels, over the questions that both answered. furthest_on: questions, the most different first.
    """

    case: str
    reference: str
    age_band: str
    primary_need: SenType | None
    group: str | None
    stage: str
    distance: float
    compared: int
    same: int
    furthest_on: tuple[str, ...]
    packages: tuple[PackageCode, ...]


class SimilarShown(Value):
    case: str
    version: int
    looked_at: int
    cases: tuple[SimilarCase, ...]
