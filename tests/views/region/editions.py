"""What an analyst does at the sheet of editions by keys, and what an office makes of it."""

from dataclasses import dataclass
from pathlib import Path

from desktop.services import answers, region_answer
from desktop.services.answers import AnswerEffect
from desktop.services.desk import Desk
from desktop.views.region.editions_form import EditionsForm
from desktop.views.settings.page import SettingsPage
from tests.helpers.region import Place
from tests.helpers.region_window import RegionDesktop


@dataclass
class Editing:
    """The sheet of editions at a region's window."""

    region: RegionDesktop
    form: EditionsForm

    @classmethod
    def begin(cls, region: RegionDesktop) -> "Editing":
        """Open the sheet."""
        region.kense.show_page("settings.editions")
        region.kense.settle()
        page = region.page
        assert isinstance(page, SettingsPage)
        found = page.form("editions")
        assert isinstance(found, EditionsForm)
        found.start_work()
        return cls(region, found)

    @property
    def lines(self) -> str:
        """Return all that the next edition changes, as the sheet says it."""
        return self.form.changes.accessibleName()

    def part(self, *steps: str) -> None:
        """Walk to another part from the list."""
        self.region.press("Shift+Tab", *steps, "Tab")

    def lay_day(self, digits: str, ground: str) -> None:
        """Lay in a day off."""
        self.region.press("Ins")
        self.region.type(digits)
        self.region.press("Enter", "Enter")
        self.region.type(ground)
        self.region.press("Enter")

    def type_index(self, digits: str, tenge: str) -> None:
        """Type an index, and lay nothing in."""
        self.region.press("Ins")
        self.region.type(digits)
        self.region.press("Enter")
        self.region.type(tenge)

    def lay_index(self, digits: str, tenge: str) -> None:
        """Lay in an index."""
        self.type_index(digits, tenge)
        self.region.press("Enter")

    def type_phones(self, office: str, phones: str) -> None:
        """Type other phones of an office of the list on show, and lay nothing in."""
        self.walk_to(office)
        self.region.press("Enter", "Enter", "Ctrl+A")
        self.region.type(phones)

    def lay_phones(self, office: str, phones: str) -> None:
        """Lay in other phones of an office of the list on show."""
        self.type_phones(office, phones)
        self.region.press(*["Enter"] * 4)

    def walk_to(self, key: str) -> None:
        """Walk to a line of the list."""
        keys = [row.key for row in self.form.list.rows]
        current = self.form.list.current
        assert current is not None
        steps = keys.index(key) - keys.index(current.key)
        self.region.press(*(["↓"] * steps if steps > 0 else ["↑"] * -steps))

    def issue(self) -> None:
        """Look at all that changes, and issue it."""
        self.region.press("F5", "F9")

    def answer(self, stick: Path, office: str) -> Path:
        """Write the region's answer for an office onto a stick."""
        desk: Desk = self.region.kense.desk()
        machine = self.region.kense.program.machine
        made = region_answer.make_answer(desk, machine, office)
        path = stick / made.name
        path.write_bytes(made.file)
        return path


def taken(place: Place, file: Path) -> AnswerEffect:
    """Look at an answer as the office does first, then take it; what was shown is what happens."""
    shown = answers.inspect_answer(place.desk, place.machine, file.read_bytes())
    done = answers.take_answer(place.desk, place.machine, file.read_bytes())
    assert shown.edition == done.edition
    assert shown.moved == done.moved
    return done
