"""Print into a folder: the printer of the demonstration, so that no real one is ever touched."""

from pathlib import Path
from typing import Final

from desktop.printing.spool import Failed, Job, JobState, Media, Printed, Printer, Submitted

PRINTER: Final = "Kense-demo"
A4, A5, LABELS = "Tray1", "Tray2", "MultiPurpose"
"""Its trays, as CUPS would call them."""


class FileSpool:
    """Write every document into a folder under its turn and title; that done, it is printed.

    `written` are the files in the order they were printed, `tray_of` tells which tray each came
    from, `failure` is why the last one could not be.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.written: list[Path] = []
        self.tray_of: dict[Path, str] = {}
        self.failure: OSError | None = None

    def texts(self) -> Path:
        """Return the folder beside the documents that texts for e-mail go to, made if need be."""
        folder = self._folder / "e-mail"
        folder.mkdir(parents=True, exist_ok=True)
        return folder

    def printers(self) -> tuple[Printer, ...]:
        """Return the one printer there is."""
        description = str(self._folder)
        return (Printer(name=PRINTER, description=description, default=True),)

    def trays(self, printer: str) -> tuple[str, ...]:
        """Return the trays of the one printer there is."""
        return (A4, A5, LABELS) if printer == PRINTER else ()

    def submit(
        self,
        pdf: bytes,
        *,
        printer: str,
        media: Media,
        copies: int = 1,  # noqa: ARG002  one file holds them all
        title: str = "",
    ) -> Submitted:
        """Write the document; a folder that cannot be written to is a printer that stopped.

        It takes nothing for a tray it does not have.
        """
        if printer != PRINTER:
            return Submitted(job=None, state=Failed(reason="absent"))
        if media.tray not in {"", *self.trays(printer)}:
            return Submitted(job=None, state=Failed(reason="rejecting"))
        name = f"{self._turn():03d}-{title}.pdf"
        path = self._folder / name
        try:
            path.write_bytes(pdf)
        except OSError as error:
            self.failure = error
            return Submitted(job=None, state=Failed(reason="stopped"))
        self.written.append(path)
        self.tray_of[path] = media.tray
        return Submitted(job=Job(printer=printer, id=name), state=Printed())

    def state(self, job: Job) -> JobState:
        """Return whether the file is there."""
        return Printed() if (self._folder / job.id).is_file() else Failed(reason="unknown")

    def cancel(self, job: Job) -> None:
        """Leave what is written as it is: paper that came out cannot be taken back."""

    def _turn(self) -> int:
        """Return the number after the last file's, also where an earlier run wrote them."""
        names = (path.name.partition("-")[0] for path in self._folder.glob("*.pdf"))
        return max((int(name) for name in names if name.isdecimal()), default=0) + 1
