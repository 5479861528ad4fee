"""What is shown and printed of the papers to have ready."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from desktop.presenters.papers_ready import ReadyPresenter, ReadyView
from desktop.services import settings
from desktop.store import papers as paper_rows
from tests.helpers.counter import Counter, a_counter


@dataclass
class Reading:
    """A counter with the presenter, and what it told."""

    counter: Counter
    ready: ReadyPresenter
    told: list[ReadyView] = field(default_factory=list)

    @property
    def view(self) -> ReadyView:
        return self.told[-1]

    @property
    def words(self) -> str:
        return "\n".join(f"{line.number} {line.words}" for line in self.view.lines)


@pytest.fixture
def reading(tmp_path: Path, qapp: object) -> Iterator[Reading]:
    assert qapp is not None
    with a_counter(tmp_path / "kense.db") as counter:
        presenter = ReadyPresenter(
            lambda: counter.desk, prints=counter.prints, parent=counter.owner
        )
        made = Reading(counter, presenter)
        presenter.changed.connect(made.told.append)
        yield made


def test_the_first_service_applicant_and_purpose_are_shown_at_once(reading: Reading) -> None:
    reading.ready.show_service()
    chosen = reading.view.chosen
    assert (chosen.service, chosen.applicant, chosen.purpose) == ("weapons", "citizen", "register")
    assert "екі фотосурет — 11-тармақ, 1)" in reading.words
    assert "₸ Қаруды тіркегені" in reading.words


def test_the_service_of_the_line_is_shown_and_what_does_not_fit_gives_way(
    reading: Reading,
) -> None:
    reading.ready.show_service("weapons")
    reading.ready.choose(replace(reading.view.chosen, applicant="security-employee"))
    reading.ready.show_service("invitations")
    assert (reading.view.chosen.applicant, reading.view.chosen.purpose) == ("citizen", "private")
    assert reading.words.count("₸") == 3  # the sign, the sum and the index


def test_the_visitor_reads_it_in_his_language_whatever_the_window_speaks(reading: Reading) -> None:
    reading.ready.show_service()
    reading.ready.choose(replace(reading.view.chosen, language="ru"))
    assert "Две фотографии" in reading.words
    assert reading.view.services[0].words == "Қаруды тіркеу"  # the operator's own language


def test_whoever_is_not_served_hears_why(reading: Reading) -> None:
    reading.ready.show_service("invitations")
    reading.ready.choose(
        replace(reading.view.chosen, applicant="foreigner-up-to-6-months", language="ru")
    )
    assert "о прибывшем на 6 месяцев или менее" in reading.words
    assert "₸" not in reading.words


def test_the_list_is_printed_for_the_visitor(reading: Reading) -> None:
    counter = reading.counter
    settings.set_printer(counter.desk, kind="papers-ready", printer="laser", sheet="a5")
    reading.ready.show_service()
    reading.ready.choose(replace(reading.view.chosen, language="ru"))
    reading.ready.print_list()
    counter.settle()
    assert len(counter.spool.sent) == 1
    office = counter.desk.office().office
    (paper,) = paper_rows.papers_of(counter.desk.database, "office", office)
    assert (paper.kind, paper.language, paper.width_mm) == ("papers-ready", "ru", 148)


def test_without_a_printer_nothing_is_issued(reading: Reading) -> None:
    reading.ready.show_service()
    reading.ready.print_list()
    reading.counter.settle()
    office = reading.counter.desk.office().office
    assert paper_rows.papers_of(reading.counter.desk.database, "office", office) == []
