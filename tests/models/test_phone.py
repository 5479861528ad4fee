"""What a caller is told: one sentence, in his language."""

import datetime as dt

import pytest

from desktop.models.phone import Standing, words_for_caller
from desktop.models.text import Language
from tests.helpers.standards import standard

DUE = dt.date(2013, 12, 10)
COLLECT = dt.date(2013, 12, 12)


def told(
    stage: str = "registered",
    *,
    ending: str = "",
    missing: tuple[str, ...] = (),
    language: Language = "kk",
) -> str:
    return words_for_caller(
        Standing(number="Қ-2013/0002", stage=stage, ending=ending, due=DUE, collect_on=COLLECT),
        missing=missing,
        reception=standard("weapons").reception,
        picked=(),
        today=dt.date(2013, 11, 25),
        language=language,
    )


def test_a_caller_hears_the_day_the_hours_and_what_is_missing() -> None:
    said = told(missing=("Атып көру актісі",))
    assert said == (
        "Қ-2013/0002 өтініші қаралуда: орындау күні – 2013 жылғы 10 желтоқсан, сейсенбі; "
        "нәтижеге 2013 жылғы 12 желтоқсан, бейсенбі күні келіңіз "
        "(қабылдау 9-00–18-00, түскі үзіліс 13-00–14-30); жетіспейтін құжаттар: Атып көру актісі."
    )
    assert "не хватает" not in told(language="ru")
    assert told(language="ru").startswith("Заявление Қ-2013/0002 на рассмотрении")


def test_what_is_ready_is_offered_in_the_hours_of_reception() -> None:
    said = told("ready", language="ru")
    assert said.startswith("Результат по Қ-2013/0002 готов")
    assert "9-00–18-00" in said


@pytest.mark.parametrize("ending", ["", "void", "withdrawn", "forwarded", "died", "dissolved"])
def test_what_is_closed_promises_no_day(ending: str) -> None:
    assert "желтоқсан" not in told("closed", ending=ending)
