"""What somebody at the page of the exchange does by keys, and what the region does meanwhile."""

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop.models.parcel import Header
from desktop.sync.keys import read_card
from desktop.sync.parcel import read_header
from desktop.views.exchange.page import ExchangePage
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
