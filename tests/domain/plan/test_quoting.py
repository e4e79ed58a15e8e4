"""From what papers ask for to suggestions: merged with all their sources, strengths beside needs, views word for word."""

from __future__ import annotations

import re

from hypothesis import given as having
from hypothesis import settings
from hypothesis import strategies as st

from domain.case.state import Case
from domain.plan.drafting import desired
from domain.plan.prose import TO_BE_WORDED
from domain.plan.quoting import text_suggestions
from domain.plan.wording import SPEAKERS, STRENGTH
from events.base import Event
from events.case import FindingsRecorded, SuggestionsMade
from events.plan import PlanItemRemoved
from events.values import Finding, PlanItem, Question, SentenceSource, Speaker, Stance, TextValue
from tests.domain.plan import bundle as b
from tests.given import case

OTHER = "c" * 64
WEEKLY = b.sentence("Direct speech and language therapy, 45 minutes weekly, from a therapist.")
AGAIN = b.sentence(
    "I recommend direct speech and language therapy for 45 minutes weekly from a therapist.", OTHER
)
LESS = b.sentence("SALT for 30 minutes a week.", OTHER)
BOTH: tuple[Event, ...] = (
    b.paper(),
    b.paper(OTHER, "advice", "ep.pdf"),
    b.found(("SLC", "provision", WEEKLY)),
)


def proposed(*facts: Event) -> Case:
    """The case with what its papers suggest, all of it undecided."""
    return case(*facts, SuggestionsMade(suggestions=tuple(text_suggestions(case(*facts)))))


def lines(found: Case, section: str, standing: str) -> list[PlanItem]:
    return [item for item in desired(found) if item.section == section and item.standing == standing]


def quoted(item: PlanItem) -> list[object]:
    return [source.sentence for source in item.sources if isinstance(source, SentenceSource)]


class TestMerging:
    def test_what_two_papers_ask_for_is_one_line_with_both_sources(self) -> None:
        found = proposed(*BOTH, b.found(("SLC", "provision", AGAIN), digest=OTHER))
        (item,) = lines(found, "F", "suggested")
        assert set(quoted(item)) == {WEEKLY, AGAIN}

    def test_a_further_paper_leaves_the_line_its_id(self) -> None:
        (before,) = lines(proposed(*BOTH), "F", "suggested")
        (after,) = lines(
            proposed(*BOTH, b.found(("SLC", "provision", AGAIN), digest=OTHER)), "F", "suggested"
        )
        assert before.id == after.id

    def test_a_later_paper_joins_the_sources_of_what_was_accepted(self) -> None:
        (made,) = text_suggestions(case(*BOTH))
        facts = (
            *BOTH,
            SuggestionsMade(suggestions=(made,)),
            b.accepted(made.id),
            b.found(("SLC", "provision", AGAIN), digest=OTHER),
        )
        assert text_suggestions(case(*facts)) == []
        (item,) = lines(case(*facts), "F", "accepted")
        assert quoted(item) == [WEEKLY, AGAIN]

    def test_after_a_rejection_another_paper_is_heard(self) -> None:
        (made,) = text_suggestions(case(*BOTH))
        facts = (
            *BOTH,
            SuggestionsMade(suggestions=(made,)),
            b.rejected(made.id),
            b.found(("SLC", "provision", AGAIN), digest=OTHER),
        )
        assert [each.evidence for each in text_suggestions(case(*facts))] == [(AGAIN,)]

    def test_a_line_that_says_less_never_joins_two_that_clash(self) -> None:
        said = (
            "Speech and language therapy, 45 minutes weekly.",
            "Individual SALT for 45 minutes a week.",
            "SALT, 45 minutes weekly, 1:4.",
        )
        sentences = [b.sentence(words, start=n * 200) for n, words in enumerate(said)]
        facts = (b.paper(), b.found(*(("SLC", "provision", each) for each in sentences)))
        assert sorted(len(each.evidence) for each in text_suggestions(case(*facts))) == [1, 2]


