"""From a sentence of a paper to a line of the plan, by a few rules that only leave out or swap small words.

What is said stays said: what a rule leaves out, or puts in its place, is told beside the line; a number, a how often, a
name, a 'not' or a 'should' is never touched. Where no rule is safe the sentence stands as a quotation that says of
itself that it is to be put into the plan's words.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

TO_BE_WORDED = "to be put into the plan’s words"

PROSE_REVIEWED = False
"""Whether practitioners have reviewed these rules."""


class Prose(NamedTuple):
    """text: as the line has it. left_out: words of the sentence that it lacks. put: (word of the sentence, what stands
    for it). safe: False where it is a quotation still."""

    text: str
    left_out: tuple[str, ...] = ()
    put: tuple[tuple[str, str], ...] = ()
    safe: bool = True

    @property
    def told(self) -> str:
        """What a person needs to know of the change; empty when every word stands as it was."""
        if not self.safe:
            return "No rule puts this safely into the plan's words: it stands as a quotation."
        said = [f"‘{old}’ is written ‘{new}’" for old, new in self.put]
        if self.left_out:
            said.append("left out: " + ", ".join(f"‘{words}’" for words in self.left_out))
        return f"In the plan's words: {'; '.join(said)}." if said else ""


_MARK = re.compile(
    r"^(?:[\s>*•▪●○◦·–—+-]+|\[[\d:/. ]{4,16}\]\s*|\[[xX✓]\]\s*|\[\d{1,3}\]\s*|\(?(?:[A-Z]{1,2}\d{1,2}|\d{1,2}(?:\.\d{1,2})*[a-z]?|[a-z]|[ivx]{1,4})[.)]\s+|\d{1,2}\.\d{1,2}\s+(?=[A-Z][a-z'’]*\s(?<!Teaching )(?<!Learning )|\d+ (?:hours|minutes)))+"
)
_LABEL = re.compile(
    r"^(?:(?:EHCP? )?ask(?:s|ing)?(?: for)?|provision(?: (?:advised|requested|sought))?|recommend(?:ed|ations?)?(?: \d+)?|recs?|suggest(?:ed|ions?)?"
    r"|recommend\w* \([^)]*\)|provision (?:I|we)(?:['’]d| would) [^:]{1,30}|advice|wants?|P|support (?:needed|requested|required|suggested)|outcomes?(?: \d+)?|targets?(?: \d+)?|goals?(?: \d+)?|aims?|plan|needs?|next steps?(?: we would like)?|strengths?(?: and interests)?|(?:I am |I'm |he is |she is )?(?:really )?good at|good stuff(?: about me)?|what people like about me|I can|(?:what is|what's) going well)\s*(?:[:=–-]|\.\.\.|…)\s+",
    re.I,
)
_FRAME = re.compile(
    r"^(?:and |also,? |therefore,? |so )?"
    r"(?:(?:in (?:my|our) (?:opinion|view|judgement|professional opinion),?\s+)"
    r"|(?:(?:I|we)(?:'d|’d| would| do| have)?(?: also| therefore| strongly| further)* (?:recommend(?:ed)?|advise|suggest|propose|request)(?: that| the following:?)?\s+)"
    r"|(?:it is (?:therefore |strongly )?(?:recommended|advised|suggested|proposed|requested|(?:my|our) (?:view|opinion|recommendation|advice)) that\s+)"
    r"|(?:(?:my|our) (?:recommendation|advice|suggestion|view|opinion|target|goal|aim|hope)s? (?:is|are|would be|for (?:him|her|them) is)(?: that)?\s+)"
    r"|(?:(?:we|I) (?:would |'d |’d )?(?:hope|aim|expect) that\s+)"
    r"|(?:what (?:I'm|I’m|I am|we are|we're|we’re) asking for is\s+)"
    r"|(?:(?:I'm|I’m|I am|we are|we're|we’re) asking for\s+)"
    r"|(?:(?:I've|I’ve|I have) asked (?:that|for)\s+)"
    r"|(?:(?:I|we)(?:'d|’d| would) (?:like|want) (?:to see|the following (?:written into|included in|in) (?:section \w+|the plan)\s*:)\s+)"
    r"|(?:(?:I|we)(?:'d|’d| would)? (?:also )?(?:want|need|like|put in|ask for)\s+(?=(?:an?|one|two|three|four|five|six|some|somebody|someone|weekly|daily|direct|regular|at least|no (?:more|fewer)|\d)\b)))",
    re.I,
)  # fmt: skip
_AND = re.compile(r"^(?:and|also),?\s+(?=\S+ \S+)", re.I)
_ASIDE = re.compile(r"(?:,|;| [–—-]) (?:and |which |as )?(?:I|we)\b[^,;]*?(?=[.!]?$)")
_OF_WEIGHT = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|half|twice|once|daily|weekly|termly|monthly|hours?|minutes?|no|not|never|n't|unless|except|only|if|until|must|should|will)\b|n['’]t\b",
    re.I,
)
"""words that no rule leaves out; neither is a name"""
_NAME = re.compile(r"(?<!^)\b(?!I\b|I['’])[A-Z]\w+")
_BY_ME = re.compile(r"\b(by|from|with) me\b(?! or\b)")
_BARE_BE = re.compile(r"^((?:\S+ ){1,8}?)be (?=\w+(?:ed|en|t|ught|de|in|at|with|by)\b|given|taught|put)")
_MODAL = re.compile(r"\b(?:will|should|must|can|could|may|might|would|to|shall)\b", re.I)
_I_WILL = re.compile(
    r"^I(?:'ll|’ll| will| shall) (?=(?:also )?(?:provide|offer|deliver|visit|review|train|continue|support|teach|run|lead|monitor|work|see|go on)\b)"
)
_WILL = re.compile(r"\b(he|she|they|who|staff|school)['’]ll\b", re.I)
_CELLS = re.compile(r"\s+\|\s+")

_SPOKEN = re.compile(
    r"(?<![A-Za-z])I(?:['’](?:m|d|ve|ll))?(?![A-Za-z.])|\b(?:i['’](?:m|d|ve|ll)|we(?:['’](?:re|d|ve|ll))?|me|my|mine|us|our|ours|you|your|yours|please|pls)\b|\?|!$",
)
"""somebody speaks or is spoken to: not the plan's voice"""
_SPOKEN_ANY_CASE = re.compile(r"^(?:we|my|our|you|your|please|pls|dear|hi|ok|well)\b|^(?:yes|no),", re.I)
_POINTS_AWAY = re.compile(
    r"^(?:this|that|these|those|it|such|here|there|then|both|the (?:above|same|former|latter)|which|because|as (?:above|before)|or|nor|but|so|plus|however)\b"
    r"|\b(?:as above|see above|below|yesterday|as of today|last week|the following|aforementioned|listed|attached)\b",
    re.I,
)
"""what it speaks of stands elsewhere"""


