"""Acts of the head and the chancery upon cases: laid before him, assigned, taken over (W-14, D41).

Each is done to one case or to many by one resolution; what the head wrote on a sheet is entered
with the day it bears.
"""

import datetime as dt
from collections.abc import Sequence
from typing import Final

from desktop.i18n import _, _c, _n, language
from desktop.models.entry import read_date
from desktop.models.errors import Refusal
from desktop.models.official import OnPaper
from desktop.models.path import Seen
from desktop.presenters import formats
from desktop.presenters.case_acts_asking import ask, choose
from desktop.presenters.case_acts_view import AskGroup, SheetView, Typed
from desktop.services import path as services
from desktop.services.desk import Desk
from desktop.services.known_cases import known_case
from desktop.store import decision_lists, offices
from desktop.store import staff as staff_rows
from desktop.store.cases import CaseRow
from desktop.store.offices import StaffRow

AT_COMPUTER: Final = "here"


class LayBeforeHead:
    """Lay registered cases before the head."""

    def __init__(self, desk: Desk, chosen: Sequence[str]) -> None:
        """Take cases as they are now; refuse `nothing-chosen`, `case-unknown`."""
        self._rows = rows_of(desk, chosen)
        self._people = people(desk)
        self._head = usual_head(desk)

    def view(self, typed: Typed) -> SheetView:
        """Ask who the head is; whoever resolved last is proposed."""
        return SheetView(
            title=_("Lay before the head"),
            sentence=names_words(self._rows),
            verb=_("Lay before the head"),
            groups=(
                AskGroup(
                    asks=(
                        choose(
                            "head", _("Head"), typed, named(self._people), self._head, needed=True
                        ),
                    ),
                ),
            ),
        )

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """Record it of all of them, or of none."""
        head = chosen_person(typed, "head", self._head)
        services.lay_before_head(desk, seen=seen_of(self._rows), head=head)
        return ""

    def done_words(self) -> str:
        """Say how many the head has now."""
        count = len(self._rows)
        said = _n("{count} case is with the head.", "{count} cases are with the head.", count)
        return said.format(count=count)


class AssignCases:
    """Assign cases by one resolution, at the computer or as it stands on a sheet (D41)."""

    def __init__(self, desk: Desk, chosen: Sequence[str]) -> None:
        """Take cases as they are now; refuse `nothing-chosen`, `case-unknown`."""
        self._rows = rows_of(desk, chosen)
        self._people = people(desk)
        self._today = desk.now().date()

    def view(self, typed: Typed) -> SheetView:
        """Ask to whom, what the resolution says and until when; and whose sheet it is."""
        return SheetView(
            title=_("Resolution"),
            sentence=names_words(self._rows),
            verb=_("Assign"),
            groups=(
                AskGroup(
                    asks=(
                        choose("to", _("To whom"), typed, named(self._people), needed=True),
                        ask(
                            "resolution", _("Text of the resolution"), typed, "text", optional=True
                        ),
                        ask("until", _c("deadline", "Until"), typed, "date", optional=True),
                    ),
                ),
                sheet_group(typed, self._people, self._today),
            ),
        )

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """Record it of all of them, or of none."""
        services.assign(
            desk,
            seen=seen_of(self._rows),
            to=chosen_person(typed, "to"),
            resolution=typed.text("resolution"),
            until=read_date(typed.text("until")),
            paper=paper_of(typed, self._today),
        )
        return ""

    def done_words(self) -> str:
        """Say how many are assigned."""
        count = len(self._rows)
        said = _n("{count} case is assigned.", "{count} cases are assigned.", count)
        return said.format(count=count)


class ReassignCase:
    """Give a case to another employee, for a reason."""

    def __init__(self, desk: Desk, case: str) -> None:
        """Take a case as it is now; refuse `case-unknown`."""
        self._rows = rows_of(desk, [case])
        self._people = tuple(e for e in people(desk) if e.staff != self._rows[0].holder)
        self._today = desk.now().date()

    def view(self, typed: Typed) -> SheetView:
        """Ask to whom and why."""
        row = self._rows[0]
        return SheetView(
            title=_("To another employee"),
            sentence=_("{number} is with {name} now.").format(
                number=row.number, name=row.holder_name
            ),
            verb=_("Give over"),
            groups=(
                AskGroup(
                    asks=(
                        choose("to", _("To whom"), typed, named(self._people), needed=True),
                        ask("reason", _("Reason"), typed, "text", needed=True),
                    ),
                ),
                sheet_group(typed, self._people, self._today),
            ),
        )

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """Record it."""
        services.reassign(
            desk,
            seen=seen_of(self._rows),
            to=chosen_person(typed, "to"),
            reason=typed.text("reason"),
            paper=paper_of(typed, self._today),
        )
        return ""

    def done_words(self) -> str:
        """Say that somebody else has it."""
        return _("{number} is with another employee now.").format(number=self._rows[0].number)


