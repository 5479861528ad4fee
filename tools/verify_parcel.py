"""Verify parcels of Kense without Kense: the standard library and `cryptography` are enough.

    python verify_parcel.py --key OFFICE.pub [--identity REGION.agekey] FILE...

Without an identity it proves what an auditor may know: who signed which number, that the file is
whole, that each file names the one before. With the recipient's identity it opens the seal and
proves the manifest, every section, every link of the chain and every body. The format, step by
step, is docs/parcel-format.md; nothing here comes from the program that writes it.

Exit status: 0 all is sound, 1 a file is not, 2 the command was not understood.
"""

import argparse
import base64
import binascii
import hashlib
import hmac
import json
import sys
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, Final, NoReturn

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

LARGEST_FILE: Final = 64 << 20
LARGEST_HEADER: Final = 4 << 10
LARGEST_MANIFEST: Final = 1 << 20
LARGEST_RAW: Final = 256 << 20
LARGEST_AGE_HEADER: Final = 8 << 10
READER: Final = 1
COMMENT: Final = "untrusted comment: kense"
WORDS: Final = {"district": "parcel", "region": "answer"}
SECTIONS: Final = {"district": "entries", "region": "answer"}
COUNTED: Final = {
    "CaseRegistered": "new",
    "DecisionSigned": "decided",
    "ResultIssued": "issued",
    "HandedOver": "handed",
    "CaseCorrected": "corrected",
    "CaseEnded": "ended",
    "CaseVoided": "void",
}
IDENTITY: Final = ("kind", "office", "inst", "to", "xseq", "prev")
CHUNK: Final = 64 << 10
TAG: Final = 16
BECH32: Final = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"


class Unsound(Exception):  # noqa: N818  it is a finding about a file, not an error
    """Say in one sentence what is wrong with a file."""


def fail(what: str) -> NoReturn:
    """Stop with the file that is not sound."""
    raise Unsound(what)


def strict_json(text: bytes, what: str) -> Any:  # noqa: ANN401  whatever JSON holds
    """Read canonical JSON: keys sorted and once, no spaces, no fractions."""
    try:
        value = json.loads(text, parse_float=lambda _: fail(f"{what} holds a fraction"))
        again = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        if again.encode() != text:
            fail(f"{what} is not written canonically")
    except (ValueError, RecursionError):
        fail(f"{what} is not JSON")
    return value


def read_key(text: str) -> tuple[bytes, Ed25519PublicKey]:
    """Return the id and the key of minisign's public key, a file's content or the line itself."""
    raw = base64.b64decode(text.strip().splitlines()[-1], validate=True)
    if len(raw) != 42 or raw[:2] != b"Ed":  # noqa: PLR2004  2 + 8 + 32, minisign's format
        raise ValueError(text)
    return raw[2:10], Ed25519PublicKey.from_public_bytes(raw[10:])


def is_signed(key: Ed25519PublicKey, signature: bytes, message: bytes) -> bool:
    """Tell whether the key signed the message."""
    try:
        key.verify(signature, message)
    except InvalidSignature:
        return False
    return True


def one_writing(letters: bytes) -> bytes:
    """Return what base64 stands for, if it is written in the one way it can be."""
    try:
        raw = base64.b64decode(letters, validate=True)
    except binascii.Error:
        raw = b""
    return raw if base64.b64encode(raw) == letters else b""


def proven(file: bytes, key_id: bytes, key: Ed25519PublicKey) -> tuple[dict[str, Any], bytes]:
    """Return line 1 and the ciphertext of a file that is whole and signed by the key."""
    if len(file) > LARGEST_FILE:
        fail("it is larger than 64 MiB")
    if not file.startswith(b"KZX/1 "):
        fail("it does not begin with KZX/1")
    line, end, rest = file[:LARGEST_HEADER].partition(b"\n")
    if not end:
        fail("line 1 has no end within 4 KiB")
    header = strict_json(line[6:], "line 1")
    rest = file[len(line) + 1 :]
    *four, empty, sealed = (*rest.split(b"\n", 5), b"", b"", b"", b"", b"", b"")[:6]
    word, number = WORDS[header["kind"]], header["xseq"]
    trusted = f"kense {word} {number} of {header['office']} to {header['to']}".encode()
    named, over_both = one_writing(four[1]), one_writing(four[3])
    given = (four[0], four[2], empty, named[:10], header["kid"])
    expected = (COMMENT.encode(), b"trusted comment: " + trusted, b"", b"ED" + key_id)
    if given != (*expected, key_id[::-1].hex().upper()):
        fail("the signature is another key's, cut, or not written as it must be")
    digest = hashlib.blake2b(line + b"\n").digest()
    if not is_signed(key, named[10:], digest) or not is_signed(
        key, over_both, named[10:] + trusted
    ):
        fail("the signature is wrong")
    if len(sealed) != header["ct_len"]:
        fail(f"it is cut: {len(sealed)} of {header['ct_len']} bytes of the ciphertext are there")
    if hashlib.sha256(sealed).hexdigest() != header["ct_sha256"]:
        fail("its ciphertext was changed")
    return header, sealed


