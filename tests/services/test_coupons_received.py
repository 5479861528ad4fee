"""Coupons received for control: arrival, registration, departure, back by letter (D44)."""

import datetime as dt
from dataclasses import replace
from functools import partial

import pytest

from desktop.services import coupon_letters, coupons_received
from desktop.services.coupons_received import NewCoupon, received_coupon
from desktop.services.desk import Desk
from desktop.services.papers import paper_pdf
from desktop.services.registers_coupons import received_cells
from desktop.store import coupons, papers, register_lines
from desktop.store.upkeep import check_database
from tests.helpers.coupons import COUPON, guest_coupon
from tests.helpers.office import OFFICE, Clock
from tests.helpers.on_path import TODAY
from tests.helpers.refused import refused
from tests.helpers.standards import at
from tests.printing.reading import text_of

DAY = dt.timedelta(days=1)
LOOK_ALIKE = str.maketrans("аеоқі", "aeoкi")  # Latin, and a Russian letter for a Kazakh one


def test_a_coupon_is_entered_on_the_next_line_of_its_register(desk: Desk) -> None:
    first = guest_coupon(desk)
    second = coupons_received.receive(desk, replace(COUPON, number="0107746"))
    lines = register_lines.first_lines(
        desk.database, office=OFFICE, register="coupons-received", days=None, limit=9
    )
    assert [(each.line, each.ref, each.case) for each in lines] == [(2, second, ""), (1, first, "")]
    assert received_coupon(desk, first).told == replace(
        received_coupon(desk, second).told, coupon=first, number="0107745"
    )
    assert check_database(desk.database).problems == ()


@pytest.mark.parametrize(
    ("new", "code"),
    [
        (replace(COUPON, number=" "), "coupon-incomplete"),
        (replace(COUPON, issuer=""), "coupon-incomplete"),
        (replace(COUPON, guest="", latin=""), "coupon-incomplete"),
        (replace(COUPON, on=TODAY + DAY), "future-document"),
        (replace(COUPON, letter_date=TODAY + DAY), "future-document"),
        (replace(COUPON, first=TODAY, until=TODAY - DAY), "days-reversed"),
    ],
)
def test_a_coupon_that_cannot_be_is_refused(desk: Desk, new: NewCoupon, code: str) -> None:
    assert refused(lambda: coupons_received.receive(desk, new)) == code
    assert coupons.open_received(desk.database, OFFICE) == {}


def test_one_body_s_number_is_entered_once_until_it_is_struck(desk: Desk) -> None:
    coupon = guest_coupon(desk)
    again = replace(COUPON, number="01 07745", issuer=COUPON.issuer.upper())
    assert refused(lambda: coupons_received.receive(desk, again)) == "coupon-known"
    for written in ("№ 0107745", "N 0107745"):
        spelt = replace(COUPON, number=written, issuer=COUPON.issuer.translate(LOOK_ALIKE))
        assert refused(partial(coupons_received.receive, desk, spelt)) == "coupon-known"
    coupons_received.receive(desk, replace(COUPON, issuer="Астана қаласының ІІД"))
    coupons_received.void(desk, coupon=coupon, reason="паспорт қате")
    assert received_coupon(desk, coupon).void == "паспорт қате"
    coupons_received.receive(desk, COUPON)


def test_arrival_settles_by_when_the_guest_registers_and_leaves(desk: Desk) -> None:
    coupon = guest_coupon(desk, arrived=TODAY)
    stay = received_coupon(desk, coupon).stay
    assert stay.register_by == dt.date(2013, 12, 3)  # after 30 November, three days off
    assert stay.leave_by == dt.date(2013, 12, 24)
    assert stay.state == "here"


def test_a_stay_goes_from_arrival_to_departure_in_this_order(desk: Desk, clock: Clock) -> None:
    coupon = guest_coupon(desk)
    for act in (coupons_received.register, coupons_received.depart):
        assert refused(partial(act, desk, coupon=coupon, on=TODAY)) == "coupon-not-now"
    coupons_received.arrive(desk, coupon=coupon, on=TODAY)
    assert refused(lambda: coupons_received.arrive(desk, coupon=coupon, on=TODAY)) == (
        "coupon-not-now"
    )
    clock.now += 9 * DAY
    before = TODAY - DAY
    assert refused(lambda: coupons_received.register(desk, coupon=coupon, on=before)) == (
        "coupon-day"
    )
    coupons_received.register(desk, coupon=coupon, on=TODAY + 2 * DAY)
    assert refused(lambda: coupons_received.depart(desk, coupon=coupon, on=TODAY + DAY)) == (
        "coupon-day"
    )
    coupons_received.depart(desk, coupon=coupon, on=TODAY + 9 * DAY)
    assert received_coupon(desk, coupon).stay.state == "departed"
    assert check_database(desk.database).problems == ()


