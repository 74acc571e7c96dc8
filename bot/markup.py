"""HTML and SVG as a tree of elements: what readers wrote can only be text or the value of an attribute."""

from __future__ import annotations

from typing import TypeAlias
from xml.etree.ElementTree import Element, tostring

Node: TypeAlias = "Element | str"


def tag(name: str, /, *children: Node, **attributes: object) -> Element:
    """The element `name` around `children`; of an attribute's name, a last `_` is dropped, others become hyphens.

    An attribute that is None is left out.
    """
    named = {key.rstrip("_").replace("_", "-"): str(value) for key, value in attributes.items() if value is not None}
    element = Element(name, named)
    for child in children:
        _append(element, child)
    return element


def _append(element: Element, child: Node) -> None:
    if isinstance(child, Element):
        element.append(child)
    elif len(element):
        element[-1].tail = (element[-1].tail or "") + child
    else:
        element.text = (element.text or "") + child


def head(title: str, style: str, *more: Element) -> Element:
    """The head of a page called `title` that fetches nothing: its `style` is in it, and what `more` it has."""
    return tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("link", rel="icon", href="data:,"),
        tag("title", title),
        tag("style", style),
        *more,
    )


def document(root: Element) -> str:
    """The HTML document with the element `root`."""
    return f"<!DOCTYPE html>\n{tostring(root, encoding='unicode', method='html')}\n"
