"""Tables as JSON and back: one spelling, so that a digest covers them, and bounds, so that no file is believed."""

from __future__ import annotations

import json
from typing import Any, get_args

from domain.allocation.no_plan import MOST_NEEDS
from domain.allocation.outcomes import OUTCOMES
from domain.allocation.profiles import MEASURES
from domain.allocation.tables import Given, Tables
from domain.needs.ages import TOO_OLD
from domain.needs.questions import highest
from events.values import PackageCode, PackageLevel, Share

MOST_GROUPS = 40


def to_json(tables: Tables) -> str:
    plain = {
        "clusters": tables.clusters,
        "profiles": tables.profiles,
        "cases": tables.cases,
        "years_a_level": tables.years_a_level,
        "reach": tables.reach,
        "packages": {
            code: {c: {"level": g.level, **g.share.model_dump()} for c, g in given.items()}
            for code, given in tables.packages.items()
        },
        "outcomes": {
            ident: {c: share.model_dump() for c, share in shares.items()}
            for ident, shares in tables.outcomes.items()
        },
        "most_needs": tables.most_needs,
        "calibrated": tables.calibrated,
    }
    return json.dumps(plain, sort_keys=True, separators=(",", ":"))


def from_json(text: str) -> Tables:
    """Raises ValueError, naming the field, for what is no lawful set of tables."""
    try:
        plain: dict[str, Any] = json.loads(text)
        tables = Tables(
            clusters=tuple(map(str, plain["clusters"])),
            profiles={
                str(c): {m: float(row[m]) for m in MEASURES} for c, row in dict(plain["profiles"]).items()
            },
            cases={str(c): int(n) for c, n in dict(plain["cases"]).items()},
            years_a_level=float(plain["years_a_level"]),
            reach=float(plain["reach"]),
            packages={
                code: {c: _given(g) for c, g in dict(given).items()}
                for code, given in dict(plain["packages"]).items()
            },
            outcomes={
                ident: {c: Share.model_validate(s) for c, s in dict(shares).items()}
                for ident, shares in dict(plain["outcomes"]).items()
            },
            most_needs=int(plain["most_needs"]),
            calibrated=bool(plain["calibrated"]),
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"the tables lack something or are of another shape: {error}") from error
    _check(tables)
    return tables


def _given(plain: dict[str, Any]) -> Given:
    level = plain["level"]
    if level not in get_args(PackageLevel):
        raise ValueError(f"packages: {level!r} is not a level")
    share = Share.model_validate({k: v for k, v in plain.items() if k != "level"})
    return Given(level=level, share=share)


def _check(tables: Tables) -> None:
    groups = set(tables.clusters)
    if not 2 <= len(tables.clusters) <= MOST_GROUPS or len(groups) != len(tables.clusters):
        raise ValueError(f"clusters: there must be 2 to {MOST_GROUPS}, each once")
    if "X10" in groups:
        raise ValueError("clusters: X10 is a question for a person and never a group of a model")
    if set(tables.profiles) != groups or set(tables.cases) != groups:
        raise ValueError("profiles, cases: they must be of the clusters, all and no others")
    for cluster, row in tables.profiles.items():
        for measure, mean in row.items():
            top = TOO_OLD if measure == "Age" else highest(measure)
            if not 0 <= mean <= top:
                raise ValueError(f"profiles: {measure} of {cluster} is {mean}, outside 0 to {top}")
    if any(n < 1 for n in tables.cases.values()):
        raise ValueError("cases: a group rests on at least one case")
    if not (0 < tables.years_a_level <= TOO_OLD and 0 < tables.reach <= 100):
        raise ValueError("years_a_level, reach: they must be above 0 and within reason")
    if not 0 <= tables.most_needs <= MOST_NEEDS:
        raise ValueError(f"most_needs: it may be tightened, never raised above {MOST_NEEDS}")
    if set(tables.packages) != set(get_args(PackageCode)):
        raise ValueError("packages: they must be SP1 to SP13, all and no others")
    if set(tables.outcomes) - set(OUTCOMES):
        raise ValueError("outcomes: there is one that the outcome library does not have")
    for name, table in (*tables.packages.items(), *tables.outcomes.items()):
        if set(table) - groups:
            raise ValueError(f"{name}: it names a group that the model does not have")
