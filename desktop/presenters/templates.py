"""Every kind of paper as it looks, with invented data in it: on the screen and on a sheet (D28)."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject, Signal

from desktop.i18n import _
from desktop.models.errors import Refusal
from desktop.models.paper import paper_kinds
from desktop.models.text import Language
from desktop.presenters.background import Background
from desktop.presenters.labels import LANGUAGE_NAMES
from desktop.presenters.list_view import OptionView
from desktop.presenters.notices import Notices
from desktop.presenters.prints import paper_kind
from desktop.presenters.sentences import sentence
from desktop.presenters.sentences_printing import paper_failed
from desktop.presenters.settings_printers import name_of
from desktop.presenters.settings_view import Said
from desktop.printing.spool import Failed, Spool, Submitted
from desktop.services.desk import Desk
from desktop.services.papers import destination
from desktop.services.sample_pages import print_template, template_page
from desktop.store.database import Database

_LANGUAGES: Final[tuple[Language, ...]] = ("kk", "ru")


class TemplatesPresenter(QObject):
    """Make the template of a paper beside the window, and print it.

    Signals:
        made: a template is ready (kind, language, its PDF).
        told: what became of one sent to the printer (`Said`).
    """

    made = Signal(str, str, bytes)
    told = Signal(object)

    def __init__(
        self,
        desk: Callable[[], Desk],
        spool: Spool,
        *,
        background: Background[Database],
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._spool = spool
        self._background = background
        self._notices = notices

    def kinds(self) -> tuple[OptionView, ...]:
        """Return every kind of paper the office gives out, by its name."""
        desk = self._desk()
        kinds = paper_kinds(desk.office().services)
        return tuple(OptionView(key=kind, words=name_of(desk, kind)) for kind in kinds)

    def languages(self) -> tuple[OptionView, ...]:
        """Return the languages a paper can be in."""
        return tuple(OptionView(key=each, words=LANGUAGE_NAMES[each]) for each in _LANGUAGES)

    def make(self, kind: str, language: str) -> None:
        """Make the template of a kind of paper; `made` tells when it is there."""
        desk, known, spoken = self._desk(), paper_kind(kind), _spoken(language)
        self._background.ask(
            lambda database: template_page(
                replace(desk, database=database), kind=known, language=spoken
            ),
            owner=self,
            answered=lambda pdf: self.made.emit(kind, language, pdf),
            failed=self._notices.refuse,
        )

    def print_page(self, kind: str, language: str) -> None:
        """Print the template where papers of its kind go; nothing is recorded."""
        desk, spool = self._desk(), self._spool
        known, spoken = paper_kind(kind), _spoken(language)
        target = destination(desk, known)
        if not target.printer:
            words = sentence(Refusal("no-printer", kind=kind))
            self.told.emit(Said(tone="near", sentence=words))
            return
        self._background.ask(
            lambda database: print_template(
                replace(desk, database=database), spool, kind=known, language=spoken, to=target
            ),
            owner=self,
            answered=lambda sent: self._tell(kind, sent),
            failed=self._notices.refuse,
        )

    def _tell(self, kind: str, sent: Submitted) -> None:
        if isinstance(sent.state, Failed):
            said = Said(tone="near", sentence=paper_failed(kind, sent.state.reason))
        else:
            said = Said(tone="done", sentence=_("The template is with the printer."))
        self.told.emit(said)


def _spoken(language: str) -> Language:
    return next((each for each in _LANGUAGES if each == language), "kk")
