"""Experts and reports that are spoken of and not in the bundle; how well they are found in the labelled bundles."""

from __future__ import annotations

import pytest

from domain.documents.cited import not_in_bundle
from domain.documents.experts import EXPERTS, expert
from domain.documents.summary_given import as_read
from infrastructure.training.labelled import bundles
from tests.domain.documents.reading_given import document, reading_of

OPENING = "Report for the authority.\n\nHe is seven.\n\nHe lives at home.\n\nHe likes school.\n\n"


def cited(text: str, role: str = "SENCO") -> list[tuple[str, str]]:
    return [(each.role, each.what) for each in not_in_bundle([document(OPENING + text, role=role)])]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The audiology report of March shows normal hearing.", ("Audiologist", "report")),
        ("She is seen by the dietitian.", ("Dietitian", "person")),
        ("His social worker came to the meeting.", ("Social Worker", "person")),
    ],
)
def test_a_report_or_an_expert_without_a_document_is_named(sentence: str, expected: tuple[str, str]) -> None:
    assert cited(sentence) == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "There is no social worker.",
        "He is not known to CAMHS.",
        "Her brother is under the paediatrician.",
        "I recommend a report by an occupational therapist.",
    ],
)
def test_help_that_is_not_there_is_no_mention(sentence: str) -> None:
    assert cited(sentence) == []


def test_who_contributed_a_document_is_not_missing() -> None:
    letter = document(OPENING + "The audiology report shows normal hearing.", name="a.txt", role="SENCO")
    report = document("Audiology", name="b.txt", role="Audiologist")
    assert not_in_bundle([letter, report]) == ()


def test_a_named_report_is_shown_before_a_named_person() -> None:
    (found,) = not_in_bundle(
        [document(OPENING + "The dietitian came.\n\nThe dietitian's report is awaited.", role="SENCO")]
    )
    assert found.what == "report"
    assert found.sentence == "The dietitian's report is awaited."


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Consultant Community Paediatrician", "Paediatrician"),
        ("Highly Specialist Speech and Language Therapist", "Speech and Language Therapist"),
        ("Child (own views)", "Young person"),
        ("Consultant Child and Adolescent Psychiatrist", "Psychiatrist"),
        ("Qualified Teacher of the Deaf", "Teacher of the Deaf"),
        ("Nursery key person", "Key Person"),
        ("Astronaut", None),
    ],
)
def test_a_title_tells_the_post(title: str, name: str | None) -> None:
    found = expert(title)
    assert (found.name if found else None) == name


def test_every_post_is_told_by_its_own_name() -> None:
    assert [found.name for each in EXPERTS if (found := expert(each.name))] == [each.name for each in EXPERTS]


MEASURED_ON = ("alder", "birch", "cedar")


def test_in_the_labelled_bundles_no_fewer_are_found_than_was_measured() -> None:
    """Who wrote each document is as labelled here, so that this alone is measured: precision 0.78 and recall 0.60 over
    the 15 bundles of the authors who were in sight when the rules were written; with two further authors, 0.60 of what
    is found is marked. A floor below them; labels that name no post of ours count as missed."""
    right = said = marked = 0
    for bundle in bundles():
        if bundle.author not in MEASURED_ON:
            continue
        roles = {each["doc"]: each["role"] for each in bundle.labels["contributors"]}
        documents = [as_read(reading_of(each))._replace(role=roles[each.name]) for each in bundle.given]
        found = {each.role for each in not_in_bundle(documents)}
        posts = [expert(each["role"]) for each in bundle.labels["mentioned_but_not_in_bundle"]]
        right += sum(post is not None and post.name in found for post in posts)
        said += len(found)
        marked += len(posts)
    assert right / said > 0.7
    assert right / marked > 0.55
