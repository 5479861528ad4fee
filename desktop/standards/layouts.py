"""Read the layouts of papers from `forms/prints/<kind>.toml` (D56).

Every problem of a file is found in one reading and told by its place, a code and fields; nothing
of a file that has one is used. Beside the codes of `desktop/standards/loader.py`: `wrong-name`
(`expected`), `unknown-field`, `unknown-style` and `unknown-sheet` (`known`), `two-listings`, and
`sheet-missing` (`sheet`).

A layout that names a family is read, pinned and kept with the file of that family behind its own:
one text, which says all there is to say of the paper for as long as the paper is kept.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from functools import cache, lru_cache, partial
from pathlib import Path
from typing import Any, Final, TypeAlias

from cattrs import Converter

from desktop import paths
from desktop.models.errors import Refusal
from desktop.models.layout import (
    Boxes,
    Divider,
    Element,
    Layout,
    Line,
    Listing,
    Row,
    Ruled,
    Section,
    Value,
    Words,
)
from desktop.models.paper import (
    PaperKind,
    field_names,
    is_known,
    layout_kinds,
    service_of,
    sheets_of,
)
from desktop.models.paper_sheets import SHEETS
from desktop.standards.families import (
    family_problem,
    reading_families,
    type_problems,
    with_family,
)
from desktop.standards.loader import Reading, read, read_bytes
from desktop.standards.places import layout_path, services_in
from desktop.standards.problems import Found
from desktop.standards.quick import read_limited
from desktop.structuring import Problem, UnfitError, strict_converter

_Place: TypeAlias = tuple[str | int, ...]

_DRAWN: Final[Mapping[str, type[Any]]] = {
    "words": Words,
    "line": Line,
    "row": Row,
    "listing": Listing,
    "value": Value,
    "divider": Divider,
    "ruled": Ruled,
    "boxes": Boxes,
}
_STYLE_KEYS: Final = frozenset(
    {
        "style",
        "own",
        "caption_style",
        "label_style",
        "more_style",
        "fill",
        "fill_own",
        "detail",
        "narrow",
        "number_style",
        "head_style",
        "head_own",
        "strong",
        "practice_style",
    },
)


@dataclass(frozen=True, slots=True, kw_only=True)
class LayoutFile:
    """Hold a layout with the bytes it was read from and their SHA-256, which a paper pins."""

    layout: Layout
    digest: str
    source: bytes


Layouts: TypeAlias = Mapping[PaperKind, LayoutFile]


def read_layouts(forms: Path | None = None) -> Layouts:
    """Read the layout of every kind of paper from a folder of forms, by default the one we ship.

    Every service that has a standard there has a talon of its own, `prints/talon-<service>.toml`.
    Refuses `layout-missing` (`file`) and `layout-broken` (`file`, `where` of its first problem,
    `found`, every one of them) for the first that cannot be used.
    """
    place = paths.forms() if forms is None else forms
    return {kind: _file_of(place, kind) for kind in layout_kinds(services_in(place))}


def read_layout(source: bytes, name: str) -> LayoutFile:
    """Read a layout from the bytes of its file, as those of old papers are kept by digest.

    Refuses `layout-broken`, as `read_layouts` does.
    """
    reading = read_bytes(Path(f"{name}.toml"), source, Layout, schema="inside", by=_converter())
    return _usable(_checked(reading, name))


def layout_problems(forms: Path) -> Iterator[Found]:
    """Yield every problem of the layouts in a folder of forms, and of their families."""
    yield from type_problems(forms)
    talons = {service_of(path.stem) for path in (forms / "prints").glob("*.toml")} - {""}
    for kind in layout_kinds(sorted(talons.union(services_in(forms)))):
        yield from _of_file(forms, kind).found


def _file_of(forms: Path, kind: PaperKind) -> LayoutFile:
    path = layout_path(forms, kind)
    try:
        raw = with_family(read_limited(path), forms)
    except OSError:
        return _usable(_of_file(forms, kind))  # says why it cannot be read
    return _of_bytes(path, raw, kind)


@lru_cache(maxsize=256)
def _of_bytes(path: Path, raw: bytes, kind: PaperKind) -> LayoutFile:
    """Read a layout once, however often its bytes are asked for."""
    reading = read_bytes(path, raw, Layout, schema="inside", by=_converter())
    return _usable(_checked(reading, kind))


def _of_file(forms: Path, kind: PaperKind) -> Reading[Layout]:
    path = layout_path(forms, kind)
    joined = partial(with_family, forms=forms)
    return _checked(read(path, Layout, schema="inside", by=_converter(), beside=joined), kind)


def _checked(reading: Reading[Layout], name: str) -> Reading[Layout]:
    """Return the reading with what only the layout as a whole shows to be wrong."""
    if reading.value is None:
        return replace(reading, found=reading.further(family_problem(reading.plain)))
    return replace(reading, found=reading.further(_faults(reading.value, name)))


def _usable(reading: Reading[Layout]) -> LayoutFile:
    if reading.value is None or reading.found:
        file, (first, *_others) = str(reading.path), reading.found
        if first.problem.code == "file-missing":
            raise Refusal("layout-missing", file=file)
        raise Refusal("layout-broken", file=file, where=first.where, found=reading.found)
    return LayoutFile(
        layout=reading.value, digest=reading.digest, source=reading.text.encode("utf-8")
    )


@cache
def _converter() -> Converter:
    """Keep one converter: it compiles a reader for each element, which costs more than a file."""
    made = strict_converter()

    def read_element(value: Any, _kind: Any) -> Element:  # noqa: ANN401  a table of the file
        if not isinstance(value, Mapping):
            raise UnfitError("bad-value", expected="table")
        kind = _DRAWN.get(value.get("draw", ""))
        if kind is None:
            raise UnfitError("unknown-id", allowed=tuple(_DRAWN))
        plain = {key: each for key, each in value.items() if key != "draw"}
        element: Element = made.structure(plain, kind)
        return element

    made.register_structure_hook_func(lambda kind: kind == Element, read_element)
    reading_families(made)
    return made


def _faults(layout: Layout, name: str) -> Iterator[Problem]:
    kind = layout.kind
    if not is_known(kind) or kind != name:
        yield Problem(path=("kind",), code="wrong-name", fields={"expected": name})
        return
    yield from _sheet_faults(layout, kind)
    yield from _style_faults(layout.marks, layout, ("marks",))
    listings = 0
    for number, section in enumerate(layout.sections):
        yield from _section_faults(section, layout, kind, ("sections", number))
        listings += sum(isinstance(each, Listing) for each in section.elements)
    if listings > 1:
        yield Problem(path=("sections",), code="two-listings")
    for number, section in enumerate(layout.back):
        yield from _section_faults(section, layout, kind, ("back", number))
        if any(isinstance(each, Listing) for each in section.elements):
            yield Problem(path=("back", number), code="two-listings")
    if layout.charts is not None:
        yield from _record_faults(layout.charts, layout, kind, ("charts",))


def _sheet_faults(layout: Layout, kind: PaperKind) -> Iterator[Problem]:
    for sheet in layout.sheets:
        if sheet not in SHEETS:
            known = {"known": tuple(SHEETS)}
            yield Problem(path=("sheets", sheet), code="unknown-sheet", fields=known)
    for needed in sheets_of(kind):
        if needed.id not in layout.sheets:
            yield Problem(path=("sheets",), code="sheet-missing", fields={"sheet": needed.id})


def _section_faults(
    section: Section,
    layout: Layout,
    kind: PaperKind,
    place: _Place,
) -> Iterator[Problem]:
    for record, at in _records(section, place):
        yield from _record_faults(record, layout, kind, at)


def _record_faults(
    record: Any,  # noqa: ANN401  any record of a layout
    layout: Layout,
    kind: PaperKind,
    place: _Place,
) -> Iterator[Problem]:
    """Yield the styles and fields a record names that there are not."""
    known = field_names(kind)
    yield from _style_faults(record, layout, place)
    for key in ("field", "more", "number"):
        field = getattr(record, key, "")
        if field and field not in known:
            listed = {"known": tuple(sorted(known))}
            yield Problem(path=(*place, key), code="unknown-field", fields=listed)


def _records(section: Section, place: _Place) -> Iterator[tuple[Any, _Place]]:
    """Yield whatever names styles and fields in a section, each with its place."""
    for number, element in enumerate(section.elements):
        at = (*place, "elements", number)
        yield element, at
        if isinstance(element, Row):
            yield from ((part, (*at, "parts", each)) for each, part in enumerate(element.parts))
        if isinstance(element, Boxes):
            yield from ((cell, (*at, "cells", each)) for each, cell in enumerate(element.cells))
    for name in ("code", "photo"):
        corner = getattr(section, name)
        if corner is not None:
            yield corner, (*place, name)


def _style_faults(record: Any, layout: Layout, place: _Place) -> Iterator[Problem]:  # noqa: ANN401  any record of a layout
    for each in fields(record):
        name = getattr(record, each.name)
        if each.name in _STYLE_KEYS and name and name not in layout.styles:
            known = {"known": tuple(sorted(layout.styles))}
            yield Problem(path=(*place, each.name), code="unknown-style", fields=known)
