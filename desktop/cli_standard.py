"""The command `kense standard`: say in plain words what a paragraph asks."""

import argparse
import datetime as dt

from desktop import paths
from desktop.cli_commands import DONE
from desktop.i18n import _, language
from desktop.services.reading import read_paragraphs
from desktop.standards.catalogue import Catalogue


def declare(parser: argparse.ArgumentParser) -> None:
    """Take the service, a paragraph of its standard, and its edition."""
    parser.add_argument("action", choices=("show",))
    parser.add_argument("service")
    parser.add_argument("number", nargs="?", default="")
    parser.add_argument("--edition")


def run(options: argparse.Namespace) -> int:
    """Print the paragraph and those below it, or the whole standard."""
    standard = Catalogue(paths.forms()).standard(options.service, options.edition)
    shown = read_paragraphs(standard, options.number)
    print(f"{standard.title.in_language(language())} ({standard.edition})")
    if dt.datetime.now(dt.UTC).date() >= standard.act.repealed_from:
        print(_("Repealed"))
    for paragraph in shown:
        print(f"{paragraph.number}  {paragraph.says.in_language(language())}")
    return DONE
