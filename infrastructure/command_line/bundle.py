"""`ehcp case import` and `ehcp case plan`: a folder of documents to a case, and a case to a Word plan."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Sequence
from datetime import date
from fnmatch import fnmatch
from pathlib import Path
from typing import Any, Literal

import httpx

from infrastructure.command_line.session import Api, Trouble

PATIENCE = 300.0
"""Seconds without any progress before we stop waiting; the work goes on without us."""


def import_folder(
    api: Api, address: str, folder: Path, reference: str, born: str, as_at: date | None, answers: Path | None,
    internal: Sequence[str] = (),
) -> str:  # fmt: skip
    """Opens a case (or goes on with the open one), uploads every file, and waits for the reactions. Returns the case's id.

    internal: patterns of file names, such as 'call*': the authority's own notes, which are read and never quoted.
    """
    files = sorted(p for p in folder.iterdir() if p.is_file() and not p.name.startswith("."))
    if not files:
        raise Trouble(f"There are no files in {folder}. Give the folder that holds the documents.")
    year, month = _birth(born)
    scores = _answers(answers)
    case = _open(api, reference, year, month, as_at or date.today())  # noqa: DTZ011  (the person's own day)
    for number, file in enumerate(files, 1):
        marking = marked(file.name, internal)
        _say(f"Uploading {number} of {len(files)} as {marking}: {file.name}")
        _upload(api, case, file, marking)
    _say(
        "What is marked evidence may be quoted in the plan and is listed in its section K. Look at each mark under "
        "Supporting documents, or name your own notes with --internal."
    )
    _await_documents(api, case, len(files))
    _give_answers(api, case, scores)
    head = _await_quiet(api, case)
    _report(api, case, head, address)
    return case


def find_case(api: Api, reference: str) -> str:
    """The newest case of the pupil with this reference. Raises Trouble when there is none."""
    after, found = None, None
    while True:
        page = api.get("/api/cases", limit=100, **({"after": after} if after else {}))
        for row in page["cases"]:
            if row["reference"] == reference and (found is None or not row["closed"]):
                found = row["case"]
        after = page["next"]
        if after is None:
            break
    if found is None:
        raise Trouble(f"There is no case with the reference {reference} that you may see.")
    return str(found)


def _birth(born: str) -> tuple[int, int]:
    try:
        year, month = (int(part) for part in born.split("-"))
        date(year, month, 1)
    except ValueError:
        raise Trouble(f"{born} is not a month of birth. Write it as YYYY-MM, such as 2017-03.") from None
    return year, month


def _answers(path: Path | None) -> dict[str, Any]:
    if path is None:
        return {}
    try:
        given = json.loads(path.read_text())
    except (OSError, ValueError) as error:
        raise Trouble(f"{path} could not be read as JSON: {error}") from None
    if not isinstance(given, dict):
        raise Trouble(f'{path} must hold one JSON object of questions and scores, such as {{"SLC": 3}}.')
    return given


def _open(api: Api, reference: str, year: int, month: int, received: date) -> str:
    _say(f"Opening a case for {reference}")
    body = {
        "reference": reference, "birth_year": year, "birth_month": month,
        "received_on": received.isoformat(), "requested_by": "school",
    }  # fmt: skip
    try:
        return str(api.change("POST", "/api/cases", body)["case"])
    except Trouble as trouble:
        if "already has an open case" not in str(trouble):
            raise
        _say("This pupil has an open case; going on with it")
        return find_case(api, reference)


def marked(name: str, internal: Sequence[str]) -> Literal["evidence", "internal"]:
    """What a person says of a file by its name; nothing is guessed from it."""
    return "internal" if any(fnmatch(name.lower(), pattern.lower()) for pattern in internal) else "evidence"


def _upload(api: Api, case: str, file: Path, marking: str) -> None:
    body = file.read_bytes()
    ticket = api.change(
        "POST", f"/api/cases/{case}/uploads", {"name": file.name, "size": len(body), "marking": marking}
    )
    response = httpx.post(
        ticket["url"], data=ticket["fields"], files={"file": (file.name, body)}, timeout=300
    )
    if response.is_error:
        raise Trouble(
            f"{file.name} was not accepted by the document store ({response.status_code}). Try again."
        )


def _await_documents(api: Api, case: str, expected: int) -> None:
    """Until each file was checked and read, refused, or is known to be the same as another."""
    quiet_since, last, told = time.monotonic(), None, ""
    while True:
        bundle = api.get(f"/api/cases/{case}/documents")
        documents = bundle["documents"]
        done = [d for d in documents if d["status"] not in ("waiting", "reading")]
        seen = (len(documents), len(done), len(bundle["refused"]))
        message = f"Read {len(done)} of {max(expected, len(documents))}"
        if message != told:
            _say(message)
            told = message
        if len(documents) + len(bundle["refused"]) >= expected and len(done) == len(documents):
            return
        if seen != last:
            last, quiet_since = seen, time.monotonic()
        # Two files with the same content are one document: nothing more will come.
        if len(done) == len(documents) and documents and time.monotonic() - quiet_since > 15:
            return
        if time.monotonic() - quiet_since > PATIENCE:
            raise Trouble(
                "The documents are taking long. They are safe and go on being read; look again later."
            )
        time.sleep(0.5)


def _give_answers(api: Api, case: str, scores: dict[str, Any]) -> None:
    if not scores:
        return
    standing = {q["question"]: q["agreed"] for q in api.get(f"/api/cases/{case}/assessment")["questions"]}
    for number, (question, score) in enumerate(scores.items(), 1):
        revision = standing[question]["revision"] if standing.get(question) else 0
        api.change(
            "PUT", f"/api/cases/{case}/answers/agreed/{question}", {"score": score, "revision": revision}
        )
        _say(f"Answered {number} of {len(scores)}")


def _await_quiet(api: Api, case: str) -> dict[str, Any]:
    """Until nothing is being worked out any more."""
    until, told = time.monotonic() + PATIENCE, ()
    while True:
        head: dict[str, Any] = api.get(f"/api/cases/{case}")
        if not head["working"]:
            return head
        if tuple(head["working"]) != told:
            told = tuple(head["working"])
            _say("Working: " + ", ".join(told))
        if time.monotonic() > until:
            raise Trouble("This is taking long. Nothing is lost; look again later.")
        time.sleep(0.5)


def _report(api: Api, case: str, head: dict[str, Any], address: str) -> None:
    bundle = api.get(f"/api/cases/{case}/documents")
    out = sys.stdout.write
    out(f"\nCase {case}: {head['stage']}\n")
    for d in bundle["documents"]:
        who = ", ".join(filter(None, (d["role"], d["organisation"], d["written_on"]))) or "author not stated"
        state = (
            f"{d['findings']} findings"
            if d["status"] in ("read", "duplicate")
            else f"{d['status']}: {d['problem']}. {d['advice']}"
        )
        out(f"  {d['name']}: {who}; {state}\n")
    for r in bundle["refused"]:
        out(f"  {r['name']}: not kept. {r['reason']} {r['advice']}\n")
    if head["answered"]:
        group = head["cluster"] or "no published group fits"
        out(f"Similar cases (a suggestion): {group}; {head['answered']} of 20 questions answered\n")
    out(f"Look at it: {address}/#/cases/{case}\n")


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()
