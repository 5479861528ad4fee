"""Whether a parcel comes out as it went in, and every other file is refused by its verdict."""

import subprocess
import zlib
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256, shake_256
from pathlib import Path
from typing import Final

import pyrage
import pytest
from pyrage import x25519

from desktop.models.errors import Refusal
from desktop.models.parcel import LARGEST_FILE, LARGEST_HEADER, LARGEST_RAW, Card
from desktop.sync import minisign
from desktop.sync.answer import read_answer
from desktop.sync.entries import read_entries
from desktop.sync.keys import SigningPair
from desktop.sync.parcel import MAGIC, check, open_parcel, read_header, seal
from tests.helpers.parcels import (
    INST,
    OFFICE,
    OFFICE_AGE,
    OFFICE_KEYS,
    REGION,
    REGION_AGE,
    REGION_KEYS,
    Forged,
    answer_file,
    answer_of,
    entries_of,
    manifest_of,
    opened,
    parcel_of,
    region_card,
    section_of,
    verdict_of,
)
from tests.helpers.randomness import seeded

ENTRIES: Final = entries_of(6)
FILE: Final = parcel_of(ENTRIES)


def refusal_of(act: Callable[[], object]) -> Refusal:
    with pytest.raises(Refusal) as refused:
        act()
    return refused.value


def test_what_was_sealed_comes_out() -> None:
    found = opened(FILE)
    assert list(read_entries(found.sections["entries"])) == ENTRIES
    said = manifest_of(ENTRIES)
    assert replace(found.manifest, sections=()) == said
    assert (found.header.office, found.header.to, found.header.xseq) == (OFFICE, REGION, 41)


def test_an_office_reads_again_what_it_sent() -> None:
    keys = [OFFICE_AGE.identity]
    found = open_parcel(FILE, public=OFFICE_KEYS.public, identities=keys)
    assert found.header == read_header(FILE)


def test_nothing_but_who_from_where_and_how_much_can_be_read_without_a_key() -> None:
    line = FILE.partition(b"\n")[0]
    assert line.startswith(MAGIC + b'{"alg":')
    assert b"ticket" not in FILE
    assert check(FILE, OFFICE_KEYS.public).ct_len == len(FILE) - FILE.index(b"age-encryption")


def test_the_region_answers_in_the_same_container_and_shows_its_keys_outside() -> None:
    file = answer_file(answer_of())
    header = read_header(file)
    assert header.card == region_card()
    found = open_parcel(
        file, public=REGION_KEYS.public, identities=[OFFICE_AGE.identity], to=OFFICE
    )
    assert read_answer(found.sections["answer"]) == answer_of()


def test_a_parcel_with_nothing_new_is_one_too() -> None:
    said = replace(manifest_of(ENTRIES), segments=())
    file = seal(said, {"entries": b""}, pair=OFFICE_KEYS, recipients=[REGION_AGE.recipient])
    assert opened(file).manifest.entries == 0


