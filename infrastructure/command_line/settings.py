"""`ehcp settings show|wording|catalogue`: what an authority sets for itself, from a terminal."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from infrastructure.command_line.session import Trouble, api
from infrastructure.command_line.settings_files import read_catalogue, read_json


def add_commands(commands: Any) -> None:
    """Adds the commands to `ehcp`. `commands`: its subparsers."""
    settings = commands.add_parser("settings", help="what your authority sets for itself").add_subparsers(
        required=True, metavar="ACTION"
    )
    show = settings.add_parser("show", help="words, order of asking and catalogue as they stand")
    show.add_argument("--json", action="store_true", help="as JSON, for other programs")
    show.set_defaults(run=_show)
    catalogue = settings.add_parser("catalogue", help="set the whole catalogue of packages from a file")
    catalogue.add_argument("file", type=Path, metavar="FILE", help="CSV or JSON: docs/settings.md says how")
    catalogue.set_defaults(run=_catalogue)
    wording = settings.add_parser("wording", help="set the words and the order of the questions from a file")
    wording.add_argument("file", type=Path, metavar="FILE", help="JSON: docs/settings.md says how")
    wording.set_defaults(run=_wording)


def _show(options: argparse.Namespace) -> None:
    found = api(options.address).get("/api/settings")
    out = sys.stdout.write
    if options.json:
        out(json.dumps(found, indent=1, ensure_ascii=False) + "\n")
        return
    reviewed = found["wording_reviewed_by"] or "nobody yet"
    out(f"Questions with own words: {len(found['wording'])}; reviewed by {reviewed}\n")
    for words in found["wording"]:
        out(f"  {words['question']:18} {words['label']}\n")
    if found["order"]:
        out(f"Asked in this order: {', '.join(found['order'])}\n")
    out(f"Entries of the catalogue: {len(found['catalogue'])}\n")
    for entry in found["catalogue"]:
        cost = entry["cost"]
        priced = f"£{cost['low']:,.2f} to £{cost['high']:,.2f} a year" if cost else "no cost given"
        out(f"  {entry['package']:5} {entry['level'] or 'any level':10} {entry['name']}: {priced}\n")


def _catalogue(options: argparse.Namespace) -> None:
    entries = read_catalogue(options.file)
    client = api(options.address)
    revision = client.get("/api/settings")["catalogue_revision"]
    client.change("PUT", "/api/settings/catalogue", {"entries": entries, "revision": revision})
    sys.stdout.write(f"The catalogue is set; entries: {len(entries)}.\n")


def _wording(options: argparse.Namespace) -> None:
    wording = read_json(options.file)
    if not isinstance(wording, dict):
        raise Trouble(f'{options.file} must hold an object such as {{"words": [...], "order": [...]}}.')
    client = api(options.address)
    revision = client.get("/api/settings")["wording_revision"]
    client.change("PUT", "/api/settings/wording", {**wording, "revision": revision})
    sys.stdout.write(f"The wording is set; questions with own words: {len(wording.get('words', []))}.\n")
