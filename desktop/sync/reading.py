"""The one strict reader of everything in a parcel but its entries: canonical JSON to our classes.

No key twice, no float, no other writing of the same value, at most 12 levels (`models/chain`);
every field of its kind and within its bounds (the class itself says so). What a later program adds
without changing what stands there is passed over where `additive` says so (§2.8).
"""

import re
from functools import cache
from typing import Any, Final, TypeVar

from cattrs import Converter

from desktop.models.chain import canonical, parse
from desktop.models.errors import Refusal
from desktop.structuring import FAULTS, UnfitError, problems, strict_converter
from desktop.sync import minisign

Read = TypeVar("Read")

_REFUSED: Final = (*FAULTS, Refusal)
_PLACE: Final = re.compile(r"\w{1,32}(?!\w)(?:\[\d{1,7}\]|\.\w{1,32}(?!\w))*", re.ASCII)
"""Where we ourselves would name a field; what a file calls its keys is not repeated."""


def read(kind: type[Read], content: bytes, *, verdict: str, additive: bool = False) -> Read:
    """Read an instance of `kind`; refuse `parcel-<verdict>` (`field`: where, and never a value)."""
    return structure(kind, read_json(content, verdict=verdict), verdict=verdict, additive=additive)


def read_json(content: bytes, *, verdict: str) -> object:
    """Read canonical JSON; refuse `parcel-<verdict>` (`field`: what is wrong with its writing)."""
    try:
        return parse(content.decode())
    except UnicodeDecodeError:
        raise Refusal(f"parcel-{verdict}", field="utf-8") from None
    except Refusal as error:
        raise Refusal(f"parcel-{verdict}", field=error.fields["why"]) from error


def structure(kind: type[Read], fields: object, *, verdict: str, additive: bool = False) -> Read:
    """Make an instance of `kind` of what was read; refuse as `read` does."""
    try:
        return converter(additive=additive).structure(fields, kind)
    except _REFUSED as error:
        found = problems(error)[0]
        where = str(found.fields.get("field", "")) or found.where
        place = _PLACE.match(where)
        raise Refusal(f"parcel-{verdict}", field=place.group() if place else "") from error


def write(value: object) -> str:
    """Write one of our classes as canonical JSON; refuse `not-canonical`."""
    return canonical(converter().unstructure(value))


@cache
def converter(*, additive: bool = False) -> Converter:
    """Return the converter of parcels: keys travel as `minisign -P` takes them."""
    made = strict_converter()
    made.forbid_extra_keys = not additive
    made.register_structure_hook(bytes, _read_key)
    made.register_unstructure_hook(bytes, minisign.public_text)
    return made


def _read_key(value: object, _kind: Any) -> bytes:  # noqa: ANN401  as cattrs calls it
    try:
        return minisign.read_public(value if isinstance(value, str) else "")
    except ValueError:
        raise UnfitError("bad-value", expected="key") from None
