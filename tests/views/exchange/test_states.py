"""The page of the exchange in every state a computer can be in: what it says, what comes next."""

import pytest

from desktop.i18n import LANGUAGES
from desktop.presenters.formats import NO_BREAK
from tests.helpers.clipping import cut_words, outside
from tests.helpers.window import Desktop
from tests.views.exchange.sending import Sending
from tests.views.exchange.states import STATES, copied, granted, moving, wrong_clock


@pytest.mark.parametrize("name", STATES)
def test_each_state_is_told_with_its_next_step_and_nothing_is_cut(
    desktop: Desktop, sending: Sending, name: str
) -> None:
    reach, told, verb = STATES[name]
    reach(sending)
    page = sending.page
    assert told in sending.facts
    assert (page.next_key.words if page.next_key.isVisible() else "") == verb
    said = set()
    for language in LANGUAGES:
        desktop.kense.use_language(language)
        desktop.kense.settle()
        assert [*cut_words(desktop.window), *outside(desktop.window)] == [], language
        said.add(sending.page.says.accessibleName())
    assert len(said) == len(LANGUAGES)


def test_a_clock_the_region_told_of_is_said_with_the_next_step(sending: Sending) -> None:
    wrong_clock(sending)
    said = sending.page.says.accessibleName()
    assert said.startswith("Облыстың сағаты бойынша бұл компьютердің сағаты кемінде 3 күн алда.")
    assert said.endswith("бір аптадан кейін жіберіледі.")


def test_a_copy_the_region_told_of_begins_again_as_one_put_back(
    desktop: Desktop, sending: Sending
) -> None:
    """What the last file told stays on the page until this computer is another installation."""
    copied(sending)
    before = sending.inst
    sending.come_back()
    assert "басқа жазбалары бар" in sending.facts
    assert "екі компьютер" in sending.page.says.accessibleName()
    desktop.press("F5")
    assert "екі компьютер" in sending.page.sheet.accessibleDescription()
    desktop.press("F9", "F9", "Esc")
    assert sending.inst != before
    assert "басқа жазбалары бар" not in sending.facts


def test_an_answer_that_moves_a_term_names_the_application_and_both_days(
    desktop: Desktop, sending: Sending
) -> None:
    moving(sending)
    told = sending.page.sheet.accessibleDescription().replace(NO_BREAK, " ")
    assert "Қ-2013/0001: 10 жел → 11 жел" in told
    desktop.press("F9")
    due = desktop.kense.desk().database.value("SELECT due FROM cases")
    assert str(due) == "2013-12-11"


def test_in_another_language_the_row_with_the_cursor_stays_chosen(
    desktop: Desktop, sending: Sending
) -> None:
    granted(sending)
    desktop.kense.use_language("ru")
    desktop.kense.settle()
    assert desktop.focus is sending.page.table
    assert sending.page.table.selectionModel().isRowSelected(0)
