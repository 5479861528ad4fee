"""The letter of a week says what the record says, of which parcel, and of nobody's application."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.models.text import Language
from desktop.services import complaints, day, intake, papers, staff, week_letter
from desktop.services.papers import paper_pdf
from desktop.store import cases, exchange
from desktop.store import papers as paper_rows
from tests.helpers.complaints import complained
from tests.helpers.drafts import citizen_with_rifle
from tests.helpers.office import BUILT_ON, an_office
from tests.helpers.on_path import HEAD, as_, assigned, registered, staffed
from tests.helpers.pdf import page_sizes_mm, text_of
from tests.helpers.visits import served
from tests.services.test_exporting import Enrolled
from tests.services.test_head_sheet import pass_days
from tests.services.test_installation import refused


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Enrolled]:
    with an_office(tmp_path / "office.kense") as desk:
        yield Enrolled(staffed(desk), tmp_path / "machine")


def said_by(office: Enrolled, language: Language = "ru") -> str:
    """Return the letter of a parcel made now, without spaces."""
    made = office.export()
    paper = week_letter.issue_letter(office.desk, made.parcel, language)
    pdf = paper_pdf(office.desk, paper=paper)
    assert page_sizes_mm(pdf) == [(210.0, 297.0)]
    return "".join(text_of(pdf).split())


def test_it_counts_the_week_and_names_the_parcel(office: Enrolled) -> None:
    registered(office.desk)
    assigned(office.desk)
    said = said_by(office)
    row = exchange.last_parcel(office.desk.database, office.desk.database.installation)
    assert row is not None
    assert row.sha256[:8] in said
    assert "kense-2-11-0001.kzx" in said
    assert "Зарегистрировано2(" in said
    assert "Нарассмотрении2" in said
    assert "Решено0" in said
    assert "с19.11.2013по25.11.2013" in said
    assert "Қасымов" not in said, "a letter of figures names no applicant"


def test_a_day_before_the_week_is_not_of_it(office: Enrolled) -> None:
    """Whoever was registered a week before is under way, and of another letter."""
    registered(office.desk)
    clock = office.desk.clock
    clock.pass_minutes(7 * 24 * 60)  # type: ignore[attr-defined]  # the clock of a test
    said = said_by(office)
    assert "Зарегистрировано0" in said
    assert "Нарассмотрении1" in said


def test_late_is_told_by_the_term_itself_as_figures_are(office: Enrolled) -> None:
    """A term that ends on a day of rest runs on to the next working day (D6)."""
    desk, friday = office.desk, 4
    pass_days(desk, friday)
    harder = day.propose_day(desk, built_on=BUILT_ON).harder
    day.open_day(desk, day=desk.now().date(), confirmed=harder, built_on=BUILT_ON)
    row = cases.by_id(desk.database, registered(desk))
    assert row is not None
    assert row.safe < row.due
    pass_days(desk, (row.due - desk.now().date()).days)
    assert "истёкшим" not in said_by(office)
    pass_days(desk, 1)
    assert "Нарассмотрении1,изнихсистёкшимсроком1" in said_by(office)


def test_it_speaks_the_language_asked_for_alone(office: Enrolled) -> None:
    said = said_by(office, "kk")
    assert "Апталықжөнелтілімфайлынаілеспехат" in said
    assert "Сопроводительное" not in said
    assert "Ақмолаоблысының" in said


def test_whoever_holds_the_post_signs_else_the_pen(office: Enrolled) -> None:
    assert "Жақсыбеков" not in said_by(office)
    desk = office.desk
    staff.set_post(
        desk, post="p1", title_kk="бөлім бастығы", title_ru="начальник отдела", signs=("weapons",)
    )
    staff.hold_post(desk, holding="h", post="p1", staff=HEAD, since=desk.now().date())
    assert "Жақсыбеков" in said_by(office)


def test_one_that_waits_for_a_printer_is_not_made_twice(office: Enrolled) -> None:
    made = office.export()
    first = week_letter.issue_letter(office.desk, made.parcel, "kk")
    assert week_letter.issue_letter(office.desk, made.parcel, "kk") == first
    other = week_letter.issue_letter(office.desk, made.parcel, "ru")
    assert other != first
    papers.mark_hand_written(office.desk, paper=first)
    assert week_letter.issue_letter(office.desk, made.parcel, "kk") not in {first, other}


def test_it_tells_what_was_paid_and_by_how_many_receipts(office: Enrolled) -> None:
    paid = citizen_with_rifle(papers=True)
    for number, document in enumerate(("registration-duty-receipt", "permit-duty-receipt")):
        paid = paid.with_row(
            "receipts",
            {
                "document": document, "bank": "Үлгі Банк", "number": f"{number}",
                "paid_on": "25.11.2013", "amount": "173",
            },
        )  # fmt: skip
    intake.register(office.desk, ticket=served(office.desk).id, draft=paid)
    assert "346тенге,квитанций2" in said_by(office)


def test_a_complaint_struck_by_mistake_was_neither_received_nor_settled(office: Enrolled) -> None:
    complained(office.desk)
    struck = complained(office.desk, words="басқа")
    complaints.void(as_(office.desk, HEAD), complaint=struck, reason="екі рет")
    assert "Жалобыпоступило1,рассмотрено0" in said_by(office)


def test_who_may_not_make_parcels_or_see_figures_gets_none(office: Enrolled) -> None:
    made = office.export()
    staff.set_staff(office.desk, staff="a9", name="Ахметов Ерлан", post_kk="ә", post_ru="а")
    for role in ("administrator", "inspector"):
        staff.set_roles(office.desk, staff="a9", roles=(role,))
        with refused("not-allowed"):
            week_letter.issue_letter(replace(office.desk, operator="a9"), made.parcel, "kk")
    with refused("parcel-unknown-here"):
        week_letter.issue_letter(office.desk, "no-such", "kk")
    assert not paper_rows.papers_of(office.desk.database, "parcel", made.parcel)
