"""A plain record becomes a sealed one, and gets another key: real files, real SQLCipher."""

import shutil
import sqlite3
import sys
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from desktop import paths
from desktop.models.errors import Refusal
from desktop.services import accounts as use
from desktop.services import backups, intake, sealing
from desktop.services.accounts import Accounts, Unlocked
from desktop.services.desk import Desk
from desktop.services.upkeep import check_file
from desktop.store import cases, journal
from desktop.store.database import open_database
from desktop.store.keyfile import is_sealed, keyfile_of, read_keyfile
from desktop.store.resealing import is_plain, opens
from tests.helpers.another_program import has_open
from tests.helpers.drafts import citizen_with_rifle
from tests.helpers.keys import ADMIN, OTHER, PASSWORD, accounts_of, first, someone
from tests.helpers.office import Clock, an_office, desk_over
from tests.helpers.randomness import seeded
from tests.helpers.visits import served

APPLICANT = "Қасымов Төлеген Серікұлы"


def an_hour_later() -> Clock:
    clock = Clock()
    clock.pass_minutes(60)
    return clock


def register(desk: Desk) -> None:
    intake.register(desk, ticket=served(desk).id, draft=citizen_with_rifle(papers=True))


def back_up(desk: Desk) -> Path:
    copy = backups.copy_record(desk.database, now=desk.now())
    return backups.finish(copy, randomness=seeded())


@dataclass(frozen=True, kw_only=True)
class Office:
    """A record with one case, a backup, and traces a plain office leaves."""

    path: Path
    accounts: Accounts
    unlocked: Unlocked
    entries: int

    @property
    def backup(self) -> Path:
        (made,) = (each for each in (self.path.parent / "backups").glob("*.kense"))
        return made


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("office")
    with an_office(folder / "office.kense") as desk:
        register(desk)
        back_up(desk)
    first(accounts_of(folder / "office.kense"))
    return folder


@pytest.fixture
def office(template: Path, tmp_path: Path) -> Office:
    """Return a plain record whose first administrator is made."""
    return office_in(template, tmp_path / "here")


def office_in(template: Path, folder: Path) -> Office:
    shutil.copytree(template, folder)
    accounts = accounts_of(folder / "office.kense")
    with open_database(accounts.database, randomness=seeded()) as database:
        entries = journal.length(database)
    unlocked = use.unlock(accounts, ADMIN, PASSWORD)
    return Office(path=accounts.database, accounts=accounts, unlocked=unlocked, entries=entries)


@pytest.fixture
def sealed(office: Office) -> Office:
    sealing.seal(office.accounts, office.unlocked)
    return office


def applicants(path: Path, key: bytes | None) -> list[str]:
    with open_database(path, key, randomness=seeded(4)) as database:
        found = database.rows("SELECT case_id FROM cases ORDER BY seq")
        rows = (cases.by_id(database, case) for (case,) in found)
        return [row.applicant for row in rows if row is not None]


def readable(folder: Path) -> list[str]:
    """Return the files under `folder` in which a name or number of the applicant can be read."""
    draft = citizen_with_rifle()
    words = (*APPLICANT.split(), draft.text("person.iin"), "ТГ 20418", "20418")
    forms = [word.encode(form) for word in words for form in ("utf-8", "utf-16-le")]
    files = (each for each in sorted(folder.rglob("*")) if each.is_file())
    return [each.name for each in files if any(form in each.read_bytes() for form in forms)]


def test_the_search_for_names_finds_them_in_a_plain_record(office: Office) -> None:
    """Prove that the tests below can fail."""
    assert readable(office.path.parent) == [office.backup.name, "office.kense"]


