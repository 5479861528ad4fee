"""The PIN of a shift: what is taken, what opens, and that it is nowhere to be read."""

import pytest

from desktop.models.errors import Refusal
from desktop.models.shift import ShiftPin, check_pin, is_right, new_pin
from tests.helpers.randomness import seeded


@pytest.mark.parametrize("pin", ["", "12345", "604 817", "60481a", "٦٠٤٨١٧", "6" * 33])
def test_a_pin_is_six_digits_or_more(pin: str) -> None:
    with pytest.raises(Refusal, match="pin-short"):
        check_pin(pin)


@pytest.mark.parametrize("pin", ["000000", "123456", "987654", "890123", "7777777777"])
def test_a_pin_that_anybody_would_try_is_refused(pin: str) -> None:
    with pytest.raises(Refusal, match="pin-easy"):
        check_pin(pin)


def test_the_right_pin_opens_and_no_other() -> None:
    kept = new_pin("604817", seeded(1))
    assert is_right(kept, "604817")
    assert not any(is_right(kept, each) for each in ("604818", "60481", "", "0604817"))


def test_the_same_pin_is_kept_in_another_way_each_time() -> None:
    dice = seeded(1)
    assert new_pin("604817", dice).hashed != new_pin("604817", dice).hashed


def test_a_spent_pin_opens_nothing() -> None:
    kept = new_pin("604817", seeded(1))
    spent = ShiftPin(salt=kept.salt, hashed=kept.hashed, wrong=5)
    assert spent.is_spent
    assert not is_right(spent, "604817")


def test_a_pin_is_in_no_text_of_what_keeps_it() -> None:
    kept = new_pin("604817", seeded(1))
    assert repr(kept) == "ShiftPin(wrong=0)"
