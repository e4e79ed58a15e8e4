"""When a document was written, and when its writer saw the child; never a date of birth."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from datetime import date
from itertools import pairwise
from typing import Literal, NamedTuple

from domain.documents.dates import dates
from domain.documents.layout import FOOT, HEAD, Layout

OLD = 550
"""days before the newest date in the document, beyond which a date at its head is not when it was written"""
ENTRIES = 3
"""lines that begin with a date, from which on a document is a log, as old as its newest entry"""

CENTURY = 2000
"""year before which no document of a child's case was written"""
BEFORE = 90
"""characters before a date that may say what it is of"""
ALONE = 30
"""characters that may stand beside a date that is alone on its line: a reference, a telephone number"""
ENTRY = 12
"""characters that follow the date of an entry"""

Kind = Literal["written", "sent", "dictated", "met", "called", "birth", "other", "bare", "labelled"]
"""bare: nothing says what it is of. labelled: a label says that it is of something that we do not know."""

_BEFORE = r"(?:\s+(?:on|the|was|is|of|for|this|report|letter|advice|form|by [\w. ]{2,30}?))*\W{0,6}(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\W{0,2})?(?:the )?$"
_WORDS: tuple[tuple[Kind, str], ...] = (
    ("birth", r"(?:d\.?\s?o\.?\s?b\.?|date of birth|born|birth ?date|\bb\.)"),
    ("other", r"(?:next (?:review|meeting|visit|appointment)\w*|review (?:due|by)|due(?: date| by)?|deadline|requested|received|referr\w+|last (?:\w+ )?|previous\w*|(?:referral|request|e-?mail|(?:your|the|a|their|previous|his|her) (?:letter|report)) (?:dated|of)|valid|expires?|admitted|opened|sign(?:ed)?[ -]?off[^.|]{0,30}|my (?:\w+ ){0,2}(?:report|letter|advice)(?: of| dated)?|in draft\W*|start(?:ed|ing)?|diagnosed|request(?:s)? sent|reply to [\w, ]{2,20}|date of (?:referral|request|admission)|consent\w*[^.]{0,40}|of \d{1,2}(?:,| and)[\w, ]*)"),
    ("written", r"(?:date (?:of )?(?:this )?(?:report|letter|advice|response|reply|record|note|statement|form|completion)|(?:(?<![A-Za-z✓✗] )|this )report(?:ed)?|report(?:ed)? date(?:d)?|(?<!plan )final(?: (?:version|report))?|closed|put together[^.]{0,60}|signed:?\s+[A-Z][\w.' -]{2,40}|(?:letter|advice|response|reply) (?:date|dated|finalised|issued|completed)|(?:date )?(?:typed|written|issued|finalised|completed|submitted|signed|approved|published)|date (?:completed|written|typed|signed|issued|submitted|sent|finalised)|(?:completed|written|signed|recorded|prepared|compiled|collated|logged|kept|filled in|issued|report|sent) (?:on|by[\w .,'():|/-]{0,60}))"),
    ("dictated", r"(?:dictated)"),
    ("called", r"(?:date (?:and time )?of (?:the )?(?:telephone )?(?:call|contact|conversation)|telephone call|call|rang|phoned|spoke\w*|tel\.?|telephoned)"),
    ("sent", r"(?:(?:date of )?(?:the )?(?:\w+ )?(?:panel|meeting)(?: date)?|held)"),
    ("met", r"(?:(?:date(?:s|\(s\))? (?:of )?(?:the )?)?(?:visit\w*|clinic|assess\w*|test\w*|seen|appointment\w*|consult\w*|examin\w*|observ\w*|meeting|review|involvement|contact|\w+ meeting)(?:\(s\))?(?: dates?(?:\(s\))?)?|panel(?: date)?|meeting|date of [\w ]{2,30})"),
    ("sent", r"(?:sent|dated?|date and time|printed)"),
    ("other", r"(?:by|until|before|from|since)"),
)  # fmt: skip
_KINDS = tuple((kind, re.compile(words + _BEFORE, re.I)) for kind, words in _WORDS)
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\W{1,3}"
_ALONE = re.compile(rf"\W*(?:date\W+)?(?:{_WEEKDAY})?(?:the )?$", re.I)
_ENTRY = re.compile(rf"\W*(?:(?:week|wk|session|day|visit|lesson) \d+\W*)?(?:{_WEEKDAY})?$", re.I)
_PROSE = re.compile(r"\b[a-z]{2,} [a-z]{2,} [a-z]{2,} [a-z]{2,}")
_GOES_ON = re.compile(
    r"\W*(?:and|&|,)?\W*(?:(?:at|in|home|school|nursery|clinic|setting|with mum|\([^()]{1,30}\))\W*){0,2}",
    re.I,
)
_LABEL = re.compile(r"([A-Za-z][A-Za-z' ()/-]{2,40}):[^:]{0,60}$")
_UNFINISHED = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)?(?: of)? [A-Z][a-z]{2,8}\.?,?$")
_YEAR_ALONE = re.compile(r"20\d\d\W*$")
"""a date that goes over the end of the line"""
_NOTED = re.compile(
    r"\b(?:typed|written|signed|completed|dated?|printed)(?: up)?(?: on)?\W{1,3}(?P<day>\d{1,2}[/.]\d{1,2})(?![/.]?\d)",
    re.I,
)
"""'Typed 25/6' at the foot is of the year that the document has named"""
_CELL = re.compile(
    r"(?!sign|by\b|name|author|complet|written|prepared|clinician|report)[^|:]{2,45} \| [^|]*$", re.I
)
"""a row of label and value, unless the label asks who wrote it"""
_DIGIT = re.compile(r"\d")
_LOG = re.compile(r"\b(?:log|record|chronology|replies|returns|diary|timeline|messages)\b", re.I)
_YEAR = re.compile(r"\b20\d\d\b")
_SHORT = re.compile(rf"\W*(?:{_WEEKDAY})?(\d{{1,2}}[/.]\d{{1,2}}|\d{{1,2}} [A-Za-z]{{3,9}})(?![/.]?\d)", re.I)


