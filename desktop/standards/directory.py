"""Read an office directory from `forms/reference/directories/<service>-<edition>.toml` (D15).

Every problem of a file is found in one reading and told by its place, a code and fields; nothing
of a file that has one is used. Beside the codes of `desktop/structuring.py`: `file-missing`,
`file-unreadable` (`why`), `bad-toml` (`why`), `unknown-schema` (`known`), `wrong-name`
(`expected`), `wrong-count` (`found`, `expected`), `duplicate-key` (`key`), `same-name` (`key`),
`bad-number`, `blank`, `untidy-space`, `spread-letters` (`words`), `mixed-script` (`word`),
`bad-phone` (`phone`) and `unknown-zone` (`zone`).
"""

import re
import tomllib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, TypeAlias
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from desktop.i18n import _, marked
from desktop.models.errors import Refusal
from desktop.models.office import Directory, Office
from desktop.models.text import Text
from desktop.standards.places import directory_path
from desktop.structuring import FAULTS, Problem, problems, strict_converter

SCHEMA: Final = 1

_Place: TypeAlias = tuple[str | int, ...]

_PHONE: Final = re.compile(r"\d[\d-]*\d", re.ASCII)
_WORD: Final = re.compile(r"[^\W\d_]+")
_LATIN: Final = re.compile(r"[A-Za-z]")
_CYRILLIC: Final = re.compile(r"[\u0400-\u052f]")
_SPREAD: Final = re.compile(r"(?<!\S)[^\W\d_](?: [^\W\d_]){2,}(?!\S)")

