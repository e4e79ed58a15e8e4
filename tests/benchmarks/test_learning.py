"""Learning at the size of an authority, in memory: comparing a challenger over 25,000 cases, training on them, and
allocating cases anew. In the cloud each case allocated anew is some four calls to DynamoDB besides. Nothing is asserted.
"""

from __future__ import annotations

import random
import sys
import time
from dataclasses import replace
from datetime import date

import pytest

from domain.allocation.profiles import CLUSTERS, PROFILES
from domain.authority.state import stream_of
from domain.needs.questions import QUESTIONS, highest
from functions.keep_views.handler import keep
from functions.reallocate_cases.handler import PAGE
from functions.shared.ports import View
from infrastructure.training.learning import learn
from infrastructure.training.published import published
from tests import history
from tests.domain.insight.facts import facts
from tests.functions.test_models import choose, compared, own_log, register, wake
from tests.pipeline import Pipeline

pytestmark = pytest.mark.bench
LARGE, PAGES = 25_000, 3


def test_bench_comparing_and_training_at_the_size_of_a_large_authority() -> None:
    chance, pipeline = random.Random(1), Pipeline()
    cases = []
    for n in range(LARGE):
        group = chance.choice(CLUSTERS)
        means = PROFILES[group]
        scores = {q: min(highest(q), max(0, round(means[q] + chance.gauss(0, 0.5)))) for q in QUESTIONS}
        age = max(0.5, means["Age"] + chance.gauss(0, 1))
        cases.append(facts(f"c-{n:05d}", scores=scores, age=age, group=group, packages={"SP2": "Y"}))
        pipeline.world.views.keep(
            View("eastmarsh/facts", cases[-1].case, 1, cases[-1].model_dump(mode="json"))
        )
    register(pipeline, replace(published(), reach=3.0)).ok()
    start = time.perf_counter()
    wake(pipeline, "compare_model", 1)
    compared_in = time.perf_counter() - start
    assert len(own_log(pipeline)) == 2
    start = time.perf_counter()
    learn(cases, published(), date(2026, 11, 1))
    trained_in = time.perf_counter() - start
    sys.stdout.write(
        f"\n{LARGE:,} cases: compared in {compared_in:.1f} s, learned from in {trained_in:.1f} s\n"
    )


def test_bench_allocating_cases_anew() -> None:
    pipeline = Pipeline()
    for case in history.write(pipeline.world, PAGES * PAGE):
        keep(pipeline.world, "eastmarsh", case)
    choose(pipeline, compared(pipeline, replace(published(), reach=3.0))).ok()
    start = time.perf_counter()
    for _ in range(PAGES):
        wake(pipeline, "reallocate_cases", len(own_log(pipeline)))
    took = time.perf_counter() - start
    looked = sum(getattr(event, "looked", 0) for event in own_log(pipeline))
    assert pipeline.world.store.load(stream_of("eastmarsh")).version == 3 + PAGES
    sys.stdout.write(
        f"\nallocated anew: {PAGES} pages of {PAGE} in {took:.1f} s, {PAGES / took:.2f} pages/s, {looked / took:,.0f} cases/s\n"
    )
