"""The first day of a newcomer: from an empty computer to the talon in a visitor's hand.

She has the keyboard and what stands on the screen. Nothing is prepared for her.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.demo.file_spool import FileSpool
from desktop.services import papers
from desktop.store import cases, tickets
from desktop.store.upkeep import check_database
from tests.helpers.drafts import iin
from tests.helpers.office import Clock
from tests.helpers.pdf import text_of
from tests.helpers.window import Desktop, a_desktop
from tests.stories.newcomer import Newcomer

HERSELF = ("Сейтова Айгүл Болатқызы", "кеңсе маманы", "специалист канцелярии")
RIFLE = ("карабин", "аңшылық", "Тигр", "жартылай автоматты", "7,62х54", "ТГ 20418", "2009")
RECEIPT = ("Халық банкі", "004512", "22112013", "173,10")


@pytest.fixture
def printer(tmp_path: Path) -> FileSpool:
    (tmp_path / "paper").mkdir()
    return FileSpool(tmp_path / "paper")


@pytest.fixture
def desktop(
    tmp_path: Path, printer: FileSpool, qapp: QApplication, qtbot: QtBot
) -> Iterator[Desktop]:
    assert qtbot is not None
    with a_desktop(tmp_path / "office.kense", qapp, clock=Clock(), spool=printer) as opened:
        opened.come_up()
        yield opened


def said_by(printer: FileSpool, paper: int) -> str:
    """Return what stands on a paper that came out, without the spaces between words."""
    return "".join(text_of(printer.written[paper].read_bytes()).split())


def test_a_newcomer_serves_her_first_visitors(desktop: Desktop, printer: FileSpool) -> None:
    she = Newcomer(desktop)
    she.sets_up_the_office("зеренд", HERSELF)
    assert desktop.kense.page == "day"
    she.press("Enter")
    assert desktop.kense.page == "counter"
    she.gives_numbers("1", "1", "3")  # two come with papers, one with a question
    assert [path.name for path in printer.written] == [f"00{n}-ticket.pdf" for n in (1, 2, 3)]
    she_registers_the_first(she, printer)
    she_sends_the_second_for_a_paper(she, printer)
    she_answers_the_third(she)
    she_looks_the_first_one_up(she)
    what_the_day_left(desktop)


def she_registers_the_first(she: Newcomer, printer: FileSpool) -> None:
    """He has everything with him."""
    she.calls_and_begins()
    she.types_a_citizen(iin("12031985"), ("Қасымов", "Төлеген", "Серікұлы"))
    she.chooses_registration()
    she.types_a_rifle(*RIFLE)
    she.takes_in()
    she.types_a_receipt(*RECEIPT)
    she.registers()
    assert she.counter.middle.band.number == "Қ-2013/0001"
    talon = said_by(printer, -1)
    assert "ҚасымовТөлегенСерікұлы" in talon
    assert "Қ-2013/0001" in talon
    assert "2013жылғы12желтоқсан,бейсенбі" in talon  # when to come for the result


def she_sends_the_second_for_a_paper(she: Newcomer, printer: FileSpool) -> None:
    """He has forgotten the act of test firing and chooses the list (D9)."""
    she.calls_and_begins()
    she.types_a_citizen(iin("03111979"), ("Омаров", "Ерлан", "Сайлауұлы"))
    she.chooses_registration()
    she.types_a_rifle(*RIFLE[:5], "Н 03127", "2013")
    she.takes_in(all_but=["Атып көру"])
    she.types_a_receipt("Халық банкі", "004601", "25112013", "173,10")
    she.press("F9")
    assert she.counter.middle.notice.sentence.startswith("1 құжат жетіспейді.")
    she.press("F7")
    she.desktop.pass_minutes(0.1)
    assert "атыпкөрутуралыакті" in said_by(printer, -1)


def she_answers_the_third(she: Newcomer) -> None:
    """He only asks which papers are needed."""
    she.calls_and_begins()
    assert she.counter.middle.visit.isVisible()
    she.desktop.pass_minutes(4)
    she.press("F9")


def she_looks_the_first_one_up(she: Newcomer) -> None:
    """She remembers a part of his name."""
    she.press("Ctrl+K")
    she.desktop.type("касым")
    she.press("Enter")
    assert she.desktop.kense.page == "applications"


def what_the_day_left(desktop: Desktop) -> None:
    database = desktop.kense.desk().database
    day = tickets.of_day(database, office="2-14", day=desktop.clock().date())
    assert [ticket.end for ticket in day] == ["registered", "sent-for-papers", "answered"]
    assert [case.number for case in cases.page(database, cases.Filter())] == ["Қ-2013/0001"]
    assert check_database(database).sound


def test_what_she_had_typed_is_there_after_the_power_came_back(
    desktop: Desktop, printer: FileSpool, tmp_path: Path, qapp: QApplication
) -> None:
    she = Newcomer(desktop)
    she.sets_up_the_office("зеренд", HERSELF)
    she.press("Enter")
    she.gives_numbers("1", "1")
    she.calls_and_begins()
    she.types_a_citizen(iin("12031985"), ("Қасымов", "Төлеген", "Серікұлы"))
    desktop.kense.close()

    with a_desktop(tmp_path / "office.kense", qapp, clock=desktop.clock, spool=printer) as again:
        again.come_up()
        she = Newcomer(again)
        assert again.kense.page == "counter"
        assert she.counter.middle.band.number == "Қ-001"
        assert she.step == "service"
        she.chooses_registration()
        she.types_a_rifle(*RIFLE)
        she.press("F9", "F9")
        again.pass_minutes(0.1)
        assert she.counter.middle.band.number == "Қ-2013/0001"
        assert papers.destination(again.kense.desk(), "talon-weapons").printer
