"""A dozen fictional cases, made once through the API as people would make them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import httpx

from infrastructure.local.people import SCHOOL

COORDINATOR = "coordinator@eastmarsh.example"
REQUESTS = (
    ("EM-0001", 2016, 3, "Ivy Ash", "parent", 4), ("EM-0002", 2012, 11, "Jonah Birch", "school", 18),
    ("EM-0003", 2019, 6, "Kit Cedar", "school", 31), ("EM-0004", 2009, 1, "Leila Dogwood", "parent", 45),
    ("EM-0005", 2014, 9, "Milo Elder", "health", 58), ("EM-0006", 2021, 2, "Nia Fir", "parent", 63),
    ("EM-0007", 2007, 8, "Owen Gorse", "young-person", 77), ("EM-0008", 2011, 12, "Pearl Hazel", "school", 90),
    ("EM-0009", 2017, 5, "Quin Ivy", "social-care", 101), ("EM-0010", 2013, 7, "Rosa Juniper", "parent", 115),
    ("EM-0011", 2015, 10, "Sami Larch", "school", 128), ("EM-0012", 2018, 4, "Tess Maple", "parent", 139),
)  # fmt: skip
"""Reference, year and month of birth, name, who asked, and how many days ago."""


def seed_cases(address: str, sign_in: Callable[[str], str], say: Callable[[str], None]) -> None:
    """Each change carries the same id however often this runs, so that a broken-off start is simply repeated."""
    say("Making a dozen fictional cases ...")
    headers = {"Authorization": f"Bearer {sign_in(COORDINATOR)}"}
    with httpx.Client(base_url=address, headers=headers, timeout=60) as api:
        for reference, year, month, name, asked, days in REQUESTS:
            body = {
                "reference": reference, "birth_year": year, "birth_month": month, "name": name,
                "school": SCHOOL, "requested_by": asked,
                "received_on": (date.today() - timedelta(days=days)).isoformat(),  # noqa: DTZ011
            }  # fmt: skip
            answer = api.post("/api/cases", json=body, headers={"Idempotency-Key": f"seed-open-{reference}"})
            answer.raise_for_status()
