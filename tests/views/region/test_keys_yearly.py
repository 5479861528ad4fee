"""A region's keys are others each year: the window says when, and offices read both meanwhile."""

import datetime as dt

import pytest
from PySide6.QtWidgets import QApplication

from desktop.models.region_keys import rotation
from desktop.services import answers, receiving, region_answer
from desktop.store import exchange
from desktop.store import regional as rows
from desktop.views.region.keys_form import KeysForm
from desktop.views.settings.page import SettingsPage
from tests.helpers.region import Place, sent, work
from tests.helpers.region_window import ANALYST, RegionDesktop, a_region_desktop
from tests.views.region.sending import NEIGHBOUR, OFFICE, Sending

DAY = 24 * 60  # minutes


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def test_a_year_has_three_quarters_of_peace_and_one_in_which_both_are_known() -> None:
    since = day("2013-11-25")

    def step(today: str, announced: str = "") -> tuple[str, bool]:
        told = day(announced) if announced else None
        found = rotation(since=since, announced=told, today=day(today))
        return found.step, found.is_late

    assert step("2014-08-24") == ("quiet", False)
    assert step("2014-08-25") == ("announce", False)
    assert step("2014-11-25") == ("announce", True)
    assert step("2014-11-24", "2014-08-25") == ("overlap", False)
    assert step("2014-11-25", "2014-08-25") == ("change", False)
    assert step("2014-12-25", "2014-08-25") == ("change", True)


def foot(region: RegionDesktop) -> dict[str, str]:
    heard: list[tuple[object, ...]] = []
    region.kense.program.frame.statuses_changed.connect(heard.append)
    region.kense.program.frame.refresh()
    return {view.key: view.words for view in heard[-1]}  # type: ignore[attr-defined]  # they are StatusViews


def keys_page(region: RegionDesktop) -> KeysForm:
    region.kense.work._see_to("region-keys")  # noqa: SLF001  as a click upon the foot does
    region.kense.settle()
    page = region.page
    assert isinstance(page, SettingsPage)
    form = page.form("region")
    assert isinstance(form, KeysForm)
    return form


def at_region(region: RegionDesktop, sending: Sending) -> Place:
    return Place(desk=region.kense.desk(), machine=sending.region / "machine")


def answer_to(region: RegionDesktop, sending: Sending, office: str) -> bytes:
    place = at_region(region, sending)
    return region_answer.make_answer(place.desk, place.machine, office).file


def take(region: RegionDesktop, sending: Sending, file: bytes) -> str:
    place = at_region(region, sending)
    taken = receiving.receive(place.desk, place.machine, file).verdict
    region.kense.settle()
    return taken


def exchanged(sending: Sending, office: str, answer: bytes) -> bytes:
    """Let an office take an answer in and send a parcel."""
    with sending.office(office) as place:
        answers.take_answer(place.desk, place.machine, answer)
        work(place, "Ахметов Ерлан", f"s{len(sending.files()) + 5}")
        file = sent(place)
    sending.bring(file, f"{len(sending.files())}.kzx")
    return file


def own_of(region: RegionDesktop) -> rows.OwnRegion:
    found = rows.region(region.kense.desk().database)
    assert found is not None
    return found


@pytest.fixture
def announced(region: RegionDesktop) -> rows.OwnRegion:
    """Let nine months pass, and announce the next keys where the window says so."""
    assert "region-keys" not in foot(region)
    region.pass_minutes(274 * DAY)
    assert foot(region)["region-keys"] == "Облыстың келесі кілттерін жариялау керек"
    form = keys_page(region)
    assert "26.08.2014" not in form.facts.accessibleName()
    assert "мерзімі 25.08.2014 келді: F6 басыңыз" in form.facts.accessibleName()
    region.press("F6")
    assert "region-keys" not in foot(region)
    assert "Оларды әлі білмейтін органдар" in form.facts.accessibleName()
    return own_of(region)


def test_the_keys_of_the_year_are_changed_to_while_offices_read_both(
    sending: Sending, region: RegionDesktop, announced: rows.OwnRegion
) -> None:
    with sending.office(NEIGHBOUR) as place:
        early = sent(place)  # sealed for the keys of the first year alone
    both = exchanged(sending, OFFICE, answer_to(region, sending, OFFICE))
    with sending.office(OFFICE) as place:
        trusted = exchange.region(place.desk.database, OFFICE)
        assert trusted is not None
        assert (trusted.signing, trusted.next_signing) == (
            announced.signing,
            announced.next_signing,
        )
    assert take(region, sending, both) == "applied"
    assert rows.offices_without(region.kense.desk().database, announced.next_signing) == [NEIGHBOUR]

    region.pass_minutes(93 * DAY)
    assert foot(region)["region-keys"] == "Облыстың келесі кілттеріне ауысу керек"
    form = keys_page(region)
    region.press("F6")
    assert "Оларды 1 орган білмейді, жауаптарды қабылдамайды" in form.said.accessibleName()
    assert own_of(region) == announced
    region.press("F6")
    changed = own_of(region)
    assert (changed.signing, changed.next_signing) == (announced.next_signing, "")
    assert "region-keys" not in foot(region)

    assert take(region, sending, early) == "applied"  # the keys before still open old parcels
    again = exchanged(sending, OFFICE, answer_to(region, sending, OFFICE))  # by the new keys
    assert take(region, sending, again) == "applied"


def test_whoever_may_not_make_keys_is_not_told_that_they_are_due(
    sending: Sending, qapp: QApplication
) -> None:
    with a_region_desktop(sending.region, qapp, operator=ANALYST) as opened:
        opened.come_up()
        opened.pass_minutes(300 * DAY)
        assert "region-keys" not in foot(opened)
