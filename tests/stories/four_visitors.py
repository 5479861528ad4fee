"""Four visitors of a working day, served by somebody who has nothing but a keyboard.

What each of them tells and shows stands here as data; how many keys it takes, and how long the
program makes its operator wait, is counted on the way.
"""

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QApplication
from typing_extensions import override

from desktop.demo.file_spool import PRINTER, FileSpool
from desktop.models.paper import paper_kinds, sheets_of
from desktop.services import settings
from tests.helpers.drafts import GUARDS, iin
from tests.helpers.office import Clock
from tests.helpers.window import Desktop, a_desktop, an_office_with_cases
from tests.stories.newcomer import Newcomer, Words

WEAPONS, INVITATIONS = "1", "6"  # the digits of the lines that hand in, in the list of F4
_CITIZEN, _SECURITY_EMPLOYEES = "1", "4"  # of the categories of applicants
_RE_REGISTER = "2"

RETURNING: Final = iin("12031985")
"""Registered at this desk before; his papers are in order."""

_CARABINE: Final = ("карабин", "аңшылық", "Вепрь", "жартылай автоматты", "7,62х39")
_PISTOL: Final = ("тапанша", "қызметтік", "ИЖ-71", "жартылай автоматты", "9х17")
_PISTOLS: Final = tuple(f"АВ {number}" for number in range(101, 106))
_BORN: Final = ("12041984", "03111990", "25061987", "17021979", "30081992")
_DUTY: Final = "173,10"
_FAMILY: Final = (
    ("Тестов", "Пётр", "14021970", "72 1234567", "ағасы"),
    ("Тестова", "Анна", "03051973", "72 1234568", "жеңгесі"),
    ("Тестова", "Мария", "21092004", "72 1234569", "жиені"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """Hold what serving a visitor took: `told` is how many signs of it nobody could know before.

    `keys` counts each key pressed, a chord once; `seconds` is the program's own time from the call
    to the talon with the spooler, as if the operator took none.
    """

    number: str
    keys: int
    told: int
    seconds: float


class Clerk(Newcomer):
    """Serves visitors, and counts what it takes."""

    def __init__(self, desktop: Desktop) -> None:
        super().__init__(desktop)
        self.keys = self.told = 0

    @override
    def press(self, *caps: str) -> None:
        """Press keys, and count them."""
        self.keys += len(caps)
        super().press(*caps)

    @override
    def type(self, words: str) -> None:
        """Type what a visitor tells, and count it."""
        self.keys += len(words)
        self.told += len(words)
        super().type(words)

    def serves(self, who: str) -> Served:
        """Serve one of `PEOPLE`: call, listen, type, register; his talon is printed then."""
        line, visitor = PEOPLE[who]
        self.gives_numbers(line)
        self.keys = self.told = 0
        began = time.perf_counter()
        self.calls_and_begins()
        visitor(self)
        spent = time.perf_counter() - began
        return Served(
            number=self.counter.middle.band.number, keys=self.keys, told=self.told, seconds=spent
        )

    def a_returning_citizen(self) -> None:
        """Re-register another weapon of somebody known, with every paper."""
        self.press(_CITIZEN)
        self.type(RETURNING)
        self.press("Enter")  # he is found and filled in
        self.answers_what_waits({"person.document.issued_by": "ІІМ"})
        self.press(_RE_REGISTER)
        self.answers_what_waits({})
        self._types_weapons(_CARABINE, "2009", "ВП 3127")
        self.press("Enter")
        self.takes_in()
        self._types_receipts(_DUTY, _DUTY)
        self.registers()

    def a_new_citizen_without_a_paper(self) -> None:
        """Register a rifle as it stands, though the act of test firing is not there (D9)."""
        self.types_a_citizen(iin("03111979"), ("Омаров", "Ерлан", "Сайлауұлы"))
        self.chooses_registration()
        self._types_weapons(_CARABINE, "2013", "ВП 3128")
        self.press("Enter")
        self.takes_in(all_but=["Атып көру"])
        self._types_receipts(_DUTY, _DUTY)
        self.press("F9")  # says what is missing
        self.registers()

    def a_company(self) -> None:
        """Register five pistols of a security company, and five guards who are to have them."""
        self.press(_SECURITY_EMPLOYEES)
        self.answers_what_waits(
            {
                "organisation.name": "«Барыс-Күзет» ЖШС",
                "organisation.head": "Ахметов Серік",
                "organisation.address": "Зеренді ауылы, Тәуелсіздік көшесі, 5",
                "phone": "87000000009",
            }
        )
        self.chooses_registration()
        self._types_weapons(_PISTOL, "2010", *_PISTOLS)
        self._types_guards()
        self.takes_in()
        self._types_receipts("865,50")
        self.registers()

    def a_family_of_three(self) -> None:
        """Invite a brother, his wife and their daughter, each on a form of its own (D4)."""
        self.types_a_citizen(iin("09091981"), ("Әлиев", "Қайрат", "Маратұлы"))
        self.chooses_registration()
        for row, (surname, given, born, passport, relation) in enumerate(_FAMILY):
            if row:
                self.press("Alt+Ins")
            self._types_what_waits(
                {
                    f"items.{row}.surname": surname,
                    f"items.{row}.given": given,
                    f"items.{row}.born": born,
                    f"items.{row}.citizenship": "Ресей",
                    f"items.{row}.passport_number": passport,
                    f"items.{row}.relation": relation,
                    f"items.{row}.address": "Омбы қаласы, Жеңіс көшесі, 1",
                    f"items.{row}.stay_days": "30",
                    f"items.{row}.visit_purpose": "қонаққа келу",
                },
                last=f"items.{row}.children",
            )
        self.press("Enter")
        self.takes_in()
        self._types_receipts("2596,50", which=False)
        self.registers()

    def _types_weapons(self, alike: Words, year: str, *numbers: str) -> None:
        """Type weapons that differ in their numbers only; the cursor stays with the last."""
        self.choose()
        if self.at == "items.0.source":
            self.choose()
        self.fill(*alike)
        self.fill(numbers[0])
        self.type(year)
        for number in numbers[1:]:
            self.press("Alt+Ins")  # all but the number stands there
            self.type(number)

    def _types_guards(self) -> None:
        """Type those who are to have the weapons, from the list's own key on."""
        self.press("Enter", "Enter")  # it comes to the list by itself
        for row, (surname, born) in enumerate(zip(GUARDS, _BORN, strict=True)):
            if row:
                self.press("Ins")
            self._types_what_waits(
                {
                    f"persons.{row}.surname": surname,
                    f"persons.{row}.given": "Асқар",
                    f"persons.{row}.born": born,
                    f"persons.{row}.birthplace": "Көкшетау",
                },
                last=f"persons.{row}.birthplace",
            )
        self.press("Enter")

    def _types_what_waits(self, words: Mapping[str, str], *, last: str) -> None:
        """Type into field after field until the cursor stands in `last`, which is typed too."""
        for _field in range(40):
            self.type(words.get(self.at, ""))
            if self.at == last:
                return
            self.press("Enter")
        raise AssertionError(f"the cursor never came to {last}: {self.at}")

    def _types_receipts(self, *amounts: str, which: bool = True) -> None:
        """Type a receipt for each amount, of one bank and day; `which`: and what it is for."""
        for row, amount in enumerate(amounts):
            if row:
                self.press("Ins")
            if which:
                self.choose(row + 1)
            self.fill("Халық банкі", f"{self.told:06d}", "22112013", amount)


PEOPLE: Final[Mapping[str, tuple[str, Callable[[Clerk], None]]]] = {
    "a returning citizen, complete": (WEAPONS, Clerk.a_returning_citizen),
    "a new citizen, rifled, one paper missing": (WEAPONS, Clerk.a_new_citizen_without_a_paper),
    "a company with five units and five guards": (WEAPONS, Clerk.a_company),
    "a family of three invited": (INVITATIONS, Clerk.a_family_of_three),
}
"""Who comes, by which line, and what is done for him."""


@contextmanager
def a_clerk(path: Path, app: QApplication, printer: FileSpool) -> Iterator[Clerk]:
    """Sit down at an office at `path` that has served one citizen and prints all it should."""
    clock = Clock()
    an_office_with_cases(path, clock, cases=1)
    with a_desktop(path, app, clock=clock, spool=printer, operator="s1") as desktop:
        desktop.come_up()
        for kind in paper_kinds(("weapons", "invitations")):
            sheet = sheets_of(kind)[0].id
            settings.set_printer(desktop.kense.desk(), kind=kind, printer=PRINTER, sheet=sheet)
        yield Clerk(desktop)
