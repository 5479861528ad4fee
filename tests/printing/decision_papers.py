"""Invented papers of decisions: refusals, slips of the head, renunciations, notices of a term."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace

from desktop.models.case_letters import (
    OtherTerm,
    confirmation_content,
    extension_content,
    statement_content,
)
from desktop.models.decision import GroundApplied, ItemDecision
from desktop.models.letter import Passage, Told, Typed, letter_passages
from desktop.models.official import Official
from desktop.models.outgoing import with_number
from desktop.models.paper import PaperKind
from desktop.models.paper_sheets import A4, Sheet
from desktop.models.paper_table import Content
from desktop.models.path import CASE_ITEM, CaseItem, items_of
from desktop.models.person import Applicant
from desktop.models.refusal_words import LetterOf, refusal_content
from desktop.models.resolution_words import Slip, list_content, slips_content
from desktop.models.standard import Standard
from desktop.models.text import Language, Text
from tests.helpers.facts import DAY, application, moment, office_chosen, person
from tests.helpers.office import catalogue

HEAD = Official(
    staff="h1",
    name="Жақсыбеков Дәулет",
    post_kk="бөлім бастығы",
    post_ru="начальник отдела",
    name_ru="Жаксыбеков Даулет",
    rank_kk="полиция подполковнигі",
    rank_ru="подполковник полиции",
)
INSPECTOR = Official(staff="i1", name="Ермекова Сәуле", name_ru="Ермекова Сауле")
ACTING = Official(
    staff="h2",
    name="Тілеуов Марат",
    post_kk="бөлім бастығының м.а.",
    post_ru="и.о. начальника отдела",
    acting=True,
    order="№ 12, 20.11.2013",
    name_ru="Тлеуов Марат",
    rank_kk="полиция майоры",
    rank_ru="майор полиции",
)
LONG = Official(
    staff="h3",
    name="Әбдірахманов-Нұрмұхамбетов Бауыржан Сейітқазыұлы",
    post_kk="Ішкі істер бөлімінің қоғамдық қауіпсіздік қызметі бастығының міндетін атқарушы",
    post_ru="исполняющий обязанности начальника службы общественной безопасности отдела "
    "внутренних дел",
    acting=True,
    order="114-жқ, 22.11.2013",
    name_ru="Абдрахманов-Нурмухамбетов Бауржан Сейтказыулы",
    rank_kk="полиция подполковнигі",
    rank_ru="подполковник полиции",
)
CLERK = Official(staff="c1", name="Сейтова Айгүл", post_kk="кеңсе маманы")


def standard(service: str = "weapons") -> Standard:
    """Return the edition letters are written by."""
    return catalogue().standard(service)


def item(place: int, called: str) -> CaseItem:
    """Invent an item of a case."""
    return CaseItem(key=f"item-{place}", scope="item", place=place, called=called)


def refused(key: str, *grounds: tuple[str, str], prints: bool = True) -> ItemDecision:
    """Refuse an item on grounds, each with its fact."""
    return ItemDecision(
        item=key,
        outcome="refused",
        grounds=tuple(
            GroundApplied(ground=ground, fact=fact, clause=ground, prints_fact=prints)
            for ground, fact in grounds
        ),
    )


def letter_of(language: str = "kk", service: str = "weapons", signer: Official = HEAD) -> LetterOf:
    """Invent the case a letter is about."""
    applicant = Applicant(
        kind="citizen", person=replace(person(4), address="Зеренді ауылы, Мир көшесі, 12")
    )
    whole = replace(application(4, applicant=applicant), service=service, language=language)
    return LetterOf(
        number="Қ-2013/0187" if service == "weapons" else "Ш-2013/0042",
        qr="1201300001876",
        day=DAY,
        application=whole,
        standard=standard(service),
        office=office_chosen(),
        executor=INSPECTOR,
        signer=signer,
        made_at=moment(),
    )


def told(of: LetterOf, *items: CaseItem) -> Told:
    """Say of which case and items a letter is."""
    one = (CaseItem(key=CASE_ITEM, scope="case", place=0, called=""),)
    return Told(number=of.number, day=of.day, items=items or one, standard=of.standard)


def two_weapons(of: LetterOf, typed: Sequence[Typed] = ()) -> tuple[Passage, ...]:
    """Refuse two weapons of three, one of them on two grounds."""
    three = (
        item(1, "ТОЗ-34 № 61234"),
        item(2, "ИЖ-27 № 00417"),
        item(3, "Сайга-12 № 1188"),
    )
    decisions = (
        refused(
            "item-1",
            ("17.1", "Атып көру туралы акт тапсырылмады"),
            ("17.7e", "Сейф те, металл шкаф та жоқ (№ 41 акт, 16.11.2013)"),
        ),
        ItemDecision(item="item-2", outcome="granted", permit="store"),
        refused("item-3", ("17.5", "Ұңғысы қысқартылған (№ 96 сараптама, 18.11.2013)")),
    )
    return letter_passages(told(of, *three), decisions, typed)


def guards(of: LetterOf, count: int) -> tuple[Passage, ...]:
    """Refuse so many guards, each for his age."""
    people = tuple(
        CaseItem(key=f"person-{n}", scope="person", place=n, called=person(n).full_name)
        for n in range(1, count + 1)
    )
    decisions = [
        refused(each.key, ("17.7b", "Құжаттар қабылданған күні 19 жасқа толмаған"))
        for each in people
    ]
    return letter_passages(told(of, *people), decisions)


def confidential(of: LetterOf, *, prints: bool) -> tuple[Passage, ...]:
    """Refuse an invitation on a confidential ground, its fact printed or not."""
    decision = refused(CASE_ITEM, ("16.1", "Уәкілетті органның № 7-құ хаты"), prints=prints)
    return letter_passages(told(of), (decision,))


def slip(number: int, *, known: bool = False) -> Slip:
    """Invent a slip; one is `known` when the head has resolved already."""
    empty = Slip(
        number=f"Қ-2013/{number:04d}",
        applicant=person(number).full_name,
        day=DAY,
        due=dt.date(2013, 12, 10),
        matter=Text(kk="Қаруды тіркеу", ru="Регистрация оружия", en="Weapons registration"),
        items=" · 2",
        head=HEAD,
    )
    if not known:
        return empty
    text = "Тексеріп, заңда белгіленген мерзімде шешім жобасын енгізіңіз"
    until = dt.date(2013, 12, 6)
    return replace(
        empty, to="Ермекова Сәуле, инспектор", until=until, text=text, head=ACTING, on=DAY
    )


def decision_papers(spoken: Language) -> Iterator[tuple[str, PaperKind, Content, Sheet]]:
    """Yield each paper in one language of an applicant."""
    of, invited = letter_of(spoken), letter_of(spoken, "invitations", ACTING)
    letter = refusal_content(two_weapons(of), of)
    yield f"refusal-weapons-{spoken}", "refusal", letter, A4
    hidden = refusal_content(confidential(invited, prints=False), invited)
    yield f"refusal-confidential-{spoken}", "refusal", hidden, A4
    items = items_of(of.application)
    statement = statement_content(items, of)
    yield f"withdrawal-{spoken}", "withdrawal", statement, A4
    confirmed = confirmation_content(items, "өтініш, 26.11.2013", of)
    yield f"withdrawal-confirmation-{spoken}", "withdrawal-confirmation", confirmed, A4
    far = letter_of(spoken, signer=LONG)
    said = confirmation_content(items, "өтініш, 26.11.2013", far)
    yield f"withdrawal-confirmation-long-{spoken}", "withdrawal-confirmation", said, A4
    numbered = with_number(
        refusal_content(two_weapons(far), far), number="3-12/1203-Ж", date=dt.date(2013, 12, 3)
    )
    yield f"refusal-long-{spoken}", "refusal", numbered, A4
    other = OtherTerm(
        moved=False,
        before=dt.date(2013, 12, 10),
        due=dt.date(2013, 12, 25),
        collect_on=dt.date(2013, 12, 25),
        reason="қару сақтау жағдайын тексеру керек",
        paragraph="7.1b",
    )
    yield f"extension-notice-{spoken}", "extension-notice", extension_content(other, of), A4
    many = refusal_content(guards(of, 15), of)
    yield f"refusal-guards-{spoken}", "refusal", many, A4
    moved = replace(other, moved=True, paragraph="", reason="Үкіметтің № 1311 қаулысы")
    yield f"extension-notice-moved-{spoken}", "extension-notice", extension_content(moved, of), A4
    if spoken == "kk":
        slips = [slip(number, known=number == 1) for number in range(1, 6)]
        slips[1] = replace(slips[1], head=LONG)
        yield "resolution-five", "resolution", slips_content(slips, made_at=moment()), A4
        listed = list_content(
            slips, head=ACTING, clerk=CLERK, office=office_chosen(), made_at=moment()
        )
        yield "resolution-list", "resolution-list", listed, A4
