"""Everything the window of a region speaks with."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer

from desktop.models.errors import Refusal
from desktop.presenters.background import Background
from desktop.presenters.backups import BackupPresenter
from desktop.presenters.changes import Changes
from desktop.presenters.clock import Ticker
from desktop.presenters.declared import DeclaredSettings
from desktop.presenters.help import HelpPresenter
from desktop.presenters.looks import Looks
from desktop.presenters.notices import Notices
from desktop.presenters.print_queue import PrintQueue
from desktop.presenters.prints import PrintsPresenter
from desktop.presenters.region_cases import RegionCases
from desktop.presenters.region_exchange import RegionExchange
from desktop.presenters.region_figures import RegionFigures
from desktop.presenters.region_frame import RegionFrame
from desktop.presenters.region_search import look_for_cases
from desktop.presenters.region_session import RegionSession
from desktop.presenters.region_settings import Computers, Editions, RegionKeys
from desktop.presenters.rights import Rights
from desktop.presenters.search import SearchPresenter
from desktop.presenters.session import Session
from desktop.presenters.settings_access import AccessPresenter
from desktop.presenters.settings_backups import KeepingPresenter
from desktop.presenters.settings_printers import PrintersPresenter
from desktop.presenters.settings_staff import REGION_OFFERED, StaffPresenter
from desktop.presenters.settings_trail import TrailPresenter
from desktop.presenters.shift import Shift
from desktop.printing.papers import warm_up
from desktop.printing.spool import Spool
from desktop.services.desk import Desk
from desktop.store.database import Database
from desktop.store.handles import Reader
from desktop.store.upkeep import check_start

_AFTER_PAINT: Final = 400  # milliseconds: the eyes come first, then what can wait


class RegionProgram(QObject):
    """Own the presenters over a region's open database, and close them in order."""

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
        self.session: Session = RegionSession(desk, changes=changes, parent=self)
        self.session.operator_changed.connect(self.notices.follow_operator)
        self.rights = Rights(self.session, changes=changes, parent=self)
        self.ticker = Ticker(self._now, self)
        self.background = Background[Database](desk.database.beside, report=report, parent=self)
        self._spool, self._report = spool, report
        self.shift: Shift | None = None  # of a record that somebody opened with a password (D46)
        self.access: AccessPresenter | None = None  # and who else may
        self._later = QTimer(self, singleShot=True, interval=_AFTER_PAINT)
        self._later.timeout.connect(self._begin_beside)
        self._make_frame()
        self._make_exchange()
        self._make_pages()
        self._make_settings()

    def desk(self) -> Desk:
        """Return the desk of whoever works here now."""
        return self.session.desk()

    def _now(self) -> dt.datetime:
        return self.session.desk().now()

    def _make_frame(self) -> None:
        desk, background, notices = self.session.desk, self.background, self.notices
        self.backups = BackupPresenter(
            desk, report=self._report, ticker=self.ticker, notices=notices, parent=self
        )
        self.frame = RegionFrame(
            session=self.session,
            spool=self._spool,
            background=background,
            changes=self.changes,
            ticker=self.ticker,
            backups=self.backups,
            parent=self,
        )
        self.prints = PrintsPresenter(
            desk,
            self._spool,
            background=background,
            changes=self.changes,
            ticker=self.ticker,
            notices=notices,
            parent=self,
        )
        self.print_queue = PrintQueue(
            desk,
            self._spool,
            prints=self.prints,
            background=background,
            changes=self.changes,
            ticker=self.ticker,
            notices=notices,
            parent=self,
        )
        self.search = SearchPresenter(
            desk, background=background, notices=notices, looks=look_for_cases, parent=self
        )
        self.help = HelpPresenter(desk, self)

    def _make_pages(self) -> None:
        desk, background, notices = self.session.desk, self.background, self.notices
        self.figures = RegionFigures(
            desk,
            background=background,
            changes=self.changes,
            ticker=self.ticker,
            notices=notices,
            parent=self,
        )
        self.cases = RegionCases(
            desk,
            prints=self.prints,
            background=background,
            changes=self.changes,
            ticker=self.ticker,
            notices=notices,
            parent=self,
        )

    def _make_exchange(self) -> None:
        self.exchange = RegionExchange(
            self.session.desk,
            self.machine,
            prints=self.prints,
            background=self.background,
            changes=self.changes,
            ticker=self.ticker,
            notices=self.notices,
            parent=self,
        )

    def _make_settings(self) -> None:
        desk, background, notices = self.session.desk, self.background, self.notices
        self.declared = DeclaredSettings(desk, self.looks, None)
        self.keys = RegionKeys(desk, self.machine)
        self.computers = Computers(desk, self.machine, background=background, parent=self)
        self.editions = Editions(desk)
        self.staff = StaffPresenter(desk, offered=REGION_OFFERED)
        self.keeping = KeepingPresenter(desk, backups=self.backups, notices=notices, parent=self)
        self.trail = TrailPresenter(desk, background=background, prints=self.prints, parent=self)
        self.printers = PrintersPresenter(
            desk, self._spool, background=background, notices=notices, parent=self
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
        """Keep everything typed now: nothing here outlives its sheet."""

    def close(self) -> None:
        """Finish what was asked beside the window, and let nothing run on."""
        self.ticker.stop()
        self._later.stop()
        self.save()
        self.backups.close()
        self.background.stop()
        self.changes.stop()


def _check_journal(reader: Reader) -> bool:
    return check_start(reader).sound
