"""Checks of words that let provision shrink: vague ones, conditions, decisions handed on, and advice quoted as such."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from domain.plan.quality.found import Check, Found, Looked
from domain.plan.quality.plan_read import Line, amounts, sentence_at
from domain.plan.quality.provision_words import EXPERTISE, HOW_OFTEN, SIZE
from domain.plan.quality.vague_words import VAGUE_WORDS, CuredBy, VagueWord


def vague_terms(line: Line, confirmed: bool = True) -> Sequence[tuple[re.Match[str], VagueWord]]:
    """Each vague word of a line that nothing in its sentence makes exact."""
    return () if line.unspecified else _vague_terms(line.text, confirmed)


@lru_cache(maxsize=8_192)
def _vague_terms(text: str, confirmed: bool) -> Sequence[tuple[re.Match[str], VagueWord]]:
    return [
        (match, word)
        for word in VAGUE_WORDS
        if word.confirmed is confirmed
        for match in word.pattern.finditer(text)
        if not quoted(text, match.start()) and not _is_cured(word.cured_by, text, match.start())
    ]


def _vague(confirmed: bool) -> Check:
    def check(look: Looked) -> Iterator[Found]:
        for line in look.plan.per("line of provision"):
            for match, word in vague_terms(line, confirmed):
                yield Found(line, match.group(), match.span(), word.says)

    return check


def _is_cured(by: CuredBy, text: str, place: int) -> bool:
    """Whether the same sentence says exactly what the word leaves open."""
    sentence = sentence_at(text, place)
    if by == "often":
        said = amounts(sentence)
        return HOW_OFTEN.search(sentence) is not None or any(each.per or each.times for each in said)
    if by == "size":
        return SIZE.search(sentence) is not None or any(each.pupils for each in amounts(sentence))
    return by == "expertise" and EXPERTISE.search(text) is not None


_OPENS_QUOTATION = re.compile(r"[“‘\"]")


def quoted(text: str, place: int) -> bool:
    """Whether the place stands within double or typographic quotation marks: words that are somebody's."""
    before, after = text[:place], text[place:]
    if before.count("“") > before.count("”") and "”" in after:
        return True
    return before.count('"') % 2 == 1 and '"' in after


def _own_words(look: Looked) -> Iterator[Found]:
    for own in look.own.words:
        pattern = re.compile(rf"\b{re.escape(own.words)}\b", re.I)
        for line in look.plan.per("line of provision"):
            for match in pattern.finditer(line.text):
                yield Found(line, match.group(), match.span(), own.why)


def _own_phrases(look: Looked) -> Iterator[Found]:
    """A section without a line lacks its lines, which other rules tell."""
    for own in look.own.phrases:
        pattern = re.compile(rf"\b{re.escape(own.words)}\b", re.I)
        lines = look.plan.of(own.section)
        if lines and not any(line.first(pattern) for line in lines):
            yield Found(
                words=own.words,
                more=f"Section {own.section}: {own.why}",
                counts_as=f"{own.section}:{own.words}",
            )


def matching(pattern: re.Pattern[str], *, anywhere: bool = False) -> Check:
    """Finds the first such words of each line of provision; anywhere: of sections B to J."""

    def check(look: Looked) -> Iterator[Found]:
        for line in look.plan.per("line" if anywhere else "line of provision"):
            match = line.first(pattern)
            if match and not line.unspecified and not quoted(line.text, match.start()):
                yield Found(line, match.group(), match.span())

    return check


_CONDITIONAL = re.compile(
    r"(?<!\ba )(?<!\bthe )(?<!\bone )(?<!\bany )(?<!\beach )(?<!\bevery )(?<!\bschool )(?<!\bfavourite )(?<!\bchosen )\bsubject to\b(?! (?:bullying|review by \w+ \d))[^.;,]{0,40}"
    r"|\b(?:where|when|if|as|provided(?: that)?|as long as|depending on(?: whether)?|dependent (?:up)?on) (?:(?:the|there is|there are|school|local|staffing|any|sufficient|enough|available|additional|further) )*"
    r"(?:resources?|funding|budgets?|staffing|staff(?:ing)? levels|capacity|timetabl\w+|funds) ?(?:and \w+ )?(?:allows?|permits?|is available|are available|allow|permit|constraints|become available|becomes available|can be found)?\b"
    r"|\b(?:within|from within) (?:existing|available|current) (?:resources|staffing|budgets?)\b|\bfunding permitting\b|\bif (?:staffing|time|space|the timetable) (?:allows|permits)\b",
    re.I,
)
_OTHERS_DECIDE = re.compile(
    r"\b(?:to be|will be|be|is) (?:decided|determined|agreed|arranged|specified|confirmed) (?:later )?(?:by|with|between) (?:the )?(?:school|setting|college|nursery|head ?teacher|SENDCO|SENCO|class teacher|therapist|service|provider)\b"
    r"|\bat (?:the )?(?:discretion of (?:the )?\w+(?: \w+)?|\w+(?:'s|’s) discretion)|\bas (?:the )?(?:school|setting|college|SENCO|SENDCO|class teacher|head ?teacher)(?: staff)? (?:sees? fit|feels? (?:is )?(?:appropriate|necessary)|decides?|deems? \w+|thinks? (?:fit|best))"
    r"|\bschool (?:to|will) decide\b|\bas (?:advised|directed|recommended) by (?:the )?(?:school|therapist|therapy service|service)\b(?! (?:in|programme|report))|\b(?:amount|level|frequency|length)\b[^.]{0,40}\bto be (?:decided|determined|agreed|confirmed)\b",
    re.I,
)
_REFERRAL = re.compile(
    r"\b(?:(?:will|to|should) (?:be|make|submit|complete) (?:an? )?(?:referred|referral|referrals) (?:to|for)\b|(?:an? )?referral (?:to|will be made|should be made|has been made)\b"
    r"|\b(?:is |remains |placed |currently )?on (?:the|a) waiting list\b|\bawaiting (?:an? )?(?:assessment|referral|appointment)\b|\b(?:school|staff|SENCO|setting) (?:will|to|should) (?:seek|request|ask for|look into|explore|consider) (?:advice|an assessment|a referral|support|input))[^.;]{0,60}",
    re.I,
)
_ADVISED = re.compile(
    r"\b(?:it (?:is|was|has been) (?:also )?(?:strongly )?(?:recommended|advised|suggested) (?:that|for)|(?:is|was|are|were|has been|have been) (?:also )?(?:strongly )?(?:recommended|advised|suggested) (?:that|for|by)|\b(?:the )?(?:EP|SALT|SLT|OT|psychologist|therapist|paediatrician) (?:recommends?|recommended|suggests?|suggested|advises|advised)\b)[^.;,]{0,40}",
    re.I,
)  # fmt: skip


def _only_referral(look: Looked) -> Iterator[Found]:
    """A referral beside an amount is part of provision; by itself it is none."""
    for line in look.plan.per("provision"):
        match = line.first(_REFERRAL)
        if match and not line.amounts:
            yield Found(line, match.group(), match.span())


CHECKS: Mapping[str, Check] = {
    "F-vague": _vague(confirmed=True),
    "F-vague-unconfirmed": _vague(confirmed=False),
    "F-own-word": _own_words,
    "own-phrase": _own_phrases,
    "F-conditional": matching(_CONDITIONAL),
    "F-left-to-others": matching(_OTHERS_DECIDE),
    "F-only-referral": _only_referral,
    "F-only-advised": matching(_ADVISED),
}
