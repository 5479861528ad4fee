"""The exchange of a region by keys alone: files taken, settled, dropped, asked and answered."""

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.presenters.case_acts import CaseActs
from desktop.presenters.region_matrix import STATE_ROLE
from desktop.store import papers, quarantine
from desktop.store import regional as rows
from desktop.store.database import Database
from desktop.views.region.exchange_page import RegionExchangePage
from tests.helpers.region_window import AUDITOR, RegionDesktop, a_region_desktop
from tests.views.region.sending import NEIGHBOUR, OFFICE, Sending

WEEK = dt.date(2013, 11, 18)  # the one that a file made on Monday, 25 November, closes


def page(region: RegionDesktop) -> RegionExchangePage:
    shown = region.page
    assert isinstance(shown, RegionExchangePage)
    return shown


def square(region: RegionDesktop, office: str) -> str:
    model = page(region).matrix.model()
    return str(model.data(model.place(office, WEEK), STATE_ROLE))


def take(region: RegionDesktop, sending: Sending) -> None:
    region.press("F2")
    region.type(str(sending.stick))
    region.press("F9")
    region.press("Enter")  # what was looked at is what is taken


def go_to(region: RegionDesktop, office: str) -> None:
    page(region).matrix.go_to(office, WEEK)
    region.kense.settle()


def acts(region: RegionDesktop) -> CaseActs:
    return region.kense.program.exchange.acts


def told(region: RegionDesktop) -> str:
    return page(region).side.accessibleDescription()


def said(region: RegionDesktop) -> str:
    return " ".join(each.sentence for each in region.said)


def database(region: RegionDesktop) -> Database:
    return region.kense.desk().database


def test_a_stick_is_taken_by_key_and_each_file_is_told(
    sending: Sending, region: RegionDesktop
) -> None:
    sending.send(OFFICE)
    sending.send(NEIGHBOUR)
    sending.bring(b"KZX/1 nothing", "broken.kzx")
    take(region, sending)
    assert page(region).listed.currentWidget() is page(region).report
    report = page(region).report.accessibleDescription()
    assert "broken.kzx: Файл 0 % жерінен үзілген" in report
    assert "жазба жаңа" in report
    assert "2 файл қабылданды. 1 файл қабылданбады" in said(region)
    region.press("Esc")
    assert region.focus is page(region).matrix
    assert square(region, OFFICE) == "received"
    found = rows.files(database(region), OFFICE)
    assert [(each.verdict, each.total > 0) for each in found] == [("applied", True)]
    go_to(region, OFFICE)
    row = found[0]
    assert f"{row.sha256[:4]}·{row.sha256[-4:]}" in told(region)
    assert f"{row.applied} жаңа + 0 бұрыннан бар + 0 ұсталған = {row.total}" in told(region)


def test_what_was_taken_before_is_passed_over_and_the_regions_own_answer_too(
    sending: Sending, region: RegionDesktop
) -> None:
    sending.send(OFFICE)
    take(region, sending)
    region.press("Esc", "F8", "F9")
    assert any("-to-" in each.name for each in sending.files())
    region.said.clear()
    take(region, sending)
    assert "2 файл бұрыннан бар" in said(region)
    assert len(rows.files(database(region))) == 1


def test_a_fork_is_shown_with_both_branches_in_words_and_settled_for_good(
    sending: Sending, region: RegionDesktop
) -> None:
    sending.fork()
    take(region, sending)
    region.press("Esc")
    assert square(region, OFFICE) == "fork"
    go_to(region, OFFICE)
    assert "«қызметкер» туралы жазба" in told(region)
    assert "StaffSet" not in told(region)
    region.press("F5")
    assert page(region).sheet.isVisible()
    region.press("F9")
    assert page(region).sheet.isVisible()  # a reason is needed, and the key pressed once more
    acts(region).type_text("words", "Екінші компьютер – көшірме")
    region.press("F9", "F9")
    assert not page(region).sheet.isVisible()
    (fork,) = [each for each in rows.files(database(region)) if each.verdict == "fork"]
    assert fork.settled == "held"
    assert square(region, OFFICE) == "received"
    assert quarantine.read(database(region), fork.sha256) is not None


