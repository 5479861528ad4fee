"""What can be done to a registered case from the register: asked on one sheet, then recorded."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final, Protocol, TypeAlias

from PySide6.QtCore import QObject, Signal

from desktop.i18n import _
from desktop.models.errors import Refusal
from desktop.models.permissions import Command
from desktop.presenters.blank_again import AnotherBlank
from desktop.presenters.blank_told import TellBlank
from desktop.presenters.case_acts_away import AWAY, acts_at
from desktop.presenters.case_acts_chancery import ChanceryNumbers
from desktop.presenters.case_acts_correct import CorrectCase
from desktop.presenters.case_acts_ending import ENDINGS
from desktop.presenters.case_acts_file import BIND, BindFile
from desktop.presenters.case_acts_later import LaterPapers
from desktop.presenters.case_acts_notice import TellApplicant
from desktop.presenters.case_acts_offered import FillsBlanks, GivesSeveral, LeavesWork, TakesZone
from desktop.presenters.case_acts_view import SheetView, Typed
from desktop.presenters.labels import label
from desktop.presenters.notices import Notices
from desktop.presenters.prints import PrintsPresenter
from desktop.services import blanks_again, papers
from desktop.services.desk import Desk
from desktop.services.documents import zone_of
from desktop.store import cases
from desktop.store import papers as paper_rows


class Act(Protocol):
    """One thing done to one case."""

    def view(self, typed: Typed) -> SheetView:
        """Show what is asked, with what is typed so far."""
        ...

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """Record it, or refuse; return the paper it gives, empty for none."""
        ...

    def done_words(self) -> str:
        """Say that it is done."""
        ...


_Maker: TypeAlias = Callable[[Desk, str], Act]

TAKE_IN: Final = "take-in"
CORRECT: Final = "correct"
CHANCERY: Final = "chancery"
TELL: Final = "tell"
ACTS: Final[Mapping[str, _Maker]] = MappingProxyType(
    {
        TAKE_IN: LaterPapers,
        CORRECT: CorrectCase,
        CHANCERY: ChanceryNumbers,
        TELL: TellApplicant,
        BIND: BindFile,
        **{act: offered.make for act, offered in AWAY.items()},
        **ENDINGS,
    }
)

_NEEDS: Final[Mapping[str, Command]] = MappingProxyType(
    {
        TAKE_IN: "case.add-papers",
        CORRECT: "case.correct",
        CHANCERY: "case.number",
        TELL: "case.tell",
        BIND: "paper.print",
        "void": "case.void",
        **{act: offered.command for act, offered in AWAY.items()},
    }
)
_ENDS: Final[Command] = "case.end"  # whatever else ends a case


class CaseActs(QObject):
    """Ask for what an act needs, ask once more where it cannot be taken back, and do it.

    Signals:
        sheet_changed: the SheetView of the act begun, None when none is.
        paper_given: id of the paper an act gave, to be shown.
        work_left: what an act leaves to be done beside the window; its paper comes by `give`.
    """

    sheet_changed = Signal(object)
    paper_given = Signal(str)
    work_left = Signal(object)

    def __init__(
        self,
        desk: Callable[[], Desk],
        *,
        prints: PrintsPresenter,
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._prints = prints
        self._notices = notices
        self._act: Act | None = None
        self._typed = Typed()
        self._warned = False
        self._onto_blanks: set[str] = set()
        self._wanted: list[str] = []  # papers whose blanks are to be told
        prints.serial_wanted.connect(self._ask_serial)

    @property
    def is_open(self) -> bool:
        """Tell whether an act is begun."""
        return self._act is not None

    def offers(self, act: str) -> bool:
        """Say whether the operator may do an act at all."""
        return self._desk().may(_NEEDS.get(act, _ENDS))

    def endings(self) -> tuple[tuple[str, str], ...]:
        """Return the ways to end a case that the operator has, and their words."""
        return tuple((act, label(f"ending.{act}")) for act in ENDINGS if self.offers(act))

    def offered(self, case: str) -> tuple[tuple[str, str], ...]:
        """Return what the operator can do on the path of a case as it stands, and the words."""
        desk = self._desk()
        row = cases.by_id(desk.database, case)
        acts = acts_at(desk, row.stage) if row is not None else ()
        return tuple((act, words) for act, words in acts if _can_begin(desk, act, case))

    def begin(self, act: str, case: str) -> None:
        """Begin an act on a case; what hinders it is said instead."""
        if not case:
            self._notices.advise(_("Choose an application first: ↓ goes into the list."))
            return
        self.ask(lambda desk: _begun(desk, act, case))

    def ask(self, make: Callable[[Desk], Act]) -> None:
        """Begin the act that `make` returns; what hinders it is said instead."""
        self._typed, self._warned = Typed(), False
        try:
            self._act = make(self._desk())
        except Refusal as refusal:
            self.cancel()
            self._notices.refuse(refusal)
            return
        self._tell()

    def print_onto_blank(self, paper: str) -> None:
        """Print a paper onto its blank; of one it went onto before is asked first (D28)."""
        try:
            blanks_again.require_accounted(self._desk(), paper)
        except Refusal as refusal:
            if refusal.code == "blank-awaited":
                self._begin_serial(paper)
            else:
                self.ask(lambda desk: AnotherBlank(desk, (paper,), prints=True))
            return
        self._onto_blanks.add(paper)
        self._prints.print_paper(paper, fill_only=True)

    def show_again(self) -> None:
        """Show the act begun once more, in the language spoken now; what warned warns again."""
        if self._act is not None:
            self._warned = False
            self._tell()

    def tick(self, key: str, on: bool) -> None:  # noqa: FBT001  the signal's own
        """Take or leave one thing offered; what it needs is asked for at once."""
        self._typed, self._warned = self._typed.with_tick(key, on=on), False
        self._tell()

    def type_text(self, key: str, text: str) -> None:
        """Keep what is typed; another choice may ask for other things."""
        self._typed, self._warned = self._typed.with_text(key, text), False
        self._tell()

    def read_zone(self, text: str) -> None:
        """Fill in from the zone of a document what the act begun takes of it."""
        if not isinstance(self._act, TakesZone):
            return
        desk = self._desk()
        try:
            zone = zone_of(desk, text)
        except Refusal as refusal:
            self._notices.refuse(refusal)
            return
        self._typed, said = self._act.take_zone(desk, self._typed, zone)
        self._warned = False
        self._tell()
        self._notices.say("near" if said else "info", said or _("Filled in from the document."))

    def finish(self) -> None:
        """Do it; where it cannot be taken back, the first call only says what it means."""
        if self._act is None:
            return
        self._typed = replace(self._typed, asked=True)
        warning = self._act.view(self._typed).warning
        if warning and not self._warned:
            self._warned = True
            self._notices.say("near", warning)
            return
        try:
            paper = self._act.carry_out(self._desk(), self._typed)
        except Refusal as refusal:
            self._warned = False
            self._notices.refuse(refusal)
            self._tell()
            return
        if done := self._act.done_words():  # of what goes on beside the window, its end is told
            self._notices.say("done", done)
        more = self._act.more_papers() if isinstance(self._act, GivesSeveral) else ()
        blanks = self._act.onto_blanks() if isinstance(self._act, FillsBlanks) else ()
        left = self._act.left_to_do() if isinstance(self._act, LeavesWork) else None
        self.cancel()
        for each in more:
            self._print(each, fill_only=each in blanks or None)
        if paper:
            self.give(paper, fill_only=paper in blanks or None)
        if left is not None:
            self.work_left.emit(left)

    def give(self, paper: str, *, fill_only: bool | None = None) -> None:
        """Print a paper where a printer is set for it, and have it shown."""
        self._print(paper, fill_only=fill_only)
        self.paper_given.emit(paper)

    def cancel(self) -> None:
        """Do nothing after all; what printed meanwhile asks for its blank now (D55)."""
        self._act = None
        self._tell()
        if self._wanted:
            self._begin_serial(self._wanted.pop(0))

    def follow_operator(self, _operator: object) -> None:
        """Put away what the one before began: another would do it in his own name."""
        self.cancel()

    def _ask_serial(self, paper: str) -> None:
        """Ask which blank a paper stands on that was printed from here, once nothing else is."""
        if paper not in self._onto_blanks:
            return
        self._onto_blanks.discard(paper)
        if self._act is None:
            self._begin_serial(paper)
        else:
            self._wanted.append(paper)

    def _begin_serial(self, paper: str) -> None:
        self.ask(lambda desk: TellBlank(desk, paper))

    def _print(self, paper: str, *, fill_only: bool | None) -> None:
        """Print a paper where a printer is set for it; letters as the settings have it (D28)."""
        desk = self._desk()
        row = paper_rows.paper(desk.database, paper)
        if row is not None and papers.destination_of(desk, row).printer:
            if fill_only:
                self._onto_blanks.add(paper)
            self._prints.print_paper(paper, quietly=True, fill_only=fill_only)

    def _tell(self) -> None:
        self.sheet_changed.emit(self._act.view(self._typed) if self._act else None)


def _begun(desk: Desk, act: str, case: str) -> Act:
    """Return an act the operator may do; refuse `not-allowed` and what the act refuses."""
    desk.require(_NEEDS.get(act, _ENDS))
    return ACTS[act](desk, case)


def _can_begin(desk: Desk, act: str, case: str) -> bool:
    """Say whether an act has anything to be done to: what would only be refused is not offered."""
    try:
        _begun(desk, act, case)
    except Refusal:
        return False
    return True
