"""What to tell whoever asks by phone about an application: one sentence, in his language."""

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from desktop.models.standard import Reception
from desktop.models.text import Language, Text
from desktop.models.wording import date_words, hours_on, reception_words

_UNDER_WAY: Final = Text(
    kk="{number} өтініші қаралуда: орындау күні – {due}; нәтижеге {collect} күні келіңіз{hours}",
    ru="Заявление {number} на рассмотрении: срок – {due}; за результатом приходите {collect}"
    "{hours}",
    en="Application {number} is being examined: due {due}; come for the result on {collect}{hours}",
)
_HOURS: Final = Text(kk=" (қабылдау {hours})", ru=" (приём {hours})", en=" (reception {hours})")
_MISSING: Final = Text(
    kk="; жетіспейтін құжаттар: {papers}",
    ru="; не хватает документов: {papers}",
    en="; papers still missing: {papers}",
)
_READY: Final = Text(
    kk="{number} бойынша нәтиже дайын, алуға келіңіз ({hours})",
    ru="Результат по {number} готов, приходите за ним ({hours})",
    en="The result of {number} is ready, come for it ({hours})",
)
_CLOSED: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "": Text(
            kk="{number} өтініші бойынша іс аяқталған",
            ru="Работа по заявлению {number} завершена",
            en="Application {number} is closed",
        ),
        "void": Text(
            kk="{number} нөмірі қате тіркелген және жойылған",
            ru="Номер {number} зарегистрирован ошибочно и аннулирован",
            en="The number {number} was registered by mistake and is void",
        ),
        "withdrawn": Text(
            kk="{number} бойынша өтініш беруші қызметтен бас тартқан",
            ru="По {number} заявитель отказался от услуги",
            en="The applicant of {number} has withdrawn",
        ),
        "forwarded": Text(
            kk="{number} өтініші құзыреті бойынша басқа органға жіберілген",
            ru="Заявление {number} направлено по компетенции в другой орган",
            en="Application {number} was forwarded to the competent body",
        ),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Hold how an application stands."""

    number: str
    stage: str
    ending: str
    due: dt.date
    collect_on: dt.date


def words_for_caller(
    standing: Standing,
    *,
    missing: Sequence[str],
    reception: Reception,
    picked: Collection[dt.date],
    today: dt.date,
    language: Language,
) -> str:
    """Say how an application stands, when to come and in which hours, and what is missing.

    `missing` names papers in that language; `picked` are the office's own days (D20).
    """
    number, collect_on = standing.number, standing.collect_on
    if standing.stage == "closed":
        said = _CLOSED.get(standing.ending, _CLOSED[""]).in_language(language).format(number=number)
    elif standing.stage == "ready":
        hours = reception_words(reception, language, on=today, picked=picked)
        said = _READY.in_language(language).format(number=number, hours=hours)
    else:
        hours = hours_on(reception, collect_on, language, picked=picked)
        said = _UNDER_WAY.in_language(language).format(
            number=number,
            due=date_words(standing.due, language),
            collect=date_words(collect_on, language),
            hours=_HOURS.in_language(language).format(hours=hours) if hours else "",
        )
        if missing:
            said += _MISSING.in_language(language).format(papers=", ".join(missing))
    return f"{said}."
