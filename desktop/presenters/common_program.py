"""What the program of an office and that of a region both are: presenters over one open record."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import ClassVar, Final, TypedDict

from PySide6.QtCore import QObject, QTimer

from desktop.models.errors import Refusal
from desktop.models.paper import PaperKind
from desktop.presenters.background import Background
from desktop.presenters.backups import BackupPresenter
from desktop.presenters.changes import Changes
from desktop.presenters.clock import Ticker
from desktop.presenters.frame import FramePresenter
from desktop.presenters.guide import GuidePresenter
from desktop.presenters.help import HelpPresenter
from desktop.presenters.looks import Looks
from desktop.presenters.notices import Notices
from desktop.presenters.print_queue import PrintQueue
from desktop.presenters.prints import PrintsPresenter
from desktop.presenters.rights import Rights
from desktop.presenters.search import SearchPresenter
from desktop.presenters.session import Session
from desktop.presenters.settings_access import AccessPresenter
from desktop.presenters.settings_backups import KeepingPresenter
from desktop.presenters.settings_printers import PrintersPresenter
from desktop.presenters.settings_trail import TrailPresenter
from desktop.presenters.shift import Shift
from desktop.printing.papers import warm_up
from desktop.printing.spool import Spool
from desktop.services.desk import Desk
from desktop.store.database import Database
from desktop.store.handles import Reader
from desktop.store.upkeep import check_start

_AFTER_PAINT: Final = 400  # milliseconds: the hands and eyes come first, then what can wait


class PageParts(TypedDict):
    """What the presenter of a page stands on besides its desk, as it takes it."""

    background: Background[Database]
    changes: Changes
    ticker: Ticker
    notices: Notices
    parent: QObject


class CommonProgram(QObject):
    """Own what every window has: who works there, its frame, prints, search, backups, trail.

    A program adds its own presenters once these stand, and says of which kind its session, frame
    and search are. Nothing here asks which program it is of.
    """

    sessions: ClassVar[type[Session]] = Session
    frames: ClassVar[type[FramePresenter]] = FramePresenter
    printed: ClassVar[tuple[PaperKind, ...]] = ()
    """Which papers printers are set for, none for all that an office of its services has."""

    def __init__(
        self,
        desk: Desk,
        *,
        machine: Path,
        changes: Changes,
        looks: Looks,
        spool: Spool,
        report: Callable[[Exception], None],
        parent: QObject | None = None,
    ) -> None:
        """Take the desk of nobody in particular, and the folder of this computer's own secrets."""
        super().__init__(parent)
        self.looks, self.changes, self.machine = looks, changes, machine
        self.notices = Notices(self)
        looks.not_kept.connect(self.notices.not_kept)
        self.session = self.sessions(desk, changes=changes, parent=self)
        self.session.operator_changed.connect(self.notices.follow_operator)
        self.rights = Rights(self.session, changes=changes, parent=self)
        self.ticker = Ticker(self._now, self)
        self.background = Background[Database](desk.database.beside, report=report, parent=self)
        self._spool = spool
        self.shift: Shift | None = None  # of a record that somebody opened with a password (D46)
        self.access: AccessPresenter | None = None  # and who else may
        self._later = QTimer(self, singleShot=True, interval=_AFTER_PAINT)
        self._later.timeout.connect(self._begin_beside)
        self._make_frame(report)
        self._make_prints()
        self.search = self._new_search()
        self.help = HelpPresenter(self.session.desk, self)
        self.guide = GuidePresenter(self)
        self._make_keeping()

    @property
    def _page(self) -> PageParts:
        """Return what a page stands on that has the notices of the window."""
        return PageParts(
            background=self.background,
            changes=self.changes,
            ticker=self.ticker,
            notices=self.notices,
            parent=self,
        )

    def _now(self) -> dt.datetime:
        """Return the office's time, or the machine's before there is an office."""
        desk = self.session.desk()
        try:
            return desk.now()
        except Refusal:
            return desk.clock()

    def _make_frame(self, report: Callable[[Exception], None]) -> None:
        """Make what stands round every page, and the backups its foot tells of."""
        self.backups = BackupPresenter(
            self.session.desk,
            report=report,
            ticker=self.ticker,
            notices=self.notices,
            parent=self,
        )
        self.frame = self.frames(
            session=self.session,
            spool=self._spool,
            background=self.background,
            changes=self.changes,
            ticker=self.ticker,
            backups=self.backups,
            parent=self,
        )

    def _new_search(self) -> SearchPresenter:
        return SearchPresenter(
            self.session.desk, background=self.background, notices=self.notices, parent=self
        )

    def _make_prints(self) -> None:
        desk = self.session.desk
        self.prints = PrintsPresenter(desk, self._spool, **self._page)
        self.print_queue = PrintQueue(desk, self._spool, prints=self.prints, **self._page)

    def _make_keeping(self) -> None:
        """Make the sections of the settings that keep a record, and that of its printers."""
        desk, background, notices = self.session.desk, self.background, self.notices
        self.keeping = KeepingPresenter(desk, backups=self.backups, notices=notices, parent=self)
        self.trail = TrailPresenter(desk, background=background, prints=self.prints, parent=self)
        self.printers = PrintersPresenter(
            desk,
            self._spool,
            background=background,
            notices=notices,
            printed=self.printed,
            parent=self,
        )

    def begin(self) -> None:
        """Let time pass, and do beside the window what can wait until it stands."""
        self.ticker.start()
        self._later.start()

    def _begin_beside(self) -> None:
        """Check the end of the journal, load what makes papers, look at the printers."""
        self.background.ask(
            _check_journal, owner=self, answered=self._tell_checked, failed=self.notices.refuse
        )
        self.background.ask(lambda _database: warm_up(), owner=self, failed=self.notices.refuse)
        self.frame.look_at_printers()
        self.backups.look()

    def _tell_checked(self, sound: bool) -> None:  # noqa: FBT001  an answer
        if not sound:
            path = str(self.session.desk().database.path)
            self.notices.refuse(Refusal("database-corrupt", path=path))

    def take_shift(self, shift: Shift) -> None:
        """Take who opened the record, and let those who may say who else can (D46)."""
        self.shift = shift
        self.access = AccessPresenter(
            self.session.desk,
            shift,
            self._spool,
            background=self.background,
            changes=self.changes,
            parent=self,
        )

    def save(self) -> None:
        """Keep now everything typed that outlives its page: of what both have, nothing does."""

    def close(self) -> None:
        """Keep what was typed, finish what was asked beside the window, let nothing run on."""
        self.ticker.stop()
        self._later.stop()
        self.save()
        self.backups.close()
        self.background.stop()
        self.changes.stop()


def _check_journal(reader: Reader) -> bool:
    return check_start(reader).sound
