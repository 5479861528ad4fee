"""Halls as the board may find them: a busy hour, long names, nobody at all."""

import datetime as dt

from desktop.models.board import CallState, Hall, HallCall, HallService
from desktop.models.text import Text
from tests.helpers.standards import at

LONG_WINDOW = "Шақыруларды ресімдеу кабинеті № 14"
LONG_OFFICE = Text(
    kk="Шығыс Қазақстан облысы Полиция департаментінің Өскемен қаласы Полиция басқармасы",
    ru="Управление полиции города Усть-Каменогорска Департамента полиции "
    "Восточно-Казахстанской области",
    en="",
)
_OFFICE = Text(
    kk="Зеренді ауданының ішкі істер бөлімі",
    ru="Отдел внутренних дел Зерендинского района",
    en="",
)
_NAMES = {
    "weapons": Text(kk="Қару тіркеу", ru="Регистрация оружия", en=""),
    "invitations": Text(kk="Шақыруларды ресімдеу", ru="Оформление приглашений", en=""),
    "third": Text(
        kk="Жарылғыш заттарды сақтауға рұқсат беру",
        ru="Выдача разрешений на хранение взрывчатых веществ",
        en="",
    ),
}


def a_call(
    letter: str,
    number: int,
    window: str,
    *,
    minutes: float = 0,
    state: CallState = "called",
    recalls: int = 0,
) -> HallCall:
    """Call a number so many minutes before 10:47."""
    return HallCall(
        ticket=f"{letter}{number}",
        letter=letter,
        number=number,
        window=window,
        at=at(10, 47) - dt.timedelta(minutes=minutes),
        recalls=recalls,
        state=state,
    )


def a_hall(
    *calls: HallCall,
    services: int = 2,
    office: Text = _OFFICE,
    windows: tuple[str, ...] = ("1-терезе", "2-терезе", "3-терезе", "4-терезе"),
    practice: bool = False,
) -> Hall:
    """Return a hall at 10:47 of a working day."""
    spans = ((at(9, 0), at(13, 0)), (at(14, 30), at(18, 0)))
    names = list(_NAMES.items())[:services]
    return Hall(
        office=office,
        read_at=at(10, 47),
        day="open",
        calls=calls,
        windows={str(n + 1): name for n, name in enumerate(windows)},
        services=tuple(
            HallService(
                service=key, name=name, waiting=4 + 17 * n, wait=1_440 * (n + 1), paused=n == 1,
                spans=spans,
            )
            for n, (key, name) in enumerate(names)
        ),
        paused=False,
        opens=at(14, 30),
        practice=practice,
    )  # fmt: skip


def a_busy_hall(**changes: object) -> Hall:
    """Return a hall where four windows work and many were called."""
    calls = (
        a_call("Қ", 15, "1"),
        a_call("Ш", 6, "2", minutes=2, state="in-service"),
        a_call("Қ", 14, "3", minutes=5),
        a_call("Д", 188, "4", minutes=6, state="in-service"),
        a_call("Қ", 13, "3", minutes=9, state="ended"),
        a_call("Ш", 5, "2", minutes=14, state="ended"),
        a_call("Н", 2, "1", minutes=18, state="ended"),
    )
    return a_hall(*calls, **changes)  # type: ignore[arg-type]  # the fields of `a_hall` by name
