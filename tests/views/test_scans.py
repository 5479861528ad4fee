"""A document or a talon held to the scanner does at the window what it is held there for."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.i18n import LANGUAGES, Language
from desktop.models.draft import Draft
from desktop.models.identity import check_digit
from desktop.models.numbering import qr_text
from desktop.presenters.cases_view import PeekView
from desktop.store import cases
from desktop.views.counter.page import CounterPage
from desktop.views.counter.work import CounterWork
from desktop.views.pages import APPLICATIONS, COUNTER
from desktop.views.scan_codes import code_of
from desktop.views.wedge import QUIET_MS
from desktop.views.widgets.state import State
from tests.helpers.office import WINDOW, Clock
from tests.helpers.window import Desktop, a_desktop, an_office_with_cases
from tests.helpers.zones import card, passport

IIN = "74081240012" + str(check_digit("74081240012"))
GERMAN = passport(issuer="D", number="C01X00T47", names=("MUSTERMANN", "ERIKA"))
KAZAKH = card(issuer="KAZ", number="040000019", optional=IIN, expires="180415")

_SHIFTED = {"<": ",", ":": ";", "_": "-"}
_TYPED = {
    "us": {},
    "ru": dict(zip("qwertyuiopasdfghjklzxcvbnm,", "йцукенгшщзфывапролдячсмитьб", strict=True)),
    "kz": dict(zip("1234567890,", '"әіңғ,.үұқб', strict=True)),
}
LAYOUTS = tuple(_TYPED)
_moments = count(10_000, 5)


def scan(desk: Desktop, text: str, layout: str = "us", *, every_ms: int = 5) -> None:
    """Send the keys of a wedge reader, a few milliseconds apart, and wait until they were read."""
    handle = desk.window.windowHandle()
    for letter in f"{text}\n":
        place = _SHIFTED.get(letter, letter).lower()
        held = Qt.KeyboardModifier.NoModifier
        if letter.isupper() or letter in _SHIFTED:
            held = Qt.KeyboardModifier.ShiftModifier
        ended = letter == "\n"
        key = Qt.Key.Key_Return if ended else Qt.Key(0)
        typed = "\r" if ended else _TYPED[layout].get(place, letter)
        event = QKeyEvent(
            QEvent.Type.KeyPress, key, held, 0 if ended else code_of(place), 0, 0, typed
        )
        event.setTimestamp(next(_moments) + every_ms)
        QCoreApplication.sendEvent(handle, event)
    QTest.qWait(QUIET_MS + 60)
    desk.kense.settle()


@pytest.fixture(params=["kk"])
def language(request: pytest.FixtureRequest) -> Language:
    spoken: Language = request.param
    return spoken


@pytest.fixture
def desk(tmp_path: Path, qapp: QApplication, language: Language) -> Iterator[Desktop]:
    """Sit at the counter with a citizen's intake in hand, two applications registered before."""
    clock = Clock()
    an_office_with_cases(tmp_path / "kense.db", clock, cases=2)
    with a_desktop(
        tmp_path / "kense.db", qapp, clock=clock, language=language, operator="s1"
    ) as opened:
        opened.come_up()
        opened.kense.show_page(COUNTER)
        opened.kense.program.counter(WINDOW).notices.said.connect(opened.said.append)
        yield opened


def serve(desk: Desktop, kind: str, service: str = "weapons") -> None:
    """Begin an intake of this kind of applicant."""
    counter = desk.kense.program.counter(WINDOW)
    counter.queue.give_number(service, "hand-in")
    counter.queue.call_next()
    counter.queue.begin()
    counter.intake.type_text("applicant.kind", kind)
    desk.kense.settle()


def stand_at(desk: Desktop, path: str) -> None:
    """Put the cursor into a field."""
    work = desk.page.findChild(CounterWork)
    assert work is not None
    work.middle.intake.focus_field(path)
    desk.kense.settle()


def draft(desk: Desktop) -> Draft:
    found = desk.kense.program.counter(WINDOW).intake.draft
    assert found is not None
    return found


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_passport_fills_the_foreigner_in_hand_under_every_layout(
    desk: Desktop, layout: str
) -> None:
    serve(desk, "foreigner")
    stand_at(desk, "person.surname")

    scan(desk, GERMAN, layout)

    filled = draft(desk)
    assert filled.text("person.latin_surname") == "MUSTERMANN"
    assert filled.text("person.latin_given") == "ERIKA"
    assert filled.text("person.document.kind") == "foreign-passport"
    assert filled.text("person.document.number") == "C01X00T47"
    assert filled.text("person.born") == "12.08.1974"
    assert filled.text("person.sex") == "female"
    assert filled.text("person.citizenship") == "Германия"
    assert desk.said[-1].sentence.startswith("Құжаттан толтырылды: Туған күні, ")
    assert filled.text("person.surname") == ""  # the first keys of the burst are taken back


