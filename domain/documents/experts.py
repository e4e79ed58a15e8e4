"""Who writes and is cited in a bundle, as data: each post, how people name it, and whose advice theirs may be.

Posts are ours, from how schools, councils and health services in England name them; no practitioner has reviewed the
list yet. `advice` is a letter of regulation 6(1) of the SEND Regulations 2014: a parent or young person, b educational,
c medical, d psychological, e social care, f any other person. A health service's therapist or clinical psychologist
counts as c, a teacher of the deaf or of vision as b with regulation 6(2).
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

Letter = Literal["a", "b", "c", "d", "e", "f"]


class Expert(NamedTuple):
    """name: as shown. words: how the post, its service or its clinic is named."""

    name: str
    advice: Letter
    words: re.Pattern[str]


def _expert(name: str, advice: Letter, words: str) -> Expert:
    """Abbreviations in capitals count only in capitals; other words in any case."""
    return Expert(name, advice, re.compile(rf"\b(?:{words})\b"))


EXPERTS: tuple[Expert, ...] = (
    _expert("Parent", "a", r"(?i:parents?|mother|father|mum|dad|foster carers?)"),
    _expert("Young person", "a", r"(?i:young person)|(?i:^(?:child|pupil)(?=\s*[(,]|$))"),
    _expert("Educational Psychologist", "d", r"(?i:educational psycholog\w+|ed\.? psych|educational and child psycholog\w+)|E\.?P"),
    _expert("Clinical Psychologist", "c", r"(?i:clinical psycholog\w+)"),
    _expert("Speech and Language Therapist", "c", r"(?i:speech (?:and|&) language(?: therap\w+)?|speech therap\w+)|SALT|SLT|SaLT"),
    _expert("Occupational Therapist", "c", r"(?i:occupational therap\w+)|OT"),
    _expert("Physiotherapist", "c", r"(?i:physiotherap\w+|physio)"),
    _expert("Audiologist", "c", r"(?i:audiolog\w+|audiovestibular\w*|hearing clinic)"),
    _expert("Ophthalmologist", "c", r"(?i:ophthalmolog\w+|eye (?:clinic|unit|hospital))"),
    _expert("Orthoptist", "c", r"(?i:orthoptics?|orthoptists?)"),
    _expert("Optometrist", "c", r"(?i:optometr\w+|opticians?)"),
    _expert("Neurologist", "c", r"(?i:neurologists?|neurology)"),
    _expert("Cardiologist", "c", r"(?i:cardiolog\w+)"),
    _expert("Orthopaedic surgeon", "c", r"(?i:surgeons?|orthopaedics?)"),
    _expert("Endocrinologist", "c", r"(?i:endocrin\w+)"),
    _expert("Geneticist", "c", r"(?i:geneticists?|genetics (?:clinic|team|service))"),
    _expert("Respiratory team", "c", r"(?i:respiratory (?:team|clinic|consultant))"),
    _expert("Dietitian", "c", r"(?i:dieti[ct]ians?|dietetics)"),
    _expert("Psychiatrist", "c", r"(?i:psychiatr\w+)"),
    _expert("CAMHS practitioner", "c", r"CAMHS|(?i:child and adolescent mental health service|mental health practitioner)"),
    _expert("Autism team", "c", r"(?i:(?:autism|neurodevelopmental|diagnostic) (?:diagnostic )?(?:team|pathway|service|clinic))"),
    _expert("Paediatrician", "c", r"(?i:p(?:a)?ediatricians?|community paediatrics|child development centre|paediatric neurodisability|neonatal follow-up)"),
    _expert("Health Visitor", "c", r"(?i:health visit\w+)|HV"),
    _expert("School nurse", "c", r"(?i:school nurs\w+)"),
    _expert("Nurse", "c", r"(?i:(?:epilepsy|specialist|community|practice|children's|night|ward)(?: \w+)? nurses?)"),
    _expert("GP", "c", r"GPs?|(?i:general practitioner)"),
    _expert("Social Worker", "e", r"(?i:social workers?|children's services|adult social care)"),
    _expert("Early help worker", "e", r"(?i:early help(?: family)? workers?|family support workers?|early help)"),
    _expert("Teacher of the Deaf", "b", r"(?i:teachers? of the deaf|mandatory qualification \(hearing)|Q?ToD"),
    _expert("Qualified Teacher of Vision Impairment", "b", r"QTVI|(?i:teachers? of (?:the )?(?:vision|visual|children with a vision)\w*|qualified teacher of children (?:and young people )?with a? ?vision)"),
    _expert("Multi-sensory impairment teacher", "b", r"(?i:multi-?sensory impairment teacher|teacher of the deafblind)"),
    _expert("Habilitation specialist", "f", r"(?i:habilitation\w*)"),
    _expert("Specialist Teacher", "b", r"(?i:(?:specialist|advisory|outreach|inclusion) teachers?|specialist assessor|literacy assessment)"),
    _expert("EAL adviser", "f", r"(?i:EAL (?:adviser|advisor|teacher|service))"),
    _expert("SENCO", "b", r"(?i:SEND?CO|special educational needs co-?ordinator|inclusion (?:manager|lead))"),
    _expert("Head of Year", "b", r"(?i:head of year)"),
    _expert("Headteacher", "b", r"(?i:head ?teacher|principal)"),
    _expert("Class Teacher", "b", r"(?i:class ?teacher|form tutor|designated teacher|year \d+ (?:class )?teacher)|(?i:\w+ teacher)(?= \([A-Z])"),
    _expert("Teaching assistant", "b", r"(?i:teaching assistants?|lead TA)"),
    _expert("Key Person", "b", r"(?i:key (?:person|worker))"),
    _expert("Learning Support Coordinator", "b", r"(?i:learning support co-?ordinator|tutor)"),
    _expert("ELSA", "b", r"ELSA"),
    _expert("Careers Adviser", "f", r"(?i:careers? advis[eo]r|preparing for adulthood|preparation for adulthood)"),
    _expert("Job coach", "f", r"(?i:job coach)"),
    _expert("Travel trainer", "f", r"(?i:travel train(?:er|ing team))"),
    _expert("Virtual school", "f", r"(?i:virtual school)"),
    _expert("SEND Panel", "f", r"(?i:panel chair|SEND panel|panel)"),
    _expert("EHC Co-ordinator", "f", r"(?i:EHCP? (?:co-?ordinator|officer)|SEND? (?:case )?officer|case officer|SEND business support|SEND administrator)"),
)  # fmt: skip
"""The first that a title names is the post; more special ones stand before more general ones."""

BY_NAME = {each.name: each for each in EXPERTS}


def expert(title: str | None) -> Expert | None:
    """The post that a title or a role names first; where two begin together, the more special. None: none of ours."""
    found = [
        (match.start(), place)
        for place, each in enumerate(EXPERTS)
        if (match := each.words.search(title or ""))
    ]
    return EXPERTS[min(found)[1]] if found else None
