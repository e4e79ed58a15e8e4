"""Views in memory, kept as JSON so that what can't be stored in the cloud can't be stored here."""

from __future__ import annotations

import json
import threading
from collections.abc import Sequence

from functions.shared.ports import View


class MemoryViews:
    def __init__(self) -> None:
        self._views: dict[tuple[str, str], tuple[int, str]] = {}
        self._lock = threading.Lock()

    def keep(self, view: View, others: Sequence[View] = (), without: Sequence[tuple[str, str]] = ()) -> bool:
        bodies = [(v, json.dumps(dict(v.body))) for v in (view, *others)]
        with self._lock:
            kept = self._views.get((view.place, view.name))
            if kept is not None and kept[0] >= view.version:
                return False
            for each, body in bodies:
                self._views[each.place, each.name] = (each.version, body)
            for gone in without:
                self._views.pop(gone, None)
            return True

    def get(self, place: str, name: str) -> View | None:
        kept = self._views.get((place, name))
        return View(place, name, kept[0], json.loads(kept[1])) if kept else None

    def page(self, place: str, prefix: str, after: str | None, limit: int) -> tuple[list[View], str | None]:
        with self._lock:
            names = sorted(
                name
                for at, name in self._views
                if at == place and name.startswith(prefix) and (after is None or name > after)
            )
        views = [view for name in names[:limit] if (view := self.get(place, name))]
        return views, views[-1].name if len(names) > limit else None

    def delete(self, place: str, name: str) -> None:
        self._views.pop((place, name), None)
