"""A region that lost every password is let in to its own record by the key its superiors keep."""

from pathlib import Path
from typing import Final

import pytest

from desktop import cli
from desktop.models.errors import Refusal
from desktop.services import accounts as use
from desktop.services import own_escrow, sealing
from desktop.services.outside import desk_of
from desktop.store import access as rows
from desktop.store.keyfile import copy_keyfile, keyfile_of
from desktop.sync.keys import AgePair
from tests.helpers.escrow import a_helped_office
from tests.helpers.keys import ADMIN, PASSWORD
from tests.helpers.sealed_region import Sealed, a_sealed_region

NEW: Final = "жаңа ай мен ескі көпір"
LATER: Final = "тоғыз жолдың торабы мен"


@pytest.fixture
def region(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Sealed:
    monkeypatch.setenv("KENSE_HOME", str(tmp_path / "region"))
    made = a_sealed_region(tmp_path / "region", AgePair.make())
    made.come(ADMIN, PASSWORD)
    return made


def test_the_recovery_key_opens_it_once_and_leaves_another_way(region: Sealed) -> None:
    before = region.left()
    came = own_escrow.come_in(region.accounts, region.recovery.identity.lower(), ADMIN, NEW)
    assert came.way == "escrow"
    assert region.left() not in {b"", before}
    region.come(ADMIN, NEW)
    own_escrow.come_in(region.accounts, region.recovery.identity, ADMIN, LATER)
    region.come(ADMIN, LATER)


def test_a_lost_file_of_keys_comes_back_from_a_copy_and_opens_by_the_key(
    region: Sealed, tmp_path: Path
) -> None:
    kept = tmp_path / "kept" / region.path.name
    kept.parent.mkdir()
    copy_keyfile(region.path, kept)
    keyfile_of(region.path).unlink()
    with pytest.raises(Refusal, match="keys-missing"):
        own_escrow.come_in(region.accounts, region.recovery.identity, ADMIN, NEW)
    copy_keyfile(kept, region.path)
    own_escrow.come_in(region.accounts, region.recovery.identity, ADMIN, NEW)
    region.come(ADMIN, NEW)


def test_it_opens_after_another_key_of_the_record(region: Sealed) -> None:
    sealing.replace_key(region.accounts, use.unlock(region.accounts, ADMIN, PASSWORD))
    own_escrow.come_in(region.accounts, region.recovery.identity, ADMIN, NEW)
    region.come(ADMIN, NEW)


@pytest.mark.parametrize(
    "typed",
    [AgePair.make().identity, "", "AGE-SECRET-KEY-1", "32 таңба"],
    ids=["another", "nothing", "cut off", "no key"],
)
def test_another_key_opens_nothing(region: Sealed, typed: str) -> None:
    before = keyfile_of(region.path).read_bytes()
    with pytest.raises(Refusal, match="escrow-key-wrong"):
        own_escrow.come_in(region.accounts, typed, ADMIN, NEW)
    assert keyfile_of(region.path).read_bytes() == before


def test_without_a_recovery_key_nothing_is_left(tmp_path: Path) -> None:
    made = a_sealed_region(tmp_path / "region", AgePair.make(), is_named=False)
    made.come(ADMIN, PASSWORD)
    assert made.left() == b""
    with pytest.raises(Refusal, match="escrow-none"):
        own_escrow.come_in(made.accounts, made.recovery.identity, ADMIN, NEW)


def test_an_office_is_let_in_by_its_region_alone(tmp_path: Path) -> None:
    """Two have to agree on an office's code: its own page takes no recovery key."""
    helped = a_helped_office(tmp_path / "helped")
    with pytest.raises(Refusal, match="escrow-not-own"):
        own_escrow.come_in(helped.accounts, helped.identity, ADMIN, NEW)


def test_a_region_tells_nobody_the_code_that_another_left_for_itself(
    region: Sealed, tmp_path: Path
) -> None:
    helped = a_helped_office(tmp_path / "helped")
    with pytest.raises(Refusal, match="escrow-own"):
        helped.unsealed(keyfile_of(region.path), identity=region.recovery.identity)


def test_a_command_does_it_with_the_key_from_its_file(
    region: Sealed, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    key, words = tmp_path / "recovery.agekey", tmp_path / "new"
    key.write_text(f"# public key: {region.recovery.recipient}\n{region.recovery.identity}\n")
    words.write_text(f"{NEW}\n", encoding="utf-8")
    given = ("--identity", str(key), "--password-file", str(words), "--lang", "en")
    assert cli.main(["user", "password", str(region.path), ADMIN, "--recover", *given]) == 0
    assert region.recovery.identity not in "".join(capsys.readouterr())
    by = use.unlock(region.accounts, ADMIN, NEW)
    with desk_of(region.accounts, by) as desk:
        told = rows.entries(desk.database, "2", 5)
    assert ("signed-in", "escrow") in {(each.kind, each.detail) for each in told}
