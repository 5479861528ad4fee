"""Lists for the district inspector: one for each village, whoever is due there (W-11.2)."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.models.errors import Refusal
from desktop.models.person import Applicant
from desktop.services import owners_due
from desktop.services.desk import Desk
from desktop.services.papers import paper_pdf
from desktop.store.places import place_key
from tests.helpers.facts import application, person, weapon
from tests.helpers.office import an_office
from tests.printing.reading import text_of
from tests.store.test_weapons import permit

ENDS = dt.date(2018, 11, 25)
PLACES = ("Зеренді ауылы, 1", "Айдабол ауылы, 1", "", "с. Айдабол, 2", "Айдабол ауылы, 3")


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """Give five owners a permit: three of one village, one of another, one of none."""
    place: Path = tmp_path_factory.mktemp("due")
    with an_office(place / "office.kense") as desk:
        for owner, address in enumerate(PLACES):
            who = Applicant(kind="citizen", person=person(owner, address=address))
            asked = application(owner, applicant=who, items=(weapon(serial=f"МК {owner}"),))
            permit(desk.database, 100 + owner, asked)
        yield desk


def words_of(desk: Desk, paper: str) -> str:
    return text_of(paper_pdf(desk, paper=paper))


def test_every_village_has_its_owners_and_nobody_elses(desk: Desk) -> None:
    found = owners_due.due_by_village(desk, until=ENDS)
    assert [(village.name.kk, len(village.lines)) for village in found] == [
        ("Айдабол ауылы", 3),  # one of them wrote it in Russian
        ("Зеренді ауылы", 1),
        ("ауылы көрсетілмеген", 1),
    ]


def test_a_list_of_each_village_is_printed(desk: Desk) -> None:
    papers = owners_due.print_due(desk, until=ENDS, language="kk")
    first, second, third = (words_of(desk, paper) for paper in papers)
    assert "Айдабол ауылы · мерзімі 25.11.2018 дейін" in first
    assert person(1).full_name in first
    assert person(3).full_name in first
    assert person(0).full_name not in first
    assert person(4).full_name in first
    assert "Барлығы 3 жол" in first
    assert person(0).full_name in second
    assert "ауылы көрсетілмеген" in third


def test_one_village_alone_is_printed_in_russian(desk: Desk) -> None:
    (paper,) = owners_due.print_due(
        desk, until=ENDS, language="ru", village=place_key("с. Зеренда")
    )
    words = words_of(desk, paper)
    assert "Владельцы, у которых подходит перерегистрация" in words
    assert "Зеренді ауылы · срок до 25.11.2018" in words


def test_nobody_due_is_no_list(desk: Desk) -> None:
    with pytest.raises(Refusal) as refused:
        owners_due.print_due(desk, until=ENDS - dt.timedelta(days=1), language="kk")
    assert refused.value.code == "nobody-due"


def test_a_village_of_very_many_goes_on_in_another_paper(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(owners_due, "_OF_A_PAPER", 1)
    both = owners_due.print_due(desk, until=ENDS, language="kk", village=place_key("Айдабол ауылы"))
    assert len(both) == 3
    assert sum(person(1).full_name in words_of(desk, paper) for paper in both) == 1
