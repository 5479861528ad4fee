"""The state duty: exact, once rounded, with its arithmetic (W-8, I-8, D2…D5)."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal, localcontext
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.models.conditions import Answers, Item
from desktop.models.duty import DutySum, duty_sum
from desktop.models.errors import Refusal
from desktop.models.mci import MciTable, MciValue
from desktop.models.standard import Condition, Duty, Exemption
from desktop.models.text import Text
from tests.helpers.standards import mci, standard

PAID = dt.date(2011, 5, 10)
WORDS = Text(kk="Баж", ru="Пошлина", en="Duty")


def registration(*items: Item, counts: tuple[int, ...] = (), paid_on: dt.date = PAID) -> DutySum:
    """Return the registration duty of those units."""
    duty = next(row for row in standard("weapons").duties if row.percent is not None)
    found = duty_sum(duty, Answers(items=items), paid_on=paid_on, table=mci(), counts=counts)
    assert found is not None
    return found


def invitation(*, forms: int, paid_on: dt.date) -> DutySum:
    """Return the duty of so many forms of invitation."""
    (duty,) = standard("invitations").duties
    found = duty_sum(duty, Answers(), paid_on=paid_on, table=mci(), forms=forms)
    assert found is not None
    return found


def test_a_unit_costs_a_tenth_of_the_index_of_the_day_of_payment() -> None:
    owed = registration({"kind": "gas", "calibre_mm": "9"})
    assert (owed.mci.tenge, owed.charged, owed.exact, owed.due) == (1512, 1, Decimal("151.2"), 151)
    assert owed.rate == Decimal("151.2")
    assert owed.mci.since == dt.date(2011, 1, 1)


def test_a_form_costs_half_the_index_and_half_a_tenge_is_rounded_up() -> None:
    owed = invitation(forms=1, paid_on=dt.date(2013, 5, 13))
    assert (owed.mci.tenge, owed.charged, owed.exact, owed.due) == (1731, 1, Decimal("865.5"), 866)


def test_the_sum_is_rounded_once_and_not_unit_by_unit() -> None:
    owed = registration(*({"kind": "gas"} for _ in range(5)))
    assert (owed.exact, owed.due) == (Decimal("756.0"), 756)


@pytest.mark.parametrize("kind", ["cold-hunting", "signal", "sprayer", "aerosol"])
def test_four_kinds_are_exempt_and_the_reason_is_given(kind: str) -> None:
    owed = registration({"kind": kind})
    assert (owed.charged, owed.exempt, owed.due) == (0, 1, 0)
    assert owed.shares[0].exemption is not None
    assert owed.shares[0].exemption.says.en


@pytest.mark.parametrize(
    "kind",
    [
        *("rifled-hunting", "combined-hunting", "smoothbore-hunting", "smoothbore-self-defence"),
        *("sporting", "gas", "barrelless", "electric", "pneumatic", "service"),
    ],
)
def test_every_other_kind_is_charged(kind: str) -> None:
    owed = registration({"kind": kind})
    assert (owed.charged, owed.exempt, owed.shares[0].exemption) == (1, 0, None)


@pytest.mark.parametrize(
    ("energy", "calibre", "charged"),
    [
        ("7.5", "4.5", 0),
        ("0", "0", 0),
        ("7.500001", "4.5", 1),
        ("7.5", "4.500001", 1),
        ("7.6", "4.6", 1),
        ("", "4.5", 1),
        ("7.5", "", 1),
        ("7,5", "4,5", 0),
    ],
)
def test_a_pneumatic_weapon_is_exempt_up_to_both_limits(
    energy: str, calibre: str, charged: int
) -> None:
    owed = registration({"kind": "pneumatic", "energy_j": energy, "calibre_mm": calibre})
    assert owed.charged == charged


def test_only_pneumatic_weapons_are_exempt_for_being_weak() -> None:
    assert registration({"kind": "gas", "energy_j": "1", "calibre_mm": "1"}).charged == 1


def test_equal_units_are_counted_and_the_exempt_beside_them_are_not_charged() -> None:
    owed = registration({"kind": "gas"}, {"kind": "signal"}, counts=(3, 4))
    assert (owed.charged, owed.exempt, owed.exact) == (3, 4, Decimal("453.6"))
    assert [share.count for share in owed.shares] == [3, 4]


def test_an_item_without_a_count_stands_for_one() -> None:
    assert registration({"kind": "gas"}, {"kind": "gas"}, counts=(3,)).charged == 4


def test_a_duty_without_a_rate_has_no_sum() -> None:
    for duty in standard("weapons").duties:
        owed = duty_sum(duty, Answers(), paid_on=PAID, table=mci())
        assert (owed is None) == (duty.percent is None)
    assert any(duty.percent is None for duty in standard("weapons").duties)


@pytest.mark.parametrize(
    ("day", "tenge"),
    [
        (dt.date(2010, 1, 1), 1413),
        (dt.date(2010, 12, 31), 1413),
        (dt.date(2011, 1, 1), 1512),
        (dt.date(2020, 3, 31), 2651),
        (dt.date(2020, 4, 1), 2778),
        (dt.date(2022, 4, 1), 3063),
        (dt.date(2026, 12, 31), 4325),
    ],
)
def test_the_day_of_payment_picks_the_index(day: dt.date, tenge: int) -> None:
    assert mci().on(day).tenge == tenge


@pytest.mark.parametrize("day", [dt.date(2009, 12, 31), dt.date(2027, 1, 1), dt.date.max])
def test_a_day_outside_the_table_is_refused_by_the_name_of_the_table(day: dt.date) -> None:
    with pytest.raises(Refusal) as refused:
        mci().on(day)
    assert refused.value.code == "out-of-table"
    assert refused.value.fields == {
        "table": "mci",
        "day": day,
        "first": dt.date(2010, 1, 1),
        "last": dt.date(2026, 12, 31),
    }


@pytest.mark.parametrize(
    ("paid", "enough"), [("151", True), ("150.99", False), ("151.2", True), ("152", True)]
)
def test_the_rounded_sum_is_enough_when_it_is_the_lesser(paid: str, *, enough: bool) -> None:
    assert registration({"kind": "gas"}).is_covered_by(Decimal(paid)) is enough


@pytest.mark.parametrize(("paid", "enough"), [("865.49", False), ("865.5", True), ("866", True)])
def test_the_exact_sum_is_enough_when_it_is_the_lesser(paid: str, *, enough: bool) -> None:
    owed = invitation(forms=1, paid_on=dt.date(2013, 5, 13))
    assert owed.is_covered_by(Decimal(paid)) is enough


@given(
    tenge=st.integers(1, 10_000_000),
    percent=st.decimals("0.01", "1000", places=2),
    count=st.integers(0, 1_000_000),
)
def test_no_sum_loses_a_fraction_and_half_a_tenge_goes_up(
    tenge: int, percent: Decimal, count: int
) -> None:
    since = dt.date(2010, 1, 1)
    table = MciTable(values=(MciValue(since=since, tenge=tenge),), reviewed_through=since)
    duty = Duty(id="d", paragraph="8", name=WORDS, receipts=(), per="form", percent=percent)
    owed = duty_sum(duty, Answers(), paid_on=since, table=table, forms=count)
    assert owed is not None
    true = Fraction(percent) / 100 * tenge * count
    assert Fraction(owed.exact) == true
    assert owed.due == (2 * true + 1) // 2


def test_one_form_is_meant_when_none_is_counted() -> None:
    (duty,) = standard("invitations").duties
    owed = duty_sum(duty, Answers(), paid_on=PAID, table=mci())
    assert owed is not None
    assert owed.charged == 1


def test_a_duty_per_form_looks_at_no_item() -> None:
    (duty,) = standard("invitations").duties
    owed = duty_sum(duty, Answers(items=({}, {})), paid_on=PAID, table=mci(), forms=1)
    assert owed is not None
    assert (owed.charged, owed.exempt, owed.shares) == (1, 0, ())


def test_the_sum_says_what_was_paid_for_and_when() -> None:
    owed = registration({"kind": "gas"}, {"kind": "signal"})
    assert (owed.duty.percent, owed.paid_on) == (Decimal(10), PAID)
    assert [share.item for share in owed.shares] == [0, 1]


def test_an_exemption_may_rest_on_the_applicant() -> None:
    duty = next(row for row in standard("weapons").duties if row.percent is not None)
    free = Exemption(when=(Condition(ask="applicant", is_=("citizen",)),), says=WORDS)
    for applicant, charged in (("citizen", 0), ("foreigner", 1)):
        answers = Answers(applicant=applicant, items=({"kind": "gas"},))
        owed = duty_sum(replace(duty, exemptions=(free,)), answers, paid_on=PAID, table=mci())
        assert owed is not None
        assert owed.charged == charged


def test_the_precision_a_caller_works_with_does_not_matter() -> None:
    with localcontext(prec=2):
        owed = registration({"kind": "gas"})
    assert (owed.exact, owed.due) == (Decimal("151.2"), 151)
