"""What the other ports keep to, in memory and on AWS."""

from __future__ import annotations

import random
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import httpx
import pytest

from functions.shared.ports import (
    Directory,
    KeyDestroyed,
    Keys,
    Objects,
    Person,
    PublishedMarks,
    UploadTicket,
    View,
    Views,
)
from infrastructure.memory.keys import MemoryKeys
from infrastructure.memory.messages import MemoryMarks
from infrastructure.memory.objects import MemoryObjects
from infrastructure.memory.people import MemoryDirectory
from infrastructure.memory.views import MemoryViews
from tests.infrastructure.clouds import Adapters
from tests.infrastructure.writing import a_stream

GROUNDS = [
    "memory",
    pytest.param("moto", marks=pytest.mark.cloud),
    pytest.param("ministack", marks=pytest.mark.cloud),
]


@pytest.fixture(scope="module", params=GROUNDS)
def adapters(request: pytest.FixtureRequest) -> Adapters | None:
    """None stands for memory."""
    if request.param == "memory":
        return None
    return Adapters(request.getfixturevalue(f"{request.param}_cloud"))


class TestKeys:
    @pytest.fixture
    def another(self, adapters: Adapters | None) -> Callable[[], Keys]:
        """The keys as another process has them."""
        if adapters:
            return adapters.keys
        keys = MemoryKeys()
        return lambda: keys

    def test_a_pupils_key_is_made_once(self, another: Callable[[], Keys]) -> None:
        key = another().create("ealing", "p-1")
        assert len(key) == 32
        assert another().create("ealing", "p-1") == another().open("ealing", "p-1") == key
        assert another().create("barnet", "p-1") != key != another().create("ealing", "p-2")

    def test_there_is_no_key_before_it_is_made(self, another: Callable[[], Keys]) -> None:
        with pytest.raises(KeyDestroyed):
            another().open("ealing", "p-none")

    def test_a_destroyed_key_is_gone_and_no_other_takes_its_place(self, another: Callable[[], Keys]) -> None:
        keys = another()
        keys.create("ealing", "p-gone")
        keys.destroy("ealing", "p-gone")
        for use in (keys.open, keys.create, another().open, another().create):
            with pytest.raises(KeyDestroyed):
                use("ealing", "p-gone")


@pytest.mark.cloud
def test_makers_of_a_key_at_once_get_the_same_key(ministack_cloud: Any) -> None:
    adapters, gate = Adapters(ministack_cloud), Barrier(8)

    def make(_: int) -> bytes:
        keys = adapters.keys()
        gate.wait()
        return keys.create("ealing", "p-race")

    with ThreadPoolExecutor(8) as pool:
        assert len(set(pool.map(make, range(8)))) == 1


@pytest.mark.cloud
def test_the_loser_of_a_race_for_a_key_takes_the_winners(moto_cloud: Any) -> None:
    """The race above made certain: between looking and writing, another maker was first."""
    adapters = Adapters(moto_cloud)
    slow, quick = adapters.keys(), adapters.keys()
    real = slow._kms

    class Slow:
        def __getattr__(self, name: str) -> Any:
            if name == "generate_data_key":
                quick.create("ealing", "p-lost")
            return getattr(real, name)

    slow._kms = Slow()  # type: ignore[assignment]
    assert slow.create("ealing", "p-lost") == quick.open("ealing", "p-lost")


@pytest.mark.cloud
def test_a_key_is_cached_for_a_while_and_no_longer(moto_cloud: Any) -> None:
    adapters, now = Adapters(moto_cloud), [0.0]
    keys = adapters.keys()
    keys._ticks = lambda: now[0]
    key = keys.create("ealing", "p-cached")
    adapters.keys().destroy("ealing", "p-cached")
    assert keys.open("ealing", "p-cached") == key
    now[0] = 301.0
    with pytest.raises(KeyDestroyed):
        keys.open("ealing", "p-cached")


