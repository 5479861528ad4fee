"""End an application without a decision: asked with its reason or document (D39, D50)."""

from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType
from typing import Final

from desktop.i18n import _, marked
from desktop.models.entry import read_date
from desktop.models.path import UNDECIDED, Seen
from desktop.presenters.case_acts_letters import EnterRenunciation
from desktop.presenters.case_acts_offered import Offered
from desktop.presenters.case_acts_originals import original_ticks, originals_ticked
from desktop.presenters.case_acts_view import AskGroup, AskKind, AskView, SheetView, Typed
from desktop.presenters.labels import label
from desktop.services import ending as services
from desktop.services import later
from desktop.services.desk import Desk
from desktop.services.ending import WholeEnding
from desktop.services.originals import lying_originals


class VoidCase:
    """Declare one application registered by mistake void."""

    def __init__(self, desk: Desk, case: str) -> None:
        """Refuse what `later.live_case` and `ending.require_unsigned` refuse."""
        row = later.live_case(desk, case).row
        self._seen, self._number = Seen(case=case, revision=row.revision), row.number
        services.require_unsigned(desk, case)

    def view(self, typed: Typed) -> SheetView:
        """Ask for the reason; the key is pressed twice."""
        return SheetView(
            title=label("ending.void"),
            sentence=_(
                "{number} was registered by mistake. Nothing is deleted: its number stays taken "
                "and the search still finds it."
            ).format(number=self._number),
            verb=_("Declare void"),
            groups=(AskGroup(title="", asks=(_ask("reason", _("Reason"), typed, "text"),)),),
            warning=_(
                "{number} will be void for good. F9 again confirms it, Esc leaves it."
            ).format(number=self._number),
        )

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """Declare it void; no paper comes of it."""
        services.void_case(desk, seen=self._seen, reason=typed.text("reason"))
        return ""

    def done_words(self) -> str:
        """Say that it is void."""
        return _("{number} is void. Its number stays taken.").format(number=self._number)


class EndCase:
    """End one application in one of the ways of D50; what is sent on goes with its originals."""

    def __init__(self, ending: WholeEnding, desk: Desk, case: str) -> None:
        """Refuse what `later.live_case` refuses."""
        live = later.live_case(desk, case)
        row, self._standard = live.row, live.standard
        self._seen, self._number = Seen(case=case, revision=row.revision), row.number
        self._ending = ending
        self._here: tuple[str, ...] = ()
        if ending != "forwarded":
            self._here = lying_originals(desk, case, live.application)

    def view(self, typed: Typed) -> SheetView:
        """Ask to whom it went, or by which document it ended; the key is pressed twice."""
        return SheetView(
            title=label(f"ending.{self._ending}"),
            sentence=_(
                "{number} ends without a decision. It is counted apart from refusals."
            ).format(number=self._number),
            verb=_("End the application"),
            groups=(AskGroup(title="", asks=self._asks(typed)),),
            more_ticks_title=_("Originals given back"),
            more_ticks=original_ticks(self._here, self._standard, typed),
            warning=_(
                "{number} will be closed for good. F9 again confirms it, Esc leaves it."
            ).format(number=self._number),
        )

    def _asks(self, typed: Typed) -> tuple[AskView, ...]:
        if self._ending == "forwarded":
            return (
                _ask("to", _("Forwarded to"), typed),
                _ask("number", _("Outgoing number"), typed),
                _ask("date", _("Date sent"), typed, "date"),
            )
        return (
            _ask("document", _("By which document"), typed),
            _ask("number", label("papers.number"), typed),
            _ask("date", label("papers.date"), typed, "date"),
        )

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """End it; no paper comes of it."""
        services.end_case(
            desk,
            seen=self._seen,
            ending=self._ending,
            document=typed.text("document"),
            to=typed.text("to"),
            number=typed.text("number"),
            date=read_date(typed.text("date")),
            originals=originals_ticked(self._here, typed),
        )
        return ""

    def done_words(self) -> str:
        """Say that it is closed."""
        return _("{number} is closed without a decision.").format(number=self._number)


class AnswerInWriting(EndCase):
    """End by a written answer what the standard does not serve (D11, D12)."""

    def __init__(self, desk: Desk, case: str) -> None:
        """Refuse what `later.live_case` and `ending.require_unserved` refuse."""
        super().__init__("answered", desk, case)
        services.require_unserved(later.live_case(desk, case))


ANSWERED: Final[Mapping[str, Offered]] = MappingProxyType(
    {
        "answer-in-writing": Offered(
            words=marked("Answered in writing: not served by the standard"),
            make=AnswerInWriting,
            stages=frozenset(UNDECIDED),
            command="case.end",
        )
    }
)
"""What ends the application of somebody whom the standard does not serve."""

ENDINGS: Final[Mapping[str, Callable[[Desk, str], VoidCase | EndCase | EnterRenunciation]]] = (
    MappingProxyType(
        {
            "void": VoidCase,
            "withdrawn": EnterRenunciation,
            "forwarded": partial(EndCase, "forwarded"),
            "died": partial(EndCase, "died"),
            "dissolved": partial(EndCase, "dissolved"),
        }
    )
)
"""The ways to end an application without a decision, as the list of acts offers them.

What is withdrawn is one act wherever it is begun: its statement is entered, and what confirms it
is printed.
"""


def _ask(key: str, words: str, typed: Typed, kind: AskKind = "line") -> AskView:
    return AskView(key=key, label=words, kind=kind, value=typed.text(key))
