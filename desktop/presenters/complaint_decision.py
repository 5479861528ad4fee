"""The head decides upon a decision complained of: sets it aside or upholds it (docs/adr/0015)."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.i18n import _, marked
from desktop.models.complaint_words import OUTCOMES
from desktop.models.entry import read_date
from desktop.models.errors import Refusal
from desktop.models.facts import WhatOfDecision
from desktop.models.official import OnPaper
from desktop.models.set_aside import STAGES
from desktop.presenters import formats
from desktop.presenters.case_acts_asking import ask, choose
from desktop.presenters.case_acts_offered import Offered
from desktop.presenters.case_acts_view import AskGroup, AskView, SheetView, Typed
from desktop.presenters.complaint_asking import complaint_words
from desktop.presenters.labels import label
from desktop.services import complaint_decision, complaints
from desktop.services.complaint_decision import Settlement
from desktop.services.complaints import known_complaint
from desktop.services.desk import Desk
from desktop.store import cases

_ASIDE: Final[WhatOfDecision] = "set-aside"
_UPHELD: Final[WhatOfDecision] = "upheld"


class SettleComplaint:
    """Ask what becomes of the decision, and why; the reply is printed at once."""

    def __init__(self, desk: Desk, complaint: str) -> None:
        """Refuse `complaint-unknown`, `complaint-not-now`, `complaint-nobody-settles`."""
        self._complaint, self._found = complaint, known_complaint(desk, complaint)
        finding = self._found.finding
        number = self._found.received.number
        if finding is None or not self._found.admits("settle"):
            raise Refusal("complaint-not-now", number=number, complaint_state=self._found.state)
        self._by_head = desk.may("complaint.settle")
        if not self._by_head:
            desk.require("complaint.enter-assignment")
        self._heads = tuple(
            (each.staff, each.name) for each in complaints.settlers(desk, self._found)
        )
        if not self._heads:
            raise Refusal("complaint-nobody-settles", number=number)
        self._before = complaint_decision.already_set_aside(desk, self._found)
        people, self._all_shared = complaint_decision.anew(desk, self._found)
        self._people = tuple((each.staff, each.name) for each in people)
        self._said = (formats.text(OUTCOMES[finding.outcome]), finding.found)
        row = cases.by_id(desk.database, self._found.received.case)
        self._case = row.number if row is not None else ""
        self._today = desk.now().date().isoformat()

    def view(self, typed: Typed) -> SheetView:
        """Ask for one of the two, and of setting aside who examines the case anew."""
        aside = self._before is None and self._decision(typed) == _ASIDE
        return SheetView(
            title=_("The decision complained of"),
            sentence=formats.listed((complaint_words(self._found), self._case, *self._said)),
            verb=self._verb(aside=aside),
            groups=(AskGroup(asks=tuple(self._asks(typed, aside=aside))),),
            text=self._text(aside=aside),
            warning=self._warning(aside=aside),
        )

    def _verb(self, *, aside: bool) -> str:
        if self._before is not None:
            return _("Print the reply")
        return _("Set aside, print the reply") if aside else _("Uphold, print the reply")

    def _asks(self, typed: Typed, *, aside: bool) -> list[AskView]:
        ways = (
            (_ASIDE, _("Set aside: it is examined anew")),
            (_UPHELD, _("Uphold: it stands")),
        )
        asks = [ask("complaint.reason", label("complaint.reason"), typed, "text", needed=True)]
        if self._before is None:
            name = "complaint.decision"
            asks.insert(0, choose(name, label(name), typed, ways, _ASIDE))
        if aside:
            first = self._people[0][0] if self._people else ""
            asks.append(
                choose("complaint.anew", label("complaint.anew"), typed, self._people, first,
                       needed=True)
            )  # fmt: skip
        asks.append(
            ask("complaint.measures", label("complaint.measures"), typed, "text", optional=True)
        )
        if not self._by_head:
            whose = label("complaint.by")
            asks += [
                choose("complaint.by", whose, typed, self._heads, self._heads[0][0], needed=True),
                ask("complaint.on", label("complaint.on"), typed, "date", self._today),
            ]
        asks.append(ask("complaint.number", label("chancery.outgoing"), typed, optional=True))
        return asks

    def _text(self, *, aside: bool) -> str:
        if self._before is not None:
            return _(
                "This decision was set aside upon complaint {number} already; the reply says so."
            ).format(number=self._before.number)
        if not aside:
            return ""
        shared = _("Everybody here had a share in this decision: that is recorded.")
        told = _("What was given stays with the applicant until the new result is handed over.")
        return f"{shared} {told}" if self._all_shared else told

    def _warning(self, *, aside: bool) -> str:
        if aside:
            return _("The application is examined anew, its term begins anew. Press once more.")
        return _("A reply closes the complaint and is not taken back. Press once more.")

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """Record it, or refuse; return the reply."""
        paper = None
        if not self._by_head:
            on = read_date(typed.text("complaint.on", self._today))
            if on is None:
                raise Refusal("complaint-incomplete")
            paper = OnPaper(by=typed.text("complaint.by", self._heads[0][0]), on=on)
        first = self._people[0][0] if self._people else ""
        settled = Settlement(
            decision=self._decision(typed),
            reason=typed.text("complaint.reason"),
            to=typed.text("complaint.anew", first),
            measures=typed.text("complaint.measures"),
            outgoing=typed.text("complaint.number"),
            paper=paper,
        )
        return complaint_decision.settle(desk, complaint=self._complaint, settled=settled)

    def done_words(self) -> str:
        """Say that it is answered."""
        return _("Complaint {number} is answered: the reply is made.").format(
            number=self._found.received.number
        )

    def _decision(self, typed: Typed) -> WhatOfDecision:
        if self._before is not None:
            return _ASIDE
        return _UPHELD if typed.text("complaint.decision", _ASIDE) == _UPHELD else _ASIDE


def settle_of_case(desk: Desk, case: str) -> SettleComplaint:
    """Begin upon the complaint about a case that waits for the head.

    Refuses `complaint-unknown` where none does, and as `SettleComplaint`.
    """
    waiting = complaint_decision.before_head(desk)
    return SettleComplaint(
        desk, next((e.received.complaint for e in waiting if e.received.case == case), "")
    )


OFFERED: Final[Mapping[str, Offered]] = MappingProxyType(
    {
        "complained": Offered(
            words=marked("The decision complained of"),
            make=settle_of_case,
            stages=STAGES,
            command="complaint.settle",
        )
    }
)
"""Offered upon the case too, from the page of decisions."""
