"""What a writer who names no post measures and speaks of, as a sign of the profession.

Sources: the instruments' publishers name the qualification that each asks for (Pearson, GL Assessment, Hogrefe);
clinical terms as the professions' own guidance uses them. The choice is ours and unreviewed.
"""

from __future__ import annotations

import re

ENOUGH = 2
"""different terms of one profession, and more than of any other, before the words alone say who wrote"""

_WORDS: tuple[tuple[str, str], ...] = (
    ("Educational Psychologist", r"WPPSI|WISC|WIAT|\bBAS ?-?(?:3|III)\b|British Ability Scales|matri(?:x|ces)|dynamic assessment|fluid reasoning|verbal comprehension|non-verbal reasoning|cognitive (?:abilit|assess|profile)\w*|psychologist|hypothes[ie]s|percentile"),
    ("Speech and Language Therapist", r"CELF|Reynell|NRDLS|\bDEAP\b|\bPLS-?5\b|Renfrew|information[- ]carrying|key[- ]words?|expressive|receptive|phonolog\w+|speech sounds?|dysphagia|intelligib\w+|articulat\w+|Derbyshire Language|word[- ]finding|dysfluency|caseload"),
    ("Occupational Therapist", r"Sensory Profile|Sensory Processing Measure|BOT-?2|Movement ABC|MABC|Beery|\bDASH\b|pencil grip|fine motor|propriocepti\w+|vestibular|\bOT\b|foot ?rest|angled board|sloping board|writing slope|bilateral"),
    ("Physiotherapist", r"GMFCS|\bgait\b|migration|range of (?:movement|motion)|spastic\w*|\bAFOs?\b|splints?|hamstrings?|hips?|stretch\w*|standing frame|botulinum|walker|hydrotherapy"),
    ("Audiologist", r"audiogra\w+|tympano\w+|thresholds?|\bdB\b|\bkHz\b|hearing aids?|grommets?|otoscop\w+|conductive|sensorineural"),
    ("Ophthalmologist", r"acuit\w+|LogMAR|fund(?:us|i)\b|discs?|retina\w*|refract\w+|squint|maculop?\w*|visual fields?|slit lamp"),
    ("Paediatrician", r"on examination|microarray|heart sounds|bloods|centile|medical history|melatonin|methylphenidate|dysmorphi\w+|neurolog\w+ examination|paediatric"),
    ("Health Visitor", r"ASQ(?:-3)?|two[- ]year review|healthy child|breastfed|weaning|safe sleep|immunis\w+"),
    ("Community Children's Nurse", r"midazolam|gastrostomy|catheter\w*|enema|laxative|continence|care plan|suction|nursing|trained \w+ staff"),
    ("Dietitian", r"kcal|calori\w+|micronutrients?|food groups?|supplement drinks?|portions?|\bBMI\b|accepted foods"),
    (
        "Social Worker",
        r"child in need|direct payments?|short breaks?|carer'?s assessment|s(?:ection)?\.? ?(?:17|20|31|47)\b|strategy meeting|care order|looked[- ]after|contact with (?:birth|his|her)|safeguarding",
    ),
    ("Class Teacher", r"phonics|book bands?|greater depth|expected standard|carpet|playtime|my class|on the carpet|guided reading|working (?:at|below|towards)|number bonds|register|supply teacher|\bPPA\b|assembly|in class\b"),
    ("Parent", r"at home|bed ?time|in bed|my husband|my wife|my partner|my mum|(?:his|her) (?:dad|mum|sister|brother|nan|little|big)|told (?:me|us)|gets? (?:him|her)? ?(?:up|dressed)|as a family|to be honest|we (?:went|moved|tried|want)|i just want"),
)  # fmt: skip
_PROFESSIONS = tuple((name, re.compile(words, re.I)) for name, words in _WORDS)


def profession(text: str) -> str | None:
    """The one whose terms the text uses most, counted once each; None where that is not plain."""
    counts = sorted(
        (
            (len({match.group().lower() for match in words.finditer(text)}), name)
            for name, words in _PROFESSIONS
        ),
        reverse=True,
    )
    (most, name), (next_most, _) = counts[:2]
    return name if most >= ENOUGH and most > next_most else None
