"""A post that stands in no list of ours is still a post, where posts stand: it is given in the document's own words.

The nouns that end the titles of posts are ours, from job advertisements of schools, councils, trusts and charities;
unreviewed.
"""

from __future__ import annotations

import re
from functools import lru_cache

from domain.documents.roles import LINES_KEPT, Role, named

LONGEST = 60
"""characters of a post"""
MOST_WORDS = 7
"""of a post"""

_NOUN = (
    r"(?:officer|manager|worker|practitioner|co-?ordinator|advis[eo]r|lead(?:er)?|nurse|teacher|therapist|specialist|"
    r"assistant|supervisor|instructor|tutor|mentor|coach|consultant|counsellor|clerk|administrator|secretary|"
    r"receptionist|governor|chair|director|head|keeper|carer|warden|escort|driver|technician|interpreter|commissioner|"
    r"solicitor|dentist|midwife|surgeon|physician|analyst|facilitator|trainer|supporter|clinician|scientist|registrar|"
    r"psychologist|inspector|caseworker|navigator|champion|partner|librarian|chaplain|minister|imam|rabbi|vicar|"
    r"[a-z]{4,}ologist|[a-z]{4,}iatrist)"
)
_TITLE = re.compile(
    rf"(?:(?:deputy|assistant|acting|interim|lead|senior) )*(?:head|director|leader|manager|teacher|lead|chair|co-?ordinator) (?:of|for) (?:the )?[\w&'’ -]+|(?:[\w&/'’()-]+ )*{_NOUN}",
    re.I,
)
_PARTS = re.compile(r",\s*|\s[–—|-]\s|\s{2,}|[;|()\[\]•]|\.\s|:\s|\s-\s|/(?=[A-Z][a-z])")
_NO_POST = re.compile(
    r"\b(?:i|we|you|he|she|they|is|was|were|are|am|has|have|had|be|been|will|would|can|not|my|your|our|his|her|their|by|to|from|with|dear|cc|this|that|if|re|who|the)\b|\d",
    re.I,
)
_WIDE = re.compile(
    r"(?:clinical|specialist|senior|lead|highly|consultant|nurse|staff|trainee|student|qualified|registered|independent|associate|"
    r"doctor|teacher|therapist|advanced|practitioner|psychologist|registrar|clinician|coach|trainer|principal|chartered|\W)+",
    re.I,
)


@lru_cache(maxsize=LINES_KEPT)
def unlisted(text: str) -> Role | None:
    """'Widening Access Officer' of 'J. Dow, Widening Access Officer'; None where nothing there has the form of a post."""
    for part in _PARTS.split(text):
        words = part.strip(" .*_\"'")
        if words and _is_post(words):
            return as_written(words)
    return None


def as_written(words: str) -> Role:
    """A role by the document's own words; for whom one works in it is not known."""
    return Role(words, None, re.compile(re.escape(words), re.I))


def is_closer(post: Role) -> bool:
    """It says more than 'nurse' or 'senior teacher'."""
    return _WIDE.fullmatch(post.name) is None


def _is_post(words: str) -> bool:
    if len(words) > LONGEST or len(words.split()) > MOST_WORDS or _NO_POST.search(words):
        return False
    if _TITLE.fullmatch(words) is None:
        return False
    long = [word for word in re.findall(r"[A-Za-z][\w'’-]*", words) if len(word) > 3]
    # A post is written all with capitals or all without, unlike a sentence that ends with one.
    return len({word[0].isupper() for word in long}) <= 1 or named(words) is not None


_POSTLESS = re.compile(r"(?:n/?a|none|see|as above|tbc|-|not)\b", re.I)


def told(value: str) -> Role | None:
    """What a form gives after 'Role:', whatever it is: at most a few words."""
    words = re.split(r"[,;(|]|\s{2,}|\.\s", value.strip(" .*_"), maxsplit=1)[0].strip()
    fits = 2 < len(words) <= LONGEST and len(words.split()) <= MOST_WORDS
    return as_written(words) if fits and not _POSTLESS.match(words) and not _NO_POST.search(words) else None
