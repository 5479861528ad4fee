"""Name everything that is known by a code: fields, choices, states, papers, pages.

A code that is not here is a mistake of the program (`KeyError`). There is no Qt here, so the
command line names things alike.
"""

import re
from collections.abc import Mapping
from itertools import chain
from types import MappingProxyType
from typing import Final

from desktop.i18n import Language, _
from desktop.models.text import Text
from desktop.presenters import (
    labels_intake,
    labels_office,
    labels_path,
    labels_staff,
    labels_weapons,
)
from desktop.presenters.formats import text
from desktop.presenters.labels_blanks import BLANKS
from desktop.presenters.labels_complaints import COMPLAINTS
from desktop.presenters.labels_coupons import COUPONS
from desktop.presenters.labels_reports import REPORTS
from desktop.presenters.labels_sound import SOUND

LANGUAGE_NAMES: Final[Mapping[Language, str]] = MappingProxyType(
    {"kk": "Қазақша", "ru": "Русский", "en": "English"}
)
"""Each language in its own words, whatever is spoken."""

_ROW: Final = re.compile(r"\.\d+(?=\.)")
_PERSON_PREFIXES: Final = ("persons.", "representative.")
_TABLES: Final = (
    labels_intake.PERSON,
    labels_intake.ORGANISATION,
    labels_intake.FORM,
    labels_intake.CHOICES,
    labels_intake.HEADINGS,
    labels_office.QUEUE,
    labels_office.PAPERS,
    labels_office.PROGRAM,
    labels_staff.ROLES,
    labels_staff.COMMANDS,
    labels_path.PATH,
    BLANKS,
    COUPONS,
    COMPLAINTS,
    REPORTS,
    SOUND,
    labels_weapons.WEAPONS,
)
WORDS: Final[Mapping[str, str]] = MappingProxyType(
    dict(chain.from_iterable(table.items() for table in _TABLES))
)
"""The English words by code; `label` says them in the language spoken."""


def label(code: str | Text) -> str:
    """Return the words of a code, or of a standard's own text, in the language spoken.

    Rows are not told apart (`receipts.0.paid_on` is named as `receipts.paid_on` is); an empty
    code has no words.
    """
    if isinstance(code, Text):
        return text(code)
    return _(WORDS[_plain(code)]) if code else ""


def field_name(path: str) -> str:
    """Return the label of the field at `path`, empty where only the standard can name it."""
    words = WORDS.get(_plain(path))
    return _(words) if words else ""


def _plain(code: str) -> str:
    """Return the code under which the words are kept."""
    found = _ROW.sub("", code)
    if found in WORDS:
        return found
    for prefix in _PERSON_PREFIXES:
        if found.startswith(prefix):
            return f"person.{found.removeprefix(prefix)}"
    if found.startswith("host."):
        return f"organisation.{found.removeprefix('host.')}"
    for talon in ("paper.talon", "paper.complaint-talon"):
        if found.startswith(f"{talon}-"):
            return talon
    if found.startswith("papers."):
        return f"papers.{found.rpartition('.')[2]}"
    return found