def read_identity(text: str) -> X25519PrivateKey:
    """Return the secret of an age identity file: Bech32, of which the checksum is left aside."""
    line = next(each for each in text.split() if each.startswith("AGE-SECRET-KEY-1"))
    bits = 0
    for letter in line[16:].lower()[:-6]:
        bits = bits << 5 | BECH32.index(letter)
    return X25519PrivateKey.from_private_bytes((bits >> 4).to_bytes(32))


def derived(secret: bytes, salt: bytes, info: bytes) -> bytes:
    """Return 32 bytes of HKDF-SHA256."""
    return bytes(HKDF(algorithm=SHA256(), length=32, salt=salt, info=info).derive(secret))


def unpadded(letters: bytes) -> bytes:
    """Return what base64 without its padding stands for."""
    return base64.b64decode(letters + b"=" * (-len(letters) % 4))


def file_key(header: bytes, identity: X25519PrivateKey) -> bytes:
    """Try every X25519 stanza of an age header and return the key of the file."""
    ours = identity.public_key().public_bytes_raw()
    lines = header.split(b"\n")
    for stanza, body in pairwise(lines):
        words = stanza.split(b" ")
        if words[:2] != [b"->", b"X25519"]:
            continue
        share = unpadded(words[2])
        shared = identity.exchange(X25519PublicKey.from_public_bytes(share))
        wrap = derived(shared, share + ours, b"age-encryption.org/v1/X25519")
        try:
            return ChaCha20Poly1305(wrap).decrypt(bytes(12), unpadded(body), None)
        except InvalidTag:
            continue
    fail("it is sealed for somebody else")


