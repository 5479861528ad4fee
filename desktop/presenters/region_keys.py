"""Word how the yearly keys of a region stand, and what is due about them (parcels §2.10)."""

from collections.abc import Iterator

from desktop.i18n import _, _n
from desktop.presenters import formats
from desktop.presenters.exchange_view import FactView
from desktop.presenters.frame_view import StatusView
from desktop.presenters.region_names import office_names
from desktop.presenters.tone import Tone
from desktop.services.desk import Desk
from desktop.services.region_keys import KeysStand, keys_stand

KEY = "region-keys"
"""The status of the foot that tells of keys which are due."""


def keys_status(desk: Desk) -> StatusView:
    """Say at the foot that keys are due, to whoever may make them; empty while none are."""
    if not desk.may("region.enrol"):
        return StatusView(key=KEY, words="")
    stand = keys_stand(desk).rotation
    words = {
        "announce": _("Announce the region's next keys"),
        "change": _("Change to the region's next keys"),
    }.get(stand.step, "")
    return StatusView(key=KEY, words=words, tone="past" if stand.is_late else "near")


def keys_facts(desk: Desk) -> Iterator[FactView]:
    """Tell since when the keys are in force, what is next and when, and who does not know yet."""
    stand = keys_stand(desk)
    yield FactView(name=_("Keys in force since"), value=formats.date_digits(stand.since))
    tone: Tone = "past" if stand.rotation.is_late else "near"
    due = formats.date_digits(stand.rotation.due)
    if stand.rotation.step == "quiet":
        said = _("announce them from {day}, three months before the year is over")
        yield FactView(name=_("Next keys"), value=said.format(day=due))
    elif stand.rotation.step == "announce":
        said = _("due since {day}: press F6, then make an answer for every office")
        yield FactView(name=_("Next keys"), value=said.format(day=due), tone=tone)
    elif stand.rotation.step == "overlap":
        said = _("announced; both are known, change to them from {day}")
        yield FactView(name=_("Next keys"), value=said.format(day=due))
    else:
        said = _("announced; due since {day}: press F6 to change to them")
        yield FactView(name=_("Next keys"), value=said.format(day=due), tone=tone)
    if stand.announced is not None:
        yield FactView(
            name=_("Offices that do not know them yet"),
            value=_listed(desk, stand) or _("none"),
            tone="near" if stand.lacking else "done",
        )


def change_words(desk: Desk) -> str:
    """Say what changing to the next keys means now, before it is done."""
    lacking = len(keys_stand(desk).lacking)
    if not lacking:
        return _("Every office knows them. F6 once more changes to them.")
    said = _n(
        "{count} office does not know them and will refuse answers. F6 once more changes.",
        "{count} offices do not know them and will refuse answers. F6 once more changes.",
        lacking,
    )
    return said.format(count=formats.number(lacking))


def _listed(desk: Desk, stand: KeysStand) -> str:
    names = office_names(desk)
    return formats.listed(names.get(each, each) for each in stand.lacking)