class TestViews:
    @pytest.fixture
    def views(self, adapters: Adapters | None) -> Views:
        return adapters.views() if adapters else MemoryViews()

    def test_only_a_newer_view_replaces_one(self, views: Views) -> None:
        place = f"ealing/case/{a_stream().id}"
        assert views.keep(
            View(place, "case", 2, {"n": 2, "words": "Zoë", "half": 0.5, "none": None, "list": []})
        )
        assert not views.keep(View(place, "case", 1, {"n": 1}))
        assert not views.keep(View(place, "case", 2, {"n": 0}))
        assert views.get(place, "case") == View(
            place, "case", 2, {"n": 2, "words": "Zoë", "half": 0.5, "none": None, "list": []}
        )
        assert views.keep(View(place, "case", 10, {"n": 10}))
        assert views.get(place, "case") == View(place, "case", 10, {"n": 10})

    def test_what_is_not_there(self, views: Views) -> None:
        assert views.get("ealing/nowhere", "case") is None
        assert views.page("ealing/nowhere", "", None, 5) == ([], None)
        views.delete("ealing/nowhere", "case")

    def test_pages_go_on_in_order_of_name(self, views: Views) -> None:
        place = f"ealing/{a_stream().id}"
        names = [f"history#{n:06d}" for n in range(7)]
        for name in [*reversed(names), "history", "draft"]:
            views.keep(View(place, name, 1, {}))
        seen, after, pages = [], None, 0
        while True:
            page, after = views.page(place, "history#", after, 3)
            seen += [view.name for view in page]
            pages += 1
            if after is None:
                break
        assert (seen, pages) == (names, 3)
        everything, more = views.page(place, "", None, 9)
        assert ([v.name for v in everything], more) == (["draft", "history", *names], None)

    def test_a_page_of_large_views(self, views: Views) -> None:
        """More than DynamoDB gives at once."""
        place = f"ealing/{a_stream().id}"
        for n in range(8):
            noise = "".join(random.Random(n).choices("0123456789abcdef", k=400_000))
            views.keep(View(place, f"v{n}", 1, {"noise": noise}))
        page, more = views.page(place, "v", None, 7)
        assert ([v.name for v in page], more) == ([f"v{n}" for n in range(7)], "v6")

    def test_a_view_larger_than_an_item(self, views: Views) -> None:
        """A case of sixty documents: it shows whole, in no list twice, and smaller again when it shrinks."""
        place = f"ealing/{a_stream().id}"
        noise = "".join(random.Random(1).choices("0123456789abcdef", k=2_000_000))
        assert views.keep(
            View(place, "case", 1, {"noise": noise}), [View(place, "plan", 1, {"noise": noise})]
        )
        assert views.get(place, "plan") == View(place, "plan", 1, {"noise": noise})
        page, _ = views.page(place, "", None, 9)
        assert [(v.name, v.body["noise"] == noise) for v in page] == [("case", True), ("plan", True)]
        assert views.keep(View(place, "case", 2, {"noise": ""}))
        assert views.get(place, "case") == View(place, "case", 2, {"noise": ""})

    def test_a_deleted_view_is_gone(self, views: Views) -> None:
        views.keep(View("ealing/gone", "row", 1, {}))
        views.delete("ealing/gone", "row")
        assert views.get("ealing/gone", "row") is None


class TestDirectory:
    @pytest.fixture
    def directory(self, adapters: Adapters | None) -> Directory:
        return adapters.directory() if adapters else MemoryDirectory()

    def test_a_person_is_as_they_were_put(self, directory: Directory) -> None:
        parent = Person(
            "sub-p", "ealing", "parent", "Zoë O’Neil", "z@example.org", None, frozenset({"p-1", "p-2"})
        )
        psychologist = Person("sub-e", "ealing", "psychologist", "E", cases=frozenset({"c-1"}))
        officer = Person("sub-o", "ealing", "coordinator", "O", team="North")
        for person in (parent, psychologist, officer):
            directory.put(person)
            assert directory.person(person.id) == person
        moved = Person("sub-p", "barnet", "parent", "Zoë O’Neil")
        directory.put(moved)
        assert directory.person("sub-p") == moved
        assert directory.person("sub-nobody") is None

    def test_a_schools_sencos(self, directory: Directory) -> None:
        ours = [Person(f"sub-s{n}", "ealing", "senco", "S", "s@example.org", "school-1") for n in (1, 2)]
        others = [
            Person("sub-x1", "ealing", "coordinator", "C", school="school-1"),
            Person("sub-x2", "ealing", "senco", "S", school="school-2"),
            Person("sub-x3", "barnet", "senco", "S", school="school-1"),
        ]
        for person in [*ours, *others]:
            directory.put(person)
        assert sorted(directory.sencos("ealing", "school-1"), key=lambda p: p.id) == ours


