"""Whether keys, cards and signatures are what Debian's own commands take and give."""

import base64
import subprocess
from collections.abc import Callable
from dataclasses import replace
from hashlib import blake2b, sha256
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.models.chain import Mark
from desktop.models.errors import Refusal
from desktop.models.parcel import Card
from desktop.sync import minisign
from desktop.sync.keys import (
    LARGEST_CARD,
    AgePair,
    SigningPair,
    fingerprint,
    groups_match,
    is_recipient,
    read_card,
    write_card,
)
from tests.helpers.parcels import (
    NOBODYS_AGE,
    OFFICE_AGE,
    OFFICE_KEYS,
    REGION_KEYS,
    card_of,
    region_card,
)
from tests.helpers.randomness import seeded

CARD: Final = card_of(predecessor=Mark(inst="11c0ffee11c0ffee", n=7, h="ab" * 32))
FILE: Final = write_card(CARD, OFFICE_KEYS)
TRUSTED: Final = "kense parcel 1 of 2-11 to 2"


def said_by(folder: Path, *command: str) -> str:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
    return done.stdout + done.stderr


def refusal_of(act: Callable[[], object]) -> Refusal:
    with pytest.raises(Refusal) as refused:
        act()
    return refused.value


def test_a_pair_comes_from_its_seed_and_never_shows_it() -> None:
    pair = SigningPair.make(seeded(5))
    assert SigningPair.of(pair.seed) == pair
    assert repr(pair.seed) not in repr(pair)
    assert len(pair.key_id) == 8


def test_an_age_pair_is_what_age_makes_and_never_shows_its_secret(tmp_path: Path) -> None:
    pair = AgePair.make()
    assert AgePair.of(pair.identity) == pair
    assert pair.identity not in repr(pair)
    (tmp_path / "key").write_text(pair.identity, encoding="ascii")
    assert said_by(tmp_path, "age-keygen", "-y", "key").strip() == pair.recipient


def test_what_is_no_age_identity_says_so_without_repeating_it() -> None:
    with pytest.raises(ValueError, match=r"^$") as refused:
        AgePair.of("AGE-SECRET-KEY-1SECRET")
    assert refused.value.__suppress_context__


def test_a_recipient_needs_its_checksum() -> None:
    assert is_recipient(OFFICE_AGE.recipient)
    assert not is_recipient(OFFICE_AGE.recipient[:-1] + "q")


@given(message=st.binary(max_size=300))
def test_a_signature_holds_for_its_message_alone(message: bytes) -> None:
    lines = minisign.sign(message, OFFICE_KEYS, trusted=TRUSTED).split(b"\n")[:-1]
    public = OFFICE_KEYS.public
    assert minisign.is_sound(message, lines, public, trusted=TRUSTED)
    assert not minisign.is_sound(message + b"x", lines, public, trusted=TRUSTED)
    assert not minisign.is_sound(message, lines, public, trusted=f"{TRUSTED}0")
    assert not minisign.is_sound(message, lines, REGION_KEYS.public, trusted=TRUSTED)
    assert not minisign.is_sound(message, lines[:3], public, trusted=TRUSTED)
    assert len(b"\n".join([*lines, b""])) == minisign.length(TRUSTED)


def test_minisign_verifies_our_signature(tmp_path: Path) -> None:
    (tmp_path / "m").write_bytes(b"anything")
    signature = minisign.sign(b"anything", OFFICE_KEYS, trusted=TRUSTED)
    (tmp_path / "m.minisig").write_bytes(signature)
    (tmp_path / "our.pub").write_text(minisign.public_key_file(OFFICE_KEYS), encoding="ascii")
    said = said_by(tmp_path, "minisign", "-V", "-p", "our.pub", "-m", "m")
    assert said == f"Signature and comment signature verified\nTrusted comment: {TRUSTED}\n"
    text = minisign.public_text(OFFICE_KEYS.public)
    assert "verified" in said_by(tmp_path, "minisign", "-V", "-P", text, "-m", "m")


def test_we_verify_what_minisign_signs_with_the_same_key(tmp_path: Path) -> None:
    secret = OFFICE_KEYS.key_id + OFFICE_KEYS.seed + OFFICE_KEYS.public
    sums = blake2b(b"Ed" + secret, digest_size=32).digest()
    plain = b"Ed\0\0B2" + bytes(48) + secret + sums  # a secret key under no password
    text = base64.b64encode(plain).decode("ascii")
    (tmp_path / "secret").write_text(f"untrusted comment: ours\n{text}\n", encoding="ascii")
    (tmp_path / "m").write_bytes(b"anything")
    said_by(
        tmp_path, "minisign", "-S", "-W", "-s", "secret", "-m", "m", "-c", "kense", "-t", TRUSTED
    )
    lines = (tmp_path / "m.minisig").read_bytes().split(b"\n")[:-1]
    assert minisign.is_sound(b"anything", lines, OFFICE_KEYS.public, trusted=TRUSTED)


def test_a_public_key_reads_from_its_text_and_from_its_file() -> None:
    public = OFFICE_KEYS.public
    assert minisign.read_public(minisign.public_text(public)) == public
    assert minisign.read_public(minisign.public_key_file(OFFICE_KEYS)) == public


@pytest.mark.parametrize(
    "text",
    [
        "",
        "RWno",
        "кілт",
        minisign.public_text(OFFICE_KEYS.public)[:-1],
        minisign.public_text(OFFICE_KEYS.public)[:-4] + "AAAA",  # another key under the id of ours
        base64.b64encode(b"Ed" + bytes(8) + OFFICE_KEYS.public).decode("ascii"),
    ],
)
def test_what_is_no_key_of_ours_is_not_read(text: str) -> None:
    with pytest.raises(ValueError, match=r"^.{0,56}$"):
        minisign.read_public(text)


