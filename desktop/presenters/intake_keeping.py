"""Keep the draft in hand: a second after the last key, off the window's thread."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.models.draft import Draft
from desktop.presenters import formats
from desktop.presenters.background import Background
from desktop.presenters.intake_place import Place
from desktop.presenters.notices import Notices
from desktop.services import intake
from desktop.services.desk import Desk
from desktop.services.intake import SavedDraft
from desktop.store.database import Database

_AUTOSAVE_MS = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """Say where a draft is kept: at a window, for a visit, after what that had led to."""

    window: str
    visit: str = ""
    after: int = 0


class DraftKeeper(QObject):
    """Save what is typed, and say when it was saved last.

    Signals:
        due: a second has passed since the first key not saved yet.
        saved: the draft was saved; `at` says when.
    """

    due = Signal()
    saved = Signal()

    def __init__(
        self,
        desk: Callable[[], Desk],
        *,
        background: Background[Database],
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._background = background
        self._notices = notices
        self._shelf = Shelf(window="")
        self._at = ""
        self._timer = QTimer(self, interval=_AUTOSAVE_MS, singleShot=True)
        self._timer.timeout.connect(self.due)

    @property
    def at(self) -> str:
        """Return when the draft in hand was saved last, empty while it was not."""
        return self._at

    @property
    def is_waiting(self) -> bool:
        """Tell whether something was typed that is not saved yet."""
        return self._timer.isActive()

    def begin(self, shelf: Shelf) -> SavedDraft | None:
        """Keep another draft from now on; return what is kept of it already."""
        self._shelf, self._at = shelf, ""
        kept = intake.saved_draft(self._desk(), window=shelf.window)
        if kept is None or (kept.visit, kept.after) != (shelf.visit, shelf.after):
            return None
        self._at = formats.time(kept.saved_at)
        return kept

    def wait(self) -> None:
        """Save a second from now; whoever never pauses loses a second, not a word."""
        if not self._timer.isActive():
            self._timer.start()

    def stop(self) -> None:
        """Save nothing more by itself."""
        self._timer.stop()

    def save(self, draft: Draft, place: Place) -> None:
        """Save the draft now, beside the window, and `place`, where the operator is in it."""
        self._timer.stop()
        desk, shelf, step, field = self._desk(), self._shelf, place.step, place.field
        self._background.ask(
            lambda database: intake.save_draft(
                replace(desk, database=database),
                window=shelf.window,
                visit=shelf.visit,
                after=shelf.after,
                draft=draft,
                step=step,
                field=field,
            ),
            owner=self,
            answered=self._tell,
            failed=self._notices.refuse,
        )

    def _tell(self, saved_at: object) -> None:
        self._at = formats.time(saved_at)  # type: ignore[arg-type]  # the service answers when
        self.saved.emit()
