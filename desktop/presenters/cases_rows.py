"""The columns of the register: what a row says, and in which tone."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import Qt

from desktop.i18n import _, _n
from desktop.models.errors import Refusal
from desktop.models.stages import OPEN_STAGES
from desktop.models.standard import Standard
from desktop.presenters import formats
from desktop.presenters.cases_filter import NEAR_DAYS
from desktop.presenters.cases_said import due_words, holder_words, purpose_words, stage_words
from desktop.presenters.columns import Column
from desktop.presenters.tone import Tone
from desktop.services.desk import Desk
from desktop.store.cases import CaseRow

_ASIDE = Qt.ItemDataRole.AccessibleDescriptionRole  # read aloud where its column is not on show


def columns(
    desk: Callable[[], Desk],
    *,
    words: Callable[[CaseRow, dt.date], str] = due_words,
    tone: Callable[[CaseRow, dt.date], Tone] | None = None,
) -> tuple[Column[CaseRow], ...]:
    """Return the columns of the register; nothing in them is asked from the disk.

    `words` and `tone` say how a term stands; left out, as the office goes by it (D6).
    """
    today, about = _Today(desk), Abouts(desk)
    return (
        *_term_columns(today, words, tone or due_tone),
        Column(title=lambda: _("Number"), text=lambda row: row.number),
        Column(
            title=lambda: _("Applicant"),
            text=lambda row: row.applicant,
            roles={_ASIDE: about},
        ),
        Column(
            title=lambda: _("About"),
            text=about,
            detail=about,
        ),
        Column(
            title=lambda: _("Stage"),
            text=stage_words,
            detail=lambda row: holder_words(row, today()),
        ),
    )


def _term_columns(
    today: Callable[[], dt.date],
    words: Callable[[CaseRow, dt.date], str],
    tone: Callable[[CaseRow, dt.date], Tone],
) -> tuple[Column[CaseRow], ...]:
    """Return the lamp, how the term stands, and its day."""
    return (
        Column(
            title=lambda: "",
            text=lambda _row: "",
            tone=lambda row: tone(row, today()),
            detail=lambda row: words(row, today()),
        ),
        Column(
            title=lambda: _("Term"),
            text=lambda row: words(row, today()),
            tone=lambda row: tone(row, today()),
            roles={_ASIDE: lambda row: formats.date_long(row.due)},
        ),
        Column(
            title=lambda: _("Due date"),
            text=lambda row: due_day(row, today()),
            detail=lambda row: formats.date_long(row.due),
        ),
    )


class _Today:
    """Know the day without asking the store for every cell."""

    def __init__(self, desk: Callable[[], Desk]) -> None:
        self._desk = desk
        self._zone: dt.tzinfo | None = None

    def __call__(self) -> dt.date:
        """Return the office's day."""
        desk = self._desk()
        if self._zone is None:
            self._zone = desk.now().tzinfo
        return desk.clock().astimezone(self._zone).date()


def due_tone(row: CaseRow, today: dt.date) -> Tone:
    """Return how a term stands; inside the office it goes by `safe` (D6)."""
    if row.stage not in OPEN_STAGES:
        return "done" if row.stage == "ready" else "normal"
    left = (row.safe - today).days
    if left < 0:
        return "past"
    return "near" if left <= NEAR_DAYS else "normal"


def due_day(row: CaseRow, today: dt.date) -> str:
    """Write the due date, with its year when that is another one."""
    if row.due.year == today.year:
        return formats.date_short(row.due)
    return formats.date_digits(row.due)


class Abouts:
    """Say what applications are about, by the edition each was registered under.

    A standard is looked for once an edition; where it is not here, ids are said as they are.
    """

    def __init__(self, desk: Callable[[], Desk]) -> None:
        self._desk = desk
        self._standards: dict[tuple[str, str], Standard | None] = {}

    def standard(self, service: str, edition: str) -> Standard | None:
        """Return the standard of an edition, None when it is not here."""
        key = (service, edition)
        if key not in self._standards:
            try:
                self._standards[key] = self._desk().catalogue.standard(service, edition)
            except Refusal:
                self._standards[key] = None
        return self._standards[key]

    def __call__(self, row: CaseRow) -> str:
        """Say the purpose, and how many units or people it concerns."""
        standard = self.standard(row.service, row.edition)
        parts = [purpose_words(standard, row.purpose)]
        if row.items:
            invited = standard is not None and standard.items.scope == "invitee"
            said = (
                _n("{count} invited", "{count} invited", row.items)
                if invited
                else _n("{count} unit", "{count} units", row.items)
            )
            parts.append(said.format(count=formats.number(row.items)))
        if row.persons:
            said = _n("{count} person", "{count} people", row.persons)
            parts.append(said.format(count=formats.number(row.persons)))
        return " · ".join(parts)
