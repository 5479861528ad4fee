"""The command `kense rules`: answer questions to the standards, a JSON line each."""

import argparse
import sys
from importlib import import_module
from pathlib import Path

from desktop import paths
from desktop.cli_commands import DONE, FAILED, declare_sign_in
from desktop.services.rules import serve
from desktop.standards.catalogue import Catalogue


def declare(parser: argparse.ArgumentParser) -> None:
    """Take the office whose rates and switches hold, and who signs in there."""
    parser.add_argument("--office", type=Path, metavar="DATABASE")
    declare_sign_in(parser)


def run(options: argparse.Namespace) -> int:
    """Answer line by line; it failed when an answer is an error."""
    good = serve(_catalogue(options), sys.stdin.buffer, sys.stdout.buffer)
    return DONE if good else FAILED


def _catalogue(options: argparse.Namespace) -> Catalogue:
    if options.office is None:
        return Catalogue(paths.forms())
    # Late: the standards alone need no database, and it takes as long to load as they do.
    catalogue: Catalogue = import_module("desktop.cli_rules_of_office").catalogue_of(options)
    return catalogue
