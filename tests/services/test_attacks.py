"""What somebody tries who knows a password of yesterday, has an old copy, or was shown the door."""

import json
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Final

import pytest

from desktop.models.errors import Refusal
from desktop.models.facts import AccountAdded
from desktop.models.keyring import Kdf, Keyring
from desktop.services import accounts as keys
from desktop.services import keyholders, sealing, sign_in, staff
from desktop.services.accounts import Accounts, Unlocked
from desktop.services.outside import desk_of
from desktop.store import access
from desktop.store.keyfile import keyfile_of, read_keyfile, write_keyfile
from desktop.store.machine import machine_secret
from tests.helpers.keys import accounts_of, someone
from tests.helpers.office import Clock
from tests.helpers.randomness import seeded
from tests.helpers.sealed import ADMIN, CLERK, CLERK_PASSWORD, PASSWORD, a_sealed_office

WRONG = "беркут пен бозторғай"


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def accounts(tmp_path: Path, clock: Clock) -> Accounts:
    return a_sealed_office(tmp_path / "office.kense", clock)


def came_in(accounts: Accounts, login: str, password: str) -> Unlocked:
    return sign_in.enter(accounts, login, password, lambda *_stage: None).unlocked


def taken_away(accounts: Accounts) -> None:
    """Take the clerk's name away at the settings; the record gets its key at the next sign-in."""
    by = came_in(accounts, ADMIN, PASSWORD)
    with desk_of(accounts, by) as desk:
        keyholders.take_away(desk, accounts, by, login=CLERK)


def test_an_older_file_of_keys_lets_nobody_in_whose_name_was_taken_away(
    accounts: Accounts,
) -> None:
    before = keyfile_of(accounts.database).read_bytes()
    taken_away(accounts)
    keyfile_of(accounts.database).write_bytes(before)  # the key is the same still
    with pytest.raises(Refusal, match="nobody-of-login"):
        came_in(accounts, CLERK, CLERK_PASSWORD)


def test_an_older_file_of_keys_opens_nothing_once_the_record_has_another_key(
    accounts: Accounts,
) -> None:
    before = keyfile_of(accounts.database).read_bytes()
    taken_away(accounts)
    came_in(accounts, ADMIN, PASSWORD)
    now = keyfile_of(accounts.database).read_bytes()
    keyfile_of(accounts.database).write_bytes(before)
    with pytest.raises(Refusal, match="wrong-key"):
        came_in(accounts, CLERK, CLERK_PASSWORD)
    keyfile_of(accounts.database).write_bytes(now)
    came_in(accounts, ADMIN, PASSWORD)


def test_who_left_the_office_is_out_though_his_lock_is_there_still(accounts: Accounts) -> None:
    by = came_in(accounts, ADMIN, PASSWORD)
    with desk_of(accounts, by) as desk:
        staff.set_staff(desk, staff=CLERK, name="О", post_kk="м", post_ru="с", active=False)
    assert CLERK in keys.logins(accounts.database)
    with pytest.raises(Refusal, match="nobody-of-login"):
        came_in(accounts, CLERK, CLERK_PASSWORD)


def test_a_lock_that_no_administrator_recorded_opens_no_window(accounts: Accounts) -> None:
    someone(accounts, keys.unlock(accounts, ADMIN, PASSWORD), "ghost", WRONG)
    with pytest.raises(Refusal, match="nobody-of-login"):
        came_in(accounts, "ghost", WRONG)


def test_without_its_file_of_keys_a_record_is_neither_opened_nor_sealed_again(
    accounts: Accounts,
) -> None:
    content = accounts.database.read_bytes()
    keyfile_of(accounts.database).unlink()
    with pytest.raises(Refusal, match="keys-missing"):
        came_in(accounts, ADMIN, PASSWORD)
    with pytest.raises(Refusal, match="not-a-database"):
        sign_in.plain_staff(accounts)
    with pytest.raises(Refusal, match="already-sealed"):
        sealing.check_plain(accounts.database)
    assert accounts.database.read_bytes() == content


def cheaper(keyring: Keyring) -> Keyring:
    """Let every lock say that its password was kept in a way that costs nothing to try."""
    kdf = Kdf(memory_kib=8, passes=1, lanes=1)
    people = tuple(replace(each, lock=replace(each.lock, kdf=kdf)) for each in keyring.people)
    return replace(keyring, people=people)


EDITS: Final[dict[str, Callable[[Keyring], Keyring]]] = {
    "the key is owed no more": lambda ring: replace(ring, key_is_owed=False),
    "another key": lambda ring: replace(ring, generation=ring.generation + 1),
    "one person twice": lambda ring: replace(
        ring, people=(*ring.people, replace(ring.people[0], login="ghost"))
    ),
}


@pytest.mark.parametrize("edit", EDITS)
def test_no_line_of_the_file_of_keys_can_be_edited_by_who_opened_no_lock(
    accounts: Accounts, edit: str
) -> None:
    taken_away(accounts)
    before = read_keyfile(accounts.database)
    write_keyfile(accounts.database, replace(before, keyring=EDITS[edit](before.keyring)))
    with pytest.raises(Refusal, match="keys-damaged"):
        came_in(accounts, ADMIN, PASSWORD)


def test_a_lock_whose_costs_were_edited_opens_nothing(accounts: Accounts) -> None:
    before = read_keyfile(accounts.database)
    write_keyfile(accounts.database, replace(before, keyring=cheaper(before.keyring)))
    with pytest.raises(Refusal, match="sign-in-wrong"):
        came_in(accounts, ADMIN, PASSWORD)
    write_keyfile(accounts.database, before)
    came_in(accounts, ADMIN, PASSWORD)


