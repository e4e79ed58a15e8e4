"""Everything that a model of groups rests on, as one value: published, or learned from an authority's log.

`make model` and `ehcp model train` turn such tables into an ONNX graph; the graph carries them in its metadata, so
that a model's digest covers its groups and its recommendations alike.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from events.values import PackageLevel, Share


@dataclass(frozen=True, slots=True)
class Given:
    """How a group's children get one package: its usual level, and how large a share of them gets it."""

    level: PackageLevel
    share: Share


@dataclass(frozen=True, slots=True)
class Tables:
    """clusters: names, in order of publication. profiles: mean of each measure in each group (Age in years).
    cases: how many cases each group's means rest on. years_a_level: years of age that count as one level.
    reach: levels beyond which a group does not fit. packages: by package and group; a package that the group's
    children do not usually get has a share below a half, and is not recommended. outcomes: by outcome id of the
    library and group. most_needs: the criterion of X10 (`domain.allocation.no_plan`), never above the published one.
    calibrated: whether its probabilities were held against what people decided.
    """

    clusters: tuple[str, ...]
    profiles: Mapping[str, Mapping[str, float]]
    cases: Mapping[str, int]
    years_a_level: float
    reach: float
    packages: Mapping[str, Mapping[str, Given]]
    outcomes: Mapping[str, Mapping[str, Share]]
    most_needs: int
    calibrated: bool = False


USUAL = 0.5
"""A package or an outcome is recommended for a group if at least this share of the group's children gets it."""


def usual_packages(tables: Tables, group: str | None) -> dict[str, Given]:
    """What the model recommends for a group, by package; nothing for no group."""
    found = {code: given.get(group or "") for code, given in tables.packages.items()}
    return {code: given for code, given in found.items() if given is not None and given.share.mean >= USUAL}
