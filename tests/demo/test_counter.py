"""What a window does with a visitor on the day that is played (D9, D22, D35, D37)."""

from desktop.models.facts import PapersAdded
from desktop.models.ticket import Ticket
from desktop.store import case_events, cases, tickets, visits
from desktop.store.cases import CaseRow
from desktop.store.database import Database
from tests.demo.conftest import PlayedDay
from tests.helpers.pdf import text_of


def case_of(record: Database, applicant: str) -> CaseRow:
    for row in cases.page(record, cases.Filter()):
        if row.applicant == applicant:
            return row
    raise LookupError(applicant)


def number_of(record: Database, the_day: PlayedDay, text: str) -> Ticket:
    given = tickets.of_day(record, office=the_day.script.office, day=the_day.script.day)
    (found,) = (ticket for ticket in given if ticket.text == text)
    return found


def test_one_visit_leads_to_two_applications_of_one_applicant(
    record: Database, the_day: PlayedDay
) -> None:
    last = case_of(record, "Сүлейменов Қанат Жомартұлы")
    first, second = visits.cases_of(record, last.visit)
    assert (first.purpose, second.purpose) == ("register", "re-register")
    assert first.iin == second.iin != ""
    talons = [
        paper.case for paper in the_day.played.made if paper.case in {first.number, second.number}
    ]
    assert talons == [first.number, second.number]


def test_a_paper_brought_later_is_taken_in_with_a_talon_of_its_own(
    record: Database, the_day: PlayedDay
) -> None:
    case = case_of(record, "«Зеренді құрылыс» ЖШС")
    facts = [event.fact for event in case_events.events(record, case.case)]
    (added,) = (fact for fact in facts if isinstance(fact, PapersAdded))
    assert [paper.document for paper in added.added] == ["work-permit-copy"]
    assert added.missing == ()
    assert case.missing == 0
    (talon,) = (paper for paper in the_day.played.made if paper.kind == "talon-supplement")
    assert case.number in text_of(talon.file.read_bytes())
    given_first = next(paper for paper in the_day.played.made if paper.case == case.number)
    assert added.added[0].name not in text_of(given_first.file.read_bytes())


def test_who_stood_in_the_wrong_line_is_served_in_the_right_one(
    record: Database, the_day: PlayedDay
) -> None:
    (meant,) = (visitor for visitor in the_day.script.visitor if visitor.moved is not None)
    found = number_of(record, the_day, "С-002")
    assert (meant.line, found.line_key, found.window) == ("weapons.question", meant.moved_to, "2")
    assert found.called_at is not None
    assert meant.moved is not None
    assert meant.at < meant.moved < found.called_at.time()


def test_one_guard_alone_lacks_a_paper_that_each_must_bring(record: Database) -> None:
    case = case_of(record, "«Сұңқар-Қорғау» ЖШС")
    application = cases.application(record, case.case)
    assert application is not None
    (missing,) = application.missing
    assert (missing.document, missing.subjects) == ("medical-conclusion", (1,))
    taken = {paper.document: paper.subjects for paper in application.taken}
    assert (taken["medical-conclusion"], taken["photos"]) == ((2,), (1, 2))


def test_who_goes_for_the_rest_of_his_payment_stands_aside_and_is_gone_on_with(
    record: Database, the_day: PlayedDay
) -> None:
    (meant,) = (visitor for visitor in the_day.script.visitor if visitor.aside is not None)
    case = case_of(record, "Тілеуов Арман Бекұлы")
    visit = visits.visit(record, case.visit)
    assert visit is not None
    first, second = visits.of_ticket(record, visit.ticket)
    assert meant.aside is not None
    assert meant.back is not None
    assert first.began_at.time() < meant.aside < meant.back < second.began_at.time()
    assert second.visit == case.visit


def test_who_asks_what_to_bring_takes_it_home_on_paper(the_day: PlayedDay) -> None:
    (listed,) = (paper for paper in the_day.played.made if paper.kind == "papers-ready")
    assert "11-тармақ" in text_of(listed.file.read_bytes())
