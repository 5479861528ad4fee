"""The indicators' table is what a recount of the journal's facts says, and opens what it counts."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.models import facts
from desktop.models.chain import read_head
from desktop.models.errors import Refusal
from desktop.models.facts import ComplaintOutcome, Fact, IndicatorKind
from desktop.models.figure_table import Wanted
from desktop.models.report import Asked
from desktop.services import complaint_letters, complaints, indicators, reports
from desktop.services.desk import Desk
from desktop.store import journal
from desktop.store.codec import decode
from desktop.store.unit_of_work import unit_of_work
from tests.helpers.complaint_facts import EMPLOYEE, HEAD, received
from tests.helpers.complaints import COMPLAINT
from tests.helpers.facts import DAY, moment
from tests.helpers.figure_facts import ROOMS, Journey, journeys, live
from tests.helpers.figures_by_hand import counted, lives
from tests.helpers.indicators import ORDER, measured
from tests.helpers.office import Clock
from tests.helpers.on_path import HEAD as HEAD_ID
from tests.helpers.on_path import INSPECTOR, OTHER, as_, decided, grant, staffed
from tests.services.test_figures import a_record

HERE = ROOMS[0]
YEAR = Asked(report="indicators.weapons", first=dt.date(2013, 1, 1), last=dt.date(2013, 12, 31))
Box = tuple[str, int, int, int, int]
"""A box opened: service, day, yes, no, nothing said."""
Complaint = tuple[str, ComplaintOutcome, int]


def boxes() -> st.SearchStrategy[list[Box]]:
    count = st.integers(0, 4)
    service = st.sampled_from(("weapons", "invitations"))
    return st.lists(st.tuples(service, st.integers(0, 60), count, count, count), max_size=5)


def complained() -> st.SearchStrategy[list[Complaint]]:
    service = st.sampled_from(("weapons", "invitations"))
    outcome = st.sampled_from(get_args(ComplaintOutcome))
    return st.lists(st.tuples(service, outcome, st.integers(0, 60)), min_size=2, max_size=6)


def happen(desk: Desk, opened: list[Box], told: list[Complaint]) -> None:
    """Let boxes be opened and complaints be answered in the office."""
    for n, (service, after, yes, no, silent) in enumerate(opened):
        sums = facts.SurveySums(number="2.1", satisfied=yes, dissatisfied=no, silent=silent)
        day = DAY + dt.timedelta(days=after)
        _record(desk, day, facts.SurveyCounted(
            box=f"b{n}", service=service, day=day, answers=yes + no + silent, sums=(sums,),
            tokens=(f"t{n}",),
        ))  # fmt: skip
    for n, (service, outcome, after) in enumerate(told, start=1):
        day = DAY + dt.timedelta(days=after)
        _record(desk, day, replace(received(f"c{n}", n, on=day), service=service))
        _record(
            desk,
            day,
            facts.ComplaintAssigned(
                complaint=f"c{n}", to=EMPLOYEE, by=HEAD, on=day, clerk_name="А"
            ),
        )
        _record(desk, day, facts.ComplaintAnswered(
            complaint=f"c{n}", outcome=outcome, found="ф", measures="м", on=day, signer=HEAD,
            by=EMPLOYEE, paper=f"p{n}", clerk_name="А",
        ))  # fmt: skip


def _record(desk: Desk, day: dt.date, fact: Fact) -> None:
    with unit_of_work(desk.database, at=moment(12, day=day), by="s1", office=HERE) as work:
        work.record(fact)


def told_here(desk: Desk) -> list[Fact]:
    """Return every fact of the office, as the journal has it."""
    found = []
    for entry in journal.entries(desk.database):
        head = read_head(entry.head) or {}
        if head["office"] == HERE:
            found.append(decode(str(head["f"]), int(head["v"]), entry.body))
    return found


def share(part: int, whole: int) -> str:
    """Say a share as the table does, worked out anew."""
    if not whole:
        return ""
    percent = (Decimal(100 * part) / whole).quantize(Decimal("0.1"), ROUND_HALF_UP).normalize()
    return f"{percent:f} %\n{part} / {whole}"


def by_hand(desk: Desk, asked: Asked, number: str) -> str:
    """Recount a row from the journal's facts, with no table in between."""
    service = asked.report.partition(".")[2]
    wanted = Wanted(figures=("in-time",), rooms=(HERE,), first=asked.first, last=asked.last,
                    rows="service")  # fmt: skip
    found = list(lives(desk.database).values())
    of = {f: counted(found, f, wanted, on=asked.last)[service, ""]
          for f in ("in-time", "late-here", "late-away")}  # fmt: skip
    every = told_here(desk)
    if number == "1.1":
        return share(of["in-time"], sum(of.values()))
    if number == "4.1":
        about = {f.complaint: f.service for f in every if isinstance(f, facts.ComplaintReceived)}
        given_ = [f for f in every if isinstance(f, facts.ComplaintAnswered)]
        part = [f for f in given_ if f.outcome != "not" and asked.first <= f.on <= asked.last]
        justified = [f.complaint for f in part if about[f.complaint] == service]
        opened_ = [e.ref for e in reports.behind(desk, asked, number).rows if e.kind == "complaint"]
        assert sorted(opened_) == sorted(justified)
        return share(len(justified), sum(of.values()))
    opened = [f for f in every if isinstance(f, facts.SurveyCounted) and f.service == service]
    within = [f for f in opened if asked.first <= f.day <= asked.last]
    sums = [s for f in within for s in f.sums if s.number == number]
    yes = sum(s.satisfied for s in sums)
    return share(yes, yes + sum(s.dissatisfied for s in sums))


