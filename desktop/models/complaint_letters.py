"""Fill the letters to whoever complained, in the one language he is answered in (W-25, D25, D48).

What is found is typed; the complaint, its number, the law and the court are not.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from desktop.models.complaint import Complaint
from desktop.models.complaint_words import OUTCOMES, SUBJECTS
from desktop.models.facts import (
    ComplaintAnswered,
    ComplaintExtended,
    ComplaintPassedOn,
    OfficeChosen,
    WhatOfDecision,
)
from desktop.models.filling import is_out_of_force, issuer_of
from desktop.models.official import Official
from desktop.models.paper_decision import RefusalContent
from desktop.models.paper_parts import Entry, Wording
from desktop.models.signature import name_in, post_in
from desktop.models.standard import Standard
from desktop.models.term import ComplaintRules
from desktop.models.text import Language, Text
from desktop.models.wording import date_words

_REPLY: Final = Text(kk="ШАҒЫМҒА ЖАУАП", ru="ОТВЕТ НА ЖАЛОБУ", en="REPLY TO A COMPLAINT")
_EXTENDED: Final = Text(
    kk="ШАҒЫМДЫ ҚАРАУ МЕРЗІМІ ТУРАЛЫ ХАБАРЛАМА",
    ru="УВЕДОМЛЕНИЕ О СРОКЕ РАССМОТРЕНИЯ ЖАЛОБЫ",
    en="NOTICE OF THE TERM OF A COMPLAINT",
)
_PASSED: Final = Text(
    kk="ШАҒЫМНЫҢ ҚҰЗЫРЕТІ БОЙЫНША ЖІБЕРІЛГЕНІ ТУРАЛЫ ХАБАРЛАМА",
    ru="УВЕДОМЛЕНИЕ О ПЕРЕНАПРАВЛЕНИИ ЖАЛОБЫ ПО КОМПЕТЕНЦИИ",
    en="NOTICE THAT A COMPLAINT WAS PASSED ON",
)
_CONSIDERED: Final = Text(
    kk="{day} тіркелген № {number} шағымыңыз қаралды.",
    ru="Ваша жалоба № {number}, зарегистрированная {day}, рассмотрена.",
    en="Your complaint No {number} registered on {day} was considered.",
)
_NEEDS_INQUIRY: Final = Text(
    kk="{day} тіркелген № {number} шағымыңызды қарау үшін басқалардан ақпарат алу немесе "
    "жергілікті жерге шығып тексеру қажет болды.",
    ru="Для рассмотрения вашей жалобы № {number}, зарегистрированной {day}, нужны сведения от "
    "других или проверка с выездом на место.",
    en="Your complaint No {number} registered on {day} needs information from others or an on-site "
    "check.",
)
_LONGER: Final = Text(
    kk="{day} тіркелген № {number} шағымыңызды қарау мерзімі ұзартылды.",
    ru="Срок рассмотрения вашей жалобы № {number}, зарегистрированной {day}, продлён.",
    en="The term of your complaint No {number} registered on {day} was extended.",
)
_SENT: Final = Text(
    kk="{day} тіркелген № {number} шағымыңыз құзыреті бойынша жіберілді. Жауапты сол орган береді.",
    ru="Ваша жалоба № {number}, зарегистрированная {day}, направлена по компетенции. Ответ даст "
    "этот орган.",
    en="Your complaint No {number} registered on {day} was passed on to the competent body, which "
    "will answer it.",
)
_COVERING: Final = Text(kk="ІЛЕСПЕ ХАТ", ru="СОПРОВОДИТЕЛЬНОЕ ПИСЬМО", en="COVERING LETTER")
_ENCLOSED: Final = Text(
    kk="{day} тіркелген № {number} шағым құзыреті бойынша қарауға жіберіледі. Жауапты "
    "шағымданушыға беруіңізді сұраймыз.",
    ru="Направляется на рассмотрение по компетенции жалоба № {number}, зарегистрированная {day}. "
    "Просим ответить заявителю.",
    en="Complaint No {number} registered on {day} is passed on to you as the competent body. "
    "Please answer whoever complained.",
)
_WHO: Final = Text(kk="Шағымданушы", ru="Заявитель", en="Complainant")
_ABOUT: Final = Text(kk="Мәселесі", ru="Предмет", en="What about")
_WITH: Final = Text(kk="Қоса берілді", ru="Приложение", en="Enclosed")
_ENCLOSURE: Final = Text(
    kk="шағым және оған қоса берілген құжаттар, ____ парақ; шағымданушыға хабарланды",
    ru="жалоба с приложенными документами, на ____ л.; заявитель уведомлён",
    en="the complaint with what came with it, ____ sheets; whoever complained is told",
)
_OUTCOME: Final = Text(kk="Шағым", ru="Жалоба", en="The complaint is")
_FOUND: Final = Text(kk="Анықталғаны", ru="Установлено", en="What was found")
_MEASURES: Final = Text(kk="Қабылданған шаралар", ru="Принятые меры", en="What was done")
_DECISION: Final = Text(kk="Шешім", ru="Решение", en="The decision")
_SET_ASIDE: Final = Text(
    kk="№ {number} өтініш бойынша {day} шешімнің күші жойылды. Өтініш қайта қаралады, мерзімі – "
    "{due}. Бұрын берілген құжат жаңа нәтижені алған кезде тапсырылады.",
    ru="Решение от {day} по заявлению № {number} отменено. Заявление рассматривается заново, срок "
    "– {due}. Выданный ранее документ сдаётся при получении нового результата.",
    en="The decision of {day} on application No {number} is set aside. It is examined anew by "
    "{due}. What was given before is returned when the new result is handed over.",
)
_SET_ASIDE_OVER: Final = Text(
    kk="№ {number} өтініш бойынша {day} шешімнің күші жойылды.",
    ru="Решение от {day} по заявлению № {number} отменено.",
    en="The decision of {day} on application No {number} is set aside.",
)
_UPHELD: Final = Text(
    kk="№ {number} өтініш бойынша {day} шешім күшінде қалдырылды.",
    ru="Решение от {day} по заявлению № {number} оставлено в силе.",
    en="The decision of {day} on application No {number} is upheld.",
)
_BEFORE: Final = Text(kk="Бұрынғы мерзімі", ru="Прежний срок", en="Term until now")
_NOW: Final = Text(kk="Жаңа мерзімі", ru="Новый срок", en="New term")
_WHY: Final = Text(kk="Себебі", ru="Причина", en="Reason")
_WHERE: Final = Text(kk="Қайда жіберілді", ru="Куда направлена", en="Passed on to")
_LETTER: Final = Text(kk="Ілеспе хат", ru="Сопроводительное письмо", en="Letter")
_MARK: Final = Text(kk="{day} № {number}", ru="№ {number} от {day}", en="No {number} of {day}")
_LAW: Final = Text(
    kk="Негізі: {act}, {number}-бап.",
    ru="Основание: {act}, ст. {number}.",
    en="{act}, Art. {number}.",
)
_APPEAL: Final = Text(
    kk="Жауаппен келіспесеңіз, жоғары тұрған органға: {whom}",
    ru="Если вы не согласны с ответом, вы вправе обратиться выше: {whom}",
    en="If you disagree with the reply, you may turn to: {whom}",
)
_COURT: Final = Text(
    kk="Сондай-ақ заңда белгіленген тәртіппен сотқа жүгінуге құқығыңыз бар.",
    ru="Вы также вправе обратиться в суд в установленном законом порядке.",
    en="You may also go to court in the order set by law.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterOf:
    """Hold what a letter about a complaint is filled from.

    `office` is as the service of the complaint names it, `higher` whom to turn to next, with their
    telephones; a `signer` nobody knows yet is left to the pen.
    """

    complaint: Complaint
    standard: Standard
    office: OfficeChosen
    rules: ComplaintRules
    signer: Official | None
    executor: Official
    higher: Text
    made_at: dt.datetime

    @property
    def spoken(self) -> Language:
        """Return the language of the letter: of the complaint, where it is Russian."""
        return "ru" if self.complaint.received.language == "ru" else "kk"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """Name the decision complained of: of which application, when; what became of it.

    `due` is by when the application is examined anew, None where nothing is examined any more.
    """

    case: str
    on: dt.date | None
    decision: WhatOfDecision
    due: dt.date | None


def reply_content(
    answered: ComplaintAnswered, of: LetterOf, settled: Settled | None = None
) -> RefusalContent:
    """Fill the reply: what the complaint proved to be, why, what was done, and the court (I-23).

    Of a decision complained of it says whether it was set aside or upheld, and why.
    """
    spoken = of.spoken
    rows = [
        _row(_OUTCOME, OUTCOMES[answered.outcome].in_language(spoken), spoken),
        _row(_FOUND, answered.found, spoken),
    ]
    if settled is not None:
        rows.append(_row(_DECISION, _settled_words(settled, spoken), spoken))
        rows.append(_row(_WHY, answered.reason, spoken))
    if answered.measures:
        rows.append(_row(_MEASURES, answered.measures, spoken))
    rows += _remedies(of)
    return _letter(_REPLY, _CONSIDERED, rows, of, outgoing=answered.outgoing, on=answered.on)


def _settled_words(settled: Settled, spoken: Language) -> str:
    aside = _SET_ASIDE if settled.due is not None else _SET_ASIDE_OVER
    said = (_UPHELD if settled.decision == "upheld" else aside).in_language(spoken)
    day = f"{settled.on:%d.%m.%Y}" if settled.on is not None else ""
    due = date_words(settled.due, spoken) if settled.due is not None else ""
    return said.format(number=settled.case, day=day, due=due)


def extension_content(extended: ComplaintExtended, of: LetterOf) -> RefusalContent:
    """Fill the notice of another term: the day until now, the day from now, and why (Art. 8)."""
    spoken = of.spoken
    rows = [
        _row(_BEFORE, date_words(extended.before_due, spoken), spoken),
        _row(_NOW, date_words(extended.due, spoken), spoken),
        _row(_WHY, extended.reason, spoken),
        _law(of),
    ]
    return _letter(_EXTENDED, _LONGER if extended.extended else _NEEDS_INQUIRY, rows, of)


def passed_content(passed: ComplaintPassedOn, of: LetterOf) -> RefusalContent:
    """Fill the notice that somebody else will answer: who, by which letter, and why (D48)."""
    spoken = of.spoken
    rows = [_row(_WHERE, passed.to, spoken)]
    if passed.number:
        mark = _MARK.in_language(spoken).format(number=passed.number, day=f"{passed.on:%d.%m.%Y}")
        rows.append(_row(_LETTER, mark, spoken))
    rows += [_row(_WHY, passed.reason, spoken), _law(of)]
    return _letter(_PASSED, _SENT, rows, of)


def covering_content(passed: ComplaintPassedOn, of: LetterOf) -> RefusalContent:
    """Fill the letter a complaint goes with: whose, about what, why there, what with it (D48)."""
    spoken, told = of.spoken, of.complaint.received
    who = told.complainant
    sender = ", ".join(filter(None, (who.name, who.address, who.email, who.phone)))
    about = f"{SUBJECTS[told.subject].in_language(spoken)}: {told.words}"
    rows = [
        _row(_WHO, sender, spoken),
        _row(_ABOUT, about, spoken),
        _row(_WHY, passed.reason, spoken),
        _row(_WITH, _ENCLOSURE.in_language(spoken), spoken),
    ]
    letter = _letter(_COVERING, _ENCLOSED, rows, of, outgoing=passed.number, on=passed.on)
    return replace(letter, to=passed.to, address="")


def _letter(
    title: Text,
    opening: Text,
    rows: list[Entry],
    of: LetterOf,
    *,
    outgoing: str = "",
    on: dt.date | None = None,
) -> RefusalContent:
    received, spoken, day = of.complaint.received, of.spoken, of.made_at.date()
    registered = f"{of.complaint.received_at:%d.%m.%Y}"
    return RefusalContent(
        outgoing=outgoing,
        date=f"{on:%d.%m.%Y}" if outgoing and on is not None else "",
        to=received.complainant.name,
        address=received.complainant.address or received.complainant.email,
        title=title.in_language(spoken),
        opening=opening.in_language(spoken).format(number=received.number, day=registered),
        rows=tuple(rows),
        post=post_in(of.signer, spoken),
        signer=name_in(of.signer, spoken),
        executor=name_in(of.executor, spoken),
        number=received.number,
        qr=received.qr,
        issuer=issuer_of(of.office, standard=of.standard, language=spoken, on=day),
        made_at=of.made_at.isoformat(),
        language=spoken,
        out_of_force=is_out_of_force(of.standard, day),
    )


def _remedies(of: LetterOf) -> Iterator[Entry]:
    whom = of.higher.in_language(of.spoken)
    if whom:
        yield _small(_APPEAL.in_language(of.spoken).format(whom=whom))
    yield _small(_COURT.in_language(of.spoken))
    yield _law(of)


def _law(of: LetterOf) -> Entry:
    act, number = of.rules.act.in_language(of.spoken), of.rules.paragraph
    return _small(_LAW.in_language(of.spoken).format(act=act, number=number))


def _row(lead: Text, words: str, spoken: Language) -> Entry:
    return Entry(text=Wording(kk=lead.in_language(spoken), own=words))


def _small(words: str) -> Entry:
    return Entry(text=Wording(kk=""), detail=Wording(kk=words))
