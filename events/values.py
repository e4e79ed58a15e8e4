"""The small values that events are made of. Frozen, closed (unknown fields are refused), bounded in length."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, field_validator, model_validator


class Value(BaseModel):
    """A frozen value whose fields are all known."""

    # A NaN would be written to the log as null, and what was written could never be read again.
    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


_LINE_ENDS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_CONTROL = re.compile("[\0-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def _printable(text: str) -> str:
    """Word, XML and e-mail cannot hold control characters; a pasted one must not poison a plan for good.

    What parts or joins words stays: no-break spaces, joiners of other scripts, Word's own line ends.
    """
    return text if text.isprintable() else _CONTROL.sub("", _LINE_ENDS.sub("\n", text))


Id = Annotated[str, StringConstraints(min_length=1, max_length=128, pattern=r"^[A-Za-z0-9:._-]+$")]
Digest = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
Line = Annotated[str, StringConstraints(min_length=1, max_length=300, strip_whitespace=True)]
Text = Annotated[str, StringConstraints(max_length=20_000)]
OptionalLine = Annotated[str, StringConstraints(max_length=300, strip_whitespace=True)] | None

Question = Literal[
    "LD", "Health", "PD_Hearing", "PD_Visual", "PD_Other", "ADL",
    "Psych_ASD", "Psych_SEMH", "Psych_Other",
    "Emotional_Literacy", "Social_Interaction", "Self_Esteem",
    "English", "Maths", "Problem_Solving", "SLC",
    "Physical", "Sensory", "FLMT", "Social_care",
]  # fmt: skip
"""The 20 questions, named as in the pack's table of cluster profile metrics."""

Voice = Literal[
    "agreed", "senco", "parent", "young-person", "psychologist", "speech-therapist",
    "occupational-therapist", "physiotherapist", "specialist-teacher", "health", "social-care",
]  # fmt: skip
"""Who gives an answer. 'agreed' is the co-ordinator's, and the only one that allocation uses."""

Requester = Literal["parent", "young-person", "school", "health", "social-care", "other"]
"""Who asked for the assessment (Children and Families Act 2014 s.36(1); SEN2 RequestSource)."""

Section = Literal["A", "B", "C", "D", "E", "F", "G", "H1", "H2", "I", "J", "K"]
"""The sections of a plan (SEND Regulations 2014, reg 12(1))."""

Marking = Literal["advice", "evidence", "internal", "restricted"]
"""advice: regulation 6 advice; evidence: other papers of the bundle; internal: the authority's own notes
(call logs, panel papers); restricted: for the co-ordinator, and whoever wrote it."""

Prompt = Literal["history", "communication", "goals", "family"]
"""The four prompts of section A (pack, EHCP generator)."""

SenType = Literal["SPLD", "MLD", "SLD", "PMLD", "SEMH", "SLCN", "HI", "VI", "MSI", "PD", "ASD", "DS", "OTH"]
"""Types of need as the Department for Education codes them (SEN2 item SENtype; DS since 2025)."""

PackageCode = Literal[
    "SP1", "SP2", "SP3", "SP4", "SP5", "SP6", "SP7", "SP8", "SP9", "SP10", "SP11", "SP12", "SP13",
]  # fmt: skip
"""The pack's support packages."""

PackageLevel = Literal["Y", "Low", "High", "Core"]
"""How much of a package, in the pack's marks."""

PersonRole = Literal[
    "coordinator", "senco", "parent", "young-person", "psychologist", "specialist", "panel", "auditor", "manager",
]  # fmt: skip


class Sentence(Value):
    """A sentence of a document: the document's digest, the page (from 1), the span in that page's text, the words."""

    digest: Digest
    page: int = Field(ge=1)
    start: int = Field(ge=0)
    end: int = Field(ge=0)
    text: Annotated[str, StringConstraints(min_length=1, max_length=2_000)]


class SentenceSource(Value):
    kind: Literal["sentence"] = "sentence"
    sentence: Sentence


class AnswerSource(Value):
    kind: Literal["answer"] = "answer"
    question: Question
    voice: Voice
    person: Id | None = None
    """whose answer, where several people share a voice; None for the authority's own record"""


