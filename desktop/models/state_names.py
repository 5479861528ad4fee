"""Know a state by its name however it was written: Kazakh, Russian, English, in any letters."""

import json

from desktop.models.countries import CountryTable
from desktop.models.figures import NONE, SEVERAL
from desktop.models.text import LANGUAGES


class StateNames:
    """Return the code of a state for its name."""

    def __init__(self, table: CountryTable) -> None:
        """Take the table of states."""
        self._codes = {
            _folded(name): each.code
            for each in table.countries
            for name in (each.code, *(each.name.in_language(said) for said in LANGUAGES))
        }

    def common(self, written: str) -> str:
        """Return what a JSON list of names has in common: a code, `SEVERAL` or `NONE`."""
        codes = {self.code_of(each) for each in json.loads(written) if each}
        return SEVERAL if len(codes) > 1 else next(iter(codes), NONE)

    def code_of(self, written: str) -> str:
        """Return the code of a state by its name, what was written where no state is called so."""
        return self._codes.get(_folded(written), written.strip())


def _folded(name: str) -> str:
    return " ".join(name.casefold().replace("ё", "е").split())
