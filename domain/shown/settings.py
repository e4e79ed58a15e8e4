"""From an authority's own stream to what it set for itself."""

from __future__ import annotations

from domain.authority.state import Authority
from domain.shown.authority import SettingsShown


def settings(state: Authority) -> SettingsShown:
    wording, catalogue = state.wording, state.catalogue
    return SettingsShown(
        version=state.version,
        wording=wording.words if wording else (),
        order=wording.order if wording else (),
        wording_reviewed_by=wording.reviewed_by if wording else None,
        wording_revision=state.wording_revision,
        catalogue=catalogue.entries if catalogue else (),
        catalogue_revision=state.catalogue_revision,
    )
