"""Find an office among the hundreds of the directories by any part of what is known of it (D15)."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from desktop.i18n import Language, language
from desktop.models.errors import Refusal
from desktop.presenters import formats
from desktop.presenters.settings_view import OfficeOption
from desktop.services.desk import Desk
from desktop.store.folding import fold, skeleton

MOST_FOUND: Final = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """Hold one office with everything it is looked for by, folded."""

    option: OfficeOption
    folded: str
    latin: str


class OfficeFinder:
    """Search every directory; one office stands once, as the first directory names it."""

    def __init__(self, desk: Callable[[], Desk]) -> None:
        self._desk = desk
        self._known: dict[Language, tuple[_Known, ...]] = {}

    def find(self, words: str) -> tuple[OfficeOption, ...]:
        """Return the offices that every word is found in: Kazakh, Russian or Latin letters."""
        parts, latin = fold(words).split(), skeleton(words).split()
        found = (
            known.option
            for known in self._all()
            if all(part in known.folded for part in parts)
            or (latin and all(part in known.latin for part in latin))
        )
        return tuple(found)[:MOST_FOUND]

    def is_listed(self, office: str, service: str) -> bool:
        """Say whether the directory of a service names the office."""
        try:
            self._desk().catalogue.directory(service).office(office)
        except Refusal:
            return False
        return True

    def _all(self) -> tuple[_Known, ...]:
        """Return every office in the language spoken, folded once a language."""
        spoken = language()
        if spoken not in self._known:
            self._known[spoken] = tuple(self._read())
        return self._known[spoken]

    def _read(self) -> list[_Known]:
        catalogue = self._desk().catalogue
        found: dict[str, _Known] = {}
        for service in catalogue.services():
            directory = catalogue.directory(service)
            for office in directory.offices:
                if office.key in found:
                    continue
                above = directory.office(office.department)
                department = "" if office.is_department else formats.text(above.name)
                option = OfficeOption(
                    key=office.key,
                    name=formats.text(office.name),
                    department=department,
                    address=office.address,
                )
                names = (office.name.kk, office.name.ru, office.name.en)
                said = " ".join((*names, department, office.address, office.key))
                found[office.key] = _Known(option=option, folded=fold(said), latin=skeleton(said))
        return list(found.values())
