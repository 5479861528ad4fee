"""One hand for all letters of the office: the same letterhead, and the same line to sign on."""

from dataclasses import replace

import pytest

from desktop.models.layout import Layout, Row, Style, Value, elements_of
from desktop.models.paper import PaperKind
from desktop.models.paper_sheets import A4
from tests.printing.builders import layout

LETTERS: tuple[PaperKind, ...] = (
    "refusal",
    "extension-notice",
    "withdrawal-confirmation",
    "inquiry",
    "dispatch-letter",
    "dispatch-list",
    "dispatch-inventory",
    "storage-check",
    "permit",
)
ADDRESSED = LETTERS[:6]
SIGNED = LETTERS[:7]
HEAD = 4  # name, address with phones, two rules
LOOKS = ("field", "more", "style", "own", "gap")
HALF_A_STEP = 0.25  # mm of the grid
BINDING = 20.0  # mm left free for the file
OFFICE, PLACE = ("office", "office-own"), "place"


def first(kind: PaperKind, *, field: str) -> Value:
    """Return the element of a layout that prints a field."""
    return next(
        each
        for each in elements_of(layout(kind))
        if isinstance(each, Value) and each.field == field
    )


def head(kind: PaperKind) -> list[tuple[str, ...]]:
    """Return what a letterhead is made of, in which styles and how far apart."""
    return [
        (type(each).__name__, *(str(getattr(each, key, "")) for key in LOOKS))
        for each in list(elements_of(layout(kind)))[:HEAD]
    ]


def printed(style: Style, whole: Layout) -> Style:
    """Return a style as large as it prints; each keeps to the grid of its own layout."""
    return replace(style, size=round(style.size * whole.sheets[A4.id].scale, 1), leading=0)


def apart(style: Style, whole: Layout) -> float:
    """Return how far apart its lines print, mm."""
    return style.leading * whole.sheets[A4.id].scale


@pytest.mark.parametrize("kind", LETTERS)
def test_every_letter_has_the_letterhead_of_the_others(kind: PaperKind) -> None:
    one, other = layout(kind), layout("extension-notice")
    assert head(kind) == head("extension-notice")
    for name in (*OFFICE, PLACE):
        assert printed(one.styles[name], one) == printed(other.styles[name], other)
        assert abs(apart(one.styles[name], one) - apart(other.styles[name], other)) < HALF_A_STEP


@pytest.mark.parametrize("kind", LETTERS)
def test_every_letter_leaves_room_to_be_filed(kind: PaperKind) -> None:
    margins, other = layout(kind).sheets[A4.id], layout("extension-notice").sheets[A4.id]
    assert margins.left >= BINDING
    assert (margins.left, margins.right, margins.top) == (other.left, other.right, other.top)


@pytest.mark.parametrize("kind", ADDRESSED)
def test_the_addressee_stands_at_the_right_of_every_letter(kind: PaperKind) -> None:
    assert stands(kind) == stands("extension-notice") > 0


@pytest.mark.parametrize("kind", SIGNED)
def test_every_letter_is_signed_on_lines_of_the_same_width(kind: PaperKind) -> None:
    signed, other = signature(kind), signature("extension-notice")
    assert [(part.width, part.grow) for part in signed.parts] == [
        (part.width, part.grow) for part in other.parts
    ]
    assert (signed.space, signed.fill, signed.caption_style) == (
        other.space,
        other.fill,
        other.caption_style,
    )


def stands(kind: PaperKind) -> int:
    """Return how far from the left edge the addressee stands, mm."""
    whole = layout(kind)
    return round(first(kind, field="to").indent * whole.sheets[A4.id].scale)


def signature(kind: PaperKind) -> Row:
    """Return the row a letter is signed on."""
    rows = (each for each in elements_of(layout(kind)) if isinstance(each, Row))
    return next(row for row in rows if any(part.field == "signer" for part in row.parts))
