"""The words of the report of a period beyond those of its figures."""

from typing import Final

from desktop.models.text import Text

SHORT: Final = Text(kk="Кезең есебі", ru="Отчёт за период", en="Report of a period")
TITLE: Final = Text(
    kk="Мемлекеттік қызметтер көрсету туралы есеп",
    ru="Отчёт об оказании государственных услуг",
    en="Report on state services",
)
FIGURE: Final = Text(kk="Көрсеткіш", ru="Показатель", en="Figure")
TOTAL: Final = Text(kk="Барлығы", ru="Всего", en="Total")
SEVERAL: Final = Text(kk="бірнеше санат", ru="несколько категорий", en="several kinds")
NOT_SAID: Final = Text(kk="көрсетілмеген", ru="не указано", en="not said")
NUMBERED: Final = Text(kk="{n} {name}", ru="{n} {name}", en="{n} {name}")
REACHED: Final = Text(kk="{says} ({source})", ru="{says} ({source})", en="{says} ({source})")
NUMBER: Final = Text(kk="Нөмірі", ru="Номер", en="Number")
REGISTERED_ON: Final = Text(kk="Тіркелген күні", ru="Дата регистрации", en="Registered on")
DECIDED_ON: Final = Text(kk="Шешілген күні", ru="Дата решения", en="Decided on")
