"""The section of sounds, in words: what is heard, the office's own recordings, a try."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.i18n import _, _n
from desktop.models.errors import Refusal
from desktop.models.spoken_number import CHIME, LETTERS, recordings
from desktop.models.spoken_words import words_of
from desktop.presenters import formats
from desktop.presenters.announcing import Announcing
from desktop.presenters.background import Background
from desktop.presenters.notices import Notices
from desktop.presenters.sentences import sentence
from desktop.presenters.settings_view import Said
from desktop.presenters.tone import Tone
from desktop.services import sounds
from desktop.services.desk import Desk
from desktop.store.database import Database

_MOST_NAMED = 5  # files named one by one


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordingView:
    """Show one recording: what is read in it, its file, and whose is played."""

    key: str
    words: str
    file: str
    whose: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SoundView:
    """Show the section: whether anything is heard, and every recording.

    `folder` is where own ones lie, empty while there is none.
    """

    heard: str
    tone: Tone
    folder: str
    counted: str
    left: str  # what is not played or was not taken, and why
    recordings: tuple[RecordingView, ...]


class SoundPresenter(QObject):
    """Try the sounds, and put the office's own recordings in the place of ours.

    Signals:
        changed: recordings are others, or something is heard that was not.
        told: the Said of what was done or refused.
    """

    changed = Signal()
    told = Signal(object)

    def __init__(
        self,
        desk: Callable[[], Desk],
        announcing: Announcing,
        *,
        background: Background[Database],
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._announcing = desk, announcing
        self._background, self._notices = background, notices
        self._own: Mapping[str, sounds.Own] = {}
        self._left: tuple[str, ...] = ()
        announcing.changed.connect(self.changed)

    def look(self) -> None:
        """Judge the office's own recordings, beside the window."""
        own = sounds.folder(self._desk())
        self._background.ask(
            lambda _database: sounds.own_recordings(own),
            owner=self,
            answered=self._take_look,
            failed=self._notices.refuse,
        )

    def _take_look(self, found: tuple[sounds.Own, ...]) -> None:
        self._own = {each.recording: each for each in found}
        self.changed.emit()

    def view(self) -> SoundView:
        """Say what is heard now, and whose recordings: those not taken first, then own ones."""
        silence = self._announcing.silence
        names = sorted(recordings(), key=self._rank)  # in their order otherwise
        return SoundView(
            heard=silence or _("Sounds are played by this computer; it sets how loud."),
            tone="near" if silence else "normal",
            folder=str(sounds.folder(self._desk())) if self._own else "",
            counted=self._counted(),
            left=self._faults(),
            recordings=tuple(self._recording(name) for name in names),
        )

    def _rank(self, name: str) -> int:
        own = self._own.get(name)
        return 2 if own is None else 1 if own.fault is None else 0

    def _counted(self) -> str:
        good = sum(each.fault is None for each in self._own.values())
        return _(
            "Own recordings: {count} of {all}. In the place of the others ours are heard."
        ).format(count=formats.number(good), all=formats.number(len(recordings())))

    def _recording(self, name: str) -> RecordingView:
        own, whose = self._own.get(name), _("ours")
        if own is not None:
            whose = _("not taken") if own.fault else _("own recording")
        return RecordingView(key=name, words=_read_in(name), file=f"{name}.wav", whose=whose)

    def _faults(self) -> str:
        """Say why recordings that lie there are not played, and what the last take left."""
        faults = [sentence(each.fault) for each in self._own.values() if each.fault]
        return "\n".join([*faults[:_MOST_NAMED], *self._left])

    def try_out(self) -> None:
        """Play a number as it would be called, or say why nothing is heard."""
        self._announcing.try_out()
        silence = self._announcing.silence
        words = silence or _("Number 14 is called to the first window.")
        self.told.emit(Said(tone="near" if silence else "done", sentence=words))

    def take(self, source: str) -> None:
        """Take the recordings of a folder, and say which were not."""
        desk = self._desk()
        self._background.ask(
            lambda database: sounds.take(replace(desk, database=database), source=Path(source)),
            owner=self,
            answered=self._tell_taken,
            failed=self._tell_refused,
        )

    def _tell_taken(self, found: sounds.Taken) -> None:
        count = len(found.taken)
        said = _n("{count} recording taken.", "{count} recordings taken.", count)
        left = [sentence(each.fault) for each in found.refused[:_MOST_NAMED] if each.fault]
        if found.unknown:
            names = formats.listed(found.unknown[:_MOST_NAMED])
            left.append(_("Not named as ours: {files}.").format(files=names))
        self._left = tuple(left)
        tone: Tone = "near" if left else "done"
        self.told.emit(Said(tone=tone, sentence=said.format(count=formats.number(count))))
        self.look()

    def _tell_refused(self, refusal: Refusal) -> None:
        self.told.emit(Said(tone="past", sentence=sentence(refusal)))

    def give_up(self, recording: str) -> None:
        """Take an own recording away, so that ours is heard again; ours stays."""
        if recording not in self._own:
            return
        try:
            sounds.give_up(self._desk(), recording=recording)
        except Refusal as refusal:
            self._tell_refused(refusal)
            return
        words = _("Ours is heard again: {words}.").format(words=_read_in(recording))
        self.told.emit(Said(tone="done", sentence=words))
        self.look()


def _read_in(recording: str) -> str:
    """Return what is read in a recording; of a letter, the letter before its name: «Б · бе»."""
    if recording == CHIME:
        return _("the chime")
    file = recording.partition("/letter-")[2]
    letter = next((each for each, name in LETTERS.items() if name == file), "")
    return " · ".join(filter(None, (letter, words_of(recording))))
