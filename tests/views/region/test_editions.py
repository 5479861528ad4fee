"""The next reference edition by keys: put together, looked at, issued, taken, taken back."""

import datetime as dt
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from desktop.i18n import speaking
from desktop.presenters.edition_words import edition_lines
from desktop.services import intake, papers, receiving
from desktop.services.desk import Desk
from desktop.services.papers import office_words
from desktop.services.workdays import entered_days
from desktop.store import cases
from desktop.store import regional as rows
from desktop.store.upkeep import check_database
from tests.helpers.drafts import citizen_with_rifle
from tests.helpers.pdf import text_of
from tests.helpers.region import sent
from tests.helpers.region_window import ANALYST, a_region_desktop
from tests.helpers.visits import served
from tests.views.region.editions import Editing, taken
from tests.views.region.sending import OFFICE, Sending

DAY = dt.date(2013, 12, 10)


@pytest.fixture
def editing(sending: Sending, qapp: QApplication) -> Iterator[Editing]:
    """Open the sheet of editions as an analyst has it."""
    with a_region_desktop(sending.region, qapp, language="kk", operator=ANALYST) as opened:
        opened.come_up()
        yield Editing.begin(opened)


def registered(desk: Desk) -> intake.Registered:
    return intake.register(desk, ticket=served(desk).id, draft=citizen_with_rifle(papers=True))


def due(desk: Desk, case: str) -> dt.date:
    row = cases.by_id(desk.database, case)
    assert row is not None
    return row.due


def duty(desk: Desk) -> int:
    """Return what registering a rifle costs today, in tenge."""
    found = intake.assess_draft(desk, citizen_with_rifle(papers=True)).duties
    return next(each for each in found if each.duty.id == "registration").owed


def talon(desk: Desk, given: intake.Registered) -> str:
    return text_of(papers.paper_pdf(desk, paper=given.paper))


def issue_all(editing: Editing) -> None:
    """Issue a day, an index and the phones of an office; look at all of it before."""
    editing.lay_day("10122013", "№ 1104 қаулы")
    editing.part("→")
    editing.type_index("25112013", "2000")
    editing.region.press("Shift+Tab", "Shift+Tab")
    editing.part("→")  # who goes on lays in what is typed, as F5 does
    editing.type_phones(OFFICE, "2-99-99, 2-88-88")
    editing.region.press("F5")
    for line in (
        "Айлық есептік көрсеткіш, 25.11.2013 бастап 1 731 ₸ → 2 000 ₸",
        "10 желтоқсан, сейсенбі жұмыс күні → жұмыс істемейтін күн; № 1104 қаулы",
        "→ 2-99-99, 2-88-88",
        "2 органға",
    ):
        assert line in editing.lines.replace("\u00a0", " ")
    assert rows.edition(editing.region.kense.desk().database) is None, "only looked at"
    editing.region.press("F9")
    issued = rows.edition(editing.region.kense.desk().database)
    assert issued is not None
    assert (issued.number, [each.day for each in issued.days]) == (1, [DAY])


def test_an_edition_of_days_index_and_phones_goes_from_the_sheet_to_an_office_s_paper(
    sending: Sending, editing: Editing
) -> None:
    with sending.office() as place:
        before = registered(place.desk)
        promised, old_talon = due(place.desk, before.case), talon(place.desk, before)
        assert duty(place.desk) == 173
    issue_all(editing)
    with sending.office() as place:
        done = taken(place, editing.answer(sending.stick, OFFICE))
        with speaking("kk"):
            said = "\n".join(edition_lines(done.edition)).replace("\u00a0", " ")
        assert "1 731 ₸ → 2 000 ₸" in said
        assert "→ 2-99-99, 2-88-88" in said
        assert len(done.moved) == 1
        assert due(place.desk, before.case) > promised
        assert duty(place.desk) == 200
        assert office_words(place.desk, service="weapons").phones == ("2-99-99", "2-88-88")
        assert "2-99-99" in talon(place.desk, registered(place.desk))
        assert "2-99-99" not in old_talon
        assert talon(place.desk, before) == old_talon, "what was given stays (D56)"
        assert check_database(place.desk.database).sound


