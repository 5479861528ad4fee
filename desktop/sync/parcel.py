"""The container: one signed line of text, its signature, and an age ciphertext (§2.3, §2.13).

Reading is strict and bounded, and goes from what costs nothing to what costs much: size, line 1,
signature, length and hash, seal, inner signature and identity, reader, sections. Every refusal is
`parcel-` and a verdict of `models/parcel.py`. No path, name or program of a file is ever followed.
"""

import re
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, replace
from hashlib import sha256
from io import BytesIO
from typing import Final

from desktop.models.errors import Refusal
from desktop.models.parcel import (
    ALGORITHM,
    FORMAT,
    LARGEST_FILE,
    LARGEST_HEADER,
    LARGEST_MANIFEST,
    LARGEST_RAW,
    OPTIONAL,
    READER,
    SECTIONS,
    Card,
    Header,
    Manifest,
    Opened,
    SectionInfo,
    is_program,
    must,
)
from desktop.sync import minisign
from desktop.sync.reading import read_json, structure, write
from desktop.sync.signing import SIGNATURE_BYTES, SigningPair, is_signed, key_id_text

MAGIC: Final = b"KZX/1 "
MANIFEST_SIGNED: Final = b"KZX/1 manifest\n"
"""What stands before the manifest in the message that the inner signature signs."""

LENGTH_BYTES: Final = 4
MOST_RECIPIENTS: Final = 8
LARGEST_AGE_HEADER: Final = 8 << 10
"""Bytes; the library reads a header of 20,000 recipients for minutes, and cannot be stopped."""

_AGE_HEADER_END: Final = b"\n--- "
_ANY_FORMAT: Final = re.compile(rb"KZX/([0-9]{1,4}) ")
_HEADER_KEYS: Final = frozenset(each.name for each in fields(Header))
_IDENTITY: Final = ("kind", "office", "inst", "to", "xseq", "prev")
_PIECE: Final = 64 << 10
_COUNTED: Final = 4 << 20
_WORDS: Final = {"district": "parcel", "region": "answer"}


def seal(
    manifest: Manifest,
    sections: Mapping[str, bytes],
    *,
    pair: SigningPair,
    recipients: Sequence[str],
    card: Card | None = None,
) -> bytes:
    """Make the file: `manifest` without its sections, those as they are read, and who may open it.

    `card` holds the region's keys and goes with its files only. Refuse `parcel-too-large`
    (`limit`) of what no reader would take.
    """
    packed = [zlib.compress(content) for content in sections.values()]
    z = sum(map(len, packed))
    if z > LARGEST_FILE or z + sum(map(len, sections.values())) > LARGEST_RAW:
        raise Refusal("parcel-too-large", limit=LARGEST_RAW)
    infos = tuple(
        SectionInfo(
            name=name,
            z=len(each),
            raw=len(content),
            lines=_lines(content),
            sha256=sha256(content).hexdigest(),
        )
        for (name, content), each in zip(sections.items(), packed, strict=True)
    )
    inside = _inside(write(replace(manifest, sections=infos)).encode(), pair)
    sealed = encrypted(inside + b"".join(packed), recipients[:MOST_RECIPIENTS])
    return _signed(manifest, sealed, pair, card)


def encrypted(content: bytes, recipients: Sequence[str]) -> bytes:
    """Seal bytes for every recipient, in age's format."""
    from desktop.sync import ciphers  # noqa: PLC0415 - a window starts without them

    return ciphers.encrypt(content, recipients)


def _inside(manifest: bytes, pair: SigningPair) -> bytes:
    return len(manifest).to_bytes(LENGTH_BYTES) + manifest + pair.sign(MANIFEST_SIGNED + manifest)


def _signed(said: Manifest, sealed: bytes, pair: SigningPair, card: Card | None) -> bytes:
    if len(sealed) > LARGEST_FILE - 2 * LARGEST_HEADER:  # line 1 and its signature have room
        raise Refusal("parcel-too-large", limit=LARGEST_FILE)
    header = Header(
        kind=said.kind,
        office=said.office,
        inst=said.inst,
        to=said.to,
        xseq=said.xseq,
        prev=said.prev,
        kid=key_id_text(pair.public),
        ct_len=len(sealed),
        ct_sha256=sha256(sealed).hexdigest(),
        card=card,
    )
    line = MAGIC + write(header).encode() + b"\n"
    return line + minisign.sign(line, pair, trusted=_trusted(header)) + b"\n" + sealed


