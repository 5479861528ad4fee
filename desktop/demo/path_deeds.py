"""What is done upon the cases of the played day on the days after, one deed after the other.

Everything goes through the services, at the desk of whoever may do it (W-14…W-17, I-14…I-16).
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from desktop.demo.path_steps import examine, give_to_likeliest, make_results, now, print_new, told
from desktop.demo.stage import Stage, case_of
from desktop.models.facts import Evidence
from desktop.models.official import Official, OnPaper
from desktop.models.person import IdentityDocument
from desktop.services import (
    deciding,
    department,
    examining,
    handing,
    inquiries,
    path,
    staff,
    telling,
)
from desktop.services.department import Reply
from desktop.services.desk import Desk
from desktop.services.inquiries import NewInquiry
from desktop.store import cases
from desktop.store import path as path_rows
from desktop.store.cases import CaseRow, Filter

CLERK: Final = "seitova"
HEAD: Final = "bekenov"
OF_WEAPONS: Final = "ermekova"
OF_INVITATIONS: Final = "zhunisov"

ASKED: Final = "Абенов Қуаныш Ерікұлы"
PARTLY: Final = "Мұсабаев Серік Қанатұлы"
CONFIDENTIAL: Final = "Мельник Оксана Петровна"
WITHDRAWN: Final = "Ержанов Мақсат Дәулетұлы"
ON_PAPER: Final = "Қасымов Төлеген Серікұлы"
BY_ATTORNEY: Final = ON_PAPER
UNCOLLECTED: Final = "Сүлейменов Қанат Жомартұлы"

_ACT: Final = Evidence(
    document="техникалық тексеру актісі", number="31", date=dt.date(2013, 11, 26)
)
_FOUND: Final[Mapping[str, tuple[tuple[str, Evidence], ...]]] = MappingProxyType(
    {
        PARTLY: (
            ("altered-weapon", replace(_ACT, words="оқпаны қысқартылған")),
            ("fails-technical-regulations", replace(_ACT, words="сақтандырғышы ұстамайды")),
        ),
        CONFIDENTIAL: (
            (
                "state-security",
                Evidence(
                    document="анықтама", number="7-қ", date=dt.date(2013, 11, 26), source="ҰҚК"
                ),
            ),
        ),
    }
)
"""What is found of the last item of a case."""

_DEPARTMENT: Final = "Ақмола облысының ішкі істер департаменті"
_OF_DEPARTMENT: Final = Official(
    staff="",
    name="Тасболатов Жанат Мұратұлы",
    post_kk="департамент бастығының орынбасары",
    post_ru="заместитель начальника департамента",
)
_LEFT: Final = "дайындаған қызметкер басқа бөлімге ауысты"
_PROXY: Final = handing.Received(
    receiver="proxy",
    name="Қасымова Айгерім Төлегенқызы",
    identity=IdentityDocument(kind="identity-card", number="000000911"),
    authority="1-2047",
    authority_date=dt.date(2013, 12, 3),
    authority_until=dt.date(2014, 12, 3),
)


def lay_before_head(stage: Stage) -> None:
    """Lay everything registered before the head (W-14)."""
    rows = _at(stage, "registered")
    seen = [now(stage.desk, row) for row in rows]
    path.lay_before_head(_desk(stage, CLERK), seen=seen, head=HEAD)
    stage.tell("laid", rows[0])


def assign_at_the_computer(stage: Stage) -> None:
    """Let the head assign the invitations by one resolution."""
    rows = _at(stage, "with-head", "invitations")
    path.assign(
        _desk(stage, HEAD),
        seen=[now(stage.desk, row) for row in rows],
        to=OF_INVITATIONS,
        resolution="Департаментке жолдау үшін дайындаңыз",
    )
    stage.tell("assigned", rows[0])


def enter_the_head_s_sheet(stage: Stage) -> None:
    """Enter the head's resolution over the weapons from his sheet (D41)."""
    rows = _at(stage, "with-head", "weapons")
    path.assign(
        _desk(stage, CLERK),
        seen=[now(stage.desk, row) for row in rows],
        to=OF_WEAPONS,
        resolution="Қарап, шешім жобасын ұсыныңыз",
        paper=OnPaper(by=HEAD, on=stage.clock.now.date()),
    )
    stage.tell("assigned-on-paper", rows[0])


