"""The whole stand in one go: everybody served, every part and language, and what outdates it."""

import datetime as dt
import json
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.models.steps import Step
from desktop.models.text import Language
from desktop.printing.spool import Failed, Printed
from desktop.services import settings, stand, whole_stand
from desktop.services.desk import Desk
from desktop.services.whole_stand import PARTS, StandPrinted, StandWanted
from desktop.store import desk as desk_rows
from desktop.store import papers
from tests.helpers.pdf import page_sizes_mm, text_of
from tests.services.test_installation import refused
from tests.services.test_papers import TableSpool

KINDS = {
    "stand-sheet": "a4",
    "stand-handout": "a5",
    "application": "a4",
    "petition": "a4",
    "questionnaire": "a4",
    "invitation-letter": "a4",
}
FORMS = 4
ONE = StandWanted(parts=("sheets",), languages=("kk",))


@pytest.fixture
def ready(desk: Desk) -> Desk:
    """Set a printer for everything that hangs on the stand."""
    for kind, sheet in KINDS.items():
        settings.set_printer(desk, kind=kind, printer="HP", sheet=sheet)
    return desk


def printed_by(
    desk: Desk, wanted: StandWanted, spool: TableSpool | None = None
) -> tuple[StandPrinted, TableSpool, list[Step]]:
    """Print, and return what became of it, what was sent, and how it was told."""
    printer = spool or TableSpool(answers=Printed())
    printed = StandPrinted()
    steps = list(whole_stand.printing(desk, printer, wanted, printed))
    return printed, printer, steps


def hung(desk: Desk) -> dict[str, dt.date | None]:
    """Return when each language of the stand was printed."""
    return {each.language: each.printed_on for each in whole_stand.state_of(desk).hung}


def changed(desk: Desk, language: Language = "kk") -> tuple[str, ...]:
    """Return what changed since a language was printed."""
    (found,) = (each for each in whole_stand.state_of(desk).hung if each.language == language)
    assert found.printed_on is not None
    return found.changed


def test_every_part_goes_as_one_document_for_all_of_its_sheet(ready: Desk) -> None:
    printed, spool, steps = printed_by(ready, StandWanted())
    served = len(whole_stand.categories(ready))
    assert served == 23
    assert printed.papers == 2 * (2 * served + FORMS) == steps[-1].total == steps[-1].done
    sizes = [set(page_sizes_mm(pdf)) for pdf, _media in spool.given]
    assert sizes == [{(210.0, 297.0)}, {(148.0, 210.0)}, *[{(210.0, 297.0)}] * FORMS]
    office = ready.office().office
    assert not papers.unprinted(ready.database, office), "nothing of it is owed or recorded"


def test_english_with_samples_prints_what_is_in_english_and_keeps_the_day(ready: Desk) -> None:
    """Forms are signed in Kazakh and Russian alone: there is no sample of them in English."""
    wanted = StandWanted(parts=("sheets", "samples"), languages=("en",))
    printed, spool, _steps = printed_by(ready, wanted)
    assert printed.papers == 23
    assert len(spool.given) == 1
    assert hung(ready) == {"kk": None, "ru": None, "en": ready.now().date()}


def test_whoever_leaves_everything_prints_nothing(ready: Desk) -> None:
    assert whole_stand.chosen(ready) == StandWanted(), "before anybody chose"
    whole_stand.choose(ready, StandWanted(parts=(), languages=()))
    with refused("nothing-chosen"):
        printed_by(ready, whole_stand.chosen(ready))


def test_whoever_the_standard_does_not_serve_has_no_sheet(ready: Desk) -> None:
    kinds = {each.applicant for each in whole_stand.categories(ready)}
    assert "other" not in kinds
    assert {each.service for each in whole_stand.categories(ready)} == {"weapons", "invitations"}


@pytest.mark.parametrize(("language", "crossed"), [("kk", "ҮЛГІ"), ("ru", "ОБРАЗЕЦ")])
def test_a_sample_is_filled_and_crossed_in_its_own_language(
    ready: Desk, language: Language, crossed: str
) -> None:
    wanted = StandWanted(parts=("samples",), languages=(language,))
    _printed, spool, _steps = printed_by(ready, wanted)
    said = [text_of(pdf) for pdf, _media in spool.given]
    assert len(said) == FORMS
    assert all(crossed in each for each in said)
    named = {"kk": "Қасымов", "ru": "Петренко"}[language]
    assert named in said[0]


def test_the_sheets_speak_the_languages_chosen_alone(ready: Desk) -> None:
    wanted = StandWanted(parts=("handouts",), languages=("en",))
    _printed, spool, _steps = printed_by(ready, wanted)
    ((pdf, media),) = spool.given
    assert (media.width_mm, media.height_mm) == (148, 210)
    said = text_of(pdf)
    assert "What to bring" in said
    assert "Что принести" not in said


