"""Checks of section E: outcomes that are dated, can be seen, are no provision and lie ahead."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Mapping
from datetime import date

from domain.documents.checklist_rules import FIRST_YEAR_OF_ADULTHOOD
from domain.plan.quality.adulthood import AREAS
from domain.plan.quality.found import Check, Found, Looked
from domain.plan.quality.plan_read import Line
from domain.plan.sections import PROVISION
from domain.plan.wording import MONTHS

_MONTH = "|".join((*MONTHS, "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept?", "Oct", "Nov", "Dec"))
_NUMBER = r"\d+|one|two|three|four|five|six|nine|ten|twelve|eighteen|a|an|each|every|the next|his next|her next|their next"
DATED = re.compile(
    rf"\b(?:(?:{_MONTH})\.? \d{{4}}|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}}|20\d\d|(?:end|start|close|beginning) of (?:the )?(?:\w+ ){{0,3}}(?:year|term|half[- ]term|key stage|KS|reception|phase|school|college|course|placement|nursery|primary|secondary|foundation|stage|plan|sixth form|Y)\b"
    rf"|(?:end of|by|during|in) (?:Year|Y|key stage|KS) ?\d+|(?:within|in|over|after) (?:the next )?(?:{_NUMBER}) (?:school |academic |calendar )?(?:years?|months?|terms?|weeks?|half[- ]terms?)|by (?:the )?(?:age (?:of )?|aged )(?:\d+|\w+)|by (?:Easter|Christmas|summer|autumn|spring|{_MONTH}|the (?:next )?annual review|(?:his|her|their|the) (?:next |first |interim )*(?:annual )?review|(?:his|her|their|my) \w+ birthday|the time (?:he|she|they|I|\w+) (?:leaves?|starts?|moves?|transfers?|is|are|enters?|turns?))"
    r"|before (?:he|she|they|I|\w+) (?:leaves?|starts?|moves?|transfers?|enters?)|(?:short|medium|long)[- ]term (?:outcome )?\(\d|\d+ months|twelve months|at the next annual review|when (?:he|she|they|I|\w+) (?:leaves?|moves? to|transfers? to|starts?) (?:school|primary|secondary|year|college|sixth|high|junior|middle|key))",
    re.I,
)


def _read(look: Looked) -> Iterator[Line]:
    return (line for line in look.plan.per("outcome") if not line.unspecified)


def _not_dated(look: Looked) -> Iterator[Found]:
    return (Found(line) for line in _read(look) if not line.first(DATED))


_DUE = re.compile(
    rf"\b(?:by|before|achieved by|target date:?|due:?|until)\b[^.;]{{0,40}}?\b(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)? )?(?P<month>{_MONTH}) (?P<year>20\d\d)\b"
    r"|\b(?:by|before)\b[^.;]{0,30}?\b(?P<season>autumn|spring|summer)(?: term)?,? (?P<of>20\d\d)\b"
    r"|\b(?:by|before)\b[^.;]{0,30}?\bend of (?:(?:Year|Y) ?(?P<school_year>\d{1,2})|(?:key stage|KS) ?(?P<stage>[1-4])|(?P<reception>reception|the early years))\b",
    re.I,
)  # fmt: skip
_SEASON_ENDS: Mapping[str, int] = {"spring": 4, "summer": 8, "autumn": 12}
_LAST_YEAR_OF_STAGE: Mapping[str, int] = {"1": 2, "2": 6, "3": 9, "4": 11}


def _passed(look: Looked) -> Iterator[Found]:
    for line in _read(look):
        for match in _DUE.finditer(line.text):
            if _has_passed(match, look.context.on, look.context.school_year):
                yield Found(line, match.group(), match.span())
                break


def _has_passed(match: re.Match[str], on: date, school_year: int | None) -> bool:
    said = {name: words for name, words in match.groupdict().items() if words}
    if "year" in said:
        return _last_day(int(said["year"]), _month(said["month"]), said.get("day")) < on
    if "of" in said:
        return _last_day(int(said["of"]), _SEASON_ENDS[said["season"].lower()], None) < on
    if school_year is None:
        return False
    last = (
        0
        if "reception" in said
        else int(said["school_year"])
        if "school_year" in said
        else _LAST_YEAR_OF_STAGE[said["stage"]]
    )
    return last < school_year


def _month(words: str) -> int:
    return next(n for n, name in enumerate(MONTHS, start=1) if name.lower().startswith(words[:3].lower()))


def _last_day(year: int, month: int, day: str | None) -> date:
    last = monthrange(year, month)[1]
    return date(year, month, min(max(int(day), 1), last) if day else last)


_GIVEN = re.compile(
    r"(?:\b(?:will|shall|should|is to|are to)|^To|^[A-Z][a-z]+ to|: to) (?:also |now |then |continue to )?(?:receive|have access to|be provided with|be given|be offered|be supported (?:by|to|with|in)|access (?:an? |the )?(?:\w+ )?(?:speech|therap\w+|support|interventions?|sessions?|group|counsell?ing|programme|provision)"
    r"|attend (?:weekly|daily|regular|sessions|a (?:weekly|daily|small))|have (?:an? )?(?:weekly|daily|one[- ]to[- ]one|1 ?: ?1|\d+ (?:hours?|minutes?)|regular|additional|adult|individual|small group|speech|support|teaching assistant)"
    r"|work (?:with|alongside) (?:an? |the )?(?:speech|SALT|SLT|TA|teaching assistant|therap\w+|occupational|educational|EP|ELSA|mentor|physio\w+)|be (?:taught|seen|referred|assessed|monitored|reviewed) (?:by|in|to|for|with)|benefit from|(?:follow|complete|take part in|participate in) (?:an? |the )(?:\w+ )?(?:programme|intervention|course) (?:of|from|by|delivered))\b",
    re.M,
)


def _is_provision(look: Looked) -> Iterator[Found]:
    for line in _read(look):
        match = line.first(_GIVEN)
        if match:
            yield Found(line, match.group(), match.span())


_CHANGE = re.compile(
    r"\b(?:improv\w+|develop(?:s|ed|ing)?|increas\w+|enhanc\w+|make (?:\w+ ){0,2}progress|progress(?:es)? (?:in|with|towards)|build (?:on|up|his|her|their|resilience|confidence)|strengthen\w*|become (?:more|better)|be (?:more|better)|more (?:confident|independent|resilient)|gain (?:\w+ )?(?:confidence|skills|understanding|independence)"
    r"|(?:reach|achieve|fulfil) (?:(?:his|her|their) )?(?:full |best |academic )?potential|maximis\w+|feel (?:more|better|happier)|be (?:happy|happier|confident|included|safe|successful|settled)|have (?:better|improved|greater|more|good)|(?:better|greater) (?:understanding|confidence|awareness|skills))\b",
    re.I,
)
_SEEN = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|half|most|all|every|each|once|twice|at least|no more than|fewer than|less than|without|independently|unaided|alone|measured|shown by|evidenced|assessed by|seen (?:in|by|when|as)|observed|recorded|out of|per cent|consistently|on (?:his|her|their|my) own|by (?:him|her|them)sel(?:f|ves)"
    r"|so that (?:he|she|they|I|[A-Z]\w+) can|by (?!the\b|(?:July|June|May|April|August|September|Easter|Christmas|summer|age|Year|end)\b)\w+ing\b|able to (?:\w+ ){0,2}(?:ask|tell|say|name|show|point|choose|write|read|sign|follow|join|wait|dress|eat|travel|cook|count|spell|use|sit|walk|recognise|identify|explain|start|finish|complete|take|make|put|go|catch|buy|pay|share|stay|listen|respond|answer|greet|describe|manage|solve|add|sequence|retell|copy|type|request|express))\b",
    re.I,
)  # fmt: skip


def _not_measurable(look: Looked) -> Iterator[Found]:
    for line in _read(look):
        without_dates = DATED.sub(" ", line.text)
        match = _CHANGE.search(without_dates)
        if match and not _SEEN.search(without_dates):
            place = line.text.find(match.group())
            yield Found(line, match.group(), (place, place + len(match.group())) if place >= 0 else None)


def _boilerplate(look: Looked) -> Iterator[Found]:
    return (Found(line) for line in look.plan.per("line") if line.unspecified)


_ANYBODY = re.compile(r"\b(?:[Tt]he (?:child|pupil|student|young person|learner|service user|YP|CYP)|(?:[Pp]upils|[Cc]hildren|[Ss]tudents|[Ll]earners)) (?:will|to|should|is|are|can|shall)\b")  # fmt: skip


def _not_personal(look: Looked) -> Iterator[Found]:
    for line in _read(look):
        if match := line.first(_ANYBODY):
            yield Found(line, match.group(), match.span())


def _no_adulthood(look: Looked) -> Iterator[Found]:
    if (look.context.school_year or 0) < FIRST_YEAR_OF_ADULTHOOD:
        return
    said = "\n".join(line.text for line in look.plan.of("E", *PROVISION))
    for area, words in AREAS.items():
        if not words.search(said):
            yield Found(more=area, counts_as=area)


def _none(look: Looked) -> Iterator[Found]:
    if not look.plan.of("E"):
        yield Found()


CHECKS: Mapping[str, Check] = {
    "E-not-dated": _not_dated,
    "E-date-passed": _passed,
    "E-is-provision": _is_provision,
    "E-not-measurable": _not_measurable,
    "E-boilerplate": _boilerplate,
    "E-not-personal": _not_personal,
    "E-no-adulthood": _no_adulthood,
    "E-none": _none,
}
