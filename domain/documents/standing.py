"""How well placed the writer of a document is to speak to a question; it orders the evidence of one question.

Sources: SEND Regulations 2014, regulation 6(1) (whose advice is sought on what) and 6(2) (who is qualified to teach
children with a hearing or vision impairment is consulted on it); SEND code of practice 2015, 9.45 to 9.51; Children and
Families Act 2014, section 19 (the views of the child and parent). Who assesses the field by profession stands above
who works in it daily, and they above who tells of it. The order is ours and unreviewed; it says whose words are shown
first, never whose are true.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from domain.documents.role_table import EDUCATIONAL_PSYCHOLOGIST, FOSTER_CARER, PARENT, SENCO
from domain.documents.roles import COUNCIL_STAFF
from events.values import Question

ASSESSES = 3
"""it is their profession to assess this"""
WORKS_WITH = 2
"""they work on it, or live with it, day by day"""
REPORTS = 1
"""they tell of it from beside their own field"""
NO_STANDING = 0
"""the role is not known, or only handles the papers of others"""

FIRST_MONTH = 9
"""of a school year: September"""

_EP = frozenset({EDUCATIONAL_PSYCHOLOGIST})
_SLT = frozenset({"Speech and Language Therapist"})
_OT = frozenset({"Occupational Therapist"})
_MIND = frozenset({"Clinical Psychologist", "Psychiatrist", "CAMHS Practitioner", "Family Therapist", "Art Therapist", "Music Therapist", "Dramatherapist", "Play Therapist", "Counsellor"})  # fmt: skip
_DOCTOR = frozenset({"Paediatrician"})
_NURSE = frozenset(
    {
        "School Nurse",
        "Health Visitor",
        "Community Children's Nurse",
        "Practice Nurse",
        "Learning Disability Nurse",
        "Family Nurse",
        "Nurse",
        "GP",
    }
)
_SPECIALISTS = frozenset({"Neurologist", "Cardiologist", "Geneticist", "Epilepsy Specialist Nurse", "Diabetes Specialist Nurse", "Dietitian", "Looked After Children Nurse"})  # fmt: skip
_EARS = frozenset({"Audiologist", "Teacher of the Deaf", "ENT Surgeon"})
_EYES = frozenset({"Ophthalmologist", "Orthoptist", "Optometrist", "Qualified Teacher of Vision Impairment", "Habilitation Specialist", "Multi-Sensory Impairment Teacher"})  # fmt: skip
_MOVEMENT = frozenset({"Physiotherapist", "Occupational Therapist"})
_CLASSROOM = frozenset({SENCO, "Class Teacher", "Teacher", "Teaching Assistant", "Key Person", "Tutor", "Learning Mentor", "ELSA", "Designated Teacher", "Learning Support Co-ordinator", "Alternative Provision", "Hospital Teacher", "Midday Supervisor"})  # fmt: skip
_TEACHING = frozenset({"Specialist Teacher", "Early Years Inclusion Teacher"})
_EARLY = frozenset({"Portage Worker", "Early Years Inclusion Teacher"})
_PASTORAL = frozenset(
    {"Head of Year", "Headteacher", "Attendance Lead", "Safeguarding Lead", "Family Liaison Officer"}
)
_CARE = frozenset(
    {
        "Social Worker",
        "Independent Reviewing Officer",
        "Residential Manager",
        "Residential Worker",
        "Short Breaks Worker",
    }
)
_FAMILY_WORK = frozenset({"Early Help Worker", "Youth Justice Worker", "Virtual School"})
_WORK = frozenset({"Job Coach", "Careers Adviser", "Travel Trainer"})
_HOME = frozenset({PARENT, FOSTER_CARER, "Grandparent", "Young Person"})

_WHO: Mapping[Question, tuple[frozenset[str], frozenset[str]]] = {
    # Cognition: only the psychologist measures it; school and specialist teachers work with it.
    "LD": (_EP, _CLASSROOM | _TEACHING | _EARLY | _DOCTOR),
    "Problem_Solving": (_EP, _CLASSROOM | _TEACHING | _EARLY | _WORK),
    # Attainment: the school measures it, the psychologist and specialist teacher by standard tests.
    "English": (_EP | _TEACHING | _CLASSROOM, _SLT | _PASTORAL),
    "Maths": (_EP | _TEACHING | _CLASSROOM, _PASTORAL | _WORK),
    "SLC": (_SLT, _EP | _EARS | _CLASSROOM | _EARLY | _HOME),
    # Health advice is the doctor's (reg 6(1)(c)); nurses and parents give the care.
    "Health": (_DOCTOR | _SPECIALISTS | _NURSE, _MOVEMENT | _SLT | _HOME),
    "PD_Hearing": (_EARS, _SLT | _DOCTOR | _NURSE),
    "PD_Visual": (_EYES, _DOCTOR | _NURSE | _OT),
    "PD_Other": (_MOVEMENT | _DOCTOR, _NURSE | _SPECIALISTS | _HOME),
    "Physical": (_MOVEMENT, _DOCTOR | _CLASSROOM | _EARLY | _HOME),
    "Sensory": (_OT | _EARS | _EYES, _EP | _CLASSROOM | _EARLY | _HOME),
    # Daily living: the occupational therapist assesses it, and who is there each day knows it.
    "ADL": (_OT | _HOME, _CLASSROOM | _CARE | _FAMILY_WORK | _WORK | _NURSE | _EYES | frozenset({"Physiotherapist"})),
    # Autism is diagnosed by several professions together (NICE CG128).
    "Psych_ASD": (_DOCTOR | _MIND | _EP | _SLT, _OT | _CLASSROOM | _TEACHING | _EARLY | _HOME),
    "Psych_SEMH": (_MIND | _EP, _DOCTOR | _CLASSROOM | _PASTORAL | _CARE | _FAMILY_WORK | _HOME),
    "Psych_Other": (_MIND | _DOCTOR | _EP, _NURSE | _SPECIALISTS | _CLASSROOM | _HOME),
    "Emotional_Literacy": (_EP | _MIND, _CLASSROOM | _PASTORAL | _FAMILY_WORK | _HOME),
    "Social_Interaction": (_EP | _SLT, _MIND | _CLASSROOM | _PASTORAL | _EARLY | _HOME),
    # Nobody knows a child's view of themselves better than the child.
    "Self_Esteem": (_EP | _MIND | frozenset({"Young Person"}), _CLASSROOM | _PASTORAL | _FAMILY_WORK | _HOME),
    # A first language is what the family says it is; schools record it from them (school census).
    "FLMT": (_HOME, _SLT | _EP | _CLASSROOM | _PASTORAL | _EARLY | _NURSE),
    "Social_care": (_CARE, _FAMILY_WORK | _HOME | frozenset({"Designated Teacher", "Looked After Children Nurse"})),
}  # fmt: skip


def standing(role: str | None, question: Question) -> int:
    """From 0 (`NO_STANDING`) to 3 (`ASSESSES`); role as `roles.canonical` gives it."""
    if role is None or role in COUNCIL_STAFF:
        return NO_STANDING
    assess, work_with = _WHO[question]
    if role in assess:
        return ASSESSES
    return WORKS_WITH if role in work_with else REPORTS


def order(role: str | None, written_on: date | None, question: Question) -> tuple[int, int, int]:
    """A key that sorts the newest school year first, within it the best placed, then the newest day.

    A school year, because advice is sought from everybody within one; an unknown day is the oldest.
    """
    day = written_on or date.min
    school_year = day.year if day.month >= FIRST_MONTH else day.year - 1
    return -school_year, -standing(role, question), -day.toordinal()
