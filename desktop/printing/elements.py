"""Set the elements of a layout as blocks: the form's words and what the office fills in."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from desktop.models.layout import (
    Boxes,
    Divider,
    FixedElement,
    Layout,
    Line,
    OnPages,
    Part,
    Row,
    Ruled,
    Style,
    Value,
    Words,
)
from desktop.models.paper_parts import NOTHING, Entry, Wording
from desktop.models.paper_parts import Value as Filled
from desktop.models.text import Language, Text
from desktop.printing.drawing import Layer, Mark, RuleMark, moved
from desktop.printing.ruled import BoxSet, box_lines, boxes, ruled
from desktop.printing.typeset import Block, baseline, broken, set_lines, set_text, width_of

RULE_DROP: Final = 1.0  # from the baseline of a filled line down to its rule
RULE_GREY: Final = 0.45
_OWN_GAP: Final = 1.6
_LEAST_GROWN: Final = 15.0  # mm left to what grows, beside blanks that take much
_SEPARATOR: Final = " · "
_CLOSED: Final = (":", ")", ".")  # ends that part two languages by themselves


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """Hold a layout with the values that fill it and the language it also speaks."""

    layout: Layout
    values: Mapping[str, Filled]
    language: Language

    def style(self, name: str) -> Style:
        """Return the style of that name."""
        return self.layout.styles[name]

    def wording(self, field: str) -> Wording:
        """Return a field in words; a plain text is the same in every language."""
        value = self.values[field]
        if isinstance(value, Wording):
            return value
        return Wording(kk=value) if isinstance(value, str) else Wording(kk="")

    def entries(self, field: str) -> tuple[Entry, ...]:
        """Return a field that is a list."""
        value = self.values[field]
        return value if isinstance(value, tuple) else ()

    def own(self, text: Text) -> str:
        """Return the form's words in the applicant's language, empty when Kazakh has said them."""
        said = text.in_language(self.language)
        return "" if said == text.kk else said


def is_on(on: OnPages, page: int) -> bool:
    """Tell whether something stands on that page, counted from 0; not of the last one."""
    return on == "every" or (on != "last" and (on == "first") == (page == 0))


def set_element(element: FixedElement, form: Form, width: float) -> Block:
    """Set one element in a column of `width` mm, its gap above included."""
    indent = element.indent if isinstance(element, Words | Row | Value) else 0.0
    block = _set_element(element, form, width - indent)
    return _lowered(replace(block, marks=tuple(moved(block.marks, indent, 0))), element.gap)


def stacked(blocks: Iterable[Block]) -> Block:
    """Set blocks one below the other."""
    marks: list[Mark] = []
    height = 0.0
    for block in blocks:
        marks.extend(moved(block.marks, 0, height))
        height += block.height
    return Block(height=height, marks=tuple(marks))


def _set_element(element: FixedElement, form: Form, width: float) -> Block:
    match element:
        case Words():
            return _words(element, form, width)
        case Line():
            return _line(element, form, width)
        case Row():
            return _row(element, form, width)
        case Value():
            return _value(element, form, width)
        case Ruled() | Boxes():
            return _official(element, form, width)
        case Divider():
            layer: Layer = "letterhead" if element.letterhead else "blank"
            rule = RuleMark(x=0, y=0, to_x=width, to_y=0, grey=RULE_GREY, layer=layer)
            return Block(height=0, marks=(rule,))


def _lowered(block: Block, gap: float) -> Block:
    if not gap or not block.marks:
        return block
    return Block(height=block.height + gap, marks=tuple(moved(block.marks, 0, gap)))


def _words(element: Words, form: Form, width: float) -> Block:
    return _with_own(
        element.text,
        element.style,
        element.own,
        form,
        width,
        beside=element.beside,
    )


def _with_own(
    text: Text,
    style_name: str,
    own_name: str,
    form: Form,
    width: float,
    *,
    beside: bool = True,
) -> Block:
    """Set words of the form, and their rendering beside them if one line holds both, else below."""
    style = form.style(style_name)
    own = form.own(text) if own_name else ""
    lines = [line for each in text.kk.splitlines() for line in broken(each, style, width)]
    if not own:
        return set_lines(lines, style, width, layer="blank")
    own_style = replace(form.style(own_name), align=style.align)
    joined = _side_by_side(lines, style, own, own_style, width) if beside else None
    if joined is not None:
        return joined
    return stacked(
        [
            set_lines(lines, style, width, layer="blank"),
            set_text(own, own_style, width, layer="blank"),
        ],
    )


def _side_by_side(
    lines: Sequence[str],
    style: Style,
    own: str,
    own_style: Style,
    width: float,
) -> Block | None:
    if len(lines) != 1:
        return None
    gap = _OWN_GAP
    if not lines[0].endswith(_CLOSED):
        own, gap = f"{_SEPARATOR.lstrip()}{own}", width_of(" ", own_style)
    first, second = width_of(lines[0], style) + gap, width_of(own, own_style)
    if first + second > width:
        return None
    start = {"left": 0.0, "center": (width - first - second) / 2, "right": width - first - second}
    left = start[style.align]
    words = set_lines(lines, style, width, layer="blank", align="left")
    rendering = set_lines([own], own_style, width, layer="blank", align="left")
    marks = (
        *moved(words.marks, left, 0),
        *moved(rendering.marks, left + first, baseline(style) - baseline(own_style)),
    )
    return Block(height=words.height, marks=marks)


def _line(element: Line, form: Form, width: float) -> Block:
    style = form.style(element.style)
    lines = broken(form.wording(element.field).kk, style, width) or [""]
    text = set_lines(lines, style, width, layer="fill")
    rules = [
        RuleMark(x=0, y=y, to_x=width, to_y=y, grey=RULE_GREY)
        for y in (
            index * style.leading + baseline(style) + RULE_DROP for index in range(len(lines))
        )
    ]
    filled = Block(height=rules[-1].y, marks=(*text.marks, *rules))
    caption = _with_own(element.caption, element.caption_style, element.own, form, width)
    return stacked([filled, caption])


def _value(element: Value, form: Form, width: float) -> Block:
    wording = form.wording(element.field)
    more = form.wording(element.more) if element.more else Wording(kk="")
    if not wording.kk:
        return Block(height=0)
    blocks: list[Block] = []
    if element.label is not None:
        label = _joined(element.label.kk, form.own(element.label))
        blocks.append(set_text(label, form.style(element.label_style), width, layer="blank"))
    said = [(wording.kk if element.more_style else _joined(wording.kk, more.kk), element.style)]
    if element.more_style:
        said.append((more.kk, element.more_style))
    said.append((_joined(wording.own, more.own), element.own))
    layer: Layer = "letterhead" if element.letterhead else "blank" if element.form else "fill"
    blocks.extend(
        set_text(text, form.style(style), width, layer=layer) for text, style in said if style
    )
    return stacked(blocks)


def _official(element: Ruled | Boxes, form: Form, width: float) -> Block:
    if isinstance(element, Ruled):
        return _ruled(element, form, width)
    return _boxes(element, form, width)


def _ruled(element: Ruled, form: Form, width: float) -> Block:
    block = ruled(
        element.label.kk,
        form.wording(element.field).kk,
        label_style=form.style(element.label_style),
        style=form.style(element.style),
        width=width,
        least=element.lines,
    )
    own = form.own(element.label) if element.own else ""
    if not own:
        return block
    return stacked([block, set_text(own, form.style(element.own), width, layer="blank")])


def _boxes(element: Boxes, form: Form, width: float) -> Block:
    style, fill = form.style(element.style), form.style(element.fill)
    own = form.style(element.own or element.style)
    shares = sum(cell.grow for cell in element.cells)
    cells: list[BoxSet] = []
    x = 0.0
    for cell in element.cells:
        room = width * cell.grow / shares
        rendering = form.own(cell.text) if element.own else ""
        value = form.wording(cell.field).kk if cell.field else ""
        cells.append(
            BoxSet(
                x=x,
                width=room,
                words=box_lines(cell.text.kk, style, room),
                own=box_lines(rendering, own, room),
                filled=box_lines(value, fill, room),
            )
        )
        x += room
    return boxes(
        cells, style=style, own=own, fill=fill, least=element.height, framed=element.framed
    )


def _joined(*texts: str) -> str:
    return _SEPARATOR.join(text for text in texts if text)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Set:
    """Hold a part of a row with its place and the lines it carries."""

    part: Part
    x: float
    width: float
    lines: tuple[str, ...]
    style: Style
    layer: Layer
    own: Block

    def rise(self, leading: float) -> float:
        """Return how far its first line stands above the row's foot."""
        return (len(self.lines) - 1) * leading + self.own.height


