"""Everything the first paint needs and nothing more: database, looks, window, frame, counter page.

What is imported here is paid for before anything can be seen (docs/adr/0006-start-up.md), so the
domain, the standards and the papers are not. `app.Kense` brings them in right after.
"""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple, TypeVar

from PySide6.QtWidgets import QApplication, QWidget

from desktop import paths
from desktop.i18n import LANGUAGES, Language, use_language
from desktop.models.declared import LANGUAGE, SCALE, THEME, Declared
from desktop.models.errors import Refusal
from desktop.models.ids import Randomness
from desktop.models.permissions import may
from desktop.presenters.changes import Changes
from desktop.presenters.first_look import first_look
from desktop.presenters.open_pages import may_open
from desktop.store import access, boards
from desktop.store.database import open_database
from desktop.store.practice import is_practice
from desktop.views.counter.page import CounterPage
from desktop.views.keys import PhysicalKeys
from desktop.views.main_window import Frame, MainWindow
from desktop.views.pages import CLOSING, COUNTER, DAY, FIRST_RUN, ON_RAIL
from desktop.views.theme import apply_theme
from desktop.views.tokens import PALETTES, ThemeName

Kept = TypeVar("Kept", bound=str)


class Choices(NamedTuple):
    """Hold what a start may be told; what is None stays as the desk remembers it."""

    clock: Callable[[], dt.datetime]
    randomness: Randomness
    language: Language | None = None
    theme: ThemeName | None = None
    scale: int | None = None
    forms: Path | None = None


class Opening:
    """Open an office and put up its window; nothing works yet, but what can be seen is true."""

    def __init__(
        self, app: QApplication, path: Path, choices: Choices, *, key: bytes | None = None
    ) -> None:
        """Open the database at `path`, with its key; refuses whatever `open_database` refuses."""
        self.app, self.choices = app, choices
        self.forms = choices.forms or paths.forms()
        self.changes = Changes()
        self.database = open_database(
            path, key, randomness=choices.randomness, told=self.changes.tell
        )
        self._check_kind()
        self._kept = boards.settings(self.database)
        use_language(choices.language or one_of(LANGUAGES, self._kept, LANGUAGE))
        self.theme = apply_theme(
            app,
            choices.theme or one_of(tuple(PALETTES), self._kept, THEME),
            choices.scale or int(SCALE.kept(self._kept.get(SCALE.key))),
        )
        self.window = MainWindow(self.theme)
        self.window.take_size(app)
        self.keys = PhysicalKeys(self.window)
        self.keys.watch(self.window)
        self._make_rest: Callable[[str], QWidget] = self._cannot_make
        self.frame = self.new_frame()

    def _check_kind(self) -> None:
        """Refuse `record-of-region`: another window is for it."""
        if boards.is_region(self.database):
            self.database.close()
            raise Refusal("record-of-region", path=str(self.database.path))

    def new_frame(self) -> Frame:
        """Put up a frame in the language spoken now; the one before is gone."""
        self.frame = self._frame()
        self.window.set_frame(self.frame)
        return self.frame

    def _frame(self) -> Frame:
        makers = self._makers((*(page.name for page in ON_RAIL), DAY, CLOSING, FIRST_RUN))
        return Frame(self.theme, makers, self.keys, practice=is_practice(self.database))

    def _makers(self, names: Sequence[str]) -> dict[str, Callable[[], QWidget]]:
        return {name: self._maker(name) for name in names}

    def _maker(self, name: str) -> Callable[[], QWidget]:
        return lambda: self._make_rest(name)

    def make_pages_by(self, make: Callable[[str], QWidget]) -> None:
        """Let `make` make every page from now on."""
        self._make_rest = make

    def seat(self, login: str) -> None:
        """Let whoever signed in sit at the window this desk was at last, before it is shown."""
        office = boards.office(self.database)
        staff = "" if office is None else access.staff_of(self.database, office.office, login)
        windows = [] if office is None else boards.windows(self.database, office.office)
        known = {row.window for row in windows}
        last = self._kept.get("window", "")
        window = last if last in known else next(iter(sorted(known)), "")
        if staff and window:
            from desktop.store import desk as desk_tables  # noqa: PLC0415 - a plain start needs none

            key = f"operator.{window}"
            desk_tables.set_setting(self.database, key=key, value=staff)
            self._kept[key] = staff

    @property
    def is_at_work(self) -> bool:
        """Say whether the work was brought to it already."""
        return self._make_rest != self._cannot_make

    def show_first_page(self) -> bool:
        """Show the counter as it stands, if that is where work begins and the desk knows how."""
        clock = self.choices.clock
        look = first_look(self.database, self._kept, clock=clock, forms=self.forms)
        if look is None:
            return False
        self.frame.offer_pages(
            [page.name for page in ON_RAIL if may_open(partial(may, look.roles), page.name)]
        )
        self.frame.show_header(look.header)
        page = CounterPage(self.theme)
        page.show_queue(look.queue)
        self.frame.pages.take(COUNTER, page)
        self.frame.rail.set_counts({COUNTER: look.queue.waiting})
        return True

    @staticmethod
    def _cannot_make(name: str) -> QWidget:
        raise KeyError(name)

    def close(self) -> None:
        """Close the database, and let the window go with everything it owns."""
        self.database.close()
        self.window.deleteLater()
        self.theme.deleteLater()


def one_of(known: Sequence[Kept], kept: Mapping[str, str], declared: Declared) -> Kept:
    """Return what a setting kept means now, typed as what it is one of."""
    value = declared.kept(kept.get(declared.key))
    return next(each for each in known if each == value)
