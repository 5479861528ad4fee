"""Tell an applicant that his application was sent on: by when, and that it was done (D50)."""

import datetime as dt

from desktop.models.dates import require_past
from desktop.models.errors import Refusal
from desktop.models.facts import ApplicantTold, NoticeWay
from desktop.services.clerk import clerk_words
from desktop.services.desk import Desk
from desktop.services.known_cases import known_case
from desktop.store.notices import NoticeRow, notice_of


def owed_notice(desk: Desk, *, case: str) -> NoticeRow:
    """Return the notice a case still owes; refuse `case-unknown`, `nobody-to-tell` (`number`)."""
    row = known_case(desk, case)
    found = notice_of(desk.database, case)
    if found is None or found.told_on is not None:
        raise Refusal("nobody-to-tell", number=row.number)
    return found


def tell_applicant(desk: Desk, *, case: str, day: dt.date | None, way: NoticeWay | None) -> None:
    """Record on which day and how the applicant was told.

    Refuses what `owed_notice` does, `notice-incomplete` without day or way, `future-document`,
    `told-before-sent` (`day`) and `no-clerk`.
    """
    now = desk.now()
    if day is None or way is None:
        raise Refusal("notice-incomplete")
    require_past(day, today=now.date())
    with desk.work(at=now, command="case.tell") as work:
        owed = owed_notice(desk, case=case)
        if day < owed.sent_on:
            raise Refusal("told-before-sent", day=owed.sent_on)
        name, _post = clerk_words(desk, "kk")
        work.record(ApplicantTold(case=case, day=day, way=way, clerk_name=name))
