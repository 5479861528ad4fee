"""The lists of what others owe: answers awaited, cases to send and at the department, by keys."""

import datetime as dt

import pytest
from PySide6.QtWidgets import QApplication

from desktop.i18n import Language
from desktop.services import department, inquiries
from desktop.services.inquiries import NewInquiry
from desktop.views.decisions.list_rows import CaseRowKey
from desktop.views.pages import DECISIONS
from tests.helpers.looks import looks
from tests.helpers.on_path import (
    HEAD,
    INSPECTOR,
    TODAY,
    as_,
    assigned,
    examined,
    grant,
    seen,
    whole,
)
from tests.views.decisions.conftest import Deciding
from tests.views.test_clipping_sheets import look
from tests.views.test_clipping_sheets import seen as cut

DAY = dt.timedelta(days=1)


def ask(deciding: Deciding, case: str, to: str, *, answer_by: dt.date) -> str:
    new = NewInquiry(kind="information", to=to, question="Анықтама", answer_by=answer_by)
    return inquiries.ask(as_(deciding.desk, INSPECTOR), seen=seen(deciding.desk, case), new=new)


def show(deciding: Deciding, which: str) -> tuple[CaseRowKey, ...]:
    """Show a list and return its rows."""
    deciding.page.narrow_to(which)
    deciding.desktop.kense.settle()
    return tuple(deciding.page.lists.rows.rows())


def test_answers_awaited_say_who_was_asked_since_when_and_whether_to_remind(
    deciding: Deciding,
) -> None:
    case = assigned(deciding.desk)
    ask(deciding, case, "Денсаулық басқармасы", answer_by=TODAY + 20 * DAY)
    ask(deciding, case, "Статистика комитеті", answer_by=TODAY + 2 * DAY)
    deciding.desktop.clock.now += 5 * DAY
    deciding.sit_down(INSPECTOR)
    first, second = (row.line for row in show(deciding, "asked"))
    assert (first.applicant, first.due, first.due_tone) == (
        "Статистика комитеті",
        "еске салу керек",
        "past",
    )
    assert first.holder == "25\xa0қар сұралды · 5 күн күтуде"
    assert (second.due, second.due_tone) == ("жауапқа 15 күн қалды", "normal")
    assert deciding.page.lists.shown == ("Жауап күтілуде", "2 сұрау")
    assert first.key != second.key, "two inquiries of one case are two lines"


def test_a_key_reminds_and_a_key_enters_the_answer_of_the_very_inquiry(
    deciding: Deciding,
) -> None:
    case = assigned(deciding.desk)
    ask(deciding, case, "Статистика комитеті", answer_by=TODAY + 2 * DAY)
    second = ask(deciding, case, "Денсаулық басқармасы", answer_by=TODAY + 20 * DAY)
    deciding.sit_down(INSPECTOR)
    show(deciding, "asked")
    deciding.press("↓", "F7")
    assert deciding.page.sheet.isVisible()
    deciding.press("F9")
    asked = {each.inquiry: each for each in whole(deciding.desk, case).inquiries}
    assert [each.inquiry for each in asked.values() if each.reminders] == [second]
    row = QApplication.focusWidget()
    assert isinstance(row, CaseRowKey), "the cursor stands where it stood"
    assert row.line.inquiry == second
    deciding.press("F9")
    deciding.type("есепте тұрмайды")
    deciding.press("F9")
    found = {each.inquiry: each for each in whole(deciding.desk, case).inquiries}
    assert found[second].answer == "есепте тұрмайды"
    assert len(deciding.page.lists.rows.rows()) == 1


def test_whoever_may_not_ask_is_offered_neither_key(deciding: Deciding) -> None:
    case = assigned(deciding.desk)
    ask(deciding, case, "Статистика комитеті", answer_by=TODAY + 2 * DAY)
    deciding.sit_down(HEAD)
    assert len(show(deciding, "asked")) == 1
    lists = deciding.page.lists
    assert not lists.reminder.isVisible()
    assert not lists.step.isVisible()
    deciding.press("F7", "F9")
    assert not deciding.page.sheet.isVisible()


def test_what_is_at_the_department_is_taken_back_from_its_list(deciding: Deciding) -> None:
    desk, case = deciding.desk, assigned(deciding.desk)
    examined(desk, case, grant())
    inspector = as_(desk, INSPECTOR)
    department.send(inspector, seen=[seen(desk, case)], to="ІІД", number="5-12/401", on=TODAY)
    deciding.sit_down(INSPECTOR)
    waiting = deciding.desktop.kense.program.waiting
    assert waiting.which == "away"
    assert not deciding.page.lists.rows.rows()[0].isCheckable(), "it is one sheet with its others"
    deciding.press("F9")
    assert deciding.page.sheet.isVisible()
    deciding.press("Esc")
    deciding.sit_down(HEAD)
    assert waiting.which == "mine", "whoever may not enter it does not begin there"


@pytest.mark.parametrize(
    ("language", "width", "height", "scale"), looks([(1366, 768, 150), (1093, 614, 100)])
)
def test_who_was_asked_and_the_keys_of_the_list_can_be_read(
    deciding: Deciding, language: Language, width: int, height: int, scale: int
) -> None:
    case = assigned(deciding.desk)
    asked = "Ақмола облысының құқықтық статистика басқармасы"
    ask(deciding, case, asked, answer_by=TODAY + 2 * DAY)
    deciding.desktop.clock.now += 5 * DAY
    deciding.sit_down(INSPECTOR)
    look(deciding.desktop, language, width, height, scale)
    deciding.desktop.kense.show_page(DECISIONS)
    assert show(deciding, "asked")
    assert cut(deciding.desktop) == []
