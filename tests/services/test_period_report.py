"""The report of a period says what the figures say, and any figure opens what it counts."""

import datetime as dt
from collections import Counter

import pytest

from desktop.models.errors import Refusal
from desktop.models.figure_names import NAMES
from desktop.models.figure_table import Cell, Wanted
from desktop.models.figures import FIGURES, Split
from desktop.models.period_row_words import PAST, PUT_RIGHT
from desktop.models.report import Asked, Line
from desktop.models.text import Language
from desktop.services import (
    correcting,
    figures,
    period_lasting,
    period_report,
    period_waits,
    reports,
)
from desktop.services.desk import Desk
from desktop.services.papers import paper_pdf
from desktop.services.period_behind import CLOSED
from desktop.services.period_counts import Counts
from desktop.services.period_waits import Kept
from tests.helpers.office import Clock
from tests.helpers.on_path import HEAD, as_, decided, grant, refuse, registered, seen, staffed
from tests.helpers.pdf import page_sizes_mm, text_of
from tests.helpers.standards import MONDAY
from tests.helpers.visits import a_number, several_of_one_visit

MONTH = Asked(
    report=period_report.KIND, first=MONDAY.replace(day=1), last=MONDAY + dt.timedelta(days=5)
)


@pytest.fixture(autouse=True)
def _work(desk: Desk, clock: Clock) -> None:
    """Let two be registered, one granted, one refused, and one wait in vain."""
    staffed(desk)
    several_of_one_visit(desk, 2)
    decided(desk, grant())
    decided(desk, refuse("item-1", "17.7e"))
    a_number(desk)
    clock.pass_minutes(300)


def lines(desk: Desk) -> dict[str, Line]:
    """Return the lines of the report by what stands behind them."""
    return {line.key: line for line in reports.compose(desk, MONTH).lines if line.key}


def whole(desk: Desk, figure: str) -> int:
    split: Split = "service" if "service" in FIGURES[figure].splits else "office"
    wanted = Wanted(
        figures=(figure,),
        rooms=(desk.office().office,),
        first=MONTH.first,
        last=MONTH.last,
        rows=split,
    )
    return figures.count(desk, wanted).value(Cell(figure=figure))


def test_every_figure_stands_in_it_as_it_is_counted(desk: Desk) -> None:
    found = lines(desk)
    for figure in FIGURES:
        line = found[figure]
        assert line.cells[0].ru == f"{line.of} {NAMES[figure].ru}"
        assert line.cells[-1].kk == str(whole(desk, figure)), figure
        parts = [int(each.kk) for each in line.cells[1:-1] if each.kk]
        assert sum(parts) == (int(line.cells[-1].kk) if parts else 0), figure
    assert found["registered"].cells[-1].kk == "4"
    assert found["refused"].cells[-1].kk == "1"
    assert found["waits-over"].cells[-1].kk == "1"


def test_what_is_parted_adds_up_and_opens_its_applications(desk: Desk) -> None:
    found = lines(desk)
    purposes = [line for key, line in found.items() if key.startswith("registered/purpose/")]
    assert sum(int(line.cells[-1].kk) for line in purposes) == 4
    (ground,) = [line for key, line in found.items() if key.startswith("grounds/")]
    assert ground.cells[0].ru.startswith("П. ")
    for key, line in found.items():
        first = key.partition("/")[0]
        figure = FIGURES.get(first)
        if first == CLOSED:
            with pytest.raises(Refusal, match="figure-no-cases"):
                reports.behind(desk, MONTH, key)
        elif figure is None or figure.unit == "applications":
            opened = reports.behind(desk, MONTH, key)
            assert len(opened.rows) == int(line.cells[-1].kk), key
            assert {each.kind for each in opened.rows} <= {"case"}


def test_a_term_that_changed_with_a_correction_is_told_apart_and_opens_its_application(
    desk: Desk,
) -> None:
    key = "part/put-right/put-right"
    assert key not in lines(desk)
    case = registered(desk)
    for typed in ({"person.given": "Ерлан"}, {"answers.inquiry": "yes"}):
        correcting.correct(desk, seen=seen(desk, case), typed=typed, reason="қате")
    line = lines(desk)[key]
    assert (line.cells[0].ru, line.cells[-1].ru) == (PUT_RIGHT.ru, "1")
    assert [each.ref for each in reports.behind(desk, MONTH, key).rows] == [case]


def test_a_chart_of_waits_shows_the_limit_where_the_table_begins_to_count_past_it(
    desk: Desk,
) -> None:
    report = reports.compose(desk, MONTH)
    *others, waits, services = report.charts
    for chart in (waits, services):
        (limit,) = chart.thresholds
        assert limit.name.ru == "Предел – 30 мин", "of weapons alone: nothing is of invitations"
        assert chart.labels[limit.after - 1].ru == "25–30 мин"
        assert chart.labels[limit.after] == PAST
    assert waits.series[0].values[-1] == 1, "who waits in vain"
    assert all(not chart.thresholds for chart in others)


def test_limits_of_several_services_are_told_apart_and_one_for_all_once(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    counts = Counts(kept={"wait": Kept(minutes=Counter({("weapons.hand-in", 12): 1}))})
    every = ("weapons", "invitations")
    limits = {"weapons.hand-in": 30, "weapons.collect": 12, "invitations.hand-in": 15}
    monkeypatch.setattr(period_waits, "limits", lambda _desk, _kind: limits)
    found = period_lasting.lasting(desk, counts, "wait")
    told = period_lasting.thresholds(desk, found, "wait", every)
    assert [(each.name.en, each.after) for each in told] == [
        ("Limit – 12 min (Weapons registration)", 3),
        ("Limit – 15 min (Invitations)", 3),
        ("Limit – 30 min (Weapons registration)", 6),
    ]
    assert period_lasting.limit_words(desk, "wait").kk.count("12 мин") == 1
    limits.update({"weapons.collect": 30, "invitations.hand-in": 30})
    (one,) = period_lasting.thresholds(desk, found, "wait", every)
    assert (one.name.kk, one.after) == ("Шегі – 30 минут", 6)


def test_a_figure_that_opens_nothing_is_refused(desk: Desk) -> None:
    with pytest.raises(Refusal, match="figure-no-cases"):
        reports.behind(desk, MONTH, "numbers")
    with pytest.raises(Refusal, match="figure-unknown"):
        reports.behind(desk, MONTH, "nonsense")


@pytest.mark.parametrize("spoken", ["kk", "ru"])
def test_on_paper_it_says_each_figure_and_how_it_was_reached(desk: Desk, spoken: Language) -> None:
    paper = reports.print_report(as_(desk, HEAD), MONTH, spoken)
    made = paper_pdf(desk, paper=paper)
    assert set(page_sizes_mm(made)) == {(210.0, 297.0)}
    said = "".join(text_of(made).split())
    for name in NAMES.values():
        assert "".join(name.in_language(spoken).split()) in said
    assert "W-7,I-7,D6" in said
