"""The command `kense load`: load what an office had before Kense, or only try it (D43)."""

import argparse
import datetime as dt
import os
import sys
from pathlib import Path

from desktop import paths
from desktop.cli_commands import DONE, HINDERED, MisuseError, declare_sign_in
from desktop.cli_sign_in import who_opens
from desktop.i18n import _
from desktop.models.opening_report import Watch
from desktop.presenters import opening_words as words
from desktop.services.opening_at import load_at


def declare(parser: argparse.ArgumentParser) -> None:
    """Take the kind of sheet, its file, the record, and whether anything is written."""
    parser.add_argument("kind", choices=("people", "units", "cases", "invitations", "numbers"))
    parser.add_argument("file", type=Path)
    parser.add_argument("--office", type=Path)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--dry-run", action="store_true", dest="dry")
    parser.add_argument("--json", action="store_true")
    declare_sign_in(parser)


def run(options: argparse.Namespace) -> int:
    """Load or try a sheet and print the report; rows with problems hinder the whole."""
    if options.write and options.dry:
        raise MisuseError(_("--write and --dry-run cannot stand together; write one of them."))
    office: Path = options.office or paths.office_file(os.environ)
    key, login = who_opens(office, options)
    with words.counting(sys.stderr) as progress:
        report = load_at(
            office,
            kind=options.kind,
            file=options.file,
            by=login if options.write else None,
            clock=lambda: dt.datetime.now(dt.UTC),
            randomness=os.urandom,
            key=key,
            watch=Watch(progress=progress),
        )
    if options.json:
        print(words.as_json(report))
    else:
        for line in words.report_lines(report):
            print(line)
    return HINDERED if report.hard else DONE
