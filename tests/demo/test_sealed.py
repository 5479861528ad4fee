"""The keys of the demonstration: what they seal, and for whom it opens."""

import datetime as dt
from pathlib import Path

import pytest

from desktop.demo.clockwork import Clock
from desktop.demo.inventing import invented
from desktop.demo.sealed import (
    PASSWORD,
    accounts_of,
    copy_office,
    enter,
    sealed_for,
)
from desktop.models.errors import Refusal
from desktop.services.accounts import logins, unlock
from desktop.store.database import open_database
from desktop.store.keyfile import read_keyfile
from desktop.store.resealing import is_plain

NOON = dt.datetime(2013, 11, 25, 12, tzinfo=dt.UTC)


def test_the_record_is_sealed_from_its_first_moment(tmp_path: Path) -> None:
    path = tmp_path / "office.kense"
    accounts = accounts_of(path, Clock(NOON), tmp_path / "machine")
    first = sealed_for(accounts, "s1").unlocked
    open_database(path, first.key, randomness=invented("database")).close()
    assert not is_plain(path)
    assert logins(path) == ("s1",)
    assert enter(accounts, "s1").key == first.key
    with pytest.raises(Refusal, match="sign-in-wrong"):
        unlock(accounts, "s1", PASSWORD.upper())


def test_a_copy_opens_with_the_same_password(tmp_path: Path) -> None:
    path, clock = tmp_path / "office.kense", Clock(NOON)
    key = sealed_for(accounts_of(path, clock, tmp_path / "machine"), "s1").unlocked.key
    open_database(path, key, randomness=invented("database")).close()
    copy = copy_office(path, tmp_path / "copy.kense")
    assert enter(accounts_of(copy, clock, tmp_path / "machine"), "s1").key == key
    open_database(copy, key, randomness=invented("copy")).close()


def test_every_run_draws_its_own_keys(tmp_path: Path) -> None:
    """Keys drawn alike would be those of an earlier run, put back: their tries are another's."""
    keyrings = []
    for name in ("first", "second"):
        path = tmp_path / name
        sealed_for(accounts_of(path, Clock(NOON), tmp_path / "machine"), "s1")
        keyrings.append(read_keyfile(path).keyring.database)
    assert len(set(keyrings)) == 2
