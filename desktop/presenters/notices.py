"""Speak to the operator without stopping him: one sentence, sometimes with one thing to do."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, Signal

from desktop.i18n import _
from desktop.models.errors import Refusal
from desktop.presenters.sentences import sentence
from desktop.presenters.tone import Tone
from desktop.store.offices import StaffRow

GRAVE: Final = frozenset(
    {
        *("database-corrupt", "database-read-only", "disk-error", "disk-full"),
        *("folder-read-only", "layout-broken", "layout-missing"),
        *("standard-broken", "standards-missing", "unexpected"),
    }
)
"""Refusals that nobody at the counter caused and work cannot go on with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Say one sentence in a tone; `link` names what `action` does, if anything can be done.

    One that `is_of_page` says what to do on the page on show: it means nothing on another.
    """

    tone: Tone
    sentence: str
    link: str = ""
    action: Callable[[], None] | None = None
    is_of_page: bool = False


class Notices(QObject):
    """Carry notices from whoever speaks to whoever shows them.

    Signals:
        said: a `Notice` is to be shown; a newer one may take its place.
        listener_left: somebody else sits here now; what was said to the one before is not his.
    """

    said = Signal(Notice)
    listener_left = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._listener = ""

    def follow_operator(self, operator: StaffRow | None) -> None:
        """Speak to whoever works here from now on, None for nobody."""
        before, self._listener = self._listener, operator.staff if operator else ""
        if before and before != self._listener:
            self.listener_left.emit()

    def say(
        self,
        tone: Tone,
        words: str,
        *,
        link: str = "",
        action: Callable[[], None] | None = None,
    ) -> None:
        """Show a finished sentence, with a link when something can be done about it."""
        self.said.emit(Notice(tone=tone, sentence=words, link=link, action=action))

    def advise(self, words: str) -> None:
        """Say what to do on the page on show; it goes with the page."""
        self.said.emit(Notice(tone="info", sentence=words, is_of_page=True))

    def refuse(self, refusal: Refusal) -> None:
        """Show why something was refused; fits wherever `failed` is asked for."""
        self.say("past" if refusal.code in GRAVE else "near", sentence(refusal))

    def not_kept(self, refusal: Refusal) -> None:
        """Show why the disk did not keep what was switched, and that it is in force."""
        words = _("What you switched stays so until the program is closed.")
        self.say("past", f"{sentence(refusal)} {words}")
