"""Checks of provision: how much, how often, by whom, with how many, and in which section it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from domain.documents.summary_shown import Quantity
from domain.plan.quality.found import Check, Found, Looked
from domain.plan.quality.plan_read import Line, says_none
from domain.plan.quality.provision_words import (
    ALL_STAFF,
    ASSISTANT,
    EQUIPMENT,
    EXPERTISE,
    GROUP,
    HOW_OFTEN,
    MEETING,
    REVIEWED,
    SESSION,
    SIZE,
    WHO,
)

ADULT = 18
"""Section 2 of the 1970 Act is for children; those of age have the Care Act 2014 (domain knowledge, not read there)."""


def is_quantified(line: Line) -> bool:
    """Whether it says how much, how often, or in what part of the day; a piece of equipment is counted by naming it."""
    if line.unspecified:
        return False
    return bool(line.amounts) or line.first(HOW_OFTEN) is not None or _is_equipment(line)


def _is_equipment(line: Line) -> bool:
    return line.first(EQUIPMENT) is not None and line.first(SESSION) is None


def _read(look: Looked) -> Iterator[Line]:
    return (line for line in look.plan.per("provision") if not line.unspecified and not says_none(line.text))


def _not_quantified(look: Looked) -> Iterator[Found]:
    return (Found(line) for line in _read(look) if not is_quantified(line))


def _no_frequency(look: Looked) -> Iterator[Found]:
    for line in _read(look):
        timed = [each for each in line.amounts if each.minutes or each.days]
        if (
            timed
            and not any(each.per or each.times or each.weeks for each in line.amounts)
            and not line.first(HOW_OFTEN)
        ):
            yield _at(line, timed[0])


def _no_length(look: Looked) -> Iterator[Found]:
    for line in _read(look):
        if any(each.minutes or each.days for each in line.amounts):
            continue
        for each in line.amounts:
            sentence = line.sentence_at(line.text.find(each.words))
            if (
                (each.per or each.times)
                and not each.staff
                and SESSION.search(sentence)
                and not MEETING.search(sentence)
            ):
                yield _at(line, each)
                break


def _at(line: Line, amount: Quantity) -> Found:
    start = line.text.find(amount.words)
    return Found(line, amount.words, (start, start + len(amount.words)))


def _nobody(look: Looked) -> Iterator[Found]:
    return (Found(line) for line in _read(look) if not line.first(WHO) and not _is_equipment(line))


def _no_expertise(look: Looked) -> Iterator[Found]:
    for line in _read(look):
        match = line.first(ASSISTANT)
        if match and not line.first(EXPERTISE) and not line.first(ALL_STAFF):
            yield Found(line, match.group(), match.span())


def _no_group_size(look: Looked) -> Iterator[Found]:
    for line in _read(look):
        match = line.first(GROUP)
        if match and not line.first(SIZE) and not any(each.pupils for each in line.amounts):
            yield Found(line, match.group(), match.span())


def _no_review(look: Looked) -> Iterator[Found]:
    if look.plan.of("F") and not any(line.first(REVIEWED) for line in look.plan.of("E", "F", "G", "J")):
        yield Found()


_EDUCATES = re.compile(
    r"\b(?:[Ss]peech (?:and|&) [Ll]anguage [Tt]herap(?:y|ist)|\bSaLT\b|\bSALT\b|\bSLT\b)(?![^.;]{0,80}\b(?:swallow\w*|dysphagia|feeding|eating|drinking|saliva|videofluoroscopy)\b)"
    r"|\b(?:teach(?:es|ing)?|coach(?:es|ing)?|train(?:s|ing)?) (?:him|her|them|[A-Z][a-z]+(?!\w* staff)) (?:to|how|in|about|the|self)\b|\b(?:learn|learning) (?:to|how to)\b"
    r"|\b(?:handwriting|literacy|numeracy|phonics|social skills|life skills|independence skills|travel training|self-care skills|fine motor(?: skills)?) (?:programme|training|teaching|group|sessions?|intervention)\b"
    r"|\btravel training\b|\bin-class (?:therapy|support)\b|\bemotional literacy\b",
)


def _educates(look: Looked) -> Iterator[Found]:
    for line in look.plan.of("G", "H1", "H2"):
        match = line.first(_EDUCATES)
        if match and not says_none(line.text) and not re.search(r"\bsection F\b|\bin F\b", line.text):
            yield Found(line, match.group(), match.span(), line.section)


_LISTED_IN_1970 = re.compile(
    r"\b(?:personal care (?:at|in the) home|(?:practical )?(?:help|assistance) (?:in|at) (?:the |their |his |her )?(?:family )?home|adaptations? (?:to|of|at) (?:the |their |his |her )?(?:family )?home"
    r"|home adaptations?|(?:after[- ]school|holiday|saturday|play|youth|weekend) (?:club|scheme|playscheme)s?|playscheme|community[- ]based short breaks?|day[- ]?time short breaks?|short breaks? (?:at|in|through) (?:a|an|the) [\w ]{0,30}(?:club|scheme|centre)"
    r"|(?:meals|telephone|television|holiday) (?:at|for|in) (?:the )?home|befriend\w+|sitting service|home care|domiciliary care|help with (?:travel|transport) to (?:the )?(?:club|leisure|activit\w+))\b",
    re.I,
)
_NOT_IN_1970 = re.compile(
    r"\b(?:overnight (?:short breaks?|respite|stays?)|residential (?:short breaks?|respite)|early help|child in need plan|family support worker|parenting (?:course|programme|support)|Care Act|foster\w*|adult social care|adult services)\b",
    re.I,
)  # fmt: skip


def _in_h2_not_h1(look: Looked) -> Iterator[Found]:
    if look.context.age is not None and look.context.age < ADULT:
        for line in look.plan.of("H2"):
            if match := line.first(_LISTED_IN_1970):
                yield Found(line, match.group(), match.span())


def _in_h1_not_h2(look: Looked) -> Iterator[Found]:
    for line in look.plan.of("H1"):
        if says_none(line.text):
            continue
        match = line.first(_NOT_IN_1970)
        if look.context.age is not None and look.context.age >= ADULT:
            yield Found(line, line.text)
        elif match:
            yield Found(line, match.group(), match.span())


def _not_agreed(look: Looked) -> Iterator[Found]:
    provided = [line for line in look.plan.of("G") if not says_none(line.text)]
    if provided and look.context.commissioner_agreed is False:
        yield Found()


CHECKS: Mapping[str, Check] = {
    "F-not-quantified": _not_quantified,
    "F-no-frequency": _no_frequency,
    "F-no-length": _no_length,
    "F-nobody": _nobody,
    "F-no-expertise": _no_expertise,
    "F-no-group-size": _no_group_size,
    "F-no-review": _no_review,
    "G-educates": _educates,
    "H2-should-be-H1": _in_h2_not_h1,
    "H1-should-be-H2": _in_h1_not_h2,
    "G-not-agreed": _not_agreed,
}
