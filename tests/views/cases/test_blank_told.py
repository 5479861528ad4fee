"""A permit goes onto its blank and the blank is told, by keyboard alone (D28, D55)."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot
from typing_extensions import override

from desktop.printing.spool import Failed, Job, JobState, Media, Printed, Submitted, Waiting
from desktop.services import blanks, settings
from desktop.views.cases.page import CasesPage
from desktop.views.pages import APPLICATIONS
from tests.helpers.counter import PaperSpool
from tests.helpers.on_path import staffed, whole
from tests.helpers.window import Desktop, a_desktop
from tests.views.cases.test_results import decided


class AnsweringSpool(PaperSpool):
    """A printer that is done at once, or fails as the test says."""

    answers: JobState = Printed()

    @override
    def submit(
        self, pdf: bytes, *, printer: str, media: Media, copies: int = 1, title: str = ""
    ) -> Submitted:
        sent = super().submit(pdf, printer=printer, media=media, copies=copies, title=title)
        job: Job | None = None if isinstance(self.answers, Failed) else sent.job
        return Submitted(job=job, state=self.answers)


@pytest.fixture
def spool() -> PaperSpool:
    return AnsweringSpool()


@pytest.fixture
def case(desktop: Desktop) -> str:
    """Decide one case for a permit, its printer and ten blanks at hand."""
    found = decided(desktop)
    desk = desktop.kense.desk()
    settings.set_printer(desk, kind="permit", printer="laser", sheet="a4")
    blanks.receive_blanks(desk, kind="permit", first="АА 0001201", last="0001210")
    desktop.kense.settle()
    return found


def grant_it(desktop: Desktop) -> None:
    """Make the results: the blank in stock is proposed, and its serial asked after the print."""
    desktop.press("↓", "F8", "Enter", "F9", "F9")
    desktop.kense.settle()


def proposed(desktop: Desktop) -> str:
    """Return the serial that comes next."""
    found = blanks.stock_of(desktop.kense.desk(), "permit").next
    return found.text if found else ""


def borne(desktop: Desktop, case: str) -> str:
    """Return the blank the permit of a case stands on."""
    (made,) = whole(desktop.kense.desk(), case).results
    return made.issued.blank


def test_the_next_blank_is_confirmed_with_enter(
    desktop: Desktop, page: CasesPage, spool: PaperSpool, case: str
) -> None:
    grant_it(desktop)
    assert len(spool.sent) == 1
    assert page.sheet.isVisible()
    assert page.sheet.field("blank.serial").value() == "АА 0001201"
    assert desktop.focus is page.sheet.finish
    desktop.press("Enter")
    assert not page.sheet.isVisible()
    assert (borne(desktop, case), proposed(desktop)) == ("АА 0001201", "АА 0001202")
    assert "АА 0001201" in desktop.said[-1].sentence


def test_a_spoiled_blank_takes_one_key_and_a_reason_and_the_next_is_printed(
    desktop: Desktop, page: CasesPage, spool: PaperSpool, case: str
) -> None:
    grant_it(desktop)
    desktop.press("Del")
    desktop.type("қисық басылды")
    desktop.press("F9")
    assert desktop.said[-1].sentence == (
        "№ АА 0001201 бланк бүлінген деп жазылады және қайта пайдаланылмайды."
    )
    assert proposed(desktop) == "АА 0001201"  # asked once, recorded by the second key
    desktop.press("F9")
    assert len(spool.sent) == 2
    assert page.sheet.isVisible()
    assert page.sheet.field("blank.serial").value() == "АА 0001202"
    desktop.press("Enter")
    assert borne(desktop, case) == "АА 0001202"


def test_a_print_that_failed_asks_for_no_blank_and_loses_none(
    desktop: Desktop, page: CasesPage, spool: PaperSpool, case: str
) -> None:
    assert isinstance(spool, AnsweringSpool)
    spool.answers = Failed(reason="stopped")
    grant_it(desktop)
    assert not page.sheet.isVisible()
    assert (borne(desktop, case), proposed(desktop)) == ("", "АА 0001201")


def test_a_blank_left_untold_is_told_later_from_the_application(
    desktop: Desktop, page: CasesPage, case: str
) -> None:
    grant_it(desktop)
    desktop.press("Esc")
    assert borne(desktop, case) == ""
    assert blanks.owed_serials(desktop.kense.desk())
    desktop.press("F8")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    place = [each.text() for each in menu.actions()].index("Қай бланкіге басылғаны")
    desktop.press(*["↓"] * place, "Enter")
    assert page.sheet.field("blank.serial").value() == "АА 0001201"
    desktop.press("Enter")
    assert borne(desktop, case) == "АА 0001201"


def test_a_blank_found_spoiled_later_takes_a_reason_and_the_next_is_printed(
    desktop: Desktop, page: CasesPage, spool: PaperSpool, case: str
) -> None:
    grant_it(desktop)
    desktop.press("Enter", "F8")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    place = [each.text() for each in menu.actions()].index("Бланк бүлінген")
    desktop.press(*["↓"] * place, "Enter")
    assert set(page.sheet.parts()) == {"blank.reason", "finish"}
    desktop.type("сия жағылған")
    desktop.press("F9", "F9")
    desktop.kense.settle()
    assert len(spool.sent) == 2
    assert page.sheet.field("blank.serial").value() == "АА 0001202"
    desktop.press("Enter")
    assert borne(desktop, case) == "АА 0001202"


def test_a_program_that_died_at_the_print_proposes_the_same_blank_again(
    desktop: Desktop,
    spool: PaperSpool,
    case: str,
    tmp_path: Path,
    qapp: QApplication,
    qtbot: QtBot,
) -> None:
    assert qtbot is not None
    grant_it(desktop)
    desktop.kense.close()
    with a_desktop(tmp_path / "office.db", qapp, spool=spool, operator="s1") as again:
        again.come_up()
        again.kense.show_page(APPLICATIONS)
        again.kense.settle()
        assert (borne(again, case), proposed(again)) == ("", "АА 0001201")
        assert [each.case for each in blanks.owed_serials(again.kense.desk())] == [case]


def test_a_print_that_ends_later_asks_for_its_blank_then(
    desktop: Desktop, page: CasesPage, spool: PaperSpool, case: str
) -> None:
    assert isinstance(spool, AnsweringSpool)
    spool.answers = Waiting()
    grant_it(desktop)
    assert not page.sheet.isVisible()
    spool.done = True
    desktop.pass_minutes(1)
    assert page.sheet.isVisible()
    desktop.press("Enter")
    assert borne(desktop, case) == "АА 0001201"


def test_an_office_without_blanks_writes_the_serial_in_as_before(
    desktop: Desktop, page: CasesPage
) -> None:
    staffed(desktop.kense.desk())
    decided(desktop)
    desktop.press("↓", "F8", "Enter")
    assert {"item-1.blank", "item-1.layer"} <= set(page.sheet.parts())
