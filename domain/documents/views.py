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
from domain.documents.outcomes_sought import says_outcome
from domain.documents.role_table import FAMILY, YOUNG_PERSON
from domain.documents.roles import canonical
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
_NAMED_PAGE = re.compile(r"^\W*(?:(?:all )?about me|my (?:views|page))\s*[:–-]\s*\S+\W*$", re.I)
_FORM_ASKS = re.compile(r"^[^.!?]{0,60}\?+$")
"""a question that a form puts; nobody's view"""
_SCRIBED = re.compile(
    r"^\W*(?:\d{1,2}(?:st|nd|rd|th)? [A-Z]\w+ 20\d\d\W*$|(?:date|name|d\.?o\.?b|year|class|school|ums|typed|scribed|written|completed|with|by)\b)",
    re.I,
)
_FIRST_PERSON = re.compile(r"\b(?:[Ii]|[Ii]['’]?m|[Ii]['’]?ve|[Ii]['’]d|[Mm]e|[Mm]y)\b")
_SELDOM = 0.2
"""share of lines in the first person, below which others wrote in a child's page as well"""
_TOLD_OF_CHILD = re.compile(r"^\W*(?:[Hh]e|[Ss]he|[Tt]hey)\b")
_TURN = re.compile(r"^\W*(?P<who>[A-Z][\w.]{0,15}(?: [A-Z]\w{0,15}\.?)?):\s")
"""who speaks, in a conversation written down"""
_IS_ASKING = re.compile(r"\?|:\s+(?:tell me|and what|what|how|why|when|do you)\b", re.I)
_TURNS = 2
"""times that each of as many speaks in a conversation"""
_THEIR_CHILD = re.compile(r"\b(?:my|our) (?:son|daughter|child|boy|girl|little)\b", re.I)

