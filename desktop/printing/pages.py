"""Bring composed pages to their sheet: margins, both copies of a talon, marks around the form."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from math import atan2, ceil, cos, degrees, hypot, sin
from typing import Final

from desktop.models.errors import Refusal
from desktop.models.layout import Layout, Measures, Style
from desktop.models.paper import PaperKind, content_of, values_of
from desktop.models.paper_table import Content
from desktop.models.text import Language, Text
from desktop.printing.cards import on_cards
from desktop.printing.compose import compose
from desktop.printing.drawing import Mark, RuleMark, TextMark, moved, scaled
from desktop.printing.elements import Form, stacked
from desktop.printing.fonts import MM_PER_POINT, font
from desktop.printing.options import BOTH, Copy, PrintOptions
from desktop.printing.typeset import Block, broken, set_lines, width_of

_PRACTICE_GREY: Final = 0.87
_ENDED: Final = "ЖАРАМСЫЗ · НЕДЕЙСТВИТЕЛЬНО"
_CROSSED: Final = 0.8  # of the diagonal, at most
_CUT_GREY: Final = 0.5
_BAND_GAP: Final = 1.0
_STEP: Final = 0.95
_LONGEST: Final = 300  # mm of a roll that one paper may take
_TOUCH: Final = 1e-6


def draw_pages(
    kind: PaperKind,
    content: Content,
    layout: Layout,
    options: PrintOptions,
) -> Iterator[tuple[Mark, ...]]:
    """Yield the marks of each sheet; see `make_pdf` for what is refused."""
    for sheet in _sides(kind, content, layout, options).sheets():
        marks = (mark for mark in sheet if not options.fill_only or is_filled(mark, layout))
        yield tuple(moved(marks, *options.offset_mm))


def is_filled(mark: Mark, layout: Layout) -> bool:
    """Tell whether a mark is printed onto what lies ready for the paper (D28).

    A ready form has all but what is filled in; the office's letterhead has its own words alone.
    """
    return mark.layer != "letterhead" if layout.has_head else mark.layer == "fill"


def height_of(kind: PaperKind, content: Content, layout: Layout, options: PrintOptions) -> int:
    """Return how many whole mm of a roll a paper takes; see `make_pdf` for what is refused."""
    sides = _sides(kind, content, layout, options)
    measures = sides.measures
    return ceil(measures.top + sides.needed_height() + measures.bottom - _TOUCH)


def _sides(kind: PaperKind, content: Content, layout: Layout, options: PrintOptions) -> "_Sides":
    if layout.kind != kind:
        raise Refusal("wrong-layout", kind=kind, layout=layout.kind)
    if not isinstance(content, content_of(kind)):
        raise Refusal("wrong-content", kind=kind)
    measures = layout.sheets.get(options.sheet.id)
    if measures is None:
        raise Refusal("wrong-sheet", kind=kind, sheet=options.sheet.id)
    form = Form(layout=layout, values=values_of(content), language=_language(content))
    return _Sides(form, measures, options)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Composed:
    """Hold the pages of a copy below the height of the band above them."""

    copy: Copy | None
    band: float
    pages: tuple[Block, ...]


class _Sides:
    """Compose the copies of one paper and lay them on their sheets."""

    def __init__(self, form: Form, measures: Measures, options: PrintOptions) -> None:
        self.form = form
        self.measures = measures
        self.options = options
        card = options.sheet.card
        self.width = card[0] if card else options.sheet.width_mm / options.sheet.up
        self.page_height = card[1] if card else options.sheet.height_mm
        self.scale = measures.scale

    @property
    def column(self) -> float:
        """Return the width between the margins, at the size the layout is written in."""
        return (self.width - self.measures.left - self.measures.right) / self.scale

    @property
    def height(self) -> float:
        """Return the height between the margins, at the size the layout is written in."""
        whole = _LONGEST if self.options.sheet.by_content else self.page_height
        return (whole - self.measures.top - self.measures.bottom) / self.scale

    def sheets(self) -> Iterator[tuple[Mark, ...]]:
        """Yield the marks of each sheet: copies side by side, cards in a row, else copy by copy."""
        copies = self._fitted_copies()
        sheet = self.options.sheet
        if sheet.card is not None:
            for copy in copies:
                pages = [tuple(self._side(copy, number)) for number in range(len(copy.pages))]
                yield tuple(on_cards(pages, sheet, sheet.card))
            return
        if sheet.up == 1:
            for copy in copies:
                for number in range(len(copy.pages)):
                    yield tuple(self._side(copy, number))
            return
        for number in range(max(len(copy.pages) for copy in copies)):
            yield tuple(self._beside([tuple(self._side(copy, number)) for copy in copies]))

    def needed_height(self) -> float:
        """Return the height of a paper of one page between the margins, at the size it prints."""
        (copy, *_others) = self._fitted_copies()
        if len(copy.pages) > 1:
            raise Refusal("paper-too-long", kind=self.form.layout.kind)
        return (copy.band + copy.pages[0].height) * self.scale

    def _copies(self) -> tuple[Copy | None, ...]:
        marks = self.form.layout.marks
        if marks.applicant_copy is None or marks.office_copy is None:
            return (None,)
        if self.options.copies is not None:
            return self.options.copies
        return BOTH if self.options.sheet.up > 1 else ("applicant",)

    def _fitted_copies(self) -> tuple[_Composed, ...]:
        """Compose at the sheet's size, and all copies smaller by steps where the layout allows."""
        least = self.measures.least or self.scale
        while True:
            try:
                return tuple(self._composed(copy) for copy in self._copies())
            except Refusal:
                if self.scale <= least:
                    raise
                self.scale = max(self.scale * _STEP, least)

    def _composed(self, copy: Copy | None) -> _Composed:
        """Compose a copy with the band above the form.

        The band is measured with as many digits of page numbers as it will need.
        """
        form = self._form_of(copy)
        band = self._band(0, 1, copy).height
        pages = compose(form, self.column, self.height - band)
        if len(pages) > 1:
            band = self._band(0, len(pages), copy).height
            pages = compose(form, self.column, self.height - band)
        return _Composed(copy=copy, band=band, pages=pages)

    def _form_of(self, copy: Copy | None) -> Form:
        """Return the form without what stands on the other copy alone."""
        other = "office" if copy in {None, "applicant"} else "applicant"
        layout = self.form.layout
        sections = tuple(each for each in layout.sections if each.copies != other)
        return replace(self.form, layout=replace(layout, sections=sections))

    def _side(self, composed: _Composed, number: int) -> Iterator[Mark]:
        """Yield a page of a copy; one that has no such page stays bare."""
        if number >= len(composed.pages):
            return
        band = self._band(number, len(composed.pages), composed.copy)
        above = self._above_letterhead(band) if number == 0 else band.marks
        drawn = chain(above, moved(composed.pages[number].marks, 0, composed.band))
        marks = self.form.layout.marks
        crossed = marks.practice if self.options.practice else _ENDED
        if self.options.practice or self.options.ended:
            yield self._crossing(crossed)
        yield from moved(
            scaled(drawn, self.scale),
            self.measures.left,
            self.measures.top,
        )

    def _above_letterhead(self, band: Block) -> tuple[Mark, ...]:
        """Return the band of a first page: nothing of it is printed over a letterhead (D28)."""
        if not self.form.layout.has_head:
            return band.marks
        return tuple(replace(mark, layer="letterhead") for mark in band.marks)

    def _beside(self, sides: Sequence[Sequence[Mark]]) -> Iterator[Mark]:
        for index, side in enumerate(sides):
            yield from moved(side, index * self.width, 0)
        height = self.options.sheet.height_mm
        for index in range(1, self.options.sheet.up):
            x = index * self.width
            yield RuleMark(x=x, y=4, to_x=x, to_y=height - 4, grey=_CUT_GREY, dashed=True)

    def _band(self, number: int, pages: int, copy: Copy | None) -> Block:
        """Set the marks above the form: copy and page; a reprint, out of force; a correction."""
        marks = self.form.layout.marks
        out_of_force = self.form.values.get("out_of_force") is True
        rows = [
            self._band_row(
                self._copy_words(copy),
                self._page_words(number, pages),
                self.form.style(marks.style),
            ),
            self._band_row(
                marks.duplicate if self.options.duplicate else "",
                self._both(marks.out_of_force) if out_of_force else "",
                self.form.style(marks.strong),
            ),
            self._band_row(self._corrected_words(), "", self.form.style(marks.strong)),
        ]
        band = stacked(rows)
        return Block(height=band.height + (_BAND_GAP if band.marks else 0.0), marks=band.marks)

    def _band_row(self, left: str, right: str, style: Style) -> Block:
        """Set two texts against the edges of the column; the left one breaks to leave room."""
        room = self.column - width_of(right, style) - (_BAND_GAP * 3 if left and right else 0.0)
        lines = broken(left, style, room)
        marks = (
            *set_lines(lines, style, room, layer="blank", align="left").marks,
            *set_lines(
                [right] if right else [], style, self.column, layer="blank", align="right"
            ).marks,
        )
        return Block(height=max(len(lines), bool(right)) * style.leading, marks=marks)

    def _copy_words(self, copy: Copy | None) -> str:
        marks = self.form.layout.marks
        text = marks.applicant_copy if copy == "applicant" else marks.office_copy
        return "" if copy is None or text is None else self._both(text)

    def _corrected_words(self) -> str:
        """Return the mark of a talon that was made anew (D39), empty for any other paper."""
        if "corrected" not in self.form.values:
            return ""
        mark = self.form.wording("corrected")
        return " · ".join(each for each in (mark.kk, mark.own) if each)

    def _page_words(self, number: int, pages: int) -> str:
        marks = self.form.layout.marks
        if pages - bool(self.form.layout.back) == 1 and not marks.page_always:
            return ""
        first = str(self.form.values.get("first_page") or "1")  # pages of a register go on
        return self._both(marks.page).format(page=number + int(first), pages=pages)

    def _both(self, text: Text) -> str:
        return " · ".join(each for each in (text.kk, self.form.own(text)) if each)

    def _crossing(self, word: str) -> TextMark:
        """Cross the page from corner to corner: of the practice office, or holding no more."""
        marks = self.form.layout.marks
        style = self.form.style(marks.practice_style)
        width, height = self.width, float(self.page_height)
        room = hypot(width, height) * _CROSSED
        style = replace(style, size=style.size * min(1.0, room / width_of(word, style)))
        angle = atan2(height, width)
        capitals = font(style.face).cap_height / 1000 * style.size * MM_PER_POINT
        along, across = width_of(word, style) / 2, capitals / 2
        return TextMark(
            x=width / 2 - along * cos(angle) + across * sin(angle),
            y=height / 2 + along * sin(angle) + across * cos(angle),
            text=word,
            face=style.face,
            size=style.size,
            grey=_PRACTICE_GREY,
            angle=degrees(angle),
            layer="fill",
        )


def _language(content: Content) -> Language:
    match content.language:
        case "ru":
            return "ru"
        case "en":
            return "en"
        case _:
            return "kk"
