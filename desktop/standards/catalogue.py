"""Find, read and keep the standards and tables a program works by, each when first asked for.

Folders stand in layers: what we ship first, then what a region or an office
received; of one file the last layer's is used (D19). Shipped files are never
changed, so what was read once is kept.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from desktop.models.countries import CountryTable
from desktop.models.errors import Refusal
from desktop.models.mci import MciTable
from desktop.models.office import Directory
from desktop.models.standard import Standard
from desktop.models.term import ComplaintRules
from desktop.models.turn import GroundTable
from desktop.models.workdays import Calendar, CalendarTable
from desktop.standards.places import (
    ReferenceName,
    directory_editions,
    directory_path,
    reference_path,
    standard_path,
    standard_paths,
)
from desktop.standards.quick import SchemaKey, Sound, read_limited, sound

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """Hold one edition of a standard with the SHA-256 of its file, by which a case pins it."""

    standard: Standard
    digest: str
    path: Path


class Catalogue:
    """Answer with standards, directories and tables from folders shaped like `forms/`.

    Refuses `standards-missing` (`folder`), `unknown-service` (`service`,
    `known`), `unknown-edition` (`service`, `edition`, `known`),
    `unknown-digest` (`digest`) and `standard-broken` (`file`, `found`, every
    `Found` of the file); for directories `directory-unfit`.
    """

    def __init__(self, *layers: Path) -> None:
        """Look into `layers`, the later before the earlier; nothing is read yet.

        What is read stays as it is for the life of this catalogue.
        """
        self._layers = layers
        self._known: dict[str, tuple[str, ...]] = {}
        self._editions: dict[tuple[str, str], Edition] = {}
        self._directories: dict[tuple[str, str], Directory] = {}
        self._calendar: Calendar | None = None
        self._mci: MciTable | None = None
        self._complaints: ComplaintRules | None = None
        self._countries: CountryTable | None = None
        self._grounds: GroundTable | None = None

    def services(self) -> tuple[str, ...]:
        """Return the services there are, in the order of their names."""
        found = {path.parent.name for layer in self._layers for path in standard_paths(layer)}
        if not found:
            raise Refusal("standards-missing", folder=str(self._layers[-1] / "standards"))
        return tuple(sorted(found))

    def editions(self, service: str) -> tuple[str, ...]:
        """Return the editions of a service, the newest last."""
        if service in self._known:
            return self._known[service]
        found = {
            path.stem
            for layer in self._layers
            for path in standard_paths(layer)
            if path.parent.name == service
        }
        if not found:
            raise Refusal("unknown-service", service=service, known=self.services())
        self._known[service] = tuple(sorted(found))
        return self._known[service]

    def edition(self, service: str, edition: str | None = None) -> Edition:
        """Return an edition with its digest, the newest when none is named."""
        known = self.editions(service)
        name = known[-1] if edition is None else edition
        if name not in known:
            raise Refusal("unknown-edition", service=service, edition=name, known=known)
        kept = self._editions.get((service, name))
        if kept is None:
            places = [standard_path(layer, service, name) for layer in self._layers]
            kept = _edition(_last_of(places))
            self._editions[service, name] = kept
        return kept

    def standard(self, service: str, edition: str | None = None) -> Standard:
        """Return a standard, the newest edition when none is named."""
        return self.edition(service, edition).standard

    def newest(self) -> tuple[Standard, ...]:
        """Return the newest edition of every service."""
        return tuple(self.standard(service) for service in self.services())

    def by_digest(self, digest: str) -> Edition:
        """Return the edition a case pins, from any layer; one that is read already as it is."""
        for kept in self._editions.values():
            if kept.digest == digest:
                return kept
        for layer in self._layers:
            for path in standard_paths(layer):
                if sha256(path.read_bytes()).hexdigest() == digest:
                    return _edition(path)
        raise Refusal("unknown-digest", digest=digest)

    def calendar(self) -> Calendar:
        """Return the working days as shipped; the office's own changes come on top."""
        if self._calendar is None:
            self._calendar = Calendar.of(self._table("calendar", CalendarTable).years)
        return self._calendar

    def mci(self) -> MciTable:
        """Return the table of the calculation index."""
        if self._mci is None:
            self._mci = self._table("mci", MciTable)
        return self._mci

    def complaints(self) -> ComplaintRules:
        """Return the terms of complaints."""
        if self._complaints is None:
            self._complaints = self._table("complaints", ComplaintRules)
        return self._complaints

    def countries(self) -> CountryTable:
        """Return what the codes of documents are called."""
        if self._countries is None:
            self._countries = self._table("countries", CountryTable)
        return self._countries

    def turn_grounds(self) -> GroundTable:
        """Return the grounds on which a number may be called before its turn (D22)."""
        if self._grounds is None:
            self._grounds = self._table("out-of-turn", GroundTable)
        return self._grounds

    def directory(self, service: str, edition: str | None = None) -> Directory:
        """Return the offices that render a service, the newest edition when none is named (D15)."""
        known = self.directory_editions(service)
        name = known[-1] if edition is None else edition
        if name not in known:
            raise Refusal("unknown-edition", service=service, edition=name, known=known)
        kept = self._directories.get((service, name))
        if kept is None:
            from desktop.standards.directory import load_directory  # noqa: PLC0415  as `_broken`

            places = [directory_path(layer, service, name) for layer in self._layers]
            holding = self._layers[places.index(_last_of(places))]
            kept = load_directory(holding, service, name)
            self._directories[service, name] = kept
        return kept

    def directory_editions(self, service: str) -> tuple[str, ...]:
        """Return the editions of a service's directory, the newest last."""
        found = {name for layer in self._layers for name in directory_editions(layer, service)}
        if not found:
            raise Refusal("unknown-service", service=service, known=self.services())
        return tuple(sorted(found))

    def _table(self, name: ReferenceName, kind: type[T]) -> T:
        places = [reference_path(layer, name) for layer in self._layers]
        return _read(_last_of(places), kind, "beside").value


def _edition(path: Path) -> Edition:
    found = _read(path, Standard, "inside")
    return Edition(standard=found.value, digest=found.digest, path=path)


def _last_of(places: Sequence[Path]) -> Path:
    """Return the place of the last layer that has the file, the first place when none has."""
    return next((place for place in reversed(places) if place.is_file()), places[0])


def _read(path: Path, kind: type[T], schema: SchemaKey) -> Sound[T]:
    try:
        raw = read_limited(path)
    except OSError:
        raise _broken(path, None, kind, schema) from None
    return _sound(path, raw, kind, schema)


def _sound(path: Path, raw: bytes, kind: type[T], schema: SchemaKey) -> Sound[T]:
    found = sound(raw, kind, schema)
    if found is None:
        raise _broken(path, raw, kind, schema)
    return found


def _broken(path: Path, raw: bytes | None, kind: type[T], schema: SchemaKey) -> Refusal:
    """Return the refusal of a file with everything that is wrong with it."""
    from desktop.standards import loader  # noqa: PLC0415  cattrs loads longer than a sound file

    if raw is None:
        reading = loader.read(path, kind, schema=schema)
    else:
        reading = loader.read_bytes(path, raw, kind, schema=schema)
    return Refusal("standard-broken", file=str(path), found=reading.found)
