"""The next edition rests on the newest there is, even where the region has forgotten it."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

from desktop.models.answer import Edition, EditionDay
from desktop.models.edition import Changes
from desktop.services import region_answer, region_edition
from desktop.services.answers import AnswerEffect, take_answer
from tests.helpers.region import Place, brought, put_back, sent

FIRST, SECOND = dt.date(2013, 12, 10), dt.date(2013, 12, 12)
UNTIL = dt.date(2014, 12, 31)


def issue(region: Place, day: dt.date, **changes: object) -> Edition:
    told = EditionDay(day=day, status="off", ground="№ 1104")
    given = Changes(days={day: told}, **changes)  # type: ignore[arg-type]  # fields by their names
    return region_edition.issue_edition(region.desk, given)


def answered(region: Place, office: Place) -> AnswerEffect:
    made = region_answer.make_answer(region.desk, region.machine, "2-11")
    return take_answer(office.desk, office.machine, made.file)


def test_a_region_that_was_put_back_takes_nothing_back_that_its_offices_took(
    region: Place, office: Place, tmp_path: Path
) -> None:
    first = issue(region, FIRST, use_until=UNTIL)
    row = next(each for each in first.directory if each.office == "2-11")
    with put_back(region, tmp_path / "back") as back:
        called = replace(row, phones=("2-99-99",))
        issue(region, SECOND, mci={FIRST: 200_000}, places={"2-11": called})
        answered(region, office)
        brought(back, sent(office))
        third = issue(back, dt.date(2013, 12, 24))
        assert (third.number, third.use_until) == (3, UNTIL)
        assert {each.day for each in third.days} == {FIRST, SECOND, dt.date(2013, 12, 24)}
        assert called in third.directory
        told = answered(back, office).edition
        assert ([each.day for each in told.days], told.mci, told.place) == (
            [dt.date(2013, 12, 24)],
            (),
            None,
        )
