"""`ehcp read`: a folder of documents to one JSON document, or to a table of how well it was read; without any server."""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from domain.documents.bundle import read_bundle
from domain.documents.checklist import school_year
from domain.documents.document import DocumentReading, Given, read_document
from domain.documents.evaluation import Table, evaluate
from domain.documents.shown import Allocated, BundleRead, FileStatus
from domain.documents.summed_up import summed_up
from domain.needs.ages import age_on, check_birth
from domain.refusals import Refused
from infrastructure.command_line.read_in_short import in_short
from infrastructure.command_line.session import Trouble
from infrastructure.files.kinds import misnamed, sniff
from infrastructure.files.reader import attachments_of, read
from infrastructure.files.refused import NotAccepted
from infrastructure.models.sentences import load
from infrastructure.ocr.recognise import recognise
from infrastructure.training.labelled import bundles


def add_command(commands: Any) -> None:
    """Adds `ehcp read`. `commands`: the subparsers of `ehcp`."""
    command = commands.add_parser("read", help="read a folder of documents, without any server")
    command.add_argument("folders", type=Path, nargs="+", metavar="FOLDER")
    command.add_argument("--born", metavar="YYYY-MM", help="month of birth")
    command.add_argument(
        "--as-at", type=date.fromisoformat, metavar="DATE", help="the day the case stands at"
    )
    command.add_argument("--json", action="store_true", help="the whole reading as JSON (schema in docs/)")
    command.add_argument(
        "--evaluate", action="store_true", help="score the folders against their gold.json files"
    )
    command.set_defaults(run=_run)


class Child(NamedTuple):
    """The month of birth, and the day the case stands at."""

    birth_year: int
    birth_month: int
    as_at: date

    @property
    def age(self) -> float:
        return age_on(self.birth_year, self.birth_month, self.as_at)


class FolderRead(NamedTuple):
    """readings: of every file that could be read, in order of name. unread: the others, with why. notes: by file, what a
    person should know of how it was read."""

    readings: list[DocumentReading]
    unread: list[FileStatus]
    notes: dict[str, str]


def files_read(folder: Path) -> FolderRead:
    """What cannot be read is reported and the rest still read."""
    readings: list[DocumentReading] = []
    unread: list[FileStatus] = []
    notes: dict[str, str] = {}
    for name, opened in _files(folder):
        try:
            body = opened()
            kind = sniff(body, name)
            file = read(body, kind, recognise)
        except NotAccepted as refusal:
            reason = f"{refusal.reason} {refusal.advice}"
            unread.append(FileStatus(document=name, status="unread", reason=reason))
        else:
            given = Given(name, hashlib.sha256(body).hexdigest(), [page.text for page in file.pages])
            readings.append(read_document(given, load()))
            notes[name] = " ".join((*misnamed(kind, name), *file.notes))
    return FolderRead(readings, unread, notes)


def read_folder(folder: Path, child: Child) -> BundleRead:
    readings, unread, notes = files_read(folder)
    year = school_year(child.birth_year, child.birth_month, child.as_at)
    found = summed_up(read_bundle(readings, load()), readings, child.as_at, year)
    statuses = [
        each.model_copy(update={"reason": each.reason or notes.get(each.document) or None})
        for each in found.documents
    ]
    return found.model_copy(
        update={"documents": (*statuses, *unread), "allocation": _allocated(found, child.age)}
    )


def read_all(given: Sequence[Given]) -> BundleRead:
    """Documents whose text is known, read with the shipped weights."""
    return read_bundle([read_document(each, load()) for each in given], load())


def _files(folder: Path) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """Name of everything in the folder with what opens it, each followed by the files that came inside it."""
    for path in sorted(path for path in folder.iterdir() if not path.name.startswith(".")):
        yield path.name, partial(_opened, path)
        with suppress(NotAccepted):  # whoever reads it says why
            body = _opened(path)
            for attachment in attachments_of(body, sniff(body, path.name)):
                yield f"{path.name}/{attachment.name}", partial(bytes, attachment.body)


def _opened(path: Path) -> bytes:
    """Raises NotAccepted for what is no file, or cannot be opened."""
    if path.is_dir():
        raise NotAccepted("This is a folder.", "Move its files beside the others.")
    try:
        return path.read_bytes()
    except OSError as error:
        raise NotAccepted(
            "The file could not be opened.", "Check that it is still there and that you may read it."
        ) from error


def _allocated(found: BundleRead, age: float) -> Allocated:
    """The group on the suggested scores alone: what is not suggested is not answered."""
    answers: dict[str, int] = {name: score for name, score in found.scores.items() if score is not None}
    if not answers:
        return Allocated()
    from domain.allocation.allocation import allocate
    from infrastructure.models.clusters import OnnxClusterModel

    value = allocate(answers, age, OnnxClusterModel().score(answers, age))
    others = [each.cluster for each in value.nearest if each.cluster != value.cluster]
    return Allocated(cluster=value.cluster, runner_up=others[0] if others else None,
                     margin=value.margin, safe=value.safe)  # fmt: skip


def _run(options: argparse.Namespace) -> None:
    for folder in options.folders:
        if not folder.is_dir():
            raise Trouble(f"{folder} is not a folder.")
    if options.evaluate:
        labelled = [each for folder in options.folders for each in bundles(folder)]
        if not labelled:
            raise Trouble("There is no gold.json in these folders.")
        table = evaluate((each.labels, read_all(each.given)) for each in labelled)
        sys.stdout.write(json.dumps(table._asdict(), indent=1) + "\n" if options.json else _as_text(table))
        return
    if len(options.folders) > 1:
        raise Trouble("Read one folder at a time.")
    found = read_folder(options.folders[0], child_of(options.born, options.as_at))
    sys.stdout.write(found.model_dump_json(indent=1) + "\n" if options.json else in_short(found))


def child_of(born: str | None, as_at: date | None) -> Child:
    try:
        year, month = (int(part) for part in (born or "").split("-"))
    except ValueError:
        raise Trouble("Say when the child was born, such as --born 2017-03.") from None
    child = Child(year, month, as_at or date.today())  # noqa: DTZ011  (a month of birth asks no time zone)
    try:
        check_birth(year, month, child.as_at)
    except Refused as refusal:
        raise Trouble(str(refusal)) from refusal
    return child


def _as_text(table: Table) -> str:
    lines = [
        f"{table.bundles} bundles. Bundles that the weights were learned from flatter; model_artifacts/sentences/card.md"
        " has the figures with each author left out.",
        f"need F1 {table.need_f1:.3f}",
        f"score within tolerance {table.within_tolerance:.3f}",
        f"traps wrongly counted {table.traps_counted:.3f}",
        f"evidence recall {table.evidence_recall:.3f}",
        f"evidence precision {table.evidence_precision:.3f}",
        f"contributors F1 {table.contributors_f1:.3f}",
        f"primary need {table.primary_need:.3f}",
        *(f"  {name:20} {'-' if f1 is None else f'{f1:.2f}'}" for name, f1 in table.by_question.items()),
    ]
    return "\n".join(lines) + "\n"
