"""Who may open a sealed database, with real locks that cost little to try."""

import datetime as dt
import logging
import traceback
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.crash import redacted
from desktop.models.errors import Refusal
from desktop.models.keyring import CURRENT, Kdf, Lock
from desktop.services import accounts as use
from desktop.services.accounts import Accounts, Unlocked
from desktop.services.keyring import begin_key, end_key
from desktop.store.keyfile import Keyfile, keyfile_of, read_keyfile, write_keyfile
from tests.helpers.keys import ADMIN, CHEAP, OTHER, PASSWORD, accounts_of, first, someone
from tests.helpers.office import Clock
from tests.helpers.standards import at

NEW = "құмырсқа мен бұлт 7"


@pytest.fixture
def accounts(tmp_path: Path, clock: Clock) -> Accounts:
    return accounts_of(tmp_path / "office.kense", clock)


def refusal(accounts: Accounts, login: str, password: str) -> Refusal:
    with pytest.raises(Refusal) as caught:
        use.unlock(accounts, login, password)
    return caught.value


def test_the_first_administrator_chooses_the_password_and_gets_in(accounts: Accounts) -> None:
    made = first(accounts)
    assert use.logins(accounts.database) == (ADMIN,)
    unlocked = use.unlock(accounts, ADMIN.upper(), PASSWORD)
    assert unlocked.key == made.unlocked.key
    assert len(unlocked.key) == 32
    assert refusal(accounts, ADMIN, "").code == "sign-in-wrong"


def test_a_right_password_ends_the_waiting_even_if_the_new_one_is_refused(
    accounts: Accounts,
) -> None:
    first(accounts)
    for _try in range(9):
        with pytest.raises(Refusal, match="password-short"):
            use.change_password(accounts, ADMIN, PASSWORD, "x")


def test_there_is_no_second_first_administrator(accounts: Accounts) -> None:
    first(accounts)
    with pytest.raises(Refusal, match="keys-there"):
        first(accounts)


@pytest.mark.parametrize("password", ["admin", "", "administrator-1", "admin-1-admin-1"])
def test_no_easy_password_makes_the_first_administrator(accounts: Accounts, password: str) -> None:
    with pytest.raises(Refusal, match="password-"):
        use.create_first(accounts, ADMIN, password)
    assert not keyfile_of(accounts.database).exists()


def test_a_password_is_the_same_however_its_letters_are_composed(accounts: Accounts) -> None:
    composed, apart = "сарай\u0439 и зелёный чай", "сарай\u0438\u0306 и зелёный чай"
    made = use.create_first(accounts, ADMIN, composed)
    assert use.unlock(accounts, ADMIN, apart).key == made.unlocked.key


def test_a_password_kept_cheaply_is_kept_better_after_a_sign_in(accounts: Accounts) -> None:
    key = first(accounts).unlocked.key
    dearer = replace(accounts, kdf=Kdf(memory_kib=256, passes=2, lanes=1))
    assert use.unlock(dearer, ADMIN, PASSWORD).key == key
    assert read_keyfile(accounts.database).keyring.holder(ADMIN).lock.kdf == dearer.kdf
    assert use.unlock(accounts, ADMIN, PASSWORD).key == key
    assert read_keyfile(accounts.database).keyring.holder(ADMIN).lock.kdf == dearer.kdf


def test_a_real_office_pays_the_whole_price(tmp_path: Path) -> None:
    assert (CURRENT.memory_kib, CURRENT.passes, CURRENT.lanes) == (65536, 3, 1)
    dear = accounts_of(tmp_path / "office.kense", kdf=CURRENT)
    key = first(dear).unlocked.key
    assert use.unlock(dear, ADMIN, PASSWORD).key == key


