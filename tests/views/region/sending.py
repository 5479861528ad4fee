"""Offices that send to a region, each on a computer of its own, and the stick between them."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from desktop.services import answers
from desktop.store.copying import copy_database
from desktop.store.database import open_database
from tests.helpers.office import Clock, desk_over
from tests.helpers.randomness import seeded
from tests.helpers.region import Place, a_region, an_enrolled_office, sent, work
from tests.helpers.region_window import people_of

OFFICE, NEIGHBOUR = "2-11", "2-12"


@dataclass(frozen=True)
class Sending:
    """The folders of a region, its offices and a stick."""

    home: Path

    @property
    def region(self) -> Path:
        """Return the folder of the region's record."""
        return self.home / "region"

    @property
    def stick(self) -> Path:
        """Return the stick."""
        return self.home / "stick"

    @contextmanager
    def office(self, office: str = OFFICE) -> Iterator[Place]:
        """Open an office's record again."""
        folder = self.home / office
        seed = 40 + int(office.partition("-")[2]) + 100 * len(self.files())
        with open_database(folder / "office.kense", randomness=seeded(seed)) as database:
            yield Place(desk=desk_over(database, Clock(), seed=seed), machine=folder / "machine")

    def send(self, office: str = OFFICE, *, name: str = "Ахметов Ерлан", called: str = "") -> Path:
        """Let something happen at an office, and bring its parcel onto the stick."""
        with self.office(office) as place:
            work(place, name)
            return self.bring(sent(place), called or f"kense-{office}-{len(self.files())}.kzx")

    def bring(self, file: bytes, name: str) -> Path:
        """Lay a file onto the stick."""
        path = self.stick / name
        path.write_bytes(file)
        return path

    def files(self) -> list[Path]:
        """Return what lies on the stick."""
        return sorted(self.stick.iterdir())

    def fork(self) -> None:
        """Bring the parcels of two computers that go on with one record, the second a copy."""
        with self.office() as place:
            copy = self.home / "copy.kense"
            copy_database(place.desk.database, copy)
            shutil.copytree(place.machine, self.home / "copied-machine")
            with open_database(copy, randomness=seeded(91)) as database:
                desk = desk_over(database, Clock(), seed=92)
                other = Place(desk=desk, machine=self.home / "copied-machine")
                work(place, "Ахметов Ерлан", "s2")
                work(other, "Бекова Сәуле", "s3")
                self.bring(sent(place), "kense-2-11-1.kzx")
                self.bring(sent(other), "kense-2-11-2.kzx")

    def reply(self, file: Path, words: str) -> None:
        """Take the region's answer in at the office, and answer what is asked there."""
        with self.office() as place:
            effect = answers.take_answer(place.desk, place.machine, file.read_bytes())
            for each in effect.questions:
                answers.answer_question(place.desk, question=each.id, words=words)


def a_sending(home: Path) -> Sending:
    """Make a region with two offices that it knows, and an empty stick."""
    (home / "stick").mkdir()
    with a_region(home / "region") as region:
        people_of(region)
        for at, office in enumerate((OFFICE, NEIGHBOUR)):
            with an_enrolled_office(home / office, region, office=office, seed=3 + 4 * at):
                pass
    return Sending(home)
