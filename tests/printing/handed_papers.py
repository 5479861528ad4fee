"""Invented lines of the register of results handed over: in person, and everything at once."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from desktop.models.facts import HandedOver, ResultIssued
from desktop.models.handed import handed_content
from desktop.models.official import Official
from desktop.models.paper import PaperKind
from desktop.models.paper_handed import HandedContent
from desktop.models.paper_sheets import A4, A5, Sheet
from desktop.models.paper_table import Content
from desktop.models.person import IdentityDocument
from desktop.models.text import Language, Text
from tests.helpers.facts import DAY, application, moment, office_chosen
from tests.helpers.office import catalogue

CARD = Text(kk="жеке куәлік", ru="удостоверение личности", en="identity card")
INSPECTOR = Official(
    staff="i1", name="Ермекова Сәуле Қайратқызы", post_kk="инспектор", post_ru="инспектор"
)


def results(count: int) -> tuple[ResultIssued, ...]:
    """Invent so many results, the last of several a refusal."""
    return tuple(
        ResultIssued(
            case="c",
            result=f"r{n}",
            kind="refusal" if n and n + 1 == count else "permit",
            items=(f"item-{n + 1}",),
            number=f"ҚР {1041 + n}",
            issued_on=DAY,
            prepared_by=INSPECTOR,
            signer=INSPECTOR,
            clerk_name=INSPECTOR.name,
            permit="" if n and n + 1 == count else "store-and-carry",
            blank="" if n and n + 1 == count else f"А 00{n}7",
        )
        for n in range(count)
    )


def handed(language: Language, *, whole: bool = False) -> HandedContent:
    """Make the line of one hand-over: in person, or with `whole` by power of attorney."""
    given = results(3 if whole else 1)
    taken = application().taken
    fact = HandedOver(
        case="c",
        results=tuple(each.result for each in given),
        receiver="applicant",
        name="Қасымов Төлеген Серікұлы",
        identity=IdentityDocument(kind="identity-card", number="012345678"),
        on=DAY,
        by=INSPECTOR,
        closes=not whole,
        clerk_name=INSPECTOR.name,
    )
    if whole:
        fact = replace(
            fact,
            receiver="proxy",
            name="Қасымова Жанар Төлегенқызы",
            authority="1-2045",
            authority_date=DAY - dt.timedelta(days=5),
            authority_until=DAY + dt.timedelta(days=360),
            originals=tuple(each.document for each in taken[:2]),
            reason="дайындаған қызметкер демалыста",
        )
    return handed_content(
        fact,
        number="Қ-2013/0187",
        application=application(),
        results=given,
        left=2 if whole else 0,
        standard=catalogue().standard("weapons"),
        identity=CARD,
        office=office_chosen(),
        made_at=moment(10, 24),
        clerk_post="инспектор",
        language=language,
    )


def handed_papers(spoken: Language) -> Iterator[tuple[str, PaperKind, Content, Sheet]]:
    """Yield a line in person on A5, and one that says everything on both sheets."""
    kind = "register-handed"
    yield f"register-handed-a5-{spoken}", kind, handed(spoken), A5
    yield f"register-handed-whole-a5-{spoken}", kind, handed(spoken, whole=True), A5
    yield f"register-handed-whole-a4-{spoken}", kind, handed(spoken, whole=True), A4
