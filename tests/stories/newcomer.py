"""Somebody who sat down at the program this morning: she reads what it says and presses keys."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QApplication

from desktop.presenters.labels import label
from desktop.views.counter.work import CounterWork
from desktop.views.intake.large_check import LargeCheck
from tests.helpers.window import Desktop

Words = Sequence[str]


class Newcomer:
    """Does at the keyboard what a working day asks for; never touches a mouse."""

    def __init__(self, desktop: Desktop) -> None:
        self.desktop = desktop

    @property
    def counter(self) -> CounterWork:
        """Return the work at the counter page on show."""
        found = self.desktop.page.findChild(CounterWork)
        assert found is not None, f"this is no counter: {self.desktop.kense.page}"
        return found

    @property
    def step(self) -> str:
        """Return the step of the intake on show."""
        return self.counter.middle.intake.step

    @property
    def at(self) -> str:
        """Return the path of the field the cursor stands in, empty when it is elsewhere."""
        fields = self.counter.middle.intake.form.fields()
        return next((field.path for field in fields if field.has_focus), "")

    @property
    def reads(self) -> str:
        """Return the name of what the cursor stands in."""
        return self.desktop.focus.accessibleName()

    def press(self, *caps: str) -> None:
        """Press keys."""
        self.desktop.press(*caps)

    def type(self, words: str) -> None:
        """Type into whatever has the cursor."""
        self.desktop.type(words)

    def fill(self, *words: str) -> None:
        """Type into field after field, leaving each by Enter."""
        for each in words:
            self.type(each)
            self.press("Enter")

    def choose(self, rows: int = 1) -> None:
        """Choose a row of a list that opens, and go on."""
        self.press(*["↓"] * rows, "Enter")

    def sets_up_the_office(self, search: str, clerk: Words) -> None:
        """Go through the first run: the language stays, the office is found, she enters herself."""
        self.press("F9")
        self.type(search)
        self.press("↓", "Enter", "F9")  # the first office found
        self.press("F9")  # the window proposed, with every line
        self.fill(*clerk)
        self.press("F9")
        self.chooses_the_printer_of_each("the queue", "all the rest")
        self.press("F9", "F9")  # the second place and what else is left can wait

    def chooses_the_printer_of_each(self, *papers: str) -> None:
        """Choose the only printer paper after paper; what else is asked of it stays as it is."""
        for paper in papers:
            assert self.reads == label("setting.printer"), f"not at the printer of {paper}"
            self.press("↓", "Enter", "Tab")
            for _stop in range(9):
                if self.reads == label("setting.printer") or paper == papers[-1]:
                    break
                self.press("Tab")
        self.press("F9")

    def gives_numbers(self, *lines: str) -> None:
        """Give queue numbers of lines by their digits in the list."""
        for digit in lines:
            self.press("F4", digit, "Esc")

    def calls_and_begins(self) -> None:
        """Call the next number, wait for the visitor to come, and begin."""
        self.press("F2")
        self.desktop.pass_minutes(1)
        self.press("F5")

    def types_a_citizen(self, iin: str, names: Words) -> None:
        """Fill the first step; birth date and sex come from the IIN."""
        self.press("1")
        assert self.at == "person.iin"
        surname, given, patronymic = names
        self.answers_what_waits(
            {
                "person.iin": iin,
                "person.surname": surname,
                "person.given": given,
                "person.patronymic": patronymic,
                "person.citizenship": "ҚР",
                "person.document.number": "000000001",
                "person.document.issued_by": "ІІМ",
                "phone": "87000000001",
                "person.address": "Зеренді ауылы, Абай көшесі, 1",
            }
        )
        assert self.step == "service"

    def answers_what_waits(self, words: Mapping[str, str]) -> None:
        """Type into whatever field the cursor comes to, until its step is done."""
        begun = self.step
        for _field in range(40):
            if self.step != begun:
                return
            self.fill(words.get(self.at, ""))
        raise AssertionError(f"the step {begun} never came to an end: {self.at}")

    def chooses_registration(self) -> None:
        """Choose the purpose, and leave the questions as they are."""
        self.press("1")
        self.answers_what_waits({})
        assert self.step == "items"

    def types_a_rifle(self, *fields: str) -> None:
        """Fill the weapon: rifled, from a shop, then its seven fields."""
        self.choose()
        self.choose()
        self.fill(*fields)
        assert self.step == "papers"

    def takes_in(self, *, all_but: Words = ()) -> None:
        """Tick paper after paper as they are laid on the counter."""
        for _stop in range(60):
            if self.step != "papers":
                return
            focus = QApplication.focusWidget()
            if isinstance(focus, LargeCheck):
                wanted = not any(name in focus.accessibleName() for name in all_but)
                if wanted and not focus.isChecked():
                    self.press("Space")
            self.press("Enter")
        raise AssertionError("the papers never came to an end")

    def types_a_receipt(self, *fields: str) -> None:
        """Fill the first receipt: of the registration."""
        assert self.step == "duty"
        self.choose()
        self.fill(*fields)

    def registers(self) -> None:
        """Press the key that registers, and wait for the printer."""
        self.press("F9")
        self.desktop.pass_minutes(0.1)
