"""What an office sets, and what it may not."""

import pytest

from desktop.models.errors import Refusal
from desktop.services import settings, staff
from desktop.services.desk import Desk
from desktop.services.papers import destination
from desktop.store import offices
from tests.helpers.office import OFFICE


def test_an_office_is_taken_from_the_directory_with_its_phones(desk: Desk) -> None:
    office = desk.office()
    assert office.office == OFFICE
    assert office.zone == "Asia/Almaty"
    assert office.phones


def test_another_office_cannot_take_over_a_journal(desk: Desk) -> None:
    with pytest.raises(Refusal) as refused:
        settings.choose_office(desk, office="2-1", services=("weapons",))
    assert refused.value.code == "office-settled"


def test_the_same_office_may_change_its_services(desk: Desk) -> None:
    settings.choose_office(desk, office=OFFICE, services=("weapons",))
    assert tuple(desk.office().services) == ("weapons",)
    with pytest.raises(Refusal):
        settings.choose_office(desk, office=OFFICE, services=())


def test_there_are_at_most_four_windows(desk: Desk) -> None:
    for number in ("2", "3", "4"):
        settings.set_window(desk, window=number, name=number, lines=("weapons.hand-in",))
    with pytest.raises(Refusal) as refused:
        settings.set_window(desk, window="5", name="5", lines=("weapons.hand-in",))
    assert refused.value.code == "too-many-windows"


def test_a_window_without_lines_is_closed(desk: Desk) -> None:
    settings.set_window(desk, window="2", name="2", lines=("weapons.hand-in",))
    settings.set_window(desk, window="2", name="2", lines=())
    assert [row.window for row in offices.windows(desk.database, OFFICE)] == ["1"]


def test_a_window_serves_only_lines_there_are(desk: Desk) -> None:
    with pytest.raises(Refusal) as refused:
        settings.set_window(desk, window="1", name="1", lines=("weapons.sauna",))
    assert refused.value.code == "line-unknown"


def test_an_employee_has_a_name(desk: Desk) -> None:
    with pytest.raises(Refusal) as refused:
        staff.set_staff(desk, staff="s2", name="  ", post_kk="", post_ru="")
    assert refused.value.code == "name-missing"


def test_an_employee_who_left_is_listed_no_more(desk: Desk) -> None:
    for active in (True, False):
        staff.set_staff(desk, staff="s2", name="А. Омар", post_kk="", post_ru="", active=active)
    assert [row.staff for row in offices.staff(desk.database, OFFICE)] == ["s1"]
    assert len(offices.staff(desk.database, OFFICE, active_only=False)) == 2


def test_a_talon_goes_two_up_on_a4_until_set_otherwise(desk: Desk) -> None:
    assert destination(desk, "talon-weapons").sheet.id == "a4-two-up"
    settings.set_printer(desk, kind="talon-weapons", printer="HP", sheet="a5")
    found = destination(desk, "talon-weapons")
    assert (found.printer, found.sheet.id) == ("HP", "a5")


def test_a_paper_goes_only_on_a_sheet_it_fits(desk: Desk) -> None:
    with pytest.raises(Refusal) as refused:
        settings.set_printer(desk, kind="talon-weapons", printer="HP", sheet="label-75x55")
    assert refused.value.code == "bad-sheet"


def test_a_shift_stays_with_its_printer_and_is_bounded(desk: Desk) -> None:
    with pytest.raises(Refusal) as refused:
        settings.shift_paper(desk, kind="ticket", right=1, down=1)
    assert refused.value.code == "no-printer"
    settings.set_printer(desk, kind="talon-weapons", printer="HP", sheet="a5")
    settings.shift_paper(desk, kind="talon-weapons", right=-5, down=12)
    assert destination(desk, "talon-weapons").offset_mm == (-0.5, 1.2)
    with pytest.raises(Refusal) as refused:
        settings.shift_paper(desk, kind="talon-weapons", right=0, down=201)
    assert refused.value.code == "bad-offset"
    settings.set_printer(desk, kind="talon-weapons", printer="HP", sheet="a4-two-up")
    assert destination(desk, "talon-weapons").offset_mm == (-0.5, 1.2)
    settings.set_printer(desk, kind="talon-weapons", printer="Canon", sheet="a5")
    assert destination(desk, "talon-weapons").offset_mm == (0.0, 0.0)


def test_a_number_format_without_its_sequence_is_refused(desk: Desk) -> None:
    with pytest.raises(Refusal) as refused:
        settings.set_number_format(desk, text="{year}")
    assert refused.value.code == "bad-number-format"


def test_a_series_is_not_moved_without_a_reason(desk: Desk) -> None:
    with pytest.raises(Refusal) as refused:
        settings.set_series(desk, service="weapons", year=2013, last=5, reason=" ")
    assert refused.value.code == "reason-missing"


@pytest.mark.parametrize(
    ("service", "year", "last", "code"),
    [
        ("sauna", 2013, 5, "service-not-here"),
        ("weapons", 2099, 5, "year-too-far"),
        ("weapons", 2013, 9_999_999, "series-too-far"),
        ("weapons", 2013, -1, "series-too-far"),
    ],
)
def test_a_series_is_not_moved_where_no_number_could_follow(
    desk: Desk, service: str, year: int, last: int, code: str
) -> None:
    with pytest.raises(Refusal) as refused:
        settings.set_series(desk, service=service, year=year, last=last, reason="журнал")
    assert refused.value.code == code


def test_two_services_never_write_one_number(desk: Desk) -> None:
    with pytest.raises(Refusal) as refused:
        settings.set_number_format(desk, text="{sequence}/{year}")
    assert refused.value.fields["why"] == "service"
