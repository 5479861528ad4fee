"""What is said of papers and printers: issued and printed are two things (D55)."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.i18n import _, _n, marked
from desktop.presenters.formats import number
from desktop.presenters.labels import label
from desktop.printing.spool import Printer

_NUMBERED: Final = re.compile(r"(Tray|Cassette|Drawer)[-_]?(?P<number>\d{1,2})", re.IGNORECASE)
_TRAYS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "auto": marked("The printer finds the paper"),
        "autoselect": marked("The printer finds the paper"),
        "main": marked("Main tray"),
        "upper": marked("Upper tray"),
        "middle": marked("Middle tray"),
        "lower": marked("Lower tray"),
        "rear": marked("Rear tray"),
        "manual": marked("Fed by hand"),
        "manualfeed": marked("Fed by hand"),
        "multipurpose": marked("Multi-purpose tray"),
        "mptray": marked("Multi-purpose tray"),
        "bypasstray": marked("Multi-purpose tray"),
    }
)
"""The trays of most printers, by the words CUPS knows them by."""


def paper_failed(kind: str, reason: str) -> str:
    """Say that a paper of this kind was not printed and why."""
    return _("{paper}: not printed, {reason}.").format(
        paper=label(f"paper.{kind}"), reason=label(f"print-reason.{reason}")
    )


def unprinted(count: int) -> str:
    """Count in the foot the papers that wait for a printer; empty when none does."""
    if not count:
        return ""
    return _n("{count} paper not printed", "{count} papers not printed", count).format(
        count=number(count)
    )


def printer_ready(name: str) -> str:
    """Say in the foot that the printer takes jobs."""
    return _("Printer ready: {name}").format(name=name)


def printer_not_ready(name: str, reason: str) -> str:
    """Say in the foot why the printer would not print; `reason` as in `PaperFailed`."""
    return _("{name}: {reason}").format(name=name, reason=label(f"print-reason.{reason}"))


def no_printer() -> str:
    """Say in the foot that papers are only shown."""
    return _("No printer is set: papers are only shown")


def tray_words(tray: str) -> str:
    """Name a tray: the common ones in our words, any other as its printer calls it."""
    known = _TRAYS.get(tray.lower())
    if known is not None:
        return _(known)
    numbered = _NUMBERED.fullmatch(tray)
    return _("Tray {number}").format(number=numbered["number"]) if numbered else tray


def printer_words(printer: Printer) -> str:
    """Name a printer, and say why it would not print now."""
    if printer.stopped:
        return f"{printer.name} · {label('print-reason.stopped')}"
    if not printer.accepting:
        return f"{printer.name} · {label('print-reason.rejecting')}"
    return printer.name
