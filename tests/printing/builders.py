"""Invented contents of papers, each as small or as large as a test asks for."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from desktop.models.layout import Layout
from desktop.models.paper import PaperKind
from desktop.models.paper_contents import (
    MissingPapersContent,
    NotCoveredContent,
    SupplementContent,
    TalonContent,
    TicketContent,
)
from desktop.models.paper_parts import Entry, Issuer, Moment, Wording
from desktop.models.paper_sheets import A4, A4_TWO_UP, A5, LABEL, ROLL, Sheet
from desktop.models.paper_table import Content
from desktop.models.text import Language
from desktop.printing.options import PrintOptions
from desktop.printing.papers import make_pdf
from desktop.standards.layouts import read_layouts
from tests.printing.anew_papers import long_papers_anew
from tests.printing.applicant_papers import applicant_papers
from tests.printing.away_papers import away_papers
from tests.printing.complaint_papers import complaint_papers
from tests.printing.coupon_papers import coupon_papers
from tests.printing.decision_papers import decision_papers
from tests.printing.file_papers import file_papers
from tests.printing.letter_papers import letter_papers
from tests.printing.office_papers import office_papers
from tests.printing.report_papers import report_papers
from tests.printing.result_papers import cancellation_papers, result_papers

PAPERS = (
    "3x4 см мөлшеріндегі екі фотосурет, 2 дана",
    "Қаруды тіркегені (қайта тіркегені) үшін мемлекеттік бажды төлегені туралы түбіртек, № 004512",
    "Сақтауға немесе сақтау мен алып жүруге рұқсат беру үшін бажды төлегені туралы түбіртек, № 45",
    "Қаруды сатып алу көзін көрсететін құжат (рұқсаттың немесе өтініштің телнұсқасы), № 1187",
    "Оқты және гильзаларды бақылау мақсатында атып көру туралы акт, № 96, 18.11.2013",
    "Өтініш",
    "Медициналық қорытынды, № 3308, 12.11.2013",
    "Жеке басты куәландыратын құжат, № 034567891",
    "Аңшылық куәлігі, № 5567",
)
GUARDS = (
    "Заңды тұлға басшысының немесе жеке кәсіпкердің өтініші (қолдаухаты)",
    "Қаруды тіркеуге үміткер адамдардың тізімі",
    "Қаруды тіркеуге үміткер адамның жеке куәлігінің көшірмесі, 15 дана",
    "3x4 см мөлшеріндегі екі фотосурет, 15 × 2 дана",
    "Күзетші ретіндегі жұмысқа даярлықтан өткенін растайтын куәлік, 15 дана",
    "Медициналық қорытынды, 15 дана",
)
LONG_NAME = " ".join(["Әбдірахманқызы-Құдайбергенова", "Қызылгүл", "Нұрмұхамедқызы"] * 4)[:300]
MADE = "2013-11-25T10:46:00+06:00"
MOMENT = Moment(year="2013", month="қараша", day="25", hour="10", minute="46")


@cache
def layout(kind: PaperKind) -> Layout:
    """Return the shipped layout of a kind of paper."""
    return read_layouts()[kind].layout


def pdf_of(kind: PaperKind, content: Content, sheet: Sheet = A5) -> bytes:
    """Make a paper on a sheet."""
    return make_pdf(kind, content, layout(kind), PrintOptions(sheet=sheet))


def said(kk: str, own: str, language: str) -> Wording:
    """Say a thing in Kazakh and, to others, in their language too."""
    return Wording(kk=kk, own="" if language == "kk" else own)


def issuer(language: str = "kk") -> Issuer:
    """Invent an office."""
    return Issuer(
        name=said(
            "Зеренді ауданының ішкі істер бөлімі",
            "Отдел внутренних дел Зерендинского района",
            language,
        ),
        address="Зеренді ауылы, Ілиясов көшесі, 42",
        phones="тел. 2-21-40, 2-12-12",
        hours=said(
            "дүйсенбі, бейсенбі: 9-00–18-00, түскі үзіліс 13-00–14-30; "
            "сенбі (айдағы № 1, 3): 9-00–13-00",
            "понедельник, четверг: 9-00–18-00, обед 13-00–14-30; "
            "суббота (№ 1, 3 в месяце): 9-00–13-00",
            language,
        ),
    )


def papers(count: int) -> tuple[str, ...]:
    """Return so many papers, in the law's long words."""
    return tuple(PAPERS[index % len(PAPERS)] for index in range(count))


def talon(
    *listed: str,
    name: str = "Қасымов Төлеген Маратұлы",
    language: str = "kk",
) -> TalonContent:
    """Invent a talon; without `listed` seven papers were handed in."""
    return TalonContent(
        number="Қ-2013/0187",
        name=name,
        papers=tuple(Entry(text=Wording(kk=each)) for each in listed or papers(7)),
        post="кеңсе маманы",
        clerk="А. Сейтова",
        accepted=MOMENT,
        given=MOMENT,
        due=said("2013 жылғы 10 желтоқсан, сейсенбі", "10 декабря 2013 года, вторник", language),
        collect=said(
            "2013 жылғы 12 желтоқсан, бейсенбі",
            "12 декабря 2013 года, четверг",
            language,
        ),
        collect_hours=said(
            "9-00–18-00, түскі үзіліс 13-00–14-30",
            "9-00–18-00, обед 13-00–14-30",
            language,
        ),
        issuer=issuer(language),
        qr="20115013000187",
        made_at=MADE,
        language=language,
    )


