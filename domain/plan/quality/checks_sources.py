"""Checks of a line against the advice that it rests on: nothing less, nothing softer, nothing left out in silence."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from math import ceil

from domain.documents.summary_shown import Quantity
from domain.plan.quality.checks_vague import quoted
from domain.plan.quality.comparing_amounts import at_least, comparable, same
from domain.plan.quality.found import Check, Found, Looked
from domain.plan.quality.given import Recommendation
from domain.plan.quality.plan_read import Line, PlanRead, amounts
from domain.plan.sections import PROVISION
from events.values import SentenceSource

Words = frozenset[str]


def _pool(plan: PlanRead) -> Mapping[str, list[Quantity]]:
    """The amounts of all lines that rest on a sentence, by its words: one sentence may have become two lines."""
    pool: dict[str, list[Quantity]] = {}
    for line in plan.of(*PROVISION):
        for advised in line.advised:
            pool.setdefault(advised, []).extend(line.amounts)
    return pool


def _less_than_advised(look: Looked) -> Iterator[Found]:
    pool = _pool(look.plan)
    for line in look.plan.per("line of provision"):
        if line.advised and line.amounts and not line.unspecified:
            yield from _less(line, pool)


def _less(line: Line, pool: Mapping[str, Sequence[Quantity]]) -> Iterator[Found]:
    for advised in line.advised:
        asked = amounts(advised)
        met = [one for one in asked if any(at_least(given, one) for given in pool[advised])]
        mine = [given for given in line.amounts if not any(at_least(given, one) for one in met)]
        for one in asked:
            lower = [given for given in mine if one not in met and comparable(given, one)]
            if lower:
                start = line.text.find(lower[0].words)
                yield Found(
                    line, f"‘{lower[0].words}’", (start, start + len(lower[0].words)), f"‘{one.words}’"
                )
                return


def _amount_dropped(look: Looked) -> Iterator[Found]:
    pool = _pool(look.plan)
    for line in look.plan.per("line of provision"):
        if line.unspecified or any(each.minutes or each.days or each.times for each in line.amounts):
            continue
        for advised in line.advised:
            lost = [a for a in amounts(advised) if (a.minutes or a.days) and (a.per or a.times)]
            if lost and not any(given.minutes or given.days for given in pool[advised]):
                yield Found(line, more=lost[0].words)
                break


_FIRM = re.compile(
    r"\b(?:requires?|needs?|must|will (?:need|require)|(?:is|are) (?:required|needed|essential)|it is essential)\b",
    re.I,
)
_SOFT = re.compile(r"\b(?:would|may|might|could) (?:also |greatly )?benefit\b|\bcould (?:be|have|receive)\b|\bmay (?:be|need|require|have|find)\b|\bmight (?:be|need|have|find)\b|\bshould (?:be considered|consider)\b|\bwhere possible\b|\bis encouraged to\b|\bwould be helpful\b|\bif possible\b|\bideally\b", re.I)  # fmt: skip


def _weaker_words(look: Looked) -> Iterator[Found]:
    for line in look.plan.per("line of provision"):
        soft = line.first(_SOFT)
        if not soft or quoted(line.text, soft.start()):
            continue
        for advised in line.advised:
            firm = _FIRM.search(advised)
            if firm and not _SOFT.search(advised):
                yield Found(line, soft.group(), soft.span(), firm.group())
                break


_SPECIALISTS: Mapping[str, re.Pattern[str]] = {
    name: re.compile(rf"\b(?:{forms})\b")
    for name, forms in {
        "speech and language therapist": r"[Ss]peech (?:and|&) [Ll]anguage [Tt]herap\w+|[Ss]peech [Tt]herap\w+|SALT|SaLT|SLT|[Tt]herapist",
        "occupational therapist": r"[Oo]ccupational [Tt]herap\w+|OT|[Tt]herapist",
        "physiotherapist": r"[Pp]hysio\w*|[Tt]herapist",
        "educational psychologist": r"[Ee]ducational [Pp]sycholog\w+|EP|[Pp]sychologist",
        "clinical psychologist": r"[Cc]linical [Pp]sycholog\w+|[Pp]sychologist",
        "teacher of the deaf": r"[Tt]eachers? of the [Dd]eaf|QToD|ToD",
        "teacher of vision impairment": r"QTVI|[Tt]eachers? of (?:children with )?(?:vision|visual)\w*",
        "specialist teacher": r"[Ss]pecialist [Tt]eacher\w*|[Aa]dvisory [Tt]eacher\w*|[Tt]eacher of the [Dd]eaf|QTVI|[Oo]utreach [Tt]eacher",
        "counsellor": r"[Cc]ounsell\w+",
        "nurse": r"[Nn]urs\w+",
    }.items()
}
_GIVEN_BY = re.compile(r"\b(?:by|from|with) (?:an?|the|his|her|their)? ?(?:\w+[ -]){0,2}", re.I)
_LOWER = re.compile(
    r"\b(?:teaching assistants?|TAs?|LSAs?|support assistants?|learning support assistants?|adults?|(?:school )?staff|class teachers?|SENCO|SENDCO|therapy assistants?|members? of staff)\b"
)


def _expertise_lowered(look: Looked) -> Iterator[Found]:
    for line in look.plan.per("line of provision"):
        lower = line.first(_LOWER)
        if not lower:
            continue
        for advised in line.advised:
            named = _deliverer(advised)
            if named and not _SPECIALISTS[named].search(line.text):
                yield Found(line, lower.group(), lower.span(), named)
                break


def _deliverer(advised: str) -> str | None:
    """The specialist who is to give it, where the advice says so: 'delivered by a speech and language therapist'."""
    for given in amounts(advised):
        if given.by:
            return next((name for name, form in _SPECIALISTS.items() if form.search(given.by)), None)
    for match in _GIVEN_BY.finditer(advised):
        for name, form in _SPECIALISTS.items():
            if form.match(advised, match.end()) or form.search(match.group()):
                return name
    return None


def _amount_of_nobody(look: Looked) -> Iterator[Found]:
    for line in look.plan.per("line of provision"):
        sources = line.item.sources
        if not line.advised or not all(isinstance(source, SentenceSource) for source in sources):
            continue
        said = [one for advised in line.advised for one in amounts(advised)]
        for given in line.amounts:
            if (given.minutes or given.times or given.days) and not any(same(given, one) for one in said):
                start = line.text.find(given.words)
                yield Found(line, given.words, (start, start + len(given.words)))
                break


def _no_source(look: Looked) -> Iterator[Found]:
    return (Found(line) for line in look.plan.per("line") if not line.item.sources)


class _Inside:
    """Tells whether a recommendation is in the plan: as a source of a line, word for word, or in nearly its words."""

    def __init__(self, plan: PlanRead) -> None:
        lines = plan.of("E", *PROVISION)
        self._cited = {_collapsed(advised) for line in lines for advised in line.advised}
        self._whole = "\n".join(_collapsed(line.text) for line in lines)
        self._content = {line: _content(line.text) for line in lines if not line.unspecified}
        self._with: dict[str, list[Line]] = {}
        for line, words in self._content.items():
            for word in words:
                self._with.setdefault(word, []).append(line)
        self._common = Counter({word: len(having) for word, having in self._with.items()})

    def has(self, one: Recommendation) -> bool:
        words = _collapsed(one.sentence.text)
        return words in self._cited or words in self._whole or self._nearly(one.sentence.text)

    def _nearly(self, asked: str) -> bool:
        content = _content(asked)
        enough = ceil(_NEARLY * len(content))
        # A line with enough of the words has at least one of any that are more than those it may lack: the rarest tell most.
        rarest = sorted(content, key=self._common.__getitem__)[: len(content) - enough + 1]
        near = {line for word in rarest for line in self._with.get(word, ())}
        alike = [line for line in near if len(content & self._content[line]) >= enough]
        timed = [each for each in amounts(asked) if each.minutes] if alike else []
        return any(
            all(any(at_least(given, each) for given in line.amounts) for each in timed) for line in alike
        )


_NEARLY = 0.6
"""share of the telling words of a recommendation that a line must have to be it. Ours."""
_CONTENT = re.compile(r"[a-z]{4,}")
_COMMON = frozenset(
    [
        "will",
        "with",
        "that",
        "this",
        "from",
        "have",
        "been",
        "should",
        "would",
        "their",
        "they",
        "needs",
        "need",
        "require",
        "requires",
        "them",
        "there",
        "which",
        "also",
    ]
)


@lru_cache(maxsize=8_192)
def _content(text: str) -> Words:
    return frozenset(word[:6] for word in _CONTENT.findall(text.lower()) if word not in _COMMON)


@lru_cache(maxsize=8_192)
def _collapsed(text: str) -> str:
    return " ".join(text.split()).lower()


def _left_out(look: Looked) -> Iterator[Found]:
    """Those neither in the plan nor rejected with a reason; in a working plan an open one waits for somebody."""
    inside, working = _Inside(look.plan), look.context.kind == "working"
    for one in look.context.recommendations or ():
        settled = (one.fate == "rejected" and one.reason.strip()) or (one.fate == "open" and working)
        if not settled and not inside.has(one):
            more = " It was rejected without a reason." if one.fate == "rejected" else ""
            where = f"{one.sentence.digest}:{one.sentence.page}:{one.sentence.start}"
            yield Found(words=one.sentence.text, more=more, counts_as=where)


CHECKS: Mapping[str, Check] = {
    "F-less-than-advised": _less_than_advised,
    "F-amount-dropped": _amount_dropped,
    "F-weaker-words": _weaker_words,
    "F-expertise-lowered": _expertise_lowered,
    "F-amount-of-nobody": _amount_of_nobody,
    "no-source": _no_source,
    "recommendation-left-out": _left_out,
}
