"""Which sentences ask for provision: what stands under such a heading, what is asked for in so many words, and how much
of a service somebody is to give. What was given before, what is in place now and what is not wanted are no request."""

from __future__ import annotations

import re
from collections.abc import Iterator

from domain.documents.headings import heading
from domain.documents.help_named import HELP, VERB, is_help_by_measure
from domain.documents.outcomes_sought import is_outcome, says_outcome
from domain.documents.summary_given import DocumentRead, LineRead

_SHORTEST = 3
"""words; less is a heading"""
_LONGEST_HEADING = 3
"""words of a heading within a list"""
_MOST_UNDER = 12
"""lines that a heading without an end of its own may open"""
_NEXT = 12
"""characters between the end of one line of a list and the start of the next: a line's end and a mark"""

_OPENS = re.compile(
    r"^[\W\d]*(?:\w\.\s*)?(?:what (?:do|would|is|was|we|I|he|she|they)\b.{0,25}\b(?:want|needs?|needed|help|required|asking for|asked? for)"
    r"|(?:EHCP? )?ask(?:s|ing)?(?: for)?|want(?:s|ed)?|recommend\w*|support (?:needed|requested|required)|advice|needs in school|strategies"
    r"|(?:special educational |educational )?(?:provision|support|help)(?: \w+){0,3}|proposed (?:support|provision)"
    r"|(?:we|I) ask (?:the )?(?:panel|council|authority)?(?: for)?)\W{0,3}(?:\([^()]{1,40}\)\W{0,3})?$",
    re.I,
)
_LABEL = re.compile(
    r"^[\W\d]*(?:(?:EHCP? )?asks?(?:ing for)?|wants?|provision(?: [^:.–-]{1,30})?|recommend\w*(?: \d+)?|recs?(?: \d+)?|suggest(?:ed|ions?)?(?: (?:support|provision|strategies))?"
    r"|advised?|interventions?|strategies|(?:section |sec )F|support (?:needed|requested|required|suggested)|what (?:works|would help|we want|I want|we'd like))\s*[:=–-]\s+\S",
    re.I,
)
_LABEL_OF_HELP = re.compile(
    r"^[\W\d]*(?:plan|P|needs?|training|fund(?:ing|ed)?|transport|equipment|staffing|therapy|support|(?:in|at) school|next steps?|actions?)\s*:\s*\S",
    re.I,
)
"""labels that open what is asked for only where help is named after them"""
_ASKS = re.compile(
    r"\b(?:recommend(?:s|ed)? (?!no\b)|(?:I'd|I would|we'd|we would|I) (?:suggest|propose|advise|put in|like|want|need)(?! to (?:knock|say|stress|hear|know|thank|make|be clear|point|add|mention))|(?:I|we) want(?! to (?!see|have|keep))|asking (?:for|that)|I've asked (?:that|for)"
    r"|(?:I|we|and) (?:also )?(?:strongly )?(?:recommend|advise|suggest|propose)|(?:my|our) (?:recommendation|advice|suggestion)s? (?:is|are|would be)|could do with|pls provide|please provide"
    r"|it is (?:recommended|advised|suggested|proposed|essential|important|necessary|vital|crucial)|(?:is|are) (?:recommended|advised|required|indicated|essential|necessary)"
    r"|(?:should|must) (?:not )?(?:be|have|receive|continue|include|remain|attend|use|get)|(?:adults?|staff|teachers?|TAs?|school|nursery|setting|everyone|people|the \w+) (?:should|must|will need to|need to|needs to|are to|is to)\b"
    r"|(?:will|to) be (?:offered|provided|seen|reviewed|delivered|taught|given|trained|supported|made)|provision (?:should|must|will|to)|entitled to|(?<!good )(?<!has )access to"
    r"|(?:will|'ll) (?:need|require|benefit)|would benefit from|must (?:be|have)|(?:is|are|ought|has|have) to (?:be|have|continue|receive)"
    r"|to (?:be|have) (?:given|provided|delivered|trained|offered)|expected to (?:run|continue)|all [a-z,' ]{0,60}\bto (?:have|be|use)"
    r"|(?:would|will|might) (?:in my (?:opinion|view) )?(?:be|seem) (?:(?:very|most|also) )*(?:sensible|helpful|beneficial|appropriate|advisable|the setting|of (?:benefit|help|use))"
    r"|(?:would|will) help (?:him|her|them)|(?:I|we) (?:will|shall|'ll) (?:go on|continue|carry on|offer|provide|deliver|visit|support)|^(?:somebody|someone)"
    r"|is needed|are needed|needs? (?:an?|one|two|some|somebody|someone|daily|weekly|access|direct|specialist|regular)|requires? (?:\w+ ){0,2}(?:an?|daily|weekly|direct|specialist|access|support|help|teaching|adult|supervision|small)"
    r"|will (?:provide|visit|require)|(?:staff|adults?|school|class|TAs?|teachers?|SLT|EP|OT) to [a-z]+|to (?:nominate|train|provide|receive|deliver)|(?:wants?|would like) (?:her|him|them) to have|what (?:I am|I'm|we are|we're|we'd) (?:asking|like))\b",
    re.I,
)
_NOT_NOW = re.compile(
    r"\b(?:has had|had|received|was|were|has been|have been|currently|so far|tried|since|used to|at present|at the time of writing|is in place|already|got|(?:plan|package) has|agreed|previously|last (?:year|term)|stopped|attended|completed|ran)\b",
    re.I,
)
_NOT_WANTED = re.compile(
    r"\b(?:no to|(?<!that )(?:doesn't|does not|don't|do not|not) need|(?:is|are) not (?:needed|required|advised|recommended|indicated)|not (?:advised|supported)|don't (?:think|consider|recommend)|do not (?:think|consider|recommend)|no need)\b"
    r"|^\W*\[ \]|\b(?:could|may|might) be (?:considered|needed)\b|\bwould (?:have|need) to (?:be|look)\b|^Were\b|^(?:next|date of next) meeting\b|\bas follows\W*$"
    r"|(?<!is )(?<!are )(?<!be )\bneeded (?:an?|some|help|support|adult|prompt\w*)\b|^\W*NB\b|^\W*(?:total )?costs?\b|^\W*(?:core|main|primary) needs?\b|^\W*(?:provision:\s*)?(?:I )?(?:concur|agree) with (?:\S+ ?){1,3}$"
    r"|\b(?:do|would) not (?:advise|suggest|propose)\b|\bnor (?:do|would) (?:I|we) (?:advise|recommend|suggest|propose)\b|\bmakes? no (?:comment|recommendation)\b"
    r"|\bis a matter for\b|\b(?:lies|is) outside (?:this|the scope|my|our)\b|\bmargins? of error\b"
    r"|:\s*(?:nothing|none|nil|n/?a|no)\b|\bno (?:records?|visit|concerns?)\b|\bconfidential\b|\bpage \d+ of \d",
    re.I,
)
"""not wanted, left unticked, or only thought of should things change"""
_TITLE = re.compile(r"\badvice\b", re.I)
_OF_REQUESTS = re.compile(r"\b(?:recommend\w*|provision|support|strategies)\b", re.I)
"""A form called 'School advice' is not advice from end to end: only such a heading opens what is asked for."""
_CLAUSES = re.compile(r"[;,]|\bbut\b|\bhowever\b", re.I)
_IN_BRACKETS = re.compile(r"\([^)]*\)")
_QUOTED = re.compile(r"[\"“][^\"”]*[\"”]")
"""what somebody said of it, and no request of whoever writes"""
_NOTHING_TO_DO = re.compile(
    r"^\W*(?:mum|dad|mother|father|gran\w*|nan|GP)\b.{0,20}\b(?:is|was|has|joked|said|feels|tearful|suffers)\b|\b(?:want|like|ask|urge|remind) (?:the |this )?(?:readers?|panel|you|to (?:hear|know|thank|say|stress|mention|point out))\b|^\W*(?:completed by|signed|date|name|sources?|advice in|involvement|seen by|written by|cc)\b",
    re.I,
)
"""of somebody else, to whoever reads it, or of a form's own head and foot"""
_WILL = re.compile(r"\bwill\b", re.I)

