"""What an act upon a case asks: proposed values, choices, and what is still missing."""

from collections.abc import Callable

import pytest

from desktop.presenters.case_acts_asking import ask, choose
from desktop.presenters.case_acts_view import AskView, Typed

PEOPLE = (("s1", "Ахметова А. Қ."), ("s2", "Серіков Б. М."))
UNTOUCHED = Typed()
ASKED = Typed(asked=True)


def reason(typed: Typed) -> AskView:
    return ask("reason", "Reason", typed, "text", needed=True)


def to_whom(typed: Typed, proposed: str = "") -> AskView:
    return choose("to", "To whom", typed, PEOPLE, proposed, needed=True)


@pytest.mark.parametrize("asks", [reason, to_whom])
def test_what_misses_is_said_only_once_the_act_was_to_be_done(
    asks: Callable[[Typed], AskView],
) -> None:
    assert asks(UNTOUCHED).message == ""
    assert asks(ASKED).message == "Толтырыңыз"


def test_blanks_are_no_answer() -> None:
    assert reason(ASKED.with_text("reason", "   ")).message
    assert not reason(ASKED.with_text("reason", "left the office")).message


def test_whoever_is_proposed_is_an_answer_until_another_is_chosen() -> None:
    proposed = to_whom(ASKED, "s2")
    assert (proposed.value, proposed.options, proposed.message) == ("s2", PEOPLE, "")
    assert to_whom(ASKED.with_text("to", "s1"), "s2").value == "s1"


def test_what_may_stay_empty_is_never_missed() -> None:
    assert not ask("note", "Note", ASKED, optional=True).message
    assert not choose("item", "Of what", ASKED, PEOPLE).message
