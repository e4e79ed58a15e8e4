"""`ehcp reader`: what people made of the reader's suggestions, by question: what it is measured on in use."""

from __future__ import annotations

import argparse
import json
import sys
from typing import Any, Protocol

from domain.needs.questions import asked
from infrastructure.command_line.session import api

ROW = "{:<34}{:>9}{:>9}{:>9}{:>9}{:>10}\n"


class Client(Protocol):
    """The part of `infrastructure.command_line.session.Api` that is used here."""

    def get(self, path: str, **params: Any) -> Any: ...


def add_command(commands: Any) -> None:
    """Adds `ehcp reader`. `commands`: the subparsers of `ehcp`."""
    command = commands.add_parser("reader", help="how often people accept what the reader suggests")
    command.add_argument("--json", action="store_true", help="the counts as JSON")
    command.set_defaults(run=lambda options: show(api(options.address), options))


def show(client: Client, options: argparse.Namespace) -> None:
    """Counts only: no case is named."""
    told = client.get("/api/reader")
    if options.json:
        sys.stdout.write(json.dumps(told, indent=1) + "\n")
        return
    out = sys.stdout.write
    out(f"{told['cases']} cases\n")
    out(ROW.format("", "accepted", "altered", "rejected", "waiting", "accepted"))
    for each in told["counts"]:
        name = asked(each["question"]).label if each["question"] else "Primary need"
        share = "-" if each["accepted_share"] is None else f"{each['accepted_share']:.0%}"
        out(
            ROW.format(name[:33], each["accepted"], each["altered"], each["rejected"], each["waiting"], share)
        )
