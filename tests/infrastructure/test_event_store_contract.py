"""What every event store keeps to, in memory, on moto and on MiniStack."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from threading import Barrier
from typing import Any

import pytest

from events.base import Unreadable
from events.case import FindingsRecorded
from events.envelope import Actor, StreamId
from events.values import Finding, Sentence
from functions.shared.ports import (
    Appended,
    Busy,
    CommandReused,
    Commit,
    KeyDestroyed,
    Reservation,
    Taken,
    TooLarge,
    VersionConflict,
)
from infrastructure.records.row import verify
from tests.infrastructure.stores import Ground, in_memory, on_dynamodb
from tests.infrastructure.writing import NOW, a_stream, commit, context, said

REFERENCE = Reservation("ealing", "reference", "E-1001")
MOST = 98
"""Events of the largest commit: 100 actions less the head and the command id."""


@pytest.fixture(
    scope="module",
    params=[
        "memory",
        pytest.param("moto", marks=pytest.mark.cloud),
        pytest.param("ministack", marks=pytest.mark.cloud),
    ],
)
def ground(request: pytest.FixtureRequest) -> Iterator[Ground]:
    if request.param == "memory":
        yield in_memory()
    else:
        yield on_dynamodb(request.getfixturevalue(f"{request.param}_cloud")("dynamodb"))


@pytest.fixture(scope="module", params=["memory", pytest.param("ministack", marks=pytest.mark.cloud)])
def busy_ground(request: pytest.FixtureRequest) -> Iterator[Ground]:
    """Grounds that many threads may use at once; moto may not be."""
    if request.param == "memory":
        yield in_memory()
    else:
        yield on_dynamodb(request.getfixturevalue("ministack_cloud")("dynamodb"))


def all_at_once(count: int, do: Callable[[int], Any]) -> list[Any]:
    """What each of `count` threads returned or raised, all let go at the same moment."""
    gate = Barrier(count)

    def run(number: int) -> Any:
        gate.wait()
        try:
            return do(number)
        except Exception as error:
            return error

    with ThreadPoolExecutor(count) as pool:
        return list(pool.map(run, range(count)))


def test_nothing_is_there_before_the_first_event(ground: Ground) -> None:
    assert ground.store.load(a_stream()) == (0, ())


def test_what_was_appended_is_loaded_with_all_that_it_carries(ground: Ground) -> None:
    stream = a_stream()
    events = [said('Zoë’s words: 很好 🎈 \u2028 \\ " \n'), said("more")]
    first = replace(commit(stream, 0, events), context=replace(context("c-1"), cause="ealing/case/x:4"))
    assert ground.store.append(first) == Appended(stream, 1, 2)
    version, kept = ground.again().load(stream)
    assert version == 2
    assert [r.event for r in kept] == events
    assert [(r.id, r.context, r.recorded) for r in kept] == [
        (f"{stream}:{n}", first.context, NOW) for n in (1, 2)
    ]


def test_times_are_kept_to_the_microsecond_in_utc(ground: Ground) -> None:
    stream = a_stream()
    early = NOW - timedelta(days=3, microseconds=1)
    ground.store.append(replace(commit(stream, 0), context=context(at=early)))
    (kept,) = ground.store.load(stream).events
    assert (kept.context.occurred, kept.recorded) == (early, NOW)


def test_a_stale_version_is_a_conflict_and_writes_nothing(ground: Ground) -> None:
    stream = a_stream()
    ground.store.append(commit(stream, 0, [said("1"), said("2")]))
    for expected in (0, 1, 3):
        with pytest.raises(VersionConflict):
            ground.again().append(
                commit(stream, expected, reserve=[Reservation("ealing", "reference", "stale")])
            )
    assert ground.store.load(stream).version == 2
    assert ground.store.holder(Reservation("ealing", "reference", "stale")) is None


def test_versions_are_contiguous_over_commits(ground: Ground) -> None:
    stream = a_stream()
    at = 0
    for size in (1, 3, 2):
        ground.again().append(commit(stream, at, [said(str(at + n + 1)) for n in range(size)]))
        at += size
    events = ground.store.load(stream).events
    assert [(r.version, r.event) for r in events] == [(n, said(str(n))) for n in range(1, 7)]


def test_loading_after_a_version_gives_the_rest(ground: Ground) -> None:
    stream = a_stream()
    ground.store.append(commit(stream, 0, [said(str(n)) for n in range(1, 6)]))
    assert [r.version for r in ground.store.load(stream, after=3).events] == [4, 5]
    assert ground.store.load(stream, after=5) == (5, ())
    assert ground.store.load(stream, after=9) == (5, ())


def test_a_stream_of_several_pages_is_loaded_whole(ground: Ground) -> None:
    stream = a_stream()
    text = "w" * 19_000
    for expected in (0, 60):
        ground.store.append(commit(stream, expected, [said(text)] * 60))
    assert len(ground.store.load(stream).events) == 120  # 2.3 MB; a page holds 1 MB
    assert verify(stream, ground.store.rows(stream)) == 120


def test_the_largest_commit_is_one_commit(ground: Ground) -> None:
    stream = a_stream()
    assert ground.store.append(commit(stream, 0, [said("n")] * MOST)) == Appended(stream, 1, MOST)
    assert ground.store.load(stream).version == MOST


def test_an_event_of_nearly_400_kilobytes(ground: Ground, request: pytest.FixtureRequest) -> None:
    stream = a_stream()
    on_moto = "moto" in request.node.name  # which counts binary as base64; DynamoDB counts its bytes
    largest = findings(300_000 if on_moto else 404_000)
    ground.store.append(commit(stream, 0, [largest]))
    assert ground.again().load(stream).events[0].event == largest


def test_a_commit_of_nearly_four_megabytes(ground: Ground, request: pytest.FixtureRequest) -> None:
    stream = a_stream()
    on_ministack = "ministack" in request.node.name  # which counts binary as base64, here too
    events = [findings(376_000)] * (8 if on_ministack else 11)
    ground.store.append(commit(stream, 0, events))
    assert [r.event for r in ground.again().load(stream).events] == events


@pytest.mark.parametrize(
    "events, says",
    [
        ([said()] * (MOST + 1), "99 events are too many: one commit has room for 97"),
        ([said(), "big"], r"Event 2 of 2 \(ehcp.case.findings-recorded.v1\) takes 4\d\d,\d{3} bytes"),
        (["fits"] * 11, r"11 events take 4,\d{3},\d{3} bytes together"),
    ],
    ids=["events", "one event", "all together"],
)
def test_what_does_not_fit_is_refused_before_anything_is_written(
    ground: Ground, events: list[Any], says: str
) -> None:
    stream = a_stream()
    sizes = {"big": 410_000, "fits": 400_000}
    whole = [findings(sizes[e]) if isinstance(e, str) else e for e in events]
    with pytest.raises(TooLarge, match=says):
        ground.store.append(commit(stream, 0, whole, reserve=[Reservation("ealing", "reference", "big")]))
    assert ground.store.load(stream).version == 0
    assert ground.store.holder(Reservation("ealing", "reference", "big")) is None


def findings(size: int) -> FindingsRecorded:
    """An event of `size` bytes, give or take 2 KB."""
    sentence = Sentence(digest="d" * 64, page=1, start=0, end=2000, text="s" * 2000)
    one = Finding(question="SLC", stance="need", sentence=sentence)
    return FindingsRecorded(digest="d" * 64, part=1, findings=(one,) * (size // (len(encode_value(one)) + 1)))


def encode_value(value: Finding) -> bytes:
    return value.model_dump_json(exclude_defaults=True).encode()


class TestTheSameCommand:
    def test_a_year_later_gives_the_first_result(self, ground: Ground) -> None:
        stream = a_stream()
        first = commit(stream, 0, [said("1"), said("2")], "same")
        assert ground.store.append(first) == Appended(stream, 1, 2)
        ground.store.append(commit(stream, 2))
        later = replace(
            first,
            expected=3,
            recorded=NOW + timedelta(days=365),
            context=context("same", NOW + timedelta(days=365)),
        )
        for repeat in (first, later, replace(later, expected=1)):
            assert ground.again().append(repeat) == Appended(stream, 1, 2, again=True)
        assert ground.store.load(stream).version == 3
        assert ground.store.done(first.context, stream, "asked-1") == Appended(stream, 1, 2, again=True)

    def test_is_unknown_before_it_was_done(self, ground: Ground) -> None:
        assert ground.store.done(context("never"), a_stream(), "asked-1") is None

    def test_that_asks_something_else_is_refused(self, ground: Ground) -> None:
        stream, other = a_stream(), a_stream()
        ground.store.append(commit(stream, 0, command="reused"))
        for misuse in (
            commit(stream, 1, command="reused", fingerprint="asked-2"),
            commit(stream, 0, command="reused", fingerprint="asked-2"),
            commit(other, 0, command="reused"),
        ):
            with pytest.raises(CommandReused):
                ground.store.append(misuse)
            with pytest.raises(CommandReused):
                ground.store.done(misuse.context, misuse.stream, misuse.fingerprint)
        assert (ground.store.load(stream).version, ground.store.load(other).version) == (1, 0)

    def test_may_write_to_a_pupil_and_to_a_case(self, ground: Ground) -> None:
        pupil, case = a_stream("pupil"), a_stream("case")
        assert ground.store.append(commit(pupil, 0, command="both")).now
        assert ground.store.append(commit(case, 0, command="both")).now

    def test_of_another_person_is_another_command(self, ground: Ground) -> None:
        stream = a_stream()
        ground.store.append(commit(stream, 0, command="mine"))
        theirs = context("mine", actor=Actor("person", "sub-2", "senco"))
        assert ground.store.append(replace(commit(stream, 1), context=theirs)).now

    def test_twice_at_once_is_once(self, busy_ground: Ground) -> None:
        stream = a_stream()
        results = all_at_once(
            8, lambda _: busy_ground.again().append(commit(stream, 0, [said()] * 3, "at-once"))
        )
        assert sorted(results) == [Appended(stream, 1, 3)] + [Appended(stream, 1, 3, again=True)] * 7
        assert busy_ground.store.load(stream).version == 3


class TestReservations:
    def test_a_name_is_held_until_it_is_given_back(self, ground: Ground) -> None:
        holder, other = a_stream("pupil"), a_stream("pupil")
        name = Reservation("ealing", "reference", "Ünïcode/1")
        ground.store.append(commit(holder, 0, reserve=[name]))
        assert ground.store.holder(name) == holder
        with pytest.raises(Taken) as taken:
            ground.store.append(commit(other, 0, reserve=[name]))
        assert (taken.value.reservation, taken.value.holder) == (name, str(holder))
        assert ground.store.load(other).version == 0
        ground.store.append(commit(holder, 1, release=[name]))
        assert ground.store.holder(name) is None
        ground.store.append(commit(other, 0, reserve=[name]))
        assert ground.store.holder(name) == other

    def test_what_a_stream_holds_it_may_take_again(self, ground: Ground) -> None:
        stream = a_stream("pupil")
        ground.store.append(commit(stream, 0, reserve=[REFERENCE]))
        ground.store.append(commit(stream, 1, reserve=[REFERENCE]))
        assert ground.store.holder(REFERENCE) == stream

    def test_nobody_gives_back_what_another_holds(self, ground: Ground) -> None:
        holder, other = a_stream(), a_stream()
        name = Reservation("ealing", "open-case", "p-9")
        ground.store.append(commit(holder, 0, reserve=[name]))
        with pytest.raises(Taken):
            ground.store.append(commit(other, 0, release=[name]))
        assert ground.store.holder(name) == holder
        assert ground.store.load(other).version == 0

    def test_the_same_name_of_another_kind_or_authority_is_another(self, ground: Ground) -> None:
        names = [
            Reservation("ealing", "a", "bc"),
            Reservation("ealing", "ab", "c"),
            Reservation("barnet", "a", "bc"),
        ]
        streams = [a_stream() for _ in names]
        for stream, name in zip(streams, names, strict=True):
            ground.store.append(commit(stream, 0, reserve=[name]))
        assert [ground.store.holder(name) for name in names] == streams

    def test_one_of_eight_who_want_a_name_gets_it(self, busy_ground: Ground) -> None:
        name = Reservation("ealing", "open-case", "p-race")
        streams = [a_stream() for _ in range(8)]
        results = all_at_once(8, lambda n: busy_ground.again().append(commit(streams[n], 0, reserve=[name])))
        assert [type(r) for r in results].count(Taken) == 7
        (winner,) = [r.stream for r in results if isinstance(r, Appended)]
        assert busy_ground.store.holder(name) == winner


class TestEightWriters:
    def test_exactly_one_wins_a_version(self, busy_ground: Ground) -> None:
        stream = a_stream()
        busy_ground.store.append(commit(stream, 0))
        results = all_at_once(8, lambda n: busy_ground.again().append(commit(stream, 1, [said(str(n))])))
        assert [type(r) for r in results].count(VersionConflict) == 7
        assert results.count(Appended(stream, 2, 2)) == 1
        assert busy_ground.store.load(stream).version == 2

    def test_all_get_in_when_they_try_again(self, busy_ground: Ground) -> None:
        stream = a_stream()

        def write(number: int) -> Appended:
            store = busy_ground.again()
            attempt = commit(stream, 0, [said(str(number))])
            while True:
                try:
                    return store.append(replace(attempt, expected=store.load(stream).version))
                except (VersionConflict, Busy):
                    continue

        results = all_at_once(8, write)
        assert sorted(r.first for r in results) == list(range(1, 9))
        events = busy_ground.store.load(stream).events
        assert {r.event for r in events} == {said(str(n)) for n in range(8)}
        assert verify(stream, busy_ground.store.rows(stream)) == 8


class TestErasure:
    def test_a_destroyed_key_leaves_a_log_that_verifies_and_tells_nothing(self, ground: Ground) -> None:
        stream = a_stream()
        ground.store.append(commit(stream, 0, [said("secret"), said("story")], pupil="p-gone"))
        ground.keys.destroy("ealing", "p-gone")
        version, kept = ground.again().load(stream)
        assert version == 2
        assert [r.event for r in kept] == [Unreadable(was="ehcp.case.feedback-given.v1")] * 2
        assert verify(stream, ground.store.rows(stream)) == 2

    def test_nothing_more_is_written_about_them(self, ground: Ground) -> None:
        stream = a_stream()
        ground.store.append(commit(stream, 0, pupil="p-gone-too"))
        ground.keys.destroy("ealing", "p-gone-too")
        with pytest.raises(KeyDestroyed):
            ground.again().append(commit(stream, 1, pupil="p-gone-too"))

    def test_what_is_stored_is_not_readable(self, ground: Ground) -> None:
        stream = a_stream()
        ground.store.append(commit(stream, 0, [said("a very secret word")]))
        (row,) = ground.store.rows(stream)
        assert b"secret" not in row.envelope + row.body


def test_a_stream_stays_its_pupils(ground: Ground) -> None:
    stream = a_stream()
    ground.store.append(commit(stream, 0, pupil="p-1"))
    with pytest.raises(ValueError, match="another pupil"):
        ground.again().append(commit(stream, 1, pupil="p-2"))


@pytest.mark.parametrize("change", [{"events": []}, {"reserve": [REFERENCE], "release": [REFERENCE]}])
def test_a_commit_that_makes_no_sense_is_refused(ground: Ground, change: dict[str, Any]) -> None:
    with pytest.raises(ValueError):
        ground.store.append(replace(commit(a_stream(), 0), **change))


def test_nobody_writes_to_another_authority(ground: Ground) -> None:
    theirs: Commit = replace(commit(a_stream(), 0), stream=StreamId("barnet", "case", "c-1"))
    with pytest.raises(ValueError, match="authority"):
        ground.store.append(theirs)


def test_every_stream_is_listed(ground: Ground) -> None:
    ours = a_stream()
    ground.store.append(commit(ours, 0))
    assert ours in set(ground.store.streams())
    assert ours in set(ground.store.streams("ealing"))
    assert ours not in set(ground.store.streams("eal"))


class TestRoutingFacts:
    def test_they_are_read_without_a_key(self, ground: Ground) -> None:
        stream = a_stream()
        ground.store.append(commit(stream, 0, [said(), said()], pupil="p-routed"))
        caused = replace(context(), cause="ealing/case/x:7", actor=Actor("reaction", "notify", "reaction"))
        ground.store.append(replace(commit(stream, 2, pupil="p-routed"), context=caused))
        ground.keys.destroy("ealing", "p-routed")
        facts = ground.heads.routing(stream, 1)
        assert [(f.version, f.actor, f.cause) for f in facts] == [
            (2, "person", None),
            (3, "reaction", "ealing/case/x:7"),
        ]
        assert {(f.stream, f.pupil, f.type, f.correlation) for f in facts} == {
            (stream, "p-routed", "ehcp.case.feedback-given.v1", "correlation-1")
        }
        assert ground.heads.routing(stream, 3) == []
        assert ground.heads.routing(a_stream(), 0) == []

    def test_a_stream_is_found_in_the_minute_of_its_newest_commit(self, ground: Ground) -> None:
        stream = a_stream()
        later = NOW + timedelta(hours=1)
        ground.store.append(commit(stream, 0))
        ground.store.append(commit(stream, 1, recorded=later))
        assert (stream, 2) in set(ground.heads.in_minute("2026-09-07T10:30"))
        assert stream not in {s for s, _ in ground.heads.in_minute("2026-09-07T09:30")}