def _row(element: Row, form: Form, width: float) -> Block:
    parts = _placed(element, form, width)
    base = form.style(element.style)
    leading = max(each.style.leading for each in parts)
    foot = max(each.rise(leading) for each in parts) + baseline(base)
    marks: list[Mark] = []
    captions: list[Block] = []
    for each in parts:
        marks.extend(_part_marks(each, foot))
        if each.part.caption is not None and element.caption_style:
            block = _with_own(
                each.part.caption,
                element.caption_style,
                element.own,
                form,
                each.width,
            )
            captions.append(replace(block, marks=tuple(moved(block.marks, each.x, 0))))
    rule_at = foot + RULE_DROP
    for caption in captions:
        marks.extend(moved(caption.marks, 0, rule_at))
    below = max((caption.height for caption in captions), default=base.leading - baseline(base))
    return Block(height=rule_at + below, marks=tuple(marks))


def _part_marks(each: _Set, foot: float) -> Iterator[Mark]:
    """Set the lines of a part upward from the foot of the row, its rendering last; rule a blank."""
    if each.part.blank:
        y = foot + RULE_DROP
        yield RuleMark(x=each.x, y=y, to_x=each.x + each.width, to_y=y, grey=RULE_GREY)
    block = set_lines(
        each.lines,
        each.style,
        each.width,
        layer=each.layer,
        align="center" if each.part.blank else "left",
    )
    lowest = foot - each.own.height
    top = lowest - baseline(each.style) - (len(each.lines) - 1) * each.style.leading
    yield from moved(block.marks, each.x, top)
    yield from moved(each.own.marks, each.x, lowest)


