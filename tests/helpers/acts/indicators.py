"""What is recorded of indicators, the survey and reports, each act with its command."""

import datetime as dt
from typing import Final

from desktop.models.report import Asked
from desktop.services import indicators, reports, survey
from tests.helpers.acts.act import Act

YEAR: Final = Asked(
    report="indicators.weapons", first=dt.date(2013, 1, 1), last=dt.date(2013, 12, 31)
)
ACTS: Final = (
    Act("indicators.set_value", "indicator.enter", lambda d: indicators.set_value(
        d, service="weapons", number="1.1", kind="normative", year=2013, value="95",
        ground="бұйрық")),
    Act("survey.ask", "survey.ask", lambda d: survey.ask(d, window="1", way="screen")),
    Act("survey.open_box", "survey.enter", lambda d: survey.open_box(d, service="weapons")),
    Act("reports.printing", "report.print", lambda d: reports.print_report(d, YEAR, "kk")),
)  # fmt: skip
