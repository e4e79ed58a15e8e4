"""The sections of a plan as data: what each is called, and what stands there when nothing does.

Source of what each must contain: SEND Regulations 2014, reg 12(1)(a)-(k), in force from 1 September 2014; each
section must be separately identified. H1 is provision under the Chronically Sick and Disabled Persons Act 1970, s.2.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from events.values import Section

PROVISION: tuple[Section, ...] = ("F", "G", "H1", "H2")
"""sections of what is provided: education, health, and care under either heading"""

TITLE = "Education, Health and Care Plan"
MADE_UNDER = (
    "Made under Part 3 of the Children and Families Act 2014 and the Special Educational Needs and Disability "
    "Regulations 2014."
)

Layout = Literal["lines", "thread", "list"]


@dataclass(frozen=True, slots=True)
class SectionWords:
    """`layout`: lines under one another, a table that also says which needs a line serves, or a plain list.
    `column`: what the lines of a table are called. `empty`: the words where nothing is accepted."""

    letter: Section
    title: str
    layout: Layout
    column: str = ""
    empty: str = "Nothing has been recorded in this section."


_ALL = (
    SectionWords("A", "Views, interests and aspirations of the child and their parents, or of the young person", "lines"),
    SectionWords("B", "Special educational needs", "lines"),
    SectionWords("C", "Health needs related to the special educational needs", "lines"),
    SectionWords("D", "Social care needs related to the special educational needs or to a disability", "lines"),
    SectionWords("E", "Outcomes sought", "thread", "Outcome"),
    SectionWords("F", "Special educational provision", "thread", "Provision"),
    SectionWords("G", "Health provision", "thread", "Provision"),
    SectionWords(
        "H1", "Social care provision under section 2 of the Chronically Sick and Disabled Persons Act 1970",
        "thread", "Provision",
    ),
    SectionWords("H2", "Other social care provision", "thread", "Provision"),
    # A draft must not name the school (Code of Practice 2015, 9.77; Children and Families Act 2014, s.38).
    SectionWords("I", "Placement", "lines", empty="Left blank. A setting, or its type, is named only in the final plan."),
    SectionWords("J", "Personal budget and direct payments", "lines"),
    SectionWords("K", "Advice and information", "list", "Advice and information gathered"),
)  # fmt: skip

SECTION_WORDS: dict[str, SectionWords] = {words.letter: words for words in _ALL}


def title(section: Section) -> str:
    """What the section is called, without its letter."""
    return SECTION_WORDS[section].title
