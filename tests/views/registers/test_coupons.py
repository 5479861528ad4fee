"""A coupon from elsewhere followed by keys alone, and one of ours that comes back (I-A2, D44)."""

import datetime as dt

import pytest

from desktop.models.registers import REGISTERS
from desktop.presenters.today import today_view
from desktop.services import coupon_letters, coupons_received
from desktop.services.desk import Desk
from desktop.services.today import see_today
from desktop.store import coupons, papers
from desktop.store.coupons import ReceivedCoupon
from desktop.views.registers.page import RegistersPage
from desktop.views.today.page import TodayPage
from desktop.views.widgets.table import words_of
from tests.helpers.coupons import COUPON, invitation_handed
from tests.helpers.office import OFFICE
from tests.helpers.on_path import TODAY, staffed
from tests.helpers.window import Desktop
from tests.helpers.zones import passport
from tests.views.test_scans import scan


def walk_to(desktop: Desktop, register: str) -> RegistersPage:
    """Open the page at a register, its lines under the keys."""
    desktop.press("Ctrl+6")
    page = desktop.page
    assert isinstance(page, RegistersPage)
    for _step in REGISTERS:
        if desktop.kense.program.registers.register.id == register:
            if desktop.focus is not page.table:
                desktop.press("Enter")
            return page
        desktop.press("→" if desktop.focus is page.table else "↓")
    raise AssertionError(register)


def line(page: RegistersPage) -> list[str]:
    """Return what the line chosen says."""
    model, row = page.table.model(), page.table.currentIndex().row()
    return [words_of(model.index(row, at)) for at in range(model.columnCount())]


def received(desktop: Desktop) -> list[ReceivedCoupon]:
    found = coupons.open_received(desktop.kense.desk().database, OFFICE)
    return list(found.values())


@pytest.fixture
def desk(desktop: Desktop) -> Desk:
    return desktop.kense.desk()


def enter(desktop: Desktop, page: RegistersPage, **fields: str) -> None:
    """Type a coupon into its sheet by keys: a field is reached, then typed into."""
    desktop.press("F2")
    assert page.sheet.isVisible()
    for name, text in fields.items():
        go_to(desktop, page, name)
        desktop.type(text)
    desktop.press("F9")


def go_to(desktop: Desktop, page: RegistersPage, name: str) -> None:
    """Go to a field of the sheet on show by Tab, as a person does."""
    field = page.sheet.field(f"coupon.{name}")
    for _step in range(2 * len(page.sheet.parts())):
        if field.isAncestorOf(desktop.focus):
            return
        desktop.press("Tab")
    raise AssertionError(name)


def test_a_coupon_is_entered_and_its_guest_followed_until_it_goes_back(
    desktop: Desktop, desk: Desk
) -> None:
    page = walk_to(desktop, "coupons-received")
    enter(desktop, page, number="0107745", issuer="Алматы облысының ІІД")
    assert page.sheet.isVisible(), "whose coupon it is, nobody said"
    go_to(desktop, page, "guest")
    desktop.type("Каримов Тохир")
    go_to(desktop, page, "days")
    desktop.type("30")
    desktop.press("F9")
    assert not page.sheet.isVisible()
    assert line(page)[1].startswith("0107745")
    desktop.press("F3", "F9")
    (arrived,) = received(desktop)
    assert (arrived.stay.state, arrived.stay.arrived) == ("here", TODAY)
    assert "03.12.2013" in "".join(line(page))
    desktop.press("F3", "F9")
    assert received(desktop)[0].stay.state == "registered"
    desktop.press("F3", "F9")
    assert received(desktop)[0].stay.state == "departed"
    desktop.press("F4", "F9")
    assert received(desktop) == []
    (coupon,) = coupons.same_number(desk.database, OFFICE, "0107745")
    (paper,) = papers.papers_of(desk.database, "coupon", coupon)
    assert paper.kind == coupon_letters.LETTER
    desktop.press("F6")
    go_to(desktop, page, "out")
    desktop.type("5-51")
    desktop.press("F9")
    assert coupons.letter_number(desk.database, coupon) == ("5-51", None)


