"""Move what a printer prints to its place: print a grid, measure its cross, keep the offset (D55).

Each kind of paper has its own printer, sheet and tray, and so its own offset.
"""

from dataclasses import replace
from typing import Final

from desktop.models.calibration import CROSS_MM, GridWords, Offset, corrected
from desktop.models.errors import Refusal
from desktop.models.paper import PaperKind
from desktop.models.paper_parts import Wording
from desktop.models.paper_sheets import Sheet
from desktop.printing.papers import make_grid
from desktop.printing.spool import Media, Spool, Submitted
from desktop.services.desk import Desk
from desktop.services.papers import Destination
from desktop.services.sample_case import Sample
from desktop.services.sample_pages import sample_content
from desktop.store import desk as desk_tables

_TITLE: Final = Wording(kk="Сынақ торы", own="Пробная сетка")
_MEASURE: Final = Wording(
    kk="Парақтың сол жақ және жоғарғы шетінен айқасқа дейінгі қашықтықты өлшеңіз: "
    "екеуі де {cross} мм болуы керек.",
    own="Измерьте от левого и от верхнего края листа до креста: должно быть по {cross} мм.",
)
_SHORT: Final = Wording(
    kk="Сол жақ және жоғарғы шетінен айқасқа дейін: {cross} мм.",
    own="От левого и верхнего края: {cross} мм.",
)
_SIZE: Final = Wording(
    kk="Шеткі айқастардың арасы: {width} × {height} мм. Басқаша болса, принтер өлшемді өзгертеді.",
    own="Между крестами {width} × {height} мм. Если иначе, принтер меняет масштаб.",
)
_FIELDS: Final = Wording(
    kk="Келесі бетте осы бланкіге басылатын өрістер. Бланкімен беттестіріп, жарыққа ұстап қараңыз.",
    own="На следующей странице – поля этого бланка. Сложите её с бланком и посмотрите на просвет.",
)
_MOVED: Final = Wording(
    kk="Қазіргі жылжыту: оңға {right} мм, төмен {down} мм.",
    own="Сдвиг сейчас: вправо {right} мм, вниз {down} мм.",
)


def grid_page(desk: Desk, *, kind: PaperKind, to: Destination) -> bytes:
    """Return the grid for the sheet a kind of paper goes on, moved as its papers are now.

    What goes onto ready blanks, the letter of an organisation or the office's own letterhead has
    its fields on the pages behind (D28).
    """
    layout = desk.layouts()[kind].layout
    words = grid_words(
        to.sheet,
        about=Wording(kk=f"{layout.title.kk} · {to.printer}", own=layout.title.ru),
        offset_mm=to.offset_mm,
        made_at=desk.now().isoformat(),
    )
    if not (layout.has_blank or layout.has_head):
        return make_grid(to.sheet, words, offset_mm=to.offset_mm)
    words = replace(words, lines=(*words.lines, _FIELDS))
    sample = Sample(catalogue=desk.catalogue, office=desk.office(), at=desk.now(), language="ru")
    form = (sample_content(kind, sample), layout)
    return make_grid(to.sheet, words, offset_mm=to.offset_mm, form=form)


def grid_words(
    sheet: Sheet, *, about: Wording, offset_mm: tuple[float, float], made_at: str
) -> GridWords:
    """Return what a grid says: what it tries, what to measure, how far it is moved now."""
    numbers = {
        "cross": _number(CROSS_MM),
        "width": _number(sheet.width_mm - 2 * CROSS_MM),
        "height": _number(sheet.height_mm - 2 * CROSS_MM),
        "right": _number(offset_mm[0]),
        "down": _number(offset_mm[1]),
    }
    large = sheet.width_mm > 5 * CROSS_MM
    said = (_MEASURE, _SIZE, _MOVED) if large else (_SHORT,)  # a label has little room
    lines = tuple(
        Wording(kk=each.kk.format(**numbers), own=each.own.format(**numbers)) for each in said
    )
    return GridWords(title=_TITLE, lines=(about, *lines) if large else lines, made_at=made_at)


def print_grid(desk: Desk, spool: Spool, *, kind: PaperKind, to: Destination) -> Submitted:
    """Send the grid of a kind of paper where it goes; nothing is recorded."""
    pdf = grid_page(desk, kind=kind, to=to)
    media = Media.of(to.sheet, to.tray)
    return spool.submit(pdf, printer=to.printer, media=media, title="Kense")


def calibrate(desk: Desk, *, kind: PaperKind, landed: Offset) -> bool:
    """Keep the offset that follows from where the cross landed; tell whether it had to change.

    Refuses `no-printer` when none is set for the kind, `grid-too-far`.
    """
    desk.require("settings.printers")
    row = desk_tables.printers(desk.database).get(kind)
    if row is None:
        raise Refusal("no-printer", kind=kind)
    before = (row.offset_x, row.offset_y)
    offset = corrected(before, landed=landed)
    if offset == before:
        return False
    right, down = offset
    desk_tables.set_printer(desk.database, replace(row, offset_x=right, offset_y=down))
    return True


def _number(value: float) -> str:
    return f"{value:.1f}".rstrip("0").rstrip(".").replace(".", ",").replace("-", "−")
