"""What somebody at the page of the exchange does by keys, and what the region does meanwhile."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop.models.parcel import Header
from desktop.services.desk import Desk
from desktop.store.copying import copy_database
from desktop.store.database import open_database
from desktop.sync.keys import read_card
from desktop.sync.parcel import read_header
from desktop.views.exchange.page import ExchangePage
from tests.helpers.randomness import seeded
from tests.helpers.the_region import TheRegion
from tests.helpers.window import Desktop


class Sending:
    """A computer, a stick that is carried, and a region."""

    def __init__(self, desktop: Desktop, stick: Path) -> None:
        self.desktop, self.stick, self.region = desktop, stick, TheRegion()

    @property
    def page(self) -> ExchangePage:
        """Return the page of the exchange, which is on show."""
        shown = self.desktop.page
        assert isinstance(shown, ExchangePage)
        return shown

    @property
    def facts(self) -> str:
        """Return what the page tells of the exchange."""
        return self.page.facts.accessibleName()

    @property
    def focus(self) -> QWidget:
        """Return what has the cursor."""
        return self.desktop.focus

    @property
    def inst(self) -> str:
        """Return the installation this computer is now."""
        return self.desktop.kense.desk().database.installation

    @property
    def machine(self) -> Path:
        """Return the folder of this computer's own secrets."""
        return self.desktop.kense.program.exchange.machine

    @contextmanager
    def twin(self) -> Iterator[Desk]:
        """Open a copy of the record as it is now, which goes its own way."""
        desk = self.desktop.kense.desk()
        path = self.stick.parent / "twin.kense"
        copy_database(desk.database, path)
        with open_database(path, randomness=seeded(44)) as database:
            yield replace(desk, database=database)

    def twin_machine(self) -> Path:
        """Return a copy of the secrets of this computer, as an image of its disk holds them."""
        return Path(shutil.copytree(self.machine, self.stick.parent / "twin-machine"))

    def come_back(self) -> None:
        """Leave the page and come back to it."""
        self.desktop.press("Ctrl+2", "Ctrl+7")

    def states(self) -> list[str]:
        """Return what became of each parcel, the newest first."""
        model = self.page.table.model()
        return [str(model.index(row, 2).data()) for row in range(model.rowCount())]

    def said(self) -> str:
        """Return what was said last."""
        return self.desktop.said[-1].sentence

    def enrol(self) -> None:
        """Enrol by the next step, carry the card to the region, and trust the region."""
        self.desktop.press("F5")
        self.desktop.type(str(self.stick))
        self.desktop.press("F9")
        assert self.page.middle.is_previewing, "the sheet that goes beside the card"
        self.desktop.press("Esc")
        (file,) = self.stick.glob("*.kze")
        self.region.know(read_card(file.read_bytes()))
        self.trust(self.region.typed)

    def trust(self, groups: str) -> None:
        """Type where the region's card lies, and the last groups of its letter."""
        card = self.stick / "region.kze"
        card.write_bytes(self.region.card_file)
        self.desktop.press("F5")
        self.desktop.type(str(card))
        self.desktop.press("Enter")
        self.desktop.type(groups)
        self.desktop.press("F9")

    def send(self) -> Header:
        """Make a parcel onto the stick; the region takes it."""
        self.desktop.press("F2" if self.page.step_keys["make"].isVisible() else "F5", "F9")
        assert self.page.middle.is_previewing, "the register that goes beside the parcel"
        self.desktop.press("Esc")
        newest = max(self.stick.glob("*.kzx"))
        file = newest.read_bytes()
        header = read_header(file)
        assert self.region.receive(file, header.inst) in {"applied", "duplicate"}
        return header

    def bring(self, **said: Any) -> Path:  # noqa: ANN401  whatever an answer says
        """Bring an answer of the region on the stick, and begin to look at it."""
        file = self.stick / f"answer-{self.region.serial + 1}.kzx-answer"
        file.write_bytes(self.region.answer(**said))
        self.desktop.press("F3" if self.page.step_keys["take"].isVisible() else "F5")
        self.desktop.type(str(file))
        self.desktop.press("F9")
        return file
