"""Invented papers of an office's morning and week: the head's sheet, the letter to the region."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from desktop.models.day_sheet import LineOfDay
from desktop.models.head_words import Case, HeadTold, Lying, Out, head_content
from desktop.models.official import Official
from desktop.models.paper import PaperKind
from desktop.models.paper_sheets import A4, Sheet
from desktop.models.paper_table import Content
from desktop.models.text import Language, Text
from desktop.models.week_words import (
    Part,
    WeekTold,
    by_service,
    count,
    decided,
    listed,
    moved,
    overdue,
    paid,
    week_content,
)
from tests.helpers.facts import DAY, moment, office_chosen
from tests.helpers.office import catalogue

CLERK = "Сейтова Айгүл Болатқызы"
INSPECTOR = "Нұрланов Ерлан Маратұлы"
OFFICE = Text(kk=office_chosen().name_kk, ru=office_chosen().name_ru, en=office_chosen().name_en)
CROWD = Text(kk="келуші көп", ru="много посетителей", en="too many visitors")
HEAD = Official(
    staff="h1",
    name="Жақсыбеков Дәулет Асқарұлы",
    name_ru="Жаксыбеков Даулет Аскарович",
    post_kk="бөлім бастығы",
    post_ru="начальник отдела",
    rank_kk="полиция подполковнигі",
    rank_ru="подполковник полиции",
)


def parted(total: int, weapons: int) -> Text:
    """Say a figure of two services."""
    names = [catalogue().standard(each).short for each in ("weapons", "invitations")]
    return by_service(total, list(zip(names, (weapons, total - weapons), strict=True)))


def lines() -> Mapping[Part, Sequence[tuple[str, Text]]]:
    """Invent the figures of a week."""
    file = Text(kk="kense-akmola-zerendi-0041.kzx", ru="kense-akmola-zerendi-0041.kzx", en="")
    return {
        "parcel": (("file", file), ("entries", count(1352))),
        "applications": (
            ("registered", parted(48, 31)),
            ("decided", decided(44, 3)),
            ("ended", parted(2, 2)),
            ("late-here", parted(1, 1)),
            ("late-away", parted(2, 2)),
            ("days-away", parted(19, 19)),
        ),
        "queue": (
            ("numbers", parted(126, 80)),
            ("waits-over", parted(9, 5)),
            ("services-over", parted(2, 0)),
            ("causes", listed([(CROWD, 7)], count(0))),
            ("deviations", listed([(CROWD, 0)], count(0))),
        ),
        "record": (
            ("complaints", moved(2, 1)),
            ("duty", paid(count(12_345), 61)),
            ("spoiled", count(1)),
        ),
        "waits": (
            ("open", overdue(57, 1)),
            ("away", count(6)),
            ("asked", count(4)),
            ("ready", count(12)),
            ("complaints-open", overdue(3, 1)),
        ),
    }


def letter() -> WeekTold:
    """Invent a week with something in every line."""
    return WeekTold(
        office=OFFICE,
        to=catalogue().directory("weapons").office("2").name,
        number=41,
        inst="785c299bbc599bf5",
        sha256="3f8a0c1d" * 8,
        first=DAY - dt.timedelta(days=6),
        last=DAY,
        lines=lines(),
        signer=HEAD,
        executor=Official(staff="c1", name=CLERK, post_kk="маман", post_ru="специалист"),
    )


def cases(how_many: int, *, first: int = 1, who: str = "") -> tuple[Case, ...]:
    """Invent applications that end one a day."""
    return tuple(
        Case(number=f"Қ-2013/{first + n:04d}", due=DAY + dt.timedelta(days=n - 20), who=who)
        for n in range(how_many)
    )


def morning() -> HeadTold:
    """Invent a morning on which more waits than the sheet can name."""
    lines = catalogue().standard("weapons").lines
    counts = {"given": 41, "served": 38, "left": 2, "no-show": 1}
    return HeadTold(
        now=moment(8, 52),
        office=OFFICE,
        awaits={"lay": cases(3), "resolve": cases(12, first=20), "sign": cases(5, first=60)},
        complained=("ШҒ-2013/0007",),
        overdue=(*cases(9, first=100, who=INSPECTOR), Case(number="Ш-2013/0012", due=DAY)),
        today=cases(2, first=300),
        soon=cases(10, first=400),
        soon_until=DAY + dt.timedelta(days=3),
        away=tuple(
            Out(number=f"Қ-2013/{500 + n:04d}", since=DAY, back_by=DAY if n else None)
            for n in range(9)
        ),
        ready=tuple(
            Lying(number=f"Қ-2013/{600 + n:04d}", since=DAY, is_told=n % 2 == 0) for n in range(9)
        ),
        complaints=(
            Case(number="ШҒ-2013/0008", due=DAY, who=CLERK),
            Case(number="ШҒ-2013/0007", due=DAY, where="head"),
        ),
        queue_of=DAY - dt.timedelta(days=1),
        lines=[LineOfDay(name=each.name, counts=counts, longest=37, late=3) for each in lines],
        backup=moment(8, 40),
        confirmed=4,
        sends=True,
    )


def week_papers(spoken: Language) -> Iterator[tuple[str, PaperKind, Content, Sheet]]:
    """Yield the letter with its signer and without, a full morning and an empty one."""
    told = letter()
    of_week = week_content(told, made_at=moment(), language=spoken)
    yield f"weekly-letter-{spoken}", "weekly-letter", of_week, A4
    by_pen = week_content(replace(told, signer=None), made_at=moment(), language=spoken)
    yield f"weekly-letter-unsigned-{spoken}", "weekly-letter", by_pen, A4
    full = morning()
    quiet = replace(
        full, awaits={"lay": (), "resolve": (), "sign": ()}, complained=(), overdue=(), today=(),
        soon=(), away=(), ready=(), complaints=(), queue_of=None, lines=(), backup=None,
        confirmed=None,
        sends=False,
    )  # fmt: skip
    for name, each in (("", full), ("-quiet", quiet)):
        sheet = head_content(each, post="кеңсе маманы", clerk=CLERK, language=spoken)
        yield f"head-sheet{name}-{spoken}", "head-sheet", sheet, A4
