"""Say what verifying the trail counted, and what is wrong with it (parcels §3.4)."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

from desktop.i18n import _, _n, marked
from desktop.presenters import upkeep
from desktop.presenters.formats import number
from desktop.services.audit import Verified
from desktop.store.upkeep import Problem

_FAULTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "anchor": marked("What a parcel or an answer says of an earlier record is not so here."),
        "parcel-link": marked("The parcel does not follow the one made before it."),
        "parcel-other": marked("The parcel that came is not the one its office says it made."),
        "kept-changed": marked("The file in quarantine was changed since it was brought."),
        "parcel-strange": marked("No record tells of this parcel, or its file was changed."),
    }
)


def fault_words(problem: Problem) -> str:
    """Say one thing that is wrong, after the place where it is."""
    if problem.code in _FAULTS:
        return f"{problem.place}: {_(_FAULTS[problem.code])}"
    return upkeep.fault_words(problem, Path())


def verdict(found: Verified) -> str:
    """Say in one sentence what was verified, or what to do where anything is wrong."""
    counted = _(
        "{chains} chains, {entries} entries, {anchors} anchors of {parcels} parcels and "
        "{answers} answers, {files} files of parcels"
    ).format(
        chains=number(found.chains),
        entries=number(found.entries),
        anchors=number(found.anchors),
        parcels=number(found.parcels),
        answers=number(found.answers),
        files=number(found.files),
    )
    regional = found.signed or found.received
    if regional:
        said = _("{counted}; {received} parcels received, {signed} answers signed here")
        counted = said.format(
            counted=counted, received=number(found.received), signed=number(found.signed)
        )
    if found.is_sound:
        return _("The trail is unbroken: {counted}.").format(counted=counted)
    wrong = _n("{count} fault", "{count} faults", found.faults)
    said = _("The trail is broken: {wrong}. Keep this file and tell the region. ({counted})")
    if regional:
        said = _("The trail is broken: {wrong}. Keep this file and its backups. ({counted})")
    return said.format(wrong=wrong.format(count=number(found.faults)), counted=counted)
