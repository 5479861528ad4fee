"""At a region's window by keys: clocks of offices, its own asked about, and two followers."""

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.services import backups, installation
from desktop.store import offices
from desktop.store import regional as rows
from desktop.store.copying import copy_database
from desktop.store.database import open_database
from desktop.sync.keys import fingerprint, read_card
from desktop.views.region.computers_form import ComputersForm
from tests.helpers.office import Clock, desk_over
from tests.helpers.randomness import seeded
from tests.helpers.region import groups, sent, work
from tests.helpers.region_window import RegionDesktop, a_region_desktop
from tests.views.region.sending import OFFICE, Sending
from tests.views.region.test_exchange import WEEK, database, go_to, page, take, told
from tests.views.region.test_settings import form

DAY = dt.timedelta(days=1)


def test_how_far_a_clock_is_off_stands_beside_the_weeks_of_its_office(
    sending: Sending, region: RegionDesktop
) -> None:
    with sending.office() as place:
        assert isinstance(place.desk.clock, Clock)
        place.desk.clock.now += 3 * DAY
        work(place)
        sending.bring(sent(place), "kense-2-11-1.kzx")
    take(region, sending)
    region.press("Esc")
    go_to(region, OFFICE)
    assert "Сағаты: кемінде 3 күн алда" in told(region)
    assert WEEK in page(region).matrix.model().mondays


@pytest.mark.parametrize("jump", [-3 * 365 * DAY, dt.timedelta(days=13_000)])
def test_a_region_whose_clock_jumped_asks_and_records_what_was_said(
    sending: Sending, qapp: QApplication, jump: dt.timedelta
) -> None:
    clock = Clock()
    clock.now += jump
    with a_region_desktop(sending.region, qapp, clock=clock, language="kk") as opened:
        opened.come_up()
        sheet = page(opened).sheet
        assert sheet.isVisible()
        opened.press("Esc")
        assert not sheet.isVisible()
        assert "Сағат дұрыс па?" in foot(opened)
        opened.kense.work.frame.status_chosen.emit("clock")
        opened.kense.settle()
        assert sheet.isVisible()
        opened.press("F9")
        assert not sheet.isVisible()
        assert "Сағат дұрыс па?" not in foot(opened)
        today = opened.kense.desk().now().date()
        row = offices.day(database(opened), "2", today)
        assert row is not None
        assert row.warnings
    with a_region_desktop(sending.region, qapp, clock=clock, language="kk") as opened:
        opened.come_up()
        assert not page(opened).sheet.isVisible()


def foot(region: RegionDesktop) -> str:
    told: list[object] = []
    frame = region.kense.program.frame
    frame.statuses_changed.connect(told.append)
    frame.refresh()
    return str(told[-1])


def test_a_clock_that_agrees_with_the_record_is_not_asked_about(region: RegionDesktop) -> None:
    assert not page(region).sheet.isVisible()
    region.clock.now += 40 * DAY
    region.kense.program.ticker.look()
    region.kense.settle()
    assert page(region).sheet.isVisible()


def second_of(sending: Sending) -> tuple[Path, installation.Enrolment]:
    """Put one backup of an office back twice; return the card of the second computer as a file."""
    made = []
    with sending.office() as place:
        copy_database(place.desk.database, sending.home / "backup.kense")
    for at, name in enumerate(("first", "second")):
        record = sending.home / name / "office.kense"
        record.parent.mkdir()
        backups.restore(
            sending.home / "backup.kense", record, now=Clock().now, randomness=seeded(50 + at)
        )
        with open_database(record, randomness=seeded(60 + at)) as opened:
            desk = desk_over(opened, Clock(), seed=70 + at)
            made.append(installation.enrol(desk, record.parent / "machine"))
    for at, each in enumerate(made):
        sending.bring(each.file, f"card-{at}.kze")
    return sending.stick / "card-1.kze", made[1]


def test_which_of_two_computers_goes_on_is_decided_by_key(
    sending: Sending, region: RegionDesktop
) -> None:
    path, card = second_of(sending)
    first = read_card((sending.stick / "card-0.kze").read_bytes())
    computers = form(region, "computers")
    assert isinstance(computers, ComputersForm)
    computers.card.set_value(str(sending.stick / "card-0.kze"))
    computers.groups.set_value(fingerprint(first)[-9:])
    region.press("F5")
    assert not computers.held_key.isVisible()
    computers.card.set_value(str(path))
    computers.groups.set_value(groups(card.fingerprint))
    region.press("F5")
    assert computers.held_key.isVisible()
    assert "қайсысы жалғастыратынын" in computers.said.toolTip()
    assert not computers.leaving.isVisible()
    region.press("F4")
    assert live(region) == [first.inst], "asked once more first"
    region.press("F4")
    assert live(region) == [card.card.inst]
    assert not computers.held_key.isVisible()


def live(region: RegionDesktop) -> list[str]:
    return [each.inst for each in rows.installations(database(region), OFFICE) if each.is_live]
