"""Acts of the head and the chancery upon cases: laid before him, assigned, taken over (W-14, D41).

Each is done to one case or to many by one resolution; what the head wrote on a sheet is entered
with the day it bears.
"""

from collections.abc import Sequence

from desktop.i18n import _, _c, _n
from desktop.models.entry import read_date
from desktop.models.errors import Refusal
from desktop.models.path import Seen
from desktop.presenters import formats
from desktop.presenters.case_acts_asking import ask
from desktop.presenters.case_acts_view import AskGroup, SheetView, Typed
from desktop.presenters.case_people import (
    choose_person,
    chosen_person,
    examiners,
    heads,
    sheet_of,
    usual_head,
)
from desktop.services import path as services
from desktop.services.desk import Desk
from desktop.services.known_cases import known_case
from desktop.store.cases import CaseRow


class LayBeforeHead:
    """Lay registered cases before the head."""

    def __init__(self, desk: Desk, chosen: Sequence[str]) -> None:
        """Take cases as they are now; refuse `nothing-chosen`, `case-unknown`."""
        self._rows = rows_of(desk, chosen)
        self._people, self._head = heads(desk), usual_head(desk)

    def view(self, typed: Typed) -> SheetView:
        """Ask who the head is; whoever resolved last is proposed."""
        return SheetView(
            title=_("Lay before the head"),
            sentence=names_words(self._rows),
            verb=_("Lay before the head"),
            groups=(
                AskGroup(
                    asks=(choose_person("head", _("Head"), typed, self._people, self._head),),
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
        self._people = examiners(desk)
        self._sheet = sheet_of(desk, "case.assign", heads(desk), self._rows[0].holder)

    def view(self, typed: Typed) -> SheetView:
        """Ask to whom, what the resolution says and until when; and whose sheet it is."""
        return SheetView(
            title=_("Resolution"),
            sentence=names_words(self._rows),
            verb=_("Assign"),
            groups=(
                AskGroup(
                    asks=(
                        choose_person("to", _("To whom"), typed, self._people, self._people.only),
                        ask(
                            "resolution", _("Text of the resolution"), typed, "text", optional=True
                        ),
                        ask("until", _c("deadline", "Until"), typed, "date", optional=True),
                    ),
                ),
                self._sheet.group(typed),
            ),
        )

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """Record it of all of them, or of none."""
        services.assign(
            desk,
            seen=seen_of(self._rows),
            to=chosen_person(typed, "to", self._people.only),
            resolution=typed.text("resolution"),
            until=read_date(typed.text("until")),
            paper=self._sheet.paper(typed),
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
        self._people = examiners(desk).without(self._rows[0].holder)
        self._sheet = sheet_of(desk, "case.assign", heads(desk), usual_head(desk))

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
                        choose_person("to", _("To whom"), typed, self._people, self._people.only),
                        ask("reason", _("Reason"), typed, "text", needed=True),
                    ),
                ),
                self._sheet.group(typed),
            ),
        )

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """Record it."""
        services.reassign(
            desk,
            seen=seen_of(self._rows),
            to=chosen_person(typed, "to", self._people.only),
            reason=typed.text("reason"),
            paper=self._sheet.paper(typed),
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
        self._sheet = sheet_of(desk, "case.send-back", heads(desk), self._rows[0].holder)

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
                self._sheet.group(typed),
            ),
        )

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """Record it."""
        (seen,) = seen_of(self._rows)
        paper = self._sheet.paper(typed)
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


def names_words(rows: Sequence[CaseRow]) -> str:
    """Name the cases an act is about: one by its applicant, many by their numbers."""
    if len(rows) == 1:
        return f"{rows[0].number} · {rows[0].applicant}"
    said = _n("{count} case", "{count} cases", len(rows)).format(count=len(rows))
    return f"{said}: {formats.listed(row.number for row in rows)}"
