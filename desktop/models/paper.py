"""Which kinds of paper there are, the form each has, and what its layout may name (D56)."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from types import MappingProxyType
from typing import Final, TypeAlias, get_args

from desktop.models.paper_parts import Issuer, Moment, Value
from desktop.models.paper_sheets import Sheet
from desktop.models.paper_table import CONTENTS, SHEETS_OF, Content, PaperForm

PaperKind: TypeAlias = str
"""A kind of paper, by the name of its layout: `ticket`, or `talon-` and the service it is of."""

_TALON: Final = "talon-"
_COMPLAINT: Final = "complaint-talon-"
_OF_VISIT: Final = ("ticket", "talon", "talon-supplement", "missing-papers", "not-covered")
_OWN: Final[tuple[PaperForm, ...]] = tuple(
    each for each in get_args(PaperForm) if each not in {*_OF_VISIT, "complaint-talon"}
)
CORRECTED: Final = "talon-corrected"
BLANK: Final = "talon-blank"
_ON_ITS_LAYOUT: Final = frozenset({CORRECTED, BLANK})
"""Talons made by the layout of the talon of their service: made anew (D39), or blank (D40)."""

_BESIDE_TALON: Final = frozenset({"talon-supplement"})
"""Papers that follow a talon: no service is called so, and they print where talons print."""


REGION_PAPERS: Final[tuple[PaperKind, ...]] = ("region-receipt", "person-card", "recovery-sheet")
"""What a region prints: it gives nothing out at a window."""


def paper_kinds(services: Iterable[str]) -> tuple[PaperKind, ...]:
    """Return the kinds of paper an office of these services prints: each has its own talons."""
    several = tuple(services)
    talons = (talon_kind(service) for service in several)
    complaints = (complaint_talon_kind(service) for service in several)
    return ("ticket", *talons, "missing-papers", "not-covered", *_OWN, *complaints)


def layout_kinds(services: Iterable[str]) -> tuple[PaperKind, ...]:
    """Return the kinds of paper that need a layout: those printers are set for, and what follows.

    What follows a talon has no printer of its own.
    """
    return (*paper_kinds(services), *sorted(_BESIDE_TALON))


def talon_kind(service: str) -> PaperKind:
    """Return the kind of talon a service gives."""
    return f"{_TALON}{service}"


def complaint_talon_kind(service: str) -> PaperKind:
    """Return the kind of talon a complaint about a service gets: each annex has its own."""
    return f"{_COMPLAINT}{service}"


def service_of(kind: PaperKind) -> str:
    """Return the service whose talon it is, empty for any other paper."""
    if follows_talon(kind):
        return ""
    prefix = next((each for each in (_COMPLAINT, _TALON) if kind.startswith(each)), None)
    return kind.removeprefix(prefix) if prefix is not None else ""


def follows_talon(kind: PaperKind) -> bool:
    """Tell whether a paper prints where the talon of its case prints."""
    return kind in _BESIDE_TALON | _ON_ITS_LAYOUT


def has_own_layout(kind: PaperKind) -> bool:
    """Tell whether a paper is made by a layout of its own, and not by that of a talon."""
    return kind not in _ON_ITS_LAYOUT


def form_of(kind: PaperKind) -> PaperForm:
    """Return which form a kind of paper has; raise `KeyError` for one that is not known."""
    if kind in _ON_ITS_LAYOUT:
        return "talon"
    if service_of(kind):
        return "complaint-talon" if kind.startswith(_COMPLAINT) else "talon"
    for form in CONTENTS:
        if form == kind and form not in {"talon", "complaint-talon"}:
            return form
    raise KeyError(kind)


def is_known(kind: str) -> bool:
    """Tell whether there are papers of that kind."""
    return bool(service_of(kind)) or kind in _ON_ITS_LAYOUT or kind in layout_kinds(())


def sheets_of(kind: PaperKind) -> tuple[Sheet, ...]:
    """Return the sheets a kind of paper may go on, the office's default first (D55)."""
    return SHEETS_OF[form_of(kind)]


def content_of(kind: PaperKind) -> type[Content]:
    """Return what is filled in on a kind of paper."""
    return CONTENTS[form_of(kind)]


def values_of(content: Content) -> Mapping[str, Value]:
    """Return every field by the name a layout calls it, such as `number` or `issuer.phones`."""
    return MappingProxyType(dict(_values(content, "")))


def field_names(kind: PaperKind) -> frozenset[str]:
    """Return the closed list of the names a layout of that kind may use."""
    return frozenset(_names(content_of(kind), ""))


def _values(record: Content | Issuer | Moment, prefix: str) -> Iterator[tuple[str, Value]]:
    for each in fields(record):
        value: Value | Issuer | Moment = getattr(record, each.name)
        if isinstance(value, Issuer | Moment):
            yield from _values(value, f"{prefix}{each.name}.")
        else:
            yield f"{prefix}{each.name}", value


def _names(record: type[Content | Issuer | Moment], prefix: str) -> Iterator[str]:
    for each in fields(record):
        if each.type in {Issuer, Moment}:
            yield from _names(each.type, f"{prefix}{each.name}.")
        else:
            yield f"{prefix}{each.name}"
