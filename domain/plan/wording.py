"""The words of a draft: questions that gaps ask, and sources said in words.

The four prompts of section A are the pack's (v0.09, EHCP generator). All other wording is ours, and no
practitioner has reviewed it yet.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from events.values import Prompt, Speaker, Voice

WORDING_REVIEWED = False

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
"""Spelled here because a machine's own names of months follow its locale."""

_LONDON = ZoneInfo("Europe/London")

PROMPT_QUESTIONS: dict[Prompt, str] = {
    "history": "What is the brief history of the child or young person, in the family's own words?",
    "communication": "How is it best to communicate with the child or young person, and how did they take part?",
    "goals": "What are the child or young person's goals and hopes, now and for later?",
    "family": "What do the family and carers think, and what do they hope for?",
}

NEEDS_QUESTION = "Which special educational needs does the child or young person have? Agree the answers of the assessment."
HEALTH_QUESTION = "Are there health needs related to the special educational needs? If there are none, write 'None identified'."
SOCIAL_CARE_QUESTION = (
    "Are there social care needs related to the special educational needs or to a disability? "
    "If there are none, write 'None identified'."
)
OUTCOMES_QUESTION = (
    "What difference is sought for the child or young person, by when, and how will it be known? "
    "(Code of Practice 2015, 9.66)"
)
PLACEMENT_NOTE = "Completed only at the final stage: which setting, or which type of setting?"
BUDGET_QUESTION = "Is a personal budget asked for? If so: for which needs and outcomes, and how? If not, write 'None requested'."
ADVICE_QUESTION = (
    "Which advice and information was gathered? Add the documents, and mark each as advice or evidence."
)


STRENGTH = "Strength:"

SPEAKERS: dict[Speaker, str] = {"child": "The child or young person", "parents": "Parents or carers"}

_PROMPT_WORDS: tuple[tuple[Prompt, re.Pattern[str]], ...] = (
    (
        "history",
        re.compile(
            r"\b(?:was born|when (?:he|she|they|I) (?:was|were) (?:born|little|small|a baby|one|two|three|four)|as a (?:baby|toddler)|diagnosed|first words?|history|years ago)\b",
            re.I,
        ),
    ),
    (
        "communication",
        re.compile(
            r"\b(?:talk(?:s|ing)? to (?:me|him|her)|speak(?:s|ing)? to (?:me|him|her)|listen(?:s|ing)? to (?:me|him|her)|sign(?:s|ing)?|interpreter|symbols?|device|look at (?:me|him|her)|wait for (?:me|him|her)"
            r"|tell (?:me|him|her) (?:what|when|first)|show (?:me|him|her)|one thing at a time|understands? (?:me|him|her)|words? (?:for|when)|asked (?:me|him|her))\b",
            re.I,
        ),
    ),
    (
        "goals",
        re.compile(
            r"\b(?:when (?:I|he|she)(?:'m| am| is)? (?:grow|older|leave|big)|want(?:s)? to (?:be|go|work|learn|do|have|live)|(?:I|he|she|we)(?:'d| would) (?:like|love)|hopes?|wish(?:es)?|dreams?|job|college|one day|future|independent)\b",
            re.I,
        ),
    ),
)
"""Which prompt a view answers; ours, and only where it is shown: a person moves it with a click."""


_VIEW = re.compile(
    r"\b(?:like|likes|love|loves|hate|hates|enjoys?|wants?|wish(?:es)?|hopes?|prays?|dreams?|worr(?:y|ies|ied)|fears?|scared|afraid|proud|favourite|prefer\w*|good at|bad at|best|worst|hard|helps?|friends?"
    r"|feels?|felt|would rather|happy|sad|asking for|important|annoy\w*|boring|fun)\b|['’]d (?:like|love|rather)\b",
    re.I,
)
_OF_OTHERS = re.compile(
    r"\b(?:cousin|brother|sister|aunt\w*|uncle|neighbour)\b|\b(?:I|we) (?:asked|suffer)\b|\b(?:filled in|scribed|typed|fill in)\b|^\W*(?:Mr|Mrs|Ms|Miss|Dr)\b|\bchildren (?:with|often)\b",
    re.I,
)


def says_a_view(words: str) -> bool:
    """Whether a sentence says what somebody likes, wants, hopes, fears or finds hard, and not what happened; ours."""
    return _VIEW.search(words) is not None and not is_of_others(words)


def is_of_others(words: str) -> bool:
    """Whether a sentence among views tells of somebody else, or of who wrote them down."""
    return _OF_OTHERS.search(words) is not None


def prompt_of(view: str, speaker: Speaker) -> Prompt:
    """The prompt of section A that a view answers; what nothing tells is a child's goals, or what a family thinks."""
    found = next((prompt for prompt, words in _PROMPT_WORDS if words.search(view)), None)
    if found is not None and not (found == "goals" and speaker == "parents"):
        return found
    return "family" if speaker == "parents" else "goals"


def view(words: str, speaker: Speaker) -> str:
    """A view word for word, with whose it is."""
    return f"{SPEAKERS[speaker]}: “{words}”"


def amounts_question(papers: Sequence[tuple[str, str]]) -> str:
    """What to ask when papers give different amounts of the same thing. papers: who wrote each, and its words."""
    said = "; ".join(f"{who}: “{words}”" for who, words in papers)
    return f"The papers give different amounts of the same thing. {said}. Which amount does this child need, and why?"


def specific_question(line: str) -> str:
    """What to ask of an accepted starting point of the library, which says nothing of this child yet (Children and
    Families Act 2014, s.37(2); Code 9.66 and 9.69)."""
    name, _, blanks = line.rpartition(" – ")
    return (
        f"Make specific: {name}. Write over it in this child's own terms ({blanks.partition(': ')[2] or blanks}). "
        "Until then the line goes out in no version."
    )


def provision_question(need: str, section: str) -> str:
    """What to ask when nothing accepted meets a need (Children and Families Act 2014, s.37(2); Code 9.69)."""
    asked = "What provision meets this need: what, how much, how often, by whom?"
    if section == "C":
        return f"{need}: {asked} What educates or trains belongs in section F (s.21(5)); the health body agrees G."
    if section == "D":
        return (
            f"{need}: {asked} What must be made under section 2 of the Chronically Sick and Disabled Persons "
            "Act 1970 belongs here, anything else in H2."
        )
    return f"{need}: {asked}"


VOICE_WORDS: dict[Voice, str] = {
    "agreed": "co-ordinator",
    "senco": "SENCO",
    "parent": "parents or carers",
    "young-person": "child or young person",
    "psychologist": "educational psychologist",
    "speech-therapist": "speech and language therapist",
    "occupational-therapist": "occupational therapist",
    "physiotherapist": "physiotherapist",
    "specialist-teacher": "specialist teacher",
    "health": "health service",
    "social-care": "social care service",
}

_ROLES = {"coordinator": "co-ordinator", "senco": "SENCO", "psychologist": "educational psychologist"}


def role_words(role: str) -> str:
    """A role as people say it."""
    return _ROLES.get(role, role.replace("-", " ")) or "role not known"


def day(on: date) -> str:
    """As people write it: 7 March 2025."""
    return f"{on.day} {MONTHS[on.month - 1]} {on.year}"


def london_day(at: datetime) -> date:
    """The day in London on which it happened: what the law counts in."""
    return at.astimezone(_LONDON).date()
