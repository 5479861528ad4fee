"""Whether a serial known of somebody else is told while it is typed, and hinders nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.presenters.decisions_words import open_case_view
from desktop.presenters.returning_view import LikenessView
from desktop.services import decision_desk
from tests.helpers.counter import Counter, a_counter
from tests.helpers.drafts import citizen_with_rifle
from tests.helpers.facts import person
from tests.helpers.office import an_office
from tests.helpers.on_path import INSPECTOR, TODAY, as_, staffed
from tests.helpers.ready_cases import at_inspector, draft_of
from tests.store.test_weapons import asked, permit

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    """Serve a citizen where somebody else has the rifle МК 01."""
    with a_counter(tmp_path / "kense.db") as opened:
        database = opened.desk.database
        permit(database, 900, asked(1, values={"number": "МК 01"}))
        opened.serve()
        opened.type_all(citizen_with_rifle())
        yield opened


def told(counter: Counter, serial: str) -> list[LikenessView | None]:
    heard: list[LikenessView | None] = []
    counter.returning.serial_known.connect(heard.append)
    counter.intake.type_text("items.0.number", serial)
    counter.returning.leave("items.0.number")
    counter.settle()
    return heard


def test_the_serial_of_another_owner_stands_beside_the_unit(counter: Counter) -> None:
    (view,) = told(counter, "mk-o1")
    assert view is not None
    assert view.sentence.startswith(f"№ mk-o1 тізілімде бар: {person(1).full_name}.")
    assert view.typed.cells[0] == "Тигр mk-o1"
    (known,) = view.known
    owner, ends = person(1).full_name, "2013/0900, 25.11.2018 дейін"
    assert known.cells == ("Тигр МК 01", owner, ends, "иесінде")


def test_another_serial_takes_the_hint_away(counter: Counter) -> None:
    assert told(counter, "МК 02") == [None]


def test_it_hinders_no_registration(counter: Counter) -> None:
    before = counter.intake.assessment
    assert before is not None
    told(counter, "МК 01")
    now = counter.intake.assessment
    assert now is not None
    assert [each.code for each in now.problems] == [each.code for each in before.problems]


def test_whoever_examines_reads_it_among_what_was_found(tmp_path: Path) -> None:
    with an_office(tmp_path / "office.kense") as desk:
        staffed(desk)
        case = at_inspector(desk, draft_of(0).with_texts({"items.0.number": "mk-o1"}))
        permit(desk.database, 900, asked(1, values={"number": "МК 01"}))
        opened = decision_desk.open_case(as_(desk, INSPECTOR), case)
        shown = open_case_view(opened, staff=INSPECTOR, today=TODAY, may=lambda _command: True)
    told = {each.words: each for each in shown.findings}
    found = told["№ МК 01 тізілімде бар"]
    assert (found.key, found.ground, found.tone) == ("", "", "near")
    assert found.detail == f"Тигр mk-o1 · {person(1).full_name}"
