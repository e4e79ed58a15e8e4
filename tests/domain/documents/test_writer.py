"""Who wrote it, for whom, and when: from the words, never from a file's name."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.documents.dates import dates
from domain.documents.writer import Writer, writer

WRITTEN = {
    "14 March 2017": date(2017, 3, 14),
    "3rd Feb 2025": date(2025, 2, 3),
    "10/07/2024": date(2024, 7, 10),
    "25.1.20": date(2020, 1, 25),
    "2024-06-03": date(2024, 6, 3),
    "September 3, 2024": date(2024, 9, 3),
    "1st of May 2023": date(2023, 5, 1),
}


@pytest.mark.parametrize("words", WRITTEN)
def test_dates_as_they_are_written(words: str) -> None:
    assert [found.on for found in dates(f"On {words}, at school.")] == [WRITTEN[words]]


@pytest.mark.parametrize(
    "words", ["31/02/2024", "March 2024", "9.05", "version 1.2.34.5", "24/7", "99/99/99"]
)
def test_what_is_no_whole_date(words: str) -> None:
    assert dates(words) == []


THERAPIST = """Northbank Community NHS Foundation Trust
Children's Occupational Therapy Service

Name: Ali K.   DOB: 02/05/2016
Date of assessment: 3 May 2024
Date of report: 21 May 2024

Dear Mrs K,
Thank you for meeting me at Hill Top Primary School.

Yours sincerely

Jane Doe
Specialist Occupational Therapist
cc GP, SENCO
"""


def test_a_therapists_letter() -> None:
    assert writer([THERAPIST]) == Writer(
        "Jane Doe",
        "Occupational Therapist",
        "Northbank Community NHS Foundation Trust",
        written_on=date(2024, 5, 21),
        seen_on=(date(2024, 5, 3),),
    )


def test_a_parents_letter() -> None:
    who = writer(["12 June 2024\n\nDear Sir\n\nI am writing about my son Ali.\n\nYours faithfully\n\nMrs K."])
    assert (who.role, who.organisation, who.written_on) == ("Parent", "Family", date(2024, 6, 12))


def test_a_birth_date_without_a_label_is_not_when_it_was_written() -> None:
    assert writer(["Re: Ali K, 2.5.16\n3 June 2024\nDear colleague"]).written_on == date(2024, 6, 3)


def test_a_log_is_as_old_as_its_last_entry() -> None:
    rows = "\n".join(f"{day:02}/03/2024 | Call | Rang mother" for day in (1, 5, 9, 12, 20))
    assert writer([f"Contact record\n{rows}\nCompleted by: EHC Co-ordinator"]).written_on == date(2024, 3, 20)


def test_nothing_said_is_nothing_known() -> None:
    assert writer(["The sun is out."]) == Writer()
    assert writer([]) == Writer()


LINES = [
    "Dear Dr A",
    "From: A",
    "To: B",
    "Date: 3 May 2024",
    "| a | b",
    "Author:",
    "Yours",
    "SENCO",
    "my son",
    "1/2/24 x",
    "(",
    "\f",
    "",
]


@given(st.lists(st.one_of(st.text(max_size=60), st.sampled_from(LINES)), max_size=40))
def test_any_text_is_read_and_always_alike(lines: list[str]) -> None:
    text = "\n".join(lines)
    assert writer([text]) == writer([text])


@given(st.sampled_from(["Headteacher", "Consultant Paediatrician", "SENCO", "Social Worker"]))
def test_whom_a_letter_is_to_is_never_its_writer(post: str) -> None:
    letter = f"Hill Trust\n\nMrs A. Dow\n{post}\n\n3 May 2024\n\nDear Mrs Dow\n\nHe came.\n\nYours sincerely\nJ. Roe\nPhysiotherapist\ncc {post}"
    assert writer([letter]).role == "Physiotherapist"


@pytest.mark.parametrize(
    "line",
    ["Name: A. B.  Date of report: 3 May 2024\n", "Aaaa Bbbb Cccc ", "written by ", "a | ", "3 May 2024 "],
)
def test_half_a_million_characters_take_seconds_at_most(line: str) -> None:
    start = time.process_time()
    writer([line * (500_000 // len(line))])
    assert time.process_time() - start < 8


def test_a_row_of_degrees_takes_seconds_at_most() -> None:
    start = time.process_time()
    writer([f"Author: Jo Bee {'BA MA ' * 2_000}!"])
    assert time.process_time() - start < 8
