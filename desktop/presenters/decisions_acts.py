"""The acts upon the case laid open on the page of decisions: begun here, asked on the sheet."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from desktop.i18n import _
from desktop.models.errors import Refusal
from desktop.models.path import UNDECIDED
from desktop.presenters.case_acts import Act, CaseActs
from desktop.presenters.case_acts_examine import CheckCompleteness, RecordFinding, TakeBackFinding
from desktop.presenters.case_acts_path import ReassignCase, ReturnForRework
from desktop.presenters.notices import Notices
from desktop.services.decision_desk import OpenCase
from desktop.services.desk import Desk
from desktop.services.examining import EXAMINABLE
from desktop.services.holding import is_of_another


class DecisionActs(QObject):
    """Begin what can be done to the case laid open, and say why something cannot."""

    def __init__(
        self,
        desk: Callable[[], Desk],
        *,
        acts: CaseActs,
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._acts, self._notices = desk, acts, notices
        self._opened: OpenCase | None = None

    @property
    def case(self) -> str:
        """Return the case laid open, empty when none is."""
        return self._opened.found.row.case if self._opened else ""

    def find(self) -> None:
        """Begin to record a finding."""
        self._ask_examiner(RecordFinding)

    def take_finding_back(self) -> None:
        """Begin to take a finding back."""
        self._ask_examiner(TakeBackFinding)

    def check_completeness(self) -> None:
        """Begin to record whether the papers are complete."""
        self._ask_examiner(CheckCompleteness)

    def _ask_examiner(self, act: Callable[[OpenCase], Act]) -> None:
        """Begin an act of examination; at another stage it is said why not."""
        opened = self._opened
        if opened is None:
            return
        row = opened.found.row
        if row.stage not in EXAMINABLE:
            refusal = Refusal("not-examined-now", number=row.number, stage=row.stage)
            self._notices.refuse(refusal)
            return
        if is_of_another(self._desk(), row):
            self._notices.refuse(Refusal("not-yours", number=row.number, name=row.holder_name))
            return
        self._acts.ask(lambda _desk: act(opened))

    def reassign(self) -> None:
        """Begin to give the case to another employee."""
        if self.case:
            self._acts.ask(lambda desk: ReassignCase(desk, self.case))

    def return_for_rework(self) -> None:
        """Begin to send the case back to whoever examined it."""
        if self.case:
            self._acts.ask(lambda desk: ReturnForRework(desk, self.case))

    def more_acts(self) -> tuple[tuple[str, str], ...]:
        """Return what else can be done to a case at its stage, with its words (D10, D50)."""
        if self._opened is None:
            return ()
        ends = self._acts.endings() if self._opened.found.row.stage in UNDECIDED else ()
        return (*self._acts.offered(self.case), *ends)

    def say_nothing_more(self) -> None:
        """Say that whoever works here has nothing else to do to it now."""
        if self._opened is not None:
            said = _("{number}: there is nothing more for you to do with it now.")
            self._notices.say("info", said.format(number=self._opened.found.row.number))

    def begin_more(self, act: str) -> None:
        """Begin one of them."""
        if self.case:
            self._acts.begin(act, self.case)
