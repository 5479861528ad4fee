"""The command `kense practice`: open the practice office, made and filled when there is none.

What it needs is imported when it runs, as with every command (`desktop/cli.py`).
"""

import argparse
import datetime as dt
import os
import sys
from functools import cache
from pathlib import Path
from typing import Final

from desktop import paths
from desktop.cli import DONE, Command
from desktop.i18n import _, language, marked


def _declare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--office", type=Path)
    parser.add_argument("--make", action="store_true")


def _run(options: argparse.Namespace) -> int:
    from desktop.demo.practice import practice_file  # noqa: PLC0415 - see the top of the file

    path = practice_file((options.office or paths.office_file(os.environ)).absolute())
    if not path.exists():
        _make(path)
    if options.make:
        sys.stdout.write(_("The practice office lies in {file}.").format(file=path) + "\n")
        return DONE
    from desktop.start import main  # noqa: PLC0415 - as above

    return main(["--office", str(path), "--lang", language(), "--plain"])


def _make(path: Path) -> None:
    from desktop.demo.practice import make_practice  # noqa: PLC0415 - as above
    from desktop.demo.script import read_script, script_path  # noqa: PLC0415 - as above
    from desktop.standards.catalogue import Catalogue  # noqa: PLC0415 - as above
    from desktop.standards.layouts import read_layouts  # noqa: PLC0415 - as above

    make_practice(
        path,
        read_script(script_path()),
        catalogue=Catalogue(paths.forms()),
        layouts=cache(read_layouts),
        now=dt.datetime.now(dt.UTC),  # noqa: TID251 - a command reads the clock of the computer
    )


COMMAND: Final = Command(
    name="practice",
    written="kense practice [--office FILE] [--make]",
    says=marked("opens the practice office: invented people, every paper crossed as a sample"),
    declare=_declare,
    run=_run,
)