_CELL = " | "
_COLUMN = re.compile(
    r"^\W*(?:(?:proposed|recommended|required|special educational|educational|future) )?(?:provision|support (?:needed|required|requested|to be given)|help needed"
    r"|what (?:is|will be|should be) (?:needed|provided|put in place)|recommendations?)\W*$",
    re.I,
)
"""the head of a column of what is to be provided"""
_COLUMN_OF_THE_PAST = re.compile(
    r"\b(?:tried|did|done|given|planned|happened|results?|impact|progress|met|cycle|before|current\w*|now|cost)\b",
    re.I,
)
"""a column of what became of it: then the whole table tells what was done"""
_OF_NOW = re.compile(
    r"\b(?:current\w*|existing|in place|so far|to date|already|tried|previous\w*|past|history|did|planned|happened|given|costs?|universal|ordinarily)\b",
    re.I,
)


def _heads_provision(text: str, above: str) -> bool:
    """Whether a row heads a table of what is to be provided, and not of what was tried or is in place."""
    cells = text.split(_CELL)
    return (
        len(cells) > 1
        and any(_COLUMN.match(cell) for cell in cells)
        and not any(_COLUMN_OF_THE_PAST.search(cell) for cell in cells)
        and _OF_NOW.search(above) is None
    )


def provision_asked(document: DocumentRead) -> Iterator[LineRead]:
    """The lines that ask for provision, in order, whatever else they say."""
    under = 0
    before: LineRead | None = None
    of_a_form = in_table = False
    above = ""
    for line in document.lines:
        text = line.sentence.text
        if _heads_provision(text, above):
            in_table = True
            continue
        in_table = in_table and _CELL in text
        if in_table:
            if not _is_unwanted(text):
                yield line
            continue
        if heading(text) is not None:
            above = text
        if _OPENS.match(text):
            under, before, of_a_form = _MOST_UNDER, None, False
        elif text.endswith("?") or (
            heading(text) is not None and not (under > 0 and _is_item(text)) and not is_help_by_measure(text)
        ):
            under, before = 0, None
            of_a_form = _TITLE.search(text) is not None and _OF_REQUESTS.search(text) is None
        else:
            under -= 1
            in_part = under >= 0 or (line.part == "provision" and not of_a_form)
            asked = len(text.split()) >= _SHORTEST and _is_asked(line, in_part, _goes_on(before, line))
            before = line if asked else None
            if asked:
                yield line


