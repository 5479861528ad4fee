"""The office's own copy of a talon: beside the applicant's, or on a second sheet (D55, W-16)."""

import pytest

from desktop.models.declared import OFFICE_COPY
from desktop.models.later import BroughtPaper
from desktop.printing.spool import Media
from desktop.services import correcting, declared, intake, later, numbers, papers, settings
from desktop.services.desk import Desk
from desktop.store import papers as paper_rows
from desktop.store.papers import PaperRow
from desktop.store.upkeep import check_database
from tests.helpers import drafts
from tests.helpers.on_path import seen
from tests.helpers.pdf import page_sizes_mm
from tests.helpers.visits import served
from tests.printing.reading import pages_of
from tests.services.test_papers import TableSpool

HAND_OVER = "Нәтижені алды"
OURS = "Кеңсе данасы"
THEIRS = "Өтініш берушіге арналған дана"


def registered(desk: Desk, *, sheet: str = "a5", papers: bool = True) -> intake.Registered:
    settings.set_printer(desk, kind="talon-weapons", printer="HP", sheet=sheet)
    draft = drafts.citizen_with_rifle(papers=papers)
    return intake.register(desk, ticket=served(desk).id, draft=draft)


def row_of(desk: Desk, paper: str) -> PaperRow:
    row = paper_rows.paper(desk.database, paper)
    assert row is not None
    return row


def pages(desk: Desk, paper: str) -> list[str]:
    return pages_of(papers.paper_pdf(desk, paper=paper))


def test_a_talon_on_a5_has_a_second_sheet_for_the_office_with_the_hand_over(desk: Desk) -> None:
    talon = registered(desk).paper
    theirs, ours = pages(desk, talon)
    assert (THEIRS in theirs, OURS in theirs, HAND_OVER in theirs) == (True, False, False)
    assert (THEIRS in ours, OURS in ours, HAND_OVER in ours) == (False, True, True)
    assert page_sizes_mm(papers.paper_pdf(desk, paper=talon)) == [(148.0, 210.0)] * 2


def test_an_office_that_wants_none_prints_the_applicants_alone(desk: Desk) -> None:
    declared.set_value(desk, OFFICE_COPY, "no")
    (alone,) = pages(desk, registered(desk).paper)
    assert THEIRS in alone


@pytest.mark.parametrize("wanted", ["yes", "no"])
def test_two_up_has_both_on_one_sheet_whatever_is_set(desk: Desk, wanted: str) -> None:
    declared.set_value(desk, OFFICE_COPY, wanted)
    talon = registered(desk, sheet="a4-two-up").paper
    (sheet,) = pages(desk, talon)
    assert (sheet.count(HAND_OVER), THEIRS in sheet, OURS in sheet) == (1, True, True)
    assert not row_of(desk, talon).office_copy


def test_a_talon_is_made_again_as_it_was_issued_whatever_is_set_since(desk: Desk) -> None:
    talon = registered(desk).paper
    before = papers.paper_pdf(desk, paper=talon)
    declared.set_value(desk, OFFICE_COPY, "no")
    assert papers.paper_pdf(desk, paper=talon) == before
    assert check_database(desk.database).problems == ()


def test_the_two_copies_are_never_two_sides_of_one_sheet(desk: Desk) -> None:
    spool = TableSpool()
    papers.print_paper(desk, spool, paper=registered(desk).paper)
    declared.set_value(desk, OFFICE_COPY, "no")
    papers.print_paper(desk, spool, paper=registered(desk).paper)
    assert [media for _pdf, media in spool.given] == [
        Media(width_mm=148, height_mm=210, apart=True),
        Media(width_mm=148, height_mm=210),
    ]


def test_a_talon_made_anew_and_a_supplement_have_the_offices_copy_too(desk: Desk) -> None:
    case = registered(desk, papers=False).case
    typed = {"person.surname": "Қасенов"}
    anew = correcting.correct(desk, seen=seen(desk, case), typed=typed, reason="қате жазылған")
    theirs, ours = pages(desk, anew)
    assert HAND_OVER not in theirs
    assert HAND_OVER in ours
    assert theirs.count("ТҮЗЕТІЛГЕН") == ours.count("ТҮЗЕТІЛГЕН") == 1
    more = later.add_papers(desk, case=case, brought=[BroughtPaper(document="photos")])
    assert [OURS in page for page in pages(desk, more)] == [False, True]


def test_blank_talons_for_a_power_cut_have_it_too(desk: Desk) -> None:
    registered(desk)
    block = numbers.reserve(desk, service="weapons", count=1, reason="жарық өшеді")
    (blank,) = numbers.blanks_of(desk, block)
    assert [OURS in page for page in pages(desk, blank)] == [False, True]


def test_a_paper_without_an_office_copy_has_no_second_sheet(desk: Desk) -> None:
    settings.set_printer(desk, kind="missing-papers", printer="HP", sheet="a5")
    ticket = served(desk)
    paper = intake.list_missing(desk, ticket=ticket.id, draft=drafts.citizen_with_rifle())
    assert not row_of(desk, paper).office_copy
    assert len(pages(desk, paper)) == 1
