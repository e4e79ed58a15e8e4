"""Which of the 20 questions a request answers to: by the help that it names, else by the heading above it, else by
whose advice it is.

Which help serves which need is ours, and no practitioner has reviewed it: it only links lines of a draft, where a
person sees it and changes it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from domain.documents.roles import canonical
from events.values import Question

REVIEWED = False

MOST = 3
"""questions of one request"""


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern})\b", re.I)


_BY_HELP: Mapping[Question, re.Pattern[str]] = {
    "PD_Hearing": _words(r"deaf(?:ness)?|hearing|hearing aids?|ear moulds?|radio aid|cochlear|processors?|sound-?field|acoustic\w*|q?tod|lip-?read\w*|bsl|audiolog\w+|microphone"),
    "PD_Visual": _words(r"braille|qtvi|visual impairment|vision impairment|large print|magnif\w+|sight|tactile|habilitation|mobility (?:officer|lessons?|training)|low vision|sloping board|contrast|glasses"),
    "SLC": _words(r"speech|language|salt|slt|communication|makaton|signs?|signing|signed|symbols?|vocabulary|aac|talker|colourful semantics|key words?|narrative|articulation|phonolog\w+|stammer\w*|dysphagia|pecs|pre-?teach\w*"),
    "English": _words(r"literacy|reading|reads?|spelling|phonics|writing|dyslexia|handwriting|text-to-speech|reader|scribe|extra time"),
    "Maths": _words(r"maths|mathematics|numeracy|number|numicon|counting"),
    "Physical": _words(r"physio\w*|gross motor|fine motor|motor|hydrotherapy|standing frame|stretch\w*|posture|postural|seating|walker|wheelchair|splints?|orthotic\w*"),
    "ADL": _words(r"toilet\w*|dressing|dress|personal care|intimate care|self-?care|hygiene|feeding|mealtimes?|eating|travel training|cook\w*|independent living|changing"),
    "Sensory": _words(r"sensory|ear defenders|movement breaks?|low arousal|weighted|chewy|sensory circuits?|quiet (?:room|space|area|place)|noise"),
    "Psych_SEMH": _words(r"camhs|anxiety|cbt|cognitive behavio\w+|counsel\w+|psychotherap\w+|play therapy|trauma\w*|emdr|mental health|attachment|therapeutic|key adult|exit card|reintegration"),
    "Emotional_Literacy": _words(r"elsa|emotional literacy|zones of regulation|emotion coaching|feelings|regulat\w+|calm\w*"),
    "Social_Interaction": _words(r"social skills|social stories|social group|lego(?:-based)? therapy|circle of friends|friends?(?:hips?)?|peers?|buddy|turn-taking|play skills"),
    "Self_Esteem": _words(r"self-esteem|confidence|mentor\w*|role models?"),
    "Psych_ASD": _words(r"autis\w+|asd|teacch|attention autism|visual timetable"),
    "Psych_Other": _words(r"adhd|attention deficit|tourette\w*|tics?"),
    "Problem_Solving": _words(r"executive function\w*|problem[ -]solving|organisation\w*|planning skills|checklists?"),
    "LD": _words(r"overlearning|over-learning|small steps|errorless|pre-key[ -]stage|curriculum|differentiat\w+|precision teaching|working memory|learning support|cognition"),
    "Health": _words(r"medication|medicines?|nurs\w+|epilep\w+|seizures?|rescue|midazolam|healthcare plan|tracheostomy|suction\w*|gastrostomy|diabet\w+|insulin|asthma|clinic|thyroid|dietiti?[ac]n"),
    "Social_care": _words(r"short breaks?|respite|direct payments?|social (?:worker|care)|overnight|family support|personal assistant|youth club"),
    "PD_Other": _words(r"hoist\w*|powered chair|moving and handling|ramps?|lift|wheelchair|cerebral palsy"),
}  # fmt: skip

_BY_ROLE: Mapping[str, Question] = {
    "Speech and Language Therapist": "SLC",
    "Audiologist": "PD_Hearing",
    "Teacher of the Deaf": "PD_Hearing",
    "Ophthalmologist": "PD_Visual",
    "Orthoptist": "PD_Visual",
    "Qualified Teacher of Vision Impairment": "PD_Visual",
    "Habilitation Specialist": "PD_Visual",
    "Physiotherapist": "Physical",
    "Dietitian": "Health",
    "Epilepsy Specialist Nurse": "Health",
    "Diabetes Specialist Nurse": "Health",
    "Community Children's Nurse": "Health",
    "School Nurse": "Health",
    "Nurse": "Health",
    "Paediatrician": "Health",
    "Neurologist": "Health",
    "Cardiologist": "Health",
    "CAMHS Practitioner": "Psych_SEMH",
    "Psychiatrist": "Psych_SEMH",
    "Social Worker": "Social_care",
}
"""Whose whole advice is about one need; a psychologist's, a SENCO's or an occupational therapist's is about several."""


NEAREST: Mapping[Question, tuple[Question, ...]] = {
    "PD_Hearing": ("SLC",),
    "PD_Visual": ("Physical", "ADL"),
    "PD_Other": ("Physical", "ADL"),
    "Physical": ("PD_Other", "ADL", "Sensory"),
    "ADL": ("Physical", "PD_Other", "Health"),
    "Sensory": ("Psych_ASD", "Physical"),
    "SLC": ("Psych_ASD", "PD_Hearing", "LD"),
    "English": ("LD", "SLC"),
    "Maths": ("LD", "Problem_Solving"),
    "LD": ("Problem_Solving", "English", "Maths"),
    "Problem_Solving": ("LD", "Psych_Other"),
    "Psych_SEMH": ("Emotional_Literacy", "Self_Esteem"),
    "Emotional_Literacy": ("Psych_SEMH", "Psych_ASD"),
    "Social_Interaction": ("Psych_ASD", "SLC", "Psych_SEMH"),
    "Self_Esteem": ("Psych_SEMH", "Emotional_Literacy"),
    "Psych_ASD": ("Social_Interaction", "SLC", "Sensory"),
    "Psych_Other": ("Problem_Solving", "Emotional_Literacy"),
    "Health": ("PD_Other", "ADL"),
}
"""Where a request names help for something that is no accepted need of the child, the need that it most likely is for:
reading, of a child whose need is learning."""


def serves(text: str, above: str, role: str | None) -> tuple[Question, ...]:
    """The questions that a request answers to, the one that it names most first; none where nothing says.

    above: the heading it stands under. role: of whoever wrote it, None where not said.
    """
    named = _named(text)
    if named:
        return named
    if above and (named := _named(above)):
        return named[:1]
    one = _BY_ROLE.get(canonical(role)) if role else None
    return (one,) if one else ()


def _named(text: str) -> tuple[Question, ...]:
    counted = {question: len(words.findall(text)) for question, words in _BY_HELP.items()}
    ranked = sorted((question for question in counted if counted[question]), key=lambda q: -counted[q])
    return tuple(ranked[:MOST])
