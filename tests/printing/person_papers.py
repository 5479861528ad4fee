"""Invented cards of a person: an ordinary one, one nothing is held of, one with long names."""

import datetime as dt
from collections.abc import Iterator

from desktop.models.facts import ListSaved
from desktop.models.paper import PaperKind
from desktop.models.paper_parts import Wording
from desktop.models.paper_sheets import A4, Sheet
from desktop.models.paper_table import Content
from desktop.models.person_card_words import (
    Card,
    HeldRecord,
    Seeing,
    Sending,
    person_card,
)
from desktop.models.text import Language
from tests.helpers.facts import DAY, moment, office_chosen

LONG = "Әбдірахманқызы-Құдайбергенова Нұрғайша Өмірұзаққызы"
FIELDS = (
    *("surname", "given", "patronymic", "latin_surname", "latin_given", "born", "birthplace"),
    *("sex", "citizenship", "iin", "document", "address", "phone", "of_later"),
)
BODY = "«Зеренді ауданының Ішкі істер бөлімі» мемлекеттік мекемесі, Зеренді ауылы"
NOBODY = Card(name="", number="N0312345", held=(), sent=(), seen=())


def a_card(name: str = "Қасымов Төлеген Маратұлы", *, cases: int = 1) -> Card:
    """Invent a card with so many applications, each sent, looked at and saved."""
    at, later = moment(), moment(17) + dt.timedelta(days=40)
    numbers = [f"Қ-2013/{n:04}" for n in range(1, cases + 1)]
    saved = ListSaved(
        what="register.applications", rows=1204, file="a.csv", sha256="0" * 64,
        words="Ибраева", first=DAY, last=DAY + dt.timedelta(days=30),
    )  # fmt: skip
    sent = [Sending(kind="parcel", about="2", number="41", to="", at=later)]
    seen = [
        Seeing(
            kind="saved", by=name, about="list", number="", first=at, last=at, times=1, saved=saved
        ),
        Seeing(kind="printed", by="", about="unit", number="№ 17", first=at, last=at, times=1),
    ]  # fmt: skip
    for number in numbers:
        sent.append(Sending(kind="inquiry", about="case", number=number, to=BODY, at=at))
        seen.append(
            Seeing(
                kind="seen", by=name, about="case", number=number, first=at, last=later, times=12
            )
        )
    return Card(
        name=name,
        number="880101300123",
        held=[HeldRecord(about="case", number=n, at=at, fields=FIELDS) for n in numbers],
        sent=sent,
        seen=seen,
    )


def person_papers(spoken: Language) -> Iterator[tuple[str, PaperKind, Content, Sheet]]:
    """Yield the card of somebody, of nobody, and one of two pages with long names."""
    office = office_chosen()
    cards = {"": a_card(), "-nobody": NOBODY, "-long": a_card(LONG, cases=5)}
    for name, told in cards.items():
        content = person_card(
            told,
            office=Wording(kk=office.name_kk, own="" if spoken == "kk" else office.name_ru),
            address=office.address,
            post="маман",
            clerk="Сейтова Айгүл Болатқызы",
            made_at=moment(),
            language=spoken,
        )
        yield f"person-card{name}-{spoken}", "person-card", content, A4
