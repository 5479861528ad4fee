"""The command `kense check-forms`: name every fault of standards, tables and paper layouts."""

import argparse
from pathlib import Path

from desktop import paths
from desktop.cli_commands import fail, say
from desktop.i18n import _n
from desktop.services.forms import check_forms


def declare(parser: argparse.ArgumentParser) -> None:
    """Take another folder than the one we ship."""
    parser.add_argument("folder", nargs="?", type=Path)


def run(options: argparse.Namespace) -> int:
    """Print a line for each fault; it failed when there is one."""
    report = check_forms(paths.forms(), options.folder)
    for found in report.found:
        print(found.in_words())
    files = _n("{count} file was checked", "{count} files were checked", report.files)
    faults = _n("{count} problem", "{count} problems", len(report.found))
    words = f"{files.format(count=report.files)}: {faults.format(count=len(report.found))}."
    return fail(words) if report.found else say(words)
