"""A region keeps its record as an office does: copied, proved, carried, tried, told (§3.5)."""

import csv
import datetime as dt
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QFileDialog

from desktop.models.backups import KEPT
from desktop.services import backups as services
from desktop.services import drill, receiving, region_cases, regional, settings, viewing
from desktop.services.backup_readme import NAME as README
from desktop.services.backups import Copy, backups_of
from desktop.services.second_place import second_place
from desktop.store import drills
from desktop.store.drills import Seen
from desktop.views.settings.backups_form import BackupsForm
from desktop.views.settings.forms import SettingsForm
from desktop.views.settings.held_form import HeldForm
from desktop.views.settings.page import SettingsPage
from desktop.views.settings.trail_form import TrailForm
from tests.helpers.counter import PATIENCE
from tests.helpers.drafts import iin
from tests.helpers.office import Clock
from tests.helpers.randomness import seeded
from tests.helpers.region import Place, sent
from tests.helpers.region_window import AUDITOR, RegionDesktop, a_region_desktop
from tests.helpers.window import register_one
from tests.views.region.sending import NEIGHBOUR, OFFICE, Sending

DAY = 24 * 60  # minutes
PLACES = ("Есіл ауданы", "Жақсы ауданы")


def here(copy: Copy, _leave: Callable[[], bool]) -> bool:
    """Prove a copy in this very program."""
    services.finish(copy, randomness=seeded(3))
    return True


def tried_here(backup: Path, key: bytes | None, _leave: Callable[[], bool]) -> Seen:
    """Restore a copy in this very program."""
    now = dt.datetime(2013, 11, 25, 12, tzinfo=dt.UTC)
    return drill.drill_copy(backup, now=now, randomness=seeded(8), key=key)


def record_of(sending: Sending) -> Path:
    return sending.region / "region.kense"


def rested(region: RegionDesktop) -> None:
    ends = time.monotonic() + PATIENCE
    while region.kense.program.backups.is_busy:
        assert time.monotonic() < ends
        QCoreApplication.processEvents()
    region.kense.settle()


def form(region: RegionDesktop, section: str) -> SettingsForm:
    region.kense.show_page(f"settings.{section}")
    region.kense.settle()
    page = region.page
    assert isinstance(page, SettingsPage)
    found = page.form(section)
    found.start_work()
    return found


def something_happens(region: RegionDesktop) -> None:
    regional.ask(region.kense.desk(), office=OFFICE, words="Неге кешікті?")


def close(region: RegionDesktop) -> bool:
    """Close the window as Alt+F4 does; say whether it waits for a backup."""
    region.window.close()
    waits = region.kense.closing.sheet is not None
    rested(region)
    return waits


def test_a_closing_waits_for_one_backup_of_a_day_and_the_next_day_makes_up_for_the_rest(
    sending: Sending, qapp: QApplication
) -> None:
    path, clock = record_of(sending), Clock()
    waited = []
    for _closing in range(3):
        with a_region_desktop(sending.region, qapp, clock=clock) as opened:
            opened.come_up()
            opened.kense.program.backups.prove_by(here)
            opened.pass_minutes(5)
            something_happens(opened)
            waited.append(close(opened))
    assert waited == [True, False, False]
    assert len(backups_of(path)) == 1
    clock.pass_minutes(DAY)
    with a_region_desktop(sending.region, qapp, clock=clock) as opened:
        opened.come_up()
        opened.kense.program.backups.prove_by(here)
        opened.kense.program.backups.look()
        rested(opened)
        assert len(backups_of(path)) == 2, "what came after the one of yesterday"
        assert not close(opened)


def test_backups_are_made_carried_rotated_tried_and_told_by_keys(
    sending: Sending, region: RegionDesktop, tmp_path: Path
) -> None:
    program, path, stick = region.kense.program, record_of(sending), tmp_path / "second"
    stick.mkdir()
    program.backups.prove_by(here)
    program.keeping.drills.drill_by(tried_here)
    backup = form(region, "backups")
    assert isinstance(backup, BackupsForm)
    region.type(str(stick))
    region.press("Enter")
    assert second_place(path).folder == stick
    region.press("F5")
    rested(region)
    (first,) = backups_of(path)
    region.press("F6")
    rested(region)
    assert (stick / first.name).read_bytes() == (path.parent / "backups" / first.name).read_bytes()
    assert "осы компьютер және екінші орын" in [row.note for row in backup.list.rows]
    region.press("F7")
    rested(region)
    last = drills.last(region.kense.desk().database)
    assert last is not None
    assert (last.outcome, last.exported) == ("good", last.entries)
    assert last.entries > 5
    trail = form(region, "trail")
    assert isinstance(trail, TrailForm)
    assert any("Оспанова" in f"{row.note} {row.title}" for row in trail.list.rows)


def test_of_each_of_the_last_days_the_last_backup_stays(
    sending: Sending, region: RegionDesktop
) -> None:
    path, made = record_of(sending), set[str]()
    region.kense.program.backups.prove_by(here)
    form(region, "backups")
    for _day in range(KEPT.days + 3):
        region.pass_minutes(DAY)
        something_happens(region)
        region.press("F5")
        rested(region)
        made |= {each.name for each in backups_of(path)}
    assert len(made) == KEPT.days + 3
    assert KEPT.days <= len(backups_of(path)) < len(made)