def test_a_kept_file_is_dropped_with_its_reason_and_leaves_the_disk(
    sending: Sending, region: RegionDesktop
) -> None:
    sending.fork()
    take(region, sending)
    region.press("Esc", "F3")
    assert page(region).listed.currentWidget() is page(region).kept
    assert region.focus is page(region).kept
    (kept,) = rows.quarantine(database(region))
    region.press("F6")
    acts(region).type_text("words", "көшірме")
    region.press("F9", "F9")
    assert rows.quarantine(database(region)) == []
    assert quarantine.read(database(region), kept.sha256) is None
    assert page(region).middle.is_empty
    region.press("Esc")
    assert page(region).listed.currentWidget() is page(region).matrix


def test_a_question_goes_with_the_answer_and_comes_back_answered(
    sending: Sending, region: RegionDesktop
) -> None:
    sending.send(OFFICE)
    take(region, sending)
    region.press("Esc")
    go_to(region, OFFICE)
    region.press("F4")
    acts(region).type_text("words", "Неге кешікті?")
    region.press("F9")
    assert "Неге кешікті? — жауап әлі жоқ" in told(region)
    region.press("F8", "F9")
    assert "тасығышты" in said(region).casefold()
    (answer,) = [each for each in sending.files() if "-to-2-11-" in each.name]
    sending.reply(answer, "Жол жабылды")
    sending.send(OFFICE, name="Жаңа Адам", called="kense-2-11-next.kzx")
    take(region, sending)
    region.press("Esc")
    go_to(region, OFFICE)
    assert "Неге кешікті? — Жол жабылды" in told(region)
    assert [each.answer for each in rows.questions(database(region))] == ["Жол жабылды"]


def test_a_receipt_goes_through_the_print_queue(sending: Sending, region: RegionDesktop) -> None:
    sending.send(OFFICE)
    take(region, sending)
    region.press("Esc")
    go_to(region, OFFICE)
    region.press("F7", "F9")
    assert page(region).middle.is_previewing
    assert papers.count_unprinted(database(region), "2") == 1
    region.press("Esc")
    assert region.focus is page(region).matrix


def test_an_auditor_sees_everything_and_does_nothing(sending: Sending, qapp: QApplication) -> None:
    sending.send(OFFICE)
    with a_region_desktop(sending.region, qapp, operator=AUDITOR) as opened:
        opened.come_up()
        shown = page(opened)
        keys = (shown.take_key, *shown.step_keys.values())
        assert not any(each.isVisible() for each in keys)
        for cap in ("F2", "F4", "F5", "F6", "F7", "F8"):
            opened.press(cap)
            assert not shown.sheet.isVisible()
        assert rows.files(opened.kense.desk().database) == []


def test_the_matrix_is_walked_square_by_square(region: RegionDesktop) -> None:
    matrix = page(region).matrix
    assert region.focus is matrix
    assert matrix.square == (OFFICE, WEEK)
    region.press("Home")
    assert matrix.square == (OFFICE, WEEK - dt.timedelta(weeks=23))
    region.press("←", "↓", "End")
    assert matrix.square == (NEIGHBOUR, WEEK)
    spoken = matrix.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert "47-апта, 18–24\u00a0қараша" in str(spoken)
    region.press("→")
    assert matrix.square == (NEIGHBOUR, WEEK)
    matrix.setCurrentIndex(matrix.model().index(0, 0))
    assert matrix.square == (OFFICE, WEEK)


def test_a_sheet_takes_the_place_of_the_text_that_is_read(region: RegionDesktop) -> None:
    region.press("F1")
    assert region.kense.work.overlays.help.isVisible()
    region.press("F2")
    assert not region.kense.work.overlays.help.isVisible()
    assert page(region).sheet.isVisible()
