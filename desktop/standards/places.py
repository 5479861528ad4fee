"""Say where each file lies below a folder shaped like `forms/`."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final, Literal, get_args

ReferenceName = Literal["calendar", "mci", "complaints", "countries", "out-of-turn"]
REFERENCES: Final[tuple[ReferenceName, ...]] = get_args(ReferenceName)

_EDITION: Final = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


def reference_path(forms: Path, name: ReferenceName) -> Path:
    """Return where a table lies."""
    return forms / "reference" / f"{name}.toml"


def standard_path(forms: Path, service: str, edition: str) -> Path:
    """Return where an edition of a standard lies."""
    return forms / "standards" / service / f"{edition}.toml"


def standard_paths(forms: Path) -> Iterator[Path]:
    """Yield the files of all editions, in the order of their names."""
    paths = sorted((forms / "standards").glob("*/*.toml"))
    return (path for path in paths if _EDITION.fullmatch(path.stem))


def services_in(forms: Path) -> tuple[str, ...]:
    """Return the services that have a standard there, in the order of their names."""
    return tuple(sorted({path.parent.name for path in standard_paths(forms)}))


def layout_path(forms: Path, kind: str) -> Path:
    """Return where the layout of a kind of paper lies."""
    return forms / "prints" / f"{kind}.toml"


def type_path(forms: Path, family: str) -> Path:
    """Return where the type of a family of layouts lies."""
    return forms / "prints" / "type" / f"{family}.toml"


def directory_path(forms: Path, service: str, edition: str) -> Path:
    """Return where an edition of the offices of a service lies."""
    return _directories(forms) / f"{service}-{edition}.toml"


def directory_editions(forms: Path, service: str) -> tuple[str, ...]:
    """Return the editions of the offices of a service, the newest last (D15)."""
    stems = (path.stem for path in _directories(forms).glob("*.toml"))
    editions = (stem.removeprefix(f"{service}-") for stem in stems)
    return tuple(sorted(each for each in editions if _EDITION.fullmatch(each)))


def _directories(forms: Path) -> Path:
    return forms / "reference" / "directories"
