"""Routes of what an authority sets for itself: its words for the questions, and its catalogue of packages."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from aws_lambda_powertools.event_handler.router import APIGatewayHttpRouter

from domain.access.rights import must_hold
from domain.authority.catalogue import set_catalogue
from domain.authority.state import Authority
from domain.authority.wording import set_wording
from domain.shown.authority import SettingsShown
from domain.shown.settings import settings
from events.authority import CatalogueSet, WordingSet
from events.base import Event
from events.values import Value
from functions.api import bodies, told
from functions.shared.desk import asked_by, change_authority

router = APIGatewayHttpRouter()  # type: ignore[no-untyped-call]


@router.get("/api/settings", summary="What my authority set for itself", tags=["settings"])
def read_settings() -> SettingsShown:
    ask = asked_by(router)
    must_hold(ask.who, "settings.read")
    return settings(ask.parts.door.load_authority(ask.who.authority))


@router.put(
    "/api/settings/wording", summary="Set my authority's words and order of the questions", tags=["settings"]
)
def put_wording(body: bodies.Wording) -> told.SettingsSaved:
    facts = WordingSet(words=body.words, order=body.order, reviewed_by=body.reviewed_by or None)
    return _set("wording", body, lambda state: set_wording(state, facts, body.revision))


@router.put("/api/settings/catalogue", summary="Set the whole catalogue of packages", tags=["settings"])
def put_catalogue(body: bodies.Catalogue) -> told.SettingsSaved:
    facts = CatalogueSet(entries=body.entries)
    return _set("catalogue", body, lambda state: set_catalogue(state, facts, body.revision))


def _set(what: str, body: Value, decide: Callable[[Authority], Sequence[Event]]) -> told.SettingsSaved:
    done = change_authority(asked_by(router), "settings.change", decide, what, body)
    return told.SettingsSaved(version=done.last, again=done.again)
