"""All presenters of the program over a real office, without any window."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject
from shiboken6 import delete

from desktop import paths
from desktop.i18n import speaking
from desktop.presenters.changes import Changes
from desktop.presenters.looks import Looks
from desktop.presenters.notices import Notice
from desktop.presenters.program import Program
from desktop.services.desk import Desk
from desktop.sound.player import Player
from desktop.store.database import open_database
from tests.helpers.counter import PATIENCE, PaperSpool
from tests.helpers.office import BUILT_ON, Clock, desk_over
from tests.helpers.randomness import seeded


class House:
    """The program, its clock and its printer, and whatever was said."""

    def __init__(self, program: Program, clock: Clock, spool: PaperSpool) -> None:
        self.program, self.clock, self.spool = program, clock, spool
        self.said: list[Notice] = []
        self.bugs: list[Exception] = []
        program.notices.said.connect(self.said.append)

    @property
    def desk(self) -> Desk:
        """Return the desk of whoever works here."""
        return self.program.session.desk()

    def settle(self) -> None:
        """Wait until nothing is under way beside the window."""
        ends = time.monotonic() + PATIENCE
        QCoreApplication.processEvents()
        while self.program.background.is_busy and time.monotonic() < ends:
            QCoreApplication.processEvents()
        QCoreApplication.processEvents()
        assert not self.program.background.is_busy, "the background never came to rest"
        assert not self.bugs, self.bugs

    def pass_minutes(self, minutes: float) -> None:
        """Let time pass."""
        self.clock.pass_minutes(minutes)
        self.program.ticker.look()
        self.settle()


@contextmanager
def a_house(
    path: Path,
    clock: Clock | None = None,
    *,
    operator: str = "s1",
    player: Player | None = None,
) -> Iterator[House]:
    """Open the office at `path` with everything but a window; words are Kazakh."""
    clock, owner, spool = clock or Clock(), QObject(), PaperSpool()
    changes = Changes(owner)
    bugs: list[Exception] = []
    with (
        speaking("kk"),
        open_database(path, randomness=seeded(3), told=changes.tell) as database,
    ):
        program = Program(
            desk_over(database, clock),
            forms=paths.forms(),
            machine=path.parent / "machine",
            changes=changes,
            looks=Looks(database, owner),
            spool=spool,
            report=bugs.append,
            built_on=BUILT_ON,
            player=player,
            parent=owner,
        )
        house = House(program, clock, spool)
        house.bugs = bugs
        if operator and operator in program.session.staff():
            program.session.sign_in(operator)
        try:
            yield house
        finally:
            program.close()
            delete(owner)