@pytest.mark.parametrize(
    ("card", "pair"),
    [(CARD, OFFICE_KEYS), (region_card(recovery=NOBODYS_AGE.recipient), REGION_KEYS)],
)
def test_a_card_comes_out_as_it_went_in(card: Card, pair: SigningPair) -> None:
    assert read_card(write_card(card, pair)) == card
    assert len(write_card(card, pair)) <= LARGEST_CARD


def test_minisign_verifies_a_card_with_the_key_it_carries(tmp_path: Path) -> None:
    line, _end, signature = FILE.partition(b"\n")
    (tmp_path / "card").write_bytes(line + b"\n")
    (tmp_path / "card.minisig").write_bytes(signature)
    text = minisign.public_text(CARD.signing)
    assert "verified" in said_by(tmp_path, "minisign", "-V", "-P", text, "-m", "card")


def test_a_card_is_signed_by_nobody_but_the_key_it_carries() -> None:
    assert refusal_of(lambda: write_card(CARD, REGION_KEYS)).code == "parcel-signature"


def test_every_flipped_bit_of_a_card_is_refused() -> None:
    flipped = bytearray(FILE)
    for bit in range(len(FILE) * 8):
        flipped[bit // 8] ^= 1 << bit % 8
        code = refusal_of(lambda: read_card(bytes(flipped))).code
        assert code in {"parcel-damaged", "parcel-signature", "parcel-newer-format"}
        flipped[bit // 8] ^= 1 << bit % 8


def test_every_cut_of_a_card_is_refused() -> None:
    for at in range(len(FILE)):
        cut = FILE[:at]
        with pytest.raises(Refusal, match=r"parcel-(damaged|signature)"):
            read_card(cut)


def forged_card(old: str, new: str) -> bytes:
    """Return a card that says something else and is signed by the office all the same."""
    line = FILE.split(b"\n")[0].decode()
    assert old in line
    changed = f"{line.replace(old, new)}\n".encode()
    return changed + minisign.sign(changed, OFFICE_KEYS, trusted="kense card")


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ('"office":"2-11"', '"office":"../2"', "office"),
        ('"inst":"00c0', '"inst":"00C0', "inst"),
        ('"kind":"district"', '"kind":"ministry"', "kind"),
        ('"services":["weapons"]', '"services":["W"]', "services"),
        ('"services":["weapons"]', '"services":"weapons"', "services"),
        ('"services":["weapons"]', '"services":["weapons"],"signature":1', "signature"),
        ('"predecessor_n":7', '"predecessor_n":0', "predecessor"),
        ('"predecessor_n":7', '"predecessor_n":7.0', "number"),
        ('"predecessor":"11c0ffee11c0ffee"', '"predecessor":"00c0ffee00c0ffee"', "predecessor"),
        ('"predecessor":"11c0ffee11c0ffee"', '"predecessor":""', "predecessor"),
        ('"recovery":""', f'"recovery":"{OFFICE_AGE.recipient}"', "recovery"),
        (OFFICE_AGE.recipient, OFFICE_AGE.recipient[:-1] + "q", "recipient"),
        (OFFICE_AGE.recipient, "ssh-ed25519 AAAA", "recipient"),
        ('"signing":"RW', '"signing":"XX', "signing"),
    ],
)  # fmt: skip
def test_a_card_out_of_bounds_is_refused_by_its_field(old: str, new: str, field: str) -> None:
    refused = refusal_of(lambda: read_card(forged_card(old, new)))
    assert (refused.code, refused.fields) == ("parcel-damaged", {"field": field})


def test_other_files_are_no_cards() -> None:
    assert refusal_of(lambda: read_card(b"KZE/2 {}")).code == "parcel-newer-format"
    assert refusal_of(lambda: read_card(b"KZX/1 {}")).fields == {"field": "magic"}
    assert refusal_of(lambda: read_card(FILE + bytes(LARGEST_CARD))).code == "parcel-too-large"


def test_a_fingerprint_is_a_hundred_bits_of_the_line() -> None:
    drawn = sha256(FILE.partition(b"\n")[0]).digest()
    letters = base64.b32encode(drawn).decode("ascii")
    assert fingerprint(CARD).replace("-", "") == letters[:20]
    assert [len(group) for group in fingerprint(CARD).split("-")] == [4] * 5


def test_another_card_has_another_fingerprint() -> None:
    cards = [CARD, card_of(), replace(CARD, office="2-12"), replace(CARD, services=())]
    assert len({fingerprint(card) for card in cards}) == 4


def test_the_last_two_groups_are_typed_from_paper() -> None:
    shown = fingerprint(CARD)
    for typed in (shown[-9:], shown[-9:].lower().replace("-", " "), shown, f"  {shown[-9:]} "):
        assert groups_match(CARD, typed)
    for typed in ("", shown[:9], shown[-4:], shown[-8:], shown[-9:-1] + "!", f"A{shown[-9:]}"):
        assert not groups_match(CARD, typed)


def test_letters_typed_in_the_cyrillic_layout_that_look_alike_are_meant() -> None:
    cyrillic = str.maketrans("ABEKMHOPCTX", "АВЕКМНОРСТХ")
    assert groups_match(CARD, fingerprint(CARD)[-9:].translate(cyrillic))
