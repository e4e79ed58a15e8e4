"""`make model`: the published tables and nothing else, the same to the byte in any process."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from domain.allocation.packages import PACKAGES
from domain.allocation.profiles import CASES, CLUSTERS, MEASURES, PROFILES
from infrastructure.models.artefact import CLUSTER_PROFILES, DIGEST_FILE, METRICS_FILE, ROOT, SYNTHETIC_COHORT
from infrastructure.models.clusters import OnnxClusterModel
from infrastructure.models.tables_json import from_json, to_json
from infrastructure.training.published import published, share, weight_of
from infrastructure.training.shipped import set_aside

PROGRAM = """
import sys; from pathlib import Path; from infrastructure.training.shipped import train, write_cohort
train(Path(sys.argv[1]) / "cluster_profiles"); write_cohort(Path(sys.argv[1]) / "synthetic_cohort")
"""


def test_made_again_in_two_other_processes_every_file_is_the_committed_one(tmp_path: Path) -> None:
    """With another order of hashes in each, so that no order of a set gets in."""
    begun = [
        subprocess.Popen(
            [sys.executable, "-c", PROGRAM, tmp_path / seed],
            cwd=ROOT.parent, env={**os.environ, "PYTHONHASHSEED": seed},
        )
        for seed in ("1", "2")
    ]  # fmt: skip
    assert [process.wait() for process in begun] == [0, 0]
    for seed, committed in product(("1", "2"), (CLUSTER_PROFILES, SYNTHETIC_COHORT)):
        made = {file.name: file.read_bytes() for file in (tmp_path / seed / committed.name).iterdir()}
        assert made == {file.name: file.read_bytes() for file in committed.iterdir()}


def test_the_model_rests_on_the_published_tables() -> None:
    tables = OnnxClusterModel().tables
    assert tables == published()
    assert tables.clusters == CLUSTERS
    assert tables.cases == CASES
    assert {c: {m: tables.profiles[c][m] for m in MEASURES} for c in CLUSTERS} == PROFILES
    usual = {
        code: {c: given.level for c, given in by_group.items() if given.share.mean >= 0.5}
        for code, by_group in tables.packages.items()
    }
    assert usual == {code: package.levels for code, package in PACKAGES.items()}
    assert not tables.calibrated


def test_tables_survive_json() -> None:
    assert from_json(to_json(published())) == published()


def test_a_published_mark_is_worth_no_more_than_the_cases_of_its_group() -> None:
    assert all(weight_of(CASES[c]) <= CASES[c] for c in CLUSTERS)
    few, many = share(0.9, weight_of(CASES["X9"])), share(0.9, weight_of(CASES["X2"]))
    assert few.mean == many.mean == 0.9
    assert few.low < many.low


def test_amendments_move_a_share_and_narrow_it() -> None:
    prior, refused = share(0.9, 10), share(0.9, 10, got=0, plans=40)
    assert refused.mean < 0.5 < prior.mean
    assert refused.high - refused.low < prior.high - prior.low
    assert refused.plans == 40


@pytest.fixture(scope="module")
def measured() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((CLUSTER_PROFILES / METRICS_FILE).read_text())
    return found


def test_clustering_finds_the_groups_in_the_cohort_and_the_figures_say_how_far(
    measured: dict[str, Any],
) -> None:
    ward = {
        spread: scaled["levels"]["ward"]["adjusted_rand"] for spread, scaled in measured["clustering"].items()
    }
    assert ward["narrow"] >= 0.95
    assert ward["narrow"] > ward["binomial"] > ward["wide"]
    assert measured["stability"]["resamples"] == 200
    assert set(measured["stability"]["of_groups"]) == set(CLUSTERS)


def test_the_scaling_in_use_finds_the_groups_best(measured: dict[str, Any]) -> None:
    for spread in ("narrow", "binomial"):
        found = {
            name: figures["ward"]["adjusted_rand"] for name, figures in measured["clustering"][spread].items()
        }
        assert max(found, key=found.__getitem__) == "levels"


def test_every_group_is_its_own_nearest(measured: dict[str, Any]) -> None:
    assert measured["profiles_allocated_to_themselves"] == len(CLUSTERS)


def test_a_model_of_another_digest_moves_aside_and_stays(tmp_path: Path) -> None:
    folder = tmp_path / "cluster_profiles"
    folder.mkdir()
    (folder / DIGEST_FILE).write_text("0123456789abcdef  model.onnx\n")
    set_aside(folder, "fedcba9876543210")
    assert (tmp_path / "cluster_profiles-01234567" / DIGEST_FILE).exists()
    assert not folder.exists()


def test_the_same_model_stays_where_it_is(tmp_path: Path) -> None:
    (tmp_path / DIGEST_FILE).write_text("0123456789abcdef  model.onnx\n")
    set_aside(tmp_path, "0123456789abcdef")
    assert (tmp_path / DIGEST_FILE).exists()