def test_a_plain_record_becomes_a_sealed_one_with_all_that_was_in_it(office: Office) -> None:
    folder, heard = office.path.parent, list[str]()
    sealing.seal(office.accounts, office.unlocked, progress=lambda stage, *_of: heard.append(stage))
    assert heard == ["copying", "proving", "naming", "swapping", "erasing"] * 2
    assert applicants(office.path, office.unlocked.key) == [APPLICANT]
    for path in (office.path, office.backup):
        report = check_file(path, key=office.unlocked.key, randomness=seeded())
        assert (report.problems, report.entries) == ((), office.entries)
        assert is_sealed(path)
        with pytest.raises(sqlite3.DatabaseError), sqlite3.connect(path) as plain:
            plain.execute("SELECT * FROM sqlite_schema")
        plain.close()
    assert readable(folder) == []
    left = {each.name for each in folder.iterdir()}
    assert left == {"office.kense", "office.kense.keys.json", "backups", "machine"}


def test_a_sealed_record_works_on_and_never_writes_a_name(
    sealed: Office, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    for name in ("TMPDIR", "SQLITE_TMPDIR", "TEMP"):
        monkeypatch.setenv(name, str(temporary))
    with open_database(sealed.path, sealed.unlocked.key, randomness=seeded(7)) as database:
        desk = desk_over(database, an_hour_later(), operator="s1")
        register(desk)
        database.rows("SELECT * FROM cases ORDER BY random()")
        assert sealed.path.with_name("office.kense-wal").stat().st_size > 0
        assert readable(sealed.path.parent) == readable(temporary) == []
        back_up(desk)
    assert check_file(sealed.path, key=sealed.unlocked.key, randomness=seeded()).sound
    assert readable(sealed.path.parent) == readable(temporary) == []


def test_plain_copies_of_every_kind_are_gone_or_sealed(office: Office) -> None:
    folder = office.path.parent
    backups_folder = folder / "backups"
    older = "office-2013-11-20T180000+0600.kense"
    shutil.copy(office.path, backups_folder / older)
    aside = "office-before-restore-2013-11-21T100000+0600.kense"
    shutil.copy(office.path, folder / aside)
    ruin = "office-2013-11-19T180000+0600.kense"
    (backups_folder / ruin).write_bytes(office.path.read_bytes()[:40_960])
    for name in ("office.kense.schema-2", "office.kense.rebuilt", "office.kense.checking"):
        shutil.copy(office.path, folder / name)
    shutil.copy(office.path, backups_folder / "office-2013-11-18T180000+0600.kense.part")
    foreign = backups_folder / "practice-2013-01-01T180000+0600.kense"
    foreign.write_bytes(b"SQLite format 3\0 of another")
    sealing.seal(office.accounts, office.unlocked)
    assert readable(folder) == []
    kept = {each.name for each in backups_folder.glob("*.kense")}
    assert kept == {older, "office-2013-11-25T093000+0600.kense", foreign.name}
    for each in (backups_folder / older, folder / aside):
        assert applicants(each, office.unlocked.key) == [APPLICANT]
        assert is_sealed(each)
    assert foreign.read_bytes() == b"SQLite format 3\0 of another"


def test_a_record_is_sealed_once(sealed: Office) -> None:
    with pytest.raises(Refusal, match="already-sealed"):
        sealing.seal(sealed.accounts, sealed.unlocked)
    assert sealing.settle(sealed.accounts, sealed.unlocked) == sealed.unlocked
    sealed.path.unlink()
    with pytest.raises(Refusal, match="database-missing"):
        sealing.seal(sealed.accounts, sealed.unlocked)


def test_a_sealed_record_opened_without_a_key_is_told_from_rubbish(sealed: Office) -> None:
    with pytest.raises(Refusal, match="record-sealed"):
        open_database(sealed.path, randomness=seeded())
    keyfile_of(sealed.path).unlink()
    with pytest.raises(Refusal, match="not-a-database"):
        open_database(sealed.path, randomness=seeded())


def test_a_record_in_use_is_left_alone(office: Office) -> None:
    content = office.path.read_bytes()
    with has_open(office.path), pytest.raises(Refusal, match="database-in-use"):
        sealing.seal(office.accounts, office.unlocked)
    assert applicants(office.path, None) == [APPLICANT]
    assert office.path.read_bytes()[:100] == content[:100]


def test_the_database_of_another_program_is_not_sealed(office: Office) -> None:
    office.path.unlink()
    with sqlite3.connect(office.path) as foreign:
        foreign.execute("CREATE TABLE t (a)")
    foreign.close()
    with pytest.raises(Refusal, match="not-our-database"):
        sealing.seal(office.accounts, office.unlocked)
    assert is_plain(office.path)


def test_what_no_key_of_ours_opens_is_told(sealed: Office) -> None:
    strange = replace(sealed.unlocked, key=bytes(32), next_key=bytes(32))
    with pytest.raises(Refusal, match="wrong-key"):
        sealing.settle(sealed.accounts, strange)
    assert applicants(sealed.path, sealed.unlocked.key) == [APPLICANT]


def test_after_a_removal_the_key_is_another_for_the_record_and_its_backups(sealed: Office) -> None:
    someone(sealed.accounts, sealed.unlocked, "s2")
    with open_database(sealed.path, sealed.unlocked.key, randomness=seeded(7)) as database:
        back_up(desk_over(database, an_hour_later(), operator="s1"))
    old = read_keyfile(sealed.path)
    use.remove(sealed.accounts, sealed.unlocked, "s2")
    fresh = sealing.replace_key(sealed.accounts, sealed.unlocked)
    assert fresh.key != sealed.unlocked.key
    assert (fresh.next_key, fresh.key_is_owed) == (None, False)
    for path in (sealed.path, sealed.backup):
        assert not opens(path, sealed.unlocked.key)
        assert applicants(path, fresh.key) == [APPLICANT]
        assert read_keyfile(path).keyring.logins == (ADMIN,)
    assert "s2" in old.keyring.logins
    again = use.unlock(sealed.accounts, ADMIN, PASSWORD)
    assert (again.key, again.key_is_owed) == (fresh.key, False)
    assert not sealing.is_unsettled(sealed.accounts, again)


def test_a_plain_record_gets_no_other_key(office: Office) -> None:
    with pytest.raises(Refusal, match="not-sealed"):
        sealing.replace_key(office.accounts, office.unlocked)


def test_a_backup_nobody_here_can_open_is_left_with_its_own_keys(sealed: Office) -> None:
    stray = sealed.backup.with_name("office-2013-11-01T180000+0600.kense")
    elsewhere = first(accounts_of(stray, seed=99)).unlocked
    with open_database(stray, elsewhere.key, randomness=seeded()):
        pass
    content, keys = stray.read_bytes(), keyfile_of(stray).read_bytes()
    sealing.replace_key(sealed.accounts, sealed.unlocked)
    assert (stray.read_bytes(), keyfile_of(stray).read_bytes()) == (content, keys)


def test_a_new_office_is_sealed_from_its_first_byte(tmp_path: Path) -> None:
    accounts = accounts_of(tmp_path / "office.kense")
    key = first(accounts).unlocked.key
    with open_database(accounts.database, key, randomness=seeded()):
        assert not is_plain(accounts.database)
    assert not is_plain(accounts.database)


@pytest.fixture
def _a_child_that_shows_what_it_was_given(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Let the proving program write its arguments and environment down before it begins."""
    spy = tmp_path / "spy.py"
    spy.write_text(
        "import json, os, runpy, sys\n"
        f"open({str(tmp_path / 'seen')!r}, 'w').write(json.dumps([sys.argv, dict(os.environ)]))\n"
        "runpy.run_module('desktop', run_name='__main__', alter_sys=True)\n"
    )
    monkeypatch.setattr(paths, "this_program", lambda: [sys.executable, str(spy)])
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]))


@pytest.mark.usefixtures("_a_child_that_shows_what_it_was_given")
def test_the_program_that_proves_a_copy_gets_the_key_by_a_pipe(
    sealed: Office, tmp_path: Path
) -> None:
    key = sealed.unlocked.key
    with open_database(sealed.path, key, randomness=seeded(7)) as database:
        desk = desk_over(database, an_hour_later(), operator="s1")
        register(desk)
        copy = backups.copy_record(database, now=desk.now())
        assert key.hex() not in repr(copy)
        assert repr(key) not in repr(copy)
        assert backups.finish_apart(copy, lambda: False)
    assert applicants(sealed.backup, key) == [APPLICANT, APPLICANT]
    assert is_sealed(sealed.backup)
    seen = (tmp_path / "seen").read_text(encoding="utf-8")
    assert "--finish" in seen
    assert key.hex() not in seen


def test_a_sealed_backup_is_put_back_with_its_keys(sealed: Office, clock: Clock) -> None:
    key = sealed.unlocked.key
    with open_database(sealed.path, key, randomness=seeded(7)) as database:
        clock.pass_minutes(60)
        desk = desk_over(database, clock, operator="s1")
        backup = back_up(desk)
        register(desk)
    use.change_password(sealed.accounts, ADMIN, PASSWORD, OTHER)
    aside = backups.restore(backup, sealed.path, now=clock.now, randomness=seeded(9), key=key)
    assert aside is not None
    assert applicants(sealed.path, key) == [APPLICANT]
    assert applicants(aside, key) == [APPLICANT, APPLICANT]
    assert is_sealed(aside)
    assert use.unlock(sealed.accounts, ADMIN, OTHER).key == key, "the password is that of today"
    keyfile_of(sealed.path).unlink()
    sealed.path.unlink()
    backups.restore(backup, sealed.path, now=clock.now, randomness=seeded(9), key=key)
    assert use.unlock(sealed.accounts, ADMIN, OTHER).key == key, "with the keys beside the backup"
    assert readable(sealed.path.parent) == []


def test_a_password_given_up_opens_no_backup_of_ours_any_more(sealed: Office) -> None:
    beside = replace(sealed.accounts, database=sealed.backup)
    on_a_stick = sealed.path.parent / "stick.kense"
    use.unlock(beside, ADMIN, PASSWORD)
    shutil.copy(keyfile_of(sealed.backup), keyfile_of(on_a_stick))
    use.change_password(sealed.accounts, ADMIN, PASSWORD, OTHER)
    with pytest.raises(Refusal, match="sign-in-wrong"):
        use.unlock(beside, ADMIN, PASSWORD)
    assert use.unlock(beside, ADMIN, OTHER).key == sealed.unlocked.key
    use.unlock(replace(sealed.accounts, database=on_a_stick), ADMIN, PASSWORD)


def test_damaged_keys_beside_a_backup_stop_nobody(sealed: Office) -> None:
    keyfile_of(sealed.backup).write_bytes(b"{}")
    use.change_password(sealed.accounts, ADMIN, PASSWORD, OTHER)
    use.unlock(sealed.accounts, ADMIN, OTHER)
    sealing.replace_key(sealed.accounts, use.unlock(sealed.accounts, ADMIN, OTHER))
    assert read_keyfile(sealed.backup).keyring.generation == 2


def test_a_sealed_backup_is_not_put_back_without_its_key(sealed: Office, clock: Clock) -> None:
    content = sealed.path.read_bytes()
    for key in (None, bytes(32)):
        with pytest.raises(Refusal):
            backups.restore(
                sealed.backup, sealed.path, now=clock.now, randomness=seeded(9), key=key
            )
    assert sealed.path.read_bytes() == content


def test_a_sealed_backup_that_is_superseded_goes_with_its_keys(
    sealed: Office, clock: Clock
) -> None:
    with open_database(sealed.path, sealed.unlocked.key, randomness=seeded(7)) as database:
        desk = desk_over(database, clock, operator="s1")
        for _hour in range(3):
            clock.pass_minutes(60)
            back_up(desk)
    left = {each.name for each in sealed.backup.parent.glob("*.kense*")}
    assert left == {sealed.backup.name, keyfile_of(sealed.backup).name}
