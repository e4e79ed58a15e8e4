"""The shape of what an authority set for itself: words, catalogue, models."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from events.values import CatalogueEntry, PackageCode, PackageLevel, Question, QuestionWords, Share, Value


class SettingsShown(Value):
    """What the authority set for itself. Revisions are 0 while nothing was."""

    version: int
    wording: tuple[QuestionWords, ...]
    order: tuple[Question, ...]
    wording_reviewed_by: str | None
    wording_revision: int
    catalogue: tuple[CatalogueEntry, ...]
    catalogue_revision: int


class GivenShown(Value):
    level: PackageLevel
    share: Share
    recommended: bool


class GroupShown(Value):
    """A group of the model: its name, the pack's words for it, how many cases its means rest on, and its means."""

    cluster: str
    says: str
    outcomes: tuple[str, ...]
    cases: int
    thin: bool
    profile: dict[str, float]
    packages: dict[PackageCode, GivenShown]


class CountShown(Value):
    name: str
    cases: int
    changed: int


class ComparisonShown(Value):
    """What would change, in aggregate; case by case by its digest.

    changed: cases whose group would be another. recommended: cases whose group's packages would be others, because
    the group is another or because the same group brings others.
    """

    against: str
    cases: int
    changed: int
    recommended: int = 0
    by_group: tuple[CountShown, ...]
    by_age_band: tuple[CountShown, ...]
    by_primary_need: tuple[CountShown, ...]
    by_first_language: tuple[CountShown, ...]


class ChallengerShown(Value):
    digest: str
    name: str
    model_version: str
    at: datetime
    by: str
    cases: int
    plans: int
    refusals: int
    in_use: bool
    comparison: ComparisonShown | None


class ChoiceShown(Value):
    """A model put in use, and how far the open cases were allocated anew."""

    digest: str
    before: str
    how: Literal["promoted", "rolled-back"]
    reason: str
    by: str
    at: datetime
    looked: int
    changed: int
    failed: int
    done: bool


class ModelShown(Value):
    """The model in use for an authority, its challengers, and what was chosen when."""

    version: int
    digest: str
    shipped: str
    """digest of the model that ships with the product"""
    calibrated: bool
    reach: float
    groups: tuple[GroupShown, ...]
    card: str
    challengers: tuple[ChallengerShown, ...]
    choices: tuple[ChoiceShown, ...]


class ModelDescribed(Value):
    """What a model rests on and what its card says, whether or not it is in use."""

    digest: str
    calibrated: bool
    reach: float
    groups: tuple[GroupShown, ...]
    card: str


class ChangedCase(Value):
    """One case of a comparison: what its allocation is now and what it would be, and which of the packages that its
    group brings would come or go."""

    case: str
    before: str | None
    after: str | None
    fit_before: str
    fit_after: str
    packages_in: tuple[PackageCode, ...] = ()
    packages_out: tuple[PackageCode, ...] = ()
