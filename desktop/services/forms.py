"""Check a folder of forms: every file, every example, and how they stand beside each other."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, TypeVar

from desktop.models.errors import Refusal
from desktop.models.paper import talon_kind
from desktop.models.standard import Standard
from desktop.services.rules import answer
from desktop.standards.catalogue import Catalogue
from desktop.standards.checks import neighbour_problems, standard_problems
from desktop.standards.directory import directory_problems
from desktop.standards.examples import failures, read_examples
from desktop.standards.layouts import layout_problems
from desktop.standards.loader import Reading, read_standard
from desktop.standards.places import (
    REFERENCES,
    directory_editions,
    directory_path,
    layout_path,
    reference_path,
    services_in,
    standard_paths,
)
from desktop.standards.problems import Found, found_in
from desktop.standards.reference import (
    calendar_problems,
    complaints_problems,
    countries_problems,
    grounds_problems,
    mci_problems,
    read_calendar,
    read_complaints,
    read_countries,
    read_grounds,
    read_mci,
)
from desktop.structuring import Problem

T = TypeVar("T")

EXAMPLES: Final = "examples"
_REPAIRS: Final = "repairs"


@dataclass(frozen=True, slots=True, kw_only=True)
class FormsReport:
    """Hold how many files were looked at, and every problem found in them."""

    files: int
    found: tuple[Found, ...]


def check_forms(shipped: Path, folder: Path | None = None) -> FormsReport:
    """Check `folder`, laid over what we ship as the program would, or what we ship itself.

    Refuses `folder-missing` and `nothing-to-check` (`folder`).
    """
    target = shipped if folder is None else folder
    if not target.is_dir():
        raise Refusal("folder-missing", folder=str(target))
    own = target.resolve() == shipped.resolve()
    files = [path for path in sorted(target.rglob("*.toml")) if _is_form(path, target)]
    if not files:
        raise Refusal("nothing-to-check", folder=str(target))
    catalogue = Catalogue(shipped) if own else Catalogue(shipped, target)
    found = [
        *_standards(target, catalogue),
        *_reference(target, whole=own),
        *_directories(target),
        *_layouts(target, whole=own),
        *_needed_beside(target, shipped),
    ]
    return FormsReport(files=len(files), found=tuple(found))


def _is_form(path: Path, target: Path) -> bool:
    return path.relative_to(target).parts[0] in {"standards", "reference", "prints"}


def _standards(target: Path, catalogue: Catalogue) -> Iterator[Found]:
    for folder in sorted(path for path in (target / "standards").glob("*") if path.is_dir()):
        readings = [
            read_standard(path) for path in sorted(folder.glob("*.toml")) if path.stem != EXAMPLES
        ]
        for reading in readings:
            yield from _checked(reading, catalogue)
        if all(reading.value is not None for reading in readings):
            yield from _examples(folder, target, catalogue)


def _checked(reading: Reading[Standard], catalogue: Catalogue) -> Iterator[Found]:
    standard = reading.value
    if standard is None:
        yield from reading.found
        return
    others = tuple(_neighbours(standard, catalogue))
    yield from reading.further(
        (*standard_problems(standard, reading.path), *neighbour_problems(standard, others))
    )


def _neighbours(standard: Standard, catalogue: Catalogue) -> Iterator[Standard]:
    """Yield the readable editions of the service but this one, and the newest of each other."""
    for service in catalogue.services():
        editions = catalogue.editions(service)
        for edition in editions if service == standard.service else editions[-1:]:
            if (service, edition) != (standard.service, standard.edition):
                try:
                    yield catalogue.standard(service, edition)
                except Refusal:  # told where that file itself is checked
                    continue


def _examples(folder: Path, target: Path, catalogue: Catalogue) -> Iterator[Found]:
    reading = read_examples(folder)
    if reading.value is None:
        yield from reading.found
        return

    def answering(question: Mapping[str, Any]) -> Mapping[str, Any]:
        return answer(catalogue, question)

    try:
        failed = tuple(failures(reading.value, answering))
    except Refusal as refusal:  # a table of this folder is broken, and told where it is checked
        if not Path(str(refusal.fields["file"])).is_relative_to(target):
            raise
        return
    yield from reading.further(failed)


def _reference(target: Path, *, whole: bool) -> Iterator[Found]:
    """Yield the problems of the tables; only the folder we ship must hold every one."""
    for name in REFERENCES:
        if whole or reference_path(target, name).is_file():
            match name:
                case "calendar":
                    yield from _table(read_calendar(target), calendar_problems)
                case "mci":
                    yield from _table(read_mci(target), mci_problems)
                case "complaints":
                    yield from _table(read_complaints(target), complaints_problems)
                case "countries":
                    yield from _table(read_countries(target), countries_problems)
                case "out-of-turn":
                    yield from _table(read_grounds(target), grounds_problems)


def _table(reading: Reading[T], check: Callable[[T], Iterator[Problem]]) -> tuple[Found, ...]:
    return reading.found if reading.value is None else reading.further(check(reading.value))


def _directories(target: Path) -> Iterator[Found]:
    for path in sorted((target / "reference" / "directories").glob("*.toml")):
        if path.stem != _REPAIRS:
            yield from _placed(path, directory_problems(path))


def _layouts(target: Path, *, whole: bool) -> Iterator[Found]:
    for found in layout_problems(target):
        if whole or found.problem.code != "file-missing":
            yield found


def _needed_beside(target: Path, shipped: Path) -> Iterator[Found]:
    """Yield what a service cannot be worked by without: its offices, and its talon."""
    known = set() if target.resolve() == shipped.resolve() else set(services_in(shipped))
    for service in services_in(target):
        if service in known:
            continue
        newest = [path.stem for path in standard_paths(target) if path.parent.name == service][-1]
        if not directory_editions(target, service):
            yield from _missing_file(directory_path(target, service, newest))
        if known:  # of the folder we ship every layout is asked for already
            yield from _missing_file(layout_path(target, talon_kind(service)))


def _missing_file(path: Path) -> Iterator[Found]:
    if not path.is_file():
        yield Found(file=path, problem=Problem(path=(), code="file-missing"))


def _placed(path: Path, problems: tuple[Problem, ...]) -> tuple[Found, ...]:
    """Return problems found elsewhere with the file they are in, as far as it can be read."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, ValueError):
        text = ""
    return tuple(found_in(path, text, None, problems))