class Dates(NamedTuple):
    """written_on: None where no date says it. seen_on: in order, without repeats, none after it was written."""

    written_on: date | None
    seen_on: tuple[date, ...]


class _Found(NamedTuple):
    on: date
    kind: Kind
    line: int
    alone: bool
    prose: bool


def births(parts: Layout) -> set[date]:
    """Dates that the document labels as of birth."""
    return {each.on for each in _every(parts) if each.kind == "birth"}


def written(parts: Layout, born: Set[date] = frozenset()) -> Dates:
    """Labelled as the report's; a mail's own; a log's newest entry; alone on a line; in the title; at the signature.

    born: dates of birth that other documents of the child give.
    """
    every = list(_every(parts))
    not_of = born | {each.on for each in every if each.kind == "birth"}
    found = [each for each in every if each.on not in not_of and each.on.year >= CENTURY]
    on = _written_on(parts, found, list(_entries(parts.lines)))
    met = {each.on for each in found if each.kind == "met" and (on is None or each.on <= on)}
    return Dates(on, tuple(sorted(met)))


def _written_on(parts: Layout, found: Sequence[_Found], entries: Sequence[date]) -> date | None:
    sent = next((each.on for each in dates(parts.sent or "")), None)
    if sent is not None:
        return sent
    last = len(parts.lines) - FOOT
    newest = max((each.on for each in found if each.kind != "other"), default=None)
    # A date of birth is not always labelled ('Re: A. B., 25.1.20'): nobody heads a letter with so old a date.
    recent = [each for each in found if newest is not None and (newest - each.on).days < OLD]
    head = [each for each in recent if each.line < HEAD]
    foot = [each for each in recent if each.line >= max(last, HEAD)]
    titled = [each for each in head if not each.prose]
    choices = (
        _of(titled, "written"),
        [max(entries)] if len(entries) >= ENTRIES else [],
        _of(titled, "sent"),
        [max(_of(found, "bare"))]
        if _LOG.search(" ".join(parts.lines[:2])) and len(_of(found, "bare")) >= ENTRIES
        else [],
        _of(foot, "written"),
        list(_noted(parts, recent)),
        [each.on for each in (*head, *foot) if each.alone and each.kind == "bare"],
        _of(titled, "bare"),
        _of([each for each in foot if not each.prose], "bare", "sent"),
        _of(head, "dictated", "called"),
        _of(head, "met")[-1:],
        _of(head, "written", "bare"),
        _of(foot, "written", "bare", "labelled")[-1:],
        _of(head, "labelled"),
    )
    return next((choice[0] for choice in choices if choice), None)


