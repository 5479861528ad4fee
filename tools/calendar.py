"""Write `forms/reference/calendar.toml`: the working days of Kazakhstan, frozen as data (D6).

Run `python -m tools.calendar` after the `holidays` package learned of new decrees; a test
compares both. What the package does not know yet (an exchange not decreed, Constitution Day of
2026) belongs to the office's own layer.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Final

import holidays

TARGET: Final = Path(__file__).resolve().parents[1] / "forms" / "reference" / "calendar.toml"
YEARS: Final = range(2010, 2031)

_SATURDAY: Final = 5
_HEAD: Final = """\
# Which days are worked in Kazakhstan, year by year, with the exchanges of days off (D6).
# Written by tools/calendar.py from the `holidays` package, version {version}: do not edit here; an
# office adds what was decreed later in its settings, a region by file.
#
# off        weekdays nobody works
# worked     Saturdays and Sundays worked instead
# holidays   official holidays that fall on a Saturday or Sunday
# estimated  some day of the year is only expected: a moon sighting or a decree decides it
# expected   those days, which an office confirms or moves in its settings
schema = 1
"""


def render(years: Iterable[int] = YEARS) -> str:
    """Return the text of the file for those years."""
    head = _HEAD.format(version=version("holidays"))
    return head + "".join(f"\n{_year(year)}" for year in years)


def _year(year: int) -> str:
    known = holidays.country_holidays("KZ", years=year)
    days = list(_days_of(year))
    off = (day for day in days if _is_weekday(day) and not known.is_working_day(day))
    worked = (day for day in days if not _is_weekday(day) and known.is_working_day(day))
    feasts = (day for day in days if not _is_weekday(day) and day in known)
    expected = [day for day in days if "estimated" in known.get(day, "")]
    return (
        "[[years]]\n"
        f"year = {year}\n"
        f"estimated = {str(bool(expected)).lower()}\n"
        f"off = [{_listed(off)}]\n"
        f"worked = [{_listed(worked)}]\n"
        f"holidays = [{_listed(feasts)}]\n"
        f"expected = [{_listed(expected)}]\n"
    )


def _days_of(year: int) -> Iterator[dt.date]:
    first = dt.date(year, 1, 1)
    return (
        first + dt.timedelta(days=each) for each in range((dt.date(year + 1, 1, 1) - first).days)
    )


def _is_weekday(day: dt.date) -> bool:
    return day.weekday() < _SATURDAY


def _listed(days: Iterable[dt.date]) -> str:
    return ", ".join(day.isoformat() for day in days)


if __name__ == "__main__":
    TARGET.write_text(render(), encoding="utf-8", newline="\n")
