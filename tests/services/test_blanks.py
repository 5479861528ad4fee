"""Blanks of strict reporting: a number is used once, a print that fails loses none (D28, D55)."""

import datetime as dt

import pytest

from desktop.models.declared import BLANKS_LOW
from desktop.models.errors import Refusal
from desktop.printing.spool import Failed, Printed, Waiting
from desktop.services import blank_counts, blanks, declared, papers, results, settings
from desktop.services.blank_counts import Count
from desktop.services.blanks import Document
from desktop.services.desk import Desk
from desktop.store import papers as paper_rows
from desktop.store.upkeep import check_database
from tests.helpers.on_path import INSPECTOR, as_, decided, grant, seen, staffed, whole
from tests.helpers.pdf import text_of
from tests.helpers.refused import refused
from tests.services.test_papers import TableSpool

TODAY = dt.date(2013, 11, 25)
YESTERDAY, TOMORROW = TODAY - dt.timedelta(days=1), TODAY + dt.timedelta(days=1)
ACT = Document(number="5/114", date=YESTERDAY)


@pytest.fixture(autouse=True)
def _staffed(desk: Desk) -> None:
    staffed(desk)
    settings.set_printer(desk, kind="permit", printer="HP", sheet="a4")


def permit(desk: Desk) -> str:
    case = decided(desk, grant())
    results.grant_results(as_(desk, INSPECTOR), seen=seen(desk, case))
    return whole(desk, case).results[0].issued.paper


def packet(desk: Desk, first: str = "АА 0001201", last: str = "0001210") -> str:
    return blanks.receive_blanks(desk, kind="permit", first=first, last=last, document=ACT)


def proposed(desk: Desk) -> str:
    found = blanks.stock_of(desk, "permit").next
    return found.text if found else ""


def onto_blank(desk: Desk, paper: str, spool: TableSpool | None = None) -> None:
    papers.print_paper(desk, spool or TableSpool(answers=Printed()), paper=paper, fill_only=True)


def test_a_block_lies_in_stock_and_its_first_is_proposed(desk: Desk) -> None:
    assert not blanks.stock_of(desk, "permit").keeps
    packet(desk)
    stock = blanks.stock_of(desk, "permit")
    assert (proposed(desk), stock.in_block, stock.total) == ("АА 0001201", 10, 10)
    assert blanks.stock_of(desk, "invitation").total == 0


def test_the_older_packet_goes_first_whatever_its_numbers(desk: Desk) -> None:
    packet(desk, "АБ 0000900", "0000901")
    packet(desk)
    stock = blanks.stock_of(desk, "permit")
    assert (proposed(desk), stock.in_block, stock.total) == ("АБ 0000900", 2, 12)


def test_what_lay_in_the_safe_is_received_as_old_stock(desk: Desk) -> None:
    blanks.receive_blanks(desk, kind="permit", first="АА 0000007", last="0000009")
    assert proposed(desk) == "АА 0000007"


def test_a_serial_is_received_once_in_whichever_alphabet(desk: Desk) -> None:
    packet(desk)
    with pytest.raises(Refusal) as told:
        packet(desk, "AA 0001210", "0001220")  # Latin letters
    assert told.value.code == "blank-overlap"
    blanks.receive_blanks(desk, kind="invitation", first="АА 0001201", last="0001201")


@pytest.mark.parametrize(
    ("document", "code"),
    [
        (Document(number="", date=TODAY), "blanks-incomplete"),
        (Document(number="5/114"), "blanks-incomplete"),
        (Document(number="5/114", date=TOMORROW), "future-document"),
    ],
)
def test_a_block_comes_by_a_document_that_is_there(
    desk: Desk, document: Document, code: str
) -> None:
    def receive() -> str:
        return blanks.receive_blanks(
            desk, kind="permit", first="АА 1", last="АА 2", document=document
        )

    assert refused(receive) == code


def test_a_print_onto_a_blank_awaits_its_serial_and_takes_none_by_itself(desk: Desk) -> None:
    packet(desk)
    paper = permit(desk)
    papers.print_paper(desk, TableSpool(answers=Printed()), paper=paper)
    assert blanks.owed_serials(desk) == []  # whole, on plain paper
    onto_blank(desk, paper)
    (owed,) = blanks.owed_serials(desk)
    assert (owed.paper, owed.kind, owed.number) == (paper, "permit", "2013/0001")
    assert (proposed(desk), blanks.stock_of(desk, "permit").total) == ("АА 0001201", 10)


