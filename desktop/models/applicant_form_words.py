"""The words of the forms an applicant signs, in Kazakh and beside it in his language."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.models.case_letters import TO_HEAD
from desktop.models.facts import OfficeChosen
from desktop.models.paper_parts import NOTHING, Entry, Wording
from desktop.models.text import Language, Text
from desktop.models.wording import chosen, worded

_APPLICATION: Final = Text(kk="ӨТІНІШ", ru="ЗАЯВЛЕНИЕ", en="APPLICATION")
_PETITION: Final = Text(kk="ҚОЛДАУХАТ", ru="ХОДАТАЙСТВО", en="PETITION")
HEADINGS: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "application": _APPLICATION,
        "head-application": _APPLICATION,
        "head-petition": Text(
            kk="ӨТІНІШ (ҚОЛДАУХАТ)", ru="ЗАЯВЛЕНИЕ (ХОДАТАЙСТВО)", en="APPLICATION (PETITION)"
        ),
        "petition": _PETITION,
        "host-organisation-application": Text(
            kk="ЖАЗБАША ӨТІНІШ", ru="ПИСЬМЕННОЕ ОБРАЩЕНИЕ", en="WRITTEN APPLICATION"
        ),
    }
)
UNIT_SENTENCE: Final = Text(
    kk="«{title}» мемлекеттік қызметін көрсетуіңізді сұраймын. Өтініштің мақсаты: {purpose}.",
    ru="Прошу оказать государственную услугу «{title}». Цель обращения: {purpose}.",
    en="I ask for the state service “{title}”. Purpose: {purpose}.",
)
_ANSWERS: Final = Text(
    kk="Шақырылғандардың тұруына, тамақтануына, медициналық шығындарына, белгіленген мерзімде "
    "тіркелуіне және елден уақтылы кетуіне жауап беремін.",
    ru="За проживание, питание и медицинские расходы приглашённых, их регистрацию в "
    "установленный срок и своевременный выезд отвечаю.",
    en="I answer for the living, food and medical costs of those invited, for their registration "
    "in time and for their timely departure.",
)
SENTENCES: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "petition": Text(
            kk="Төменде аталған шетелдік азаматтарды жеке істері бойынша Қазақстан Республикасына "
            f"шақыруды ресімдеуіңізді сұраймын. {_ANSWERS.kk}",
            ru="Прошу оформить приглашение в Республику Казахстан по частным делам названным ниже "
            f"иностранным гражданам. {_ANSWERS.ru}",
            en="I ask for an invitation to the Republic of Kazakhstan on private affairs for the "
            f"foreigners named below. {_ANSWERS.en}",
        ),
        "host-organisation-application": Text(
            kk="Ұйымымызға 6 айдан астам мерзімге келген шетелдік азаматтың ({who}) төменде "
            "аталған туыстары мен таныстарын Қазақстан Республикасына шақыруды ресімдеуіңізді "
            "сұраймыз. Шетелдік толтырған сауалнамалар қоса беріледі.",
            ru="Просим оформить приглашение в Республику Казахстан названным ниже родственникам и "
            "знакомым иностранного гражданина ({who}), прибывшего в нашу организацию на срок "
            "более 6 месяцев. Анкеты, заполненные иностранцем, прилагаются.",
            en="We ask for an invitation to the Republic of Kazakhstan for the relatives and "
            "acquaintances named below of a foreigner ({who}) who came to us for more than "
            "6 months. The questionnaires he filled in are attached.",
        ),
    }
)
VERBAL: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "custodian": Text(
            kk="Қаруды сақтау мен пайдалануға жауапты адам",
            ru="Ответственный за хранение и использование оружия",
            en="Who answers for the keeping and use of the weapons",
        ),
        "by-day": Text(
            kk="Қаруды алуға рұқсаты бар адамдар (тегі, аты, әкесінің аты, туған күні мен жері)",
            ru="Лица, имеющие доступ к оружию (фамилия, имя, отчество, дата и место рождения)",
            en="Persons with access to the weapons (name, date and place of birth)",
        ),
        "by-year": Text(
            kk="Қаруды тіркеуге үміткер адамдар (тегі, аты, әкесінің аты, туған жылы мен жері)",
            ru="Претендующие на регистрацию оружия (фамилия, имя, отчество, год и место рождения)",
            en="Persons to be registered with weapons (name, year and place of birth)",
        ),
        "attached": Text(kk="Қоса берілетін құжаттар", ru="Прилагаемые документы", en="Attached"),
    }
)
"""What heads the lists of persons and of papers."""

_COUNT: Final = Text(kk="{count} дана", ru="{count} экз.", en="{count} copies")


def said(text: Text, language: Language) -> Wording:
    """Say words of a form in Kazakh and in the applicant's language."""
    return chosen(text, language)


def to_words(office: OfficeChosen, language: Language) -> Wording:
    """Address a form to the head of an office."""
    name = Text(kk=office.name_kk, ru=office.name_ru, en=office.name_en)
    return worded(lambda s: TO_HEAD.in_language(s).format(office=name.in_language(s)), language)


def heading_of(heading: Text, count: int, language: Language) -> Entry:
    """Return what heads a list, in one cell for both languages, with how many there are if any."""
    spoken = chosen(heading, language)
    words = " / ".join(filter(None, (spoken.kk, spoken.own)))
    return Entry(text=NOTHING, cells=(Wording(kk=f"{words}: {count}" if count else words),))


def attached_words(
    place: int, name: str, own: Text | None, count: int, language: Language
) -> Entry:
    """Name a paper that goes with a form, with how many there are where it is more than one."""
    rendered = own.in_language(language) if own is not None and language != "kk" else ""
    many = worded(lambda s: _COUNT.in_language(s).format(count=count), language)
    return Entry(
        text=Wording(kk=f"{place}. {name}", own=rendered),
        detail=many if count > 1 else NOTHING,
    )
