"""Checks of language: the right child, no blanks of a template, the plan's own voice, and English that can be read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from domain.plan.quality.checks_vague import quoted
from domain.plan.quality.first_names import FIRST_NAMES
from domain.plan.quality.found import Check, Found, Looked
from domain.plan.quality.given import Pronouns
from domain.plan.quality.plan_read import Line
from domain.plan.quality.readability import reading_ease, words_in
from events.values import Section

_TOLD_OF_THE_CHILD: tuple[Section, ...] = ("B", "C", "D", "E", "F", "G", "H1", "H2")

_NAME = re.compile(r"\b[A-Z][a-z]{2,}\b")
_SOMEBODY_ELSE = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Nurse|sister|brother|mother|father|mum|dad|friend|friends|cousin|twin|aunt|uncle|dog|cat|teacher|assistant|worker|therapist|psychologist|SENCO|TA|called|named|and)\.?,? )$",
    re.I,
)
_DOES = re.compile(
    r"(?:’s|'s)? (?:will (?:receive|have|need|work|be able|attend|be supported|benefit|learn|join|spend|take part|practise|ask|follow)|needs (?:to|help|support|an?)|requires|finds it|struggles|enjoys|has difficulty|cannot|was born|is able|is unable)\b"
)
_STARTS = frozenset(
    [
        "School",
        "Staff",
        "Adults",
        "Adult",
        "Teachers",
        "Teacher",
        "Parents",
        "Parent",
        "Pupils",
        "Children",
        "Students",
        "Each",
        "Every",
        "This",
        "That",
        "These",
        "Those",
        "There",
        "They",
        "She",
        "His",
        "Her",
        "Their",
        "Its",
        "Who",
        "Home",
        "College",
        "Nursery",
        "Everyone",
        "Nobody",
        "Somebody",
        "Someone",
        "Lessons",
        "Work",
        "Mum",
        "Dad",
        "Mother",
        "Father",
        "Year",
        "Reception",
        "Peers",
        "Assistant",
        "Assistants",
        "Therapist",
        "The",
        "Both",
        "One",
        "Provision",
        "Class",
        "Family",
        "Social",
        "Health",
        "Transport",
        "Makaton",
    ]
)


def _another_name(look: Looked) -> Iterator[Found]:
    own = {part.lower() for name in (look.context.names or ()) for part in re.findall(r"\w+", name)}
    told_in_a = {name for line in look.plan.of("A") for name in _NAME.findall(line.text)}
    for line in look.plan.of(*_TOLD_OF_THE_CHILD):
        for match in _NAME.finditer(line.text):
            name = match.group()
            if name.lower() in own or name in told_in_a or _SOMEBODY_ELSE.search(line.text[: match.start()]):
                continue
            does = _DOES.match(line.text, match.end())
            if (name in FIRST_NAMES and not _has_surname(line.text, match.end())) or (
                does and _is_no_word(name, look)
            ):
                yield Found(line, name, match.span())
                break


def _has_surname(text: str, end: int) -> bool:
    return re.match(r" [A-Z][a-z]+", text[end:]) is not None


def _is_no_word(name: str, look: Looked) -> bool:
    """Whether the plan nowhere writes it small, as it would an ordinary word that begins a sentence."""
    if name in _STARTS or name.endswith(("ing", "ion", "ment", "ness", "ists", "ers", "ity")):
        return False
    return not any(
        re.search(rf"\b{name.lower()}\b", line.text) for line in look.plan.of("A", *_TOLD_OF_THE_CHILD)
    )


_HE = re.compile(r"\b(?:[Hh]e|[Hh]is|[Hh]im|[Hh]imself)\b")
_SHE = re.compile(r"\b(?:[Ss]he|[Hh]er|[Hh]ers|[Hh]erself)\b")
_BOTH = re.compile(
    r"\b(?:s?he ?/ ?s?he|his ?/ ?hers?|him ?/ ?her|he or she|his or her|him or her|s/he)\b", re.I
)
_OTHERS = re.compile(
    r"\b(?:mother|mum|father|dad|sister|brother|grand\w+|aunt|uncle|cousin|friend|twin|carer|partner|Mrs?|Ms|Miss|Dr|teacher|assistant|therapist|worker|psychologist|nurse|mentor|girls?|boys?|consultant|TA)\b",
    re.I,
)
"""Somebody else whom a pronoun may mean: such a line is left alone."""


def _wrong_pronoun(look: Looked) -> Iterator[Found]:
    said = [
        (line, he, she)
        for line in look.plan.of(*_TOLD_OF_THE_CHILD)
        if ((he := line.first(_HE)), (she := line.first(_SHE))) != (None, None)
        and not line.first(_OTHERS)
        and not line.first(_BOTH)
    ]
    known = look.context.pronouns or _usual(
        [he is not None for _, he, _ in said], [she is not None for _, _, she in said]
    )
    for line, he, she in said if known else ():
        for pronoun, match in (("he", he), ("she", she)):
            if match and pronoun != known:
                yield Found(line, match.group(), match.span(), f"‘{known}’")


def _usual(he: Sequence[bool], she: Sequence[bool]) -> Pronouns | None:
    """Which of the two most lines use; None where neither prevails."""
    if sum(he) == sum(she):
        return None
    return "he" if sum(he) > sum(she) else "she"


_TEMPLATE = re.compile(
    r"\[(?:name|child|pupil|insert|date|school|x+|his|he|add|number|amount)[^\]]{0,40}\]|<(?:name|insert|date|child)[^>]{0,40}>|\{\{?[^}]{0,40}\}?\}|\bX{2,}\b|_{3,}|\.{5,}|…{2,}|\b(?:TBC|TBA|TBD|tbc|tba)\b|\bto be (?:confirmed|added|inserted|completed)\b|\blorem ipsum\b"
    r"|\b(?:s?he ?/ ?s?he|s/he|his ?/ ?hers?|him ?/ ?her|he/she/they)\b|\b(?:CHILD|PUPIL|NAME)\b(?!'S RIGHTS)",
)


def _template_left(look: Looked) -> Iterator[Found]:
    for line in look.plan.of(*_TOLD_OF_THE_CHILD, "J"):
        if match := line.first(_TEMPLATE):
            yield Found(line, match.group(), match.span())


_REPORTER = re.compile(
    r"\b(?:I|[Ww]e) (?:would )?(?:also )?(?:recommend|suggest|advise|saw|assessed|observed|met|felt|believe|visited|spoke|noted|administered|tested)\b|\b(?:[Mm]y|[Oo]ur) (?:assessment|report|visit|observations?|opinion|view|recommendations?|clinic)\b"
)


def _reporter_voice(look: Looked) -> Iterator[Found]:
    for line in look.plan.per("line"):
        match = None if line.section == "E" else line.first(_REPORTER)
        if match and not quoted(line.text, match.start()):
            yield Found(line, match.group(), match.span())


def _said_twice(look: Looked) -> Iterator[Found]:
    first: dict[tuple[Section, str], Line] = {}
    for line in look.plan.per("line"):
        key = (line.section, " ".join(re.findall(r"\w+", line.text.lower())))
        if key in first and key[1]:
            yield Found(line, more=first[key].label)
        first.setdefault(key, line)


LEAST_WORDS = 150
"""on which a reading ease says anything"""


def _long_sentence(look: Looked) -> Iterator[Found]:
    longest = look.own.limit("sentence-words") or 0
    for line in look.plan.per("line"):
        for start, end in line.spans:
            count = words_in(line.text[start:end])
            if count > longest:
                yield Found(line, line.text[start:end], (start, end), str(count))
                break


def _hard_to_read(look: Looked) -> Iterator[Found]:
    texts = [line.text for line in look.plan.of(*_TOLD_OF_THE_CHILD)]
    ease, hardest = reading_ease(texts), look.own.limit("reading-ease") or 0
    if ease is not None and ease < hardest and sum(words_in(text) for text in texts) >= LEAST_WORDS:
        yield Found(words=f"{ease:g}", more=f"{hardest:g}")


_SHORT_FORMS: Mapping[str, str] = {
    "SALT": "speech and language", "SaLT": "speech and language", "SLT": "speech and language", "OT": "occupational therap",
    "EP": "educational psycholog", "TA": "teaching assistant", "LSA": "support assistant", "ELSA": "emotional literacy",
    "CAMHS": "mental health", "QTVI": "vision", "ToD": "deaf", "PECS": "picture exchange", "AAC": "alternative",
    "ADL": "daily living", "SEMH": "social, emotional", "SLCN": "speech, language", "DLD": "developmental language",
    "MLD": "moderate learning", "EHCP": "health and care plan", "CYP": "young p",
}  # fmt: skip
"""Letters, and the words that explain them wherever in the plan they stand."""


def _short_form(look: Looked) -> Iterator[Found]:
    said = "\n".join(line.text for line in look.plan.of("A", *_TOLD_OF_THE_CHILD, "J"))
    lower, used = said.lower(), set(re.findall(r"[A-Za-z]+", said))
    for letters, words in _SHORT_FORMS.items():
        if (letters in used or f"{letters}s" in used) and words not in lower:
            yield Found(words=letters)


CHECKS: Mapping[str, Check] = {
    "another-name": _another_name,
    "wrong-pronoun": _wrong_pronoun,
    "template-left": _template_left,
    "reporter-voice": _reporter_voice,
    "said-twice": _said_twice,
    "long-sentence": _long_sentence,
    "hard-to-read": _hard_to_read,
    "short-form": _short_form,
}
