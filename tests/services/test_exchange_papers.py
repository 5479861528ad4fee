"""Whether the papers beside a file say what the file says, and name nobody but who made them."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.printing.spool import Printed
from desktop.services import (
    exchange_papers,
    exchanging,
    installation,
    intake,
    papers,
    queueing,
    settings,
    staff,
)
from desktop.services.desk import Desk
from desktop.services.papers import paper_pdf
from desktop.store import exchange
from desktop.store import papers as paper_rows
from tests.helpers.drafts import citizen_with_rifle
from tests.helpers.office import WINDOW, an_office
from tests.helpers.pdf import page_sizes_mm, text_of
from tests.services.test_exporting import Enrolled
from tests.services.test_installation import refused
from tests.services.test_papers import TableSpool


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Enrolled]:
    with an_office(tmp_path / "office.kense") as desk:
        yield Enrolled(desk, tmp_path / "machine")


def registered(desk: Desk) -> str:
    ticket = queueing.issue_number(desk, service="weapons", line="hand-in").id
    queueing.call_next(desk, window=WINDOW)
    queueing.begin_visit(desk, ticket=ticket)
    return intake.register(desk, ticket=ticket, draft=citizen_with_rifle(papers=True)).number


def test_the_sheet_has_every_group_of_the_fingerprint(office: Enrolled) -> None:
    made = installation.enrolment(office.desk, office.machine)
    paper = exchange_papers.issue_sheet(office.desk, office.machine)
    said = text_of(paper_pdf(office.desk, paper=paper))
    assert all(group in said for group in made.fingerprint.split("-"))
    assert made.card.inst in said


def test_a_register_says_what_the_parcel_holds_and_nobody_s_name(office: Enrolled) -> None:
    number = registered(office.desk)
    made = office.export()
    paper = exchange_papers.issue_register(office.desk, made.parcel)
    pdf = paper_pdf(office.desk, paper=paper)
    assert len(page_sizes_mm(pdf)) == 1
    said = text_of(pdf)
    row = exchange.parcel(office.desk.database, made.parcel)
    assert row is not None
    assert row.sha256[:8] in said
    assert number in said
    assert "жаңа 1" in said
    assert f"1–{row.upto}" in said
    assert "Қасымов" not in said
    with refused("parcel-unknown-here"):
        exchange_papers.issue_register(office.desk, "no-such")


def test_what_a_computer_the_region_ended_makes_it_prints_too(office: Enrolled) -> None:
    """What is left there goes as evidence, with its register; nothing else is recorded."""
    settings.set_printer(office.desk, kind="parcel-register", printer="HP", sheet="a4")
    registered(office.desk)
    office.send()
    office.take(retired=(office.desk.database.installation,))
    made = office.export()
    paper = exchange_papers.issue_register(office.desk, made.parcel)
    spool = TableSpool(answers=Printed())
    assert papers.print_paper(office.desk, spool, paper=paper).state == "printed"
    (talon,) = paper_rows.unprinted(office.desk.database, office.desk.office().office)
    with refused("installation-ended"):
        papers.print_paper(office.desk, spool, paper=talon.paper, printer="HP")
    assert len(spool.given) == 1, "what may not be recorded does not come out of the printer"


def test_whoever_makes_the_keys_prints_their_sheet(office: Enrolled) -> None:
    """The administrator may print nothing else."""
    settings.set_printer(office.desk, kind="enrolment-sheet", printer="HP", sheet="a4")
    staff.set_staff(office.desk, staff="a9", name="Ахметов Ерлан", post_kk="ә", post_ru="а")
    staff.set_roles(office.desk, staff="a9", roles=("administrator",))
    administrator = replace(office.desk, operator="a9")
    paper = exchange_papers.issue_sheet(administrator, office.machine)
    printed = papers.print_paper(administrator, TableSpool(answers=Printed()), paper=paper)
    assert printed.state == "printed"


def test_the_page_is_told_what_became_of_each_parcel(office: Enrolled) -> None:
    office.send()
    office.take()
    office.export()
    state = exchanging.exchange_state(office.desk, office.machine)
    assert [each.state for each in state.parcels] == ["made", "confirmed"]
    assert (state.state, state.days, state.keys_due) == ("granted", 0, False)
    assert state.unconfirmed == 3, "the making of two parcels, and the answer"


def test_after_two_weeks_without_an_answer_it_is_told(tmp_path: Path) -> None:
    with an_office(tmp_path / "office.kense", open_day=False) as desk:
        assert exchanging.days_unconfirmed(desk) is None
        Enrolled(desk, tmp_path / "machine")
        assert not exchanging.is_overdue(desk)
        clock = desk.clock
        clock.pass_minutes(15 * 24 * 60)  # type: ignore[attr-defined]  # the clock of a test
        assert exchanging.days_unconfirmed(desk) == 15
        assert exchanging.is_overdue(desk)
