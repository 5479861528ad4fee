"""Whether keys of others, of before and of the next year open nothing they should not (F15)."""

from collections.abc import Callable
from typing import Final

import pytest

from desktop.models.errors import Refusal
from desktop.sync.entries import write_entries
from desktop.sync.keys import AgePair, SigningPair
from desktop.sync.parcel import check, open_parcel, read_header, seal
from tests.helpers.parcels import (
    NOBODYS_AGE,
    OFFICE_KEYS,
    REGION,
    REGION_AGE,
    REGION_KEYS,
    Forged,
    entries_of,
    manifest_of,
    parcel_of,
    verdict_of,
)
from tests.helpers.randomness import seeded

ENTRIES: Final = entries_of(6)
FILE: Final = parcel_of(ENTRIES)


def refusal_of(act: Callable[[], object]) -> Refusal:
    with pytest.raises(Refusal) as refused:
        act()
    return refused.value


WRONG_KEYS: Final[list[tuple[str, bytes, list[str], str, str]]] = [
    ("another office's key", REGION_KEYS.public, [REGION_AGE.identity], REGION, "signature"),
    ("a key that is none", b"\x02" * 32, [REGION_AGE.identity], REGION, "signature"),
    ("too short a key", b"\0" * 31, [REGION_AGE.identity], REGION, "signature"),
    ("another region", OFFICE_KEYS.public, [NOBODYS_AGE.identity], REGION, "not-for-us"),
    ("no identity", OFFICE_KEYS.public, [], REGION, "not-for-us"),
    ("for another region", OFFICE_KEYS.public, [REGION_AGE.identity], "3", "not-for-us"),
]


@pytest.mark.parametrize(
    ("public", "identities", "to", "verdict"),
    [row[1:] for row in WRONG_KEYS],
    ids=[row[0] for row in WRONG_KEYS],
)
def test_a_wrong_key_opens_nothing(
    public: bytes, identities: list[str], to: str, verdict: str
) -> None:
    """F15, with the six below: keys of others, of before and of the next year."""
    refused = refusal_of(lambda: open_parcel(FILE, public=public, identities=identities, to=to))
    assert refused.code == f"parcel-{verdict}"


def test_the_next_key_of_the_region_opens_what_was_sealed_for_both() -> None:
    following = AgePair.make()
    file = seal(
        manifest_of(ENTRIES),
        {"entries": write_entries(ENTRIES)},
        pair=OFFICE_KEYS,
        recipients=[REGION_AGE.recipient, following.recipient],
    )
    for pair in (REGION_AGE, following):
        found = open_parcel(file, public=OFFICE_KEYS.public, identities=[pair.identity])
        assert found.manifest.entries == len(ENTRIES)


def test_a_region_that_keeps_its_old_key_opens_old_files_beside_new_ones() -> None:
    keys = [AgePair.make().identity, REGION_AGE.identity]
    found = open_parcel(FILE, public=OFFICE_KEYS.public, identities=keys)
    assert found.manifest.entries == len(ENTRIES)


def test_a_key_of_last_year_no_longer_opens_what_was_sealed_for_this_years() -> None:
    following = AgePair.make()
    file = seal(
        manifest_of(ENTRIES),
        {"entries": write_entries(ENTRIES)},
        pair=OFFICE_KEYS,
        recipients=[following.recipient],
    )
    assert verdict_of(file) == "parcel-not-for-us"


def test_a_file_signed_with_the_office_s_next_key_is_not_its_present_one_s() -> None:
    following = SigningPair.make(seeded(12))
    file = Forged(pair=following).file()
    assert verdict_of(file) == "parcel-signature"
    assert check(file, following.public).kid == read_header(file).kid


def test_a_password_is_no_recipient() -> None:
    header = b"age-encryption.org/v1\n-> scrypt " + b"A" * 22 + b" 18\n" + b"A" * 43 + b"\n--- "
    sealed = header + b"A" * 43 + b"\n" + bytes(64)
    assert verdict_of(Forged(sealed=sealed).file()) == "parcel-not-for-us"


def test_what_is_sealed_for_a_plugin_is_not_for_us() -> None:
    header = b"age-encryption.org/v1\n-> yubikey abc\nAAAA\n--- " + b"A" * 43 + b"\n"
    assert verdict_of(Forged(sealed=header + bytes(64)).file()) == "parcel-not-for-us"