def test_a_guest_may_have_arrived_before_his_coupon_came(desk: Desk) -> None:
    coupon = guest_coupon(desk, arrived=TODAY - 4 * DAY)
    assert received_coupon(desk, coupon).stay.register_by == dt.date(2013, 11, 26)


def test_who_left_within_the_term_owes_no_registration_and_who_left_after_it_does(
    desk: Desk, clock: Clock
) -> None:
    told = {}
    for number, days in (("1", 4), ("2", 5), ("3", 9)):  # the term ends on the 26th
        coupon = coupons_received.receive(desk, replace(COUPON, number=number))
        coupons_received.arrive(desk, coupon=coupon, on=TODAY - 4 * DAY)
        clock.now = at(10, 0, day=TODAY + 20 * DAY)
        coupons_received.depart(desk, coupon=coupon, on=TODAY - 4 * DAY + days * DAY)
        told[days] = received_cells(desk, [coupon])[coupon][6].ru
        clock.now = at(10, 0)
    assert told == {4: "", 5: "", 9: "просрочено 26.11.2013"}


def test_a_coupon_goes_back_by_a_letter_that_tells_of_the_stay(desk: Desk) -> None:
    coupon = guest_coupon(desk, arrived=TODAY)
    coupons_received.register(desk, coupon=coupon, on=TODAY)
    coupons_received.depart(desk, coupon=coupon, on=TODAY)
    paper = coupon_letters.send_back(desk, coupon=coupon, on=TODAY)
    said = text_of(paper_pdf(desk, paper=paper))
    for words in (
        COUPON.issuer, "0107745", "№ 5-44, 20.11.2013", "Каримов Тохир / KARIMOV TOHIR",
        "Кетті: 25.11.2013 (уақтылы)", "Выехал(а): 25.11.2013 (своевременно)",
    ):  # fmt: skip
        assert words in said
    stay = received_coupon(desk, coupon).stay
    assert (stay.state, stay.sent_back) == ("sent-back", TODAY)
    assert coupons.open_received(desk.database, OFFICE) == {}
    (row,) = papers.papers_of(desk.database, "coupon", coupon)
    assert (row.paper, row.kind) == (paper, "coupon-return-letter")
    assert refused(lambda: coupons_received.void(desk, coupon=coupon, reason="қате")) == (
        "coupon-not-now"
    )


def test_without_a_departure_the_letter_says_why(desk: Desk) -> None:
    coupon = guest_coupon(desk)
    assert refused(lambda: coupon_letters.send_back(desk, coupon=coupon, on=TODAY)) == (
        "coupon-words"
    )
    words = "шақыру мерзімі ішінде келген жоқ"
    paper = coupon_letters.send_back(desk, coupon=coupon, on=TODAY, words=words)
    said = text_of(paper_pdf(desk, paper=paper))
    assert words in said
    assert "Сведений о прибытии нет" in said


def test_the_chancery_numbers_the_letter_now_or_later(desk: Desk) -> None:
    coupon = guest_coupon(desk)
    assert refused(lambda: coupon_letters.number_letter(desk, coupon=coupon, number="1")) == (
        "coupon-not-now"
    )
    paper = coupon_letters.send_back(desk, coupon=coupon, on=TODAY, words="келген жоқ")
    assert "5-51" not in text_of(paper_pdf(desk, paper=paper))
    assert refused(
        lambda: coupon_letters.number_letter(desk, coupon=coupon, number="", date=TODAY)
    ) == ("chancery-number-missing")
    coupon_letters.number_letter(desk, coupon=coupon, number="5-51", date=TODAY)
    said = text_of(paper_pdf(desk, paper=paper))
    assert "5-51" in said
    assert "25.11.2013" in said
    other = coupons_received.receive(desk, replace(COUPON, number="8"))
    known = coupon_letters.send_back(desk, coupon=other, on=TODAY, number="5-52", words="келмеді")
    assert "5-52" in text_of(paper_pdf(desk, paper=known))


def test_a_coupon_is_found_by_name_in_any_script_and_by_its_numbers(desk: Desk) -> None:
    coupon = guest_coupon(desk)
    coupons_received.receive(
        desk, replace(COUPON, number="55", guest="Ли Вэй", latin="LI WEI", passport="E5",
                      inviter="Ахметова Дина", address="", letter="9")
    )  # fmt: skip
    for words in ("каримов", "Karimov тох", "tohir", "АА1234567", "107745", "касымов", "5-44"):
        assert coupons.find_received(desk.database, OFFICE, words) == [coupon], words
    assert coupons.find_received(desk.database, OFFICE, "алматы") != []
    assert coupons.find_received(desk.database, OFFICE, "каримов wei") == []
    assert coupons.find_received(desk.database, OFFICE, " - ") == []
