"""What the commands that seal a record tell whoever watches."""

import sys

from desktop.i18n import _
from desktop.store.resealing import Stage


def show_recovery(code: str) -> None:
    """Print the code of the recovery sheet, at once and this once."""
    print(_("Code of the recovery sheet: {code}").format(code=code))
    print(_("It is shown this once. Write it down, put it into an envelope and lock that away."))
    sys.stdout.flush()  # before anything can go wrong


def show_stage(stage: Stage, done: int, total: int) -> None:
    """Tell whoever watches which file is being sealed."""
    if stage == "copying" and sys.stderr.isatty():
        sentence = _("Sealing file {number} of {total}")
        print(sentence.format(number=done + 1, total=total), file=sys.stderr)
