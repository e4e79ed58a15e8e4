"""What documents ask for, as suggestions: provision (F, G, H1, H2), outcomes (E), strengths (B) and views (A).

Each rests on its sentences, word for word; what several papers ask for is one suggestion with all of them. A person
decides on each.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from typing import NamedTuple

from domain.case.state import Case, Document, SuggestionState
from domain.documents.role_table import FAMILY
from domain.documents.roles import canonical
from domain.documents.strength_words import said_in_clauses
from domain.plan import wording
from domain.plan.amounts import Rate
from domain.plan.lines import author_words, may_be_quoted
from domain.plan.placing import is_placement, section_of_provision
from domain.plan.prose import Prose, in_plan_words
from domain.plan.same import Gist, alike, gist, says_the_same
from events.values import Finding, Model, Question, Sentence, Speaker, Stance, Suggestion, TextValue

DRAFTER = Model(name="drafter", version="2")

MOST_STRENGTHS = 3
"""of one question, and twice as many of none; further ones stand in the papers"""
MOST_VIEWS = 8
"""passages of one voice and prompt"""
MOST_OF_A_PASSAGE = 5
"""sentences"""
LONGEST_PASSAGE = 500
"""characters"""
NEXT = 12
"""characters between two sentences that follow each other: a line's end and a mark"""


class Asked(NamedTuple):
    """A sentence of a document with the questions that it answers to, none where nothing says."""

    sentence: Sentence
    stance: Stance
    questions: tuple[Question, ...]
    speaker: Speaker | None
    document: Document
    author: str
    is_row: bool
    """one row of a table that gives an outcome and what is to be done for it"""


def text_suggestions(case: Case) -> list[Suggestion]:
    """Everything in the papers that may stand in the plan once somebody accepts it, in the papers' order.

    What was decided on the very same words of the same document is not asked again after a new reading, nor what says
    the same as something accepted: its sentence joins the sources of that line (`echoes`).
    """
    settled = _settled(case)
    accepted = list(_accepted(case))
    new = [each for each in _asked(case) if _key(each.sentence) not in settled]
    made: list[Suggestion] = []
    for stance in ("provision", "outcome"):
        for group in _groups(each for each in new if each.stance == stance):
            if not any(_echoes(each.sentence, mine) for each in group for mine in accepted):
                made.append(_of_group(group))
    made.extend(_strengths(new))
    made.extend(_views(new))
    return list({each.id: each for each in reversed(made)}.values())[::-1]


def echoes(case: Case) -> Mapping[str, tuple[Sentence, ...]]:
    """By accepted suggestion: sentences of papers that ask for the same and are not among its evidence."""
    accepted = list(_accepted(case))
    if not accepted:
        return {}
    settled = _settled(case)
    found: dict[str, list[Sentence]] = {}
    for each in _asked(case):
        if each.stance not in ("provision", "outcome") or _key(each.sentence) in settled:
            continue
        mine = next((state for state in accepted if _echoes(each.sentence, state)), None)
        if mine is not None:
            found.setdefault(mine.suggestion.id, []).append(each.sentence)
    return {ident: tuple(sentences) for ident, sentences in found.items()}


def _asked(case: Case) -> Iterator[Asked]:
    """Each sentence once for each thing that it says, whatever it is found for."""
    for document in case.documents.values():
        if not may_be_quoted(document):
            continue
        author = author_words(document)
        found: dict[tuple[int, int, Stance], list[Finding]] = {}
        for finding in document.all_findings():
            at = finding.sentence
            found.setdefault((at.page, at.start, finding.stance), []).append(finding)
        for (page, start, stance), same in found.items():
            other = "outcome" if stance == "provision" else "provision"
            yield Asked(
                sentence=same[0].sentence, stance=stance, document=document, author=author, speaker=same[0].speaker,
                questions=tuple(dict.fromkeys(each.question for each in same if each.question)),
                is_row="|" in same[0].sentence.text and (page, start, other) in found,
            )  # fmt: skip


