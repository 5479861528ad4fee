"""What an office lacks since its record was put back stands beside its weeks, and in a sheet."""

from desktop.presenters.case_acts_view import SheetView
from desktop.services import backups, installation, regional, restore_package
from desktop.store.copying import copy_database
from tests.helpers.office import Clock
from tests.helpers.randomness import seeded
from tests.helpers.region import groups, sent, work
from tests.helpers.region_window import RegionDesktop
from tests.views.region.sending import NEIGHBOUR, OFFICE, Sending
from tests.views.region.test_exchange import acts, go_to, page, take, told


def put_back(sending: Sending, region: RegionDesktop) -> None:
    """Let an office work after its backup, send that, be put back, and be enrolled again."""
    backup, record = sending.home / "backup.kense", sending.home / OFFICE / "office.kense"
    with sending.office() as place:
        copy_database(place.desk.database, backup)
        work(place, "Ахметов Ерлан")
        sending.bring(sent(place), "kense-2-11-1.kzx")
    take(region, sending)
    region.press("Esc")
    backups.restore(backup, record, now=Clock().now, randomness=seeded(9))
    with sending.office() as place:
        card = installation.enrol(place.desk, place.machine)
        regional.enrol(region.kense.desk(), card.file, groups(card.fingerprint))
    region.press("Ctrl+2", "Ctrl+7")


def test_what_is_on_its_way_back_is_counted_and_listed_by_enter(
    sending: Sending, region: RegionDesktop
) -> None:
    put_back(sending, region)
    left = restore_package.differences(region.kense.desk())
    assert left
    assert all(each.waits for each in left)
    go_to(region, OFFICE)
    assert page(region).side.enter_key.isVisible()
    assert f"Қайтып барады: {len(left)}" in told(region)
    shown: list[SheetView | None] = []
    acts(region).sheet_changed.connect(shown.append)
    region.press("Enter")
    assert page(region).sheet.isVisible()
    (view,) = [each for each in shown if each is not None][-1:]
    assert view.text.count("келесі жауап қайтарады") == len(left)
    region.press("F9")
    assert not page(region).sheet.isVisible()
    assert region.focus is page(region).matrix


def test_an_office_that_lacks_nothing_has_no_such_key(
    sending: Sending, region: RegionDesktop
) -> None:
    put_back(sending, region)
    go_to(region, NEIGHBOUR)
    assert not page(region).side.enter_key.isVisible()
    region.press("Enter")
    assert not page(region).sheet.isVisible()
    assert "Қалпына келтіруден кейін" not in told(region)
