"""Whether what the frozen program is to carry is there, without the half minute of freezing it."""

import ast
import configparser
import os
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from itertools import accumulate
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from desktop.cli_commands import COMMANDS
from desktop.i18n import LANGUAGES
from tools import freezing
from tools.packaging import shipped

ROOT = freezing.ROOT
LIBRARY = "PySide6/Qt/lib/libQt6{}.so.6"


class Spec:
    """What `build.spec` asks PyInstaller for, and what it puts beside the program."""

    def __init__(self, dist: Path) -> None:
        """Run it with a PyInstaller that only listens."""
        self.asked: dict[str, Any] = {}
        names = {
            "SPECPATH": str(ROOT),
            "DISTPATH": str(dist),
            "workpath": str(dist),
            "Analysis": self._analysis,
            "PYZ": lambda _pure: None,
            "EXE": lambda *_parts, **options: self.asked.update(exe=options),
            "COLLECT": lambda _exe, carried, **_options: self.asked.update(carried=carried),
        }
        spec = (ROOT / "build.spec").read_text(encoding="utf-8")
        exec(compile(spec, "build.spec", "exec"), names)  # noqa: S102  as PyInstaller does

    def _analysis(self, scripts: list[str], **options: Any) -> SimpleNamespace:  # noqa: ANN401  whatever PyInstaller takes
        self.asked.update(options, scripts=scripts)
        return SimpleNamespace(pure=[], scripts=[], binaries=[], datas=[("forms/a", "a", "DATA")])


@pytest.fixture(scope="module")
def spec(tmp_path_factory: pytest.TempPathFactory) -> Spec:
    return Spec(tmp_path_factory.mktemp("dist"))


def imported() -> Iterator[str]:
    """Yield every module the program names in an import."""
    for path in (ROOT / "desktop").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom):
                yield node.module or ""
                yield from (f"{node.module}.{each.name}" for each in node.names)
            if isinstance(node, ast.Import):
                yield from (each.name for each in node.names)


def test_every_file_to_carry_is_there_and_keeps_its_place(spec: Spec) -> None:
    files = [Path(file) for file, _place in spec.asked["datas"]]
    assert [file for file in files if not file.is_file()] == []
    places = {Path(place) / Path(file).name for file, place in spec.asked["datas"]}
    assert set(shipped()) <= places
    assert {
        Path("resources/locale") / language / "LC_MESSAGES" / "desktop.mo" for language in LANGUAGES
    } <= places
    assert [Path(script).is_file() for script in spec.asked["scripts"]] == [True]


def test_every_module_to_carry_can_be_found(spec: Spec) -> None:
    hidden = spec.asked["hiddenimports"]
    assert [name for name in hidden if find_spec(name) is None] == []
    assert {"desktop.start", "desktop.app", "qtawesome", "PySide6.QtPdf"} <= set(hidden)
    assert {command.module for command in COMMANDS} <= set(hidden)
    assert "fpdf.data.color_profiles" in hidden  # PDF/A names its colours by a profile


def test_nothing_the_program_names_is_left_out(spec: Spec) -> None:
    named = set(imported()) | freezing.late_imports(ROOT / "desktop")
    left = set(spec.asked["excludes"])
    packages = {name: accumulate(name.split("."), "{}.{}".format) for name in named}
    assert {name for name, around in packages.items() if not left.isdisjoint(around)} == set()


def test_the_libraries_left_out_are_not_missed_by_papers_and_icons(spec: Spec) -> None:
    program = (
        "import sys; sys.modules.update(dict.fromkeys(sys.argv[1:])); "
        "import desktop, fpdf, segno, qtawesome, sqlite_utils, cattrs"
    )
    without = [name for name in spec.asked["excludes"] if name not in {"tests", "tools"}]
    subprocess.run(
        [sys.executable, "-W", "ignore", "-c", program, *without],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_API": "pyside6"},
        cwd=ROOT,
        check=True,
    )


def test_every_library_carried_has_its_licence() -> None:
    by_package = {package for _text, package in freezing.licence_texts()}
    ours = {"Kense", "Qt and PySide6", "fonts"}
    qts = {"PySide6_Essentials", "PySide6_Pdf", "shiboken6"}
    assert by_package - {"Python"} == ours | freezing.carried().keys() - qts
    assert {"fpdf2", "attrs", "pillow", "tzdata"} <= freezing.carried().keys()
    assert "pytest" not in freezing.carried()
    assert [text for text, _package in freezing.licence_texts() if not text.is_file()] == []


@pytest.mark.parametrize(
    ("place", "wanted"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/plugins/platforms/qwindows.dll", True),
        ("PySide6/Qt/plugins/platforms/libqeglfs.so", False),
        ("PySide6/Qt/plugins/tls/libqopensslbackend.so", False),
        ("PySide6/Qt/translations/qtbase_kk.qm", True),
        ("PySide6/Qt/translations/qtbase_de.qm", False),
        ("qtawesome/fonts/phosphor-1.3.0.ttf", True),
        ("qtawesome/fonts/remixicon-2.5.0.ttf", False),
        ("libcups.so.2", False),
        ("forms/prints/ticket.toml", True),
    ],
)
def test_only_what_a_desktop_without_a_network_shows_is_wanted(place: str, *, wanted: bool) -> None:
    assert freezing.is_wanted((place, place, "DATA")) is wanted


def test_a_library_nobody_links_to_is_left_out_with_its_other_name() -> None:
    links = {
        "core.so": ["libQt6Core.so.6"],
        LIBRARY.format("Core"): ["libz.so.1"],
        LIBRARY.format("Qml"): ["libz.so.1"],
    }
    entries = [
        ("core.so", "core.so", "EXTENSION"),
        *((LIBRARY.format(each), LIBRARY.format(each), "BINARY") for each in ("Core", "Qml")),
        *((f"libQt6{each}.so.6", LIBRARY.format(each), "SYMLINK") for each in ("Core", "Qml")),
        ("libz.so.1", "libz.so.1", "BINARY"),
        ("forms/a.toml", "a.toml", "DATA"),
        ("libpython3.11.so.1.0", "libpython3.11.so.1.0", "BINARY"),
    ]
    kept = freezing.still_linked(entries, lambda path: links.get(path, []))
    left = {entry[0] for entry in entries} - {entry[0] for entry in kept}
    assert left == {LIBRARY.format("Qml"), "libQt6Qml.so.6"}
    assert len(kept) == len(set(kept))


def test_windows_is_told_the_version(spec: Spec) -> None:
    told = freezing.windows_version("1.22.3")
    assert "filevers=(1, 22, 3, 0)" in told
    assert "StringStruct('ProductVersion', '1.22.3')" in told
    assert isinstance(ast.parse(told, mode="eval").body, ast.Call)
    assert spec.asked["exe"]["console"]  # or `kense rules` would say nothing


def test_a_menu_of_linux_finds_the_program_its_words_and_its_icon() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment, method-assign]  # keys differ by their case
    entry.read(ROOT / "resources" / "linux" / "kense.desktop", encoding="utf-8")
    keys = entry["Desktop Entry"]
    assert keys["Exec"] == keys["Icon"] == keys["StartupWMClass"] == "kense"
    assert {
        f"{key}[{language}]" for key in ("Comment", "GenericName") for language in ("kk", "ru")
    } <= (keys.keys())
    assert [name for name in freezing.MENU if not (ROOT / "resources" / name).is_file()] == []
