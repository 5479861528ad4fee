"""Compose the pages of a paper: sections down the column, a listing across pages if it must.

Pages are composed at the size the layout is written in; `papers.py` brings them to their sheet.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from desktop.models.errors import Refusal
from desktop.models.layout import Code, Element, Listing, Photo, Section, elements_of
from desktop.printing.chart_pages import chart_pages
from desktop.printing.columns import head_of
from desktop.printing.drawing import BoxMark, CodeMark, Mark, moved
from desktop.printing.elements import Form, is_on, set_element, stacked
from desktop.printing.listing import ListedLine, Taken, listed, take, without_last_entry
from desktop.printing.register_pages import COLUMNS, register_pages
from desktop.printing.typeset import Block, set_text

_CODE_GAP: Final = 4.0
_CODE_DROP: Final = 1.0
_MOST_PAGES: Final = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class _Page:
    """Hold a composed page and the lines of the listing that did not fit on it."""

    block: Block
    rest: tuple[ListedLine, ...] = ()
    done: bool = True


def compose(form: Form, width: float, height: float) -> tuple[Block, ...]:
    """Compose the pages of a paper in columns of `width` × `height` mm.

    The narrow face is tried before another page is begun. Raise `paper-too-long` (`kind`) when not
    even one line of the listing has room beside what every page repeats.
    """
    if COLUMNS in form.values:
        return (*register_pages(form, width, height), *chart_pages(form, width, height))
    pages = _paginated(form, width, height, narrow=False)
    if len(pages) > 1:
        narrowed = _paginated(form, width, height, narrow=True)
        pages = narrowed if len(narrowed) < len(pages) else pages
    return (*pages, *_back(form, len(pages), width, height))


def _back(form: Form, number: int, width: float, height: float) -> Iterator[Block]:
    """Yield the back of a form that has one: a page of its own."""
    if not form.layout.back:
        return
    page = stacked(_section(each, form, number, width, None) for each in form.layout.back)
    if page.height > height + 1e-6:
        raise Refusal("paper-too-long", kind=form.layout.kind)
    yield page


def _paginated(form: Form, width: float, height: float, *, narrow: bool) -> tuple[Block, ...]:
    listing = next((each for each in elements_of(form.layout) if isinstance(each, Listing)), None)
    column = width - 2 * _padding(form, listing)
    lines = listed(listing, form, column, narrow=narrow) if listing is not None else ()
    pages: list[Block] = []
    while True:
        page = _page(form, lines, len(pages), width, height)
        if page.block.height > height + 1e-6 or len(pages) > _MOST_PAGES:
            raise Refusal("paper-too-long", kind=form.layout.kind)
        pages.append(page.block)
        if page.done:
            return tuple(pages)
        if len(page.rest) == len(lines) and len(pages) > 1:
            raise Refusal("paper-too-long", kind=form.layout.kind)
        lines = page.rest


def _padding(form: Form, listing: Listing | None) -> float:
    for section in form.layout.sections:
        if listing in section.elements:
            return section.padding
    return 0.0


def _page(
    form: Form,
    lines: Sequence[ListedLine],
    number: int,
    width: float,
    height: float,
) -> _Page:
    """Set a page: the last one has the sections of its own, all others have their room.

    Where all entries fit but those sections do not, the last row of a table goes on with them, and
    of a text as many paragraphs as their page would not have held with the rest.
    """
    whole = _set_page(form, lines, number, width, height, last=True)
    if whole.done or all(each.on != "last" for each in form.layout.sections):
        return whole
    page = _set_page(form, lines, number, width, height, last=False)
    if not page.done:
        return page
    table = any(each.cells for each in lines)
    kept = without_last_entry(lines) if table else len(lines) - len(whole.rest)
    page = _set_page(form, lines[:kept], number, width, height, last=False)
    return _Page(block=page.block, rest=tuple(lines[kept:]), done=False)


def _set_page(
    form: Form,
    lines: Sequence[ListedLine],
    number: int,
    width: float,
    height: float,
    *,
    last: bool,
) -> _Page:
    sections = [
        each
        for each in form.layout.sections
        if is_on(each.on, number) or (last and each.on == "last")
    ]
    bare = [_section(each, form, number, width, None) for each in sections]
    room = height - sum(block.height for block in bare)
    blocks: list[Block] = []
    taken: Taken | None = None
    for section, block in zip(sections, bare, strict=True):
        listing = next((each for each in section.elements if isinstance(each, Listing)), None)
        if listing is None:
            blocks.append(block)
            continue
        column = width - 2 * section.padding
        head = head_of(listing, form, column)
        taken = take(listing, lines, form, column, room - listing.gap - head.height)
        blocks.append(_section(section, form, number, width, stacked([head, taken.block])))
    page = stacked(blocks)
    return (
        _Page(block=page) if taken is None else _Page(block=page, rest=taken.rest, done=taken.done)
    )


def _section(
    section: Section,
    form: Form,
    page: int,
    width: float,
    listed_block: Block | None,
) -> Block:
    """Set a section; where its listing is not set yet, it takes no height."""
    column = width - 2 * section.padding
    if section.code is not None:
        column -= section.code.side + _CODE_GAP
    photo = _photo_of(section, form)
    if photo is not None:
        column -= photo.width + _CODE_GAP
    inner = stacked(_blocks(section.elements, form, page, column, listed_block))
    marks = list(moved(inner.marks, section.padding, section.padding + section.gap))
    height = inner.height + 2 * section.padding
    if section.code is not None:
        code = _code(section.code, form)
        marks.extend(moved(code.marks, width - section.padding - section.code.side, section.gap))
        height = max(height, code.height)
    if photo is not None:
        place = width - section.padding - photo.width
        marks.extend(moved(_photo(photo, form), place, section.gap + section.padding))
        height = max(height, photo.height + 2 * section.padding)
    if section.frame:
        marks.append(BoxMark(x=0, y=section.gap, width=width, height=height))
    return Block(height=height + section.gap, marks=tuple(marks))


def _blocks(
    elements: Sequence[Element],
    form: Form,
    page: int,
    column: float,
    listed_block: Block | None,
) -> Iterator[Block]:
    for element in elements:
        if isinstance(element, Listing):
            if listed_block is not None:
                yield Block(height=element.gap)
                yield listed_block
        elif is_on(element.on, page):
            yield set_element(element, form, column)


def _photo_of(section: Section, form: Form) -> Photo | None:
    """Return the box of a section, None where the paper has no photograph."""
    photo = section.photo
    if photo is None or (photo.field and form.values.get(photo.field) is False):
        return None
    return photo


def _photo(photo: Photo, form: Form) -> Iterator[Mark]:
    """Yield the box of a photograph with what is to be glued into it."""
    yield BoxMark(x=0, y=0, width=photo.width, height=photo.height, weight=0.2)
    words = set_text(photo.text.kk, form.style(photo.style), photo.width, layer="blank")
    yield from moved(words.marks, 0, (photo.height - words.height) / 2)


def _code(code: Code, form: Form) -> Block:
    """Set a QR code with the number people read below it."""
    digits = form.wording(code.field).kk
    square = CodeMark(x=0, y=0, side=code.side, digits=digits)
    label = set_text(form.wording(code.number).kk, form.style(code.style), code.side, layer="fill")
    marks: tuple[Mark, ...] = (square, *moved(label.marks, 0, code.side + _CODE_DROP))
    return Block(height=code.side + _CODE_DROP + label.height, marks=marks)
