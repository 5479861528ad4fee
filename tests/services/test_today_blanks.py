"""Бүгін tells of prints whose blanks nobody told, and of stocks that run out (D28, D55)."""

import pytest

from desktop.presenters.today_words import tasks
from desktop.printing.spool import Printed
from desktop.services import blanks, blanks_again, papers, results, settings
from desktop.services.desk import Desk
from desktop.services.today import see_today
from desktop.store.upkeep import check_database
from tests.helpers.on_path import INSPECTOR, as_, decided, grant, seen, staffed, whole
from tests.services.test_papers import TableSpool


def told(desk: Desk) -> dict[str, tuple[str, str]]:
    """Return the count and the detail of each task of blanks."""
    found = (each for each in tasks(see_today(desk), lambda _page: True))
    return {e.key: (e.count, e.detail) for e in found if e.key.startswith("blanks-")}


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


def printed_onto_blank(desk: Desk) -> str:
    """Print a permit onto a blank that nobody told yet; return the paper."""
    staffed(desk)
    settings.set_printer(desk, kind="permit", printer="HP", sheet="a4")
    blanks.receive_blanks(desk, kind="permit", first="АА 0001", last="0100")
    case = decided(desk, grant())
    results.grant_results(as_(desk, INSPECTOR), seen=seen(desk, case))
    paper = whole(desk, case).results[0].issued.paper
    papers.print_paper(desk, TableSpool(answers=Printed()), paper=paper, fill_only=True)
    return paper


@pytest.mark.parametrize("onto_blank", [True, False])
def test_a_blank_spoiled_is_owed_another_until_the_form_is_printed(
    desk: Desk, *, onto_blank: bool
) -> None:
    paper = printed_onto_blank(desk)
    blanks.spoil_printed(desk, paper=paper, reason="сия жағылды")
    assert list(told(desk)) == ["blanks-again"]  # and here the program was killed
    assert told(desk)["blanks-again"][0] == "1"
    assert check_database(desk.database).problems == ()
    papers.print_paper(desk, TableSpool(answers=Printed()), paper=paper, fill_only=onto_blank)
    assert list(told(desk)) == (["blanks-untold"] if onto_blank else [])


def test_a_form_found_on_a_spoiled_blank_is_owed_another(desk: Desk) -> None:
    paper = printed_onto_blank(desk)
    blanks.confirm_blank(desk, paper=paper)
    blanks_again.spoil_borne(desk, paper=paper, reason="сия жағылды")
    assert list(told(desk)) == ["blanks-again"]
    blanks.confirm_blank(desk, paper=paper)  # written onto it by hand
    assert told(desk) == {}


def test_a_print_whose_blank_nobody_told_is_owed_until_it_is(desk: Desk) -> None:
    paper = printed_onto_blank(desk)
    assert told(desk)["blanks-untold"][0] == "1"
    blanks.confirm_blank(desk, paper=paper)
    assert told(desk) == {}
