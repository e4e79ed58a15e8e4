"""The trap is not the word but what is said of it. None of these sentences is of the example bundles."""

from __future__ import annotations

import pytest

from domain.documents.context import judge
from domain.documents.phrases import tokens
from events.values import Question


def verdicts(sentence: str, question: Question) -> set[str]:
    return {each.verdict for each in judge(tokens(sentence)) if each.term.question == question}


NEEDS: dict[str, Question] = {
    "There is a diagnosis of ADHD and anxiety.": "Psych_Other",
    "She has a diagnosis of autism.": "Psych_ASD",
    "He wears hearing aids in both ears.": "PD_Hearing",
    "Reading is well below age related expectations.": "English",
    "Her maths is good but her writing is poor.": "English",
    "He can't concentrate for more than two minutes.": "Psych_Other",
    "He has no friends and plays alone.": "Social_Interaction",
    "She is not coping with her anxiety.": "Psych_SEMH",
    "He struggles to manage his emotions.": "Emotional_Literacy",
    "Mum reports that he has asthma.": "Health",
    "She cannot walk without her frame and uses a wheelchair.": "PD_Other",
    "Sam is not making progress in reading.": "English",
    "He is a looked after child.": "Social_care",
    "The family speak Polish at home.": "FLMT",
    "Her self-esteem is very low and she avoids new tasks; confidence is fragile.": "Self_Esteem",
    "Expressive language is severely delayed.": "SLC",
    "He is autistic and his sister is too.": "Psych_ASD",
}

DENIED: dict[str, Question] = {
    "There are no concerns about her hearing.": "PD_Hearing",
    "No concerns regarding his vision or hearing.": "PD_Visual",
    "Vision: no concerns": "PD_Visual",
    "She does not have epilepsy.": "Health",
    "No evidence of ADHD, autism or anxiety was found.": "Psych_SEMH",
    "Glue ear as a toddler, now resolved.": "PD_Hearing",
    "She does not have difficulties with reading.": "English",
    "Autism was ruled out by the clinic.": "Psych_ASD",
    "He is not dyslexic and isn't a dyslexic reader.": "LD",
}

SOMEONE_ELSE: dict[str, Question] = {
    "His brother has dyslexia.": "LD",
    "Mum has depression and is under the GP.": "Psych_SEMH",
    "Dad says his brother had a stammer.": "SLC",
    "There is a family history of epilepsy.": "Health",
    "Her cousin, who is autistic, lives nearby.": "Psych_ASD",
}

ASKED: dict[str, Question] = {
    "He was referred for an autism assessment.": "Psych_ASD",
    "School asked whether she might have ADHD.": "Psych_Other",
    "Possible dyspraxia.": "Physical",
}

STRENGTHS: dict[str, Question] = {
    "Her maths is good but her writing is poor.": "Maths",
    "Social skills are a strength.": "Social_Interaction",
    "Fine motor skills are age appropriate.": "Physical",
}


@pytest.mark.parametrize("sentence", NEEDS)
def test_a_need_is_seen(sentence: str) -> None:
    assert "need" in verdicts(sentence, NEEDS[sentence])


@pytest.mark.parametrize(
    ("cases", "verdict"),
    [(DENIED, "denied"), (SOMEONE_ELSE, "someone-else"), (ASKED, "asked"), (STRENGTHS, "strength")],
)
def test_what_is_no_need_of_this_child_now_is_none(cases: dict[str, Question], verdict: str) -> None:
    wrong = {sentence: verdicts(sentence, question) for sentence, question in cases.items()
             if verdicts(sentence, question) - {"mentioned"} != {verdict}}  # fmt: skip
    assert wrong == {}
