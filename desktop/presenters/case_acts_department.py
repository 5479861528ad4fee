"""Send examined cases to the department for its signature, and take them back (I-5, W-14, D30)."""

import datetime as dt
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from desktop.i18n import _, _n, marked
from desktop.models.decision import GroundApplied, ItemDecision
from desktop.models.entry import clean_text, read_date
from desktop.models.errors import Refusal
from desktop.models.facts import DepartmentResult
from desktop.models.official import Official
from desktop.models.path import Seen, move
from desktop.models.wording import citation_words
from desktop.presenters import formats
from desktop.presenters.case_acts_asking import ask, choose
from desktop.presenters.case_acts_offered import Offered
from desktop.presenters.case_acts_view import AskGroup, AskView, SheetView, TickView, Typed
from desktop.presenters.labels import label
from desktop.services import department
from desktop.services.deciding import rules_of
from desktop.services.department import Reply
from desktop.services.department_papers import Sent
from desktop.services.desk import Desk
from desktop.services.known_cases import known_case
from desktop.services.workdays import office_calendar
from desktop.store import path, path_rows
from desktop.store.cases import CaseRow
from desktop.store.path import CaseWhole

_BEFORE_TERM: Final = dt.timedelta(days=2)
_RESULTS: Final[tuple[DepartmentResult, ...]] = ("signed", "refused", "returned")


class SendToDepartment:
    """Send an examined case, and others with it, by one letter and one list."""

    def __init__(self, desk: Desk, case: str) -> None:
        """Refuse `case-unknown` and `case-move` of a case that is not examined."""
        row = known_case(desk, case)
        move(row.stage, "sent-to-department", number=row.number)
        office = desk.office().office
        self._first, self._today = row, desk.now().date()
        self._others = tuple(
            each
            for each in path.at_stage(desk.database, office, "examined")
            if each.case != case and each.service == row.service
        )
        self._to, _signer = path_rows.last_department(desk.database, office)
        self._back_by = _proposed_day(desk, row)
        self._sent: Sent | None = None

    def view(self, typed: Typed) -> SheetView:
        """Offer the others that are examined, and ask for the letter."""
        chosen = self._chosen(typed)
        said = _n(
            "{count} case goes: {numbers}. Letter, list and inventory are printed.",
            "{count} cases go: {numbers}. Letter, list and inventories are printed.",
            len(chosen),
        )
        return SheetView(
            title=_("To the department"),
            sentence=said.format(
                count=len(chosen), numbers=formats.listed(each.number for each in chosen)
            ),
            verb=_("Send, print the papers"),
            ticks_title=_("Together with it"),
            ticks=tuple(
                TickView(
                    key=each.case,
                    words=f"{each.number} · {each.applicant}",
                    detail=_("term {day}").format(day=formats.date_digits(each.due)),
                    done=each.case in typed.ticked,
                )
                for each in self._others
            ),
            groups=(AskGroup(title="", asks=tuple(self._asks(typed))),),
        )

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """Send them and return the list; letter and inventories are `more_papers`."""
        self._sent = department.send(
            desk,
            seen=[_seen(each) for each in self._chosen(typed)],
            to=typed.text("to", self._to),
            number=typed.text("number"),
            on=read_date(typed.text("on")) or self._today,
            back_by=read_date(typed.text("back_by", self._back_by)),
        )
        return self._sent.listing

    def more_papers(self) -> tuple[str, ...]:
        """Return what is printed beside the list."""
        sent = self._sent
        return (sent.letter, *sent.inventories.values()) if sent is not None else ()

    def done_words(self) -> str:
        """Say how many went."""
        count = len(self._sent.inventories) if self._sent is not None else 0
        said = _n(
            "{count} case is at the department.", "{count} cases are at the department.", count
        )
        return said.format(count=count)

    def _chosen(self, typed: Typed) -> tuple[CaseRow, ...]:
        return (self._first, *(each for each in self._others if each.case in typed.ticked))

    def _asks(self, typed: Typed) -> Iterator[AskView]:
        yield ask("to", _("To whom"), typed, default=self._to, needed=True)
        yield ask("number", _("Outgoing number"), typed, needed=True)
        yield ask("on", _("Date sent"), typed, "date", self._today.isoformat())
        yield ask(
            "back_by",
            _("Back by (our own day)"),
            typed,
            "date",
            self._back_by,
            optional=True,
        )


