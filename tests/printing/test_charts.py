"""A chart is one drawing: inside its box, no word cut, told without colour, alike on both."""

from codecs import BOM_UTF16_BE
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Final
from xml.etree.ElementTree import Element, fromstring

import pytest
from hypothesis import given, settings
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QFontDatabase, QImage, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from desktop import paths
from desktop.models.chart import Chart, Series
from desktop.models.layout import Style
from desktop.models.text import Language
from desktop.printing.charts import PAPER_UNIT, Drawing, draw
from desktop.printing.drawing import ChartMark
from desktop.printing.sheet import About, write_pdf
from desktop.printing.svg import wide
from tests.helpers.charts import CHARTS, LENGTHS, PURPOSES, VISITORS, WAITS
from tests.helpers.pdf import text_of
from tests.models.test_chart import charts

_SVG: Final = "{http://www.w3.org/2000/svg}"
_ABOUT: Final = About(title="", language="kk", made_at="2013-11-25T09:00:00+06:00")
_NARROW, _WIDE = 300.0, 740.0
_A_HAIR: Final = 0.02  # units are written with two places
_BLUR: Final = 12  # pixels in one that is compared: letters are drawn by two engines
_DOTS: Final = 2.0  # pixels of a unit


@pytest.fixture
def our_fonts(qapp: QApplication) -> Iterator[None]:
    """Give Qt the fonts of the program."""
    qapp.processEvents()
    numbers = [
        QFontDatabase.addApplicationFont(str(paths.resources() / "fonts" / f"KenseSans-{each}.ttf"))
        for each in ("Regular", "SemiBold")
    ]
    yield
    for number in numbers:
        QFontDatabase.removeApplicationFont(number)


def read(drawing: Drawing) -> Element:
    """Return a drawing as its parts."""
    return fromstring(drawing.svg)  # noqa: S314  our own, made a moment ago


def texts(drawing: Drawing) -> list[Element]:
    return list(read(drawing).iter(f"{_SVG}text"))


def bars(drawing: Drawing) -> list[Element]:
    return [each for each in read(drawing) if each.get("class") == "bar"]


def right_edge(text: Element) -> float:
    bold = text.get("font-weight") == "600"
    face = Style(
        face="sans-semibold" if bold else "sans", size=float(text.get("font-size", 0)), leading=0
    )
    return float(text.get("x", 0)) + wide(text.text or "", face)


@settings(max_examples=60)
@given(charts())
def test_any_values_stay_inside_the_box(chart: Chart) -> None:
    for width in (_NARROW, _WIDE):
        drawing = draw(chart, "kk", width=width)
        for bar in bars(drawing):
            x, y, wide_, tall = (float(bar.get(each, 0)) for each in ("x", "y", "width", "height"))
            assert 0 <= x <= x + wide_ <= drawing.width + _A_HAIR
            assert 0 <= y <= y + tall <= drawing.height + _A_HAIR
            assert wide_ >= 0


@pytest.mark.parametrize("language", ["kk", "ru"])
@pytest.mark.parametrize("width", [_NARROW, _WIDE])
@pytest.mark.parametrize("chart", CHARTS, ids=lambda each: each.kind)
def test_every_name_and_value_is_there_whole(
    chart: Chart, width: float, language: Language
) -> None:
    drawing = draw(chart, language, width=width)
    there = texts(drawing)
    shown = " ".join(each.text or "" for each in there).split()
    names = [chart.title, *chart.labels, *(each.name for each in chart.series)]
    for word in " ".join(each.in_language(language) for each in names).split():
        assert word in shown
    values = [f"{value:g}".replace(".", ",") for value in chart.values() if value < 1_000]
    if chart.kind != "stacked":
        assert set(values) <= set(shown)
    assert all(float(each.get("x", 0)) >= 0 for each in there)
    assert all(right_edge(each) <= drawing.width + _A_HAIR for each in there)
    assert all(float(each.get("y", 0)) <= drawing.height for each in there)


def test_series_are_told_apart_without_colour() -> None:
    """Each fill has its own grey or hatch, each line its own dash and mark."""
    four = replace(PURPOSES, series=(*PURPOSES.series, *PURPOSES.series))
    parts = list(read(draw(four, "kk", width=_WIDE)))
    looks = {
        (each.get("fill"), hatch_of(after))
        for each, after in pairwise(parts)
        if each.get("class") == "bar"
    }
    assert len(looks) == len(four.series)
    drawn = read(draw(VISITORS, "kk", width=_WIDE)).iter(f"{_SVG}path")
    assert {None, "7 4", "4 3"} <= {each.get("stroke-dasharray") for each in drawn}


def hatch_of(part: Element) -> str:
    """Say which way a hatch leans, empty of what is none."""
    path = part.get("d", "")
    if path.count("M") < 2:
        return ""
    begin, _move, end = path.split("M")[1].partition("L")
    return "upright" if begin.split(" ")[0] == end.split(" ")[0] else "leaning"


