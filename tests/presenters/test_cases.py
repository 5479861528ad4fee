"""The register: a sentence, a search, a table of any length, one application whole."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from desktop.i18n import LANGUAGES, Language, speaking
from desktop.models.errors import Refusal
from desktop.presenters import formats
from desktop.presenters.cases_filter import EVERYTHING, narrow, sentence_view
from desktop.presenters.cases_peek import load_peek
from desktop.presenters.cases_rows import Abouts
from desktop.presenters.cases_view import PeekView
from desktop.presenters.columns import TONE_ROLE
from desktop.presenters.list_view import NothingView, PreviewView, SentenceView, TokenView
from desktop.services import intake, papers, sent
from desktop.store import cases
from desktop.store import papers as paper_rows
from tests.helpers import drafts
from tests.helpers.office import Clock, an_office
from tests.helpers.pdf import text_of
from tests.helpers.program import House, a_house
from tests.helpers.visits import served, several_of_one_visit
from tests.helpers.window import an_office_with_cases, register_one

TERM, DUE, NUMBER, APPLICANT, ABOUT, STAGE = range(1, 7)


@pytest.fixture
def house(tmp_path: Path, qtbot: QtBot) -> Iterator[House]:
    assert qtbot is not None
    path, clock = tmp_path / "office.db", Clock()
    an_office_with_cases(path, clock)
    with a_house(path, clock) as opened:
        yield opened


class Eyes:
    """Whatever the register told last."""

    def __init__(self, house: House) -> None:
        self.cases = house.program.cases
        self.sentence: SentenceView | None = None
        self.count = ""
        self.nothing: NothingView | None = None
        self.peek: PeekView | None = None
        self.preview: PreviewView | None = None
        for signal, name in (
            (self.cases.sentence_changed, "sentence"),
            (self.cases.count_changed, "count"),
            (self.cases.nothing_changed, "nothing"),
            (self.cases.peek_changed, "peek"),
            (self.cases.preview.changed, "preview"),
        ):
            signal.connect(lambda told, name=name: setattr(self, name, told))

    def column(self, column: int) -> list[str]:
        model = self.cases.model
        return [str(model.index(row, column).data()) for row in range(model.rowCount())]


@pytest.fixture
def eyes(house: House) -> Eyes:
    eyes = Eyes(house)
    house.program.cases.start()
    house.settle()
    return eyes


def case_of(house: House, number: str) -> str:
    row = cases.by_number(house.desk.database, number)
    assert row is not None
    return row.case


def test_the_newest_stand_first_with_what_they_are_about(eyes: Eyes) -> None:
    assert eyes.column(NUMBER) == ["Қ-2013/0003", "Қ-2013/0002", "Қ-2013/0001"]
    assert eyes.column(APPLICANT)[0] == "Ли Виктор Андреевич"
    assert eyes.column(ABOUT)[0] == "Тіркеу · 1 бірлік"
    assert eyes.column(STAGE)[0] == "Тіркелді"
    assert eyes.count == "3 өтініш"


def test_the_model_keeps_the_promises_of_qt(house: House) -> None:
    tester = QAbstractItemModelTester(
        house.program.cases.model, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    house.program.cases.start()
    house.settle()
    house.program.cases.search("Қасымов")
    house.settle()
    house.program.cases.show_all()
    house.settle()
    tester.deleteLater()


def test_the_light_goes_by_the_safe_day_and_the_words_with_it(house: House, eyes: Eyes) -> None:
    model = house.program.cases.model
    assert eyes.column(TERM)[0] == "15 күн қалды"
    row = model.row_at(0)
    assert row is not None
    for days, tone in ((0, "near"), (-2, "near"), (-3, "normal"), (1, "past")):
        house.clock.now = house.clock.now.replace(
            year=row.safe.year, month=row.safe.month, day=row.safe.day
        ) + dt.timedelta(days=days)
        assert model.index(0, 0).data(TONE_ROLE) == tone


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sentence_names_every_word_that_can_change(house: House, language: Language) -> None:
    with speaking(language):
        view = sentence_view(house.desk, EVERYTHING)
    tokens = [part for part in view.parts if isinstance(part, TokenView)]
    assert {token.id for token in tokens} == {"service", "which", "period"}
    assert all(token.words and token.name for token in tokens)


def test_a_changed_word_narrows_the_register_at_once(house: House, eyes: Eyes) -> None:
    house.program.cases.choose("service", "invitations")
    house.settle()
    assert eyes.column(NUMBER) == []
    assert eyes.nothing is not None
    assert eyes.nothing.verb == "Барлығын көрсету"
    house.program.cases.choose("service", "weapons")
    house.program.cases.choose("which", "short")
    house.settle()
    assert eyes.column(NUMBER) == ["Қ-2013/0002"]
    house.program.cases.show_all()
    house.settle()
    assert len(eyes.column(NUMBER)) == 3


@pytest.mark.parametrize(
    ("period", "first"),
    [
        ("any", None),
        ("today", dt.date(2013, 11, 27)),
        ("week", dt.date(2013, 11, 25)),
        ("month", dt.date(2013, 11, 1)),
        ("year", dt.date(2013, 1, 1)),
    ],
)
def test_a_period_begins_where_it_says(period: str, first: dt.date | None) -> None:
    asking = EVERYTHING.with_choice("period", period)
    assert narrow(asking, dt.date(2013, 11, 27)).from_day == first


def test_what_is_due_soon_holds_what_is_overdue() -> None:
    today = dt.date(2013, 11, 27)
    soon = narrow(EVERYTHING.with_choice("which", "near"), today).safe_until
    late = narrow(EVERYTHING.with_choice("which", "past"), today).safe_until
    assert (soon, late) == (dt.date(2013, 11, 29), dt.date(2013, 11, 26))


@pytest.mark.parametrize("words", ["Қасымов", "касым", "kasymov", "2013/0001", "87050004100"])
def test_an_application_is_found_by_whatever_is_known_of_it(
    house: House, eyes: Eyes, words: str
) -> None:
    house.program.cases.search(words)
    house.settle()
    assert eyes.column(NUMBER) == ["Қ-2013/0001"]
    house.program.cases.search("")
    house.settle()
    assert len(eyes.column(NUMBER)) == 3


def test_nothing_found_says_what_was_looked_for(house: House, eyes: Eyes) -> None:
    house.program.cases.search("йцукен")
    house.settle()
    assert eyes.nothing is not None
    assert "йцукен" in eyes.nothing.sentence


def test_an_empty_register_says_what_will_appear(tmp_path: Path, qtbot: QtBot) -> None:
    assert qtbot is not None
    with an_office(tmp_path / "empty.db", Clock()):
        pass
    with a_house(tmp_path / "empty.db") as opened:
        eyes = Eyes(opened)
        opened.program.cases.start()
        assert eyes.nothing is not None
        assert (eyes.nothing.head, eyes.nothing.verb) == ("Әзірге өтініш жоқ", "")


def test_what_is_registered_appears_by_itself(house: House, eyes: Eyes) -> None:
    number = register_one(house.desk, 3)
    house.settle()
    assert eyes.column(NUMBER)[0] == number
    assert eyes.count == "4 өтініш"


def test_the_peek_tells_an_application_whole(house: House, eyes: Eyes) -> None:
    house.program.cases.peek(case_of(house, "Қ-2013/0002"))
    house.settle()
    peek = eyes.peek
    assert peek is not None
    assert (peek.number, peek.applicant) == ("Қ-2013/0002", "Ибраева Сәуле Нұрланқызы")
    facts = {fact.name: fact.value for fact in peek.facts}
    assert facts["Қару бірлігі"].endswith("ТГ 20401")
    assert "Жетіспейді" in facts
    assert peek.path[0].what == "Тіркелді"
    assert peek.papers[0].waits
    house.program.cases.peek("")
    assert eyes.peek is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_complete_application_lacks_nothing_in_any_language(
    house: House, language: Language
) -> None:
    with speaking(language):
        peek = load_peek(house.desk, case_of(house, "Қ-2013/0001"))
    names = [fact.name for fact in peek.facts]
    assert not {"Жетіспейді", "Не хватает", "Missing"} & set(names)


def test_an_application_that_is_not_there_is_refused(house: House) -> None:
    with pytest.raises(Refusal, match="case-unknown"):
        load_peek(house.desk, "nothing")


def test_the_peek_follows_what_becomes_of_its_talon(house: House, eyes: Eyes) -> None:
    case = case_of(house, "Қ-2013/0001")
    house.program.cases.peek(case)
    house.settle()
    paper = paper_rows.papers_of(house.desk.database, "case", case)[0].paper
    papers.mark_hand_written(house.desk, paper=paper)
    house.settle()
    assert eyes.peek is not None
    assert not eyes.peek.papers[0].waits
    assert eyes.peek.path[-1].what.endswith("Қолмен жазылды")


def test_the_preview_is_the_very_talon(house: House, eyes: Eyes) -> None:
    case = case_of(house, "Қ-2013/0001")
    paper = paper_rows.papers_of(house.desk.database, "case", case)[0].paper
    house.program.cases.preview.show(paper)
    house.settle()
    assert eyes.preview is not None
    assert eyes.preview.pdf == papers.paper_pdf(house.desk, paper=paper)
    assert "Қ-2013/0001" in text_of(eyes.preview.pdf)
    house.program.cases.preview.close()
    assert eyes.preview is None


def test_an_application_found_elsewhere_is_shown_in_the_whole_register(
    house: House, eyes: Eyes
) -> None:
    house.program.cases.choose("service", "invitations")
    case = case_of(house, "Қ-2013/0001")
    house.program.cases.open_case(case)
    house.settle()
    assert house.program.cases.place_of(case) == 2
    assert eyes.peek is not None
    assert eyes.peek.case == case


def test_an_edition_that_is_not_here_is_told_by_its_ids(house: House) -> None:
    row = cases.page(house.desk.database, cases.Filter())[0]
    changed = replace(row, edition="1999-01-01")
    assert Abouts(lambda: house.desk)(changed) == "register · 1 бірлік"


def test_a_second_duty_is_told_by_its_own_name(house: House) -> None:
    draft = drafts.citizen_with_rifle(papers=True)
    for document in ("registration-duty-receipt", "permit-duty-receipt"):
        draft = drafts.with_receipt(draft, document=document, amount="865,50")
    registered = intake.register(house.desk, ticket=served(house.desk).id, draft=draft)
    with speaking("kk"):
        names = [fact.name for fact in load_peek(house.desk, registered.case).facts]
    assert names.count("Мемлекеттік баж") == 1
    assert "Рұқсат бергені үшін мемлекеттік баж" in names


def test_the_peek_names_the_number_and_the_other_cases_of_the_visit(house: House) -> None:
    first, second = several_of_one_visit(house.desk)
    told = []
    for each in (first, second):
        facts = {fact.name: fact.value for fact in load_peek(house.desk, each.case).facts}
        told.append((facts["Кезек нөмірі"], facts["Сол келуде тіркелгені"]))
    assert told == [("Қ-004", second.number), ("Қ-004", first.number)]


def test_the_peek_says_how_an_application_came_that_nobody_brought(house: House) -> None:
    begun = sent.new_draft(house.desk, "weapons", "post")
    stamp = {"arrival.number": "К-145", "arrival.stamped_on": "25.11.2013"}
    draft = drafts.citizen_with_rifle(papers=True).with_texts({**begun.values, **stamp})
    given = sent.register_sent(house.desk, window="1", draft=draft)
    facts = {fact.name: fact.value for fact in load_peek(house.desk, given.case).facts}
    assert facts["Пошта арқылы келді"] == "Дүйсенбі, 25\N{NO-BREAK SPACE}қараша"
    assert facts["Кеңсе мөртабанының нөмірі"] == "К-145 · 25.11.2013"
    assert "Кезек нөмірі" not in facts


def test_the_peek_tells_what_a_receipt_served_beside_and_what_is_left(house: House) -> None:
    paid = drafts.with_receipt(
        drafts.citizen_with_rifle(papers=True), "registration-duty-receipt", "600"
    )
    first, second = (
        intake.register(house.desk, ticket=served(house.desk).id, draft=paid) for _each in range(2)
    )
    facts = {fact.name: fact.value for fact in load_peek(house.desk, first.case).facts}
    told = facts["Түбіртек"].replace(formats.NO_BREAK, " ")
    assert told == (
        f"№ 004512 · 22.11.2013 · 600 ₸ · бұдан басқа өтініштер: {second.number} · қалдығы 254 ₸"
    )


def test_the_peek_names_the_ground_of_an_exempt_payer(house: House) -> None:
    freed = {"payer.ground": "Ұлы Отан соғысының ардагері", "payer.document": "Куәлік № 77"}
    draft = drafts.citizen_with_rifle(papers=True).with_texts(freed)
    given = intake.register(house.desk, ticket=served(house.desk).id, draft=draft)
    facts = {fact.name: fact.value for fact in load_peek(house.desk, given.case).facts}
    assert facts["Баждан босатылған төлеуші"] == "Ұлы Отан соғысының ардагері, Куәлік № 77"