def test_a_card_gives_the_iin_and_tells_what_the_hand_has_to_write(desk: Desktop) -> None:
    serve(desk, "citizen")
    stand_at(desk, "person.iin")

    scan(desk, KAZAKH, "kz")

    assert draft(desk).text("person.iin") == IIN
    assert draft(desk).text("person.document.number") == "040000019"
    assert "ERIKSSON ANNA MARIA" in desk.said[-1].sentence


def test_what_was_typed_otherwise_stays_until_one_key_takes_it(desk: Desktop) -> None:
    serve(desk, "foreigner")
    desk.kense.program.counter(WINDOW).intake.type_text("person.latin_surname", "MUSTERMAN")
    stand_at(desk, "person.document.number")

    scan(desk, GERMAN)

    assert draft(desk).text("person.latin_surname") == "MUSTERMAN"
    assert "«MUSTERMAN»" in desk.said[-1].sentence
    assert "«MUSTERMANN»" in desk.said[-1].sentence
    desk.press("F11")
    assert draft(desk).text("person.latin_surname") == "MUSTERMANN"


@pytest.mark.parametrize("language", LANGUAGES, indirect=True)
def test_a_misread_zone_is_one_sentence_and_changes_nothing(desk: Desktop) -> None:
    serve(desk, "foreigner")
    stand_at(desk, "person.surname")
    before = draft(desk)

    scan(desk, GERMAN.replace("7408122F", "7408132F"))

    assert draft(desk) == before
    assert desk.said[-1].link == ""
    assert desk.said[-1].sentence.count(".") == 2
    assert "mrz" not in desk.said[-1].sentence


def test_a_zone_pasted_into_any_field_fills_as_well(desk: Desktop) -> None:
    serve(desk, "foreigner")
    stand_at(desk, "person.surname")
    QGuiApplication.clipboard().setText(GERMAN)

    desk.press("Ctrl+v", layout="kz")

    assert draft(desk).text("person.latin_surname") == "MUSTERMANN"
    assert draft(desk).text("person.surname") == ""


def test_an_invited_person_is_filled_in_his_row(desk: Desktop) -> None:
    serve(desk, "sole-entrepreneur", "invitations")
    intake = desk.kense.program.counter(WINDOW).intake
    intake.type_text("purpose", "business")
    intake.go_to("items")
    stand_at(desk, "items.0.latin_surname")

    scan(desk, passport(issuer="UZB", number="AB1234567", expires="180415"), "ru")

    row = draft(desk).row("items", 0)
    assert (row["latin_surname"], row["passport_number"]) == ("ERIKSSON", "AB1234567")
    assert (row["passport_until"], row["citizenship"]) == ("15.04.2018", "Өзбекстан")


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("page", [COUNTER, APPLICATIONS])
def test_a_talon_opens_its_case_from_any_page(desk: Desktop, layout: str, page: str) -> None:
    desk.kense.show_page(page)
    case = cases.by_number(desk.kense.desk().database, "Қ-2013/0002")
    assert case is not None

    opened: list[PeekView] = []
    desk.kense.program.cases.peek_changed.connect(opened.append)

    scan(desk, case.qr, layout)

    assert desk.kense.page == APPLICATIONS
    assert opened[-1].number == case.number


def test_a_talon_nobody_knows_and_a_misread_one_are_said(desk: Desktop) -> None:
    case = cases.by_number(desk.kense.desk().database, "Қ-2013/0001")
    assert case is not None
    wrong = case.qr[:-1] + str((int(case.qr[-1]) + 1) % 10)

    scan(desk, wrong)
    misread = desk.said[-1].sentence
    scan(desk, qr_text(office="75", service_code=1, year=2013, sequence=999))

    assert desk.kense.page == COUNTER
    assert misread == "Код қате оқылды: бақылау саны сәйкес келмейді. Қайта оқытыңыз."
    assert desk.said[-1].sentence == "Бұл органда мұндай талоны бар өтініш жоқ."


