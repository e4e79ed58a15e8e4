"""The words of the field, and which of the 20 questions each bears on. Plain data; nothing here decides.

Sources: SEND Code of Practice 2015, 6.28-6.35 (the four broad areas of need and what they cover); the need codes of
the SEN2 return (SPLD, MLD, SLD, PMLD, SEMH, SLCN, HI, VI, MSI, PD, ASD, DS); the 20 questions of the table of cluster
profiles; names of tests and abbreviations in ordinary use in English schools and NHS community services. The choice of
everyday forms is ours, and no specialist has reviewed it yet.

A word ending in * stands for every word that begins so. CONDITIONS state a need when named. AREAS only name what is
spoken of: a need, a strength or nothing, by the words around them. SIGNS are needs said without any word of need.
"""

from __future__ import annotations

from typing import NamedTuple

from events.values import Question

VERSION = "2026.11.1"


class Term(NamedTuple):
    """name: how it is counted and shown. question: what it bears on. forms: how people write it."""

    name: str
    question: Question
    forms: tuple[str, ...]


def _terms(question: Question, *lines: str) -> tuple[Term, ...]:
    """Each line: the name, then other forms, divided by commas."""
    rows = [tuple(form.strip() for form in line.split(",")) for line in lines]
    return tuple(Term(forms[0].rstrip("*"), question, forms) for forms in rows)


_HOME_LANGUAGES = (
    "Albanian", "Amharic", "Arabic", "Bengali", "Bulgarian", "Cantonese", "Dari", "Dutch", "Farsi",
    "French", "German", "Greek", "Gujarati", "Hindi", "Hungarian", "Igbo", "Italian", "Japanese", "Korean",
    "Kurdish", "Latvian", "Lingala", "Lithuanian", "Malayalam", "Mandarin", "Nepali", "Pashto", "Persian",
    "Polish", "Portuguese", "Punjabi", "Panjabi", "Romanian", "Romani", "Russian", "Shona", "Sinhala",
    "Slovak", "Somali", "Spanish", "Swahili", "Sylheti", "Tagalog", "Tamil", "Telugu", "Thai", "Tigrinya",
    "Turkish", "Twi", "Ukrainian", "Urdu", "Vietnamese", "Welsh", "Yoruba",
)  # fmt: skip
"""Languages often spoken at home by children in England's schools; our choice, and not complete."""
_SPOKEN = ("speak* {}", "{} speaking", "{} and English", "English and {}", "{} at home")