class BackFromDepartment:
    """Take a case back, and others of its list with it, each with its own result."""

    def __init__(self, desk: Desk, case: str) -> None:
        """Refuse `case-unknown` and `case-move` of a case that is not at the department."""
        row = known_case(desk, case)
        move(row.stage, "decided", number=row.number)
        found = path.whole(desk.database, case)
        away = (
            next((each for each in found.departures if each.back_on is None), None)
            if found
            else None
        )
        if found is None or away is None:
            raise Refusal("case-move", number=row.number, stage=row.stage, wanted="decided")
        self._first, self._today, self._away = found, desk.now().date(), away
        self._others = tuple(self._companions(desk, case))
        _to, self._signer = path_rows.last_department(desk.database, desk.office().office)
        self._grounds = {
            each.row.case: tuple(g for g in rules_of(desk, each).standard.grounds if not g.outcome)
            for each in (found, *self._others)
        }
        self._count = 0

    def _companions(self, desk: Desk, case: str) -> Iterator[CaseWhole]:
        for each in path_rows.cases_of_dispatch(desk.database, self._away.dispatch):
            other = path.whole(desk.database, each) if each != case else None
            if other is not None and other.row.stage == "sent-to-department":
                yield other

    def view(self, typed: Typed) -> SheetView:
        """Offer the others of the list; ask for the paper, and the result of each case."""
        away = self._away
        days = away.days_away(self._today)
        there = _n("{count} day there", "{count} days there", days).format(count=days)
        return SheetView(
            title=_("Back from the department"),
            sentence=f"{self._first.row.number} · {away.sent_to} · № {away.number} · {there}",
            verb=_("Enter what came back"),
            ticks_title=_("Came with it"),
            ticks=tuple(
                TickView(
                    key=each.row.case,
                    words=f"{each.row.number} · {each.row.applicant}",
                    detail="",
                    done=each.row.case in typed.ticked,
                )
                for each in self._others
            ),
            groups=(
                *(self._result(each, typed) for each in self._chosen(typed)),
                AskGroup(title=_("The department's paper"), asks=tuple(self._paper(typed))),
            ),
        )

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """Record it of all of them, or of none; no paper comes of it."""
        chosen = self._chosen(typed)
        department.take_back_all(
            desk, replies=[(_seen(each.row), self._reply(each, typed)) for each in chosen]
        )
        self._count = len(chosen)
        return ""

    def done_words(self) -> str:
        """Say how many are back."""
        said = _n(
            "{count} case is back from the department.",
            "{count} cases are back from the department.",
            self._count,
        )
        return said.format(count=self._count)

    def _chosen(self, typed: Typed) -> tuple[CaseWhole, ...]:
        return (self._first, *(each for each in self._others if each.row.case in typed.ticked))

    def _paper(self, typed: Typed) -> Iterator[AskView]:
        yield ask("number", label("papers.number"), typed, needed=True)
        yield ask("date", label("papers.date"), typed, "date", needed=True)
        yield ask("on", _("Day it came"), typed, "date", self._today.isoformat())
        yield ask("signer", _("Who signed"), typed, default=self._signer, needed=True)
        yield ask("post", _("Post"), typed, optional=True)

    def _result(self, found: CaseWhole, typed: Typed) -> AskGroup:
        case, result = found.row.case, _result_of(found, typed)
        results = tuple((each, label(f"department.{each}")) for each in _RESULTS)
        asks = [
            choose(f"{case}.result", _("Result"), typed, results, result),
        ]
        if result == "returned":
            asks.append(ask(f"{case}.words", _("Reason"), typed, "text", needed=True))
        elif result == "refused" and not _all_refused(found):
            grounds = tuple((each.id, formats.citation(each.id)) for each in self._grounds[case])
            asks += [
                choose(f"{case}.ground", _("Ground of the refusal"), typed, grounds, needed=True),
                *self._norm(case, typed),
                ask(f"{case}.fact", _("The fact it rests on"), typed, "text", needed=True),
            ]
        return AskGroup(title=f"{found.row.number} · {found.row.applicant}", asks=tuple(asks))

    def _norm(self, case: str, typed: Typed) -> Iterator[AskView]:
        """Ask for the norm of the other law a ground sends to (W-17.4)."""
        chosen = typed.text(f"{case}.ground")
        if any(each.norm for each in self._grounds[case] if each.id == chosen):
            yield ask(f"{case}.norm", _("Norm of the law"), typed, needed=True)

    def _reply(self, found: CaseWhole, typed: Typed) -> Reply:
        case, result = found.row.case, _result_of(found, typed)
        day = read_date(typed.text("date"))
        if day is None:
            raise Refusal("dispatch-incomplete")
        decided = result == "refused" and not _all_refused(found)
        norm = next((each.value for each in self._norm(case, typed)), "")
        return Reply(
            result=result,
            number=typed.text("number"),
            on=read_date(typed.text("on")) or self._today,
            date=day,
            signer=Official(
                staff="",
                name=clean_text(typed.text("signer", self._signer)),
                post_kk=clean_text(typed.text("post")),
                post_ru=clean_text(typed.text("post")),
            ),
            decisions=_refused(found, typed, norm) if decided else (),
            words=typed.text(f"{case}.words"),
        )