def test_a_serial_confirmed_is_borne_by_the_result_and_used_once(desk: Desk) -> None:
    packet(desk)
    paper = permit(desk)
    onto_blank(desk, paper)
    assert blanks.confirm_blank(as_(desk, INSPECTOR), paper=paper) == "АА 0001201"
    assert blanks.owed_serials(desk) == []
    assert proposed(desk) == "АА 0001202"
    (found,) = whole(desk, blanks.bearing_of(desk, paper).case).results
    assert found.issued.blank == "АА 0001201"
    assert refused(lambda: blanks.confirm_blank(desk, paper=paper)) == "blank-told"
    with pytest.raises(Refusal) as told:
        blanks.spoil_blank(desk, kind="permit", serial="АА 0001201", reason="қате")
    assert told.value.code == "blank-used"
    assert told.value.fields == {"blank": "АА 0001201", "number": "2013/0001"}


def test_another_serial_than_the_next_may_be_confirmed(desk: Desk) -> None:
    packet(desk)
    paper = permit(desk)
    onto_blank(desk, paper)
    assert blanks.confirm_blank(desk, paper=paper, serial="АА0001205") == "АА 0001205"
    assert proposed(desk) == "АА 0001201"


def test_a_spoiled_blank_is_used_no_more_and_the_next_is_printed_onto(desk: Desk) -> None:
    packet(desk)
    paper, spool = permit(desk), TableSpool(answers=Printed())
    onto_blank(desk, paper, spool)
    said = blanks.spoil_printed(desk, paper=paper, reason="қисық басылды")
    assert said == "АА 0001201"
    assert (proposed(desk), blanks.owed_serials(desk)) == ("АА 0001202", [])
    onto_blank(desk, paper, spool)
    assert "ТЕЛНҰСҚА" not in text_of(spool.given[-1][0])  # what was spoiled was no paper
    assert blanks.is_awaited(desk, paper)
    assert blanks.confirm_blank(desk, paper=paper) == "АА 0001202"
    again = refused(lambda: blanks.confirm_blank(desk, paper=permit(desk), serial=said))
    assert again == "blank-spoiled"


def test_a_failed_print_leaves_every_serial_where_it_was(desk: Desk) -> None:
    packet(desk)
    paper = permit(desk)
    onto_blank(desk, paper, TableSpool(answers=Failed(reason="stopped")))
    assert (proposed(desk), blanks.owed_serials(desk)) == ("АА 0001201", [])
    row = paper_rows.paper(desk.database, paper)
    assert row is not None
    assert row.state == "failed"
    onto_blank(desk, paper)
    assert blanks.confirm_blank(desk, paper=paper) == "АА 0001201"


def test_a_job_that_ends_later_is_remembered_as_onto_a_blank(desk: Desk) -> None:
    packet(desk)
    paper = permit(desk)
    spool = TableSpool(answers=Waiting())
    onto_blank(desk, paper, spool)
    assert blanks.owed_serials(desk) == []
    spool.answers = Printed()
    papers.follow_jobs(desk, spool)
    assert blanks.is_awaited(desk, paper)


def test_what_was_never_received_is_not_confirmed(desk: Desk) -> None:
    paper = permit(desk)
    onto_blank(desk, paper)
    assert refused(lambda: blanks.confirm_blank(desk, paper=paper)) == "blanks-gone"
    unknown = refused(lambda: blanks.confirm_blank(desk, paper=paper, serial="АА 7"))
    assert unknown == "blank-unknown"
    assert blanks.is_awaited(desk, paper)


def test_a_paper_that_is_no_result_bears_no_blank(desk: Desk) -> None:
    packet(desk)
    assert refused(lambda: blanks.confirm_blank(desk, paper="p0")) == "blank-unasked"
    assert not blanks.may_be_told(desk, "p0")
    assert blanks.may_be_told(desk, permit(desk))


