"""An authority's settings as files: a catalogue as CSV or JSON, wording as JSON. Errors name file, line and field.

A catalogue as CSV has a header and one line an entry: package, level (empty: for every level), name, says,
hours_low, hours_high (a week), frequency, staffing, group_low, group_high, cost_low, cost_high (pounds a year for one
child). Only package and name must be there. An amount that is one number stands in its low column alone.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from events.values import CatalogueEntry
from infrastructure.command_line.session import Trouble

_SPANS = {"hours": "hours", "group": "group_size", "cost": "cost"}
_ENDS = [f"{name}_{end}" for name in _SPANS for end in ("low", "high")]
_WORDS = ["package", "level", "name", "says", "frequency", "staffing"]
COLUMNS = frozenset({*_WORDS, *_ENDS})


def read_catalogue(path: Path) -> list[dict[str, Any]]:
    """The entries of a catalogue file, each checked. Raises Trouble."""
    if path.suffix.lower() == ".json":
        found = read_json(path)
        entries = found.get("entries") if isinstance(found, dict) else found
        if not isinstance(entries, list):
            raise Trouble(f'{path} must hold a list of entries, or an object such as {{"entries": [...]}}.')
        return [_checked(entry, f"{path}, entry {number}") for number, entry in enumerate(entries, 1)]
    rows = csv.DictReader(io.StringIO(_text(path), newline=""))
    unknown = [column for column in rows.fieldnames or () if column not in COLUMNS]
    if unknown or "package" not in (rows.fieldnames or ()):
        raise Trouble(
            f"{path}, line 1: the header must name columns among {', '.join([*_WORDS, *_ENDS])}"
            + (f"; it has {', '.join(map(repr, unknown))}." if unknown else "; it has no 'package'.")
        )
    return [
        _checked(_entry(row, f"{path}, line {rows.line_num}"), f"{path}, line {rows.line_num}")
        for row in rows
    ]


def read_json(path: Path) -> Any:
    """Raises Trouble with the line where the JSON breaks off."""
    try:
        return json.loads(_text(path))
    except json.JSONDecodeError as error:
        raise Trouble(f"{path}, line {error.lineno}: this is not JSON ({error.msg}).") from None


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")  # as spreadsheets save it
    except (OSError, UnicodeDecodeError) as error:
        raise Trouble(f"{path} could not be read as UTF-8 text: {error}") from None


def _entry(row: Mapping[str | None, Any], where: str) -> dict[str, Any]:
    if row.get(None):
        raise Trouble(
            f"{where}: there are more cells than columns. Put quotes around text with a comma in it."
        )
    cells = {str(column): (cell or "").strip() for column, cell in row.items()}
    entry: dict[str, Any] = {name: cells[name] for name in _WORDS if cells.get(name)}
    for column, field in _SPANS.items():
        low, high = (
            _number(cells.get(f"{column}_{end}", ""), f"{where}, {column}_{end}") for end in ("low", "high")
        )
        if low is None and high is not None:
            raise Trouble(f"{where}, {column}_low: give the lower end too.")
        if low is not None:
            entry[field] = {"low": low, "high": low if high is None else high}
    return entry


def _number(cell: str, where: str) -> float | None:
    if not cell:
        return None
    try:
        return float(cell.removeprefix("£").replace(",", ""))
    except ValueError:
        raise Trouble(f"{where}: {cell!r} is not a number.") from None


def _checked(entry: Any, where: str) -> dict[str, Any]:
    try:
        return CatalogueEntry.model_validate(entry).model_dump(mode="json")
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(map(str, first["loc"])) or "entry"
        raise Trouble(f"{where}, {field}: {first['msg'].removeprefix('Value error, ')}.") from None