def check_every_case(stage: Stage) -> None:
    """Check of every case whether its papers are complete (W-17.1)."""
    for row in _at(stage, "assigned"):
        examining.check_completeness(_desk(stage, row.holder), seen=now(stage.desk, row))


def ask_another_body(stage: Stage) -> None:
    """Ask for information: fifteen days become thirty (W-7.1b, D31)."""
    row = case_of(stage.desk, ASKED)
    desk = _desk(stage, OF_WEAPONS)
    new = NewInquiry(
        kind="information",
        to="Көкшетау қаласы ІІБ-нің лицензиялау-рұқсат беру бөлімшесі",
        question="Өтініш берушінің лицензиясы берілген-берілмегенін хабарлаңыз",
        answer_by=dt.date(2013, 12, 5),
        number="3/1197",
        date=stage.clock.now.date(),
        switch_reason="лицензия туралы мәлімет сұрату қажет",
    )
    inquiries.ask(desk, seen=now(desk, row), new=new)
    print_new(stage, desk, row)
    stage.tell("inquiry", row)


def tell_of_the_longer_term(stage: Stage) -> None:
    """Tell the applicant of the longer term, twice: at first nobody answers (D31, I-15)."""
    row, desk = case_of(stage.desk, ASKED), _desk(stage, CLERK)
    for reached in (False, True):
        telling.give_notice(
            desk, case=row.case, about="term-switched", way="phone", to=row.phone, reached=reached
        )


def write_down_what_is_found(stage: Stage) -> None:
    """Record findings, each with what proves it: two of one weapon, a confidential one (D26)."""
    for applicant, found in _FOUND.items():
        row = case_of(stage.desk, applicant)
        desk = _desk(stage, row.holder)
        whole = path_rows.whole(desk.database, row.case)
        item = whole.items[-1].item.key if whole else ""
        for kind, evidence in found:
            examining.record_finding(
                desk, seen=now(desk, row), kind=kind, item=item, evidence=evidence
            )


def take_a_withdrawal(stage: Stage) -> None:
    """End what its applicant does not want any more, by his signed statement (W-17.2, D10)."""
    row, desk = case_of(stage.desk, WITHDRAWN), _desk(stage, CLERK)
    whole = path_rows.whole(desk.database, row.case)
    deciding.end_items(
        desk,
        seen=now(desk, row),
        items=whole.undecided if whole else (),
        ending="withdrawn",
        document="өтініш берушінің қол қойған өтініші",
        on=stage.clock.now.date(),
    )
    print_new(stage, desk, row)
    stage.tell("withdrawn", row)


def end_the_examinations(stage: Stage) -> None:
    """Propose a decision of every item and lay it before who signs; one waits for its answer."""
    for row in _at(stage, "assigned"):
        if row.applicant != ASKED:
            examine(_desk(stage, row.holder), row, signer=HEAD)
    stage.tell("examined", case_of(stage.desk, PARTLY))


def enter_a_signed_sheet(stage: Stage) -> None:
    """Enter a decision that the head signed on paper (D41)."""
    row, desk = case_of(stage.desk, ON_PAPER), _desk(stage, CLERK)
    sheet = OnPaper(by=HEAD, on=stage.clock.now.date())
    deciding.sign(desk, seen=now(desk, row), paper=sheet)
    stage.tell("signed-on-paper", row)


def sign_at_the_computer(stage: Stage) -> None:
    """Let the head sign what was examined of weapons: another than who examined it (D24)."""
    desk = _desk(stage, HEAD)
    for row in _at(stage, "examined", "weapons"):
        deciding.sign(desk, seen=now(desk, row))
    stage.tell("part", case_of(stage.desk, PARTLY))


def send_to_the_department(stage: Stage) -> None:
    """Send the invitations to the department by one list (I-5, D30)."""
    rows, desk = _at(stage, "examined", "invitations"), _desk(stage, OF_INVITATIONS)
    sent = department.send(
        desk,
        seen=[now(desk, row) for row in rows],
        to=_DEPARTMENT,
        number="3/1203",
        on=stage.clock.now.date(),
        back_by=dt.date(2013, 12, 3),
    )
    for paper in (sent.letter, sent.listing):
        stage.print_one(desk, paper)
    for row in rows:
        print_new(stage, desk, row)
    stage.tell("sent", rows[0])


