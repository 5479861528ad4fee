"""Whether a key pressed at the wrong moment says what can be done instead."""

import pytest

from desktop.i18n import Language, speaking
from tests.helpers.counter import Counter
from tests.views.counter.operator import Operator

NOBODY = "Терезеде ешкім жоқ, оны күтіп тұрған да ешкім жоқ: кезек нөмірін беру үшін F4 басыңыз."
SOMEBODY_WAITS = "Терезеде ешкім жоқ: Қ-001 нөмірін шақыру үшін F2 басыңыз."
CALLED = "Қ-001 шақырылды. Келуші келсе – F5, қайта шақыру – F3, келмесе – F6."
SERVED = (
    "Қ-001 қабылдануда. Құжаттарды тіркеу – F9, жетіспейтін құжаттар тізімі – F7, "
    "келуші кетіп қалса – F6."
)
ASKING = "С-001 қабылдануда. Келуші жауабын алса – F9, кетіп қалса – F6."
OF_THE_INTAKE = ("F7", "Alt+3", "Ctrl+PgDn", "Ctrl+PgUp", "Ins")


@pytest.mark.parametrize("cap", ["F2", "F3", "F5", "F6", "F9", "Ctrl+P", *OF_THE_INTAKE])
def test_without_anybody_f4_gives_a_number(operator: Operator, cap: str) -> None:
    operator.press(cap)
    assert operator.notice == NOBODY


@pytest.mark.parametrize("cap", ["F3", "F5", "F6", "F9", "Ctrl+P", *OF_THE_INTAKE])
def test_with_somebody_waiting_f2_calls_him(operator: Operator, cap: str) -> None:
    operator.press("F4", "1", cap)
    assert operator.notice == SOMEBODY_WAITS


@pytest.mark.parametrize("cap", ["F2", "F9", "Ctrl+P", *OF_THE_INTAKE])
def test_of_a_number_called_the_three_keys_are_named(operator: Operator, cap: str) -> None:
    operator.press("F4", "1", "F2", cap)
    assert operator.notice == CALLED


@pytest.mark.parametrize("cap", ["F2", "F3", "F5", "Ctrl+P"])
def test_during_an_intake_its_three_ends_are_named(
    operator: Operator, counter: Counter, cap: str
) -> None:
    operator.press("F4", "1", "F2", "F5", cap)
    assert operator.notice == SERVED
    assert counter.hand is not None
    assert counter.hand.is_serving


@pytest.mark.parametrize("cap", ["F2", "F3", "F5", *OF_THE_INTAKE])
def test_during_a_question_its_two_ends_are_named(operator: Operator, cap: str) -> None:
    operator.press("F4", "3", "F2", "F5", cap)
    assert operator.notice == ASKING


IN_RUSSIAN = (
    "Қ-001 уже на приёме. Зарегистрировать – F9, перечень недостающих документов – F7, "
    "посетитель ушёл – F6."
)
IN_ENGLISH = (
    "Қ-001 is being served: F9 registers, F7 gives the list of missing papers, "
    "F6 if the visitor has left."
)


@pytest.mark.parametrize(("language", "said"), [("ru", IN_RUSSIAN), ("en", IN_ENGLISH)])
def test_it_is_said_in_every_language(operator: Operator, language: Language, said: str) -> None:
    with speaking(language):
        operator.press("F4", "1", "F2", "F5", "F5")
        assert operator.notice == said
