"""What each function loads before its first event, as modules and bytes of code; milliseconds are only printed."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest

PROBE = """
import json, sys, time
before = set(sys.modules); start = time.process_time()
import {module}
took = time.process_time() - start
fresh = [sys.modules[name] for name in set(sys.modules) - before]
import os
size = sum(os.path.getsize(m.__file__) for m in fresh if getattr(m, "__file__", None) and m.__file__.endswith(".py"))
print(json.dumps({{"modules": len(fresh), "bytes": size, "ms": round(took * 1000), "names": sorted({{m.__name__.split(".")[0] for m in fresh}})}}))
"""
# modules and kilobytes of Python source; some 15 % above what was measured, so that a heavy import is seen at once
BUDGETS = {
    "allocate_cluster": (410, 5700),
    "api": (580, 6500),
    "catch_up": (220, 4000),
    "compare_model": (410, 5500),
    "draft_plan": (410, 5700),
    "keep_views": (420, 5700),
    "notify": (400, 5600),
    "publish": (240, 4200),
    "raise_flags": (410, 5700),
    "read_document": (430, 6100),
    "reallocate_cases": (415, 5500),
    "receive": (400, 5700),
    "register_model": (450, 5800),
    "sweep_flags": (290, 4500),
    "verify_upload": (420, 6000),
    "weigh_bundle": (430, 6100),
    "write_plan": (700, 7800),
}
NEVER = {"sklearn", "onnx", "skl2onnx", "moto", "ministack", "aws_cdk", "pytest", "httpx", "starlette"}
"""Never in a Lambda."""
LATE = {"onnxruntime", "numpy", "pypdf", "pypdfium2", "docx", "docxtpl", "lxml", "PIL"}
"""Loaded on first use, not at import, and by the one function that needs it. (powertools itself loads botocore.)"""
OWN = {"write_plan": {"docx", "docxtpl", "lxml"}}


def measure(function: str) -> dict[str, Any]:
    probe = PROBE.format(module=f"functions.{function}.handler")
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    measured: dict[str, Any] = json.loads(done.stdout)
    return measured


@pytest.mark.parametrize("function", sorted(BUDGETS))
def test_a_function_loads_no_more_than_its_budget(function: str) -> None:
    measured = measure(function)
    modules, kilobytes = BUDGETS[function]
    sys.stdout.write(
        f"{function}: {measured['modules']} modules, {measured['bytes'] // 1000} kB, {measured['ms']} ms\n"
    )
    assert not set(measured["names"]) & NEVER
    assert not set(measured["names"]) & (LATE - OWN.get(function, set()))
    assert measured["modules"] <= modules
    assert measured["bytes"] <= kilobytes * 1000
