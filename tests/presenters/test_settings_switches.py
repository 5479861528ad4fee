"""The office's own decisions in words: what the standard says, what stands, since when."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.i18n import speaking
from desktop.models.answer import IndexValue
from desktop.models.switches import OwnPaper
from desktop.presenters.settings_switches import OfficeSwitches
from desktop.presenters.settings_switches_view import ServiceSwitchesView
from desktop.services import settings, switches
from desktop.services.desk import Desk
from desktop.services.edition_taking import effect_of, record_edition
from tests.helpers.office import OFFICE, Clock, an_office
from tests.helpers.the_region import day
from tests.services.test_answers import edition

LIST = "re-registration-documents"
FIRST = OwnPaper(kk="Бірінші", ru="Первый")
SECOND = OwnPaper(kk="Екінші", ru="Второй")


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def desk(tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    with an_office(tmp_path / "office.db", clock) as opened, speaking("en"):
        yield opened


@pytest.fixture
def decisions(desk: Desk) -> OfficeSwitches:
    return OfficeSwitches(lambda: desk)


def weapons(decisions: OfficeSwitches) -> ServiceSwitchesView:
    return next(view for view in decisions.views() if view.service == "weapons")


def listed(decisions: OfficeSwitches) -> list[OwnPaper]:
    return list(weapons(decisions).lists[0].papers)


def test_beside_each_decision_stands_what_the_standard_says(decisions: OfficeSwitches) -> None:
    view = weapons(decisions)
    assert view.rates[0].says.startswith("**para 11")
    assert "Receipts for two payments" in view.rates[0].says
    assert view.lists[0].says.startswith("**para 11")
    assert all("para" in row.words for row in view.asked)
    invitations = decisions.views()[1]
    assert invitations.forms is not None
    assert invitations.forms.says.startswith("**para 8")


def test_nothing_is_said_of_a_change_before_there_is_one(decisions: OfficeSwitches) -> None:
    view = weapons(decisions)
    assert {view.rates[0].since, view.lists[0].since} == {""}
    assert view.rates[0].example == "no rate: only the receipt is asked for"


def test_what_a_rate_comes_to_follows_the_region_s_index(
    desk: Desk, decisions: OfficeSwitches
) -> None:
    assert decisions.save_rate("weapons", "permit", "10").done
    told = edition(mci=(IndexValue(since=day("2013-11-01"), tiyn=200_000),))
    with desk.work(at=desk.now(), command="exchange.take") as work:
        record_edition(desk, work, told, effect_of(desk, told))
    assert weapons(decisions).rates[0].example == "200 ₸ today for one"


def test_a_rate_is_told_with_what_it_comes_to_today(decisions: OfficeSwitches) -> None:
    assert decisions.save_rate("weapons", "permit", "12,5").done
    rate = weapons(decisions).rates[0]
    assert (rate.percent, rate.example, rate.since) == (
        "12.5",
        "216.375 ₸ today for one",
        "changed 25.11.2013",
    )


def test_what_a_rate_is_shown_as_is_a_rate_again(decisions: OfficeSwitches) -> None:
    for spoken in ("kk", "ru", "en"):
        with speaking(spoken):
            decisions.save_rate("weapons", "permit", "12.5")
            shown = weapons(decisions).rates[0].percent
            assert decisions.save_rate("weapons", "permit", shown).done
            assert weapons(decisions).rates[0].percent == shown


@pytest.mark.parametrize("typed", ["-3", "много", "2000"])
def test_a_bad_rate_is_told_in_a_sentence(decisions: OfficeSwitches, typed: str) -> None:
    said = decisions.save_rate("weapons", "permit", typed)
    assert said.tone == "past"
    assert "rate" in said.sentence.lower()


def test_a_paper_is_asked_for_and_only_shown_again(
    decisions: OfficeSwitches, desk: Desk, clock: Clock
) -> None:
    decisions.ask("weapons", "secure-storage", asked=True)
    row = next(row for row in weapons(decisions).asked if row.document == "secure-storage")
    assert row.asked
    assert "changed 25.11.2013" in row.words
    clock.pass_minutes(24 * 60)
    decisions.ask("weapons", "secure-storage", asked=False)
    assert not switches.switches_here(desk, "weapons").asked
    row = next(row for row in weapons(decisions).asked if row.document == "secure-storage")
    assert "changed 26.11.2013" in row.words


def test_papers_are_added_changed_moved_and_taken_off(decisions: OfficeSwitches) -> None:
    for place, paper in enumerate((FIRST, SECOND)):
        assert decisions.save_paper("weapons", LIST, place, paper).done
    assert listed(decisions) == [FIRST, SECOND]
    decisions.move_paper("weapons", LIST, 1, -1)
    assert listed(decisions) == [SECOND, FIRST]
    decisions.move_paper("weapons", LIST, 0, -1)
    assert listed(decisions) == [SECOND, FIRST]
    third = OwnPaper(kk="Үшінші", ru="Третий")
    decisions.save_paper("weapons", LIST, 0, third)
    decisions.drop_paper("weapons", LIST, 1)
    assert listed(decisions) == [third]


@pytest.mark.parametrize(
    ("paper", "told"),
    [
        (OwnPaper(kk="", ru="Первый"), "Write the name of the paper in Kazakh."),
        (OwnPaper(kk="Бірінші", ru=""), "Write the name of the paper in Russian."),
        (OwnPaper(kk="а" * 201, ru="б"), "A name of a paper has at most 200 characters."),
        (OwnPaper(kk="бірінші", ru="Другой"), "This paper is in the list already: бірінші."),
    ],
)
def test_a_bad_name_is_told_and_the_list_stays(
    decisions: OfficeSwitches, paper: OwnPaper, told: str
) -> None:
    decisions.save_paper("weapons", LIST, 0, FIRST)
    said = decisions.save_paper("weapons", LIST, 1, paper)
    assert said.sentence.startswith(told)
    assert listed(decisions) == [FIRST]


def test_own_forms_are_given_and_shared_again(decisions: OfficeSwitches) -> None:
    for own in (True, False):
        assert decisions.give_own_forms("invitations", own=own).done
        forms = decisions.views()[1].forms
        assert forms is not None
        assert forms.own is own


def test_only_services_served_here_are_decided_upon(decisions: OfficeSwitches, desk: Desk) -> None:
    settings.choose_office(desk, office=OFFICE, services=("invitations",))
    assert [view.service for view in decisions.views()] == ["invitations"]
