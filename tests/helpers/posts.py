"""A post that signs, its holder and whoever acts in it (D54)."""

import datetime as dt
from typing import Final

from desktop.models.posts import Order, Styled
from desktop.services import staff
from desktop.services.desk import Desk
from tests.helpers.on_path import HEAD, OTHER, PEOPLE, TODAY

ORDER: Final = Order(number="114-жқ", date=dt.date(2013, 11, 22))
LONG_AGO: Final = dt.date(2013, 1, 10)
RANKS: Final = {
    HEAD: Styled(
        name_ru="Жаксыбеков Даулет",
        rank_kk="полиция подполковнигі",
        rank_ru="подполковник полиции",
    ),
    OTHER: Styled(name_ru="Тлеуов Марат", rank_kk="полиция майоры", rank_ru="майор полиции"),
}


def keep_posts(desk: Desk) -> None:
    """Let the head hold the post that signs weapons, since long ago."""
    staff.set_post(
        desk, post="p1", title_kk="бөлім бастығы", title_ru="начальник отдела",
        acting_kk="бөлім бастығының м.а.", acting_ru="и.о. начальника отдела", signs=["weapons"],
    )  # fmt: skip
    hold(desk, HEAD, since=LONG_AGO)


def hold(desk: Desk, who: str, *, since: dt.date, until: dt.date | None = None) -> None:
    """Let somebody hold the post from a day."""
    staff.hold_post(desk, holding=f"h-{who}", post="p1", staff=who, since=since, until=until)


def let_act(desk: Desk, who: str, *, since: dt.date = TODAY, days: int = 14) -> None:
    """Let somebody act in the post for some days, by order."""
    staff.hold_post(
        desk, holding=f"a-{who}", post="p1", staff=who, since=since,
        until=since + dt.timedelta(days=days), acting=True, order=ORDER,
    )  # fmt: skip


def rank(desk: Desk) -> None:
    """Give the head and whoever acts for him a rank and a name in Russian."""
    for who, style in RANKS.items():
        name, kk, ru = PEOPLE[who]
        staff.set_staff(desk, staff=who, name=name, post_kk=kk, post_ru=ru, styled=style)
