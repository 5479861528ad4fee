"""The monthly drill: begun by itself or asked for, told, and recorded (parcels §3.5)."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import QObject, Signal

from desktop.i18n import _
from desktop.models.backups import Backup, last_good
from desktop.models.errors import Refusal
from desktop.models.facts import DrillOutcome
from desktop.presenters import keeping
from desktop.presenters.backups import BackupPresenter
from desktop.presenters.notices import Notices
from desktop.presenters.sentences import sentence
from desktop.presenters.settings_view import Said
from desktop.services import drill
from desktop.services.backup_rotation import backups_of, folder_of
from desktop.services.desk import Desk
from desktop.services.drill import DrillState
from desktop.store.database import Database
from desktop.store.drills import Seen

Run: TypeAlias = Callable[[Path, bytes | None, Callable[[], bool]], Seen | None]
"""Put a backup back apart and say what is in it (`drill.drill_apart`)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Tried:
    """Hold what came of putting a backup back; nothing where the window closed meanwhile."""

    backup: Backup
    outcome: DrillOutcome
    seen: Seen | None = None
    code: str = ""


class DrillPresenter(QObject):
    """Drill once a month beside the window, and whenever somebody asks.

    None is made by itself before `drill_by`: a test or a demo wants none.

    Signals:
        told: the Said of how a drill fares.
    """

    told = Signal(object)

    def __init__(
        self,
        desk: Callable[[], Desk],
        *,
        backups: BackupPresenter,
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._backups, self._notices = desk, backups, notices
        self._run: Run | None = None
        self._is_drilling = False
        backups.changed.connect(self._look)

    def drill_by(self, run: Run) -> None:
        """Drill from now on, and let `run` put the backup back."""
        self._run = run

    def _look(self) -> None:
        """Drill where a month has passed since the last good one."""
        if self._run is None or self._is_drilling:
            return
        now = self._desk().now()
        self._backups.ask(
            lambda database: drill.state_of(database, now=now),
            owner=self,
            answered=self._drill_if_due,
            failed=lambda _refusal: None,  # a folder that cannot be read: the backup says so
        )

    def _drill_if_due(self, state: DrillState) -> None:
        if state.is_due(self._desk().now()):
            self.drill()

    def drill(self) -> None:
        """Put the newest backup back beside everything else, and compare."""
        run, now = self._run, self._desk().now()
        if run is None or self._is_drilling:
            return
        self._is_drilling = True
        said = _("The newest backup is being restored beside the record, to try it…")
        self.told.emit(Said(tone="normal", sentence=said))
        self._backups.ask(
            lambda database: self._try(database, run, now),
            owner=self,
            answered=self._tell,
            failed=self._refuse,
        )

    def _try(self, database: Database, run: Run, now: dt.datetime) -> _Tried | None:
        newest = last_good(backups_of(database.path), now=now)
        if newest is None:
            raise Refusal("backup-none")
        try:
            path = folder_of(database.path) / newest.name
            seen = run(path, database.key, lambda: self._backups.is_leaving)
        except Refusal as refusal:
            return _Tried(backup=newest, outcome="failed", code=refusal.code)
        if seen is None:
            return None
        return _Tried(backup=newest, outcome=drill.compare(database, seen), seen=seen)

    def _tell(self, tried: _Tried | None) -> None:
        self._is_drilling = False
        if tried is None:
            return
        try:
            fact = drill.tell_drill(
                self._desk(),
                copied_at=tried.backup.made_at,
                outcome=tried.outcome,
                seen=tried.seen,
                code=tried.code,
            )
        except Refusal as refusal:
            self._refuse(refusal)
            return
        words = keeping.drilled(fact)
        is_good = fact.outcome == "good"
        self.told.emit(Said(tone="done" if is_good else "past", sentence=words))
        if not is_good:
            self._notices.say("past", words, link=_("Try again"), action=self.drill)

    def _refuse(self, refusal: Refusal) -> None:
        self._is_drilling = False
        self.told.emit(Said(tone="past", sentence=sentence(refusal)))
