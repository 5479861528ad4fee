"""The restore package as a section of an answer: sealed once more, for its installation alone.

An answer is opened by every installation of an office, those that are ended among them; what an
office entered is for the one that goes on. Inside the seal: one zlib stream of a line of canonical
JSON and the entries, a line each. The signature around the answer proves it.
"""

import zlib
from collections.abc import Sequence
from io import BytesIO
from typing import Final

from desktop.models.errors import Refusal
from desktop.models.restoring import LARGEST_ALONE, RestorePackage
from desktop.sync.parcel import decrypted, encrypted, inflated
from desktop.sync.reading import read, write

SECTION: Final = "restore"
_LONGEST_LINE: Final = 64 << 10


def write_package(package: RestorePackage, entries: bytes, recipients: Sequence[str]) -> bytes:
    """Write and seal a package; refuse `not-canonical`."""
    line = write(package).encode() + b"\n"
    return encrypted(zlib.compress(line + entries), recipients)


def read_package(section: bytes, identities: Sequence[str]) -> tuple[RestorePackage, bytes] | None:
    """Open a package and return it with its entries, None of one that is for somebody else.

    Refuse `parcel-content` (`field`) of what is malformed; the entries are not looked at.
    """
    try:
        packed = decrypted(section, identities)
    except Refusal as refusal:
        if refusal.code == "parcel-not-for-us":
            return None
        raise
    most = LARGEST_ALONE + _LONGEST_LINE
    raw = BytesIO()  # grows in place, where joining pieces would need twice the memory
    try:
        raw.writelines(inflated(memoryview(packed), most + 1))
    except zlib.error:
        raise Refusal("parcel-content", field=SECTION) from None
    size = raw.tell()
    raw.seek(0)
    line = raw.readline(_LONGEST_LINE)
    if not line.endswith(b"\n") or size > most:
        raise Refusal("parcel-content", field=SECTION)
    return read(RestorePackage, line[:-1], verdict="content", additive=True), raw.read()
