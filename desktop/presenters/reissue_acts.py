"""What can be done from the registers of permits and invitations: another form, or its end."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.i18n import _, _c
from desktop.models.errors import Refusal
from desktop.presenters.case_acts import Act
from desktop.presenters.case_acts_reissue import ANNUL, REPLACE, AnnulForm, ReplaceForm
from desktop.presenters.register_act import RegisterAct
from desktop.services.desk import Desk
from desktop.store import carried_invitations, results


def _replace(desk: Desk, ref: str) -> Act:
    """Begin another form for the one on a line; refuse one that holds no more."""
    return ReplaceForm(desk, _case(desk, ref), ref)


def _annul(desk: Desk, ref: str) -> Act:
    """Begin the end of the form on a line; refuse one that holds no more."""
    return AnnulForm(desk, _case(desk, ref), ref)


def _case(desk: Desk, ref: str) -> str:
    case = results.case_of(desk.database, ref)
    brought = carried_invitations.carried(desk.database, [] if case else [ref]).get(ref)
    if brought is not None:
        raise Refusal("invitation-carried-over", number=brought.number)
    if not case:
        raise Refusal("nothing-chosen")
    return case


_ACTS: Final = (
    RegisterAct(
        id=REPLACE,
        key="F2",
        command="result.replace",
        words=lambda: _("Another form: lost, damaged, misspelled…"),
        make=_replace,
        short=lambda: _c("short", "Another form"),
    ),
    RegisterAct(
        id=ANNUL,
        key="F4",
        command="result.annul",
        words=lambda: _("Annul the permit or invitation…"),
        make=_annul,
        short=lambda: _c("short", "Annul"),
    ),
)
REISSUE_ACTS: Final[Mapping[str, tuple[RegisterAct, ...]]] = MappingProxyType(
    {"permits": _ACTS, "invitations": _ACTS}
)
"""The acts on a form once it was made, by the register its line is in."""