CONDITIONS: tuple[Term, ...] = (
    *_terms(
        "LD",
        "learning difficulty, learning difficulties, general learning difficult*, MLD, SLD, PMLD, learning disabilit*",
        "dyslexia, dyslexic, SpLD, specific learning difficult*, specific literacy difficult*",
        "dyscalculia, dyscalculic",
        "Down's syndrome, Downs syndrome, Down syndrome",
        "global developmental delay, GDD, global delay, developmental delay",
        "phonological deficit",
    ),
    *_terms(
        "Health",
        "epilepsy, epileptic, seizure*", "asthma, asthmatic", "diabetes, diabetic, type 1 diabetes",
        "tube fed, gastrostomy, PEG fed, nasogastric, NG tube", "eczema", "heart defect, cardiac condition, congenital heart",
        "cystic fibrosis", "sickle cell disease, sickle cell*", "allergy, allerg*, anaphyla*, EpiPen*", "chronic pain", "incontinence, incontinen*, enuresis, encopresis, soiling",
        "sleep disorder", "tracheostomy", "hydrocephalus, shunt", "aspiration",
        "constipation", "migraine, migraine*", "medical condition, complex medical needs",
    ),
    *_terms(
        "PD_Hearing",
        "hearing loss, hearing impairment, sensorineural loss, sensorineural hearing loss, conductive hearing loss",
        "deaf, deafness, partially deaf", "hearing aid, hearing aid*, cochlear implant*, radio aid",
        "glue ear, otitis media with effusion, otitis media, OME, grommet*",
    ),
    *_terms(
        "PD_Visual",
        "visual impairment, vision impairment, sight impaired, severely sight impaired, partially sighted, registered blind, blind",
        "squint, strabismus", "nystagmus", "amblyopia, lazy eye", "cataract, cataract*", "visual stress, Irlen*", "cortical visual impairment, CVI",
        "glasses, wears glasses, spectacles",
    ),
    *_terms(
        "PD_Other",
        "cerebral palsy, hemiplegi*, diplegi*, quadriplegi*", "muscular dystrophy, Duchenne*", "spina bifida", "wheelchair, wheelchair*",
        "hypermobility, hypermobil*, hypotoni*, low muscle tone", "splints, splint*, orthotic*, AFO*", "scoliosis", "walking frame, standing frame, walker",
        "brittle bones, brittle bone*, arthrogryposis, juvenile arthritis", "physical disability, physical disabilit*",
    ),
    *_terms(
        "Psych_ASD",
        "autism, autistic, ASD, ASC, autism spectrum disorder, autism spectrum condition, autistic spectrum disorder, Asperger*",
    ),
    *_terms(
        "Psych_SEMH",
        "anxiety, anxious, anxieties", "depression, depress*, low mood", "self harm, self harm*, suicidal*, overdose", "trauma, trauma*, PTSD",
        "attachment difficulties, attachment difficult*, attachment disorder, insecure attachment", "school refusal, emotionally based school avoidance, EBSA, EBSNA",
        "eating disorder, anorexi*", "panic attacks, panic attack*", "oppositional behaviour, oppositional*, conduct disorder", "selective mutism, selectively mute",
        "psychosis, psychotic", "OCD, obsessive compulsive*, OCD", "mental health difficulties, mental health difficult*, mental health needs",
        "exclusion from school, permanently excluded, permanent exclusion, fixed term exclusion*, challenging behaviour, aggressive*, aggression, violent*", "suspended, suspension*",
    ),
    *_terms(
        "Psych_Other",
        "ADHD, attention deficit*, hyperactiv*", "pathological demand avoidance, demand avoidance, demand avoidant, PDA",
        "Tourette syndrome, Tourette*, tics, tic disorder", "foetal alcohol syndrome, foetal alcohol*, fetal alcohol*, FASD",
    ),
    *_terms(
        "SLC",
        "developmental language disorder, DLD, language disorder, language impairment, SLCN", "language delay, delayed language, speech delay, speech and language delay",
        "speech sound disorder, phonological disorder, phonological delay", "verbal dyspraxia, childhood apraxia of speech",
        "stammer, stammer*, stutter*, dysfluen*", "non verbal child, nonverbal, minimally verbal, pre verbal", "echolalia, echolali*, gestalt language*",
    ),
    *_terms(
        "Physical",
        "developmental coordination disorder, developmental co-ordination disorder, DCD, dyspraxi*",
        "motor delay, delayed motor, gross motor delay, fine motor delay",
    ),
    *_terms("Sensory", "sensory processing disorder, sensory processing difficult*, sensory difficult*, sensory sensitivit*, sensory needs, hypersensitiv*"),
    *_terms(
        "Social_care",
        "child protection plan, child protection, CP plan", "child in need, CIN, section 17", "looked after child, looked after, LAC, in care, foster*",
        "social worker", "safeguarding concern, safeguarding concern*, section 47", "domestic abuse, domestic violence, neglect*", "young carer", "special guardianship, special guardian*, adopted, kinship care",
    ),
    *_terms(
        "FLMT",
        "English as an additional language, EAL", "bilingual, multilingual", "home language is, mother tongue",
        "at home they speak, at home we speak, speak* at home, spoken at home", "interpreter",
    ),
    Term("home language", "FLMT", tuple(form.format(language) for language in _HOME_LANGUAGES for form in _SPOKEN)),
)  # fmt: skip

