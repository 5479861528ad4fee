"""What is done on the page of the exchange, each asked on the sheet of the acts (parcels §2.6)."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final, TypeAlias

from desktop.i18n import _, _c, marked
from desktop.models.errors import Refusal
from desktop.models.facts import BeganWhy
from desktop.presenters import formats
from desktop.presenters.case_acts_asking import ask, choose, needed_words
from desktop.presenters.case_acts_view import AskGroup, AskView, SheetView, Typed
from desktop.presenters.exchange_words import effect_lines
from desktop.presenters.sentences_exchange import EXCHANGE
from desktop.services.answers import AnswerEffect, answer_question
from desktop.services.case_file import require_folder
from desktop.services.desk import Desk
from desktop.services.exchanging import ExchangeState
from desktop.services.installation import InstallationState, rotate_keys, trust_region
from desktop.services.receiving import read_brought
from desktop.store.exchange import QuestionRow

FOLDER: Final = "folder"
FILE: Final = "file"
GROUPS: Final = "groups"
WHY: Final = "why"
QUESTION: Final = "question"
WORDS: Final = "words"

ToFolder: TypeAlias = Callable[[Path], None]
"""Begins what ends in a folder of a medium, beside the window."""

_WHYS: Final[Mapping[BeganWhy, str]] = MappingProxyType(
    {
        "moved": marked("the record was copied or carried to this computer"),
        "restored": marked("the record was put back from a backup"),
        "rolled-back": marked("the record is older than what was sent"),
        "replaced": marked("a new computer takes the place of the old one"),
    }
)
_PROPOSED: Final[Mapping[InstallationState, BeganWhy]] = MappingProxyType(
    {"moved": "moved", "rolled-back": "rolled-back"}
)


class OntoMedium:
    """Ask onto which medium something goes; what takes long is begun, not waited for."""

    def __init__(
        self,
        *,
        title: str,
        sentence: str,
        verb: str,
        folder: str,
        go: ToFolder,
        is_told: bool = False,
    ) -> None:
        """Take what the sheet says, the folder proposed, and what is begun with the one chosen.

        Of what `is_told` stands below the page how far it is.
        """
        self._title, self._sentence, self._verb = title, sentence, verb
        self._folder, self._go, self._is_told = folder, go, is_told

    def view(self, typed: Typed) -> SheetView:
        """Ask for the folder; one that was written into last stands there already."""
        return SheetView(
            title=self._title,
            sentence=self._sentence,
            verb=self._verb,
            groups=(AskGroup(asks=(folder_ask(typed, self._folder),)),),
            is_ready=bool(self._folder),
        )

    def carry_out(self, _desk: Desk, typed: Typed) -> str:
        """Begin it."""
        self._go(require_folder(typed.text(FOLDER, self._folder)))
        return ""

    def done_words(self) -> str:
        """Say that it goes on beside the window, unless that is told already."""
        return "" if self._is_told else begun_words()


class BeginAgain:
    """Ask why this record goes on as a new installation, and where its card goes."""

    def __init__(
        self,
        seen: ExchangeState,
        folder: str,
        go: Callable[[Path, BeganWhy], None],
        *,
        parted: str = "",
    ) -> None:
        """Take how the region's record and this one differ, where it told so.

        Refuse `installation-new` and `installation-retired`: there is nothing to go on with.
        """
        if seen.state == "new":
            raise Refusal("installation-new")
        if seen.state == "retired":
            raise Refusal("installation-retired")
        self._seen, self._folder, self._go = seen, folder, go
        self._parted = parted
        proposed = _PROPOSED.get(seen.state, "replaced")
        self._proposed: BeganWhy = "rolled-back" if parted else proposed

    def view(self, typed: Typed) -> SheetView:
        """Say what it means: everything stays, the region must agree, the numbers are asked."""
        return SheetView(
            title=_("Begin again"),
            sentence=self._parted
            or _(EXCHANGE.get(f"installation-{self._seen.state}", _again_words())),
            text=_(
                "Everything recorded stays and goes on under new keys. Nothing is sent twice: the "
                "region compares. Before the first visitor the last number of each series given "
                "out on paper is asked. The region must enrol the new card; the computer before "
                "can then only be read."
            ),
            verb=_("Begin again"),
            groups=(
                AskGroup(
                    asks=(
                        choose(
                            WHY, _c("installation", "What happened"), typed, _whys(), self._proposed
                        ),
                        folder_ask(typed, self._folder),
                    )
                ),
            ),
            warning=_(
                "This cannot be taken back: the installation before ends. Press the key once more."
            ),
        )

    def carry_out(self, _desk: Desk, typed: Typed) -> str:
        """Begin it."""
        folder = require_folder(typed.text(FOLDER, self._folder))
        chosen = typed.text(WHY, self._proposed)
        self._go(folder, next(why for why in _WHYS if why == chosen))
        return ""

    def done_words(self) -> str:
        """Say that it goes on beside the window."""
        return begun_words()


class TrustRegion:
    """Ask for the region's card and the last two groups of its letter (§2.10)."""

    def __init__(self) -> None:
        self._region = ""

    def view(self, typed: Typed) -> SheetView:
        """Ask for the file and what is typed from the paper."""
        return SheetView(
            title=_("Trust the region"),
            sentence=_(
                "The region's card is a file; its letter, which comes another way, ends in two "
                "groups of four signs. Type them from the letter."
            ),
            verb=_("Trust the region"),
            groups=(
                AskGroup(
                    asks=(
                        file_ask(typed, _("Card of the region")),
                        ask(GROUPS, _("Last two groups of the letter"), typed, needed=True),
                    )
                ),
            ),
        )

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """Trust it, if the groups are those of the card."""
        card = read_brought(path_of(typed.text(FILE)))
        self._region = trust_region(desk, card, typed.text(GROUPS)).region
        return ""

    def done_words(self) -> str:
        """Say whose keys are trusted."""
        return _("The keys of region {region} are trusted.").format(region=self._region)


