"""One visit, several applications, with nothing but a keyboard (D37)."""

from desktop.models.ticket import Ticket
from desktop.services import intake
from desktop.store import papers, tickets, visits
from tests.helpers.counter import Counter
from tests.helpers.drafts import citizen_with_rifle
from tests.helpers.office import OFFICE, WINDOW
from tests.helpers.standards import at
from tests.views.counter.operator import Operator


def serve(operator: Operator) -> None:
    operator.press("F4", "1", "F2", "F5")


def register(operator: Operator, counter: Counter) -> None:
    serve(operator)
    counter.type_all(citizen_with_rifle(papers=True))
    operator.press("F9")
    counter.settle()


def numbers(counter: Counter) -> list[Ticket]:
    day = counter.desk.now().date()
    return tickets.of_day(counter.desk.database, office=OFFICE, day=day)


def cases(counter: Counter) -> list[str]:
    (ticket, *_rest) = numbers(counter)
    return [row.number for row in visits.cases_of(counter.desk.database, ticket.visit)]


def test_the_finished_sheet_offers_another_application_while_the_visit_is_open(
    operator: Operator, counter: Counter
) -> None:
    register(operator, counter)
    finished = operator.work.middle.finished
    assert operator.work.middle.current is finished
    assert finished.alike.isVisible()
    assert finished.other.isVisible()
    operator.press("F6")
    assert operator.work.middle.current is finished  # the talon can still be printed again
    assert not finished.alike.isVisible()
    assert not finished.other.isVisible()


def test_ins_begins_the_next_application_of_the_same_applicant(
    operator: Operator, counter: Counter
) -> None:
    register(operator, counter)
    operator.press("Ins")
    assert operator.work.middle.current is operator.work.middle.intake
    assert operator.work.middle.band.name == "ҚАСЫМОВ Төлеген Серікұлы"
    assert operator.notice == "Қ-001: осы келудегі 2-өтініш. Құжаттар қайта сұралады."
    assert operator.step == "service"  # the applicant is known: his purpose is asked
    draft = counter.intake.draft
    assert draft is not None
    assert draft.rows("items") == draft.rows("receipts") == 0
    assert not [path for path in draft.values if path.startswith("papers.")]
    counter.type_all(citizen_with_rifle(papers=True))
    operator.press("F9")
    counter.settle()
    assert cases(counter) == ["Қ-2013/0001", "Қ-2013/0002"]


def test_f5_begins_the_application_of_somebody_who_came_with_him(
    operator: Operator, counter: Counter
) -> None:
    register(operator, counter)
    operator.press("F5", "1")
    assert operator.at == "person.iin"
    assert counter.intake.draft is not None
    assert counter.intake.draft.text("person.surname") == ""


def test_after_a_list_only_somebody_else_is_offered(operator: Operator, counter: Counter) -> None:
    serve(operator)
    counter.type_all(citizen_with_rifle())
    operator.press("F7", "F7")
    counter.settle()
    assert operator.work.middle.finished.other.isVisible()
    assert not operator.work.middle.finished.alike.isVisible()
    operator.press("Ins")
    assert operator.notice.startswith("Қ-001 бойынша әлі ештеңе тіркелмеген")
    operator.press("F5")
    assert operator.work.middle.current is operator.work.middle.intake


def test_the_next_call_ends_the_visit_and_its_service_ended_with_the_talon(
    operator: Operator, counter: Counter
) -> None:
    register(operator, counter)
    operator.press("F4", "1")
    counter.pass_minutes(20)
    operator.press("F2")
    first, second = numbers(counter)
    assert (first.end, first.ended_at) == ("registered", at(9, 30))
    assert second.state == "called"
    assert operator.work.middle.current is operator.work.middle.called


def test_escape_ends_it_too_and_shows_nobody(operator: Operator, counter: Counter) -> None:
    register(operator, counter)
    operator.press("Esc")
    assert counter.hand is None
    assert operator.work.middle.current is operator.work.middle.idle
    assert [ticket.end for ticket in numbers(counter)] == ["registered"]


def test_the_service_stands_still_while_nothing_is_begun(
    operator: Operator, counter: Counter
) -> None:
    serve(operator)
    counter.pass_minutes(7)
    counter.type_all(citizen_with_rifle(papers=True))
    operator.press("F9")
    counter.pass_minutes(40)
    assert counter.hand is not None
    assert counter.hand.serving.value == "7"
    assert counter.queue_view is not None
    assert counter.queue_view.in_hand is not None
    assert counter.queue_view.in_hand.tone == "normal"
    operator.press("Ins")
    assert counter.hand.serving.value == "47"


def test_keys_that_do_nothing_now_say_what_does(operator: Operator, counter: Counter) -> None:
    register(operator, counter)
    for key in ("F7", "F9", "F3"):
        operator.press(key)
        assert operator.notice.startswith("Қ-001 қағазын алды."), key
    assert counter.hand is not None


def test_whoever_leaves_during_the_second_application_was_registered(
    operator: Operator, counter: Counter
) -> None:
    register(operator, counter)
    operator.press("F5", "F6")
    assert [ticket.end for ticket in numbers(counter)] == ["registered"]
    assert counter.hand is None


def test_every_application_has_its_own_talon(operator: Operator, counter: Counter) -> None:
    register(operator, counter)
    operator.press("Ins")
    counter.type_all(citizen_with_rifle(papers=True))
    operator.press("F9")
    counter.settle()
    (ticket,) = numbers(counter)
    found = visits.cases_of(counter.desk.database, ticket.visit)
    talons = [papers.papers_of(counter.desk.database, "case", row.case) for row in found]
    assert [[paper.kind for paper in each] for each in talons] == [["talon-weapons"]] * 2


def test_a_start_in_the_middle_finds_the_talon_or_the_draft_again(
    operator: Operator, counter: Counter
) -> None:
    register(operator, counter)
    counter.papers.close()  # another program: it has shown nothing yet
    operator.stand_up()
    operator.sit_down()
    counter.settle()
    assert operator.work.middle.finished.isVisible()
    assert operator.work.middle.band.number == "Қ-2013/0001"
    operator.press("Ins")
    operator.type_words("ә")
    counter.settle()
    kept = intake.saved_draft(counter.desk, window=WINDOW)
    assert kept is not None
    assert kept.after == 1
    operator.stand_up()
    operator.sit_down()
    assert operator.work.middle.intake.isVisible()
