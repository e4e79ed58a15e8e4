from domain.shown.build import CONTEST_CHARACTERS, assessment
from events.case import AnswerContested, AnswerGiven
from tests.domain.shown.test_tiles import CHILD
from tests.given import TODAY, case


def test_however_much_people_contest_the_page_can_be_opened_with_the_newest() -> None:
    standing = AnswerGiven(question="SLC", voice="agreed", score=3, instrument="1")
    long = [
        AnswerContested(question="SLC", voice="agreed", score=1, note=f"{n} " + "x" * 19_990, seen=0) for n in range(20)
    ]  # fmt: skip
    shown = assessment(case(standing, *long), CHILD, TODAY)
    (slc,) = [question for question in shown.questions if question.question == "SLC"]
    assert sum(len(contest.note) for contest in slc.contests) <= CONTEST_CHARACTERS
    assert [contest.note.split()[0] for contest in slc.contests] == ["16", "17", "18", "19"]
