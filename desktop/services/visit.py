"""One visit, several applications: begun one after another, ended once (D37)."""

import datetime as dt
from collections.abc import Iterator

from desktop.models import ticket as moves
from desktop.models.another import another_applicant, another_like
from desktop.models.application import Application
from desktop.models.draft import Draft
from desktop.models.errors import Refusal
from desktop.models.ticket import Ticket
from desktop.services.desk import Desk
from desktop.services.intake import SavedDraft, save_draft, saved_draft
from desktop.store import cases, visits
from desktop.store import desk as desk_tables
from desktop.store.cases import CaseRow
from desktop.store.papers import PaperRow, papers_of


def draft_in_hand(desk: Desk, ticket: Ticket) -> SavedDraft | None:
    """Return the draft of the application begun in the visit of `ticket`, None when none is.

    One saved late, of an application that has its paper by now, is none.
    """
    kept = saved_draft(desk, window=ticket.window) if ticket.state == "in-service" else None
    if kept is None or (kept.visit, kept.after) != (ticket.visit, ticket.results):
        return None
    return kept


def is_over(desk: Desk, ticket: Ticket) -> bool:
    """Say whether the visit led to a paper and no further application was begun in it."""
    serving = ticket.state == "in-service" and ticket.results > 0
    return serving and draft_in_hand(desk, ticket) is None


def begin_another(desk: Desk, *, ticket: str, alike: bool) -> SavedDraft:
    """Begin the next application of a visit and return its draft, which is kept at once.

    One `alike` has the applicant and the representative of the one before; it refuses
    `nothing-alike` when none was registered. Refuses `ticket-move` when nothing has come of the
    visit yet, or an application is begun already.
    """
    with desk.work(at=desk.now(), command="queue.serve"):
        found = desk.ticket(ticket)
        if not is_over(desk, found):
            raise Refusal("ticket-move", ticket=found.text, state=found.state, move="begin")
        before = last_application(desk, found)
        if alike and before is None:
            raise Refusal("nothing-alike", ticket=found.text)
        draft = _next_draft(before, found.service, alike=alike)
        saved_at = save_draft(
            desk, window=found.window, visit=found.visit, draft=draft, after=found.results
        )
    return SavedDraft(visit=found.visit, draft=draft, saved_at=saved_at, after=found.results)


def _next_draft(before: Application | None, service: str, *, alike: bool) -> Draft:
    if alike and before is not None:
        return another_like(before)
    return another_applicant(before, service)


def last_application(desk: Desk, ticket: Ticket) -> Application | None:
    """Return the application registered last in the visit, None when none was."""
    found = visits.cases_of(desk.database, ticket.visit)
    return cases.application(desk.database, found[-1].case) if found else None


def finish_visit(desk: Desk, *, ticket: str) -> None:
    """End a visit whose last application has its paper; its service ended with that (D37).

    Refuses `ticket-move` when nothing has come of it, or another application is begun in it.
    """
    with desk.work(at=desk.now(), command="queue.serve") as work:
        found = desk.ticket(ticket)
        if not is_over(desk, found):
            raise Refusal("ticket-move", ticket=found.text, state=found.state, move="end")
        work.record(moves.finish(found))
        desk_tables.delete_draft(desk.database, window=found.window)


def last_paper(desk: Desk, visit: str) -> tuple[PaperRow, str] | None:
    """Return the paper a visit led to last, and the number of its case if it is a talon."""
    found: list[tuple[dt.datetime, PaperRow, str]] = [
        (paper.issued_at, paper, "") for paper in papers_of(desk.database, "visit", visit)
    ]
    for case in visits.cases_of(desk.database, visit):
        talons = papers_of(desk.database, "case", case.case)[:1]
        found += [(paper.issued_at, paper, case.number) for paper in talons]
    found += _papers_of_acts(desk, visit)
    if not found:
        return None
    _at, paper, number = max(reversed(found), key=lambda each: each[0])
    return paper, number


def _papers_of_acts(desk: Desk, visit: str) -> Iterator[tuple[dt.datetime, PaperRow, str]]:
    """Yield the papers that came of what was done for cases registered before (D9)."""
    for act in visits.acts_of(desk.database, visit):
        row = cases.by_id(desk.database, act.case)
        for paper in papers_of(desk.database, "case", act.case):
            if row is not None and paper.issued_at == act.at:
                yield paper.issued_at, paper, row.number


def together_with(desk: Desk, case: CaseRow) -> list[CaseRow]:
    """Return the other cases of the visit a case was registered in, in order (D37)."""
    if not case.visit:
        return []
    return [each for each in visits.cases_of(desk.database, case.visit) if each.case != case.case]
