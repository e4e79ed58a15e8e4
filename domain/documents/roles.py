"""The roles in which people contribute to an EHC needs assessment, and the words by which documents name them.

Sources of the names: SEND Regulations 2014, regulation 6(1) (whose advice is sought) and SEND code of practice 2015,
chapters 4 to 6 and 9; protected titles as the Health and Care Professions Council and the Nursing and Midwifery Council
register them; post titles as job advertisements of NHS trusts, councils, schools and colleges use them (ours, unreviewed).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Literal, NamedTuple

Employer = Literal["family", "school", "health", "psychology", "council", "independent"]
"""The sort of body that somebody in the role works for, which tells it from the bodies that a letter only names."""


class Role(NamedTuple):
    """name: our standard term. general: a word so wide ('nurse') that any closer role beside it counts instead."""

    name: str
    employer: Employer
    words: re.Pattern[str]
    general: bool = False


PARENT = "Parent"
GRANDPARENT = "Grandparent"
SIBLING = "Sibling"
FOSTER_CARER = "Foster Carer"
YOUNG_PERSON = "Young Person"
FAMILY = frozenset({PARENT, GRANDPARENT, SIBLING, FOSTER_CARER, YOUNG_PERSON})
"""who speak for themselves, not for a service"""

SENCO = "SENCO"
EHC_COORDINATOR = "EHC Co-ordinator"
BUSINESS_SUPPORT = "SEND Business Support"
PANEL = "SEND Panel"
EDUCATIONAL_PSYCHOLOGIST = "Educational Psychologist"
CAMHS = "CAMHS Practitioner"

# Any case, save what (?-i:) keeps as written: 'ot', 'ta' and 'ep' are no posts. Order decides only between equals.
_TABLE: tuple[tuple[str, Employer, str], ...] = (
    (EDUCATIONAL_PSYCHOLOGIST, "psychology", r"(?:educational|school|child) (?:and child |& child )?psychologist|(?-i:\bEPs?\b)|\b(?:principal|senior|assistant|trainee) ep\b"),
    ("Clinical Psychologist", "health", r"clinical psychologist|(?:counselling|forensic) psychologist|neuropsychologist"),
    ("Speech and Language Therapist", "health", r"speech (?:(?:and|&) language )?(?:therapist|pathologist)|(?-i:\bSA?LTs?\b)"),
    ("Occupational Therapist", "health", r"occupational therapist|(?-i:\bOTs?\b)"),
    ("Physiotherapist", "health", r"physiotherapist|\bphysio\b"),
    ("Audiologist", "health", r"audiologist|clinical scientist \(audiology\)|audiological physician|audiovestibular physician"),
    ("Orthoptist", "health", r"orthoptist"),
    ("Ophthalmologist", "health", r"ophthalmologist|ophthalmic surgeon"),
    ("Optometrist", "health", r"optometrist|optician"),
    ("Dietitian", "health", r"dieti[ct]ian"),
    ("Psychiatrist", "health", r"psychiatrist"),
    (CAMHS, "health", r"(?:camhs|child and adolescent mental health) (?:specialist |senior |mental health |primary |clinical )*(?:practitioner|worker|nurse|clinician|therapist|case ?manager|keyworker)|(?:clinical )?nurse specialist,? \(?camhs\)?|(?:children'?s? )?(?:wellbeing|mental health) practitioner|(?:education mental health|primary mental health) (?:practitioner|worker)|\bEMHP\b|psychotherapist|(?:family|art|play|music|drama) (?:and systemic )?(?:psycho)?therapist|emotional wellbeing (?:practitioner|worker)"),
    ("Neurologist", "health", r"neurologist"),
    ("Cardiologist", "health", r"cardiologist"),
    ("Geneticist", "health", r"geneticist|genetic counsellor"),
    ("ENT Surgeon", "health", r"otolaryngologist|(?-i:ENT) (?:consultant|surgeon)"),
    ("Paediatrician", "health", r"pa?ediatrician|(?:consultant|speciali[st]+y? (?:doctor|registrar)|associate specialist|registrar|doctor)(?: \w+)?,? (?:in )?(?:community (?:paediatrics|child health)|paediatrics|paediatric (?:neurodisability|medicine)|neurodisability)|designated (?:medical officer|doctor)|clinical medical officer"),
    ("Epilepsy Specialist Nurse", "health", r"epilepsy (?:specialist )?nurse(?: specialist)?"),
    ("Diabetes Specialist Nurse", "health", r"diabetes (?:specialist )?nurse(?: specialist)?"),
    ("Looked After Children Nurse", "health", r"(?:looked[- ]after child(?:ren)?(?:'?s)?|children looked after|children in care|\blac|\bcla) (?:specialist |named |health )*nurse|(?:specialist |named |designated )nurse,? (?:for )?(?:looked[- ]after children|children (?:in care|looked after)|\blac\b|\bcla\b)"),
    ("Community Children's Nurse", "health", r"(?:community (?:children'?s'?|paediatric)|complex care|continuing care|palliative care) nurse|children'?s'? community nurse|learning disabilit(?:y|ies) nurse|continence nurse"),
    ("Practice Nurse", "health", r"(?:(?-i:GP) )?practice nurse"),
    ("School Nurse", "health", r"(?:special )?school (?:health )?(?:staff )?nurse|public health nurse"),
    ("Health Visitor", "health", r"health visitor|(?-i:\bHV\b)|nursery nurse,? (?:health visiting|0-19)"),
    ("GP", "health", r"(?-i:\bGP\b)|general practitioner|family doctor|(?-i:MRCGP)"),
    ("Designated Clinical Officer", "health", r"designated clinical officer|(?-i:\bDCO\b)"),
    ("Doctor", "health", r"\b(?:assoc(?:iate)?\.? specialist|consultant|doctor|registrar|clinician)\b"),
    ("Psychologist", "psychology", r"\bpsychologist"),
    ("Therapist", "health", r"\btherapist"),
    ("Nurse", "health", r"(?:clinical )?nurse specialist|specialist nurse|\bnurse\b"),
    ("Teacher of the Deaf", "council", r"teacher of (?:the )?(?:deaf|hearing)|teacher of (?:children|deaf|pupils) [\w ]{0,40}(?:deaf|hearing)|teacher of deaf children|(?-i:\bQ?To[DH]\b|\bQTHI\b)|mandatory qualification \(hearing impairment\)"),
    ("Qualified Teacher of Vision Impairment", "council", r"\bqtvi\b|teacher of (?:the )?(?:visually|vision|visual|blind)|teacher (?:of|for) (?:children|pupils)[\w ]{0,40}(?:vision|visual)|mandatory qualification \(vis"),
    ("Habilitation Specialist", "council", r"habilitation (?:specialist|officer|worker)|mobility (?:specialist|officer)"),
    ("Early Years Inclusion Teacher", "council", r"early years (?:\w+ )?(?:sen(?:d)? )?(?:inclusion|advisory|specialist|area) (?:\w+ )?(?:teacher|officer|adviser|advisor|co-?ordinator|consultant)|area senco|(?:inclusion|early years|eyi?) (?:advisory )?teacher,? (?:for )?early years|early years (?:sen(?:d)? )?(?:teacher|adviser|advisor)"),
    ("Specialist Teacher", "council", r"(?:specialist|advisory|outreach|peripatetic|dyslexia|autism|literacy|inclusion)(?: (?:advisory|inclusion|support|literacy|dyslexia|autism))? teacher|specialist assessor|dyslexia (?:assessor|specialist|tutor)|specialist (?:tutor|leader)|teacher \(?(?:send? support|learning support)"),
    ("Portage Worker", "council", r"portage(?: home)? (?:visitor|worker|practitioner|co-?ordinator|lead)"),
    ("Independent Reviewing Officer", "council", r"(?:independent )?reviewing officer|(?-i:\bIRO\b)"),
    ("Social Worker", "council", r"social worker|(?-i:^SW$)|social work (?:assistant|practitioner)|(?:duty|mash|first response) (?:officer|worker|practitioner)|children'?s social care (?:practitioner|officer|manager)"),
    ("Early Help Worker", "council", r"early help (?:\w+ )?(?:worker|practitioner|officer|lead|co-?ordinator|assessor)|family (?:support|help|intervention|hub) (?:worker|practitioner|lead)|targeted youth worker|family worker|children'?s centre worker"),
    ("Virtual School", "council", r"virtual school"),
    ("Youth Justice Worker", "council", r"youth (?:justice|offending) (?:service |team )?(?:worker|officer|practitioner|case ?manager)|(?-i:\bYOT\b|\bYJS\b) (?:worker|officer|practitioner|case ?manager)"),
    (PANEL, "council", r"panel (?:chair|clerk|administrator|manager)|(?:chair|clerk) (?:of|to) (?:the )?(?:\w+ )?panel|(?-i:Head of SENDs?|Head of SEN\b)|(?:sen|send|ehc|ehcp|statutory|multi-?agency|placement|moderating|resource) (?:\w+ )?panel"),
    (BUSINESS_SUPPORT, "council", r"business support|(?:sen|send|ehc|ehcp|panel) (?:administrator|admin)|agency (?:nil )?(?:returns|replies)"),
    (EHC_COORDINATOR, "council", r"(?:ehcp?|sen|send|plan|statutory|assessment)(?: (?:plan|needs|case|casework|assessment|review|monitoring|and|&|statutory|inclusion)){0,3} (?:case ?worker|officer|co-?ordinator|writer|manager|adviser)|\b(?:case|plan|casework) (?:officer|co-?ordinator)|(?-i:SEN(?:D)?) casework|duty officer, sen(?:d)?"),
    ("Travel Trainer", "council", r"(?:independent )?travel (?:trainer|training (?:officer|co-?ordinator))"),
    ("Job Coach", "independent", r"job coach|employment (?:adviser|advisor|specialist|coach|support worker)|internship (?:co-?ordinator|coach)"),
    ("Careers Adviser", "council", r"careers? (?:advis[eo]r|guidance|lead|coach)|participation adviser|personal adviser"),
    ("SENDIASS", "independent", r"sendias+(?: (?:officer|adviser|advisor|caseworker))?|(?:information,? advice (?:and|&) support|ias) (?:service )?(?:officer|adviser)|parent partnership officer"),
    ("Advocate", "independent", r"\badvocate\b"),
    ("Designated Teacher", "school", r"designated teacher|(?-i:^DT$)"),
    (SENCO, "school", r"\bsend?[ -]?cos?\b|\binco\b|(?:sen|send|special (?:educational )?needs) co-?ordinator|inclusion (?:manager|lead(?:er)?|co-?ordinator)|head of (?:inclusion|learning support|sen\b)|director of inclusion"),
    ("Learning Support Co-ordinator", "school", r"(?:learning|additional|study) support (?:co-?ordinator|manager|lead|tutor)|(?-i:^LSC$)"),
    ("Attendance Lead", "school", r"attendance (?:and (?:inclusion|welfare) )?(?:lead|officer|manager|adviser)|education welfare officer|(?-i:\bEWO\b)"),
    ("Head of Year", "school", r"head of (?:year|house|key stage)(?: \d+)?|(?-i:\bHo[YH]) ?\d+|year leader|pastoral (?:lead|manager|head|support officer|worker)|director of (?:year|progress)"),
    ("Headteacher", "school", r"(?:executive |acting |deputy |assistant |co-)?head ?(?:teacher|master|mistress)|(?:vice |deputy |assistant |executive )?principal(?! (?:ep|educational|clinical|psych|officer|social|speech|occup))\b|head of (?:school|centre|nursery)|(?:deputy|assistant) head\b"),
    ("Nursery Manager", "school", r"(?:nursery|pre-?school|setting|centre|playgroup) (?:manager|leader|deputy)"),
    ("Key Person", "school", r"key ?(?:person|worker)|(?:nursery|early years) (?:practitioner|educator|nurse|teacher assistant)|childminder"),
    ("Learning Mentor", "school", r"learning mentor|pupil mentor|behaviour mentor"),
    ("ELSA", "school", r"(?-i:\bELSA\b)|emotional literacy support assistant"),
    ("Teaching Assistant", "school", r"(?:teaching|learning support|classroom|learning|support|special needs) assistant|(?-i:\b(?:HL|H\.L\.)?TAs?\b|\bLSAs?\b|\bSNA\b)|one[- ]to[- ]one (?:support|worker)|1:1 (?:support|worker|adult)|learning support practitioner"),
    ("Class Teacher", "school", r"class ?teacher|form (?:tutor|teacher)|(?:reception|nursery|foundation stage|early years|subject|year \d+|y\d+)(?: class)? teacher|teacher,? (?:of )?(?:year|reception|class)|teacher of (?!the\b)[a-z]+\b|(?:english|maths?|mathematics|science|history|geography|art|music) teacher|\bteacher in charge\b"),
    ("Coach", "independent", r"\bcoach\b"),
    ("Trainer", "council", r"\btrainer\b"),
    ("Tutor", "school", r"(?:personal|progress|course|college|subject|study programme|pastoral) tutor|(?:course|programme) leader|\blecturer\b|\btutor\b"),
    ("Teacher", "school", r"\bteacher\b"),
    (GRANDPARENT, "family", r"\b(?:grand(?:mother|father|parents?|ma|dad|mum)|nan(?:a|ny|na)?|gran(?:ny)?|grandad)\b"),
    (FOSTER_CARER, "family", r"foster(?:ing)? (?:carer|parent|mother|father|mum|dad|home)s?|(?:connected|kinship) (?:persons? )?carers?"),
    (SIBLING, "family", r"\b(?:(?:older|younger|big|little|twin|half) (?:brother|sister)|sibling)\b"),
    (PARENT, "family", r"\b(?:parents?(?:/carers?)?|parental|mother|father|m[uoa]m(?:my)?|dad(?:dy)?|step-?(?:mum|mother|dad|father|parent)|legal guardian|special guardian|carers?)\b"),
    (YOUNG_PERSON, "family", r"\b(?:young person|child|pupil|student|learner)(?:'s)?\b(?: \((?:own |written )*(?:views|words|voice))?"),
)  # fmt: skip
_GENERAL = {
    "Doctor": ("Paediatrician", "GP", "Psychiatrist", "Ophthalmologist", "Neurologist", "Cardiologist", "Audiologist"),
    "Psychologist": ("Educational Psychologist", "Clinical Psychologist"),
    "Therapist": ("Speech and Language Therapist", "Occupational Therapist", "Physiotherapist"),
    "Nurse": ("CAMHS Practitioner", "School Nurse", "Health Visitor", "Community Children's Nurse", "Practice Nurse", "Looked After Children Nurse"),
    "Teacher": ("Teacher of the Deaf", "Qualified Teacher of Vision Impairment", "Specialist Teacher", "Class Teacher", "Early Years Inclusion Teacher"),
    "Coach": ("Job Coach",),
    "Trainer": ("Travel Trainer",),
}  # fmt: skip
"""Words too wide to be a role, and the roles that the service in the letterhead may make of them."""
ROLES = tuple(
    Role(name, employer, re.compile(words, re.I), name in _GENERAL) for name, employer, words in _TABLE
)
_ALSO_SENCO = re.compile(r"(?:\band|&|/|\+)\s*(?:the |nursery |school )*(?:sen(?:d)?co\b)", re.I)
_CHILD = re.compile(r"\W*(?:the )?(?:young person|child|pupil|student|learner)\b", re.I)
COUNCIL_STAFF = frozenset({EHC_COORDINATOR, BUSINESS_SUPPORT, PANEL})
"""who work for the council that carries out the assessment"""
BY_NAME = {role.name: role for role in ROLES}
PROFESSIONS = tuple(role for role in ROLES if role.name not in FAMILY)
RELATIVES = tuple(role for role in ROLES if role.name in FAMILY - {YOUNG_PERSON})

_OF_SERVICE: tuple[tuple[str, str], ...] = (
    (EDUCATIONAL_PSYCHOLOGIST, r"6\(1\)\(d\)|educational (?:and child |& child )?psychology|psycholog(?:y|ical) (?:advice|report|assessment|input)|psychology in education|(?-i:\bEPS?\b|\bEP (?:report|advice|consultation|service))"),
    ("Speech and Language Therapist", r"speech,? (?:(?:and|&) )?language(?: (?:(?:and|&) communication )?(?:therapy|assessment|report|advice|needs assessment))?|(?-i:\bSA?LT\b)"),
    ("Occupational Therapist", r"occupational therapy|(?-i:\bOT\b) (?:report|advice|assessment)"),
    ("Physiotherapist", r"physiotherapy"),
    ("Audiologist", r"audiology|hearing (?:clinic|aid clinic)"),
    ("Orthoptist", r"orthoptic"),
    ("Ophthalmologist", r"ophthalmology|eye (?:unit|clinic|hospital|department)"),
    ("Dietitian", r"dietetic|nutrition"),
    (CAMHS, r"\bcamhs\b|child and adolescent mental health"),
    ("Clinical Psychologist", r"clinical psychology|paediatric psychology"),
    ("Neurologist", r"\bneurology|neurosciences"),
    ("Cardiologist", r"cardiology|cardiac"),
    ("Community Children's Nurse", r"children'?s'? (?:community )?nursing|community nursing"),
    ("Health Visitor", r"health visiting|0-19 (?:service|team)"),
    ("School Nurse", r"school (?:health )?nursing|school health"),
    ("Paediatrician", r"6\(1\)\(c\)|community paediatrics|community child health|child development (?:centre|clinic)|neurodisability|neurodevelopmental|medical advice|paediatrics"),
    ("Practice Nurse", r"annual health check"),
    ("Looked After Children Nurse", r"(?:initial|review) health assessment"),
    ("Designated Teacher", r"personal education plan|\be?PEP\b"),
    ("GP", r"\bsurgery\b|medical (?:centre|practice)"),
    ("Teacher of the Deaf", r"hearing (?:impairment|support)|deaf (?:support|children)|sensory (?:support )?service \(deaf"),
    ("Qualified Teacher of Vision Impairment", r"functional vision|vision (?:impairment|support)|visual impairment"),
    ("Habilitation Specialist", r"habilitation"),
    ("Portage Worker", r"\bportage\b"),
    ("Early Years Inclusion Teacher", r"early years (?:\w+ )?inclusion"),
    ("Specialist Teacher", r"literacy assessment|dyslexia (?:assessment|report)|diagnostic assessment report|inclusion outreach|learning support service|specialist teaching"),
    ("Learning Support Co-ordinator", r"learning support"),
    ("Youth Justice Worker", r"youth (?:justice|offending)"),
    ("Social Worker", r"6\(1\)\(e\)|\bs(?:ection)?\.? ?17\b|social care (?:advice|information|report|replies|response)|children'?s social care|social work|\bMASH\b|disabled children'?s team"),
    ("Early Help Worker", r"early help"),
    ("Virtual School", r"virtual school"),
    ("SENDIASS", r"sendias+"),
    ("Advocate", r"advocacy"),
    ("Careers Adviser", r"careers (?:service|guidance|advice)"),
    ("Travel Trainer", r"travel (?:training|team)"),
    ("Job Coach", r"supported (?:employment|internship|placement)|work placement"),
    (BUSINESS_SUPPORT, r"business support|(?:agency|service) (?:nil )?(?:replies|returns)|\bknown to service\b|log of replies|advice requests"),
    (PANEL, r"\bpanel\b|record of decision"),
    (EHC_COORDINATOR, r"contact (?:record|log)|draft (?:ehcp? )?plan|case ?note|call log|telephone log|(?:sen|send|ehc)(?: \w+)? (?:team|service|casework)|planning meeting|co-production meeting"),
    (SENCO, r"sen(?:d)? support (?:record|plan|profile)|provision map|education(?:al)? advice"),
    ("Key Person", r"learning journ(?:ey|al)|two[- ]year(?:-old)? progress check|pre-?school|nursery"),
    ("Class Teacher", r"class ?teacher(?:'s)? (?:comments?|report|views?|notes?)|school report|end of year report"),
    (PARENT, r"parent(?:al|s'?|'s)?(?:[/ ](?:and )?carer'?s?)? (?:contribution|views?|request|statement|advice|form|information|questionnaire)|family (?:views|contribution)"),
)  # fmt: skip
LINES_KEPT = 512
"""lines of one document that are asked about from several sides: whose signature, whose name, which service"""
OF_SERVICE = tuple((name, re.compile(words, re.I)) for name, words in _OF_SERVICE)
"""What a letterhead or title says of the writer where nobody is named: 'Children's Physiotherapy'."""


