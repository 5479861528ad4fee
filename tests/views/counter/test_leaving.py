"""Whether a visitor who stands up and goes ends his visit, and finds his papers when he is back."""

import json

from desktop.store import desk as desk_rows
from desktop.store import tickets, visits
from desktop.store.upkeep import check_database
from tests.helpers.counter import Counter
from tests.helpers.drafts import citizen_with_rifle
from tests.helpers.office import OFFICE, WINDOW
from tests.views.counter.operator import Operator


def serve(operator: Operator, digit: str = "1") -> None:
    operator.press("F4", digit, "F2", "F5")


def ends(counter: Counter) -> list[str]:
    day = tickets.of_day(counter.desk.database, office=OFFICE, day=counter.clock().date())
    return [ticket.end for ticket in day]


def test_the_key_names_what_it_ends(operator: Operator) -> None:
    key = operator.page.queue.keys.no_show
    operator.press("F4", "1", "F2")
    assert (key.cap, key.words) == ("F6", "Келмеді")
    operator.press("F5")
    assert (key.cap, key.words) == ("F6", "Кетіп қалды")


def test_nothing_typed_ends_at_once(operator: Operator, counter: Counter) -> None:
    serve(operator)
    assert counter.hand is not None
    visit = counter.hand.visit
    operator.press("F6")
    assert counter.hand is None
    assert operator.work.middle.current is operator.work.middle.idle
    assert ends(counter) == ["left"]
    row = visits.visit(counter.desk.database, visit)
    assert row is not None
    assert (row.end, row.ended_at is not None) == ("left", True)
    assert check_database(counter.desk.database).sound


def test_a_question_can_end_so_too(operator: Operator, counter: Counter) -> None:
    serve(operator, "3")
    operator.press("F6")
    assert ends(counter) == ["left"]


def test_something_typed_is_asked_about_once(operator: Operator, counter: Counter) -> None:
    serve(operator)
    counter.type_all(citizen_with_rifle())
    operator.press("F6")
    assert operator.notice.startswith("Келуші кетіп қалды ма?")
    assert counter.hand is not None
    operator.press("F6")
    assert counter.hand is None
    assert ends(counter) == ["left"]


def test_escape_typing_and_other_keys_take_the_question_back(
    operator: Operator, counter: Counter
) -> None:
    serve(operator)
    counter.type_all(citizen_with_rifle())
    counter.intake.go_to_field("items.0.model")
    for take_back, key in (
        (operator.press, "Esc"),
        (operator.type_words, "ә"),
        (operator.press, "Alt+3"),
    ):
        operator.press("F6")
        take_back(key)
        assert operator.notice == ""
        operator.press("F6")
        assert counter.hand is not None
        operator.press("Esc")


def test_what_was_typed_is_kept_and_comes_back_with_him(
    operator: Operator, counter: Counter
) -> None:
    serve(operator)
    counter.type_all(citizen_with_rifle())
    operator.press("F6", "F6")
    counter.settle()
    kept = desk_rows.draft(counter.desk.database, WINDOW)
    assert kept is not None
    assert "Қасымов" in json.loads(kept.draft)["values"].values()
    serve(operator)
    assert (
        operator.notice
        == "ҚАСЫМОВ Төлеген Серікұлы (Қ-001) тіркелмей кетіп қалған, уақыты 9:30. Сол адам болса:"
    )
    operator.press("F11")
    assert operator.notice == ""
    assert operator.work.middle.band.name == "ҚАСЫМОВ Төлеген Серікұлы"
    assert operator.step == "papers"
    operator.press("F9", "F9", "F6")
    counter.settle()
    assert ends(counter) == ["left", "registered"]
    assert desk_rows.draft(counter.desk.database, WINDOW) is None


def test_somebody_else_begins_with_an_empty_form(operator: Operator, counter: Counter) -> None:
    serve(operator)
    counter.type_all(citizen_with_rifle())
    operator.press("F6", "F6")
    serve(operator)
    operator.press("1")
    assert operator.at == "person.iin"
    assert counter.intake.draft is not None
    assert counter.intake.draft.text("person.surname") == ""


def test_a_draft_of_another_service_is_not_offered(operator: Operator, counter: Counter) -> None:
    serve(operator)
    counter.type_all(citizen_with_rifle())
    operator.press("F6", "F6")
    counter.settle()
    serve(operator, "6")
    assert operator.notice == ""


def test_nothing_is_offered_on_another_day(operator: Operator, counter: Counter) -> None:
    serve(operator)
    counter.type_all(citizen_with_rifle())
    operator.press("F6", "F6")
    counter.settle()
    serve(operator)
    assert counter.queue.left_draft() is not None
    counter.clock.pass_minutes(24 * 60)
    assert counter.queue.left_draft() is None


def test_nobody_s_name_is_said_where_none_was_typed(operator: Operator, counter: Counter) -> None:
    serve(operator)
    counter.intake.type_text("note", "ескерту")
    operator.press("F6", "F6")
    counter.settle()
    serve(operator)
    assert operator.notice.startswith("Қ-001 нөмірімен келген адам тіркелмей кетіп қалған")


def test_what_is_typed_for_somebody_else_gives_way_only_when_asked_twice(
    operator: Operator, counter: Counter
) -> None:
    serve(operator)
    counter.type_all(citizen_with_rifle())
    operator.press("F6", "F6")
    counter.settle()
    serve(operator)
    counter.intake.type_text("applicant.kind", "citizen")
    counter.intake.type_text("person.surname", "Сапаров")
    operator.press("F11")
    assert counter.intake.draft is not None
    assert counter.intake.draft.text("person.surname") == "Сапаров"
    assert operator.notice.startswith("Қазір толтырылғанның орнына ескісі тұрады.")
    operator.press("F11")
    assert counter.intake.draft.text("person.surname") == "Қасымов"


def test_the_second_application_of_somebody_who_left_is_offered_too(
    operator: Operator, counter: Counter
) -> None:
    serve(operator)
    counter.type_all(citizen_with_rifle(papers=True))
    operator.press("F9")
    counter.settle()
    operator.press("F5")
    counter.intake.type_text("applicant.kind", "citizen")
    counter.intake.type_text("person.surname", "Сапарова")
    operator.press("F6", "F6")
    counter.settle()
    assert ends(counter) == ["registered"]
    serve(operator)
    assert operator.notice.startswith("САПАРОВА (Қ-001) тіркелмей кетіп қалған")


def test_what_was_registered_is_offered_to_nobody(operator: Operator, counter: Counter) -> None:
    serve(operator)
    counter.type_all(citizen_with_rifle(papers=True))
    counter.intake.save()  # and its answer comes only after the registration
    operator.press("F9")
    counter.settle()
    serve(operator)
    assert operator.notice == ""
