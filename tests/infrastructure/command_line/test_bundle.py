"""Bringing in a folder: what a person says of its files."""

from __future__ import annotations

from infrastructure.command_line.bundle import marked


def test_only_what_is_named_as_the_authoritys_own_is_internal() -> None:
    assert marked("Call log.txt", ["call*", "*panel*"]) == "internal"
    assert marked("06 panel notes.docx", ["call*", "*panel*"]) == "internal"
    assert marked("therapy report.pdf", ["call*", "*panel*"]) == "evidence"
    assert marked("Call log.txt", []) == "evidence"
