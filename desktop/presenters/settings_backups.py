"""The section of backups, in words: where they lie, how old they are, the second place (§3.5)."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from desktop.i18n import _, _n
from desktop.models.backups import Backup, last_good
from desktop.models.errors import Refusal
from desktop.presenters import formats
from desktop.presenters.backups import BackupPresenter
from desktop.presenters.drills import DrillPresenter
from desktop.presenters.notices import Notices
from desktop.presenters.sentences import sentence
from desktop.presenters.settings import save
from desktop.presenters.settings_view import Said
from desktop.presenters.tone import Tone
from desktop.services.backup_rotation import backups_of
from desktop.services.desk import Desk
from desktop.services.drill import OLD
from desktop.services.place_choice import choose_second_place
from desktop.services.second_place import SecondPlace, copies_at, second_place
from desktop.store import drills


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyView:
    """Show one verified copy: when it was made, and in which of the two places it lies."""

    name: str
    made: str
    where: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StandView:
    """Say in a line how one thing of keeping stands."""

    words: str
    tone: Tone = "normal"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeepingView:
    """Show the section: how backups stand, the folder of the second place, and every copy."""

    stands: tuple[StandView, ...]
    folder: str
    copies: tuple[CopyView, ...]


class KeepingPresenter(QObject):
    """Choose the second place, and have backups made and carried when somebody asks.

    Signals:
        changed: backups or places are others than before.
        told: the Said of what was done or refused.
    """

    changed = Signal()
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
        self.drills = DrillPresenter(desk, backups=backups, notices=notices, parent=self)
        self.drills.told.connect(self._tell)
        self._desk, self._backups = desk, backups
        self._asked = False
        backups.changed.connect(self.changed)
        backups.carried.connect(self._tell)
        backups.ended.connect(self._tell_made)

    def view(self) -> KeepingView:
        """Say how the backups stand now."""
        desk = self._desk()
        path, now = desk.database.path, desk.now()
        place = second_place(path)
        try:
            here = backups_of(path)
        except Refusal as refusal:
            said = StandView(words=sentence(refusal), tone="past")
            return KeepingView(stands=(said,), folder=str(place.folder or ""), copies=())
        there = copies_at(place.folder, path.stem) if place.folder else []
        last = last_good(here, now=now)
        words = _("No backup yet")
        if last is not None:
            moment = formats.moment_near(last.made_at, now.date())
            words = _("The last good backup: {time}").format(time=moment)
        stand = StandView(words=words, tone="normal" if last else "near")
        return KeepingView(
            stands=(stand, self._stand(place), self._stand_of_drill()),
            folder=str(place.folder or ""),
            copies=tuple(_copies(here, there)),
        )

    def _stand(self, place: SecondPlace) -> StandView:
        """Say when a backup reached the second place last."""
        now = self._desk().now()
        if place.folder is None:
            said = _("No second place: if this disk fails, the backups go with it.")
            return StandView(words=said, tone="near")
        tone: Tone = "near" if place.is_old(now) else "normal"
        if place.last is None:
            said = _("No backup has reached the second place yet.")
            return StandView(words=said, tone=tone)
        moment = formats.moment_near(place.last, now.date())
        said = _("Last carried to the second place: {time}").format(time=moment)
        return StandView(words=said, tone=tone)

    def _stand_of_drill(self) -> StandView:
        """Say when a backup was restored to try it, and what that came to."""
        desk = self._desk()
        last, now = drills.last(desk.database), desk.now()
        if last is None:
            return StandView(words=_("No backup was restored yet to try it."))
        moment = formats.moment_near(last.done_at, now.date())
        if last.outcome == "no-export":
            said = _("Restored to try it, but nothing could be sent from it: {time}")
            return StandView(words=said.format(time=moment), tone="past")
        if last.outcome != "good":
            said = _("The last try of restoring a backup failed: {time}").format(time=moment)
            return StandView(words=said, tone="past")
        said = _("Restored to try it, and found whole: {time}").format(time=moment)
        if last.exported:
            count = _n("{count} entry", "{count} entries", last.exported)
            said = _(
                "Restored to try it, found whole, and all of it can be sent ({entries}): {time}"
            )
            entries = count.format(count=formats.number(last.exported))
            said = said.format(entries=entries, time=moment)
        return StandView(words=said, tone="near" if now - last.done_at >= OLD else "normal")

    def choose(self, folder: str) -> Said:
        """Choose where backups are carried to, empty for nowhere."""
        said = save(self._desk(), lambda desk: choose_second_place(desk, folder))
        self._backups.look()
        self.changed.emit()
        return said

    def back_up(self) -> None:
        """Make a backup now."""
        self._asked = True
        self.told.emit(Said(tone="normal", sentence=_("A backup is being made and checked…")))
        self._backups.make()

    def carry(self) -> None:
        """Carry the newest backup to the second place now."""
        said = _("The backup is being carried to the second place…")
        self.told.emit(Said(tone="normal", sentence=said))
        self._backups.carry()

    def _tell(self, said: Said) -> None:
        self.told.emit(said)
        self.changed.emit()

    def _tell_made(self, why: str) -> None:
        if not self._asked:
            return
        self._asked = False
        said = _("The backup was not made. {why}").format(why=why)
        done = _("The backup was made and checked.")
        self.told.emit(Said(tone="past" if why else "done", sentence=said if why else done))
        self.changed.emit()


def _copies(here: list[Backup], there: list[Backup]) -> list[CopyView]:
    """Return every copy once, the newest first."""
    both = sorted({*here, *there}, key=lambda each: each.made_at, reverse=True)
    return [
        CopyView(name=each.name, made=_made(each), where=_where(each in here, each in there))
        for each in both
    ]


def _made(backup: Backup) -> str:
    moment = backup.made_at
    return f"{formats.date_long(moment.date())}, {formats.time(moment)}"


def _where(is_here: bool, is_there: bool) -> str:  # noqa: FBT001  the two places
    if is_here and is_there:
        return _("this computer and the second place")
    return _("this computer") if is_here else _("the second place")
