"""How well the reader does on the three example bundles: examples only, not a claim.

The rules were written with these bundles in sight, and three children are far too few. `make bench` prints it.
Need: a question counts as needed when any document's finding says so, against a gold score above 0. Traps: a marked
sentence counted as a need of the question that it would wrongly push up. Evidence: a marked sentence is among the
findings of its question. Contributors: a document's role (canonical) and date both as marked.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from domain.documents.reading import Reading, summarise
from infrastructure.files.kinds import check
from infrastructure.files.reader import read

BUNDLES = Path(__file__).parents[2] / "bundles"
LABELS = sorted((Path(__file__).parent / "labels").glob("*.json"))

SAME_ROLE = {
    "SENCO / Assistant Head": {"SENCO"},
    "Nursery SENCO / key person": {"SENCO", "Key Person"},
    "Parents": {"Parent"},
    "Consultant Community Paediatrician": {"Paediatrician"},
    "Specialist Teacher (literacy)": {"Specialist Teacher"},
    "Educational Psychologist (consultation)": {"Educational Psychologist"},
    "SEND Panel chair": {"SEND Panel"},
    "Agency nil returns (social care, paediatrics, SLT, OT/PT, CAMHS, GP)": {"SEND Business Support"},
}
"""Marked role: what the reader may call it; any other must be the same."""


def f1(right: int, wrong: int, missed: int) -> float:
    return 2 * right / (2 * right + wrong + missed) if right else 0.0


def readings(child: str) -> dict[str, Reading]:
    found = {}
    for path in sorted((BUNDLES / child).iterdir()):
        body = path.read_bytes()
        pages = [page.text for page in read(body, check(body, path.name).kind).pages]
        found[path.stem] = summarise("0" * 64, pages)
    return found


def counted(reading: Reading, sentence: str) -> set[str | None]:
    """The questions that a marked sentence, or the part of it that stands alone, is counted as a need of."""
    return {
        each.question
        for each in reading.findings
        if each.stance == "need" and (sentence in each.sentence.text or each.sentence.text in sentence)
    }


def evaluate() -> tuple[dict[str, Counter[str]], Counter[str]]:
    by_question: dict[str, Counter[str]] = {}
    totals: Counter[str] = Counter()
    for path in LABELS:
        labels: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        read_documents = readings(path.stem)
        needs = {
            each.question for one in read_documents.values() for each in one.findings if each.stance == "need"
        }
        for question, score in labels["scores"].items():
            outcome = {
                (True, True): "right",
                (True, False): "wrong",
                (False, True): "missed",
                (False, False): "quiet",
            }
            by_question.setdefault(question, Counter())[outcome[question in needs, score > 0]] += 1
        for trap in labels["must_not_count"]:
            if trap["scored"]:
                totals["traps"] += 1
                pushed = {trap["question"], *trap["also_questions"]}
                totals["trapped"] += bool(counted(read_documents[trap["doc"]], trap["sentence"]) & pushed)
        for finding in labels["key_findings"]:
            if finding["question"] != "none":
                totals["evidence"] += 1
                totals["shown"] += finding["question"] in counted(
                    read_documents[finding["doc"]], finding["sentence"]
                )
        for who in labels["contributors"]:
            one = read_documents[who["doc"].removesuffix(".txt")]
            same = one.role in SAME_ROLE.get(who["role"], {who["role"]}) and str(one.written_on) == str(
                who["date"]
            )
            totals["contributors"] += 1
            totals["contributors right"] += same
            totals["contributors named"] += one.role is not None
    return by_question, totals


@pytest.mark.bench
def test_what_the_reader_makes_of_the_examples(capsys: pytest.CaptureFixture[str]) -> None:
    by_question, totals = evaluate()
    every = sum(by_question.values(), Counter())
    named, right = totals["contributors named"], totals["contributors right"]
    with capsys.disabled():
        print("\nThree examples only, in sight when the rules were written: not a claim.")
        for question, each in by_question.items():
            print(
                f"  {question:20} right {each['right']} wrong {each['wrong']} missed {each['missed']} quiet {each['quiet']}"
            )
        print(f"need F1 {f1(every['right'], every['wrong'], every['missed']):.2f}")
        print(f"traps wrongly counted {totals['trapped']} of {totals['traps']}")
        print(f"marked evidence shown {totals['shown']} of {totals['evidence']}")
        print(f"contributors F1 {f1(right, named - right, totals['contributors'] - right):.2f}")
    assert totals["traps"] > 30
    assert f1(every["right"], every["wrong"], every["missed"]) > 0.66