def test_without_any_printer_it_is_saved_as_one_pdf_whatever_its_sheets(
    desk: Desk, tmp_path: Path
) -> None:
    place, printed = tmp_path / "stand.pdf", StandPrinted()
    wanted = StandWanted(parts=("sheets", "samples"), languages=("kk",))
    assert list(whole_stand.saving(desk, place, wanted, printed))[-1].done == printed.papers
    said = text_of(place.read_bytes())
    assert "ҮЛГІ" in said
    assert "Не әкелу керек" in said
    assert hung(desk) == {"kk": desk.now().date(), "ru": None}


def test_a_file_that_is_stopped_or_cannot_be_written_is_none(desk: Desk, tmp_path: Path) -> None:
    place, printed = tmp_path / "stand.pdf", StandPrinted()
    steps = whole_stand.saving(desk, place, ONE, printed)
    next(steps)
    next(steps)
    steps.close()
    with refused("file-not-written"):
        list(whole_stand.saving(desk, tmp_path / "none" / "stand.pdf", ONE, printed))
    assert not list(tmp_path.glob("stand*"))
    assert whole_stand.state_of(desk) == whole_stand.NOTHING


def test_what_is_stopped_before_a_job_prints_nothing_of_it(ready: Desk) -> None:
    spool, printed = TableSpool(answers=Printed()), StandPrinted()
    steps = whole_stand.printing(ready, spool, StandWanted(), printed)
    next(steps)
    next(steps)
    steps.close()
    assert not spool.given
    assert whole_stand.state_of(ready) == whole_stand.NOTHING


def test_without_a_printer_or_a_choice_nothing_is_drawn(desk: Desk) -> None:
    with refused("no-printer"):
        printed_by(desk, StandWanted())
    with refused("nothing-chosen"):
        printed_by(desk, StandWanted(languages=()))
    with refused("nothing-chosen"):
        printed_by(desk, StandWanted(parts=()))


def test_what_was_chosen_is_proposed_again(desk: Desk) -> None:
    assert whole_stand.chosen(desk) == StandWanted(parts=PARTS, languages=("kk", "ru"))
    whole_stand.choose(desk, StandWanted(parts=("sheets",), languages=("ru", "en")))
    assert whole_stand.chosen(desk) == StandWanted(parts=("sheets",), languages=("ru", "en"))
    whole_stand.choose(desk, StandWanted(parts=(), languages=("kk",)))
    assert whole_stand.chosen(desk).parts == ()


def test_a_stand_is_outdated_by_what_it_says_and_by_nothing_else(ready: Desk) -> None:
    assert whole_stand.state_of(ready) == whole_stand.NOTHING
    printed_by(ready, ONE)
    today = ready.now().date()
    assert not changed(ready)
    stand.set_duty_account(ready, text="KZ12 3456")
    assert changed(ready) == ("account",)
    settings.pick_days(ready, days=[today.replace(day=30)])
    assert changed(ready) == ("days", "account")
    printed_by(ready, ONE)
    assert not changed(ready)


def test_a_new_index_outdates_the_duty_and_a_picked_day_that_passed_nothing(ready: Desk) -> None:
    settings.pick_days(ready, days=[dt.date(2013, 11, 30)])
    printed_by(ready, ONE)
    clock = ready.clock
    clock.pass_minutes(6 * 24 * 60)  # type: ignore[attr-defined]  # the clock of a test
    assert not changed(ready)
    clock.pass_minutes(32 * 24 * 60)  # type: ignore[attr-defined]  # the clock of a test
    assert ready.now().year == 2014
    assert changed(ready) == ("duty",)


def test_a_job_that_failed_hangs_nowhere(ready: Desk) -> None:
    printed, _spool, _steps = printed_by(ready, ONE, TableSpool(answers=Failed(reason="absent")))
    assert printed.failed == ("stand-sheet", "absent")
    assert whole_stand.state_of(ready) == whole_stand.NOTHING


def test_each_language_is_dated_by_itself(ready: Desk) -> None:
    """Printed in Kazakh alone it owes Russian; Russian printed later mends no Kazakh."""
    today = ready.now().date()
    printed_by(ready, ONE)
    assert hung(ready) == {"kk": today, "ru": None}
    stand.set_duty_account(ready, text="KZ12 3456")
    ready.clock.pass_minutes(24 * 60)  # type: ignore[attr-defined]  # the clock of a test
    printed_by(ready, replace(ONE, languages=("ru", "en")))
    next_day = today + dt.timedelta(days=1)
    assert hung(ready) == {"kk": today, "ru": next_day, "en": next_day}
    assert changed(ready, "kk") == ("account",)
    assert not changed(ready, "ru")


def test_what_an_older_program_kept_of_all_languages_counts_for_those_ticked(ready: Desk) -> None:
    printed_by(ready, ONE)
    kept = json.loads(desk_rows.setting(ready.database, "stand.printed"))["kk"]
    desk_rows.set_setting(ready.database, key="stand.printed", value=json.dumps(kept))
    whole_stand.choose(ready, StandWanted(parts=("sheets",), languages=("ru",)))
    assert hung(ready) == {"kk": None, "ru": ready.now().date()}
