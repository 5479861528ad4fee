"""Find what any office has by a few letters (Ctrl+K), and note what the search led to."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from desktop.presenters.region_rooms import Rooms
from desktop.presenters.search import Found, found_case, found_unit
from desktop.presenters.search_registered import found_registered
from desktop.presenters.viewing import Noting
from desktop.services.desk import Desk
from desktop.services.region_cases import found_cases, found_people, note_search, note_view
from desktop.store.people import SeenPerson

AT_REGION: Final = Noting(
    command="region.case.see",
    view=lambda desk, _kind, record: note_view(desk, record=record),
    search=lambda desk, kind, found: note_search(desk, kind=kind, found=found),
)
"""How the region notes who saw a case of an office."""

_MOST: Final = 30


def look_for_cases(desk: Desk, words: str) -> tuple[Found, ...]:
    """Return the cases and registered weapons that words may mean, each with its office.

    Whoever may not see them finds none.
    """
    if not desk.may("region.case.see"):
        return ()
    rooms = Rooms(lambda: desk)
    cases = found_cases(desk, words, limit=_MOST).rows
    registered = found_registered(desk, words, find=_people)
    return (
        *(_at(rooms, row.office, found_case(row)) for row in cases),
        *(_at(rooms, each.office, found_unit(each)) for each in registered),
    )


def _people(desk: Desk, words: str, limit: int) -> Sequence[SeenPerson]:
    return found_people(desk, words, limit=limit)


def _at(rooms: Rooms, room: str, found: Found) -> Found:
    """Return what was found with its office, also where it says all that is known."""
    detail = " · ".join(part for part in (rooms.told(room), found.detail) if part)
    says = f"{rooms.said(room)}. {found.says}" if found.says else ""
    return replace(found, detail=detail, says=says)
