"""The plan as XML, and the schema of it: both follow from the one published shape (domain/shown/plan_file.py).

A field is an element of its name; a field with many values is an element that holds one `item`, `section` or `line` each.
A field with none to tell is left out.
"""

from __future__ import annotations

from types import NoneType
from typing import Any, Literal, get_args, get_origin
from xml.etree import ElementTree

from domain.shown.plan_file import LineFile, PlanFile, SectionFile
from events.values import Value
from infrastructure.files.printable import clean

NAMESPACE = "urn:ehcp:plan:1"
SCHEMA = "http://www.w3.org/2001/XMLSchema"
_NAMES: dict[Any, str] = {SectionFile: "section", LineFile: "line"}


def write_xml(plan: PlanFile) -> bytes:
    """UTF-8. Text comes out as it is, less the characters that no XML can hold."""
    root = ElementTree.Element("plan", xmlns=NAMESPACE)
    _fill(root, plan)
    ElementTree.indent(root)
    body: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return body


def schema() -> str:
    """The XSD, from the shape's own fields."""
    root = ElementTree.Element(
        "xs:schema",
        {
            "xmlns:xs": SCHEMA,
            "xmlns": NAMESPACE,
            "targetNamespace": NAMESPACE,
            "elementFormDefault": "qualified",
        },
    )
    ElementTree.SubElement(root, "xs:element", name="plan", type=PlanFile.__name__)
    for shape in (PlanFile, SectionFile, LineFile):
        _describe(root, shape)
    ElementTree.indent(root)
    return ElementTree.tostring(root, encoding="unicode") + "\n"


def _fill(element: ElementTree.Element, value: Value) -> None:
    for name in type(value).model_fields:
        told = getattr(value, name)
        if told is None:
            continue
        child = ElementTree.SubElement(element, name)
        if not isinstance(told, tuple):
            child.text = clean(str(told))
            continue
        for each in told:
            held = ElementTree.SubElement(child, _NAMES.get(type(each), "item"))
            if isinstance(each, Value):
                _fill(held, each)
            else:
                held.text = clean(str(each))


def _describe(root: ElementTree.Element, shape: type[Value]) -> None:
    kind = ElementTree.SubElement(root, "xs:complexType", name=shape.__name__)
    if shape.__doc__:
        about = ElementTree.SubElement(ElementTree.SubElement(kind, "xs:annotation"), "xs:documentation")
        about.text = " ".join(shape.__doc__.split())
    fields = ElementTree.SubElement(kind, "xs:sequence")
    for name, field in shape.model_fields.items():
        told = [part for part in get_args(field.annotation) if part is not NoneType]
        if get_origin(field.annotation) is tuple:
            many = ElementTree.SubElement(
                ElementTree.SubElement(fields, "xs:element", name=name), "xs:complexType"
            )
            ElementTree.SubElement(
                ElementTree.SubElement(many, "xs:sequence"), "xs:element", name=_NAMES.get(told[0], "item"),
                type=_type(told[0]), minOccurs="0", maxOccurs="unbounded",
            )  # fmt: skip
        elif get_origin(field.annotation) is Literal:
            one = ElementTree.SubElement(
                ElementTree.SubElement(fields, "xs:element", name=name), "xs:simpleType"
            )
            allowed = ElementTree.SubElement(one, "xs:restriction", base="xs:string")
            for word in told:
                ElementTree.SubElement(allowed, "xs:enumeration", value=word)
        else:
            optional = NoneType in get_args(field.annotation)
            more = {"minOccurs": "0"} if optional else {}
            of = told[0] if optional else field.annotation
            ElementTree.SubElement(fields, "xs:element", {"name": name, "type": _type(of), **more})


def _type(of: Any) -> str:
    return of.__name__ if of in _NAMES else {int: "xs:integer", str: "xs:string"}[of]
