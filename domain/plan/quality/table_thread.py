"""Rules of the golden thread and of provision: each need to its outcomes and provision, and provision that can be
counted, secured and checked."""

from __future__ import annotations

from domain.plan.quality.rules import (
    CARE,
    CSDPA,
    EACH_NEED,
    EDUCATES,
    GOOD_PLAN,
    HEALTH,
    HEALTH_AGREED,
    ISSUED,
    OURS,
    OUTCOMES,
    SECURE,
    SPECIFIC,
    VAGUE,
    Rule,
)

THREAD: tuple[Rule, ...] = (
    Rule(
        "B-need-without-provision", "B", "need", "must", "Every need has provision",
        "No line of section F meets this need.",
        "The plan must set out special educational provision for each and every need.",
        "Link the line of section F that meets it, or write one: what, how much, how often, by whom.{more}", EACH_NEED,
    ),
    Rule(
        "F-without-need", "F", "provision", "should", "Every line of provision serves a need",
        "This provision is linked to no need in section B, directly or through an outcome.",
        "Provision that answers to no need cannot be justified, reviewed or defended.",
        "Link it to the need that it meets, or add the need to section B.", EACH_NEED,
    ),
    Rule(
        "B-need-without-outcome", "B", "need", "should", "Every need has an outcome",
        "No outcome in section E answers to this need.",
        "The golden thread runs from each need through what is sought for the child to what is provided.",
        "Link an outcome, or write what difference is sought here, and by when.", GOOD_PLAN,
    ),
    Rule(
        "E-without-provision", "E", "outcome", "should", "Every outcome has provision",
        "No provision in F, G or H works towards this outcome.",
        "An outcome that nothing is provided for is a wish.",
        "Link the provision that works towards it, or write some.", GOOD_PLAN,
    ),
    Rule(
        "E-without-need", "E", "outcome", "consider", "Every outcome answers to a need",
        "This outcome is linked to no need in B, C or D.",
        "A reader must see which need an outcome comes from.",
        "Link it to the need.", GOOD_PLAN,
    ),
    Rule(
        "link-broken", None, "line", "should", "Links lead somewhere",
        "The line is linked to a line that is no longer in the plan.",
        "A broken link hides that something lost its need, outcome or provision.",
        "Link it to a line that stands, or remove the link.", GOOD_PLAN,
    ),
    Rule(
        "C-need-without-provision", "C", "health need", "should", "Health needs have provision",
        "Nothing in section G, or in F, answers to this health need.",
        "Health provision that is reasonably required must be set out, or it must be plain that there is none.",
        "Link or add the provision in G (or F where it educates or trains), or say in G that none is required.", HEALTH,
    ),
    Rule(
        "G-without-need", "G", "health provision", "should", "Health provision has a need",
        "This health provision answers to no health need in section C.",
        "Section G follows from the needs in section C.",
        "Link it to the need in C, or add the need.", HEALTH,
    ),
    Rule(
        "D-need-without-provision", "D", "care need", "should", "Social care needs have provision",
        "Nothing in section H1 or H2 answers to this social care need.",
        "Social care provision that is reasonably required must be set out, or it must be plain that there is none.",
        "Link or add the provision in H1 or H2, or say there that none is required.", CARE,
    ),
    Rule(
        "H-without-need", None, "care provision", "should", "Social care provision has a need",
        "This social care provision answers to no need in section D.",
        "Sections H1 and H2 follow from the needs in section D.",
        "Link it to the need in D, or add the need.", CARE,
    ),
)  # fmt: skip

