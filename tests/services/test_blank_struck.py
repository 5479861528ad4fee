"""The blank of a form that came to its end stays used; the register of blanks strikes its line."""

from functools import partial

from desktop.services import blanks, registers, settings
from desktop.services.desk import Desk
from tests.helpers.on_path import staffed, whole
from tests.helpers.refused import refused
from tests.services.test_blanks import onto_blank, packet
from tests.services.test_reissue import again, annul, handed


def told(desk: Desk, case: str) -> None:
    """Print the last form of a case onto the next blank and tell its serial."""
    paper = whole(desk, case).results[-1].issued.paper
    onto_blank(desk, paper)
    blanks.confirm_blank(desk, paper=paper)


def struck(desk: Desk) -> list[str]:
    """Return by line of the register why it is struck, the oldest first."""
    refs = ["permit/АА 0001201", "permit/АА 0001202"]
    found = registers.READERS["blanks"].struck
    assert found is not None
    said = found(desk, refs)
    return [said[ref].en if ref in said else "" for ref in refs]


def spoil(desk: Desk, serial: str) -> str:
    """Say that a blank came back and is spoiled."""
    return blanks.spoil_blank(desk, kind="permit", serial=serial, reason="қайтарылды")


def test_a_blank_of_a_form_replaced_or_annulled_is_struck_and_never_used_again(desk: Desk) -> None:
    staffed(desk)
    settings.set_printer(desk, kind="permit", printer="HP", sheet="a4")
    packet(desk)
    case = handed(desk)
    told(desk, case)
    assert struck(desk) == ["", ""]
    again(desk, case)
    told(desk, case)
    assert struck(desk) == ["replaced", ""]
    annul(desk, case, result=whole(desk, case).results[-1].issued.result)
    assert struck(desk) == ["replaced", "annulled"]
    assert blanks.stock_of(desk, "permit").total == 8
    for serial in ("АА 0001201", "АА 0001202"):
        assert refused(partial(spoil, desk, serial)) == "blank-used"
