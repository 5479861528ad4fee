"""The daily backup: made by itself when the day has closed, or next morning; the foot tells it."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias, TypeVar

from PySide6.QtCore import QObject, Signal

from desktop.i18n import _
from desktop.models.backups import Backup, last_good
from desktop.models.errors import Refusal
from desktop.presenters import formats, keeping
from desktop.presenters.background import Background
from desktop.presenters.clock import Ticker
from desktop.presenters.frame_view import StatusView
from desktop.presenters.notices import Notices
from desktop.presenters.sentences import sentence
from desktop.presenters.settings_view import Said
from desktop.services import backups as services
from desktop.services.backup_rotation import Removed, removed
from desktop.services.backups import BackupState, Copy
from desktop.services.closing_copy import is_copy_owed
from desktop.services.desk import Desk
from desktop.services.second_place import Carried, carry_newest
from desktop.store import offices
from desktop.store.database import Database

Finish: TypeAlias = Callable[[Copy, Callable[[], bool]], bool]
"""Prove a copy and keep it; told to leave it, answer False at once (`services.finish_apart`)."""

Answer = TypeVar("Answer")

_KEY = "backup"


class BackupPresenter(QObject):
    """Keep the backups of the record coming, on a thread of its own.

    A backup of the day is made when the window closes after reception; what was missed then is
    made up for as soon as the next day begins. None is made before `prove_by`: a test or a demo
    wants none.

    Signals:
        changed: the foot has something else to say.
        ended: a backup was made and checked, or why it was not (`str`, empty when it was).
        carried: what became of carrying it to the second place (Said).
    """

    changed = Signal()
    ended = Signal(str)
    carried = Signal(object)

    def __init__(
        self,
        desk: Callable[[], Desk],
        *,
        report: Callable[[Exception], None],
        ticker: Ticker,
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._notices = desk, notices
        self._finish: Finish | None = None
        self._own = Background[Database](desk().database.beside, report=report, parent=self)
        self._state: BackupState | None = None
        self._failed = False
        self._making = self._carrying = False
        self._leaving = False
        ticker.day.connect(self.look)

    @property
    def is_leaving(self) -> bool:
        """Say whether the window closes and nothing is waited for any more."""
        return self._leaving

    def ask(
        self,
        job: Callable[[Database], Answer],
        *,
        owner: QObject,
        answered: Callable[[Answer], None],
        failed: Callable[[Refusal], None],
    ) -> None:
        """Do something about backups where they are made, after what is under way there."""
        self._own.ask(job, owner=owner, answered=answered, failed=failed)

    def prove_by(self, finish: Finish) -> None:
        """Make backups from now on, and let `finish` prove them."""
        self._finish = finish

    @property
    def is_busy(self) -> bool:
        """Say whether a backup is being made or looked for."""
        return self._own.is_busy

    def status(self) -> StatusView:
        """Say when the last good backup was made; nothing before the first day has ended."""
        if self._state is None:
            return StatusView(key=_KEY, words="")
        last = self._state.last
        if self._failed:
            return StatusView(key=_KEY, words=_("The backup failed"), tone="past")
        if last is None:
            words = _("No backup yet") if self._state.missed else ""
            return StatusView(key=_KEY, words=words, tone="near")
        now = self._desk().now()
        words = _("Backup {time}").format(time=formats.moment_near(last.made_at, now.date()))
        if self._state.second.is_old(now):
            words = f"{words} · {keeping.old_place(self._state.second, now)}"
            return StatusView(key=_KEY, words=words, tone="near")
        return StatusView(key=_KEY, words=words, tone="near" if self._state.missed else "normal")

    def look(self, *_moment: object) -> None:
        """Look which backups there are, and make the one that was missed."""
        desk = self._desk()
        if self._finish is None or offices.chosen(desk.database) is None:
            return
        now = desk.now()
        self._own.ask(
            lambda database: services.state_of(database, now=now),
            owner=self,
            answered=self._take,
            failed=self._fail,
        )

    def _take(self, state: BackupState) -> None:
        self._state = state
        self.changed.emit()
        if state.missed and not self._making and not self._failed:
            self.make()
        elif state.last is not None and state.second.is_due(self._desk().now()):
            self._carry_if_there(state)

    def _carry_if_there(self, state: BackupState) -> None:
        """Carry the newest backup to the second place once a week, when the medium is in."""
        if self._finish is not None and state.second.folder and state.second.folder.is_dir():
            self.carry()

    def carry(self) -> None:
        """Carry the newest backup to the second place now, beside everything else."""
        if self._carrying:
            return
        self._carrying = True
        path, now = self._desk().database.path, self._desk().now()
        self._own.ask(
            lambda _database: carry_newest(path, now=now),
            owner=self,
            answered=self._tell_carried,
            failed=self._tell_not_carried,
        )

    def _tell_carried(self, carried: Carried) -> None:
        self._carrying = False
        self.carried.emit(Said(tone="done", sentence=keeping.carried(carried)))
        self.look()

    def _tell_not_carried(self, refusal: Refusal) -> None:
        self._carrying = False
        said = _("The backup did not reach the second place. {why}")
        said = said.format(why=sentence(refusal))
        self._notices.say("near", said, link=_("Try again"), action=self.carry)
        self.carried.emit(Said(tone="past", sentence=said))

    def make(self) -> None:
        """Make a backup now, beside everything else."""
        finish = self._finish
        if finish is None or self._making:
            return
        self._making, self._failed = True, False
        now = self._desk().now()
        self._own.ask(
            lambda database: self._made(database, now, finish),
            owner=self,
            answered=self._tell_made,
            failed=self._fail,
        )

    def _made(self, database: Database, now: dt.datetime, finish: Finish) -> Removed:
        services.be_patient()
        before = services.backups_of(database.path)
        copy = services.copy_record(database, now=now)
        is_finished = finish(copy, lambda: self._leaving)
        return removed(before, services.backups_of(database.path)) if is_finished else Removed()

    def _tell_made(self, gone: Removed) -> None:
        self._making = False
        if gone.for_room:
            self._notices.say("near", keeping.gone_for_room(gone.for_room))
        if not self._leaving:
            self.look()
            self.ended.emit("")

    def _fail(self, refusal: Refusal) -> None:
        """Say why there is no backup, and offer to try again."""
        self._making, self._failed = False, True
        said = _("The backup was not made. {why}").format(why=sentence(refusal))
        self._notices.say("past", said, link=_("Try again"), action=self.make)
        self.changed.emit()
        self.ended.emit(sentence(refusal))

    def is_day_unsaved(self) -> bool:
        """Say whether the day is over, and something of it is in no backup anybody can find."""
        desk = self._desk()
        if self._finish is None or offices.chosen(desk.database) is None:
            return False
        now = desk.now()
        try:
            return is_copy_owed(desk, now=now)
        except Refusal:  # the folder cannot be read: making one will say why
            return True

    def last_good(self) -> Backup | None:
        """Return the last good backup there is now."""
        desk = self._desk()
        try:
            return last_good(services.backups_of(desk.database.path), now=desk.now())
        except Refusal:
            return None

    def close(self) -> None:
        """Make the backup of a day that is over, as far as the open record is wanted for it.

        The copy is proved by a program of its own. What fails now is missed, and the next
        opening makes up for it or says why not.
        """
        if self._leaving:
            return
        self._leaving = True
        desk = self._desk()
        if self._finish is not None and offices.chosen(desk.database) is not None:
            now = desk.now()
            self._own.ask(
                lambda database: _leave_copy(replace(desk, database=database), now),
                owner=self,
                failed=lambda _missed: None,
            )
        self._own.stop()


def _leave_copy(desk: Desk, now: dt.datetime) -> None:
    if is_copy_owed(desk, now=now):
        services.leave_to_be_finished(services.copy_record(desk.database, now=now))
