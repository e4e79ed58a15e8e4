"""An authority's own template: checked and kept by its digest, shown with a fictional plan, and read to write plans with.

What is kept here was checked; whether it is used is for `PUT /api/settings/plan-template` to say. This function appends
nothing to any log.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
from collections import OrderedDict
from http import HTTPStatus
from typing import Annotated, Final

from aws_lambda_powertools.event_handler import Response
from aws_lambda_powertools.event_handler.openapi.params import Path
from aws_lambda_powertools.event_handler.router import APIGatewayHttpRouter
from pydantic import StringConstraints

from domain.access.rights import must_hold
from domain.plan.template_sample import sample
from domain.refusals import Refused, Unknown
from domain.shown.plan_template import TemplateChecked
from events.values import Line, TypedByPeople
from functions.shared.desk import Asked, asked_by
from functions.shared.parts import Parts
from functions.shared.paths import plan_template_file
from infrastructure.files.template_check import check
from infrastructure.files.template_package import LARGEST
from infrastructure.files.word_plan import TEMPLATE, write_plan

WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
SHIPPED: Final = "shipped"
"""In the place of a digest: the template that comes with the product."""
KEPT: Final = 8
"""templates that a process keeps, of 3 MB at most each"""
router = APIGatewayHttpRouter()  # type: ignore[no-untyped-call]
Which = Annotated[str, Path(pattern=f"^({SHIPPED}|[0-9a-f]{{64}})$")]
_kept: OrderedDict[tuple[str, str], bytes] = OrderedDict()


class NewTemplate(TypedByPeople):
    """`file`: the .docx in base64, at most 3 MB before that."""

    name: Line
    file: Annotated[str, StringConstraints(min_length=1, max_length=LARGEST * 4 // 3 + 4)]


@router.post(
    "/api/settings/plan-templates",
    summary="Check a template of the plan, and keep a sound one",
    tags=["settings"],
)
def post_template(body: NewTemplate) -> TemplateChecked:
    """Changes nothing of what plans are written with. The same file twice is one."""
    ask = asked_by(router)
    must_hold(ask.who, "settings.change")
    try:
        content = base64.b64decode(body.file, validate=True)
    except (ValueError, binascii.Error):
        raise Refused("not-base64", "The file must be sent as base64.", "file") from None
    found = check(content)
    digest = None if found.problems else hashlib.sha256(content).hexdigest()
    if digest is not None:
        ask.parts.objects.write(plan_template_file(ask.who.authority, digest), content, WORD)
    return TemplateChecked(name=body.name, digest=digest, problems=found.problems, warnings=found.warnings)


@router.get(
    "/api/settings/plan-templates/<digest>/template.docx",
    summary="A template of the plan itself",
    tags=["settings"],
)
def read_template(digest: Which):  # type: ignore[no-untyped-def]
    """'shipped' is the one that comes with the product. No return type: powertools would write the bytes as JSON."""
    return _file(template(_may_see(), _named(digest)) or TEMPLATE.read_bytes(), "plan-template.docx")


@router.get(
    "/api/settings/plan-templates/<digest>/preview.docx",
    summary="A fictional plan, written with a template",
    tags=["settings"],
)
def read_preview(digest: Which):  # type: ignore[no-untyped-def]
    """Of one that is in use, or that was checked and not set yet. No return type, as above."""
    return _file(write_plan(sample(), None, template(_may_see(), _named(digest))), "plan-preview.docx")


def template(ask: Asked, digest: str | None) -> bytes | None:
    """A template of the person's authority; None for the shipped one. Raises Unknown when there is no such one, and
    Refused when it is not what it was: a plan is never written with another in its place."""
    return None if digest is None else _loaded(ask.parts, ask.who.authority, digest)


def _loaded(parts: Parts, authority: str, digest: str) -> bytes:
    at = (authority, digest)
    if at not in _kept:
        try:
            content = parts.objects.read(plan_template_file(*at), largest=LARGEST)
        except KeyError:
            raise Unknown(
                "unknown-template",
                f"Your authority's template of the plan is missing. {_INSTEAD}",
                "template",
            ) from None
        except ValueError:
            content = b""
        if hashlib.sha256(content).hexdigest() != digest:
            raise Refused(
                "template-altered",
                f"Your authority's template of the plan was altered where it is kept. {_INSTEAD}",
                "template",
            )
        while len(_kept) >= KEPT:
            _kept.popitem(last=False)
        _kept[at] = content
    return _kept[at]


_INSTEAD = (
    "No Word file was written. Ask your service manager to upload it again, or to go back to the shipped one, under "
    "Settings, Plan template. The PDF can be had meanwhile."
)


def _may_see() -> Asked:
    ask = asked_by(router)
    must_hold(ask.who, "settings.read")
    return ask


def _named(digest: str) -> str | None:
    return None if digest == SHIPPED else digest


def _file(body: bytes, name: str) -> Response[bytes]:
    named = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(status_code=HTTPStatus.OK, content_type=WORD, body=body, headers=named)
