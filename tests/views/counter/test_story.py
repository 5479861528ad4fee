"""Whether an operator can do all his work from the keyboard, from the number to the talon."""

import pytest

from desktop.store import cases
from desktop.views.intake.large_check import LargeCheck
from tests.helpers.counter import Counter
from tests.helpers.drafts import citizen_with_rifle, foreigner_with_gas_pistol, iin
from tests.views.counter.operator import Operator

SOUND = iin("12031985")


def serve(operator: Operator) -> None:
    """Give a number, call it and begin, by keys."""
    operator.press("F4", "1", "F2", "F5")


def fill_applicant(operator: Operator) -> None:
    operator.press_digits("1")  # the first kind: a citizen
    assert operator.at == "person.iin"
    operator.press_digits(SOUND)
    operator.press("Enter")  # tells the date of birth and the sex, and why there is no IIN is idle
    for name in ("Қасымов", "Төлеген", "Серікұлы"):
        operator.type_words(name)
        operator.press("Enter")
    assert operator.at == "person.document.number"  # a citizen's country and card are known
    operator.press_digits("000000001")
    operator.press("Enter")
    operator.type_words("ІІМ")
    operator.press("Enter")
    operator.press_digits("87000000001")
    operator.press("Enter")
    operator.type_words("Зеренді ауылы, Абай көшесі, 1")
    operator.press("Enter")


def fill_weapon(operator: Operator) -> None:
    operator.press("↓", "Enter")
    assert operator.at == "items.0.source"
    operator.press("↓", "Enter")
    for words in ("карабин", "аңшылық", "Тигр", "жартылай автоматты", "7,62х54", "ТГ 20418"):
        operator.type_words(words)
        operator.press("Enter")
    operator.press_digits("2009")
    operator.press("Enter")


def hand_in_every_paper(operator: Operator) -> None:
    """Tick paper after paper; the number of one that bears a number is left out."""
    for _stop in range(40):
        if operator.step != "papers":
            return
        if isinstance(operator.focus, LargeCheck):
            operator.press("Space")
        operator.press("Enter")


def fill_receipt(operator: Operator) -> None:
    operator.press("↓", "Enter")
    for words in ("Халық банкі", "004512"):
        operator.type_words(words)
        operator.press("Enter")
    operator.press_digits("22112013")
    operator.press("Enter")
    operator.press_digits("173")


def test_a_citizen_is_served_from_the_number_to_the_talon(
    operator: Operator, counter: Counter
) -> None:
    serve(operator)
    fill_applicant(operator)
    assert operator.step == "service"
    operator.press_digits("1")  # registration
    operator.press("Enter")  # the questions have the answers most applicants give
    assert operator.step == "items"
    fill_weapon(operator)
    assert operator.step == "papers"
    hand_in_every_paper(operator)
    assert operator.step == "duty"
    fill_receipt(operator)
    operator.press("F9")
    counter.settle()
    case = cases.by_number(counter.desk.database, "Қ-2013/0001")
    assert case is not None
    assert (case.applicant, case.iin) == ("Қасымов Төлеген Серікұлы", SOUND)
    assert (case.missing, case.items) == (0, 1)
    assert operator.work.middle.band.number == "Қ-2013/0001"
    assert operator.work.middle.finished.pdf.page_count() == 1


def test_after_the_talon_one_key_calls_the_next_visitor(
    operator: Operator, counter: Counter
) -> None:
    operator.press("F4", "1")
    serve(operator)
    counter.type_all(citizen_with_rifle(papers=True))
    operator.press("F9")
    counter.settle()
    operator.press("Enter")
    assert operator.work.middle.called.number == "Қ-002"


def test_missing_papers_are_put_to_the_applicant_in_place(
    operator: Operator, counter: Counter
) -> None:
    serve(operator)
    counter.type_all(citizen_with_rifle())
    operator.press("F9")
    assert operator.notice.startswith("6 құжат жетіспейді.")
    keys = operator.work.middle.intake
    assert (keys.list.words, keys.register.words) == (
        "Тізімін басып шығару",
        "Осы күйінде тіркеу",
    )
    operator.press("F9")
    counter.settle()
    assert cases.by_number(counter.desk.database, "Қ-2013/0001") is not None


def test_the_applicant_may_take_the_list_instead(operator: Operator, counter: Counter) -> None:
    serve(operator)
    counter.type_all(citizen_with_rifle())
    operator.press("F9", "F7")
    counter.settle()
    assert operator.work.middle.current is operator.work.middle.finished
    assert cases.count(counter.desk.database, cases.Filter()) == 0
    assert counter.paper is not None
    assert counter.paper.title == "Жетіспейтін құжаттар тізімі"


def test_what_still_hinders_takes_the_cursor(operator: Operator, counter: Counter) -> None:
    serve(operator)
    counter.type_all(citizen_with_rifle(papers=True).with_text("items.0.number", ""))
    operator.press("F9")
    assert (operator.step, operator.at) == ("items", "items.0.number")
    operator.type_words("ТГ 1")
    operator.press("F9")
    counter.settle()
    assert cases.by_number(counter.desk.database, "Қ-2013/0001") is not None


def test_who_is_not_entitled_gets_the_explanation(operator: Operator, counter: Counter) -> None:
    serve(operator)
    counter.type_all(foreigner_with_gas_pistol(until="10.06.2013"))
    operator.press("F9")
    assert "жазбаша өтінішін тіркеуге" in operator.notice
    operator.press("F7")
    counter.settle()
    assert counter.paper is not None
    assert counter.paper.outcome == "Стандартта көзделмеген"


def test_who_insists_is_registered_with_the_same_key(operator: Operator, counter: Counter) -> None:
    serve(operator)
    counter.type_all(foreigner_with_gas_pistol(until="10.06.2013"))
    operator.press("F9", "F9")
    counter.settle()
    assert cases.by_number(counter.desk.database, "Қ-2013/0001") is not None


def test_a_question_ends_with_f9(operator: Operator, counter: Counter) -> None:
    operator.press("F4", "3", "F2", "F5")
    assert operator.work.middle.visit.isVisible()
    operator.press("F9")
    assert counter.hand is None
    assert operator.work.middle.current is operator.work.middle.idle


def test_enter_begins_the_service_of_whoever_came(operator: Operator, counter: Counter) -> None:
    operator.press("F4", "1", "Enter")
    assert operator.work.middle.called.number == "Қ-001"
    operator.press("Enter")
    assert counter.hand is not None
    assert counter.hand.is_serving


def test_nobody_came(operator: Operator, counter: Counter) -> None:
    operator.press("F4", "1", "F2", "F3", "F6")
    assert counter.hand is None
    assert operator.work.middle.current is operator.work.middle.idle


@pytest.mark.parametrize("digit", ["1", "6"])
def test_a_line_is_chosen_by_its_digit_under_the_kazakh_layout(
    operator: Operator, counter: Counter, digit: str
) -> None:
    operator.press("F4")
    operator.press_digits(digit)
    assert counter.given is not None
    assert counter.given.number == {"1": "Қ-001", "6": "Ш-001"}[digit]
    assert operator.work.open_parts.given.number == counter.given.number


def test_somebody_who_left_is_taken_out_with_two_keys(operator: Operator, counter: Counter) -> None:
    operator.press("F4", "1", "Esc")
    operator.page.queue.strips()[0].setFocus()
    operator.press("Enter")
    assert operator.work.open_parts.chosen.ticket
    operator.press("Enter")
    assert counter.queue_view is not None
    assert counter.queue_view.groups == ()
