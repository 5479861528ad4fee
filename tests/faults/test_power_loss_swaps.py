"""F1 where a file takes the place of another: migration, rebuild, restore, sealing, another key."""

import shutil
from dataclasses import replace
from pathlib import Path
from typing import Final

import pytest

from desktop.models.errors import Refusal
from desktop.services import accounts as use
from desktop.services import backups, intake, sealing
from desktop.services.accounts import Accounts
from desktop.store import copying, journal, keyfile, modernise, resealing
from desktop.store.database import open_database
from desktop.store.versions import SCHEMA
from tests.faults.counts import count
from tests.faults.judging import (
    KEY,
    RECORD,
    Judge,
    Kept,
    is_sound,
    kept,
    losses,
    make_office,
    of_record,
)
from tests.faults.recording import recorded
from tests.helpers.drafts import citizen_with_rifle
from tests.helpers.keys import ADMIN, PASSWORD, accounts_of
from tests.helpers.office import Clock, desk_over
from tests.helpers.randomness import seeded
from tests.helpers.visits import served
from tests.services.test_sealing import office_in, template
from tests.services.test_sealing_kill import finished, one_whole_record

__all__ = ["template"]

KEYS: Final = pytest.mark.parametrize("key", [None, KEY], ids=["plain", "sealed"])
MIGRATED: Final = count(ci=60, soak=3_200)  # states
RESTORED: Final = count(ci=60, soak=3_200)
SEALED: Final = count(ci=48, soak=3_200)
CONTROL: Final = count(ci=40, soak=400)


def save_case(path: Path, key: bytes | None, seed: int) -> None:
    with open_database(path, key, randomness=seeded(3)) as database:
        desk = replace(desk_over(database, Clock()), randomness=seeded(seed))
        intake.register(desk, ticket=served(desk).id, draft=citizen_with_rifle(papers=True))


def make_old(path: Path, key: bytes | None) -> None:
    """Turn a record into one of the schema before, its tables made wrongly by an older program."""
    with open_database(path, key, randomness=seeded()) as database:
        database.rows("ALTER TABLE desk_jobs DROP COLUMN fill_only")
        database.rows("DELETE FROM _sqlite_migrations WHERE name LIKE '004%'")
        database.rows(f"PRAGMA user_version = {SCHEMA - 1}")
        database.rows("UPDATE desk_about SET value = '0' WHERE key = 'projection'")
        database.rows("UPDATE cases SET applicant = 'ескі'")


@KEYS
def test_a_record_of_an_older_program_survives_its_migration(
    key: bytes | None, tmp_path: Path
) -> None:
    path = make_office(tmp_path / "office", key)
    save_case(path, key, 50)
    goal = kept(path, key)
    make_old(path, key)
    with recorded(path.parent) as recorder, open_database(path, key, randomness=seeded(4)):
        recorder.tell(len(goal.hashes))
    whole = replace(goal, lengths=frozenset({len(goal.hashes)}))  # nothing was recorded meanwhile
    assert losses(recorder, MIGRATED, of_record(key, whole)) == {}


def before_or_after(key: bytes | None, before: Kept, after: Kept) -> Judge:
    """Return the judge of a record whose place another takes: one of them, whole; told, the new."""

    def judge(folder: Path, told: int, whole: bool) -> str:  # noqa: FBT001  called by place
        if not (folder / RECORD).exists():
            return "gone"
        try:
            with open_database(folder / RECORD, key, randomness=seeded()) as database:
                if not is_sound(database, whole=whole):
                    return "corrupt"
                found = tuple(each.h for each in journal.entries(database))
        except Refusal:
            return "corrupt"
        if found == after.hashes:
            return ""
        return "torn" if found != before.hashes else "lost" if told else ""

    return judge


def crashed(path: Path, key: bytes | None, folder: Path) -> Path:
    """Copy an office as a power loss leaves it: the last case still in the write-ahead log."""
    with open_database(path, key, randomness=seeded(3)) as database:
        desk = replace(desk_over(database, Clock()), randomness=seeded(51))
        intake.register(desk, ticket=served(desk).id, draft=citizen_with_rifle(papers=True))
        shutil.copytree(path.parent, folder)
    return folder / path.name


@KEYS
def test_a_record_survives_a_backup_being_put_in_its_place(
    key: bytes | None, tmp_path: Path
) -> None:
    first = make_office(tmp_path / "first", key)
    save_case(first, key, 50)
    backup = tmp_path / "backup.kense"
    shutil.copy(first, backup)
    after = kept(first, key)
    path = crashed(first, key, tmp_path / "office")
    before = kept(first, key)
    assert len(before.hashes) > len(after.hashes)
    with recorded(path.parent) as recorder:
        backups.restore(backup, path, now=Clock().now, randomness=seeded(9), key=key)
        recorder.tell(1)
    assert losses(recorder, RESTORED, before_or_after(key, before, after)) == {}


def of_sealing(entries: int) -> Judge:
    """Return the judge of an office that is being sealed: one whole record, and it is finished."""

    def judge(folder: Path, _told: int, _whole: bool) -> str:  # noqa: FBT001  called by place
        accounts = accounts_of(folder / RECORD, seed=12)
        try:
            one_whole_record(accounts, entries)
            finished(accounts, entries)
        except (AssertionError, Refusal, ValueError):
            return "corrupt"
        return ""

    return judge


def prepared(kind: str, template: Path, folder: Path) -> tuple[Accounts, int]:
    office = office_in(template, folder)
    if kind == "replace":
        sealing.seal(office.accounts, office.unlocked)
    return accounts_of(office.path, seed=13), office.entries


@pytest.mark.parametrize("kind", ["seal", "replace"])
def test_a_record_survives_being_sealed_with_another_key(
    kind: str, template: Path, tmp_path: Path
) -> None:
    accounts, entries = prepared(kind, template, tmp_path / "office")
    act = sealing.seal if kind == "seal" else sealing.replace_key
    unlocked = use.unlock(accounts, ADMIN, PASSWORD)
    with recorded(accounts.database.parent) as recorder:
        act(accounts, unlocked)
    assert losses(recorder, SEALED, of_sealing(entries)) == {}


def test_the_control_that_forces_nothing_onto_the_disk_loses_the_record(
    template: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Prove that the test above can fail."""
    accounts, entries = prepared("replace", template, tmp_path / "office")
    unlocked = use.unlock(accounts, ADMIN, PASSWORD)
    with monkeypatch.context() as patch, recorded(accounts.database.parent) as recorder:
        for module in (copying, keyfile, modernise, resealing):
            patch.setattr(module, "make_durable", lambda _path: None)
        sealing.replace_key(accounts, unlocked)
    assert losses(recorder, CONTROL, of_sealing(entries)).get("corrupt", 0) > 0
