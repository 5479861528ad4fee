"""What everybody who acts in the day shares: the office, the clock, the printer."""

import datetime as dt
from dataclasses import dataclass, field
from pathlib import Path

from desktop.demo.clockwork import Clock
from desktop.demo.file_spool import FileSpool
from desktop.demo.script import Script, Visitor
from desktop.models.facts import About
from desktop.models.moments import zone
from desktop.services import papers
from desktop.services.desk import Desk
from desktop.store import cases
from desktop.store.cases import CaseRow, Filter
from desktop.store.papers import papers_of


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperMade:
    """Hold a paper that came out: its kind and file, and of which case and applicant, if any.

    `applicant` is as typed, and empty where the paper names nobody.
    """

    kind: str
    file: Path
    case: str = ""
    applicant: str = ""
    tray: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActDone:
    """Tell what was done to a case besides registering a visitor's: what, when, and its number."""

    what: str
    at: dt.datetime
    case: str
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """Hold the day while it is played.

    `made` are its papers in the order they came out, `acts` what was done to cases, `serials` say
    which visitor of the script holds which ticket.
    """

    script: Script
    desk: Desk
    clock: Clock
    spool: FileSpool
    made: list[PaperMade] = field(default_factory=list)
    acts: list[ActDone] = field(default_factory=list)
    serials: dict[str, int] = field(default_factory=dict)

    def at(self, time: dt.time) -> dt.datetime:
        """Return a time of this day as a moment of the office (D6)."""
        return moment_of(self.script, zone(self.desk.office().zone), time)

    def later(self, span: dt.timedelta) -> dt.datetime:
        """Return the moment `span` from now."""
        return self.clock.now + span

    def visitor(self, ticket: str) -> Visitor:
        """Return who took the number."""
        return self.script.visitor[self.serials[ticket]]

    def tell(self, what: str, case: CaseRow) -> None:
        """Remember what was done to a case, for whoever reads of the day."""
        done = ActDone(what=what, at=self.clock.now, case=case.case, number=case.number)
        self.acts.append(done)

    def print(
        self, desk: Desk, about: About, about_id: str, *, case: str = "", applicant: str = ""
    ) -> None:
        """Print every paper issued about a ticket, a visit, a case or a series (D55)."""
        for paper in papers_of(desk.database, about, about_id):
            self.print_one(desk, paper.paper, case=case, applicant=applicant)

    def print_one(
        self,
        desk: Desk,
        paper: str,
        *,
        case: str = "",
        applicant: str = "",
        fill_only: bool = False,
    ) -> None:
        """Print one paper, whole or onto a ready blank (D28)."""
        row = papers.print_paper(desk, self.spool, paper=paper, fill_only=fill_only)
        self.take(row.kind, case=case, applicant=applicant)

    def take(self, kind: str, *, case: str = "", applicant: str = "") -> None:
        """Take what came out of the printer.

        An office goes on without a printer; a demonstration without its papers is none: raise the
        `OSError` that kept one from being written.
        """
        if self.spool.failure is not None:
            raise self.spool.failure
        file = self.spool.written[-1]
        tray = self.spool.tray_of[file]
        made = PaperMade(kind=kind, file=file, case=case, applicant=applicant, tray=tray)
        self.made.append(made)


def case_of(desk: Desk, applicant: str) -> CaseRow:
    """Return the case registered last of an applicant the script names; `LookupError` for none."""
    for row in cases.page(desk.database, Filter()):
        if row.applicant == applicant:
            return row
    raise LookupError(applicant)


def moment_of(script: Script, office_zone: dt.tzinfo, time: dt.time) -> dt.datetime:
    """Return a time of the script's day as a moment with the office's offset."""
    return dt.datetime.combine(script.day, time, tzinfo=office_zone)
