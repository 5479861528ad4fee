"""Registers are printed and bound, and go on where they stopped; a file is made of a case."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from desktop.demo.path_people import CLERK, HEAD, MISSPELLED, PARTLY
from desktop.demo.path_steps import desk_of
from desktop.demo.stage import Stage, case_of
from desktop.models.facts import FileFor
from desktop.models.registers import REGISTERS
from desktop.services import case_file, person_card, register_files, register_prints, registers
from desktop.services.desk import Desk
from desktop.services.registers import Wanted

BOUND: Final = "applications"
"""The register that is bound on the counter's day already."""

_SAVED: Final = "weapons"
_FILES: Final[tuple[tuple[str, FileFor], ...]] = (
    (PARTLY, "archive"),
    (MISSPELLED, "department"),
)


def bind_the_first(stage: Stage, desk: Desk) -> None:
    """Print the register of applications of the day, to be bound."""
    _print_lines(stage, desk, BOUND)


def go_on_with_every_register(stage: Stage) -> None:
    """Print what is new in every register: in the one that is bound, on its next page."""
    desk = desk_of(stage, CLERK)
    for register, told in REGISTERS.items():
        if told.kind == "lines":
            _print_lines(stage, desk, register)


def save_one(stage: Stage) -> None:
    """Save a register for a spreadsheet where nobody finds it: it names people, and is readable."""
    desk = desk_of(stage, CLERK)
    wanted = Wanted(register=_SAVED)
    with TemporaryDirectory(prefix="kense-") as folder:
        place = Path(folder) / register_files.proposed_name(desk, wanted, "kk")
        register_files.save_lines(desk, wanted=wanted, place=place, language="kk")


def tell_a_person(stage: Stage) -> None:
    """Print for somebody what is held of him, where it went, and who saw it."""
    desk = desk_of(stage, HEAD)
    row = case_of(desk, PARTLY)
    paper = person_card.issue_card(desk, row.iin, language="kk")
    stage.print_one(desk, paper, case=row.number, applicant=row.applicant)


def make_files(stage: Stage) -> None:
    """Bind one case for the shelf, and one for the department, each printed whole."""
    desk = desk_of(stage, HEAD)
    for applicant, purpose in _FILES:
        row = case_of(desk, applicant)
        brought = case_file.propose(desk, case=row.case).brought
        cover = case_file.make_file(
            desk,
            case=row.case,
            purpose=purpose,
            sheets={each.key: "1" for each in brought},
        )
        stage.print_one(desk, cover, case=row.number, applicant=row.applicant)
        stage.tell(f"file-{purpose}", row)


def _print_lines(stage: Stage, desk: Desk, register: str) -> None:
    for year in registers.years_of(desk, register):
        for paper in register_prints.print_new(desk, register=register, year=year, language="kk"):
            stage.print_one(desk, paper)
