"""A chart: what is read out in its place, and how a paper keeps it."""

from dataclasses import replace
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.models.chart import Chart, ChartKind, Limit, Series, Threshold, number_words
from desktop.models.chart_entries import chart_entries, charts_of
from desktop.models.report import plain
from tests.helpers.charts import CHARTS, LENGTHS, OUTCOMES, PURPOSES, VISITORS, WAITS

values = st.none() | st.integers(0, 10**9) | st.floats(0, 1e300, allow_nan=False)
words = st.text(st.characters(categories=("L", "Nd")), max_size=12).map(plain)


@st.composite
def charts(draw: st.DrawFn) -> Chart:
    """Draw a chart of any values."""
    count = draw(st.integers(0, 6))
    rows = st.lists(values, min_size=count, max_size=count).map(tuple)
    limit = draw(st.none() | st.floats(0, 1e300, allow_nan=False))
    kinds: tuple[ChartKind, ...] = get_args(ChartKind)
    kind = draw(st.sampled_from(kinds))
    places = st.builds(Threshold, name=words, after=st.integers(0, count))
    return Chart(
        title=draw(words),
        kind=kind,
        labels=tuple(draw(st.lists(words, min_size=count, max_size=count))),
        series=tuple(
            Series(name=draw(words), values=draw(rows)) for _each in range(draw(st.integers(1, 5)))
        ),
        unit=draw(words),
        limit=None if limit is None else Limit(name=draw(words), value=limit),
        thresholds=() if kind == "line" else tuple(draw(st.lists(places, max_size=3))),
    )


def test_what_is_read_out_says_every_value_under_its_name_and_the_limit() -> None:
    assert WAITS.alternative("kk").startswith(
        "Кезекте күту (минут). Шегі – заңды күту шегі: 30. қаңтар: 10. ақпан: 12,5."
    )
    told = PURPOSES.alternative("ru")
    assert "Приглашение: этот год – нет данных, прошлый год – 41." in told
    assert "этот год – 1\N{NO-BREAK SPACE}248" in told


def test_a_threshold_is_read_out_between_what_is_within_it_and_what_is_past() -> None:
    told = LENGTHS.alternative("kk")
    within, past = told.split("Шегі – 30 минут (қару). ")
    assert within.endswith("25–30 минут: қару – 7, шақыру – 0. ")
    assert past == "Шектен асты: қару – 9, шақыру – 5."
    assert "шақыру – 18. Шегі – 15 минут (шақыру). 15–20 минут" in within
    assert [at for at in range(len(LENGTHS.labels)) if LENGTHS.is_past(at)] == [6]


@pytest.mark.parametrize("after", [-1, len(LENGTHS.labels) + 1])
def test_a_threshold_stands_somewhere_among_the_labels(after: int) -> None:
    beyond = (Threshold(name=plain(""), after=after),)
    with pytest.raises(ValueError, match="chart-thresholds"):
        replace(LENGTHS, thresholds=beyond)
    with pytest.raises(ValueError, match="chart-thresholds"):
        replace(VISITORS, thresholds=LENGTHS.thresholds)


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
    assert [each.alternative("kk") for each in kept[-len(CHARTS) :]] == [
        each.alternative("kk") for each in CHARTS
    ]
    if not chart.is_empty:
        assert kept[0].alternative("kk") == chart.alternative("kk")
        assert (kept[0].kind, kept[0].limit) == (chart.kind, chart.limit)
        assert [each.after for each in kept[0].thresholds] == [e.after for e in chart.thresholds]
    assert kept[-1].thresholds == tuple(
        replace(each, name=plain(each.name.kk)) for each in LENGTHS.thresholds
    )