class ReturnForRework:
    """Send an examined case back to whoever examined it, for a reason."""

    def __init__(self, desk: Desk, case: str) -> None:
        """Take a case as it is now; refuse `case-unknown`."""
        self._rows = rows_of(desk, [case])
        self._people = people(desk)
        self._today = desk.now().date()

    def view(self, typed: Typed) -> SheetView:
        """Ask why."""
        return SheetView(
            title=_("Return for rework"),
            sentence=_("{number} goes back to whoever examined it.").format(
                number=self._rows[0].number
            ),
            verb=_("Return"),
            groups=(
                AskGroup(
                    asks=(ask("reason", _("Reason"), typed, "text", needed=True),),
                ),
                sheet_group(typed, self._people, self._today),
            ),
        )

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """Record it."""
        (seen,) = seen_of(self._rows)
        paper = paper_of(typed, self._today)
        services.return_for_rework(desk, seen=seen, reason=typed.text("reason"), paper=paper)
        return ""

    def done_words(self) -> str:
        """Say that it went back."""
        return _("{number} is returned for rework.").format(number=self._rows[0].number)


def rows_of(desk: Desk, chosen: Sequence[str]) -> tuple[CaseRow, ...]:
    """Return cases as they are now; refuse `nothing-chosen`, `case-unknown` (`case`)."""
    if not chosen:
        raise Refusal("nothing-chosen")
    return tuple(known_case(desk, case) for case in chosen)


def seen_of(rows: Sequence[CaseRow]) -> tuple[Seen, ...]:
    """Return cases as they were seen when the act began."""
    return tuple(Seen(case=row.case, revision=row.revision) for row in rows)


def people(desk: Desk) -> tuple[StaffRow, ...]:
    """Return the employees of the office."""
    return tuple(offices.staff(desk.database, desk.office().office))


def named(known: Sequence[StaffRow]) -> tuple[tuple[str, str], ...]:
    """Name employees by their ids, each with the post held, in the language spoken now."""
    said = []
    for row in known:
        post = row.post_ru if language() == "ru" else row.post_kk
        said.append((row.staff, f"{row.name} · {post}" if post else row.name))
    return tuple(said)


def usual_head(desk: Desk) -> str:
    """Return the head who resolved last, else the only one there is; empty where several may be."""
    here = [each.staff for each in people(desk)]
    last = decision_lists.last_head(desk.database)
    if last in here:
        return last
    roles = staff_rows.roles_by_staff(desk.database, desk.office().office)
    heads = [each for each in here if "head" in roles.get(each, ())]
    return heads[0] if len(heads) == 1 else ""


def names_words(rows: Sequence[CaseRow]) -> str:
    """Name the cases an act is about: one by its applicant, many by their numbers."""
    if len(rows) == 1:
        return f"{rows[0].number} · {rows[0].applicant}"
    said = _n("{count} case", "{count} cases", len(rows)).format(count=len(rows))
    return f"{said}: {formats.listed(row.number for row in rows)}"


def chosen_person(typed: Typed, key: str, proposed: str = "") -> str:
    """Return who was chosen, else who was proposed; refuse `nothing-chosen` while nobody is."""
    chosen = typed.text(key, proposed)
    if not chosen:
        raise Refusal("nothing-chosen")
    return chosen


def sheet_group(typed: Typed, known: Sequence[StaffRow], today: dt.date) -> AskGroup:
    """Ask whether it stands on a sheet: whose, and which day it bears (D41)."""
    options = (
        (AT_COMPUTER, _("here, by me")),
        *((staff, _("on a sheet: {name}").format(name=name)) for staff, name in named(known)),
    )
    asks = [choose("by", _("Where it is done"), typed, options, AT_COMPUTER)]
    if typed.text("by", AT_COMPUTER) != AT_COMPUTER:
        day = formats.date_digits(today)
        asks.append(ask("on", _("Day on the sheet"), typed, "date", day))
    return AskGroup(asks=tuple(asks))


def paper_of(typed: Typed, today: dt.date) -> OnPaper | None:
    """Return whose sheet is entered and its day, None of what is done at the computer."""
    by = typed.text("by", AT_COMPUTER)
    if by == AT_COMPUTER:
        return None
    return OnPaper(by=by, on=read_date(typed.text("on")) or today)
