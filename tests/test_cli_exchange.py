"""`kense enrol`, `export`, `import`, `verify`, `inspect`, as somebody at an office types them."""

import errno
import os
from pathlib import Path

import pytest

from desktop import cli
from desktop.cli_commands import DONE, FAILED, MISUSED
from desktop.store.database import open_database
from desktop.store.exchange import parcels
from desktop.store.fingerprint import Reading, note_place
from desktop.sync.keys import read_card
from desktop.sync.minisign import public_key_file_of
from desktop.sync.parcel import read_header
from tests.helpers.disks import read_only
from tests.helpers.office import an_office
from tests.helpers.randomness import seeded
from tests.helpers.the_region import TheRegion


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make an office nobody has open, a medium, and the region's card on it."""
    monkeypatch.setenv("KENSE_HOME", str(tmp_path / "home"))
    with an_office(tmp_path / "office.kense", open_day=False):
        pass
    (tmp_path / "stick").mkdir()
    (tmp_path / "region.kze").write_bytes(TheRegion().card_file)
    return tmp_path


def kense(place: Path, command: str, *words: str, login: str = "s1") -> int:
    record = ("--office", str(place / "office.kense"), "--login", login)
    return cli.main([command, *words, *record, "--lang", "en"])


def enrolled(place: Path) -> TheRegion:
    region = TheRegion()
    trusted = ("--region", str(place / "region.kze"), "--groups", region.typed)
    assert kense(place, "enrol", *trusted, "--out", str(place / "stick")) == DONE
    (card,) = (place / "stick").glob("*.kze")
    region.know(read_card(card.read_bytes()))
    return region


def exported(place: Path) -> Path:
    assert kense(place, "export", "--out", str(place / "stick")) == DONE
    return max((place / "stick").glob("*.kzx"))


def test_a_week_goes_there_and_comes_back(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    region = enrolled(place)
    assert "Fingerprint: " in capsys.readouterr().out
    parcel = exported(place)
    assert "Parcel 1: 6 entries." in capsys.readouterr().out
    (inst,) = region.cards
    assert region.receive(parcel.read_bytes(), inst) == "applied"
    (place / "answer.kzx").write_bytes(region.answer())
    assert kense(place, "inspect", str(place / "answer.kzx")) == DONE
    assert "The region holds entries 1 to 6" in capsys.readouterr().out
    assert kense(place, "import", str(place / "answer.kzx"), "--dry-run") == DONE
    assert "Nothing was changed yet." in capsys.readouterr().out
    assert kense(place, "import", str(place / "answer.kzx")) == DONE
    assert kense(place, "import", str(place / "answer.kzx")) == FAILED
    assert "is taken in already" in capsys.readouterr().err


def test_a_parcel_is_proven_by_the_office_s_public_key(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    region = enrolled(place)
    parcel = exported(place)
    ((_inst, card),) = region.cards.items()
    key = place / "office.pub"
    key.write_text(public_key_file_of(card.signing), encoding="ascii")
    assert cli.main(["verify", str(parcel), "--key", str(key), "--lang", "en"]) == DONE
    assert "The signature is sound" in capsys.readouterr().out
    assert cli.main(["verify", str(parcel), "--lang", "en"]) == MISUSED
    parcel.write_bytes(parcel.read_bytes()[:-1])
    assert cli.main(["verify", str(parcel), "--key", str(key), "--lang", "en"]) == FAILED
    assert cli.main(["verify", str(parcel), "--key", "RWx", "--lang", "en"]) == MISUSED


def test_a_card_tells_its_fingerprint_to_both(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for command in ("verify", "inspect"):
        assert cli.main([command, str(place / "region.kze"), "--lang", "en"]) == DONE
        assert TheRegion().typed in capsys.readouterr().out


def test_who_may_not_and_who_is_nobody_make_no_parcel(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert kense(place, "export", "--out", str(place / "stick"), login="Бірбала") == FAILED
    assert "Nobody who works here is called" in capsys.readouterr().err
    assert kense(place, "export", "--out", str(place / "stick")) == FAILED
    assert "no keys for the exchange yet" in capsys.readouterr().err
    assert not list((place / "stick").iterdir())


def test_a_medium_that_is_not_there_is_told_and_the_parcel_is_kept(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    enrolled(place)
    assert kense(place, "export", "--out", str(place / "gone")) == FAILED
    assert str(place / "gone") in capsys.readouterr().err
    with open_database(place / "office.kense", randomness=seeded()) as database:
        (row,) = parcels(database, database.installation)
    assert row.taken_at is None


def test_export_into_odd_folders_says_what_is_wrong_and_leaves_nothing_there(
    place: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder that is missing, a file, locked, full; and one with an odd name that takes it."""
    enrolled(place)
    (place / "a file").write_bytes(b"")
    locked, full, odd = place / "locked", place / "full", place / "«Флешка» №1 (көшірме)"
    for folder in (locked, full, odd):
        folder.mkdir()
    flush = os.fsync

    def flush_where_there_is_room(descriptor: int) -> None:
        if str(full) in str(Path(f"/proc/self/fd/{descriptor}").readlink()):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        flush(descriptor)

    monkeypatch.setattr(os, "fsync", flush_where_there_is_room)
    with read_only(locked) as unwritable:
        for folder, words in (
            (place / "gone" / "deeper", "is not there"),
            (place / "a file", "is not there"),
            (unwritable, "write protection"),
            (full, "no room left"),
        ):
            assert kense(place, "export", "--out", str(folder)) == FAILED
            told = capsys.readouterr()
            assert words in told.err
            assert "can be removed" not in told.out
    assert [*locked.iterdir(), *full.iterdir()] == []
    assert not (place / "gone").exists()
    assert kense(place, "export", "--out", str(odd)) == DONE
    (file,) = odd.iterdir()
    assert read_header(file.read_bytes()).xseq == 5
    with open_database(place / "office.kense", randomness=seeded()) as database:
        made = parcels(database, database.installation)
    assert [bool(each.taken_at) for each in made] == [True, False, False, False, False]


def test_a_record_that_was_moved_begins_again_and_says_what_is_owed(
    place: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    enrolled(place)
    monkeypatch.setenv("KENSE_HOME", str(place / "another computer"))
    assert kense(place, "enrol", "--out", str(place / "stick")) == FAILED
    assert "Begin again" in capsys.readouterr().err
    assert kense(place, "enrol", "--again", "moved", "--out", str(place / "stick")) == DONE
    assert "enter the last number given on paper" in capsys.readouterr().out


def test_a_check_on_another_computer_asks_whether_the_program_was_moved(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = place / "office.kense"
    assert cli.main(["check", str(path), "--lang", "en"]) == DONE
    assert "another computer" not in capsys.readouterr().out
    with open_database(path, randomness=seeded()) as database:
        inst = database.installation
    other = Reading(machine="another", volume="1f")
    note_place(place / "home" / "machine", inst, other, seeded())
    assert cli.main(["check", str(path), "--lang", "en"]) == DONE
    assert "moved to another computer?" in capsys.readouterr().out
