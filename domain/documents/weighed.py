"""A bundle that was weighed, as it is kept for screens."""

from __future__ import annotations

from domain.documents.shown import BundleRead
from domain.documents.summary_shown import BundleSummary
from events.values import Value


class Weighed(Value):
    """`document` everywhere in it is a digest: two papers of a bundle may have one name."""

    found: BundleRead
    summary: BundleSummary