def _groups(asked: Iterable[Asked]) -> list[list[Asked]]:
    """Those that ask for the same together, each group in order; a wish for a school by itself is in none."""
    groups: list[list[Asked]] = []
    gists: list[list[Gist]] = []
    by_rates: dict[frozenset[Rate], list[int]] = {}
    for each in asked:
        text = _part(each)
        if each.stance == "provision" and is_placement(text):
            continue
        mine = gist(text)
        rates = mine.amounts.rates
        # Lines of other amounts are never one, save where one of them says none.
        near = (rates, frozenset[Rate]()) if rates else tuple(by_rates)
        places = (place for key in dict.fromkeys(near) for place in by_rates.get(key, ()))
        # Like every line of the group, so that a line that says less never joins two that clash.
        found = next((place for place in places if all(alike(its, mine) for its in gists[place])), None)
        if found is None:
            by_rates.setdefault(rates, []).append(len(groups))
            groups.append([each])
            gists.append([mine])
        else:
            groups[found].append(each)
            gists[found].append(mine)
    return groups


def _of_group(group: Sequence[Asked]) -> Suggestion:
    """Named for its first sentence, so that a further paper leaves it the same line; in the words that say most."""
    first, best = group[0], max(group, key=_says_most)
    prose = _prose(best)
    question, *also = _questions(group) or (None,)
    stance = first.stance
    section = "E" if stance == "outcome" else section_of_provision(_part(best), question)
    what = "an outcome" if stance == "outcome" else "provision"
    others = "; ".join(_where(each) for each in group if each is not best)
    said = (
        f"Read as {what} in: {_where(best)}.",
        f"The same is said in: {others}." if others else "",
        prose.told,
    )
    return Suggestion(
        id=f"text:{stance}:{_span(first.sentence)}",
        value=TextValue(section=section, text=prose.text, question=question, also=tuple(also)),
        reason=" ".join(filter(None, said)),
        evidence=tuple(dict.fromkeys(each.sentence for each in (best, *group))),
        model=DRAFTER,
    )


def _says_most(one: Asked) -> tuple[int, bool, int]:
    return len(gist(_part(one)).quantities), _prose(one).safe, len(one.sentence.text)


def _part(one: Asked) -> str:
    """The sentence, or of a row of an outcome and its provision the cell that says this one."""
    if not one.is_row:
        return one.sentence.text
    cells = one.sentence.text.split(" | ")
    return cells[0] if one.stance == "outcome" else cells[-1]


def _prose(one: Asked) -> Prose:
    cell = (0 if one.stance == "outcome" else -1) if one.is_row else None
    return in_plan_words(one.sentence.text, _role(one.document), cell)


def _questions(group: Iterable[Asked]) -> tuple[Question, ...]:
    return tuple(dict.fromkeys(question for each in group for question in each.questions))


_NO_STRENGTHS: frozenset[Question] = frozenset({
    "PD_Hearing", "PD_Visual", "PD_Other", "Health", "Social_care", "FLMT", "Psych_ASD", "Psych_SEMH", "Psych_Other",
})  # fmt: skip
"""A clinic's 'within normal limits' is no strength to build on."""


def _strengths(asked: Sequence[Asked]) -> Iterator[Suggestion]:
    """The first few of each question that can be said in the plan's words and state no need as well; they stand beside
    the need that they belong to."""
    needs = {each.sentence for each in asked if each.stance == "need"}
    shown: dict[Question | None, list[str]] = {}
    for each in asked:
        question = each.questions[0] if each.questions else None
        if each.stance != "strength" or each.sentence in needs or question in _NO_STRENGTHS:
            continue
        mine = shown.setdefault(question, [])
        most = MOST_STRENGTHS if question else 2 * MOST_STRENGTHS
        prose = _strength_prose(each)
        if (
            not prose.safe
            or len(mine) >= most
            or any(says_the_same(each.sentence.text, said) for said in mine)
        ):
            continue
        mine.append(each.sentence.text)
        yield Suggestion(
            # The question comes first, so that the line stands after the need's.
            id=f"{question or 'every'}:strength:{_span(each.sentence)}",
            value=TextValue(section="B", text=f"{wording.STRENGTH} {prose.text}", question=question),
            reason=" ".join(filter(None, (f"Read as a strength in: {_where(each)}.", prose.told))),
            evidence=(each.sentence,),
            model=DRAFTER,
        )


