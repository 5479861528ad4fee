"""Name the offices of a region shortly, as a matrix has room for them."""

import re
from typing import Final

from desktop.i18n import language
from desktop.presenters import formats
from desktop.services.desk import Desk
from desktop.services.region_weeks import RegionSeen, RoomWeeks

_TAIL_KK: Final = re.compile(r"\s+[Іі]шкі істер[і]? .*$")
_GENITIVE: Final = re.compile(r"(?:ның|нің|дың|дің|тың|тің)$")
_OF_DISTRICT: Final = re.compile(r"([скц]к)ого района$")
_OF_TOWN: Final = re.compile(r"^(г\. .*ск)а$")
_HEAD: Final = {
    "ru": re.compile(r"^.*внутренних дел\s+"),
    "en": re.compile(r"^.*(?:Internal Affairs|internal affairs)\s+(?:of|for)\s+(?:the\s+)?"),
}


def whole_name(room: RoomWeeks) -> str:
    """Return an office's name as the directory has it, its number where it has none."""
    return formats.text(room.name.name) if room.name is not None else room.office


def short_name(whole: str) -> str:
    """Return what tells an office from its neighbours: «Зеренді ауданы», «Зерендинского района»."""
    if language() == "kk":
        place = _TAIL_KK.sub("", whole)
        return _GENITIVE.sub("", place) if place != whole else whole
    head = _HEAD.get(language())
    place = head.sub("", whole) if head is not None else whole
    if language() == "ru":
        place = _OF_DISTRICT.sub(r"\1ий район", place.replace("города ", "г. "))
        place = _OF_TOWN.sub(r"\1", place)
    return place or whole


def office_names(desk: Desk) -> dict[str, str]:
    """Name every office of the directories by its key."""
    found: dict[str, str] = {}
    for service in desk.catalogue.services():
        for each in desk.catalogue.directory(service).offices:
            found.setdefault(each.key, short_name(formats.text(each.name)))
    return found


def room_names(desk: Desk, seen: RegionSeen) -> dict[str, str]:
    """Name every room; two of one office are told apart by their services (D36)."""
    shared = [each.office for each in seen.rooms]
    found = {}
    for each in seen.rooms:
        name = short_name(whole_name(each))
        if shared.count(each.office) > 1 and each.services:
            shorts = (formats.text(desk.catalogue.standard(s).short) for s in each.services)
            name = f"{name} · {formats.listed(shorts)}"
        found[each.room] = name
    return found
