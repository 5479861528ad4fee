"""The words of the indicators' table beyond the standard's own: how each value was reached."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.models.facts import IndicatorKind
from desktop.models.text import Text

SHORT: Final = Text(
    kk="Көрсеткіштер: {service}", ru="Показатели: {service}", en="Indicators: {service}"
)
HEADS: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "name": Text(kk="Көрсеткіш", ru="Показатель", en="Indicator"),
        "normative": Text(kk="Нормативтік мәні", ru="Нормативное значение", en="Normative value"),
        "target": Text(kk="Мақсатты мәні", ru="Целевое значение", en="Target value"),
        "current": Text(kk="Ағымдағы мәні", ru="Текущее значение", en="Current value"),
    }
)
"""What the columns are called where the annex has no words for them."""

PERCENT: Final = Text(kk="{value} %", ru="{value} %", en="{value}%")
OF: Final = Text(kk="{percent}\n{part} / {whole}", ru="{percent}\n{part} / {whole}",
                 en="{percent}\n{part} / {whole}")  # fmt: skip
TERM: Final = Text(
    kk="Кезеңде шешілген {whole} өтініштің {part} мерзімінде шешілді; мерзімінен кеш: осында "
    "{here}, ІІД-де болған күндері үшін {away}. Өтінішті қайтарып алғандар есептелмейді.",
    ru="Из решённых за период заявлений ({whole}) в срок решено {part}; позже срока: здесь {here}, "
    "из-за дней в ДВД {away}. Отозванные не считаются.",
    en="Of {whole} applications decided in the period {part} were in time; late: here {here}, for "
    "their days at the department {away}. Withdrawn ones do not count.",
)
NO_TERM: Final = Text(
    kk="Кезеңде шешілген өтініш жоқ, сондықтан мәні бос.",
    ru="За период не решено ни одного заявления, поэтому значение пусто.",
    en="No application was decided in the period, so the value is empty.",
)
SURVEY: Final = Text(
    kk="Сауалнамада бұл сұраққа жауап берген {whole} келушінің {part} «иә» деді; жауапсыз "
    "қалдырғаны {silent}. Кезеңде сұралған келу саны {asked}.",
    ru="Из {whole} ответивших на этот вопрос анонимного опроса «да» сказали {part}; пропустили "
    "вопрос {silent}. Посещений, на которых спросили: {asked}.",
    en="Of {whole} who answered this question of the anonymous survey {part} said yes; {silent} "
    "left it out. Visits asked in the period: {asked}.",
)
NO_SURVEY: Final = Text(
    kk="Бұл сұраққа есептелген жауап жоқ (жауапсыз қалдырғаны {silent}), сондықтан мәні бос. "
    "Кезеңде сұралған келу саны {asked}.",
    ru="На этот вопрос сосчитанных ответов нет (пропустили {silent}), поэтому значение пусто. "
    "Посещений, на которых спросили: {asked}.",
    en="No answer to this question was counted ({silent} left it out), so the value is empty. "
    "Visits asked in the period: {asked}.",
)
BOX: Final = Text(
    kk=" Жәшікте есептелмеген {box} жауап бар.",
    ru=" В ящике несосчитанных ответов: {box}.",
    en=" Answers in the box, not counted yet: {box}.",
)
COMPLAINTS: Final = Text(
    kk="Қызмет көрсетілген (кезеңде шешілген) {whole} өтінішке негізді деп танылған {part} шағым "
    "келеді, оның ішінде ішінара негіздісі {partly}.",
    ru="На {whole} обслуженных (решённых за период) заявлений приходится обоснованных жалоб: "
    "{part}, из них частично: {partly}.",
    en="To {whole} applications served (decided in the period) there are {part} justified "
    "complaints, {partly} of them in part.",
)
NO_COMPLAINTS: Final = Text(
    kk="Кезеңде шешілген өтініш жоқ, сондықтан мәні бос; негізді шағым {part}.",
    ru="За период не решено ни одного заявления, поэтому значение пусто; обоснованных жалоб: "
    "{part}.",
    en="No application was decided in the period, so the value is empty; justified complaints: "
    "{part}.",
)
ENTERED: Final = Text(
    kk="{year} жыл үшін енгізілді: {ground} ({clerk}, {day}).",
    ru="Введено за {year} год: {ground} ({clerk}, {day}).",
    en="Entered for {year}: {ground} ({clerk}, {day}).",
)
NOT_ENTERED: Final = Text(
    kk="{year} жыл үшін енгізілмеген, сондықтан мәні бос.",
    ru="За {year} год не введено, поэтому значение пусто.",
    en="Not entered for {year}, so the value is empty.",
)

KINDS: Final[Mapping[IndicatorKind, Text]] = MappingProxyType(
    {
        "normative": Text(kk="нормативтік мәні", ru="нормативное значение", en="normative value"),
        "target": Text(kk="мақсатты мәні", ru="целевое значение", en="target value"),
        "current": Text(kk="ағымдағы мәні", ru="текущее значение", en="current value"),
    }
)
NUMBER: Final = Text(kk="Нөмірі", ru="Номер", en="Number")
WHEN: Final = Text(kk="Күні", ru="Дата", en="Day")
WHAT: Final = Text(kk="Не болды", ru="Что произошло", en="What happened")
IN_TIME: Final = Text(kk="мерзімінде шешілді", ru="решено в срок", en="decided in time")
LATE_HERE: Final = Text(kk="мерзімінен кеш", ru="позже срока", en="late")
LATE_AWAY: Final = Text(
    kk="мерзімінен кеш: ІІД-де болды", ru="позже срока: было в ДВД", en="late: was away"
)
JUSTIFIED: Final = Text(kk="шағым негізді", ru="жалоба обоснована", en="complaint justified")
PARTLY: Final = Text(
    kk="шағым ішінара негізді", ru="жалоба обоснована частично", en="complaint justified in part"
)
SERVED: Final = Text(kk="өтініш шешілді", ru="заявление решено", en="application decided")
COUNTED: Final = Text(
    kk="жәшік ашылды: иә {yes}, жоқ {no}, жауапсыз {silent}",
    ru="ящик открыт: да {yes}, нет {no}, без ответа {silent}",
    en="box opened: yes {yes}, no {no}, no answer {silent}",
)
VALUE: Final = Text(
    kk="{kind} {value}: {ground} ({clerk})", ru="{kind} {value}: {ground} ({clerk})",
    en="{kind} {value}: {ground} ({clerk})",
)  # fmt: skip
EMPTIED: Final = Text(kk="бос", ru="пусто", en="empty")

YES: Final = Text(kk="Иә", ru="Да", en="Yes")
NO: Final = Text(kk="Жоқ", ru="Нет", en="No")