class NewKeys:
    """Make new keys of this installation; the region takes them with the next parcel."""

    def __init__(self, machine: Path) -> None:
        self._machine = machine

    def view(self, _typed: Typed) -> SheetView:
        """Say what becomes of the keys in use."""
        return SheetView(
            title=_("New keys"),
            sentence=_(
                "Keys are made anew once a year. Parcels go on being signed with those in use "
                "until the region has confirmed the new ones."
            ),
            verb=_("Make new keys"),
            is_ready=True,
        )

    def carry_out(self, desk: Desk, _typed: Typed) -> str:
        """Make them."""
        rotate_keys(desk, self._machine)
        return ""

    def done_words(self) -> str:
        """Say when they count."""
        return _("New keys are made; they sign once the region has confirmed them.")


class ChooseAnswer:
    """Ask for the file of an answer; it is looked at beside the window, and nothing is changed."""

    def __init__(self, file: str, look: Callable[[Path], None]) -> None:
        self._file, self._look = file, look

    def view(self, typed: Typed) -> SheetView:
        """Ask for the file."""
        return SheetView(
            title=_("Take in an answer"),
            sentence=_(
                "The region's answer confirms what arrived and brings its reference edition. What "
                "it changes is shown first."
            ),
            verb=_("Look at it"),
            groups=(AskGroup(asks=(file_ask(typed, _("File of the answer"), self._file),)),),
        )

    def carry_out(self, _desk: Desk, typed: Typed) -> str:
        """Look at it."""
        self._look(path_of(typed.text(FILE, self._file)))
        return ""

    def done_words(self) -> str:
        """Say nothing: how far it is stands below the list."""
        return ""


class TakeAnswer:
    """Show what an answer changes, and take it in."""

    def __init__(self, effect: AnswerEffect, take: Callable[[], None]) -> None:
        self._effect, self._take = effect, take

    def view(self, _typed: Typed) -> SheetView:
        """Say line by line what changes."""
        said = _("Answer {number} of the region. Nothing was changed yet.")
        return SheetView(
            title=_("What the answer changes"),
            sentence=said.format(number=self._effect.answer.serial),
            text="\n".join(effect_lines(self._effect)),
            verb=_("Take in"),
            is_ready=True,
            warning=_("This computer is ended by the answer: here it can then only be read.")
            if self._effect.ending
            else "",
        )

    def carry_out(self, _desk: Desk, _typed: Typed) -> str:
        """Take it in."""
        self._take()
        return ""

    def done_words(self) -> str:
        """Say nothing: how far it is stands below the list."""
        return ""


class AnswerRegion:
    """Answer what the region asked."""

    def __init__(self, questions: tuple[QuestionRow, ...]) -> None:
        """Refuse `question-unknown` where nothing is asked."""
        self._asked = {each.question: each for each in questions if not each.answer}
        if not self._asked:
            raise Refusal("question-unknown")

    def view(self, typed: Typed) -> SheetView:
        """Ask which question, where there are several, and the words."""
        chosen = self._chosen(typed)
        said = _("Asked on {day}. The answer goes with the next parcel.")
        return SheetView(
            title=_("Answer the region"),
            sentence=said.format(day=formats.date_long(chosen.asked_on)),
            text=chosen.words,
            verb=_c("region", "Answer"),
            groups=(AskGroup(asks=tuple(self._asks(typed))),),
        )

    def _asks(self, typed: Typed) -> Iterator[AskView]:
        if len(self._asked) > 1:
            options = tuple((key, each.words) for key, each in self._asked.items())
            first = next(iter(self._asked))
            yield choose(QUESTION, _("Question"), typed, options, first)
        yield ask(WORDS, _c("region", "Answer"), typed, "text", needed=True)

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """Record the answer."""
        answer_question(desk, question=self._chosen(typed).question, words=typed.text(WORDS))
        return ""

    def done_words(self) -> str:
        """Say when it goes."""
        return _("The answer is kept; it goes with the next parcel.")

    def _chosen(self, typed: Typed) -> QuestionRow:
        chosen = typed.text(QUESTION)
        return self._asked.get(chosen) or next(iter(self._asked.values()))


def folder_ask(typed: Typed, proposed: str) -> AskView:
    """Ask for the folder of a medium."""
    folder = typed.text(FOLDER, proposed)
    return AskView(
        key=FOLDER,
        label=_("Folder of the stick"),
        kind="folder",
        value=folder,
        message=needed_words(typed, folder),
    )


def file_ask(typed: Typed, label: str, proposed: str = "") -> AskView:
    """Ask for a file that was brought."""
    file = typed.text(FILE, proposed)
    return AskView(
        key=FILE, label=label, kind="file", value=file, message=needed_words(typed, file)
    )


def path_of(typed: str) -> Path:
    """Return the file typed; refuse `medium-missing` where nothing is."""
    if not typed.strip():
        raise Refusal("medium-missing", folder="–")
    return Path(typed.strip()).expanduser()


def begun_words() -> str:
    """Say that work goes on meanwhile."""
    return _("It is being made; go on working meanwhile.")


def _again_words() -> str:
    return marked("Another computer takes the place of this one, or this record was put back.")


def _whys() -> tuple[tuple[str, str], ...]:
    return tuple((why, _(words)) for why, words in _WHYS.items())