@pytest.mark.parametrize("layout", LAYOUTS)
def test_twelve_digits_go_to_their_field_as_typed(desk: Desktop, layout: str) -> None:
    serve(desk, "citizen")
    stand_at(desk, "person.iin")

    scan(desk, IIN, layout)

    assert draft(desk).text("person.iin") == IIN
    assert draft(desk).text("person.born") == "12.08.1974"


def test_the_counter_comes_on_show_for_a_document_read_elsewhere(desk: Desktop) -> None:
    serve(desk, "foreigner")
    desk.kense.show_page(APPLICATIONS)

    scan(desk, GERMAN)

    assert isinstance(desk.page, CounterPage)
    assert draft(desk).text("person.latin_surname") == "MUSTERMANN"


def test_a_document_says_the_same_state_in_another_language_and_when_it_ended(
    desk: Desktop,
) -> None:
    serve(desk, "foreigner")
    desk.kense.program.counter(WINDOW).intake.type_text("person.citizenship", "германия")
    stand_at(desk, "person.surname")

    scan(desk, passport(issuer="D", expires="120415"))

    assert draft(desk).text("person.citizenship") == "германия"
    assert desk.said[-1].link == ""
    assert "2012" in desk.said[-1].sentence


def test_without_a_person_in_hand_nothing_is_filled_and_it_is_said(desk: Desktop) -> None:
    scan(desk, GERMAN)

    assert desk.kense.program.counter(WINDOW).intake.draft is None
    assert desk.said[-1].sentence == "Меңзерді құжат иесінің өрісіне қойыңыз."


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_card_fills_a_representative_though_his_form_has_no_latin_names(
    desk: Desktop, layout: str
) -> None:
    serve(desk, "special-entity")
    desk.kense.program.counter(WINDOW).intake.type_text("representative.basis", "attorney")
    stand_at(desk, "representative.surname")

    scan(desk, KAZAKH, layout)

    filled = draft(desk)
    assert filled.text("representative.iin") == IIN
    assert filled.text("representative.born") == "12.08.1974"
    assert filled.text("representative.sex") == "female"
    assert filled.text("representative.document.number") == "040000019"
    assert filled.text("representative.document.valid_until") == "15.04.2018"
    assert filled.text("representative.surname") == ""
    assert filled.text("representative.number") == ""  # the authority has a number of its own
    assert not any("latin" in path for path in filled.values)
    assert "ERIKSSON ANNA MARIA" in desk.said[-1].sentence


def test_a_representative_is_meant_where_he_alone_is_on_show(desk: Desktop) -> None:
    serve(desk, "special-entity")
    desk.kense.program.counter(WINDOW).intake.type_text("representative.basis", "attorney")
    stand_at(desk, "organisation.name")

    scan(desk, KAZAKH)

    assert draft(desk).text("representative.iin") == IIN


def test_a_card_fills_the_guard_whose_row_is_on_show_wherever_the_cursor_is(
    desk: Desktop,
) -> None:
    serve(desk, "security-employee")
    intake = desk.kense.program.counter(WINDOW).intake
    intake.type_text("purpose", "register")
    intake.go_to("items")
    for surname in ("Ахметов", "Байжанова"):
        intake.add_row("persons")
        at = 0 if surname == "Ахметов" else 1
        intake.type_text(f"persons.{at}.surname", surname)
    stand_at(desk, "items.0.number")  # of a weapon: a weapon has no document to be read

    scan(desk, KAZAKH)

    row = draft(desk).row("persons", 1)
    assert (row["surname"], row["iin"], row["born"]) == ("Байжанова", IIN, "12.08.1974")
    assert (row["document.number"], row["sex"]) == ("040000019", "female")
    assert draft(desk).row("persons", 0) == {"surname": "Ахметов"}
    assert "number" not in draft(desk).row("items", 0)


def test_a_document_that_has_ended_is_kept_and_warns_beside_its_field(desk: Desktop) -> None:
    serve(desk, "foreigner")
    stand_at(desk, "person.surname")

    scan(desk, passport(issuer="D", expires="131124"))  # yesterday

    work = desk.page.findChild(CounterWork)
    assert work is not None
    field = work.middle.intake.form.field("person.document.valid_until")
    assert field is not None
    message = field.part.message
    assert message is not None
    assert (message.state, message.words) == (State.NEAR, "Құжат мерзімі өткен")
    seen = desk.kense.program.counter(WINDOW).intake.assessment
    assert seen is not None
    assert "person.document.valid_until" not in {each.path for each in seen.hindrances}
    desk.kense.program.counter(WINDOW).intake.type_text("person.document.valid_until", "25.11.2013")
    assert field.part.message is None  # its last day is today