def test_another_person_gets_in_once_the_password_is_their_own(accounts: Accounts) -> None:
    admin = first(accounts).unlocked
    told = use.add(accounts, admin, "Сейтова")
    assert refusal(accounts, "сейтова", told).code == "password-one-time"
    with pytest.raises(Refusal, match="password-same"):
        use.change_password(accounts, "сейтова", told, told)
    with pytest.raises(Refusal, match="password-short"):
        use.change_password(accounts, "сейтова", told, "коротко")
    as_typed = told.lower().replace("-", " ").replace("0", "O")
    changed = use.change_password(accounts, "сейтова", as_typed, OTHER)
    assert changed.key == admin.key == use.unlock(accounts, "сейтова", OTHER).key
    assert refusal(accounts, "сейтова", told).code == "sign-in-wrong"


def test_a_one_time_password_is_good_for_a_day(accounts: Accounts, clock: Clock) -> None:
    told = use.add(accounts, first(accounts).unlocked, "s2")
    clock.now += dt.timedelta(hours=24, seconds=1)
    assert refusal(accounts, "s2", told).code == "password-expired"
    with pytest.raises(Refusal, match="password-expired"):
        use.change_password(accounts, "s2", told, OTHER)


def test_nobody_is_added_twice_or_without_a_name(accounts: Accounts) -> None:
    admin = first(accounts).unlocked
    for login, code in ((ADMIN, "login-taken"), ("a b", "login-bad"), ("", "login-bad")):
        with pytest.raises(Refusal, match=code):
            use.add(accounts, admin, login)


def test_the_old_password_is_needed_for_a_new_one(accounts: Accounts) -> None:
    first(accounts)
    with pytest.raises(Refusal, match="sign-in-wrong"):
        use.change_password(accounts, ADMIN, OTHER, NEW)
    use.change_password(accounts, ADMIN, PASSWORD, NEW)
    assert refusal(accounts, ADMIN, PASSWORD).code == "sign-in-wrong"
    use.unlock(accounts, ADMIN, NEW)


def test_a_removed_person_is_out_at_once_and_the_key_is_owed(accounts: Accounts) -> None:
    admin = first(accounts).unlocked
    someone(accounts, admin, "s2")
    with pytest.raises(Refusal, match="remove-self"):
        use.remove(accounts, admin, ADMIN)
    use.remove(accounts, admin, "s2")
    assert refusal(accounts, "s2", OTHER).code == "sign-in-wrong"
    assert use.unlock(accounts, ADMIN, PASSWORD).key_is_owed
    for login, code in (("s2", "login-unknown"), (ADMIN, "last-person")):
        with pytest.raises(Refusal, match=code):
            use.remove(accounts, admin, login)


ROLES = {ADMIN: {"administrator"}, "adm2": {"administrator"}, "head": {"head"}, "s2": {"clerk"}}


@pytest.mark.parametrize(
    ("first_login", "second_login", "may"),
    [
        (ADMIN, "adm2", True),
        ("head", ADMIN, True),
        (ADMIN, ADMIN, False),
        (ADMIN, "s2", False),
        ("head", "s3", False),
    ],
)
def test_two_people_give_a_third_a_new_password(
    accounts: Accounts, first_login: str, second_login: str, *, may: bool
) -> None:
    there = {ADMIN: first(accounts).unlocked}
    for login in ("adm2", "head", "s2", "s3"):
        there[login] = someone(accounts, there[ADMIN], login)

    def act() -> str:
        return use.reset(
            accounts,
            "s3",
            first=there[first_login],
            second=there[second_login],
            roles=lambda login: ROLES.get(login, set()),
        )

    if not may:
        with pytest.raises(Refusal, match="reset-needs-two"):
            act()
        use.unlock(accounts, "s3", OTHER)
        return
    told = act()
    assert refusal(accounts, "s3", OTHER).code == "sign-in-wrong"
    use.change_password(accounts, "s3", told, NEW)