def _is_item(text: str) -> bool:
    """A short line in a list of requests reads like a heading; headings are shorter still, and say no amount."""
    return heading(text) == "other" and len(text.split()) > _LONGEST_HEADING


def _goes_on(before: LineRead | None, line: LineRead) -> bool:
    """Whether the line follows at once on one that asks for something."""
    return (
        before is not None
        and before.sentence.page == line.sentence.page
        and line.sentence.start - before.sentence.end <= _NEXT
    )


def _is_asked(line: LineRead, under: bool, goes_on: bool) -> bool:
    """under: a heading of requests stands above. goes_on: the line before asks for something."""
    text = line.sentence.text
    if _is_unwanted(text) or _NOTHING_TO_DO.search(text):
        return False
    if any(said.stance == "provision" for said in line.said):
        return True
    if says_outcome(line):
        # A row of a table may give the outcome first and what is to be done for it last.
        *_, last = cells = text.split(_CELL)
        return len(cells) > 1 and not _WILL.search(last) and HELP.search(last) is not None
    if line.part == "family":
        return False
    if _LABEL.match(text):
        return True
    if is_outcome(line):
        return False
    text = _QUOTED.sub(" ", text)
    helps = HELP.search(text) is not None
    if under:
        # Prose under such a heading also tells why; a list only says what.
        return helps or not VERB.search(text) or _ASKS.search(text) is not None
    if helps and (_ASKS.search(text) or _LABEL_OF_HELP.match(text)):
        return True
    if helps and goes_on and not VERB.search(text):
        return True
    return not _NOT_NOW.search(text) and is_help_by_measure(text)


def _is_unwanted(text: str) -> bool:
    """One clause may say what is not wanted and another what is: only where none asks is nothing asked for."""
    plain = _IN_BRACKETS.sub("", text)
    if not _QUOTED.sub("", text).strip(" .,"):
        return True
    if not _NOT_WANTED.search(plain):
        return False
    others = [clause for clause in _CLAUSES.split(plain) if not _NOT_WANTED.search(clause)]
    return not any(_ASKS.search(clause) and HELP.search(clause) for clause in others)
