"""Which sentences say what is good about a child: qualities, skills, joys. What also says that something is hard, or is
about somebody else, is left out; so is a clinic's 'within normal limits', which is no strength to build on.

The words are ours, of how schools and families write; no practitioner has reviewed them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from domain.documents.headings import heading
from domain.documents.summary_given import DocumentRead, LineRead

_SHORTEST = 2
_LABEL = re.compile(
    r"^\W*(?:strengths?|(?:I am |he is |she is |they are )?(?:really )?good at|good stuff(?: about me)?|what(?:'s| is) going well|what people like about me|likes? and strengths|I can)\s*[:.…]+\s*\S",
    re.I,
)
_GOOD = re.compile(
    r"\b(?:kind|gentle|funny|funniest|hilarious|witty|affectionate|loving|determined|resilient|sociable|popular|polite|caring|helpful|imaginative|persistent|warm|cheerful|friendly|bright|clever|creative|thoughtful|generous"
    r"|brave|honest|reliable|articulate|attentive|talented|gifted|proud|happy|happiest|thriv\w+|charming|lovely|delightful|smashing|cracking|fantastic|brilliant|fab|excellent|superb|outstanding|ace|polite manners|good manners|fab manners"
    r"|sense of humour|humour|imagination|persistence|a joy|a pleasure|a delight|good company|best company|real strength|great strength|strength is|well liked|is liked|much liked|everyone's (?:mate|pal|friend)|best friend"
    r"|makes? (?:everyone|everybody|us|people) laugh|(?:best|first|top \d+|highest mark) (?:\w+ )?(?:in|of) (?:the|his|her|their)? ?(?:year|class|house|group|pitch)|good (?:at|with)|great (?:at|with|memory)|natural with|gift for|skilled"
    r"|enjoys|loves|adores?|delights in|plays the \w+|best writer|confident|independent|securely average|squarely average|high average|above average|above (?:the )?(?:expected|target)|greater depth|predicted (?:grades? )?[a\d]|at the expected level"
    r"|reads well|learns (?:best|faster|quickly)|quick (?:with|to|at)|never miss(?:es|ed)|always (?:early|ready|helps)|remembers every|knows every|looks (?:out for|after) the little|can (?:\w+ ){0,3}(?:by himself|by herself|on (?:his|her) own)|runs, climbs|stills to|smiles? (?:for|at|when)|face to life)\b",
    re.I,
)  # fmt: skip
_HARD = re.compile(
    r"\b(?:but|however|although|though|unless|difficult\w*|struggl\w*|unable|cannot|can't|couldn't|concern\w*|worr\w+|delay\w*|problem\w*|poor|weak\w*|behind|below|limited|needs? (?:help|support|an adult)|upset|anxi\w+|distress\w*|angry|cries|hard for|would like|want(?:s|ed)?|hop(?:e|es|ed|ing)|should|recommend\w*|will|if"
    r"|not (?:yet|good|very|able|happy|confident|liked|independent|been)|isn't|aren't|wasn't|doesn't (?:like|enjoy|love)|no longer|less|never (?:happy|been)|least|used to|stopped|was (?:a )?(?:happy|cheerful|confident))\b",
    re.I,
)
_OTHERS = re.compile(
    r"\b(?:mum|mother|dad|father|parents?|brother|sister|cousin|nan|gran\w*|uncle|twin|aunt\w*)\b (?:is|was|has|says (?:she|he)|are)|^\W*(?:I|we|you|thank|thanks|dear|many|please|hope|happy to|pleased|the (?:school|class|staff|teacher|team|nursery|family|home|parents|medium)|staff|children|pupils|school|parents)\b"
    r"|\b(?:me|my|you|your|hi|hiya|autis\w+|log|lens\w*|aids?)\b|\b(?:children|pupils|people) with\b|\bgood (?:practice|to (?:see|meet|hear)|progress (?:is|would))\b|\bcould you\b|\bnormal limits\b",
    re.I,
)


def strengths_said(document: DocumentRead) -> Iterator[LineRead]:
    """The lines that say what is good, in order."""
    for line in document.lines:
        text = line.sentence.text
        if text.endswith("?") or len(text.split()) < _SHORTEST or line.part == "family":
            continue
        told = _GOOD.search(text) and not _HARD.search(text) and not _OTHERS.search(text)
        if _LABEL.match(text) or (told and heading(text) is None):
            yield line
