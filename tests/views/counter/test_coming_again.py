"""Whoever comes again is taken with the keyboard alone, in the field that asks for him."""

import pytest

from tests.helpers.counter import Counter
from tests.helpers.drafts import GUEST, citizen_with_rifle, guards, iin, private_invitation
from tests.views.counter.operator import Operator


@pytest.fixture
def returning(counter: Counter, operator: Operator) -> Operator:
    """Register a citizen, serve the next visitor, and stand in the field of the surname."""
    counter.serve()
    counter.type_all(citizen_with_rifle(papers=True))
    counter.intake.register()
    counter.papers.close()
    counter.serve()
    counter.intake.type_text("applicant.kind", "citizen")
    operator.work.middle.intake.focus_field("person.surname")
    return operator


def type_words(operator: Operator, words: str) -> None:
    operator.type_words(words)
    operator.counter.settle()


def offered(operator: Operator) -> list[str]:
    """Return the titles of the rows under the field, none while nothing is on offer."""
    suggestions = operator.work.middle.intake.suggestions
    return [row.title for row in suggestions.list.rows] if suggestions.isVisible() else []


def typed(operator: Operator, path: str) -> str:
    assert operator.counter.intake.draft is not None
    return operator.counter.intake.draft.text(path)


def test_two_letters_an_arrow_and_enter_complete_a_returning_citizen(returning: Operator) -> None:
    type_words(returning, "Қа")
    assert offered(returning) == ["Қасымов Төлеген Серікұлы"]
    assert returning.at == "person.surname"  # the cursor never leaves the field
    returning.press("↓", "Enter")
    before = citizen_with_rifle()
    assert typed(returning, "person.iin") == before.text("person.iin")
    assert typed(returning, "person.surname") == "Қасымов"
    assert offered(returning) == []
    assert returning.at not in {"", "person.surname"}


def test_enter_alone_takes_nobody_and_goes_on(returning: Operator) -> None:
    type_words(returning, "Қас")
    returning.press("Enter")
    returning.counter.settle()
    assert (typed(returning, "person.surname"), typed(returning, "person.iin")) == ("Қас", "")
    assert returning.at == "person.given"
    assert offered(returning) == []


def test_a_whole_iin_and_enter_are_enough(returning: Operator) -> None:
    returning.work.middle.intake.focus_field("person.iin")
    type_words(returning, iin("12031985"))
    assert offered(returning) == ["Қасымов Төлеген Серікұлы"]
    returning.press("Enter")
    assert typed(returning, "person.given") == "Төлеген"


def test_esc_puts_the_list_away_and_typing_goes_on(returning: Operator) -> None:
    type_words(returning, "Қас")
    returning.press("Esc")
    assert (offered(returning), returning.at) == ([], "person.surname")
    type_words(returning, "ымбек")
    assert (typed(returning, "person.surname"), offered(returning)) == ("Қасымбек", [])


def test_typing_on_narrows_the_list_and_arrows_walk_it(
    counter: Counter, returning: Operator
) -> None:
    counter.type_all(citizen_with_rifle(papers=True).with_texts(
        {"person.surname": "Қасенов", "person.iin": iin("12031985", serial=9),
         "receipts.0.number": "777"}))  # fmt: skip
    counter.intake.register()
    counter.papers.close()
    counter.serve()
    counter.intake.type_text("applicant.kind", "citizen")
    returning.work.middle.intake.focus_field("person.surname")
    type_words(returning, "Қас")
    assert offered(returning) == ["Қасенов Төлеген Серікұлы", "Қасымов Төлеген Серікұлы"]
    returning.press("↓", "↓", "Enter")
    assert typed(returning, "person.surname") == "Қасымов"


