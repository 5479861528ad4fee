"""Find, read and keep the standards and tables a program works by, each when first asked for.

Folders stand in layers: what we ship first, then what a region or an office
received; of one file the last layer's is used (D19). Shipped files are never
changed, so what was read once is kept.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeVar

from desktop.models.errors import Refusal
from desktop.models.mci import MciTable
from desktop.models.office import Directory
from desktop.models.standard import Standard
from desktop.models.term import ComplaintRules
from desktop.models.workdays import Calendar
from desktop.standards.directory import directory_editions, directory_path, load_directory
from desktop.standards.loader import Reading, read_bytes, read_standard
from desktop.standards.reference import (
    ReferenceName,
    read_calendar,
    read_complaints,
    read_mci,
    reference_path,
)

T = TypeVar("T")

_EDITION: Final = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


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
        """Look into `layers`, the later before the earlier; nothing is read yet."""
        self._layers = layers
        self._editions: dict[tuple[str, str], Edition] = {}
        self._directories: dict[tuple[str, str], Directory] = {}
        self._calendar: Calendar | None = None
        self._mci: MciTable | None = None
        self._complaints: ComplaintRules | None = None

    def services(self) -> tuple[str, ...]:
        """Return the services there are, in the order of their names."""
        found = {path.parent.name for layer in self._layers for path in _standards(layer)}
        if not found:
            raise Refusal("standards-missing", folder=str(self._layers[-1] / "standards"))
        return tuple(sorted(found))

    def editions(self, service: str) -> tuple[str, ...]:
        """Return the editions of a service, the newest last."""
        found = {
            path.stem
            for layer in self._layers
            for path in _standards(layer)
            if path.parent.name == service
        }
        if not found:
            raise Refusal("unknown-service", service=service, known=self.services())
        return tuple(sorted(found))

    def edition(self, service: str, edition: str | None = None) -> Edition:
        """Return an edition with its digest, the newest when none is named."""
        known = self.editions(service)
        name = known[-1] if edition is None else edition
        if name not in known:
            raise Refusal("unknown-edition", service=service, edition=name, known=known)
        kept = self._editions.get((service, name))
        if kept is None:
            kept = self._read(service, name)
            self._editions[service, name] = kept
        return kept

    def standard(self, service: str, edition: str | None = None) -> Standard:
        """Return a standard, the newest edition when none is named."""
        return self.edition(service, edition).standard

    def newest(self) -> tuple[Standard, ...]:
        """Return the newest edition of every service."""
        return tuple(self.standard(service) for service in self.services())

    def by_digest(self, digest: str) -> Edition:
        """Return the edition a case pins, from any layer."""
        for layer in self._layers:
            for path in _standards(layer):
                reading = read_standard(path)
                if reading.digest == digest:
                    return Edition(standard=_value(reading), digest=digest, path=path)
        raise Refusal("unknown-digest", digest=digest)

    def calendar(self) -> Calendar:
        """Return the working days as shipped; the office's own changes come on top."""
        if self._calendar is None:
            layer = self._layer_of("calendar")
            self._calendar = Calendar.of(_value(read_calendar(layer)).years)
        return self._calendar

    def mci(self) -> MciTable:
        """Return the table of the calculation index."""
        if self._mci is None:
            self._mci = _value(read_mci(self._layer_of("mci")))
        return self._mci

    def complaints(self) -> ComplaintRules:
        """Return the terms of complaints."""
        if self._complaints is None:
            self._complaints = _value(read_complaints(self._layer_of("complaints")))
        return self._complaints

    def directory(self, service: str, edition: str | None = None) -> Directory:
        """Return the offices that render a service, the newest edition when none is named (D15)."""
        known = self.directory_editions(service)
        name = known[-1] if edition is None else edition
        if name not in known:
            raise Refusal("unknown-edition", service=service, edition=name, known=known)
        kept = self._directories.get((service, name))
        if kept is None:
            holding = [
                layer for layer in self._layers if directory_path(layer, service, name).is_file()
            ]
            kept = load_directory(holding[-1], service, name)
            self._directories[service, name] = kept
        return kept

    def directory_editions(self, service: str) -> tuple[str, ...]:
        """Return the editions of a service's directory, the newest last."""
        found = {name for layer in self._layers for name in directory_editions(layer, service)}
        if not found:
            raise Refusal("unknown-service", service=service, known=self.services())
        return tuple(sorted(found))

    def _read(self, service: str, edition: str) -> Edition:
        paths = [layer / "standards" / service / f"{edition}.toml" for layer in self._layers]
        path = next((each for each in reversed(paths) if each.is_file()), paths[-1])
        reading = read_standard(path)
        return Edition(standard=_value(reading), digest=reading.digest, path=path)

    def _layer_of(self, name: ReferenceName) -> Path:
        holding = [layer for layer in self._layers if reference_path(layer, name).is_file()]
        return holding[-1] if holding else self._layers[0]


def standard_of_bytes(raw: bytes) -> Standard:
    """Return a standard from the bytes of its file, as an office keeps the editions it pinned.

    Refuses `standard-broken` (`file`, `found`).
    """
    return _value(read_bytes(Path("standard.toml"), raw, Standard, schema="inside"))


def _standards(layer: Path) -> Iterator[Path]:
    """Yield the files of editions in a layer, in the order of their names."""
    paths = sorted((layer / "standards").glob("*/*.toml"))
    return (path for path in paths if _EDITION.fullmatch(path.stem))


def _value(reading: Reading[T]) -> T:
    if reading.value is None:
        raise Refusal("standard-broken", file=str(reading.path), found=reading.found)
    return reading.value
