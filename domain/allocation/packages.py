"""Support packages SP1 to SP13: names, the mapping from groups, the answers that ask for one by themselves.

Source: the pack v0.09, page "Cluster to support packages mapping summary" and prototype screens; the mapping also
stands in model_artifacts/source/cluster_support_packages.csv. Where the pack disagrees with itself both names
are kept. That some packages follow from answers is the pack's idea ("Question related"); it names neither the
answers nor a threshold, so which answers bear on which package, and from where on, is ours and unreviewed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from events.values import PackageCode, PackageLevel, Question, Section

LEVEL_WORDS: dict[str, str] = {"Y": "", "Low": "low amount", "High": "high amount", "Core": "core need"}


@dataclass(frozen=True, slots=True)
class Package:
    """A support package. `also` is another name that the pack gives it; `section` is where it belongs in a plan,
    None when it may enter no draft.

    needs: what it answers to by its very name, so that its line in a plan links to them; every other package is
    left for a person to link. asked_from: from this score of any of them on the answers ask for it, whatever the
    group. idle_without: questions that speak against it when all of them are answered with 'none'.
    """

    code: PackageCode
    name: str
    section: Section | None
    levels: dict[str, PackageLevel]
    also: str | None = None
    needs: tuple[Question, ...] = ()
    asked_from: int | None = None
    idle_without: tuple[Question, ...] = ()
    note: str = ""

    @property
    def full_name(self) -> str:
        return f"{self.name} (also called: {self.also})" if self.also else self.name

    def asked_by(self, answers: Mapping[str, int]) -> tuple[Question, ...]:
        """Questions whose answers ask for it, whatever the group."""
        least = self.asked_from
        return () if least is None else tuple(q for q in self.needs if answers.get(q, 0) >= least)

    def against(self, answers: Mapping[str, int]) -> tuple[Question, ...]:
        """Questions that speak against it. One that is not answered speaks neither way, so it silences the others."""
        none = bool(self.idle_without) and all(answers.get(q) == 0 for q in self.idle_without)
        return self.idle_without if none else ()


def _given(row: str) -> dict[str, PackageLevel]:
    """A row of the published mapping, X1 to X9, '-' for no package."""
    known: dict[str, PackageLevel] = {"Y": "Y", "Low": "Low", "High": "High", "Core": "Core"}
    return {f"X{i}": known[mark] for i, mark in enumerate(row.split(), start=1) if mark != "-"}


_S21_5 = "Health or social care provision that educates or trains is section F (Children and Families Act 2014, s.21(5))."
_BODY: tuple[Question, ...] = ("Health", "PD_Hearing", "PD_Visual", "PD_Other", "Physical")

_ALL = (
    Package(
        "SP1", "Special school placement", None, _given("Y - - - Y - Y Y Y"), also="Special school provision",
        note="Says where children of this group were placed. It enters no draft: the placement is decided under "
        "the Children and Families Act 2014, ss.33, 38 and 39.",
    ),
    Package("SP2", "One to one sessions", "F", _given("Y Y Low High Y Low Y Y Y")),
    Package("SP3", "Small group work", "F", _given("Y Y Low High Y Low Y Y Y")),
    Package(
        "SP4", "SLC / Picture / Makaton", "F", _given("Y - Low High Y Core Y Y -"),
        needs=("SLC",), asked_from=3, idle_without=("SLC",), note=_S21_5,
    ),
    Package(
        "SP5", "Sensory diet", "F", _given("Y Y - - Y - - Y -"),
        needs=("Sensory",), asked_from=3, idle_without=("Sensory",), note=_S21_5,
    ),
    Package(
        "SP6", "Quiet place", "F", _given("Y Y - - - - - Y -"),
        idle_without=("Sensory", "Psych_ASD", "Psych_SEMH", "Emotional_Literacy"),
    ),
    Package(
        "SP7", "Visual word link activities", "F", _given("Y Y - - - - - - -"), idle_without=("SLC", "English"),
    ),
    # The pack calls it by two names that mean two things, so no answer can be said to speak against it.
    Package("SP8", "Liaison distress", "F", _given("Y Y - - - - - - -"), also="Liaison service"),
    Package(
        "SP9", "Social stories / social play / role plays", "F", _given("Y Y - - - - Y - -"),
        needs=("Social_Interaction",), asked_from=3, idle_without=("Social_Interaction",),
    ),
    # Life skills are more than everyday activities: the pack gives it to X2, whose children hardly need help with those.
    Package("SP10", "Self care / life skills", "F", _given("- Y - - - - - - Y"), needs=("ADL",), note=_S21_5),
    Package(
        "SP11", "PD & health related support", "F", _given("- - - - - - Y - Core"),
        needs=_BODY, asked_from=2, idle_without=_BODY,
        note="Health provision that neither educates nor trains belongs in section G, and the health body must agree it.",
    ),
    # The mapping gives SP12 to no group. H1 (Chronically Sick and Disabled Persons Act 1970, s.2) is for a person
    # to find; what is not found to fall under it is H2.
    Package(
        "SP12", "Social care related support", "H2", {},
        needs=("Social_care",), asked_from=1, idle_without=("Social_care",),
        note="If it must be made under section 2 of the Chronically Sick and Disabled Persons Act 1970 it belongs in H1.",
    ),
    Package(
        "SP13", "Toileting / activities of daily living support", "F", _given("- - - - - - Y - Y"),
        needs=("ADL",), asked_from=2, idle_without=("ADL",),
    ),
)  # fmt: skip

PACKAGES: dict[str, Package] = {package.code: package for package in _ALL}

TO_BE_SPECIFIED = (
    "to be specified from advice: what, how often, how long, with how many, by whom, their expertise"
)


def at_level(name: str, level: str) -> str:
    """A package's name with how much of it, where the level says so."""
    return ", ".join(part for part in (name, LEVEL_WORDS.get(level, level)) if part)


def package_line(package: Package, named: str) -> str:
    """The package, so named, as a line to start from: what it is to be for this child is still to be said."""
    return named if package.section is None else f"{named} – {TO_BE_SPECIFIED}"
