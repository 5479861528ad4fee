"""What goes into the frozen program and what stays out; `build.spec` asks, and a test may too.

PyInstaller follows imports, so it must be told of what is imported by its name when it is wanted,
and of what an import drags along that no desktop of ours ever loads.
"""

import ast
import re
import subprocess
import sysconfig
from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from importlib.metadata import Distribution, distribution
from pathlib import Path, PurePath
from typing import Final, TypeAlias

from desktop.i18n import LANGUAGES

Entry: TypeAlias = tuple[str, str, str]
"""A file as PyInstaller lists it: its place in the program, its place here, its kind."""

ROOT: Final = Path(__file__).resolve().parent.parent

PLUGINS: Final[Mapping[str, AbstractSet[str]]] = {
    "iconengines": {"qsvgicon"},
    "imageformats": {"qico", "qsvg"},
    "platforms": {"qoffscreen", "qxcb", "qwindows"},
    "platforminputcontexts": {
        "composeplatforminputcontextplugin",
        "ibusplatforminputcontextplugin",
    },
    "platformthemes": {"qxdgdesktopportal"},
    "printsupport": {"cupsprintersupport", "windowsprintersupport"},
    "styles": {"qmodernwindowsstyle"},
}
"""Qt's plugins by folder; a folder not named here is left out whole."""

EXCLUDED: Final = (
    *("PyInstaller", "_pytest", "babel", "holidays", "hypothesis", "mypy", "pip", "pytest"),
    *("setuptools", "wheel", "IPython", "numpy", "tkinter", "lib2to3", "pydoc_data"),
    *("PySide6.QtNetwork", "PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets", "PySide6.QtQml"),
    *("PySide6.QtQuick", "PySide6.QtSql", "PySide6.QtTest", "PySide6.QtDBus"),
    *("PIL._avif", "PIL._imagingcms", "PIL._imagingtk", "PIL._webp"),  # no such picture is ours
    *("brotli", "_brotli", "readline", "tests", "tools"),
)
"""Modules no start of the program needs; those who import them do without."""

FROM_THE_SYSTEM: Final = "libcups"
"""The library that must be that of the printing service; where there is none, nobody prints."""

_PYTHONS: Final = tuple(
    Path(sysconfig.get_path(name)) / "LICENSE.txt" for name in ("stdlib", "data")
)  # on Linux and on Windows; Debian's own Python has it elsewhere

_OF_OURS: Final = r"(\w+ != ['\"]PyPy['\"])?"
"""The conditions of a dependency that hold here; the rest mean another Python, or an extra."""

ICONS: Final = "phosphor"  # of the sets qtawesome brings, the one `views/widgets/icons.py` paints

MENU: Final[Mapping[str, str]] = {
    "linux/kense.desktop": "applications",
    "icon/kense.svg": "icons/hicolor/scalable/apps",
    "icon/kense.png": "icons/hicolor/256x256/apps",
}
"""What puts the program into a menu of Linux, and where below `share` the system looks for it."""


def late_imports(folder: Path) -> set[str]:
    """Return the modules the program imports by their names when they are wanted."""
    texts = (path.read_text(encoding="utf-8") for path in folder.rglob("*.py"))
    return {
        call.args[0].value
        for text in texts
        if "import_module" in text
        for call in ast.walk(ast.parse(text))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id == "import_module"
        and isinstance(call.args[0], ast.Constant)
        and isinstance(call.args[0].value, str)
    }


def is_wanted(entry: Entry) -> bool:
    """Say whether a file PyInstaller found is worth its place."""
    path = PurePath(entry[0])
    parts = path.parts
    if "plugins" in parts and "PySide6" in parts:
        folder = parts[parts.index("plugins") + 1]
        return path.stem.removeprefix("lib") in PLUGINS.get(folder, set())
    if "translations" in parts and "PySide6" in parts:
        return path.name in {f"qtbase_{language}.qm" for language in LANGUAGES}
    if parts[:2] == ("qtawesome", "fonts"):
        return path.name.startswith(ICONS)
    return not path.name.startswith(FROM_THE_SYSTEM)


