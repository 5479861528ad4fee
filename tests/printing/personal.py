"""Call whoever a paper names as a test likes, and read what is drawn of it."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any, Final

from desktop.models.paper import PaperKind
from desktop.models.paper_parts import Wording
from desktop.models.paper_sheets import Sheet
from desktop.models.paper_table import Content
from desktop.printing.drawing import TextMark
from desktop.printing.options import PrintOptions
from desktop.printing.pages import draw_pages
from tests.printing.builders import layout

_PERSONAL: Final = frozenset(
    (
        *("name", "holder", "to", "clerk", "signer", "sender", "owner", "executor", "inviter"),
        *("invited", "latin", "receiver", "first_name", "fourth_name", "workplace", "head"),
        *("organisation", "guests", "children", "title", "justice", "text", "about", "earlier"),
        *("rows", "persons", "cells", "body", "address", "identity", "outgoing"),
    )
)
_NAMELESS: Final = frozenset(("made_at", "language", "qr", "charts"))  # what never names anybody


def filled(
    value: Any,  # noqa: ANN401  any part of a content
    text: str,
    numbers: Iterator[int],
    name: str = "",
) -> Any:  # noqa: ANN401  any part of a content
    """Return a content in which whoever was named is called `text` and a number of his own."""
    if isinstance(value, tuple):
        return tuple(filled(each, text, numbers, name) for each in value)
    if isinstance(value, str):
        return f"{text} Z{next(numbers)}Z" if value and name in _PERSONAL else value
    if isinstance(value, Wording) and name in _PERSONAL:
        return Wording(
            kk=filled(value.kk, text, numbers, name), own=filled(value.own, text, numbers, name)
        )
    if is_dataclass(value) and not isinstance(value, type):
        return replace(
            value,
            **{
                each.name: filled(getattr(value, each.name), text, numbers, each.name)
                for each in fields(value)
                if each.name not in _NAMELESS
            },
        )
    return value


def texts(kind: PaperKind, content: Content, sheet: Sheet) -> list[list[TextMark]]:
    """Return the text of each page."""
    pages = draw_pages(kind, content, layout(kind), PrintOptions(sheet=sheet))
    return [[mark for mark in page if isinstance(mark, TextMark) and mark.text] for page in pages]