@lru_cache(maxsize=LINES_KEPT)
def named(text: str, among: tuple[Role, ...] = PROFESSIONS) -> Role | None:
    """The role that the text names first; a general one only where no closer one is named.

    Who is SENCO and something else besides counts as SENCO, the post that the law asks every school to fill
    (Children and Families Act 2014, section 67).
    """
    found = [
        (role.general, match.start(), -match.end(), number)
        for number, role in enumerate(among)
        if (match := role.words.search(text)) is not None
    ]
    if not found:
        return None
    first = among[min(found)[3]]
    return BY_NAME[SENCO] if first.employer == "school" and _ALSO_SENCO.search(text) else first


def anyone(text: str) -> Role | None:
    """A profession, else a relative: 'Anna K. (mother)'."""
    return named(text) or named(text, RELATIVES)


@lru_cache(maxsize=LINES_KEPT)
def services_in(text: str) -> tuple[str, ...]:
    """The roles whose services or forms the text names, in its order."""
    found = [
        (match.start(), number)
        for number, (_, words) in enumerate(OF_SERVICE)
        if (match := words.search(text)) is not None
    ]
    return tuple(OF_SERVICE[number][0] for _, number in sorted(found))


def of_service(text: str) -> str | None:
    return next(iter(services_in(text)), None)


def closer(role: Role, of: Iterable[str]) -> str | None:
    """Which nurse, doctor, therapist, psychologist or teacher, by the service that they write for."""
    if not role.general:
        return role.name
    return next((name for name in of if name in _GENERAL[role.name]), None)


def canonical(post: str) -> str:
    """Our standard term for a post's title ('Paediatric Physiotherapist'), else the title in small letters.

    In 'Child (own views, scribed by designated teacher)' the bracket says who wrote it down.
    """
    if _CHILD.match(post):
        return YOUNG_PERSON
    before = re.split(r"[(;]", post, maxsplit=1)[0]
    role = anyone(before) or anyone(post)
    if role is None:
        return of_service(post) or post.lower()
    closest = named(post) if role.general else None
    return closest.name if closest and not closest.general else closer(role, services_in(post)) or role.name