class TestAmounts:
    FACTS = (*BOTH, b.found(("SLC", "provision", LESS), digest=OTHER))

    def test_different_amounts_are_asked_about_with_both_sources(self) -> None:
        found = proposed(*self.FACTS)
        (gap,) = [item for item in desired(found) if "different amounts" in item.text]
        assert (gap.section, gap.standing, quoted(gap)) == ("F", "gap", [WEEKLY, LESS])
        assert WEEKLY.text in gap.text
        assert LESS.text in gap.text

    def test_rejecting_one_answers_the_question(self) -> None:
        found = proposed(*self.FACTS)
        asked = [state.suggestion for state in found.suggestions.values()]
        facts = (*self.FACTS, SuggestionsMade(suggestions=tuple(asked)), b.rejected(asked[1].id))
        assert not [item for item in desired(case(*facts)) if "different amounts" in item.text]

    def test_taking_one_line_out_answers_it_too(self) -> None:
        found = proposed(*self.FACTS)
        first = lines(found, "F", "suggested")[0]
        asked = tuple(state.suggestion for state in found.suggestions.values())
        removed = PlanItemRemoved(item=first.id, base_revision=9)
        facts = (*self.FACTS, SuggestionsMade(suggestions=asked), removed)
        assert not [item for item in desired(case(*facts)) if "different amounts" in item.text]


class TestStrengths:
    GOOD = b.sentence("She tells long stories with her hands.", start=300)

    def test_a_strength_stands_beside_its_need_once_accepted(self) -> None:
        facts = (b.paper(), b.answer("SLC", 2), b.found(("SLC", "strength", self.GOOD)))
        (item,) = lines(proposed(*facts), "B", "suggested")
        assert (item.text, item.needs) == (f"{STRENGTH} {self.GOOD.text}", ("B:SLC",))

    def test_a_strength_is_no_need(self) -> None:
        facts = (b.paper(), b.found(("SLC", "strength", self.GOOD)))
        (made,) = text_suggestions(case(*facts))
        found = {
            i.id for i in desired(case(*facts, SuggestionsMade(suggestions=(made,)), b.accepted(made.id)))
        }
        assert "B:gap" in found

    def test_a_clinics_normal_finding_is_none(self) -> None:
        assert text_suggestions(case(b.paper(), b.found(("PD_Hearing", "strength", self.GOOD)))) == []


def test_a_need_says_what_is_hard_in_the_words_that_were_accepted() -> None:
    hard = SentenceSource(sentence=b.sentence("She follows one word at a time."))
    spoken = SentenceSource(sentence=b.sentence("I saw her in March.", start=80))
    need = next(
        i for i in desired(case(b.paper(), b.answer("SLC", 3, sources=(spoken, hard)))) if i.id == "B:SLC"
    )
    assert need.text.endswith("\nShe follows one word at a time.")
    assert quoted(need) == [spoken.sentence, hard.sentence]


def test_a_view_is_suggested_word_for_word_with_whose_it_is() -> None:
    said = b.sentence("i want to be a vet")
    finding = Finding(question=None, stance="view", sentence=said, speaker="child")
    (item,) = lines(
        proposed(b.paper(), FindingsRecorded(digest=b.REPORT, part=1, findings=(finding,))), "A", "suggested"
    )
    assert item.text == f"{SPEAKERS['child']}: “{said.text}”"
    assert item.id.startswith("A:goals:")


def _views(*said: tuple[str, int, Speaker]) -> Case:
    sentences = [(b.sentence(words, start=start), speaker) for words, start, speaker in said]
    findings = tuple(
        Finding(question=None, stance="view", sentence=sentence, speaker=speaker)
        for sentence, speaker in sentences
    )
    return case(b.paper(), FindingsRecorded(digest=b.REPORT, part=1, findings=findings))


def test_what_is_said_in_one_breath_is_one_view_with_all_its_sentences() -> None:
    (made,) = text_suggestions(_views(("I like buses.", 10, "child"), ("The 14 is best.", 24, "child")))
    assert isinstance(made.value, TextValue)
    assert made.value.text == f"{SPEAKERS['child']}: “I like buses. The 14 is best.”"
    assert len(made.evidence) == 2