class PersonSource(Value):
    """A named person who said or decided it, in what role and when."""

    kind: Literal["person"] = "person"
    person: Line
    role: Line
    on: date


class ViewSource(Value):
    kind: Literal["view"] = "view"
    prompt: Prompt
    voice: Voice
    person: Id | None = None
    """whose words, where two parents share a voice; None for what a co-ordinator wrote down of them"""


Source = Annotated[SentenceSource | AnswerSource | PersonSource | ViewSource, Field(discriminator="kind")]


class Model(Value):
    """Which model or code made a suggestion."""

    name: Line
    version: Line
    digest: Digest | None = None


class TermCount(Value):
    term: Line
    count: int = Field(ge=1)


Stance = Literal["need", "strength", "denied", "provision", "outcome", "view"]
"""What a sentence says: a need, a strength, a need denied ('no concerns about hearing'), provision asked for,
an outcome sought, or a view of child or family."""


Speaker = Literal["child", "parents"]


class Finding(Value):
    """One sentence of a document that bears on the child, and on which question (None: no single one). `speaker`: whose
    view it is, where it is one and the document shows it."""

    question: Question | None
    stance: Stance
    sentence: Sentence
    terms: tuple[Line, ...] = ()
    speaker: Speaker | None = None


class ClusterDistance(Value):
    cluster: Line
    distance: float
    probability: float = Field(ge=0, le=1)


class AnswerWeight(Value):
    """How far one answer pulled towards the nearest cluster and away from the runner-up (positive: towards)."""

    measure: Line
    weight: float


class SingleChange(Value):
    """What the nearest group would be if this one answer were another: an answer to check twice."""

    question: Question
    score: int = Field(ge=0, le=4)
    cluster: Line | None
    """the group that would then fit; None: none would"""


class ProfilePoint(Value):
    """One question of a group's profile beside the child's answer (None: not answered); Age in years."""

    measure: Line
    child: float | None
    mean: float


class Share(Value):
    """How large a share of similar children got something: a published prior, then final plans.

    low, high: the middle 90 % of what the share may be. plans: final plans counted; 0 is the prior alone.
    """

    mean: float = Field(ge=0, le=1)
    low: float = Field(ge=0, le=1)
    high: float = Field(ge=0, le=1)
    plans: int = Field(ge=0)


class Contradiction(Value):
    """Two papers that say opposite things of one question."""

    need: Sentence
    denied: Sentence


