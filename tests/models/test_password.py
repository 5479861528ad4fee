"""Which passwords are taken, and how long whoever typed a wrong one waits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.models.errors import Refusal
from desktop.models.password import (
    LEAST,
    MOST,
    MOST_FAILURES,
    check_password,
    check_tries,
    delay_after,
    may_reset_together,
    normalised,
    seconds_left,
)
from desktop.services.accounts import common_passwords

GOOD = [
    "жеті көл мен екі тау",
    "correct horse battery staple",
    "мама мыла раму вчера",
    "пароль от дачи у деда Ивана",
    "8351 0047 9926 4471",
    "ключ 🔑 под ковриком не лежит",
    "x" * 5 + "Yz9!" * 3 + "қ",
]
COMMON = [
    "passwordpassword",
    "PASSWORD-PASSWORD",
    "qwertyuiopasdfghjkl",
    "йцукенгшщзхъфывапролджэ",
    "1qaz2wsx3edc4rfv5tgb",
    "zzzzzzzzzzzzzzzz",
    "абвабвабвабвабвабв",
    "12345678901234567890",
    "123456789012345password",
    "ghbdtnghbdtnghbdtn",  # приветприветпривет in the other layout
    "2013201320132013",
    "полицияказахстан2013",
    "құпиясөз-қазақстан",
    "!!!!!!!!!!!!!!!!!",
    "seitova-seitova-1984",
]


FIELDS: dict[str, dict[str, object]] = {
    "password-common": {},
    "password-short": {"least": LEAST},
    "password-long": {"most": MOST},
    "bad-text": {"field": "password", "why": "surrogate"},
}


def refused(password: str) -> str:
    with pytest.raises(Refusal) as caught:
        check_password(password, common=common_passwords(), own={"seitova", "2-11"})
    assert dict(caught.value.fields) == FIELDS[caught.value.code]
    return caught.value.code


@pytest.mark.parametrize("password", GOOD)
def test_length_is_all_that_is_asked(password: str) -> None:
    check_password(password, common=common_passwords(), own={"seitova", "2-11"})


@pytest.mark.parametrize("password", COMMON)
def test_what_everybody_would_try_first_is_refused(password: str) -> None:
    assert refused(password) == "password-common"


def test_fourteen_signs_are_too_few_however_they_are_composed() -> None:
    assert refused("қ7!Z" * 3 + "aB") == "password-short"
    assert refused("\u0438\u0306" * 14) == "password-short"  # each й is one sign
    assert refused("көл тау дала а") == "password-short"
    check_password("көл тау дала ай", common=common_passwords(), own=frozenset())
    assert LEAST == 15


def test_sixty_four_signs_and_more_are_taken() -> None:
    long = "абвгдежзиклмнопрст уф " * 11
    long = f"{long}{long}"[: MOST - 1] + "ф"
    check_password(long, common=frozenset(), own=frozenset())
    assert refused(f"{long}қ") == "password-long"
    assert refused("абвгдежзиклмнопрст уф " * 12) == "password-long"


def test_half_a_sign_is_no_password() -> None:
    assert refused("көл тау дала ай\ud800") == "bad-text"


def test_a_letter_composed_in_two_ways_is_one() -> None:
    assert normalised("\u0438\u0306") == normalised("\u0439")


def test_the_list_is_long_enough() -> None:
    assert len(common_passwords()) >= 3000


def test_the_delays_are_those_that_were_promised() -> None:
    assert [delay_after(n) for n in range(1, 12)] == [0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60]
    assert [delay_after(n) for n in (19, 20, 99)] == [60, 900, 900]


@given(st.integers(0, 200), st.integers(0, 10**6), st.integers(-(10**6), 10**6))
def test_a_clock_put_back_neither_frees_nor_traps(failures: int, last: int, passed: int) -> None:
    left = seconds_left(failures, last=last, now=last + passed)
    assert 0 <= left <= delay_after(failures)
    assert left == max(0, delay_after(failures) - max(0, passed))


@given(st.integers(0, 98))
def test_more_failures_never_wait_less(failures: int) -> None:
    assert delay_after(failures) <= delay_after(failures + 1)


def test_a_hundred_failures_bar_the_login() -> None:
    check_tries("seitova", MOST_FAILURES - 1, last=0, now=10_000)
    with pytest.raises(Refusal, match="sign-in-barred") as barred:
        check_tries("seitova", MOST_FAILURES, last=0, now=10**9)
    assert barred.value.fields == {"login": "seitova"}
    with pytest.raises(Refusal) as caught:
        check_tries("seitova", 5, last=100, now=101)
    assert (caught.value.code, caught.value.fields) == ("sign-in-wait", {"seconds": 3})


@pytest.mark.parametrize(
    ("first", "second", "may"),
    [
        ({"administrator"}, {"administrator"}, True),
        ({"head"}, {"administrator"}, True),
        ({"administrator", "clerk"}, {"head"}, True),
        ({"head"}, {"head"}, False),
        ({"administrator"}, {"clerk"}, False),
        ({"administrator"}, set(), False),
        ({"inspector"}, {"clerk"}, False),
    ],
)
def test_two_may_give_a_third_a_password(first: set[str], second: set[str], *, may: bool) -> None:
    assert may_reset_together(first, second) is may
    assert may_reset_together(second, first) is may
