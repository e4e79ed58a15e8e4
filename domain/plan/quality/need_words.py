"""Words of section B: diagnoses, areas of need, and how a need or a strength is described. Ours, and no specialist's."""

from __future__ import annotations

import re
from collections.abc import Mapping

from domain.needs.questions import QUESTIONS

DIAGNOSES = re.compile(
    r"\b(?:autis\w+|ASD|ASC|ADHD|attention deficit\w*|dyslexi\w+|dyspraxi\w+|dyscalculi\w+|DLD|developmental language disorder|DCD|developmental co-?ordination disorder|Down'?s?’?s? syndrome|cerebral palsy|epilepsy|global developmental delay|GDD|learning (?:difficult\w+|disabilit\w+)|MLD|SLD|PMLD|SpLD|SEMH|SLCN|hearing (?:loss|impairment)|vision impairment|visual impairment|Tourette\w*|OCD|PDA|foetal alcohol\w*|FASD|selective mutism|anxiety(?: disorder)?|hypermobility|sensory processing (?:disorder|difficult\w+)|attachment (?:disorder|difficult\w+)|[A-Z]\w+ syndrome)\b",
    re.I,
)
DESCRIBED = re.compile(
    r"\b(?:finds?|struggl\w+|cannot|can't|can’t|can|does not|doesn't|needs?|uses?|understands?|speaks?|says?|reads?|writes?|follows?|joins?|takes?|works?|learns?|tires?|hears?|sees?|walks?|becomes?|gets?|hits?|runs?|avoids?|misses|affects?|affecting|impacts?|means|which|so that|because|when|leads?|leading|resulting|with (?:a|an) standard score|centile|percentile|years? behind|at the level|months|difficulty (?:in|with)|difficulties (?:in|with)|hard|slow\w*|unable|able|relies|depends?|limited|restricted|delay of|scores?)\b",
    re.I,
)
LEVEL_ALONE = re.compile(
    "(?:"
    + "|".join(re.escape(asked.label) for asked in QUESTIONS.values())
    + r"): (?:"
    + "|".join(sorted({re.escape(level) for asked in QUESTIONS.values() for level in asked.levels}))
    + r")\.?",
    re.I,
)
"""What an agreed answer without a note leaves: the question's label and its level."""

BROAD: Mapping[str, re.Pattern[str]] = {
    "autism": re.compile(r"\b(?:autis\w+|ASD|ASC)\b"),
    "attention": re.compile(r"\b(?:ADHD|ADD|attention deficit)\b"),
    "specific learning difficulties": re.compile(r"\b(?:dyslexi\w+|dyscalculi\w+|SpLD)\b", re.I),
    "learning difficulties": re.compile(r"\b(?:(?:moderate|severe|profound|general) learning|MLD|SLD|PMLD|global developmental delay|cognition and learning)\b"),
    "language": re.compile(r"\b(?:language disorder|DLD|SLCN|speech,? language|language (?:delay|difficulties)|communication and interaction)\b"),
    "co-ordination": re.compile(r"\b(?:dyspraxi\w+|DCD|co-?ordination disorder)\b", re.I),
    "mental health": re.compile(r"\b(?:SEMH|social, emotional and mental health|anxiety|depression|attachment)\b"),
    "hearing": re.compile(r"\b(?:hearing (?:loss|impairment)|deaf\w*)\b", re.I),
    "vision": re.compile(r"\b(?:vision|visual|sight) (?:loss|impairment)\b", re.I),
    "physical disability": re.compile(r"\b(?:cerebral palsy|physical (?:disability|difficulties)|sensory and/or physical)\b", re.I),
}  # fmt: skip

STRENGTH = re.compile(
    r"\b(?:strengths?|enjoy\w*|loves?|likes?|good (?:at|with|sense|memory|understanding|relationships?|listener)|well[- ](?:behaved|mannered|developed)|does well|able to|can (?!be\b|become\b|lead\b|find it|struggle|not\b|get\b|lash|hit\b|refuse|take (?:a long|up)|also (?:be|become))|confident\w*|skilled|skilful|talent\w*|creative|imaginative|kind|caring|polite|friendly|sociable|affectionate|determined|motivated|curious|keen|bright|has (?:learned|learnt|made|a good|a strong|an excellent)|made (?:good )?progress|succeeds?|excels?|interest(?:ed|s)?|responds well|works (?:hard|well)|age[- ]appropriate|at (?:the level|age)|relative strength|sense of humour|helpful|capable|proud|kind(?:ly|ness)?|gentle|reliable|careful|precise|patient|generous|loyal|witty|funny|cheerful|warm|honest|resilient|independent in|gifted|exceptional\w*|excellent|outstanding|strong|beautiful\w*|clearly|easily|quickly|fluent\w*|very well|(?:knows?|remembers?|learns?) (?:every|all|whole|more)|natural|popular|inventive|knowledge of|articulate|real skill|quick (?:to|at)|expert|joy|freely|able [a-z]+er)\b",
    re.I,
)
