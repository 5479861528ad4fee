"""What the backups of an office are worth stands beside the file that tells of them (§3.5)."""

from desktop.services import drill
from desktop.store.drills import Seen
from tests.helpers.region_window import RegionDesktop
from tests.views.region.sending import OFFICE, Sending
from tests.views.region.test_exchange import go_to, page, take


def told_after(region: RegionDesktop, sending: Sending) -> str:
    sending.send(OFFICE)
    take(region, sending)
    region.press("Esc")
    go_to(region, OFFICE)
    return page(region).side.accessibleDescription()


def test_an_office_that_tried_no_backup_is_told_so(sending: Sending, region: RegionDesktop) -> None:
    assert "сақтық көшірме сынап қалпына келтірілмеген" in told_after(region, sending)


def test_a_drill_of_which_nothing_could_be_sent_is_told(
    sending: Sending, region: RegionDesktop
) -> None:
    with sending.office() as place:
        seen = Seen(marks=(), entries=9, cases=1, export_code="parcel-too-large")
        drill.tell_drill(place.desk, copied_at=place.desk.now(), outcome="no-export", seen=seen)
    assert "бірақ одан ештеңе жіберуге болмады" in told_after(region, sending)
