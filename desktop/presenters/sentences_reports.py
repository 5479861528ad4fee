"""What is said when something of reports, indicators or the survey is refused (W-A2, I-A5)."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.i18n import marked

REPORTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "report-unknown": marked("There is no such report here. Choose one of the list."),
        "report-days": marked("The last day is before the first one. Choose another period."),
        "indicator-unknown": marked("The standard has no such row of indicators."),
        "indicator-counted": marked(
            "Row {number} is counted from the record: its current value is not entered by hand."
        ),
        "indicator-value": marked("Write per cent from 0 to 100, such as 95 or 97,5."),
        "indicator-year": marked("Write the year in four digits."),
        "indicator-ground": marked("Write the order it rests on, or how it was counted."),
        "survey-nobody": marked(
            "Nobody was served at this window today yet: there is no one to ask."
        ),
        "survey-asked": marked("Visitor {ticket} was asked already: once a visit."),
        "survey-none": marked("The indicators of this service ask visitors nothing."),
        "survey-token": marked("{token}: no slip of this office. Check its nine digits."),
        "survey-spent": marked("{token}: this slip was counted already. Each counts once."),
        "survey-empty": marked("Nothing is answered on it: there is nothing to count."),
        "survey-few": marked(
            "The box holds {answers} of at least {least} answers: the sums of fewer would tell "
            "whose they are."
        ),
    }
)
"""English sentences by code."""
