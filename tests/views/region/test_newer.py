"""What only a newer program reads is taken by itself once that program starts (§2.4)."""

import pytest
from PySide6.QtWidgets import QApplication

from desktop.store import regional as rows
from tests.helpers.region_window import AUDITOR, RegionDesktop, a_region_desktop
from tests.views.region.sending import OFFICE, Sending


def verdicts(region: RegionDesktop) -> list[str]:
    return [each.verdict for each in rows.files(region.kense.desk().database, OFFICE)]


def take_by_an_older_program(
    sending: Sending, app: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    sending.send(OFFICE)
    with monkeypatch.context() as older, a_region_desktop(sending.region, app) as region:
        older.setattr("desktop.sync.parcel.READER", 0)
        region.come_up()
        region.press("F2")
        region.type(str(sending.stick))
        region.press("F9")
        region.press("Enter")
        region.kense.settle()
        assert verdicts(region) == ["newer-schema"]


def test_the_next_program_takes_what_waited_for_it_and_says_so(
    sending: Sending, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    take_by_an_older_program(sending, qapp, monkeypatch)
    with a_region_desktop(sending.region, qapp, language="en") as region:
        bands: list[str] = []
        region.kense.program.exchange.leaving_changed.connect(
            lambda view: bands.append(view.words if view else "")
        )
        region.come_up()
        region.kense.settle()
        assert verdicts(region) == ["applied"]
        assert bands[0] == "Files that had waited are being taken in"
        assert bands[-1] == ""
        said = "1 file that waited for this program is taken in."
        assert said in [each.sentence for each in region.said]


def test_whoever_stops_it_leaves_the_file_waiting(
    sending: Sending, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    take_by_an_older_program(sending, qapp, monkeypatch)
    with a_region_desktop(sending.region, qapp) as region:
        exchange = region.kense.program.exchange
        exchange.leaving_changed.connect(lambda _view: exchange.stop())
        region.come_up()
        region.kense.settle()
        assert verdicts(region) == ["newer-schema"]


def test_an_auditor_takes_nothing_in(
    sending: Sending, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    take_by_an_older_program(sending, qapp, monkeypatch)
    with a_region_desktop(sending.region, qapp, operator=AUDITOR) as region:
        region.come_up()
        region.kense.settle()
        assert verdicts(region) == ["newer-schema"]
