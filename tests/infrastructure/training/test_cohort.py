"""The synthetic cohort: what the pack publishes of its 95, and never a child that anyone could meet."""

from __future__ import annotations

import csv
import tomllib
from pathlib import Path
from statistics import correlation

import pytest

from domain.allocation.profiles import CASES, CLUSTERS, MEASURES, PROFILES
from domain.needs.ages import age_band
from domain.needs.questions import QUESTIONS, legal
from events.subscriptions import Bundle
from infrastructure.deployment.bundling import CODE, EXTRA, stage
from infrastructure.models.artefact import COHORT_FILE, ROOT, SYNTHETIC_COHORT
from infrastructure.training.cohort import SPREADS, Spread, SyntheticChild, bands, cohort, misses, to_csv

REPOSITORY = ROOT.parent


def column(children: tuple[SyntheticChild, ...], measure: str) -> list[int]:
    return [child.values[MEASURES.index(measure)] for child in children]


spreads = pytest.mark.parametrize("spread", SPREADS, ids=lambda spread: spread.name)


@spreads
def test_there_are_as_many_children_as_published_in_each_group(spread: Spread) -> None:
    children = cohort(spread)
    assert {c: sum(child.cluster == c for child in children) for c in CLUSTERS} == CASES
    assert len({child.name for child in children}) == 95


@spreads
def test_every_answer_is_legal_and_every_age_one_that_a_plan_is_for(spread: Spread) -> None:
    for child in cohort(spread):
        *answers, age = child.values
        assert all(legal(q, answer) for q, answer in zip(QUESTIONS, answers, strict=True))
        age_band(age)


@spreads
def test_the_means_are_the_published_ones_to_the_decimals_printed(spread: Spread) -> None:
    children = cohort(spread)
    for cluster in CLUSTERS:
        mine = tuple(child for child in children if child.cluster == cluster)
        for measure in MEASURES:
            mean = sum(column(mine, measure)) / len(mine)
            assert mean == pytest.approx(PROFILES[cluster][measure], abs=0.005), (cluster, measure)
    assert max(misses(children).values()) <= 0.005


@spreads
def test_the_age_bands_are_the_published_ones(spread: Spread) -> None:
    """Source: the pack v0.09, page "Sample overview"."""
    assert list(bands(column(cohort(spread), "Age")).values()) == [31, 42, 16, 5, 1]


@pytest.mark.parametrize(
    "one, other, sign",
    [
        ("English", "Maths", 1), ("English", "Problem_Solving", 1), ("Physical", "PD_Other", 1),
        ("Self_Esteem", "Age", 1), ("SLC", "Age", -1), ("English", "Age", -1), ("Maths", "Age", -1),
    ],
)  # fmt: skip
def test_what_the_pack_says_goes_together_does(one: str, other: str, sign: int) -> None:
    children = cohort()
    assert sign * correlation(column(children, one), column(children, other)) > 0.2


def test_a_wider_spread_is_wider() -> None:
    def spread_of(children: tuple[SyntheticChild, ...]) -> float:
        return sum(
            (value - PROFILES[child.cluster][m]) ** 2
            for child in children
            for m, value in zip(MEASURES, child.values, strict=True)
            if m != "Age"
        )

    narrow, binomial, wide = (spread_of(cohort(spread)) for spread in SPREADS)
    assert narrow < binomial < wide


def test_another_deal_has_the_same_answers_on_other_children() -> None:
    first, second = cohort(), cohort(deal=1)
    assert first != second
    for cluster in CLUSTERS:
        for measure in MEASURES:
            mine, other = (
                sorted(column(tuple(child for child in children if child.cluster == cluster), measure))
                for children in (first, second)
            )
            assert mine == other


def test_the_file_says_that_they_are_synthetic() -> None:
    text = (SYNTHETIC_COHORT / COHORT_FILE).read_text(encoding="utf-8")
    assert text == to_csv(cohort())
    rows = list(csv.DictReader(text.splitlines()))
    assert all(row["synthetic_child"].startswith("synthetic-") for row in rows)
    assert "synthetic" in SYNTHETIC_COHORT.name


@pytest.mark.parametrize("group", EXTRA)
def test_no_function_has_them_in_its_package(group: Bundle, tmp_path: Path) -> None:
    """Similar cases come from an authority's own log. What a function does not hold it cannot show."""
    staged = stage((*CODE, *EXTRA[group]), None, tmp_path / "package")
    found = [path for path in staged.rglob("*") if path.is_file()]
    assert found
    assert not [path for path in found if "cohort" in path.name or "cohort" in path.parent.name]
    assert not [path for path in found if b"synthetic-X" in path.read_bytes()]


def test_no_code_in_use_may_import_them() -> None:
    """import-linter holds the contract in `make check`, by any path of imports; here it is held that it stands."""
    settings = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))
    (contract,) = (
        contract
        for contract in settings["tool"]["importlinter"]["contracts"]
        if "infrastructure.training" in contract.get("forbidden_modules", ())
    )
    assert {"domain", "events", "functions", "infrastructure.aws"} <= set(contract["source_modules"])
    assert not contract.get("allow_indirect_imports")
