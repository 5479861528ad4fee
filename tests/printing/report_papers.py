"""A report and the slip of the survey, as they are and as long as they come (W-A2, I-A5)."""

from collections.abc import Iterator

from desktop.models.chart import Chart
from desktop.models.paper import PaperKind
from desktop.models.paper_sheets import A4, A4_LYING, A5, LABEL, ROLL, Sheet
from desktop.models.paper_table import Content
from desktop.models.report import Asked, Head, Line, Report, plain, report_content
from desktop.models.text import Language, Text
from desktop.services.survey_slip import slip_content
from tests.helpers.charts import CHARTS
from tests.helpers.facts import DAY, moment, office_chosen
from tests.helpers.office import catalogue

LONG = Text(
    kk="Құжаттарды тапсырған сәттен бастап қызметті белгіленген мерзімде ұсыну жағдайларының үлесі",
    ru="Доля случаев предоставления услуги в установленный срок с момента сдачи документов",
    en="Share of cases where the service was rendered in time",
)


def report_papers(spoken: Language) -> Iterator[tuple[str, PaperKind, Content, Sheet]]:
    """Yield a table of two parts, one of three pages lying, and the slip on its sheets."""
    yield f"report-table-{spoken}", "report-table", _report(2, spoken), A4
    yield f"report-table-long-{spoken}", "report-table", _report(60, spoken), A4_LYING
    yield f"report-table-charts-{spoken}", "report-table", _report(2, spoken, CHARTS), A4
    for service, sheet in (("weapons", ROLL), ("weapons", LABEL), ("invitations", A5)):
        slip = slip_content(
            catalogue().standard(service), token="482137905",
            office=Text(kk="Зеренді ІІБ", ru="ОВД Зеренды", en="Zerendi"),
            made_at=DAY.isoformat(), language=spoken,
        )  # fmt: skip
        yield f"survey-slip-{sheet.id}-{spoken}", "survey-slip", slip, sheet


def _report(rows: int, spoken: Language, charts: tuple[Chart, ...] = ()) -> Content:
    lines = [Line(heading=Text(kk="1. Уақтылылығы", ru="1. Своевременность", en="1. Timeliness"))]
    lines += [
        Line(cells=(LONG, plain("95 %"), plain("97,5 %"), plain("96,4 %\n27 / 28")), key=str(at),
             of=f"1.{at}.", says=LONG)
        for at in range(1, rows + 1)
    ]  # fmt: skip
    report = Report(
        asked=Asked(report="indicators.weapons", first=DAY, last=DAY),
        title=LONG,
        short=LONG,
        above=(LONG,),
        heads=(Head(title=LONG), *(Head(title=plain("%"), width=26) for _n in range(3))),
        lines=tuple(lines),
        numbered_heads=True,
        charts=charts,
    )
    clerk = ("Сейтова Айгүл Болатқызы", "кеңсе маманы")
    return report_content(
        report, office=office_chosen(), made_at=moment(), clerk=clerk, language=spoken
    )
