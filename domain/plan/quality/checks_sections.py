"""Checks of sections A to D and I to K: what each must hold, and what it must not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from domain.documents.checklist_rules import OUT_OF_DATE, USUALLY_OUT_OF_DATE
from domain.documents.experts import posts_in
from domain.documents.phrases import tokens
from domain.plan.quality.found import Check, Found, Looked
from domain.plan.quality.given import Paper
from domain.plan.quality.need_words import BROAD, DESCRIBED, DIAGNOSES, LEVEL_ALONE, STRENGTH
from domain.plan.quality.plan_read import Line, says_none
from domain.plan.wording import MONTHS, day
from domain.process.law import ISSUE_THE_FINAL_PLAN
from events.values import Section, SentenceSource, ViewSource


def _empty(section: Section) -> Check:
    def check(look: Looked) -> Iterator[Found]:
        if not look.plan.of(section):
            yield Found()

    return check


_FIRST_PERSON = re.compile(r"\b(?:I|I'm|I’m|my|me|I'd|I’d|I've|I’ve)\b")
_METHOD = re.compile(
    r"\b(?:views? (?:were|was|has been|have been) (?:gathered|collected|sought|obtained|recorded|shared|given|taken)|talking mats?|told (?:us|her|his|their|the|me|staff)|was asked|were asked|when asked|shared (?:that|his|her|their)|one[- ]page profile"
    r"|(?:gathered|collected|recorded|written|completed|scribed|drawn|expressed|communicated|chosen|chose|pointed) (?:by|with|through|using|from|down)|using (?:pictures|symbols|photos|photographs|signs|cards|Makaton|a)|(?:showed|shown|chose|picked|pointed|wrote|writes|drew|signed|typed|said|says|told|tells|explained|described) (?:us|to|that|he|she|they|pictures?|photos?\w*|his|her|their|from|:|with|which|what|“|\")|(?:using|used) (?:his|her|their) \w+|by watching|by observ\w+|(?:was|were) observed|(?:said|says|explained|signed|indicated|described) (?:that|to|how)|questionnaire|interview\w*|conversation with|spoke (?:to|with)|drawings?|in (?:his|her|their) own words)\b",
    re.I,
)
_HOPES = re.compile(
    r"\b(?:hopes?|hoping|wish(?:es|ed)?|wants? to|want (?:him|her|them|to|[A-Z]\w+)|would (?:like|love) (?:to|him|her|them|for)|'d like|’d like|dreams?|goals?|aspir\w+|ambition\w*|future|when I (?:grow up|am older|leave)|when (?:he|she|they) (?:is|are|grows?) (?:older|up)|one day|looking forward|plans? to|aims?|become an?|be an? \w+ when|career|long[- ]term|later)\b",
    re.I,
)  # fmt: skip


def _no_voice(look: Looked) -> Iterator[Found]:
    lines = look.plan.of("A")
    if lines and not any(line.first(_FIRST_PERSON) or line.first(_METHOD) for line in lines):
        yield Found()


def _only_parents(look: Looked) -> Iterator[Found]:
    """Known only where lines say whose views they are; a line of prose may hold both."""
    lines = look.plan.of("A")
    voices = {s.voice for line in lines for s in line.item.sources if isinstance(s, ViewSource)}
    all_told = all(any(isinstance(s, ViewSource) for s in line.item.sources) for line in lines)
    if lines and all_told and voices == {"parent"} and not any(line.first(_METHOD) for line in lines):
        yield Found()


def _no_hopes(look: Looked) -> Iterator[Found]:
    lines = look.plan.of("A")
    told = any(s.prompt == "goals" for line in lines for s in line.item.sources if isinstance(s, ViewSource))
    if lines and not told and not any(line.first(_HOPES) for line in lines):
        yield Found()


def _label_only(look: Looked) -> Iterator[Found]:
    for need in look.plan.per("need"):
        words = need.text.strip()
        if LEVEL_ALONE.fullmatch(words) or (
            len(words.split()) <= _LONGEST_LABEL and DIAGNOSES.search(words) and not DESCRIBED.search(words)
        ):
            yield Found(need, words)


_LONGEST_LABEL = 25
"""words; a longer line says more than a label"""
_MANY = 3


def _lumped(look: Looked) -> Iterator[Found]:
    for need in look.plan.per("need"):
        areas = [name for name, pattern in BROAD.items() if need.first(pattern)]
        if len(areas) >= _MANY and len(need.spans) <= _ONE_BREATH:
            yield Found(need, ", ".join(areas).capitalize())


_ONE_BREATH = 2
"""sentences; a longer line may tell how one need bears on other areas"""


def _no_strengths(look: Looked) -> Iterator[Found]:
    if look.plan.of("B") and not any(line.first(STRENGTH) for line in look.plan.of("B")):
        yield Found()


_PROVIDED = re.compile(
    r"\b(?:will (?:receive|be provided with|be given|have (?:\d|one|a (?:full-time|dedicated|teaching)|weekly|daily|1:1|access))|(?:requires?|needs?) (?:\d+|an? (?:full-time|dedicated|one-to-one|1:1)|one-to-one|1:1|full-time|weekly|daily)[^.;]{0,60}\b(?:support|hours?|therapy|assistant|teaching|TA)\b|to be provided (?:with|by))",
)


def _is_provision(look: Looked) -> Iterator[Found]:
    for need in look.plan.per("need"):
        if match := need.first(_PROVIDED):
            yield Found(need, match.group(), match.span())


def _placed_in_draft(look: Looked) -> Iterator[Found]:
    yield from (Found(line, line.text) for line in look.plan.of("I") if line.text.strip())


_SETTING = re.compile(
    r"\b(?:[A-Z][a-z’']+ ){1,3}(?:Primary|Infant|Junior|Secondary|High|Grammar|Community|Special|Nursery|First|Middle|Upper|CofE|C of E|Catholic|Academy)? ?(?:School|Academy|College|Nursery)\b"
)
_NO_NAME = re.compile(r"^(?:The|This|All|Any|Each|Every|A|An|His|Her|Their|At|In|From|For|By|With|Virtual|New|Local|Special|Primary|Secondary|Mainstream|Whole|Nursery|Infant|Junior|High|Sixth|Further|Your|Our) (?:(?:Virtual|Special|Primary|Secondary|Mainstream|Nursery|High|Infant|Junior) )?(?:School|Academy|College|Nursery)$")  # fmt: skip


def _setting_in_draft(look: Looked) -> Iterator[Found]:
    for line in look.plan.per("line of provision"):
        match = line.first(_SETTING)
        if match and not _NO_NAME.match(match.group()) and not match.group().startswith("Virtual"):
            yield Found(line, match.group(), match.span())


_TYPE = re.compile(
    r"\b(?:mainstream|special|primary|secondary|infant|junior|nursery|pre-?school|college|academy|independent|maintained|non-maintained|alternative|unit|resourced?|base|further education|sixth form|post-?16|specialist|school for|hospital|home|EOTAS|otherwise than|university|first school|middle school|upper school|high school|all-through|early years)\b",
    re.I,
)


def _no_type(look: Looked) -> Iterator[Found]:
    yield from (
        Found(line, line.text)
        for line in look.plan.of("I")[:1]
        if not any(_TYPE.search(i.text) for i in look.plan.of("I"))
    )


def _budget_missing(look: Looked) -> Iterator[Found]:
    if look.context.budget and not _budgets(look):
        yield Found()


def _budgets(look: Looked) -> list[Line]:
    return [line for line in look.plan.of("J") if not says_none(line.text)]


_REFERS = re.compile(r"\b(?:[BCDEFG]|H[12]) ?\d{1,2}\b|\b(?:outcome|need|section)s?\b|\bin order to\b|\bso that\b|\bto (?:meet|enable|help|support|pay for|buy|employ|fund)\b", re.I)  # fmt: skip
_PAYS = re.compile(r"\b(?:direct payments?|personal budgets?|notional|third[- ]party|£)", re.I)


def _budget_for_what(look: Looked) -> Iterator[Found]:
    for line in _budgets(look):
        if line.first(_PAYS) and not line.links and not line.first(_REFERS):
            yield Found(line)


def _budget_amount(look: Looked) -> Iterator[Found]:
    lines = [line for line in _budgets(look) if line.first(_PAYS)]
    if lines and not any("£" in line.text or line.amounts for line in lines):
        yield Found(lines[0])


def _not_listed(look: Looked) -> Iterator[Found]:
    lines = look.plan.of("K")
    cited = {
        source.sentence.digest
        for line in lines
        for source in line.item.sources
        if isinstance(source, SentenceSource)
    }
    told = [line.text.lower() for line in lines]
    for paper in look.context.papers or ():
        if f"K:{paper.digest}" in look.plan.known or paper.digest in cited:
            continue
        if not _tells_of(told, paper):
            yield Found(words=_called(paper), counts_as=paper.digest)


def _tells_of(told: Sequence[str], paper: Paper) -> bool:
    """Whether a line typed by a person names the paper: its file, or its author or role with its day."""
    who = [words.lower() for words in (paper.author, paper.role) if words]
    on = paper.written_on
    days = [day(on).lower(), on.strftime("%d/%m/%Y"), on.strftime("%d.%m.%Y")] if on else [""]
    return any(
        paper.name.lower() in text
        or (any(words in text for words in who) and any(each in text for each in days))
        for text in told
    )


def _called(paper: Paper) -> str:
    who = ", ".join(words for words in (paper.author, paper.role) if words) or paper.name
    return f"{who}, {day(paper.written_on)}" if paper.written_on else who


_DATE = re.compile(rf"\b(?:{'|'.join(MONTHS)}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.? ?\d{{2,4}}|\b\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}}|\b20\d\d\b")  # fmt: skip


def _undated(look: Looked) -> Iterator[Found]:
    yield from (
        Found(line, line.text)
        for line in look.plan.of("K")
        if not says_none(line.text) and not line.first(_DATE)
    )


def _no_author(look: Looked) -> Iterator[Found]:
    for line in look.plan.of("K"):
        if says_none(line.text):
            continue
        named = posts_in(line.text, tokens(line.text)) or re.search(
            r"\b[A-Z]\.? ?[A-Z][a-z]*\b|\b(?:Dr|Mr|Mrs|Ms|Miss|Prof)\b", line.text
        )
        if "author not stated" in line.text or not named:
            yield Found(line, line.text)


def _out_of_date(look: Looked) -> Iterator[Found]:
    own = look.own.limit("advice-days")
    for paper in look.context.papers or ():
        days = own or OUT_OF_DATE.get(paper.advice or "", USUALLY_OUT_OF_DATE).amount.days
        if (
            paper.marking == "advice"
            and paper.written_on
            and (look.context.on - paper.written_on).days > days
        ):
            yield Found(words=_called(paper), more=f"{days:g} days", counts_as=paper.digest)


def _open_lines(look: Looked) -> Iterator[Found]:
    if look.plan.open:
        yield Found(words=str(len(look.plan.open)))


def _late(look: Looked) -> Iterator[Found]:
    asked = look.context.requested_on
    if asked and look.context.on - asked > ISSUE_THE_FINAL_PLAN.amount:
        yield Found(words=str((look.context.on - asked).days // 7))


CHECKS: Mapping[str, Check] = {
    "A-empty": _empty("A"),
    "B-none": _empty("B"),
    "C-unsaid": _empty("C"),
    "D-unsaid": _empty("D"),
    "K-empty": _empty("K"),
    "I-missing": _empty("I"),
    "A-no-voice": _no_voice,
    "A-only-parents": _only_parents,
    "A-no-aspirations": _no_hopes,
    "B-label-only": _label_only,
    "B-lumped": _lumped,
    "B-no-strengths": _no_strengths,
    "B-is-provision": _is_provision,
    "I-in-draft": _placed_in_draft,
    "I-named-elsewhere": _setting_in_draft,
    "I-no-type": _no_type,
    "J-missing": _budget_missing,
    "J-for-what": _budget_for_what,
    "J-no-amount": _budget_amount,
    "K-not-listed": _not_listed,
    "K-undated": _undated,
    "K-no-author": _no_author,
    "K-out-of-date": _out_of_date,
    "final-open-lines": _open_lines,
    "final-late": _late,
}
