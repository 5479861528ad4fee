"""The command `kense demo`: play the day, take the pictures, then open the window on the office.

The day and the window are loaded when they are wanted: a library they miss is told in a sentence.
"""

import argparse
import os
import subprocess
import sys
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import Final

from desktop import paths
from desktop.cli_commands import DONE, FAILED
from desktop.i18n import _

_PLATFORM: Final = "QT_QPA_PLATFORM"
_UNSEEN: Final = frozenset({"offscreen", "minimal"})  # platforms of Qt that show nothing


def declare(parser: argparse.ArgumentParser) -> None:
    """Take the folder, and whether a window follows or is all that is wanted."""
    parser.add_argument("--out", required=True, type=Path)
    afterwards = parser.add_mutually_exclusive_group()
    afterwards.add_argument("--headless", action="store_true")
    afterwards.add_argument("--open", action="store_true")


def run(options: argparse.Namespace) -> int:
    """Play the day, take the pictures and show the office."""
    try:
        return _made_and_shown(options)
    except ImportError as error:  # the libraries of a window are not on this machine
        said = _("The window cannot open: {what}. In a checkout run `make setup`.")
        print(said.format(what=error), file=sys.stderr)
        return FAILED


def _made_and_shown(options: argparse.Namespace) -> int:
    root: Path = options.out.absolute()
    if options.open:
        return _open(root)
    _make(root)
    if options.headless or not is_seen(os.environ):
        return DONE
    # A process has one platform of Qt, and the pictures were painted off the screen.
    again = [*paths.this_program(), "demo", "--out", str(root), "--open"]
    return subprocess.run(again, check=False).returncode


def _make(root: Path) -> None:
    made = import_module("desktop.demo.making").make(root)
    says = _(
        "Visitors: {visitors}. Applications registered: {cases}. "
        "Papers: {papers}. Pictures: {pictures}."
    )
    print(
        says.format(
            visitors=len(made.played.tickets),
            cases=made.played.registered,
            papers=len(made.played.made),
            pictures=made.pictures,
        )
    )
    print(
        _("Everything lies in {folder}; {file} lists it.").format(
            folder=root, file=made.folder.manifest.name
        )
    )
    sealed = _("The records are sealed: the password of everybody is “{password}”.")
    print(sealed.format(password=import_module("desktop.demo.sealed").PASSWORD))


def _open(root: Path) -> int:
    status: int = import_module("desktop.demo.showing").show(root)
    return status


def is_seen(environment: Mapping[str, str]) -> bool:
    """Say whether somebody could see a window."""
    if environment.get(_PLATFORM, "") in _UNSEEN:
        return False
    screens = ("DISPLAY", "WAYLAND_DISPLAY")
    return sys.platform != "linux" or any(environment.get(name) for name in screens)
