"""Complaints as they come, and an application somebody complains of (W-24)."""

import datetime as dt
from dataclasses import replace
from typing import Final

from desktop.models.facts import Complainant
from desktop.services import complaints
from desktop.services.complaints import NewComplaint
from desktop.services.desk import Desk
from tests.helpers.on_path import decided, refuse

COMPLAINT: Final = NewComplaint(
    service="weapons",
    way="by-hand",
    complainant=Complainant(
        surname="Тестова", given="Анна", patronymic="Ивановна", address="Зеренді, Абай, 1"
    ),
    subject="impolite",
    words="Дәлізде дөрекі сөйледі",
)
ORGANISATION: Final = replace(
    COMPLAINT,
    way="post",
    complainant=Complainant(
        organisation="«Үлгі Күзет» ЖШС",
        address="Көкшетау, Абай, 3",
        outgoing="14/2",
        outgoing_date=dt.date(2013, 11, 20),
    ),
    subject="term",
)


def complained(desk: Desk, **changed: str) -> str:
    """Take a complaint in, changed as told; return it."""
    return complaints.receive(desk, replace(COMPLAINT, **changed)).complaint  # type: ignore[arg-type]  # fields of text alone


def decided_case(desk: Desk) -> str:
    """Return an application the head refused."""
    return decided(desk, refuse("item-1", "17.7e"))
