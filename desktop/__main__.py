"""Start Kense: `kense` opens the window, `kense COMMAND` runs one command without it."""

import sys
from importlib import import_module

from desktop import cli
from desktop.demo import command as demo
from desktop.i18n import CatalogueMissingError, _


def main() -> int:
    """Run what the command line asks for and return the exit status.

    A window that cannot even be loaded (a library is missing) is told in one sentence.
    """
    if sys.argv[1:]:
        return cli.main(sys.argv[1:], further=(demo.COMMAND,))
    try:
        window = import_module("desktop.app")  # late: a command must not pay for Qt
    except ImportError as error:
        sys.stderr.write(f"{_unable(error)}\n")
        return cli.FAILED
    status: int = window.main()
    return status


def _unable(error: ImportError) -> str:
    try:
        sentence = _("The window cannot open: {what}. In a checkout run `make setup`.")
    except CatalogueMissingError as missing:
        return str(missing)
    return sentence.format(what=error)


if __name__ == "__main__":
    sys.exit(main())
