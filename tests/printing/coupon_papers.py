"""Invented letters by which control coupons go back to the bodies that issued them (I-A2, D44)."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from desktop.models.coupon_words import Letter, coupon_letter_content
from desktop.models.coupons import Stay
from desktop.models.facts import CouponReceived
from desktop.models.filling import issuer_of
from desktop.models.paper import PaperKind
from desktop.models.paper_sheets import A4, Sheet
from desktop.models.paper_table import Content
from desktop.models.text import Language
from tests.helpers.facts import DAY, moment, office_chosen
from tests.helpers.office import catalogue
from tests.printing.decision_papers import CLERK, HEAD, LONG

TOLD = CouponReceived(
    coupon="k1",
    number="0107745",
    issuer="Алматы облысы ішкі істер департаментінің көші-қон полициясы басқармасы",
    on=dt.date(2013, 11, 25),
    guest="Каримов Тохир",
    clerk_name=CLERK.name,
    latin="KARIMOV TOHIR",
    born=dt.date(1980, 5, 2),
    citizenship="Өзбекстан",
    passport="AA1234567",
    inviter="Қасымов Төлеген Маратұлы",
    address="Зеренді ауылы, Мир көшесі, 12",
    purpose="жеке",
    days=30,
    letter="5-44",
    letter_date=dt.date(2013, 11, 20),
)
GONE = Stay(
    received=dt.date(2013, 11, 25),
    days=30,
    arrived=dt.date(2013, 11, 25),
    register_by=dt.date(2013, 12, 3),
    leave_by=dt.date(2013, 12, 24),
    registered=dt.date(2013, 12, 5),
    departed=dt.date(2013, 12, 20),
)


LONGEST = replace(
    TOLD,
    issuer="Оңтүстік Қазақстан облысы Шымкент қаласының ішкі істер басқармасы Әл-Фараби ауданының "
    "полиция бөлімі",
    guest="Ўразбоев Ғайратжон Дўстмуҳаммадович; Ўразбоева Ҳуршида Абдурахмоновна",
    latin="OʻROZBOYEV GʻAYRATJON DOʻSTMUHAMMAD OʻGʻLI; OʻROZBOYEVA HURSHIDA ABDURAHMON QIZI",
    citizenship="Өзбекстан Республикасы",
    inviter="Әбдірахманқызы-Құдайбергенова Нұрғайша Өмірұзаққызы",
    address="Ақмола облысы, Зеренді ауданы, Қарабұлақ ауылдық округі, Ғабдуллин Мәлік көшесі, "
    "114-үй, 2-пәтер",
    purpose="туыстарына қонаққа келу, немересінің тұсаукесеріне қатысу және емделу",
    first=dt.date(2013, 11, 20),
    until=dt.date(2014, 11, 19),
)
LOST = (
    "Шақырылған адам мерзімінде кетпеді, қайда жүргені белгісіз; іздестіру шаралары туралы "
    "хабарлама бөлек жолданды."
)


def coupon_papers(spoken: Language) -> Iterator[tuple[str, PaperKind, Content, Sheet]]:
    """Yield a letter of a stay, one with everything long, one of a guest who never came."""
    kind: PaperKind = "coupon-return-letter"
    letter = _letter(spoken)
    yield f"{kind}-{spoken}", kind, coupon_letter_content(TOLD, GONE, letter, language=spoken), A4
    stays = replace(GONE, registered=None, departed=None)
    far = replace(letter, signer=LONG, words=LOST)
    long = coupon_letter_content(LONGEST, stays, far, language=spoken)
    yield f"{kind}-long-{spoken}", kind, long, A4
    never = replace(letter, number="", words="Шақырудың мерзімі өтті.")
    awaited = Stay(received=TOLD.on, days=30)
    plain = replace(TOLD, letter="", letter_date=None)
    content = coupon_letter_content(plain, awaited, never, language=spoken)
    yield f"{kind}-never-{spoken}", kind, content, A4


def _letter(spoken: Language) -> Letter:
    standard = catalogue().standard("invitations")
    return Letter(
        number="5-12/407",
        on=dt.date(2013, 12, 23),
        signer=HEAD,
        executor=CLERK,
        issuer=issuer_of(office_chosen(), standard=standard, language=spoken, on=DAY),
        made_at=moment(),
    )
