"""Complaints on the days after: one passed on, one considered longer and answered (D48, W-25)."""

import datetime as dt
from typing import Final

from desktop.demo.path_people import CLERK, HEAD, OF_INVITATIONS, OF_WEAPONS, PARTLY
from desktop.demo.path_steps import desk_of
from desktop.demo.stage import Stage, case_of
from desktop.models.facts import Complainant
from desktop.services import complaint_letters, complaints
from desktop.services.complaints import NewComplaint
from desktop.services.desk import Desk
from desktop.store import complaints as complaint_rows

RUDE: Final = "Мұсабаев"
"""Who complains of a rude word; he is answered here."""

FIRM: Final = "«Бурабай Тур» ЖШС"
"""Which organisation complains of the department's own delay: its letter goes there."""


def receive_two(stage: Stage) -> None:
    """Take one in by hand, and one that came by post; print their talons (W-25, I-25)."""
    desk = desk_of(stage, CLERK)
    by_hand = complaints.receive(
        desk,
        NewComplaint(
            service="weapons",
            way="by-hand",
            complainant=Complainant(
                surname=RUDE,
                given="Серік",
                patronymic="Қанатұлы",
                address="Зеренді ауылы, Бөгенбай батыр көшесі, 8",
                phone="8 700 000 01 31",
            ),
            subject="impolite",
            words="Қызметкер дәлізде дөрекі сөйлеп, өтінішті тыңдамады",
            against=OF_WEAPONS,
            case=case_of(desk, PARTLY).case,
        ),
    )
    by_post = complaints.receive(
        desk,
        NewComplaint(
            service="invitations",
            way="post",
            complainant=Complainant(
                organisation=FIRM,
                address="г. Щучинск, ул. Абылай хана, 34",
                outgoing="14/118",
                outgoing_date=dt.date(2013, 11, 29),
            ),
            subject="term",
            words="Департамент задерживает приглашения туристов",
            level="department",
            language="ru",
        ),
    )
    for taken in (by_hand, by_post):
        stage.print_one(desk, taken.paper)


def assign_one(stage: Stage) -> None:
    """Let the head give one to whoever had no share in what it complains of (D48)."""
    desk = desk_of(stage, HEAD)
    complaint = _of(desk, RUDE)
    complaints.assign(desk, complaint=complaint, to=OF_INVITATIONS, resolution="Қарап, баяндаңыз")


def pass_one_on(stage: Stage) -> None:
    """Pass the other one on to the department, and tell who sent it (D48)."""
    desk = desk_of(stage, HEAD)
    paper = complaint_letters.pass_on(
        desk,
        complaint=_of(desk, FIRM),
        to="Ақмола облысының ішкі істер департаменті",
        reason="Решение о приглашениях принимает департамент",
        number="3/1205",
    )
    stage.print_one(desk, paper)


def extend_one(stage: Stage) -> None:
    """Tell that witnesses are to be asked: thirty days instead of fifteen (Art. 8)."""
    desk = desk_of(stage, OF_INVITATIONS)
    paper = complaint_letters.extend(
        desk, complaint=_of(desk, RUDE), reason="Куәгерлерден түсініктеме алынады", further=False
    )
    stage.print_one(desk, paper)


def answer_one(stage: Stage) -> None:
    """Answer it: what was found, what was done, and where to go next (W-25, I-23)."""
    desk = desk_of(stage, OF_INVITATIONS)
    paper = complaint_letters.answer(
        desk,
        complaint=_of(desk, RUDE),
        outcome="partly",
        found="Қызметкер әдеп нормасын сақтамаған; өтінішті қабылдаудан бас тарту болмаған",
        measures="Қызметкермен әңгіме жүргізілді, ол келушіден кешірім сұрады",
        signer=HEAD,
        on=stage.clock.now.date(),
        outgoing="3/1240",
    )
    stage.print_one(desk, paper)


def _of(desk: Desk, name: str) -> str:
    """Return the complaint of somebody; `LookupError` where he made none."""
    found = complaint_rows.find(desk.database, desk.office().office, name)
    if not found:
        raise LookupError(name)
    return found[0]
