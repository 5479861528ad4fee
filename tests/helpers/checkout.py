"""Build a small program with its translations, for tests of whatever reads a checkout."""

from pathlib import Path
from typing import Final

from tools import catalogues

PROGRAM: Final = """\
from desktop.i18n import _, _c, _n, marked

LATER = marked("Later")


def said(n):
    return [_("Window"), _c("a period", "Window"), _n("{n} paper", "{n} papers", n), _(LATER)]
"""

PARTS: Final = """\
"Window" = { kk = "Терезе", ru = "Окно" }
"a period|Window" = { kk = "Аралық", ru = "Промежуток" }
"Later" = { kk = "Кейін", ru = "Позже" }

["{n} paper"]
plural = "{n} papers"
kk = "{n} құжат"
ru = ["{n} документ", "{n} документа", "{n} документов"]
"""


def small_checkout(root: Path) -> None:
    """Write the program and the translators' part below `root`; no catalogue is made yet."""
    (root / "desktop").mkdir()
    (root / "desktop" / "program.py").write_text(PROGRAM, encoding="utf-8")
    write_part(root, "all", PARTS)


def write_part(root: Path, name: str, text: str) -> None:
    """Write one translators' file below `root`."""
    catalogues.parts_folder(root).mkdir(parents=True, exist_ok=True)
    (catalogues.parts_folder(root) / f"{name}.toml").write_text(text, encoding="utf-8")
