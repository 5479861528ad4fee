from dataclasses import replace

import pytest

from desktop.models.errors import Refusal
from desktop.store import desk, journal
from desktop.store.database import Database
from desktop.store.desk import DraftRow, JobRow, PrinterRow
from tests.helpers.facts import moment

JOB = JobRow(
    job="j1",
    paper="p1",
    printer="HP",
    spool_id="HP-17",
    state="waiting",
    copies=2,
    duplicate=False,
    submitted_at=moment(9, 41),
)
LASER = PrinterRow(
    kind="talon-weapons", printer="HP", tray="2", form="a5", offset_x=-5, offset_y=12
)


def save(database: Database, window: str, draft: str, minute: int = 30) -> None:
    desk.save_draft(database, window=window, visit="v1", draft=draft, saved_at=moment(9, minute))


def test_a_draft_is_kept_with_the_moment_it_was_saved(database: Database) -> None:
    save(database, "1", '{"a":1}', 31)
    assert desk.draft(database, "1") == DraftRow(
        window="1", visit="v1", draft='{"a":1}', saved_at=moment(9, 31)
    )
    assert desk.draft(database, "2") is None


def test_a_window_has_one_draft_the_newest(database: Database) -> None:
    save(database, "2", "b")
    save(database, "1", "a", 31)
    save(database, "1", "A", 32)
    assert [(row.window, row.draft) for row in desk.drafts(database)] == [("1", "A"), ("2", "b")]


def test_a_draft_is_forgotten_once(database: Database) -> None:
    save(database, "1", "a")
    desk.delete_draft(database, window="1")
    desk.delete_draft(database, window="1")
    assert desk.drafts(database) == []


def test_a_draft_that_cannot_be_kept_is_refused(database: Database) -> None:
    with pytest.raises(Refusal) as refused:
        save(database, "1", "\ud800")
    assert (refused.value.code, refused.value.fields["why"]) == ("bad-text", "surrogate")


def test_a_setting_has_a_default_until_it_is_set(database: Database) -> None:
    assert desk.setting(database, "language", "kk") == "kk"
    desk.set_setting(database, key="language", value="ru")
    desk.set_setting(database, key="theme", value="")
    assert desk.setting(database, "language", "kk") == "ru"
    assert desk.settings(database) == {"language": "ru", "theme": ""}


def test_a_kind_of_paper_has_one_printer(database: Database) -> None:
    desk.set_printer(database, LASER)
    desk.set_printer(database, replace(LASER, kind="ticket", printer="Zebra"))
    desk.set_printer(database, replace(LASER, tray="1"))
    assert desk.printers(database) == {
        "talon-weapons": replace(LASER, tray="1"),
        "ticket": replace(LASER, kind="ticket", printer="Zebra"),
    }


def test_a_printer_is_taken_away_by_no_name(database: Database) -> None:
    desk.set_printer(database, LASER)
    desk.set_printer(database, replace(LASER, printer=""))
    assert desk.printers(database) == {}


def test_open_jobs_come_in_the_order_they_were_handed_over(database: Database) -> None:
    later = replace(JOB, job="a", submitted_at=moment(9, 45), duplicate=True)
    for job in (later, JOB, replace(JOB, job="j3", state="printed")):
        desk.save_job(database, job)
    assert desk.jobs(database) == [JOB, later]
    assert [job.job for job in desk.jobs(database, open_only=False)] == ["j1", "j3", "a"]


def test_a_job_moves_on_and_is_forgotten(database: Database) -> None:
    desk.save_job(database, JOB)
    desk.save_job(database, replace(JOB, state="printing"))
    assert [job.state for job in desk.jobs(database)] == ["printing"]
    desk.delete_job(database, "j1")
    assert desk.jobs(database, open_only=False) == []


def test_nothing_of_the_desk_is_a_fact(database: Database) -> None:
    save(database, "1", "a")
    desk.save_job(database, JOB)
    assert journal.length(database) == 0
