"""What each of the 20 questions asks and what an assessor would see at each level, in plain words.

Source: ours. The pack (see `questions.py`) names the questions and the words of each level and defines neither.
`WORDING_REVIEWED` there says whether practitioners have reviewed these. How they were written, so that whoever
reviews or changes them can hold them to it:

- They say what can be seen or heard, of a person from birth to 25: 'others of their age' is the yardstick.
- Neighbouring levels differ by one thing that can be told apart: how much of the day, how many activities, what help.
- They describe a need at its usual, with the aids and help that the person has now, and blame nobody for it.
"""

from __future__ import annotations

from typing import NamedTuple

from events.values import Question


class Definition(NamedTuple):
    """asks: the question in full. levels: what one would see at each score, from 0 up."""

    asks: str
    levels: tuple[str, ...]


DEFINITIONS: dict[Question, Definition] = {
    "LD": Definition(
        "How far the child finds it harder to learn than most children of the same age, across subjects or in one.",
        (
            "Learns at about the pace of others of their age, from the same teaching or play.",
            "Finds one kind of learning hard, such as reading, spelling or number, and learns other things much as "
            "others of their age do.",
            "Finds most kinds of learning hard and is well behind others of their age; learns when work is made "
            "simpler, in smaller steps and with more practice.",
            "Finds all learning hard, everyday skills included, and is far behind others of their age; needs an adult's "
            "help with nearly all of it, often with signs, symbols or objects.",
            "Learns through the senses and in very small steps, at a stage far earlier than their age, and has another "
            "great need besides, such as a physical, sensory or medical one; needs somebody beside them throughout.",
        ),
    ),
    "Health": Definition(
        "How far an illness or medical condition affects the child's learning or day at school.",
        (
            "No illness or condition affects learning, play or attendance, ordinary coughs and colds apart.",
            "A condition affects particular activities or times only, and a simple plan is enough, such as an inhaler "
            "or a diet.",
            "One or more conditions affect part of most weeks: some absence, tiredness or pain, or regular treatment or "
            "checks in the day.",
            "A condition affects most days: frequent absence, or care in the day by somebody trained for it, as with "
            "seizures, feeding or strong medicines.",
            "Several serious conditions, or one that can endanger life, affect the whole of every day; somebody trained "
            "must be at hand all the time.",
        ),
    ),
    "PD_Hearing": Definition(
        "How far the child's hearing, with any aids, limits what they can follow and take part in.",
        (
            "Hears and follows voices and sounds as others of their age do.",
            "Misses some speech in particular situations only, such as in noise, from one side or during glue ear; "
            "follows well face to face in a quiet room.",
            "Often misses speech in ordinary rooms, with hearing aids if they have them; follows with help such as a "
            "radio microphone, a good seat and a check that they understood.",
            "Follows little speech by hearing, even with hearing aids or implants; relies on lip-reading, signs or text "
            "for much of the day.",
            "Follows no speech by hearing, or has a loss of hearing and of sight together; signs, touch or text carry "
            "communication throughout the day.",
        ),
    ),
    "PD_Visual": Definition(
        "How far the child's sight, with any glasses, limits what they can see and do.",
        (
            "Sees what others of their age see, with ordinary glasses if they wear them.",
            "Sight limits particular things only, such as small print, the distance, colours or poor light; a good seat, "
            "light or larger print is enough.",
            "Sight limits many of the day's activities, glasses and all; needs enlarged or adapted materials, and help "
            "in places that they do not know.",
            "Does little by sight that others of their age do by sight; needs special equipment or teaching, and "
            "training to move about safely.",
            "Has no sight that they can use, or a loss of sight and of hearing together; learns by touch and sound, such "
            "as braille or objects, throughout the day.",
        ),
    ),
    "PD_Other": Definition(
        "How far another physical disability limits how the child moves, sits or uses their hands.",
        (
            "No disability limits how they move, sit or use their hands.",
            "A disability limits particular activities only, such as running, stairs or a long piece of writing; they "
            "take part in the rest as others of their age do.",
            "A disability makes moving, sitting or using their hands hard for much of the day; they take part with "
            "adapted activities, some equipment or help at times.",
            "Moving, sitting or using their hands depends on equipment, such as a wheelchair or special seat, or on "
            "help, in most of the day's activities.",
            "Has little control over movement, or several physical disabilities together; depends on others to move, sit "
            "and change position throughout the day.",
        ),
    ),
    "ADL": Definition(
        "How many everyday activities, such as dressing, eating and toileting, the child needs help with for their age.",
        (
            "Eats, dresses, washes, uses the toilet and so on with no more help than others of their age have.",
            "Needs more help than others of their age with one activity, such as fastenings, cutting food or the toilet.",
            "Needs more help than others of their age with several activities, up to about half of them.",
            "Needs more help than others of their age with more than half of the activities, and does at least one as "
            "others do.",
            "Needs more help than others of their age with every everyday activity.",
        ),
    ),
    "Psych_ASD": Definition(
        "How far autism, diagnosed or under assessment, affects the child's day.",
        (
            "Autism has not been diagnosed, and nobody is assessing for it.",
            "Autism shows in some situations, such as a change of routine or a large group; with preparation and "
            "understanding they take part in most of the day.",
            "Autism affects much of the day: changes, free time or being with others go well with planned support, such "
            "as a visual timetable or an adult near by.",
            "Autism affects nearly all of the day: communication, change and surroundings need support all the time, or "
            "distress is frequent and lasts long.",
        ),
    ),
    "Psych_SEMH": Definition(
        "How far difficulties of mood, worry, behaviour or mental health affect the child's day.",
        (
            "Has ups and downs of mood, worry and behaviour much as others of their age do.",
            "Mood, worry or behaviour gets in the way at certain times or places, and settles with support from adults "
            "whom they know.",
            "Mood, worry or behaviour gets in the way on most days; needs a plan that everybody follows, or regular help "
            "from somebody trained.",
            "Mood, worry or behaviour gets in the way of nearly everything, or somebody could come to harm; needs "
            "specialist help and an adult close by.",
        ),
    ),
    "Psych_Other": Definition(
        "How far any other psychological diagnosis, such as ADHD, affects the child's day.",
        (
            "There is no other psychological diagnosis, and nobody is assessing for one.",
            "A condition, diagnosed or under assessment, shows in some situations; with small changes they take part in "
            "most of the day.",
            "A condition affects much of the day; they take part with planned support in most activities, or with "
            "regular treatment.",
            "A condition affects nearly all of the day in spite of treatment and support; needs an adult's close help "
            "and specialist advice.",
        ),
    ),
    "Emotional_Literacy": Definition(
        "How far the child finds it hard to recognise, name and manage their own and others' feelings.",
        (
            "Recognises feelings, their own and others', and calms down as others of their age do.",
            "Now and then needs help to name a feeling or to calm down where others of their age would not.",
            "Finds it hard on most days to show or say what they feel, or to tell what others feel; calms down in ways "
            "that they were taught, with an adult's help.",
            "Seldom recognises feelings, their own or others'; strong feelings take over many times a day and ease only "
            "with an adult's help.",
        ),
    ),
    "Social_Interaction": Definition(
        "How far the child finds it hard to play, share and get along with other people.",
        (
            "Plays, talks and gets along with others much as others of their age do.",
            "Joins in, and now and then needs help to take turns, to share, or to make or mend a friendship.",
            "Gets along with one person whom they know or in an activity with clear rules; in groups or free time needs "
            "help on most days.",
            "Is mostly alone or with adults, or being with others of their age goes wrong nearly every time; needs help "
            "in all of it.",
        ),
    ),
    "Self_Esteem": Definition(
        "How far the child thinks poorly of themselves or of what they can do.",
        (
            "Tries new things and speaks of themselves with about the confidence of others of their age.",
            "Doubts themselves in particular things, such as one subject or speaking up, and tries when encouraged.",
            "Often says or shows that they think poorly of themselves; on most days holds back or gives up, even when "
            "encouraged.",
            "Says or shows nearly all the time that they see no good in themselves; holds back from almost everything, "
            "and needs specialist help with it.",
        ),
    ),
    "English": Definition(
        "How the child's reading and writing compare with the level expected at their age.",
        (
            "Reads and writes as expected at their age; before school, enjoys books, rhymes and making marks.",
            "Does the reading and writing of their age group with a little more practice, time or explaining.",
            "Needs reading and writing made simpler in most lessons or activities, and works on what younger children "
            "usually learn.",
            "Is at the very beginning of reading and writing, or of looking at books, long after others of their age; "
            "needs a programme of their own.",
        ),
    ),
    "Maths": Definition(
        "How the child's number work and maths compare with the level expected at their age.",
        (
            "Counts, compares and works with numbers as expected at their age.",
            "Does the maths of their age group with a little more practice, time or things to count with.",
            "Needs maths made simpler in most lessons or activities, and works on what younger children usually learn.",
            "Is at the very beginning of number, such as 'more', 'one' and 'two', long after others of their age; needs "
            "a programme of their own.",
        ),
    ),
    "Problem_Solving": Definition(
        "How the child's reasoning about something new compares with the level expected at their age.",
        (
            "Works out something new, such as a puzzle, a game or a plan for the day, as expected at their age.",
            "Works out something new with a hint or a little more time than others of their age need.",
            "Works out something new when it is shown first or broken into steps, as it would be for a younger child.",
            "Seldom works out something new, even one step at a time with help; learns set ways of doing things by much "
            "repetition.",
        ),
    ),
    "SLC": Definition(
        "How well the child understands and makes themselves understood, against the level expected at their age.",
        (
            "Understands and is understood as expected at their age, in whatever language they know best.",
            "Is a little behind in understanding, in talking or in clear speech; most people follow them, and small "
            "changes are enough.",
            "Understands or says clearly less than expected, or people who do not know them often cannot follow; needs "
            "planned help on most days, such as pictures or a programme.",
            "Understands few words, or has few or none of their own; relies on gestures, signs, pictures or a device, "
            "and on people who know them well.",
        ),
    ),
    "Physical": Definition(
        "How the child's moving, balance and use of hands compare with the level expected at their age.",
        (
            "Moves, balances and uses their hands as expected at their age.",
            "Is a little slower or less steady than others of their age, as in running, catching, cutting or writing, "
            "and takes part with some practice.",
            "Is clearly behind in large movements or in using their hands; takes part in many activities when these are "
            "adapted, or with a programme of exercises.",
            "Does few of the movements expected at their age, such as sitting, walking, climbing or holding a tool; takes "
            "part with equipment or an adult's help.",
        ),
    ),
    "Sensory": Definition(
        "How well the child copes with sound, touch, light and movement, against the level expected at their age.",
        (
            "Copes with sound, touch, light, taste and movement as expected at their age.",
            "Is bothered by particular things or seeks them out, such as loud noise or labels; carries on after a small "
            "change or a short break.",
            "Is upset or distracted by what they sense on most days; carries on with planned help, such as breaks, ear "
            "defenders or a quiet place.",
            "What they sense shapes nearly all of the day: ordinary places overwhelm them in spite of planned help, or "
            "they need strong sensations to settle.",
        ),
    ),
    "FLMT": Definition(
        "The pack never says what FLMT means. It is read here as a first language or mother tongue other than "
        "English; this is not confirmed. It is not a need.",
        (
            "English is the first language or mother tongue, as the family says. Not confirmed as what the pack means.",
            "The first language or mother tongue is another than English, as the family says. Not confirmed as what the "
            "pack means, and not a need.",
        ),
    ),
    "Social_care": Definition(
        "Whether the child has social care needs that are related to their special educational needs or a disability.",
        (
            "No social care need related to their special educational needs or a disability is known.",
            "Has a social care need related to them, such as for short breaks, help at home or a social worker's plan.",
        ),
    ),
}  # fmt: skip
