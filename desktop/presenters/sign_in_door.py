"""What every step of signing in shares: the accounts, a thread for what takes long, the words."""

from collections.abc import Callable, Mapping
from contextlib import nullcontext
from importlib import import_module
from typing import Final, NamedTuple, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from typing_extensions import override

from desktop.i18n import LANGUAGES, Language, _, language, use_language
from desktop.models.about import SignInWay
from desktop.models.errors import Refusal
from desktop.presenters.background import Asked, Background
from desktop.presenters.sign_in_view import SignInView, Told
from desktop.presenters.tone import Tone
from desktop.services import sign_in
from desktop.services.unlocked import Accounts, Unlocked

Answer = TypeVar("Answer")
Values = Mapping[str, str]

LANGUAGE: Final = "language"
PRACTICE: Final = "practice"
_SEALS: Final = "copying"


class Admitted(NamedTuple):
    """Hold who may come in: the key, how, and what was chosen on the way.

    `pin` opens the covered screen in this shift, empty for none; `staff` is the employee chosen, or
    `name` the one typed, of a first administrator; `code` is of a recovery sheet to be printed.
    `language` is the one chosen by key at the door, None where the window speaks as it did.
    """

    unlocked: Unlocked
    way: SignInWay = "password"
    pin: str = ""
    staff: str = ""
    name: str = ""
    code: str = ""
    language: Language | None = None

    @override
    def __repr__(self) -> str:
        """Say who it is and no secret."""
        return f"Admitted({self.unlocked!r}, way={self.way!r}, staff={self.staff!r})"


class Step:
    """One page of signing in; whatever it does not answer does nothing."""

    def view(self) -> SignInView:
        """Return what is asked now."""
        raise NotImplementedError

    def submit(self, values: Values) -> None:
        """Take what was typed."""

    def typed(self, values: Values) -> None:
        """Hear what stands in the fields while it is typed."""

    def act(self, command: str) -> None:
        """Do what another key than Enter asks for."""


class Door(QObject):
    """Show one step after another until somebody is admitted.

    Signals:
        shown: the SignInView of the step that stands now.
        told: the `Told` beside it.
        hinted: a field, and the tone and words to stand below it.
        admitted: the `Admitted` who may come in.
        practice_requested: the practice office is wanted, which nobody signs in to.
    """

    shown = Signal(object)
    told = Signal(object)
    hinted = Signal(str, str, str)
    admitted = Signal(object)
    practice_requested = Signal()
    _progressed = Signal(str, int, int)

    def __init__(
        self,
        accounts: Accounts,
        *,
        report: Callable[[Exception], None],
        parent: QObject | None = None,
    ) -> None:
        """Stand before the record of `accounts`; `report` hears of bugs beside the window."""
        super().__init__(parent)
        self.accounts = accounts
        self._background = Background[Accounts](
            lambda: nullcontext(accounts), report=report, parent=self
        )
        self.has_practice = False  # an office offers it, a region has none
        self._step = Step()
        self._chosen: Language | None = None
        self._is_busy = False
        self._progressed.connect(self._tell_progress, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """Say whether something is being done that must end first."""
        return self._is_busy

    @property
    def is_looking(self) -> bool:
        """Say whether an answer is awaited, of what was asked in passing too."""
        return self._background.is_busy

    def prepare(self, also: Callable[[], object]) -> None:
        """Bring what signing in needs, and what comes after it, while somebody reads the page."""
        self._background.ask(lambda _accounts: sign_in.prepare(), owner=self, failed=_hear_nobody)
        self._background.ask(lambda _accounts: also(), owner=self, failed=_hear_nobody)

    def go(self, step: Step) -> None:
        """Show another step."""
        self._step = step
        self.shown.emit(step.view())

    def submit(self, values: Values) -> None:
        """Give the step what was typed, unless the last of it is being done still."""
        if not self._is_busy:
            self._step.submit(values)

    def typed(self, values: Values) -> None:
        """Let the step see what stands in the fields."""
        if not self._is_busy:
            self._step.typed(values)

    def act(self, command: str) -> None:
        """Do what a key asks for."""
        if command == LANGUAGE:
            at = LANGUAGES.index(language())
            self._chosen = LANGUAGES[(at + 1) % len(LANGUAGES)]
            use_language(self._chosen)
            self.shown.emit(self._step.view())
        elif command == PRACTICE and not self._is_busy:
            self.practice_requested.emit()
        elif not self._is_busy:
            self._step.act(command)

    def ask(
        self,
        job: Callable[[Accounts], Answer],
        answered: Callable[[Answer], None],
        *,
        failed: Callable[[Refusal], None] | None = None,
        words: str = "",
    ) -> None:
        """Do what takes long; nothing else is taken meanwhile, and `words` say what it is."""
        self._is_busy = True
        self.told.emit(Told("info", words, is_busy=True))

        def take(answer: Answer) -> None:
            self._is_busy = False
            self.tell("normal", "")
            answered(answer)

        def refuse(refusal: Refusal) -> None:
            self._is_busy = False
            self.tell("normal", "")
            (failed or self.refuse)(refusal)

        self._background.ask(job, owner=self, answered=take, failed=refuse)

    def look(self, job: Callable[[Accounts], Answer], answered: Callable[[Answer], None]) -> Asked:
        """Ask something small while somebody goes on typing."""
        return self._background.ask(job, owner=self, answered=answered, failed=self.refuse)

    def tell(self, tone: Tone, sentence: str) -> None:
        """Say one sentence beside what is asked; an empty one takes the last away."""
        self.told.emit(Told(tone, sentence))

    def hint(self, field: str, tone: Tone, words: str) -> None:
        """Say a few words below a field."""
        self.hinted.emit(field, tone, words)

    def refuse(self, refusal: Refusal) -> None:
        """Say why something was refused."""
        self.tell("past", self.sentence(refusal))

    @staticmethod
    def sentence(refusal: Refusal) -> str:
        """Say a refusal; the words come when the first one is needed."""
        return str(import_module("desktop.presenters.sentences").sentence(refusal))

    def progress(self, stage: str, done: int, total: int) -> None:
        """Hear on the thread beside the window which file is being sealed."""
        self._progressed.emit(stage, done, total)

    def _tell_progress(self, stage: str, done: int, total: int) -> None:
        if self._is_busy and stage == _SEALS:
            said = _("Sealing file {number} of {total}").format(number=done + 1, total=total)
            self.told.emit(Told("info", said, is_busy=True))

    def admit(self, admitted: Admitted) -> None:
        """Let somebody in."""
        self.admitted.emit(admitted._replace(language=self._chosen))

    def close(self) -> None:
        """Finish what is under way and end the thread."""
        self._background.stop()


def _hear_nobody(_refusal: Refusal) -> None:
    """Take why something could not be brought early: whoever needs it hears it then."""
