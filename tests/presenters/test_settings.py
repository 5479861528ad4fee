"""Settings save at once, say what came of it, and hold what the law and the papers need."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.i18n import speaking
from desktop.models.errors import Refusal
from desktop.models.paper import PaperKind
from desktop.presenters.settings_view import Said, StaffView
from desktop.printing.spool import Failed, Printer, Submitted
from desktop.services import queueing, sample_pages, settings, workdays
from desktop.services.papers import destination
from desktop.store import offices
from tests.helpers.office import OFFICE, WINDOW, Clock, an_office
from tests.helpers.pdf import page_sizes_mm, text_of
from tests.helpers.program import House, a_house
from tests.helpers.window import register_one


@pytest.fixture
def house(tmp_path: Path, qtbot: QtBot) -> Iterator[House]:
    assert qtbot is not None
    with an_office(tmp_path / "office.db", Clock()):
        pass
    with a_house(tmp_path / "office.db") as opened:
        yield opened


@pytest.fixture
def new(tmp_path: Path, qtbot: QtBot) -> Iterator[House]:
    assert qtbot is not None
    with a_house(tmp_path / "new.db") as opened:
        yield opened


@pytest.mark.parametrize("words", ["зеренді", "Зеренд", "zeren", "ЗЕРЕНДІ ақмола", "2-14"])
def test_an_office_is_found_as_one_types_in_any_letters(new: House, words: str) -> None:
    found = new.program.settings.find_offices(words)
    assert "2-14" in [option.key for option in found]
    zerendi = next(option for option in found if option.key == "2-14")
    assert zerendi.department == "Ақмола облысының Ішкі істер департаменті"


def test_offices_are_named_in_the_language_spoken(new: House) -> None:
    with speaking("ru"):
        found = new.program.settings.find_offices("зеренди")
    assert "Зерендинск" in found[0].name


def test_no_office_answers_nonsense(new: House) -> None:
    assert new.program.settings.find_offices("йцукен") == ()


def test_an_office_is_chosen_with_the_services_of_its_directory(new: House) -> None:
    presenter = new.program.settings
    assert (presenter.is_chosen(), presenter.office()) == (False, None)
    said = presenter.choose_office("2-14", ["weapons", "invitations"])
    assert said == Said(tone="done", sentence="Сақталды 9:30")
    office = presenter.office()
    assert office is not None
    assert (office.key, office.services) == ("2-14", ("weapons", "invitations"))
    assert [each.service for each in presenter.services() if each.served] == [
        "weapons",
        "invitations",
    ]


def test_another_office_is_refused_in_words(house: House) -> None:
    said = house.program.settings.choose_office("2-14", ["weapons"])
    assert not said.done
    assert said.sentence
    assert house.program.settings.choose_office(OFFICE, []).tone == "past"


def test_an_employee_is_entered_changed_and_leaves(house: House) -> None:
    presenter = house.program.staff
    new = StaffView(
        staff="", name="  Омаров Ерлан  ", post_kk="бастық", post_ru="начальник", active=True
    )
    assert presenter.save(new).done
    entered = next(view for view in presenter.staff() if view.name == "Омаров Ерлан")
    assert presenter.save(replace(entered, active=False)).done
    assert presenter.staff()[-1].name == "Омаров Ерлан"
    assert not presenter.save(replace(new, name=" ")).done


def test_up_to_four_windows_are_proposed_with_every_line(house: House) -> None:
    presenter = house.program.settings
    for number in ("2", "3", "4"):
        proposed = presenter.new_window()
        assert proposed is not None
        assert (proposed.window, proposed.name) == (number, f"{number}-терезе")
        assert presenter.save_window(proposed.window, proposed.name, proposed.lines).done
    assert presenter.new_window() is None
    assert presenter.save_window("5", "5-терезе", ["weapons.hand-in"]).tone == "past"
    assert presenter.save_window("4", "4-терезе", []).done
    assert [view.window for view in presenter.windows()] == ["1", "2", "3"]


def test_lines_stand_by_service_and_are_marked_where_served(house: House) -> None:
    groups = house.program.settings.lines(["weapons.hand-in"])
    assert [group.title for group in groups] == ["Қаруды тіркеу", "Шақырулар"]
    served = [choice.line for group in groups for choice in group.lines if choice.serves]
    assert served == ["weapons.hand-in"]
    window = house.program.settings.windows()[0]
    assert window.words == "Қ, Б, С, Ш"


def test_numbers_are_shown_as_they_would_be_written(house: House) -> None:
    presenter = house.program.settings
    assert presenter.number_example("{letter}-{year}/{sequence:04d}") == "Қ-2013/0041"
    assert {each.words for each in presenter.number_formats()} >= {"Қ-2013/0041", "Қ-0041/2013"}
    with pytest.raises(Refusal, match="bad-number-format"):
        presenter.number_example("{nonsense}")
    assert presenter.save_number_format("{letter}-{sequence:04d}/{year}").done
    assert presenter.number_format() == "{letter}-{sequence:04d}/{year}"
    assert not presenter.save_number_format("{year}").done


def test_the_office_says_how_often_a_number_is_called(house: House) -> None:
    declared = house.program.declared
    (row,) = declared.rows("windows")
    assert (row.key, row.chosen) == ("queue.calls", "3")
    assert [each.key for each in row.options] == list("123456789")
    assert declared.choose("queue.calls", "2").done
    assert declared.value("queue.calls") == "2"
    assert not declared.choose("queue.calls", "0").done
    assert queueing.most_calls(house.desk) == 2


def test_a_series_goes_on_above_the_paper_and_says_why(house: House) -> None:
    presenter = house.program.settings
    register_one(house.desk, 0)
    weapons, invitations, permits, confirmations, complaints = presenter.series()
    assert (permits.service, confirmations.service) == ("permit", "confirmation")
    assert (complaints.service, complaints.written) == ("complaint", "")
    assert (weapons.last, weapons.written) == (1, "Қ-2013/0001")
    assert (invitations.last, invitations.written) == (0, "")
    assert not presenter.save_series("weapons", 40, "").done
    assert not presenter.save_series("weapons", 0, "қағаз журнал").done
    assert presenter.save_series("weapons", 40, "қағаз журнал").done
    assert presenter.series()[0].last == 40
    assert register_one(house.desk, 1) == "Қ-2013/0041"
    assert presenter.save_series("permit", 12, "рұқсаттар журналы").done
    assert (presenter.series()[2].written, presenter.series()[2].gaps[0].numbers) == (
        "2013/0012",
        "1–12",
    )


def test_settings_tell_when_something_they_show_is_recorded(house: House) -> None:
    told: list[bool] = []
    house.program.settings.changed.connect(lambda: told.append(True))
    settings.set_window(house.desk, window=WINDOW, name="Бірінші", lines=["weapons.hand-in"])
    house.settle()
    assert told


def test_the_weekends_of_three_months_can_be_picked(house: House) -> None:
    months = house.program.days.months()
    assert [month.title for month in months] == ["Қараша 2013", "Желтоқсан 2013", "Қаңтар 2014"]
    with speaking("ru"):
        assert house.program.days.months()[0].title == "Ноябрь 2013"
    usual = [choice.day for choice in months[1].days if choice.usual]
    assert usual == [dt.date(2013, 12, 7), dt.date(2013, 12, 21)]
    assert (months[1].note, months[1].short) == ("әдеттегі күндер күшінде", False)


def test_days_that_cannot_be_picked_say_why(house: House) -> None:
    november, december, _january = house.program.days.months()
    why = {choice.day: choice.why for choice in (*november.days, *december.days)}
    assert [choice.day.day for choice in november.days] == [30], "days gone by are not offered"
    assert why[dt.date(2013, 11, 30)] == ""
    assert why[dt.date(2013, 12, 1)] == "мереке"
    assert why[dt.date(2013, 12, 28)] == "жұмыс күні"
    said = house.program.days.pick(dt.date(2013, 12, 1), picked=True)
    assert said == Said(
        tone="past",
        sentence="Ол күні ешкім жұмыс істемейді: 2013 жылғы 1 желтоқсан, жексенбі. "
        "Басқасын таңдаңыз.",
    )


def test_a_third_pick_is_refused_until_one_is_taken_back(house: House) -> None:
    days = house.program.days
    for day in (8, 14):
        assert days.pick(dt.date(2013, 12, day), picked=True).done
    full = days.months()[1]
    assert (full.note, full.short) == ("2 / 2", False)
    assert {choice.why for choice in full.days if choice.day.day == 22} == {"2 күн таңдалған"}
    assert days.pick(dt.date(2013, 12, 22), picked=True).tone == "past"
    assert days.pick(dt.date(2013, 12, 14), picked=False).done
    assert days.pick(dt.date(2013, 12, 22), picked=True).done
    picked = [choice.day.day for choice in days.months()[1].days if choice.picked]
    assert picked == [8, 22]


def test_a_month_with_fewer_days_than_the_standard_demands_says_so(house: House) -> None:
    days = house.program.days
    assert days.pick(dt.date(2013, 12, 8), picked=True).done
    month = days.months()[1]
    assert (month.note, month.short) == ("стандарт бойынша 2 күн керек, қазір 1", True)


def test_a_picked_day_that_a_decree_took_is_a_problem(house: House) -> None:
    days, lost = house.program.days, dt.date(2013, 12, 14)
    for day in (lost, dt.date(2013, 12, 22)):
        assert days.pick(day, picked=True).done
    workdays.enter_days(house.desk, days={lost: "off"}, ground="№ 1200")
    assert days.problems() == (
        (
            "Қабылдауға таңдалған 2013 жылғы 14 желтоқсан, сенбі күні ешкім жұмыс істемейді. "
            "Баптаулардан басқа күн таңдаңыз."
        ),
    )
    month = days.months()[1]
    assert [choice.day for choice in month.days if choice.lost] == [lost]
    assert (month.note, month.short) == ("стандарт бойынша 2 күн керек, қазір 1", True)
    assert days.pick(lost, picked=False).done
    assert days.problems() == ()


def test_no_month_beyond_the_calendar_is_offered(house: House) -> None:
    house.clock.now = house.clock.now.replace(year=2030, month=12, day=2)
    assert len(house.program.days.months()) == 1


def test_a_service_without_such_days_offers_none(house: House) -> None:
    settings.choose_office(house.desk, office=OFFICE, services=("invitations",))
    assert house.program.days.months() == ()


def test_every_paper_the_office_gives_has_its_printer_and_sheet(house: House) -> None:
    presenter = house.program.printers
    presenter.look()
    house.settle()
    kinds = {view.kind: view for view in presenter.kinds()}
    assert list(kinds) == [
        *("ticket", "talon-weapons", "talon-invitations", "missing-papers", "not-covered"),
        *("complaint-notice", "complaint-covering", "complaint-reply"),
        *("papers-ready", "morning-sheet", "stand-sheet", "stand-handout", "day-sheet"),
        *("power-cut-sheet", "head-sheet", "register-deviations", "register-lines"),
        *("register-handed", "blank-balance", "coupon-return-letter"),
        *("inquiry", "storage-check"),
        *("dispatch-letter", "dispatch-list", "dispatch-inventory", "recovery-sheet"),
        *("enrolment-sheet", "parcel-register", "weekly-letter", "region-receipt"),
        *("person-card", "report-table", "survey-slip"),
        *("permit", "invitation", "invitation-letter", "invitation-faults", "refusal"),
        *("resolution", "resolution-list"),
        *("withdrawal", "withdrawal-confirmation", "extension-notice", "cancellation-letter"),
        *("application", "petition", "questionnaire"),
        *("case-cover", "case-inventory", "case-certificate"),
        *("complaint-talon-weapons", "complaint-talon-invitations"),
    ]
    assert [option.key for option in kinds["ticket"].printers] == ["-", "laser"]
    assert presenter.save("talon-weapons", "laser", "a5").done
    target = destination(house.desk, "talon-weapons")
    assert (target.printer, target.sheet.id) == ("laser", "a5")
    assert presenter.save("talon-weapons", "-", "a5").done
    assert destination(house.desk, "talon-weapons").printer == ""
    assert not presenter.save("talon-weapons", "laser", "roll-80").done


def test_a_talon_of_a_service_not_served_here_is_not_offered(house: House) -> None:
    settings.choose_office(house.desk, office=OFFICE, services=("weapons",))
    assert "talon-invitations" not in [view.kind for view in house.program.printers.kinds()]


def test_a_printer_that_is_gone_stays_named(house: House) -> None:
    settings.set_printer(house.desk, kind="ticket", printer="old", sheet="roll-80")
    view = house.program.printers.kinds()[0]
    assert view.printers[-1].words.startswith("old · ")


def test_the_trays_of_a_printer_are_offered_in_our_words(house: House) -> None:
    presenter = house.program.printers
    presenter.look()
    house.settle()
    assert presenter.kinds()[1].trays == ()  # no printer, no tray
    assert presenter.save("talon-weapons", "laser", "a5").done
    talon = presenter.kinds()[1]
    assert talon.tray == "-"
    assert [(each.key, each.words) for each in talon.trays] == [
        ("-", "Принтер баптауы бойынша"),
        ("Auto", "Қағазды принтердің өзі табады"),
        ("Tray1", "1-науа"),
        ("Tray2", "2-науа"),
    ]
    assert presenter.save("talon-weapons", "laser", "a5", "Tray2").done
    assert presenter.kinds()[1].tray == "Tray2"
    assert destination(house.desk, "talon-weapons").tray == "Tray2"


def test_a_tray_stays_with_its_printer_and_is_named_when_it_is_gone(house: House) -> None:
    presenter = house.program.printers
    settings.set_printer(
        house.desk, kind="talon-weapons", printer="laser", sheet="a5", tray="Envelope"
    )
    assert presenter.kinds()[1].trays[-1].words == "Envelope"  # the printer was not asked yet
    presenter.look()
    house.settle()
    view = presenter.kinds()[1]
    assert (view.tray, view.trays[-1].words) == ("Envelope", "Envelope · принтерде мұндай науа жоқ")
    assert presenter.save("talon-weapons", "second", "a5", "Envelope").done
    assert destination(house.desk, "talon-weapons").tray == ""


def test_printers_in_trouble_say_so(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    troubled = (Printer(name="a", stopped=True), Printer(name="b", accepting=False))
    monkeypatch.setattr(house.spool, "printers", lambda: troubled)
    house.program.printers.look()
    house.settle()
    words = [option.words for option in house.program.printers.kinds()[0].printers]
    assert [each.startswith(f"{name} · ") for each, name in zip(words[1:], "ab", strict=True)] == [
        True,
        True,
    ]


def test_a_test_page_is_printed_and_nothing_recorded(house: House) -> None:
    told: list[tuple[str, Said]] = []
    house.program.printers.tried.connect(lambda kind, said: told.append((kind, said)))
    house.program.printers.try_out("talon-weapons")
    assert told[0][1].tone == "near"
    settings.set_printer(house.desk, kind="talon-weapons", printer="laser", sheet="a5")
    before = offices.series_last(house.desk.database, OFFICE, "weapons/2013")
    house.program.printers.try_out("talon-weapons")
    house.settle()
    assert told[1] == (
        "talon-weapons",
        Said(tone="done", sentence="Сынақ беті принтерге жіберілді."),
    )
    assert len(house.spool.sent) == 1
    assert offices.series_last(house.desk.database, OFFICE, "weapons/2013") == before


def test_the_grid_is_printed_measured_and_printed_again(house: House) -> None:
    told: list[Said] = []
    presenter = house.program.printers
    presenter.tried.connect(lambda _kind, said: told.append(said))
    presenter.print_grid("talon-weapons")
    assert told.pop().tone == "near"  # no printer
    settings.set_printer(house.desk, kind="talon-weapons", printer="laser", sheet="a5")
    presenter.print_grid("talon-weapons")
    house.settle()
    assert told.pop().sentence.startswith("Парақтың сол жақ")
    moved = presenter.calibrate("talon-weapons", "20,5", "19.8")
    assert (moved.said.done, moved.goes_on) == (True, True)
    house.settle()
    assert told.pop().sentence.endswith("тағы бір рет өлшеңіз.")
    view = presenter.kinds()[1]
    assert (view.right, view.down) == ("−0,5", "0,2")
    assert len(house.spool.sent) == 2
    kept = presenter.calibrate("talon-weapons", "20", "20,0")
    assert (kept.said.sentence.startswith("Айқас өз"), kept.goes_on) == (True, False)
    house.settle()
    assert len(house.spool.sent) == 2


@pytest.mark.parametrize("typed", ["", "сол", "-20", "20,55", "1 2"])
def test_what_is_no_distance_moves_nothing(house: House, typed: str) -> None:
    settings.set_printer(house.desk, kind="talon-weapons", printer="laser", sheet="a5")
    measured = house.program.printers.calibrate("talon-weapons", "20,5", typed)
    assert measured.goes_on
    assert (measured.said.done, "20,5" in measured.said.sentence) == (False, True)
    assert destination(house.desk, "talon-weapons").offset_mm == (0.0, 0.0)


def test_a_test_page_that_fails_says_why(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[Said] = []
    house.program.printers.tried.connect(lambda _kind, said: told.append(said))
    settings.set_printer(house.desk, kind="ticket", printer="laser", sheet="roll-80")
    failed = Submitted(job=None, state=Failed(reason="stopped"))
    monkeypatch.setattr(house.spool, "submit", lambda *_a, **_k: failed)
    house.program.printers.try_out("ticket")
    house.settle()
    assert told[0].tone == "near"


@pytest.mark.parametrize(
    ("kind", "sheet", "size"),
    [
        ("ticket", "roll-80", (80, 75)),  # with who waits before and for how long
        ("talon-weapons", "a4-two-up", (297, 210)),
        ("talon-invitations", "a5", (148, 210)),
        ("missing-papers", "a4", (210, 297)),
        ("not-covered", "a4", (210, 297)),
    ],
)
def test_a_test_page_is_the_very_form_with_our_letters(
    house: House, kind: PaperKind, sheet: str, size: tuple[int, int]
) -> None:
    pdf = sample_pages.sample_page(house.desk, kind=kind, sheet=sheet)
    assert [tuple(round(side) for side in page) for page in page_sizes_mm(pdf)] == [size]
    assert "ҮЛГІ" in text_of(pdf)