def test_the_recovery_sheet_lets_in_once(accounts: Accounts) -> None:
    made = first(accounts)
    assert [len(group) for group in made.code.split("-")] == [4] * 8
    typed = made.code.lower().replace("-", " ").replace("0", "o").replace("1", "l")
    again = use.recover(accounts, typed, ADMIN, NEW)
    assert again.unlocked.key == made.unlocked.key
    assert refusal(accounts, ADMIN, PASSWORD).code == "sign-in-wrong"
    use.unlock(accounts, ADMIN, NEW)
    for spent in (made.code, "", made.code[:-1], "0000-" * 8):
        with pytest.raises(Refusal, match="recovery-wrong"):
            use.recover(accounts, spent, ADMIN, OTHER)
    printed = use.new_recovery_sheet(accounts, again.unlocked)
    with pytest.raises(Refusal, match="recovery-wrong"):
        use.recover(accounts, again.code, ADMIN, OTHER)
    assert use.recover(accounts, printed, "newcomer", OTHER).unlocked.login == "newcomer"
    assert use.logins(accounts.database) == (ADMIN, "newcomer")


def test_wrong_passwords_make_the_next_try_wait(accounts: Accounts, clock: Clock) -> None:
    first(accounts)
    codes = [refusal(accounts, ADMIN, OTHER).code for _try in range(4)]
    assert codes == ["sign-in-wrong"] * 3 + ["sign-in-wait"]
    assert refusal(accounts, ADMIN, PASSWORD).fields == {"seconds": 1}
    clock.now += dt.timedelta(seconds=1)
    assert use.unlock(accounts, ADMIN, PASSWORD).failed_before == 3
    assert use.unlock(accounts, ADMIN, PASSWORD).failed_before == 0


def test_a_hundred_wrong_passwords_bar_one_login_and_nobody_else(
    accounts: Accounts, clock: Clock
) -> None:
    admin = first(accounts).unlocked
    second = someone(accounts, admin, "head")
    someone(accounts, admin, "s2")
    for _try in range(100):
        assert refusal(accounts, "s2", PASSWORD).code == "sign-in-wrong"
        clock.now += dt.timedelta(minutes=15)
    clock.now += dt.timedelta(days=9)
    assert refusal(accounts, "s2", OTHER).code == "sign-in-barred"
    use.unlock(accounts, ADMIN, PASSWORD)
    told = use.reset(accounts, "s2", first=admin, second=second, roles=lambda _l: set(ROLES[ADMIN]))
    use.change_password(accounts, "s2", told, NEW)


def test_a_count_taken_back_by_hand_waits_a_quarter_of_an_hour(
    accounts: Accounts, clock: Clock
) -> None:
    first(accounts)
    for _try in range(3):
        refusal(accounts, ADMIN, OTHER)
    write_keyfile(accounts.database, replace(read_keyfile(accounts.database), tries=()))
    assert refusal(accounts, ADMIN, PASSWORD).fields == {"seconds": 900}
    clock.now += dt.timedelta(minutes=15)
    use.unlock(accounts, ADMIN, PASSWORD)


def test_on_another_computer_the_count_begins_anew(accounts: Accounts, tmp_path: Path) -> None:
    first(accounts)
    for _try in range(4):
        refusal(accounts, ADMIN, OTHER)
    elsewhere = replace(accounts, machine=tmp_path / "other")
    use.unlock(elsewhere, ADMIN, PASSWORD)


def changed_by_hand(accounts: Accounts, change: Keyfile) -> None:
    write_keyfile(accounts.database, change)


def test_the_lock_of_another_opens_nothing_under_ones_own_name(accounts: Accounts) -> None:
    admin = first(accounts).unlocked
    someone(accounts, admin, "s2")
    keyfile = read_keyfile(accounts.database)
    stolen = replace(keyfile.keyring.holder("s2"), lock=keyfile.keyring.holder(ADMIN).lock)
    changed_by_hand(accounts, replace(keyfile, keyring=keyfile.keyring.with_holder(stolen)))
    assert refusal(accounts, "s2", PASSWORD).code == "sign-in-wrong"
    assert refusal(accounts, ADMIN, PASSWORD).code == "keys-damaged"


def test_the_lock_of_another_database_opens_nothing_here(
    accounts: Accounts, tmp_path: Path
) -> None:
    first(accounts)
    (tmp_path / "b").mkdir()
    foreign = accounts_of(tmp_path / "b" / "office.kense", seed=99)
    first(foreign)
    there = read_keyfile(foreign.database).keyring.holder(ADMIN)
    keyfile = read_keyfile(accounts.database)
    changed_by_hand(accounts, replace(keyfile, keyring=keyfile.keyring.with_holder(there)))
    assert refusal(accounts, ADMIN, PASSWORD).code == "sign-in-wrong"


