"""Papers that go with a case: slips for the head, a renunciation, the notice of another term.

(W-14, W-17.2, D10, D31, D41.) Each act gives the paper it prints.
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from desktop.i18n import _, _n, marked
from desktop.models.entry import read_date
from desktop.models.errors import Refusal
from desktop.models.path import UNDECIDED, CaseItem
from desktop.presenters import formats
from desktop.presenters.case_acts_asking import ask, seen_now
from desktop.presenters.case_acts_offered import Offered
from desktop.presenters.case_acts_originals import original_ticks, originals_ticked
from desktop.presenters.case_acts_view import AskGroup, SheetView, TickView, Typed
from desktop.services import deciding, later, letters, resolutions
from desktop.services.desk import Desk
from desktop.services.known_cases import whole_case
from desktop.services.originals import lying_originals
from desktop.store.path import CaseWhole

_AT_HEAD: Final = frozenset({"registered", "with-head", "assigned"})
_OPEN: Final = frozenset(UNDECIDED)


class PrintSlips:
    """Print the slip of a case for the head's resolution, and of others that wait with it."""

    def __init__(self, desk: Desk, case: str) -> None:
        """Refuse `case-unknown`."""
        self._found = whole_case(desk, case)
        laid = resolutions.laid_before(desk, self._found.row.holder)
        self._others = tuple(each for each in laid if each.case != case)
        self._count = 1

    def view(self, typed: Typed) -> SheetView:
        """Offer the other cases that wait for this head."""
        return SheetView(
            title=_("Slips for the resolution"),
            sentence=_("{number}: four slips stand on a page, to be cut.").format(
                number=self._found.row.number
            ),
            verb=_("Print the slips"),
            ticks_title=_("Others that wait for this head") if self._others else "",
            ticks=tuple(
                TickView(
                    key=each.case,
                    words=each.number,
                    detail=each.applicant,
                    done=each.case in typed.ticked,
                )
                for each in self._others
            ),
        )

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """Issue them and return the paper."""
        more = [each.case for each in self._others if each.case in typed.ticked]
        self._count = 1 + len(more)
        return resolutions.issue_slips(desk, cases=[self._found.row.case, *more])

    def done_words(self) -> str:
        """Say how many were made."""
        said = _n("{count} slip is made.", "{count} slips are made.", self._count)
        return said.format(count=self._count)


class PrintHeadList:
    """Print the list of what lies before the head who has this case: his sheet of the morning."""

    def __init__(self, desk: Desk, case: str) -> None:
        """Refuse `case-unknown`."""
        self._row = whole_case(desk, case).row
        self._count = len(resolutions.laid_before(desk, self._row.holder))

    def view(self, typed: Typed) -> SheetView:  # noqa: ARG002  nothing is asked
        """Say whose list it is, and how long."""
        said = _n("{name} has {count} case.", "{name} has {count} cases.", self._count)
        return SheetView(
            title=_("Cases for the head"),
            sentence=said.format(name=self._row.holder_name, count=self._count),
            verb=_("Print the list"),
        )

    def carry_out(self, desk: Desk, typed: Typed) -> str:  # noqa: ARG002  nothing is asked
        """Issue it and return the paper."""
        return resolutions.issue_list(desk, head=self._row.holder)

    def done_words(self) -> str:
        """Say that it is made."""
        return _("The list for {name} is made.").format(name=self._row.holder_name)


class PrintStatement:
    """Print the statement by which the applicant renounces the service, for him to sign."""

    def __init__(self, desk: Desk, case: str) -> None:
        """Refuse `case-unknown`."""
        self._found = whole_case(desk, case)

    def view(self, typed: Typed) -> SheetView:
        """Ask which of several items he renounces."""
        return SheetView(
            title=_("Statement of withdrawal"),
            sentence=_("{number}: the applicant signs it; then enter that it came.").format(
                number=self._found.row.number
            ),
            verb=_("Print the statement"),
            ticks_title=_("Which of them (none: all)"),
            ticks=_ticks(self._found, typed),
        )

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """Issue it and return the paper."""
        return letters.issue_statement(
            desk, case=self._found.row.case, items=_ticked(self._found, typed)
        )

    def done_words(self) -> str:
        """Say that it is to be signed."""
        return _("{number}: the statement is to be signed.").format(number=self._found.row.number)


