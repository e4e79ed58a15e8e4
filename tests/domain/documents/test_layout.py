"""The parts of a document: whose mail it is, whom it is to, its labels, its signature."""

from __future__ import annotations

import pytest

from domain.documents.layout import Label, layout

LETTER = "Hill Trust\nTherapies\n\nMrs A. Dow\nHeadteacher\nHill School\n\n3 May 2024\n\nDear Mrs Dow\n\nHe came.\n\nYours sincerely\n\nJ. Roe\nPhysiotherapist\ncc GP"
CHAIN = "From: A. One\nTo: B. Two\nDate: 3 May 2024\nSubject: hello\n\nNewest words.\n\nOn 1 May 2024, B. Two wrote:\n> Old words."


def test_the_addressee_is_no_part_of_what_the_writer_says_of_themselves() -> None:
    assert "Headteacher" not in layout([LETTER]).lines


def test_a_signature_is_what_follows_the_closing_words_without_the_copies() -> None:
    assert layout([LETTER]).signature == ("J. Roe", "Physiotherapist")


def test_a_letterhead_is_what_stands_first() -> None:
    assert layout([LETTER]).letterhead[:2] == ("Hill Trust", "Therapies")


def test_of_a_chain_the_newest_mail_counts() -> None:
    assert layout([CHAIN]).lines == ("Newest words.",)


def test_the_newest_mail_need_not_stand_first() -> None:
    older = "From: B. Two\nTo: A. One\nDate: 1 May 2024\nSubject: hello\n\nOld words.\n"
    assert layout([older + CHAIN]).sender == "A. One"


LABELS = {
    "Name: A. B.   DOB: 1.2.2015": [Label("name", "A. B."), Label("dob", "1.2.2015")],
    "Date of report | 3 May 2024": [Label("date of report", "3 May 2024")],
    "NAME   A. B.": [Label("name", "A. B.")],
    "Child: A. B.; DOB: 1.2.2015": [Label("child", "A. B."), Label("dob", "1.2.2015")],
    "Area | How | What": [],
}


@pytest.mark.parametrize("line", LABELS)
def test_labels_as_forms_write_them(line: str) -> None:
    assert list(layout([line]).labels) == LABELS[line]
