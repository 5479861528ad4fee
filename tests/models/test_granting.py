"""What a decision leads to: which results, with which days, under which numbers (W-5, D4, D16)."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.models.application import Application
from desktop.models.dates import months_after
from desktop.models.decision import ItemDecision
from desktop.models.errors import Refusal
from desktop.models.granting import (
    Days,
    Planned,
    check_days,
    children_of,
    days_of,
    kinds_of,
    planned,
    result_number,
)
from desktop.models.path import Outcome, items_of
from desktop.models.person import Person
from desktop.models.switches import Switches
from tests.printing.result_papers import (
    FIRM,
    GUARDS,
    GUEST,
    HUNTER,
    PISTOL,
    RIFLE,
    TOURIST,
    standard,
    told,
)

DAYS = st.dates(min_value=dt.date(2010, 11, 1), max_value=dt.date(2100, 1, 1))
WEAPONS, INVITATIONS = standard("weapons"), standard("invitations")
SMOOTH = {**RIFLE, "kind": "smoothbore-hunting"}


def plans(application: Application, *decisions: ItemDecision) -> tuple[Planned, ...]:
    """Plan the results of an application decided so."""
    items = {item.key: item for item in items_of(application)}
    return planned(application, [(items[each.item], each) for each in decisions])


def decided(item: str, outcome: Outcome = "granted", permit: str = "store") -> ItemDecision:
    """Decide one item."""
    return ItemDecision(item=item, outcome=outcome, permit=permit if outcome == "granted" else "")


def test_a_hunter_gets_a_permit_for_each_weapon_and_the_refused_one_none() -> None:
    application = told(HUNTER, RIFLE, SMOOTH, RIFLE).application
    found = plans(
        application, decided("item-1"), decided("item-2", "refused"), decided("item-3", permit="x")
    )
    assert [(each.kind, each.permit, each.key) for each in found] == [
        ("permit", "store", "item-1"),
        ("permit", "x", "item-3"),
    ]


def test_an_organisation_gets_one_permit_of_a_kind_with_its_units_and_persons() -> None:
    guard = Person(surname="Ахметов")
    application = told(GUARDS, PISTOL, PISTOL, persons=(guard,)).application
    (permit,) = plans(application, decided("item-1"), decided("item-2"), decided("person-1"))
    assert [item.key for item in permit.items] == ["item-1", "item-2", "person-1"]
    assert permit.called.endswith("Ахметов")
    assert (permit.kind, permit.permit) == ("permit", "store")
    kinds = plans(application, decided("item-1"), decided("item-2", permit="x"))
    assert [(each.permit, each.key) for each in kinds] == [("store", "item-1"), ("x", "item-2")]


def test_each_guest_has_a_form_of_his_own_even_of_an_organisation() -> None:
    tour = told(FIRM, TOURIST, TOURIST, service="invitations", purpose="tourism").application
    letters = plans(
        tour,
        decided("item-1", permit="invitation-letter"),
        decided("item-2", permit="invitation-letter"),
    )
    assert [(each.kind, len(each.items)) for each in letters] == [("invitation-letter", 1)] * 2
    assert {each.permit for each in letters} == {"invitation-letter"}


def test_what_was_withdrawn_is_confirmed_on_one_paper() -> None:
    application = told(HUNTER, RIFLE, RIFLE, RIFLE).application
    found = plans(
        application,
        decided("item-1"),
        decided("item-2", "withdrawn"),
        decided("item-3", "withdrawn"),
    )
    assert [(each.kind, len(each.items)) for each in found] == [("permit", 1), ("confirmation", 2)]


@given(DAYS)
def test_a_permit_holds_five_years_and_is_re_registered_by_its_last_day(day: dt.date) -> None:
    application = told(HUNTER, RIFLE).application
    (plan,) = plans(application, decided("item-1", permit="store-and-carry"))
    found = days_of(plan, application, WEAPONS, issued_on=day)
    assert found.valid_until == found.reregister_on == months_after(day, 60)
    assert check_days(found, issued_on=day) == found


@given(DAYS)
def test_an_invitation_holds_to_the_same_date_next_year(day: dt.date) -> None:
    application = told(HUNTER, GUEST, service="invitations", purpose="private").application
    (plan,) = plans(application, decided("item-1", permit="invitation"))
    end = days_of(plan, application, INVITATIONS, issued_on=day).valid_until
    assert end is not None
    assert end.year == day.year + 1
    assert (end.month, end.day) == (
        (2, 28) if (day.month, day.day) == (2, 29) else (day.month, day.day)
    )


def test_the_leap_day_ends_on_the_twenty_eighth() -> None:
    application = told(HUNTER, GUEST, service="invitations", purpose="private").application
    (plan,) = plans(application, decided("item-1", permit="invitation"))
    days = days_of(plan, application, INVITATIONS, issued_on=dt.date(2012, 2, 29))
    assert days == Days(valid_until=dt.date(2013, 2, 28))


@pytest.mark.parametrize(
    ("kind", "purpose", "fires"),
    [
        ("rifled-hunting", "register", True),
        ("combined-hunting", "re-register", True),
        ("smoothbore-hunting", "register", False),
        ("gas", "register", False),
    ],
)
def test_a_test_firing_is_due_only_of_what_the_standard_asks_it_of(
    kind: str, purpose: str, *, fires: bool
) -> None:
    weapon = {**RIFLE, "kind": kind, "source": "other"}
    application = told(HUNTER, weapon, purpose=purpose).application
    (plan,) = plans(application, decided("item-1"))
    day = dt.date(2013, 12, 10)
    found = days_of(plan, application, WEAPONS, issued_on=day).test_firing_on
    assert found == (dt.date(2018, 12, 10) if fires else None)


def test_of_two_weapons_only_the_rifled_one_is_test_fired() -> None:
    weapons = ({**RIFLE, "source": "other"}, {**SMOOTH, "source": "other"})
    application = told(HUNTER, *weapons).application
    day = dt.date(2013, 12, 10)
    found = [
        days_of(plan, application, WEAPONS, issued_on=day).test_firing_on
        for plan in plans(application, decided("item-1"), decided("item-2"))
    ]
    assert found == [dt.date(2018, 12, 10), None]


def test_no_test_firing_is_invented_for_the_weapons_of_an_organisation() -> None:
    application = told(GUARDS, {**PISTOL, "kind": "rifled-hunting"}).application
    (plan,) = plans(application, decided("item-1"))
    days = days_of(plan, application, WEAPONS, issued_on=dt.date(2013, 12, 10))
    assert days.test_firing_on is None


def test_a_letter_and_a_confirmation_have_no_term() -> None:
    tour = told(FIRM, TOURIST, service="invitations", purpose="tourism").application
    (letter,) = plans(tour, decided("item-1", permit="invitation-letter"))
    (gone,) = plans(tour, decided("item-1", "withdrawn"))
    day = dt.date(2013, 12, 10)
    assert days_of(letter, tour, INVITATIONS, issued_on=day) == Days()
    assert days_of(gone, tour, INVITATIONS, issued_on=day) == Days()


@given(DAYS, st.integers(min_value=0, max_value=4_000))
def test_no_day_of_a_result_may_stand_before_it_is_issued(day: dt.date, before: int) -> None:
    early = day - dt.timedelta(days=before)
    for days in (Days(valid_until=early), Days(test_firing_on=early), Days(reregister_on=early)):
        with pytest.raises(Refusal, match="result-days"):
            check_days(days, issued_on=day)


def test_children_stand_on_the_adult_s_form_unless_each_has_one() -> None:
    family = {**GUEST, "children": "Тестова Анна, 05.06.2004; Тестов Иван, 01.02.2006"}
    application = told(HUNTER, family, GUEST, service="invitations", purpose="private").application
    adult, alone = items_of(application)
    assert children_of(adult, application, INVITATIONS) == (
        "Тестова Анна, 05.06.2004",
        "Тестов Иван, 01.02.2006",
    )
    assert children_of(alone, application, INVITATIONS) == ()
    apart = replace(application, switches=Switches(own_forms=True))
    assert children_of(adult, apart, INVITATIONS) == ()


def test_only_results_of_the_services_here_are_numbered() -> None:
    assert kinds_of([WEAPONS]) == ("permit", "refusal", "confirmation")
    assert "invitation-letter" in kinds_of([WEAPONS, INVITATIONS])


@given(st.integers(2010, 2100), st.integers(1, 999_999), st.integers(1, 999_999))
def test_two_numbers_of_a_year_are_never_written_alike(year: int, one: int, other: int) -> None:
    assert (result_number(year, one) == result_number(year, other)) == (one == other)
