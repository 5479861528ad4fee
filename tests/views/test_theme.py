"""The look: contrast of every pair that meets, sizes, the style sheet, its change at run time."""

import gc
import itertools
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QColor, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot
from typing_extensions import override

from desktop import paths
from desktop.views import tokens
from desktop.views.style_sheet import build_style_sheet, write_shapes
from desktop.views.theme import Theme, apply_theme, qt_palette
from desktop.views.tokens import (
    CONTRAST,
    DARK,
    LIGHT,
    PALETTES,
    Breadth,
    Palette,
    Type,
    breadth_for,
    build_metrics,
)

ALL = (LIGHT, DARK, CONTRAST)
GROUNDS = ("frame", "desk", "sheet", "raised", "sunk")
TINTS = ("accent_tint", "amber_tint", "red_tint", "done_tint", "held_tint", "hover", "press")
INKS = ("ink", "ink2", "ink3")
STATES = ("accent", "amber", "red", "done", "held")
TEXT, MARK = 4.5, 3.0


def luminance(colour: str) -> float:
    """Return the relative luminance of WCAG 2."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def texts() -> Iterator[tuple[str, str]]:
    """Yield every text colour with every ground it is written on."""
    yield from itertools.product(INKS, (*GROUNDS, *(t for t in TINTS if t != "press")))
    for state in STATES:
        yield from ((state, ground) for ground in (*GROUNDS, f"{state}_tint"))
    yield from (("on_accent", ground) for ground in ("accent", "accent_hi", "accent_lo"))
    yield "on_block", "ink_block"
    yield "ink", "press"
    yield "ink2", "press"
    yield "frame", "ink2"  # the count on the compact rail
    yield "sheet", "ink2"  # the tick in its box


def marks() -> Iterator[tuple[str, str]]:
    """Yield every mark, edge and bar with every ground it lies on."""
    for state in ("amber", "red", "done", "held"):
        yield from ((f"{state}_mark", ground) for ground in (*GROUNDS, f"{state}_tint"))
    yield from itertools.product(("amber_mark", "red_mark", "bar"), ("track",))
    yield from itertools.product(("edge", "bar", "focus", "accent"), GROUNDS)


@pytest.mark.parametrize("palette", ALL, ids=lambda p: p.name)
def test_every_text_can_be_read_on_every_ground_it_stands_on(palette: Palette) -> None:
    pale = [
        (ink, ground, round(found, 2))
        for ink, ground in texts()
        if (found := ratio(getattr(palette, ink), getattr(palette, ground))) < TEXT
    ]
    assert pale == []


@pytest.mark.parametrize("palette", ALL, ids=lambda p: p.name)
def test_every_mark_and_edge_can_be_seen_on_every_ground(palette: Palette) -> None:
    pale = [
        (mark, ground, round(found, 2))
        for mark, ground in marks()
        if (found := ratio(getattr(palette, mark), getattr(palette, ground))) < MARK
    ]
    assert pale == []


def test_a_colour_is_named_in_the_tokens_and_nowhere_else() -> None:
    views = Path(tokens.__file__).parent
    sources = [*views.rglob("*.py"), paths.resources() / "style.qss"]
    naming = {
        source.relative_to(views).as_posix() if source.is_relative_to(views) else source.name
        for source in sources
        if re.search(r"#[0-9A-Fa-f]{6}\b", source.read_text(encoding="utf-8"))
    }
    assert naming == {"tokens.py", "board/tokens.py"}, "the hall's board has a palette of its own"


def test_type_and_heights_grow_with_the_scale_and_spaces_do_not() -> None:
    small, large = build_metrics(90), build_metrics(150)
    assert (small.type_px(Type.FIELD), large.type_px(Type.FIELD)) == (14, 23)
    assert (small.field, large.field) == (31, 51)
    assert small.sheet_margin == large.sheet_margin == 24


@pytest.mark.parametrize("scale", [89, 151, 0])
def test_a_scale_nobody_can_work_with_is_refused(scale: int) -> None:
    with pytest.raises(ValueError, match=str(scale)):
        build_metrics(scale)


@pytest.mark.parametrize(
    ("width", "scale", "breadth"),
    [
        (1366, 100, Breadth.NORMAL),
        (1093, 100, Breadth.COMPACT),
        (1366, 125, Breadth.COMPACT),
        (1600, 100, Breadth.WIDE),
        (1920, 150, Breadth.NORMAL),
        (1279, 100, Breadth.COMPACT),
    ],
)
def test_the_room_a_window_has_is_counted_in_its_own_type(
    width: int,
    scale: int,
    breadth: Breadth,
) -> None:
    assert breadth_for(width, scale) is breadth


@pytest.mark.parametrize("palette", ALL, ids=lambda p: p.name)
@pytest.mark.parametrize("scale", [90, 100, 150])
def test_the_style_sheet_is_filled_to_the_last_token(
    palette: Palette,
    scale: int,
    tmp_path: Path,
) -> None:
    template = (paths.resources() / "style.qss").read_text(encoding="utf-8")
    shapes = write_shapes(palette, tmp_path)
    sheet = build_style_sheet(template, palette, build_metrics(scale), shapes)
    assert "$" not in sheet
    assert palette.accent in sheet
    for place in re.findall(r'url\("([^"]+)"\)', sheet):
        assert Path(place).read_text(encoding="utf-8").startswith("<svg")


def test_arrows_are_left_out_where_they_cannot_be_written(tmp_path: Path) -> None:
    images = write_shapes(LIGHT, tmp_path / "no such folder")
    assert set(images.values()) == {"none"}


def test_an_unknown_token_in_the_style_sheet_is_not_passed_over() -> None:
    with pytest.raises(KeyError):
        build_style_sheet("QLabel { color: $no_such_token; }", LIGHT, build_metrics(), {})


@pytest.mark.parametrize("palette", ALL, ids=lambda p: p.name)
def test_what_the_style_sheet_does_not_reach_has_the_same_colours(palette: Palette) -> None:
    roles = qt_palette(palette)
    assert roles.color(QPalette.ColorRole.Window) == QColor(palette.sheet)
    assert roles.color(QPalette.ColorRole.WindowText) == QColor(palette.ink)
    assert roles.color(QPalette.ColorRole.PlaceholderText) == QColor(palette.ink3)


def test_the_window_is_set_in_the_font_we_ship(theme: Theme) -> None:
    for role, weight in ((Type.BODY, 400), (Type.BUTTON, 500), (Type.SUB, 600)):
        told = QFontInfo(theme.font(role))
        assert (told.family(), told.weight()) == ("Kense Sans", weight)
        assert told.pixelSize() == theme.metrics.type_px(role)


def test_a_theme_changes_while_the_window_stands(
    theme: Theme,
    qtbot: QtBot,
    qapp: QApplication,
) -> None:
    line = QLineEdit()
    qtbot.addWidget(line)
    line.show()
    small = theme.font(Type.BODY).pixelSize()
    with qtbot.waitSignal(theme.changed):
        theme.use(name="dark", scale=150)
    assert theme.palette is PALETTES["dark"]
    assert theme.font(Type.BODY).pixelSize() == small * 3 // 2
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(DARK.sheet)
    assert line.grab().toImage().pixelColor(100, line.height() // 2) == QColor(DARK.sheet)


def test_choosing_the_look_that_is_on_already_disturbs_nobody(theme: Theme, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(theme.changed):
        theme.use(name="light", scale=100, breadth=Breadth.NORMAL)


def test_an_icon_is_empty_until_icons_are_loaded(theme: Theme) -> None:
    fresh = theme.icon("ph.sun-horizon", 16, LIGHT.ink, 1.0)
    assert fresh.isNull()


class Told(QLineEdit):
    """Note while it is dressed anew whether Python may collect."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: set[bool] = set()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.seen.add(gc.isenabled())


