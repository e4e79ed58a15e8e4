from domain.needs.sen_types import NEED_TYPES

PACK = {"SpecLD", "ModLD", "SevLD", "PMLD", "SEMH", "SLC", "Hearing Imp", "Visual Imp", "MSI", "PD", "ASD"}
"""the pack's table of primary needs; its tiles say 'Severe LD', and its text 'Moderate LD'"""


def test_every_name_of_the_packs_table_is_one_type() -> None:
    names = [name for kind in NEED_TYPES.values() for name in kind.pack_names]
    assert set(names) == PACK | {"Severe LD", "Moderate LD"}
    assert len(names) == len(set(names))


def test_what_the_pack_is_too_old_to_know_has_no_name_of_its_own() -> None:
    assert [code for code, kind in NEED_TYPES.items() if not kind.pack_names] == ["DS", "OTH"]
    assert NEED_TYPES["DS"].since == 2025


def test_an_area_without_a_source_is_marked() -> None:
    assert [code for code, kind in NEED_TYPES.items() if not kind.area_confirmed] == ["DS"]
    assert [code for code, kind in NEED_TYPES.items() if kind.area is None] == ["OTH"]
