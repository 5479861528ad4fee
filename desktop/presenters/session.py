"""Who works at which counter (D49): its window, its operator, the desk in that name."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject, Signal

from desktop.models.errors import Refusal
from desktop.presenters.changes import Changes
from desktop.services.desk import Desk
from desktop.store import desk as desk_tables
from desktop.store import offices
from desktop.store.offices import StaffRow, WindowRow

NOBODY: Final = "system"  # who acts before anybody is signed in

_WINDOW: Final = "window"
_OPERATOR: Final = "operator."  # and the window's id


class Session(QObject):
    """Keep one counter of the program: where it stands and who sits there.

    Window and operator come back at the next start while they still exist; a window closed or an
    employee who left is let go of as soon as that is recorded.

    Signals:
        window_changed: the counter is another one now, or another by its lines (`WindowRow`, None).
        operator_changed: another person works here now (`StaffRow`, None).
    """

    window_changed = Signal(object)
    operator_changed = Signal(object)

    def __init__(self, desk: Desk, *, changes: Changes, parent: QObject | None = None) -> None:
        """Take the desk of nobody in particular and sit down where this counter was last."""
        super().__init__(parent)
        self._desk = desk
        self._window: WindowRow | None = None
        self._operator: StaffRow | None = None
        self._admits: Callable[[str], bool] = lambda _staff: True
        self._arrives: Callable[[str], None] = lambda _staff: None
        self.refresh()
        changes.happened.connect(self._refresh_if_concerned)

    @property
    def window(self) -> WindowRow | None:
        """Return the counter, None while the office has none."""
        return self._window

    @property
    def operator(self) -> StaffRow | None:
        """Return who works here, None while nobody is signed in."""
        return self._operator

    def desk(self) -> Desk:
        """Return the desk on which the person signed in acts."""
        return replace(self._desk, operator=self._operator.staff if self._operator else NOBODY)

    def admit_by(self, admits: Callable[[str], bool], *, arrives: Callable[[str], None]) -> None:
        """Let nobody work at any window whom `admits` does not (D46); the seat stays theirs.

        `arrives` hears who is about to sit down.
        """
        self._admits, self._arrives = admits, arrives
        self.refresh()

    def windows(self) -> dict[str, WindowRow]:
        """Return the counters one may sit at, by their ids."""
        office = offices.chosen(self._desk.database)
        rows = offices.windows(self._desk.database, office.office) if office else []
        return {row.window: row for row in rows}

    def staff(self) -> dict[str, StaffRow]:
        """Return the employees who may sign in, by their ids."""
        office = offices.chosen(self._desk.database)
        rows = offices.staff(self._desk.database, office.office) if office else []
        return {row.staff: row for row in rows}

    def sit_at(self, window: str, staff: str = "") -> None:
        """Move to another counter, where its own operator is found, or `staff` sits down.

        Refuses `window-unknown`, `staff-unknown`.
        """
        if window not in self.windows():
            raise Refusal("window-unknown", window=window)
        if staff:
            self._receive(staff)
            self._keep(f"{_OPERATOR}{window}", staff)
        self._keep(_WINDOW, window)
        self.refresh()

    def sign_in(self, staff: str) -> None:
        """Let another person work here; refuse `staff-unknown`, `window-unknown`."""
        self._receive(staff)
        self._seat(staff)

    def _receive(self, staff: str) -> None:
        self._arrives(staff)
        if staff not in self.staff() or not self._admits(staff):
            raise Refusal("staff-unknown", staff=staff)

    def sign_out(self) -> None:
        """Let nobody work here; refuse `window-unknown`."""
        self._seat("")

    def refresh(self) -> None:
        """Ask the store again who may be where, and tell what is different."""
        windows = self.windows()
        window = windows.get(self._kept(_WINDOW)) or next(iter(windows.values()), None)
        seat = self.seat_at(window)
        seated = self._kept(seat) if seat else ""
        operator = self.staff().get(seated) if self._admits(seated) else None
        moved, changed = window != self._window, operator != self._operator
        self._window, self._operator = window, operator
        if moved:
            self.window_changed.emit(window)
        if changed:
            self.operator_changed.emit(operator)

    def _refresh_if_concerned(self, topics: frozenset[str]) -> None:
        if topics & {"office", "window", "staff"}:
            self.refresh()

    def seat_at(self, window: WindowRow | None) -> str:
        """Return the setting that keeps who sits at a window, empty where nobody can."""
        return f"{_OPERATOR}{window.window}" if window else ""

    @property
    def has_seat(self) -> bool:
        """Say whether there is a place to work at."""
        return bool(self.seat_at(self._window))

    def _seat(self, staff: str) -> None:
        if not self.has_seat:
            raise Refusal("window-unknown", window="")
        self._keep(self.seat_at(self._window), staff)
        self.refresh()

    def _kept(self, key: str) -> str:
        return desk_tables.setting(self._desk.database, key)

    def _keep(self, key: str, value: str) -> None:
        desk_tables.set_setting(self._desk.database, key=key, value=value)
