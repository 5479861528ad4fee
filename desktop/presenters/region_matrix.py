"""The matrix of offices and weeks in words: a square for each week, three counts at the right."""

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from desktop.i18n import _, _c, marked
from desktop.models.region_weeks import STATES, WeekState
from desktop.presenters import formats
from desktop.presenters.columns import ROW_ROLE, TONE_ROLE
from desktop.presenters.region_names import whole_name
from desktop.presenters.tone import Tone
from desktop.services.region_weeks import RegionSeen, RoomWeeks

STATE_ROLE: Final = Qt.ItemDataRole.UserRole + 40
"""The WeekState of a square."""

NAME: Final = 0
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_CENTRE: Final = Qt.AlignmentFlag.AlignCenter

_WORDS: Final[Mapping[WeekState, str]] = MappingProxyType(
    {
        "none": marked("not asked for"),
        "received": marked("came in time"),
        "late": marked("came late"),
        "filled": marked("filled later"),
        "expected": marked("file expected"),
        "missing": marked("file missing"),
        "held": marked("entries held"),
        "fork": marked("forked"),
        "quarantined": marked("in quarantine"),
    }
)
TONES: Final[Mapping[WeekState, Tone]] = MappingProxyType(
    {
        "none": "normal",
        "received": "done",
        "late": "near",
        "filled": "normal",
        "expected": "normal",
        "missing": "past",
        "held": "held",
        "fork": "past",
        "quarantined": "near",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class LegendItem:
    """Show one state of the legend: its shape is the state's, its words and how many there are."""

    state: WeekState
    words: str
    count: int


def state_words(state: WeekState) -> str:
    """Say how a week stands."""
    return _(_WORDS[state])


def week_number(monday: dt.date) -> int:
    """Return the number of a week in its year (ISO)."""
    return monday.isocalendar().week


def week_days(monday: dt.date) -> str:
    """Say the days of a week: «16–22 қараша»."""
    sunday = monday + dt.timedelta(days=6)
    first = str(monday.day) if monday.month == sunday.month else formats.day_month(monday)
    return f"{first}{formats.DASH}{formats.day_month(sunday)}"


def week_words(monday: dt.date) -> str:
    """Say a week: «47-апта, 16–22 қараша»."""
    said = _("week {number}, {days}")
    return said.format(number=week_number(monday), days=week_days(monday))


def legend(seen: RegionSeen) -> tuple[LegendItem, ...]:
    """Return every state with how many squares show it."""
    counts = Counter(week.state for room in seen.rooms for week in room.weeks)
    return tuple(
        LegendItem(state=state, words=state_words(state), count=counts[state])
        for state in STATES
        if state != "none"
    )


def owed(room: RoomWeeks) -> bool:
    """Say whether anything of an office waits for a person."""
    states = {week.state for week in room.weeks[-4:]}
    wrong = room.has_wrong_clock or bool(room.rivals)
    return wrong or not states.isdisjoint({"missing", "fork", "quarantined"})


class MatrixModel(QAbstractTableModel):
    """Rooms as rows, weeks as columns between the name and three counts."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rooms: tuple[RoomWeeks, ...] = ()
        self._mondays: tuple[dt.date, ...] = ()
        self._names: dict[str, str] = {}

    def show_seen(self, seen: RegionSeen, names: Mapping[str, str]) -> None:
        """Show these rooms; the cursor stays where the same rooms and weeks are shown again."""
        same = [each.room for each in seen.rooms] == [each.room for each in self._rooms]
        names = dict(names)
        if same and seen.mondays == self._mondays:
            self._rooms, self._names = seen.rooms, names
            if self._rooms:
                last = self.index(len(self._rooms) - 1, self.columnCount() - 1)
                self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self._rooms, self._mondays, self._names = seen.rooms, seen.mondays, names
        self.endResetModel()

    @property
    def mondays(self) -> tuple[dt.date, ...]:
        """Return the weeks shown."""
        return self._mondays

    @property
    def rooms(self) -> tuple[RoomWeeks, ...]:
        """Return the rooms shown."""
        return self._rooms

    def name(self, room: str) -> str:
        """Return how a room is called here."""
        return self._names.get(room, room)

    def square(self, index: QModelIndex | QPersistentModelIndex) -> tuple[str, dt.date] | None:
        """Return the room and the week of a square, None of any other cell."""
        at = index.column() - 1
        if not index.isValid() or not 0 <= at < len(self._mondays):
            return None
        return self._rooms[index.row()].room, self._mondays[at]

    def place(self, room: str, monday: dt.date) -> QModelIndex:
        """Return where a square is shown, an invalid index where it is not."""
        for row, each in enumerate(self._rooms):
            if each.room == room and monday in self._mondays:
                return self.index(row, 1 + self._mondays.index(monday))
        return QModelIndex()

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rooms)

    @override
    def columnCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._mondays) + 4

    @override
    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if not index.isValid():
            return None
        room, at = self._rooms[index.row()], index.column() - 1
        if role == ROW_ROLE:
            return room
        if at < 0:
            return self._of_name(room, role)
        if at < len(self._mondays):
            return self._of_square(room, at, role)
        return self._of_count(room, at - len(self._mondays), role)

    def _of_name(self, room: RoomWeeks, role: int) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return self.name(room.room)
        if role == TONE_ROLE:
            return "near" if owed(room) else "normal"
        if role == Qt.ItemDataRole.ToolTipRole:
            return whole_name(room)
        return None

    def _of_square(self, room: RoomWeeks, at: int, role: int) -> object:
        state = room.weeks[at].state
        if role == STATE_ROLE:
            return state
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _CENTRE
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}:
            week = week_words(self._mondays[at])
            return f"{self.name(room.room)}, {week}: {state_words(state)}"
        return None

    def _of_count(self, room: RoomWeeks, at: int, role: int) -> object:
        count = (room.counts.cases, room.counts.late, room.counts.held)[at]
        tones: tuple[Tone, ...] = ("normal", "past", "held")
        if role == Qt.ItemDataRole.DisplayRole:
            return formats.number(count) if count or not at else "·"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT
        if role == TONE_ROLE:
            return tones[at] if count else "normal"
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}:
            return f"{self.name(room.room)}, {_count_words()[at]}: {formats.number(count)}"
        return None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        at = section - 1
        if at < 0:
            return _("Office · week")
        if at < len(self._mondays):
            return str(week_number(self._mondays[at]))
        return _counts()[at - len(self._mondays)]


def months(mondays: Sequence[dt.date]) -> tuple[tuple[int, str], ...]:
    """Return where each month begins among the weeks, and its name."""
    found = []
    for at, monday in enumerate(mondays):
        thursday = monday + dt.timedelta(days=3)
        before = mondays[at - 1] + dt.timedelta(days=3) if at else None
        if before is None or before.month != thursday.month:
            found.append((at, formats.month(thursday)))
    return tuple(found)


def _counts() -> tuple[str, str, str]:
    return _c("matrix", "cases"), _c("matrix", "overdue"), _c("matrix", "held")


def _count_words() -> tuple[str, str, str]:
    return _("Applications"), _("past their term"), _("entries held unread")
