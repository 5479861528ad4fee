"""Invented papers that ask others and go to them, and the recovery sheet."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from desktop.models.dispatch_words import (
    CaseGoing,
    Dispatch,
    PaperLine,
    inventory_content,
    letter_content,
    list_content,
)
from desktop.models.filling import issuer_of
from desktop.models.inquiry_words import (
    PREMISES,
    SAFE,
    Asked,
    OfCase,
    inquiry_content,
    storage_check_content,
)
from desktop.models.official import Official
from desktop.models.paper import PaperKind
from desktop.models.paper_parts import Wording
from desktop.models.paper_sheets import A4, Sheet
from desktop.models.paper_table import Content
from desktop.models.path import items_of
from desktop.models.person import Applicant
from desktop.models.recovery_words import recovery_content
from tests.helpers.facts import DAY, application, moment, office_chosen, organisation, person
from tests.helpers.office import catalogue
from tests.printing.decision_papers import ACTING, HEAD, LONG

INSPECTOR = Official(
    staff="i1", name="Ермекова Сәуле", post_kk="инспектор", name_ru="Ермекова Сауле"
)
CODE = "7KQ2-M4XD-9HTA-W3PC-6VNB-R8JE-5YGF-1ZSU"
LETTER = Asked(
    to="Ақмола облысы бойынша құқықтық статистика және арнайы есепке алу басқармасы",
    question="азаматтың сотталғаны немесе сотталмағаны, әкімшілік жауаптылыққа тартылғаны туралы "
    "мәліметті",
    answer_by=dt.date(2013, 12, 5),
    number="5-12/384",
    date=DAY,
)


def of_case(*, company: bool = False) -> OfCase:
    """Invent a case that something is asked about."""
    applicant = Applicant(kind="citizen", person=person(4))
    if company:
        firm = organisation(address="Зеренді ауылы, Мир көшесі, 12")
        applicant = Applicant(kind="special-entity", organisation=firm)
    whole = application(4, applicant=applicant)
    return OfCase(
        number="Қ-2013/0187",
        day=DAY,
        application=whole,
        items=items_of(whole),
        standard=catalogue().standard("weapons"),
        office=office_chosen(),
        made_at=moment(),
    )


def dispatch() -> Dispatch:
    """Invent what goes to the department today."""
    return Dispatch(
        to="Ақмола облысының ішкі істер департаменті",
        number="5-12/401",
        on=DAY,
        back_by=dt.date(2013, 12, 3),
        signer=HEAD,
        executor=INSPECTOR,
        issuer=issuer_of(
            office_chosen(), standard=catalogue().standard("weapons"), language="ru", on=DAY
        ),
        made_at=moment(),
    )


def going(number: int = 1) -> CaseGoing:
    """Invent one of the cases that go, the second of two items."""
    papers = (
        PaperLine(name="Жеке немесе заңды тұлғалардың жазбаша өтініші"),
        PaperLine(name="Сараптама актісі", mark="№ 96, 18.11.2013"),
        PaperLine(name="3x4 см мөлшеріндегі екі фотосурет", copies=2),
    )
    return CaseGoing(
        case=f"c{number}",
        number=f"Ш-2013/{number:04d}",
        name=person(number).full_name,
        outcomes=("granted", "refused")[: 1 + number % 2],
        papers=papers,
        due=dt.date(2013, 12, 4),
    )


def away_papers() -> Iterator[tuple[str, PaperKind, Content, Sheet]]:
    """Yield each of them once: they always speak Kazakh and Russian."""
    case = of_case()
    asked = inquiry_content(LETTER, case, signer=HEAD, executor=INSPECTOR)
    yield "inquiry-a4", "inquiry", asked, A4
    again = Asked(to=LETTER.to, question=LETTER.question, answer_by=DAY, reminds="№ 5-12/384")
    reminder = inquiry_content(again, case, signer=ACTING, executor=INSPECTOR)
    yield "inquiry-reminder-a4", "inquiry", reminder, A4
    check = Asked(to="учаскелік инспектор Оспанов Н.", question="сейфтің бекітілуін қарау",
                  answer_by=None)  # fmt: skip
    safe = storage_check_content(check, case, paragraph=SAFE)
    yield "storage-check-safe-a4", "storage-check", safe, A4
    premises = storage_check_content(check, of_case(company=True), paragraph=PREMISES)
    yield "storage-check-premises-a4", "storage-check", premises, A4
    sent, cases = dispatch(), tuple(going(number) for number in range(1, 4))
    yield "dispatch-letter-a4", "dispatch-letter", letter_content(sent, cases), A4
    far = letter_content(replace(sent, signer=LONG), cases)
    yield "dispatch-letter-long-a4", "dispatch-letter", far, A4
    yield "dispatch-list-a4", "dispatch-list", list_content(sent, cases), A4
    yield "dispatch-inventory-a4", "dispatch-inventory", inventory_content(sent, cases[1]), A4
    office = Wording(kk=office_chosen().name_kk, own=office_chosen().name_ru)
    sheet = recovery_content(CODE, name="Сейтова Айгүл", office=office, made_at=moment())
    yield "recovery-sheet-a4", "recovery-sheet", sheet, A4
