"""Views of the child and of parents in their own words: which sentences, and whose they are.

A child's own page is theirs from end to end. In a parent's letter, what they wish for and fear. In the papers of others,
what stands under a heading of views, what is quoted of the child, and what either is said to want.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from domain.documents.experts import expert
from domain.documents.headings import heading
from domain.documents.summary_given import DocumentRead, LineRead
from events.values import Speaker


class View(NamedTuple):
    """speaker None: the document does not show whose view it is."""

    line: LineRead
    speaker: Speaker | None


_TITLE = 2
"""sentences at the top that say what a document is"""
_MOSTLY = 0.4
"""share of sentences in the first person from which a page that nobody else signs is somebody's own"""
_SHORTEST = 3
"""words; less is a heading or a name"""

_CHILDS_TITLE = re.compile(
    r"\b(?:(?:all )?about me|my (?:views|page|statement)|(?:his|her|their) own words|(?:child|pupil|young person)(?:'s)? (?:views?|voice)"
    r"|views of (?:the )?(?:child|pupil|young person)|one[- ]page profile|voice note|^\w+ says)\b",
    re.I,
)
_CHILDS_HEADING = re.compile(
    r"\b(?:child|pupil|young person|my|me|his|her|their|(?!parents?\b)\w+'s)\b", re.I
)
_FORM_ASKS = re.compile(r"^[^.!?]{0,60}\?+$")
"""a question that a form puts; nobody's view"""
_SCRIBED = re.compile(
    r"^\W*(?:\d{1,2}(?:st|nd|rd|th)? [A-Z]\w+ 20\d\d\W*$|(?:date|name|d\.?o\.?b|year|class|school|typed|scribed|written|completed|with|by)\b)",
    re.I,
)
_FIRST_PERSON = re.compile(r"\b(?:[Ii]|[Ii]['’]?m|[Ii]['’]?ve|[Ii]['’]d|[Mm]e|[Mm]y)\b")
_THEIR_CHILD = re.compile(r"\b(?:my|our) (?:son|daughter|child|boy|girl|little)\b", re.I)

_WISH = re.compile(
    r"\b(?:(?:I|we)(?:'d| would) (?:like|love|want)|(?:I|we) (?:just )?(?:don't )?(?:want|hope|wish|pray|feel|fear|worry|believe|dream)|I'm (?:asking|worried|frightened|scared)"
    r"|(?:I am|we are|we're) asking for|what (?:we|I)(?:'d| would)? (?:want|like|need)|what (?:I'm|I am|we're) asking|please|would help (?:him|her|them|us)"
    r"|my (?:worry|hope|wish|dream|fear)|our (?:worry|hope|wish|dream|fear)|(?:id|wed) (?:like|love))\b",
    re.I,
)
_PARENT = (
    r"(?:(?:his|her|their) )?(?:parents?|mum|mother|dad|father|family|carers?|M(?:rs?|s|iss)\.? [A-Z]\w*)"
)
_SAYS = r"(?:(?:would|'d) (?:like|love|want)|wants?|hopes?|wish(?:es)?|feels?|fears?|worr(?:ies|ied)|asks? (?:for|that)|asked (?:for|that)|said|says|told (?:me|us))"
# 'Family: cousin with ...' is a note of the family's history, not what the family says.
_PARENT_SAYS = re.compile(
    rf"\b{_PARENT}\b[^.;:]{{0,40}}?\b{_SAYS}\b|^\W*(?!family\s*:){_PARENT}(?:'s)?(?: views?)?\s*:", re.I
)
_CHILD_SAYS = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Tt]hey|[A-Z][a-z]+(?:-[A-Z][a-z]+)?) (?:would (?:like|love)|'d (?:like|love)|wants?|hopes?|wishes|told (?:me|us)|said (?:that )?(?:s?he|they)|chose|dreams)\b"
)
_QUOTED = re.compile(r"[\"“][^\"”]{8,}[\"”]")
_CHILD_QUOTED = re.compile(
    r"\b(?:he|she|they)\b[^.\"“]{0,80}\b(?:said|says|told|describ\w+|wrote|calls?|called|saying|asked|answered|would like|wants?)\b",
    re.I,
)


def views(document: DocumentRead) -> Iterator[View]:
    """In the document's order, each sentence once."""
    post = expert(document.role)
    own = _is_childs_own(document)
    title = ""
    for place, line in enumerate(document.lines):
        text = line.sentence.text
        part = heading(text)
        if part is not None:
            title = text if part != "other" else title
        if part not in (None, "other") or len(text.split()) < _SHORTEST or _FORM_ASKS.match(text):
            continue
        if own:
            if place > 0 and not _SCRIBED.match(text) and not text.startswith("("):
                yield View(line, "child")
        elif post is not None and post.name == "Parent":
            if _WISH.search(text) or _is_marked(line):
                yield View(line, "parents")
        else:
            yield from _reported(line, title)


def _reported(line: LineRead, title: str) -> Iterator[View]:
    """What the papers of others say of the views of child or parents; `title`: the heading above."""
    text = line.sentence.text
    if _PARENT_SAYS.search(text):
        yield View(line, "parents")
    elif (_QUOTED.search(text) and _CHILD_QUOTED.search(text)) or (
        _CHILD_SAYS.search(text) and _is_marked(line)
    ):
        yield View(line, "child")
    elif _is_marked(line):
        yield View(line, _by_heading(title))


def _is_marked(line: LineRead) -> bool:
    return line.part == "view" or any(said.stance == "view" for said in line.said)


def _is_childs_own(document: DocumentRead) -> bool:
    post = expert(document.role)
    if post is not None and post.name != "Young person" and post.advice != "b":
        return False
    texts = [line.sentence.text for line in document.lines]
    if (post is not None and post.name == "Young person") or any(map(_CHILDS_TITLE.search, texts[:_TITLE])):
        return True
    first = sum(_FIRST_PERSON.search(text) is not None for text in texts)
    return post is None and first >= _MOSTLY * len(texts) > 0 and not any(map(_THEIR_CHILD.search, texts))


def _by_heading(title: str) -> Speaker | None:
    if re.search(rf"\b{_PARENT}\b", title, re.I):
        return "parents"
    return "child" if _CHILDS_HEADING.search(title) else None
