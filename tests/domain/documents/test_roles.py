"""Posts as documents title them, and our standard term for each."""

from __future__ import annotations

import pytest

from domain.documents.roles import BY_NAME, canonical, named

TITLES = {
    "Consultant Community Paediatrician": "Paediatrician",
    "Specialty Doctor, Community Paediatrics": "Paediatrician",
    "Highly Specialist SLT": "Speech and Language Therapist",
    "Trainee Educational Psychologist": "Educational Psychologist",
    "Clinical Nurse Specialist (CAMHS)": "CAMHS Practitioner",
    "Specialist Nurse, Looked After Children": "Looked After Children Nurse",
    "GP Practice Nurse": "Practice Nurse",
    "Qualified Teacher of Children and Young People with Vision Impairment": "Qualified Teacher of Vision Impairment",
    "SENCO / Assistant Head": "SENCO",
    "Key person and nursery SENCO": "SENCO",
    "Key Person, with nursery SENCO": "Key Person",
    "Year 6 class teacher": "Class Teacher",
    "Deputy Headteacher": "Headteacher",
    "Early Years SEN Inclusion Teacher": "Early Years Inclusion Teacher",
    "SEN Case Officer": "EHC Co-ordinator",
    "SEND Panel chair": "SEND Panel",
    "Virtual School Education Officer": "Virtual School",
    "Parent (mother; telephone call)": "Parent",
    "Child (own views, scribed by designated teacher)": "Young Person",
    "Foster carer": "Foster Carer",
    "Step-dad": "Parent",
    "Beekeeper": "beekeeper",
}


@pytest.mark.parametrize("title", TITLES)
def test_a_title_in_our_terms(title: str) -> None:
    assert canonical(title) == TITLES[title]


@pytest.mark.parametrize("words", ["ta for that", "a pinch of salt", "he ot", "chapter and verse"])
def test_a_word_that_only_looks_like_an_abbreviation_names_nobody(words: str) -> None:
    assert named(words) is None


@pytest.mark.parametrize("name", [name for name in BY_NAME if name != "Young Person"])
def test_our_own_terms_stand_for_themselves(name: str) -> None:
    assert canonical(name) == name
