"""What the rows of the report of a period are called, as standards, layouts and lists have it."""

from desktop.models import period_words as words
from desktop.models.errors import Refusal
from desktop.models.figures import NONE, SEVERAL, Split
from desktop.models.paper import PaperKind
from desktop.models.report import plain
from desktop.models.standard import Standard
from desktop.models.text import Text, filled
from desktop.models.wording import citation_words
from desktop.services.desk import Desk


def named(desk: Desk, split: Split, key: str) -> Text:
    """Name a part; one that no standard knows any more keeps its key."""
    if key in {NONE, SEVERAL}:
        return words.SEVERAL if key == SEVERAL else words.NOT_SAID
    service, _dot, name = key.partition(".")
    for standard in desk.catalogue.newest():
        if split == "weapon-kind":
            found = _kind(standard, key)
        elif standard.service != service:
            continue
        else:
            found = _purpose(standard, name) if split == "purpose" else _ground(standard, name)
        if found is not None:
            return found
    return plain(key)


def duty_name(desk: Desk, service: str, duty: str) -> Text:
    """Name a duty as its standard does."""
    for standard in desk.catalogue.newest():
        for each in standard.duties if standard.service == service else ():
            if each.id == duty:
                return each.name
    return plain(duty)


def turn_ground(desk: Desk, ground: str) -> Text:
    """Name a ground of a call before its turn; one the list has no more keeps its id."""
    try:
        return desk.catalogue.turn_grounds().ground(ground).name
    except Refusal:
        return plain(ground)


def paper_name(desk: Desk, kind: str) -> Text:
    """Name a kind of paper as its layout does; one without a layout of its own keeps its kind."""
    layouts = {str(each): file for each, file in desk.layouts().items()}
    for name in (kind, *_others(kind)):
        if name in layouts:
            return layouts[name].layout.title
    return plain(kind)


def _others(kind: PaperKind | str) -> tuple[str, ...]:
    """Return the kinds whose layout one without its own is made by."""
    return tuple(kind[:at] for at, letter in enumerate(kind) if letter == "-")[::-1]


def _kind(standard: Standard, key: str) -> Text | None:
    for field in standard.items.fields:
        for choice in field.choices if field.id == "kind" else ():
            if choice.id == key:
                return choice.short or choice.name
    return None


def _purpose(standard: Standard, name: str) -> Text | None:
    found = next((each for each in standard.purposes if each.id == name), None)
    pattern = Text(kk="{service}: {name}", ru="{service}: {name}", en="{service}: {name}")
    return filled(pattern, service=standard.short, name=found.short) if found else None


def _ground(standard: Standard, name: str) -> Text | None:
    found = next((each for each in standard.grounds if each.id == name), None)
    if found is None:
        return None
    cited = Text(
        kk=citation_words(name, "kk"), ru=citation_words(name, "ru"), en=citation_words(name, "en")
    )
    pattern = Text(kk="{cited}: {says}", ru="{cited}: {says}", en="{cited}: {says}")
    return filled(pattern, cited=cited, says=found.short)