def unsealed(sealed: bytes, identity: X25519PrivateKey) -> bytes:
    """Open an age v1 file: header, its MAC, then chunks of 64 KiB with a counter."""
    at = sealed.find(b"\n--- ", 0, LARGEST_AGE_HEADER)
    if at < 0 or not sealed.startswith(b"age-encryption.org/v1\n"):
        fail("the seal is no age file")
    header, (mac, _, payload) = sealed[: at + 4], sealed[at + 5 :].partition(b"\n")
    key = file_key(header, identity)
    expected = hmac.digest(derived(key, b"", b"header"), header, "sha256")
    if not hmac.compare_digest(expected, unpadded(mac)):
        fail("the header of the seal was changed")
    cipher = ChaCha20Poly1305(derived(key, payload[:16], b"payload"))
    payload = payload[16:]
    size = CHUNK + TAG
    last = max(0, (len(payload) - 1) // size)
    pieces = []
    for number in range(last + 1):
        nonce = number.to_bytes(11) + bytes([number == last])
        try:
            piece = cipher.decrypt(nonce, payload[number * size : (number + 1) * size], None)
        except InvalidTag:
            fail("the seal was cut or changed")
        pieces.append(piece)
    return b"".join(pieces)


def opened(
    plain: bytes, header: dict[str, Any], key: Ed25519PublicKey
) -> tuple[dict[str, Any], bytes]:
    """Return the manifest, proven, and the one section that is read of this kind of file."""
    size = int.from_bytes(plain[:4])
    text, signature, rest = plain[4 : 4 + size], plain[4 + size : 68 + size], plain[68 + size :]
    if size > LARGEST_MANIFEST or not is_signed(key, signature, b"KZX/1 manifest\n" + text):
        fail("the manifest is not signed by the sender of the file")
    manifest: dict[str, Any] = strict_json(text, "the manifest")
    if any(manifest[name] != header[name] for name in IDENTITY):
        fail("the manifest speaks of another file than line 1")
    if manifest["min_reader"] > READER:
        fail(f"it is for a newer reader (program {manifest['app_version']})")
    sections = manifest["sections"]
    total = sum(each["z"] for each in sections)
    if total != len(rest) or total + sum(each["raw"] for each in sections) > LARGEST_RAW:
        fail("the sections do not fill the file")
    content = None
    for each in sections:
        packed, rest = rest[: each["z"]], rest[each["z"] :]
        if each["name"] == SECTIONS[manifest["kind"]]:
            content = inflated(packed, each)
    if content is None:
        fail("the section that matters is missing")
    return manifest, content


def inflated(packed: bytes, said: dict[str, Any]) -> bytes:
    """Return a section as it is read, never more of it than it says it has."""
    machine = zlib.decompressobj()
    content = machine.decompress(packed, said["raw"] + 1)
    sums = (len(content), content.count(b"\n"), hashlib.sha256(content).hexdigest())
    true = sums == (said["raw"], said["lines"], said["sha256"])
    if not (true and machine.eof) or machine.unused_data:
        fail(f"the section {said['name']} is not what the manifest says")
    return content


def chained(
    content: bytes, segments: Sequence[dict[str, Any]], real: Counter[str]
) -> Iterator[str]:
    """Prove every link and every body, count them in `real`; yield a sentence for each segment."""
    lines = iter(content.split(b"\n")[:-1])
    for segment in segments:
        at, before = segment["from"], segment["from_hash"]
        while at < segment["upto"]:
            at += 1
            head_text, salt, body = strict_json(next(lines, b"none"), f"the line of entry {at}")
            head = json.loads(head_text)
            if (head["inst"], head["n"], head["p"]) != (segment["inst"], at, before):
                fail(f"entry {at} of {segment['inst']} does not follow the one before")
            if hashlib.sha256(bytes.fromhex(salt) + body.encode()).hexdigest() != head["bh"]:
                fail(f"the body of entry {at} of {segment['inst']} was changed")
            before = hashlib.sha256(head_text.encode()).hexdigest()
            count(real, head["f"], body)
        if before != segment["upto_hash"]:
            fail(f"the entries of {segment['inst']} do not end where the manifest says")
        yield f"entries {segment['from'] + 1} to {at} of {segment['inst']}: every link and body"
    if next(lines, None) is not None:
        fail("there are more entries than the manifest says")


def count(real: Counter[str], fact: str, body: str) -> None:
    """Count an entry, its kind over all services, and of an application registered its service."""
    kind = COUNTED.get(fact)
    real["entries"] += 1
    if kind:
        real[f".{kind}"] += 1
    if kind == "new":
        said = json.loads(body)
        application = said.get("application") if isinstance(said, dict) else None
        service = application.get("service") if isinstance(application, dict) else None
        real[f"{service if isinstance(service, str) and service else 'unknown'}.new"] += 1


def counted(said: dict[str, int], real: Counter[str]) -> None:
    """Prove that the manifest counts what the entries say; nothing is counted without `entries`."""
    if "entries" not in said:
        return
    given = Counter({"entries": said["entries"]})
    for name, number in said.items():
        service, _, kind = name.rpartition(".")
        if service and kind in COUNTED.values():
            given[f".{kind}"] += number
            given[name] += number if kind == "new" else 0
    if +given != real:
        fail("the manifest counts other entries than there are")


def told(
    file: bytes, key_id: bytes, key: Ed25519PublicKey, identity: X25519PrivateKey | None
) -> Iterator[str]:
    """Yield what was proven of one file, sentence by sentence."""
    header, sealed = proven(file, key_id, key)
    word = WORDS[header["kind"]]
    yield f"{word} {header['xseq']} of {header['office']} to {header['to']}"
    yield f"installation {header['inst']}, signed by key {header['kid']}"
    yield f"file before: {header['prev'] or 'none'}"
    yield f"this file:   {hashlib.sha256(file).hexdigest()}"
    if identity is None:
        return
    manifest, content = opened(unsealed(sealed, identity), header, key)
    yield f"made {manifest['created_at']} by program {manifest['app_version']}"
    if header["kind"] == "district":
        real: Counter[str] = Counter()
        yield from chained(content, manifest["segments"], real)
        counted(manifest["counts"], real)
    else:
        strict_json(content[:-1], "the answer")
        yield f"the answer is whole, {len(content)} bytes"


def verified(path: Path, before: dict[str, str], arguments: argparse.Namespace) -> None:
    """Print what was proven of one file, and that it names its installation's file before.

    Raise `Unsound`. `before` keeps the hash of each installation's last file.
    """
    identity = read_identity(arguments.identity) if arguments.identity else None
    file = path.read_bytes()
    print(path.name)
    try:
        for line in told(file, *read_key(arguments.key), identity):
            print(f"  {line}")
    except (KeyError, TypeError, ValueError, AttributeError, zlib.error):
        fail("it is signed and yet not of the format")
    header = json.loads(file[6 : file.index(b"\n")])
    if header["prev"] != before.get(header["inst"], header["prev"]):
        fail("it does not name the file before it on the command line")
    before[header["inst"]] = hashlib.sha256(file).hexdigest()


def text_or_file(argument: str) -> str:
    """Return the content of a file, or the argument itself where there is none."""
    path = Path(argument)
    return path.read_text(encoding="ascii") if path.is_file() else argument


def main(arguments: list[str] | None = None) -> int:
    """Return the exit status."""
    parser = argparse.ArgumentParser(prog="verify_parcel.py", description=__doc__.split("\n")[0])
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="oldest first")
    parser.add_argument("--key", required=True, type=text_or_file, help="the sender's, RW… or file")
    parser.add_argument("--identity", type=text_or_file, help="the recipient's age identity")
    given = parser.parse_args(arguments)
    try:
        read_key(given.key)
    except ValueError:
        parser.error("the key is no public key of minisign")
    before: dict[str, str] = {}
    for path in given.files:
        try:
            verified(path, before, given)
        except (Unsound, OSError) as finding:
            print(f"NOT SOUND: {path.name}: {finding}", file=sys.stderr)
            return 1
    print("Sound.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