def test_a_day_issued_by_mistake_is_taken_back_by_the_next_edition(
    sending: Sending, editing: Editing
) -> None:
    with sending.office() as place:
        case = registered(place.desk).case
        promised = due(place.desk, case)
        file = sent(place)
    desk, machine = editing.region.kense.desk(), editing.region.kense.program.machine
    receiving.receive(desk, machine, file)
    editing.lay_day("10122013", "№ 1104 қаулы")
    editing.region.press("F5")
    assert "2-11 Есіл ауданы 1 ашық өтініштің мерзімі жылжуы мүмкін" in editing.lines
    editing.region.press("F9")
    with sending.office() as place:
        taken(place, editing.answer(sending.stick, OFFICE))
        assert due(place.desk, case) > promised
    editing.region.press("Del")
    (row,) = editing.form.list.rows
    assert row.note == "кері қайтарылады"
    editing.region.press("F5")
    assert "жұмыс істемейтін күн → жұмыс күні; кері қайтарылды: № 1104 қаулы" in editing.lines
    editing.region.press("F9")
    issued = rows.edition(desk.database)
    assert issued is not None
    assert (issued.number, issued.days) == (2, ())
    with sending.office() as place:
        done = taken(place, editing.answer(sending.stick, OFFICE))
        assert [each.case for each in done.moved] == [case]
        assert due(place.desk, case) == promised
        assert not entered_days(place.desk)
        assert check_database(place.desk.database).sound
    assert check_database(desk.database).sound


def test_what_makes_no_sense_is_said_and_not_issued(editing: Editing) -> None:
    desk, form = editing.region.kense.desk(), editing.form
    editing.lay_day("17122013", "№ 1")  # a holiday as it is
    editing.region.press("F5")
    assert any("Күнтізбеде онсыз да солай" in each.accessibleName() for each in form.hinders)
    editing.region.press("F9")
    assert rows.edition(desk.database) is None
    editing.region.press("Esc", "Del")
    assert not form.list.rows
    assert form.said.accessibleName().startswith("Енгізілді")
    editing.region.press("Shift+Tab", "→", "Tab")
    editing.lay_index("01012014", "0")
    assert "0-ден көп" in form.said.accessibleName()
    editing.region.press("Ctrl+A")
    editing.region.type("1900")
    editing.region.press("Enter")
    assert [row.note for row in form.list.rows].count("өзгереді") == 1
    editing.part("→")
    editing.lay_phones(OFFICE, "сегіз")
    editing.region.press("F5")
    assert any("2-11, Телефондары" in each.accessibleName() for each in form.hinders)
    editing.region.press("F9")
    assert rows.edition(desk.database) is None
    editing.region.press("Esc", "Del", "F5")
    assert not form.hinders, "an office taken back is as the program has it"
    editing.region.press("F9")
    issued = rows.edition(desk.database)
    assert issued is not None
    assert [each.tiyn for each in issued.mci if each.since == dt.date(2014, 1, 1)] == [190_000]


def test_the_term_and_the_program_are_laid_in_by_themselves(editing: Editing) -> None:
    form = editing.form
    editing.region.press("Shift+Tab", "→", "→", "→", "Tab")
    editing.region.type("30062013")
    editing.region.press("Enter", "Enter")
    assert "30" in form.said.accessibleName(), "a term that is over is refused"
    editing.region.press("Shift+Tab")
    editing.region.type("30062014")
    editing.region.press("F5")
    assert "Қолданыс мерзімі 30.06.2014" in editing.lines
    editing.region.press("F9")
    assert "30.06.2014 дейін" in form.facts.accessibleName()
    editing.region.press("F5", "F9")
    issued = rows.edition(editing.region.kense.desk().database)
    assert issued is not None
    assert issued.number == 1, "nothing changes: there is no second"
