"""Whether registers are whole from the first day: invitations and coupons carried over (D43)."""

from collections.abc import Iterator
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from desktop.presenters.reissue_acts import REISSUE_ACTS
from desktop.services import coupons, opening, registers
from desktop.services.coupons import Returned
from desktop.services.desk import Desk
from desktop.services.registers import RegisterRow, Wanted
from desktop.services.results import Entered
from desktop.services.today_coupons import see_coupons
from desktop.store.upkeep import check_database
from tests.helpers.coupons import invitation_handed
from tests.helpers.office import Clock, an_office
from tests.helpers.on_path import TODAY, staffed
from tests.helpers.refused import refused
from tests.services.test_results import granted, invited, issued, signed_there

HEAD = (
    "number;issued_on;guest;citizenship;inviter;valid_until;days;coupon;coupon_state;returned_on\n"
)
ROWS = """\
№ 2012/0101;01.09.2012;Каримов Тохир;Өзбекстан;Байжанова Айгүл;01.09.2013;30;000101;не возвращён;
2013/0102;20.11.2013;Тестов Пётр;Ресей;Қасымов Төлеген;20.11.2014;;;қайтарылмады;
2013/0103;02.04.2013;Ли Вэй;Қытай;«Қалқан» ЖШС;02.04.2014;60;000103;returned;20.09.2013
2013/0104;03.06.2013;John Smith;АҚШ;«Қалқан» ЖШС;03.06.2014;;;талоны жоқ;
"""


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def desk(tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    """Open an office that starts with Kense and has loaded its invitations."""
    with an_office(tmp_path / "office.kense", clock) as found:
        staffed(found)
        report = opening.load(found, kind="invitations", path=sheet(tmp_path, HEAD + ROWS))
        assert (report.loaded, report.new) == (True, 4)
        yield found


def sheet(folder: Path, text: str) -> Path:
    path = folder / "invitations.csv"
    path.write_text(text, encoding="utf-8")
    return path


def lines(desk: Desk, register: str, words: str = "") -> list[RegisterRow]:
    if words:
        rows = registers.listed(desk, Wanted(register=register, words=words)).rows or ()
    else:
        rows = registers.first_rows(desk, Wanted(register=register), limit=9)
    return sorted(rows, key=lambda each: each.line.line)


def cells(row: RegisterRow) -> list[str]:
    return [each.ru for each in row.cells]


def test_every_invitation_has_a_line_marked_as_carried_over(desk: Desk) -> None:
    found = lines(desk, "invitations")
    assert [(each.line.line, each.line.day, each.cells[1].kk) for each in found] == [
        (number, TODAY, "бұрынғы") for number in (1, 2, 3, 4)
    ]
    assert cells(found[0]) == [
        "№ 2012/0101\n01.09.2012", "прежнее", "Байжанова Айгүл", "Каримов Тохир\nӨзбекстан",
        "000101", "01.09.2013", "", "", "",
    ]  # fmt: skip
    assert cells(found[3])[4] == ""  # a letter has no coupon


def test_every_coupon_has_a_line_that_says_where_it_is(desk: Desk) -> None:
    first, second, third = (cells(each) for each in lines(desk, "coupons"))
    assert first == [
        "000101", "01.09.2012", "Каримов Тохир", "Байжанова Айгүл\nпрежнее",
        "01.09.2013\n30 дн.", "не возвращён, срок прошёл", "", "",
    ]  # fmt: skip
    assert (second[0], second[5]) == ("2013/0102", "не возвращён")
    assert (third[0], third[5]) == ("000103", "20.09.2013")


def test_what_is_made_here_goes_on_below(desk: Desk) -> None:
    result = invitation_handed(desk)
    assert [each.line.ref for each in lines(desk, "invitations")][4:] == [result]
    assert [each.line.ref for each in lines(desk, "coupons")][3:] == [result]
    assert cells(lines(desk, "coupons")[3])[3] != "прежнее"
    assert check_database(desk.database).problems == ()


@pytest.mark.parametrize("words", ["каримов", "байжанова", "0101", "karimov"])
def test_they_are_found_by_names_and_numbers(desk: Desk, words: str) -> None:
    for register in ("invitations", "coupons"):
        (row,) = lines(desk, register, words)
        assert "Каримов Тохир" in " ".join(cells(row))


def test_the_overdue_are_told_from_the_first_day(desk: Desk, clock: Clock) -> None:
    seen = see_coupons(desk, TODAY)
    assert (seen.overdue, seen.number) == (1, "000101")
    clock.now += timedelta(days=500)
    assert see_coupons(desk, clock.now.date()).overdue == 2  # neither the one back nor the letter


def test_a_return_is_entered_and_taken_back_as_of_any_coupon(desk: Desk) -> None:
    result = lines(desk, "coupons")[0].line.ref
    back = Returned(on=TODAY, from_whom="Талғар ауданының ІІБ", number="7-118", date=TODAY)
    coupons.enter_return(desk, result=result, returned=back)
    assert coupons.our_coupon(desk, result).returned_on == TODAY.isoformat()
    assert see_coupons(desk, TODAY).overdue == 0
    coupons.void_return(desk, result=result, reason="басқа талон")
    assert see_coupons(desk, TODAY).overdue == 1
    assert check_database(desk.database).problems == ()


def test_one_that_was_back_already_is_not_entered_twice(desk: Desk) -> None:
    result = lines(desk, "coupons")[2].line.ref
    back = Returned(on=TODAY, from_whom="Талғар ауданының ІІБ")
    assert refused(lambda: coupons.enter_return(desk, result=result, returned=back)) == (
        "coupon-back"
    )


def test_no_other_form_is_made_of_one_whose_application_is_not_here(desk: Desk) -> None:
    ref = lines(desk, "invitations")[0].line.ref
    for act in REISSUE_ACTS["invitations"]:
        assert refused(partial(act.make, desk, ref)) == "invitation-carried-over"


def test_a_number_is_known_again_however_it_is_written(desk: Desk) -> None:
    again = HEAD + ROWS.replace("№ 2012", "2012").replace("Ли Вэй", "Ли Вей")
    report = opening.load(desk, kind="invitations", path=sheet(desk.database.path.parent, again))
    assert (report.new, report.present, report.loaded) == (0, 4, False)


@pytest.mark.parametrize(
    ("row", "column", "code"),
    [
        ("1;01.09.2013;А Б;KZ;В;01.09.2012;;;outstanding;", "valid_until", "dates-reversed"),
        ("1;01.09.2014;А Б;KZ;В;01.09.2015;;;outstanding;", "issued_on", "future-date"),
        ("1;01.09.2013;А Б;KZ;В;болашақта;;;outstanding;", "valid_until", "bad-date"),
        ("1;01.09.2013;;KZ;В;01.09.2014;;;outstanding;", "guest", "required"),
        ("1;01.09.2013;А Б;KZ;В;01.09.2014;;;;", "coupon_state", "required"),
        ("1;01.09.2013;А Б;KZ;В;01.09.2014;;;жоғалды;", "coupon_state", "word-unknown"),
        ("1;01.09.2013;А Б;KZ;В;01.09.2014;;;returned;", "returned_on", "required"),
        ("1;01.09.2013;А Б;KZ;В;01.09.2014;;;returned;01.08.2013", "returned_on", "dates-reversed"),
        ("1;01.09.2013;А Б;KZ;В;01.09.2014;;;returned;01.08.2014", "returned_on", "future-date"),
        ("1;01.09.2013;А Б;KZ;В;01.09.2014;;;outstanding;01.10.2013", "returned_on",
         "coupon-not-back"),
        ("1;01.09.2013;А Б;KZ;В;01.09.2014;;7;none;", "coupon", "coupon-of-none"),
        ("1;01.09.2013;А Б;KZ;В;01.09.2014;0;;outstanding;", "days", "bad-count"),
    ],
)  # fmt: skip
def test_a_wrong_cell_is_named_and_nothing_is_loaded(
    desk: Desk, row: str, column: str, code: str
) -> None:
    path = sheet(desk.database.path.parent, f"{HEAD}{row}\n")
    report = opening.load(desk, kind="invitations", path=path)
    assert (column, code) in [
        (each.fault.column, each.fault.code) for each in report.faults if each.fault.hard
    ]
    assert not report.loaded
    assert len(lines(desk, "invitations")) == 4


def test_one_that_is_over_is_only_told(desk: Desk) -> None:
    row = "7;01.09.2011;А Б;KZ;В;01.09.2012;;;returned;01.10.2012"
    path = sheet(desk.database.path.parent, f"{HEAD}{row}\n")
    report = opening.load(desk, kind="invitations", path=path)
    assert [(each.fault.code, each.fault.hard) for each in report.faults] == [
        ("invitation-over", False)
    ]
    assert report.loaded


def test_a_number_given_here_is_not_carried_over(desk: Desk) -> None:
    invitation_handed(desk)
    given = cells(lines(desk, "invitations")[-1])[0].partition("\n")[0]
    row = f"{given};{TODAY:%d.%m.%Y};А Б;KZ;В;25.11.2014;;;outstanding;"
    path = sheet(desk.database.path.parent, f"{HEAD}{row}\n")
    report = opening.check(desk, kind="invitations", path=path)
    assert [each.fault.code for each in report.faults] == ["invitation-taken"]


def test_a_number_carried_over_is_not_the_department_s_of_another(desk: Desk) -> None:
    case = invited(desk)
    signed_there(desk, case, number="№ 2013 / 0104")
    assert refused(partial(granted, desk, case)) == "result-number-carried"
    assert issued(desk, case) == []
    granted(desk, case, Entered(key="item-1", number="2012/0101"))  # carried over of another year
    assert [each.number for each in issued(desk, case)] == ["2012/0101"]


def test_a_number_of_our_own_series_is_not_stopped_by_one_carried_over(desk: Desk) -> None:
    own = f"2013/0001;{TODAY:%d.%m.%Y};А Б;KZ;В;25.11.2014;;;outstanding;"
    path = sheet(desk.database.path.parent, f"{HEAD}{own}\n")
    assert opening.load(desk, kind="invitations", path=path).loaded
    assert invitation_handed(desk)
