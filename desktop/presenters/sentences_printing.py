"""What is said of papers and printers: issued and printed are two things (D55)."""

from desktop.i18n import _, _n
from desktop.presenters.formats import number
from desktop.presenters.labels import label
from desktop.printing.spool import Printer


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


def printer_words(printer: Printer) -> str:
    """Name a printer, and say why it would not print now."""
    if printer.stopped:
        return f"{printer.name} · {label('print-reason.stopped')}"
    if not printer.accepting:
        return f"{printer.name} · {label('print-reason.rejecting')}"
    return printer.name
