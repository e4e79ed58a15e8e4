"""Who writes and is cited in a bundle, as data: each post, how people name it, and whose advice theirs may be.

Posts are ours, from how schools, councils and health services in England name them; no practitioner has reviewed the
list yet. `advice` is a letter of regulation 6(1) of the SEND Regulations 2014: a parent or young person, b educational,
c medical, d psychological, e social care, f any other person. A health service's therapist or clinical psychologist
counts as c, a teacher of the deaf or of vision as b with regulation 6(2).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from domain.documents.phrases import Found, Phrases, tokens

Letter = Literal["a", "b", "c", "d", "e", "f"]


class Expert(NamedTuple):
    """name: as shown. forms: how the post, its service or its clinic is named; a word that ends in * stands for every
    word that begins so, and what is all capitals here counts only so."""

    name: str
    advice: Letter
    forms: tuple[str, ...]


def _expert(name: str, advice: Letter, forms: str) -> Expert:
    return Expert(name, advice, tuple(form.strip() for form in forms.split(",")))


EXPERTS: tuple[Expert, ...] = (
    _expert("Parent", "a", "parent, parents, mother, father, mum, dad, foster carer*, carer"),
    _expert("Young person", "a", "young person"),
    _expert("Educational Psychologist", "d", "educational psycholog*, educational and child psycholog*, child and educational psycholog*, ed psych, EP"),
    _expert("Clinical Psychologist", "c", "clinical psycholog*"),
    _expert("Speech and Language Therapist", "c", "speech and language therap*, speech & language therap*, speech and language, speech therap*, SALT, SLT"),
    _expert("Occupational Therapist", "c", "occupational therap*, OT"),
    _expert("Physiotherapist", "c", "physiotherap*, physio"),
    _expert("Audiologist", "c", "audiolog*, audiovestibular*, hearing clinic"),
    _expert("Ophthalmologist", "c", "ophthalmolog*, eye clinic, eye unit, eye hospital"),
    _expert("Orthoptist", "c", "orthoptic*, orthoptist*"),
    _expert("Optometrist", "c", "optometr*, optician*"),
    _expert("Neurologist", "c", "neurologist*, neurology"),
    _expert("Cardiologist", "c", "cardiolog*"),
    _expert("Orthopaedic surgeon", "c", "surgeon*, orthopaedic*"),
    _expert("Endocrinologist", "c", "endocrin*"),
    _expert("Geneticist", "c", "geneticist*, genetics clinic, genetics team, genetics service"),
    _expert("Respiratory team", "c", "respiratory team, respiratory clinic, respiratory consultant"),
    _expert("Dietitian", "c", "dietitian*, dietician*, dietetic*"),
    _expert("Psychiatrist", "c", "psychiatrist*, psychiatry, adolescent psychiatr*"),
    _expert("CAMHS practitioner", "c", "CAMHS, child and adolescent mental health, mental health practitioner"),
    _expert("Autism team", "c", "autism team, autism diagnostic team, neurodevelopmental team, neurodevelopmental pathway, diagnostic team, autism assessment team"),
    _expert("Paediatrician", "c", "paediatrician*, pediatrician*, community paediatrics, paediatric neurodisability, child development centre, neonatal follow-up"),
    _expert("Health Visitor", "c", "health visit*, HV"),
    _expert("School nurse", "c", "school nurs*"),
    _expert("Nurse", "c", "nurse, nurses, nursing"),
    _expert("GP", "c", "GP, GPs, general practitioner"),
    _expert("Social Worker", "e", "social worker*, children's services, adult social care, children's social care"),
    _expert("Early help worker", "e", "early help, family support worker*"),
    _expert("Teacher of the Deaf", "b", "teacher of the deaf, teachers of the deaf, teacher of deaf children, mandatory qualification hearing, ToD, QToD"),
    _expert("Qualified Teacher of Vision Impairment", "b", "QTVI, teacher of vision*, teacher of the vision*, teacher of visual*, teacher of the visual*, teacher of children with a vision*, teacher of children with vision*, teacher of children and young people with vision*, teacher of children and young people with a vision*"),
    _expert("Multi-sensory impairment teacher", "b", "multi-sensory impairment teacher, teacher of the deafblind"),
    _expert("Habilitation specialist", "f", "habilitation*"),
    _expert("Specialist Teacher", "b", "specialist teacher*, advisory teacher*, outreach teacher*, inclusion teacher*, specialist assessor, literacy assessment"),
    _expert("EAL adviser", "f", "EAL adviser, EAL advisor, EAL teacher, EAL service"),
    _expert("SENCO", "b", "senco*, sendco*, special educational needs co-ordinator, special educational needs coordinator, inclusion manager, inclusion lead, inclusion leader"),
    _expert("Head of Year", "b", "head of year"),
    _expert("Headteacher", "b", "headteacher, head teacher, principal"),
    _expert("Class Teacher", "b", "class teacher, classteacher, form tutor, form teacher, designated teacher, subject teacher*, maths teacher, english teacher, science teacher, chemistry teacher"),
    _expert("Teaching assistant", "b", "teaching assistant*, learning support assistant*, lead TA"),
    _expert("Key Person", "b", "key person, key worker, keyworker"),
    _expert("Learning Support Coordinator", "b", "learning support co-ordinator, learning support coordinator, college tutor"),
    _expert("ELSA", "b", "ELSA"),
    _expert("Careers Adviser", "f", "careers adviser, careers advisor, career adviser, preparing for adulthood, preparation for adulthood"),
    _expert("Job coach", "f", "job coach"),
    _expert("Travel trainer", "f", "travel trainer, travel training team"),
    _expert("Virtual school", "f", "virtual school"),
    _expert("SEND Panel", "f", "send panel, sen panel, panel"),
    _expert("EHC Co-ordinator", "f", "EHC co-ordinator, EHCP co-ordinator, EHC coordinator, EHCP coordinator, EHC officer, SEND officer, SEN officer, case officer, send business support, send administrator"),
)  # fmt: skip

BY_NAME = {each.name: each for each in EXPERTS}
_CHILD = re.compile(r"(?:child|pupil)\s*(?:[(,].*)?", re.I)
"""'Child (own views)' is a post; 'Child and Adolescent Psychiatrist' is another"""


@cache
def _forms() -> Phrases[tuple[Expert, str]]:
    return Phrases({form: (each, form) for each in EXPERTS for form in each.forms})


def posts_in(text: str, words: Sequence[str]) -> list[Found[Expert]]:
    """Every post that a text names, in order; `words`: its tokens."""
    return [
        Found(found.start, found.end, found.value[0])
        for found in _forms().find(words)
        if not found.value[1].isupper() or found.value[1] in text
    ]


@lru_cache(maxsize=4_096)
def expert(title: str | None) -> Expert | None:
    """The post that a title or a role names first. None: none of ours."""
    if title is None:
        return None
    if _CHILD.fullmatch(title):
        return BY_NAME["Young person"]
    return next((found.value for found in posts_in(title, tokens(title))), None)
