"""Routes of what an authority sets for itself: its words for the questions, and its catalogue of packages."""

from __future__ import annotations

from aws_lambda_powertools.event_handler import APIGatewayHttpResolver
from aws_lambda_powertools.event_handler.router import APIGatewayHttpRouter

from domain.access.rights import must_hold
from domain.authority.catalogue import set_catalogue
from domain.shown.authority import SettingsShown
from domain.shown.settings import settings
from events.authority import CatalogueSet
from functions.api import bodies
from functions.shared.desk import Asked, asked, change_authority

router = APIGatewayHttpRouter()  # type: ignore[no-untyped-call]


def _asked() -> Asked:
    app: APIGatewayHttpResolver = router.api_resolver  # type: ignore[assignment]
    return asked(app)


@router.get("/api/settings", summary="What my authority set for itself", tags=["settings"])
def read_settings() -> SettingsShown:
    ask = _asked()
    must_hold(ask.who, "settings.read")
    return settings(ask.parts.door.load_authority(ask.who.authority))


@router.put("/api/settings/catalogue", summary="Set the whole catalogue of packages", tags=["settings"])
def put_catalogue(body: bodies.Catalogue) -> bodies.SettingsSaved:
    ask = _asked()
    facts = CatalogueSet(entries=body.entries)
    done = change_authority(
        ask, "settings.change", lambda state: set_catalogue(state, facts, body.revision), "catalogue", body
    )
    return bodies.SettingsSaved(version=done.last, again=done.again)