_WISH = re.compile(
    r"\b(?:(?:I|we)(?:'d| would) (?:like|love|want)|(?:I|we) (?:just )?(?:don't )?(?:want|hope|wish|pray|feel|fear|worry|believe|dream)|I'm (?:asking|worried|frightened|scared)"
    r"|(?:I am|we are|we're) asking for|what (?:we|I)(?:'d| would)? (?:want|like|need)|what (?:I'm|I am|we're) asking|please (?!tell|be|ring|call|find|see|let|send|note|take|contact|could|can)|would help (?:him|her|them|us)"
    r"|my (?:worry|hope|wish|dream|fear)|our (?:worry|hope|wish|dream|fear)|(?:id|wed) (?:like|love))\b",
    re.I,
)
_THINKS = re.compile(
    r"^\W*(?:(?:and|but|so|at home|honestly|now|yes|no)\b,? )?(?:(?:I|we)(?:['’](?:m|re|ve|d))?|one of us|both of us)\b(?!,? (?:am writing|write|asked|rang|phoned|e-?mailed|enclose|attach|have (?:enclosed|attached|asked|filled|read)|was|were|had|went|moved|took|said|told|suffer\w*|got|saw|met|noticed|once|['’]?ll)\b)[^.]*\b(?:him|her|he|she|them|his)\b"
    r"|\b(?:I|we)(?: \w+)? (?:think|feel|find|reckon|believe|know|see|love|dread|cannot|can['’]?t)\b|\b(?:my|our|that['’]?s my) opinion\b|\bas a family\b|\bif you ask me\b|\b(?:one|both|all) of us\b|^\W*(?:nobody|everyone|everybody|people|strangers) (?:\w+ ){0,3}(?:him|her|them|he|she)\b",
    re.I,
)
"""what whoever writes thinks, and how the family lives, in a family's own paper"""
_OF_THEIR_CHILD = re.compile(
    r"\b(?:he|she|they|He|She|They|[A-Z][a-z]+)(?:['’]s)? (?:(?:just|also|always|really|still|often|never|only) )?(?:loves?|likes?|hates?|enjoys?|wants?|prefers?|prays?|dreams?|worries|thinks|believes|feels|gets (?:cross|upset|angry|frustrated|scared)"
    r"|is (?:\w+,? ){0,2}(?:kind|funny|clever|happy|scared|afraid|lonely|sad|proud|worried|frightened|brave|sharp|bright|loving|gentle|stubborn|good|a joy|a good))\b|\b(?:[Hh]e|[Ss]he)['’]s (?:as )?(?:kind|funny|the funniest|clever|happy|scared|afraid|lonely|sad|proud|worried|frightened|brave|sharp|bright|loving|gentle|stubborn|a joy|a good)\b|^\W*(?:[Ll]oves|[Hh]ates|[Ww]ants|[Pp]refers|[Pp]rays|[Hh]opes|[Ww]orried|[Ww]ould like)\b",
)
"""how they see their child"""
_NO_VIEW = re.compile(
    r"^\W*(?:dear|hi|hello|thank(?:s| you)|yours|kind regards|regards|many thanks|best wishes|sent from|subject|from|to|re|date|cc|tel|signed|ps)\b|\b(?:was|were) (?:born|diagnosed|discharged|referred|seen)\b|\bfamily history\b|\b(?:writing (?:to|about|in)|request(?:ing)?|reassured|read (?:a lot )?about|second opinion)\b|\b(?:years|months|weeks) ago\b|\b(?:his|her|my|our) (?:brother|sister|cousin|uncle|aunt\w*|friend['’]s|other (?:son|daughter))\b|\bI(?:'ll| will| am going to) (?:tell|try|start|keep)\b"
    r"|\b(?:ring|call|e-?mail|text|contact|write) me\b|\byou(?:'ll|['’]d| will| asked|r (?:letter|e-?mail|form))\b",
    re.I,
)
_CALLED = re.compile(
    r"\b(?:call|telephone|phone|T/C|voicemail|spoke)\b.{0,80}\b(?:mum|mother|dad|father|parents?|nan|gran\w*|carers?)\b|\b(?:mum|mother|dad|father|parents?|nan|gran\w*|carers?)\b.{0,40}\b(?:rang|called|phoned)\b",
    re.I,
)
"""at the top of a note of what a family said by telephone"""
_TOP = 6
"""lines in which such a note says so"""
_NOTED = re.compile(
    r"^\W*(?:[\d/.: ]+)?(?:cont\.? )?(?:wants?|hopes?|would like|prefers?|prays?|worried|feels?|fears?|asks? for)\b",
    re.I,
)
"""a note that leaves out who says so, which is whoever called"""
_PARENT = r"(?:(?:his|her|their) )?(?:parents?|mum|mother|dad|father|family|carers?|M(?:rs?|s|iss)\.? [A-Z]\w*\b(?! ?\())"
_SAYS = r"(?:(?:would|'d) (?:like|love|want)|wants?|hopes?|wish(?:es)?|prays?|prefers?|feels?|felt|thinks?|believes?|fears?|worr(?:ies|ied)|asks? (?:for|that)|asked (?:for|that)|said|says|reports?|describes?|explains?|told (?:me|us)|(?:is|are) (?:very |really |most )?(?:keen|worried|concerned|anxious|pleased|proud|hopeful|happy)|(?:has|have) (?:also )?expressed)"
# 'Family: cousin with ...' is a note of the family's history, not what the family says.
_PARENT_SAYS = re.compile(
    rf"\b{_PARENT}\b(?:(?!\bI\b)[^.;:]){{0,40}}?\b{_SAYS}\b|^\W*(?!family\s*:){_PARENT}(?:'s)?(?: views?)?\s*:",
    re.I,
)
_CHILD_SAYS = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Tt]hey|[A-Z][a-z]+(?:-[A-Z][a-z]+)?) (?:would (?:like|love)|'d (?:like|love)|wants?|hopes?|wishes|told (?:me|us)|said (?:that )?(?:s?he|they)|chose|dreams)\b"
)
_CHILD_HOPES = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Tt]hey|(?!Mum|Dad|Mother|Father|Parents|School|Staff|Mrs|Mr|Ms)[A-Z][a-z]+(?:-[A-Z][a-z]+)?) (?:(?:would like|would love|hopes|wants|dreams of) (?:one day )?(?:to (?:be|become|work|study|train|learn|live|go to|drive)|being|working)\b|(?:chose|picked|kept|gave me|turned)\b.{0,60}\b(?:photo\w*|pictures?|cards?|symbols?)\b|chose photo\w*\b)"
    r"|\b(?:three|3) wishes\b|^\W*(?:child(?:'s)? |pupil )?(?:voice|wishes)\s*:|\bin (?:his|her|their) (?:own )?words\W+[\"“]"
)
_QUOTED = re.compile(r"[\"“][^\"”]{8,}[\"”]")
_CHILD_QUOTED = re.compile(
    r"\b(?:he|she|they|[A-Z][a-z]+ told (?:me|him|her|us|them))\b[^.\"“]{0,80}\b(?:(?<!is )said|says|told|describ\w+|wrote|calls?|called|saying|asked|answered|would like|wants?)\b",
    re.I,
)


