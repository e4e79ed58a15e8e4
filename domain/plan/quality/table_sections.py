"""Rules of sections A, B, E and I to K: what each must hold, and outcomes that are outcomes."""

from __future__ import annotations

from domain.plan.quality.rules import (
    ADULTHOOD,
    ADVICE,
    BUDGET,
    CARE,
    CLEAR,
    GOOD_PLAN,
    HEALTH,
    IN_TIME,
    NO_PLACEMENT,
    OURS,
    OUTCOMES,
    PLACEMENT,
    REG_12,
    VIEWS,
    Rule,
)
from domain.shown.plan_audit import PlanKind

_FINAL: frozenset[PlanKind] = frozenset({"final"})

OUTCOME: tuple[Rule, ...] = (
    Rule(
        "E-not-dated", "E", "outcome", "should", "Outcomes say by when",
        "The outcome does not say by when.",
        "An outcome is specific, measurable, achievable, realistic and time-bound.",
        "Say by when, such as the end of a key stage or a month and year.", OUTCOMES,
    ),
    Rule(
        "E-date-passed", "E", "outcome", "should", "Outcomes lie ahead",
        "‘{words}’ has passed.",
        "A plan looks forward; an outcome whose day has gone was carried over.",
        "Say whether it was achieved, and set the next one.", CLEAR,
    ),
    Rule(
        "E-is-provision", "E", "outcome", "should", "Outcomes are not provision",
        "‘{words}’ is what is given to the child, and no difference made.",
        "An outcome is the benefit or difference made to an individual as a result of an intervention.",
        "Say what the child will be able to do because of it; the support itself belongs in F, G or H.", OUTCOMES,
    ),
    Rule(
        "E-not-measurable", "E", "outcome", "should", "Outcomes can be seen",
        "‘{words}’ does not say how anybody would know that it was achieved.",
        "An outcome is specific and measurable.",
        "Say what will be seen: what, how often, with what help, from what it is now.", OUTCOMES,
    ),
    Rule(
        "E-boilerplate", None, "line", "must", "Starting points were made specific",
        "The line is still a starting point that waits to be made specific.",
        "A package or a summary of an outcome is neither provision nor an outcome for this child.",
        "Write what is to be done, or sought, for this child; or remove the line.", REG_12, weight=4,
    ),
    Rule(
        "E-not-personal", "E", "outcome", "consider", "Outcomes are about this child",
        "‘{words}’ could be about any child.",
        "An outcome is personal and not expressed from the view of a service.",
        "Say what this child will do, by name.", OUTCOMES,
    ),
    Rule(
        "E-no-adulthood", "E", "area of adulthood", "should", "From year 9: preparing for adulthood",
        "Neither an outcome nor provision is about {more}.",
        "From year 9 a plan must say what assists in preparing for adulthood; its outcomes look to employment, "
        "independent living, community and health.",
        "Ask the young person, and write an outcome in this area.", ADULTHOOD, knows=("school_year",), weight=4,
    ),
    Rule(
        "E-none", "E", "plan", "must", "There are outcomes",
        "Section E is empty.",
        "The plan must set out the outcomes sought.",
        "Write what difference is sought, from the views in A and the advice.", REG_12,
    ),
)  # fmt: skip

NEEDS: tuple[Rule, ...] = (
    Rule(
        "B-none", "B", "plan", "must", "There are needs",
        "Section B is empty.",
        "The plan must set out all of the special educational needs.",
        "Agree the assessment, or write the needs from the advice.", REG_12,
    ),
    Rule(
        "B-label-only", "B", "need", "should", "Needs are described",
        "‘{words}’ names a diagnosis or a level, and not what the child finds hard.",
        "Provision follows from how a need shows; a diagnosis alone tells a school nothing.",
        "Say how it shows for this child in learning, play and daily life, and what was measured.", GOOD_PLAN,
    ),
    Rule(
        "B-lumped", "B", "need", "consider", "Each need stands by itself",
        "{words} stand in one line.",
        "Each need is named so that its outcomes and provision can be linked to it.",
        "Write a line for each.", GOOD_PLAN,
    ),
    Rule(
        "B-no-strengths", "B", "plan", "should", "Strengths are told",
        "No line of section B says what the child does well.",
        "Plans are positive, and teaching starts from strengths.",
        "Add what the child can do and enjoys, from the advice and the family.", CLEAR,
    ),
    Rule(
        "B-is-provision", "B", "need", "should", "Section B holds needs",
        "‘{words}’ is provision.",
        "Provision outside section F may not be enforced as provision.",
        "Move it to section F, and say here what the need is.", REG_12,
    ),
    Rule(
        "C-unsaid", "C", "plan", "should", "Section C says something",
        "Section C is blank.",
        "Each section is separately identified; a blank one leaves open whether anybody looked.",
        "Write the health needs, or ‘None identified’.", HEALTH,
    ),
    Rule(
        "D-unsaid", "D", "plan", "should", "Section D says something",
        "Section D is blank.",
        "Each section is separately identified; a blank one leaves open whether anybody looked.",
        "Write the social care needs, or ‘None identified’.", CARE,
    ),
)  # fmt: skip