def take_back_signed(stage: Stage) -> None:
    """Take back what the department signed, as proposed: the confidential refusal among it."""
    rows, desk = _at(stage, "sent-to-department"), _desk(stage, OF_INVITATIONS)
    for place, row in enumerate(rows, start=1):
        reply = Reply(
            result="signed",
            number=f"Д-{410 + place}",
            on=stage.clock.now.date(),
            date=dt.date(2013, 11, 29),
            signer=_OF_DEPARTMENT,
        )
        department.take_back(desk, seen=now(desk, row), reply=reply)
        print_new(stage, desk, row)
    stage.tell("back", rows[0])
    stage.tell("confidential", case_of(stage.desk, CONFIDENTIAL))


def make_permits(stage: Stage) -> None:
    """Make permits and letters of refusal, and tell their applicants (W-5, I-15)."""
    _make(stage, OF_WEAPONS, "weapons")


def make_invitations(stage: Stage) -> None:
    """Make what the department signed, and tell the applicants (I-5, I-15)."""
    _make(stage, OF_INVITATIONS, "invitations")


def make_the_last_permit(stage: Stage) -> None:
    """Make what waited for an answer."""
    _make(stage, OF_INVITATIONS, "weapons")


def give_to_another(stage: Stage) -> None:
    """Give what is left of whoever leaves to another (W-14)."""
    desk = _desk(stage, HEAD)
    for row in _at(stage, "assigned"):
        path.reassign(
            desk,
            seen=[now(desk, row)],
            to=OF_INVITATIONS,
            reason="орындаушы басқа бөлімге ауысады",
        )
        stage.tell("reassigned", row)


def remove_who_leaves(stage: Stage) -> None:
    """Let an employee who leaves have no roles here any more; what he did stays his."""
    desk = _desk(stage, CLERK)
    who = staff.employee(desk, OF_WEAPONS)
    staff.set_staff(
        desk,
        staff=who.staff,
        name=who.name,
        post_kk=who.post_kk,
        post_ru=who.post_ru,
        active=False,
    )


def take_the_answer(stage: Stage) -> None:
    """Take the answer, and end the examination that waited for it."""
    row, desk = case_of(stage.desk, ASKED), _desk(stage, OF_INVITATIONS)
    (asked,) = path_rows.inquiries_of(desk.database, row.case)
    inquiries.answer(
        desk,
        seen=now(desk, row),
        inquiry=asked.inquiry,
        on=stage.clock.now.date(),
        words="Лицензия берілмеген",
        number="5/2214",
        date=dt.date(2013, 12, 4),
    )
    examine(desk, row, signer=HEAD)
    stage.tell("answered", row)


def hand_over_by_attorney(stage: Stage) -> None:
    """Hand over to who comes by power of attorney, checked again (W-16)."""
    row, desk = case_of(stage.desk, BY_ATTORNEY), _desk(stage, CLERK)
    handed = handing.hand_over(desk, seen=now(desk, row), received=_PROXY, reason=_LEFT)
    stage.print_one(desk, handed.paper, case=row.number, applicant=row.applicant)
    stage.tell("by-attorney", row)


def hand_over_permits(stage: Stage) -> None:
    """Hand over the other permits and letters; one lies there uncollected (D50)."""
    left = case_of(stage.desk, UNCOLLECTED)
    for row in _at(stage, "ready", "weapons"):
        if row.case != left.case:
            give_to_likeliest(stage, _desk(stage, CLERK), row, reason=_LEFT)
    stage.tell("uncollected", left)


def hand_over_invitations(stage: Stage) -> None:
    """Hand over what the department signed, by who prepared it (I-11.B, W-16)."""
    rows = _at(stage, "ready", "invitations")
    for row in rows:
        give_to_likeliest(stage, _desk(stage, OF_INVITATIONS), row)
    stage.tell("handed-over", rows[0])


def _make(stage: Stage, who: str, service: str) -> None:
    desk = _desk(stage, who)
    for row in _at(stage, "decided", service):
        make_results(stage, desk, row)
        telling.give_notice(desk, case=row.case, about="ready", way="phone", to=told(row))


def _desk(stage: Stage, who: str) -> Desk:
    return replace(stage.desk, operator=who)


def _at(stage: Stage, where: str, service: str | None = None) -> list[CaseRow]:
    """Return the cases at a stage, those registered first at the beginning."""
    rows = cases.page(stage.desk.database, Filter(stage=where, service=service), limit=1000)
    return rows[::-1]
