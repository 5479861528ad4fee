"""The card of a person on paper: what is held of him, where it went, who saw it (94-V, §7.36)."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from desktop.models.permissions import SYSTEM
from desktop.models.person_card_words import (
    Card,
    HeldRecord,
    Seeing,
    Sending,
    person_card,
)
from desktop.models.text import Language, Text
from desktop.models.wording import chosen
from desktop.services.clerk import clerk_words
from desktop.services.desk import Desk
from desktop.services.held import HeldLine, held_about
from desktop.services.papers import record_paper
from desktop.store import offices
from desktop.store.held import name_under

KIND: Final = "person-card"
_SENT: Final = frozenset({"department", "inquiry", "parcel"})
_SEEN: Final = frozenset({"seen", "printed", "saved"})


def issue_card(desk: Desk, value: str, *, language: Language) -> str:
    """Fix the card of whoever `value` names, to be printed, and return the paper.

    Whole numbers are not kept in it, nor whom the confidential was asked of (D26); it is about
    nobody's record by name. Refuses `not-allowed`, `no-clerk`, `person-short` (`least`).
    """
    desk.require("audit.person")
    name, post = clerk_words(desk, language)
    asked = value.strip()
    row = desk.office()
    content = person_card(
        card_of(desk, asked),
        office=chosen(Text(kk=row.name_kk, ru=row.name_ru, en=row.name_en), language),
        address=row.address,
        post=post,
        clerk=name,
        made_at=desk.now(),
        language=language,
    )
    with desk.work(at=desk.now(), command="audit.person") as work:
        about_id = desk.new_id(desk.now())
        return record_paper(desk, work, KIND, content, about="person", about_id=about_id)


def card_of(desk: Desk, value: str) -> Card:
    """Return what stands on the card; refuses what `held_about` refuses."""
    lines = held_about(desk, value)
    places = {each.room: _place(desk, each.room) for each in lines}
    return Card(
        name=name_under(desk.database, value),
        number=value,
        held=[
            HeldRecord(
                about=each.about,
                number=each.number,
                at=each.at,
                fields=each.fields,
                place=places[each.room],
            )
            for each in lines
            if each.kind == "held"
        ],
        sent=[
            Sending(
                kind=each.kind,
                about=each.about,
                number=each.number,
                to=each.to,
                at=each.at,
                place=places[each.room],
            )
            for each in lines
            if each.kind in _SENT and not each.confidential
        ],
        seen=list(_seen(lines, _names(desk, {each.office for each in lines}), places)),
    )


def _names(desk: Desk, rooms: Iterable[str]) -> dict[tuple[str, str], str]:
    """Name everybody who worked in these rooms ever, by room and staff id."""
    return {
        (room, each.staff): each.name
        for room in rooms
        for each in offices.staff(desk.database, room, active_only=False)
    }


def _place(desk: Desk, room: str) -> Text | None:
    """Name another office than ours."""
    row = None if room == desk.office().office else offices.of_room(desk.database, room)
    return None if row is None else Text(kk=row.name_kk, ru=row.name_ru, en=row.name_en)


def _seen(
    lines: Sequence[HeldLine],
    names: Mapping[tuple[str, str], str],
    places: Mapping[str, Text | None],
) -> Iterator[Seeing]:
    """Yield who saw what once, with how often and when; a list that was saved by itself."""
    together: dict[tuple[object, ...], list[HeldLine]] = {}
    for place, each in enumerate(lines):
        if each.kind in _SEEN:
            alone = place if each.saved else -1
            who = (each.office, each.by)
            key = (each.kind, *who, each.about, each.room, each.number, alone)
            together.setdefault(key, []).append(each)
    for same in together.values():
        first, last = same[0], same[-1]
        yield Seeing(
            kind=first.kind,
            by=names.get((first.office, first.by), first.by) if first.by != SYSTEM else "",
            about=first.about,
            number=first.number,
            first=first.at,
            last=last.at,
            times=len(same),
            saved=first.saved,
            place=places[first.room],
        )