def blank_talon(language: str) -> TalonContent:
    """Invent a blank talon with a reserved number."""
    whole = talon(language=language)
    day = said("2013 жылғы «____» _______________", "«____» _______________ 2013 года", language)
    moment = Moment(year="2013", month="", day="", hour="", minute="")
    return replace(
        whole,
        name="",
        papers=(),
        post="",
        clerk="",
        blank=True,
        accepted=moment,
        given=moment,
        due=day,
        collect=day,
        collect_hours=whole.issuer.hours,
    )


def supplement(language: str = "kk") -> SupplementContent:
    """Invent a supplementary talon: one paper came, one is still missing."""
    whole = talon(language=language)
    return SupplementContent(
        number=whole.number,
        supplement="1",
        name=whole.name,
        papers=(Entry(text=Wording(kk=PAPERS[4])),),
        missing=said("3x4 см екі фотосурет", "Две фотографии 3x4 см", language),
        registered=said("2013 жылғы 25 қараша, дүйсенбі", "25 ноября 2013 года", language),
        made=said("2013 жылғы 28 қараша, бейсенбі, 10-46", "28 ноября 2013 года, 10-46", language),
        post=whole.post,
        clerk=whole.clerk,
        due=whole.due,
        collect=whole.collect,
        collect_hours=whole.collect_hours,
        issuer=whole.issuer,
        qr=whole.qr,
        made_at="2013-11-28T10:46:00+06:00",
        language=language,
    )


def ticket(language: str = "ru") -> TicketContent:
    """Invent a queue number."""
    return TicketContent(
        number="Қ-014",
        line=said("Қару: құжат тапсыру", "Оружие: сдача документов", language),
        ahead=said("Алдыңызда 3 адам бар", "Перед вами 3 чел.", language),
        wait=said("Күту уақыты шамамен 25 мин", "Ждать примерно 25 мин", language),
        given="25.11.2013 9-42",
        office=issuer(language).name,
        made_at=MADE,
        language=language,
    )


def missing_papers(count: int = 3, language: str = "ru") -> MissingPapersContent:
    """Invent a list of missing papers."""
    return MissingPapersContent(
        service=said(
            "Азаматтық және қызметтік қаруды тіркеу және қайта тіркеу",
            "Регистрация и перерегистрация гражданского и служебного оружия",
            language,
        ),
        purpose=said("Тіркеу", "Регистрация", language),
        papers=tuple(
            Entry(
                text=said(each, "Квитанция об уплате пошлины", language),
                detail=said("2 дана · 11-тармақ, 1)", "2 экз. · п. 11, пп. 1)", language),
            )
            for each in papers(count)
        ),
        made=said("2013 жылғы 25 қараша, дүйсенбі", "25 ноября 2013 года, понедельник", language),
        made_at=MADE,
        post="кеңсе маманы",
        clerk="А. Сейтова",
        issuer=issuer(language),
        language=language,
    )


def not_covered(language: str = "ru") -> NotCoveredContent:
    """Invent an explanation."""
    listed = missing_papers(0, language)
    return NotCoveredContent(
        service=listed.service,
        purpose=listed.purpose,
        says=said(
            "Стандарт лицензиясы жоқ жеке кәсіпкердің қаруын тіркеуді көздемейді.",
            "Стандарт не предусматривает регистрацию оружия предпринимателя без лицензии.",
            language,
        ),
        paragraph=said("6-тармақ, 5)", "п. 6, пп. 5)", language),
        made=listed.made,
        made_at=MADE,
        post=listed.post,
        clerk=listed.clerk,
        issuer=listed.issuer,
        language=language,
    )


def every_paper() -> Iterator[tuple[str, PaperKind, Content, Sheet]]:
    """Yield each kind of paper on each sheet, in Kazakh and for a Russian speaker."""
    yield from away_papers()
    yield from file_papers()
    yield from cancellation_papers()
    languages: tuple[Language, ...] = ("kk", "ru")
    for spoken in languages:
        for papers_of in (
            office_papers, result_papers, long_papers_anew, decision_papers, applicant_papers,
            coupon_papers, letter_papers, complaint_papers, report_papers,
        ):  # fmt: skip
            yield from papers_of(spoken)
        seven, nine = talon(language=spoken), talon(*papers(9), language=spoken)
        yield f"talon-weapons-a5-{spoken}", "talon-weapons", seven, A5
        yield f"talon-weapons-two-up-{spoken}", "talon-weapons", nine, A4_TWO_UP
        guards = talon(*GUARDS, name="«Беркут Күзет» ЖШС", language=spoken)
        yield f"talon-guards-two-up-{spoken}", "talon-weapons", guards, A4_TWO_UP
        three = talon(*papers(3), language=spoken)
        yield f"talon-invitations-a5-{spoken}", "talon-invitations", three, A5
        mark = said("ТҮЗЕТІЛГЕН 26.11.2013", "ИСПРАВЛЕН 26.11.2013", spoken)
        anew = replace(seven, corrected=mark)
        empty = blank_talon(spoken)
        for service in ("weapons", "invitations"):
            yield f"talon-blank-{service}-two-up-{spoken}", f"talon-{service}", empty, A4_TWO_UP
        yield f"talon-corrected-two-up-{spoken}", "talon-weapons", anew, A4_TWO_UP
        later = supplement(spoken)
        yield f"talon-supplement-two-up-{spoken}", "talon-supplement", later, A4_TWO_UP
        yield f"ticket-label-{spoken}", "ticket", ticket(spoken), LABEL
        yield f"ticket-roll-{spoken}", "ticket", ticket(spoken), ROLL
        yield f"missing-papers-a4-{spoken}", "missing-papers", missing_papers(3, spoken), A4
        yield f"missing-papers-a5-{spoken}", "missing-papers", missing_papers(3, spoken), A5
        yield f"not-covered-a4-{spoken}", "not-covered", not_covered(spoken), A4
