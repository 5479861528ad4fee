"""The survey at the counter: how the visitor in hand is asked, and the screen he answers at."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QObject, Signal

from desktop.i18n import _
from desktop.models.errors import Refusal
from desktop.models.facts import SurveyWay
from desktop.models.survey import Said
from desktop.models.text import Language
from desktop.presenters.background import Background
from desktop.presenters.case_acts import Act, CaseActs
from desktop.presenters.case_acts_asking import choose
from desktop.presenters.case_acts_view import AskGroup, SheetView, Typed
from desktop.presenters.labels import label
from desktop.presenters.notices import Notices
from desktop.presenters.prints import PrintsPresenter
from desktop.printing.spool import Failed, Spool, Submitted
from desktop.services import survey, survey_slip
from desktop.services.desk import Desk
from desktop.services.survey import Asked
from desktop.store.database import Database

_WAYS: Final[Mapping[str, SurveyWay]] = {"screen": "screen", "slip": "slip"}


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionView:
    """One question in both languages of the counter; nothing of the visitor stands beside it."""

    number: str
    kk: str
    ru: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyView:
    """The questions of one visit, to be answered once."""

    token: str
    questions: tuple[QuestionView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyBegun:
    """What asking leaves to be done beside the window: a slip to print, or a screen to show."""

    asked: Asked
    way: SurveyWay
    language: Language


class AskVisitor:
    """Ask how the visitor in hand, or the last one served, answers the survey."""

    def __init__(self, desk: Desk, window: str, begin: Callable[[SurveyBegun], None]) -> None:
        """Take what goes on once he is asked.

        Refuse `survey-nobody`, `survey-asked` (`ticket`), `survey-none` (`service`).
        """
        self._window, self._begin = window, begin
        self._ticket = survey.visit_to_ask(desk, window=window)
        self._can_print = _has_printer(desk)

    def view(self, typed: Typed) -> SheetView:
        """Ask for the way; whom it asks is the number alone."""
        ways = ("screen", *(("slip",) if self._can_print else ()))
        options = tuple((each, label(f"survey-way.{each}")) for each in ways)
        asks = [choose("survey.way", label("survey.way"), typed, options, ways[0])]
        if self._way(typed) == "slip":
            spoken = (("ru", _("Russian")), ("kk", _("Kazakh alone")))
            asks.append(choose("survey.language", label("survey.language"), typed, spoken, "ru"))
        return SheetView(
            title=_("Ask the visitor"),
            sentence=self._ticket.text,
            verb=_("Ask"),
            groups=(AskGroup(asks=tuple(asks)),),
            text=_("That the visit was asked is kept; what is answered is counted with others "
                   "alone, without name, hour or number."),
            is_ready=True,
        )  # fmt: skip

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """Mark the visit as asked, or refuse; no paper of the record comes of it."""
        way = self._way(typed)
        asked = survey.ask(desk, window=self._window, way=way)
        spoken: Language = "kk" if typed.text("survey.language", "ru") == "kk" else "ru"
        self._begin(SurveyBegun(asked=asked, way=way, language=spoken))
        return ""

    def done_words(self) -> str:
        """Say nothing: the slip or the screen says it."""
        return ""

    def _way(self, typed: Typed) -> SurveyWay:
        chosen = _WAYS.get(typed.text("survey.way", "screen"), "screen")
        return chosen if self._can_print else "screen"


class SurveyPresenter(QObject):
    """Print a slip, or show the questions and drop what is touched into the box.

    Signals:
        screen_wanted: the SurveyView to be shown to the visitor.
        answered: a visitor answered; whoever counts the box asks again.
    """

    screen_wanted = Signal(object)
    answered = Signal()

    def __init__(
        self,
        desk: Callable[[], Desk],
        spool: Spool,
        *,
        prints: PrintsPresenter,
        background: Background[Database],
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._spool = desk, spool
        self._background, self._notices = background, notices
        self.acts = CaseActs(desk, prints=prints, notices=notices, parent=self)

    def ask(self, window: str) -> None:
        """Ask the visitor of a window; what hinders it is said instead."""

        def make(desk: Desk) -> Act:
            desk.require("survey.ask")
            return AskVisitor(desk, window, self._go_on)

        self.acts.ask(make)

    def _go_on(self, begun: SurveyBegun) -> None:
        if begun.way == "screen":
            self.screen_wanted.emit(self._view(begun.asked))
        else:
            self._print(begun)

    def answer(self, token: str, said: Mapping[str, Said]) -> None:
        """Drop what was touched into the box; whoever touched nothing answered nothing."""
        try:
            survey.answer(self._desk(), token=token, said=said)
        except Refusal as refusal:
            if refusal.code != "survey-empty":
                self._notices.refuse(refusal)
            return
        self.answered.emit()

    def _view(self, asked: Asked) -> SurveyView:
        found = survey.questions(self._desk(), asked.service)
        return SurveyView(
            token=asked.token,
            questions=tuple(
                QuestionView(number=each.number, kk=each.words.kk, ru=each.words.ru)
                for each in found
            ),
        )

    def _print(self, begun: SurveyBegun) -> None:
        desk, spool, asked = self._desk(), self._spool, begun.asked
        self._background.ask(
            lambda database: survey_slip.print_slip(
                replace(desk, database=database), spool, service=asked.service,
                token=asked.token, language=begun.language,
            ),
            owner=self,
            answered=self._tell_sent,
            failed=self._notices.refuse,
        )  # fmt: skip

    def _tell_sent(self, sent: Submitted) -> None:
        if isinstance(sent.state, Failed):
            said = _("The slip did not print. Let the visitor answer at the screen.")
            self._notices.say("near", said)
        else:
            said = _("The slip is printing: hand it over with the talon.")
            self._notices.say("done", said)


def _has_printer(desk: Desk) -> bool:
    try:
        survey_slip.require_printer(desk)
    except Refusal:
        return False
    return True
