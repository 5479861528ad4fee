"""A state is told by shape, thickness and place, so that it survives a grey print."""

import itertools

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter, qGray
from pytestqt.qtbot import QtBot

from desktop.views.theme import Theme
from desktop.views.tokens import CONTRAST, DARK, LIGHT, Palette
from desktop.views.widgets.marks import Mark, StateLine, draw_logo, draw_mark
from desktop.views.widgets.paint import painting
from desktop.views.widgets.state import State
from desktop.views.widgets.traffic_light import draw_traffic_light
from desktop.views.widgets.wait_bar import LIMIT_AT, Wait, draw_wait_bar

SIDE = 48
STANDS_OUT = 40  # of 255 steps of grey


def canvas(width: int = SIDE, height: int = SIDE, palette: Palette = LIGHT) -> QImage:
    image = QImage(width, height, QImage.Format.Format_ARGB32)
    image.fill(QColor(palette.sheet))
    return image


def shape(image: QImage, palette: Palette = LIGHT) -> frozenset[tuple[int, int]]:
    """Return which points differ from the ground in grey, whatever their colour."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    ground = qGray(QColor(palette.sheet).rgb())
    points = itertools.product(range(grey.width()), range(grey.height()))
    return frozenset(
        (x, y) for x, y in points if abs(QColor(grey.pixel(x, y)).red() - ground) > STANDS_OUT
    )


def mark(state: State, palette: Palette) -> frozenset[tuple[int, int]]:
    image = canvas(palette=palette)
    with painting(image) as painter:
        draw_mark(painter, QRectF(0, 0, SIDE, SIDE), state, palette)
    return shape(image, palette)


@pytest.mark.parametrize("palette", [LIGHT, DARK, CONTRAST], ids=lambda p: p.name)
def test_every_mark_has_a_shape_of_its_own(palette: Palette) -> None:
    shapes = {state: mark(state, palette) for state in State}
    for one, other in itertools.combinations(shapes, 2):
        apart = len(shapes[one] ^ shapes[other])
        assert apart > SIDE * SIDE * 0.06, f"{one} looks like {other} in grey"


@pytest.mark.parametrize(
    ("one", "other"),
    [*itertools.combinations((State.PAST, State.NEAR, State.NORMAL, State.HELD), 2)],
)
def test_every_lamp_burns_in_a_place_or_shape_of_its_own(one: State, other: State) -> None:
    images = []
    for state in (one, other):
        image = canvas(12, 27)
        with painting(image) as painter:
            draw_traffic_light(painter, QRectF(0, 0, 12, 27), state, LIGHT)
        images.append(shape(image))
    assert len(images[0] ^ images[1]) > 12


def bar(wait: Wait) -> frozenset[tuple[int, int]]:
    image = canvas(100, 12)
    painter = QPainter(image)
    draw_wait_bar(painter, QRectF(0, 0, 100, 12), wait, LIGHT)
    painter.end()
    return shape(image)


def thickness(points: frozenset[tuple[int, int]], at: int = 10) -> int:
    return sum(1 for x, _ in points if x == at)


def test_a_bar_grows_thicker_as_the_limit_comes_near() -> None:
    calm = thickness(bar(Wait(share=0.5)))
    near = thickness(bar(Wait(share=0.7, state=State.NEAR)))
    past = thickness(bar(Wait(share=1.1, state=State.PAST)))
    assert calm < near < past


def test_a_breach_runs_past_the_limit_line_and_never_off_its_end() -> None:
    limit = int(100 * LIMIT_AT)
    inside, past = bar(Wait(share=0.9, state=State.NEAR)), bar(Wait(share=9.0, state=State.PAST))
    assert max(x for x, _ in inside) == limit
    assert 95 <= max(x for x, _ in past) <= 99


def test_a_wait_of_nothing_is_an_empty_bar() -> None:
    assert thickness(bar(Wait(share=0.0))) == 0
    assert thickness(bar(Wait(share=-1.0))) == 0


def test_the_sign_of_the_program_fills_its_square() -> None:
    image = canvas()
    with painting(image) as painter:
        draw_logo(painter, QRectF(0, 0, SIDE, SIDE), LIGHT.accent)
    points = shape(image)
    assert max(x for x, _ in points) - min(x for x, _ in points) > SIDE * 0.75
    assert max(y for _, y in points) - min(y for _, y in points) > SIDE * 0.7


def test_a_normal_state_may_go_without_its_mark(theme: Theme, qtbot: QtBot) -> None:
    line = StateLine(theme, marked=False)
    qtbot.addWidget(line)
    line.show_state(State.NORMAL, "5 күн")
    bare = line.sizeHint().width()
    line.show_state(State.NEAR, "5 күн")
    assert line.sizeHint().width() > bare
    assert line.accessibleName() == "5 күн"


def test_a_mark_grows_with_the_type(theme: Theme, qtbot: QtBot) -> None:
    sign = Mark(theme, State.PAST)
    qtbot.addWidget(sign)
    sign.set_state(State.DONE)
    small = sign.sizeHint()
    theme.use(scale=150)
    assert sign.sizeHint() == small * 1.5
