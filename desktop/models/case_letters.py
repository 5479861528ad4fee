"""Fill what tells an applicant of his case: another term, and a renunciation (W-7.1b, D10, D31)."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from desktop.models.filling import is_out_of_force, issuer_of
from desktop.models.letter import language_of
from desktop.models.paper_decision import StatementContent, TellingContent
from desktop.models.paper_parts import Entry, Wording
from desktop.models.path import CaseItem
from desktop.models.refusal_words import LetterOf, address_of
from desktop.models.signature import name_of, post_of
from desktop.models.text import Language, Text
from desktop.models.wording import citation_words, date_words, worded

RENOUNCED: Final = "withdrawn"

_SWITCHED: Final = Text(
    kk="{day} тіркелген {number} өтінішіңізді қарау үшін сұрау салу немесе жергілікті жерде "
    "тексеру қажет болды. Сондықтан мемлекеттік қызмет көрсету мерзімі өзгерді.",
    ru="Для рассмотрения вашего заявления {number}, зарегистрированного {day}, потребовались "
    "запрос или проверка на месте. Поэтому срок оказания государственной услуги изменён.",
    en="Your application {number} registered on {day} needs an inquiry or a check on site. The "
    "term of the service is therefore another.",
)
_MOVED: Final = Text(
    kk="Күнтізбе өзгергендіктен, {day} тіркелген {number} өтінішіңіз бойынша мерзім ауысты.",
    ru="В связи с изменением календаря срок по вашему заявлению {number}, зарегистрированному "
    "{day}, перенесён.",
    en="The calendar changed, and with it the term of your application {number} registered on "
    "{day}.",
)
_BEFORE: Final = Text(kk="Бұрынғы мерзімі", ru="Прежний срок", en="Term until now")
_NOW: Final = Text(kk="Жаңа мерзімі", ru="Новый срок", en="New term")
_COME: Final = Text(
    kk="Нәтижеге келетін күн", ru="День получения результата", en="Come for the result on"
)
_WHY: Final = Text(kk="Себебі", ru="Причина", en="Reason")
_STANDARD: Final = Text(
    kk="«{title}» мемлекеттік қызмет стандарты, {cited}",
    ru="Стандарт государственной услуги «{title}», {cited}",
    en="Standard of the state service “{title}”, {cited}",
)
_STATEMENT: Final = Text(
    kk="{day} тіркелген {number} өтінішім бойынша «{title}» мемлекеттік қызметінен өз еркіммен бас "
    "тартамын.",
    ru="Добровольно отказываюсь от государственной услуги «{title}» по моему заявлению {number}, "
    "зарегистрированному {day}.",
    en="I renounce of my own will the state service “{title}” on my application {number} "
    "registered on {day}.",
)
_CONFIRMED: Final = Text(
    kk="{day} тіркелген {number} өтінішіңіз бойынша мемлекеттік қызметтен ерікті түрде бас "
    "тартқаныңыз қабылданды. Бұл бас тарту шешімі емес: өтінішті кез келген уақытта қайта бере "
    "аласыз. Тапсырған құжаттарыңыздың түпнұсқалары қайтарылады.",
    ru="Ваш добровольный отказ от государственной услуги по заявлению {number}, "
    "зарегистрированному {day}, принят. Это не решение об отказе: вы вправе подать заявление "
    "вновь в любое время. Подлинники сданных документов возвращаются.",
    en="You renounced the state service on application {number} registered on {day}; this is "
    "noted. It is no refusal: you may apply again at any time. The originals of your papers are "
    "returned.",
)
_ABOUT: Final = Text(kk="Бас тарту мынаған қатысты", ru="Отказ касается", en="What was renounced")
_BY: Final = Text(kk="Негізгі құжат", ru="Документ", en="Document")
_RETURNED: Final = Text(
    kk="Қайтарылған түпнұсқалар", ru="Возвращены подлинники", en="Originals given back"
)
_IIN: Final = Text(kk="ЖСН", ru="ИИН", en="IIN")
_BIN: Final = Text(kk="БСН", ru="БИН", en="BIN")
TO_HEAD: Final = Text(
    kk="{office} бастығына", ru="{office}, начальнику", en="{office}, to the head"
)
"""How a paper to the head of an office is addressed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherTerm:
    """Hold a change of a term: the days before and now, and why; `moved` by the calendar alone."""

    moved: bool
    before: dt.date
    due: dt.date
    collect_on: dt.date
    reason: str
    paragraph: str


def extension_content(other: OtherTerm, of: LetterOf) -> TellingContent:
    """Fill the notice of another term: what was promised, what is now, and why (D31)."""
    said = _MOVED if other.moved else _SWITCHED
    language = language_of(of.application.language)
    rows = (
        _dated(_BEFORE, other.before, language),
        _dated(_NOW, other.due, language),
        _dated(_COME, other.collect_on, language),
        _row(_WHY, Wording(kk=other.reason), language),
    )
    return _telling(said, rows, other.paragraph, of)


