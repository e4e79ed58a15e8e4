"""Cases that are alike: nearest by what both answered."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.insight.similar import LEAST_IN_COMMON, MOST_SHOWN, compare, nearest
from domain.needs.questions import NEEDS
from tests.domain.allocation.children import JORRIN, PELIA, complete, partial


def test_the_same_answers_are_no_distance_apart() -> None:
    found = compare("c", JORRIN.answers, JORRIN.answers)
    assert found is not None
    assert (found.distance, found.compared, found.same, found.furthest_on) == (0, 19, 19, ())


def test_what_differs_most_is_named_first_and_at_most_three() -> None:
    theirs = {**JORRIN.answers, "Psych_ASD": 0, "Sensory": 0, "LD": 1, "ADL": 0}
    found = compare("c", JORRIN.answers, theirs)
    assert found is not None
    assert (found.furthest_on, found.same) == (("Psych_ASD", "Sensory", "LD"), 15)


def test_distance_is_in_levels_scaled_up_to_all_questions_about_needs() -> None:
    some = dict(list(PELIA.answers.items())[:LEAST_IN_COMMON])
    theirs = {**some, "LD": some["LD"] + 2}
    found = compare("c", some, theirs)
    assert found is not None
    assert found.distance == pytest.approx((4 * 19 / LEAST_IN_COMMON) ** 0.5)


def test_too_little_in_common_is_no_comparison() -> None:
    fewer = dict(list(PELIA.answers.items())[: LEAST_IN_COMMON - 1])
    assert compare("c", PELIA.answers, fewer) is None


def test_first_language_counts_neither_way() -> None:
    other = {**PELIA.answers, "FLMT": 1 - PELIA.answers["FLMT"]}
    found = compare("c", PELIA.answers, other)
    assert found is not None
    assert (found.distance, found.compared) == (0, len(NEEDS))


def test_the_nearest_ten_come_first_and_all_that_were_looked_at_are_counted() -> None:
    others = [(f"c-{n:02}", {**JORRIN.answers, "LD": n % 5, "SLC": n % 4}) for n in range(40)]
    found = nearest(JORRIN.answers, [*others, ("c-few", {"LD": 2})])
    assert (len(found.cases), found.looked_at) == (MOST_SHOWN, 41)
    assert [c.distance for c in found.cases] == sorted(c.distance for c in found.cases)
    assert found.cases[0].case == "c-07"


@given(st.one_of(partial, complete), st.one_of(partial, complete))
def test_either_is_as_near_to_the_other(mine: dict[str, int], theirs: dict[str, int]) -> None:
    one, other = compare("c", mine, theirs), compare("c", theirs, mine)
    assert one == other


@given(complete, st.lists(complete, max_size=15), st.randoms(use_true_random=False))
def test_the_order_of_cases_is_no_matter(
    mine: dict[str, int], theirs: list[dict[str, int]], random: object
) -> None:
    others = [(f"c-{n}", answers) for n, answers in enumerate(theirs)]
    shuffled = list(others)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert nearest(mine, shuffled) == nearest(mine, others)