@pytest.mark.parametrize("was_on", [True, False])
def test_python_collects_no_window_while_qt_goes_over_all_of_them(
    theme: Theme, qtbot: QtBot, *, was_on: bool
) -> None:
    """Between two windows nobody keeps it off: that of signing in is gone, the other not begun."""
    line = Told()
    qtbot.addWidget(line)
    line.show()
    line.seen.clear()
    if was_on:
        gc.enable()
    theme.use(name="dark", scale=125)
    assert line.seen == {False}
    assert gc.isenabled() == was_on


ONE_THEME = """
import os
from pathlib import Path
from PySide6.QtWidgets import QApplication
import desktop
from desktop.views.theme import STYLE, apply_theme

theme = apply_theme(QApplication(["kense", *STYLE]), "light", 100)
print(sum(1 for path in Path(os.environ["TMPDIR"]).rglob("*.svg")))
"""


def test_a_program_that_ends_leaves_no_shape_behind(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", ONE_THEME],
        cwd=Path(__file__).resolve().parents[2],
        env={**os.environ, "TMPDIR": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert int(done.stdout) > 0
    assert list(tmp_path.iterdir()) == []


def test_the_pictures_of_a_look_outlive_it_as_its_sheet_does(theme: Theme) -> None:
    """A look that ends leaves its sheet on, and the next window is painted with it."""
    app = theme.parent()
    assert isinstance(app, QApplication)
    other = apply_theme(app, "dark")
    named = re.findall(r'url\("([^"]+)"\)', app.styleSheet())
    assert named
    other.deleteLater()
    del other
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert all(Path(picture).exists() for picture in named)
    apply_theme(app)