AREAS: tuple[Term, ...] = (
    *_terms(
        "LD",
        "cognition, cognitive ability, cognitive abilities, cognitive, general ability, non verbal thinking, BAS3, WISC, WPPSI*",
        "learning, rate of learning, rate of progress, curriculum",
        "phonological awareness, phonological processing, rapid naming, processing speed, working memory, memory",
    ),
    *_terms("Health", "health, general health, medical, medical needs, health needs", "sleep, sleeps, slept", "feeding, appetite, diet, swallow*", "medication, melatonin"),
    *_terms("PD_Hearing", "hearing, audiology, hears, ears tested"),
    *_terms("PD_Visual", "vision, visual acuity, eyesight, sight, eyes, optician, orthopt*"),
    *_terms("PD_Other", "mobility, posture, balance, physical skills"),
    *_terms(
        "ADL",
        "self help, self care, independence skills, daily living, personal care", "dressing, dress, dresses, undress*, button*, zip*, fastenings, shoes, laces, coat",
        "toileting, toilet*, toileting, wipe, nappies, nappy, pads, dry", "washing, teeth, hair, bathing, hygiene", "cutlery, knife and fork, feeds himself, feeds herself, feed himself, feed herself",
        "road safety, sense of danger, travel* independently",
    ),
    *_terms("Psych_SEMH", "mental health, SEMH, wellbeing, well being, mood, behaviour, emotional health, emotional wellbeing", "attendance"),
    *_terms("Psych_Other", "attention, concentration, concentrat*, impulsiv*, focus, attention skills"),
    *_terms(
        "Emotional_Literacy",
        "emotional regulation, self regulat*, regulat*, emotional literacy, manag* emotions, manag* his emotions, manag* her emotions, manag* their emotions",
        "emotion, emotions, feelings, feeling, recognising emotion, empathy, how he feels, how she feels",
    ),
    *_terms(
        "Social_Interaction",
        "social interaction, social skills, social communication, peer relationships, peer interaction, peers, social understanding",
        "friends, friendship*, best friend", "play with other children, plays with others, turn taking, joint play, playmates, other children, another child, play skills",
        "eye contact, joint attention, sharing",
    ),
    *_terms("Self_Esteem", "self esteem, confidence, self confidence, self worth, self image, self belief, resilience"),
    *_terms(
        "English",
        "reading, reads, read, decod*, reading accuracy, reading comprehension, reading age, YARC*", "writing, writes, handwriting, recording",
        "spelling, spell*, HAST*", "literacy, English, phonics, early literacy", "SATs, attainment, objectives",
    ),
    *_terms("Maths", "maths, mathematic*, number, numbers, numeracy, numerical, counting, count, times tables, quantities"),
    *_terms("Problem_Solving", "problem solving, reasoning, solving problems, non verbal reasoning, verbal reasoning, abstract thinking, generalis*"),
    *_terms(
        "SLC",
        "language, spoken language, receptive language, expressive language, receptive, expressive, vocabulary, vocab, sentences, grammar",
        "speech, speech sounds, articulation, pronunciation, fluency, voice", "communication, communicate*, conversation, talking, talks",
        "understanding of language, understanding of spoken language, verbal comprehension, auditory comprehension, instructions, follow* instructions",
        "pragmatics, pragmatic*, use of language", "words, words together, word finding",
    ),
    *_terms("Physical", "fine motor, gross motor, motor, motor skills, co-ordination, coordination, pencil grip, grasp, scissors, physical development, running, climbing"),
    *_terms("Sensory", "sensory, sensory input, sensory needs, noise, loud noises, sound, textures, touch, lights"),
    *_terms("Social_care", "social care, children's social care, safeguarding, MASH, early help, known to social care"),
    *_terms("FLMT", "first language, home languages"),
)  # fmt: skip