@pytest.mark.parametrize(
    ("written", "instead"),
    [
        ('"alg": "argon2id+aes-256-gcm+x25519"', '"alg": "none"'),
        ('"memory_kib": 64', '"memory_kib": 1073741824'),
        ('"format": 1', '"format": 2'),
    ],
)
def test_a_file_of_keys_says_nothing_but_what_we_write(
    accounts: Accounts, written: str, instead: str
) -> None:
    path = keyfile_of(accounts.database)
    text = path.read_text(encoding="utf-8")
    assert written in text
    assert resummed(text) == text
    path.write_text(resummed(text.replace(written, instead)), encoding="utf-8")
    with pytest.raises(Refusal, match="keys-damaged"):
        came_in(accounts, ADMIN, PASSWORD)


def resummed(text: str) -> str:
    """Return an edited file of keys with the sum it would have."""
    content = json.loads(text)
    del content["sum"]

    def written(value: object) -> str:
        return json.dumps(value, ensure_ascii=False, sort_keys=True, indent=1) + "\n"

    return written({**content, "sum": sha256(written(content).encode()).hexdigest()})


def test_a_cheaper_way_of_keeping_a_password_is_never_taken_over(tmp_path: Path) -> None:
    dear = Kdf(memory_kib=128, passes=2, lanes=1)
    path = tmp_path / "office.kense"
    keys.create_first(accounts_of(path, kdf=dear), ADMIN, PASSWORD)
    keys.unlock(accounts_of(path), ADMIN, PASSWORD)
    assert read_keyfile(path).keyring.holder(ADMIN).lock.kdf == dear


def test_a_clock_set_back_shortens_no_delay(accounts: Accounts, clock: Clock) -> None:
    for _try in range(4):
        clock.pass_minutes(2)
        with pytest.raises(Refusal, match="sign-in-wrong"):
            keys.unlock(accounts, ADMIN, WRONG)
    for minutes in (0, -60, -60 * 24 * 400):
        clock.pass_minutes(minutes)
        with pytest.raises(Refusal, match="sign-in-wait"):
            keys.unlock(accounts, ADMIN, PASSWORD)
    clock.pass_minutes(60 * 24 * 400 + 61)
    keys.unlock(accounts, ADMIN, PASSWORD)


def test_the_count_of_another_record_does_not_pass_for_this_one_s(
    accounts: Accounts, clock: Clock, tmp_path: Path
) -> None:
    (tmp_path / "other").mkdir()
    other = accounts_of(tmp_path / "other" / "office.kense", clock)
    keys.create_first(other, ADMIN, PASSWORD)
    secret, is_new = machine_secret(accounts.machine, "0" * 32, seeded(1))
    assert is_new
    assert len(secret) == 32
    with pytest.raises(Refusal, match="sign-in-wrong"):
        keys.unlock(accounts, ADMIN, WRONG)
    proof = read_keyfile(other.database).tries_proof.hex()
    path = keyfile_of(accounts.database)
    ours = read_keyfile(accounts.database).tries_proof.hex()
    path.write_text(path.read_text(encoding="utf-8").replace(ours, proof), encoding="utf-8")
    with pytest.raises(Refusal, match="keys-damaged"):
        keys.unlock(accounts, ADMIN, PASSWORD)


def test_one_person_with_two_names_is_no_two(accounts: Accounts) -> None:
    by = came_in(accounts, ADMIN, PASSWORD)
    someone(accounts, by, "second", WRONG)
    with desk_of(accounts, by) as desk:
        with desk.work(at=desk.now(), command="staff.access") as work:
            work.record(AccountAdded(staff="s1", login="second"))  # as an older Kense let be
        both = (by, keys.unlock(accounts, "second", WRONG))
        with pytest.raises(Refusal, match="reset-needs-two"):
            keyholders.give_again(desk, accounts, CLERK, first=both[0], second=both[1])
        with pytest.raises(Refusal, match="staff-signs-in"):
            keyholders.let_in(desk, accounts, by, staff="s1", login="third")


def test_a_lock_that_is_refused_leaves_no_fact_and_a_fact_no_lock(accounts: Accounts) -> None:
    by = came_in(accounts, ADMIN, PASSWORD)
    before = read_keyfile(accounts.database).keyring
    with desk_of(accounts, by) as desk:
        told = access.entries(desk.database, desk.office().office, 50)
        with pytest.raises(Refusal, match="login-taken"):
            keyholders.let_in(desk, accounts, by, staff=CLERK, login=CLERK)
        with pytest.raises(Refusal, match="remove-self"):
            keyholders.take_away(desk, accounts, by, login=ADMIN)
        with pytest.raises(Refusal, match="login-unknown"):
            keyholders.take_away(desk, accounts, by, login="nobody")
        assert access.entries(desk.database, desk.office().office, 50) == told
    assert read_keyfile(accounts.database).keyring == before


def test_a_removal_that_was_cut_off_after_the_lock_is_finished_by_the_next(
    accounts: Accounts,
) -> None:
    by = came_in(accounts, ADMIN, PASSWORD)
    keys.remove(accounts, by, CLERK)  # and the power fails
    with desk_of(accounts, by) as desk:
        keyholders.take_away(desk, accounts, by, login=CLERK)
        office = desk.office().office
        assert [row.login for row in access.accounts(desk.database, office)] == [ADMIN]
