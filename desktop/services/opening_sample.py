"""Write a sheet to begin with: the titles of its columns and two invented rows (D43)."""

import csv
import io
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Final

from desktop.models.errors import Refusal
from desktop.models.opening_sheets import SHEETS, Cells, SheetKind
from desktop.models.text import Language

SAMPLES: Final[Mapping[SheetKind, Sequence[Cells]]] = MappingProxyType(
    {
        "people": (
            {
                "key": "К-1",
                "iin_bin": "900101399006",
                "surname": "Қасымов",
                "given": "Төлеген",
                "patronymic": "Серікұлы",
                "born": "01.01.1990",
                "sex": "male",
                "citizenship": "Қазақстан",
                "document_kind": "identity-card",
                "document_number": "000000041",
                "address": "Зеренді ауылы, Абай көшесі, 42",
                "phone": "8 701 000 00 41",
            },
            {
                "key": "К-2",
                "iin_bin": "050140001238",
                "organisation": "«Қалқан-Күзет» ЖШС",
                "head": "Байжанов Ерлан",
                "address": "Көкшетау қаласы, Абай көшесі, 1",
                "phone": "8 7162 00 00 01",
            },
        ),
        "units": (
            {
                "owner": "900101399006",
                "kind": "rifled-hunting",
                "type": "карабин",
                "pattern": "аңшылық",
                "model": "Тигр",
                "system": "Драгунов",
                "calibre": "7,62x54",
                "number": "МК 12345",
                "year": "2009",
                "permit": "№ 000017",
                "issued_on": "01.03.2012",
                "valid_until": "01.03.2017",
            },
            {
                "owner": "К-2",
                "kind": "service",
                "type": "пистолет",
                "pattern": "қызметтік",
                "model": "ИЖ-71",
                "system": "Макаров",
                "calibre": "9x17",
                "number": "ВК 00321",
                "year": "2004",
                "permit": "№ 000018",
                "issued_on": "02.04.2011",
                "valid_until": "02.04.2016",
            },
        ),
        "cases": (
            {
                "service": "weapons",
                "number": "61/13",
                "registered_on": "18.11.2013",
                "applicant": "citizen",
                "purpose": "register",
                "inquiry": "yes",
                "iin_bin": "900101399006",
                "surname": "Қасымов",
                "given": "Төлеген",
                "patronymic": "Серікұлы",
                "born": "01.01.1990",
                "phone": "8 701 000 00 41",
                "language": "kk",
            },
            {
                "service": "weapons",
                "number": "62/13",
                "registered_on": "19.11.2013",
                "applicant": "security-subject",
                "purpose": "re-register",
                "inquiry": "no",
                "iin_bin": "050140001238",
                "organisation": "«Қалқан-Күзет» ЖШС",
                "phone": "8 7162 00 00 01",
                "language": "ru",
            },
        ),
        "invitations": (
            {
                "number": "2013/0017",
                "issued_on": "14.03.2013",
                "guest": "Каримов Тохир",
                "citizenship": "Өзбекстан",
                "inviter": "Қасымов Төлеген Серікұлы",
                "valid_until": "14.03.2014",
                "days": "30",
                "coupon_state": "outstanding",
            },
            {
                "number": "2013/0018",
                "issued_on": "02.04.2013",
                "guest": "Тестов Пётр",
                "citizenship": "Ресей",
                "inviter": "Байжанова Айгүл",
                "valid_until": "02.04.2014",
                "days": "60",
                "coupon": "2013/0018",
                "coupon_state": "returned",
                "returned_on": "20.09.2013",
            },
        ),
        "numbers": (
            {"service": "weapons", "year": "2013", "last": "62", "reason": "2013 жылғы журнал"},
            {"service": "weapons", "year": "2012", "last": "140", "reason": "2012 жылғы журнал"},
        ),
    }
)
"""Invented rows by sheet; those of one sheet go with those of the others."""

_SEPARATOR: Final = ";"  # what spreadsheets of Kazakhstan expect


def save_sample(path: Path, *, kind: SheetKind, language: Language) -> None:
    """Write the sample of a sheet, its titles in `language`, as every spreadsheet reads it.

    Refuses `folder-read-only` (`folder`) where nothing can be written.
    """
    try:
        path.write_bytes(sample(kind, language).encode("utf-8-sig"))
    except OSError:
        raise Refusal("folder-read-only", path=str(path), folder=str(path.parent)) from None


def sample(kind: SheetKind, language: Language) -> str:
    """Return the sample of a sheet as text."""
    columns = SHEETS[kind]
    text = io.StringIO(newline="")
    rows = csv.writer(text, delimiter=_SEPARATOR)
    rows.writerow([each.title.in_language(language) for each in columns])
    rows.writerows([row.get(each.id, "") for each in columns] for row in SAMPLES[kind])
    return text.getvalue()
