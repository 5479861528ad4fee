"""Say where the data we ship lies: in a checkout, an installed wheel or a frozen program."""

import sys
from pathlib import Path
from typing import Final

_PACKAGE: Final = Path(__file__).resolve().parent


def forms() -> Path:
    """Return the folder of the standards, paper layouts and reference tables we ship."""
    return shipped_root() / "forms"


def resources() -> Path:
    """Return the folder of fonts, sounds, logo and catalogues we ship."""
    return shipped_root() / "resources"


def catalogue(language: str) -> Path:
    """Return where the compiled catalogue of `language` lies; it may not have been made yet."""
    return resources() / "locale" / language / "LC_MESSAGES" / "desktop.mo"


def shipped_root() -> Path:
    """Return the folder that holds `forms/` and `resources/`.

    A frozen program unpacks them into `sys._MEIPASS`; a wheel carries them in `desktop/shipped/`;
    in a checkout they stand beside the package.
    """
    bundle: str | None = getattr(sys, "_MEIPASS", None)
    if bundle is not None:
        return Path(bundle)
    installed = _PACKAGE / "shipped"
    return installed if installed.is_dir() else _PACKAGE.parent
