"""Setting an authority's catalogue of packages, and looking up what a package usually is."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given as having
from hypothesis import strategies as st
from pydantic import ValidationError

from domain.allocation.packages import PACKAGES
from domain.authority.catalogue import name_of, set_catalogue, usual
from domain.refusals import Clash, Refused
from events.authority import CatalogueSet
from events.values import CatalogueEntry
from tests.domain.authority.given import authority


def entry(package: str = "SP2", **more: Any) -> CatalogueEntry:
    return CatalogueEntry.model_validate({"package": package, "name": f"Our {package}", **more})


def catalogue(*entries: CatalogueEntry) -> CatalogueSet:
    return CatalogueSet(entries=entries)


ONE = catalogue(entry("SP2", level="Low", cost={"low": 900, "high": 2700}))
OTHER = catalogue(entry("SP3"))


def test_a_catalogue_is_set_whole() -> None:
    assert set_catalogue(authority(), ONE, 0) == [ONE]
    assert set_catalogue(authority(ONE), OTHER, 1) == [OTHER]


def test_the_same_catalogue_again_changes_nothing_whatever_was_seen() -> None:
    assert set_catalogue(authority(ONE), ONE, 0) == []


def test_a_catalogue_over_one_that_was_not_seen_clashes_and_tells_who() -> None:
    with pytest.raises(Clash) as clash:
        set_catalogue(authority(ONE, OTHER), ONE, 1)
    assert (clash.value.who, clash.value.revision, clash.value.field) == ("u-manager", 2, "revision")
    assert clash.value.theirs == OTHER.model_dump(mode="json")


def test_a_revision_of_nothing_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        set_catalogue(authority(), ONE, 3)
    assert (refused.value.code, refused.value.field) == ("gone", "revision")


def test_an_empty_catalogue_takes_everything_back() -> None:
    assert set_catalogue(authority(ONE), catalogue(), 1) == [catalogue()]


@pytest.mark.parametrize(
    ("wrong", "field", "says"),
    [
        ({"hours": {"low": 0, "high": 169}}, "hours", "between 0 and 168 hours a week"),
        ({"group_size": {"low": 0, "high": 4}}, "group_size", "between 1 and 40 children"),
        ({"group_size": {"low": 1, "high": 2.5}}, "group_size", "whole numbers"),
        ({"cost": {"low": 0, "high": 500_000.01}}, "cost", "between 0 and 500,000 pounds a year"),
        ({"cost": {"low": 0.001, "high": 1}}, "cost", "two decimals"),
        ({"hours": {"low": 1, "high": 1.125}}, "hours", "two decimals"),
    ],
)
def test_what_cannot_be_names_the_entry_and_the_field(wrong: dict[str, Any], field: str, says: str) -> None:
    with pytest.raises(Refused) as refused:
        set_catalogue(authority(), catalogue(entry("SP3"), entry("SP2", level="Low", **wrong)), 0)
    assert refused.value.field == f"entries.1.{field}"
    assert refused.value.message.startswith("Entry 2 of the catalogue (SP2, Low)")
    assert says in refused.value.message


def test_a_package_twice_at_the_same_level_is_refused_at_the_second() -> None:
    twice = catalogue(entry("SP2"), entry("SP2", level="Low"), entry("SP2"))
    with pytest.raises(Refused) as refused:
        set_catalogue(authority(), twice, 0)
    assert refused.value.field == "entries.2.package"


def test_a_catalogue_too_large_for_the_log_is_refused() -> None:
    levels = (None, "Y", "Low", "High", "Core")
    wordy = [entry(code, level=level, says="é" * 2_000) for code in PACKAGES for level in levels]
    with pytest.raises(Refused) as refused:
        set_catalogue(authority(), catalogue(*wordy), 0)
    assert (refused.value.code, refused.value.field) == ("too-large", "entries")


@pytest.mark.parametrize(
    ("wrong", "field"),
    [({"package": "SP99"}, "package"), ({"level": "Some"}, "level"), ({"cost": {"low": 2, "high": 1}}, "cost"),
     ({"cost": {"low": 0, "high": float("nan")}}, "cost"), ({"name": " "}, "name"), ({"surprise": 1}, "surprise")],
)  # fmt: skip
def test_an_entry_that_is_none_names_its_field(wrong: dict[str, Any], field: str) -> None:
    with pytest.raises(ValidationError) as error:
        entry(**wrong)
    assert error.value.errors()[0]["loc"][0] == field


class TestLookingUp:
    WHOLE = catalogue(entry("SP2", level="Low"), entry("SP2", name="Every level"), entry("SP3", level="High"))

    @pytest.mark.parametrize(
        ("package", "level", "name"),
        [
            ("SP2", "Low", "Our SP2"), ("SP2", "High", "Every level"), ("SP2", None, "Every level"),
            ("SP3", "High", "Our SP3"), ("SP3", "Low", None), ("SP4", "Core", None),
        ],
    )  # fmt: skip
    def test_the_levels_own_entry_else_the_one_for_every_level(
        self, package: str, level: str | None, name: str | None
    ) -> None:
        found = usual(self.WHOLE, package, level)
        assert (found.name if found else None) == name

    def test_without_a_name_of_its_own_the_packs_name_stands(self) -> None:
        assert name_of(self.WHOLE, "SP3", "Low") == "Small group work"
        assert name_of(None, "SP8") == "Liaison distress (also called: Liaison service)"

    @having(
        st.permutations(WHOLE.entries),
        st.sampled_from(["SP2", "SP3"]),
        st.sampled_from(["Low", "High", None]),
    )
    def test_the_order_of_entries_is_no_matter(
        self, entries: list[CatalogueEntry], package: str, level: str | None
    ) -> None:
        assert usual(catalogue(*entries), package, level) == usual(self.WHOLE, package, level)
