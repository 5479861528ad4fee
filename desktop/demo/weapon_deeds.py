"""What happens to registered weapons on the days after, each by its document (D45, W-11.2)."""

import datetime as dt
from typing import Final

from desktop.demo.path_people import CLERK
from desktop.demo.path_steps import desk_of
from desktop.demo.stage import Stage
from desktop.models.serials import serial_skeleton
from desktop.services import owners_due
from desktop.services import weapons as services
from desktop.services.weapons import NewEvent
from desktop.store import weapons

SOLD: Final = "1215504417"
"""Who bought it registers it on the counter's day: its earlier owner is seen there."""

_LOST: Final = "ОЕ-1190"
_MOVED: Final = "Л-00093"
_DUE_BY: Final = dt.date(2014, 3, 31)


def record_a_sale(stage: Stage) -> None:
    """Record that the earlier owner of a shotgun sold it."""
    _record(
        stage,
        SOLD,
        NewEvent(
            kind="sold",
            on=dt.date(2013, 11, 22),
            document="Сатып алу-сату шарты № 77",
            document_date=dt.date(2013, 11, 22),
            other="Петренко Олег Иванович",
        ),
    )


def record_a_loss(stage: Stage) -> None:
    """Record a rifle lost and a rifle taken along to another district."""
    _record(
        stage,
        _LOST,
        NewEvent(
            kind="lost",
            on=dt.date(2013, 12, 7),
            document="Иесінің өтініші",
            document_date=dt.date(2013, 12, 9),
            words="аңшылықта, Қонысбай маңында",
        ),
    )
    _record(
        stage,
        _MOVED,
        NewEvent(
            kind="moved-out",
            on=dt.date(2013, 12, 9),
            document="Есепке алу ісі 3/1236 хатпен жіберілді",
            document_date=dt.date(2013, 12, 9),
            other="Бурабай ауданының ІІБ",
        ),
    )


def record_it_found(stage: Stage) -> None:
    """Record that the rifle was found again."""
    _record(
        stage,
        _LOST,
        NewEvent(
            kind="found",
            on=dt.date(2013, 12, 11),
            document="Табылған заттар хаттамасы № 5",
            document_date=dt.date(2013, 12, 11),
        ),
    )


def list_owners_due(stage: Stage) -> None:
    """Print whose permits end in this winter, village by village."""
    desk = desk_of(stage, CLERK)
    for paper in owners_due.print_due(desk, until=_DUE_BY, language="kk"):
        stage.print_one(desk, paper)


def _record(stage: Stage, serial: str, new: NewEvent) -> None:
    """Record what happened to the weapon that stood longest on the books with a serial."""
    desk = desk_of(stage, CLERK)
    office, skeletons = desk.office().office, [serial_skeleton(serial)]
    found = weapons.by_serials(desk.database, office, skeletons, limit=9)
    services.record_event(desk, weapon=found[-1].weapon, new=new)
