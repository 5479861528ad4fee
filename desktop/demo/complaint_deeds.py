"""Complaints on the days after, by each way and with each end (D48, W-25).

One is passed on at once; one is considered longer and found justified in part, one is found not
justified; one puts a decision in question, and another head than who signed it upholds it.
"""

import datetime as dt
from dataclasses import replace
from typing import Final

from desktop.demo.path_people import CLERK, HEAD, OF_INVITATIONS, OF_WEAPONS, PARTLY
from desktop.demo.path_steps import desk_of
from desktop.demo.stage import Stage, case_of
from desktop.models.facts import Complainant
from desktop.services import complaint_decision, complaint_letters, complaints
from desktop.services.complaint_decision import Settlement
from desktop.services.complaints import NewComplaint
from desktop.services.desk import Desk
from desktop.store import complaints as complaint_rows

RUDE: Final = "Мұсабаев"
"""Who complains of a rude word; he is answered here."""

IN_A_HURRY: Final = "Есенов"
"""Who complains by e-mail of how long he waited: his wait was within the limit."""

REFUSED: Final = "Нұрпейісова"
"""Who complains of what was refused to her son."""

FIRM: Final = "«Бурабай Тур» ЖШС"
"""Which organisation complains of the department's own delay: its letter goes there."""


_FIRST: Final = NewComplaint(
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
)
_BY_POST: Final = NewComplaint(
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
)
_BY_MAIL: Final = NewComplaint(
    service="weapons",
    way="e-mail",
    complainant=Complainant(
        surname=IN_A_HURRY,
        given="Ринат",
        address="с. Зеренда, ул. Мира, 14",
        email="esenov@example.kz",
    ),
    subject="waiting",
    words="Слишком долго ждал своей очереди",
    reply_by="e-mail",
    language="ru",
    signed=False,
)
_OF_RESULT: Final = NewComplaint(
    service="weapons",
    way="by-hand",
    complainant=Complainant(
        surname=REFUSED,
        given="Гүлнар",
        address="Зеренді ауылы, Бөгенбай батыр көшесі, 8",
    ),
    subject="result",
    words="Екінші қаруға неге бас тартылғаны түсініксіз",
)


def receive_four(stage: Stage) -> None:
    """Take four in, by hand, by post and by e-mail; print their talons (W-25, I-25)."""
    desk = desk_of(stage, CLERK)
    case = case_of(desk, PARTLY).case
    for new in (replace(_FIRST, case=case), _BY_POST, _BY_MAIL, replace(_OF_RESULT, case=case)):
        stage.print_one(desk, complaints.receive(desk, new).paper)


def assign_three(stage: Stage) -> None:
    """Let the head give three to whoever had no share in what they complain of (D48)."""
    desk = desk_of(stage, HEAD)
    for name in (RUDE, IN_A_HURRY, REFUSED):
        complaints.assign(
            desk, complaint=of_name(desk, name), to=OF_INVITATIONS, resolution="Қарап, баяндаңыз"
        )


def pass_one_on(stage: Stage) -> None:
    """Pass the firm's on to the department, and tell who sent it (D48)."""
    desk = desk_of(stage, HEAD)
    paper = complaint_letters.pass_on(
        desk,
        complaint=of_name(desk, FIRM),
        to="Ақмола облысының ішкі істер департаменті",
        reason="Решение о приглашениях принимает департамент",
        number="3/1205",
    )
    _print_letters(stage, desk, FIRM, paper)


def extend_one(stage: Stage) -> None:
    """Tell that witnesses are to be asked: thirty days instead of fifteen (Art. 8)."""
    desk = desk_of(stage, OF_INVITATIONS)
    paper = complaint_letters.extend(
        desk,
        complaint=of_name(desk, RUDE),
        reason="Куәгерлерден түсініктеме алынады",
        further=False,
    )
    stage.print_one(desk, paper)


def answer_three(stage: Stage) -> None:
    """Answer three: what was found, what was done, and where to go next (W-25, I-23)."""
    desk = desk_of(stage, OF_INVITATIONS)
    paper = complaint_letters.answer(
        desk,
        complaint=of_name(desk, RUDE),
        outcome="partly",
        found="Қызметкер әдеп нормасын сақтамаған; өтінішті қабылдаудан бас тарту болмаған",
        measures="Қызметкермен әңгіме жүргізілді, ол келушіден кешірім сұрады",
        signer=HEAD,
        on=stage.clock.now.date(),
        outgoing="3/1240",
    )
    stage.print_one(desk, paper)
    _answer_by_mail(stage)
    _uphold(stage)


def _answer_by_mail(stage: Stage) -> None:
    """Find one not justified, by the facts of the queue; the reply goes by e-mail (I-23)."""
    desk = desk_of(stage, OF_INVITATIONS)
    paper = complaint_letters.answer(
        desk,
        complaint=of_name(desk, IN_A_HURRY),
        outcome="not",
        found="Ожидание не превысило 30 минут, установленных стандартом",
        signer=HEAD,
        on=stage.clock.now.date(),
        outgoing="3/1241",
    )
    stage.print_one(desk, paper)


def _uphold(stage: Stage) -> None:
    """Find one justified in part, and let a head who had no share in it uphold it (D24, D48)."""
    desk = desk_of(stage, OF_INVITATIONS)
    complaint = of_name(desk, REFUSED)
    complaint_decision.find(
        desk, complaint=complaint, outcome="partly", found="Негіздеме толық жазылмаған"
    )
    head, *_others = complaints.settlers(desk, complaints.known_complaint(desk, complaint))
    settled = Settlement(
        decision="upheld",
        reason="Бас тартудың негізі бар; хаттағы негіздеме толықтырылды",
        measures="Қызметкерге ескертілді",
        outgoing="3/1242",
    )
    paper = complaint_decision.settle(
        desk_of(stage, head.staff), complaint=complaint, settled=settled
    )
    stage.print_one(desk, paper)


def _print_letters(stage: Stage, desk: Desk, name: str, notice: str) -> None:
    passed = complaints.known_complaint(desk, of_name(desk, name)).passed
    if passed is not None:
        stage.print_one(desk, passed.covering)
    stage.print_one(desk, notice)


def of_name(desk: Desk, name: str) -> str:
    """Return the complaint of somebody; `LookupError` where he made none."""
    found = complaint_rows.find(desk.database, desk.office().office, name)
    if not found:
        raise LookupError(name)
    return found[0]
