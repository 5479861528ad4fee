"""Calibration from grid to grid: what is measured on a page is what the program sets right."""

import pytest
from PySide6.QtGui import QImage

from desktop.models.calibration import CROSS_MM
from desktop.models.errors import Refusal
from desktop.models.paper import PaperKind
from desktop.printing.options import PrintOptions
from desktop.printing.papers import make_pdf
from desktop.printing.spool import Failed, Media, Printed
from desktop.services import calibration, settings
from desktop.services.desk import Desk
from desktop.services.papers import destination
from desktop.services.sample_case import Sample
from desktop.services.sample_pages import sample_content
from tests.printing.reading import grey_rows, inked_box, picture, sheets_mm, text_of
from tests.services.test_papers import TableSpool

DOTS = 254  # an inch: ten to the millimetre
ERROR_MM = (3.4, -2.2)  # how wrongly the printer of the test feeds its sheets, right and down


def grid(desk: Desk, kind: PaperKind) -> bytes:
    return calibration.grid_page(desk, kind=kind, to=destination(desk, kind))


def cross_mm(page: QImage) -> tuple[float, float]:
    """Measure where the two rulers cross, from the left and upper edge: they are the most ink."""
    rows = [sum(each < 128 for each in row) for row in grey_rows(page)]
    columns = [0] * page.width()
    for row in grey_rows(page):
        for x, dot in enumerate(row):
            columns[x] += dot < 128
    return _middle(columns), _middle(rows)


def _middle(inks: list[int]) -> float:
    most = max(inks)
    places = [place for place, ink in enumerate(inks) if ink > 0.9 * most]
    return (places[0] + places[-1] + 1) / 2 / 10


@pytest.mark.parametrize(
    ("kind", "sheet"),
    [("ticket", "label-75x55"), ("talon-weapons", "a5"), ("talon-weapons", "a4-two-up")],
)
def test_what_is_measured_once_brings_the_next_cross_to_its_place(
    desk: Desk, kind: PaperKind, sheet: str
) -> None:
    settings.set_printer(desk, kind=kind, printer="HP", sheet=sheet)
    drawn = cross_mm(picture(grid(desk, kind), dpi=DOTS))
    assert drawn == pytest.approx((CROSS_MM, CROSS_MM), abs=0.1)
    landed = tuple(round((at + error) * 10) for at, error in zip(drawn, ERROR_MM, strict=True))
    assert calibration.calibrate(desk, kind=kind, landed=(landed[0], landed[1]))
    moved = cross_mm(picture(grid(desk, kind), dpi=DOTS))
    fed = [at + error for at, error in zip(moved, ERROR_MM, strict=True)]
    assert fed == pytest.approx([CROSS_MM, CROSS_MM], abs=0.15)
    assert not calibration.calibrate(desk, kind=kind, landed=(200, 200))


def test_each_kind_of_paper_has_its_own_offset(desk: Desk) -> None:
    for kind in ("ticket", "talon-weapons"):
        sheet = destination(desk, kind).sheet.id
        settings.set_printer(desk, kind=kind, printer="HP", sheet=sheet, tray="Tray2")
    calibration.calibrate(desk, kind="ticket", landed=(215, 190))
    ticket, talon = destination(desk, "ticket"), destination(desk, "talon-weapons")
    assert (ticket.offset_mm, talon.offset_mm) == ((-1.5, 1.0), (0.0, 0.0))
    assert ticket.tray == "Tray2"


def test_a_cross_that_is_nowhere_near_its_place_moves_nothing(desk: Desk) -> None:
    with pytest.raises(Refusal, match="no-printer"):
        calibration.calibrate(desk, kind="ticket", landed=(200, 200))
    settings.set_printer(desk, kind="ticket", printer="HP", sheet="label-75x55")
    with pytest.raises(Refusal, match="grid-too-far"):
        calibration.calibrate(desk, kind="ticket", landed=(401, 200))
    assert destination(desk, "ticket").offset_mm == (0.0, 0.0)


def test_the_grid_goes_to_the_sheet_and_tray_of_its_kind_and_says_what_to_measure(
    desk: Desk,
) -> None:
    settings.set_printer(desk, kind="talon-weapons", printer="HP {2}", sheet="a5", tray="Tray2")
    settings.shift_paper(desk, kind="talon-weapons", right=15, down=-3)
    spool = TableSpool(answers=Printed())
    to = destination(desk, "talon-weapons")
    assert calibration.print_grid(desk, spool, kind="talon-weapons", to=to).state == Printed()
    ((pdf, media),) = spool.given
    assert media == Media(width_mm=148, height_mm=210, tray="Tray2")
    assert sheets_mm(pdf) == [pytest.approx((148, 210), abs=0.01)]
    said = text_of(pdf)
    assert "Сынақ торы" in said
    assert "HP {2}" in said
    assert "оңға 1,5 мм, төмен −0,3 мм" in said
    stopped = TableSpool(answers=Failed(reason="stopped"))
    assert calibration.print_grid(desk, stopped, kind="talon-weapons", to=to).job is None


@pytest.mark.parametrize(
    ("kind", "pages"),
    [("permit", 2), ("invitation", 3), ("invitation-letter", 2), ("refusal", 2), ("inquiry", 2)],
)
def test_a_form_for_ready_blanks_shows_its_own_fields_behind_the_grid(
    desk: Desk, kind: PaperKind, pages: int
) -> None:
    settings.set_printer(desk, kind=kind, printer="HP", sheet="a4")
    before = picture(grid(desk, kind), 1, dpi=DOTS)
    assert len(sheets_mm(grid(desk, kind))) == pages
    settings.shift_paper(desk, kind=kind, right=50, down=25)
    after = picture(grid(desk, kind), 1, dpi=DOTS)
    (left, top, _right, _foot), (moved_left, moved_top, *_rest) = (
        inked_box(before),
        inked_box(after),
    )
    assert moved_left - left == pytest.approx(50, abs=1)
    assert moved_top - top == pytest.approx(25, abs=1)


def test_the_fields_of_a_grid_stand_where_the_form_will_be_filled_in(desk: Desk) -> None:
    settings.set_printer(desk, kind="permit", printer="HP", sheet="a4")
    layout = desk.layouts()["permit"].layout
    sample = Sample(catalogue=desk.catalogue, office=desk.office(), at=desk.now(), language="ru")
    content = sample_content("permit", sample)
    options = PrintOptions(sheet=destination(desk, "permit").sheet, fill_only=True)
    fill = picture(make_pdf("permit", content, layout, options), dpi=72)
    fields = picture(grid(desk, "permit"), 1, dpi=72)
    inked = zip(grey_rows(fill), grey_rows(fields), strict=True)
    assert all(
        field < 250
        for filled, shown in inked
        for fill_, field in zip(filled, shown, strict=True)
        if fill_ < 100
    )


def test_a_paper_that_has_no_blank_has_a_grid_alone(desk: Desk) -> None:
    settings.set_printer(desk, kind="case-cover", printer="HP", sheet="a4")
    assert len(sheets_mm(grid(desk, "case-cover"))) == 1
