"""Refresh what the user's guide is given by the program: `python -m tools.guide [DEMO]`.

Its pictures are cut out of those of a demonstration: of DEMO, the folder of a run, or of one made
now. Its tables of keys (`keys.md`) are read from the program's own keys and buttons. Everything is
written into `docs/guide`: the same screens give the same bytes. Two of a demonstration's screens
show what each run draws anew, the computers of the region among them.
"""

import argparse
import datetime as dt
import os
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtWidgets import QApplication

from desktop import paths
from desktop.app import Kense, application, open_kense
from desktop.demo.file_spool import FileSpool
from desktop.demo.making import make
from desktop.demo.practice import make_practice
from desktop.demo.script import read_script, script_path
from desktop.demo.studio import UNSEEN
from desktop.i18n import Language, _, speaking
from desktop.standards.catalogue import Catalogue
from desktop.standards.layouts import read_layouts
from desktop.views.actions import offered_actions
from desktop.views.dialogs.guide_part import KEYS as GUIDE_KEYS
from desktop.views.main_window import keys_of
from desktop.views.pages import ON_RAIL
from desktop.views.widgets.key_button import KeyButton

ROOT: Final = Path(__file__).resolve().parent.parent
GUIDE: Final = ROOT / "docs" / "guide"
BESIDES: Final = ("Ctrl+L", "Shift+F11", "Shift+F12", "Ctrl+Shift+F11")
"""Keys heard on every page beside those of the frame."""
LANGUAGES: Final[tuple[Language, ...]] = ("kk", "ru")
MOST_BYTES: Final = 6_000_000
"""The whole guide, pages and pictures of both languages."""

PICTURE: Final = re.compile(r"!\[[^]]*\]\(\.\./pictures/(kk|ru)/([\w-]+)\.png\)")
_COLOURS: Final = 96
_MOMENT: Final = dt.datetime(2013, 11, 25, 4, 0, tzinfo=dt.UTC)
_UNNUMBERED: Final = re.compile(r"(?:: \d+| · .*)$")

Box = tuple[int, int, int, int]
_MIDDLE: Final[Box] = (416, 44, 950, 696)
_FORM: Final[Box] = (408, 44, 720, 560)

CUT: Final[Mapping[str, tuple[str, Box]]] = {
    "first-run": ("first-run", (152, 44, 760, 480)),
    "applications-practice": ("applications-practice", (0, 0, 760, 260)),
    "settings-staff": ("settings-staff", (408, 44, 720, 696)),
    "counter-queue": ("counter-in-service", (152, 44, 264, 460)),
    "counter-in-service": ("counter-in-service", _MIDDLE),
    "counter-registered": ("counter-registered", _MIDDLE),
    "counter-window-2": ("counter-window-2", _MIDDLE),
    "counter-choice": ("counter-choice", (416, 556, 646, 184)),
    "counter-search": ("counter-search", (432, 44, 660, 440)),
    "prints": ("prints", (152, 44, 900, 250)),
    "applications": ("applications", (152, 44, 900, 330)),
    "decisions-inspector": ("decisions-inspector", (152, 44, 836, 696)),
    "decisions-to-sign": ("decisions-to-sign", (428, 154, 938, 586)),
    "registers-spoil-blank": ("registers-spoil-blank", (946, 44, 420, 696)),
    "registers-blanks": ("registers-blanks", (152, 44, 900, 360)),
    "registers-applications": ("registers-applications", (152, 44, 900, 330)),
    "handing-ready": ("handing-ready", (1050, 108, 316, 460)),
    "complaints-considered": ("complaints-considered", (152, 44, 900, 260)),
    "day": ("day", (152, 44, 800, 420)),
    "today": ("today", (152, 44, 500, 340)),
    "closing": ("closing", (152, 44, 800, 420)),
    "reports-indicators-weapons": ("reports-indicators-weapons", (360, 44, 860, 400)),
    "survey": ("survey", (0, 0, 1366, 768)),
    "board": ("board-busy", (0, 0, 1366, 768)),
    "settings-board": ("settings-board", _FORM),
    "self-service": ("self-service-service", (0, 0, 1366, 768)),
    "exchange": ("exchange", (152, 44, 640, 240)),
    "settings-backups": ("settings-backups", _FORM),
    "region-exchange-matrix": ("region-exchange-matrix", (152, 44, 1214, 330)),
}
"""Of each picture of the guide: the screen of the demonstration, and what is cut out of it."""


SAID: Final[Mapping[Language, tuple[str, str, str, str, str]]] = {
    "kk": (
        "Пернелер",
        "Пернелер кез келген пернетақта тілінде бірдей. Бетте қазір не бары – `Ctrl+F1`.",
        "Кез келген бетте",
        "Нұсқаулықта",
        "| Перне | Не істейді |",
    ),
    "ru": (
        "Клавиши",
        "Клавиши одинаковы в любой раскладке. Что есть на странице сейчас — `Ctrl+F1`.",
        "На любой странице",
        "В руководстве",
        "| Клавиша | Что делает |",
    ),
}
"""The words round the tables of keys: title, first lines, the first two tables, their head."""


def wanted(guide: Path = GUIDE) -> Iterator[tuple[Language, str]]:
    """Yield language and name of every picture the pages show, each once."""
    named = (
        (language, name)
        for language in LANGUAGES
        for page in sorted((guide / language).glob("*.md"))
        for of, name in PICTURE.findall(page.read_text(encoding="utf-8"))
        if of == language
    )
    yield from dict.fromkeys(named)


