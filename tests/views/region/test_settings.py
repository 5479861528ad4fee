"""The settings of a region by keys: its card and keys, the offices' computers, editions."""

from PySide6.QtWidgets import QApplication

from desktop.services import installation
from desktop.store import regional as rows
from desktop.store.database import Database
from desktop.sync.keys import fingerprint, read_card
from desktop.views.region.computers_form import ComputersForm
from desktop.views.region.editions_form import EditionsForm
from desktop.views.region.keys_form import KeysForm
from desktop.views.settings.forms import SettingsForm
from desktop.views.settings.page import SettingsPage
from tests.helpers.office import an_office
from tests.helpers.region import Place
from tests.helpers.region_window import AUDITOR, RegionDesktop, a_region_desktop
from tests.views.region.sending import NEIGHBOUR, OFFICE, Sending


def form(region: RegionDesktop, section: str) -> SettingsForm:
    region.kense.show_page(f"settings.{section}")
    region.kense.settle()
    page = region.page
    assert isinstance(page, SettingsPage)
    found = page.form(section)
    found.start_work()
    return found


def database(region: RegionDesktop) -> Database:
    return region.kense.desk().database


def test_the_card_goes_onto_a_stick_with_the_fingerprint_of_the_letter(
    sending: Sending, region: RegionDesktop
) -> None:
    keys = form(region, "region")
    assert isinstance(keys, KeysForm)
    region.type(str(sending.stick))
    region.press("F5")
    (file,) = sending.files()
    card = read_card(file.read_bytes())
    assert (card.kind, card.office) == ("region", "2")
    assert fingerprint(card) in keys.facts.accessibleName()


def test_the_next_keys_are_announced_and_only_asked_twice_changed_to(
    region: RegionDesktop,
) -> None:
    form(region, "region")
    before = rows.region(database(region))
    region.press("F6")
    announced = rows.region(database(region))
    assert before is not None
    assert announced is not None
    assert announced.next_signing
    region.press("F6")
    assert rows.region(database(region)) == announced  # told what it means first
    region.press("F6")
    changed = rows.region(database(region))
    assert changed is not None
    assert (changed.signing, changed.next_signing) == (announced.next_signing, "")
    assert changed.signing != before.signing


def test_a_computer_is_enrolled_by_its_card_and_the_groups_of_its_sheet(
    sending: Sending, region: RegionDesktop
) -> None:
    with an_office(sending.home / "new.kense", office="2-14", seed=31) as desk:
        place = Place(desk=desk, machine=sending.home / "new-machine")
        made = installation.enrol(place.desk, place.machine)
    path = sending.bring(made.file, "card.kze")
    computers = form(region, "computers")
    assert isinstance(computers, ComputersForm)
    computers.card.set_value(str(path))
    computers.groups.set_value("AAAA-AAAA")
    region.press("F5")
    assert rows.installations(database(region), "2-14") == []
    computers.groups.set_value(made.fingerprint[-9:])
    region.press("F5")
    assert [each.office for each in rows.installations(database(region), "2-14")] == ["2-14"]


def test_a_computer_is_retired_or_revoked_once_it_was_asked_twice(region: RegionDesktop) -> None:
    computers = form(region, "computers")
    assert isinstance(computers, ComputersForm)
    first, second = (rows.installations(database(region), each)[0] for each in (OFFICE, NEIGHBOUR))
    computers.list.choose(first.inst)
    region.press("F6")
    assert rows.installation(database(region), first.inst) == first
    region.press("F6")
    assert [each.retired_for for each in rows.installations(database(region), OFFICE)] == ["closed"]
    computers.list.choose(second.inst)
    computers.from_n.set_value("5")
    computers.why.set_value("Компьютер ұрланды")
    region.press("F7", "F7")
    (revoked,) = rows.installations(database(region), NEIGHBOUR)
    assert (revoked.revoked_from, revoked.revoked_for) == (5, "Компьютер ұрланды")


def test_an_auditor_looks_and_changes_nothing(sending: Sending, qapp: QApplication) -> None:
    with a_region_desktop(sending.region, qapp, operator=AUDITOR) as opened:
        opened.come_up()
        before = rows.installations(database(opened))
        computers = form(opened, "computers")
        assert isinstance(computers, ComputersForm)
        assert not computers.enrol_key.isVisible()
        opened.press("F6", "F6")
        assert rows.installations(database(opened)) == before
        editions = form(opened, "editions")
        assert isinstance(editions, EditionsForm)
        assert not editions.look_key.isVisible()
        opened.press("F5", "F9")
        assert rows.edition(database(opened)) is None
