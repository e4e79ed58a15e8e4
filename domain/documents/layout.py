"""The parts of a document that say who wrote it: letterhead, addressee, labels, signature, the newest of several mails."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice, pairwise
from typing import NamedTuple

from domain.documents.dates import dates

HEAD = 14
"""lines at the top where a document says what it is"""
FOOT = 10
"""lines at the end where it is signed"""
LONGEST_LINE = 2_000
"""characters; more of a line is not read"""
LETTER = 30
"""lines within which a letter comes to 'Dear'"""
TITLE = 3
"""first lines of a document of some length, which are no signature"""
FEW_WORDS = 20
"""of a mail that only forwards another, its signature with them"""
MOST_LABELS = 200
SIGNATURE = 6
"""lines after the closing words"""

_HEADER = re.compile(r"^\W{0,3}(from|to|cc|bcc|date|sent|subject|re)\s*:\s*(.*)", re.I)
_QUOTED = re.compile(r"^\s*>")
_EARLIER = re.compile(
    r"^\W*(?:original message|forwarded (?:message|by)|begin forwarded message)\b|^\W*[-–—_]{2,}\s*(?:forwarded|original|earlier)\b|\bwrote\W*$",
    re.I,
)
_FORWARDED = re.compile(r"\W*fwd?\b", re.I)
_DEAR = re.compile(r"^(?:dear|to whom)\b", re.I)
_ADDRESSED = re.compile(
    r"^(?:to|dear|cc|copy|copies|copied|c\.c|enc\w*|attn|f\.?a\.?o|for the attention|re|subject|apologies|distribution)\b\W",
    re.I,
)
_ADDRESSEE = re.compile(
    r"^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|The|SEN|SEND|EHC|EHCP|Parents?|Head|Headteacher|Assessment)\b", re.I
)
_CLOSING = re.compile(
    r"^(?:yours?(?:\s+(?:sincerely|faithfully|truly)|(?=\W*$))|with (?:kind|best|warm)\w* (?:regards|wishes)|kind(?:est)? (?:regards|wishes)"
    r"|(?:best|warm(?:est)?|many|all the) (?:wishes|regards|best|thanks)|regards|thank you(?: (?:for|so|very)[\w ]{0,40})?|thanks(?: again)?"
    r"|god bless|best|cheers|sincerely|signed|kr|bw|love|take care)\b\s*[,.!:-]*\s*",
    re.I,
)
_AFTER_SIGNATURE = re.compile(
    r"^(?:cc|c\.c|copy|copies|copied|enc\w*|page \d|confidential|this (?:e-?mail|report|letter|message|document)|sent from|distribution|\W*$)",
    re.I,
)
_BULLET = re.compile(r"^\s*(?:[-*•–o]\s|\(?\d+[.)]|\(?[a-z]\)|[A-Z]\d+[.)]\s|\d+(?:\.\d+)*\s|\[)")
_LABELLED = re.compile(
    r"(?:^|\s{2,}|[|;(]\s*|(?<=[.)\d])\s|\s(?=(?:D\.?O\.?B|Date|School|Setting|Year|Age|NHS|Author|Status)\b))"
    r"((?-i:[A-Z])[\w'’()/&.-]*(?: [\w'’()/&.-]+){0,6}?)\s*[:|]\s*(?=\S)",
    re.I,
)
_TABBED = re.compile(r"^((?-i:[A-Z])[\w'()/-]*(?: [\w'()/-]+){0,4})\s{2,}(\S[^:|]*)$")
"""a label with a gap in place of a colon: 'NAME   A. B.'"""
_ENDS = re.compile(r"[a-z]{3}\.(?:\s|$)|[%£]|\d ?x\b|\bx ?\d")
"""the end of a sentence, unlike 'J. H.'; sums and amounts"""
_SENTENCE = re.compile(r"[.!?]$|\b[a-z]{2,} [a-z]{2,} [a-z]{2,} [a-z]{2,} [a-z]{2,}")


class Label(NamedTuple):
    """'Date of report' and what stands after it, up to the next label."""

    name: str
    value: str


class Layout(NamedTuple):
    """sender, sent: as the newest mail's header says. lines: the writer's own, without blank ones, quoted mails and
    addressee. letterhead: the lines above date, labels and addressee. head: the first lines. foot: the last."""

    sender: str | None
    sent: str | None
    subject: str
    letterhead: tuple[str, ...]
    head: tuple[str, ...]
    foot: tuple[str, ...]
    signature: tuple[str, ...]
    labels: tuple[Label, ...]
    lines: tuple[str, ...]


def layout(pages: Sequence[str]) -> Layout:
    """The parts of one document; any text has some, none raises."""
    header, written = _newest_mail([*_cleaned(pages)])
    own = _without_addressee(written)
    lines = tuple(line for line in own if line)
    return Layout(
        sender=header.get("from"),
        sent=header.get("date") or header.get("sent"),
        subject=header.get("subject", ""),
        letterhead=() if header else tuple(_letterhead(own)),
        head=lines[:HEAD],
        foot=lines[-FOOT:],
        signature=tuple(_signature(lines)),
        labels=tuple(islice((label for line in lines for label in labels(line)), MOST_LABELS)),
        lines=lines,
    )


def labels(line: str) -> Iterator[Label]:
    """'Name: A. B.  DOB: 1.2.15' and 'Name | A. B.' alike; a row of several cells is no label."""
    cells = [cell.strip() for cell in line.split(" | ")]
    if len(cells) == 2 and len(cells[0]) <= 45 and ":" not in cells[0]:
        yield Label(cells[0].lower(), cells[1])
        return
    if tabbed := _TABBED.match(line):
        yield Label(tabbed.group(1).lower(), tabbed.group(2))
    for cell in cells:
        found = list(_LABELLED.finditer(cell))
        for number, match in enumerate(found):
            end = found[number + 1].start() if number + 1 < len(found) else len(cell)
            yield Label(match.group(1).strip().lower(), cell[match.end() : end].strip(" ;,"))


def _cleaned(pages: Sequence[str]) -> Iterator[str]:
    """Two spaces stand for any wider gap, because a gap parts two fields of a form."""
    for page in pages:
        for line in page.split("\n"):
            yield re.sub(r"\s{2,}", "  ", line[:LONGEST_LINE].replace("\t", "  ")).strip()


def _newest_mail(lines: Sequence[str]) -> tuple[dict[str, str], list[str]]:
    """The header and body of the newest mail of a chain; no header where the document is no mail.

    Who only forwards an advice did not write it; the day is still that on which it was sent on.
    """
    starts = [number for number in range(len(lines)) if _opens_mail(lines, number)]
    if not starts or sum(map(bool, lines[: starts[0]])) > 6:
        return {}, _unquoted(lines)
    mails = []
    for number, start in enumerate(starts):
        end = starts[number + 1] if number + 1 < len(starts) else len(lines)
        header: dict[str, str] = {}
        at = start
        while at < end and (match := _HEADER.match(lines[at])) is not None:
            header[match.group(1).lower()] = match.group(2)
            at += 1
        on = next((found.on for found in dates(header.get("date") or header.get("sent") or "")), None)
        mails.append((on or date.min, -number, header, _unquoted(lines[at:end])))
    newest, *older = sorted(mails, key=lambda mail: mail[:2], reverse=True)
    _, _, header, body = newest
    if older and _FORWARDED.match(header.get("subject", "")) and len(" ".join(body).split()) <= FEW_WORDS:
        _, _, passed_on, advice = older[0]
        return {**passed_on, **{name: header[name] for name in ("date", "sent") if name in header}}, advice
    return header, body


def _opens_mail(lines: Sequence[str], number: int) -> bool:
    first = _HEADER.match(lines[number])
    if first is None or first.group(1).lower() != "from":
        return False
    following = [
        match.group(1).lower() for line in lines[number + 1 : number + 6] if (match := _HEADER.match(line))
    ]
    return len({"to", "date", "sent", "subject"} & {*following}) >= 1


def _unquoted(lines: Sequence[str]) -> list[str]:
    own: list[str] = []
    for line in lines:
        if _EARLIER.search(line) and any(own):
            break
        if not _QUOTED.match(line):
            own.append(line)
    return own


def _without_addressee(lines: Sequence[str]) -> list[str]:
    """Drop the block before 'Dear' that names whom the letter is to, and who gets copies."""
    dear = next((number for number, line in enumerate(lines[: LETTER * 2]) if _DEAR.match(line)), 0)
    kept: list[str] = []
    block: list[str] = []
    for number, line in enumerate((*lines, "")):
        if line:
            block.append(line)
            continue
        above = number <= dear and any(kept)
        if not (
            above and _ADDRESSEE.match(block[0] if block else "") and not any(dates(each) for each in block)
        ):
            kept.extend(each for each in block if not _ADDRESSED.match(each) and not _DEAR.match(each))
            kept.append("")
        block = []
    return kept


def _letterhead(lines: Sequence[str]) -> Iterator[str]:
    """The first lines, until a date alone, a label or a sentence."""
    for line in [line for line in lines if line][:6]:
        if _SENTENCE.search(line) and len(line) > 60:
            return
        yield line
        if re.match(r"(?:name|child|pupil|patient|re)\b", line, re.I):
            return


def _signature(lines: Sequence[str]) -> list[str]:
    """What follows the last closing words, else the lines at the very end that have the look of a name or a post."""
    closed = [
        number for number, line in enumerate(lines) if number > 2 and _CLOSING.match(line) and len(line) < 70
    ]
    if closed and closed[-1] >= len(lines) - FOOT - SIGNATURE:
        at = closed[-1]
        rest = _CLOSING.sub("", lines[at], count=1)
        after = [*([rest] if rest else []), *_until_copies(lines[at + 1 : at + 1 + SIGNATURE])]
        if after:
            return after
    body = lines[TITLE:] if len(lines) > FOOT else lines[1:]
    ending = [line for line in body[-FOOT:] if not _AFTER_SIGNATURE.match(line)]
    signed: list[str] = []
    for above, line in reversed([*pairwise(("", *ending))]):
        in_table = " | " in line and " | " in above
        if looks_signed(line) and not in_table:
            signed.append(line)
        elif signed or in_table:
            break
    return signed[:SIGNATURE][::-1]


def looks_signed(line: str) -> bool:
    """A name, a post or both: short, no list, and without a sentence's small words."""
    if len(line) > 80 or _BULLET.match(line) or ": " in line or line.endswith(("?", "!", ":", ";")):
        return False
    words = [word for word in re.findall(r"[^\W\d_][\w'’.-]*", line) if len(word) > 3]
    small = sum(word[:1].islower() for word in words)
    return small <= 1 + len(words) // 3 and not _ENDS.search(line)


def _until_copies(lines: Sequence[str]) -> Iterator[str]:
    for line in lines:
        if _AFTER_SIGNATURE.match(line):
            return
        yield line
