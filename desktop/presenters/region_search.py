"""Find a case of any office by a few letters (Ctrl+K), and note what the search led to."""

from dataclasses import replace
from typing import Final

from desktop.presenters.region_rooms import Rooms
from desktop.presenters.search import Found, found_case
from desktop.presenters.viewing import Noting
from desktop.services.desk import Desk
from desktop.services.region_cases import found_cases, note_search, note_view

AT_REGION: Final = Noting(
    command="region.case.see",
    view=lambda desk, _kind, record: note_view(desk, record=record),
    search=lambda desk, kind, found: note_search(desk, kind=kind, found=found),
)
"""How the region notes who saw a case of an office."""

_MOST: Final = 30


def look_for_cases(desk: Desk, words: str) -> tuple[Found, ...]:
    """Return the cases of all offices that words may mean, each with its office.

    Whoever may not see them finds none.
    """
    if not desk.may("region.case.see"):
        return ()
    rooms = Rooms(lambda: desk)
    return tuple(
        replace(
            found,
            detail=" · ".join(part for part in (rooms.told(row.office), found.detail) if part),
        )
        for row in found_cases(desk, words, limit=_MOST).rows
        for found in (found_case(row),)
    )