def test_the_list_stays_within_the_sheet(returning: Operator) -> None:
    type_words(returning, "Қас")
    sheet = returning.work.middle.intake
    assert sheet.rect().contains(sheet.suggestions.geometry())
    field = sheet.form.field("person.surname")
    assert field is not None
    below = field.part.control.mapTo(sheet, field.part.control.rect().bottomLeft())
    assert sheet.suggestions.geometry().top() > below.y()
    sheet.resize(sheet.width() - 60, sheet.height())
    assert not sheet.suggestions.isVisible()


def test_who_resembles_somebody_stands_beside_him_and_nothing_is_changed(
    counter: Counter, returning: Operator
) -> None:
    for path, words in (("person.surname", "Касымов"), ("person.given", "Толеген"),
                        ("person.born", "12.03.1985")):  # fmt: skip
        counter.intake.type_text(path, words)
    returning.work.middle.intake.focus_field("person.patronymic")
    returning.press("Enter")
    counter.settle()
    likeness = returning.work.middle.intake.likeness
    assert likeness.isVisible()
    assert {"Касымов Толеген", "Қасымов Төлеген Серікұлы"} <= set(likeness.words)
    assert typed(returning, "person.surname") == "Касымов"
    assert "12.03.1985" in likeness.accessibleDescription()
    counter.intake.go_to("service")
    assert not likeness.isVisible()
    counter.intake.go_to("applicant")
    assert likeness.isVisible()
    counter.intake.take_hand(None)
    assert (likeness.isVisible(), likeness.sentence, likeness.words) == (False, "", [])


def test_the_phone_finds_its_owner(returning: Operator) -> None:
    returning.work.middle.intake.focus_field("phone")
    type_words(returning, "8700000000")
    assert offered(returning) == ["Қасымов Төлеген Серікұлы"]
    returning.press("↓", "Enter")
    assert typed(returning, "person.surname") == "Қасымов"
    assert typed(returning, "phone") == citizen_with_rifle().text("phone")


def test_the_phone_of_an_organisation_finds_it_and_no_citizen(
    counter: Counter, operator: Operator
) -> None:
    counter.serve()
    counter.type_all(guards(born=["01.02.1985"]).with_text("phone", "8 700 000 00 09"))
    counter.intake.register()
    counter.intake.register()
    counter.papers.close()
    counter.serve()
    counter.intake.type_text("applicant.kind", "security-subject")
    operator.work.middle.intake.focus_field("phone")
    type_words(operator, "8 700 000 00 0")
    assert offered(operator) == ["«Барыс-Күзет» ЖШС"]
    operator.press("↓", "Enter")
    assert typed(operator, "organisation.name") == "«Барыс-Күзет» ЖШС"


@pytest.mark.parametrize(("field", "words"), [("surname", "Тес"), ("passport_number", "4510 123")])
def test_an_invited_person_who_comes_again_fills_his_row(
    counter: Counter, operator: Operator, field: str, words: str
) -> None:
    guest = {
        "items.0.latin_surname": "TESTOV",
        "items.0.passport_number": "4510 123456",
        "items.0.sex": "male",
    }
    counter.serve("invitations")
    counter.type_all(private_invitation().with_texts(guest))
    counter.intake.register()
    counter.intake.register()
    counter.papers.close()
    counter.serve("invitations")
    counter.type_all(private_invitation().with_texts({"items.#": "0"}))
    counter.intake.go_to("items")
    counter.intake.choose_row("items", 0)
    for name in counter.intake.draft.row("items", 0) if counter.intake.draft else ():
        counter.intake.type_text(f"items.0.{name}", "")
    operator.work.middle.intake.focus_field(f"items.0.{field}")
    type_words(operator, words)
    assert offered(operator) == ["Тестов Пётр"]
    operator.press("↓", "Enter")
    filled = {name: typed(operator, f"items.0.{name}") for name in GUEST}
    own_of_this_visit = {"relation", "stay_days", "visit_purpose"}
    assert filled == {
        name: "" if name in own_of_this_visit else text for name, text in GUEST.items()
    }
    assert typed(operator, "items.0.passport_number") == "4510 123456"
