"""Set an empty database up as the office of the script, through the settings everybody uses."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from desktop.demo.file_spool import A4, A5, LABELS, PRINTER
from desktop.demo.script import Script
from desktop.models.paper import PaperKind, paper_kinds, sheets_of
from desktop.models.posts import Styled
from desktop.services import day, settings, staff
from desktop.services.desk import Desk

OTHERWISE: Final[Mapping[PaperKind, tuple[str, str]]] = MappingProxyType(
    {
        "ticket": ("label-75x55", LABELS),
        "talon-invitations": ("a5", A5),
        "complaint-talon-invitations": ("label-75x55", LABELS),
        "survey-slip": ("label-75x55", LABELS),
    }
)
"""Sheet and tray of the kinds of paper that do not come from the tray of A4 (D55)."""


def furnish(desk: Desk, script: Script) -> Desk:
    """Choose the office, enter its people, windows and printers, and open the day (D51).

    Return the desk of the first of its people, who works from then on.
    """
    clerk = people_and_windows(desk, script)
    for kind in paper_kinds(script.services):
        sheet, tray = OTHERWISE.get(kind, (sheets_of(kind)[0].id, A4))
        settings.set_printer(clerk, kind=kind, printer=PRINTER, sheet=sheet, tray=tray)
    day.open_day(clerk, day=script.day, confirmed=(), built_on=script.day)
    return clerk


def people_and_windows(desk: Desk, script: Script) -> Desk:
    """Choose the office, enter who works where and may do what; return the first one's desk."""
    settings.choose_office(desk, office=script.office, services=script.services)
    first, *others = script.staff
    staff.enter_first(
        desk, staff=first.staff, name=first.name, post_kk=first.post_kk, post_ru=first.post_ru
    )
    by = replace(desk, operator=first.staff)
    for each in others:
        staff.set_staff(
            by,
            staff=each.staff,
            name=each.name,
            post_kk=each.post_kk,
            post_ru=each.post_ru,
            styled=Styled(name_ru=each.name_ru, rank_kk=each.rank_kk, rank_ru=each.rank_ru),
        )
    for each in script.staff:
        staff.set_roles(by, staff=each.staff, roles=each.roles)
    for counter in script.window:
        settings.set_window(by, window=counter.window, name=counter.name, lines=counter.lines)
    return by
