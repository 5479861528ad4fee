"""Draw every part of the window in every state, to look at: `python -m tools.gallery OUT`.

Writes `parts_<theme>.png`, `native_<theme>.png`, `lists_<theme>.png` and `page_<theme>.png`
(1366×768), the last also compact at 125 % and at 1920×1080. Needs no display. The people and
numbers are invented.
"""

import argparse
import os
import sys
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from desktop.views.theme import STYLE, Theme, apply_theme
from desktop.views.tokens import PALETTES, Breadth, breadth_for
from desktop.views.widgets.focus_ring import FocusRing
from desktop.views.widgets.icons import Icons
from tools.gallery_lists import lists_board
from tools.gallery_native import native_board
from tools.gallery_page import sample_page
from tools.gallery_parts import FOCUSED, parts_board

BOARDS: dict[str, Callable[[Theme], QWidget]] = {
    "parts": parts_board,
    "native": native_board,
    "lists": lists_board,
}


def grab(app: QApplication, theme: Theme, widget: QWidget, ratio: float = 1.0) -> QPixmap:
    """Return a picture of `widget` with the focus ring where its focus is."""
    ring = FocusRing(theme, widget, app)
    widget.show()
    widget.activateWindow()
    app.processEvents()
    focused = widget.findChild(QWidget, FOCUSED)
    if focused is not None:
        focused.setFocus(Qt.FocusReason.OtherFocusReason)
    ring.place()
    app.processEvents()
    picture = QPixmap(widget.size() * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(QColor(theme.palette.sheet))
    widget.render(picture)
    widget.close()
    widget.deleteLater()
    app.sendPostedEvents(None, 0)
    return picture


def draw(app: QApplication, out: Path) -> None:
    """Write every picture into `out`."""
    theme = apply_theme(app)
    theme.show_icons(Icons())
    out.mkdir(parents=True, exist_ok=True)
    for name in PALETTES:
        theme.use(name=name, breadth=Breadth.NORMAL)
        for board, make in BOARDS.items():
            grab(app, theme, make(theme)).save(str(out / f"{board}_{name}.png"))
        draw_page(app, theme, QSize(1366, 768), out / f"page_{name}.png")
    theme.use(name="light")
    draw_page(app, theme, QSize(1093, 614), out / "page_light_125.png", ratio=1.25)
    draw_page(app, theme, QSize(1920, 1080), out / "page_light_1920.png")
    theme.use(scale=150)
    draw_page(app, theme, QSize(1920, 1080), out / "page_light_1920_150.png")


def draw_page(
    app: QApplication,
    theme: Theme,
    size: QSize,
    path: Path,
    ratio: float = 1.0,
) -> None:
    """Write one page `size` logical pixels large, as the main window would size it."""
    theme.use(breadth=breadth_for(size.width(), theme.metrics.scale))
    page = sample_page(theme)
    least = page.minimumSizeHint()
    page.resize(size)
    grab(app, theme, page, ratio).save(str(path))
    print(f"{path.name}  {size.width()}×{size.height()}, at least {least.width()}×{least.height()}")


def main() -> None:
    """Draw into the folder named on the command line."""
    parser = argparse.ArgumentParser(description="Draw every part of the window.")
    parser.add_argument("out", type=Path, nargs="?", default=Path("build/gallery"))
    out = parser.parse_args().out
    draw(QApplication([*sys.argv[:1], *STYLE]), out)
    print(f"pictures are in {out}")


if __name__ == "__main__":
    main()
