"""The notice that goes with a draft or a proposed amendment to a parent or young person, made from words that are data.

What it must say: the right to make representations and to ask for a named school or institution, and the time for it
(Children and Families Act 2014, s.38(2)(b) and (4)); at least 15 days beginning with the day of service, a meeting
with an officer, and where to find the schools and colleges (SEND Regulations 2014, reg 13(1)); that a personal budget
may be asked for, and where advice is to be had (s.49; Special Educational Needs (Personal Budgets) Regulations 2014,
regs 3 and 4; s.32 for information and advice). The sources were read; the sentences are ours.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date

from domain.plan.wording import day
from events.plan_sharing import Notice


@dataclass(frozen=True, slots=True)
class NoticeWording:
    """One version of the words. `paragraphs` hold {what}, {served}, {days}, {answer_by}, {where} and {advice}.
    `reviewed`: whether a practitioner has reviewed them."""

    version: str
    since: date
    reviewed: bool
    source: str
    paragraphs: tuple[str, ...]


WORDING = NoticeWording(
    version="1", since=date(2014, 9, 1), reviewed=False,
    source="Children and Families Act 2014, ss.32, 38 and 49; Special Educational Needs and Disability Regulations 2014, "
    "reg 13(1); Special Educational Needs (Personal Budgets) Regulations 2014, regs 3 and 4",
    paragraphs=(
        "{what} is sent to you with this notice. It was served on {served}.",
        "You have {days} days to answer, and the day of service is the first of them. The last day is {answer_by}.",
        "Until then you have the right to:",
        "- make representations: say what you think of what the plan contains, and ask for changes;",
        "- ask that a particular school or other institution be named in the plan;",
        "- require a meeting with an officer of the authority, to talk the plan through.",
        "You may also ask for a personal budget, and for direct payments, while the plan is being prepared.",
        "Where to find the schools and colleges that are available: {where}.",
        "Where to have impartial information, advice and support: {advice}.",
    ),
)  # fmt: skip

WHERE = "the authority's Local Offer"
ADVICE = "the authority's special educational needs information, advice and support service"
"""Until an authority says its own."""

_WHAT = {"draft": "A draft of the plan", "proposed-amendment": "A proposed amendment of the plan"}


def notice(
    kind: str, served: date, answer_by: date, where: str = WHERE, advice: str = ADVICE,
    wording: NoticeWording = WORDING,
) -> Notice:  # fmt: skip
    """The notice for a version of this kind, word for word, with the SHA-256 of its text. Raises KeyError for a kind
    that no notice goes with."""
    said = {
        "what": _WHAT[kind], "served": day(served), "days": (answer_by - served).days + 1,
        "answer_by": day(answer_by), "where": where, "advice": advice,
    }  # fmt: skip
    text = "\n".join(paragraph.format(**said) for paragraph in wording.paragraphs)
    return Notice(text=text, digest=hashlib.sha256(text.encode()).hexdigest(), wording=wording.version)
