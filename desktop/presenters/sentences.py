"""Say every refusal in one plain sentence: what, where, what to do.

Refusals carry a code and fields, never words (convention 1); the words stand here and in the
tables beside. `tests/presenters/test_sentences.py` walks the program and finds a code without a
sentence. There is no Qt here, so the command line speaks alike.
"""

import datetime as dt
from collections.abc import Callable, Mapping
from itertools import chain
from types import MappingProxyType
from typing import Final

from desktop.i18n import CatalogueMissingError, _, _c, marked
from desktop.models.errors import Refusal
from desktop.models.paper import is_known
from desktop.presenters.formats import date_long, listed, moment
from desktop.presenters.labels import field_name, label
from desktop.presenters.sentences_away import AWAY
from desktop.presenters.sentences_blanks import BLANKS
from desktop.presenters.sentences_complaints import COMPLAINTS
from desktop.presenters.sentences_coupons import COUPONS
from desktop.presenters.sentences_decided import DECIDED
from desktop.presenters.sentences_exchange import EXCHANGE
from desktop.presenters.sentences_fields import PROBLEMS
from desktop.presenters.sentences_figures import FIGURES
from desktop.presenters.sentences_file import FILES
from desktop.presenters.sentences_keeping import KEEPING
from desktop.presenters.sentences_office import OFFICE
from desktop.presenters.sentences_parcel import PARCEL
from desktop.presenters.sentences_path import PATH
from desktop.presenters.sentences_regional import REGION
from desktop.presenters.sentences_registers import REGISTERS
from desktop.presenters.sentences_reissue import REISSUE
from desktop.presenters.sentences_reports import REPORTS
from desktop.presenters.sentences_rules import RULES
from desktop.presenters.sentences_sealing import SEALING
from desktop.presenters.sentences_sound import SOUND
from desktop.presenters.sentences_staff import STAFF
from desktop.presenters.sentences_store import STORE
from desktop.presenters.sentences_weapons import WEAPONS

WORDS: Final[Mapping[str, str]] = MappingProxyType(
    dict(
        chain.from_iterable(
            table.items()
            for table in (
                RULES,
                STORE,
                OFFICE,
                SEALING,
                REGISTERS,
                PATH,
                DECIDED,
                STAFF,
                AWAY,
                BLANKS,
                FILES,
                COUPONS,
                COMPLAINTS,
                WEAPONS,
                REISSUE,
                PARCEL,
                KEEPING,
                EXCHANGE,
                REGION,
                FIGURES,
                REPORTS,
                SOUND,
            )
        )
    )
)
"""English sentences by code, or by `code:variant` where one field decides what is said."""

VARIANTS: Final = ("why", "table", "warning")
"""The fields that may decide between sentences of one code."""

_GENERAL: Final = marked("This cannot be done now ({code}). Nothing was changed.")
_UNTOLD: Final = (CatalogueMissingError, LookupError, TypeError, ValueError, AttributeError)

_MOVES: Final[Mapping[str, Callable[[], str]]] = MappingProxyType(
    {
        "call": lambda: _c("a queue number cannot be", "called"),
        "recall": lambda: _c("a queue number cannot be", "called again"),
        "begin": lambda: _c("a queue number cannot be", "served"),
        "end": lambda: _c("a queue number cannot be", "finished"),
        "hold": lambda: _c("a queue number cannot be", "held"),
        "return": lambda: _c("a queue number cannot be", "returned to the queue"),
        "move": lambda: _c("a queue number cannot be", "sent elsewhere"),
        "close": lambda: _c("a queue number cannot be", "closed"),
    }
)


def sentence(refusal: Refusal) -> str:
    """Say a refusal in the language spoken; never raises, whatever the refusal holds."""
    if refusal.code == "intake-hindered" and {"path", "problem"} <= refusal.fields.keys():
        return _hindered(refusal.fields)
    return worded(WORDS, refusal.code, refusal.fields)


def worded(words: Mapping[str, str], code: str, fields: Mapping[str, object]) -> str:
    """Say `code` by a table of English sentences, filled with `fields`; never raises."""
    try:
        return _filled(_template(words, code, fields), fields)
    except _UNTOLD:
        return _general(code)


def _hindered(fields: Mapping[str, object]) -> str:
    """Say what stands in the way of registration, with the name of its field if it has one."""
    why = worded(PROBLEMS, str(fields["problem"]), fields)
    try:
        field = field_name(str(fields["path"]))
        if not field:
            return _("It cannot be registered yet. {why}").format(why=why)
        return _("It cannot be registered yet. {field}: {why}").format(field=field, why=why)
    except CatalogueMissingError:
        return why


def _template(words: Mapping[str, str], code: str, fields: Mapping[str, object]) -> str:
    """Return the English sentence: of the variant that a field names, else of the code."""
    variants = (f"{code}:{fields[name]}" for name in VARIANTS if name in fields)
    return next((words[key] for key in variants if key in words), None) or words[code]


def _filled(template: str, fields: Mapping[str, object]) -> str:
    return _(template).format(**{name: _said(name, value) for name, value in fields.items()})


def _said(name: str, value: object) -> str:
    """Say one field of a refusal: codes by their words, days as days, lists joined."""
    if isinstance(value, str) and name in _NAMED:
        return _NAMED[name](value)
    if isinstance(value, dt.date):
        return moment(value) if isinstance(value, dt.datetime) else date_long(value)
    if isinstance(value, list | tuple):
        return listed([str(each) for each in value])
    return str(value)


def _paper(kind: str) -> str:
    return label(f"paper.{kind}") if is_known(kind) else kind


_NAMED: Final[Mapping[str, Callable[[str], str]]] = MappingProxyType(
    {
        "state": lambda state: label(f"ticket-state.{state}"),
        "move": lambda move: _MOVES[move](),
        "stage": lambda stage: label(f"stage.{stage}"),
        "wanted": lambda stage: label(f"stage.{stage}"),
        "kind": _paper,
        "command": lambda command: label(f"command.{command}"),
        "layout": _paper,
        "coupon_state": lambda state: label(f"coupon-state.{state}"),
        "complaint_state": lambda state: label(f"complaint-state.{state}"),
        "event": lambda event: label(f"weapon-event.{event}"),
        "weapon_state": lambda state: label(f"weapon-state.{state}"),
    }
)


def _general(code: str) -> str:
    try:
        return _(_GENERAL).format(code=code)
    except CatalogueMissingError:
        return _GENERAL.format(code=code)
