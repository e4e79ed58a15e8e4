"""Forty-five ways to spoil a sound plan, each with the rule that must tell of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from events.values import ViewSource
from tests.domain.plan.quality.plans import Paper, Plan, Recommendation, Spoil, line, sentence

LATE = Paper(
    digest="d" * 64,
    name="ot.pdf",
    marking="advice",
    author="A. Quill",
    role="Occupational Therapist",
    written_on=date(2026, 5, 2),
)
OLD = Paper(
    digest="e" * 64,
    name="ep.pdf",
    marking="advice",
    role="Educational Psychologist",
    written_on=date(2023, 5, 2),
    advice="psychological",
)
ASKED = "Weekly group sessions of 45 minutes in the hydrotherapy pool with a physiotherapist."
FORTY = "Direct therapy of 40 minutes each week with a speech and language therapist."


def _unlinked(plan: Plan, label: str) -> Plan:
    """Nothing is linked to it any more, nor it to anything."""
    freed = {
        k: item.model_copy(update={
            "needs": () if k == label else tuple(x for x in item.needs if x != label),
            "outcomes": () if k == label else tuple(x for x in item.outcomes if x != label),
        })
        for k, item in plan.items.items()
    }  # fmt: skip
    return Plan(plan.officer, freed, plan.context)


def _need_unmet(plan: Plan) -> Plan:
    return plan.adding("B", "When asked to write, this child gives up after one line and hides the page.")


def _parents_only(plan: Plan) -> Plan:
    spoken = line("A1", "A", "Our son is a delight. We hope that he will be happy.").model_copy(
        update={"sources": (ViewSource(prompt="family", voice="parent"),)}
    )
    return plan.without("A").having(spoken)


def _suggested(plan: Plan) -> Plan:
    return plan.having(
        line("F8", "F", "A programme of swimming.").model_copy(update={"standing": "suggested"})
    )


FAULTS: Mapping[str, tuple[str, Spoil]] = {
    "a need that no provision meets": ("B-need-without-provision", _need_unmet),
    "provision that serves no need": ("F-without-need", lambda p: p.adding("F", "A mentor trained in coaching meets the class for 20 minutes each Friday.")),
    "a need without an outcome": ("B-need-without-outcome", lambda p: _unlinked(p, "B2")),
    "an outcome that nothing is provided for": ("E-without-provision", lambda p: p.adding("E", "By July 2027 the kite that was made at home will fly for ten minutes.")),
    "a link to a line that is gone": ("link-broken", lambda p: p.having(p.items["F1"].model_copy(update={"needs": ("B1", "B77")}))),
    "provision without any amount": ("F-not-quantified", lambda p: p.saying("F1", "Speech and language therapy from a qualified therapist.")),
    "a session that does not say how often": ("F-no-frequency", lambda p: p.saying("F1", "A 40-minute session with a speech and language therapist.")),
    "sessions that do not say how long": ("F-no-length", lambda p: p.saying("F1", "Weekly therapy sessions with a speech and language therapist.")),
    "provision that nobody gives": ("F-nobody", lambda p: p.saying("F1", "A programme of gross motor exercises for 20 minutes, three times a week.")),
    "an adult of no known training": ("F-no-expertise", lambda p: p.saying("F1", "A teaching assistant gives 15 hours of help a week.")),
    "a group of any size": ("F-no-group-size", lambda p: p.saying("F1", "A social skills group, led by a specialist teacher, for 40 minutes each week.")),
    "access to": ("F-vague", lambda p: p.saying("F1", "Access to a speech and language therapist.")),
    "opportunities for": ("F-vague", lambda p: p.saying("F1", "There will be opportunities for work with a specialist teacher.")),
    "as and when required": ("F-vague", lambda p: p.saying("F1", "An occupational therapist gives 30 minutes a week, and more as and when required.")),
    "up to so many hours": ("F-vague", lambda p: p.saying("F1", "Support from a trained teaching assistant for up to 15 hours a week.")),
    "a small group of no size": ("F-vague", lambda p: p.saying("F1", "A teacher leads small group work in maths for 30 minutes a day.")),
    "subject to funding": ("F-conditional", lambda p: p.saying("F1", "A counsellor gives 50 minutes a week, subject to the availability of funding.")),
    "left to the school": ("F-left-to-others", lambda p: p.saying("F1", "Weekly teaching of 30 minutes by a specialist teacher; the rest to be determined by the school.")),
    "a referral in place of provision": ("F-only-referral", lambda p: p.saying("F1", "The SENCO will make a referral to the occupational therapy service.")),
    "advice quoted in place of provision": ("F-only-advised", lambda p: p.saying("F1", "It is recommended that a specialist teacher gives 30 minutes each week.")),
    "speech therapy in G": ("G-educates", lambda p: p.adding("G", "Speech and language therapy, 30 minutes a week.", "C1")),
    "a holiday club in H2": ("H2-should-be-H1", lambda p: p.known(age=9).adding("H2", "A holiday club with a worker for four days each summer.", "D1")),
    "an overnight break in H1": ("H1-should-be-H2", lambda p: p.known(age=9).adding("H1", "Overnight short breaks, two nights a month.", "D1")),
    "an outcome without a date": ("E-not-dated", lambda p: p.saying("E1", "To tie both shoes without help on five days a week.")),
    "an outcome whose day is gone": ("E-date-passed", lambda p: p.saying("E1", "By July 2025 to tie both shoes without help.")),
    "an outcome that is provision": ("E-is-provision", lambda p: p.saying("E1", "By July 2027, this learner will receive weekly speech therapy of 30 minutes.")),
    "an outcome that nobody can see": ("E-not-measurable", lambda p: p.saying("E1", "By the end of the academic year, to develop better communication.")),
    "an outcome of the library, still blank": ("E-boilerplate", lambda p: p.saying("E1", "Language ability – to be made specific: baseline, target, measure, date")),
    "nothing on work from year 9": ("E-no-adulthood", lambda p: p.known(school_year=10).without("E", "F", "G", "H1", "H2").adding("E", "By July 2028 to know three card games.", "B1")),
    "a diagnosis and no need": ("B-label-only", lambda p: p.saying("B1", "Diagnosis of autism and ADHD.")),
    "a setting in a draft": ("I-in-draft", lambda p: p.known(kind="draft").adding("I", "Marsh End Academy, mainstream")),
    "no setting in a final plan": ("I-missing", lambda p: p.known(kind="final").without("I")),
    "a paper that K does not list": ("K-not-listed", lambda p: p.known(papers=(LATE,))),
    "advice of three years ago": ("K-out-of-date", lambda p: p.known(papers=(OLD,))),
    "no budget where one is asked for": ("J-missing", lambda p: p.known(budget=True).without("J")),
    "less than was advised": ("F-less-than-advised", lambda p: p.advised("F1", FORTY, "Therapy of 30 minutes each week with a speech and language therapist.")),
    "the amount of the advice lost": ("F-amount-dropped", lambda p: p.advised("F1", FORTY, "Therapy with a speech and language therapist in school.")),
    "benefit in place of need": ("F-weaker-words", lambda p: p.advised("F1", "She requires a radio aid in all lessons.", "This pupil would benefit from a radio aid in all lessons.")),
    "a recommendation left out": ("recommendation-left-out", lambda p: p.known(recommendations=(Recommendation(sentence(ASKED), "unseen"),))),
    "another child's name": ("another-name", lambda p: p.saying("F1", "Kaelith will receive 30 minutes a week with a specialist teacher.")),
    "the wrong pronoun": ("wrong-pronoun", lambda p: p.known(pronouns="they").saying("F3", "In all lessons, his seat is near the board.")),
    "a blank of a template": ("template-left", lambda p: p.saying("B1", "[Name] finds reading hard and he/she reads below age.")),
    "the report's own voice": ("reporter-voice", lambda p: p.saying("B1", "When I saw this pupil in March, I assessed reading at the level of a child of seven.")),
    "parents' views alone": ("A-only-parents", _parents_only),
    "open lines in a final plan": ("final-open-lines", lambda p: _suggested(p.known(kind="final"))),
}  # fmt: skip