def read_header(file: bytes) -> Header:
    """Read line 1 strictly; nothing of it is proven yet.

    Refuse `parcel-too-large` (`limit`), `parcel-truncated` (`percent`), `parcel-damaged` (`field`)
    or `parcel-newer-format` (`found`, `need`).
    """
    return _header(_line(file))


def check(file: bytes, public: bytes) -> Header:
    """Prove with the sender's key alone that a file is whole and his, as an auditor does.

    Refuse as `read_header`, `parcel-signature`, or `parcel-truncated` (`percent`) and
    `parcel-damaged` (`field`) of the ciphertext.
    """
    return _proven(file, public)[0]


def open_parcel(file: bytes, *, public: bytes, identities: Sequence[str], to: str = "") -> Opened:
    """Prove and open a file, all or nothing; with `to`, it must be for that office or region.

    Refuse as `check`, `parcel-not-for-us`, `parcel-identity` of what another sealed,
    `parcel-newer-schema` (`need`, `found`, `program`), and `parcel-content` (`field`) of what was
    signed and is malformed all the same.
    """
    header, start = _proven(file, public)
    if to and header.to != to:
        raise Refusal("parcel-not-for-us", to=header.to)
    inside = memoryview(decrypted(memoryview(file)[start:], identities))
    said, rest = _signed_manifest(inside, public)
    manifest = _manifest(said, header)
    return Opened(header=header, manifest=manifest, sections=_sections(manifest, rest))


def _line(file: bytes) -> bytes:
    """Return line 1 with its end."""
    if len(file) > LARGEST_FILE:
        raise Refusal("parcel-too-large", limit=LARGEST_FILE)
    start = file[:LARGEST_HEADER]
    found = _ANY_FORMAT.match(start)
    if found is not None and int(found[1]) > FORMAT:
        raise Refusal("parcel-newer-format", found=int(found[1]), need=FORMAT)
    if not start.startswith(MAGIC[: len(start)]):
        raise Refusal("parcel-damaged", field="magic")
    line, end, _rest = start.partition(b"\n")
    if not end and len(file) < LARGEST_HEADER:
        raise Refusal("parcel-truncated", percent=0)
    if not end:
        raise Refusal("parcel-damaged", field="header")
    return line + end


def _header(line: bytes) -> Header:
    read = read_json(line[len(MAGIC) : -1], verdict="damaged")
    said = read if isinstance(read, dict) else {}
    fmt, alg = said.get("fmt"), said.get("alg")
    if (type(fmt) is int and fmt > FORMAT) or (isinstance(alg, str) and alg != ALGORITHM):
        raise Refusal("parcel-newer-format", found=fmt, need=FORMAT)
    if said.keys() != _HEADER_KEYS:
        raise Refusal("parcel-damaged", field="header")
    return structure(Header, said, verdict="damaged")


