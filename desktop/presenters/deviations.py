"""The register of deviations on the screen, over a period, and its print (D21, D22, D47)."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QObject, Signal

from desktop.i18n import _, _n, language
from desktop.models.register import Deviation
from desktop.presenters import formats
from desktop.presenters.prints import PrintsPresenter
from desktop.presenters.settings_view import OptionView
from desktop.services.desk import Desk
from desktop.services.deviations import deviations, issue_register

MOST_SHOWN: Final = 200  # the printed register holds every line


def _month_before(today: dt.date) -> tuple[dt.date, dt.date]:
    last = today.replace(day=1) - dt.timedelta(days=1)
    return last.replace(day=1), last


_PERIODS: Final[Mapping[str, Callable[[dt.date], tuple[dt.date, dt.date]]]] = MappingProxyType(
    {
        "day": lambda today: (today, today),
        "month": lambda today: (today.replace(day=1), today),
        "month-before": _month_before,
        "year": lambda today: (today.replace(month=1, day=1), today),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviationView:
    """Show one line: when, whose number, what happened and by whom."""

    key: str
    at: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterView:
    """Show the register over a period, the latest first; `says` counts its lines or has none.

    `owed` counts the waits and services in it that owe a cause.
    """

    periods: tuple[OptionView, ...]
    period: str
    says: str
    rows: tuple[DeviationView, ...]
    owed: int = 0


class DeviationsPresenter(QObject):
    """Show the register over the period chosen last, and print it.

    Signals:
        changed: the RegisterView to show.
    """

    changed = Signal(object)

    def __init__(
        self, desk: Callable[[], Desk], *, prints: PrintsPresenter, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._prints = prints
        self._period = "month"
        self._is_shown = False

    def show_register(self, period: str = "") -> None:
        """Show the register over a period, by default the one shown last."""
        self._period = period if period in _PERIODS else self._period
        self._is_shown = True
        desk = self._desk()
        first, last = _PERIODS[self._period](desk.now().date())
        found = deviations(desk, first=first, last=last)
        self.changed.emit(
            RegisterView(
                periods=tuple(OptionView(key=key, words=words) for key, words in _words().items()),
                period=self._period,
                says=_says(len(found)),
                rows=tuple(
                    _row(number, each)
                    for number, each in reversed(tuple(enumerate(found, start=1)))
                )[:MOST_SHOWN],
                owed=sum(each.uncaused for each in found),
            )
        )

    def show_again(self) -> None:
        """Show it once more, in the language spoken now, unless it was put away."""
        if self._is_shown:
            self.show_register()

    def put_away(self) -> None:
        """Let it be shown no more."""
        self._is_shown = False

    def print_register(self) -> None:
        """Print the register over the period shown, in the language spoken and in Kazakh."""
        first, last = _PERIODS[self._period](self._desk().now().date())
        spoken = language()
        self._prints.issue(
            "register-deviations",
            partial(_issue, first=first, last=last, spoken=spoken),
        )


def _issue(desk: Desk, *, first: dt.date, last: dt.date, spoken: str) -> str:
    return issue_register(desk, first=first, last=last, language="ru" if spoken == "ru" else "kk")


def _words() -> Mapping[str, str]:
    return {
        "day": _("Today"),
        "month": _("This month"),
        "month-before": _("Last month"),
        "year": _("This year"),
    }


def _says(count: int) -> str:
    if not count:
        return _("Nothing departed from the turn, the hours or the limits in this period.")
    return _n("{n} line", "{n} lines", count).format(n=formats.number(count))


def _row(number: int, deviation: Deviation) -> DeviationView:
    told = (
        deviation.number,
        formats.text(deviation.line),
        formats.text(deviation.what),
        deviation.who,
    )
    return DeviationView(
        key=str(number),
        at=f"{number}. {formats.date_digits(deviation.at.date())} {formats.time(deviation.at)}",
        words=" · ".join(part for part in told if part),
    )