def views(document: DocumentRead) -> Iterator[View]:
    """In the document's order, each sentence once."""
    own = _is_childs_own(document)
    mixed = own and _is_mixed(document)
    family = _is_familys(document)
    called = any(_CALLED.search(line.sentence.text) for line in document.lines[:_TOP])
    asks = _who_asks(document)
    title, turn = "", ""
    for place, line in enumerate(document.lines):
        text = line.sentence.text
        turn = label["who"] if (label := _TURN.match(text)) else turn
        part = heading(text)
        if part is not None:
            title = text if part != "other" else title
        if part not in (None, "other") or len(text.split()) < _SHORTEST or _FORM_ASKS.match(text):
            continue
        if turn and turn in asks:
            continue
        if own:
            if place > 0 and _is_childs_word(text, mixed):
                yield View(line, "child")
        elif family and _is_familys_view(line):
            yield View(line, "child" if _CHILD_HOPES.search(text) and _QUOTED.search(text) else "parents")
        elif not family:
            yield from _reported(line, title, called)


def _is_childs_word(text: str, mixed: bool) -> bool:
    """mixed: grown-ups filled in parts of the page, and only what says 'I' is the child's."""
    if _SCRIBED.match(text) or _NAMED_PAGE.match(text) or text.startswith("("):
        return False
    mine = _FIRST_PERSON.search(text) is not None
    return mine or not (mixed or "|" in text or _TOLD_OF_CHILD.match(text))


def _is_familys(document: DocumentRead) -> bool:
    post = expert(document.role)
    return (post is not None and post.name == "Parent") or (
        document.role is not None and canonical(document.role) in FAMILY - {YOUNG_PERSON}
    )


def _is_familys_view(line: LineRead) -> bool:
    """What they wish, fear and think, how they live, and how they see their child; not what happened when."""
    text = line.sentence.text
    if _WISH.search(text):
        return True
    said = line.part == "view" or _THINKS.search(text) or _OF_THEIR_CHILD.search(text)
    return bool(said) and _NO_VIEW.search(text) is None and "|" not in text


def _who_asks(document: DocumentRead) -> frozenset[str]:
    """In a conversation written down, those who ask in a third of their turns: their lines are nobody's view."""
    turns: dict[str, list[bool]] = {}
    for line in document.lines:
        if label := _TURN.match(line.sentence.text):
            turns.setdefault(label["who"], []).append(_IS_ASKING.search(line.sentence.text) is not None)
    often = {who: asked for who, asked in turns.items() if len(asked) >= _TURNS}
    if len(often) < _TURNS:
        return frozenset()
    return frozenset(who for who, asked in often.items() if sum(asked) * 3 > len(asked))


def _reported(line: LineRead, title: str, called: bool) -> Iterator[View]:
    """What the papers of others say of the views of child or parents; `title`: the heading above. called: it is a note
    of what a family said by telephone."""
    text = line.sentence.text
    if says_outcome(line):
        return
    if _PARENT_SAYS.search(text) or (called and _NOTED.match(text)):
        yield View(line, "parents")
    elif (
        (_QUOTED.search(text) and _CHILD_QUOTED.search(text))
        or _CHILD_HOPES.search(text)
        or (_CHILD_SAYS.search(text) and _is_marked(line))
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


def _is_mixed(document: DocumentRead) -> bool:
    """Whether the child speaks in few of its lines: a form in which grown-ups wrote as well."""
    spoken = sum(_FIRST_PERSON.search(line.sentence.text) is not None for line in document.lines)
    return spoken < _SELDOM * len(document.lines)


def _by_heading(title: str) -> Speaker | None:
    if re.search(rf"\b{_PARENT}\b", title, re.I):
        return "parents"
    return "child" if _CHILDS_HEADING.search(title) else None
