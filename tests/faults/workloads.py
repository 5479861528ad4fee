"""What the program is doing when something breaks: each work with what must be true after it."""

import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, TypeAlias

from desktop.services import accounts as use
from desktop.services import backups, intake, opening, queueing, sealing
from desktop.services.upkeep import check_file
from desktop.store import journal
from desktop.store.database import open_database
from desktop.store.versions import SCHEMA
from tests.faults.judging import RECORD, is_sound, make_office
from tests.helpers.drafts import citizen_with_rifle
from tests.helpers.keys import ADMIN, PASSWORD, accounts_of, first
from tests.helpers.loading import weapons
from tests.helpers.office import Clock, desk_over
from tests.helpers.randomness import seeded
from tests.helpers.visits import served
from tests.services.test_sealing_kill import finished, one_whole_record

ROWS: Final = 8
OWNER: Final = "iin_bin;surname;given\n900101399006;Қасымов;Төлеген\n"
Told: TypeAlias = Callable[[int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Workload:
    """Hold a work: made ready in a folder, done, judged after a fault, and finished afterwards.

    `judge` hears what the work told before it broke off, and raises `AssertionError` or `Refusal`.
    """

    prepare: Callable[[Path], None]
    run: Callable[[Path, Told], None]
    judge: Callable[[Path, int], None]
    finish: Callable[[Path], None]


def save_case(path: Path, seed: int, told: Told | None = None, *, key: bytes | None = None) -> None:
    """Serve a visitor and register what he brought; every commit is told."""
    lengths: list[Callable[[], int]] = []

    def tell(_topics: frozenset[str]) -> None:
        if told is not None:
            told(lengths[0]())

    with open_database(path, key, randomness=seeded(seed), told=tell) as database:
        lengths.append(lambda: journal.length(database))
        desk = replace(desk_over(database, Clock()), randomness=seeded(seed))
        intake.register(desk, ticket=served(desk).id, draft=citizen_with_rifle(papers=True))


def holds(path: Path, at_least: int) -> None:
    """Prove that a record is whole and has so many entries."""
    with open_database(path, randomness=seeded()) as database:
        assert is_sound(database)
        assert journal.length(database) >= at_least


def _prepare_office(folder: Path) -> None:
    save_case(make_office(folder), 50)


def _save(folder: Path, told: Told) -> None:
    save_case(folder / RECORD, 51, told)


def _saved(folder: Path, told: int) -> None:
    holds(folder / RECORD, told)


def _go_on(folder: Path) -> None:
    """Give the next visitor his number."""
    with open_database(folder / RECORD, randomness=seeded(60)) as database:
        desk = replace(desk_over(database, Clock()), randomness=seeded(60))
        queueing.issue_number(desk, service="weapons", line="hand-in")
        assert is_sound(database)


def _prepare_load(folder: Path) -> None:
    path = make_office(folder)
    (folder / "owner.csv").write_text(OWNER, encoding="utf-8")
    weapons(folder / "units.csv", ROWS)
    with open_database(path, randomness=seeded()) as database:
        desk = replace(desk_over(database, Clock()), randomness=seeded(50))
        assert opening.load(desk, kind="people", path=folder / "owner.csv").loaded


def _load(folder: Path, told: Told) -> None:
    lengths: list[Callable[[], int]] = []
    with open_database(
        folder / RECORD, randomness=seeded(4), told=lambda _topics: told(lengths[0]())
    ) as database:
        lengths.append(lambda: journal.length(database))
        desk = replace(desk_over(database, Clock()), randomness=seeded(51))
        opening.load(desk, kind="units", path=folder / "units.csv")


def _finish_load(folder: Path) -> None:
    """Load the sheet again: what is inside is passed over."""
    with open_database(folder / RECORD, randomness=seeded(5)) as database:
        desk = replace(desk_over(database, Clock()), randomness=seeded(52))
        opening.load(desk, kind="units", path=folder / "units.csv")
        assert database.value("SELECT count(*) FROM units") == ROWS
        assert is_sound(database)


def _back_up(folder: Path, _told: Told) -> None:
    with open_database(folder / RECORD, randomness=seeded(4)) as database:
        copy = backups.copy_record(database, now=desk_over(database, Clock()).now())
    backups.finish(copy, randomness=seeded())


def _backed_up(folder: Path, _told: int) -> None:
    holds(folder / RECORD, 1)
    for each in backups.backups_of(folder / RECORD):
        assert check_file(backups.folder_of(folder / RECORD) / each.name, randomness=seeded()).sound


def _finish_back_up(folder: Path) -> None:
    _back_up(folder, lambda _amount: None)
    _backed_up(folder, 0)
    assert backups.backups_of(folder / RECORD)


def make_old(path: Path, key: bytes | None = None) -> None:
    """Turn a record into one of the schema before, its tables made wrongly by an older program."""
    with open_database(path, key, randomness=seeded()) as database:
        database.rows("ALTER TABLE desk_jobs DROP COLUMN fill_only")
        database.rows("DELETE FROM _sqlite_migrations WHERE name LIKE '004%'")
        database.rows(f"PRAGMA user_version = {SCHEMA - 1}")
        database.rows("UPDATE desk_about SET value = '0' WHERE key = 'projection'")
        database.rows("UPDATE cases SET applicant = 'ескі'")


def _prepare_old(folder: Path) -> None:
    _prepare_office(folder)
    make_old(folder / RECORD)


def _migrate(folder: Path, _told: Told) -> None:
    open_database(folder / RECORD, randomness=seeded(4)).close()


def _prepare_restore(folder: Path) -> None:
    _prepare_office(folder)
    shutil.copy(folder / RECORD, folder / "backup.kense")
    save_case(folder / RECORD, 51)


def _restore(folder: Path, _told: Told) -> None:
    now = Clock().now
    backups.restore(folder / "backup.kense", folder / RECORD, now=now, randomness=seeded(9))


def _restored(folder: Path, _told: int) -> None:
    assert (folder / RECORD).exists()
    holds(folder / RECORD, 1)


def _finish_restore(folder: Path) -> None:
    _restore(folder, lambda _amount: None)
    _restored(folder, 0)


def _prepare_sealed(folder: Path) -> None:
    _prepare_office(folder)
    accounts = accounts_of(folder / RECORD)
    made = first(accounts).unlocked
    with open_database(folder / RECORD, randomness=seeded()) as database:
        backups.finish(backups.copy_record(database, now=Clock().now), randomness=seeded())
        entries = journal.length(database)
    (folder.parent / "entries").write_text(str(entries), encoding="ascii")
    sealing.seal(accounts, made)


def _replace_key(folder: Path, _told: Told) -> None:
    accounts = accounts_of(folder / RECORD, seed=13)
    sealing.replace_key(accounts, use.unlock(accounts, ADMIN, PASSWORD))


def _sealed(folder: Path, _told: int) -> None:
    entries = int((folder.parent / "entries").read_text(encoding="ascii"))
    one_whole_record(accounts_of(folder / RECORD, seed=14), entries)


def _finish_sealed(folder: Path) -> None:
    entries = int((folder.parent / "entries").read_text(encoding="ascii"))
    finished(accounts_of(folder / RECORD, seed=15), entries)


WORKLOADS: Final[Mapping[str, Workload]] = {
    "save a case": Workload(
        prepare=_prepare_office,
        run=_save,
        judge=_saved,
        finish=_go_on,
    ),
    "load a sheet": Workload(prepare=_prepare_load, run=_load, judge=_saved, finish=_finish_load),
    "back up": Workload(
        prepare=_prepare_office, run=_back_up, judge=_backed_up, finish=_finish_back_up
    ),
    "migrate": Workload(
        prepare=_prepare_old,
        run=_migrate,
        judge=_saved,
        finish=_go_on,
    ),
    "restore": Workload(
        prepare=_prepare_restore, run=_restore, judge=_restored, finish=_finish_restore
    ),
    "re-key": Workload(
        prepare=_prepare_sealed, run=_replace_key, judge=_sealed, finish=_finish_sealed
    ),
}
