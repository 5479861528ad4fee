"""Tables of figures that were frozen: the list, one given back, and what changed since."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QObject, Signal

from desktop.i18n import _, _n
from desktop.models.figure_table import Cell, FigureTable
from desktop.presenters import formats
from desktop.presenters.background import Background
from desktop.presenters.figure_words import KeyNames, title_of
from desktop.presenters.notices import Notices
from desktop.presenters.region_figures_view import (
    FiguresModel,
    FrozenView,
    cell_title,
    model_of,
)
from desktop.services import figures, figures_frozen
from desktop.services.desk import Desk
from desktop.services.figures_frozen import Change
from desktop.store.database import Database
from desktop.store.figures_frozen import FrozenRow

_MOST: Final = 12  # tables counted anew, and entries named, at once


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenBack:
    """Show a frozen table: its numbers as they were, who froze it, every cell that differs now."""

    title: str
    told: str
    model: FiguresModel
    changes: tuple[str, ...]
    changed: frozenset[Cell]


class FrozenFigures(QObject):
    """Keep the list of frozen tables true, each with how many of its cells differ by now.

    Signals:
        list_changed: the FrozenViews, the newest first.
        given_back: the GivenBack of the table asked for, None when it is closed.
    """

    list_changed = Signal(object)
    given_back = Signal(object)

    def __init__(
        self,
        desk: Callable[[], Desk],
        *,
        background: Background[Database],
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._background, self._notices = desk, background, notices
        self._views: tuple[FrozenView, ...] = ()
        self._shown = ""
        self._row: FrozenRow | None = None

    @property
    def row(self) -> FrozenRow | None:
        """Return the frozen table on show, None while none is."""
        return self._row

    @property
    def views(self) -> tuple[FrozenView, ...]:
        """Return what was frozen, the newest first."""
        return self._views

    def start(self) -> None:
        """Show the list, and count every table of it anew beside the window."""
        known = {each.frozen: each.changed for each in self._views}
        kept = figures_frozen.kept(self._desk())
        self._views = tuple(
            FrozenView(
                frozen=each.fact.frozen,
                title=_title(each),
                told=_told(each),
                changed=known.get(each.fact.frozen),
            )
            for each in kept
        )
        self.list_changed.emit(self._views)
        for each in self._views[:_MOST]:
            self._look(each.frozen)

    def freeze(self, table: FigureTable, title: str) -> None:
        """Freeze a table beside the window."""
        desk = self._desk()
        self._background.ask(
            lambda database: figures_frozen.freeze(replace(desk, database=database), table, title),
            owner=self,
            answered=lambda _frozen: self._tell_frozen(),
            failed=self._notices.refuse,
        )

    def _tell_frozen(self) -> None:
        self._notices.say("done", _("The table is frozen: its numbers stay as they are now."))
        self.start()

    def show(self, frozen: str) -> None:
        """Give a table back as it was, with what changed since."""
        self._shown = frozen
        desk = self._desk()

        def look(database: Database) -> tuple[FrozenRow, tuple[Change, ...]]:
            own = replace(desk, database=database)
            kept = figures_frozen.given_back(own, frozen)
            return kept, figures_frozen.changes_since(own, frozen)

        self._background.ask(
            look,
            owner=self,
            answered=lambda found: self._give_back(*found),
            failed=self._notices.refuse,
        )

    def close(self) -> None:
        """Go back to what is counted now."""
        self._shown, self._row = "", None
        self.given_back.emit(None)

    def _give_back(self, row: FrozenRow, changes: tuple[Change, ...]) -> None:
        if self._shown != row.fact.frozen:
            return
        self._row, desk = row, self._desk()
        table = figures_frozen.table_of(row.fact)
        names = KeyNames.at(desk, figures.rooms_here(desk))
        self.given_back.emit(
            GivenBack(
                title=_title(row),
                told=_told(row),
                model=model_of(table, names),
                changes=tuple(change_words(each, table, names) for each in changes),
                changed=frozenset(each.cell for each in changes),
            )
        )

    def _look(self, frozen: str) -> None:
        desk = self._desk()
        self._background.ask(
            lambda database: len(
                figures_frozen.changes_since(replace(desk, database=database), frozen)
            ),
            owner=self,
            answered=lambda count: self._mark(frozen, count),
            failed=self._notices.refuse,
        )

    def _mark(self, frozen: str, count: int) -> None:
        self._views = tuple(
            replace(each, changed=count) if each.frozen == frozen else each for each in self._views
        )
        self.list_changed.emit(self._views)


def changed_words(count: int | None) -> str:
    """Say how many numbers of a frozen table differ by now."""
    if count is None:
        return ""
    if not count:
        return _("nothing changed since")
    return _n("{count} number changed since", "{count} numbers changed since", count).format(
        count=count
    )


def change_words(change: Change, table: FigureTable, names: KeyNames) -> str:
    """Say what a cell was and is, and by which entries, those that count now first."""
    said = _("{cell}: was {before}, is {now}").format(
        cell=cell_title(change.cell, table.wanted, names),
        before=formats.number(change.before),
        now=formats.number(change.now),
    )
    made = dict.fromkeys(f"{each.inst[:6]}…/{each.n}" for each in change.entries)
    if not made:
        return said
    some = formats.listed([*made][:_MOST])
    more = "…" if len(made) > _MOST else ""
    since = _("{change}. Entries since: {entries}")
    return since.format(change=said, entries=f"{some}{more}")


def _title(row: FrozenRow) -> str:
    """Name a frozen table in the language spoken; a file of it has the title of that day."""
    return title_of(figures_frozen.table_of(row.fact).wanted)


def _told(row: FrozenRow) -> str:
    return f"{formats.moment(row.at)}, {row.fact.clerk_name}"
