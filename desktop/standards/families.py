"""Lay the type of a family behind a layout that names it (docs/typography.md).

`forms/prints/type/<family>.toml` holds the styles and the marks its layouts share. Its text stands
behind that of the layout, so what a paper pins and the office keeps says everything by itself.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from cattrs import Converter

from desktop import paths
from desktop.models.layout import Layout, Marks, Style
from desktop.standards.loader import read
from desktop.standards.places import type_path
from desktop.standards.problems import Found
from desktop.standards.quick import read_limited
from desktop.structuring import Problem

_NAMED: Final = re.compile(rb'^family = "([a-z-]+)"[ \t]*\r?$', re.MULTILINE)
_TYPE: Final = "type"


@dataclass(frozen=True, slots=True, kw_only=True)
class Type:
    """Hold the styles and marks of a family; `grid` mm apart are the baselines of its styles."""

    styles: Mapping[str, Style]
    marks: Marks
    grid: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeFile:
    """Hold the file of a family, which is one table."""

    type: Type


def with_family(raw: bytes, forms: Path) -> bytes:
    """Return the bytes of a layout with those of the family it names behind them.

    The family is that of the folder, else the one we ship; where there is none, the layout alone.
    """
    named = _NAMED.search(raw)
    if named is None:
        return raw
    for folder in (forms, paths.forms()):
        path = type_path(folder, named[1].decode("ascii"))
        if path.is_file():
            return raw + b"\n" + read_limited(path)
    return raw


def reading_families(converter: Converter) -> None:
    """Let a converter read layouts of a family; its hooks for the elements must be there before."""
    structure = converter.get_structure_hook(Layout)
    converter.register_structure_hook(Layout, lambda value, kind: structure(_resolved(value), kind))


def family_problem(plain: object) -> Iterator[Problem]:
    """Yield the problem of a layout that names a family which stands nowhere."""
    if isinstance(plain, Mapping) and plain.get("family") and _TYPE not in plain:
        known = tuple(sorted(path.stem for path in type_path(paths.forms(), "").parent.glob("*")))
        yield Problem(path=("family",), code="unknown-id", fields={"allowed": known})


def type_problems(forms: Path) -> Iterator[Found]:
    """Yield every problem of the families in a folder of forms."""
    for path in sorted(type_path(forms, "").parent.glob("*.toml")):
        yield from read(path, TypeFile, schema="none").found


def _resolved(value: object) -> object:
    """Return the table of a layout with what it has of its family; its own comes first."""
    if not isinstance(value, Mapping) or not isinstance(value.get(_TYPE), Mapping):
        return value
    shared: Mapping[str, Any] = value[_TYPE]
    made = {key: each for key, each in value.items() if key != _TYPE}
    for name in ("styles", "marks"):
        both = (shared.get(name, {}), value.get(name, {}))
        if all(isinstance(each, Mapping) for each in both):
            made[name] = {**both[0], **both[1]}
    grid = shared.get("grid")
    if grid and isinstance(made.get("styles"), Mapping):
        made["styles"] = {name: _gridded(each, grid) for name, each in made["styles"].items()}
    return made


def _gridded(style: object, grid: object) -> object:
    return {"grid": grid, **style} if isinstance(style, Mapping) else style
