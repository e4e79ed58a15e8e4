"""Experts and reports that a bundle speaks of and that contributed no document of their own.

'The audiology report of March', 'as Dr Shah says in her letter', 'seen by the dietitian'. Help that is only asked for,
and a service that somebody says is not involved, are no mention.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from domain.documents.experts import BY_NAME, EXPERTS, Expert, expert
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
_DENIED = re.compile(r"\b(?:no|without|nor|not an?)\s+(?:\w+\s+){0,2}$", re.I)
"""just before a post: there is none"""
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
_NOT_FAMILY = tuple(each for each in EXPERTS if each.advice != "a" and each.name not in ("SEND Panel", "EHC Co-ordinator"))  # fmt: skip


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
        if not _ADDRESSED.match(text) and len(text) < _LONGEST_TITLE:
            posts.update({each.name: each for each in EXPERTS if each.words.search(text)})
    return tuple(posts.values())


def _spoken_of(line: LineRead) -> list[Expert]:
    text = line.sentence.text
    asked_for = line.part in ("provision", "outcome") or any(
        said.stance in ("provision", "outcome") for said in line.said
    )
    if asked_for or _NOT_INVOLVED.search(text) or _OF_OTHERS.search(text):
        return []
    found: list[tuple[int, int, Expert]] = []
    for post in _NOT_FAMILY:
        match = post.words.search(text)
        # 'Specialist teacher' is no other teacher besides: of posts that overlap, the first in the list.
        if match and not any(start < match.end() and match.start() < end for start, end, _ in found):
            found.append((match.start(), match.end(), post))
    return [post for start, _, post in found if not _DENIED.search(text[:start][-40:])]


def _mention(document: str, line: LineRead, post: Expert) -> NotInBundle:
    at = line.sentence
    what = "report" if _REPORT.search(at.text) else "person"
    return NotInBundle(document=document, page=at.page, start=at.start, end=at.end, sentence=at.text, role=BY_NAME[post.name].name, what=what)  # fmt: skip