@pytest.mark.parametrize(
    ("file", "code", "fields"),
    [
        (b"", "parcel-truncated", {"percent": 0}),
        (b"KZ", "parcel-truncated", {"percent": 0}),
        (FILE[:-1], "parcel-truncated", {"percent": 99}),
        (FILE[:400], "parcel-truncated", {"percent": 40000 // len(FILE)}),
        (b"PK\x03\x04" + FILE, "parcel-damaged", {"field": "magic"}),
        (b"\xef\xbb\xbf" + FILE, "parcel-damaged", {"field": "magic"}),
        (FILE + b"\0", "parcel-damaged", {"field": "ct_len"}),
        (FILE[:-1] + bytes([FILE[-1] ^ 1]), "parcel-damaged", {"field": "ct_sha256"}),
        (MAGIC + b"x" * LARGEST_HEADER, "parcel-damaged", {"field": "header"}),
        (b"KZX/2 anything", "parcel-newer-format", {"found": 2, "need": 1}),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_file_that_is_not_whole_is_told_by_what_is_wrong(
    file: bytes, code: str, fields: dict[str, object]
) -> None:
    refused = refusal_of(lambda: opened(file))
    assert (refused.code, refused.fields) == (code, fields)


def test_a_file_too_large_is_not_even_looked_at() -> None:
    assert verdict_of(bytes(LARGEST_FILE + 1)) == "parcel-too-large"


def test_nobody_sends_another_s_ciphertext_as_his_own() -> None:
    """The thief signs a header of his own over the ciphertext of the office."""
    thief = SigningPair.make(seeded(66))
    stolen = FILE[FILE.index(b"age-encryption") :]
    file = Forged(sealed=stolen, pair=thief).file()
    refused = refusal_of(
        lambda: open_parcel(file, public=thief.public, identities=[REGION_AGE.identity])
    )
    assert refused.code == "parcel-identity"


@pytest.mark.parametrize(
    "header",
    [
        {"office": "2-12"},
        {"inst": "11c0ffee00c0ffee"},
        {"to": "3"},
        {"xseq": 42},
        {"prev": sha256(b"x").hexdigest()},
    ],
    ids=str,
)
def test_inside_and_outside_must_be_the_same(header: dict[str, object]) -> None:
    file = Forged(header=header).file()
    refused = refusal_of(
        lambda: open_parcel(file, public=OFFICE_KEYS.public, identities=[REGION_AGE.identity])
    )
    assert refused.code == "parcel-identity"


def test_a_forger_who_changes_nothing_makes_a_file_that_opens() -> None:
    assert verdict_of(Forged().file()) == ""


NEWER: Final = {"min_reader": 2, "app_version": "9.0.0", "novelty": [1]}


def test_a_file_for_a_newer_reader_says_which_program_reads_it() -> None:
    refused = refusal_of(lambda: opened(Forged(manifest=NEWER).file()))
    assert refused.code == "parcel-newer-schema"
    assert refused.fields == {"need": 2, "found": 1, "program": "9.0.0"}


@pytest.mark.parametrize("header", [{"fmt": 2}, {"alg": "ml-kem-768"}], ids=str)
def test_a_newer_header_is_kept_for_a_newer_program(header: dict[str, object]) -> None:
    assert verdict_of(Forged(header=header).file()) == "parcel-newer-format"


def test_what_a_newer_program_merely_adds_is_passed_over() -> None:
    forged = Forged(
        sections={"entries": b"", "thanks": b"later\n"}, manifest={"schema": 2, "weather": "fine"}
    )
    assert opened(forged.file()).sections == {"entries": b""}


def test_an_office_may_not_call_itself_a_region() -> None:
    assert verdict_of(Forged(header={"kind": "region"}).file()) == "parcel-damaged"
    assert verdict_of(Forged(header={"kind": "headquarters"}).file()) == "parcel-damaged"


def test_the_card_outside_must_be_the_sender_s() -> None:
    mine = region_card()
    foreign = Card(
        kind="region", office="3", inst=INST, signing=mine.signing, recipient=mine.recipient
    )
    said = replace(manifest_of(ENTRIES), kind="region", office=REGION, to=OFFICE)
    refused = refusal_of(
        lambda: seal(
            said,
            {"answer": b"{}\n"},
            pair=REGION_KEYS,
            recipients=[OFFICE_AGE.recipient],
            card=foreign,
        )
    )
    assert (refused.code, refused.fields) == ("parcel-content", {"field": "card"})


@pytest.mark.parametrize(
    "content",
    [lambda: bytes(LARGEST_RAW), lambda: shake_256(b"").digest(LARGEST_FILE - 25_000)],
    ids=["unpacked", "packed"],
)
def test_more_than_a_file_may_hold_is_not_sealed(content: Callable[[], bytes]) -> None:
    refused = refusal_of(
        lambda: seal(
            manifest_of(ENTRIES),
            {"entries": content()},
            pair=OFFICE_KEYS,
            recipients=[REGION_AGE.recipient],
        )
    )
    assert refused.code == "parcel-too-large"


def test_stock_tools_verify_and_open_it(tmp_path: Path) -> None:
    head, rest = FILE.split(b"\n\n", 1)
    line, _end, signature = head.partition(b"\n")
    (tmp_path / "header").write_bytes(line + b"\n")
    (tmp_path / "header.minisig").write_bytes(signature + b"\n")
    (tmp_path / "sealed.age").write_bytes(rest)
    (tmp_path / "region.key").write_text(REGION_AGE.identity + "\n", encoding="ascii")
    assert said_by(tmp_path, "sha256sum", "sealed.age").startswith(read_header(FILE).ct_sha256)
    key = tmp_path / "office.pub"
    key.write_text(minisign.public_key_file(OFFICE_KEYS), encoding="ascii")
    said = said_by(tmp_path, "minisign", "-V", "-p", "office.pub", "-m", "header")
    assert "Signature and comment signature verified" in said
    assert "kense parcel 41 of 2-11 to 2" in said
    inside = subprocess.run(
        ["age", "-d", "-i", "region.key", "sealed.age"],
        cwd=tmp_path,
        capture_output=True,
        check=True,
    ).stdout
    assert inside.startswith(b"\0\0")
    assert b'"app_version":"0.1.0"' in inside


def said_by(folder: Path, *command: str) -> str:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
    return done.stdout


def test_what_stock_age_seals_we_open(tmp_path: Path) -> None:
    """The other direction: the inside of a forged file, sealed by the command of Debian."""
    recipient = x25519.Recipient.from_str(REGION_AGE.recipient)
    forged = Forged()
    plain = pyrage.decrypt(
        pyrage.encrypt(forged._inside(), [recipient]),  # noqa: SLF001  the inside is what is sealed
        [x25519.Identity.from_str(REGION_AGE.identity)],
    )
    (tmp_path / "inside").write_bytes(plain)
    said_by(tmp_path, "age", "-r", REGION_AGE.recipient, "-o", "sealed.age", "inside")
    sealed = (tmp_path / "sealed.age").read_bytes()
    assert verdict_of(Forged(sealed=sealed).file()) == ""


@pytest.mark.parametrize(
    ("what", "forged"),
    [
        ("no manifest", Forged(inside=b"")),
        ("half a length", Forged(inside=b"\0\0")),
        ("a longer length than there is", Forged(manifest_size=1 << 19)),
        ("a length beyond the limit", Forged(manifest_size=(1 << 20) + 1)),
        ("no section", Forged(sections={})),
        ("no section known", Forged(sections={"thanks": b""})),
        ("a packed section that is none", Forged(packed=b"x" * 8)),
        ("a section too short", Forged(packed=b"")),
        ("something behind the sections", Forged(packed=b"x\x9c\x03\0\0\0\0\x01extra")),
        ("not an age file", Forged(sealed=b"age-encryption.org/v1\n")),
        ("an empty ciphertext", Forged(sealed=b"x")),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_signed_file_of_another_shape_changes_nothing(what: str, forged: Forged) -> None:
    allowed = {"parcel-content", "parcel-identity"}  # a moved manifest is signed no more
    assert verdict_of(forged.file()) in allowed, what


def test_a_section_must_be_what_the_manifest_says() -> None:
    z = b"x\x9c\x03\x00\x00\x00\x00\x01"
    for lies in (
        {"raw": 1},
        {"raw": 1, "lines": 1},
        {"sha256": sha256(b"x").hexdigest()},
        {"z": 9},
        {"z": 7},
        {"raw": -1},
        {"raw": True},
        {"raw": 1.0},
        {"raw": 1e99},
        {"raw": 10**30},
        {"name": "../entries"},
    ):
        said = section_of("entries", b"", z) | lies
        assert verdict_of(Forged(manifest={"sections": [said]}).file()) == "parcel-content", lies


@pytest.mark.parametrize(
    ("packed", "raw"),
    [
        (zlib.compress(b"a\n")[:-4], b"a\n"),
        (zlib.compress(b"a\n") + b"more", b"a\n"),
        (zlib.compress(b"a\n") + bytes(1 << 17), b"a\n"),
        (zlib.compress(b"a\nb\n"), b"a\n"),
        (b"not packed at all", b"a\n"),
    ],
    ids=["no end", "more behind it", "much more behind it", "longer than told", "not packed"],
)
def test_a_section_is_one_stream_from_end_to_end(packed: bytes, raw: bytes) -> None:
    said = section_of("entries", raw, packed)
    forged = Forged(manifest={"sections": [said]}, packed=packed)
    assert verdict_of(forged.file()) == "parcel-content"


def test_a_seal_that_was_broken_before_it_was_signed_is_told() -> None:
    sealed = FILE[FILE.index(b"age-encryption") :]
    for broken in (sealed[:-1], sealed[:-1] + b"\0", sealed + b"\0"):
        assert verdict_of(Forged(sealed=broken).file()) == "parcel-content"


def test_a_header_has_all_of_its_keys_and_no_other() -> None:
    line = FILE.partition(b"\n")[0]
    for old, new in ((b'"fmt":1,', b""), (b'"fmt":1,', b'"fmt":1,"g":1,'), (b'"card":null,', b"")):
        forged = Forged(line=line.replace(old, new) + b"\n")
        assert verdict_of(forged.file()) == "parcel-damaged"


def test_two_sections_of_one_name_are_refused() -> None:
    z = b"x\x9c\x03\x00\x00\x00\x00\x01"
    said = [section_of("entries", b"", z)] * 2
    forged = Forged(manifest={"sections": said}, packed=z + z)
    assert verdict_of(forged.file()) == "parcel-content"