@settings(max_examples=15, deadline=None)
@given(told=journeys(), opened=boxes(), answered=complained(), first=st.integers(0, 30))
def test_every_value_is_what_a_recount_of_the_journal_says(
    told: list[Journey], opened: list[Box], answered: list[Complaint], first: int
) -> None:
    begins = DAY + dt.timedelta(days=first)
    told = [replace(each, room=HERE) for each in told[1:]] + told[:1]
    with TemporaryDirectory() as folder, a_record(Path(folder)) as desk:
        live(desk.database, told)
        happen(desk, opened, answered)
        for service, rows in (("weapons", ("1.1", "2.1")), ("invitations", ("1.1", "2.1", "4.1"))):
            last = begins + dt.timedelta(days=60)
            asked = Asked(report=f"indicators.{service}", first=begins, last=last)
            lines = {line.key: line for line in reports.compose(desk, asked).lines}
            for number in rows:
                assert lines[number].cells[3].en == by_hand(desk, asked, number).replace(" %", "%")
            decided_ = [e for e in reports.behind(desk, asked, "1.1").rows if e.kind == "case"]
            whole = lines["1.1"].cells[3].en.rpartition("/")[2].strip() or "0"
            assert len(decided_) == int(whole)


def rows_of(desk: Desk, asked: Asked = YEAR) -> dict[str, tuple[str, ...]]:
    return {
        line.key: tuple(cell.kk for cell in line.cells)
        for line in reports.compose(desk, asked).lines
        if line.key
    }


def headings(desk: Desk, report: str) -> list[str]:
    lines = reports.compose(desk, replace(YEAR, report=report)).lines
    return [line.heading.kk for line in lines if line.heading.kk]


