"""Pages that try a printer: the very forms we print, with an invented visitor and «ҮЛГІ» across."""

from dataclasses import replace

from desktop.models.layout import Layout
from desktop.models.paper import PaperKind, form_of
from desktop.models.paper_sheets import SHEETS, Sheet
from desktop.models.paper_table import Content
from desktop.models.text import Language
from desktop.printing.options import PrintOptions
from desktop.printing.papers import fitted_sheet, make_pdf
from desktop.printing.spool import Media, Spool, Submitted
from desktop.services.desk import Desk
from desktop.services.papers import Destination, destination
from desktop.services.sample_case import Sample
from desktop.services.sample_filled import FILLED


def sample_page(
    desk: Desk, *, kind: PaperKind, sheet: str, offset_mm: tuple[float, float] = (0.0, 0.0)
) -> bytes:
    """Return the page that tries a kind of paper on a sheet of `SHEETS`."""
    return _sample(desk, kind, SHEETS[sheet], offset_mm)[0]


def template_page(desk: Desk, *, kind: PaperKind, language: Language) -> bytes:
    """Return a kind of paper as it looks in a language, on the sheet it is printed on here."""
    return _sample(desk, kind, destination(desk, kind).sheet, (0.0, 0.0), language)[0]


def print_template(
    desk: Desk, spool: Spool, *, kind: PaperKind, language: Language, to: Destination
) -> Submitted:
    """Send a template to the printer of its paper, «ҮЛГІ» across it; nothing is recorded."""
    pdf, sheet = _sample(desk, kind, to.sheet, to.offset_mm, language)
    return spool.submit(pdf, printer=to.printer, media=Media.of(sheet, to.tray), title="Kense")


def print_sample_page(desk: Desk, spool: Spool, *, kind: PaperKind, to: Destination) -> Submitted:
    """Send the page that tries a kind of paper where it goes; nothing is recorded."""
    pdf, sheet = _sample(desk, kind, to.sheet, to.offset_mm)
    media = Media.of(sheet, to.tray)
    return spool.submit(pdf, printer=to.printer, media=media, title="Kense")


def _sample(
    desk: Desk,
    kind: PaperKind,
    sheet: Sheet,
    offset_mm: tuple[float, float],
    language: Language = "ru",
) -> tuple[bytes, Sheet]:
    """Return the page and the sheet it takes, which is cut where it comes off a roll."""
    layout = desk.layouts()[kind].layout
    told = Sample(catalogue=desk.catalogue, office=desk.office(), at=desk.now(), language=language)
    return template_of(kind, layout, told, sheet, offset_mm)


def template_of(
    kind: PaperKind,
    layout: Layout,
    sample: Sample,
    sheet: Sheet,
    offset_mm: tuple[float, float] = (0.0, 0.0),
) -> tuple[bytes, Sheet]:
    """Return a page of a layout with invented data, and the sheet it takes."""
    content = sample_content(kind, sample)
    options = PrintOptions(sheet=sheet, practice=True, offset_mm=offset_mm)
    fitted = fitted_sheet(kind, content, layout, options)
    return make_pdf(kind, content, layout, replace(options, sheet=fitted)), fitted


def sample_content(kind: PaperKind, sample: Sample) -> Content:
    """Return the content of a page that tries a printer; every name in it is invented."""
    return FILLED[form_of(kind)](sample, kind)
