"""Words that change what a sentence says of a need: problems, strengths, denials, other people, other times.

Ours, from how English reports are written; the idea of cues with a scope that ends at certain words is from ConText
(Harkema, Dowling, Thornblade, Chapman 2009, J. Biomedical Informatics 42(5)).
"""

from __future__ import annotations


def _words(*lines: str) -> tuple[str, ...]:
    return tuple(form.strip() for line in lines for form in line.split(", "))


PROBLEM = _words(
    "not making progress, little progress, limited progress, difficult*, struggl*, delay*, disorder*, impair*, problem*, issue*, weak*, poor*, limited, restricted, behind, below, deficit*",
    "slow, slowly, slower, lag*, loss, reduced, immature, atypical, inconsistent, lack*, absent, regress*, fragile, dependent, vulnerable",
    "cannot, can't, can not, couldn't, unable, not able, doesn't, does not, didn't, did not, won't, hasn't, has not, not yet, isn't yet, rarely, seldom, few, hardly, missing",
    "needs support, needs help, needs an adult, needs prompting, need help, requires support, relies on, reliant, hard, stuck, confus*, muddl*, mixed up",
    "concern*, worr*, challeng*, avoid*, refus*, reluctan*, distress*, overwhelm*, upset, cries, scream*, severe*, moderate, significant, markedly, very low, extremely low, unclear",
)  # fmt: skip

POSITIVE = _words(
    "good, excellent, strong, strength*, secure, age appropriate, within normal limits, normal, average, above average, greater depth, satisfactory, fine",
    "confident*, independent*, clear, legible, unaffected, fluent, enjoy*, loves, in line with, age expected, functional, at age related, up to date, competent",
    "popular, loads of friends, lots of friends, many friends, with friends, best friend, quick, well developed, thoughtful, copes well, age band, in her age band, in his age band, himself, herself, by himself, unremarkable, high level",
)  # fmt: skip

QUALITIES = _words(
    "kind, gentle, funny, affectionate, determined, sociable, popular, polite, caring, helpful, imaginative, imagination, persistent, persistence, warm, sense of humour, humour, lovely, happy, cheerful, great memory, great, delight*, friendly, bright, creative, hard working, hardworking, loving, strengths, going well, smile, skilled, talented, proud, best friend, attendance 9*, quick",
)  # fmt: skip

DENIAL = _words(
    "no, nor, neither, without, nil, none, denies, denied, nothing, never had, never been, not have, doesn't have, don't have, didn't have, hasn't had",
    "is not, isn't, are not, aren't, was not, wasn't, were not, weren't, not a, not an, not any, not been diagnosed, hasn't been diagnosed",
    "do not think, don't think, did not think, didn't think, do not feel, don't feel, not suggest, not describe, not characterise, not regard, not consider, not consistent with, rather than, free of, absence of, not propose, not to have, not known",
)  # fmt: skip
"""Before what they deny, up to the end of the clause."""

NOT_DENIAL = _words(
    "no doubt, no longer, not only, not just, no more than, no fewer than, no less than, no wonder, not least"
)

DENIED_AFTER = _words(
    "ruled out, not found, not seen, was not found, not a concern, no concern*, no difficult*, no problem*, no issue*, none, nil, nothing, nothing of concern, not known, excluded, not evident, not apparent, no needs, none reported, not needed, not relevant",
)  # fmt: skip

JUST_BEFORE = frozenset(_words("doesn't, don't, didn't, not, never, isn't"))
"""These deny only the very next word: 'doesn't stammer', 'not autistic'."""
OTHERS_GOOD = frozenset(_words("school, staff, teacher, children, adult, pupils, class"))
"""Kindness in a sentence with these may not be the child's."""

STILL_A_PROBLEM = frozenset(
    _words(
        "coping, cope, copes, manage, manages, managing, managed, controlled, able, only, just, because, unless, until, due, enough, always"
    )
)
"""Between a denial and a need they keep the need: 'is not coping with his anxiety'."""

OVER = _words(
    "resolved, cleared up, no longer, recovered, grown out of, outgrown, nil since, in the past, used to have, historical, historically, fine now, normal now",
)  # fmt: skip
OVER_FOR_BODIES = _words(
    "extruded, discharged, previous, previously, as a baby, as a toddler, last year, years ago, when he was, when she was, when they were, history of, satisfactory, within normal limits",
)  # fmt: skip
"""Signs of the past in matters of health, hearing, sight and limbs, where the present is told beside it."""
BODIES = frozenset({"Health", "PD_Hearing", "PD_Visual", "PD_Other"})

