"""Whether a breach is one exactly where the limit is passed, and a cause covers its stretch."""

import datetime as dt
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from desktop.models.breach import Breach, Cause, breach, explained, unexplained
from desktop.models.line import Span, measure_all

DAY = dt.datetime(2013, 11, 25, 9, 0, tzinfo=dt.timezone(dt.timedelta(hours=6)))
LINES = ("weapons.hand-in", "weapons.collect")


def at(minutes: float) -> dt.datetime:
    return DAY + dt.timedelta(minutes=minutes)


def kept(
    *stretches: tuple[int, int], limit: int | None = 30, spans: tuple[Span, ...] = ()
) -> object:
    return found_in([(at(a), at(b)) for a, b in stretches], spans, limit)


def found_in(stretches: list[Span], spans: tuple[Span, ...], limit: int | None) -> Breach | None:
    return breach(stretches, spans, limit, ticket="t1", number="Қ-001", line=LINES[0], kind="wait")


def a_breach(since: int, until: int, *, line: str = LINES[0], ticket: str = "") -> Breach:
    return Breach(
        ticket=ticket or f"t{since:03d}",
        number="Қ-001",
        line=line,
        kind="wait",
        since=at(since),
        over_at=at(since + 30),
        until=at(until),
        minutes=until - since,
    )


def a_cause(begins: int, ends: int, *lines: str) -> Cause:
    return Cause(cause="c", kind="power", begins=at(begins), ends=at(ends), lines=lines)


def test_the_moment_the_limit_is_passed_is_told() -> None:
    found = found_in([(at(0), at(10)), (at(40), at(65))], (), 30)
    assert found is not None
    assert (found.since, found.over_at, found.until, found.minutes) == (at(0), at(60), at(65), 35)
    assert (found.ticket, found.number, found.line, found.kind) == ("t1", "Қ-001", LINES[0], "wait")
    assert kept((0, 30)) is None
    assert kept((0, 90), limit=None) is None
    whole = found_in([(at(0), at(34.5))], (), 30)
    assert whole is not None
    assert whole.minutes == 34, "a minute begun is none"
    assert found_in([(at(0), at(0.5))], (), 0) is not None, "where nobody waits at all"


def test_a_declared_break_is_no_time_kept() -> None:
    spans = ((at(0), at(20)), (at(110), at(300)))
    assert kept((0, 115), spans=spans) is None
    found = found_in([(at(0), at(121))], spans, 30)
    assert found is not None
    assert found.over_at == at(120)


STRETCHES = st.lists(st.integers(0, 50), min_size=2, max_size=6)


@given(
    gaps=STRETCHES, limit=st.integers(1, 90), opens=st.integers(0, 60), lasts=st.integers(0, 120)
)
def test_a_breach_is_found_exactly_where_the_strip_is_red(
    gaps: list[int], limit: int, opens: int, lasts: int
) -> None:
    moments, passed = [], 0
    for gap in gaps:
        passed += gap
        moments.append(at(passed))
    stretches = list(zip(moments[::2], moments[1::2], strict=False))
    spans = ((at(opens), at(opens + lasts)),) if lasts else ()
    found = found_in(stretches, spans, limit)
    wait = measure_all(stretches, spans, limit)
    assert (found is not None) == (wait.pressure == "past")
    if found is not None:
        assert found.minutes == wait.minutes
        assert found.since <= found.over_at < found.until


def test_a_cause_covers_whoever_was_kept_in_its_time_in_its_lines() -> None:
    waited = a_breach(60, 110)
    assert a_cause(50, 61).covers(waited)
    assert a_cause(109, 200, LINES[0]).covers(waited)
    assert not a_cause(0, 60).covers(waited)
    assert not a_cause(110, 200).covers(waited)
    assert not a_cause(50, 200, LINES[1]).covers(waited)


def test_breaches_that_run_together_are_one_stretch_of_their_line() -> None:
    found = unexplained(
        [a_breach(100, 140), a_breach(0, 40), a_breach(20, 60), a_breach(10, 50, line=LINES[1])], ()
    )
    told = [(each.line, [breach.ticket for breach in each.breaches]) for each in found]
    assert told == [(LINES[0], ["t000", "t020"]), (LINES[1], ["t010"]), (LINES[0], ["t100"])]
    assert (found[0].begins, found[0].ends) == (at(0), at(60))


SINCE = st.tuples(st.integers(0, 400), st.integers(31, 90), st.sampled_from(LINES))
CAUSES = st.tuples(st.integers(0, 400), st.integers(1, 120), st.sets(st.sampled_from(LINES)))


@given(drawn=st.lists(SINCE, max_size=12), given_=st.lists(CAUSES, max_size=4))
def test_no_breach_is_lost_and_none_is_told_twice(
    drawn: list[tuple[int, int, str]], given_: list[tuple[int, int, set[str]]]
) -> None:
    breaches = [
        a_breach(since, since + lasts, line=line, ticket=f"t{n:02d}")
        for n, (since, lasts, line) in enumerate(drawn)
    ]
    causes = [a_cause(begins, begins + lasts, *lines) for begins, lasts, lines in given_]
    told = [each for stretch in unexplained(breaches, causes) for each in stretch.breaches]
    open_ = [each for each in breaches if not any(cause.covers(each) for cause in causes)]
    assert sorted(told, key=lambda each: each.ticket) == open_


@given(drawn=st.lists(SINCE, max_size=12), given_=st.lists(CAUSES, max_size=4))
def test_every_breach_stands_once_beside_exactly_the_causes_that_cover_it(
    drawn: list[tuple[int, int, str]], given_: list[tuple[int, int, set[str]]]
) -> None:
    breaches = [
        a_breach(since, since + lasts, line=line, ticket=f"t{n:02d}")
        for n, (since, lasts, line) in enumerate(drawn)
    ]
    causes = [
        replace(a_cause(begins, begins + lasts, *lines), cause=f"c{n}")
        for n, (begins, lasts, lines) in enumerate(given_)
    ]
    stretches = explained(breaches, causes)
    told = [each for stretch in stretches for each in stretch.breaches]
    assert sorted(told, key=lambda each: each.ticket) == breaches
    for stretch in stretches:
        for each in stretch.breaches:
            assert each.line == stretch.line
            assert list(stretch.causes) == [cause for cause in causes if cause.covers(each)]
