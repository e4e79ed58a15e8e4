"""A plan as the checks read it: accepted lines by section, what they are linked to, and how much they give."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache
from typing import Final

from domain.documents.quantities import quantities
from domain.documents.sentences import sentences
from domain.documents.summary_shown import Quantity
from domain.plan.lines import waits_to_be_specified
from domain.plan.quality.rules import Per
from domain.plan.sections import PROVISION
from domain.plan.state import SECTIONS
from domain.plan.wording import STRENGTH
from events.values import PlanItem, Section, SentenceSource

_PER: Final[dict[Per, tuple[Section, ...]]] = {
    "need": ("B",), "health need": ("C",), "care need": ("D",), "outcome": ("E",), "provision": ("F",),
    "health provision": ("G",), "care provision": ("H1", "H2"), "line of provision": PROVISION,
    "line": ("B", "C", "D", "E", "F", "G", "H1", "H2", "J"), "line of K": ("K",),
}  # fmt: skip


@lru_cache(maxsize=8_192)
def amounts(text: str) -> tuple[Quantity, ...]:
    """Every quantity in a text. Kept, because an editor asks again at each key for lines that did not change."""
    return quantities(text)


@lru_cache(maxsize=65_536)
def _first(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    return pattern.search(text)


@lru_cache(maxsize=8_192)
def spans(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(sentences(text))


def sentence_at(text: str, place: int) -> str:
    """The sentence in which that character of the text stands."""
    return next((text[a:b] for a, b in spans(text) if a <= place < b), text)


READ = 4_000
"""letters of a line that are looked at: some checks take the square of that, and no line of a plan is as long"""


class Line:
    """An accepted line. label: its number in its section, as print has it (F2). text: as far as it is looked at."""

    def __init__(self, item: PlanItem, label: str) -> None:
        self.item, self.label, self.text, self.section = item, label, item.text[:READ], item.section

    @property
    def id(self) -> str:
        return self.item.id

    @property
    def amounts(self) -> tuple[Quantity, ...]:
        return amounts(self.text)

    @property
    def spans(self) -> tuple[tuple[int, int], ...]:
        return spans(self.text)

    def first(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """Where the pattern is first found in the text, kept for the same reason as amounts."""
        return _first(pattern, self.text)

    def sentence_at(self, place: int) -> str:
        """The sentence in which that character of the text stands."""
        return sentence_at(self.text, place)

    @cached_property
    def unspecified(self) -> bool:
        """Whether it still says of itself that it waits to be specified: other checks then have nothing to read."""
        return waits_to_be_specified(self.text)

    @cached_property
    def advised(self) -> tuple[str, ...]:
        """The sentences of papers that it comes from."""
        return tuple(s.sentence.text for s in self.item.sources if isinstance(s, SentenceSource))

    @cached_property
    def links(self) -> frozenset[str]:
        return frozenset((*self.item.needs, *self.item.outcomes, *self.item.provision))


class PlanRead:
    def __init__(self, items: Iterable[PlanItem]) -> None:
        all_items = list(items)
        self.open: list[PlanItem] = [item for item in all_items if item.standing != "accepted"]
        self._by: dict[Section, list[Line]] = {
            section: [
                Line(item, f"{section}{number}")
                for number, item in enumerate(
                    (i for i in all_items if i.section == section and i.standing == "accepted"), start=1
                )
            ]
            for section in SECTIONS
        }
        self.known: frozenset[str] = frozenset(item.id for item in all_items)

    def of(self, *sections: Section) -> list[Line]:
        return [line for section in sections for line in self._by[section]]

    def per(self, per: Per) -> list[Line]:
        """The lines that a rule looks at one by one. A strength stands in section B and is no need: it is met by nothing."""
        lines = self.of(*_PER.get(per, ()))
        if per not in _NEEDS:
            return lines
        return [line for line in lines if not says_none(line.text) and not line.text.startswith(STRENGTH)]

    @cached_property
    def linked(self) -> dict[str, frozenset[str]]:
        """The accepted lines that each is linked to, whichever of the two says so."""
        both: dict[str, set[str]] = {line.id: set() for line in self.of(*SECTIONS)}
        for line in self.of(*SECTIONS):
            for other in line.links:
                if other in both and other != line.id:
                    both[line.id].add(other)
                    both[other].add(line.id)
        return {ident: frozenset(others) for ident, others in both.items()}

    @cached_property
    def section_of(self) -> dict[str, Section]:
        return {line.id: line.section for line in self.of(*SECTIONS)}

    def reaches(self, line: Line, *sections: Section, through: Section | None = None) -> bool:
        """Whether the line is linked to one of these sections, directly or by way of another section's line."""
        near = self.linked[line.id]
        further = {far for ident in near if self.section_of[ident] == through for far in self.linked[ident]}
        return any(self.section_of[ident] in sections for ident in near | further)


_NEEDS: Final[frozenset[Per]] = frozenset(
    {"need", "health need", "care need", "health provision", "care provision"}
)
_NONE = re.compile(
    r"(?:none|nil|n/?a|not applicable|none (?:identified|known|requested|required|at (?:this|the present) time|currently)\b.*"
    r"|no (?:(?:identified|known|additional|special|specific|further|related|current|health|medical|social|care|personal|direct)\W+)+"
    r"(?:care |health )?(?:needs?|provision|budget|payments?)\b.*"
    r"|there are no (?:identified|known|health|medical|social)\b.*|(?:no|nothing) (?:has been |is )?(?:identified|recorded|requested|required)\b.*"
    r"|\w+ has no (?:identified |known )?(?:health|medical|social care)\b.*|(?:a )?(?:personal budget|direct payment) (?:is|was|has) not\b.*)",
    re.I | re.S,
)
_LONGEST_NONE = 300
"""characters; a longer line says more than that there is nothing"""


def says_none(text: str) -> bool:
    """Whether a line says that there is nothing: 'None identified.'"""
    plain = text.strip().rstrip(".")
    return len(plain) <= _LONGEST_NONE and _NONE.fullmatch(plain) is not None


def all_lines(plan: PlanRead) -> Sequence[Line]:
    return plan.of(*SECTIONS)