ASKED = _words(
    "read about, read a lot about, heard about, looked into, query, queried, possible, possibly, whether, awaiting, waiting list, referred for, referral for, referred to, to rule out, if, may have, might have, could have, might be, suspected, screening for, assessed for, pending, wonder*, asked about, discussed, considered",
)  # fmt: skip
"""Asked, awaited or imagined, and not found."""

KIN = _words(
    "brother, brothers, sister, sisters, sibling*, cousin*, uncle, aunt, aunts, auntie, grandmother, grandfather, grandparent*, nan, grandad, friend, family history, half brother, half sister, step brother, twin, classmate*, another pupil, a boy in, a girl in",
)  # fmt: skip
IN_THE_BLOOD = _words(
    "runs in the family, runs in our family, runs through, runs right through, my side, mum's side, dad's side, both sides of the family, family history of"
)
"""Anywhere in a sentence: it speaks of the family."""
PARENT = _words("mum, mother, dad, father, parent, stepfather, stepmother, carer, mrs")
"""Parents speak of the child far more than of themselves, so they own a need only with one of these close behind."""
OWNS = frozenset(
    _words(
        "has, had, have, is, was, suffers, suffered, takes, low, diagnosed, anxious, depressed, 's, struggles, struggled"
    )
)
OWN_NOT = frozenset(
    _words(
        "concerned, worried, said, says, asked, reported, told, clear, happy, keen, aware, noticed, requested, concerns, been"
    )
)
FIRST_PERSON = _words(
    "i suffer, i suffered, i struggle, i struggled, i was told, i was diagnosed, i am dyslexic, i'm dyslexic, i am autistic, i'm autistic, i have anxiety, i have depression, i had, i take, i was lazy",
)  # fmt: skip

NEW_SUBJECT = frozenset(_words("he, she, they, it, his, her, their, there, this, i, we, mum, dad"))
"""After a comma these begin a new clause."""
NEW_VERB = frozenset(
    _words("uses, has, is, needs, wears, takes, was, does, can, will, also, often, relies, finds, struggles")
)
SAID_BY = frozenset(
    _words(
        "say, says, said, report, reports, reported, feel, feels, felt, describe, describes, described, think, thinks, noticed, tell, tells, told"
    )
)
"""What kin says of the child is about the child."""
CLAUSE = frozenset(
    {
        "but",
        "so",
        "because",
        "which",
        "however",
        "although",
        "though",
        "whereas",
        "except",
        "while",
        "unless",
        ";",
        "?",
        "!",
    }
)

_NEEDED = (
    "a",
    "an",
    "access",
    "support",
    "1",
    "one",
    "daily",
    "weekly",
    "regular",
    "specialist",
    "small",
    "extra",
    "additional",
    "individual",
    "high",
)
"""'Needs' asks for something before these; 'her needs are met' does not."""
ASKING = (
    *(f"{verb} {what}" for verb in ("needs", "need", "requires", "require") for what in _NEEDED),
    *_words(
        "recommend*, would recommend, will need, would need, should, would benefit from, to be delivered, to be provided, i'd suggest, i would suggest, suggest, we would like, i would like, i'd like, we'd like, we want, i want, must have, to receive, to use, propose, advise, advised, ask panel, is to have, should continue, continue with, continue to receive",
    ),
)  # fmt: skip
SUPPORT = _words(
    "therapy, therapist, SALT, SLT, physiotherapy, occupational therapy, programme, teaching, small group, group work, 1:1, one to one, TA, teaching assistant, adult support, visual timetable, makaton, signing, symbols, sessions, intervention*, sensory diet, laptop, word processor, reader, placement, specialist setting, specialist school, resourced provision, special school, mainstream, hours, social stories, low stimulus, scribe, extra time, ELSA, counselling, nurture, key adult, support, total communication, phonics, curriculum, key word, language board",
)  # fmt: skip
TARGET = _words(
    "by the end of, will be able to, long term outcome, short term target, so that he can, so that she can, so that they can"
)
WISH = _words(
    "want, wants, wish*, hope*, would like, i'd like, like, likes, feel*, believe*, love, loves, enjoy*, favourite, proud, dream*, aspir*"
)
SAYING = _words(
    "told me, told us, says, said, likes, loves, enjoys, favourite, would like to be, wants to, his views, her views, chose"
)
