"""The third standard, which exists as data only (`tests/forms/third`)."""

from functools import cache
from pathlib import Path
from shutil import copy, copytree
from typing import Final

from desktop import paths
from desktop.models.standard import Standard
from desktop.standards.loader import read_standard
from desktop.standards.places import REFERENCES, reference_path

THIRD: Final = Path(__file__).resolve().parents[1] / "forms" / "third"
DOGS: Final = THIRD / "standards" / "dogs" / "2021-03-01.toml"


def forms_of_dogs(folder: Path) -> Path:
    """Lay out in `folder` the forms of an office that registers dogs and nothing else.

    What every service shares is ours: the tables, and every paper but the talons of our own two.
    """
    copytree(THIRD, folder)
    for shipped in (paths.forms() / "prints").glob("*.toml"):
        if "talon-" not in shipped.stem or shipped.stem == "talon-supplement":
            copy(shipped, folder / "prints")
    for name in REFERENCES:
        copy(reference_path(paths.forms(), name), folder / "reference")
    return folder


@cache
def dogs() -> Standard:
    """Return the standard of registering dogs."""
    found = read_standard(DOGS)
    assert found.value is not None, [each.in_words() for each in found.found]
    return found.value
