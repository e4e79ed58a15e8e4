"""Support packages SP1 to SP13: names, the mapping from groups, the answers that ask for one by themselves.

Source: the pack v0.09, page "Cluster to support packages mapping summary" and prototype screens; the mapping also
stands in model_artifacts/source/cluster_support_packages.csv. Where the pack disagrees with itself both names
are kept. Which answers drive SP11, SP12 and SP13 is the pack's idea ("Question related"); it names no threshold,
so those here are ours and unreviewed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from events.values import Question, Section

Level = Literal["Y", "Low", "High", "Core"]

LEVEL_WORDS: dict[str, str] = {"Y": "", "Low": "low amount", "High": "high amount", "Core": "core need"}


@dataclass(frozen=True, slots=True)
class Package:
    """A support package. `also` is another name that the pack gives it; `section` is where it belongs in a plan,
    None when it may enter no draft; `driven_by` asks for it at these answers or above, whatever the group."""

    code: str
    name: str
    section: Section | None
    levels: dict[str, Level]
    also: str | None = None
    driven_by: tuple[tuple[Question, int], ...] = ()
    note: str = ""


def _given(row: str) -> dict[str, Level]:
    """A row of the published mapping, X1 to X9, '-' for no package."""
    known: dict[str, Level] = {"Y": "Y", "Low": "Low", "High": "High", "Core": "Core"}
    return {f"X{i}": known[mark] for i, mark in enumerate(row.split(), start=1) if mark != "-"}


_S21_5 = "Health or social care provision that educates or trains is section F (Children and Families Act 2014, s.21(5))."

_ALL = (
    Package(
        "SP1", "Special school placement", None, _given("Y - - - Y - Y Y Y"), also="Special school provision",
        note="Says where children of this group were placed. It enters no draft: the placement is decided under "
        "the Children and Families Act 2014, ss.33, 38 and 39.",
    ),
    Package("SP2", "One to one sessions", "F", _given("Y Y Low High Y Low Y Y Y")),
    Package("SP3", "Small group work", "F", _given("Y Y Low High Y Low Y Y Y")),
    Package("SP4", "SLC / Picture / Makaton", "F", _given("Y - Low High Y Core Y Y -"), note=_S21_5),
    Package("SP5", "Sensory diet", "F", _given("Y Y - - Y - - Y -"), note=_S21_5),
    Package("SP6", "Quiet place", "F", _given("Y Y - - - - - Y -")),
    Package("SP7", "Visual word link activities", "F", _given("Y Y - - - - - - -")),
    Package("SP8", "Liaison distress", "F", _given("Y Y - - - - - - -"), also="Liaison service"),
    Package("SP9", "Social stories / social play / role plays", "F", _given("Y Y - - - - Y - -")),
    Package("SP10", "Self care / life skills", "F", _given("- Y - - - - - - Y"), note=_S21_5),
    Package(
        "SP11", "PD & health related support", "F", _given("- - - - - - Y - Core"),
        driven_by=(("Health", 2), ("PD_Hearing", 2), ("PD_Visual", 2), ("PD_Other", 2), ("Physical", 2)),
        note="Health provision that neither educates nor trains belongs in section G, and the health body must agree it.",
    ),
    # The mapping gives SP12 to no group. H1 (Chronically Sick and Disabled Persons Act 1970, s.2) is for a person
    # to find; what is not found to fall under it is H2.
    Package(
        "SP12", "Social care related support", "H2", {}, driven_by=(("Social_care", 1),),
        note="If it must be made under section 2 of the Chronically Sick and Disabled Persons Act 1970 it belongs in H1.",
    ),
    Package(
        "SP13", "Toileting / activities of daily living support", "F", _given("- - - - - - Y - Y"),
        driven_by=(("ADL", 2),),
    ),
)  # fmt: skip

PACKAGES: dict[str, Package] = {package.code: package for package in _ALL}


TO_BE_SPECIFIED = (
    "to be specified from advice: what, how often, how long, with how many, by whom, their expertise"
)