OFFERED: Final[Mapping[str, Offered]] = MappingProxyType(
    {
        "send-department": Offered(
            words=marked("To the department"),
            make=SendToDepartment,
            stages=frozenset({"examined"}),
            command="case.dispatch",
        ),
        "back-from-department": Offered(
            words=marked("Back from the department"),
            make=BackFromDepartment,
            stages=frozenset({"sent-to-department"}),
            command="case.dispatch",
        ),
    }
)
"""The acts of a journey to the department."""


def _proposed_day(desk: Desk, row: CaseRow) -> str:
    """Propose the last working day that leaves time to hand over before the term ends, if any."""
    day, today, calendar = row.due - _BEFORE_TERM, desk.now().date(), office_calendar(desk)
    while day > today and not calendar.is_working_day(day):
        day -= dt.timedelta(days=1)
    return day.isoformat() if day > today else ""


def _seen(row: CaseRow) -> Seen:
    return Seen(case=row.case, revision=row.revision)


def _all_refused(found: CaseWhole) -> bool:
    return all(each.outcome == "refused" for each in found.proposals)


def _result_of(found: CaseWhole, typed: Typed) -> DepartmentResult:
    """Return what became of a case: what was proposed, until something else is chosen."""
    chosen = typed.text(f"{found.row.case}.result")
    default: DepartmentResult = "refused" if _all_refused(found) else "signed"
    return next((each for each in _RESULTS if each == chosen), default)


def _refused(found: CaseWhole, typed: Typed, norm: str) -> tuple[ItemDecision, ...]:
    """Refuse every open item on the ground the department names."""
    ground = typed.text(f"{found.row.case}.ground")
    fact = typed.text(f"{found.row.case}.fact")
    clause = norm or citation_words(ground, "kk")
    applied = GroundApplied(ground=ground, fact=fact, clause=clause) if ground else None
    return tuple(
        ItemDecision(item=item, outcome="refused", grounds=(applied,) if applied else ())
        for item in found.undecided
    )