def test_the_passport_of_a_guest_fills_in_what_nobody_typed(desktop: Desktop) -> None:
    page = walk_to(desktop, "coupons-received")
    zone = passport(issuer="UZB", number="AA1234567", names=("KARIMOV", "TOHIR"))
    desktop.press("F2")
    desktop.type("0107745")
    go_to(desktop, page, "passport")
    desktop.type("AA7654321")
    scan(desktop, zone)
    fields = {each: page.sheet.field(f"coupon.{each}").value() for each in
              ("number", "guest", "latin", "citizenship", "passport", "born")}  # fmt: skip
    assert fields["latin"] == "KARIMOV TOHIR"
    assert (fields["number"], fields["guest"]) == ("0107745", "")
    assert fields["citizenship"] == "Өзбекстан"
    assert fields["born"]
    assert fields["passport"] == "AA7654321"  # it stays, and is told
    assert "құжатта «AA1234567»" in desktop.said[-1].sentence
    assert page.sheet.field("coupon.passport").isAncestorOf(desktop.focus)
    assert desktop.page is page


def test_a_broken_zone_is_refused_and_changes_nothing(desktop: Desktop) -> None:
    page = walk_to(desktop, "coupons-received")
    zone = passport(issuer="UZB", number="AA1234567", names=("KARIMOV", "TOHIR"))
    desktop.press("F2")
    scan(desktop, zone.replace("AA1234567", "AA1234568"))
    assert desktop.said[-1].tone in {"near", "past"}
    assert page.sheet.field("coupon.passport").value() == ""
    assert page.sheet.isVisible()


def test_an_entry_made_by_mistake_is_struck_after_a_warning(desktop: Desktop, desk: Desk) -> None:
    coupons_received.receive(desk, COUPON)
    page = walk_to(desktop, "coupons-received")
    desktop.press("F8")
    desktop.type("екі рет")
    desktop.press("F9")
    assert received(desktop), "the first key only says what it means"
    desktop.press("F9")
    assert received(desktop) == []
    assert "жарамсыз" in line(page)[0]


def test_a_coupon_received_is_found_by_its_guest_in_latin_letters(
    desktop: Desktop, desk: Desk
) -> None:
    coupons_received.receive(desk, COUPON)
    page = walk_to(desktop, "coupons-received")
    desktop.press("Ctrl+F")
    desktop.type("karimov")
    desktop.press("Enter")
    assert page.table.model().rowCount() == 1
    desktop.press("Ctrl+F")
    desktop.type("байжанов")
    desktop.press("Enter")
    assert page.table.model().rowCount() == 0


def test_our_coupon_comes_back_and_the_return_is_taken_back(desktop: Desktop, desk: Desk) -> None:
    staffed(desk)
    result = invitation_handed(desk)
    page = walk_to(desktop, "coupons")
    assert "қайтарылмады" in "".join(line(page))
    desktop.press("F2")
    go_to(desktop, page, "from")
    desktop.type("Талғар ауданының ІІБ")
    desktop.press("F9")
    assert coupons.ours(desk.database, [result])[result].returned_on == TODAY.isoformat()
    desktop.press("F8")
    desktop.type("басқа талон")
    desktop.press("F9")
    assert coupons.ours(desk.database, [result])[result].returned_on == ""


def test_one_nobody_used_asks_for_no_days_of_a_stay(desktop: Desktop, desk: Desk) -> None:
    staffed(desk)
    invitation_handed(desk)
    page = walk_to(desktop, "coupons")
    desktop.press("F2", "↓")
    with pytest.raises(KeyError):
        page.sheet.field("coupon.arrived")


def test_the_page_of_the_day_leads_to_the_register_of_a_guest_to_be_registered(
    desktop: Desktop, desk: Desk
) -> None:
    coupon = coupons_received.receive(desk, COUPON)
    coupons_received.arrive(desk, coupon=coupon, on=TODAY - dt.timedelta(days=5))
    desktop.press("Alt+Home")
    assert isinstance(desktop.page, TodayPage)
    view = today_view(desk, see_today(desk))
    (task,) = [each for each in view.tasks if each.key == "coupons-register"]
    assert (task.count, task.tone) == ("1", "near")
    assert "Каримов Тохир" in task.detail
    desktop.page.goal_chosen.emit(task.goal)
    assert isinstance(desktop.page, RegistersPage)
    assert desktop.kense.program.registers.register.id == "coupons-received"
