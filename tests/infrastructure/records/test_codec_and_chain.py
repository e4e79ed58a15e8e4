"""The stored form: what is sealed can't be moved or changed, and whoever has the rows can tell."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.base import Unreadable
from functions.shared.ports import Corrupt
from infrastructure.memory.keys import MemoryKeys
from infrastructure.records.codec import Codec
from infrastructure.records.facts import routing
from infrastructure.records.names import command_name
from infrastructure.records.row import Envelope, Row, genesis, link, verify
from tests.infrastructure.writing import NOW, a_stream, commit, context, said

STREAM = a_stream()


def rows_of(codec: Codec, count: int = 4) -> list[Row]:
    return codec.seal(commit(STREAM, 0, [said(str(n)) for n in range(1, count + 1)]), genesis(STREAM))


@pytest.fixture
def codec() -> Codec:
    return Codec(MemoryKeys())


def test_an_untouched_log_verifies_without_a_key(codec: Codec) -> None:
    rows = rows_of(codec)
    assert verify(STREAM, rows, rows[-1].hash) == 4


def changed(rows: list[Row], at: int, **change: object) -> list[Row]:
    return [*rows[:at], rows[at]._replace(**change), *rows[at + 1 :]]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "tamper",
    [
        lambda rows: changed(rows, 1, body=rows[2].body),
        lambda rows: changed(rows, 1, body=b""),
        lambda rows: changed(rows, 1, envelope=rows[1].envelope.replace(b"coordinator", b"parent")),
        lambda rows: changed(rows, 1, envelope=rows[1].envelope.replace(b"2026-09-07", b"2026-09-06")),
        lambda rows: changed(rows, 1, hash=rows[2].hash),
        lambda rows: [rows[0], rows[2], rows[3]],
        lambda rows: [rows[0], rows[2], rows[1], rows[3]],
        lambda rows: rows[1:],
        lambda rows: rows[:-1],
    ],
    ids=["body swapped", "body emptied", "role", "date", "hash", "removed", "reordered", "first cut", "last cut"],
)  # fmt: skip
def test_any_tampering_is_noticed(codec: Codec, tamper: Callable[[list[Row]], list[Row]]) -> None:
    rows = rows_of(codec)
    with pytest.raises(Corrupt):
        verify(STREAM, tamper(rows), rows[-1].hash)


@given(st.integers(0, 3), st.sampled_from(["envelope", "body"]), st.data())
def test_no_single_bit_can_be_turned(at: int, part: str, data: st.DataObject) -> None:
    rows = rows_of(Codec(MemoryKeys()))
    value = bytearray(getattr(rows[at], part))
    # Numbers in an envelope grow a digit now and then, so the bounds of a draw must not hang on its length.
    place = data.draw(st.integers(0, 1_000_000)) % len(value)
    value[place] ^= 1 << data.draw(st.integers(0, 7))
    with pytest.raises(Corrupt):
        verify(STREAM, changed(rows, at, **{part: bytes(value)}))


def test_a_chain_recomputed_after_a_change_does_not_meet_the_head(codec: Codec) -> None:
    rows = rows_of(codec)
    last, forged = genesis(STREAM), []
    for row in rows:
        envelope = row.envelope.replace(b"coordinator", b"parent")
        last = link(last, envelope)
        forged.append(row._replace(envelope=envelope, hash=last))
    assert verify(STREAM, forged) == 4  # only the head, kept elsewhere, gives it away
    with pytest.raises(Corrupt, match="not where the chain ended"):
        verify(STREAM, forged, rows[-1].hash)


def test_rows_of_one_stream_do_not_pass_for_another(codec: Codec) -> None:
    with pytest.raises(Corrupt):
        verify(a_stream(), rows_of(codec))


def test_a_sealed_body_opens_only_in_its_own_place(codec: Codec) -> None:
    """Even a forger who recomputes every hash can't move a body: its place is authenticated under the key."""
    rows = rows_of(codec, 2)
    first, second = (Envelope.read(row.envelope) for row in rows)
    envelope = json.dumps(second._replace(body=first.body), separators=(",", ":")).encode()
    forged = [rows[0], Row(2, envelope, rows[0].body, link(rows[0].hash, envelope))]
    assert verify(STREAM, forged) == 2
    with pytest.raises(Corrupt, match=r"can't be opened \(InvalidTag\)"):
        codec.open(STREAM, "p-1", forged)


