"""Rules of sources and of words: nothing weaker than the advice, nothing left out without a reason, and plain English
about the right child."""

from __future__ import annotations

from datetime import date

from domain.plan.quality.rules import CLEAR, GOOD_PLAN, OURS, SPECIFIC, Rule, Source

FLESCH = Source(
    "SEND Code of Practice 2015, 9.61; R. Flesch, ‘A new readability yardstick’, Journal of Applied Psychology 32 (1948)",
    date(2015, 1, 29),
)

SOURCES: tuple[Rule, ...] = (
    Rule(
        "F-less-than-advised", None, "line of provision", "must", "No less than the advice",
        "The line gives {words}, and the advice that it rests on {more}.",
        "Provision follows from the advice. Less than was advised needs its own evidence, not silence.",
        "Write the amount of the advice, or say on whose evidence it is less.", SPECIFIC, weight=5,
    ),
    Rule(
        "F-amount-dropped", None, "line of provision", "must", "Amounts of the advice are kept",
        "The advice says ‘{more}’, and the line says no amount.",
        "An amount that an adviser gave and the plan lost is provision lost.",
        "Write the amount as the advice has it.", SPECIFIC, weight=5,
    ),
    Rule(
        "F-weaker-words", None, "line of provision", "should", "No softer than the advice",
        "The line says ‘{words}’, and the advice ‘{more}’.",
        "‘Would benefit from’ in place of ‘requires’ turns a need into a wish.",
        "Say what will be provided, as firmly as the advice does.", SPECIFIC,
    ),
    Rule(
        "F-expertise-lowered", None, "line of provision", "should", "No less expertise than advised",
        "The advice asks for ‘{more}’, and the line for ‘{words}’.",
        "The level of expertise is part of provision.",
        "Name whom the advice names, or say on whose evidence it is another.", SPECIFIC,
    ),
    Rule(
        "F-amount-of-nobody", None, "line of provision", "must", "No amount that nobody gave",
        "‘{words}’ stands in none of the line's sources.",
        "An amount comes from advice or from a named person, and from nowhere else.",
        "Find who said it and add the source, or take it out.", GOOD_PLAN,
    ),
    Rule(
        "no-source", None, "line", "should", "Every line has a source",
        "Nothing says where this line comes from.",
        "Each statement of a plan can be traced to advice, to an agreed answer or to a person.",
        "Add the sentence that it rests on, or write it as your own.", GOOD_PLAN,
    ),
    Rule(
        "recommendation-left-out", None, "recommendation", "should", "No recommendation is left out in silence",
        "‘{words}’ is recommended and is not in the plan, and nobody said why.{more}",
        "Parents and the Tribunal compare the plan with the advice. What is left out needs a reason.",
        "Take it into the plan, or reject it with your reason.", GOOD_PLAN, knows=("recommendations",), weight=4,
    ),
)  # fmt: skip

WORDS: tuple[Rule, ...] = (
    Rule(
        "another-name", None, "plan", "must", "The right child",
        "‘{words}’ is not this child's name.",
        "Another child's name shows that text was copied, and tells a family of another child.",
        "Check where the text came from; put this child's name, or say who the other person is.", GOOD_PLAN, knows=("names",), weight=8,
    ),
    Rule(
        "wrong-pronoun", None, "plan", "must", "The right pronouns",
        "‘{words}’ is used of a child who is otherwise {more}.",
        "A wrong pronoun shows that text was copied from another plan.",
        "Check the line, and write it for this child.", GOOD_PLAN,
    ),
    Rule(
        "template-left", None, "plan", "must", "No blanks of a template",
        "‘{words}’ is left over from a template.",
        "A blank or an alternative that nobody filled shows that the line was not written for this child.",
        "Fill it in or take it out.", CLEAR,
    ),
    Rule(
        "reporter-voice", None, "line", "should", "The plan speaks, not the report",
        "‘{words}’ is the voice of a report's author.",
        "A plan says what the child needs and gets. Copied sentences leave open who speaks.",
        "Say it of the child, in the plan's own voice.", CLEAR,
    ),
    Rule(
        "said-twice", None, "line", "consider", "Nothing twice",
        "The line says the same as {more}.",
        "Doubled lines make a plan long and hide which one counts.",
        "Keep one, with the links of both.", CLEAR,
    ),
    Rule(
        "long-sentence", None, "line", "consider", "Sentences that can be read",
        "A sentence of {more} words: ‘{words}’",
        "Plans are clear, concise and accessible to those whom they are about.",
        "Make two or three sentences of it.", CLEAR,
    ),
    Rule(
        "hard-to-read", None, "plan", "consider", "Plain English",
        "Reading ease is {words} on Flesch's scale of 0 to 100; below {more} it takes a graduate.",
        "Plans are clear, concise and accessible to those whom they are about.",
        "Use shorter sentences and everyday words.", FLESCH,
    ),
    Rule(
        "short-form", None, "plan", "consider", "Short forms are explained",
        "‘{words}’ is used, and nowhere is it said what it stands for.",
        "A parent need not know the letters of a service.",
        "Write it in full the first time.", OURS,
    ),
)  # fmt: skip
