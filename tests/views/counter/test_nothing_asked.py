"""While no papers are asked for, the right pane says what fits the moment."""

import pytest

from tests.views.counter.operator import Operator

HAND_IN, COLLECT, QUESTION = "1", "2", "3"
NOBODY = "Қазір ешкім қабылданып жатқан жоқ."
FIRST_WHO = "Өтініш беруші таңдалған соң"
WHICH = "Өтінішті табыңыз"
NO_PAPERS = "Бұл кезекте стандарт құжат талап етпейді."


def test_nobody_is_served_yet_or_any_more(operator: Operator) -> None:
    assert operator.work.answer.waits_for.startswith(NOBODY)
    operator.press("F4", QUESTION, "Esc", "F2", "F5", "F9")
    assert operator.work.answer.waits_for.startswith(NOBODY)


@pytest.mark.parametrize(
    ("line", "said"), [(HAND_IN, FIRST_WHO), (COLLECT, WHICH), (QUESTION, NO_PAPERS)]
)
def test_each_line_says_its_own_from_the_call_on(operator: Operator, line: str, said: str) -> None:
    operator.press("F4", line, "Esc", "F2")
    assert operator.work.answer.waits_for.startswith(said)
    operator.press("F5")
    assert operator.work.answer.waits_for.startswith(said)
    if line == HAND_IN:
        operator.press("1")  # a citizen; now it is the purpose that is missing
        assert operator.work.answer.waits_for.startswith("Мақсаты таңдалған соң")
