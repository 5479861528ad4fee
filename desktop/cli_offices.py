"""The command `kense offices`: print the directory of the offices that render a service."""

import argparse
import json

from desktop import paths
from desktop.cli_commands import DONE, say
from desktop.standards.catalogue import Catalogue
from desktop.standards.directory import directory_as_json_rows


def declare(parser: argparse.ArgumentParser) -> None:
    """Take the service, its edition, and how the rows are written."""
    parser.add_argument("--service", required=True)
    parser.add_argument("--edition")
    parser.add_argument("--format", choices=("json", "text"), default="text")


def run(options: argparse.Namespace) -> int:
    """Print a line for each office, or all of them as JSON."""
    directory = Catalogue(paths.forms()).directory(options.service, options.edition)
    rows = directory_as_json_rows(directory)
    if options.format == "json":
        return say(json.dumps(rows, ensure_ascii=False, indent=2))
    for row in rows:
        phones = ", ".join(row["unit_phones"] or row["secretariat_phones"])
        print(row["key"], row["name"], row["address"], phones, sep="\t")
    return DONE