def _proven(file: bytes, public: bytes) -> tuple[Header, int]:
    """Return the header of a file proven whole, and where its ciphertext starts."""
    line = _line(file)
    header = _header(line)
    trusted = _trusted(header)
    start = len(line) + minisign.length(trusted) + 1
    whole = start + header.ct_len
    if len(file) < start:
        raise Refusal("parcel-truncated", percent=len(file) * 100 // whole)
    *lines, last, nothing = file[len(line) : start].split(b"\n")
    sound = header.kid == key_id_text(public) and not (last or nothing)
    if not sound or not minisign.is_sound(line, lines, public, trusted=trusted):
        raise Refusal("parcel-signature", kid=header.kid)
    if len(file) < whole:
        raise Refusal("parcel-truncated", percent=len(file) * 100 // whole)
    if len(file) > whole:
        raise Refusal("parcel-damaged", field="ct_len")
    if sha256(memoryview(file)[start:]).hexdigest() != header.ct_sha256:
        raise Refusal("parcel-damaged", field="ct_sha256")
    return header, start


def _trusted(header: Header) -> str:
    return f"kense {_WORDS[header.kind]} {header.xseq} of {header.office} to {header.to}"


def decrypted(sealed: bytes | memoryview, identities: Sequence[str]) -> bytes:
    """Open the seal whole in memory; refuse `parcel-not-for-us`, `parcel-content`."""
    if bytes(sealed[:LARGEST_AGE_HEADER]).find(_AGE_HEADER_END) < 0:
        raise Refusal("parcel-content", field="age")
    from desktop.sync import ciphers  # noqa: PLC0415 - a window starts without them

    try:
        return ciphers.decrypt(sealed, identities)
    except ciphers.NotForUsError:
        raise Refusal("parcel-not-for-us") from None
    except ValueError:
        raise Refusal("parcel-content", field="age") from None


def _signed_manifest(inside: memoryview, public: bytes) -> tuple[object, memoryview]:
    """Return the manifest as plain data, once its signature is proven, and what follows it."""
    size = int.from_bytes(inside[:LENGTH_BYTES])
    if len(inside) < LENGTH_BYTES or size > LARGEST_MANIFEST:
        raise Refusal("parcel-content", field="manifest")
    end = LENGTH_BYTES + size
    manifest = bytes(inside[LENGTH_BYTES:end])
    signature = bytes(inside[end : end + SIGNATURE_BYTES])
    if not is_signed(MANIFEST_SIGNED + manifest, signature, public):
        raise Refusal("parcel-identity")
    return read_json(manifest, verdict="content"), inside[end + SIGNATURE_BYTES :]


def _manifest(said: object, header: Header) -> Manifest:
    """Read the manifest of this very header, or say that a newer program must."""
    given = said if isinstance(said, dict) else {}
    if any(given.get(name) != getattr(header, name) for name in _IDENTITY):
        raise Refusal("parcel-identity")
    need = given.get("min_reader")
    if type(need) is int and need > READER:
        program = str(given.get("app_version"))
        must(is_program(program), "app_version")
        raise Refusal("parcel-newer-schema", need=need, found=READER, program=program)
    return structure(Manifest, said, verdict="content", additive=True)


def _sections(manifest: Manifest, rest: memoryview) -> dict[str, bytes]:
    """Unpack the sections this program knows; they must be there and fill the file exactly."""
    needed = SECTIONS[manifest.kind]
    known = (*needed, *OPTIONAL[manifest.kind])
    names = {each.name for each in manifest.sections}
    if sum(each.z for each in manifest.sections) != len(rest) or not names.issuperset(needed):
        raise Refusal("parcel-content", field="sections")
    unpacked = {}
    start = 0
    for each in manifest.sections:
        if each.name in known:
            unpacked[each.name] = _unpacked(rest[start : start + each.z], each)
        start += each.z
    return unpacked


def _unpacked(packed: memoryview, info: SectionInfo) -> bytes:
    content = BytesIO()  # grows in place, where joining pieces would need twice the memory
    try:
        for piece in inflated(packed, info.raw + 1):
            content.write(piece)
    except zlib.error:
        raise Refusal("parcel-content", field=info.name) from None
    raw = content.getvalue()
    said = (info.raw, info.lines, info.sha256)
    if (len(raw), _lines(raw), sha256(raw).hexdigest()) != said:
        raise Refusal("parcel-content", field=info.name)
    return raw


def _lines(content: bytes) -> int:
    """Count line ends, not all at once: a window beside has its turn between two pieces."""
    starts = range(0, len(content), _COUNTED)
    return sum(content.count(b"\n", start, start + _COUNTED) for start in starts)


def inflated(packed: memoryview, most: int) -> Iterator[bytes]:
    """Yield what one zlib stream holds, never more than `most` bytes of it.

    Raise `zlib.error` of one that is none, is cut off, or is followed by anything.
    """
    machine = zlib.decompressobj()
    left = most
    for start in range(0, len(packed), _PIECE):
        if machine.eof:
            raise zlib.error  # something behind the end
        waiting: bytes | memoryview = packed[start : start + _PIECE]
        while waiting and left:
            piece = machine.decompress(waiting, min(left, 16 * _PIECE))
            left -= len(piece)
            yield piece
            waiting = machine.unconsumed_tail
        if not left:
            return
    if not machine.eof or machine.unused_data:
        raise zlib.error
