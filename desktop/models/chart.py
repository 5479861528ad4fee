"""A chart of a report: what is drawn, and what is read out in its place.

It holds values and words only. How it looks is `printing/charts.py`, one drawing for the screen and
for paper.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from math import isfinite
from typing import Final, Literal, TypeAlias

from desktop.models.text import Language, Text

ChartKind: TypeAlias = Literal["bars", "stacked", "line"]
"""Bars side by side, bars one on another, or a line over time."""

Value: TypeAlias = int | float | None
"""What is drawn; None where there was nothing to count it of: a gap, never a nought."""

_TITLE: Final = Text(kk="{title} ({unit}).", ru="{title} ({unit}).", en="{title} ({unit}).")
_BARE: Final = Text(kk="{title}.", ru="{title}.", en="{title}.")
_LIMIT: Final = Text(
    kk="Шегі – {name}: {value}.", ru="Предел – {name}: {value}.", en="Limit – {name}: {value}."
)
_GROUP: Final = Text(kk="{label}: {said}.", ru="{label}: {said}.", en="{label}: {said}.")
_OF: Final = Text(kk="{name} – {value}", ru="{name} – {value}", en="{name} – {value}")
_NONE: Final = Text(kk="дерек жоқ", ru="нет данных", en="no data")
_EMPTY: Final = Text(kk="Дерек жоқ.", ru="Данных нет.", en="No data.")
_NO_BREAK: Final = "\N{NO-BREAK SPACE}"
_MOST: Final = 10**15
_TENTHS: Final = 1  # places after the comma, at most


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """Name a row of values, one for each label of the chart."""

    name: Text
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """Draw a line values are measured by, as the 30 minutes of the standard; named beside it."""

    name: Text
    value: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Threshold:
    """Draw a line between labels that part what is counted by its length, as minutes do.

    What stands under the first `after` labels is within it, what stands under the others is past.
    """

    name: Text
    after: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """Hold a chart: what each place along it is called, the rows of values, their unit.

    A limit is of the values, thresholds are of the labels. Raise `ValueError` of a row that is
    longer or shorter than the labels, of a value that is not finite, or below nought (a report
    counts and measures, it owes nothing), and of thresholds beyond the labels or over time.
    """

    title: Text
    kind: ChartKind
    labels: tuple[Text, ...]
    series: tuple[Series, ...]
    unit: Text
    limit: Limit | None = None
    thresholds: tuple[Threshold, ...] = ()

    def __post_init__(self) -> None:
        """Judge what is to be drawn."""
        limits = () if self.limit is None else (self.limit.value,)
        for each in self.series:
            if len(each.values) != len(self.labels):
                raise ValueError("chart-lengths")
        if not all(isfinite(each) and each >= 0 for each in (*self.values(), *limits)):
            raise ValueError("chart-values")
        places = range(0 if self.kind == "line" else len(self.labels) + 1)
        if not all(each.after in places for each in self.thresholds):
            raise ValueError("chart-thresholds")

    def values(self) -> Iterator[int | float]:
        """Yield every value there is."""
        for each in self.series:
            yield from (value for value in each.values if value is not None)

    @property
    def is_empty(self) -> bool:
        """Say whether nothing would be drawn."""
        return not any(self.values())

    def alternative(self, language: Language) -> str:
        """Say in words what the chart shows: its title, its limit, every value under its label.

        A threshold is told where it stands: between what is within it and what is past.
        """
        unit = self.unit.in_language(language)
        head = (_TITLE if unit else _BARE).in_language(language)
        said = [head.format(title=self.title.in_language(language), unit=unit)]
        if self.limit is not None:
            name = self.limit.name.in_language(language)
            limit = number_words(self.limit.value, language)
            said.append(_LIMIT.in_language(language).format(name=name, value=limit))
        for at in range(len(self.labels) + 1):
            said += [f"{name.in_language(language)}." for name in self.crossed(at)]
            said += [self._group(at, language)] if at < len(self.labels) else []
        return " ".join(said if self.labels else (*said, _EMPTY.in_language(language)))

    def crossed(self, at: int) -> tuple[Text, ...]:
        """Return the thresholds that stand before a label, or behind the last one."""
        return tuple(each.name for each in self.thresholds if each.after == at)

    def is_past(self, at: int) -> bool:
        """Say whether what stands under a label is past every threshold there is."""
        return bool(self.thresholds) and all(each.after <= at for each in self.thresholds)

    def _group(self, at: int, language: Language) -> str:
        """Say the values under one label; a chart of one row does not name it."""
        told = [
            (each.name.in_language(language), _said(each.values[at], language))
            for each in self.series
        ]
        of = _OF.in_language(language)
        words = [of.format(name=name, value=value) if name else value for name, value in told]
        if len(told) == 1:
            words = [told[0][1]]
        label = self.labels[at].in_language(language)
        return _GROUP.in_language(language).format(label=label, said=", ".join(words))


def number_words(value: float, language: Language) -> str:
    """Write a value in groups of three, with a tenth where it has one: `1 048`, `12,5`.

    One that nobody counts to is written short: `1e+15`.
    """
    if value >= _MOST:
        return f"{value:.0e}"
    rounded = round(float(value), _TENTHS)
    whole, _dot, tenths = f"{rounded:,.{_TENTHS}f}".partition(".")
    if language != "en":
        whole = whole.replace(",", _NO_BREAK)
    point = "." if language == "en" else ","
    return whole if not tenths.strip("0") else f"{whole}{point}{tenths}"


def _said(value: Value, language: Language) -> str:
    return _NONE.in_language(language) if value is None else number_words(value, language)
