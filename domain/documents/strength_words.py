"""The words of strengths: what is good, what is hard, what is somebody else's; ours, of how schools, clinics and
families write, and no practitioner has reviewed them."""

from __future__ import annotations

import re
from collections.abc import Iterator

_TITLE = r"(?:(?:key |main |relative |his |her |their |my |child's |pupil's )?strengths(?: and (?:interests|skills|abilities|achievements|likes))?|strengths (?:of|in) \w+|(?:likes|interests|skills|talents|achievements) and strengths|(?:areas|aspects) of strength|what(?:'s|’s| is) going well|what (?:is he|is she|am I|he is|she is|I am|I'm) good at|what people (?:like|admire) about (?:me|him|her)|what (?:I|he|she) (?:can|does) (?:do )?well|achievements)"
HEADING = re.compile(rf"^[\W\d]*{_TITLE}\W*$", re.I)
"""'Strengths and difficulties' is none of these: what stands under it may be either"""
LABEL = re.compile(
    rf"^[\W\d]*(?:{_TITLE}|strength|(?:I am |I'm |he is |she is |they are )?(?:really )?good at|good stuff(?: about me)?|I can)\s*[:.…|–]+\s*\S",
    re.I,
)

_QUALITIES = (
    r"kind|kindness|gentle|funny|funniest|hilarious|witty|affectionate|loving|determined|determination|resilien(?:t|ce)|sociable|popular|polite|caring|helpful(?! (?:for|to))|imaginative|persistent|warm|cheerful|friendly|bright|clever|creative"
    r"|thoughtful|generous|brave|honest|reliable|articulate|attentive|talented|gifted|proud(?! of the)|happy(?! to| for)|happier|happiest|thriv\w+|charming|lovely|delightful|smashing|cracking|fantastic|brilliant|fab|excellent|superb|outstanding|ace"
    r"|curious|curiosity|inquisitive|steady|patient|hard-?working|works? hard|enthusias(?:m|tic)|eager|motivated|engaging|energetic|lively|bubbly|chatty|cuddly|empath\w+|compassionate|considerate|respectful|courteous|well[- ](?:mannered|behaved|liked|developed|organised)"
    r"|good[- ](?:natured|humoured)|playful|observant|perceptive|tenac\w+|ambitious|artistic|musical|sporty|athletic|agile|dext[e]?rous|fluent|eloquent|knowledgeable|passionate|dedicated|conscientious|diligent|co-?operative|easy-?going|protective of|joyful|sunny|mischievous"
    r"|sharp(?:er)?|sharpest|smart|intelligent|capable|accomplished|skilled|skilful|impressive|remarkable|mature|maturity|humour|imagination|persistence|sense of (?:fun|justice|fairness|rhythm|direction)|a joy|a pleasure|a delight|good company|best company"
)
_SAID_OF_IT = (
    r"polite manners|good manners|fab manners|(?:real|great|relative|clear|particular|key|definite) strengths?|strengths? (?:is|are|include|lie)|(?:is|are) (?:an area of|a) (?:\w+ )?strength|is liked|much liked|everyone(?:'s|’s) (?:mate|pal|friend)|best friend"
    r"|(?:adores?|loves?) (?:him|her|them)|greeted by|makes? (?:everyone|everybody|us|people|friends) (?:laugh|smile|easily)|makes friends|lots of friends|close friends|gets? on (?:well )?with|(?:best|first|top \d+|highest mark) (?:\w+ )?(?:in|of|on) (?:the|his|her|their)? ?(?:year|class|house|group|pitch)"
    r"|good (?:at|with|boy|girl|lad|lass|friends?|fun|memory|sense|understanding|vocabulary|relationships?|eye contact|listener|swimmer|reader|knowledge|attendance)|great (?:at|with|memory)|strong (?:memory|vocabulary|skills|swimmer|bond|relationships?|sense|interest)|natural with|gift for|flair for|mad (?:on|about)|crazy about|notices everything|worked out how|jokes|talent for|aptitude for|passion for|knack"
    r"|enjoys|loves|adores?|delights in|takes (?:great |real )?(?:pride|pleasure|delight|care) in|fascinated by|(?:very |really )?keen (?:on|to)|(?:is |very |really )interested in|plays the \w+|best writer|confident|independent(?:ly)?|unaided"
    r"|securely average|squarely average|high average|above average|above (?:the )?(?:expected|target)|greater depth|predicted (?:grades? )?[a\d]|(?:at|in line with) (?:the )?(?:age[- ])?(?:expected|expectations?|related)(?: level| standard)?|age[- ](?:appropriate|related|expected)|in keeping with (?:his|her|their) age|on (?:target|track)"
    r"|ahead of (?:his|her|their) (?:age|peers|class)|advanced for|(?:[5-9]\d)(?:th|st|nd|rd)(?: and \d\d(?:th|st|nd|rd))? (?:centiles?|percentiles?)|mastered|excels?|flourish\w*|made (?:very |really )?(?:good|great|excellent|steady|pleasing) progress"
    r"|(?:reads|sings|swims|draws|dances|cooks|climbs|listens|responds|engages|works|copes|concentrates|communicates|settles|sleeps|eats) (?:very |really )?(?:well|beautifully|happily|confidently)|learns (?:best|faster|quickly)|quick (?:with|to|at|learner)|never miss(?:es|ed)|always (?:early|ready|helps|the first)"
    r"|remembers (?:every|everything|all)|knows (?:every|all (?:the|his|her))|looks (?:out for|after) the little|can (?:\w+ ){0,6}(?:by himself|by herself|by themselves|on (?:his|her|their) own|independently|unaided|without (?:help|support|prompt\w*))|runs, climbs|stills to|smiles? (?:for|at|when|ever)|face to life"
    r"|faster than|better than (?:most|many|I|me)|without (?:prompting|being asked|missing)|his best|her best"
)
GOOD = re.compile(rf"\b(?:{_QUALITIES}|{_SAID_OF_IT})\b", re.I)  # fmt: skip
NO_TROUBLE = re.compile(
    r"\b(?:everybody|everyone) wants\b|\b(?:no|without|nor|never any) (?:\w+ ){0,2}(?:concerns?|worr(?:y|ies)|difficult(?:y|ies)|problems?|issues?|trouble)\b(?! (?:but|until|unless))",
    re.I,
)
"""says that nothing is hard, in words of what is"""
HARD = re.compile(
    r"\b(?:but|however|although|though|unless|difficult\w*|struggl\w*|unable|cannot|can't|couldn't|concern\w*|worr\w+|delay\w*|problem\w*|poor|weak\w*|behind|below|limited|needs? (?:help|support|an adult)|upset|anxi\w+|distress\w*|angry|cries|cried|hard for|would like|want(?:s|ed)?|hop(?:e|es|ed|ing)|should|recommend\w*|will (?:need|require|be|have|benefit|help|continue|receive)|if"
    r"|not (?:yet|good|very|able|happy|confident|liked|independent|been|as|always)|nothing|isn't|aren't|wasn't|doesn't|does not|no longer|less|never (?:happy|been)|least|used to|stopped|was (?:a )?(?:happy|cheerful|confident)"
    r"|g[ai]ve[sn]? up|giving up|coast\w*|lost|los(?:es|ing)|rather than|reluctan\w*|refus\w*|avoid\w*|only|no \w+ as yet|as yet|mask\w*|due to|to (?:become|develop|improve|increase|build|be (?:more|able))|likely|worse|unsteady|involuntary|discharged|beyond|supported to|low|lack\w*|scor(?:e|es|ed) \d of)\b"
    r"|\w+n['’]t\b",
    re.I,
)
OTHERS = re.compile(
    r"\b(?:mum|mother|dad|father|parents?|brother|sister|cousin|nan|gran\w*|uncle|twin|aunt\w*)\b (?:is|was|has|thinks|keen|says (?:she|he)|are)|^\W*(?:I|we|you|thank|thanks|dear|many|please|hope|happy to|pleased|lovely to|great to|good to|the (?:school|class|staff|teacher|team|nursery|family|home|parents|medium)|staff|children|pupils|school|parents)\b"
    r"|\b(?:my|you|your|hi|hiya|autis\w+|log|datalogging|lens\w*|aids?|tympan\w+|audiometry|inserts)\b|(?<!with )(?<!to )(?<!for )(?<!than )\bme\b|\b(?:children|pupils|people) with\b|\bgood (?:practice|to (?:see|meet|hear)|progress (?:is|would))\b|\bcould you\b|\bnormal limits\b|\boutstanding\W*$",
    re.I,
)
POINTS_AWAY = re.compile(
    r"^\W*(?:this|that|these|those|such|it)\b|^\W*(?:\w+: )?(?:that|it)['’]s\b|\bsaid (?:that|this|it) was\b|\b(?:said|says|answered|wrote),? [\"“]|^\W*(?:past:|to be\b)|^they\b(?=.*\b(?:his|her|him|he|she)\b)",
    re.I,
)
"""what is good is something else: 'They show the quality of his relationship'"""
_CLAUSE = re.compile(r"(?:,|;| [–—-])? (?:and|who|which|when|since|as) |[,;] | [–—-] |(?<=[a-z])\. ")
RECORD = re.compile(
    r"^\W*\d{1,2}[/.]\d{1,2}\b.*\||\|\s*(?:hand over hand|not tolerated)|^(?=.*\|)(?:[^|]*\|)+\s*[<>]?\d{1,3}(?:[-–]\d{1,3})?\s*(?:\||$)",
    re.I,
)
"""a row of a log, or of a table of scores: a specialist's to read, and no sentence of a plan"""


def said_in_clauses(text: str) -> Iterator[str]:
    """The sentence without its last clause, without its last two and so on, as long as what is left says what is good."""
    ends = [match.start() for match in _CLAUSE.finditer(text)]
    yield from (text[:end] for end in reversed(ends) if GOOD.search(text[:end]) or LABEL.match(text[:end]))