def test_blanks_handed_back_leave_whole_or_not_at_all(desk: Desk) -> None:
    packet(desk)
    blanks.spoil_blank(desk, kind="permit", serial="АА 0001205", reason="жыртылды")

    def hand_back(first: str, last: str, to: str = "ІІД") -> str:
        return blanks.hand_back_blanks(
            desk, kind="permit", first=first, last=last, to=to, document=ACT
        )

    assert refused(lambda: hand_back("АА 0001204", "0001210")) == "blank-spoiled"
    assert blanks.stock_of(desk, "permit").total == 9
    assert refused(lambda: hand_back("АА 0001206", "0001210", to=" ")) == "blanks-incomplete"
    hand_back("АА 0001206", "0001210")
    assert blanks.stock_of(desk, "permit").total == 4
    gone = refused(
        lambda: blanks.spoil_blank(desk, kind="permit", serial="АА 0001206", reason="қате")
    )
    assert gone == "blank-handed-back"


def test_a_spoiled_blank_needs_its_reason_and_a_day_that_has_come(desk: Desk) -> None:
    packet(desk)

    def spoil(reason: str, on: dt.date = TODAY) -> str:
        return blanks.spoil_blank(desk, kind="permit", serial="АА 0001201", reason=reason, on=on)

    assert refused(lambda: spoil(" ")) == "reason-missing"
    assert refused(lambda: spoil("жыртылды", TOMORROW)) == "future-document"


def test_few_blanks_are_told_of_from_the_number_the_office_declares(desk: Desk) -> None:
    assert blanks.low_stocks(desk) == ()  # it keeps none
    packet(desk, "АА 1", "АА 6")
    assert [each.total for each in blanks.low_stocks(desk)] == [6]
    declared.set_value(desk, BLANKS_LOW, "5")
    assert blanks.low_stocks(desk) == ()


def counted(desk: Desk, number: int, remarks: str = "", on: dt.date | None = None) -> str:
    count = Count(
        counted=number, number="4", commission=(desk.operator, INSPECTOR), on=on, remarks=remarks
    )
    return blank_counts.reconcile_blanks(desk, kind="permit", count=count)


def test_an_act_tells_what_there_was_what_came_and_what_went(desk: Desk) -> None:
    blanks.receive_blanks(desk, kind="permit", first="АА 0000007", last="0000009")
    counted(desk, 3)
    packet(desk)
    blanks.spoil_blank(desk, kind="permit", serial="АА 0001203", reason="жыртылды")
    blanks.confirm_blank(desk, paper=permit(desk))
    found = blank_counts.to_count(desk, "permit")
    sums = found.balance
    assert (sums.opening, sums.received, sums.used, sums.spoiled) == (3, 10, 1, 1)
    assert sums.closing == 11 == blanks.stock_of(desk, "permit").total
    text = " ".join(text_of(papers.paper_pdf(desk, paper=counted(desk, 11))).split())
    for said in ("АА 0000007 – 0000009", "АА 0001203 (жыртылды)", "АА 0001201 – 0001210"):
        assert said in text, said
    assert "Нақты қалдық есеппен сәйкес келеді" in text
    assert blank_counts.to_count(desk, "permit").balance.opening == 11


def test_a_difference_is_told_with_its_remarks(desk: Desk) -> None:
    packet(desk)
    assert refused(lambda: counted(desk, 9)) == "blank-difference"
    text = " ".join(text_of(papers.paper_pdf(desk, paper=counted(desk, 9, "табылмады"))).split())
    assert "1 бланк кем" in text
    assert "табылмады" in text
    assert blank_counts.to_count(desk, "permit").balance.closing == 10


def test_a_count_is_not_dated_before_what_is_recorded(desk: Desk) -> None:
    assert refused(lambda: counted(desk, 0)) == "blanks-none"
    packet(desk)
    assert refused(lambda: counted(desk, 10, on=YESTERDAY)) == "blanks-moved"
    assert refused(lambda: counted(desk, 10, on=TOMORROW)) == "future-document"
    nobody = Count(counted=10, number="4", commission=("", INSPECTOR))
    assert (
        refused(lambda: blank_counts.reconcile_blanks(desk, kind="permit", count=nobody))
        == "commission-incomplete"
    )


def test_the_tables_follow_from_the_journal(desk: Desk) -> None:
    packet(desk)
    paper = permit(desk)
    onto_blank(desk, paper)
    blanks.spoil_printed(desk, paper=paper, reason="қисық")
    onto_blank(desk, paper)
    blanks.confirm_blank(desk, paper=paper)
    counted(desk, 8)
    assert check_database(desk.database).sound