def _strength_prose(one: Asked) -> Prose:
    """The sentence, or as many of its first clauses as can be said in the plan's words; what is left out is told."""
    whole = _prose(one)
    if whole.safe:
        return whole
    words = " ".join(one.sentence.text.split())
    for said in said_in_clauses(words):
        part = in_plan_words(said, _role(one.document))
        if part.safe:
            return part._replace(left_out=(*part.left_out, words[len(said) :].strip(" ,;–—-.")))
    return whole


def _views(asked: Iterable[Asked]) -> Iterator[Suggestion]:
    """Word for word, under the prompt that they answer, with whose they are; what was said in one breath together."""
    count: dict[tuple[str, str], int] = {}
    for said in _passages(asked):
        first = said[0]
        if first.speaker is None:
            continue
        words = " ".join(each.sentence.text for each in said)
        prompt = wording.prompt_of(words, first.speaker)
        count[prompt, first.speaker] = count.get((prompt, first.speaker), 0) + 1
        if count[prompt, first.speaker] > MOST_VIEWS:
            continue
        yield Suggestion(
            id=f"{prompt}:view:{_span(first.sentence)}",
            value=TextValue(section="A", text=wording.view(words, first.speaker)),
            reason=f"Read as a view of {wording.SPEAKERS[first.speaker].lower()} in: {_where(first)}.",
            evidence=tuple(each.sentence for each in said),
            model=DRAFTER,
        )


def _passages(asked: Iterable[Asked]) -> list[list[Asked]]:
    """Views that stand next to each other in one paper and are one voice's, a few sentences at a time: a person weighs
    a thought, and not its shreds."""
    found: list[list[Asked]] = []
    for each in asked:
        if each.stance != "view" or each.speaker is None or not _is_view(each):
            continue
        if found and _goes_on(found[-1], each):
            found[-1].append(each)
        else:
            found.append([each])
    return found


def _is_view(one: Asked) -> bool:
    """In the papers of others, what happened stands beside what somebody thinks of it."""
    role = _role(one.document)
    if (role is None and one.speaker == "child") or (role is not None and canonical(role) in FAMILY):
        return not wording.is_of_others(one.sentence.text)
    return wording.says_a_view(one.sentence.text)


def _goes_on(said: Sequence[Asked], more: Asked) -> bool:
    last, now = said[-1].sentence, more.sentence
    return (
        (last.digest, last.page, said[-1].speaker) == (now.digest, now.page, more.speaker)
        and 0 <= now.start - last.end <= NEXT
        and len(said) < MOST_OF_A_PASSAGE
        and now.end - said[0].sentence.start <= LONGEST_PASSAGE
    )


def _where(one: Asked) -> str:
    return f"{one.author}, page {one.sentence.page}"


def _role(document: Document) -> str | None:
    return document.read.role if document.read else None


def _settled(case: Case) -> frozenset[tuple[str, str]]:
    return frozenset(
        _key(sentence)
        for state in case.suggestions.values()
        if state.decided is not None and isinstance(state.suggestion.value, TextValue)
        for sentence in state.suggestion.evidence
    )


def _accepted(case: Case) -> Iterator[SuggestionState]:
    for state in case.suggestions.values():
        said, decided = state.suggestion, state.decided
        if decided is None or decided.decision == "rejected" or not said.evidence:
            continue
        if isinstance(said.value, TextValue) and said.id.startswith("text:"):
            yield state


def _echoes(sentence: Sentence, accepted: SuggestionState) -> bool:
    return says_the_same(sentence.text, accepted.suggestion.evidence[0].text)


def _key(sentence: Sentence) -> tuple[str, str]:
    return sentence.digest, " ".join(sentence.text.split())


def _span(sentence: Sentence) -> str:
    where = f"{sentence.digest}:{sentence.page}:{sentence.start}:{sentence.end}"
    return sha256(where.encode()).hexdigest()[:32]
