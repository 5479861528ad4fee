"""F16: wrong passwords, two administrators, lost keys, the recovery sheet, the region's help."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Final

import pytest

from desktop.models.errors import Refusal
from desktop.services import accounts as use
from desktop.services import escrow, keyholders, sealing, sign_in
from desktop.services.backups import backups_of, folder_of
from desktop.services.outside import desk_of
from desktop.store import access
from desktop.store.keyfile import copy_keyfile, encode, keyfile_of, read_keys
from desktop.sync.keys import AgePair
from tests.faults.counts import count
from tests.helpers.escrow import HEAD, HEAD_PASSWORD, Helped, a_helped_office
from tests.helpers.office import Clock
from tests.helpers.region import an_enrolled_office
from tests.helpers.sealed import ADMIN, CLERK, CLERK_PASSWORD, PASSWORD, a_sealed_office

NEW: Final = "жаңа ай мен ескі көпір"
WRONG: Final = "беркут пен бозторғай"
COUNTED: Final = count(ci=15, soak=15)  # cases
Case = Callable[[Helped], None]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Helped:
    return a_helped_office(tmp_path_factory.mktemp("helped"))


@pytest.fixture
def helped(made: Helped, tmp_path: Path) -> Helped:
    return made.copied(tmp_path / "here")


def enter(helped: Helped, login: str, password: str) -> use.Unlocked:
    """Sign in as the page does, and be told to the record as it is."""
    by = sign_in.enter(helped.accounts, login, password, lambda *_stage: None).unlocked
    with desk_of(helped.accounts, by) as desk:
        assert desk.operator == access.staff_of(desk.database, "2-11", login)
    return by


def refused(code: str, act: Callable[[], object]) -> None:
    with pytest.raises(Refusal, match=code):
        act()


def sheet(helped: Helped) -> str:
    """Let the administrator make another recovery sheet."""
    by = enter(helped, ADMIN, PASSWORD)
    with desk_of(helped.accounts, by) as desk:
        return keyholders.new_sheet(desk, helped.accounts, by)


def _wrong(helped: Helped) -> None:
    refused("sign-in-wrong", lambda: enter(helped, ADMIN, WRONG))
    assert enter(helped, ADMIN, PASSWORD).failed_before == 1


def _of_another(helped: Helped) -> None:
    refused("sign-in-wrong", lambda: enter(helped, ADMIN, CLERK_PASSWORD))
    refused("sign-in-wrong", lambda: enter(helped, "ghost", PASSWORD))


def _too_often(helped: Helped) -> None:
    for _try in range(3):
        refused("sign-in-wrong", lambda: enter(helped, CLERK, WRONG))
    refused("sign-in-wait", lambda: enter(helped, CLERK, CLERK_PASSWORD))
    enter(helped, ADMIN, PASSWORD)  # a name of its own is not kept waiting


def _by_two(helped: Helped) -> None:
    two = ((ADMIN, PASSWORD), (HEAD, HEAD_PASSWORD))
    told = sign_in.given_by_two(helped.accounts, CLERK, two)
    refused("password-one-time", lambda: enter(helped, CLERK, told))
    use.change_password(helped.accounts, CLERK, told, NEW)
    enter(helped, CLERK, NEW)
    refused("sign-in-wrong", lambda: enter(helped, CLERK, CLERK_PASSWORD))


def _by_one_alone(helped: Helped) -> None:
    twice = ((ADMIN, PASSWORD), (ADMIN, PASSWORD))
    refused("reset-needs-two", lambda: sign_in.given_by_two(helped.accounts, CLERK, twice))
    enter(helped, CLERK, CLERK_PASSWORD)


def _with_a_clerk(helped: Helped) -> None:
    two = ((ADMIN, PASSWORD), (CLERK, CLERK_PASSWORD))
    refused("reset-needs-two", lambda: sign_in.given_by_two(helped.accounts, HEAD, two))


def _lost_keys(helped: Helped) -> None:
    helped.keys.unlink()
    refused("keys-missing", lambda: enter(helped, ADMIN, PASSWORD))
    record = helped.accounts.database
    (newest, *_older) = backups_of(record)
    copy_keyfile(folder_of(record) / newest.name, record)
    enter(helped, CLERK, CLERK_PASSWORD)


def _damaged_keys(helped: Helped) -> None:
    content = bytearray(helped.keys.read_bytes())
    content[len(content) // 2] ^= 1
    helped.keys.write_bytes(bytes(content))
    refused("keys-damaged", lambda: enter(helped, ADMIN, PASSWORD))
    refused("keys-damaged", helped.unsealed)


def _by_sheet(helped: Helped) -> None:
    code = sheet(helped)
    made = use.recover(helped.accounts, code, CLERK, NEW)
    assert made.way == "recovery"
    refused("recovery-wrong", lambda: use.recover(helped.accounts, code, CLERK, NEW))
    enter(helped, CLERK, NEW)


def _wrong_sheet(helped: Helped) -> None:
    code = sheet(helped)
    turned = code[:-1] + ("0" if code[-1] != "0" else "1")
    for wrong in (turned, code[:-1], "", "Ә" * 32):
        refused("recovery-wrong", partial(use.recover, helped.accounts, wrong, ADMIN, NEW))
    enter(helped, ADMIN, PASSWORD)


def _by_escrow(helped: Helped) -> None:
    """Every password and the sheet are lost: the region tells a code, once."""
    before, code = helped.left(), helped.unsealed()
    entered = sign_in.recover(helped.accounts, code, ADMIN, NEW, lambda *_stage: None)
    assert entered.way == "escrow"
    assert entered.code not in {"", code}, "another sheet is due"
    assert helped.left() not in {b"", before}, "another code is left at once"
    enter(helped, ADMIN, NEW)
    refused("recovery-wrong", lambda: use.recover(helped.accounts, code, ADMIN, NEW))
    use.recover(helped.accounts, helped.unsealed(), ADMIN, NEW)
    with helped.region() as region:
        told = [each.kind for each in access.entries(region.desk.database, "2", 9)]
        assert told == ["escrow-opened"] * 2


def _by_escrow_after_another_key(helped: Helped) -> None:
    """Leave the code as it is while the record gets another key: it opens that one."""
    by = enter(helped, ADMIN, PASSWORD)
    before = helped.left()
    sealing.replace_key(helped.accounts, by)
    assert helped.left() == before
    use.recover(helped.accounts, helped.unsealed(), HEAD, NEW)
    enter(helped, HEAD, NEW)


def _by_another_key(helped: Helped) -> None:
    """No other key of age opens the seal, and what is none is told in the same words."""
    for identity in (AgePair.make().identity, "AGE-SECRET-KEY-1", "", "\ud800"):
        refused("escrow-key-wrong", partial(helped.unsealed, identity=identity or "-"))
    assert helped.identity not in helped.keys.read_text(encoding="utf-8")
    assert helped.unsealed() not in helped.keys.read_text(encoding="utf-8")


def _for_another_office(helped: Helped) -> None:
    """Tell a code for the office that left it alone, and for no keys but its own."""
    refused("office-not-enrolled", partial(helped.unsealed, office="2-12"))
    with (
        helped.region() as region,
        an_enrolled_office(helped.folder / "other", region, office="2-12", seed=5),
    ):
        pass
    refused("escrow-of-another", partial(helped.unsealed, office="2-12"))
    keyfile = read_keys(helped.keys)
    moved = replace(keyfile, keyring=replace(keyfile.keyring, database="0" * 32))
    foreign = helped.folder / "foreign.keys.json"
    foreign.write_bytes(encode(moved))
    refused("escrow-key-wrong", partial(helped.unsealed, foreign))


def _nothing_left(helped: Helped) -> None:
    """Leave nothing where no recovery key is known, and say so."""
    alone = a_sealed_office(helped.folder / "alone.kense", Clock())
    by = use.unlock(alone, ADMIN, PASSWORD)
    with desk_of(alone, by) as desk:
        escrow.keep(desk, alone, by)
        refused("escrow-nobody", partial(escrow.leave, desk, alone, by))
    refused("escrow-none", partial(helped.unsealed, keyfile_of(alone.database)))


CASES: Final[dict[str, Case]] = {
    "a wrong password": _wrong,
    "the password of another, and a name nobody has": _of_another,
    "wrong too often": _too_often,
    "forgotten, by an administrator and the head": _by_two,
    "forgotten, by one alone": _by_one_alone,
    "forgotten, by an administrator and a clerk": _with_a_clerk,
    "a lost file of keys": _lost_keys,
    "a damaged file of keys": _damaged_keys,
    "the recovery sheet, once": _by_sheet,
    "a wrong recovery sheet": _wrong_sheet,
    "everything lost, with the region's help": _by_escrow,
    "the region's help after another key": _by_escrow_after_another_key,
    "the region's help with another key": _by_another_key,
    "the region's help for another office": _for_another_office,
    "nothing left for the region": _nothing_left,
}


@pytest.mark.parametrize("case", CASES)
def test_who_may_gets_in_and_nobody_else(case: str, helped: Helped) -> None:
    CASES[case](helped)


def test_so_many_cases_were_asked_for() -> None:
    assert len(CASES) == COUNTED
