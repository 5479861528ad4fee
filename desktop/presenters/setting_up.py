"""The first run, in words: which step stands, what is done, what was left for later."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal, TypeAlias

from PySide6.QtCore import QObject, Signal

from desktop.i18n import _, marked
from desktop.presenters.changes import Changes
from desktop.presenters.desk_settings import DeskSettings
from desktop.services.desk import Desk
from desktop.services.practice import AFRESH
from desktop.services.setting_up import ASIDE, DONE, STEP, Later, see_setting_up

LaterState: TypeAlias = Literal["done", "left", "aside"]

TITLES: Final[Mapping[Later, str]] = MappingProxyType(
    {
        "head": marked("Somebody who signs as the head"),
        "printers": marked("A printer, tried by a test page"),
        "recovery-sheet": marked("The recovery sheet on paper"),
        "backup": marked("The first backup"),
        "second-place": marked("A second place for backups"),
        "exchange": marked("Enrolment with the region"),
        "board": marked("The lobby board on a second screen"),
        "opening": marked("Applications taken in before this program"),
    }
)
"""What each thing left for later is called, in English."""

_SAYS: Final[Mapping[Later, str]] = MappingProxyType(
    {
        "head": marked("without one nothing can be assigned or signed"),
        "printers": marked("without one papers are only shown"),
        "recovery-sheet": marked("the only other way into the sealed record"),
        "backup": marked("made by itself once work begins"),
        "second-place": marked("if this disk fails, its backups go with it"),
        "exchange": marked("the card goes to the region on a stick"),
        "board": marked("numbers called, very large, for those who wait"),
        "opening": marked("loaded from a spreadsheet, before the first of today"),
    }
)
_PLACES: Final[Mapping[Later, str]] = MappingProxyType(
    {
        "head": "staff",
        "printers": "printers",
        "recovery-sheet": "settings.access",
        "backup": "backups",
        "second-place": "backups",
        "exchange": "exchange",
        "board": "settings.board",
        "opening": "settings.opening",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class LaterView:
    """Show one thing that may wait: what it is for, how it stands, and where it is done.

    `place` is a step of the first run, or a page of the window where it has one.
    """

    key: str
    title: str
    says: str
    state: LaterState
    state_words: str
    place: str


class SettingUpPresenter(QObject):
    """Know how far the first run is; it goes on where it was left, after a crash too.

    Signals:
        changed: something of it is done, put aside or left again.
    """

    changed = Signal()

    def __init__(
        self,
        desk: Callable[[], Desk],
        *,
        settings: DeskSettings,
        changes: Changes,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._settings = desk, settings
        changes.happened.connect(self._tell)  # a lambda would keep the closed office alive

    def _tell(self, _topics: object) -> None:
        self.changed.emit()

    @property
    def step(self) -> str:
        """Return the step the first run stood at last, empty before it was begun."""
        kept = self._settings.text(STEP)
        return "" if kept == DONE else kept

    @property
    def is_under_way(self) -> bool:
        """Say whether a first run was begun here and work was not."""
        return bool(self.step)

    def stand_at(self, step: str) -> None:
        """Keep the step on show while the first run is under way."""
        if self._settings.text(STEP) != DONE:
            self._settings.keep_text(STEP, step)

    def finish(self) -> None:
        """Let work begin; what is left is told on the page of the day from now on."""
        self._settings.keep_text(STEP, DONE)
        self.changed.emit()

    def want_afresh(self) -> None:
        """Have this practice office made anew once its window is closed."""
        self._settings.keep_text(AFRESH, "1")

    def rows(self) -> tuple[LaterView, ...]:
        """Return what may wait: what is left first, then what was put aside, then what is done."""
        seen = see_setting_up(self._desk())
        return (
            *(_view(each, "left") for each in seen.left),
            *(_view(each, "aside") for each in seen.aside),
            *(_view(each, "done") for each in seen.done),
        )

    def put_aside(self, key: str) -> None:
        """Want a thing no more, or want it again; what is done stays done."""
        kept = [each for each in self._settings.text(ASIDE).split(",") if each]
        others = [each for each in kept if each != key]
        self._settings.keep_text(ASIDE, ",".join(others if key in kept else [*kept, key]))
        self.changed.emit()


def _view(key: Later, state: LaterState) -> LaterView:
    words = {"left": _("later"), "aside": _("not needed"), "done": _("done")}
    return LaterView(
        key=key,
        title=_(TITLES[key]),
        says=_(_SAYS[key]),
        state=state,
        state_words=words[state],
        place=_PLACES[key],
    )
