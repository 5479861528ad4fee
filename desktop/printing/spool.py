"""Say what a spool does: it takes a PDF to a printer, and tells the truth about what became of it.

Whoever prints asks for nothing more: `submit` once, then `state` from time to time, both from a
background thread. Neither raises nor waits longer than a few seconds, whatever state the printer
is in; a stopped, rejecting or absent printer never looks like success (field-notes §6).
"""

from dataclasses import dataclass
from typing import Literal, Protocol, TypeAlias

from desktop.models.paper_sheets import Sheet

Reason: TypeAlias = Literal["absent", "rejecting", "stopped", "cancelled", "unknown"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Printer:
    """Describe a printer; `alerts` are its own words (`media-empty`), none when all is well."""

    name: str
    description: str = ""
    accepting: bool = True
    stopped: bool = False
    default: bool = False
    alerts: tuple[str, ...] = ()

    @property
    def ready(self) -> bool:
        """Tell whether a paper sent now would be printed."""
        return self.accepting and not self.stopped


@dataclass(frozen=True, slots=True, kw_only=True)
class Media:
    """Name the sheet a document is made for, in whole millimetres; it is never scaled.

    `tray` is one of those the printer offers; left empty, the printer's own settings choose.
    Pages that go to different hands are printed `apart`, never on two sides of one sheet.
    """

    width_mm: int
    height_mm: int
    tray: str = ""
    apart: bool = False

    @classmethod
    def of(cls, sheet: Sheet, tray: str = "") -> "Media":
        """Return the media of a sheet that lies in a tray."""
        return cls(width_mm=sheet.width_mm, height_mm=sheet.height_mm, tray=tray)


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """Name a job by its printer and the number the spool gave it."""

    printer: str
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """The job is in the queue or being printed; `alerts` are what the printer asks for."""

    alerts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """The queue completed the job."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Failed:
    """Nothing is printed, and nothing of it will be printed later."""

    reason: Reason


JobState: TypeAlias = Waiting | Printed | Failed


@dataclass(frozen=True, slots=True, kw_only=True)
class Submitted:
    """Hold what `submit` came to: a job under way, or none and why."""

    job: Job | None
    state: JobState


class Spool(Protocol):
    """Take PDFs to printers."""

    def printers(self) -> tuple[Printer, ...]:
        """Return the printers that can be named; none when there is no printing at all."""

    def trays(self, printer: str) -> tuple[str, ...]:
        """Return the trays a printer offers, in its own words; none where it does not say."""

    def submit(
        self,
        pdf: bytes,
        *,
        printer: str,
        media: Media,
        copies: int = 1,
        title: str = "",
    ) -> Submitted:
        """Hand over a document at 100 %; `title` is read by anyone at the queue: no names in it."""

    def state(self, job: Job) -> JobState:
        """Return what became of a job; a job held up by a stopped printer is taken back."""

    def cancel(self, job: Job) -> None:
        """Take a job back; one already printed or gone stays as it is."""