def test_another_pupils_key_opens_nothing() -> None:
    keys = MemoryKeys()
    keys.create("ealing", "p-2")
    codec = Codec(keys)
    with pytest.raises(Corrupt):
        codec.open(STREAM, "p-2", rows_of(codec))


def test_the_same_event_never_looks_the_same(codec: Codec) -> None:
    bodies = {rows_of(codec, 1)[0].body for _ in range(50)}
    assert len(bodies) == 50


@given(st.text(max_size=200), st.integers(0, 3))
def test_whatever_was_said_comes_back(text: str, after: int) -> None:
    codec = Codec(MemoryKeys())
    events = [said(text)] * 4
    rows = codec.seal(commit(STREAM, 0, events), genesis(STREAM))
    previous = rows[after - 1].hash if after else None
    opened = codec.open(STREAM, "p-1", rows[after:], after, previous)
    assert [(r.version, r.event) for r in opened] == [(n, said(text)) for n in range(after + 1, 5)]


def test_a_name_from_the_future_is_kept_and_unreadable() -> None:
    codec = Codec()
    (row,) = rows_of(codec, 1)
    envelope = row.envelope.replace(b"feedback-given.v1", b"feedback-given.v9")
    (opened,) = codec.open(STREAM, "p-1", [Row(1, envelope, row.body, link(genesis(STREAM), envelope))])
    assert opened.event == Unreadable(was="ehcp.case.feedback-given.v9")


def test_a_body_that_does_not_fit_its_name_is_corruption_and_is_not_quoted() -> None:
    codec = Codec()
    (row,) = rows_of(codec, 1)
    envelope = row.envelope.replace(b"feedback-given", b"view-given")
    with pytest.raises(Corrupt) as told:
        codec.open(STREAM, "p-1", [Row(1, envelope, row.body, link(genesis(STREAM), envelope))])
    assert "f-1" not in str(told.value)
    assert told.value.__cause__ is None


def test_a_sealing_store_does_not_take_plain_rows(codec: Codec) -> None:
    codec.seal(commit(STREAM, 0), genesis(STREAM))  # the pupil has a key
    with pytest.raises(Corrupt, match="sealed as none"):
        codec.open(STREAM, "p-1", rows_of(Codec()))


def test_a_time_without_a_zone_is_refused(codec: Codec) -> None:
    with pytest.raises(ValueError, match="zone"):
        codec.seal(commit(STREAM, 0, recorded=NOW.replace(tzinfo=None)), genesis(STREAM))


def test_the_envelope_is_one_line_of_json_in_a_fixed_order() -> None:
    """Frozen: what is stored today must be readable for ever."""
    (row,) = Codec().seal(replace(commit(STREAM, 0), context=context("c-1")), genesis(STREAM))
    assert row.body == b'{"feedback":"f-1","voice":"parent","text":"Better at reading."}'
    assert (
        row.envelope
        == (
            b'[1,"ehcp.case.feedback-given.v1","none","%s",'
            b'"p-1","person","sub-1","coordinator","c-1","correlation-1",null,'
            b'"2026-09-07T09:30:12.345678+00:00","2026-09-07T09:30:12.345678+00:00"]'
        )
        % sha256(row.body).hexdigest().encode()
    )
    assert row.hash == sha256(genesis(STREAM).encode() + row.envelope).hexdigest()
    assert routing(STREAM, row.envelope).recorded == "2026-09-07T09:30:12.345678+00:00"


@given(st.text(max_size=5), st.text(max_size=5), st.text(max_size=5), st.text(max_size=5))
def test_two_commands_never_share_a_name(a: str, b: str, c: str, d: str) -> None:
    one = command_name(replace(context(b or "x"), actor=replace(context().actor, id=a)), STREAM)
    other = command_name(replace(context(d or "x"), actor=replace(context().actor, id=c)), STREAM)
    assert (one == other) == ((a, b or "x") == (c, d or "x"))
