"""Whether whoever comes again is offered, filled in by one choice, and never merged."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from desktop.presenters.returning_view import LikenessView, SuggestionsView
from tests.helpers.counter import Counter, a_counter
from tests.helpers.drafts import RIFLE, citizen_with_rifle, iin

pytestmark = pytest.mark.usefixtures("qapp")
NUMBER = iin("12031985")


@dataclass
class Heard:
    """What the presenter told, in its order."""

    offers: list[SuggestionsView | None] = field(default_factory=list)
    likenesses: list[LikenessView | None] = field(default_factory=list)
    settled: list[bool] = field(default_factory=list)

    @property
    def offer(self) -> SuggestionsView:
        """Return what is on offer now."""
        assert self.offers
        assert self.offers[-1] is not None
        return self.offers[-1]

    @property
    def likeness(self) -> LikenessView:
        """Return who stands beside whom now."""
        assert self.likenesses
        assert self.likenesses[-1] is not None
        return self.likenesses[-1]


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    """Register a citizen with a rifle, and serve the next visitor."""
    with a_counter(tmp_path / "kense.db") as opened:
        opened.serve()
        opened.type_all(citizen_with_rifle(papers=True))
        opened.intake.register()
        opened.papers.close()
        opened.serve()
        opened.intake.type_text("applicant.kind", "citizen")
        yield opened


@pytest.fixture
def heard(counter: Counter) -> Heard:
    """Listen to the presenter."""
    told = Heard()
    counter.returning.suggested.connect(told.offers.append)
    counter.returning.resembled.connect(told.likenesses.append)
    counter.returning.settled.connect(lambda: told.settled.append(True))
    return told


def type_text(counter: Counter, path: str, text: str) -> None:
    counter.intake.type_text(path, text)
    counter.returning.look(path)
    counter.settle()


def text(counter: Counter, path: str) -> str:
    assert counter.intake.draft is not None
    return counter.intake.draft.text(path)


def test_a_returning_citizen_is_offered_with_what_is_known_and_his_last_case(
    counter: Counter, heard: Heard
) -> None:
    type_text(counter, "person.surname", "Касы")
    (row,) = heard.offer.rows
    assert (heard.offer.path, heard.offer.ready) == ("person.surname", False)
    assert row.title == "Қасымов Төлеген Серікұлы"
    assert row.detail.startswith("12.03.1985 · ")
    assert row.note == "Қ-2013/0001 · 25.11.2013"


def test_choosing_fills_the_draft_and_the_work_goes_on(counter: Counter, heard: Heard) -> None:
    type_text(counter, "person.surname", "Касы")
    counter.returning.choose(heard.offer.rows[0].key)
    before = citizen_with_rifle()
    for path in ("person.surname", "person.given", "person.iin", "person.born", "person.address",
                 "person.document.number", "phone"):  # fmt: skip
        assert text(counter, path) == before.text(path), path
    assert (heard.offers[-1], heard.settled) == (None, [True])
    type_text(counter, "person.surname", "Қасымов")
    assert heard.offers[-1] is None  # nothing is left to fill in


def test_what_was_typed_otherwise_stays_until_it_is_chosen(counter: Counter, heard: Heard) -> None:
    counter.intake.type_text("person.address", "Көкшетау")
    counter.intake.type_text("person.sex", "female")
    type_text(counter, "person.surname", "Касы")
    counter.returning.choose(heard.offer.rows[0].key)
    assert (text(counter, "person.address"), heard.settled) == ("Көкшетау", [])
    shown = {row.key: row for row in heard.offer.rows}
    assert set(shown) == {"differs:person.address", "differs:person.sex"}
    assert "Көкшетау" in shown["differs:person.address"].detail
    assert "female" not in shown["differs:person.sex"].detail  # in words
    counter.returning.choose("differs:person.address")
    assert text(counter, "person.address") == citizen_with_rifle().text("person.address")
    assert [row.key for row in heard.offer.rows] == ["differs:person.sex"]
    counter.returning.dismiss()
    assert text(counter, "person.sex") == "female"


def test_what_was_typed_after_the_list_came_is_not_written_over(
    counter: Counter, heard: Heard
) -> None:
    type_text(counter, "person.surname", "Касы")
    counter.intake.type_text("person.address", "Көкшетау")
    counter.returning.choose(heard.offer.rows[0].key)
    assert text(counter, "person.address") == "Көкшетау"
    assert [row.key for row in heard.offer.rows] == ["differs:person.address"]


def test_a_whole_iin_is_so_sure_that_enter_takes_it(counter: Counter, heard: Heard) -> None:
    type_text(counter, "person.iin", NUMBER[:8])
    assert not heard.offer.ready
    type_text(counter, "person.iin", NUMBER)
    assert heard.offer.ready


def test_a_list_put_away_stays_away_until_the_field_is_left(counter: Counter, heard: Heard) -> None:
    type_text(counter, "person.surname", "Ка")
    counter.returning.dismiss()
    type_text(counter, "person.surname", "Кас")
    assert heard.offers[-1] is None
    counter.returning.leave("person.surname")
    type_text(counter, "person.surname", "Касы")
    assert heard.offer.rows


@pytest.mark.parametrize(
    ("path", "typed"), [("person.surname", "К"), ("person.surname", "Петров"), ("phone", "8700")]
)
def test_nobody_is_offered_who_is_not_meant(
    counter: Counter, heard: Heard, path: str, typed: str
) -> None:
    type_text(counter, path, typed)
    assert heard.offers == []


def test_an_answer_that_comes_too_late_is_not_shown(counter: Counter, heard: Heard) -> None:
    counter.intake.type_text("person.surname", "Касы")
    counter.returning.look("person.surname")
    counter.intake.type_text("person.surname", "Петров")
    counter.settle()
    assert heard.offers == []


def test_possible_duplicates_stand_side_by_side(counter: Counter, heard: Heard) -> None:
    for path, typed in (("person.surname", "Касымов"), ("person.given", "Толеген"),
                        ("person.born", "12.03.1985"),
                        ("person.document.number", "N7")):  # fmt: skip
        counter.intake.type_text(path, typed)
    counter.returning.leave("person.born")
    counter.settle()
    (known,) = heard.likeness.known
    assert heard.likeness.typed.cells == ("Касымов Толеген", "12.03.1985", "", "N7")
    assert known.cells[0] == "Қасымов Төлеген Серікұлы"
    assert known.differs == (True, False, False, True)
    assert known.head.startswith("Қ-2013/0001")
    counter.intake.type_text("person.born", "13.03.1985")
    counter.returning.leave("person.born")
    counter.settle()
    assert heard.likenesses[-1] is None


def test_a_model_typed_before_completes_the_unit(counter: Counter, heard: Heard) -> None:
    counter.intake.type_text("purpose", "register")
    counter.intake.add_row("items")
    counter.intake.type_text("items.0.kind", RIFLE["kind"])
    type_text(counter, "items.0.model", "tig")
    (row,) = heard.offer.rows
    assert (row.title, row.note) == (RIFLE["model"], "× 1")
    counter.returning.choose(row.key)
    for name in ("type", "pattern", "model", "system", "calibre"):
        assert text(counter, f"items.0.{name}") == RIFLE[name]
    assert text(counter, "items.0.number") == ""


def test_another_kind_of_weapon_has_other_models(counter: Counter, heard: Heard) -> None:
    counter.intake.type_text("purpose", "register")
    counter.intake.add_row("items")
    counter.intake.type_text("items.0.kind", "gas")
    type_text(counter, "items.0.model", "tig")
    assert heard.offers == []


def test_the_next_visitor_sees_nothing_of_the_one_before(counter: Counter, heard: Heard) -> None:
    type_text(counter, "person.surname", "Касы")
    counter.intake.take_hand(None)
    assert (heard.offers[-1], heard.likenesses[-1]) == (None, None)
    counter.returning.choose("person:1")
    counter.returning.look("person.surname")
    counter.returning.leave("person.surname")
    counter.settle()
    assert counter.intake.draft is None
