"""The parts of the report of a period beside its figures: their names, how each is reached."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal, TypeAlias

from desktop.models.text import Text

SectionId: TypeAlias = Literal[
    "outcome",
    "purpose",
    "weapon-kind",
    "moved",
    "broken",
    "waits",
    "services",
    "causes",
    "ground",
    "turn",
    "duty",
    "exempt",
    "papers",
    "blanks",
    "complaints",
    "complaint-subject",
    "complaint-outcome",
    "complaint-term",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionWords:
    """Hold what a part is called, how it is reached, and the paragraphs and decisions behind it."""

    title: Text
    says: Text
    source: str


SECTIONS: Final[Mapping[SectionId, SectionWords]] = MappingProxyType(
    {
        "outcome": SectionWords(
            title=Text(
                kk="Өтініштердің нәтижесі",
                ru="Итоги заявлений",
                en="What applications came to",
            ),
            says=Text(
                kk="Шешілгендері шешім күні бойынша, шешімсіз аяқталғандары аяқталған күні "
                "бойынша. Күші жойылған шешімнің біріншісі есептеледі.",
                ru="Решённые – по дню решения, оконченные без решения – по дню окончания. Из "
                "отменённых решений считается первое.",
                en="Those decided by the day of the decision, those that ended without one by the "
                "day they ended. Of a decision set aside the first one counts.",
            ),
            source="D10, D38, D39, D50",
        ),
        "purpose": SectionWords(
            title=Text(
                kk="Тіркелген өтініштер, мақсаты бойынша",
                ru="Зарегистрировано, по цели",
                en="Registered, by purpose",
            ),
            says=Text(
                kk="Тіркелген өтініштер, әрқайсысы өз мақсатымен бір рет.",
                ru="Зарегистрированные заявления, каждое один раз, по своей цели.",
                en="Applications registered, each once by its purpose.",
            ),
            source="W-5, I-5",
        ),
        "weapon-kind": SectionWords(
            title=Text(
                kk="Тіркелген өтініштер, қару санаты бойынша",
                ru="Зарегистрировано, по категории оружия",
                en="Registered, by kind of weapon",
            ),
            says=Text(
                kk="Тіркелген өтініштер, қаруының санаты бойынша; санаттары әртүрлісі бөлек тұр.",
                ru="Зарегистрированные заявления по категории их оружия; с разными категориями – "
                "отдельной строкой.",
                en="Applications registered by the kind of their weapons; those of several kinds "
                "stand apart.",
            ),
            source="W-5",
        ),
        "moved": SectionWords(
            title=Text(
                kk="Өзгерген мерзімдер, себебі бойынша",
                ru="Изменённые сроки, по причине",
                en="Terms moved, by cause",
            ),
            says=Text(
                kk="Мерзімнің әр өзгеруі өзгерткен күні бойынша: мәлімет не тексеру керек болғаны "
                "және күнтізбе шешімі, жазылған негізімен. Өтініш түзетіліп, мерзімі содан "
                "өзгерсе, бөлек жолда.",
                ru="Каждое изменение срока по дню, когда его сделали: понадобились сведения или "
                "проверка, либо изменился календарь; с записанным основанием. Исправления, от "
                "которых срок стал другим, – отдельной строкой.",
                en="Each change of a term by the day it was made: information or a check was "
                "needed, or the calendar changed; with the ground recorded. Corrections that "
                "made the term another stand apart.",
            ),
            source="W-7.1b, D6, D31, D39",
        ),
        "broken": SectionWords(
            title=Text(
                kk="Бұзылған мерзімдер, себебі бойынша",
                ru="Нарушенные сроки, по причине",
                en="Terms broken, by cause",
            ),
            says=Text(
                kk="Мерзімінен кеш шешілген өтініштер шешім күні бойынша, әрқайсысы бір рет: "
                "алдымен ІІД-де болған күндері кешігуді жапса, сосын мерзім біткенде сұрау "
                "салудың жауабы әлі келмесе, қалғаны – аудан.",
                ru="Решённые позже срока по дню решения, каждое один раз: сначала те, чью "
                "просрочку покрывают дни в ДВД, затем те, по которым к концу срока не пришёл "
                "ответ на запрос; остальные – за районом.",
                en="Those decided late by the day of the decision, each once: first those whose "
                "days at the department cover the delay, then those with an inquiry unanswered "
                "when the term ended; the rest are the district's.",
            ),
            source="W-7, I-7, D30",
        ),
        "waits": SectionWords(
            title=Text(
                kk="Кезекте күту, минут",
                ru="Ожидание в очереди, минут",
                en="Waits in the queue, minutes",
            ),
            says=Text(
                kk="Әр нөмір бір рет, соңғы күткен кезегі бойынша; кезектің қабылдау сағаттары "
                "ғана есептеледі, басталған минут бүтін саналады. Шегі: {limits}; одан ұзағы "
                "«Шектен асты» жолында ғана. Жартысы мен оннан тоғызы шегі бар кезектер "
                "бойынша.",
                ru="Каждый номер один раз, по очереди, где он ждал последней; считаются только "
                "часы приёма этой очереди, начатая минута – целая. Предел: {limits}; что дольше – "
                "только в строке «Сверх предела». Половина и девять из десяти – по очередям, "
                "для которых предел есть.",
                en="Each number once, in the line it waited in last; only that line's hours of "
                "reception count, a minute begun counts whole. Limit: {limits}; what is longer "
                "stands past the limit alone. Half and nine in ten are of the lines that have a "
                "limit.",
            ),
            source="W-7.2, W-7.4, I-7.2, D22",
        ),
        "services": SectionWords(
            title=Text(
                kk="Қызмет көрсету, минут",
                ru="Обслуживание, минут",
                en="Services, minutes",
            ),
            says=Text(
                kk="Қызмет көрсетілген әр келу басталғаннан соңғы құжат берілгенге дейін; "
                "басталған минут бүтін саналады. Шегі: {limits}; одан ұзағы «Шектен асты» жолында "
                "ғана. Жартысы мен оннан тоғызы шегі бар кезектер бойынша.",
                ru="Каждое обслуживание от начала до последней выданной бумаги; начатая минута – "
                "целая. Предел: {limits}; что дольше – только в строке «Сверх предела». Половина и "
                "девять из десяти – по очередям, для которых предел есть.",
                en="Each service from its beginning to the last paper given; a minute begun counts "
                "whole. Limit: {limits}; what is longer stands past the limit alone. Half and nine "
                "in ten are of the lines that have a limit.",
            ),
            source="W-7.3, W-7.4, I-7.3, D37",
        ),
        "causes": SectionWords(
            title=Text(
                kk="Күту мен қызмет шегінен асу себептері",
                ru="Причины ожидания и обслуживания сверх нормы",
                en="Causes of waits and services past the limit",
            ),
            says=Text(
                kk="Шектен асқан әр күту мен қызмет бір рет: оның уақытына берілген себеп; "
                "әртүрлі екі себеп берілсе – «бірнеше себеп».",
                ru="Каждое ожидание и обслуживание сверх нормы один раз: причина, указанная для "
                "этого времени; если их две разных – «несколько причин».",
                en="Each wait and service past its limit once, by the cause given for that time; "
                "where two differ, under several causes.",
            ),
            source="D47",
        ),
        "ground": SectionWords(
            title=Text(
                kk="Қолданылған бас тарту негіздері",
                ru="Применённые основания отказа",
                en="Grounds of refusal applied",
            ),
            says=Text(
                kk="Әр өтініште қолданылған әр негіз бір рет, шешім күні бойынша.",
                ru="Каждое основание один раз на заявление, по дню решения.",
                en="Each ground once for an application, by the day of the decision.",
            ),
            source="W-17, I-16",
        ),
        "turn": SectionWords(
            title=Text(
                kk="Кезектен тыс шақырулар, негізі бойынша",
                ru="Вызовы вне очереди, по основанию",
                en="Out-of-turn calls, by ground",
            ),
            says=Text(
                kk="Кезектен тыс әр шақыру, таңдалған негізі бойынша.",
                ru="Каждый вызов вне очереди, по выбранному основанию.",
                en="Each out-of-turn call by the ground chosen.",
            ),
            source="D22",
        ),
        "duty": SectionWords(
            title=Text(kk="Мемлекеттік баж", ru="Государственная пошлина", en="State duty"),
            says=Text(
                kk="Осы күндері тіркелген өтініштер бойынша, қазіргі қалпында; жарамсыз деп "
                "танылғандары саналмайды. Бір түбіртек бірнеше өтінішке есептелсе де, бір қызметте "
                "бір рет, екі қызметте есептелсе – барлығында да бір рет саналады. Мөлшерлемесі "
                "жоқ бажда төленуге тиіс сома жоқ.",
                ru="По заявлениям, зарегистрированным в эти дни, как они стоят сейчас; признанные "
                "недействительными не считаются. Квитанция, засчитанная нескольким заявлениям, в "
                "одной услуге считается один раз, а засчитанная в двух – один раз и во «Всего». У "
                "пошлины без ставки суммы к уплате нет.",
                en="Of the applications registered in these days as they stand now; void ones do "
                "not count. A receipt counted by several applications counts once in a service, "
                "and once in the total where it is counted in two. A duty without a rate has no "
                "sum due.",
            ),
            source="W-8, I-8, D3, D5, D32",
        ),
        "exempt": SectionWords(
            title=Text(
                kk="Баждан босатылғандар, негізі бойынша",
                ru="Освобождено от пошлины, по основанию",
                en="Exempt from the duty, by reason",
            ),
            says=Text(
                kk="Баж алынбайтын бірліктер стандарттың негізі бойынша; төлеуші босатылған "
                "өтініштер жазылған негізі бойынша, әрқайсысы бір рет.",
                ru="Единицы, с которых пошлина не взимается, по основанию стандарта; заявления "
                "освобождённых плательщиков – по записанному основанию, каждое один раз.",
                en="Units free of the duty by the standard's reason; applications of payers freed "
                "from it by the ground recorded, each once.",
            ),
            source="W-8, D2, D33",
        ),
        "papers": SectionWords(
            title=Text(kk="Басылған құжаттар", ru="Напечатанные бумаги", en="Papers printed"),
            says=Text(
                kk="Осы күндері басылғаны, қайта басылғаны және қолмен жазылғаны, әрқайсысы сол "
                "күні бойынша: бұрын жасалған құжат кейін қайта басылса, қайта басылған күні "
                "саналады.",
                ru="Сколько бумаг в эти дни напечатано впервые, сколько раз печатали ещё и "
                "сколько написано от руки, каждое по своему дню: бумага, составленная раньше, а "
                "напечатанная ещё раз позже, считается в день этой печати.",
                en="Papers printed for the first time in these days, printed again, and written "
                "by hand, each by its own day: one made before and printed again later counts on "
                "the day of that print.",
            ),
            source="D55, D56",
        ),
        "blanks": SectionWords(
            title=Text(
                kk="Қатаң есептіліктегі бланкілер",
                ru="Бланки строгой отчётности",
                en="Blanks of strict reporting",
            ),
            says=Text(
                kk="Осы күндерде тіркелімге жазылған қозғалыс, дана.",
                ru="Движение, внесённое в реестр в эти дни, штук.",
                en="What the register says of these days, in pieces.",
            ),
            source="D28",
        ),
        "complaints": SectionWords(
            title=Text(
                kk="Түскен шағымдар, келу жолы бойынша",
                ru="Поступило жалоб, по каналу",
                en="Complaints received, by channel",
            ),
            says=Text(
                kk="Осы күндері тіркелген шағымдар, жарамсыз деп танылғандары бөлек.",
                ru="Жалобы, зарегистрированные в эти дни; признанные недействительными – отдельно.",
                en="Complaints registered in these days; void ones stand apart.",
            ),
            source="W-22, W-25, I-21, D48",
        ),
        "complaint-subject": SectionWords(
            title=Text(
                kk="Түскен шағымдар, мәселесі бойынша",
                ru="Поступило жалоб, по предмету",
                en="Complaints received, by subject",
            ),
            says=Text(
                kk="Осы күндері тіркелген шағымдар, жарамсыз деп танылғандарынсыз.",
                ru="Жалобы, зарегистрированные в эти дни, без признанных недействительными.",
                en="Complaints registered in these days, without void ones.",
            ),
            source="W-24, I-24, D48",
        ),
        "complaint-outcome": SectionWords(
            title=Text(kk="Шағымдардың нәтижесі", ru="Итоги жалоб", en="What complaints came to"),
            says=Text(
                kk="Жауабы не басқа органға жіберілгені осы күндерге түскен шағымдар; шешімге "
                "қатысты не істелгені – солардың ішінде.",
                ru="Жалобы, на которые ответили или которые передали в эти дни; что стало с "
                "решением – из их числа.",
                en="Complaints answered or passed on in these days; what became of the decision "
                "is among them.",
            ),
            source="W-25, I-A5, D48",
        ),
        "complaint-term": SectionWords(
            title=Text(kk="Шағымдардың мерзімі", ru="Сроки жалоб", en="Terms of complaints"),
            says=Text(
                kk="Жауап берілгені не жіберілгені сол күні бойынша, мерзім ұзартылса – ұзартылған "
                "мерзімімен; жауап күтетіні соңғы күннің аяғындағы қалпында.",
                ru="Отвеченные и переданные – по тому дню, с продлённым сроком, если он продлён; "
                "ожидающие ответа – на конец последнего дня.",
                en="Those answered or passed on by that day, by the longer term where it was "
                "extended; those that wait as they stand at the end of the last day.",
            ),
            source="W-23, I-22, D48",
        ),
    }
)
"""Every part, in no order: `services/period_report.py` has that."""
