"""Words that tell a phrase of the field from any other, as data; ours, and no practitioner has reviewed them yet."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


HEADS = _words(
    "ability activities activity adult age approach assessment attainment attendance awareness base behaviour "
    "board book break care centile child class club control curriculum delay development diagnosis difficulties "
    "difficulty disorder environment equipment expectations feelings function games group guidance habits help "
    "history hours impairment intervention learning lessons letters level levels lunchtime meals medication "
    "memory mentor needs numbers outcomes pain pathway peers phonics placement plan play playground programme "
    "progress provision range reader reading recall regulation routine routines scale school score scores session "
    "sessions skills sleep sounds space span speech staff stories strategies strengths support syndrome table "
    "task tasks teacher teaching test tests therapist therapy time timetable toys training transition transport "
    "triggers voice walking words work worker writing"
)  # fmt: skip
"""nouns that a phrase of the field ends in"""

STOP = _words(
    "a about after again all also although always am an and another any are around as asked at back be because "
    "been before being best better between both but by came can come could day days did do does doing done down "
    "during each either else end enough even ever every few find first five for four from get gets give given go "
    "goes going good got great had has have he her here hers herself him himself his how i if in into is it its "
    "itself just keep know last later least less like likes little long lot made make many may me might mine more "
    "most much must my myself need neither never new next no nor not nothing now of off often old on once one "
    "only or other others our out over own per quite rather really said same saw say says see seen she should "
    "since six small so some something still such take taken ten than that the their them then there these they "
    "thing things this those three through to today together too towards two under until up upon us use used "
    "using usual very want wanted was way we week weeks well went were what when where whether which while who "
    "whole whom whose why will with within without would year years yet you your minutes hour hours term terms "
    "morning afternoon full able unable different current currently recent similar own main overall general date "
    "name mum dad mother father"
)  # fmt: skip
"""words that no phrase of the field holds"""

TITLES = _words("mr mrs ms miss dr prof")

WORRY = ("concern*", "worr*", "anxious about", "frightened", "scared", "fear*", "afraid", "at risk", "fed up", "hate*", "don't like", "struggl*", "upset*")  # fmt: skip
"""said in a sentence that states no need, they still speak against"""
