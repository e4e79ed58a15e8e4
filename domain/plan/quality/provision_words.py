"""Words by which provision says how often, how many, who and with what expertise. Ours, and no specialist's."""

from __future__ import annotations

import re

HOW_OFTEN = re.compile(
    r"\b(?:(?:in|during|across|for|at) (?:all|each|every|any)\b[^.;]{0,40}|(?:each|every) (?:day|morning|afternoon|lesson|session|week|term|half[- ]term|time|break|playtime|lunch\w*|transition|half[- ]hour|hour|school day|Monday|Tuesday|Wednesday|Thursday|Friday|unit|topic|new|change|half)\b"
    r"|throughout\b|(?:at all|at the start|at the end|at the beginning|before|after|between) (?:times|of|each|every|lessons|any|school|lunch|break|PE|all|he|she|they|the (?:first|lesson|day|register))\b|full[- ]time|all day|whole day|all (?:lessons|the time|literacy|maths|curriculum|unstructured|day|written|transitions|adults|staff|talk|teaching|instructions|his|her|their|meals|snacks)\b"
    r"|(?:on|by) (?:arrival|leaving|Mondays?|Tuesdays?|Wednesdays?|Thursdays?|Fridays?)|(?:half[- ])?termly|daily|weekly|fortnightly|monthly|annual(?:ly)?|once|twice|three times|four times|five times|hourly|always|whenever|when(?:ever)? (?:he|she|they|new|an?|the|instructions)\b|every time|in (?:lessons|class|PE|assembly|assemblies|maths|English|literacy|the classroom|the playground|every)\b|during (?:lessons|lunch|break|transitions|the|unstructured|his|her|their|PE|maths|reading|writing|phonics|literacy|play)\b|permanent(?:ly)?|by (?:the end of|\d|[A-Z][a-z]+ \d{4})|within (?:the first|\w+ weeks|\d+|one|two|six))",
    re.I,
)
"""In what part of the day or year it is given: as exact as a number where support runs through a lesson or a day."""

SIZE = re.compile(
    r"(?:\b(?:no|not) more than\b|\bmax(?:imum)?\b|\bup to (?:\d|two|three|four|five|six|eight|ten)|\bof (?:\d{1,2}|two|three|four|five|six|seven|eight)\b|\b(?:\d{1,2}|two|three|four|five|six|seven|eight|one) (?:other )?(?:children|pupils|peers?|students|learners|others?|friends?|young people)\b|\b\d ?: ?\d|\bone[- ]to[- ](?:one|two|three|four)\b|\b\d(?: ?[-–]| to) ?\d (?:children|pupils|peers|students)|\bpairs?\b)",
    re.I,
)
"""How many there are in a group."""

WHO = re.compile(
    r"\b(?:therap(?:ists?|y assistants?)|teachers?|assistants?|adults?|psychologists?|nurses?|mentors?|counsellors?|coach(?:es)?|staff|practitioners?|trainers?|specialists?"
    r"|technicians?|interpreters?|workers?|tutors?|lecturers?|key ?person|parents?|carers?|head ?teacher|school|college|nursery|setting|authority|services?|team|academy|instructors?"
    r"|intervenors?|educators?|audiologists?|dietitians?|physios?|physiotherapists?|scribe|reader|driver|escort|supervisors?|leaders?|SENDCO|SENCO|headteacher|professionals?|signers?|communicators?"
    r"|(?-i:TAs?|HLTAs?|SALT|SaLT|SLT|OT|QTVI|QToD|ToD|EP|ELSA|LSAs?|PA))\b",
    re.I,
)
"""Who gives it."""

ASSISTANT = re.compile(
    r"\b(?:an? |one |another |the |from |by |with )?(?:(?:key|familiar|trusted|named|additional|dedicated|full-time|1:1|one-to-one) )*(?:adult|teaching assistant|learning support assistant|support assistant|classroom assistant|member of (?:school )?staff|key ?worker|support worker|(?-i:TA|LSA))\b",
    re.I,
)
"""Who may have no training that bears on it: others bring theirs with the name of their post."""
ALL_STAFF = re.compile(r"\b(?:all|every|any) (?:of (?:the )?)?(?:school |teaching |college |nursery )?(?:staff|adults?|teachers?|member of staff)\b", re.I)  # fmt: skip

EXPERTISE = re.compile(
    r"\b(?:qualif\w+|train(?:ed|ing)|experienc\w+|specialis(?:t|ing|m)|accredited|certificat\w+|registered|HCPC|qualification|level [1-7]|skilled|expertise|supervis(?:ed|ion|es)|directed by|under the (?:direction|guidance|supervision)|overseen|guided by|modell?ed by|designed by|planned by|set by|written by|programme (?:by|from|of|set|written|designed)|advice (?:of|from)|therapist|psychologist|teacher|nurse|SALT|SLT|QTVI|ToD|QToD|ELSA|counsellor|physiotherapist|habilitation|SENCO|SENDCO|who (?:has|have|holds?|knows?|is)|knowledge of|familiar with|competent)\b",
    re.I,
)
"""With what training, qualification or experience, or under whose direction."""

SESSION = re.compile(
    r"\b(?:therapy|teaching|taught|tuition|sessions?|lessons?|interventions?|programmes?|groups?|mentoring|counsell?ing|support(?:ed)?|help(?:ed|s)?|assistance|work|practice|training|coaching|visits?|input|physiotherapy|reading|rehearsal|play)\b(?! ?stations?)",
    re.I,
)
"""What somebody does with a child for a time, so that it has a length."""
MEETING = re.compile(
    r"\b(?:review\w*|monitor\w*|meet(?:s|ing|ings)?|check(?:s|ed|-in|-ins)?|report\w*|liais\w+|updat\w+|calls?|e-?mails?|train(?:ed|ing|s)?|assess\w*|breaks?|record\w*|measured?|advis\w+|consult\w*|programme (?:is|will be) (?:set|updated)|contact|book|diary|charg\w+|tested|serviced|timetable)\b",
    re.I,
)
"""What has a frequency and needs no length."""
GROUP = re.compile(
    r"\b(?:in|within|part of) an? (?!small\b)(?:\w+[ -]){0,2}group\b(?! of)|\b(?:nurture|social skills|social communication|language|phonics|intervention|lego(?:-based)?|friendship|life skills|nurturing|reading|maths) (?:therapy |skills )?group\b"
    r"|(?<!small )(?<!small-)\bgroup (?:work|sessions?|teaching|interventions?|therapy|tuition)\b",
    re.I,
)
EQUIPMENT = re.compile(
    r"\b(?:laptops?|tablets?|iPads?|software|radio aid|hearing aids?|seat\w*|chairs?|cushions?|desks?|slope|boards?|headphones|ear defenders|timers?|timetables?|standing frames?|hoists?|wheelchairs?|walkers?|(?:communication|AAC) (?:aids?|devices?|books?)|braille\w*|magnifiers?|pencil grips?|overlays?|large print|enlarged|work ?station|tent|toilet|changing bed|ramps?|rails?|microphone|speaker|screen|keyboard|switch|scissors|equipment|symbols?|text-to-speech|visuals|ICT)\b",
    re.I,
)
REVIEWED = re.compile(r"\b(?:review\w*|monitor\w*|evaluat\w+|re-?assess\w*|re-?measured|progress (?:is|will be) (?:checked|tracked|recorded|measured))\b", re.I)  # fmt: skip
