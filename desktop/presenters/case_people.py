"""Whom an act upon a case names: those it is meant for first, everybody behind the last line.

What the head does himself at the computer, the clerk enters from his sheet (D41): whoever may not
do it here is offered sheets alone, that of the head who has the case first.
"""

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Final

from desktop.i18n import _, language
from desktop.models.entry import read_date
from desktop.models.errors import Refusal
from desktop.models.official import OnPaper
from desktop.models.permissions import Command
from desktop.presenters import formats
from desktop.presenters.case_acts_asking import ask, choose
from desktop.presenters.case_acts_view import AskGroup, AskView, Typed
from desktop.services import fitting
from desktop.services.desk import Desk
from desktop.store import decision_lists, offices
from desktop.store.offices import StaffRow

AT_COMPUTER: Final = "here"
EVERYBODY: Final = "everybody"


@dataclass(slots=True, kw_only=True)
class People:
    """Hold the employees an act may name, and which of them it is meant for.

    Once everybody was asked for, everybody stays offered: whoever walks the list loses none of it.
    """

    everybody: tuple[StaffRow, ...]
    fit: frozenset[str]
    is_wide: bool = False

    def without(self, staff: str) -> "People":
        """Return all of these but one."""
        return replace(self, everybody=tuple(e for e in self.everybody if e.staff != staff))

    @property
    def only(self) -> str:
        """Return whom alone the act is meant for; empty where it is nobody, or several."""
        fit = [each.staff for each in self.everybody if each.staff in self.fit]
        return fit[0] if len(fit) == 1 else ""

    def offered(self, chosen: str) -> tuple[tuple[str, str], ...]:
        """Name whom to choose from: those it is meant for, or everybody once that was asked for."""
        fit = tuple(each for each in self.everybody if each.staff in self.fit)
        is_other = bool(chosen) and chosen not in {each.staff for each in fit}
        self.is_wide = self.is_wide or is_other or not fit
        if self.is_wide:
            return _named(self.everybody)
        others = len(fit) < len(self.everybody)
        return (*_named(fit), *([(EVERYBODY, _("All employees…"))] if others else []))


def people(desk: Desk, fit: Collection[str]) -> People:
    """Return the employees of the office, `fit` of whom an act is meant for."""
    rows = offices.staff(desk.database, desk.office().office)
    return People(everybody=tuple(rows), fit=frozenset(fit))


def heads(desk: Desk) -> People:
    """Return the employees, those who resolve on applications first."""
    return people(desk, fitting.heads(desk))


def examiners(desk: Desk) -> People:
    """Return the employees, those who examine first."""
    return people(desk, fitting.examiners(desk))


def signers(desk: Desk, service: str) -> People:
    """Return the employees, those who may sign the decisions of a service today first."""
    return people(desk, fitting.signers(desk, service))


def usual_head(desk: Desk) -> str:
    """Return the head who resolved last, else the only one there is; empty where several may be."""
    known, last = heads(desk), decision_lists.last_head(desk.database, desk.office().office)
    return last if last in known.fit else known.only


def choose_person(key: str, words: str, typed: Typed, known: People, default: str = "") -> AskView:
    """Ask for an employee, needed."""
    chosen = typed.text(key, default)
    told = typed.with_text(key, "") if chosen == EVERYBODY else typed
    return choose(key, words, told, known.offered(chosen), default, needed=True)


def chosen_person(typed: Typed, key: str, proposed: str = "") -> str:
    """Return who was chosen, else who was proposed; refuse `nothing-chosen` while nobody is."""
    chosen = typed.text(key, proposed)
    if chosen in {"", EVERYBODY}:
        raise Refusal("nothing-chosen")
    return chosen


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """Ask whether an act of the head is done here or stands on a sheet: whose, of which day (D41).

    `is_open` tells whether the operator may do it here; `head` is whose sheet is proposed else.
    """

    known: People
    today: dt.date
    is_open: bool
    head: str

    def group(self, typed: Typed) -> AskGroup:
        """Ask where it is done, and the day of a sheet."""
        by = typed.text("by", self._usual)
        said = _("on a sheet: {name}")
        sheets = (
            (staff, name if staff == EVERYBODY else said.format(name=name))
            for staff, name in self.known.offered("" if by == AT_COMPUTER else by)
        )
        here = ((AT_COMPUTER, _("here, by me")),) if self.is_open else ()
        told = typed.with_text("by", "") if by == EVERYBODY else typed
        words, options = _("Where it is done"), (*here, *sheets)
        asks = [choose("by", words, told, options, self._usual, needed=True)]
        if by != AT_COMPUTER:
            day = formats.date_digits(self.today)
            asks.append(ask("on", _("Day on the sheet"), typed, "date", day))
        return AskGroup(asks=tuple(asks))

    def paper(self, typed: Typed) -> OnPaper | None:
        """Return whose sheet is entered and its day, None of what is done at the computer.

        Refuses `nothing-chosen` while it is nobody's.
        """
        by = chosen_person(typed, "by", self._usual)
        if by == AT_COMPUTER:
            return None
        return OnPaper(by=by, on=read_date(typed.text("on")) or self.today)

    @property
    def _usual(self) -> str:
        return AT_COMPUTER if self.is_open else self.head


def sheet_of(desk: Desk, command: Command, known: People, head: str) -> Sheet:
    """Return where an act that needs a command may be done, and whose sheet is proposed."""
    return Sheet(
        known=known,
        today=desk.now().date(),
        is_open=desk.may(command),
        head=head if head in known.fit else known.only,
    )


def _named(rows: Sequence[StaffRow]) -> tuple[tuple[str, str], ...]:
    """Name employees by their ids, each with the post held, in the language spoken now."""
    said = []
    for row in rows:
        post = row.post_ru if language() == "ru" else row.post_kk
        said.append((row.staff, f"{row.name} · {post}" if post else row.name))
    return tuple(said)
