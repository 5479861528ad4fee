"""Start Kense: `kense` opens the window, `kense COMMAND` runs one command without it.

Neither pays for the other's start: both are imported when they are wanted.
"""

import gc
import sys
from importlib import import_module
from typing import Final

from desktop.i18n import CatalogueMissingError, _
from desktop.private import be_private

_OF_THE_WINDOW: Final = ("--office", "--region", "--quit-after-paint", "--plain")
_FAILED: Final = 1


def main() -> int:
    """Run what the command line asks for and return the exit status.

    A window that cannot even be loaded (a library is missing) is told in one sentence.
    """
    be_private()  # before anything is written
    status: int
    if not _asks_for_window(sys.argv[1:]):
        status = import_module("desktop.cli").main()
        return status
    gc.disable()  # until the window stands: what a start makes is kept anyway
    try:
        _leave_sources_unread()
        start = import_module("desktop.start")
    except ImportError as error:
        sys.stderr.write(f"{_unable(error)}\n")
        return _FAILED
    status = start.main()
    return status


def _leave_sources_unread() -> None:
    """Keep PySide6 from reading the source of every module that is imported after it.

    It looks there for its own name, to know where its `__feature__`s may be wanted: nowhere here
    (docs/adr/0006-start-up.md).
    """
    import_module("PySide6.QtCore")
    features = sys.modules.get("shibokensupport.feature")
    if features is not None:
        vars(features)["_mod_uses_pyside"] = lambda _module: False


def _asks_for_window(words: list[str]) -> bool:
    """Say whether no command is among the words, only what the window may be told."""
    rest = list(words)
    if rest and rest[0].startswith("--lang"):
        rest = rest[1:] if "=" in rest[0] else rest[2:]
    return not rest or rest[0].partition("=")[0] in _OF_THE_WINDOW


def _unable(error: ImportError) -> str:
    try:
        sentence = _("The window cannot open: {what}. In a checkout run `make setup`.")
    except CatalogueMissingError as missing:
        return str(missing)
    return sentence.format(what=error)


if __name__ == "__main__":
    sys.exit(main())