def still_linked(entries: Iterable[Entry], needs: Callable[[str], Iterable[str]]) -> list[Entry]:
    """Return the entries without the libraries that nothing left in links to.

    `needs` says the names of the libraries that a file links to.
    """
    kept: list[Entry] = []
    rest: dict[str, list[Entry]] = {}
    for entry in entries:
        _place, here, kind = entry
        if kind == "SYMLINK":
            rest.setdefault(PurePath(here).name, []).append(entry)
        elif kind == "BINARY" and not _is_loaded_by_name(entry):
            rest.setdefault(PurePath(entry[0]).name, []).append(entry)
        else:
            kept.append(entry)
    waiting = list(kept)
    while waiting:
        _place, here, kind = waiting.pop()
        for name in needs(here) if kind in {"BINARY", "EXTENSION"} else ():
            found = rest.pop(name, [])
            kept.extend(found)
            waiting.extend(found)
    return kept


def needed_on_linux(path: str) -> list[str]:
    """Return the names of the libraries that a library of Linux links to itself."""
    told = subprocess.run(["objdump", "-p", path], check=True, capture_output=True, text=True)
    return re.findall(r"^\s+NEEDED\s+(\S+)$", told.stdout, re.MULTILINE)


def _is_loaded_by_name(entry: Entry) -> bool:
    """Say whether Python or Qt load this library without linking to it."""
    path = PurePath(entry[0])
    return "plugins" in path.parts or re.match(r"(lib)?python3", path.name) is not None


def carried() -> dict[str, Distribution]:
    """Return every distribution the program needs to run, by its name."""
    found: dict[str, Distribution] = {}
    waiting = ["kense"]
    while waiting:
        package = distribution(waiting.pop())
        if package.name not in found:
            found[package.name] = package
            waiting.extend(_needs(package))
    del found["pip"]  # sqlite-utils asks for it to install its own plugins, which nobody does here
    del found["kense"]
    return found


def _needs(package: Distribution) -> Iterator[str]:
    for wanted in package.requires or ():
        requirement, _separator, condition = wanted.partition(";")
        if re.fullmatch(_OF_OURS, condition.strip()):
            yield re.split(r"[^\w.-]", requirement.strip(), maxsplit=1)[0]


def licence_texts() -> Iterator[tuple[Path, str]]:
    """Yield every licence text to hand on with the program, and the folder it belongs into.

    The distributions of Qt hold none: LGPL 3 and the GPL 3 it builds on lie in `tools/licences`.
    """
    for path in sorted((ROOT / "tools" / "licences").iterdir()):
        yield path, "Qt and PySide6"
    for path in sorted((ROOT / "resources" / "fonts").glob("OFL-*")):
        yield path, "fonts"
    yield ROOT / "LICENSE", "Kense"
    yield from ((path, "Python") for path in _PYTHONS if path.is_file())
    for name, package in sorted(carried().items()):
        for file in package.files or ():
            if re.search(r"licen[cs]e|copying|notice", file.name, re.IGNORECASE):
                yield Path(str(file.locate())), name


def windows_version(version: str) -> str:
    """Return what Explorer shows of the program, as PyInstaller reads it."""
    numbers = (*map(int, re.findall(r"\d+", version)[:3]), 0)
    told = {
        "CompanyName": "Kense",
        "FileDescription": "Kense",
        "FileVersion": version,
        "InternalName": "kense",
        "LegalCopyright": "Apache-2.0",
        "OriginalFilename": "kense.exe",
        "ProductName": "Kense",
        "ProductVersion": version,
    }
    strings = ", ".join(f"StringStruct({key!r}, {value!r})" for key, value in told.items())
    return (
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, "
        "flags=0, OS=0x40004, fileType=1, subtype=0, date=(0, 0)), "
        f"kids=[StringFileInfo([StringTable('000004B0', [{strings}])]), "
        "VarFileInfo([VarStruct('Translation', [0, 1200])])])\n"
    )
