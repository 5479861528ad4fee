"""The section of sounds by keys: tried, own recordings taken and given back."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from desktop.services import sounds
from desktop.sound.programs import ProgramPlayer, found_programs
from desktop.views.pages import SEEN_TO
from desktop.views.settings.page import SettingsPage
from desktop.views.settings.sound_form import SoundForm
from tests.helpers.counter import PATIENCE
from tests.helpers.office import an_office
from tests.helpers.sounds import PlayerProgram, a_player_program, a_wav
from tests.helpers.window import Desktop, a_desktop


@pytest.fixture
def player(tmp_path: Path) -> PlayerProgram:
    return a_player_program(tmp_path / "bin")


@pytest.fixture
def desktop(
    tmp_path: Path, qapp: QApplication, qtbot: QtBot, player: PlayerProgram
) -> Iterator[Desktop]:
    assert qtbot is not None
    with an_office(tmp_path / "office.db"):
        pass
    plays = ProgramPlayer(found_programs(player.environment), environment=player.environment)
    with a_desktop(tmp_path / "office.db", qapp, operator="s1", player=plays) as opened:
        opened.come_up()
        yield opened


@pytest.fixture
def form(desktop: Desktop) -> SoundForm:
    desktop.kense.show_page("settings.sound")
    desktop.kense.settle()
    page = desktop.page
    assert isinstance(page, SettingsPage)
    made = page.form("sound")
    assert isinstance(made, SoundForm)
    made.start_work()
    desktop.kense.settle()
    return made


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder to take recordings from, picked by whoever is asked for one."""
    folder = tmp_path / "stick"
    files = {"kk/10.wav": a_wav(), "kk/4.wav": a_wav(channels=2), "on.wav": a_wav()}
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_asked: str(folder))
    return folder


def rest(desktop: Desktop) -> None:
    ends = time.monotonic() + PATIENCE
    while desktop.kense.program.announcing.is_busy and time.monotonic() < ends:
        desktop.kense.settle()


def test_f5_plays_a_number_as_it_would_be_called(
    desktop: Desktop, form: SoundForm, player: PlayerProgram
) -> None:
    desktop.press("F5")
    rest(desktop)
    assert len(player.files()) == 1
    assert form.said.accessibleName() == "14-нөмір бірінші терезеге шақырылып жатыр."


def test_every_recording_stands_with_what_is_read_in_it(form: SoundForm) -> None:
    rows = {row.key: (row.title, row.detail, row.note) for row in form.list.rows}
    assert len(rows) == 187
    assert rows["kk/window-1"] == ("бірінші терезеге", "kk/window-1.wav", "бағдарламадан")
    assert rows["ru/letter-q"] == ("Қ · қа", "ru/letter-q.wav", "бағдарламадан")
    assert rows["chime"] == ("қоңырау", "chime.wav", "бағдарламадан")


@pytest.mark.usefixtures("stick")
def test_own_recordings_are_taken_by_f2_and_given_back_by_del(
    desktop: Desktop, form: SoundForm
) -> None:
    desktop.press("F2")
    first = form.list.rows[0]
    assert (first.title, first.note) == ("он", "өз жазбаңыз")
    assert form.left.isVisible()
    assert "kk/4.wav файлында бірнеше арна бар" in form.left.accessibleName()
    assert "on.wav" in form.left.accessibleName()
    form.list.setFocus()
    desktop.press("↑")
    desktop.press("Del")
    assert form.list.rows[0].key == "chime"
    assert sounds.own_recordings(sounds.folder(desktop.kense.desk())) == ()


def test_a_recording_put_there_by_hand_that_would_not_sound_stands_first_with_why(
    desktop: Desktop, form: SoundForm
) -> None:
    own = sounds.folder(desktop.kense.desk()) / "ru"
    own.mkdir(parents=True)
    (own / "100.wav").write_bytes(a_wav(rate=96_000))
    form.refresh()
    desktop.kense.settle()
    first = form.list.rows[0]
    assert (first.title, first.detail, first.note) == ("сто", "ru/100.wav", "алынбады")
    said = form.left.accessibleName()
    assert "ru/100.wav" in said
    assert "8000–48 000 Гц" in said


def test_the_foot_leads_here() -> None:
    assert SEEN_TO["sound"] == "settings.sound"
