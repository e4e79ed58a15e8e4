"""The saved state is whole or not there, and large bytes are written once."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from infrastructure.local import snapshot

LARGE = b"x" * snapshot.LARGE


def test_what_is_read_is_what_was_written(tmp_path: Path) -> None:
    world = {"table": {("a", 1): {"n": "1"}}, "object": LARGE, "small": b"y", "again": LARGE}
    snapshot.write(world, tmp_path)
    assert snapshot.read(tmp_path) == world


def test_there_may_be_nothing_yet(tmp_path: Path) -> None:
    assert snapshot.read(tmp_path) is None


def test_large_bytes_lie_beside_once_however_often_they_are_saved(tmp_path: Path) -> None:
    snapshot.write({"object": LARGE}, tmp_path)
    (kept,) = (tmp_path / "large").iterdir()
    written = kept.stat().st_mtime_ns
    snapshot.write({"object": LARGE, "copy": LARGE}, tmp_path)
    assert [p.stat().st_mtime_ns for p in (tmp_path / "large").iterdir()] == [written]


def test_large_bytes_that_nothing_names_are_cleared_away_later(tmp_path: Path) -> None:
    snapshot.write({"object": LARGE}, tmp_path)
    (old,) = (tmp_path / "large").iterdir()
    snapshot.write({}, tmp_path)
    assert old.exists(), "a reader of the earlier state may still need it"
    os.utime(old, (0, 0))
    snapshot.write({}, tmp_path)
    assert not old.exists()


def test_a_save_that_breaks_off_leaves_the_one_before(tmp_path: Path) -> None:
    class Breaks:
        def __reduce__(self) -> Any:
            raise RuntimeError("power cut")

    snapshot.write({"version": 1}, tmp_path)
    with pytest.raises(RuntimeError, match="power cut"):
        snapshot.write({"object": b"z" * snapshot.LARGE, "version": Breaks()}, tmp_path)
    assert snapshot.read(tmp_path) == {"version": 1}


def test_the_state_of_another_release_is_refused_in_words(tmp_path: Path) -> None:
    snapshot.write({"emulator": "0.0.1", "services": {}}, tmp_path)
    with pytest.raises(snapshot.Unusable, match=r"release 0\.0\.1 .* remove it"):
        snapshot.load(tmp_path)