def test_beside_the_backups_stands_what_they_are_in_three_languages(
    sending: Sending, region: RegionDesktop, tmp_path: Path
) -> None:
    stick = tmp_path / "second"
    stick.mkdir()
    region.kense.program.backups.prove_by(here)
    form(region, "backups")
    region.type(str(stick))
    region.press("Enter", "F5")
    rested(region)
    region.press("F6")
    rested(region)
    said = (record_of(sending).parent / "backups" / README).read_bytes()
    assert said == (stick / README).read_bytes()
    text = said.decode("utf-8-sig")
    assert text.count("\r\n") == text.count("\n") > 30
    for words in (
        "kense restore КӨШІРМЕ.kense ДЕРЕКҚОР.kense",
        "kense restore КОПИЯ.kense БАЗА.kense",
        "kense restore COPY.kense RECORD.kense",
        "«Сақтық көшірмені қалпына келтіру»",
        "«Восстановить из копии»",
        ".kense.keys.json",
    ):
        assert words in text
    assert max(map(len, text.splitlines())) <= 100
    (stick / README).write_text("changed", encoding="utf-8")
    region.press("F6")
    rested(region)
    assert (stick / README).read_bytes() == said


def test_printers_are_set_for_what_a_region_prints_and_for_nothing_else(
    region: RegionDesktop,
) -> None:
    form(region, "printers")
    kinds = [each.kind for each in region.kense.program.printers.kinds()]
    assert kinds == ["region-receipt", "person-card", "recovery-sheet"]


@pytest.fixture
def with_person(sending: Sending) -> str:
    """Let one person apply at two offices, one of which opened his card; return his IIN."""
    for at, office in enumerate((OFFICE, NEIGHBOUR)):
        with sending.office(office) as place:
            register_one(place.desk, at)
            (case,) = place.desk.database.row("SELECT case_id FROM cases") or ("",)
            if office == OFFICE:
                viewing.note_view(place.desk, kind="case", record=str(case))
            sending.bring(sent(place), f"kense-{office}-1.kzx")
    return iin("12031985")


@pytest.fixture
def auditor(
    sending: Sending, with_person: str, qapp: QApplication
) -> Iterator[tuple[RegionDesktop, str]]:
    with a_region_desktop(sending.region, qapp, language="kk", operator=AUDITOR) as opened:
        opened.come_up()
        head = Place(
            desk=replace(opened.kense.desk(), operator="r1"), machine=sending.region / "machine"
        )
        for file in sending.files():
            taken = receiving.receive(head.desk, head.machine, file.read_bytes())
            assert taken.verdict == "applied"
        opened.kense.settle()
        yield opened, with_person


def looked_up(region: RegionDesktop, number: str) -> HeldForm:
    """Let what is held of somebody be shown."""
    held = form(region, "held")
    assert isinstance(held, HeldForm)
    region.type(number)
    region.press("Enter")
    return held


def test_what_is_held_of_a_person_across_offices_is_told_with_the_office(
    auditor: tuple[RegionDesktop, str],
) -> None:
    region, number = auditor
    held = looked_up(region, number)
    told = [(row.detail, row.title, row.note) for row in held.list.rows]

    def lines(what: str) -> list[str]:
        return [f"{title} | {note}" for detail, title, note in told if detail == what]

    records = [each for each in lines("осында сақталады") if "өтініш" in each]
    assert len(records) == 2
    for place in ("Есіл ауданы", "Жақсы ауданы"):
        assert sum(place in each for each in records) == 1
        assert sum(place in each for each in lines("облысқа жөнелтілді")) == 1, told
    (seen,) = lines("ашылды")
    assert "Есіл ауданы" in seen
    assert "Сейтова" in seen, "an employee of that office, not one of ours of the same id"


def test_the_trail_tells_acts_of_offices_apart_though_numbers_and_ids_are_the_same(
    auditor: tuple[RegionDesktop, str],
) -> None:
    region, _number = auditor
    cases: dict[str, str] = dict(
        region.kense.desk().database.rows("SELECT office, case_id FROM cases")
    )
    for office in (OFFICE, NEIGHBOUR):
        region_cases.note_view(region.kense.desk(), record=cases[office])
    trail = form(region, "trail")
    assert isinstance(trail, TrailForm)
    trail.number.set_value("Қ-2013/0001")
    region.press("F5")
    said = [f"{row.title} | {row.detail} | {row.note}" for row in trail.list.rows]
    looks = [each for each in said if "карточка" in each]
    assert sorted(place for each in looks for place in PLACES if place in each) == [
        "Есіл ауданы", "Есіл ауданы", "Жақсы ауданы",
    ], said  # fmt: skip
    assert sum("Нұрғалиева" in each for each in looks) == 2
    assert any("Сейтова" in each and "Есіл ауданы" in each for each in looks)


def test_what_is_held_of_a_person_is_saved_and_printed_with_the_offices(
    auditor: tuple[RegionDesktop, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    region, number = auditor
    held, place = looked_up(region, number), tmp_path / "person.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(place), ""))
    region.press("F8")
    rows = list(csv.reader(place.read_text(encoding="utf-8-sig").splitlines()))
    assert sum("Есіл ауданы" in cell for row in rows for cell in row) >= 3
    assert number not in place.read_text(encoding="utf-8-sig")
    as_head = replace(region.kense.desk(), operator="r1")
    settings.set_printer(as_head, kind="person-card", printer="HP", sheet="a4")
    region.press("F6")
    rested(region)
    sql = "SELECT kind, office FROM papers ORDER BY seq DESC LIMIT 1"
    assert region.kense.desk().database.row(sql) == ("person-card", "2")
    content = region.kense.desk().database.value("SELECT content FROM papers ORDER BY seq DESC")
    card = str(content)
    assert "Сейтова" in card
    assert number not in card
    for office in ("Есіл ауданының", "Жақсы ауданының"):
        assert office in card
    region.kense.show_page("region-cases")
    region.kense.settle()
    assert held.list.rows == ()