@lru_cache(maxsize=8192)
def in_plan_words(sentence: str, role: str | None = None, cell: int | None = None) -> Prose:
    """The sentence as a line of the plan. role: of whoever wrote it, for 'I will'. cell: of a row of a table, counted from
    the left or, below zero, from the right; None for the whole row."""
    whole = " ".join(sentence.split())
    left: list[str] = []
    put: list[tuple[str, str]] = []
    text = _row(whole, cell, left, put)
    for rule in (_MARK, _LABEL, _AND, _FRAME, _FRAME):
        text = _without(rule, text, left)
    text = _aside(text, left)
    text = _swapped(text, role, any(_is_recommending(words) for words in left), put)
    if not _is_plan_prose(text):
        return Prose(f"“{whole}” – {TO_BE_WORDED}", safe=False)
    return Prose(_as_line(text), tuple(left), tuple(put))


def _row(text: str, cell: int | None, left: list[str], put: list[tuple[str, str]]) -> str:
    cells = [each for each in _CELLS.split(text) if each]
    if len(cells) < 2:
        return text
    if cell is None:
        put.append(("|", ";"))
        return "; ".join(cells)
    kept = cells[cell]
    left.extend(each for each in cells if each is not kept)
    return kept


def _without(rule: re.Pattern[str], text: str, left: list[str]) -> str:
    match = rule.match(text)
    if match is None or not match.group().strip() or not text[match.end() :].strip():
        return text
    if any(each.isalnum() for each in match.group()):
        left.append(match.group().strip())
    return text[match.end() :]


def _aside(text: str, left: list[str]) -> str:
    match = _ASIDE.search(text)
    if match is None or match.start() == 0 or _OF_WEIGHT.search(match.group()) or _NAME.search(match.group()):
        return text
    left.append(match.group().strip(" ,;–—-"))
    return text[: match.start()] + text[match.end() :]


def _is_recommending(words: str) -> bool:
    return re.search(r"\b(?:recommend|advis|suggest|propos|request)\w*\b", words, re.I) is not None


def _swapped(text: str, role: str | None, recommended: bool, put: list[tuple[str, str]]) -> str:
    if recommended and (bare := _BARE_BE.match(text)) and not _MODAL.search(bare.group(1)):
        # 'I recommend that he be taught' says 'he should be taught', no more and no less.
        put.append(("be", "should be"))
        text = f"{bare.group(1)}should be {text[bare.end() :]}"
    if role and (own := _I_WILL.match(text)):
        put.append((own.group().strip(), f"The {_small(role)} will"))
        text = f"The {_small(role)} will {text[own.end() :]}"
    if role and _BY_ME.search(text):
        put.append(("me", f"the {_small(role)}"))
        text = _BY_ME.sub(rf"\1 the {_small(role)}", text)
    for short in _WILL.finditer(text):
        put.append((short.group(), f"{short.group(1)} will"))
    return _WILL.sub(r"\1 will", text)


def _small(role: str) -> str:
    """A post within a sentence; what is all capitals stays so."""
    return " ".join(word if word.isupper() else word.lower() for word in role.split())


def _is_plan_prose(text: str) -> bool:
    words = text.split()
    return (
        len(words) >= 2
        and not _SPOKEN.search(text)
        and not _SPOKEN_ANY_CASE.match(text)
        and not _POINTS_AWAY.search(text)
        and not re.match(r"^(?:him|her|them) to\b", text, re.I)
        and text.count("(") == text.count(")")
        and text.count("“") == text.count("”")
        and text.count('"') % 2 == 0
        and text[-1] not in ":,–-"
    )


def _as_line(text: str) -> str:
    text = text.strip()
    text = text[:1].upper() + text[1:]
    return text if text[-1] in ".!?…" or text[-2:] in ('."', ".”", ".)") else f"{text.rstrip(';')}."
