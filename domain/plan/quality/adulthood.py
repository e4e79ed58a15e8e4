"""The areas of preparing for adulthood, and words by which an outcome tells of one. The four areas are those of the
SEND Code of Practice 2015, chapter 8; the words are ours."""

from __future__ import annotations

import re
from collections.abc import Mapping

AREAS: Mapping[str, re.Pattern[str]] = {
    "employment, education or training": re.compile(
        r"\b(?:employ\w*|jobs?|work(?:ing)? (?:experience|placement|part|shadowing)|workplace|work placement|paid work|volunt\w+|career\w*|college|sixth form|apprentice\w*|internship|qualification\w*|GCSE\w*|A[- ]levels?|BTEC|functional skills|course|vocational|interview|CV|entry level|university|training|trade|enterprise|colleagues?|shift|customers?)\b",
        re.I,
    ),
    "independent living": re.compile(
        r"\b(?:independent(?:ly)? (?:living|travel\w*|cook\w*)|live (?:independently|in|on|with|more)|living (?:skills|arrangement\w*|independently)|travel\w*|trams?|bus(?:es)?|train journey|cook\w*|meals?|prepare[sd]? (?:a|his|her|their|own|food|lunch|breakfast|simple|snacks?)|money|budget\w*|shop\w*|laundry|washing|household|self-care|wash\w*|dress\w*|shower\w*|kitchen|bank\w*|flat|supported living|tenancy|route|walk to|personal care|hygiene|timetable|alarm|chores?|toilet\w*|kettle)\b",
        re.I,
    ),
    "friends, relationships and community": re.compile(
        r"\b(?:friend\w*|relationship\w*|communit\w+|club\w*|social\w*|leisure|peers?|group (?:of|outside)|youth|sports? (?:team|centre)|local (?:area|park|library|pool|gym)|join\w*|volunt\w+|team|church|mosque|scouts?|guides|drama group|hobb\w+|gym|others|conversation\w*|community)\b",
        re.I,
    ),
    "health": re.compile(
        r"\b(?:health\w*|doctor|GP|medic\w+|appointment\w*|exercise|diet\w*|eat\w* (?:well|a|healthily|\w+ portions)|a?sleep\w*|in bed|anxi\w+|wellbeing|well-being|mental|seizure\w*|epilep\w+|inhaler|insulin|dentist|weight|fitness|swim\w*|hearing aids?|emotion\w*|self-harm|calm\w*|feelings|worr\w+|nurse|stretch\w*|physical\w*|hygiene|sexual)\b",
        re.I,
    ),
}