def test_the_limit_stands_where_its_value_does() -> None:
    drawing = draw(WAITS, "kk", width=_WIDE)
    ends = [float(each.get("x", 0)) + float(each.get("width", 0)) for each in bars(drawing)]
    *_legend, limit = [
        each.get("d", "")
        for each in read(drawing).iter(f"{_SVG}path")
        if each.get("stroke-dasharray")
    ]
    assert float(limit[1:].split(" ")[0]) == pytest.approx(ends[4], abs=0.1), "30 minutes in May"
    assert ends[5] > ends[4] > ends[6]


@pytest.mark.parametrize("width", [_NARROW, _WIDE])
def test_a_threshold_stands_between_what_is_within_it_and_what_is_past(width: float) -> None:
    """Its words and a dashed line of its own to the other end, over no bar and no label."""
    drawing = draw(LENGTHS, "ru", width=width)
    places = {each.text: float(each.get("y", 0)) for each in texts(drawing)}
    drawn = [each for each in read(drawing).iter(f"{_SVG}path") if each.get("stroke-dasharray")]
    assert len(drawn) == len(LENGTHS.thresholds)
    for path, words, above, below in zip(
        drawn,
        ("Предел – 15 мин (приглашения)", "Предел – 30 мин (оружие)"),
        ("10–15 мин", "25–30 мин"),
        ("15–20 мин", "Сверх предела"),
        strict=True,
    ):
        begin, end = (tuple(map(float, p.split())) for p in path.get("d", "")[1:].split("L"))
        assert places[above] < places[words] < places[below]
        assert begin[1] == end[1] < places[words]
        assert end[0] == drawing.width
        lying = [(float(b.get("y", 0)), float(b.get("height", 0))) for b in bars(drawing)]
        assert not any(y <= begin[1] <= y + tall for y, tall in lying)
    strong = [each.text for each in texts(drawing) if each.get("font-weight") == "600"]
    assert [each for each in strong if each in {"9", "5", "7", "18"}] == ["9", "5"]
    none = replace(LENGTHS, series=(Series(name=LENGTHS.title, values=(3, 0, 0, 0, 0, 0, 0)),))
    last = [each for each in texts(draw(none, "ru", width=width)) if each.text == "0"][-1]
    assert last.get("font-weight") != "600", "nothing is past"


def on_screen(drawing: Drawing, size: QSize) -> QImage:
    """Return a chart as the screen draws it."""
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(drawing.svg.encode())).render(
        painter, QRectF(0, 0, size.width(), size.height())
    )
    painter.end()
    return image


def on_paper(pdf: bytes, size: QSize) -> QImage:
    """Return the first page of a PDF as pixels."""
    buffer = QBuffer()
    buffer.setData(pdf)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.drawImage(0, 0, document.render(0, size))
    painter.end()
    document.close()
    return image


def pdf_of(drawing: Drawing) -> bytes:
    width, height = drawing.width * PAPER_UNIT, drawing.height * PAPER_UNIT
    mark = ChartMark(x=0, y=0, width=width, height=height, svg=drawing.svg, says=drawing.says)
    return write_pdf([[mark]], width=width, height=height, about=_ABOUT)


def differences(first: QImage, second: QImage) -> list[int]:
    """Return how far two pictures are apart, place by place, each place some pixels wide."""
    size = QSize(first.width() // _BLUR // 4 * 4, first.height() // _BLUR)  # Qt pads rows to four
    grey = QImage.Format.Format_Grayscale8
    small = [
        each.scaled(size, mode=Qt.TransformationMode.SmoothTransformation).convertToFormat(grey)
        for each in (first, second)
    ]
    a, b = (bytes(each.constBits()) for each in small)
    return [abs(x - y) for x, y in zip(a, b, strict=True)]


@pytest.mark.parametrize("chart", CHARTS, ids=lambda each: each.kind)
@pytest.mark.usefixtures("our_fonts")
def test_screen_and_paper_draw_it_alike(chart: Chart) -> None:
    drawing = draw(chart, "kk", width=_WIDE)
    size = QSize(round(drawing.width * _DOTS), round(drawing.height * _DOTS))
    apart = differences(on_screen(drawing, size), on_paper(pdf_of(drawing), size))

    assert sum(apart) / len(apart) < 1
    assert max(apart) < 80
    empty = QImage(size, QImage.Format.Format_RGB32)
    empty.fill(Qt.GlobalColor.white)
    assert max(differences(on_screen(drawing, size), empty)) > 180, "there is something to compare"


def test_paper_says_it_in_letters_and_tells_what_it_shows() -> None:
    drawing = draw(PURPOSES, "kk", width=_WIDE)
    pdf = pdf_of(drawing)
    assert "Азаматтық және қызметтік қару мен оның патрондарын" in text_of(pdf)
    said = BOM_UTF16_BE + PURPOSES.alternative("kk").encode("utf-16-be")
    assert f"/Alt <{said.hex()}>".encode() in pdf
