"""`ehcp`: what people and operators do from a terminal."""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path

from infrastructure.command_line import assessment, bundle, draft, model, read, reader, settings
from infrastructure.command_line.session import Trouble, api, default_address, sign_in


def main(arguments: list[str] | None = None) -> int:
    options = _parser().parse_args(arguments)
    try:
        result: int = options.run(options) or 0
        return result
    except Trouble as trouble:
        sys.stderr.write(f"{trouble}\n")
        return 1
    except KeyboardInterrupt:
        sys.stderr.write("Stopped. What was sent already is kept.\n")
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="ehcp", description="Education, Health and Care plans from a terminal."
    )
    parser.add_argument(
        "--address", default=default_address(), help="where Digital EHCP is served (or EHCP_ADDRESS)"
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    signing = commands.add_parser("sign-in", help="sign in with your browser")
    signing.set_defaults(run=lambda o: sign_in(o.address))

    case = commands.add_parser("case", help="cases").add_subparsers(required=True, metavar="ACTION")
    bring = case.add_parser("import", help="open a case and upload a folder of documents")
    bring.add_argument("folder", type=Path, metavar="FOLDER")
    bring.add_argument("--reference", required=True, help="the pupil's reference in your authority")
    bring.add_argument("--born", required=True, metavar="YYYY-MM", help="month of birth")
    bring.add_argument(
        "--as-at",
        type=date.fromisoformat,
        metavar="DATE",
        help="the day the request was received (default: today)",
    )
    bring.add_argument(
        "--answers", type=Path, metavar="FILE", help='agreed answers as JSON, such as {"SLC": 3}'
    )
    bring.add_argument(
        "--internal", action="append", default=[], metavar="PATTERN",
        help="files that are the authority's own notes, such as 'call*': read, and never quoted or listed",
    )  # fmt: skip
    bring.set_defaults(run=_import)
    plan = case.add_parser("plan", help="save the working plan as a Word document")
    plan.add_argument("reference", metavar="REFERENCE")
    plan.add_argument("-o", "--output", type=Path, required=True, metavar="plan.docx")
    plan.set_defaults(run=_plan)
    assessment.add_commands(case)
    model.add_commands(commands)
    settings.add_commands(commands)
    read.add_command(commands)
    draft.add_command(commands)
    reader.add_command(commands)

    dlq = commands.add_parser("dlq", help="messages that reactions gave up on").add_subparsers(
        required=True, metavar="ACTION"
    )
    for action, words in (
        ("list", "how many wait"),
        ("explain", "why they failed"),
        ("redrive", "try them again"),
    ):
        step = dlq.add_parser(action, help=words)
        step.add_argument("--environment", default="local", help="the deployment's name (default: local)")
        if action != "list":
            step.add_argument("name", metavar="NAME", help="the reaction, as `ehcp dlq list` shows it")
        step.set_defaults(run=_dlq, action=action)
    return parser


def _dlq(options: argparse.Namespace) -> None:
    from infrastructure.command_line import dead_letters as dead

    sqs = dead.client()
    if options.action == "list":
        dead.list_all(sqs, options.environment)
    else:
        {"explain": dead.explain, "redrive": dead.redrive}[options.action](
            sqs, options.environment, options.name
        )


def _import(options: argparse.Namespace) -> None:
    if not options.folder.is_dir():
        raise Trouble(f"{options.folder} is not a folder.")
    bundle.import_folder(
        api(options.address),
        options.address,
        options.folder,
        options.reference,
        options.born,
        options.as_at,
        options.answers,
        options.internal,
    )


def _plan(options: argparse.Namespace) -> None:
    client = api(options.address)
    case = bundle.find_case(client, options.reference)
    options.output.write_bytes(client.content(f"/api/cases/{case}/plan.docx"))
    sys.stdout.write(f"Saved {options.output}\n")
