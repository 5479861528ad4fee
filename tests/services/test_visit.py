"""One visit, several applications: begun one after another, ended once (D37)."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.models.errors import Refusal
from desktop.models.facts import VisitEnded
from desktop.models.later import BroughtPaper
from desktop.models.ticket import Ticket
from desktop.services import intake, later, queueing, visit
from desktop.services.desk import Desk
from desktop.store import cases, journal, visits
from desktop.store.codec import decode
from desktop.store.database import open_database
from desktop.store.upkeep import check_database
from tests.helpers import drafts
from tests.helpers.office import WINDOW, Clock, an_office, desk_over
from tests.helpers.randomness import seeded
from tests.helpers.standards import at
from tests.helpers.visits import a_number, served

STEPS = st.sampled_from(("register", "list", "alike", "other", "type", "late"))


def register(desk: Desk, ticket: Ticket, **changes: str) -> intake.Registered:
    draft = drafts.citizen_with_rifle(papers=True).with_texts(changes)
    return intake.register(desk, ticket=ticket.id, draft=draft, goes_on=True)


def ends(desk: Desk) -> list[str]:
    """Return how every visit ended, as the journal has it."""
    found: list[str] = []
    for entry in journal.entries(desk.database):
        if b'"f":"VisitEnded"' in entry.head.encode():
            fact = decode("VisitEnded", 1, entry.body)
            assert isinstance(fact, VisitEnded)
            found.append(fact.end)
    return found


def test_a_visit_goes_on_after_a_registration_and_is_over_until_the_next_begins(desk: Desk) -> None:
    ticket = served(desk)
    assert not visit.is_over(desk, ticket)
    register(desk, ticket)
    found = desk.ticket(ticket.id)
    assert (found.state, found.result, found.results) == ("in-service", "registered", 1)
    assert visit.is_over(desk, found)
    visit.begin_another(desk, ticket=ticket.id, alike=False)
    assert not visit.is_over(desk, desk.ticket(ticket.id))


def test_another_like_this_has_the_applicant_and_whoever_stands_for_him_and_nothing_else(
    desk: Desk,
) -> None:
    ticket = served(desk)
    attorney = {
        "representative.basis": "attorney",
        "representative.surname": "Жанов",
        "representative.given": "Ерлан",
        "representative.number": "77",
        "representative.issued_on": "01.10.2013",
    }
    given = register(desk, ticket, **attorney)
    kept = cases.application(desk.database, given.case)
    draft = visit.begin_another(desk, ticket=ticket.id, alike=True).draft
    heads = {path.partition(".")[0] for path in draft.values}
    assert heads == {"applicant", "person", "phone", "language", "representative"}
    whole = drafts.citizen_with_rifle(papers=True).with_texts(attorney)
    asked = [path for path in whole.values if path.partition(".")[0] in heads]
    assert {path: draft.text(path) for path in asked} == {path: whole.text(path) for path in asked}
    assert kept is not None
    again = register(desk, ticket, **draft.values)
    copied = cases.application(desk.database, again.case)
    assert copied is not None
    assert (copied.applicant, copied.representative) == (kept.applicant, kept.representative)


def test_somebody_who_came_with_him_begins_with_an_empty_form_in_his_language(desk: Desk) -> None:
    ticket = served(desk)
    register(desk, ticket, language="ru")
    begun = visit.begin_another(desk, ticket=ticket.id, alike=False)
    assert dict(begun.draft.values) == {"language": "ru"}


def test_nothing_is_like_a_list_of_missing_papers(desk: Desk) -> None:
    ticket = served(desk)
    intake.list_missing(desk, ticket=ticket.id, draft=drafts.citizen_with_rifle(), goes_on=True)
    with pytest.raises(Refusal, match="nothing-alike"):
        visit.begin_another(desk, ticket=ticket.id, alike=True)
    assert visit.begin_another(desk, ticket=ticket.id, alike=False).after == 1


def test_each_registration_has_its_own_moment_and_the_service_ends_with_the_last(
    desk: Desk, clock: Clock
) -> None:
    ticket = served(desk)
    clock.pass_minutes(6)
    first = register(desk, ticket)
    visit.begin_another(desk, ticket=ticket.id, alike=True)
    clock.pass_minutes(4)
    second = register(desk, ticket)
    clock.pass_minutes(50)  # the operator is slow to turn to somebody else
    visit.finish_visit(desk, ticket=ticket.id)
    found = [cases.by_id(desk.database, each.case) for each in (first, second)]
    assert [row.registered_at for row in found if row] == [at(9, 36), at(9, 40)]
    assert desk.ticket(ticket.id).ended_at == at(9, 40)
    row = visits.visit(desk.database, desk.ticket(ticket.id).visit)
    assert row is not None
    assert (row.ended_at, row.end) == (at(9, 40), "registered")
    assert check_database(desk.database).sound


def test_whoever_leaves_during_the_next_application_was_served_until_then(
    desk: Desk, clock: Clock
) -> None:
    ticket = served(desk)
    register(desk, ticket)
    visit.begin_another(desk, ticket=ticket.id, alike=True)
    clock.pass_minutes(5)
    queueing.end_visit(desk, ticket=ticket.id, how="left")
    found = desk.ticket(ticket.id)
    assert (found.end, found.ended_at) == ("registered", at(9, 35))


def test_a_list_after_a_registration_leaves_the_visit_registered(desk: Desk) -> None:
    ticket = served(desk)
    register(desk, ticket)
    visit.begin_another(desk, ticket=ticket.id, alike=False)
    intake.list_missing(desk, ticket=ticket.id, draft=drafts.citizen_with_rifle())
    assert ends(desk) == ["registered"]


def test_nothing_is_finished_before_it_led_to_something_nor_while_another_is_begun(
    desk: Desk,
) -> None:
    ticket = served(desk)
    for alike in (True, False):
        with pytest.raises(Refusal, match="ticket-move"):
            visit.begin_another(desk, ticket=ticket.id, alike=alike)
    with pytest.raises(Refusal, match="ticket-move"):
        visit.finish_visit(desk, ticket=ticket.id)
    register(desk, ticket)
    visit.begin_another(desk, ticket=ticket.id, alike=False)
    with pytest.raises(Refusal, match="ticket-move"):
        visit.finish_visit(desk, ticket=ticket.id)


def test_a_draft_saved_too_late_is_not_another_application(desk: Desk) -> None:
    """The window saves beside its own thread: what was registered may be written once more."""
    ticket = served(desk)
    draft = drafts.citizen_with_rifle(papers=True)
    register(desk, ticket)
    intake.save_draft(desk, window=WINDOW, visit=desk.ticket(ticket.id).visit, draft=draft)
    assert visit.is_over(desk, desk.ticket(ticket.id))


def test_the_next_visitor_waits_no_longer_than_until_the_window_is_free(desk: Desk) -> None:
    ticket = served(desk)
    following = a_number(desk)
    register(desk, ticket)
    with pytest.raises(Refusal, match="window-busy"):
        queueing.call_next(desk, window=WINDOW)
    visit.finish_visit(desk, ticket=ticket.id)
    found = queueing.call_next(desk, window=WINDOW)
    assert found is not None
    assert found.id == following.id


def test_whoever_stands_aside_after_a_registration_begins_anew_when_he_is_back(desk: Desk) -> None:
    ticket = served(desk)
    first = register(desk, ticket)
    queueing.hold(desk, ticket=ticket.id, reason="paper")
    queueing.come_back(desk, ticket=ticket.id)
    queueing.call_next(desk, window=WINDOW)
    queueing.begin_visit(desk, ticket=ticket.id)
    found = desk.ticket(ticket.id)
    assert (found.result, found.results, found.result_at) == ("", 0, None)
    queueing.end_visit(desk, ticket=ticket.id, how="left")
    assert desk.ticket(ticket.id).end == "left"
    assert cases.by_id(desk.database, first.case) is not None


def test_the_last_paper_of_a_visit_is_found_again(desk: Desk, clock: Clock) -> None:
    ticket = served(desk)
    found = desk.ticket(ticket.id)
    assert visit.last_paper(desk, found.visit) is None
    given = register(desk, ticket)
    shown = visit.last_paper(desk, found.visit)
    assert shown is not None
    assert (shown[0].paper, shown[1]) == (given.paper, given.number)
    clock.pass_minutes(1)
    visit.begin_another(desk, ticket=ticket.id, alike=False)
    paper = intake.list_missing(
        desk, ticket=ticket.id, draft=drafts.citizen_with_rifle(), goes_on=True
    )
    shown = visit.last_paper(desk, found.visit)
    assert shown is not None
    assert (shown[0].paper, shown[1]) == (paper, "")


def test_the_last_paper_may_be_of_a_case_registered_before(desk: Desk, clock: Clock) -> None:
    owing = [
        intake.register(desk, ticket=served(desk).id, draft=drafts.citizen_with_rifle())
        for _case in range(2)
    ]
    clock.pass_minutes(5)
    found = desk.ticket(served(desk).id)
    for case in owing:
        brought = [BroughtPaper(document="test-firing-act", subject=1)]
        paper = later.add_papers(desk, case=case.case, brought=brought, visit=found.visit)
        shown = visit.last_paper(desk, found.visit)
        assert shown is not None
        assert (shown[0].paper, shown[0].kind) == (paper, "talon-supplement")
        assert shown[1] == case.number
    last = visit.last_paper(desk, found.visit)
    later.add_papers(desk, case=owing[0].case, brought=[BroughtPaper(document="photos")])
    assert visit.last_paper(desk, found.visit) == last  # no visit brought those
    plan = desk.database.rows(f"EXPLAIN QUERY PLAN {visits.ACTS}", (found.visit,))
    assert [row[3] for row in plan] == [
        "SEARCH visit_acts USING INDEX visit_acts_of_visit (visit=?)"
    ]
    assert check_database(desk.database).sound


def test_cases_of_one_visit_know_each_other(desk: Desk) -> None:
    ticket = served(desk)
    first, second = register(desk, ticket), register(desk, ticket)
    visit.finish_visit(desk, ticket=ticket.id)
    alone = intake.register(
        desk, ticket=served(desk).id, draft=drafts.citizen_with_rifle(papers=True)
    )
    rows = [cases.by_id(desk.database, each.case) for each in (first, second, alone)]
    told = [[each.number for each in visit.together_with(desk, row)] for row in rows if row]
    assert told == [[second.number], [first.number], []]


@dataclass
class Sitting:
    """Remember what was done in a visit; the program is started anew before every step."""

    path: Path
    ticket: Ticket
    clock: Clock
    begun: bool = True  # every visit begins with an application
    registered: int = 0
    listed: int = 0

    @contextmanager
    def desk(self) -> Iterator[Desk]:
        """Start the program."""
        self.clock.pass_minutes(1)
        with open_database(self.path, randomness=seeded(self.clock.now.minute)) as database:
            yield desk_over(database, self.clock, operator="s1")

    def do(self, desk: Desk, step: str) -> None:
        """Make one step; one that is not possible now is passed over."""
        draft = drafts.citizen_with_rifle()
        before = desk.ticket(self.ticket.id)
        if self.begun and step == "register":
            register(desk, self.ticket)
            self.registered, self.begun = self.registered + 1, False
        elif self.begun and step == "list":
            intake.list_missing(desk, ticket=self.ticket.id, draft=draft, goes_on=True)
            self.listed, self.begun = self.listed + 1, False
        elif not self.begun and (step == "other" or (step == "alike" and self.registered)):
            visit.begin_another(desk, ticket=self.ticket.id, alike=step == "alike")
            self.begun = True
        elif (self.begun, step) in {(True, "type"), (False, "late")}:
            after = before.results - (step == "late")
            intake.save_draft(desk, window=WINDOW, visit=before.visit, draft=draft, after=after)

    def end(self, desk: Desk) -> str:
        """End the visit by the key that does it now, and return how it must have ended."""
        if self.begun:
            queueing.end_visit(desk, ticket=self.ticket.id, how="left")
        else:
            visit.finish_visit(desk, ticket=self.ticket.id)
        if self.registered:
            return "registered"
        return "sent-for-papers" if self.listed else "left"


@settings(max_examples=25, deadline=None)
@given(steps=st.lists(STEPS, max_size=10))
def test_any_sequence_of_applications_leaves_exactly_one_end_of_the_visit(steps: list[str]) -> None:
    clock = Clock()
    with TemporaryDirectory() as place:
        path = Path(place) / "office.kense"
        with an_office(path, clock) as desk:
            sitting = Sitting(path, served(desk), clock)
        for step in steps:
            with sitting.desk() as desk:
                assert visit.is_over(desk, desk.ticket(sitting.ticket.id)) == (not sitting.begun)
                sitting.do(desk, step)
                assert ends(desk) == []
        with sitting.desk() as desk:
            wanted = sitting.end(desk)
            assert ends(desk) == [wanted]
            row = visits.visit(desk.database, desk.ticket(sitting.ticket.id).visit)
            assert row is not None
            assert row.end == wanted
            assert len(visits.cases_of(desk.database, row.visit)) == sitting.registered
            assert check_database(desk.database).sound


def test_a_receipt_of_one_visit_is_counted_on_in_its_next_application(desk: Desk) -> None:
    ticket = served(desk)
    paid = drafts.with_receipt(
        drafts.citizen_with_rifle(papers=True), "registration-duty-receipt", "300"
    )
    first = intake.register(desk, ticket=ticket.id, draft=paid, goes_on=True)
    visit.begin_another(desk, ticket=ticket.id, alike=True)
    (balance,) = intake.assess_draft(desk, paid).balances
    assert [case.number for case in balance.cases] == [first.number]
    assert (balance.here, balance.over_used) == (12_700, True)
