"""Read every case of every office at the region, and ask an office about one (issue 6, §3).

Numbers, phones and addresses of people are told whole or masked (services/masking.py).

Nothing here changes a case: the region sees what offices did. What is confidential of a case is
for its examiners and its head, none of whom is here: a reader is told only that it is there (D26).
"""

from array import array
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from desktop.models.errors import Refusal
from desktop.models.facts import CardKind, CardViewed, Searched
from desktop.models.steps import Steps
from desktop.services import regional, viewing
from desktop.services.desk import Desk
from desktop.services.masking import sees_whole, told_person, told_rows, whole_number
from desktop.services.register_files import writing
from desktop.services.saved_lists import Saving
from desktop.store import cases, people, region_cases, search
from desktop.store import regional as region_rows
from desktop.store.cases import CaseRow, Filter
from desktop.store.people import SeenPerson
from desktop.store.region_cases import Room
from desktop.store.regional import AskedQuestion

_PAGE: Final = 1_000  # rows written at once; nobody at the window waits longer than for these
MOST_FOUND: Final = 300
"""How many cases a search returns at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedCases:
    """Hold the places of all cases a list shows, and the rows of a search."""

    places: "array[int]"
    rows: tuple[CaseRow, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedCase:
    """Hold a case of an office, the room it stands in and what the office was asked about it."""

    row: CaseRow
    room: Room
    questions: tuple[AskedQuestion, ...]


def require_reader(desk: Desk) -> None:
    """Refuse `not-allowed` or `nobody-here`, and `not-a-region` of an office's record."""
    desk.require("region.case.see")
    regional.require_region(desk)


def rooms(desk: Desk) -> dict[str, Room]:
    """Return the rooms of the region by their keys; refuse what `require_reader` does."""
    require_reader(desk)
    return {each.room: each for each in region_cases.rooms(desk.database)}


def first_cases(desk: Desk, wanted: Filter, *, limit: int) -> list[CaseRow]:
    """Return the first cases of all offices; refuse what `require_reader` does."""
    require_reader(desk)
    return told_rows(desk, cases.rows(desk.database, cases.ids(desk.database, wanted, limit=limit)))


def listed_cases(
    desk: Desk, wanted: Filter, *, words: str = "", listed: Sequence[tuple[str, str]] | None = None
) -> ListedCases:
    """Return what `words` may mean, else the (room, case) `listed`, else what a filter leaves.

    Refuses what `require_reader` does.
    """
    require_reader(desk)
    if words:
        return found_cases(desk, words, limit=MOST_FOUND)
    if listed is not None:
        return ListedCases(places=region_cases.places_of(desk.database, listed))
    return ListedCases(places=cases.ids(desk.database, wanted))


def found_cases(desk: Desk, words: str, *, limit: int) -> ListedCases:
    """Return the cases of all offices that words may mean, best first.

    By name, IIN or BIN, document, serial of a weapon, number of the case or of its talon; whoever
    is told numbers masked finds by a whole one alone. What a whole IIN or BIN found is noted, once
    in half an hour, whether a card of it is opened or not. Refuses what `require_reader` does.
    """
    require_reader(desk)
    whole = not sees_whole(desk)
    rows = search.search(desk.database, words, limit=limit, whole_numbers=whole)
    if whole_number(words):
        _note_found(desk, "case", [row.case for row in rows])
    places = array("q", (row.seq for row in rows))
    return ListedCases(places=places, rows=tuple(told_rows(desk, rows)))


def found_people(desk: Desk, words: str, *, limit: int) -> list[SeenPerson]:
    """Return whom the offices know that words may mean, searched and noted as `found_cases` does.

    Refuses what `require_reader` does.
    """
    require_reader(desk)
    whole = not sees_whole(desk)
    found = people.find(desk.database, words, limit=limit, whole_numbers=whole)
    if whole_number(words):
        _note_found(desk, "owner", [each.identity for each in found if not each.cases])
    return [told_person(desk, each) for each in found]


def _note_found(desk: Desk, kind: CardKind, found: Sequence[str]) -> None:
    now = desk.now()
    new = [each for each in found if not viewing.seen_lately(desk, each, now, way="search")]
    if new:
        with desk.work(at=now, command="region.case.see") as work:
            work.record(*(Searched(found=each, kind=kind) for each in new))


def rows_at(desk: Desk, places: Sequence[int]) -> list[CaseRow]:
    """Return the cases at these places; refuse what `require_reader` does."""
    require_reader(desk)
    return told_rows(desk, cases.rows(desk.database, places))


def asked_case(desk: Desk, case: str) -> AskedCase:
    """Return a case with what its office was asked about it.

    Refuses what `require_reader` does, and `case-unknown` (`case`).
    """
    room = rooms(desk)
    row = cases.by_id(desk.database, case)
    if row is None or row.office not in room:
        raise Refusal("case-unknown", case=case)
    questions = tuple(region_rows.questions_about(desk.database, case))
    (told,) = told_rows(desk, [row])
    return AskedCase(row=told, room=room[row.office], questions=questions)


def ask_about(desk: Desk, case: str, words: str) -> str:
    """Ask the office of a case about it: it travels in the next answer; return the question's id.

    Refuses what `asked_case` and `regional.ask` do.
    """
    found = asked_case(desk, case)
    return regional.ask(desk, office=found.room.office, words=words, case=case)


def note_view(desk: Desk, *, record: str) -> bool:
    """Record that this operator opened a case of an office, once in half an hour (parcels §3.4).

    Refuses what `require_reader` does.
    """
    require_reader(desk)
    now = desk.now()
    if viewing.seen_lately(desk, record, now):
        return False
    with desk.work(at=now, command="region.case.see") as work:
        work.record(CardViewed(record=record, kind="case"))
    return True


def note_search(desk: Desk, *, kind: CardKind, found: str) -> None:
    """Record that this operator opened what a search of all offices found.

    Refuses what `require_reader` does.
    """
    require_reader(desk)
    with desk.work(at=desk.now(), command="region.case.see") as work:
        work.record(Searched(found=found, kind=kind))


def saving_cases(
    desk: Desk,
    place: Path,
    found: ListedCases,
    *,
    words: str,
    titles: Sequence[str],
    cells: Callable[[CaseRow], Sequence[str]],
) -> Steps:
    """Write the cases `found` into a file, as `writing` does; `words` say what narrowed them.

    What a cell says is the caller's. Refuses what `require_reader` and `writing` do.
    """
    require_reader(desk)

    def pages() -> Iterator[list[Sequence[str]]]:
        for start in range(0, len(found.places), _PAGE):
            yield [cells(row) for row in rows_at(desk, found.places[start : start + _PAGE])]

    saving = Saving(what="cases", command="region.case.see", words=words)
    return writing(
        desk, place, saving=saving, titles=titles, pages=pages(), total=len(found.places)
    )