PROVISION: tuple[Rule, ...] = (
    Rule(
        "F-not-quantified", "F", "provision", "must", "Provision says how much",
        "The line says neither how much nor how often.",
        "Provision must be detailed and specific, and should normally be quantified: type, hours and frequency of "
        "support and level of expertise. What is not said cannot be secured.",
        "Say how many sessions or minutes and how often, or in which lessons and times of day.", SPECIFIC, weight=4,
    ),
    Rule(
        "F-no-frequency", "F", "provision", "should", "Sessions say how often",
        "‘{words}’ says how long a session is and not how often.",
        "Provision should normally be quantified in hours and frequency.",
        "Say how often: a week, a half-term, each day.", SPECIFIC,
    ),
    Rule(
        "F-no-length", "F", "provision", "should", "Sessions say how long",
        "‘{words}’ says how often and not how long a session is.",
        "Provision should normally be quantified in hours and frequency.",
        "Say how many minutes or hours each time.", SPECIFIC,
    ),
    Rule(
        "F-nobody", "F", "provision", "should", "Provision says by whom",
        "The line does not say who gives the support.",
        "The level of expertise is part of provision that is specific.",
        "Name the post that delivers it, such as a teaching assistant, a therapist, a specialist teacher.", SPECIFIC,
    ),
    Rule(
        "F-no-expertise", "F", "provision", "should", "Support says with what expertise",
        "‘{words}’ says who, and not with what training, qualification or experience or under whose direction.",
        "The level of expertise is part of provision that is specific.",
        "Say what they are trained in, what qualification they hold, or which professional directs them.", SPECIFIC,
    ),
    Rule(
        "F-no-group-size", "F", "provision", "should", "Groups say how many",
        "‘{words}’ does not say how many children.",
        "The type of support cannot be checked without its ratio.",
        "Say how many children at most, or the ratio of adults to children.", SPECIFIC,
    ),
    Rule(
        "F-no-review", "F", "plan", "should", "Provision is reviewed",
        "No line of E or F says when or how progress and provision are reviewed.",
        "A plan says how the outcomes are monitored; provision that nobody checks drifts.",
        "Say who reviews the provision and when, such as each term.", OUTCOMES,
    ),
    Rule(
        "F-vague", None, "line of provision", "should", "No vague words in provision",
        "‘{words}’: {more}",
        "Provision must be detailed and specific. Words such as this let it shrink to nothing.",
        "Say what is given, how much, how often, by whom; or leave the words out.", VAGUE,
    ),
    Rule(
        "F-vague-unconfirmed", None, "line of provision", "consider", "Words that may be vague",
        "‘{words}’: {more}",
        "Readers of plans call these words vague; no list that we read has them.",
        "Say it exactly where you can.", OURS,
    ),
    Rule(
        "F-own-word", None, "line of provision", "consider", "Words that this authority does not want",
        "‘{words}’: {more}",
        "Your authority asked for these words to be left out of provision.",
        "Say it in other words.", OURS,
    ),
    Rule(
        "own-phrase", None, "plan", "should", "Phrases that this authority wants",
        "‘{words}’ does not stand where your authority wants it. {more}",
        "Your authority asked for these words to stand in the section.",
        "Add them where they are true of this child, or ask your service manager.", OURS,
    ),
    Rule(
        "F-conditional", None, "line of provision", "must", "Provision has no conditions",
        "‘{words}’ makes the provision depend on something else.",
        "The authority must secure what section F sets out, and the health body what G sets out, whatever the resources.",
        "Take the condition out. If the provision is needed, say it plainly.", SECURE,
    ),
    Rule(
        "F-left-to-others", None, "line of provision", "should", "Nobody else decides the provision",
        "‘{words}’ leaves to somebody else what the plan must settle.",
        "The plan must specify provision; handing the decision on leaves nothing to be secured.",
        "Settle it from the advice, and write the result.", SPECIFIC,
    ),
    Rule(
        "F-only-referral", "F", "provision", "should", "Provision is more than a referral",
        "‘{words}’ promises that somebody will be asked, and no provision.",
        "An assessment or referral to come is no provision; needs are assessed before the plan is made.",
        "Get the advice, and write what follows from it.", SPECIFIC,
    ),
    Rule(
        "F-only-advised", None, "line of provision", "should", "Provision is given, not only advised",
        "‘{words}’ tells what somebody advised, and not what is provided.",
        "The plan specifies what is to be provided; a report recommends.",
        "Say what the child will get.", SPECIFIC,
    ),
    Rule(
        "G-educates", None, "line of provision", "must", "What educates or trains stands in F",
        "‘{words}’ educates or trains, and stands in section {more}.",
        "Health or social care provision that educates or trains a child is to be treated as special educational provision.",
        "Move it to section F.", EDUCATES,
    ),
    Rule(
        "H2-should-be-H1", "H2", "care provision", "should", "Services of the 1970 Act stand in H1",
        "‘{words}’ is a sort of service that section 2 of the 1970 Act lists, and the young person is under 18.",
        "H1 holds what must be made under section 2 of the Chronically Sick and Disabled Persons Act 1970.",
        "Ask the social worker under which Act it is made; if it is section 2, move it to H1.", CSDPA,
    ),
    Rule(
        "H1-should-be-H2", "H1", "care provision", "should", "Other social care stands in H2",
        "‘{words}’ is not provision under section 2 of the 1970 Act.",
        "H1 holds only what must be made under section 2 of the Chronically Sick and Disabled Persons Act 1970, for "
        "those under 18; everything else is H2.",
        "Move it to H2, or ask the social worker.", CSDPA,
    ),
    Rule(
        "G-not-agreed", "G", "plan", "must", "The health body agreed section G",
        "The responsible commissioning body has not agreed section G.",
        "Health provision may be set out only where the responsible commissioning body agrees.",
        "Get the agreement in writing before the plan is issued.", HEALTH_AGREED, ISSUED, ("commissioner_agreed",),
    ),
)  # fmt: skip
