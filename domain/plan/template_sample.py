"""A fictional child's plan in which everything stands that a plan can print: a template is tried and shown with it.

No child is meant. Every text is different from every other, so that what a template leaves out or prints twice is seen.
"""

from __future__ import annotations

from domain.plan.document import PlanDocument, PlanLine, PlanSection
from domain.plan.sections import MADE_UNDER, SECTION_WORDS, TITLE
from domain.plan.state import SECTIONS
from events.values import Section

LINES = 3
_SAYS: dict[str, str] = {
    "A": "Robin likes trains and wants to read the timetable alone.",
    "B": "Robin joins two words and finds it hard to follow what is said to a group.",
    "C": "Robin has glue ear, and hears less on the left side.",
    "D": "Robin cannot yet cross a road safely.",
    "E": "By July 2027 Robin asks an adult for help in five of five lessons.",
    "F": "A speech and language therapist works with Robin one to one, 40 minutes each week.",
    "G": "An audiologist tests Robin's hearing every 12 weeks.",
    "H1": "A support worker goes out with Robin for 3 hours each Saturday.",
    "H2": "The family has 4 nights of short breaks a year.",
    "I": "Hollow Lane Primary School, a fictional setting.",
    "J": "Direct payments of £1,200 a year for the Saturday worker.",
    "K": "Advice of a fictional educational psychologist, 7 March 2026.",
}


def sample(lines: int = LINES) -> PlanDocument:
    """lines: in each section; 0 for a plan in which nothing was recorded yet."""
    return PlanDocument(
        title=TITLE, status="FICTIONAL PLAN – to show a template", made_under=MADE_UNDER, name="Robin Example",
        reference="XX/0000", born="1 April 2017", notices=("A notice: this child does not exist.",),
        sections=tuple(_section(letter, lines) for letter in SECTIONS),
    )  # fmt: skip


def _section(letter: Section, lines: int) -> PlanSection:
    words = SECTION_WORDS[letter]
    return PlanSection(
        letter=letter, title=words.title, layout=words.layout, column=words.column, empty=words.empty,
        lines=tuple(_line(letter, number) for number in range(1, lines + 1)),
        questions=(f"Question of section {letter}: who reviews this, and when?",) if lines else (),
        removed=(f"A line that was in section {letter} of the final plan.",) if lines else (),
    )  # fmt: skip


def _line(letter: Section, number: int) -> PlanLine:
    """The first has everything, the second no source, the third serves nothing and is not changed."""
    return PlanLine(
        id=f"sample-{letter}-{number}", label=f"{letter}{number}",
        text=f"{_SAYS[letter]} (Line {number} of section {letter}.)",
        serves=() if number == 3 else (f"B{number}",),
        sources=() if number == 2 else (f"Fictional adviser of {letter}{number}, 7 March 2026, page {number}",),
        change="" if number == 3 else f"Changed in line {letter}{number}; the final plan said otherwise.",
    )  # fmt: skip
