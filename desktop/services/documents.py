"""What a scanner reads at the counter: documents fill the person in hand, talons open cases."""

from desktop.models.documents import zone_texts
from desktop.models.draft import Draft
from desktop.models.intake_asked import asked_of
from desktop.models.mrz import Zone, read_zone
from desktop.models.numbering import read_qr
from desktop.models.returning import Filling, filling
from desktop.services.desk import Desk
from desktop.services.switches import edition_here
from desktop.store import cases


def zone_of(desk: Desk, text: str) -> Zone:
    """Read the zone of a document on the desk's day; refuse `mrz-shape` and `mrz-check`."""
    return read_zone(text, today=desk.now().date())


def fill_by_zone(desk: Desk, draft: Draft, zone: Zone, *, who: str) -> Filling:
    """Return what a zone says for `who` of the draft: what fills, and what was typed otherwise.

    The state is named in the language of the application; its name in another language is
    the same state.
    """
    standard = edition_here(desk, draft.service).standard
    name = desk.catalogue.countries().named(zone.nationality)
    typed = draft.text(f"{who}.citizenship")
    citizenship = name.in_language("ru" if draft.text("language") == "ru" else "kk") if name else ""
    if name and typed.casefold() in {each.casefold() for each in (name.kk, name.ru, name.en)}:
        citizenship = typed
    known = zone_texts(zone, who, citizenship=citizenship)
    return filling(draft, known, shown=asked_of(standard, draft, who))


def case_of_code(desk: Desk, digits: str) -> str:
    """Return the id of the case whose talon carries these digits, empty when there is none.

    Refuses `bad-qr` for what no talon carries.
    """
    read_qr(digits)
    found = cases.by_qr(desk.database, digits)
    return found.case if found else ""