def _placed(element: Row, form: Form, width: float) -> list[_Set]:
    """Share out the width of a row: fixed parts and words first, the rest to what grows."""
    spaces = [
        0.0 if index == 0 else element.space if part.space is None else part.space
        for index, part in enumerate(element.parts)
    ]
    wanted = [_fixed_width(part, element, form) for part in element.parts]
    fixed = _squeezed(element.parts, wanted, width - sum(spaces))
    shares = sum(part.grow for part in element.parts)
    left = max(width - sum(spaces) - sum(fixed), 0.0)
    widths = [
        own or (left * part.grow / shares if shares else 0.0)
        for own, part in zip(fixed, element.parts, strict=True)
    ]
    x = _row_start(element, width, sum(widths) + sum(spaces))
    placed: list[_Set] = []
    for part, space, own in zip(element.parts, spaces, widths, strict=True):
        placed.append(_set_part(part, element, form, x + space, own))
        x += space + own
    return placed


def _squeezed(parts: Sequence[Part], wanted: Sequence[float], room: float) -> list[float]:
    """Narrow the blanks that grew with their values until the row has room; the rest wraps."""
    least = [part.width if part.blank else own for part, own in zip(parts, wanted, strict=True)]
    kept = sum(_LEAST_GROWN for part in parts if part.grow)
    over = sum(wanted) + kept - room
    slack = sum(wanted) - sum(least)
    if over <= 0 or not slack:
        return list(wanted)
    share = min(over / slack, 1.0)
    return [own - (own - low) * share for own, low in zip(wanted, least, strict=True)]


def _row_start(element: Row, width: float, taken: float) -> float:
    free = max(width - taken, 0.0)
    return {"left": 0.0, "center": free / 2, "right": free}[element.align]


def _fixed_width(part: Part, element: Row, form: Form) -> float:
    """Return the width of words, or of a blank: a fixed one grows when its value needs more."""
    if not part.blank:
        return width_of(part.words, form.style(part.style or element.style))
    if part.grow:
        return 0.0
    style = form.style(part.style or element.fill)
    needed = width_of(form.wording(part.field).kk, style) + 2 if part.field else 0.0
    return max(part.width, needed)


def _set_part(part: Part, element: Row, form: Form, x: float, width: float) -> _Set:
    style = form.style(part.style or (element.fill if part.blank else element.style))
    said = form.wording(part.field) if part.blank and part.field else NOTHING
    lines = broken(said.kk, style, width) if part.blank else [part.words]
    return _Set(
        part=part,
        x=x,
        width=width,
        lines=tuple(lines),
        style=style,
        layer="fill" if part.blank else "blank",
        own=_filled_own(said.own, element, form, width),
    )


def _filled_own(own: str, element: Row, form: Form, width: float) -> Block:
    """Set the rendering of what fills a blank, nothing where the form has no style for it."""
    if not own or not element.fill_own:
        return Block(height=0.0)
    style = form.style(element.fill_own)
    block = set_lines(broken(own, style, width), style, width, layer="fill", align="center")
    stands = style.leading - baseline(style)  # its last line on the baseline of the row
    return replace(block, marks=tuple(moved(block.marks, 0, stands)))