OTHERS: tuple[Rule, ...] = (
    Rule(
        "A-empty", "A", "plan", "must", "Section A tells the views",
        "Section A is empty.",
        "The plan must set out the views, interests and aspirations of the child and the parents, or of the young person.",
        "Ask the family and the child, and write what they said.", VIEWS,
    ),
    Rule(
        "A-no-voice", "A", "plan", "should", "The child's own voice",
        "Section A neither speaks in the first person nor says how views were gathered.",
        "The child takes part, and a reader must see in whose words and by what method.",
        "Quote the child, or say how their view was gathered (by pictures, by watching, through whom).", GOOD_PLAN,
    ),
    Rule(
        "A-only-parents", "A", "plan", "should", "Not the parents' views alone",
        "Section A holds the parents' views and not the child's.",
        "The views of the child or young person are asked for as well as the parents'.",
        "Ask the child in the way that suits them, and write it or how it was tried.", VIEWS,
    ),
    Rule(
        "A-no-aspirations", "A", "plan", "should", "Hopes and goals",
        "Section A says nothing of hopes or goals.",
        "Aspirations are part of section A, and outcomes start from them.",
        "Ask what the child and family hope for, now and later.", VIEWS,
    ),
    Rule(
        "I-in-draft", "I", "plan", "must", "A draft names no setting",
        "Section I is filled in a draft: ‘{words}’.",
        "A draft must not name a school or a type of school, so that the family's wish comes first.",
        "Leave section I blank until the final plan.", NO_PLACEMENT, frozenset({"draft"}),
    ),
    Rule(
        "I-named-elsewhere", None, "line of provision", "should", "A draft names no setting elsewhere",
        "‘{words}’ names a setting in provision of a draft.",
        "A draft must not name a school, in whatever section.",
        "Say ‘the school’ or ‘the setting’.", NO_PLACEMENT, frozenset({"draft"}),
    ),
    Rule(
        "I-missing", "I", "plan", "must", "A final plan says where",
        "Section I is empty in a final plan.",
        "The final plan names the school or other institution and its type, or the type alone.",
        "Complete section I after consultation.", PLACEMENT, _FINAL,
    ),
    Rule(
        "I-no-type", "I", "plan", "should", "Section I says the type",
        "‘{words}’ does not say what type of institution it is.",
        "Section I holds the name and the type of institution, or the type alone.",
        "Add the type, such as mainstream primary school.", PLACEMENT, _FINAL,
    ),
    Rule(
        "J-missing", "J", "plan", "must", "Section J where a budget is asked for",
        "A personal budget is asked for, and section J says nothing of it.",
        "Where there is a direct payment, the plan says which needs and outcomes it is to meet.",
        "Write what the budget is for, how it is paid, and which needs and outcomes it meets.", BUDGET,
        knows=("budget",),
    ),
    Rule(
        "J-for-what", "J", "plan", "must", "A direct payment says what it is for",
        "Section J has a direct payment or budget and links it to no need or outcome.",
        "Where there is a direct payment, the plan says which needs and outcomes it is to meet.",
        "Link the line to its needs and outcomes.", BUDGET,
    ),
    Rule(
        "J-no-amount", "J", "plan", "should", "A budget says how much",
        "Section J has a budget and says no amount.",
        "A family must be able to see what the budget buys.",
        "Say how much, for what period, and how it is paid.", GOOD_PLAN,
    ),
    Rule(
        "K-not-listed", "K", "paper", "must", "Section K lists the advice",
        "‘{words}’ was gathered, and section K does not list it.",
        "The advice and information gathered is attached and set out in section K.",
        "Add it with its author, role and date.", ADVICE, knows=("papers",),
    ),
    Rule(
        "K-undated", "K", "line of K", "should", "Advice is dated",
        "‘{words}’ has no date.",
        "A reader must see how old the advice is.",
        "Find the date on the paper, or ask its author.", ADVICE,
    ),
    Rule(
        "K-no-author", "K", "line of K", "should", "Advice says by whom",
        "‘{words}’ does not say who wrote it or in what role.",
        "A reader must see whose advice it is.",
        "Find the author and role on the paper.", ADVICE,
    ),
    Rule(
        "K-out-of-date", "K", "paper", "consider", "Advice is in date",
        "‘{words}’ is older than {more}.",
        "Needs change. No law says when advice is too old; the age is for your authority to set.",
        "Ask its author whether it still holds, or ask for new advice.", OURS, knows=("papers",),
    ),
    Rule(
        "K-empty", "K", "plan", "must", "Section K is there",
        "Section K is empty.",
        "The advice and information gathered is attached and set out in section K.",
        "Add the papers of the assessment, and list them.", ADVICE,
    ),
    Rule(
        "final-open-lines", None, "plan", "must", "Nothing is open in a final plan",
        "{words} of the plan are still suggestions or questions.",
        "What nobody decided on is no part of a plan that is issued.",
        "Decide on each: accept, alter or remove it.", REG_12, _FINAL,
    ),
    Rule(
        "final-late", None, "plan", "should", "The plan is in time",
        "The plan is made {words} weeks after the request.",
        "The final plan is due within 20 weeks of the request, unless an exception of regulation 13(3) applies.",
        "Record the exception, or tell the family why it is late.", IN_TIME, _FINAL, ("requested_on",),
    ),
)  # fmt: skip