SIGNS: tuple[Term, ...] = (
    *_terms(
        "SLC",
        "no words, few words, no speech, no spoken language, not talking, does not talk, doesn't talk, cannot talk, can't talk, hardly speaks, rarely speaks",
        "can not have a conversation, cannot have a conversation, can't have a conversation", "can't understand her, can't understand him, cannot understand her, cannot understand him, hard to understand, difficult to understand, unintelligible",
        "can't find the words, single words, two word phrases, one word answers, puts two words together",
        "does not follow instructions, doesn't follow instructions, cannot follow, can't follow",
    ),
    *_terms(
        "Social_Interaction",
        "no friends, has no friends, few friends, plays alone, plays on his own, plays on her own, play alone, plays by himself, plays by herself, solitary play, parallel play, isolated, left out",
        "no eye contact, avoids eye contact, poor eye contact, no interest in other children, no interest in peers, doesn't play with, does not play with, not play with other",
        "on the edge of groups, not invited",
    ),
    *_terms(
        "Sensory",
        "hands over ears, hands over his ears, hands over her ears, covers ears, covers his ears, covers her ears, ear defenders",
        "chews his, chews her, mouths fabric, mouths objects, mouthing, seeks deep pressure, sensory seeking, overwhelmed by noise, over responsive*, under responsive*, over and under responsive*",
        "can't bear, hates loud, smells everything, spinning, flaps, hand flapping",
    ),
    *_terms(
        "ADL",
        "in nappies, still in nappies, wears nappies, wears pads, not toilet trained, not yet dry, smears",
        "needs an adult for, needs help with dressing, needs help dressing, needs help to dress, needs help to eat, has to be fed, spoon fed, no sense of danger, no awareness of danger, no road sense",
    ),
    *_terms(
        "Emotional_Literacy",
        "cannot say how, can't say how, doesn't know why he is upset, doesn't know why she is upset, cannot calm, can't calm, takes a long time to calm, hard to calm, does not recognise emotions",
        "meltdown, meltdown*, outbursts, tantrum*, loses control, laughs when others cry, lashes out",
    ),
    *_terms(
        "Psych_SEMH",
        "refuses to come to school, refuses to go to school, won't go to school, not attending school, out of school, wants to die, hurt himself, hurt herself, hurts himself, hurts herself, hears voices, hits out, runs away, absconds",
    ),
    *_terms("Self_Esteem", "rubbish at, i'm stupid, i am stupid, i'm thick, calls himself stupid, calls herself stupid, no good at, hates himself, hates herself, gives up easily, thinks he is stupid, thinks she is stupid"),
    *_terms("Psych_Other", "can't sit still, cannot sit still, always on the go, easily distracted, constantly moving, fidgets"),
    *_terms("English", "cannot read, can't read, not yet reading, cannot write, can't write, gets b's and d's, b's and d's mixed, hates reading"),
    *_terms("Maths", "cannot count, can't count, does not recognise numbers, doesn't recognise numbers"),
    *_terms("Problem_Solving", "does not know where to start, waits to be shown, cannot apply, can't apply, gets stuck"),
    *_terms("Physical", "falls over a lot, clumsy, trips over, cannot hold a pencil, can't hold a pencil, can't use scissors, cannot use scissors, can't ride a bike"),
    *_terms("PD_Other", "cannot walk, can't walk, does not walk, not walking, cannot sit unaided, cannot stand"),
    *_terms("PD_Visual", "can't see the board, cannot see the board, sits close to the board"),
    *_terms("PD_Hearing", "doesn't hear, does not hear, cannot hear, can't hear, turns the volume up"),
    *_terms("LD", "slower rate than most, several years behind, two years behind, three years behind, pre key stage, P levels, modified curriculum"),
)  # fmt: skip

NEUTRAL: tuple[str, ...] = (
    "attention autism", "autism advisory", "autism outreach", "autism team", "autism service", "autism base", "autism unit",
    "autism specialist", "SALT (autism)", "autism friendly", "reasonable confidence", "with confidence that", "in confidence", "total communication", "speech marks", "home reading",
    "sound knowledge", "sounds like", "in other words", "own words", "I read", "word of mouth", "telephone conversation",
)  # fmt: skip
"""Turns of phrase that hold a term and speak of nothing that is assessed."""
