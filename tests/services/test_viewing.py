"""Who opened whose card is recorded once in half an hour, and what a search led to (§3.4)."""

from dataclasses import replace

import pytest

from desktop.models.errors import Refusal
from desktop.services.desk import Desk
from desktop.services.viewing import note_search, note_view
from desktop.store import journal
from tests.helpers.office import Clock

VIEWS = "SELECT record, way, seen_by FROM views ORDER BY seq"


def seen(desk: Desk) -> list[tuple[str, str, str]]:
    return [(record, way, by) for record, way, by in desk.database.rows(VIEWS)]


def test_a_look_counts_for_half_an_hour_of_one_operator_and_record(
    desk: Desk, clock: Clock
) -> None:
    assert note_view(desk, kind="case", record="c1")
    clock.pass_minutes(29)
    assert not note_view(desk, kind="case", record="c1")
    assert note_view(desk, kind="case", record="c2")
    clock.pass_minutes(1)
    assert note_view(desk, kind="case", record="c1")
    assert [record for record, _way, _by in seen(desk)] == ["c1", "c2", "c1"]


def test_a_clock_set_back_hides_no_look(desk: Desk, clock: Clock) -> None:
    assert note_view(desk, kind="case", record="c1")
    clock.pass_minutes(-60)
    assert note_view(desk, kind="case", record="c1")


def test_each_result_of_a_search_is_noted_and_no_word_of_it(desk: Desk) -> None:
    for _time in range(2):
        note_search(desk, kind="case", found="c1")
    assert seen(desk) == [("c1", "search", "s1")] * 2
    (entry,) = journal.entries(desk.database, last_only=1)
    assert entry.body == '{"found":"c1","kind":"case"}'


def test_whoever_may_see_no_case_is_refused(desk: Desk) -> None:
    for operator, code in (("nobody", "not-allowed"), ("system", "nobody-here")):
        with pytest.raises(Refusal, match=code):
            note_view(replace(desk, operator=operator), kind="case", record="c1")
    assert seen(desk) == []
