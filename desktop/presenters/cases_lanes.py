"""The register by its stages: a lane each, as many as applications can stand in now."""

from array import array
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final, TypeAlias

from PySide6.QtCore import QObject, Signal

from desktop.i18n import _, marked
from desktop.models.declared import LANES as SHOWN
from desktop.presenters import formats
from desktop.presenters.background import Asked, Background
from desktop.presenters.cases import CasesPresenter, Narrowed
from desktop.presenters.cases_rows import columns
from desktop.presenters.notices import Notices
from desktop.presenters.paged_rows import PAGE, PagedRowsModel
from desktop.services.desk import Desk
from desktop.store import cases, search
from desktop.store import desk as desk_tables
from desktop.store.cases import CaseRow, Filter
from desktop.store.database import Database

_MOST_FOUND: Final = 300

LaneModel: TypeAlias = PagedRowsModel[CaseRow]
Pages: TypeAlias = Mapping[str, Sequence[CaseRow]]
Places: TypeAlias = Mapping[str, "array[int]"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """Declare one lane: what is in it, and in which order it stands there."""

    key: str
    title: str
    narrow: Callable[[Filter], Filter]
    holds: Callable[[CaseRow], bool]


LANES: Final = (
    Lane(
        key="short",
        title=marked("Papers are missing"),
        narrow=lambda asked: replace(asked, short_of_papers=True, order="due-first"),
        holds=lambda row: row.stage != "closed" and row.missing > 0,
    ),
    Lane(
        key="registered",
        title=marked("Registered"),
        narrow=lambda asked: replace(asked, has_papers=True, order="due-first"),
        holds=lambda row: row.stage != "closed" and not row.missing,
    ),
    Lane(
        key="closed",
        title=marked("Closed"),
        narrow=lambda asked: replace(asked, stage="closed", order="due-last"),
        holds=lambda row: row.stage == "closed",
    ),
)
"""From the left to the right, as an application goes; a stage that comes to be is added here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LaneView:
    """Head one lane: its name, and how many applications stand in it once that is known."""

    key: str
    title: str
    count: str


class LanesPresenter(QObject):
    """Keep the lanes true while they are on show; what they are narrowed to the register says.

    `models` are the lanes' rows by their keys: a page of each at once, the rest a moment later.

    Signals:
        lanes_changed: the LaneViews, from left to right.
        shown_changed: whether the register is seen in lanes now.
    """

    lanes_changed = Signal(object)
    shown_changed = Signal(bool)

    def __init__(
        self,
        desk: Callable[[], Desk],
        *,
        register: CasesPresenter,
        background: Background[Database],
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._background, self._notices = desk, background, notices
        self._asked: Asked | None = None
        self._narrowed: Narrowed | None = None
        kept = desk_tables.setting(desk().database, SHOWN.key)
        self._is_shown = SHOWN.kept(kept) == "1"
        self.models = MappingProxyType({lane.key: self._model() for lane in LANES})
        register.narrowed.connect(self._follow)

    def _model(self) -> LaneModel:
        desk = self._desk
        model = LaneModel(
            columns(desk),
            fetch=lambda places: cases.rows(desk().database, places),
            number=lambda row: row.seq,
            parent=self,
        )
        model.refused.connect(self._notices.refuse)
        return model

    @property
    def is_shown(self) -> bool:
        """Say whether the register is seen in lanes; the desk remembers it."""
        return self._is_shown

    def switch(self) -> None:
        """See the register in lanes from now on, or as a table again."""
        self._is_shown = not self._is_shown
        desk_tables.set_setting(
            self._desk().database, key=SHOWN.key, value="1" if self._is_shown else ""
        )
        self.shown_changed.emit(self._is_shown)
        if self._is_shown and self._narrowed is not None:
            self._gather(self._narrowed)

    def _follow(self, narrowed: Narrowed) -> None:
        self._narrowed = narrowed
        if self._is_shown:
            self._gather(narrowed)

    def _gather(self, narrowed: Narrowed) -> None:
        """Show a page of every lane, then all of it; what was asked before is not wanted."""
        if self._asked is not None:
            self._asked.cancel()
        self._asked = self._background.ask(
            lambda database: _pages(database, narrowed),
            owner=self,
            answered=lambda pages: self._take_pages(narrowed, pages),
            failed=self._notices.refuse,
        )

    def _take_pages(self, narrowed: Narrowed, pages: Pages) -> None:
        self._asked = None
        for key, rows in pages.items():
            self.models[key].show_first(rows)
        if narrowed.words:
            self._tell({key: len(rows) for key, rows in pages.items()})
            return
        self._tell({key: len(rows) for key, rows in pages.items() if len(rows) < PAGE})
        self._asked = self._background.ask(
            lambda database: _places(database, narrowed),
            owner=self,
            answered=self._take_places,
            failed=self._notices.refuse,
        )

    def _take_places(self, places: Places) -> None:
        self._asked = None
        for key, found in places.items():
            self.models[key].show_ids(found)
        self._tell({key: len(found) for key, found in places.items()})

    def _tell(self, counts: Mapping[str, int]) -> None:
        self.lanes_changed.emit(
            tuple(
                LaneView(
                    key=lane.key,
                    title=_(lane.title),
                    count=formats.number(counts[lane.key]) if lane.key in counts else "",
                )
                for lane in LANES
            )
        )


def _pages(database: Database, narrowed: Narrowed) -> Pages:
    if narrowed.words:
        found = search.search(database, narrowed.words, limit=_MOST_FOUND)
        return {lane.key: [row for row in found if lane.holds(row)] for lane in LANES}
    return {
        lane.key: cases.page(database, lane.narrow(narrowed.wanted), limit=PAGE) for lane in LANES
    }


def _places(database: Database, narrowed: Narrowed) -> Places:
    return {lane.key: cases.ids(database, lane.narrow(narrowed.wanted)) for lane in LANES}
