"""Бүгін tells of prints whose blanks nobody told, and of stocks that run out (D28, D55)."""

from desktop.presenters.today_words import tasks
from desktop.printing.spool import Printed
from desktop.services import blanks, papers, results, settings
from desktop.services.desk import Desk
from desktop.services.today import see_today
from tests.helpers.on_path import INSPECTOR, as_, decided, grant, seen, staffed, whole
from tests.services.test_papers import TableSpool


def told(desk: Desk) -> dict[str, tuple[str, str]]:
    """Return the count and the detail of each task of blanks."""
    found = (each for each in tasks(see_today(desk)) if each.key.startswith("blanks-"))
    return {each.key: (each.count, each.detail) for each in found}


def test_an_office_that_keeps_no_blanks_is_told_of_none(desk: Desk) -> None:
    assert told(desk) == {}


def test_a_low_stock_is_told_with_the_next_serial(desk: Desk) -> None:
    blanks.receive_blanks(desk, kind="permit", first="АА 1", last="АА 4")
    assert told(desk) == {
        "blanks-permit": (
            "4",
            "рұқсат бланкілері · келесісі АА 1 · топтамада 4, барлығы 4",
        )
    }


def test_a_print_whose_blank_nobody_told_is_owed_until_it_is(desk: Desk) -> None:
    staffed(desk)
    settings.set_printer(desk, kind="permit", printer="HP", sheet="a4")
    blanks.receive_blanks(desk, kind="permit", first="АА 0001", last="0100")
    case = decided(desk, grant())
    results.grant_results(as_(desk, INSPECTOR), seen=seen(desk, case))
    paper = whole(desk, case).results[0].issued.paper
    papers.print_paper(desk, TableSpool(answers=Printed()), paper=paper, fill_only=True)
    assert told(desk)["blanks-untold"][0] == "1"
    blanks.confirm_blank(desk, paper=paper)
    assert told(desk) == {}
