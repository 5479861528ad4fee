"""A name with letters of two alphabets is put right by one key, or by one click."""

import pytest

from desktop.views.widgets.link import Link
from tests.helpers.counter import Counter
from tests.views.counter.operator import Operator


@pytest.fixture
def mixed(counter: Counter, operator: Operator) -> Operator:
    """Type a surname that begins with a Latin letter, and go on to the next field."""
    counter.serve()
    counter.intake.type_text("applicant.kind", "citizen")
    operator.work.middle.intake.focus_field("person.surname")
    operator.type_words("Iлияс")
    operator.press("Enter")
    counter.settle()
    return operator


def surname(operator: Operator) -> str:
    assert operator.counter.intake.draft is not None
    return operator.counter.intake.draft.text("person.surname")


def test_the_key_puts_the_letters_right_from_the_next_field(mixed: Operator) -> None:
    before = mixed.at
    mixed.press("F11")
    assert surname(mixed) == "Ілияс"
    assert mixed.at == before
    mixed.press("F11")
    assert surname(mixed) == "Ілияс"


def test_the_link_under_the_field_does_the_same(mixed: Operator) -> None:
    field = mixed.work.middle.intake.form.field("person.surname")
    assert field is not None
    link = field.part.findChild(Link)
    assert link is not None
    assert link.words == "F11 · Түзету"
    link.click()
    assert surname(mixed) == "Ілияс"
    assert link.words == ""


def test_what_has_to_be_guessed_stays_a_sentence(mixed: Operator) -> None:
    mixed.counter.intake.type_text("person.surname", "Yміт")
    mixed.press("F11")
    assert surname(mixed) == "Yміт"
