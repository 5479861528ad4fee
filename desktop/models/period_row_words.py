"""The words of the rows of the report of a period, its charts and what stands behind a row."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.models.text import Text

OTHER_TERM: Final = Text(
    kk="Мәлімет не тексеру керек: {reason}",
    ru="Нужны сведения или проверка: {reason}",
    en="Information or a check: {reason}",
)
CALENDAR: Final = Text(
    kk="Күнтізбе өзгерді: {reason}", ru="Изменился календарь: {reason}",
    en="The calendar changed: {reason}",
)  # fmt: skip
PUT_RIGHT: Final = Text(
    kk="Өтініш түзетілді, мерзімі содан өзгерді",
    ru="Заявление исправлено, и срок стал другим",
    en="The application was put right, and its term changed with it",
)
OTHER_REASONS: Final = Text(kk="Басқа негіздер", ru="Прочие основания", en="Other grounds")
BROKEN: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "away": Text(
            kk="ІІД-де болған күндері үшін", ru="Из-за дней в ДВД", en="Days at the department"
        ),
        "answer": Text(
            kk="Мерзім біткенде сұрау салудың жауабы келмеген",
            ru="К концу срока не было ответа на запрос",
            en="An inquiry was unanswered when the term ended",
        ),
        "here": Text(kk="Ауданның өзі кешіктірді", ru="Задержал район", en="Late at the district"),
    }
)
UP_TO: Final = Text(kk="{n} минутқа дейін", ru="До {n} мин", en="Up to {n} min")
FROM_TO: Final = Text(kk="{a}–{n} минут", ru="{a}–{n} мин", en="{a}–{n} min")
PAST: Final = Text(kk="Шектен асты", ru="Сверх предела", en="Past the limit")
NO_LIMIT: Final = Text(
    kk="Шегі белгіленбеген кезек", ru="Очередь без предела", en="A line without a limit"
)
HALF: Final = Text(
    kk="Жартысы мұнан ұзақ емес, мин", ru="Половина не дольше, мин", en="Half no longer than, min"
)
NINE: Final = Text(
    kk="Оннан тоғызы мұнан ұзақ емес, мин",
    ru="Девять из десяти не дольше, мин",
    en="Nine in ten no longer than, min",
)
LIMIT: Final = Text(kk="{service} – {n} мин", ru="{service} – {n} мин", en="{service} – {n} min")
CHART_LIMIT: Final = Text(kk="Шегі – {n} минут", ru="Предел – {n} мин", en="Limit – {n} min")
CHART_LIMIT_OF: Final = Text(
    kk="Шегі – {n} минут ({services})", ru="Предел – {n} мин ({services})",
    en="Limit – {n} min ({services})",
)  # fmt: skip
WAIT: Final = Text(kk="Күту: {cause}", ru="Ожидание: {cause}", en="Wait: {cause}")
SERVICE: Final = Text(kk="Қызмет: {cause}", ru="Обслуживание: {cause}", en="Service: {cause}")
NO_CAUSE: Final = Text(kk="себебі жазылмаған", ru="причина не указана", en="no cause given")
SEVERAL_CAUSES: Final = Text(kk="бірнеше себеп", ru="несколько причин", en="several causes")
OTHER_CAUSE: Final = Text(kk="басқа себеп", ru="другая причина", en="another cause")
DUE: Final = Text(kk="Төленуге тиіс, теңге", ru="К уплате, тенге", en="Due, tenge")
PAID: Final = Text(kk="Төленді, теңге", ru="Уплачено, тенге", en="Paid, tenge")
CHARGED: Final = Text(kk="Баж алынатын бірлік", ru="Облагаемых единиц", en="Units charged")
EXEMPT: Final = Text(kk="Баждан босатылған бірлік", ru="Освобождённых единиц", en="Units exempt")
DUE_OF: Final = Text(
    kk="Оның ішінде төленуге тиіс: {duty}", ru="В том числе к уплате: {duty}",
    en="Of that due: {duty}",
)  # fmt: skip
PAID_OF: Final = Text(
    kk="Оның ішінде төленді: {duty}", ru="В том числе уплачено: {duty}", en="Of that paid: {duty}"
)
RECEIPTS: Final = Text(kk="Есептелген түбіртек", ru="Засчитано квитанций", en="Receipts counted")
USED: Final = Text(
    kk="Түбіртектер бойынша есептелгені, теңге",
    ru="Засчитано по квитанциям, тенге",
    en="Counted of the receipts, tenge",
)
UNIT_FREE: Final = Text(kk="Бірлік: {says}", ru="Единица: {says}", en="Unit: {says}")
PAYER_FREE: Final = Text(kk="Төлеуші: {says}", ru="Плательщик: {says}", en="Payer: {says}")
PRINTED: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "first": Text(kk="{kind}", ru="{kind}", en="{kind}"),
        "again": Text(
            kk="{kind}: қайта басылғаны", ru="{kind}: напечатано ещё раз",
            en="{kind}: printed again",
        ),
        "by-hand": Text(
            kk="{kind}: қолмен жазылғаны", ru="{kind}: написано от руки",
            en="{kind}: written by hand",
        ),
    }
)  # fmt: skip
MOVES: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "received": Text(kk="{kind}: түскені", ru="{kind}: поступило", en="{kind}: received"),
        "used": Text(kk="{kind}: жұмсалғаны", ru="{kind}: израсходовано", en="{kind}: used"),
        "spoiled": Text(kk="{kind}: бүлінгені", ru="{kind}: испорчено", en="{kind}: spoiled"),
        "found-spoiled": Text(
            kk="{kind}: жұмсалған соң бүлінген деп танылғаны",
            ru="{kind}: признано испорченным после расхода",
            en="{kind}: found spoiled after use",
        ),
        "handed-back": Text(
            kk="{kind}: қайтарылғаны", ru="{kind}: возвращено", en="{kind}: handed back"
        ),
    }
)
STRUCK: Final = Text(
    kk="жарамсыз деп танылғаны", ru="признано недействительными", en="struck as void"
)
PASSED_ON: Final = Text(
    kk="құзыретті органға жіберілгені", ru="передано в компетентный орган", en="passed on"
)
DECISIONS: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "set-aside": Text(
            kk="шағым бойынша шешімнің күші жойылғаны",
            ru="решение отменено по жалобе",
            en="decision set aside",
        ),
        "upheld": Text(
            kk="шешім күшінде қалдырылғаны", ru="решение оставлено в силе", en="decision upheld"
        ),
    }
)
COMPLAINT_TERMS: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "kept": Text(
            kk="мерзімінде жауап берілгені", ru="отвечено в срок", en="answered in time"
        ),
        "broken": Text(
            kk="мерзімінен кеш жауап берілгені", ru="отвечено позже срока", en="answered late"
        ),
        "waiting": Text(
            kk="жауап күтеді, мерзімі бітпеген", ru="ждут ответа, срок не истёк",
            en="waiting, in time",
        ),
        "overdue": Text(
            kk="жауап күтеді, мерзімі өткен", ru="ждут ответа, срок истёк", en="waiting, overdue"
        ),
    }
)  # fmt: skip
RECEIVED_ON: Final = Text(kk="Түскен күні", ru="Дата поступления", en="Received on")
OVER_ON: Final = Text(kk="Жауап күні", ru="Дата ответа", en="Answered on")
CHARTS: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "months": Text(
            kk="Тіркелген өтініштер, айлар бойынша",
            ru="Зарегистрировано заявлений, по месяцам",
            en="Applications registered, by month",
        ),
        "years": Text(
            kk="Тіркелген өтініштер, жылдар бойынша",
            ru="Зарегистрировано заявлений, по годам",
            en="Applications registered, by year",
        ),
        "terms": Text(
            kk="Шешілген өтініштердің мерзімі", ru="Сроки решённых заявлений",
            en="Terms of applications decided",
        ),
        "waits": Text(
            kk="Кезекте күту", ru="Ожидание в очереди", en="Waits in the queue"
        ),
        "services": Text(kk="Қызмет көрсету ұзақтығы", ru="Длительность обслуживания",
                         en="Length of services"),
    }
)  # fmt: skip
UNIT_APPLICATIONS: Final = Text(kk="өтініш", ru="заявлений", en="applications")
UNIT_NUMBERS: Final = Text(kk="нөмір", ru="номеров", en="numbers")
UNIT_SERVICES: Final = Text(kk="келу", ru="посещений", en="visits")