def cut(screens: Path, guide: Path = GUIDE) -> int:
    """Cut the pictures out of those of a demonstration, remove what no page shows; count them."""
    kept = set()
    for language, name in wanted(guide):
        screen, (left, top, width, height) = CUT[name]
        place = guide / "pictures" / language / f"{name}.png"
        place.parent.mkdir(parents=True, exist_ok=True)
        with Image.open(screens / f"{screen}-{language}.png") as whole:
            part = whole.convert("RGB").crop((left, top, left + width, top + height))
        few = part.quantize(_COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
        few.save(place, optimize=True)
        kept.add(place)
    for place in (guide / "pictures").rglob("*.png"):
        if place not in kept:
            place.unlink()
    return len(kept)


def size(guide: Path = GUIDE) -> int:
    """Return how many bytes the guide takes."""
    return sum(path.stat().st_size for path in guide.rglob("*") if path.is_file())


def keys_page(kense: Kense, language: Language) -> str:
    """Return the page of keys in a language, from what the program binds and its buttons say."""
    kense.use_language(language)
    kense.settle()
    title, about, everywhere, in_guide, head = SAID[language]
    lines = [f"# {title}", "", about, ""]
    lines += _table(everywhere, head, _everywhere(kense))
    lines += _table(in_guide, head, _in_guide(kense))
    for page in ON_RAIL:
        kense.show_page(page.name)
        kense.settle()
        lines += _table(_(page.title), head, _of_page(kense, page.name))
    return "\n".join(lines).rstrip() + "\n"


def _everywhere(kense: Kense) -> Iterator[tuple[str, str]]:
    bound = {*keys_of(ON_RAIL), *BESIDES}
    offered = offered_actions(kense.program, practice=False)
    said = {each.cap: each.words for each in offered if each.cap in bound}
    yield from ({"Ctrl+K": _("Search"), **said, "Ctrl+L": _("Lock the screen")}).items()


def _in_guide(kense: Kense) -> Iterator[tuple[str, str]]:
    part = kense.work.overlays.help.guide
    said = {each.cap: each.words for each in part.findChildren(KeyButton)}
    for cap in GUIDE_KEYS:
        yield cap, said.get(cap, part.search.accessibleName())


def _of_page(kense: Kense, name: str) -> Iterator[tuple[str, str]]:
    """Yield every key a button of the page names, and what the search of the window says of it."""
    said: dict[str, list[str]] = {}
    offered = offered_actions(kense.program, practice=False)
    own = [each for each in offered if each.command.startswith(f"{name}.")]
    found = {each.cap: each.words for each in own if each.cap}
    page = kense.work.frame.pages.page(kense.page.partition(".")[0])
    for button in page.findChildren(KeyButton):
        words = _UNNUMBERED.sub("", button.words)
        if button.cap.startswith(("F", "Ctrl", "Shift", "Alt", "Ins")) and words:
            told = said.setdefault(button.cap, [])
            if words not in told:
                told.append(words)
    for cap in sorted({*said, *found}, key=_place):
        yield cap, " · ".join(said.get(cap) or [found[cap]])


def _place(cap: str) -> tuple[int, str, int]:
    *held, key = cap.split("+")
    number = key.removeprefix("F")
    return len(held), "+".join(held), int(number) if number.isdecimal() else 99


def _table(title: str, head: str, rows: Iterable[tuple[str, str]]) -> Sequence[str]:
    told = [f"| `{cap}` | {words} |" for cap, words in rows]
    return [f"## {title}", "", head, "|---|---|", *told, ""] if told else []


def write_keys(app: QApplication, guide: Path = GUIDE) -> None:
    """Write the pages of keys, read from the window of a practice office."""
    with TemporaryDirectory(prefix="kense-") as folder:
        office = Path(folder) / "practice.kense"
        script = read_script(script_path())
        make_practice(
            office,
            script,
            catalogue=Catalogue(paths.forms()),
            layouts=cache(read_layouts),
            now=_MOMENT,
        )
        with open_kense(
            app,
            office,
            clock=lambda: _MOMENT,
            language="kk",
            spool=FileSpool(Path(folder)),
            built_on=_MOMENT.date(),
            window_id=script.window[0].window,
            operator=script.window[0].staff,
        ) as kense:
            kense.show()
            for language in LANGUAGES:
                with speaking(language):
                    text = keys_page(kense, language)
                (guide / language / "keys.md").write_text(text, encoding="utf-8")


def main(arguments: Sequence[str] | None = None) -> int:
    """Refresh the guide, say what it came to; 1 where it is larger than it may be."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("demo", nargs="?", type=Path)
    chosen: Path | None = parser.parse_args(arguments).demo
    app = application([sys.argv[0], *UNSEEN])
    if chosen is None:
        with TemporaryDirectory(prefix="kense-") as folder:
            made = make(Path(folder) / "demo")
            count = cut(made.folder.screens)
    else:
        count = cut(chosen / "screens")
    write_keys(app)
    print(f"{count} pictures, {size():,} bytes of at most {MOST_BYTES:,}")
    return 0 if size() <= MOST_BYTES else 1


if __name__ == "__main__":
    sys.exit(main())
