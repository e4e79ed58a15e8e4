"""Dates as English documents write them: day before month, two-digit years of this century, a month in Roman numerals."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
            "september sept sep", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_ROMAN = {
    name: number
    for number, name in enumerate(
        ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"], start=1
    )
}
_NAMES = "|".join(sorted(_MONTHS, key=len, reverse=True))
_DATE = re.compile(
    r"(?<![\w/.-])(?:"
    rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?[\s-]{{1,3}}(?P<month>{_NAMES})\.?,?[\s-]{{1,3}}(?P<year>(?:19|20)\d\d|'?\d\d(?=\s*(?:$|[,;)|(\n]|\.\s|\s\s)))"
    rf"|(?P<us_month>{_NAMES})\s{{1,3}}(?P<us_day>\d{{1,2}})(?:st|nd|rd|th)?,?\s{{1,3}}(?P<us_year>20\d\d)"
    r"|(?P<iso_year>20\d\d)-(?P<iso_month>\d\d)-(?P<iso_day>\d\d)"
    r"|(?P<d>\d{1,2})(?P<by>[/.-])(?P<m>\d{1,2})(?P=by)(?P<y>(?:19|20)?\d\d)"
    r"|(?P<roman_day>\d{1,2})(?P<gap>[/.])(?P<roman>[ivx]{1,4})(?P=gap)(?P<roman_year>(?:19|20)?\d\d)"
    r")(?![\w/-]|\.\d)",
    re.IGNORECASE,
)


class Dated(NamedTuple):
    """A date, and where it stands in the text."""

    start: int
    end: int
    on: date


def dates(text: str) -> list[Dated]:
    """Whole dates only; a month without a day is none."""
    found = []
    for match in _DATE.finditer(text):
        on = _date(match)
        if on is not None:
            found.append(Dated(match.start(), match.end(), on))
    return found


def _date(match: re.Match[str]) -> date | None:
    part = match.groupdict()
    if part["month"]:
        year, month, day = part["year"].lstrip("'"), _MONTHS[part["month"].lower()], part["day"]
    elif part["us_month"]:
        year, month, day = part["us_year"], _MONTHS[part["us_month"].lower()], part["us_day"]
    elif part["iso_year"]:
        year, month, day = part["iso_year"], int(part["iso_month"]), part["iso_day"]
    elif part["roman"]:
        year, month, day = part["roman_year"], _ROMAN.get(part["roman"].lower(), 0), part["roman_day"]
    else:
        year, month, day = part["y"], int(part["m"]), part["d"]
    try:
        return date(int(year) + (2000 if len(year) == 2 else 0), month, int(day))
    except ValueError:
        return None
