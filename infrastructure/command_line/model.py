"""`ehcp model train|compare|promote|roll-back|show`: learning from the authority's own log, with a person in charge."""

from __future__ import annotations

import argparse
import base64
import json
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Protocol

from domain.insight.case_facts import CaseFacts
from domain.process.law import TAKE_A_REFUSAL_AS_FINAL
from infrastructure.command_line.session import Trouble, api
from infrastructure.records.london import london_date

WEEKS = TAKE_A_REFUSAL_AS_FINAL.amount // timedelta(weeks=1)
SHORT = 12
"""Figures of a digest that are shown, and enough to name a model by."""
PARTS = (
    ("by_group", "group now"), ("by_age_band", "age band"), ("by_primary_need", "primary need"),
    ("by_first_language", "first language (FLMT, meaning unconfirmed)"),
)  # fmt: skip


class Client(Protocol):
    """The part of `infrastructure.command_line.session.Api` that is used here."""

    def get(self, path: str, **params: Any) -> Any: ...

    def change(self, method: str, path: str, body: Any = None) -> Any: ...


def add_commands(commands: Any) -> None:
    """Adds `ehcp model`. `commands`: the subparsers of `ehcp`."""
    model = commands.add_parser("model", help="the model of groups that your authority uses")
    actions = model.add_subparsers(required=True, metavar="ACTION")

    def add(name: str, words: str, run: Callable[[Client, argparse.Namespace], None]) -> Any:
        action = actions.add_parser(name, help=words)
        action.set_defaults(run=lambda options: run(api(options.address), options))
        return action

    shown = add("show", "the model in use, its challengers, and how far cases are allocated anew", show)
    training = add("train", "build a challenger from the authority's log, and register it", train)
    training.add_argument(
        "-o", "--output", type=Path, metavar="FOLDER", help="keep the challenger's files here too"
    )
    training.add_argument(
        "--appeal-weeks", type=int, default=WEEKS, metavar="WEEKS",
        help=f"how long a refusal must stand without an appeal before anything is learned from it; {WEEKS} at least",
    )  # fmt: skip
    comparing = add(
        "compare", "what would change if a challenger were promoted, case by case and for whom", compare
    )
    comparing.add_argument(
        "digest", nargs="?", metavar="DIGEST", help="of the challenger (default: the newest)"
    )
    promoting = add("promote", "put a challenger in use; open cases are allocated anew", promote)
    promoting.add_argument("digest", metavar="DIGEST", help="of the challenger, as `ehcp model show` has it")
    back = add("roll-back", "put an earlier model in use again", roll_back)
    back.add_argument(
        "--to", metavar="DIGEST", help="or 'shipped' (default: the model before the one in use)"
    )
    for choice in (promoting, back):
        choice.add_argument("--reason", required=True, help="why; it stays on record with your name")
    for reading in (shown, comparing):
        reading.add_argument("--json", action="store_true", help="as JSON, for other programs")


def train(client: Client, options: argparse.Namespace) -> None:
    if options.appeal_weeks < WEEKS:
        raise Trouble(f"--appeal-weeks: {WEEKS} at least. Until then an appeal may still come.")
    facts = _facts(client)
    _say("Learning ...")
    # Late, because these libraries take seconds to load and only training needs them.
    from infrastructure.training.challenger import challenger
    from infrastructure.training.learning import learn
    from infrastructure.training.published import published

    today = london_date(datetime.now(UTC))
    learned = learn(facts, published(), today, timedelta(weeks=options.appeal_weeks))
    made = challenger(learned, today)
    if options.output is not None:
        made.write(options.output)
        _say(f"Kept in {options.output}")
    _say(
        f"Learned from {learned.cases} complete cases, {learned.plans} final plans and {learned.refusals} refusals that "
        "stand."
    )
    if learned.tables == learned.prior:
        _say(
            "There is too little to learn from yet: nothing would be another than published. Nothing was registered."
        )
        return
    body = {
        "digest": made.digest, "model": base64.b64encode(made.body).decode(), "card": made.card,
        "cases": learned.cases, "plans": learned.plans, "refusals": learned.refusals,
    }  # fmt: skip
    registered = client.change("POST", "/api/model/challengers", body)
    again = " (it was registered before)" if registered["again"] else ""
    _say(f"Registered {made.digest[:SHORT]}{again}. It changes nothing by itself.")
    _say("It is compared with the model in use now. In a minute: ehcp model compare")


def compare(client: Client, options: argparse.Namespace) -> None:
    shown = client.get("/api/model")
    challenger = _challenger(shown, options.digest)
    digest, comparison = challenger["digest"], challenger["comparison"]
    if comparison is None:
        raise Trouble(
            f"{digest[:SHORT]} is still being compared. Try again in a minute; if it does not come: "
            "ehcp dlq explain compare_model"
        )
    changes = _pages(client, f"/api/model/comparisons/{digest}")
    if options.json:
        _say(json.dumps({"challenger": digest, **comparison, "case_by_case": changes}, indent=1))
        return
    _say(f"{digest[:SHORT]} against {comparison['against'][:SHORT]}: of {comparison['cases']} open cases")
    _say(f"  {comparison['changed']} would be in another group")
    _say(f"  {comparison['recommended']} would have other packages recommended")
    if comparison["against"] != shown["digest"]:
        _say("  (against a model that is no longer in use; it is being compared anew)")
    for part, words in PARTS:
        _say(f"\n{words:44} {'cases':>6} {'another group':>14}")
        for each in comparison[part]:
            share = each["changed"] / each["cases"] if each["cases"] else 0
            _say(f"  {each['name']:42} {each['cases']:6} {each['changed']:6} {share:7.1%}")
    _say("\nCase by case")
    for case in changes:
        _say(f"  {case['case']}: {_change(case)}")


