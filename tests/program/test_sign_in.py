"""The program itself on a sealed office: signing in, the cover, and the power gone under it."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Timer

import pytest

from desktop.models.errors import Refusal
from desktop.services import accounts as keys
from desktop.services import sign_in
from desktop.store import access
from desktop.store.database import open_database
from desktop.store.resealing import is_plain
from desktop.store.upkeep import check_database
from tests.helpers.keys import accounts_of
from tests.helpers.office import OFFICE, Clock
from tests.helpers.randomness import seeded
from tests.helpers.sealed import ADMIN, PASSWORD, PIN, a_sealed_office
from tests.program.running import PATIENCE, ROOT, kense

NAME = "Сейтова"


def at_the_door(office: Path, *more: str) -> list[str]:
    """Let somebody sign in in a process of its own; return what it said until it was killed."""
    command = [sys.executable, "-m", "tests.program.at_the_door", str(office), PASSWORD, PIN, *more]
    environment = {
        **os.environ,
        "KENSE_HOME": str(office.parent),
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(ROOT),
    }
    with subprocess.Popen(
        command,
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment,
    ) as running:
        assert running.stdout is not None
        said = []
        patience = Timer(PATIENCE, running.kill)
        patience.start()
        for line in running.stdout:
            said.append(line)
            if line == "covered\n":
                running.kill()
        patience.cancel()
    return said


@pytest.fixture(scope="module")
def killed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an office at which somebody signed in and whose program was killed at the cover."""
    folder = tmp_path_factory.mktemp("sealed")
    office = folder / "office.kense"
    a_sealed_office(office, Clock())
    assert at_the_door(office) == ["page\n", "in\n", "covered\n"]
    return office


def files(office: Path) -> Iterator[Path]:
    """Yield every file that lies round an office."""
    yield from (path for path in office.parent.rglob("*") if path.is_file())


def test_the_record_is_whole_and_tells_who_signed_in(killed: Path) -> None:
    accounts = accounts_of(killed)
    unlocked = keys.unlock(accounts, ADMIN, PASSWORD)
    with open_database(killed, unlocked.key, randomness=seeded(1)) as database:
        assert check_database(database).sound
        latest = access.entries(database, OFFICE, 1)[0]
        assert (latest.kind, latest.staff) == ("signed-in", "s1")


def test_the_record_stays_closed_without_a_password(killed: Path) -> None:
    assert not is_plain(killed)
    with pytest.raises(Refusal, match="record-sealed"):
        open_database(killed, randomness=seeded(1))


@pytest.mark.parametrize("secret", [PIN, PASSWORD, NAME, "Айгүл"])
def test_no_file_can_be_read_for_a_pin_a_password_or_a_name(killed: Path, secret: str) -> None:
    looked_at = list(files(killed))
    assert {path.name for path in looked_at} >= {"office.kense", "office.kense.keys.json"}
    for path in looked_at:
        content = path.read_bytes()
        for encoding in ("utf-8", "utf-16-le", "cp1251"):
            assert secret.encode(encoding, "ignore") not in content, path.name


def test_a_new_office_stands_at_its_first_administrator_and_leaves_no_file(tmp_path: Path) -> None:
    office = tmp_path / "office.kense"
    done = kense(
        "--office", str(office), "--quit-after-paint", environment={"KENSE_HOME": str(tmp_path)}
    )
    assert (done.status, done.told) == (0, "")
    assert not office.exists()


def test_a_sealed_office_is_not_opened_plain(killed: Path) -> None:
    assert "sealed" in kense("--office", str(killed), "--plain", "--lang=en").sentence


def test_nobody_signs_in_to_an_empty_record_in_the_place_of_one_that_is_gone(
    tmp_path: Path,
) -> None:
    office = tmp_path / "office.kense"
    accounts = a_sealed_office(office, Clock())
    office.unlink()
    with pytest.raises(Refusal, match="database-missing"):
        sign_in.enter(accounts, ADMIN, PASSWORD, lambda _stage, _done, _all: None)


def test_a_record_that_is_gone_from_beside_its_keys_is_not_made_anew(tmp_path: Path) -> None:
    office = tmp_path / "office.kense"
    a_sealed_office(office, Clock())
    office.unlink()
    assert kense("--office", str(office), "--plain", "--lang=en").sentence
    assert not office.exists()


def test_a_record_that_was_closed_is_opened_again_in_the_same_program(tmp_path: Path) -> None:
    office = tmp_path / "office.kense"
    a_sealed_office(office, Clock())
    said = at_the_door(office, "again")
    assert said == ["page\n", "in\n", "page\n", "in\n", "covered\n"]
    assert not list(tmp_path.rglob("crash-*"))


def test_only_who_closes_a_window_ends_the_program(tmp_path: Path) -> None:
    office = tmp_path / "office.kense"
    a_sealed_office(office, Clock())
    done = subprocess.run(
        [sys.executable, "-m", "tests.program.between_windows", str(office)],
        cwd=ROOT,
        env={**os.environ, "KENSE_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, "alive\n")
