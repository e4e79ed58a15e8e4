"""Which model an authority uses: a person decides, and only on what was compared."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from domain.authority.models import (
    advance,
    choose,
    in_use,
    known,
    record_comparison,
    register,
    running,
    to_compare,
)
from domain.authority.state import Authority, fold
from domain.refusals import Refused
from events.authority import ModelChosen, ModelCompared, ModelTrained, ReallocationAdvanced
from events.base import Event
from events.values import Model
from tests.given import record

SHIPPED, ONE, TWO = "0" * 64, "1" * 64, "2" * 64


def trained(digest: str) -> ModelTrained:
    return ModelTrained(
        model=Model(name="m", version="2", digest=digest), cases=1, plans=1, refusals=0, by="M. M."
    )


def compared(digest: str, against: str = SHIPPED) -> ModelCompared:
    return ModelCompared(challenger=digest, against=against, cases=10, changed=1, report="a" * 64)


def chosen(digest: str, before: str = SHIPPED, how: str = "promoted") -> ModelChosen:
    return ModelChosen.model_validate(
        {"digest": digest, "before": before, "how": how, "reason": "r", "by": "M. M."}
    )


def authority(*events: Event) -> Authority:
    return fold(record(list(events)))


def refused(decide: Callable[[], Sequence[Event]]) -> tuple[str, str | None]:
    with pytest.raises(Refused) as refusal:
        decide()
    return refusal.value.code, refusal.value.field


def pick(state: Authority, digest: str, reason: str = "Because.") -> list[Event]:
    return choose(state, digest, reason, "M. M.", SHIPPED)


def test_the_model_that_ships_is_in_use_until_a_person_chooses() -> None:
    assert in_use(authority(trained(ONE), compared(ONE)), SHIPPED) == SHIPPED
    assert in_use(authority(trained(ONE), compared(ONE), chosen(ONE)), SHIPPED) == ONE


def test_a_challenger_is_registered_once_and_the_shipped_model_is_none() -> None:
    assert register(authority(), trained(ONE), SHIPPED) == [trained(ONE)]
    assert register(authority(trained(ONE)), trained(ONE), SHIPPED) == []
    assert refused(lambda: register(authority(), trained(SHIPPED), SHIPPED)) == ("nothing-learned", "digest")


def test_promoting_waits_for_a_comparison_with_the_model_in_use() -> None:
    assert refused(lambda: pick(authority(trained(ONE)), ONE)) == ("not-compared", "digest")
    assert pick(authority(trained(ONE), compared(ONE)), ONE) == [
        chosen(ONE).model_copy(update={"reason": "Because."})
    ]
    against_another = authority(
        trained(ONE), compared(ONE), trained(TWO), compared(TWO), chosen(TWO)
    )  # ONE was compared with the shipped model, and TWO is in use now
    assert refused(lambda: pick(against_another, ONE)) == ("not-compared", "digest")


def test_going_back_to_what_was_in_use_needs_no_comparison() -> None:
    state = authority(trained(ONE), compared(ONE), chosen(ONE))
    for asked in ("shipped", SHIPPED):
        (event,) = pick(state, asked)
        assert isinstance(event, ModelChosen)
        assert (event.how, event.digest, event.before) == ("rolled-back", SHIPPED, ONE)
    back = authority(trained(ONE), compared(ONE), chosen(ONE), chosen(SHIPPED, ONE, "rolled-back"))
    (again,) = pick(back, ONE)
    assert isinstance(again, ModelChosen)
    assert again.how == "rolled-back"


def test_choosing_what_is_in_use_changes_nothing() -> None:
    assert pick(authority(), "shipped") == []
    assert pick(authority(trained(ONE), compared(ONE), chosen(ONE)), ONE) == []


def test_a_choice_needs_a_reason_and_a_model_that_is_known() -> None:
    assert refused(lambda: pick(authority(), "shipped", "  ")) == ("reason-missing", "reason")
    assert refused(lambda: pick(authority(), ONE)) == ("unknown-model", "digest")


def test_challengers_are_compared_newest_first_and_again_when_another_model_is_in_use() -> None:
    both = (trained(ONE), trained(TWO))
    assert to_compare(authority(*both), SHIPPED) == [TWO, ONE]
    assert to_compare(authority(*both, compared(ONE), compared(TWO)), SHIPPED) == []
    assert to_compare(authority(*both, compared(ONE), compared(TWO), chosen(TWO)), SHIPPED) == [ONE]


def test_a_comparison_with_a_model_that_is_no_longer_in_use_is_not_recorded() -> None:
    state = authority(trained(ONE), trained(TWO), compared(TWO), chosen(TWO))
    assert record_comparison(state, compared(ONE), SHIPPED) == []
    assert record_comparison(state, compared(ONE, TWO), SHIPPED) == [compared(ONE, TWO)]
    assert record_comparison(authority(trained(ONE), compared(ONE)), compared(ONE), SHIPPED) == []
    assert record_comparison(authority(), compared(ONE), SHIPPED) == []


def test_a_page_counts_once_and_only_for_the_newest_choice() -> None:
    first = (trained(ONE), compared(ONE), chosen(ONE))  # the choice is version 3
    page = ReallocationAdvanced(choice=3, after="c-9", looked=5, changed=1, failed=0)
    assert advance(authority(*first), page, None) == [page]
    assert advance(authority(*first, page), page, None) == []
    last = page.model_copy(update={"after": None})
    assert advance(authority(*first, page), last, "c-9") == [last]
    assert running(authority(*first, page, last)) is None
    overtaken = authority(*first, chosen(SHIPPED, ONE, "rolled-back"))
    assert advance(overtaken, page, None) == []
    assert running(overtaken) is overtaken.choices[-1]


def test_every_model_that_was_ever_in_use_stays_known() -> None:
    state = authority(trained(ONE), trained(TWO), compared(ONE), chosen(ONE), chosen(SHIPPED, ONE))
    assert known(state, "3" * 64) == {SHIPPED, ONE, TWO, "3" * 64}
