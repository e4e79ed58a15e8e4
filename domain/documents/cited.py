"""Experts and reports that a bundle speaks of and that contributed no document of their own.

'The audiology report of March', 'as Dr Shah says in her letter', 'seen by the dietitian'. Help that is only asked for,
and a service that somebody says is not involved, are no mention.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from domain.documents.experts import Expert, expert, posts_in
from domain.documents.phrases import tokens
from domain.documents.summary_given import DocumentRead, LineRead
from domain.documents.summary_shown import NotInBundle

_REPORT = re.compile(
    r"\b(?:letters?|reports?|assess(?:ment|ed)|results?|statement|opinion|summary|findings|screen(?:ing)?|test(?:s|ed)?|note|recheck\w*|diagnos\w+)\b",
    re.I,
)
_NOT_INVOLVED = re.compile(
    r"\b(?:not known|no (?:referral|record|involvement|input)|never (?:been )?(?:seen|known|referred)|not (?:been )?(?:seen|referred|involved|under))\b",
    re.I,
)
_DENIED = frozenset({"no", "without", "nor"})
"""within three words before a post: there is none"""
_OF_OTHERS = re.compile(
    r"\b(?:(?:brother|sister|cousin|friend|classmate)\b|another (?:child|pupil)\b|I(?:'m| am|'ve been) (?:under|seeing)\b|my own\b|mum low\b)",
    re.I,
)
_SIGNED = re.compile(
    r"^\W*(?:author|by|from|seen by|written by|completed by|prepared by|therapist|psychologist|clinician|report by|compiled by)\b",
    re.I,
)
_ADDRESSED = re.compile(r"^\W*(?:to|dear|cc|copy|copies|re)\b", re.I)
_TITLE, _HEAD, _FOOT = 2, 12, 2
"""sentences: of a title, of the head where a label says who wrote it, and of the foot where it is signed"""
_LONGEST_TITLE = 160
_UNSURE = 4
"""sentences at the top that may say who wrote it without a label, and so are no mention of anybody"""
_NEVER = frozenset({"Parent", "Young person", "SEND Panel", "EHC Co-ordinator"})
"""neither experts nor expected to write a report"""


def not_in_bundle(documents: Sequence[DocumentRead]) -> tuple[NotInBundle, ...]:
    """Each post once, with the sentence that says most: one that names a report before one that names the person."""
    contributed = {post.name for document in documents for post in contributors(document)}
    found: dict[str, NotInBundle] = {}
    for document in documents:
        for place, line in enumerate(document.lines):
            if place < _UNSURE and not _ADDRESSED.match(line.sentence.text):
                continue
            for post in _spoken_of(line):
                if post.name in contributed:
                    continue
                mention = _mention(document.name, line, post)
                before = found.get(post.name)
                if before is None or (before.what == "person" and mention.what == "report"):
                    found[post.name] = mention
    return tuple(found.values())


def contributors(document: DocumentRead) -> tuple[Expert, ...]:
    """Who wrote it, and who its head and foot say wrote it with them."""
    posts = {post.name: post for post in (expert(document.role),) if post}
    lines = [line.sentence.text for line in document.lines]
    labelled = [text for text in lines[:_HEAD] if _SIGNED.match(text)]
    for text in (*lines[:_TITLE], *labelled, *lines[-_FOOT:]):
        if not _ADDRESSED.match(text) and len(text) < _LONGEST_TITLE and text[-1] not in ".?!":
            posts.update({found.value.name: found.value for found in posts_in(text, tokens(text))})
    return tuple(posts.values())


def _spoken_of(line: LineRead) -> list[Expert]:
    words = tokens(line.sentence.text)
    found = [each for each in posts_in(line.sentence.text, words) if each.value.name not in _NEVER]
    if not found or _is_no_mention(line):
        return []
    return [each.value for each in found if _DENIED.isdisjoint(words[max(each.start - 3, 0) : each.start])]


def _is_no_mention(line: LineRead) -> bool:
    """Help that is asked for, a service that is not involved, or somebody else's."""
    asked_for = line.part in ("provision", "outcome") or any(said.stance in ("provision", "outcome") for said in line.said)  # fmt: skip
    text = line.sentence.text
    return asked_for or _NOT_INVOLVED.search(text) is not None or _OF_OTHERS.search(text) is not None


def _mention(document: str, line: LineRead, post: Expert) -> NotInBundle:
    at = line.sentence
    what = "report" if _REPORT.search(at.text) else "person"
    return NotInBundle(document=document, page=at.page, start=at.start, end=at.end, sentence=at.text, role=post.name, what=what)  # fmt: skip
