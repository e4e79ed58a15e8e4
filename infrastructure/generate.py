"""Writes what is generated from code and committed: event schemas and the OpenAPI document. `--check` only compares."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import events.registry  # noqa: F401  (registers every event)
from domain.documents.shown import BundleRead
from domain.plan.quality.page import rules_page
from domain.plan.template_fields import fields_page
from domain.shown.plan_file import PlanFile
from events.base import EVENT_TYPES
from events.inbound import INBOUND
from infrastructure.files.plan_xml import schema as xsd

ABOUT = (
    "What people's screens and tools may ask. Changes need an Idempotency-Key header; errors are RFC 9457 problems. "
    "Ask for a view with at_least=version to see a change in it."
)
KEY = {
    "name": "Idempotency-Key", "in": "header", "required": True,
    "description": "New for each change, the same for a repeat of it: twice is once.",
    "schema": {"type": "string", "pattern": "^[A-Za-z0-9_-]{8,64}$"},
}  # fmt: skip
PROBLEM = {
    "type": "object", "title": "Problem", "required": ["type", "title", "status", "code", "detail"],
    "properties": {
        "type": {"type": "string"}, "title": {"type": "string"}, "status": {"type": "integer"},
        "code": {"type": "string"}, "detail": {"type": "string"}, "field": {"type": "string"},
        "errors": {"type": "array", "items": {"type": "object", "properties": {
            "field": {"type": "string"}, "detail": {"type": "string"}}}},
        "who": {"type": "string"}, "when": {"type": "string"}, "revision": {"type": "integer"}, "theirs": {},
    },
}  # fmt: skip

ROOT = Path(__file__).resolve().parents[1]


def wanted() -> dict[Path, str]:
    """Every generated file with its content, from today's code."""
    made = {}
    for wire, kind in {**EVENT_TYPES, **INBOUND}.items():
        schema: dict[str, Any] = {"$id": f"urn:{wire.replace('.', ':')}", **kind.model_json_schema()}
        made[ROOT / "events" / "schemas" / f"{wire}.json"] = _json(schema)
    made[ROOT / "docs" / "openapi.json"] = _json(openapi())
    made[ROOT / "docs" / "plan-rules.md"] = rules_page()
    made[ROOT / "docs" / "plan-template-fields.md"] = fields_page()
    reading = {"$id": "urn:ehcp:bundle-read", **BundleRead.model_json_schema()}
    plan = {"$id": "urn:ehcp:plan:1", **PlanFile.model_json_schema()}
    made[ROOT / "docs" / "plan.schema.json"] = _json(plan)
    made[ROOT / "docs" / "plan.xsd"] = xsd()
    made[ROOT / "docs" / "bundle-read.schema.json"] = _json(reading)
    return made


def openapi() -> dict[str, Any]:
    """The routes of the functions behind /api, with what every change and every error has in common."""
    from functions.api.handler import app
    from functions.register_model.handler import app as models
    from functions.write_plan.handler import app as word

    document: dict[str, Any] = json.loads(
        app.get_openapi_json_schema(title="Digital EHCP", version="1", description=ABOUT)
    )
    for more in (word, models):
        told = json.loads(more.get_openapi_json_schema())
        document["paths"].update(told["paths"])
        document["components"]["schemas"].update(told.get("components", {}).get("schemas", {}))
    document["components"]["schemas"]["Problem"] = PROBLEM
    answer = {"description": "What is wrong and what to do next (RFC 9457)", "content": {
        "application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}
    }}  # fmt: skip
    for path in document["paths"].values():
        for method, operation in path.items():
            operation["responses"] = {
                code: said for code, said in operation["responses"].items() if code.startswith("2")
            } | {"default": answer}
            if method != "get":
                operation.setdefault("parameters", []).append(KEY)
    return document


def stale() -> list[str]:
    """Generated files that are missing, changed or left over, relative to the repository."""
    made = wanted()
    differing = [path for path, text in made.items() if not path.exists() or path.read_text() != text]
    left = [path for path in (ROOT / "events" / "schemas").glob("*.json") if path not in made]
    return sorted(str(path.relative_to(ROOT)) for path in (*differing, *left))


def main() -> int:
    if "--check" in sys.argv:
        found = stale()
        sys.stdout.write("".join(f"{path} is not what the code says; run: make schemas\n" for path in found))
        return 1 if found else 0
    for path, text in wanted().items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return 0


def _json(value: dict[str, Any]) -> str:
    return json.dumps(value, indent=1, sort_keys=True, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    raise SystemExit(main())