def confirmation_content(
    items: Sequence[CaseItem], document: str, of: LetterOf, *, originals: Sequence[str] = ()
) -> TellingContent:
    """Confirm that the applicant renounced: an end of its own, never a refusal (W-17.2, D10).

    It names what was renounced where that is a part, and the `originals` given back with it.
    """
    language = language_of(of.application.language)
    named = {each.id: each.short for each in of.standard.documents}
    back = worded(
        lambda spoken: "; ".join(named[each].in_language(spoken) for each in originals), language
    )
    about = "; ".join(each.called for each in items if each.called)
    rows = (
        *((_row(_ABOUT, Wording(kk=about), language),) if about else ()),
        _row(_BY, Wording(kk=document), language),
        *((_row(_RETURNED, back, language),) if originals else ()),
    )
    return _telling(_CONFIRMED, rows, renunciation_paragraph(of), of)


def statement_content(items: Sequence[CaseItem], of: LetterOf) -> StatementContent:
    """Fill the statement that is printed to be signed; `items` are named where they are a part."""
    language, day = language_of(of.application.language), of.made_at.date()
    applicant = of.application.applicant
    issuer = issuer_of(of.office, standard=of.standard, language=language, on=day)
    office = Text(kk=of.office.name_kk, ru=of.office.name_ru, en=of.office.name_en)
    return StatementContent(
        to=worded(lambda s: TO_HEAD.in_language(s).format(office=office.in_language(s)), language),
        sender=applicant.name,
        identity=_identity(of),
        address=address_of(of.application),
        text=_said(_STATEMENT, of),
        rows=_named(items),
        number=of.number,
        qr=of.qr,
        issuer=issuer,
        made_at=of.made_at.isoformat(),
        language=language,
        out_of_force=is_out_of_force(of.standard, day),
    )


def renunciation_paragraph(of: LetterOf) -> str:
    """Return the clause by which this edition lets a service be renounced, empty without one."""
    ends = (each.id for each in of.standard.grounds if each.outcome == RENOUNCED)
    return next(ends, "")


def _telling(text: Text, rows: tuple[Entry, ...], paragraph: str, of: LetterOf) -> TellingContent:
    language, day = language_of(of.application.language), of.made_at.date()
    return TellingContent(
        outgoing="",
        date="",
        to=of.application.applicant.name,
        address=address_of(of.application),
        text=_said(text, of),
        rows=rows,
        law=_law(of, paragraph, language) if paragraph else Wording(kk=""),
        post=post_of(of.signer, language),
        signer=name_of(of.signer, language),
        executor=name_of(of.executor, language),
        number=of.number,
        qr=of.qr,
        issuer=issuer_of(of.office, standard=of.standard, language=language, on=day),
        made_at=of.made_at.isoformat(),
        language=language,
        out_of_force=is_out_of_force(of.standard, day),
    )


def _said(text: Text, of: LetterOf) -> Wording:
    def say(spoken: Language) -> str:
        return text.in_language(spoken).format(
            number=of.number,
            day=f"{of.day:%d.%m.%Y}",
            title=of.standard.title.in_language(spoken),
        )

    return worded(say, language_of(of.application.language))


def _law(of: LetterOf, paragraph: str, language: Language) -> Wording:
    return worded(
        lambda spoken: _STANDARD.in_language(spoken).format(
            title=of.standard.title.in_language(spoken), cited=citation_words(paragraph, spoken)
        ),
        language,
    )


def _dated(label: Text, day: dt.date, language: Language) -> Entry:
    return _row(label, worded(lambda spoken: date_words(day, spoken), language), language)


def _row(label: Text, value: Wording, language: Language) -> Entry:
    """Set a value behind its label; one of no language stands once, behind both labels."""
    if not value.own:
        return Entry(text=Wording(kk=f"{_both(label, language)}: {value.kk}"))

    def say(spoken: Language) -> str:
        return f"{label.in_language(spoken)}: {value.kk if spoken == 'kk' else value.own}"

    return Entry(text=worded(say, language))


def _both(label: Text, language: Language) -> str:
    return " / ".join(dict.fromkeys((label.kk, label.in_language(language))))


def _named(items: Sequence[CaseItem]) -> tuple[Entry, ...]:
    return tuple(Entry(text=Wording(kk=f"– {each.called}")) for each in items if each.called)


def _identity(of: LetterOf) -> str:
    language = language_of(of.application.language)
    person, organisation = of.application.applicant.person, of.application.applicant.organisation
    if organisation is not None:
        return f"{_both(_BIN, language)} {organisation.bin}" if organisation.bin else ""
    return f"{_both(_IIN, language)} {person.iin}" if person is not None and person.iin else ""
