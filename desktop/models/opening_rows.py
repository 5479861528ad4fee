"""Read the rows of an opening balance: owners, weapons, numbers; what is wrong, cell by cell (D43).

Everything here is judged as the counter judges it (D18, D53, W-11.3a); what an old paper never
said is only told, never made up.
"""

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal, cast

from desktop.models.conditions import Answers, holds
from desktop.models.entry import is_phone_length, read_date
from desktop.models.identity import check_bin, check_digit, check_iin, normal_number
from desktop.models.intake_item_problems import field_problem
from desktop.models.names import name_fault
from desktop.models.opening_sheets import Cells, Fault, in_all, meant, odd, unknown_word, wrong
from desktop.models.origin import Owner
from desktop.models.person import IdentityDocument, IinAbsence, Organisation, Person
from desktop.models.standard import ItemField, Standard

UNIT_FIELDS: Final = ("kind", "type", "pattern", "model", "system", "calibre", "number", "year")

_ABSENCES: Final[Mapping[IinAbsence, Sequence[str]]] = MappingProxyType(
    {
        "foreigner": ("шетелдік", "иностранец", "иностранка"),
        "not-issued": ("берілмеген", "не выдан"),
        "not-shown": ("көрсетілмеген", "не предъявлен", "не показан"),
    }
)
_SEXES: Final[Mapping[Literal["male", "female"], Sequence[str]]] = MappingProxyType(
    {
        "male": ("еркек", "ер", "мужской", "муж", "м", "m"),
        "female": ("әйел", "женский", "жен", "ж", "f"),
    }
)
_DOCUMENTS: Final[Mapping[str, Sequence[str]]] = MappingProxyType(
    {
        "identity-card": ("жеке куәлік", "удостоверение личности", "удостоверение"),
        "passport": ("паспорт",),
        "residence-permit": ("ықтиярхат", "вид на жительство"),
        "foreign-passport": ("шетелдік паспорт", "иностранный паспорт"),
        "other": ("басқа құжат", "басқа", "другой документ", "другой"),
    }
)
_SCIENTIFIC: Final = re.compile(r"\d(?:[.,]\d+)?e\+?\d+", re.IGNORECASE)  # 9,00101E+11
_TWELVE: Final = 12
_FEWEST_DIGITS: Final = 9  # a spreadsheet takes at most three zeros off the year 2000
_MOST_NAME: Final = 300
_MOST_WORDS: Final = 1_000  # remembered


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitCells:
    """Hold a weapon as its row tells it; whose it is stands in `owner` as written."""

    owner: str
    values: Mapping[str, str]
    permit: str
    issued_on: dt.date | None
    valid_until: dt.date | None


def owner_of(cells: Cells, *, today: dt.date) -> tuple[Owner, tuple[Fault, ...]]:
    """Return the owner a row tells of, and what is wrong with it."""
    person, organisation, faults = party_of(cells, today=today)
    if person is not None and not (person.iin or person.born or person.document.number):
        faults = (*faults, wrong("iin_bin", "nobody-in-particular"))
    return Owner(person=person, organisation=organisation, key=cells.get("key", "")), faults


def party_of(
    cells: Cells, *, today: dt.date
) -> tuple[Person | None, Organisation | None, tuple[Fault, ...]]:
    """Return the organisation a row names, else the person, and what is wrong with either."""
    if cells.get("organisation"):
        return None, _organisation(cells), tuple(_organisation_faults(cells))
    return _person(cells), None, tuple(_person_faults(cells, today))


class UnitReader:
    """Read weapons by a standard of weapons; what each kind is asked is looked up once."""

    def __init__(self, standard: Standard, *, today: dt.date) -> None:
        self._today = today
        self._fields = [spec for spec in standard.items.fields if spec.id in UNIT_FIELDS]
        kinds = next(spec.choices for spec in self._fields if spec.id == "kind")
        self._kinds = [
            (each.id, (*in_all(each.short or each.name), *in_all(each.name))) for each in kinds
        ]
        self._offered = [each.short or each.name for each in kinds]
        self._meant: dict[str, str] = {}
        self._asked: dict[str, tuple[ItemField, ...]] = {}

    def unit(self, cells: Cells) -> tuple[UnitCells, list[Fault]]:
        """Return the weapon a row tells of, and what is wrong with it."""
        values = {name: cells[name] for name in UNIT_FIELDS if cells.get(name)}
        values["kind"] = self._kind(cells.get("kind", ""))
        unit = UnitCells(
            owner=cells.get("owner", ""),
            values=values,
            permit=cells.get("permit", ""),
            issued_on=read_date(cells.get("issued_on", "")),
            valid_until=read_date(cells.get("valid_until", "")),
        )
        return unit, [*self._faults(cells, unit), *_permit_faults(cells, unit, self._today)]

    def _kind(self, written: str) -> str:
        if written not in self._meant:
            if len(self._meant) > _MOST_WORDS:
                self._meant.clear()
            self._meant[written] = meant(written, self._kinds)
        return self._meant[written]

    def _fields_of(self, values: Mapping[str, str]) -> tuple[ItemField, ...]:
        """Return the fields asked of a kind: no other answer decides on the seven."""
        kind = values["kind"]
        if kind not in self._asked:
            found = (spec for spec in self._fields if holds(spec.when, Answers(), values))
            self._asked[kind] = tuple(found)
        return self._asked[kind]

    def _faults(self, cells: Cells, unit: UnitCells) -> Iterator[Fault]:
        """Judge the seven fields; what an old paper may lack is told and kept empty."""
        if not unit.owner:
            yield wrong("owner", "required")
        if not unit.values["kind"]:
            unknown = bool(cells.get("kind"))
            yield unknown_word("kind", self._offered) if unknown else wrong("kind", "required")
            return
        for spec in self._fields_of(unit.values):
            code = field_problem(spec, unit.values, self._today)
            if code == "required" and spec.id != "number":
                yield odd(spec.id, "cell-empty")
            elif code:
                yield wrong(spec.id, code)
        if not (unit.values.get("model") or unit.values.get("type")):
            yield wrong("model", "model-or-type")


