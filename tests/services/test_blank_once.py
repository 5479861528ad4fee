"""A number of a blank is used once, whichever way it came to be written down (D28, D55)."""

from dataclasses import replace

import pytest

from desktop.models.declared import DEPARTMENT, OFFICE, SIGN_PERMIT
from desktop.models.errors import Refusal
from desktop.printing.spool import Printed
from desktop.services import blanks, declared, papers, reissue, results, settings
from desktop.services.case_file import make_file
from desktop.services.desk import Desk
from desktop.services.results import Entered
from desktop.store import papers as paper_rows
from desktop.store.upkeep import check_database
from tests.helpers.on_path import HEAD, INSPECTOR, as_, decided, grant, seen, staffed, whole
from tests.helpers.pdf import text_of
from tests.helpers.refused import refused
from tests.services.test_papers import TableSpool
from tests.services.test_reissue import LOST, first, handed

CROSSED = "НЕДЕЙСТВИТЕЛЬНО"


@pytest.fixture(autouse=True)
def _staffed(desk: Desk) -> None:
    staffed(desk)
    settings.set_printer(desk, kind="permit", printer="HP", sheet="a4")


def permit_on(desk: Desk, blank: str, *, signed_at: str = OFFICE) -> str:
    """Make a permit on a blank whose serial is typed; return its paper."""
    case = decided(desk, grant())
    declared.set_value(desk, SIGN_PERMIT, signed_at)
    (due,) = results.to_grant(desk, case=case).results
    entered = Entered(key=due.plan.key, blank=blank, number="№ 7", signer="Асанов Ә.")
    results.grant_results(as_(desk, INSPECTOR), seen=seen(desk, case), entered=[entered])
    return first(desk, case).paper


def first_living(desk: Desk, case: str) -> str:
    """Return the paper of the form of a case that holds."""
    return next(e.issued.paper for e in whole(desk, case).results if e.ended is None)


def packet(desk: Desk) -> None:
    """Receive ten blanks of permits."""
    blanks.receive_blanks(desk, kind="permit", first="АА 0001201", last="0001210")


def print_onto_blank(desk: Desk, paper: str) -> None:
    papers.print_paper(desk, TableSpool(answers=Printed()), paper=paper, fill_only=True)


@pytest.mark.parametrize(
    "again",
    ["АА 0001201", "AA 0001201", "аа 0001201", "АА0001201", "АА № 0001201", " АА  0001201 "],
)
def test_a_serial_that_was_typed_is_known_however_it_is_written(desk: Desk, again: str) -> None:
    permit_on(desk, "АА 0001201")
    with pytest.raises(Refusal) as told:
        permit_on(desk, again)
    assert (told.value.code, told.value.fields["number"]) == ("blank-used", "2013/0001")


def test_a_number_that_is_no_serial_is_known_again_too(desk: Desk) -> None:
    permit_on(desk, "б/н-А")
    assert refused(lambda: permit_on(desk, "Б/Н-A")) == "blank-used"  # the last letter is Latin


def test_what_was_typed_before_is_not_received_into_stock(desk: Desk) -> None:
    permit_on(desk, "AA 1204")
    assert refused(lambda: packet(desk)) == "blank-used"
    assert not blanks.stock_of(desk, "permit").keeps


def test_a_serial_typed_of_one_in_stock_takes_it_out(desk: Desk) -> None:
    packet(desk)
    paper = permit_on(desk, "AA 1201")
    stock = blanks.stock_of(desk, "permit")
    assert (stock.total, stock.next and stock.next.text) == (9, "АА 0001202")
    (found,) = whole(desk, blanks.bearing_of(desk, paper).case).results
    assert found.issued.blank == "АА 0001201"
    assert check_database(desk.database).sound


@pytest.mark.parametrize(("serial", "code"), [
    ("АА 0001203", "blank-spoiled"), ("АА 0009999", "blank-unknown"), ("бланк", "blank-serial"),
])  # fmt: skip
def test_what_cannot_leave_the_stock_is_not_typed_of_a_new_form(
    desk: Desk, serial: str, code: str
) -> None:
    case = handed(desk)
    packet(desk)
    blanks.spoil_blank(desk, kind="permit", serial="АА 0001203", reason="сия төгілді")
    assert refused(lambda: permit_on(desk, serial)) == code
    entered = replace(LOST, blank=serial)

    def another() -> object:
        return reissue.replace_result(
            as_(desk, HEAD), seen=seen(desk, case), result=first(desk, case).result, entered=entered
        )

    assert refused(another) == code
    assert blanks.stock_of(desk, "permit").total == 9


def test_a_blank_of_the_department_was_never_received_here(desk: Desk) -> None:
    packet(desk)
    permit_on(desk, "ББ 0000007", signed_at=DEPARTMENT)
    assert blanks.stock_of(desk, "permit").total == 10


def test_a_blank_that_was_told_before_the_print_is_not_asked_for_after_it(desk: Desk) -> None:
    paper = permit_on(desk, "АА 0001201")
    print_onto_blank(desk, paper)
    assert blanks.owed_serials(desk) == []


def test_an_ended_form_is_printed_no_more_is_crossed_and_owed_to_no_printer(desk: Desk) -> None:
    case = handed(desk)
    old = first(desk, case).paper
    owed = paper_rows.count_unprinted(desk.database, desk.office().office)
    reissue.replace_result(
        as_(desk, HEAD), seen=seen(desk, case), result=first(desk, case).result, entered=LOST
    )
    assert refused(lambda: print_onto_blank(desk, old)) == "result-over"
    assert paper_rows.count_unprinted(desk.database, desk.office().office) == owed
    assert CROSSED in text_of(papers.paper_pdf(desk, paper=old))
    assert CROSSED not in text_of(papers.paper_pdf(desk, paper=first_living(desk, case)))
    cover = make_file(as_(desk, INSPECTOR), case=case, purpose="archive", sheets={})
    assert text_of(papers.paper_pdf(desk, paper=cover)).count(CROSSED) == 1
