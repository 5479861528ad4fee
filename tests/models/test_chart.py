"""A chart: what is read out in its place, and how a paper keeps it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.models.chart import Chart, Limit, Series, number_words
from desktop.models.chart_entries import chart_entries, charts_of
from desktop.models.report import plain
from tests.helpers.charts import CHARTS, OUTCOMES, PURPOSES, WAITS

values = st.none() | st.integers(0, 10**9) | st.floats(0, 1e300, allow_nan=False)
words = st.text(st.characters(categories=("L", "Nd")), max_size=12).map(plain)


@st.composite
def charts(draw: st.DrawFn) -> Chart:
    """Draw a chart of any values."""
    count = draw(st.integers(0, 6))
    rows = st.lists(values, min_size=count, max_size=count).map(tuple)
    limit = draw(st.none() | st.floats(0, 1e300, allow_nan=False))
    return Chart(
        title=draw(words),
        kind=draw(st.sampled_from(("bars", "stacked", "line"))),
        labels=tuple(draw(st.lists(words, min_size=count, max_size=count))),
        series=tuple(
            Series(name=draw(words), values=draw(rows)) for _each in range(draw(st.integers(1, 5)))
        ),
        unit=draw(words),
        limit=None if limit is None else Limit(name=draw(words), value=limit),
    )


def test_what_is_read_out_says_every_value_under_its_name_and_the_limit() -> None:
    assert WAITS.alternative("kk").startswith(
        "Кезекте күту (минут). Шегі – заңды күту шегі: 30. қаңтар: 10. ақпан: 12,5."
    )
    told = PURPOSES.alternative("ru")
    assert "Приглашение: этот год – нет данных, прошлый год – 41." in told
    assert "этот год – 1\N{NO-BREAK SPACE}248" in told


def test_a_number_is_written_as_each_language_has_it() -> None:
    assert number_words(1248, "kk") == "1\N{NO-BREAK SPACE}248"
    assert number_words(12.5, "ru") == "12,5"
    assert number_words(1048.25, "en") == "1,048.2"


@pytest.mark.parametrize("wrong", [(1,), (1, -1), (1, float("inf")), (1, float("nan"))])
def test_what_cannot_be_drawn_is_no_chart(wrong: tuple[float, ...]) -> None:
    series = (Series(name=plain(""), values=wrong),)
    with pytest.raises(ValueError, match="chart-"):
        replace(OUTCOMES, labels=(plain("1"), plain("2")), series=series)


@given(charts())
def test_a_paper_keeps_a_chart_as_it_is(chart: Chart) -> None:
    kept = list(charts_of(tuple(chart_entries([chart, *CHARTS], "kk"))))
    assert len(kept) == len(CHARTS) + (not chart.is_empty)
    assert [each.alternative("kk") for each in kept[-4:]] == [
        each.alternative("kk") for each in CHARTS
    ]
    if not chart.is_empty:
        assert kept[0].alternative("kk") == chart.alternative("kk")
        assert (kept[0].kind, kept[0].limit) == (chart.kind, chart.limit)