def day_faults(cells: Cells, column: str, today: dt.date) -> Iterator[Fault]:
    """Yield what is wrong with a day that has been; an empty cell is none."""
    written = cells.get(column, "")
    day = read_date(written)
    if written and day is None:
        yield wrong(column, "bad-date")
    elif day is not None and day > today:
        yield wrong(column, "future-date")


def _person(cells: Cells) -> Person:
    iin = normal_number(cells.get("iin_bin", ""))
    absence = meant(cells.get("no_iin", ""), _ABSENCES.items()) or "not-shown"
    return Person(
        surname=cells.get("surname", ""),
        given=cells.get("given", ""),
        patronymic=cells.get("patronymic", ""),
        latin_surname=cells.get("latin_surname", ""),
        latin_given=cells.get("latin_given", ""),
        born=read_date(cells.get("born", "")),
        sex=cast("Literal['', 'male', 'female']", meant(cells.get("sex", ""), _SEXES.items())),
        citizenship=cells.get("citizenship", ""),
        iin=iin,
        no_iin="" if iin else cast("IinAbsence", absence),
        document=IdentityDocument(
            kind=meant(cells.get("document_kind", ""), _DOCUMENTS.items()),
            number=cells.get("document_number", ""),
            issued_by=cells.get("document_issued_by", ""),
        ),
        address=cells.get("address", ""),
        phone=cells.get("phone", ""),
    )


def _organisation(cells: Cells) -> Organisation:
    return Organisation(
        name=cells.get("organisation", ""),
        bin=normal_number(cells.get("iin_bin", "")),
        address=cells.get("address", ""),
        phone=cells.get("phone", ""),
        head=cells.get("head", ""),
    )


def _person_faults(cells: Cells, today: dt.date) -> Iterator[Fault]:
    person = _person(cells)
    yield from _name_faults(cells, person.full_name)
    yield from day_faults(cells, "born", today)
    for column, known in (("sex", _SEXES), ("document_kind", _DOCUMENTS), ("no_iin", _ABSENCES)):
        if cells.get(column) and not meant(cells[column], known.items()):
            yield wrong(column, "bad-choice")
    yield from _iin_faults(person, cells.get("iin_bin", ""))
    yield from _phone_faults(cells)


def _name_faults(cells: Cells, name: str) -> Iterator[Fault]:
    if not name:
        yield wrong("surname", "name-missing")
    elif len(name) > _MOST_NAME:
        yield wrong("surname", "cell-too-long", limit=_MOST_NAME)
    for column in ("surname", "given", "patronymic", "latin_surname", "latin_given"):
        fault = name_fault(cells.get(column, ""), latin=column.startswith("latin_"))
        if fault:
            yield wrong(column, f"name-{fault}")


def _iin_faults(person: Person, written: str) -> Iterator[Fault]:
    if not person.iin:
        return
    check = check_iin(person.iin, born=person.born, sex=person.sex)
    yield from (
        wrong("iin_bin", _by_spreadsheet(written) or f"iin-{each}") for each in check.faults
    )
    yield from (odd("iin_bin", f"iin-{each}") for each in check.oddities)


def _organisation_faults(cells: Cells) -> Iterator[Fault]:
    """Judge an organisation; a sole entrepreneur has an IIN instead (D18)."""
    written = cells.get("iin_bin", "")
    if any(cells.get(column) for column in ("surname", "given", "latin_surname")):
        yield wrong("organisation", "person-and-organisation")
    if not written:
        yield odd("iin_bin", "bin-missing")
    elif not check_iin(written).valid:
        spoiled = _by_spreadsheet(written)
        yield from (
            wrong("iin_bin", spoiled or f"bin-{each}") for each in check_bin(written).faults
        )
    yield from _phone_faults(cells)


def _by_spreadsheet(written: str) -> str:
    """Return the code for a number a spreadsheet spoiled, empty when it was none."""
    bare = normal_number(written)
    if _SCIENTIFIC.fullmatch(bare):
        return "number-rounded"
    if not (bare.isdecimal() and bare.isascii() and _FEWEST_DIGITS <= len(bare) < _TWELVE):
        return ""
    whole = bare.zfill(_TWELVE)
    return "zeros-lost" if check_digit(whole[:-1]) == int(whole[-1]) else ""


def _phone_faults(cells: Cells) -> Iterator[Fault]:
    phone = cells.get("phone", "")
    if phone and not is_phone_length(phone):
        yield odd("phone", "phone-digits")


def _permit_faults(cells: Cells, unit: UnitCells, today: dt.date) -> Iterator[Fault]:
    yield from day_faults(cells, "issued_on", today)
    if cells.get("valid_until") and unit.valid_until is None:
        yield wrong("valid_until", "bad-date")
    for column in ("permit", "issued_on", "valid_until"):
        if not cells.get(column):
            yield odd(column, "cell-empty")
    if unit.valid_until is None:
        return
    if unit.issued_on is not None and unit.valid_until < unit.issued_on:
        yield wrong("valid_until", "dates-reversed")
    elif unit.valid_until < today:
        yield odd("valid_until", "permit-expired")
