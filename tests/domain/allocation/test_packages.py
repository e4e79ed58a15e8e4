"""The published tables of groups and packages stand in the code exactly as they were published."""

import csv
from pathlib import Path

import pytest

from domain.allocation.outcomes import OUTCOMES
from domain.allocation.packages import PACKAGES
from domain.allocation.profiles import CASES, CLUSTERS, MEASURES, PROFILES, reach

SOURCE = Path(__file__).resolve().parents[3] / "model_artifacts" / "source"


def rows(name: str) -> dict[str, dict[str, str]]:
    with (SOURCE / name).open(encoding="utf-8", newline="") as file:
        return {row.pop(next(iter(row))): row for row in csv.DictReader(file)}


def test_profiles_are_the_published_ones() -> None:
    published = rows("cluster_profiles.csv")
    counts = published.pop("cases_in_cluster")
    assert {m: {c: PROFILES[c][m] for c in CLUSTERS} for m in MEASURES} == {
        metric: {c: float(mean) for c, mean in row.items()} for metric, row in published.items()
    }
    assert {c: int(n) for c, n in counts.items()} == CASES
    assert sum(CASES.values()) == 95


def test_the_mapping_is_the_published_one() -> None:
    published = rows("cluster_support_packages.csv")
    assert {f"{p.code}: {p.name}": p.levels for p in PACKAGES.values()} == {
        name: {c: level for c, level in row.items() if level} for name, row in published.items()
    }


def test_where_the_pack_disagrees_both_names_are_kept() -> None:
    assert (PACKAGES["SP8"].name, PACKAGES["SP8"].also) == ("Liaison distress", "Liaison service")


def test_placement_enters_no_draft_and_social_care_has_its_own_section() -> None:
    assert PACKAGES["SP1"].section is None
    assert PACKAGES["SP12"].section == "H2"
    assert PACKAGES["SP12"].levels == {}
    others = {p.section for p in PACKAGES.values() if p.code not in ("SP1", "SP12")}
    assert others == {"F"}


def test_every_group_has_outcomes_to_start_from() -> None:
    assert {c for outcome in OUTCOMES.values() for c in outcome.groups} == set(CLUSTERS)


def test_the_reach_follows_from_the_published_means() -> None:
    assert reach() == pytest.approx(3.705, abs=0.001)
