"""The keys of the demonstration: people come, one goes, and the record opens for who stays."""

import datetime as dt
from pathlib import Path

import pytest

from desktop.demo.clockwork import Clock
from desktop.demo.inventing import invented
from desktop.demo.sealed import PASSWORD, accounts_of, key_of, let_go, let_in, sealed_for
from desktop.models.errors import Refusal
from desktop.services.accounts import logins, unlock
from desktop.store.database import open_database
from desktop.store.resealing import is_plain

NOON = dt.datetime(2013, 11, 25, 12, tzinfo=dt.UTC)


def test_the_record_is_sealed_from_its_first_moment_and_again_when_somebody_goes(
    tmp_path: Path,
) -> None:
    path, clock = tmp_path / "office.kense", Clock(NOON)
    assert key_of(path, clock, "s1") is None
    accounts = accounts_of(path, clock)
    first = sealed_for(accounts, "s1")
    open_database(path, first.key, randomness=invented("database")).close()
    assert not is_plain(path)
    let_in(accounts, first, "s2")
    assert key_of(path, clock, "s2") == first.key
    after = let_go(accounts, first, "s2")
    assert after.key != first.key
    assert logins(path) == ("s1",)
    assert key_of(path, clock, "s1") == after.key
    with pytest.raises(Refusal, match="sign-in-wrong"):
        unlock(accounts, "s2", PASSWORD)
    with pytest.raises(Refusal, match="wrong-key"):
        open_database(path, first.key, randomness=invented("database"))
