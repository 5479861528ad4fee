import pytest
from PySide6.QtGui import QImage

from tests.papers.references import FOLDER, NAMES, made
from tests.printing.reading import grey_rows

STRIKING = 80  # of 255: more than another way of smoothing edges
FEW = 0.002  # of all dots


@pytest.mark.parametrize("name", NAMES)
def test_a_paper_reads_as_approved(name: str) -> None:
    assert made(name).text == (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    assert len(list(FOLDER.glob(f"{name}-[0-9].png"))) == len(made(name).pictures)


@pytest.mark.parametrize("name", NAMES)
def test_a_paper_looks_as_approved(name: str) -> None:
    for page, image in enumerate(made(name).pictures, start=1):
        approved = QImage(str(FOLDER / f"{name}-{page}.png"))
        assert image.size() == approved.size()
        assert unlike(image, approved.convertToFormat(QImage.Format.Format_Grayscale8)) < FEW


def test_a_paper_that_lost_one_line_does_not_look_as_approved() -> None:
    (image,) = made("talon-weapons-a5-kk").pictures
    rows = grey_rows(image)
    top = next(number for number in range(300, 400) if min(rows[number]) < 100)
    damaged = image.copy()
    for y in range(top, top + 6):
        for x in range(image.width()):
            damaged.setPixel(x, y, 255)
    assert unlike(damaged, image) >= FEW


def test_no_reference_is_left_over() -> None:
    assert {path.stem for path in FOLDER.glob("*.txt")} == set(NAMES)


def unlike(one: QImage, other: QImage) -> float:
    """Return which part of the dots of two grey pictures differ strikingly."""
    pairs = zip(grey_rows(one), grey_rows(other), strict=True)
    apart = [
        abs(a - b) > STRIKING for ones, others in pairs for a, b in zip(ones, others, strict=True)
    ]
    return sum(apart) / len(apart)
