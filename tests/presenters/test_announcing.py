"""A call is heard: through a real program on PATH that writes down what it was given."""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from desktop import paths
from desktop.models.declared import BOARD_SHOWN, SOUND, SOUND_LANGUAGES
from desktop.models.spoken_number import Phrase, announcement
from desktop.services import queueing, sounds
from desktop.services import settings as services
from desktop.sound.programs import ProgramPlayer, found_programs
from desktop.sound.recording import Samples, joined
from tests.helpers.counter import PATIENCE
from tests.helpers.office import WINDOW, Clock, an_office
from tests.helpers.program import House, a_house
from tests.helpers.sounds import PlayerProgram, a_player_program, a_wav, samples_of


@dataclass
class Hall:
    """The office with a loudspeaker: what was heard there."""

    house: House
    program: PlayerProgram

    def set(self, **values: str) -> None:
        kept = self.house.program.desk_settings
        for declared in (SOUND, SOUND_LANGUAGES, BOARD_SHOWN):
            key = declared.key.replace(".", "_")
            if key in values:
                kept.keep(declared, values[key])

    def give(self) -> None:
        queueing.issue_number(self.house.desk, service="weapons", line="hand-in")

    def call(self) -> str:
        """Call the next number and let it be heard."""
        called = queueing.call_next(self.house.desk, window=WINDOW)
        assert called is not None
        self.rest()
        return called.id

    def call_and_go(self) -> None:
        """Call the next number, whose person does not come."""
        queueing.close_ticket(self.house.desk, ticket=self.call(), how="no-show")
        self.rest()

    def rest(self) -> None:
        """Wait until nothing plays any more."""
        ends = time.monotonic() + PATIENCE
        self.house.settle()
        while self.house.program.announcing.is_busy and time.monotonic() < ends:
            QCoreApplication.processEvents()
        self.house.settle()
        assert not self.house.program.announcing.is_busy

    def heard(self) -> list[Samples]:
        return [samples_of(path) for path in self.program.files()]


@pytest.fixture
def hall(tmp_path: Path, qapp: QCoreApplication) -> Iterator[Hall]:
    assert qapp is not None  # without it nothing asked beside the window is answered
    program = a_player_program(tmp_path / "bin")
    player = ProgramPlayer(found_programs(program.environment), environment=program.environment)
    clock = Clock()
    with an_office(tmp_path / "office.db", clock):
        pass
    with a_house(tmp_path / "office.db", clock, player=player) as house:
        made = Hall(house, program)
        made.set(sound="always")
        yield made


def shipped(*phrases: Phrase) -> Samples:
    """Return what our own recordings of these phrases sound like."""
    folder = paths.resources() / "sounds"
    return joined([[(folder / f"{name}.wav",) for name in phrase] for phrase in phrases])


def test_a_call_is_chimed_and_said_in_both_languages(hall: Hall) -> None:
    hall.give()
    hall.call()
    said = announcement(letter="Қ", number=1, window="1", tongues=("kk", "ru"))
    assert hall.heard() == [shipped(*said)]


def test_a_number_called_again_is_said_again(hall: Hall) -> None:
    hall.give()
    ticket = hall.call()
    hall.house.clock.pass_minutes(1)
    queueing.call_again(hall.house.desk, ticket=ticket)
    hall.rest()
    first, second = hall.heard()
    assert first == second


def test_without_spoken_languages_the_chime_alone_is_heard(hall: Hall) -> None:
    hall.set(sound_languages="")
    hall.give()
    hall.call()
    assert hall.heard() == [shipped(("chime",))]


def test_the_order_of_the_languages_is_that_of_the_setting(hall: Hall) -> None:
    hall.set(sound_languages="ru-kk")
    hall.give()
    hall.call()
    said = announcement(letter="Қ", number=1, window="1", tongues=("ru", "kk"))
    assert hall.heard() == [shipped(*said)]


def test_sound_goes_with_the_board_where_it_is_set_so_and_not_at_all_where_it_is_off(
    hall: Hall,
) -> None:
    for _each in range(4):
        hall.give()
    heard = []
    for sound, shown in (("board", ""), ("board", "1"), ("off", "1"), ("always", "")):
        hall.set(sound=sound, board_shown=shown)
        hall.rest()
        hall.call_and_go()
        heard.append(len(hall.heard()))
    assert heard == [0, 1, 1, 2]


def test_a_window_named_by_words_is_not_spoken(hall: Hall) -> None:
    lines = ["weapons.hand-in"]
    services.set_window(hall.house.desk, window=WINDOW, name="Қасымовтың терезесі", lines=lines)
    hall.give()
    hall.call()
    said = announcement(letter="Қ", number=1, window="", tongues=("kk", "ru"))
    assert hall.heard() == [shipped(*said)]


def test_the_offices_own_recordings_are_heard_in_place_of_ours(hall: Hall) -> None:
    hall.set(sound_languages="kk")
    own = sounds.folder(hall.house.desk) / "kk"
    own.mkdir(parents=True)
    (own / "1.wav").write_bytes(a_wav(rate=44_100, seconds=0.3))
    (own / "window-1.wav").write_bytes(a_wav(channels=2))  # would not sound: ours stays
    hall.give()
    hall.call()
    folder = paths.resources() / "sounds"
    ours = [folder / f"{name}.wav" for name in ("chime", "kk/letter-q", "kk/window-1")]
    expected = joined([[(ours[0],)], [(ours[1],)], [(own / "1.wav",)], [(ours[2],)]])
    assert hall.heard() == [expected]


def test_the_sounds_can_be_tried_though_they_are_off(hall: Hall) -> None:
    hall.set(sound="off")
    hall.house.program.sound.try_out()
    hall.rest()
    said = announcement(letter="Қ", number=14, window="1", tongues=("kk", "ru"))
    assert hall.heard() == [shipped(*said)]


def foot(house: House) -> list[str]:
    shown: list[str] = []
    house.program.frame.statuses_changed.connect(
        lambda statuses: shown.extend(each.words for each in statuses if each.key == "sound")
    )
    house.program.frame.refresh()
    return shown


def test_a_silent_computer_is_told_of_in_the_foot_until_it_is_heard(hall: Hall) -> None:
    script = hall.program.folder / "aplay"
    works = script.read_text()
    script.write_text("#!/bin/sh\nexit 1\n")
    hall.give()
    hall.give()
    hall.call_and_go()
    assert foot(hall.house) == ["Дыбыс жоқ: динамик жауап бермейді"]
    hall.set(sound="off")
    assert foot(hall.house) == []
    hall.set(sound="always")
    script.write_text(works)
    hall.call()
    assert foot(hall.house) == []


@pytest.mark.usefixtures("qapp")
def test_a_computer_without_a_player_says_so_and_calls_go_on(tmp_path: Path) -> None:
    with an_office(tmp_path / "office.db"):
        pass
    with a_house(tmp_path / "office.db") as house:
        queueing.issue_number(house.desk, service="weapons", line="hand-in")
        queueing.call_next(house.desk, window=WINDOW)
        house.settle()
        assert foot(house) == []  # the board is closed: nobody waits for a sound
        house.program.desk_settings.keep(SOUND, "always")
        words = "Дыбыс жоқ: бұл компьютерде дыбыс ойнататын бағдарлама жоқ"
        assert foot(house) == [words]
        assert house.program.sound.view().heard == words
