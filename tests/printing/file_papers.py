"""Invented papers of a bound file: cover, inner list, certificate."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from desktop.models.case_file import Piece, lines_of
from desktop.models.case_file_words import (
    ANSWER,
    BROUGHT,
    CONFIDENTIAL,
    SIGNED_COPY,
    VOID,
    FileOf,
    certificate_content,
    cover_content,
    inventory_content,
)
from desktop.models.filling import issuer_of
from desktop.models.paper import PaperKind
from desktop.models.paper_sheets import A4, Sheet
from desktop.models.paper_table import Content
from desktop.models.text import Text
from tests.helpers.facts import DAY, moment, office_chosen, person
from tests.helpers.office import catalogue
from tests.printing.away_papers import INSPECTOR
from tests.printing.decision_papers import LONG

CLOSED: Final = dt.date(2013, 12, 6)
LAW: Final = (
    "Қаруды сақтауға немесе сақтау мен алып жүруге рұқсат беру үшін мемлекеттік бажды төлегені "
    "туралы түбіртек"
)
NAME: Final = "Әбдірахманқызы-Құдайбергенова Қызылгүл Нұрмұхамедқызы (Abdurahmonqizi Gulchehra)"


def piece(place: int, name: str, russian: str, sheets: int = 1, note: Text | None = None) -> Piece:
    """Invent one thing that lies in the file, brought by somebody."""
    return Piece(
        at=moment() + dt.timedelta(minutes=place),
        name=name,
        name_ru=russian,
        sheets=sheets,
        key=f"piece.{place}",
        note=note.kk if note else "",
        note_ru=note.ru if note else "",
    )


def of_ours(made: Piece, number: str, date: dt.date = DAY) -> Piece:
    """Make it a paper of ours with what it bears."""
    return replace(made, paper=made.key, key="", number=number, date=date)


def pieces() -> tuple[Piece, ...]:
    """Invent what lies in a file of a case with a permit that was replaced."""
    duty = piece(3, LAW, "Квитанция об уплате государственной пошлины за разрешение", 2, BROUGHT)
    answer = piece(6, ANSWER.kk, ANSWER.ru, 3, CONFIDENTIAL)
    talon = piece(4, "Құжаттарды қабылдау туралы талон", "Талон о приёме документов")
    return (
        of_ours(piece(1, "Өтініш", "Заявление", note=SIGNED_COPY), ""),
        piece(2, "3x4 см мөлшеріндегі екі фотосурет", "Две фотографии 3x4 см", note=BROUGHT),
        replace(duty, number="004512", date=DAY),
        of_ours(talon, "Ш-2013/0187"),
        of_ours(piece(5, "Сұрау салу", "Запрос"), "5-12/384"),
        replace(answer, number="9/14", date=DAY),
        of_ours(piece(7, "Рұқсат", "Разрешение", note=VOID), "ҚР 000041", CLOSED),
    )


def file_of() -> FileOf:
    """Invent a file that stays on the shelf."""
    standard = catalogue().standard("weapons")
    return FileOf(
        number="Ш-2013/0187",
        applicant=person(4).full_name,
        service=standard.short,
        registered_on=DAY,
        closed_on=CLOSED,
        lines=lines_of(pieces()),
        hidden=2,
        sent_to="",
        index="06-14",
        retention="10 жыл, 214-бап",
        signer=INSPECTOR,
        issuer=issuer_of(office_chosen(), standard=standard, language="ru", on=DAY),
        made_at=moment(),
    )


def long_file() -> FileOf:
    """Invent a thick one of the longest names, on its way to the department."""
    many = tuple(
        replace(each, at=each.at + dt.timedelta(hours=turn), sheets=each.sheets + turn)
        for turn in range(6)
        for each in pieces()
    )
    return replace(
        file_of(),
        applicant=NAME,
        lines=lines_of(many),
        hidden=0,
        sent_to="Қазақстан Республикасының Ішкі істер министрлігі Ақмола облысының ішкі істер "
        "департаменті көші-қон полициясы басқармасы",
        index="",
        retention="",
        closed_on=None,
        signer=LONG,
    )


def file_papers() -> Iterator[tuple[str, PaperKind, Content, Sheet]]:
    """Yield each of them as it usually is, and with the longest names."""
    for name, of in (("", file_of()), ("-long", long_file())):
        yield f"case-cover{name}-a4", "case-cover", cover_content(of), A4
        yield f"case-inventory{name}-a4", "case-inventory", inventory_content(of), A4
        certificate = certificate_content(of, inventory_sheets=3 if name else 1)
        yield f"case-certificate{name}-a4", "case-certificate", certificate, A4