def promote(client: Client, options: argparse.Namespace) -> None:
    digest = _challenger(client.get("/api/model"), options.digest)["digest"]
    _choose(client, digest, options.reason)


def roll_back(client: Client, options: argparse.Namespace) -> None:
    shown = client.get("/api/model")
    if options.to is None and not shown["choices"]:
        raise Trouble("No other model was ever in use, so there is nothing to roll back to.")
    before = [digest for choice in shown["choices"] for digest in (choice["before"], choice["digest"])]
    to = options.to or shown["choices"][0]["before"]
    _choose(client, to if to == "shipped" else _one_of(before, to), options.reason)


def show(client: Client, options: argparse.Namespace) -> None:
    shown = client.get("/api/model")
    if options.json:
        _say(json.dumps(shown, indent=1))
        return
    own = (
        "the one that ships with the product"
        if shown["digest"] == shown["shipped"]
        else "your authority's own"
    )
    _say(
        f"In use: {shown['digest'][:SHORT]}, {own}; {'calibrated' if shown['calibrated'] else 'not calibrated'}"
    )
    for group in shown["groups"]:
        given = [
            code if usual["level"] == "Y" else f"{code} {usual['level'].lower()}"
            for code, usual in group["packages"].items()
            if usual["recommended"]
        ]
        thin = ", thin" if group["thin"] else ""
        _say(f"  {group['cluster']:4} {group['cases']:6} cases{thin:6}  {', '.join(given)}")
    _say(
        "\nChallengers, newest first"
        if shown["challengers"]
        else "\nNo challenger. Build one: ehcp model train"
    )
    for each in shown["challengers"]:
        compared = each["comparison"]
        said = (
            f"{compared['changed']} of {compared['cases']} cases would move" if compared else "being compared"
        )
        _say(
            f"  {each['digest'][:SHORT]}  {each['at'][:10]} by {each['by']}: {each['cases']} cases, {each['plans']} plans, "
            f"{each['refusals']} refusals; {said}{', in use' if each['in_use'] else ''}"
        )
    for choice in shown["choices"]:
        _say(
            f"\n{choice['at'][:10]} {choice['how']} to {choice['digest'][:SHORT]} by {choice['by']}: {choice['reason']}"
        )
        _say(f"  {_progress(choice)}")


def _choose(client: Client, digest: str, reason: str) -> None:
    chosen = client.change("POST", "/api/model/choices", {"digest": digest, "reason": reason})
    if chosen["again"]:
        _say(f"{chosen['digest'][:SHORT]} is in use already.")
        return
    _say(
        f"{chosen['digest'][:SHORT]} is in use. Open cases are allocated anew, and each whose group changes is flagged."
    )
    _say("How far that is: ehcp model show")


def _facts(client: Client) -> list[CaseFacts]:
    return [CaseFacts.model_validate(each) for each in _pages(client, "/api/model/cases", "cases read")]


def _pages(client: Client, path: str, progress: str | None = None) -> list[Any]:
    """Every case of a list that comes in pages. progress: what to say of the count while it grows."""
    found: list[Any] = []
    after: str | None = None
    while True:
        page = client.get(path, **({"after": after} if after else {}))
        found += page["cases"]
        after = page["next"]
        if progress:
            _say(f"{len(found)} {progress}")
        if after is None:
            return found


def _challenger(shown: Any, named: str | None) -> Any:
    """By its digest or the beginning of it; the newest when none is named."""
    every = {each["digest"]: each for each in shown["challengers"]}
    if not every:
        raise Trouble("There is no challenger. Build one: ehcp model train")
    return next(iter(every.values())) if named is None else every[_one_of(list(every), named)]


def _one_of(digests: list[str], named: str) -> str:
    found = sorted({digest for digest in digests if digest.startswith(named)})
    if len(found) != 1:
        many = "Several models begin" if found else "No model of your authority begins"
        raise Trouble(f"{many} with {named}. They are shown by: ehcp model show")
    return found[0]


def _change(case: Any) -> str:
    parts = []
    if case["before"] != case["after"]:
        parts.append(
            f"{_group(case['before'])} ({case['fit_before']}) to {_group(case['after'])} ({case['fit_after']})"
        )
    else:
        parts.append(_group(case["after"]))
    parts += [f"+{code}" for code in case["packages_in"]] + [f"-{code}" for code in case["packages_out"]]
    return " ".join(parts)


def _group(cluster: str | None) -> str:
    return cluster or "no group"


def _progress(choice: Any) -> str:
    failed = f", {choice['failed']} failed and keep what they had" if choice["failed"] else ""
    state = "all open cases allocated anew" if choice["done"] else "allocating anew"
    return f"{state}: {choice['looked']} looked at, {choice['changed']} in another group{failed}"


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
