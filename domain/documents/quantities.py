"""How much a sentence asks for: minutes, how often, for how long, in what ratio and by whom.

Read from left to right: what stands close together and does not contradict is one quantity. What is not understood is
left out, never guessed; the quotation stands beside it in any case.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from domain.documents.summary_shown import Period, Quantity

_SMALL = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
_WORDS: Mapping[str, float] = {
    **{word: float(number) for number, word in enumerate(_SMALL, start=1)},
    "a": 1.0, "an": 1.0, "half": 0.5, "thirty": 30.0, "forty": 40.0, "fifty": 50.0, "sixty": 60.0,
}  # fmt: skip
_COUNT = r"\d{1,3}(?:\.\d{1,2})?|" + "|".join((*_SMALL, "thirty", "forty", "fifty", "sixty"))


def _count(name: str) -> str:
    """A number or a range, such as 20-30."""
    return rf"(?<![\w.£%])(?<!\d:)(?<!\w-)(?P<{name}>{_COUNT})(?:\s*(?:[-–]|to)\s*(?P<{name}_to>{_COUNT}))?"


_PERIODS: Mapping[str, Period] = {
    "day": "day", "daily": "day", "week": "week", "weekly": "week", "wk": "week", "fortnight": "fortnight",
    "fortnightly": "fortnight", "month": "month", "monthly": "month", "half-term": "half-term",
    "half-termly": "half-term", "term": "term", "termly": "term", "year": "year", "yearly": "year", "annually": "year",
    "annum": "year",
}  # fmt: skip
_PERIOD = r"days?|weeks?|wks?|fortnights?|months?|half[ -]terms?|terms?|years?"
_UNIT = r"(?P<unit>hours?|hrs?|h|minutes?|mins?)\b"
_WHO = (
    r"therapists?|teachers?|TAs?|assistants?|adults?|psychologists?|nurses?|mentors?|counsellors?|coach|staff|trainers?"
    r"|specialists?|physiotherapists?|SALT|SLT|OT|EP|QTVI|ToD|ELSA|LSA|technicians?|interpreters?|workers?"
    r"|teachers? of the deaf"
)
_NEVER_BETWEEN = "for|of|with|and|or|to|in|a|an|the|by|per|each|every|at|on|minutes?|mins?|hours?|hrs?|days?|weeks?|terms?|years?|x"
"""of which none stands between a number and what it counts"""
_NOT_WHO = r"(?!(?:him|it|them|me|us|and|or|of|for|in|to|when|who|that|which|training|programmes?)\b)"
_ONLY_HOW_OFTEN = re.compile(r"(?:a|per|/)\s*\w+", re.I)
"""'a year' by itself says nothing; 'weekly' and 'every day' do"""

_ATOMS = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        # '3 x 50 minutes', 'two 20-minute sessions': how often and how long in one.
        _count("times") + r"\s*[x×]\s*" + _count("minutes") + r"[\s-]*" + _UNIT,
        rf"(?<![\w.])(?P<times>{_COUNT})\s+(?P<minutes>{_COUNT})-" + _UNIT + r"\s*(?:sessions?|visits?)?",
        rf"(?<![\w.])(?P<times>{_COUNT})\s+(?P<minutes>half)[ -](?P<unit>hour)s?\b(?:\s*(?:sessions?|visits?|lessons?|slots?))?",
        # Not what is waited, lasts, or has passed: 'within ten minutes', 'a seizure lasting five minutes'.
        r"(?<!within )(?<!lasting )(?<!past )(?<!wait )(?<!after )(?<!every )(?<!in )" + _count("minutes") + r"[\s-]*" + _UNIT,
        r"\b(?P<more>an hour and a half|one and a half hours)\b",
        r"(?<!in )\b(?P<minutes>three[ -]quarters of|half|(?:a )?quarter of|an)[\s-]+(?:an\s+)?(?P<unit>hour)\b(?! and a)",
        rf"\b(?P<days>half a|a|{_COUNT})\s+(?:(?:full|whole|school)\s+)?days?(?P<and_half> and a half)?\b(?=[^,;.]{{0,25}}\b(?:weekly|week|term|fortnight|month|year)\b)|\b(?P<half_day>half a day)\b",
        rf"(?<![\w.])(?P<times>{_COUNT})\s*x\s*/?\s*(?P<per>day|week|wk|term)\b|\bx\s?(?P<times_after>\d)\s*/\s*(?P<per_after>day|week|wk|term)\b",
        rf"(?<![\w.])(?P<times>{_COUNT})\s*[x×]\s*(?=(?:a|per|each|every|daily|weekly|fortnightly|monthly|termly)\b)",
        r"(?<!\d)(?<!\d )\s[x×]\s?(?P<times_after>\d)\b(?=\s*(?:times\s+)?(?:a|per|each|every|daily|weekly|fortnightly|monthly|termly)\b)",
        _count("times") + rf"(?:\s*|\s+(?:(?!(?:{_COUNT}|{_NEVER_BETWEEN})\b)[a-z-]+\s+){{1,2}})(?:times|sessions?|visits?|appointments?|blocks?|lessons?|meetings?|slots?|breaks)\b",
        r"\b(?P<often>once|twice)\b",
        rf"\b(?:a|per|each|every|/)\s*(?P<per>{_PERIOD})\b|/\s*(?P<per_slash>day|week|wk|month|term|year)\b",
        r"(?<![\w-])(?P<per>daily|weekly|fortnightly|monthly|half[ -]termly|termly|yearly|annually|per annum)\b",
        rf"\bevery\s+(?P<every>{_COUNT})\s+(?P<per>{_PERIOD})\b",
        rf"\bfor\s+(?:the\s+)?(?P<weeks>{_COUNT})\s+(?:weeks|wks)\b",
        r"(?<![\d:.])(?P<staff>[1-3])\s?:\s?(?P<pupils>[1-9]|(?<=1:)1[0-2])(?![\d:]|\.\d|\s?[ap]m\b)|\b(?P<one>one[ -]to[ -]one|1[ -]to[ -]1)\b",
        r"\b(?:group|class|groups|classes)\s+of\s+(?:up to\s+|no more than\s+|max(?:imum)?\s+)?" + rf"(?P<pupils>{_COUNT})\b(?!\s*(?:hours|min|weeks))",
        rf"(?<!trained )(?<!reviewed )(?<!advised )(?<!agreed )\b(?:by|from|with)\s+(?P<by>(?:(?:an?|the|my|our|their)\s+)?(?:(?:{_NOT_WHO})[\w&'/-]+\s+|and language\s+){{0,5}}?(?:{_WHO}))\b(?: of the deaf\b)?",
    )
)  # fmt: skip
_BREAK = re.compile(
    r"[;()|]|,\s+(?:with|and)\b|\brevie|\bplus\b|\bthen\b|\bfollowed by\b|\band\s+(?:a|an|the)\b|[.!?]\s"
)
_FURTHEST = 70
"""characters between two parts of one quantity"""
_SIZES = frozenset({"minutes", "days", "times", "staff", "pupils"})


class _Atom(NamedTuple):
    start: int
    end: int
    fields: Mapping[str, Any]


def quantities(sentence: str) -> tuple[Quantity, ...]:
    """Every quantity in the sentence, in order; `words` is a piece of the sentence. Time grows with its length."""
    found: list[Quantity] = []
    span: tuple[int, int] = (0, 0)
    fields: dict[str, Any] = {}
    for atom in _atoms(sentence):
        between = sentence[span[1] : atom.start]
        if fields and (
            fields.keys() & atom.fields.keys() or len(between) > _FURTHEST or _BREAK.search(between)
        ):
            found.extend(_quantity(sentence, span, fields))
            fields = {}
        span = (span[0] if fields else atom.start, atom.end)
        fields.update(atom.fields)
    found.extend(_quantity(sentence, span, fields))
    return tuple(found)


def _quantity(sentence: str, span: tuple[int, int], fields: Mapping[str, Any]) -> Iterator[Quantity]:
    """Who alone is no quantity."""
    words = sentence[span[0] : span[1]]
    if _SIZES & fields.keys() or ("per" in fields and not _ONLY_HOW_OFTEN.fullmatch(words)):
        yield Quantity(words=words, **fields)


def _atoms(sentence: str) -> Iterator[_Atom]:
    """Parts of quantities from left to right; of those that overlap, the first in the list above, then the first."""
    taken: list[_Atom] = []
    for pattern in _ATOMS:
        for match in pattern.finditer(sentence):
            if all(match.end() <= each.start or match.start() >= each.end for each in taken):
                fields = _fields({name: said for name, said in match.groupdict().items() if said})
                taken.append(_Atom(match.start(), match.end(), fields))
    yield from sorted(taken)


def _fields(said: Mapping[str, str]) -> dict[str, Any]:
    made: dict[str, Any] = {}
    each = 60 if said.get("unit", "").lower().startswith("h") else 1
    if "minutes" in said:
        long = said["minutes"].lower()
        made["minutes"] = each * (
            0.75 if "quarters" in long else 0.25 if "quarter" in long else _number(long)
        )
    if "minutes_to" in said:
        made["minutes_to"] = each * _number(said["minutes_to"])
    if "more" in said:
        made["minutes"] = 90.0
    if "days" in said:
        made["days"] = (
            0.5 if " " in said["days"] else _number(said["days"]) + (0.5 if "and_half" in said else 0)
        )
    if "half_day" in said:
        made["days"] = 0.5
    if "often" in said:
        made["times"] = 1.0 if said["often"].lower() == "once" else 2.0
    for name in ("times", "times_to", "weeks"):
        if name in said:
            made[name] = _number(said[name])
    for name in ("staff", "pupils", "every"):
        if name in said:
            made[name] = max(round(_number(said[name])), 1)
    if "times_after" in said:
        made["times"] = float(said["times_after"])
    if "one" in said:
        made["staff"] = made["pupils"] = 1
    period = said.get("per") or said.get("per_slash") or said.get("per_after")
    if period:
        made["per"] = _period(period)
    if "by" in said:
        made["by"] = said["by"]
    return made


def _number(words: str) -> float:
    return _WORDS[words.lower()] if words.lower() in _WORDS else float(words)


def _period(words: str) -> Period:
    plain = words.lower().replace("half term", "half-term").removeprefix("per ")
    return _PERIODS[plain] if plain in _PERIODS else _PERIODS[plain.removesuffix("s")]