class ScoreValue(Value):
    """A level for one question. The rest is the reader's and no person's: how sure it is from 0 to 1, its own estimate
    and no calibrated chance; the sentences that speak against it; and papers that contradict one another."""

    kind: Literal["score"] = "score"
    question: Question
    score: int = Field(ge=0, le=4)
    sure: float = Field(default=0, ge=0, le=1)
    against: tuple[Sentence, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()


class NeedTypeValue(Value):
    """The primary type of need, as the papers tell of it."""

    kind: Literal["need-type"] = "need-type"
    primary: SenType


class AllocationValue(Value):
    """Which group of similar cases fits, or none; never a decision, and X10 only ever as a question."""

    kind: Literal["allocation"] = "allocation"
    cluster: Line | None
    fit: Literal["clear", "close", "none"]
    ask_no_plan: bool = False
    nearest: tuple[ClusterDistance, ...] = ()
    weights: tuple[AnswerWeight, ...] = ()
    margin: float = 0.0
    safe: bool = False
    without_flmt: Line | None = None
    answered: int = Field(ge=0, le=20)
    basis: Line = "-"
    """A digest of the agreed answers that it rests on, so that anyone can tell whether it is still about them."""
    changes: tuple[SingleChange, ...] = ()
    """Single answers that would alter it, the smallest change of each first."""
    profile: tuple[ProfilePoint, ...] = ()
    """The nearest group's profile beside the child, as the model of its day had it."""


class PackageValue(Value):
    """A support package. `given_by`: what asks for it. `against`: answers that speak against it, in words."""

    kind: Literal["package"] = "package"
    package: Line
    level: Line
    section: Section | None
    text: Text
    given_by: Literal["group", "answers", "group and answers"] = "group"
    against: tuple[Line, ...] = ()
    share: Share | None = None


class OutcomeValue(Value):
    """An outcome. One of the library has blanks, and is no outcome yet (Code of Practice 9.66) until they are filled."""

    kind: Literal["outcome"] = "outcome"
    text: Text
    outcome: Line | None = None
    """its id in the outcome library"""
    baseline: Text = ""
    target: Text = ""
    measure: Text = ""
    by: date | None = None
    share: Share | None = None


class TextValue(Value):
    """Words for one section of the plan, of a document. `also`: further questions that they answer to."""

    kind: Literal["text"] = "text"
    section: Section
    text: Text
    question: Question | None = None
    also: tuple[Question, ...] = ()


SuggestedValue = Annotated[
    ScoreValue | NeedTypeValue | AllocationValue | PackageValue | OutcomeValue | TextValue,
    Field(discriminator="kind"),
]


class SamePaper(Value):
    """A document that says the same as another of the bundle, word for word, and is counted once."""

    digest: Digest
    of: Digest


class Suggestion(Value):
    """What a machine proposes to a person, with its evidence and why. Its id is the same for the same proposal."""

    id: Id
    value: SuggestedValue
    reason: Text
    evidence: tuple[Sentence, ...] = ()
    model: Model


Origin = Literal["drafted", "person"]
Standing = Literal["accepted", "suggested", "gap"]
"""accepted: rests on something that a named person agreed; suggested: nobody has yet; gap: something to ask."""


class PlanItem(Value):
    """One line of the plan. `needs`, `outcomes` and `provision` are ids of the items that it answers to."""

    id: Id
    section: Section
    text: Text
    origin: Origin
    standing: Standing
    needs: tuple[Id, ...] = ()
    outcomes: tuple[Id, ...] = ()
    provision: tuple[Id, ...] = ()
    sources: tuple[Source, ...] = ()
    suggestion: Id | None = None


def _clean(value: Any) -> Any:
    if isinstance(value, str):
        return _printable(value)
    if isinstance(value, dict):
        return {name: _clean(inner) for name, inner in value.items()}
    return [_clean(inner) for inner in value] if isinstance(value, list) else value


class Span(Value):
    """From low to high, both counted in; the same number twice where it is one number."""

    low: float = Field(ge=0, le=10_000_000)
    high: float = Field(ge=0, le=10_000_000)

    @model_validator(mode="after")
    def _in_order(self) -> Span:
        if self.low > self.high:
            raise ValueError("low is above high")
        return self


Funder = Literal["school", "high-needs", "health", "social-care"]
"""Who pays: the setting's own budget, the authority's high needs block, the health body, or social care."""


class CatalogueEntry(Value):
    """What a package usually is in one authority: its name there, and what it takes. Usual is not specified: what a
    child gets comes from advice or a named person, never from here.

    level: None where it does not matter. cost: pounds a year for one child. hours: a week. once: pounds that are spent
    one time only, such as on equipment. funder: None where the authority does not say.
    """

    package: PackageCode
    level: PackageLevel | None = None
    name: Line
    says: Annotated[str, StringConstraints(max_length=2_000)] = ""
    hours: Span | None = None
    frequency: OptionalLine = None
    staffing: OptionalLine = None
    group_size: Span | None = None
    cost: Span | None = None
    once: Span | None = None
    funder: Funder | None = None


class QuestionWords(Value):
    """An authority's own words for one question. What a score means stays as it is: notes stand beside a level's
    definition, never in its place; one note a level, from 0 up, or none at all."""

    question: Question
    label: Line
    definition: Annotated[str, StringConstraints(min_length=1, max_length=2_000)]
    level_notes: tuple[Annotated[str, StringConstraints(max_length=1_000)], ...] = ()


class TypedByPeople(Value):
    """A value with words that people typed: control characters are dropped from every string, however deep."""

    @field_validator("*", mode="before")
    @classmethod
    def _without_control_characters(cls, value: Any) -> Any:
        return _clean(value)
