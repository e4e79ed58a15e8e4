"""An authority's own catalogue of support packages: what each is called there, and what it usually takes.

Usual is not specified: what a child gets comes from advice or a named person, never from here. So nothing of the
catalogue but a package's name is ever printed in a plan.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from domain.allocation.packages import PACKAGES, at_level
from domain.authority.state import Authority
from domain.refusals import Clash, Refused
from events.authority import CatalogueSet
from events.base import Event
from events.values import CatalogueEntry, Span

LARGEST_CATALOGUE = 250_000
"""Bytes of JSON; an event must fit an item of 400 KB."""

HOURS_IN_A_WEEK = 24 * 7
LARGEST_GROUP = 40
LARGEST_COST = 500_000
"""Pounds a year for one child. Above what the dearest residential placements cost; beyond it a figure is a slip."""


def set_catalogue(state: Authority, facts: CatalogueSet, revision: int) -> list[Event]:
    """The whole catalogue as it stands now. `revision` is the one that the person saw (0: none).

    Raises Refused, naming the entry and the field, for a package and level given twice, and for hours, group sizes
    and costs that cannot be; Clash when somebody set another catalogue meanwhile.
    """
    _must_fit(facts)
    _must_be_given_once(facts.entries)
    for number, entry in enumerate(facts.entries):
        _must_be_possible(number, entry)
    if state.catalogue == facts:
        return []
    _must_be_current(state, revision)
    return [facts]


def _must_be_current(state: Authority, revision: int) -> None:
    if state.catalogue_revision == revision:
        return
    if state.catalogue is None or state.catalogue_by is None or state.catalogue_at is None:
        raise Refused(
            "gone", "No catalogue was set before. Reload the page to see what stands now.", "revision"
        )
    raise Clash(
        "Somebody set the catalogue since you opened it. Compare the two and save again.", "revision",
        state.catalogue_by.id, state.catalogue_at, state.catalogue_revision, state.catalogue.model_dump(mode="json"),
    )  # fmt: skip


def usual(catalogue: CatalogueSet | None, package: str, level: str | None) -> CatalogueEntry | None:
    """What the package usually is at this level: the level's own entry, else the one that is for every level."""
    entries = [e for e in catalogue.entries if e.package == package] if catalogue else []
    at_level = (entry for entry in entries if entry.level == level)
    at_any = (entry for entry in entries if entry.level is None)
    return next(at_level, None) or next(at_any, None)


def name_of(catalogue: CatalogueSet | None, package: str, level: str | None = None) -> str:
    """The package in the authority's own lexicon; the pack's name where the authority has none.

    Raises KeyError for a package that is not of the pack.
    """
    entry = usual(catalogue, package, level)
    return entry.name if entry else PACKAGES[package].full_name


def named(catalogue: CatalogueSet | None, package: str, level: str) -> str:
    """The package in the authority's own lexicon with how much of it. A name of that very level says so by itself."""
    entry = usual(catalogue, package, level)
    return entry.name if entry and entry.level else at_level(name_of(catalogue, package, level), level)


def _must_fit(facts: CatalogueSet) -> None:
    size = len(facts.model_dump_json().encode())
    if size > LARGEST_CATALOGUE:
        raise Refused(
            "too-large",
            f"The catalogue takes {size:,} bytes and may take {LARGEST_CATALOGUE:,}. Shorten what its entries say.",
            "entries",
        )


def _must_be_given_once(entries: Iterable[CatalogueEntry]) -> None:
    times = Counter((entry.package, entry.level) for entry in entries)
    seen: set[tuple[str, str | None]] = set()
    for number, entry in enumerate(entries):
        if (entry.package, entry.level) in seen:
            raise _wrong(
                number, entry, "package",
                f"stands {times[entry.package, entry.level]} times. Keep one entry for each package and level.",
            )  # fmt: skip
        seen.add((entry.package, entry.level))


def _must_be_possible(number: int, entry: CatalogueEntry) -> None:
    spans: tuple[tuple[str, Span | None, float, float, str], ...] = (
        ("hours", entry.hours, 0, HOURS_IN_A_WEEK, "hours a week"),
        ("group_size", entry.group_size, 1, LARGEST_GROUP, "children"),
        ("cost", entry.cost, 0, LARGEST_COST, "pounds a year for one child"),
        ("once", entry.once, 0, LARGEST_COST, "pounds for one child"),
    )
    for field, span, least, most, unit in spans:
        if span is not None and not least <= span.low <= span.high <= most:
            raise _wrong(number, entry, field, f"must lie between {least:,} and {most:,} {unit}.")
    for field, span in (("hours", entry.hours), ("cost", entry.cost), ("once", entry.once)):
        if span is not None and not all(round(end, 2) == end for end in (span.low, span.high)):
            raise _wrong(number, entry, field, "may have two decimals at most, so that sums are exact.")
    if entry.group_size is not None and not all(
        end.is_integer() for end in (entry.group_size.low, entry.group_size.high)
    ):
        raise _wrong(number, entry, "group_size", "must be whole numbers of children.")


def _wrong(number: int, entry: CatalogueEntry, field: str, what: str) -> Refused:
    """Entries count from 1 for people, and from 0 in the name of the field, as in JSON."""
    which = ", ".join(filter(None, (entry.package, entry.level)))
    return Refused(
        "catalogue-entry",
        f"Entry {number + 1} of the catalogue ({which}): its {field.replace('_', ' ')} {what}",
        f"entries.{number}.{field}",
    )
