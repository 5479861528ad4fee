"""A form printed onto a second blank: each blank that went through ends used or spoiled (D28)."""

import pytest

from desktop.models.errors import Refusal
from desktop.printing.spool import Printed, Waiting
from desktop.services import blank_counts, blanks, blanks_again, papers, settings
from desktop.services.desk import Desk
from desktop.store.upkeep import check_database
from tests.helpers.on_path import staffed, whole
from tests.helpers.pdf import text_of
from tests.helpers.refused import refused
from tests.services.test_blank_once import permit_on
from tests.services.test_blanks import counted, onto_blank, packet, permit, proposed
from tests.services.test_papers import TableSpool
from tests.services.test_reissue import hand_over


@pytest.fixture(autouse=True)
def _staffed(desk: Desk) -> None:
    staffed(desk)
    settings.set_printer(desk, kind="permit", printer="HP", sheet="a4")


@pytest.fixture
def told(desk: Desk) -> str:
    """Print a permit onto the first blank of a packet and tell it; return its paper."""
    packet(desk)
    paper = permit(desk)
    onto_blank(desk, paper)
    blanks.confirm_blank(desk, paper=paper)
    return paper


def blank_of(desk: Desk, paper: str) -> str:
    return blanks.bearing_of(desk, paper).blank


def test_a_second_blank_is_asked_about_before_the_printer_is(desk: Desk, told: str) -> None:
    spool = TableSpool(answers=Printed())
    with pytest.raises(Refusal) as asked:
        onto_blank(desk, told, spool)
    assert (asked.value.code, asked.value.fields) == (
        "blank-borne",
        {"blank": "АА 0001201", "number": "2013/0001"},
    )
    assert spool.given == []
    papers.print_paper(desk, spool, paper=told)  # whole, on plain paper
    assert blanks.owed_serials(desk) == []


def test_a_second_blank_waits_until_the_first_is_told(desk: Desk) -> None:
    packet(desk)
    paper, spool = permit(desk), TableSpool(answers=Printed())
    onto_blank(desk, paper)
    assert refused(lambda: onto_blank(desk, paper, spool)) == "blank-awaited"
    assert spool.given == []
    blanks.spoil_printed(desk, paper=paper, reason="қисық басылды")
    onto_blank(desk, paper, spool)
    assert len(spool.given) == 1


def test_a_blank_found_spoiled_gives_its_result_the_next_one(desk: Desk, told: str) -> None:
    assert blanks_again.spoil_borne(desk, paper=told, reason="сия жағылған") == "АА 0001201"
    assert blank_of(desk, told) == ""
    onto_blank(desk, told)
    assert blanks.is_awaited(desk, told)
    assert blanks.confirm_blank(desk, paper=told) == "АА 0001202"
    (made,) = whole(desk, blanks.bearing_of(desk, told).case).results
    assert made.issued.blank == "АА 0001202"
    assert proposed(desk) == "АА 0001203"
    again = refused(lambda: blanks.confirm_blank(desk, paper=permit(desk), serial="АА 0001201"))
    assert again == "blank-spoiled"
    assert check_database(desk.database).sound


@pytest.mark.parametrize("reason", ["", "  "])
def test_it_is_spoiled_for_a_reason(desk: Desk, told: str, reason: str) -> None:
    assert refused(lambda: blanks_again.spoil_borne(desk, paper=told, reason=reason)) == (
        "reason-missing"
    )
    assert blank_of(desk, told) == "АА 0001201"


def test_what_was_handed_over_keeps_its_blank(desk: Desk, told: str) -> None:
    hand_over(desk, blanks.bearing_of(desk, told).case)
    assert not blanks_again.may_be_spoiled(desk, told)
    kept = refused(lambda: blanks_again.spoil_borne(desk, paper=told, reason="жыртылды"))
    assert kept == "blank-kept"
    assert blank_of(desk, told) == "АА 0001201"


def test_a_blank_written_in_by_hand_is_none_of_the_register(desk: Desk) -> None:
    paper = permit_on(desk, "АА 0007777")
    onto_blank(desk, paper)
    onto_blank(desk, paper)  # the office keeps no account of it
    assert blanks.owed_serials(desk) == []
    assert refused(lambda: blanks_again.spoil_borne(desk, paper=paper, reason="қисық")) == (
        "blank-unborne"
    )


def test_a_blank_told_before_the_printer_was_done_is_not_asked_for_again(desk: Desk) -> None:
    packet(desk)
    paper, spool = permit(desk), TableSpool(answers=Waiting())
    onto_blank(desk, paper, spool)
    blanks.confirm_blank(desk, paper=paper)
    spool.answers = Printed()
    papers.follow_jobs(desk, spool)
    assert blanks.owed_serials(desk) == []
    assert refused(lambda: onto_blank(desk, paper)) == "blank-borne"


def test_the_act_counts_it_as_spoiled_alone(desk: Desk, told: str) -> None:
    blanks_again.spoil_borne(desk, paper=told, reason="сия жағылған")
    sums = blank_counts.to_count(desk, "permit").balance
    assert (sums.used, sums.spoiled, sums.closing) == (0, 1, 9)
    text = said(desk, counted(desk, 9))
    assert "АА 0001201 (сия жағылған)" in text
    assert "кейін бүлінгені" not in text


def test_the_next_act_tells_of_what_the_one_before_counted_as_used(desk: Desk, told: str) -> None:
    counted(desk, 9)
    blanks_again.spoil_borne(desk, paper=told, reason="сия жағылған")
    sums = blank_counts.to_count(desk, "permit").balance
    assert (sums.opening, sums.used, sums.spoiled, sums.closing) == (9, 0, 0, 9)
    text = said(desk, counted(desk, 9))
    for words in ("кейін бүлінгені анықталды", "1 АА 0001201 (сия жағылған)"):
        assert words in text, words


def said(desk: Desk, paper: str) -> str:
    """Return the words of a paper."""
    return " ".join(text_of(papers.paper_pdf(desk, paper=paper)).split())
