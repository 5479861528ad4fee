"""The text of the standards to read beside the work (F1)."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, Signal

from desktop.i18n import _
from desktop.models.errors import Refusal
from desktop.models.filling import is_out_of_force
from desktop.models.standard import Standard
from desktop.presenters import formats
from desktop.services.desk import Desk

_ABOUT: Final = "0"  # paragraphs so numbered tell of the standard itself; the law has none


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseView:
    """One paragraph of a standard in our own plain words; `level` 0 is the title, then deeper."""

    key: str
    number: str
    words: str
    level: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpView:
    """Show one standard; `revealed` is the paragraph to go to, empty for the beginning."""

    service: str
    services: tuple[tuple[str, str], ...]
    clauses: tuple[ClauseView, ...]
    repealed: str
    revealed: str


class HelpPresenter(QObject):
    """Show the standard of the service in hand, at the paragraph asked for.

    Signals:
        help_changed: the HelpView to show.
    """

    help_changed = Signal(object)

    def __init__(self, desk: Callable[[], Desk], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.in_hand = ""
        """The service of the visit in hand, empty while there is none."""
        self._last = ""

    def take_service(self, service: str) -> None:
        """Know which service is in hand now; the standard of the last one is read on."""
        self.in_hand = service
        self._last = service or self._last

    def show_standard(self, service: str = "", paragraph: str = "") -> None:
        """Show a standard, by default that of the service in hand."""
        desk = self._desk()
        try:
            served = desk.office().services or desk.catalogue.services()
        except Refusal:
            served = desk.catalogue.services()
        wanted = service or self._last
        chosen = wanted if wanted in served else served[0]
        standard = desk.catalogue.standard(chosen)
        names = [(each, formats.text(desk.catalogue.standard(each).short)) for each in served]
        self.help_changed.emit(
            HelpView(
                service=chosen,
                services=tuple(names),
                clauses=_clauses(standard),
                repealed=self._repealed(standard),
                revealed=_nearest(standard, paragraph),
            )
        )

    def _repealed(self, standard: Standard) -> str:
        desk = self._desk()
        if not is_out_of_force(standard, desk.clock().date()):
            return ""
        return _("No {number} standard: repealed ({year})").format(
            number=standard.act.number, year=standard.act.repealed_from.year
        )


def _clauses(standard: Standard) -> tuple[ClauseView, ...]:
    title = ClauseView(key="", number="", words=formats.text(standard.title), level=0)
    return (
        title,
        *(
            ClauseView(
                key=row.number,
                number="" if row.number.startswith(_ABOUT) else formats.citation(row.number),
                words=formats.text(row.says),
                level=min(row.number.count(".") + 1, 3),
            )
            for row in standard.paragraphs
        ),
    )


def _nearest(standard: Standard, paragraph: str) -> str:
    """Return the paragraph asked for, or the nearest above it that the text has."""
    known = {row.number for row in standard.paragraphs}
    wanted = paragraph.removeprefix("W-").removeprefix("I-")
    while wanted and wanted not in known:
        wanted = wanted.rpartition(".")[0]
    return wanted