@pytest.mark.parametrize("field", ["salt", "nonce", "sealed"])
def test_a_flipped_bit_of_ones_own_lock_is_refused(accounts: Accounts, field: str) -> None:
    first(accounts)
    keyfile = read_keyfile(accounts.database)
    holder = keyfile.keyring.holder(ADMIN)
    content = bytearray(getattr(holder.lock, field))
    content[0] ^= 1
    values = {name: getattr(holder.lock, name) for name in Lock.__slots__}
    worse = replace(holder, lock=Lock(**{**values, field: bytes(content)}))
    changed_by_hand(accounts, replace(keyfile, keyring=keyfile.keyring.with_holder(worse)))
    assert refusal(accounts, ADMIN, PASSWORD).code == "sign-in-wrong"


def test_a_one_time_password_cannot_be_made_lasting_by_hand(accounts: Accounts) -> None:
    told = use.add(accounts, first(accounts).unlocked, "s2")
    keyfile = read_keyfile(accounts.database)
    lasting = replace(keyfile.keyring.holder("s2"), once_until="")
    changed_by_hand(accounts, replace(keyfile, keyring=keyfile.keyring.with_holder(lasting)))
    assert refusal(accounts, "s2", told).code == "keys-damaged"


def test_a_new_key_reaches_everybody_without_their_passwords(accounts: Accounts) -> None:
    made = first(accounts)
    someone(accounts, made.unlocked, "s2")
    begun = begin_key(accounts, made.unlocked)
    assert use.unlock(accounts, "s2", OTHER).next_key == begun.next_key
    with pytest.raises(Refusal, match="keys-changed"):
        use.add(accounts, begun, "s3")
    ended = end_key(accounts, begun)
    assert (ended.key, ended.generation) == (begun.next_key, 2)
    assert use.unlock(accounts, "s2", OTHER).key == ended.key != made.unlocked.key
    with pytest.raises(Refusal, match="keys-changed"):
        use.add(accounts, made.unlocked, "s3")
    assert use.recover(accounts, made.code, ADMIN, NEW).unlocked.key == ended.key


def test_who_never_opened_a_lock_changes_none(accounts: Accounts) -> None:
    first(accounts)
    forged = Unlocked(login=ADMIN, key=bytes(32), seal=bytes(32))
    with pytest.raises(Refusal, match="keys-damaged"):
        use.add(accounts, forged, "s2")


def test_no_secret_is_in_anything_that_can_be_printed(
    accounts: Accounts, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    made = first(accounts)
    said = [repr(made), str(made.unlocked), repr(begin_key(accounts, made.unlocked))]
    for login, password in ((ADMIN, NEW), ("nobody", PASSWORD), (ADMIN, PASSWORD + "\ud800")):
        with pytest.raises(Refusal) as caught:
            use.unlock(accounts, login, password)
        said += [repr(caught.value), str(caught.value.fields)]
        said += [*traceback.format_exception(caught.value), redacted(caught.value, moment=at(9))]
    with pytest.raises(Refusal) as caught:
        use.change_password(accounts, ADMIN, PASSWORD, OTHER[:3])
    text = "\n".join([*said, repr(caught.value.fields), caplog.text])
    key, seal = made.unlocked.key, made.unlocked.seal
    secrets = (PASSWORD, NEW, made.code, key.hex(), repr(key), seal.hex(), repr(seal))
    assert [each for each in secrets if each in text] == []


def test_no_secret_lies_in_the_file_of_keys(accounts: Accounts) -> None:
    made = first(accounts)
    told = use.add(accounts, made.unlocked, "s2")
    content = keyfile_of(accounts.database).read_text(encoding="utf-8")
    secrets = (PASSWORD, told, made.code, made.unlocked.key.hex(), made.unlocked.seal.hex())
    assert [each for each in secrets if each in content] == []
    assert CHEAP.memory_kib == 64