def test_views_of_two_voices_or_of_two_places_stay_apart() -> None:
    said: tuple[tuple[str, int, Speaker], ...] = (
        ("I like buses.", 10, "child"),
        ("I hope he will drive one.", 24, "parents"),
        ("I like the 14.", 400, "child"),
    )
    assert len(text_suggestions(_views(*said))) == 3


def test_of_a_strength_the_clauses_that_speak_of_the_writer_are_left_out_and_told() -> None:
    good = b.sentence("He is a kind boy who joined us in May.", start=300)
    (made,) = text_suggestions(case(b.paper(), b.found((None, "strength", good))))
    assert isinstance(made.value, TextValue)
    assert made.value.text == f"{STRENGTH} He is a kind boy."
    assert "‘who joined us in May’" in made.reason


def test_a_suggested_view_answers_no_prompt() -> None:
    finding = Finding(
        question=None, stance="view", sentence=b.sentence("i want to be a vet"), speaker="child"
    )
    found = proposed(b.paper(), FindingsRecorded(digest=b.REPORT, part=1, findings=(finding,)))
    assert "A:goals:gap" in {item.id for item in desired(found)}


def test_a_wish_for_a_school_is_not_drafted() -> None:
    wish = b.sentence("We would like a special school.")
    assert text_suggestions(case(b.paper(), b.found((None, "provision", wish)))) == []


_WORDS = st.lists(
    st.sampled_from(["he", "she", "I", "recommend", "that", "will", "not", "need", "speech", "therapy", "weekly", "45", "minutes", "1:1", "class", "|", "“", "(", "kind", "likes", "to", "by", "July", "group", "adult", "daily", ",", "my", "TA"]),
    min_size=2, max_size=14,
).map(" ".join)  # fmt: skip
_FOUND = st.tuples(
    st.sampled_from([b.REPORT, OTHER]), _WORDS, st.sampled_from(["need", "strength", "provision", "outcome", "view", "denied"]),
    st.sampled_from(["SLC", "LD", "Health", "Social_care", None]), st.sampled_from(["child", "parents", None]),
)  # fmt: skip


@settings(deadline=None)
@having(st.lists(_FOUND, max_size=12), st.booleans())
def test_every_drafted_line_is_traceable_whatever_the_bundle(
    said: list[tuple[str, str, Stance, Question | None, Speaker | None]], accept: bool
) -> None:
    facts: list[Event] = [
        b.paper(),
        b.paper(OTHER, "advice", "ep.pdf"),
        b.answer("SLC", 2),
        b.answer("LD", 1),
    ]
    for digest in (b.REPORT, OTHER):
        findings = tuple(
            Finding(
                question=question,
                stance=stance,
                sentence=b.sentence(words, digest, start=n * 200),
                speaker=speaker,
            )
            for n, (where, words, stance, question, speaker) in enumerate(said)
            if where == digest
        )
        facts.append(FindingsRecorded(digest=digest, part=1, findings=findings))
    made = text_suggestions(case(*facts))
    facts += [SuggestionsMade(suggestions=tuple(made))] if made else []
    facts += [b.accepted(each.id) for each in made] if accept else []
    for item in desired(case(*facts)):
        if item.standing == "gap" or item.section == "K":
            continue
        assert item.sources, item
        if item.suggestion is not None:
            assert _comes_from(item, next(each for each in made if each.id == item.suggestion).reason), item


def _comes_from(item: PlanItem, reason: str) -> bool:
    """Every word of the line is one of the sentences', of the marks that a line bears, or told in the reason."""
    marks = f"{STRENGTH} {TO_BE_WORDED} {' '.join(SPEAKERS.values())} {reason}"
    known = {word for text in (*_texts(item), marks) for word in re.findall(r"\w+", text.lower())}
    return known.issuperset(re.findall(r"\w+", item.text.lower()))


def _texts(item: PlanItem) -> list[str]:
    return [source.sentence.text for source in item.sources if isinstance(source, SentenceSource)]


def test_questions_of_all_merged_papers_are_kept() -> None:
    facts = (*BOTH, b.found(("Psych_ASD", "provision", AGAIN), digest=OTHER))
    (made,) = text_suggestions(case(*facts))
    assert isinstance(made.value, TextValue)
    assert (made.value.question, made.value.also) == ("SLC", ("Psych_ASD",))
