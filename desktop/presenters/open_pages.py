"""Which right a page or a section of the settings needs; light, for the first paint asks it too."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from desktop.models.permissions import Command

PAGES: Final[Mapping[str, Command]] = MappingProxyType(
    {
        "first-run": "settings.office",
        "counter": "queue.serve",
        "day": "day.open",
        "closing": "day.close",
        "applications": "case.see",
        "decisions": "case.see",
        "handing": "case.hand-over",
        "complaints": "complaint.see",
        "registers": "register.see",
        "reports": "figures.see",
        "exchange": "exchange.see",
        "prints": "paper.print",
        "region-exchange": "region.see",
        "region-cases": "region.case.see",
        "region-figures": "region.see",
    }
)
"""What it takes to open a page; one that is not here is everybody's."""

SECTIONS: Final[Mapping[str, Command]] = MappingProxyType(
    {
        "office": "settings.office",
        "staff": "staff.set",
        "access": "staff.access",
        "posts": "staff.leave",
        "windows": "settings.windows",
        "printers": "settings.printers",
        "templates": "paper.print",
        "stand": "queue.print",
        "numbers": "settings.numbers",
        "opening": "opening.load",
        "power-cut": "numbers.reserve",
        "backups": "record.keep",
        "trail": "audit.see",
        "held": "audit.person",
        "days": "settings.calendar",
        "calendar": "settings.calendar",
        "switches": "settings.law",
        "region": "region.see",
        "computers": "region.see",
        "editions": "region.see",
        "unsealing": "region.unseal",
    }
)
"""What it takes to open a section of the settings."""


def may_open(may: Callable[[Command], bool], page: str) -> bool:
    """Say whether a page, or a `settings.` section, is open to whoever `may` speaks of."""
    name, _dot, section = page.partition(".")
    needed = SECTIONS.get(section) if section else PAGES.get(name)
    return needed is None or may(needed)
