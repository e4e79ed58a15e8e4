"""What one document of a bundle says helps to read another: people, bodies, dates of birth."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from domain.documents.contributors import Said, contributors, mentions
from domain.documents.layout import layout
from domain.documents.writer import Writer, writer_of

MAIL = (
    "From: Priti Nand\nTo: SEND team\nDate: 14 February 2025\nSubject: K\n\nHappy for this to go in.\nPriti"
)
MINUTES = (
    "Hill Academy\nTeam meeting, 22 January 2025\nPresent: Mr Dow (SENCO, chair); Priti Nand (community children's nurse); mum\n"
    "She is seen by Hillshire Children's Community Nursing each month."
)


def _read(*texts: str) -> list[Writer]:
    parts = [layout([text]) for text in texts]
    return contributors([Said(writer_of(each), mentions(each)) for each in parts])


def test_a_post_that_another_document_gives() -> None:
    assert _read(MAIL, MINUTES)[0].role == "Community Children's Nurse"


def test_a_document_read_alone_does_not_guess_it() -> None:
    assert _read(MAIL)[0].role is None


def test_a_post_that_the_document_itself_gives_is_kept() -> None:
    assert _read(MAIL + "\nPriti Nand\nPhysiotherapist", MINUTES)[0].role == "Physiotherapist"


def test_a_service_that_another_document_names() -> None:
    assert _read(MAIL, MINUTES)[0].organisation == "Hillshire Children's Community Nursing"


def test_a_colleague_at_the_same_school() -> None:
    note = "22 January 2025\nNotes by Mrs Flood, class teacher\nHe reads well."
    assert _read(note, MINUTES)[0].organisation == "Hill Academy"


def test_a_colleague_of_years_ago_says_nothing_of_where_one_works_now() -> None:
    old = "Strath Infirmary\nPhysiotherapy\n18 June 2016\nDear Dr M\nShe walks.\nYours sincerely\nF. Buchan\nPhysiotherapist"
    new = "20 February 2025\nSeen at home.\nYours sincerely\nH. March\nOccupational Therapist"
    assert _read(new, old)[0].organisation is None


def test_the_full_name_that_another_document_gives() -> None:
    short = "Case note\nAuthor: N. D., EHC Co-ordinator, Eastmarsh CC\nDate: 3 March 2025"
    full = "Eastmarsh County Council\nSEND panel\nPanel date: 4 March 2025"
    assert _read(short, full)[0].organisation == "Eastmarsh County Council"


def test_a_date_of_birth_without_a_label_is_known_from_another_document() -> None:
    bare = "Hillshire Therapies\nSALT notes - K. D., 19/09/16 - autumn\n(R. P., SLT)"
    form = "Child: K. D.\nDate of birth: 19/09/2016\nDate: 14/11/2024"
    assert [who.written_on for who in _read(bare, form)] == [None, date(2024, 11, 14)]


@given(st.lists(st.sampled_from([MAIL, MINUTES, "", "x", "Dear Sir\nmy son\nMum"]), max_size=12))
@settings(deadline=None)
def test_one_writer_a_document(texts: list[str]) -> None:
    assert len(_read(*texts)) == len(texts)
