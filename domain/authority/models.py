"""Which model an authority uses: challengers are kept and compared, and a named person promotes one or rolls back."""

from __future__ import annotations

from typing import Literal

from domain.authority.state import Authority, Choice
from domain.refusals import Refused, Unknown
from events.authority import ModelChosen, ModelCompared, ModelTrained, ReallocationAdvanced
from events.base import Event

SHIPPED = "shipped"
"""How a person asks for the model that ships with the product, whatever its digest is."""


def in_use(authority: Authority, shipped: str) -> str:
    """Digest of the model in use."""
    return authority.model or shipped


def register(authority: Authority, facts: ModelTrained, shipped: str) -> list[Event]:
    """A challenger that was found to be sound. The same one twice is one."""
    if facts.model.digest == shipped:
        raise Refused(
            "nothing-learned",
            "This is the model that ships with the product, to the byte: the log holds too little to learn from yet.",
            "digest",
        )
    return [] if facts.model.digest in authority.challengers else [facts]


def to_compare(authority: Authority, shipped: str) -> list[str]:
    """Challengers that nobody compared yet with the model in use now, newest first."""
    using = in_use(authority, shipped)
    waiting = [
        digest
        for digest, challenger in authority.challengers.items()
        if digest != using and (challenger.compared is None or challenger.compared.against != using)
    ]
    return waiting[::-1]


def record_comparison(authority: Authority, facts: ModelCompared, shipped: str) -> list[Event]:
    """Nothing when another model was put in use while it was made: it would tell of what is no more."""
    wanted = facts.challenger in to_compare(authority, shipped) and facts.against == in_use(
        authority, shipped
    )
    return [facts] if wanted else []


def choose(authority: Authority, asked: str, reason: str, by: str, shipped: str) -> list[Event]:
    """Puts a model in use: a challenger that was compared with the one in use, or one that was in use before.

    asked: its digest, or 'shipped'.
    """
    digest = shipped if asked == SHIPPED else asked
    using = in_use(authority, shipped)
    if not reason.strip():
        raise Refused("reason-missing", "Say why. The reason is part of the record of the choice.", "reason")
    if digest == using:
        return []
    how: Literal["promoted", "rolled-back"] = "promoted"
    if digest in used(authority, shipped):
        how = "rolled-back"
    elif digest not in authority.challengers:
        raise Unknown(
            "unknown-model",
            "Your authority has no model of this digest. Choose one of those shown, or train one: ehcp model train",
            "digest",
        )
    else:
        _must_be_compared(authority, digest, using)
    return [ModelChosen(digest=digest, before=using, how=how, reason=reason.strip(), by=by)]


def used(authority: Authority, shipped: str) -> set[str]:
    """Digests of every model that was ever in use, the one that ships with the product included."""
    return {
        shipped,
        *(d for choice in authority.choices for d in (choice.chosen.digest, choice.chosen.before)),
    }


def known(authority: Authority, shipped: str) -> set[str]:
    """Digests of every model that may be shown to this authority."""
    return used(authority, shipped) | set(authority.challengers)


def running(authority: Authority) -> Choice | None:
    """The newest choice while its cases are still to be allocated anew. An older one that was overtaken never goes on."""
    newest = authority.choices[-1] if authority.choices else None
    return newest if newest is not None and not newest.done else None


def advance(authority: Authority, facts: ReallocationAdvanced, began_after: str | None) -> list[Event]:
    """A page of cases was allocated anew. Nothing when that page was counted already, or another model was chosen."""
    choice = running(authority)
    if choice is None or (choice.version, choice.after) != (facts.choice, began_after):
        return []
    return [facts]


def _must_be_compared(authority: Authority, digest: str, using: str) -> None:
    compared = authority.challengers[digest].compared
    if compared is None or compared.against != using:
        raise Refused(
            "not-compared",
            "This model was not compared with the one in use yet. The comparison starts by itself and takes some "
            "minutes: look at it, then promote. If it does not come, `ehcp dlq explain compare_model` tells why.",
            "digest",
        )
