"""Set an empty database up as the office of the script, through the settings everybody uses."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.demo.file_spool import A4, A5, LABELS, PRINTER
from desktop.demo.script import Script
from desktop.models.paper import PaperKind, paper_kinds, sheets_of
from desktop.services import day, settings
from desktop.services.desk import Desk

OTHERWISE: Final[Mapping[PaperKind, tuple[str, str]]] = MappingProxyType(
    {"ticket": ("label-75x55", LABELS), "talon-invitations": ("a5", A5)}
)
"""Sheet and tray of the kinds of paper that do not come from the tray of A4 (D55)."""


def furnish(desk: Desk, script: Script) -> None:
    """Choose the office, enter its people, windows and printers, and open the day (D51)."""
    people_and_windows(desk, script)
    for kind in paper_kinds(script.services):
        sheet, tray = OTHERWISE.get(kind, (sheets_of(kind)[0].id, A4))
        settings.set_printer(desk, kind=kind, printer=PRINTER, sheet=sheet, tray=tray)
    day.open_day(desk, day=script.day, confirmed=(), built_on=script.day)


def people_and_windows(desk: Desk, script: Script) -> None:
    """Choose the office and enter who works where."""
    settings.choose_office(desk, office=script.office, services=script.services)
    for clerk in script.staff:
        settings.set_staff(
            desk,
            staff=clerk.staff,
            name=clerk.name,
            post_kk=clerk.post_kk,
            post_ru=clerk.post_ru,
        )
    for counter in script.window:
        settings.set_window(desk, window=counter.window, name=counter.name, lines=counter.lines)
