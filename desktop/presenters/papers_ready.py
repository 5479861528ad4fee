"""Papers to have ready, before anybody takes a number: by service, applicant and purpose."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop.i18n import LANGUAGES, Language, language
from desktop.models.paper_contents import ReadyContent
from desktop.models.paper_parts import Entry, Wording
from desktop.models.standard import Standard
from desktop.presenters import formats
from desktop.presenters.labels import LANGUAGE_NAMES
from desktop.presenters.prints import PrintsPresenter
from desktop.presenters.settings_view import OptionView
from desktop.services import stand
from desktop.services.applicant_forms import blank_forms
from desktop.services.desk import Desk
from desktop.services.ready import issue_ready, papers_ready


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadyLine:
    """Show one line in the visitor's language: a heading, a paper, or where it is asked for."""

    number: str
    words: str
    level: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadyChoice:
    """Hold what is chosen: ids of the service, the applicant and the purpose, and the language."""

    service: str = ""
    applicant: str = ""
    purpose: str = ""
    language: Language = "kk"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadyView:
    """Show what to have ready for what is `chosen`, and what else can be chosen."""

    chosen: ReadyChoice
    services: tuple[OptionView, ...]
    applicants: tuple[OptionView, ...]
    purposes: tuple[OptionView, ...]
    languages: tuple[OptionView, ...]
    lines: tuple[ReadyLine, ...]
    has_forms: bool  # forms of ours he brings filled in (I-12)
    is_served: bool = True


class ReadyPresenter(QObject):
    """Show what the standard asks of a kind of applicant today, and print it for him.

    Signals:
        changed: the ReadyView to show.
    """

    changed = Signal(object)

    def __init__(
        self, desk: Callable[[], Desk], *, prints: PrintsPresenter, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._prints = prints
        self._chosen = ReadyChoice(language=language())
        self._is_shown = False

    @property
    def chosen(self) -> ReadyChoice:
        """Return what is chosen."""
        return self._chosen

    def show_service(self, service: str = "") -> None:
        """Show a service, by default the one shown last; the rest stays where it fits."""
        self.choose(replace(self._chosen, service=service or self._chosen.service))

    def choose(self, wanted: ReadyChoice) -> None:
        """Show what is wanted; what does not fit its service gives way to the first that does."""
        desk = self._desk()
        services = desk.office().services
        service = wanted.service if wanted.service in services else services[0]
        standard = desk.catalogue.standard(service)
        applicant = _fitting(wanted.applicant, [row.id for row in standard.recipients])
        purpose = _fitting(wanted.purpose, [row.id for row in standard.purposes])
        self._chosen = replace(wanted, service=service, applicant=applicant, purpose=purpose)
        self._is_shown = True
        self.changed.emit(self._view(desk, standard))

    def show_again(self) -> None:
        """Show it once more, worded in the language spoken now, unless it was put away."""
        if self._is_shown:
            self.choose(self._chosen)

    def put_away(self) -> None:
        """Let it be shown no more."""
        self._is_shown = False

    def _view(self, desk: Desk, standard: Standard) -> ReadyView:
        chosen = self._chosen
        content = papers_ready(
            desk,
            service=chosen.service,
            applicant=chosen.applicant,
            purpose=chosen.purpose,
            language=chosen.language,
        )
        named = [(each, desk.catalogue.standard(each).short) for each in desk.office().services]
        return ReadyView(
            chosen=chosen,
            services=tuple(OptionView(key=key, words=formats.text(name)) for key, name in named),
            applicants=tuple(
                OptionView(key=row.id, words=formats.text(row.short)) for row in standard.recipients
            ),
            purposes=tuple(
                OptionView(key=row.id, words=formats.text(row.short)) for row in standard.purposes
            ),
            languages=tuple(OptionView(key=key, words=LANGUAGE_NAMES[key]) for key in LANGUAGES),
            lines=tuple(_lines(content)),
            is_served=not content.says.kk,
            has_forms=bool(
                blank_forms(
                    desk,
                    service=chosen.service,
                    applicant=chosen.applicant,
                    purpose=chosen.purpose,
                    language=chosen.language,
                )
            ),
        )

    def print_list(self) -> None:
        """Print what is shown, for the visitor to take home."""
        self._prints.issue("papers-ready", partial(_issue, chosen=self._chosen))

    def print_stand(self) -> None:
        """Print the sheet of the stand of whoever is chosen, in the language chosen alone."""
        self._prints.issue(stand.KIND, partial(_issue_stand, chosen=self._chosen))


def _issue_stand(desk: Desk, *, chosen: ReadyChoice) -> str:
    return stand.issue_stand(
        desk,
        service=chosen.service,
        applicant=chosen.applicant,
        purpose=chosen.purpose,
        language=chosen.language,
    )


def _issue(desk: Desk, *, chosen: ReadyChoice) -> str:
    return issue_ready(
        desk,
        service=chosen.service,
        applicant=chosen.applicant,
        purpose=chosen.purpose,
        language=chosen.language,
    )


def _fitting(wanted: str, known: Sequence[str]) -> str:
    return wanted if wanted in known else known[0]


def _lines(content: ReadyContent) -> list[ReadyLine]:
    """Say everything in the visitor's language alone: the paper says it in Kazakh too."""
    lines = [ReadyLine(number="", words=_said(content.purpose), level=0)]
    if content.says.kk:
        return [*lines, ReadyLine(number="", words=_said(content.says), level=1)]
    lines += [_paper(number, entry) for number, entry in enumerate(content.papers, start=1)]
    if content.duty.kk:
        lines += [
            ReadyLine(number="₸", words=words, level=1) for words in _said(content.duty).split("; ")
        ]
    return lines


def _paper(number: int, entry: Entry) -> ReadyLine:
    words = f"{_said(entry.text)} — {_said(entry.detail)}"
    return ReadyLine(number=f"{number}.", words=words, level=1)


def _said(wording: Wording) -> str:
    return wording.own or wording.kk
