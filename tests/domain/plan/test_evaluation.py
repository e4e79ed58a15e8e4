"""What the figures of a drafted plan count."""

from __future__ import annotations

from domain.plan.drafting import desired
from domain.plan.evaluation import figures
from tests.domain.plan import bundle as b
from tests.given import case

WEEKLY = b.sentence("I recommend direct therapy, 40 minutes weekly, from a therapist.")
MARKED = {
    "provision": [
        {"doc": "slt report.txt", "sentence": WEEKLY.text},
        {"doc": "slt report.txt", "sentence": "A laptop."},
    ]
}


def counted(words: str) -> dict[str, int]:
    facts = (b.paper(), b.read(), b.answer("SLC", 2), b.made("t", b.text(words), WEEKLY), b.accepted("t"))
    found = case(*facts)
    return dict(figures(found, desired(found), MARKED).counts)


def test_marked_provision_is_found_by_its_sentence_and_exact_by_its_words() -> None:
    found = counted("Direct therapy, 40 minutes weekly, from a therapist.")
    assert (found["provision found"], found["provision marked"]) == (1, 2)
    assert (found["exact"], found["quantified"]) == (1, 1)
    assert (found["needs in plan"], found["needs accepted"], found["without source"]) == (1, 1, 0)


def test_a_pair_of_papers_counts_where_both_stand_behind_one_line() -> None:
    other = b.sentence("Therapy from a therapist, 40 minutes each week, is recommended.", start=200)
    pair = [[{"document": "slt report.txt", "sentence": each.text} for each in (WEEKLY, other)]]
    labels = {
        "same": pair,
        "conflicts": pair,
        "not_provision": [{"doc": "slt report.txt", "sentence": other.text}],
    }
    facts = (
        b.paper(),
        b.read(),
        b.made("t", b.text("Therapy, 40 minutes weekly."), WEEKLY, other),
        b.accepted("t"),
    )
    found = case(*facts)
    counts = figures(found, desired(found), labels).counts
    assert (counts["same together"], counts["mixed together"], counts["conflict together"]) == (1, 1, 0)
    assert counts["not provision found"] == 1


def test_another_amount_is_not_exact() -> None:
    assert counted("Direct therapy, 45 minutes weekly, from a therapist.")["exact"] == 0
