"""What is done upon the cases of the played day on the days after, one deed after the other.

Everything goes through the services, at the desk of whoever may do it (W-14…W-17, I-14…I-16).
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from desktop.demo.path_people import (
    ASKED,
    CHECKED_ON_SITE,
    CLERK,
    CONFIDENTIAL,
    HEAD,
    OF_INVITATIONS,
    OF_WEAPONS,
    ON_PAPER,
    PARTLY,
    WITHDRAWN,
)
from desktop.demo.path_steps import (
    answered_by_portal,
    desk_of,
    examine,
    make_results,
    now,
    print_new,
    rows_at,
    told,
)
from desktop.demo.stage import Stage, case_of
from desktop.models.facts import Evidence
from desktop.models.official import Official, OnPaper
from desktop.services import (
    deciding,
    department,
    examining,
    inquiries,
    letters,
    path,
    resolutions,
    staff,
    telling,
)
from desktop.services.department import Reply
from desktop.services.inquiries import NewInquiry
from desktop.store import path as path_rows

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


def lay_before_head(stage: Stage) -> None:
    """Lay everything registered before the head, with a slip for each and their list (D41)."""
    rows, desk = rows_at(stage, "registered"), desk_of(stage, CLERK)
    path.lay_before_head(desk, seen=[now(desk, row) for row in rows], head=HEAD)
    stage.print_one(desk, resolutions.issue_slips(desk, cases=[row.case for row in rows]))
    stage.print_one(desk, resolutions.issue_list(desk, head=HEAD))
    stage.tell("laid", rows[0])


def assign_at_the_computer(stage: Stage) -> None:
    """Let the head assign the invitations by one resolution."""
    rows = rows_at(stage, "with-head", "invitations")
    path.assign(
        desk_of(stage, HEAD),
        seen=[now(stage.desk, row) for row in rows],
        to=OF_INVITATIONS,
        resolution="Департаментке жолдау үшін дайындаңыз",
    )
    stage.tell("assigned", rows[0])


def enter_the_head_s_sheet(stage: Stage) -> None:
    """Enter the head's resolution over the weapons from his sheet (D41)."""
    rows = rows_at(stage, "with-head", "weapons")
    path.assign(
        desk_of(stage, CLERK),
        seen=[now(stage.desk, row) for row in rows],
        to=OF_WEAPONS,
        resolution="Қарап, шешім жобасын ұсыныңыз",
        paper=OnPaper(by=HEAD, on=stage.clock.now.date()),
    )
    stage.tell("assigned-on-paper", rows[0])


def check_every_case(stage: Stage) -> None:
    """Check of every case whether its papers are complete (W-17.1)."""
    for row in rows_at(stage, "assigned"):
        examining.check_completeness(desk_of(stage, row.holder), seen=now(stage.desk, row))


def ask_another_body(stage: Stage) -> None:
    """Ask for information: fifteen days become thirty (W-7.1b, D31)."""
    row = case_of(stage.desk, ASKED)
    desk = desk_of(stage, OF_WEAPONS)
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
    row, desk = case_of(stage.desk, ASKED), desk_of(stage, CLERK)
    for reached in (False, True):
        telling.give_notice(
            desk, case=row.case, about="term-switched", way="phone", to=row.phone, reached=reached
        )


def order_a_site_check(stage: Stage) -> None:
    """Have it looked at where a weapon is to be kept: the term stays as it is (W-17.7e)."""
    row = case_of(stage.desk, CHECKED_ON_SITE)
    desk = desk_of(stage, row.holder)
    new = NewInquiry(
        kind="site-check",
        to="Бұлақ ауылының учаскелік полиция инспекторы",
        question="Қарудың сақталу жағдайын орнында тексеріңіз",
        answer_by=dt.date(2013, 11, 27),
    )
    inquiries.ask(desk, seen=now(desk, row), new=new)
    print_new(stage, desk, row)
    stage.tell("site-check", row)


def take_the_site_check(stage: Stage) -> None:
    """Take what was found on site."""
    row = case_of(stage.desk, CHECKED_ON_SITE)
    desk = desk_of(stage, row.holder)
    (asked,) = path_rows.inquiries_of(desk.database, row.case)
    inquiries.answer(
        desk,
        seen=now(desk, row),
        inquiry=asked.inquiry,
        on=stage.clock.now.date(),
        words="Металл сейф бар, еденге бекітілген, кілті иесінде",
        number="12",
        date=stage.clock.now.date(),
    )


def write_down_what_is_found(stage: Stage) -> None:
    """Record findings, each with what proves it: two of one weapon, a confidential one (D26)."""
    for applicant, found in _FOUND.items():
        row = case_of(stage.desk, applicant)
        desk = desk_of(stage, row.holder)
        whole = path_rows.whole(desk.database, row.case)
        item = whole.items[-1].item.key if whole else ""
        for kind, evidence in found:
            examining.record_finding(
                desk, seen=now(desk, row), kind=kind, item=item, evidence=evidence
            )


def take_a_withdrawal(stage: Stage) -> None:
    """End what its applicant does not want any more, by his signed statement (W-17.2, D10)."""
    row, desk = case_of(stage.desk, WITHDRAWN), desk_of(stage, CLERK)
    letters.issue_statement(desk, case=row.case)
    print_new(stage, desk, row)
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
    for row in rows_at(stage, "assigned"):
        if row.applicant != ASKED:
            examine(desk_of(stage, row.holder), row, signer=HEAD)
    stage.tell("examined", case_of(stage.desk, PARTLY))


def enter_a_signed_sheet(stage: Stage) -> None:
    """Enter a decision that the head signed on paper (D41)."""
    row, desk = case_of(stage.desk, ON_PAPER), desk_of(stage, CLERK)
    sheet = OnPaper(by=HEAD, on=stage.clock.now.date())
    deciding.sign(desk, seen=now(desk, row), paper=sheet)
    stage.tell("signed-on-paper", row)


def sign_at_the_computer(stage: Stage) -> None:
    """Let the head sign what was examined of weapons: another than who examined it (D24)."""
    desk = desk_of(stage, HEAD)
    for row in rows_at(stage, "examined", "weapons"):
        deciding.sign(desk, seen=now(desk, row))
    stage.tell("part", case_of(stage.desk, PARTLY))


def send_to_the_department(stage: Stage) -> None:
    """Send the invitations to the department by one list (I-5, D30)."""
    rows, desk = rows_at(stage, "examined", "invitations"), desk_of(stage, OF_INVITATIONS)
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
    rows, desk = rows_at(stage, "sent-to-department"), desk_of(stage, OF_INVITATIONS)
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
    desk = desk_of(stage, HEAD)
    for row in rows_at(stage, "assigned"):
        path.reassign(
            desk,
            seen=[now(desk, row)],
            to=OF_INVITATIONS,
            reason="орындаушы басқа бөлімге ауысады",
        )
        stage.tell("reassigned", row)


def remove_who_leaves(stage: Stage) -> None:
    """Let an employee who leaves have no roles here any more; what he did stays his.

    His sign-in name is taken away next, and the record gets another key (`afterwards.LEAVE`, D46).
    """
    desk = desk_of(stage, CLERK)
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
    row, desk = case_of(stage.desk, ASKED), desk_of(stage, OF_INVITATIONS)
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


def _make(stage: Stage, who: str, service: str) -> None:
    desk = desk_of(stage, who)
    for row in rows_at(stage, "decided", service):
        if not answered_by_portal(stage, desk, row):
            make_results(stage, desk, row)
            telling.give_notice(desk, case=row.case, about="ready", way="phone", to=told(row))