_WORDS: Final[Mapping[str, str]] = {
    "file-missing": marked("The file is missing."),
    "file-unreadable": marked("The file cannot be read: {why}."),
    "bad-toml": marked("The file is not TOML: {why}."),
    "missing-key": marked("This key is missing."),
    "unknown-key": marked("This key is not known here; known are: {known}."),
    "bad-value": marked("The value is of the wrong kind; expected: {expected}."),
    "unknown-schema": marked("This program reads schema {known} only."),
    "wrong-name": marked("Service and edition must be those of the file name, {expected}."),
    "wrong-count": marked("Found: {found}; expected: {expected}."),
    "duplicate-key": marked("The key {key} is given more than once."),
    "same-name": marked("The office {key} is called the same."),
    "bad-number": marked("A number starts at 1."),
    "blank": marked("Something must stand here."),
    "untidy-space": marked("Remove the spaces at the ends and the doubled ones."),
    "spread-letters": marked("The letters of a word are spread apart: {words}."),
    "mixed-script": marked("The word {word} mixes Latin and Cyrillic letters."),
    "bad-phone": marked("{phone} is no phone: write digits and hyphens only."),
    "unknown-zone": marked("There is no time zone {zone}."),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _OfficeEntry:
    number: int
    name: str
    name_ru: str
    name_en: str
    address: str
    website: str = ""
    secretariat_phones: tuple[str, ...]
    unit_phones: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _DepartmentEntry(_OfficeEntry):
    zone: str
    office: tuple[_OfficeEntry, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Counts:
    departments: int
    offices: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _File:
    schema: int
    service: str
    edition: str
    expected: _Counts
    department: tuple[_DepartmentEntry, ...]


def load_directory(forms: Path, service: str, edition: str) -> Directory:
    """Return one edition of the offices of a service; `forms` is the folder of the standards.

    Refuses `directory-unfit` with `file` and `problems`, every `Problem` of the file.
    """
    path = directory_path(forms, service, edition)
    read, found = _read(path)
    if read is None or found:
        raise Refusal("directory-unfit", file=str(path), problems=found)
    return _directory(read)


def directory_problems(path: Path) -> tuple[Problem, ...]:
    """Return every problem of a directory file, none if it can be used."""
    _file, found = _read(path)
    return found


def listed_problems(directory: Directory) -> Iterator[Problem]:
    """Yield what a directory has wrong that is no file: `path` is the office's key and the field.

    What a file is judged by judges it: what the region tells of an office is proven so.
    """
    for office in directory.offices:
        yield from _problems_of_zone(office.zone, (office.key, "zone"))
        yield from _problems_of_entry(_entry_of(office), (office.key,))
    keys = Counter(office.key for office in directory.offices)
    for key in (key for key, times in keys.items() if times > 1):
        yield Problem(path=(key,), code="duplicate-key", fields={"key": key})
    named = [(office.department, office.name.kk, office.key) for office in directory.offices]
    yield from _same_names(named, lambda key: (key, "name"))


def problem_in_words(problem: Problem) -> str:
    """Say in the language spoken what is wrong with a directory, without file and place."""
    listed = {
        name: ", ".join(map(str, value)) if isinstance(value, tuple) else value
        for name, value in problem.fields.items()
    }
    return _(_WORDS[problem.code]).format(**listed)


def directory_as_json_rows(directory: Directory) -> list[dict[str, Any]]:
    """Return the objects that `kense offices --format json` prints, in the printed order."""
    return [
        {
            "key": office.key,
            "name": office.name.kk,
            "address": office.address,
            "website": office.website,
            "secretariat_phones": list(office.secretariat_phones),
            "unit_phones": list(office.unit_phones),
        }
        for office in directory.offices
    ]


def _read(path: Path) -> tuple[_File | None, tuple[Problem, ...]]:
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        return None, (Problem(path=(), code="file-missing"),)
    except OSError as error:
        return None, (Problem(path=(), code="file-unreadable", fields={"why": error.strerror}),)
    return _read_bytes(raw, path.stem)


@lru_cache(maxsize=16)
def _read_bytes(raw: bytes, name: str) -> tuple[_File | None, tuple[Problem, ...]]:
    """Read a file once however often it is asked for: the same bytes say the same."""
    try:
        plain = tomllib.loads(raw.decode("utf-8"))
    except ValueError as error:  # neither TOML nor UTF-8
        return None, (Problem(path=(), code="bad-toml", fields={"why": str(error)}),)
    try:
        read = strict_converter().structure(plain, _File)
    except FAULTS as error:
        return None, tuple(problems(error))
    return read, tuple(_problems_of_file(read, name))


def _directory(read: _File) -> Directory:
    return Directory(
        service=read.service,
        edition=read.edition,
        offices=tuple(
            _office(entry, key, department.zone)
            for department in read.department
            for key, entry in _keyed(department)
        ),
    )


def _keyed(department: _DepartmentEntry) -> Iterator[tuple[str, _OfficeEntry]]:
    """Yield a department and its offices with their keys: the printed numbers, never the name."""
    yield str(department.number), department
    for entry in department.office:
        yield f"{department.number}-{entry.number}", entry


def _office(entry: _OfficeEntry, key: str, zone: str) -> Office:
    return Office(
        key=key,
        name=Text(kk=entry.name, ru=entry.name_ru, en=entry.name_en),
        address=entry.address,
        website=entry.website,
        secretariat_phones=entry.secretariat_phones,
        unit_phones=entry.unit_phones,
        zone=zone,
    )


def _problems_of_file(read: _File, stem: str) -> Iterator[Problem]:
    if read.schema != SCHEMA:
        yield Problem(path=("schema",), code="unknown-schema", fields={"known": SCHEMA})
    if f"{read.service}-{read.edition}" != stem:
        yield Problem(path=("edition",), code="wrong-name", fields={"expected": stem})
    yield from _wrong_counts(read)
    yield from _duplicate_keys(read)
    named = [
        (str(each.number), entry.name, key)
        for each in read.department
        for key, entry in _keyed(each)
    ]
    yield from _same_names(named, lambda _key: ("department",))
    for at, department in enumerate(read.department):
        place: _Place = ("department", at)
        yield from _problems_of_zone(department.zone, (*place, "zone"))
        yield from _problems_of_entry(department, place)
        for office_at, office in enumerate(department.office):
            yield from _problems_of_entry(office, (*place, "office", office_at))


def _wrong_counts(read: _File) -> Iterator[Problem]:
    """Yield where rows were lost or doubled: the annex has a known number of them (W-A1, I-A1)."""
    offices = sum(len(department.office) for department in read.department)
    for name, found, expected in (
        ("departments", len(read.department), read.expected.departments),
        ("offices", offices, read.expected.offices),
    ):
        if found != expected:
            yield Problem(
                path=("expected", name),
                code="wrong-count",
                fields={"found": found, "expected": expected},
            )


def _duplicate_keys(read: _File) -> Iterator[Problem]:
    keys = Counter(key for each in read.department for key, _entry in _keyed(each))
    for key, times in keys.items():
        if times > 1:
            yield Problem(path=("department",), code="duplicate-key", fields={"key": key})


def _same_names(
    named: Iterable[tuple[str, str, str]], place: Callable[[str], _Place]
) -> Iterator[Problem]:
    """Yield what is called as another office of its department: one was written in its place.

    `named` are the department, the name and the key of each.
    """
    seen: dict[tuple[str, str], str] = {}
    for department, name, key in named:
        other = seen.setdefault((department, name), key)
        if other != key and name.strip():
            yield Problem(path=place(key), code="same-name", fields={"key": other})


def _entry_of(office: Office) -> _OfficeEntry:
    return _OfficeEntry(
        number=1,  # its key was proven by whoever wrote it
        name=office.name.kk,
        name_ru=office.name.ru,
        name_en=office.name.en,
        address=office.address,
        website=office.website,
        secretariat_phones=office.secretariat_phones,
        unit_phones=office.unit_phones,
    )


def _problems_of_zone(zone: str, place: _Place) -> Iterator[Problem]:
    try:
        ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        yield Problem(path=place, code="unknown-zone", fields={"zone": zone})


def _problems_of_entry(entry: _OfficeEntry, place: _Place) -> Iterator[Problem]:
    if entry.number < 1:
        yield Problem(path=(*place, "number"), code="bad-number")
    for name in ("name", "name_ru", "name_en", "address"):
        text: str = getattr(entry, name)
        if not text.strip():
            yield Problem(path=(*place, name), code="blank")
        yield from _problems_of_text(text, (*place, name))
    yield from _problems_of_text(entry.website, (*place, "website"))
    yield from _problems_of_phones(entry.secretariat_phones, (*place, "secretariat_phones"))
    yield from _problems_of_phones(entry.unit_phones, (*place, "unit_phones"))


def _problems_of_text(text: str, place: _Place) -> Iterator[Problem]:
    """Yield the traces that damage leaves in a text: spaces, spread letters, look-alikes."""
    if text != " ".join(text.split()):
        yield Problem(path=place, code="untidy-space")
    for spread in _SPREAD.findall(text):
        yield Problem(path=place, code="spread-letters", fields={"words": spread})
    for word in _WORD.findall(text):
        if _LATIN.search(word) and _CYRILLIC.search(word):
            yield Problem(path=place, code="mixed-script", fields={"word": word})


def _problems_of_phones(phones: Iterable[str], place: _Place) -> Iterator[Problem]:
    """Yield what is no phone; no dialling code is expected, because the annexes have none."""
    listed = tuple(phones)
    if not listed:
        yield Problem(path=place, code="blank")
    for at, phone in enumerate(listed):
        if not _PHONE.fullmatch(phone):
            yield Problem(path=(*place, at), code="bad-phone", fields={"phone": phone})
