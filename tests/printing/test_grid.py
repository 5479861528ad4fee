import pytest

from desktop.models.layout import Style
from desktop.models.paper_parts import Wording
from desktop.models.paper_sheets import SHEETS, Sheet
from desktop.printing.drawing import BoxMark, Mark, RuleMark, TextMark
from desktop.printing.grid import grid_marks
from desktop.printing.typeset import width_of
from desktop.services.calibration import grid_words

LONGEST = Wording(
    kk="Құжаттарды қабылдау туралы талон: қару · " + "HP-LaserJet-Pro-M404dn-" * 4,
    own="Талон о приёме документов: оружие",
)


def marks(sheet: Sheet) -> list[Mark]:
    words = grid_words(
        sheet, about=LONGEST, offset_mm=(-19.9, -19.9), made_at="2013-11-25T10:46:00+06:00"
    )
    return list(grid_marks(sheet, words))


def corners(mark: Mark) -> tuple[float, float, float, float]:
    """Return the left, top, right and bottom of a mark."""
    match mark:
        case RuleMark():
            return (
                min(mark.x, mark.to_x),
                min(mark.y, mark.to_y),
                max(mark.x, mark.to_x),
                max(mark.y, mark.to_y),
            )
        case BoxMark():
            return mark.x, mark.y, mark.x + mark.width, mark.y + mark.height
        case TextMark():
            style = Style(face=mark.face, size=mark.size, leading=1)
            return mark.x, mark.y - 3, mark.x + width_of(mark.text, style), mark.y + 1
    raise AssertionError(mark)


@pytest.mark.parametrize("sheet", SHEETS.values(), ids=lambda each: each.id)
def test_all_of_a_grid_is_on_its_sheet(sheet: Sheet) -> None:
    for mark in marks(sheet):
        left, top, right, bottom = corners(mark)
        assert left >= 3
        assert top >= 3
        assert right <= sheet.width_mm - 3
        assert bottom <= sheet.height_mm - 3


@pytest.mark.parametrize("sheet", SHEETS.values(), ids=lambda each: each.id)
def test_the_words_of_a_grid_stand_clear_of_its_rulers(sheet: Sheet) -> None:
    said = [mark for mark in marks(sheet) if isinstance(mark, TextMark) and mark.layer == "fill"]
    assert said
    assert all(mark.x >= 24 and mark.y >= 24 for mark in said)


def test_the_other_corners_show_whether_the_size_is_kept() -> None:
    boxes = [corners(mark) for mark in marks(SHEETS["a5"]) if isinstance(mark, RuleMark)]
    assert (124.0, 190.0, 132.0, 190.0) in boxes
    assert (128.0, 186.0, 128.0, 194.0) in boxes