def _of(found: Sequence[_Found], *kinds: Kind) -> list[date]:
    return [each.on for each in found if each.kind in kinds]


def _every(parts: Layout) -> Iterator[_Found]:
    return (
        each
        for number, (line, below) in enumerate(pairwise((*parts.lines, "")))
        if _DIGIT.search(line)
        for each in _found(number, f"{line} {below}" if _is_broken(line, below) else line)
    )


def _is_broken(line: str, below: str) -> bool:
    """'16th July' and '2025' on the next line."""
    return _YEAR_ALONE.match(below) is not None and _UNFINISHED.search(line) is not None


def _noted(parts: Layout, found: Sequence[_Found]) -> Iterator[date]:
    year = max((each.on.year for each in found), default=None)
    for line in parts.foot:
        for match in _NOTED.finditer(line) if year else ():
            gap = "/" if "/" in match["day"] else "."
            yield from (each.on for each in dates(f"{match['day']}{gap}{year}"))


def _found(number: int, line: str) -> Iterator[_Found]:
    kind: Kind = "bare"
    end = 0
    prose = _PROSE.search(line) is not None
    is_row = line.count(" | ") > 1
    for each in dates(line):
        before = line[end : each.start]
        if is_row:
            # 'Seen: | 11/3 | Date of report: | 3/4/2025': the cell before is a label only where it ends as one.
            label, _, before = before.rpartition(" | ")
            before = f"{label}{before}" if label.endswith(":") and not before.strip() else before
        own = _kind(before[-BEFORE:])
        # 'Seen: school 3 May 2024, home 9 May 2024' says of both what its label says.
        kind = kind if own == "bare" and end and _GOES_ON.fullmatch(before) else own
        if kind == "bare" and _CELL.match(line):
            kind = "labelled"
        alone = not end and _ALONE.match(line[: each.start]) is not None and len(line) - each.end < ALONE
        yield _Found(each.on, kind, number, alone, prose and not before.rstrip().endswith(":"))
        end = each.end


def _kind(before: str) -> Kind:
    field = _LABEL.search(before)
    words = (before, f"{field.group(1)}:") if field else (before,)
    return next((kind for said in words for kind, pattern in _KINDS if pattern.search(said)), "bare")


def _entries(lines: Sequence[str]) -> Iterator[date]:
    """The days of lines that begin with a date and go on: the entries of a log.

    '20/03' is of the year that its head names ('LOG 2025'), or of the year before the day on which it was printed.
    """
    printed = max((each.on for line in lines[:3] for each in dates(line)), default=None)
    years = {int(found) for line in lines[:3] for found in _YEAR.findall(line)}
    year = printed.year if printed else min(years, default=None)
    for line in lines:
        first = next(iter(dates(line)), None)
        if first is not None:
            if _ENTRY.match(line[: first.start]) and len(line) - first.end > ENTRY:
                yield first.on
        elif year is not None and (match := _SHORT.match(line)):
            gap = "/" if "/" in match.group(1) else "." if "." in match.group(1) else " "
            in_year = [
                found.on for number in (year, year - 1) for found in dates(f"{match.group(1)}{gap}{number}")
                if printed is None or found.on <= printed
            ]  # fmt: skip
            if in_year:
                yield in_year[0]
