"""Name who did something, in whichever office: at a region those of others stand beside its own."""

from desktop.presenters.frame import office_name
from desktop.presenters.region_names import short_name
from desktop.services.desk import Desk
from desktop.store import offices


class Doers:
    """Know the names of employees and offices, each asked of the store once."""

    def __init__(self, desk: Desk) -> None:
        self._desk, self._own = desk, desk.office().office
        self._names: dict[str, dict[str, str]] = {}
        self._places: dict[str, str] = {}

    def own(self) -> dict[str, str]:
        """Return everybody who worked here ever, by staff id."""
        return self._staff(self._own)

    def name(self, office: str, staff: str) -> str:
        """Return the name an employee of an office has now, empty where nobody is known so."""
        return self._staff(office or self._own).get(staff, "")

    def place(self, office: str) -> str:
        """Name another office than ours shortly, by its key where nothing else is known of it."""
        if office in {"", self._own}:
            return ""
        if office not in self._places:
            row = offices.of_room(self._desk.database, office)
            self._places[office] = office if row is None else short_name(office_name(row))
        return self._places[office]

    def _staff(self, office: str) -> dict[str, str]:
        if office not in self._names:
            rows = offices.staff(self._desk.database, office, active_only=False)
            self._names[office] = {row.staff: row.name for row in rows}
        return self._names[office]


def beside(words: str, place: str) -> str:
    """Return words with the place they are of, where it is another than ours."""
    return f"{words} · {place}" if place else words
