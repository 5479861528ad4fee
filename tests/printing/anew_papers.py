"""Invented forms made anew for people of the longest names: a duplicate, one misspelled (D28)."""

from collections.abc import Iterator
from dataclasses import replace

from desktop.models.filling_results import invitation_content, permit_content
from desktop.models.paper import PaperKind
from desktop.models.paper_sheets import A4, Sheet
from desktop.models.paper_table import Content
from desktop.models.reissue_words import Instead
from desktop.models.text import Language
from tests.printing.applicant_papers import FAR_GUEST, LONG
from tests.printing.decision_papers import LONG as LONG_SIGNER
from tests.printing.result_papers import DAY, HUNTER, RIFLE, issued, told

_CHILDREN = (
    "Абдурахмонходжаева Гулчеҳра Шохжахонмирзо қизи, 04.06.2004",
    "Абдурахмонходжаев Муҳаммадамин Шохжахонмирзо ўғли, 02.12.2008",
    "Абдурахмонходжаева Мухлисахон Шохжахонмирзо қизи, 17.11.2010",
)
_UNIT = {
    **RIFLE,
    "type": "жартылай автоматты карабин",
    "model": "Вепрь-Хантер Супер ВПО-102-01",
    "calibre": ".30-06 Springfield (7,62х63)",
    "number": "ВПО 0102-204180-ТГ",
}


def long_papers_anew(spoken: Language) -> Iterator[tuple[str, PaperKind, Content, Sheet]]:
    """Yield a duplicate and a form after a misspelling, as they print for a speaker."""
    assert HUNTER.person is not None
    person = replace(
        HUNTER.person,
        surname=LONG,
        given="Қызылгүл",
        patronymic="Нұрмұхамедқызы",
        address="Ақмола облысы, Зеренді ауданы, Зеренді ауылы, Мир көшесі, 101-үй, 12-пәтер",
    )
    holder = replace(HUNTER, person=person)
    stolen = Instead(number="22-1/10345-ҚР", issued_on=DAY, reason="stolen")
    of = replace(told(holder, _UNIT, language=spoken), instead=stolen)
    twin = issued(
        "permit", "item-1", permit="store-and-carry", number="22-1/10346-ҚР", signer=LONG_SIGNER
    )
    yield f"permit-duplicate-long-{spoken}", "permit", permit_content(twin, of), A4
    asks = told(holder, FAR_GUEST, service="invitations", purpose="private", language=spoken)
    wrong = replace(asks, instead=replace(stolen, reason="misspelled"))
    form = issued("invitation", "item-1", number="22-1/10347-ҚР", signer=LONG_SIGNER)
    again = invitation_content(replace(form, children=_CHILDREN), wrong)
    yield f"invitation-reissued-long-{spoken}", "invitation", again, A4
