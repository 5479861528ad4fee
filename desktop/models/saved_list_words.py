"""What the lists that are written into files are called (parcels §3.4)."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.models.registers import REGISTERS
from desktop.models.saved_list import register_in
from desktop.models.text import Text

_TITLES: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "trail": Text(kk="Кім не істеді", ru="Кто что делал", en="Who did what"),
        "person": Text(
            kk="Адам туралы не сақталады",
            ru="Что хранится о человеке",
            en="What we hold about a person",
        ),
        "opening": Text(
            kk="Бастапқы қалдық есебі",
            ru="Отчёт о начальных остатках",
            en="Report of an opening balance",
        ),
        "figures": Text(
            kk="Облыс көрсеткіштері", ru="Показатели области", en="Figures of the region"
        ),
        "report.indicators": Text(
            kk="Сапа көрсеткіштері", ru="Показатели качества", en="Indicators of quality"
        ),
        "cases": Text(
            kk="Облыстағы өтініштер", ru="Заявления области", en="Applications of the region"
        ),
        "warehouse": Text(
            kk="Талдаушыларға арналған облыстың бүкіл жазбасы",
            ru="Вся запись области для аналитиков",
            en="The whole record of the region for analysts",
        ),
    }
)


def title_of(what: str) -> Text:
    """Return what a list is called; one of a newer program by its own name."""
    register = REGISTERS.get(register_in(what))
    if register is not None:
        return register.title
    return _TITLES.get(what, Text(kk=what, ru=what, en=what))
