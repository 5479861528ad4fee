"""Say that a standard is no longer law: the word beside its service, and since when (D19)."""

import datetime as dt

from desktop.i18n import _
from desktop.models.filling import is_out_of_force
from desktop.models.standard import Standard
from desktop.presenters import formats
from desktop.presenters.frame_view import IS_LAW, ForceView


def force_view(standard: Standard, day: dt.date) -> ForceView:
    """Return what stands beside the service of `standard` on `day`: nothing while it is law."""
    if not is_out_of_force(standard, day):
        return IS_LAW
    return ForceView(word=_("Repealed"), why=why_out_of_force(standard))


def why_out_of_force(standard: Standard) -> str:
    """Say since when `standard` is not law and which resolution ended it (W-0.1)."""
    act = standard.act
    since = _("since about {day}") if act.inexact else _("since {day}")
    ended = act.repealed or act.repealed_from
    return _("Standard No {number} is repealed {since}: resolution No {act} of {day}.").format(
        number=act.number,
        since=since.format(day=formats.date_digits(act.repealed_from)),
        act=act.repealed_by,
        day=formats.date_digits(ended),
    )
