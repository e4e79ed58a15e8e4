"""`ehcp case assess|answer|explain|recommend|similar`: the assessment and what follows from it, from a terminal."""

from __future__ import annotations

import argparse
import json
import sys
from typing import Any

from infrastructure.command_line.bundle import find_case
from infrastructure.command_line.session import Trouble, api

FITS = {"clear": "a clear fit", "close": "a close fit, not settled", "none": "no published profile fits"}
PULLS = 5


def add_commands(case: Any) -> None:
    """Adds the commands to `ehcp case`. `case`: its subparsers."""
    for name, words, run in (
        ("assess", "the 20 questions, their answers, and what each gate waits for", _assess),
        ("explain", "the group of similar cases, and why", _explain),
        ("recommend", "packages and outcomes to consider, and an indicative budget", _recommend),
        ("similar", "other cases of the authority that are alike", _similar),
    ):
        command = case.add_parser(name, help=words)
        command.add_argument("reference", metavar="REFERENCE")
        command.add_argument("--json", action="store_true", help="as JSON, for other programs")
        command.set_defaults(run=run)
    answer = case.add_parser("answer", help="agree one answer of the assessment")
    answer.add_argument("reference", metavar="REFERENCE")
    answer.add_argument("question", metavar="QUESTION", help="as `ehcp case assess` shows it, such as SLC")
    answer.add_argument("score", type=int, metavar="SCORE", help="a level of the question's scale, from 0")
    answer.add_argument("--note", default="", help="verbatim, as it was said or written")
    answer.set_defaults(run=_answer)


def _assess(options: argparse.Namespace) -> None:
    client = api(options.address)
    view = client.get(f"/api/cases/{find_case(client, options.reference)}/assessment")
    if options.json:
        return _print_json(view)
    instrument = client.get("/api/instrument")
    asked = {question["question"]: question for question in instrument["questions"]}
    shown = {question["question"]: question for question in view["questions"]}
    out = sys.stdout.write
    group = None
    for name, question in asked.items():
        if question["group"] != group:
            group = question["group"]
            out(f"\n{group}\n")
        agreed = shown[name]["agreed"]
        said = f"{agreed['score']} {agreed['level']}" if agreed else "not answered"
        validation = shown[name]["validation"]
        behind = f", validated by {validation['validator']}" if validation else ""
        behind = ", not validated" if shown[name]["needs_validation"] else behind
        out(f"  {name:18} {question['label']}: {said}{behind}\n")
    for gate in view["gates"]:
        out(f"\n{gate['title']}: {_count(len(gate['open']), 'thing')} to do\n")
        for todo in gate["open"]:
            out(f"  {todo['says']}\n")
    reviewed = "" if instrument["reviewed"] else "; not yet reviewed by specialists"
    out(f"\nWording {instrument['version']}{reviewed}\n")
    return None


def _answer(options: argparse.Namespace) -> None:
    client = api(options.address)
    case = find_case(client, options.reference)
    questions = client.get(f"/api/cases/{case}/assessment")["questions"]
    standing = next((q["agreed"] for q in questions if q["question"] == options.question), None)
    if options.question not in {q["question"] for q in questions}:
        known = ", ".join(q["question"] for q in questions)
        raise Trouble(f"{options.question} is not one of the 20 questions. They are: {known}.")
    body = {"score": options.score, "note": options.note, "revision": standing["revision"] if standing else 0}
    client.change("PUT", f"/api/cases/{case}/answers/agreed/{options.question}", body)
    sys.stdout.write(f"Agreed {options.question}: {options.score}\n")


def _explain(options: argparse.Namespace) -> None:
    client = api(options.address)
    view = client.get(f"/api/cases/{find_case(client, options.reference)}/assessment")
    suggestion = view["allocation"]
    if options.json:
        return _print_json(suggestion)
    if suggestion is None:
        raise Trouble("Nothing is suggested yet: agree answers first (`ehcp case answer`).")
    value, out = suggestion["value"], sys.stdout.write
    out(f"{value['cluster'] or 'No group'}: {FITS[value['fit']]}\n")
    out("Safe to lean on.\n" if value["safe"] else "Not safe to lean on alone.\n")
    out(f"{suggestion['reason']}\n")
    for weight in value["weights"][:PULLS]:
        towards = "towards it" if weight["weight"] > 0 else "away from it"
        out(f"  {weight['measure']} pulls {towards} ({weight['weight']:+.2f})\n")
    if value["changes"]:
        out("One answer alone would alter it:\n")
        for change in value["changes"]:
            out(f"  {change['question']} at {change['score']}: {change['cluster'] or 'no group'}\n")
    out("Beside the nearest group's profile (child, group's mean):\n")
    for point in value["profile"]:
        child = "not answered" if point["child"] is None else f"{point['child']:g}"
        out(f"  {point['measure']:18} {child:>12} {point['mean']:6.2f}\n")
    model = suggestion["model"]
    out(f"Model {model['name']} {model['version']}, {model['digest']}\n")
    return None


def _recommend(options: argparse.Namespace) -> None:
    client = api(options.address)
    found = client.get(f"/api/cases/{find_case(client, options.reference)}/recommendation")
    if options.json:
        return _print_json(found)
    out = sys.stdout.write
    for package in found["packages"]:
        level = f" ({package['level']})" if package["level"] else ""
        out(
            f"{package['package']:5} {package['name']}{level}: {package['status']}\n      {package['reason']}\n"
        )
        if package["disagreement"]:
            out(f"      But: {package['disagreement']}\n")
        usual = package["usual"]
        if usual and usual["cost"]:
            out(f"      Usually {_pounds(usual['cost'])} a year\n")
    for outcome in found["outcomes"]:
        out(f"Outcome: {outcome['value']['text']}: {outcome['status']}\n")
    budget = found["budget"]
    out(
        f"Indicative, a year: {_pounds(budget['decided'])} decided, {_pounds(budget['with_open'])} with open suggestions"
    )
    missing = ", ".join(budget["without_cost"])
    out(f"; no cost is known for {missing}\n" if missing else "\n")
    return None


def _similar(options: argparse.Namespace) -> None:
    client = api(options.address)
    found = client.get(f"/api/cases/{find_case(client, options.reference)}/similar")
    if options.json:
        return _print_json(found)
    out = sys.stdout.write
    if not found["cases"]:
        out("No other case of your authority has enough answers in common yet.\n")
    for case in found["cases"]:
        differs = ", ".join(case["furthest_on"]) or "nothing"
        out(
            f"{case['reference']}: {case['distance']:.1f} levels away over {case['compared']} questions, "
            f"{case['same']} the same; {case['age_band']}, {case['primary_need'] or 'need not agreed'}, "
            f"{case['group'] or 'no group'}; most different: {differs}\n"
        )
    return None


def _pounds(span: dict[str, Any]) -> str:
    low, high = f"£{span['low']:,.0f}", f"£{span['high']:,.0f}"
    return low if low == high else f"{low} to {high}"


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def _print_json(value: Any) -> None:
    sys.stdout.write(json.dumps(value, indent=1, ensure_ascii=False) + "\n")
