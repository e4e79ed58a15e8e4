"""A dozen fictional children at every stage, for the cloud on a laptop. No real person, school or service."""

from __future__ import annotations

from dataclasses import dataclass, field

from infrastructure.local.people import SCHOOL


@dataclass(frozen=True, slots=True)
class Story:
    """One case. `weeks`: how long ago the request came. `until`: how far it went."""

    reference: str
    name: str
    born: tuple[int, int]
    weeks: int
    until: str
    school: str | None = SCHOOL
    requested_by: str = "school"
    letters: tuple[tuple[str, str, str], ...] = ()
    """(file name, marking, text)"""
    answers: dict[str, int] = field(default_factory=dict)
    views: dict[str, str] = field(default_factory=dict)
    feedback: str = ""
    people: tuple[str, ...] = ()
    """who has to do with it besides the co-ordinator and the school: the parent, advisers"""


def _letter(school: str, child: str, body: str) -> str:
    return f"{school}\n\n12 September 2026\n\nRe: {child}\n\n{body}\n\nYours sincerely\n\nR. T.\nSENCO\n"


TEO = _letter(
    "Larkfield Primary School", "Teo B.",
    "Teo is kind and loves drawing. He speaks in two-word phrases and his speech is hard to understand. "
    "He is working two years behind his class in reading and writing. He finds it hard to play with other children. "
    "There are no concerns about his hearing. "
    "We recommend speech and language therapy once a week for 30 minutes with a therapist.",
)  # fmt: skip
TEO_THERAPY = (
    "Eastmarsh Community Health NHS Trust\nSpeech and Language Therapy\n\nReport for Teo B.\nDate: 3 October 2026\n\n"
    "Teo's understanding of language is severely delayed. He follows instructions of two words. "
    "His hearing was tested and is normal.\n\n"
    "Recommendations: direct speech and language therapy, 1 x weekly for 30 minutes, by a qualified therapist; "
    "daily 1:1 practice of 15 minutes by a trained teaching assistant.\n\nM. O.\nSpeech and Language Therapist\n"
)
AMINA = _letter(
    "Larkfield Primary School", "Amina K.",
    "Amina has a diagnosis of autism. She becomes very distressed by noise and covers her ears in the hall. "
    "She finds it hard to recognise how she or others feel. She is at age-related expectations in maths. "
    "She would benefit from a quiet place and social stories.",
)  # fmt: skip
CALL = "EHC CO-ORDINATOR CONTACT RECORD\n\n14 October 2026 | Mum | Tel in | Asked how long it takes. Timescales explained.\n"

_SPEECH = {
    "LD": 0, "Health": 0, "PD_Hearing": 0, "PD_Visual": 0, "PD_Other": 0, "ADL": 0, "Psych_ASD": 0, "Psych_SEMH": 0,
    "Psych_Other": 0, "Emotional_Literacy": 0, "Social_Interaction": 0, "Self_Esteem": 0, "English": 2, "Maths": 2,
    "Problem_Solving": 2, "SLC": 3, "Physical": 0, "Sensory": 0, "FLMT": 0, "Social_care": 0,
}  # fmt: skip
_AUTISM = {
    **_SPEECH, "Psych_ASD": 3, "Social_Interaction": 2, "Emotional_Literacy": 2, "Sensory": 2, "SLC": 2, "LD": 2,
}  # fmt: skip
_PHYSICAL = {**_SPEECH, "PD_Other": 3, "Physical": 3, "Health": 2, "ADL": 1, "SLC": 2}
_MILD = dict.fromkeys(_SPEECH, 0) | {"LD": 1, "English": 1}
_VIEWS = {
    "history": "A happy baby who talked late.",
    "communication": "Show as well as tell. Wait for an answer.",
    "goals": "To have a friend and to read to Grandad.",
    "family": "We want school to be a place where our child is understood.",
}

STORIES = (
    Story("EM-1001", "Teo B.", (2019, 5), 3, "requested", letters=(("senco letter.txt", "evidence", TEO),), people=("parent@family.example",)),
    Story("EM-1002", "Ines R.", (2022, 2), 1, "requested", school=None, requested_by="parent"),
    Story("EM-1003", "Noah P.", (2012, 11), 5, "requested"),
    Story(
        "EM-1004", "Amina K.", (2016, 8), 8, "assessing",
        letters=(("senco letter.txt", "evidence", AMINA), ("call log.txt", "internal", CALL)),
        answers={"Psych_ASD": 3, "Sensory": 2, "Emotional_Literacy": 2, "Maths": 0},
        people=("psychologist@eastmarsh.example", "specialist@eastmarsh.example"),
    ),
    Story("EM-1005", "Leo W.", (2020, 1), 9, "assessing", answers=_SPEECH, letters=(("therapy.txt", "advice", TEO_THERAPY.replace("Teo B.", "Leo W.").replace("Teo", "Leo")),)),
    Story("EM-1006", "Maya S.", (2009, 6), 10, "assessing", requested_by="young-person", answers=_MILD, people=("young.person@family.example",)),
    Story("EM-1007", "Owen D.", (2018, 4), 13, "drafting", answers=_AUTISM, views=_VIEWS),
    Story("EM-1008", "Zara H.", (2014, 9), 14, "drafting", answers=_PHYSICAL),
    Story("EM-1009", "Ravi N.", (2019, 12), 16, "draft issued", answers=_SPEECH, views=_VIEWS),
    Story("EM-1010", "Elsie F.", (2015, 3), 17, "draft issued", answers=_AUTISM, views=_VIEWS, feedback="She is settling, but she cannot cope with assemblies."),
    Story("EM-1011", "Kofi M.", (2017, 7), 22, "final issued", letters=(("therapy.txt", "advice", TEO_THERAPY.replace("Teo B.", "Kofi M.").replace("Teo", "Kofi")),), answers=_SPEECH, views=_VIEWS, feedback="Weekly therapy has begun and he enjoys it."),
    Story("EM-1012", "Isla G.", (2016, 10), 12, "not assessed", answers=_MILD),
)  # fmt: skip