def test_the_table_stands_as_its_own_annex_has_it(desk: Desk) -> None:
    weapons = reports.compose(desk, YEAR)
    guests = reports.compose(desk, replace(YEAR, report="indicators.invitations"))
    assert [head.title.kk for head in weapons.heads] == [
        "Сапа мен қол жетімділік көрсеткіштері",
        "Көрсеткіштің нормативтік мәні",
        "Алдағы жылы көрсеткіштің мақсатты мәні",
        "Есепті жылдағы көрсеткіштің ағымдағы мәні",
    ]
    assert guests.title.kk == "Кесте. Сапа және тиімділік көрсеткіштерінің мәні"
    assert guests.heads[2].title.kk == "Көрсеткіштің нысаналы келесі жылдағы мәні"
    five = ["1. Уақтылылығы", "2. Сапасы", "3. Қол жетімділігі", "4. Шағымдану үдерісі",
            "5. Сыпайылық"]  # fmt: skip
    assert headings(desk, "indicators.weapons") == headings(desk, "indicators.invitations") == five
    of_weapons, of_guests = rows_of(desk), rows_of(desk, guests.asked)
    assert list(of_weapons) == list(of_guests) == ["1.1", "2.1", "3.1", "3.2", "4.1", "5.1"]
    assert "қанағаттанатын тұтынушылардың" in of_weapons["4.1"][0]
    assert "негізді шағымдардың" in of_guests["4.1"][0]
    assert {cells[1:] for cells in (*of_weapons.values(), *of_guests.values())} == {("", "", "")}


def test_the_norm_is_of_the_year_and_the_target_of_the_next(desk: Desk, clock: Clock) -> None:
    measured(desk, clock)
    assert rows_of(desk)["1.1"][1:] == ("95 %", "97,5 %", "100 %\n2 / 2")
    next_year = Asked(report=YEAR.report, first=dt.date(2014, 1, 1), last=dt.date(2014, 12, 31))
    assert rows_of(desk, next_year)["1.1"][1:] == ("", "", "")
    before = replace(next_year, first=dt.date(2012, 1, 1), last=dt.date(2012, 12, 31))
    assert rows_of(desk, before)["1.1"][2] == ""


def enter(desk: Desk, number: str, kind: IndicatorKind, value: str, ground: str = ORDER) -> None:
    indicators.set_value(
        desk, service="weapons", number=number, kind=kind, year=2013, value=value, ground=ground
    )


def test_a_row_people_count_is_entered_by_them_and_what_is_counted_is_not(desk: Desk) -> None:
    head = as_(staffed(desk), HEAD_ID)
    enter(head, "3.2", "current", "50")
    assert rows_of(desk)["3.2"][3] == "50 %"
    said = reports.compose(desk, YEAR).lines
    assert ORDER in next(line.says.kk for line in said if line.key == "3.2")
    enter(head, "3.2", "current", "")
    assert rows_of(desk)["3.2"][3] == ""
    wrong: tuple[tuple[str, IndicatorKind, str, str, str], ...] = (
        ("1.1", "current", "99", ORDER, "indicator-counted"),
        ("1.1", "normative", "101", ORDER, "indicator-value"),
        ("1.1", "normative", "95", " ", "indicator-ground"),
        ("9.9", "normative", "95", ORDER, "indicator-unknown"),
    )
    for number, kind, value, ground, code in wrong:
        with pytest.raises(Refusal) as refused:
            enter(head, number, kind, value, ground)
        assert refused.value.code == code
    with pytest.raises(Refusal) as refused:
        enter(as_(desk, OTHER), "1.1", "normative", "95")
    assert refused.value.code == "not-allowed"


def test_a_justified_complaint_stands_beside_the_served_and_opens(desk: Desk) -> None:
    decided(staffed(desk), grant("item-1"))
    about = replace(COMPLAINT, service="invitations")
    kept = complaints.receive(desk, about).complaint
    head = as_(desk, HEAD_ID)
    complaints.assign(head, complaint=kept, to=INSPECTOR)
    complaint_letters.answer(
        as_(desk, INSPECTOR), complaint=kept, outcome="partly", found="расталды",
        measures="ескертілді", signer=HEAD_ID, on=desk.now().date(),
    )  # fmt: skip
    guests = replace(YEAR, report="indicators.invitations")
    row = next(line for line in reports.compose(desk, guests).lines if line.key == "4.1")
    assert row.cells[3].kk == "", "no application for an invitation was decided"
    assert "негізді шағым 1" in row.says.kk
    opened: Iterable[tuple[str, str]] = (
        (each.kind, each.ref) for each in reports.behind(desk, guests, "4.1").rows
    )
    assert list(opened) == [("complaint", kept)]