class TestMarks:
    @pytest.fixture
    def marks(self, adapters: Adapters | None) -> PublishedMarks:
        return adapters.marks() if adapters else MemoryMarks()

    def test_a_mark_never_goes_back(self, marks: PublishedMarks) -> None:
        stream = a_stream()
        assert marks.mark(stream) == 0
        for version, stands in ((3, 3), (2, 3), (3, 3), (11, 11)):
            marks.advance(stream, version)
            assert marks.mark(stream) == stands

    def test_the_cursor_is_where_it_was_set(self, marks: PublishedMarks) -> None:
        assert marks.cursor() is None
        marks.set_cursor("2026-09-07T09:30")
        marks.set_cursor("2026-09-07T09:31")
        assert marks.cursor() == "2026-09-07T09:31"


class TestObjects:
    @pytest.fixture
    def objects(self, adapters: Adapters | None) -> Objects:
        return adapters.objects() if adapters else MemoryObjects()

    def post(self, objects: Objects, ticket: UploadTicket, body: bytes) -> None:
        if isinstance(objects, MemoryObjects):
            objects.post(ticket, body)
        else:
            sent = httpx.post(ticket.url, data=dict(ticket.fields), files={"file": ("name.pdf", body)})
            assert sent.status_code in (200, 201, 204), sent.text

    @pytest.fixture
    def key(self) -> str:
        return f"incoming/ealing/{a_stream().id}/upload"

    def test_what_is_pinned_is_what_is_copied(self, objects: Objects, key: str) -> None:
        objects.write(key, b"checked", "text/plain")
        pinned = objects.pin(key)
        assert pinned is not None
        objects.write(key, b"swapped meanwhile", "text/plain")
        objects.copy(pinned, f"{key}-kept", "application/pdf")
        assert objects.read(f"{key}-kept") == b"checked"
        assert objects.read(key, pinned.version) == b"checked"
        assert objects.read(key) == b"swapped meanwhile"
        assert pinned.size == len(b"checked")

    def test_what_is_not_there(self, objects: Objects, key: str) -> None:
        assert objects.pin(key) is None
        with pytest.raises(KeyError):
            objects.read(key)
        objects.write(key, b"x", "text/plain")
        objects.delete(key)
        assert objects.pin(key) is None
        with pytest.raises(KeyError):
            objects.read(key)

    def test_more_than_the_largest_is_not_read(self, objects: Objects, key: str) -> None:
        objects.write(key, b"12345", "text/plain")
        assert objects.read(key, largest=5) == b"12345"
        with pytest.raises(ValueError):
            objects.read(key, largest=4)

    def test_a_ticket_carries_its_note_to_the_upload(
        self, objects: Objects, key: str, request: pytest.FixtureRequest
    ) -> None:
        if "moto" in request.node.name:
            pytest.skip("moto answers boto3 in this process, not a browser's post")
        self.post(objects, objects.upload_ticket(key, {"note": "abc="}, 100, 60), b"%PDF")
        pinned = objects.pin(key)
        assert pinned is not None
        assert (dict(pinned.metadata), pinned.size) == ({"note": "abc="}, 4)


@pytest.mark.cloud
class TestUploadTickets:
    """What only a cloud enforces. (MiniStack checks the signature itself only where it enforces rights.)"""

    @pytest.fixture
    def ticket(self, ministack_cloud: Any) -> UploadTicket:
        objects = Adapters(ministack_cloud).objects()
        return objects.upload_ticket("incoming/ealing/c-1/u-1", {"note": "signed"}, 10, 60)

    @pytest.mark.parametrize(
        "fields, body",
        [
            ({}, b"12345678901"),
            ({"key": "incoming/ealing/c-1/u-2"}, b"1"),
            ({"x-amz-meta-note": "forged"}, b"1"),
        ],
        ids=["too large", "another key", "another note"],
    )
    def test_anything_but_what_was_signed_is_refused(
        self, ticket: UploadTicket, fields: dict[str, str], body: bytes
    ) -> None:
        sent = httpx.post(ticket.url, data={**ticket.fields, **fields}, files={"file": ("x", body)})
        assert sent.status_code in (400, 403)

    def test_a_link_downloads_under_the_name_it_was_given(self, ministack_cloud: Any) -> None:
        objects = Adapters(ministack_cloud).objects()
        objects.write("originals/ealing/p-1/d", b"%PDF", "application/pdf")
        answer = httpx.get(
            objects.link("originals/ealing/p-1/d", 'Zoë\'s "report".pdf', "application/pdf", 60)
        )
        assert answer.content == b"%PDF"
        assert answer.headers["content-disposition"] == (
            "attachment; filename*=UTF-8''Zo%C3%AB%27s%20%22report%22.pdf"
        )
