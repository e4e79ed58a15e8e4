"""`ehcp draft`: a folder of documents to the plan that they suggest, on trial; or to a table of how much of what they ask
for it holds. Without any server, and in nobody's name."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from domain.case.state import Case
from domain.documents.document import read_document
from domain.plan.document import document
from domain.plan.evaluation import PlanFigures, figures
from domain.plan.state import working
from domain.pupil.pupil import Pupil
from events.values import PlanItem
from infrastructure.command_line.draft_table import table
from infrastructure.command_line.read import child_of, files_read
from infrastructure.command_line.session import Trouble
from infrastructure.command_line.trial import NOBODY, on_trial
from infrastructure.files.word_plan import write_plan
from infrastructure.models.sentences import load
from infrastructure.training.labelled import Labelled, bundles

_ROWS = (
    ("needs", "needs in plan", "needs accepted"),
    ("provision", "provision found", "provision marked"),
    ("of advisers", "found of advisers", "asked by advisers"),
    ("precision", "provision lines marked", "provision lines"),
    ("exact", "exact", "quantified"),
    ("outcomes", "outcome found", "outcome marked"),
    ("precision", "outcome lines marked", "outcome lines"),
    ("views", "view found", "view marked"),
    ("precision", "view lines marked", "view lines"),
    ("strengths", "strength found", "strength marked"),
    ("precision", "strength lines marked", "strengths"),
    ("thread", "linked to a need", "provision lines"),
    ("same", "same together", "same marked"),
    ("asked", "conflict together", "conflict marked"),
    ("mixed", "mixed together", "mixed marked"),
    ("no request", "not provision found", "not provision marked"),
)
_COUNTS = (
    "without source",
    "strengths",
    "beside a need",
    "merged",
    "conflicts",
    "gaps",
    "quotations",
    "lines",
)


def add_command(commands: Any) -> None:
    """Adds `ehcp draft`. `commands`: the subparsers of `ehcp`."""
    command = commands.add_parser("draft", help="draft a plan from a folder of documents, on trial")
    command.add_argument("folders", type=Path, nargs="+", metavar="FOLDER")
    command.add_argument("--born", metavar="YYYY-MM", help="month of birth")
    command.add_argument(
        "--as-at", type=date.fromisoformat, metavar="DATE", help="the day the case stands at"
    )
    command.add_argument("--json", action="store_true", help="the plan's items as JSON")
    command.add_argument("--docx", type=Path, metavar="FILE", help="save it as a Word document as well")
    command.add_argument(
        "--evaluate", action="store_true", help="score the folders against their gold.json files"
    )
    command.add_argument(
        "--table", action="store_true", help="what each folder's plan holds, and what its audit finds"
    )
    command.set_defaults(run=_run)


ON_TRIAL = "Drafted on trial from the papers alone: it stands as if everything were accepted, and nobody accepted anything."


def _run(options: argparse.Namespace) -> None:
    for folder in options.folders:
        if not folder.is_dir():
            raise Trouble(f"{folder} is not a folder.")
    if options.evaluate:
        labelled = [each for folder in options.folders for each in bundles(folder)]
        if not labelled:
            raise Trouble("There is no gold.json in these folders.")
        sys.stdout.write("\n".join(_table(labelled)) + "\n")
        return
    if options.table:
        sys.stdout.write("\n".join(table(options.folders, options.as_at)) + "\n")
        return
    if len(options.folders) > 1:
        raise Trouble("Draft one folder at a time.")
    child = child_of(options.born, options.as_at)
    found = files_read(options.folders[0])
    case = on_trial(found.readings, load(), child.as_at)
    items = [each.item for each in working(case.plan)]
    if options.docx:
        pupil = Pupil(birth_year=child.birth_year, birth_month=child.birth_month, reference="on trial")
        paper = document(case, pupil, "working", agreed=NOBODY)
        options.docx.write_bytes(write_plan(replace(paper, notices=(ON_TRIAL, *paper.notices))))
    unread = [each.model_dump(mode="json") for each in found.unread]
    if options.json:
        plan = {
            "items": [item.model_dump(mode="json") for item in items],
            "unread": unread,
            "accepted": NOBODY,
        }
        sys.stdout.write(json.dumps(plan, indent=1, ensure_ascii=False) + "\n")
        return
    lines = [*_in_short(items), *(f"NOT READ: {each.document}. {each.reason}" for each in found.unread)]
    sys.stdout.write("\n".join(lines) + "\n")


def _in_short(items: Sequence[PlanItem]) -> Iterator[str]:
    numbers = {item.id: f"{item.section}:{place}" for place, item in enumerate(items, start=1)}
    for item in items:
        mark = {"accepted": "", "suggested": "[suggested] ", "gap": "[to ask] "}[item.standing]
        serves = ", ".join(numbers[each] for each in (*item.needs, *item.outcomes) if each in numbers)
        sentences = sum(source.kind == "sentence" for source in item.sources)
        behind = f"  ({sentences} of the papers)" if sentences else ""
        yield f"{numbers[item.id]} {mark}{item.text}{f'  [for {serves}]' if serves else ''}{behind}"


def _table(labelled: Sequence[Labelled]) -> Iterator[str]:
    """A row for each author and one for all; bundles that the weights were learned from flatter the needs."""
    by_author: dict[str, PlanFigures] = {}
    for each in labelled:
        case = _drafted(each)
        mine = figures(case, [one.item for one in working(case.plan)], each.labels)
        before = by_author.get(each.author)
        by_author[each.author] = before.plus(mine) if before else mine
    every = list(by_author.values())
    whole = every[0]
    for one in every[1:]:
        whole = whole.plus(one)
    yield (
        f"{'':12}" + "".join(f"{name:>12}" for name, *_ in _ROWS) + "".join(f"{name:>16}" for name in _COUNTS)
    )
    for author, one in (*by_author.items(), ("all", whole)):
        shares = (one.share(part, of) for _, part, of in _ROWS)
        yield (
            f"{author:12}"
            + "".join(f"{'-' if share is None else f'{share:.2f}':>12}" for share in shares)
            + "".join(f"{one.counts[name]:>16}" for name in _COUNTS)
        )


def _drafted(labelled: Labelled) -> Case:
    as_at = date.fromisoformat(labelled.labels["as_at"])
    return on_trial([read_document(each, load()) for each in labelled.given], load(), as_at)
