"""Whether an edition that makes no sense is refused with a plain sentence, here and at the region.

The list is §6 of the design of parcels: definitions and reference packs.
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.i18n import LANGUAGES, speaking
from desktop.models.answer import DirectoryRow, Edition, EditionDay, IndexValue
from desktop.models.edition import Changes
from desktop.models.errors import Refusal
from desktop.models.text import Text
from desktop.presenters.edition_words import edition_lines, unfit_words
from desktop.presenters.sentences import sentence
from desktop.services import region_edition
from desktop.services.answers import AnswerEffect, inspect_answer, take_answer
from desktop.services.reference import mci_here
from desktop.services.workdays import entered_days
from desktop.store import exchange
from desktop.store.upkeep import check_database
from tests.helpers.office import an_office
from tests.helpers.region import Place
from tests.helpers.the_region import day
from tests.services.test_answers import days, edition, registered
from tests.services.test_exporting import Enrolled

HOLIDAY = day("2013-12-10")


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Enrolled]:
    with an_office(tmp_path / "office.kense") as desk:
        yield Enrolled(desk, tmp_path / "machine")


def row(office: str = "2-11", **changes: object) -> DirectoryRow:
    fields: dict[str, object] = {
        "office": office,
        "name": Text(kk="Есіл бөлімі", ru="Есильский отдел", en="Esil office"),
        "address": "Есіл қаласы, Әуезов көшесі, 7",
        "phones": ("2-99-99",),
        "zone": "Asia/Almaty",
        "services": ("weapons",),
        **changes,
    }
    return DirectoryRow(**fields)  # type: ignore[arg-type]  # the fields of a row by their names


def off(*which: dt.date) -> tuple[EditionDay, ...]:
    return tuple(EditionDay(day=each, status="off", ground="№ 1") for each in which)


def workdays(year: int, count: int, *, status: str = "off") -> tuple[EditionDay, ...]:
    """Return so many days of a year that are worked now, or are weekends."""
    every = (dt.date(year, 2, 1) + dt.timedelta(days=at) for at in range(330))
    kept = [each for each in every if (each.weekday() < 5) == (status == "off")][:count]
    return tuple(EditionDay(day=each, status=status, ground="№ 1") for each in kept)  # type: ignore[arg-type]  # one of the words


UNFIT: Mapping[str, tuple[Edition, str]] = {
    "no whole tenge": (edition(mci=(IndexValue(since=HOLIDAY, tiyn=185_250),)), "no-whole-tenge"),
    "eighty days off": (edition(days=workdays(2014, 80)), "days-miscounted"),
    "every Saturday worked": (edition(days=workdays(2014, 60, status="worked")), "days-miscounted"),
    "an office nobody knows": (edition(directory=(row("2-99"),)), "unknown-office"),
    "no zone": (edition(directory=(row(zone="Asia/Nowhere"),)), "unknown-zone"),
    "no phone": (edition(directory=(row(phones=("=1+1",)),)), "bad-phone"),
    "no phones": (edition(directory=(row(phones=()),)), "blank"),
    "a neighbour's name": (
        edition(directory=(row(), row("2-12", name=Text(kk="Есіл бөлімі", ru="А", en="A")))),
        "same-name",
    ),
    "Latin letters in a Kazakh word": (
        edition(directory=(row(name=Text(kk="Есiл бөлімі", ru="А", en="A")),)),
        "mixed-script",
    ),
}
"""Editions that keep every bound of the format, and what `check-forms` finds of them."""


def looked(office: Enrolled, told: Edition) -> AnswerEffect:
    return inspect_answer(office.desk, office.machine, office.region.answer(edition=told))


def test_an_edition_is_judged_as_check_forms_judges_before_anybody_sees_it(
    office: Enrolled,
) -> None:
    for name, (told, code) in UNFIT.items():
        effect = looked(office, told).edition
        assert effect.outcome == "unfit", name
        assert {each.problem.code for each in effect.unfit} == {code}, name
        for spoken in LANGUAGES:
            with speaking(spoken):
                lines = list(edition_lines(effect))
            assert len(lines) == 1 + len(effect.unfit), name
            assert not any(code in line or "{" in line for line in lines), name
    done = take_answer(office.desk, office.machine, office.region.answer(edition=told))
    assert done.edition.outcome == "unfit"
    assert exchange.edition(office.desk.database, "2-11") is None, "the rest is taken, it is not"


def test_an_edition_whose_time_is_over_is_left(office: Enrolled) -> None:
    told = edition(issued_on=day("2013-01-01"), use_until=day("2013-11-24"), days=days(HOLIDAY))
    effect = looked(office, told).edition
    with speaking("ru"):
        (said,) = edition_lines(effect)
    assert said.startswith("Издание 1 действовало до 24 ноября 2013")
    assert said.endswith("и не принимается. Попросите новое.")
    assert looked(office, replace(told, use_until=day("2013-11-25"))).edition.outcome == "taken"


def test_what_looks_like_an_expression_stays_text(office: Enrolled) -> None:
    odd = "=cmd|'/c calc'!A0 {number} %s"
    told = edition(
        days=(EditionDay(day=HOLIDAY, status="off", ground=odd),),
        directory=(row(address=odd),),
    )
    registered(office.desk)
    done = take_answer(office.desk, office.machine, office.region.answer(edition=told))
    with speaking("kk"):
        assert "\n".join(edition_lines(done.edition)).count(odd) == 2
    assert office.desk.office().address == odd
    assert entered_days(office.desk)[HOLIDAY].ground == odd


def test_what_an_edition_lacks_that_the_one_before_had_is_taken_back(office: Enrolled) -> None:
    case = registered(office.desk)
    here = office.desk.office()
    due = "SELECT due FROM cases WHERE case_id = ?"
    promised = office.desk.database.value(due, (case,))
    index = IndexValue(since=day("2013-11-01"), tiyn=200_000)
    first = edition(days=days(HOLIDAY), mci=(index,), directory=(row(),))
    take_answer(office.desk, office.machine, office.region.answer(edition=first))
    assert office.desk.database.value(due, (case,)) > promised
    shown = looked(office, edition(2))
    assert len(shown.moved) == 1
    done = take_answer(office.desk, office.machine, office.region.answer(edition=edition(2)))
    with speaking("en"):
        said = "\n".join(edition_lines(done.edition)).replace("\u00a0", " ")
    assert "2,000 ₸ → 1,731 ₸" in said
    assert f"non-working day → working day; taken back: {HOLIDAY.day}-қаулы" in said
    assert "2-99-99 → " in said
    assert office.desk.database.value(due, (case,)) == promised
    assert not entered_days(office.desk)
    assert mci_here(office.desk) == office.desk.catalogue.mci()
    assert office.desk.office() == here
    assert check_database(office.desk.database).sound


def test_a_row_that_repeats_a_shipped_directory_leaves_papers_to_their_own(
    office: Enrolled, region: Place
) -> None:
    shipped = region_edition.draft_edition(region.desk).directory
    done = take_answer(
        office.desk, office.machine, office.region.answer(edition=edition(directory=shipped))
    )
    taken = exchange.edition(office.desk.database, "2-11")
    assert taken is not None
    assert (done.edition.place, taken.place) == (None, None)


REFUSED: Mapping[str, tuple[Changes, str]] = {
    "an index of 0": (Changes(mci={HOLIDAY: 0}), "edition-unfit"),
    "a negative index": (Changes(mci={HOLIDAY: -185_200}), "edition-unfit"),
    "no whole tenge": (Changes(mci={HOLIDAY: 185_250}), "mci"),
    "366 days": (
        Changes(days={each.day: each for each in off(*(dt.date(2012, 1, 1) + dt.timedelta(days=at)
                                                        for at in range(366)))}),
        "edition-unfit",
    ),
    "eighty days off": (Changes(days={e.day: e for e in workdays(2014, 80)}), "days"),
    "a year without a calendar": (
        Changes(days={dt.date(2150, 3, 1): off(dt.date(2150, 3, 1))[0]}), "days"
    ),
    "a holiday that is one": (
        Changes(days={dt.date(2013, 12, 17): off(dt.date(2013, 12, 17))[0]}), "days"
    ),
    "an office nobody knows": (Changes(places={"2-99": row("2-99")}), "directory"),
    "no phone": (Changes(places={"2-11": row(phones=("eight",))}), "directory"),
    "a neighbour's name": (
        Changes(places={"2-11": row(), "2-12": row("2-12")}), "directory"
    ),
    "a term that is over": (Changes(use_until=dt.date(2013, 11, 24)), "edition-over"),
    "a program that is none": (Changes(min_program="newest"), "edition-unfit"),
    "a program newer than the region's": (Changes(min_program="9.0.0"), "min_program"),
}  # fmt: skip
"""What nobody may issue: the code it is refused by, or the part that is told."""


def why_not(region: Place, changes: Changes) -> tuple[set[str], list[str]]:
    """Return the code, or the parts, by which changes are refused, and what is said of them."""
    try:
        looked = region_edition.look_at_edition(region.desk, changes)
    except Refusal as refusal:
        return {refusal.code}, [sentence(refusal)]
    return {each.part for each in looked.unfit}, [unfit_words(each) for each in looked.unfit]


def test_nothing_is_issued_that_no_office_would_take(region: Place) -> None:
    for name, (changes, told) in REFUSED.items():
        found, said = why_not(region, changes)
        assert found == {told}, name
        assert all(said), name
        assert not any("(edition" in each or "{" in each for each in said), name
        with pytest.raises(Refusal):
            region_edition.issue_edition(region.desk, changes)
    assert region_edition.edition_told(region.desk)[0] is None
