"""Types of special educational need in the Department for Education's codes, beside the pack's own names.

Codes and names: SEN2 item 4.7 (SENtype) as listed at cataloguesocialcare.uk/measures/sen2-3008; DS was added in 2025.
Areas of need: the four of the SEND Code of Practice 2015 (chapter 6), with the types under them as authorities list
them for primary need ("SEN category descriptors", docslib.org/doc/11403029). The pack's names stand in its tables
of primary needs and on the prototype's tiles; a plan may have a primary and a secondary type, no more (SEN2 item 4.8).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from events.values import SenType

Area = Literal[
    "Communication and interaction",
    "Cognition and learning",
    "Social, emotional and mental health",
    "Sensory and/or physical needs",
]


@dataclass(frozen=True, slots=True)
class NeedType:
    """`pack_names`: what the pack calls it, the name of the prototype's tile first; none where it has no such type.
    `area`: None where any may fit. `area_confirmed`: False where we found no source that says so."""

    code: SenType
    name: str
    pack_names: tuple[str, ...]
    area: Area | None
    area_confirmed: bool = True
    since: int | None = None
    """the year of the first collection that has it, where it is not among the first"""


_COMMUNICATION: Area = "Communication and interaction"
_LEARNING: Area = "Cognition and learning"
_SENSORY: Area = "Sensory and/or physical needs"

_TYPES = (
    NeedType("SPLD", "Specific learning difficulty", ("SpecLD",), _LEARNING),
    NeedType("MLD", "Moderate learning difficulty", ("Moderate LD", "ModLD"), _LEARNING),
    NeedType("SLD", "Severe learning difficulty", ("Severe LD", "SevLD"), _LEARNING),
    NeedType("PMLD", "Profound and multiple learning difficulty", ("PMLD",), _LEARNING),
    NeedType("SEMH", "Social, emotional and mental health", ("SEMH",), "Social, emotional and mental health"),
    NeedType("SLCN", "Speech, language and communication needs", ("SLC",), _COMMUNICATION),
    NeedType("HI", "Hearing impairment", ("Hearing Imp",), _SENSORY),
    NeedType("VI", "Vision impairment", ("Visual Imp",), _SENSORY),
    NeedType("MSI", "Multi-sensory impairment", ("MSI",), _SENSORY),
    NeedType("PD", "Physical disability", ("PD",), _SENSORY),
    NeedType("ASD", "Autistic spectrum disorder", ("ASD",), _COMMUNICATION),
    NeedType("DS", "Down Syndrome", (), _LEARNING, area_confirmed=False, since=2025),
    NeedType("OTH", "Other difficulty", (), None),
)

NEED_TYPES: dict[SenType, NeedType] = {kind.code: kind for kind in _TYPES}
"""Every type, in the order of the Department's list."""

if set(NEED_TYPES) != set(get_args(SenType)):
    raise RuntimeError("the types of need are not those of the published language")
