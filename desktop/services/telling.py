"""Notices to applicants: how, when, about what, and whether anybody was reached (I-15, D31)."""

import datetime as dt

from desktop.models.entry import clean_text
from desktop.models.errors import Refusal
from desktop.models.facts import NoticeAbout, NoticeBy, NoticeGiven
from desktop.services.chancery import known_case
from desktop.services.clerk import clerk_words
from desktop.services.desk import Desk


def give_notice(
    desk: Desk,
    *,
    case: str,
    about: NoticeAbout,
    way: NoticeBy,
    to: str,
    at: dt.datetime | None = None,
    reached: bool = True,
    words: str = "",
) -> None:
    """Log a notice given `at` a moment, now if none is named; one that reached nobody too.

    Refuses `case-unknown`, `notice-unaddressed`, `future-document` (`day`), `no-clerk`.
    """
    now = desk.now()
    moment, addressee = at or now, clean_text(to)
    if not addressee:
        raise Refusal("notice-unaddressed")
    if moment > now:
        raise Refusal("future-document", day=moment.date())
    with desk.work(at=now, command="case.tell") as work:
        known_case(desk, case)
        name, _post = clerk_words(desk, "kk")
        work.record(
            NoticeGiven(
                case=case,
                about=about,
                way=way,
                at=moment,
                to=addressee,
                clerk_name=name,
                reached=reached,
                words=clean_text(words),
            )
        )
