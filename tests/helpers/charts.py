"""Charts to be drawn: one of every kind, with names as long as Kazakh has them."""

from typing import Final

from desktop.models.chart import Chart, Limit, Series, Threshold
from desktop.models.text import Text

MONTHS: Final = (
    *(("қаңтар", "январь"), ("ақпан", "февраль"), ("наурыз", "март"), ("сәуір", "апрель")),
    *(("мамыр", "май"), ("маусым", "июнь"), ("шілде", "июль"), ("тамыз", "август")),
    *(("қыркүйек", "сентябрь"), ("қазан", "октябрь"), ("қараша", "ноябрь")),
    ("желтоқсан", "декабрь"),
)


def said(kk: str, ru: str) -> Text:
    """Return words of two languages."""
    return Text(kk=kk, ru=ru, en=ru)


PURPOSES: Final = Chart(
    title=said("Тіркелген өтініштер, мақсаты бойынша", "Зарегистрировано, по цели"),
    kind="bars",
    labels=(
        said(
            "Азаматтық және қызметтік қару мен оның патрондарын сатып алуға рұқсат",
            "Разрешение на приобретение гражданского и служебного оружия и патронов к нему",
        ),
        said("Сақтауға және алып жүруге рұқсат", "Разрешение на хранение и ношение"),
        said("Шақыру", "Приглашение"),
    ),
    series=(
        Series(name=said("осы жыл", "этот год"), values=(1248, 312, None)),
        Series(name=said("өткен жыл", "прошлый год"), values=(1090, 0, 41)),
    ),
    unit=said("өтініш", "заявления"),
)
WAITS: Final = Chart(
    title=said("Кезекте күту", "Ожидание в очереди"),
    kind="bars",
    labels=tuple(said(kk, ru) for kk, ru in MONTHS),
    series=(Series(name=said("", ""), values=(10, 12.5, 9, 8, 30, 31, 29, 4, 5, 6, 7, 8)),),
    unit=said("минут", "минут"),
    limit=Limit(name=said("заңды күту шегі", "законный предел ожидания"), value=30),
)
OUTCOMES: Final = Chart(
    title=said("Шешілген өтініштер", "Решённые заявления"),
    kind="stacked",
    labels=tuple(said(f"{each:02}.2013", f"{each:02}.2013") for each in range(1, 5)),
    series=(
        Series(name=said("берілді", "выдано"), values=(120, 130, 90, 0)),
        Series(name=said("бас тартылды", "отказано"), values=(12, 8, 2, 0)),
        Series(name=said("қайтарып алынды", "отозвано"), values=(30, 3, 11, 0)),
    ),
    unit=said("өтініш", "заявления"),
)
VISITORS: Final = Chart(
    title=said("Бір күнде қызмет көрсетілгендер", "Обслужено за день"),
    kind="line",
    labels=tuple(said(kk, ru) for kk, ru in MONTHS),
    series=(
        Series(name=said("қару", "оружие"), values=(10, 12, 9, 8, 30, 31, 29, 4, None, 6, 7, 8)),
        Series(
            name=said("шақыру", "приглашения"),
            values=(8, 12, 10, 9, 10, 11, 19, 14, 15, 16, 17, 18),
        ),
    ),
    unit=said("келуші", "посетители"),
    limit=Limit(name=said("бір терезенің шамасы", "предел одного окна"), value=25),
)
LENGTHS: Final = Chart(
    title=said("Қызмет көрсету ұзақтығы", "Длительность обслуживания"),
    kind="bars",
    labels=(
        *(said(f"{each - 5}–{each} минут", f"{each - 5}–{each} мин") for each in range(5, 35, 5)),
        said("Шектен асты", "Сверх предела"),
    ),
    series=(
        Series(name=said("қару", "оружие"), values=(21, 118, 64, 30, 12, 7, 9)),
        Series(name=said("шақыру", "приглашения"), values=(40, 52, 18, 0, 0, 0, 5)),
    ),
    unit=said("келу", "посещений"),
    thresholds=(
        Threshold(name=said("Шегі – 15 минут (шақыру)", "Предел – 15 мин (приглашения)"), after=3),
        Threshold(name=said("Шегі – 30 минут (қару)", "Предел – 30 мин (оружие)"), after=6),
    ),
)
CHARTS: Final = (PURPOSES, WAITS, OUTCOMES, VISITORS, LENGTHS)
