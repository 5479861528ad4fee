"""What is said and asked in the course of a day: opening it, at the counter, at the printer."""

import datetime as dt
from typing import get_args

import pytest

from desktop.i18n import LANGUAGES, Language, use_language
from desktop.models.ticket import Ticket
from desktop.presenters import sentences_counter as counter
from desktop.presenters import sentences_day as day
from desktop.presenters import sentences_printing as printing
from desktop.presenters.formats import NO_BREAK
from desktop.printing.spool import Reason
from tests.helpers.standards import MONDAY, at


def plain(words: str) -> str:
    """Return the words with ordinary spaces, as a reader sees them."""
    return words.replace(NO_BREAK, " ")


def test_the_first_operator_is_asked_for_date_and_hour() -> None:
    said = "Бүгін — 2013 жылғы 25 қараша, дүйсенбі, сағат 8:55. Жұмыс күні ашылсын ба?"
    assert day.opening_question(at(8, 55)) == said


@pytest.mark.parametrize(
    ("count", "begins"),
    [
        (1, "Остался 1 незавершённый номер"),
        (3, "Осталось 3 незавершённых номера"),
        (1_005, "Осталось 1 005 незавершённых номеров"),
    ],
)
def test_open_numbers_of_earlier_days_are_counted(count: int, begins: str) -> None:
    use_language("ru")
    assert plain(day.unsettled(count)).startswith(begins)


def test_each_number_of_an_earlier_day_is_asked_about_by_its_date() -> None:
    ticket = Ticket(
        id="t",
        day=MONDAY,
        service="weapons",
        line="hand-in",
        letter="Қ",
        number=14,
        issued_at=at(17),
    )
    said = "Қ-014 нөмірі (2013 жылғы 25 қараша, дүйсенбі) аяқталмаған. Ол немен аяқталды?"
    assert day.settle_question(ticket) == said


def test_an_incomplete_set_is_the_applicants_to_decide() -> None:
    assert counter.papers_missing(3) == (
        "3 құжат жетіспейді. Тізімін беру ме, әлде осы күйінде тіркеу ме: өтініш беруші шешеді."
    )


def test_english_tells_one_paper_from_many() -> None:
    use_language("en")
    assert counter.papers_missing(1).startswith("1 paper is missing.")
    assert counter.papers_missing(2).startswith("2 papers are missing.")


def test_a_draft_of_today_comes_back_with_its_hour_and_an_older_one_with_its_day() -> None:
    assert counter.restored(at(10, 42), MONDAY) == (
        "Жұмыс 10:42 кезіндегі күйінен жалғасады. Соңғы бірнеше таңбаны тексеріңіз."
    )
    tomorrow = MONDAY + dt.timedelta(days=1)
    assert "2013 жылғы 25 қараша, дүйсенбі, 10:42" in counter.restored(at(10, 42), tomorrow)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_has_no_figures_is_said_in_every_language(language: Language) -> None:
    use_language(language)
    assert all([counter.outside_hours(), printing.no_printer()])


@pytest.mark.parametrize("language", ["kk", "ru"])
@pytest.mark.parametrize("reason", get_args(Reason))
def test_every_failure_of_a_printer_is_told_in_words(language: Language, reason: str) -> None:
    use_language(language)
    said = [
        printing.paper_failed("ticket", reason),
        printing.printer_not_ready("HP", reason),
    ]
    assert not any(reason in each for each in said)


def test_the_foot_counts_unprinted_papers_and_says_nothing_when_there_are_none() -> None:
    use_language("ru")
    assert plain(printing.unprinted(2)) == "не напечатаны 2 бумаги"
    assert printing.unprinted(0) == ""


def test_a_ready_printer_is_named() -> None:
    assert printing.printer_ready("HP LaserJet") == "Принтер дайын: HP LaserJet"
