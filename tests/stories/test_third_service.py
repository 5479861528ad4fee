"""A service that exists as data only, worked at the counter: nothing in Python knows of dogs.

The office has the third standard's forms and no others. It is set up, visited and printed for from
the keyboard, as any other.
"""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.demo.file_spool import FileSpool
from desktop.models.application import PaperMark
from desktop.services import papers
from desktop.store import cases, search
from desktop.store.upkeep import check_database
from tests.helpers.drafts import iin
from tests.helpers.office import Clock
from tests.helpers.pdf import text_of
from tests.helpers.standards import ZONE
from tests.helpers.third import forms_of_dogs
from tests.helpers.window import Desktop, a_desktop
from tests.stories.newcomer import Newcomer

TUESDAY = dt.datetime(2021, 5, 4, 10, 30, tzinfo=ZONE)
KEEPER = iin("12031985")


@pytest.fixture
def printer(tmp_path: Path) -> FileSpool:
    (tmp_path / "paper").mkdir()
    return FileSpool(tmp_path / "paper")


@pytest.fixture
def she(tmp_path: Path, printer: FileSpool, qapp: QApplication, qtbot: QtBot) -> Iterator[Newcomer]:
    assert qtbot is not None
    with a_desktop(
        tmp_path / "office.kense",
        qapp,
        clock=Clock(now=TUESDAY),
        spool=printer,
        forms=forms_of_dogs(tmp_path / "forms"),
        built_on=dt.date(2021, 4, 1),
    ) as opened:
        opened.come_up()
        yield at_an_office_of_dogs(opened)


def at_an_office_of_dogs(desktop: Desktop) -> Newcomer:
    """Set the office up from the first run on; its day is open."""
    she = Newcomer(desktop)
    she.press("F9")
    desktop.type("зеренді")
    she.press("↓", "Enter", "F9", "F9")
    she.fill("Сейтова Айгүл Болатқызы", "кеңсе маманы", "специалист канцелярии")
    she.press("F9")
    she.chooses_the_printer_of_each("the queue", "all the rest")
    she.press("F9", "F9")  # the second place and what else is left can wait
    assert desktop.kense.page == "day"
    she.press("Enter")
    return she


def said_by(printer: FileSpool) -> str:
    """Return what stands on the paper that came out last, without the spaces between words."""
    return "".join(text_of(printer.written[-1].read_bytes()).split())


def comes_in(she: Newcomer) -> None:
    """Give a number of the only line, call it and begin."""
    she.gives_numbers("1")
    she.calls_and_begins()


def is_asked(she: Newcomer, *, home: str) -> None:
    """Choose the registration; the dog came home on `home`, the yard is as proposed."""
    she.press("1")
    assert she.at == "answers.abroad.from"
    she.answers_what_waits({"answers.abroad.from": "01012021", "answers.abroad.to": home})
    assert she.step == "items"


def types_a_dog(she: Newcomer, work: int, *fields: str) -> None:
    she.choose(work)
    she.fill(*fields)


def test_a_dog_is_registered_from_the_number_to_the_talon(
    she: Newcomer, printer: FileSpool
) -> None:
    comes_in(she)
    assert printer.written[-1].name.endswith("ticket.pdf")
    she.types_a_citizen(KEEPER, ("Қасымов", "Төлеген", "Серікұлы"))
    is_asked(she, home="01022021")
    types_a_dog(she, 3, "12,5", "05052019", "KZ00417")
    assert she.step == "papers"
    she.takes_in()
    she.fill("Халық банкі", "004512", "30042021", "729,25")  # there is one kind of receipt only
    she.registers()
    assert she.counter.middle.band.number == "Т-2021/0001"
    assert printer.written[-1].name.endswith("talon-dogs.pdf")
    talon = said_by(printer)
    for words in (
        *("Т-2021/0001", "ҚасымовТөлегенСерікұлы", "Екпепаспорты", "Зерендіиттербөлімі"),
        *("2021жылғы11мамыр,сейсенбі", "10-00–16-00", "№004512,30.04.2021"),
    ):
        assert words in talon
    what_the_case_holds(she)


def what_the_case_holds(she: Newcomer) -> None:
    database = she.desktop.kense.desk().database
    (row,) = search.search(database, "KZ00417")  # found by the chip, as the standard says
    assert (row.service, row.applicant, row.missing) == ("dogs", "Қасымов Төлеген Серікұлы", 0)
    kept = cases.application(database, row.case)
    assert kept is not None
    (dog,) = kept.items
    assert (dog.called, dog.codes) == ("KZ00417", ("KZ00417",))
    assert check_database(database).sound
    she.press("Ctrl+K")
    she.desktop.type("00417")
    she.press("Enter")
    assert she.desktop.kense.page == "applications"


def test_each_dog_s_passport_has_its_own_number(she: Newcomer, printer: FileSpool) -> None:
    comes_in(she)
    she.types_a_citizen(KEEPER, ("Қасымов", "Төлеген", "Серікұлы"))
    is_asked(she, home="02042021")  # longer than three months abroad: the quarantine act too
    types_a_dog(she, 1, "30", "", "KZ1")
    if she.step == "papers":
        she.press("Alt+3")
    she.press("Ins")
    types_a_dog(she, 3, "9", "", "KZ2")
    assert she.step == "papers"
    step = she.counter.middle.intake.papers
    names = [check.document for check in step.checks()]
    assert names[:3] == ["application", "vaccination-passport", "quarantine-act"]
    she.press("Space", "Enter", "Space", "Enter")
    she.fill("П-1", "01032021")
    she.press("Space")  # each its own; the cursor is at the second dog's
    she.fill("П-2")
    she.press("F9", "F9")
    she.desktop.pass_minutes(0.1)
    database = she.desktop.kense.desk().database
    (row,) = cases.page(database, cases.Filter())
    kept = cases.application(database, row.case)
    assert kept is not None
    passport = next(each for each in kept.taken if each.document == "vaccination-passport")
    day = dt.date(2021, 3, 1)
    assert passport.own == (
        PaperMark(subject=1, number="П-1", date=day),
        PaperMark(subject=2, number="П-2", date=day),
    )
    assert "1)№П-1,01.03.2021;2)№П-2,01.03.2021" in said_by(printer)
    assert papers.destination(she.desktop.kense.desk(), "talon-dogs").printer


def test_whoever_the_standard_does_not_serve_hears_why(she: Newcomer, printer: FileSpool) -> None:
    comes_in(she)
    she.press("3")  # a dealer
    assert she.at == "person.iin"
    she.press("Alt+2", "1", "F7")
    she.desktop.pass_minutes(0.1)
    assert printer.written[-1].name.endswith("not-covered.pdf")
    assert "Сатушыиттітіркемейді." in said_by(printer)
