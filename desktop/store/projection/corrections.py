"""A corrected application: its rows as they stand from now, and whoever finds it follows (D39)."""

from collections.abc import Sequence
from typing import Final

from desktop.models.application import Application, Item
from desktop.models.chain import Deed, dump
from desktop.models.facts import CaseCorrected
from desktop.store.codec import encode_part
from desktop.store.projection.case_events import application_now, remember
from desktop.store.projection.cases import add_receipts, summary
from desktop.store.projection.chancery import chancery_numbers
from desktop.store.projection.duties import duties_stand_anew
from desktop.store.projection.index import codes_changed, codes_of, names_changed
from desktop.store.projection.people import Occasion, people_corrected
from desktop.store.projection.rows import Rows
from desktop.store.projection.weapon_models import model_typed, model_untyped
from desktop.store.projection.weapons import weapons_corrected

_CASE: Final = """
    UPDATE cases SET purpose = ?, channel = ?, language = ?, applicant_kind = ?, applicant = ?,
        iin = ?, phone = ?, representative = ?, track = ?, due = ?, safe = ?, collect_on = ?,
        items = ?, persons = ?, missing = ?, covered = ?, insisted = ?
    WHERE seq = ?
"""
_APPLICATION: Final = "UPDATE applications SET application = ? WHERE seq = ?"
_ITEM: Final = "INSERT OR REPLACE INTO items (seq, number, called, fields) VALUES (?, ?, ?, ?)"
_STRUCK: Final = "UPDATE items SET stands = 0 WHERE seq = ? AND number > ?"
_UNUSED: Final = "UPDATE receipts SET used = 0, stands = 0 WHERE seq = ?"
_PLACE: Final = "SELECT number, qr, service, day FROM cases WHERE seq = ?"


def case_corrected(rows: Rows, deed: Deed, fact: CaseCorrected) -> None:
    """Let every row and index say what the corrected application says; the entry itself stays."""
    seq, before = application_now(rows, fact.case)
    after = fact.application
    rows.change(_CASE, (*summary(after), *_course(after), seq))
    rows.change(_APPLICATION, (encode_part(after), seq))
    rows.add_all(
        _ITEM, [(seq, item.number, item.called, dump(dict(item.values))) for item in after.items]
    )
    rows.change_if_there(_STRUCK, (seq, len(after.items)))
    rows.change_if_there(_UNUSED, (seq,))
    add_receipts(rows, seq, after.receipts)
    duties_stand_anew(rows, seq, after)
    _models_corrected(rows, deed.office, before.items, after.items)
    weapons_corrected(rows, fact.case, after)
    number, qr, service, day = rows.one(_PLACE, (seq,)) or ("", "", "", "")
    occasion = Occasion(office=deed.office, case=fact.case, number=number, service=service, day=day)
    people_corrected(rows, before, after, occasion)
    if rows.indexed:
        given = chancery_numbers(rows, fact.case)
        names_changed(rows, seq, before, after)
        was, now = codes_of(before, number, qr), codes_of(after, number, qr)
        codes_changed(rows, seq, (*was, *given), (*now, *given))
    remember(rows, deed, fact.case, fact)


def _course(application: Application) -> tuple[str | int, ...]:
    term = application.term
    days = (term.due.isoformat(), term.safe.isoformat(), term.collect_on.isoformat())
    required = sum(paper.group == "required" for paper in application.missing)
    counts = (len(application.items), len(application.persons), required)
    return (term.track, *days, *counts, int(application.covered), int(application.insisted))


def _models_corrected(
    rows: Rows, office: str, before: Sequence[Item], after: Sequence[Item]
) -> None:
    """Count the models as they are called now, and as often less what they never were.

    A weapon that only has another number in its application now is the same as before.
    """
    was, now = [item.values for item in before], [item.values for item in after]
    for item in before:
        if item.values in now:
            now.remove(item.values)
        else:
            model_untyped(rows, office, item)
    for item in after:
        if item.values in was:
            was.remove(item.values)
        else:
            model_typed(rows, office, item)
