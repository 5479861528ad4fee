"""The third standard, which exists as data only (`tests/forms/third`)."""

from functools import cache
from pathlib import Path
from typing import Final

from desktop.models.standard import Standard
from desktop.standards.loader import read_standard

THIRD: Final = Path(__file__).resolve().parents[1] / "forms" / "third"
DOGS: Final = THIRD / "standards" / "dogs" / "2021-03-01.toml"


@cache
def dogs() -> Standard:
    """Return the standard of registering dogs."""
    found = read_standard(DOGS)
    assert found.value is not None, [each.in_words() for each in found.found]
    return found.value
