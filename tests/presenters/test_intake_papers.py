"""Whether papers show the number and date of each unit or person, and keep them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.models.draft import Draft
from desktop.presenters.intake_view import PaperView
from tests.helpers.counter import Counter, a_counter
from tests.helpers.drafts import RIFLE, citizen_with_rifle, guards
from tests.helpers.office import Clock

pytestmark = pytest.mark.usefixtures("qapp")
SOURCE = "papers.source-document"


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    with a_counter(tmp_path / "kense.db") as opened:
        opened.serve()
        yield opened


def two_rifles() -> Draft:
    return citizen_with_rifle().with_row("items", {**RIFLE, "model": "Вепрь", "number": "ТГ 2"})


def paper(counter: Counter, document: str = "source-document") -> PaperView:
    papers = (paper for group in counter.answer.groups for paper in group.papers)
    return next(paper for paper in papers if paper.document == document)


def hand_in(counter: Counter) -> None:
    counter.type_all(two_rifles())
    counter.intake.tick("source-document", ticked_now=True)
    counter.intake.type_text(f"{SOURCE}.number", "А-1")
    counter.intake.type_text(f"{SOURCE}.date", "20112013")


def test_one_number_serves_all_units_until_it_is_told_apart(counter: Counter) -> None:
    hand_in(counter)
    own = paper(counter).own
    assert own is not None
    assert (own.alike, own.rows) == (True, ())
    assert [field.path for field in paper(counter).fields] == [f"{SOURCE}.number", f"{SOURCE}.date"]
    assert paper(counter).marks == "№ А-1, 20.11.2013"


def test_told_apart_every_unit_has_its_line_named_by_its_model(counter: Counter) -> None:
    hand_in(counter)
    counter.intake.mark_alike("source-document", alike=False)
    own = paper(counter).own
    assert own is not None
    assert paper(counter).fields == ()
    assert [row.name for row in own.rows] == ["1 · Тигр", "2 · Вепрь"]
    assert [[field.value for field in row.fields] for row in own.rows] == [
        ["А-1", "20.11.2013"]
    ] * 2
    assert [bool(field.label) for row in own.rows for field in row.fields] == [
        *(True, True, False, False)
    ]
    assert own.rows[1].fields[0].ask == "2 · Вепрь: Құжат нөмірі"


def test_the_number_of_one_unit_may_differ_and_is_kept_in_the_case(counter: Counter) -> None:
    hand_in(counter)
    counter.intake.mark_alike("source-document", alike=False)
    counter.intake.type_text(f"{SOURCE}.items-1.number", "Б-7")
    assert paper(counter).marks == "1 · Тигр: № А-1, 20.11.2013; 2 · Вепрь: № Б-7, 20.11.2013"
    counter.intake.mark_alike("source-document", alike=True)
    assert paper(counter).marks == "№ А-1, 20.11.2013"


def test_a_single_unit_is_not_asked_whether_all_are_alike(counter: Counter) -> None:
    counter.type_all(citizen_with_rifle(papers=True))
    assert paper(counter).own is None
    assert len(paper(counter).fields) == 2


def test_a_paper_some_persons_have_brought_takes_its_number_already(counter: Counter) -> None:
    counter.type_all(guards(born=["01.01.1990", "02.02.1991", "03.03.1995"]))
    assert paper(counter, "medical-conclusion").fields == ()
    counter.intake.tick("medical-conclusion.persons-1", ticked_now=True)
    found = paper(counter, "medical-conclusion")
    assert (len(found.fields), found.own) == (2, None)
    counter.intake.tick("medical-conclusion.persons-2", ticked_now=True)
    assert paper(counter, "medical-conclusion").own is not None


def test_the_one_tick_for_all_leaves_the_numbers_of_each(counter: Counter) -> None:
    hand_in(counter)
    counter.intake.mark_alike("source-document", alike=False)
    counter.intake.type_text(f"{SOURCE}.items-1.number", "Б-7")
    for ticked in (False, True):
        counter.intake.tick("source-document", ticked_now=ticked)
    assert "Б-7" in paper(counter).marks


def test_numbers_told_apart_come_back_after_a_power_cut(tmp_path: Path) -> None:
    path, clock = tmp_path / "office.db", Clock()
    with a_counter(path, clock) as before:
        before.serve()
        hand_in(before)
        before.intake.mark_alike("source-document", alike=False)
        before.intake.type_text(f"{SOURCE}.items-1.number", "Б-7")
        before.intake.save()
        before.settle()
        told = paper(before)
    with a_counter(path, clock) as after:
        after.queue.refresh()
        after.intake.take_hand(after.queue.hand)
        assert paper(after) == told