class EnterRenunciation:
    """Enter the signed statement: items end, and what confirms it is printed (W-17.2, D10)."""

    def __init__(self, desk: Desk, case: str) -> None:
        """Refuse what `later.live_case` refuses."""
        live = later.live_case(desk, case)
        self._found, self._seen = whole_case(desk, case), seen_now(desk, case)
        self._today, self._standard = desk.now().date(), live.standard
        self._here = lying_originals(desk, case, live.application)

    def view(self, typed: Typed) -> SheetView:
        """Ask which items, by which statement and of which day."""
        return SheetView(
            title=_("Withdrawn by the applicant"),
            sentence=_("{number}: it is no refusal; originals are given back.").format(
                number=self._found.row.number
            ),
            verb=_("Enter it, print the confirmation"),
            ticks_title=_("Which of them (none: all)"),
            ticks=_ticks(self._found, typed),
            more_ticks_title=_("Originals given back"),
            more_ticks=original_ticks(self._here, self._standard, typed),
            groups=(
                AskGroup(
                    title="",
                    asks=(
                        ask("document", _("Signed statement"), typed, needed=True),
                        ask("on", _("Day of the statement"), typed, "date", self._day()),
                    ),
                ),
            ),
            warning=self._warning(typed),
        )

    def _warning(self, typed: Typed) -> str:
        """Say that the case is closed for good where nothing of it is left to be decided."""
        items = _ticked(self._found, typed) or self._found.undecided
        signed = any(each.outcome in {"granted", "refused"} for each in self._found.items)
        if signed or set(items) != set(self._found.undecided):
            return ""
        said = _("{number} will be closed for good. F9 again confirms it, Esc leaves it.")
        return said.format(number=self._found.row.number)

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """End them and return the paper that confirms it."""
        on = read_date(typed.text("on", self._day()))
        named = typed.text("document").strip()
        document = f"{named}, {formats.date_digits(on)}" if named and on else named
        items = _ticked(self._found, typed) or self._found.undecided
        deciding.end_items(
            desk,
            seen=self._seen,
            items=items,
            ending="withdrawn",
            document=document,
            on=on,
            originals=originals_ticked(self._here, typed),
        )
        return letters.last_paper(desk, self._seen.case, letters.CONFIRMATION)

    def done_words(self) -> str:
        """Say what it is counted as."""
        return _("{number}: withdrawn by the applicant.").format(number=self._found.row.number)

    def _day(self) -> str:
        return self._today.isoformat()


class PrintTermNotice:
    """Print the notice of the last change of the term (W-7.1b, D31)."""

    def __init__(self, desk: Desk, case: str) -> None:
        """Refuse `case-unknown`, `nobody-to-tell` (`number`) of a term that never changed."""
        found = whole_case(desk, case)
        self._row = found.row
        if not found.term_changes:
            raise Refusal("nobody-to-tell", number=self._row.number)
        self._last = found.term_changes[-1]

    def view(self, typed: Typed) -> SheetView:  # noqa: ARG002  nothing is asked
        """Say which days it tells."""
        return SheetView(
            title=_("Notice of another term"),
            sentence=_("{number}: {before} became {now}.").format(
                number=self._row.number,
                before=formats.date_digits(self._last.before_due),
                now=formats.date_digits(self._row.due),
            ),
            verb=_("Print the notice"),
        )

    def carry_out(self, desk: Desk, typed: Typed) -> str:  # noqa: ARG002  nothing is asked
        """Issue it and return the paper."""
        return letters.issue_extension(desk, case=self._row.case)

    def done_words(self) -> str:
        """Say that it is made."""
        return _("{number}: the notice is made.").format(number=self._row.number)


OFFERED: Final[Mapping[str, Offered]] = MappingProxyType(
    {
        "print-slips": Offered(
            words=marked("Slips for the resolution"),
            make=PrintSlips,
            stages=_AT_HEAD,
            command="case.lay-before-head",
        ),
        "print-head-list": Offered(
            words=marked("Cases for the head"),
            make=PrintHeadList,
            stages=frozenset({"with-head"}),
            command="case.lay-before-head",
        ),
        "print-term-notice": Offered(
            words=marked("Notice of another term"),
            make=PrintTermNotice,
            stages=_OPEN,
            command="case.tell",
        ),
        "print-statement": Offered(
            words=marked("Statement of withdrawal"),
            make=PrintStatement,
            stages=_OPEN,
            command="case.end",
        ),
        "enter-renunciation": Offered(
            words=marked("Enter the statement of withdrawal"),
            make=EnterRenunciation,
            stages=_OPEN,
            command="case.end",
        ),
    }
)
"""The papers that go with a case, by their keys."""


def _open_items(found: CaseWhole) -> Sequence[CaseItem]:
    """Return the items that may end still, none where the case has but one."""
    return [each.item for each in found.items if not each.outcome] if len(found.items) > 1 else ()


def _ticks(found: CaseWhole, typed: Typed) -> tuple[TickView, ...]:
    return tuple(
        TickView(
            key=each.key,
            words=f"{each.place}. {each.called}",
            detail="",
            done=each.key in typed.ticked,
        )
        for each in _open_items(found)
    )


def _ticked(found: CaseWhole, typed: Typed) -> tuple[str, ...]:
    return tuple(each.key for each in _open_items(found) if each.key in typed.ticked)
