"""Say where the data we ship lies, and where an office keeps its own."""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

_PACKAGE: Final = Path(__file__).resolve().parent
_LIBRARIES: Final = "LD_LIBRARY_PATH"


def forms() -> Path:
    """Return the folder of the standards, paper layouts and reference tables we ship."""
    return shipped_root() / "forms"


def resources() -> Path:
    """Return the folder of fonts, sounds, logo and catalogues we ship."""
    return shipped_root() / "resources"


def guide() -> Path:
    """Return the folder of the user's guide: a folder of pages for each of its languages."""
    return shipped_root() / "docs" / "guide"


def catalogue(language: str) -> Path:
    """Return where the compiled catalogue of `language` lies; it may not have been made yet."""
    return resources() / "locale" / language / "LC_MESSAGES" / "desktop.mo"


def shipped_root() -> Path:
    """Return the folder that holds `forms/`, `resources/` and `docs/guide/`.

    A frozen program unpacks them into `sys._MEIPASS`; a wheel carries them in `desktop/shipped/`;
    in a checkout they stand beside the package.
    """
    bundle: str | None = getattr(sys, "_MEIPASS", None)
    if bundle is not None:
        return Path(bundle)
    installed = _PACKAGE / "shipped"
    return installed if installed.is_dir() else _PACKAGE.parent


def outside(environment: Mapping[str, str]) -> dict[str, str]:
    """Return the environment for other programs: the libraries of a frozen one are not theirs."""
    bundle: str | None = getattr(sys, "_MEIPASS", None)
    places = environment.get(_LIBRARIES, "").split(":")
    theirs = ":".join(place for place in places if place != bundle)
    rest = {name: value for name, value in environment.items() if name != _LIBRARIES}
    return {**rest, _LIBRARIES: theirs} if theirs else rest


def this_program() -> list[str]:
    """Return the command that starts this program again, before its own words."""
    frozen = getattr(sys, "frozen", False)
    return [sys.executable] if frozen else [sys.executable, "-m", "desktop"]


def home(environment: Mapping[str, str], platform: str = sys.platform) -> Path:
    """Return the folder an office keeps its records in: `KENSE_HOME`, else the system's own place.

    Where not even a home is known, it is the folder the program was started in.
    """
    chosen = environment.get("KENSE_HOME", "")
    if chosen:
        return Path(chosen)
    if platform == "win32":
        return Path(environment.get("LOCALAPPDATA") or environment.get("APPDATA") or ".") / "Kense"
    data = environment.get("XDG_DATA_HOME", "")
    if data:
        return Path(data) / "kense"
    return Path(environment.get("HOME") or ".") / ".local" / "share" / "kense"


def machine(environment: Mapping[str, str], platform: str = sys.platform) -> Path:
    """Return the folder of this computer's own secrets, which no backup and no stick carries."""
    if environment.get("KENSE_HOME", ""):
        return Path(environment["KENSE_HOME"]) / "machine"
    if platform == "win32":
        return home(environment, platform) / "machine"
    state = environment.get("XDG_STATE_HOME", "")
    if state:
        return Path(state) / "kense"
    return Path(environment.get("HOME") or ".") / ".local" / "state" / "kense"


def region_file(environment: Mapping[str, str]) -> Path:
    """Return the file of the region that is opened when none is named."""
    return home(environment) / "region.kense"


def office_file(environment: Mapping[str, str]) -> Path:
    """Return the file of the office that is opened when none is named."""
    return home(environment) / "office.kense"
