"""The files bound of the papers of a case in words: what for, and how many sheets (issue 5)."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

from desktop.i18n import _, _n
from desktop.models.facts import CaseFileMade, Fact
from desktop.models.standard import Standard
from desktop.presenters import formats


def _bound(fact: CaseFileMade, _standard: Standard | None) -> str:
    said = _("File of the case bound")
    if fact.purpose == "department":
        said = _("File of the case bound for the department")
    count = _n("{count} sheet", "{count} sheets", fact.sheets).format(count=fact.sheets)
    left_out = _n("{count} paper left out", "{count} papers left out", fact.hidden)
    hidden = left_out.format(count=fact.hidden) if fact.hidden else ""
    return formats.listed(part for part in (said, count, hidden) if part)


FILE_TELLERS: Final[Mapping[type[Fact], Callable[[Any, Standard | None], str]]] = MappingProxyType(
    {CaseFileMade: _bound}
)
"""How a file is told, by its kind of fact."""
