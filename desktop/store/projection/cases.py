"""Cases: what lists and filters ask of them, and the whole application beside it."""

from collections.abc import Sequence
from typing import Final

from desktop.models.application import Application, Receipt
from desktop.models.chain import Deed, dump
from desktop.models.facts import CaseRegistered
from desktop.models.numbering import series_key
from desktop.models.receipt import receipt_key
from desktop.store.codec import encode_part
from desktop.store.projection.counter import visit_led_to
from desktop.store.projection.duties import duties_stand
from desktop.store.projection.index import index_case
from desktop.store.projection.numbers import talon_by_hand
from desktop.store.projection.offices import number_used
from desktop.store.projection.people import people_of_case
from desktop.store.projection.register_lines import enter_line
from desktop.store.projection.rows import Rows
from desktop.store.projection.weapon_models import model_typed

_CASE: Final = """
    INSERT INTO cases (case_id, office, service, edition, year, sequence, number, qr, visit,
        stage, purpose, channel, language, applicant_kind, applicant, iin, phone, representative,
        day, registered_at, track, due, safe, collect_on, items, persons, missing, covered,
        insisted, outside_hours, clerk, clerk_name)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'registered', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
        ?, ?, ?, ?, ?, ?, ?)
"""
_APPLICATION: Final = "INSERT INTO applications VALUES (?, ?)"
_ITEM: Final = "INSERT INTO items (seq, number, called, fields) VALUES (?, ?, ?, ?)"
# Not OR REPLACE: beside a foreign key SQLite keeps a journal of its own for each such row.
_RECEIPT: Final = """
    INSERT INTO receipts (seq, place, key, document, bank, number, paid_on, amount, used)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (seq, place) DO UPDATE SET key = excluded.key, document = excluded.document,
        bank = excluded.bank, number = excluded.number, paid_on = excluded.paid_on,
        amount = excluded.amount, used = excluded.used, stands = 1
"""


def case_registered(rows: Rows, deed: Deed, fact: CaseRegistered) -> None:
    """Keep a registered case with its items and receipts, move its series, mark its visit."""
    series = series_key(fact.application.service, fact.year)
    number_used(rows, deed.office, series, fact.sequence)
    keep_case(rows, deed, fact)
    talon_by_hand(rows, deed, fact)
    day = fact.registered_at
    enter_line(
        rows, office=deed.office, register="applications", day=day, ref=fact.case, case=fact.case
    )
    visit_led_to(rows, fact.visit, "registered", deed.at)


def keep_case(rows: Rows, deed: Deed, fact: CaseRegistered) -> None:
    """Keep a case with its items and receipts; `sequence` 0 is no number of our series."""
    application = fact.application
    seq = rows.add(_CASE, (*_place(deed, fact), *summary(application), *_course(deed, fact)))
    rows.add(_APPLICATION, (seq, encode_part(application)))
    rows.add_all(
        _ITEM,
        [(seq, item.number, item.called, dump(dict(item.values))) for item in application.items],
    )
    add_receipts(rows, seq, application.receipts)
    duties_stand(rows, seq, application)
    people_of_case(rows, deed.office, fact)
    for item in application.items:
        model_typed(rows, deed.office, item)
    if rows.indexed:
        index_case(rows, seq, fact.number, fact.qr, application)


def add_receipts(rows: Rows, seq: int, receipts: Sequence[Receipt], *, first: int = 0) -> None:
    """Keep the receipts of a case from the place `first` on."""
    places = enumerate(receipts[first:], start=first)
    rows.add_all(_RECEIPT, [(seq, place, *_paid(paid)) for place, paid in places])


def _place(deed: Deed, fact: CaseRegistered) -> tuple[str | int | None, ...]:
    application = fact.application
    edition = (application.service, application.edition)
    numbers = (fact.year, fact.sequence or None, fact.number, fact.qr)
    return (fact.case, deed.office, *edition, *numbers, fact.visit)


def summary(application: Application) -> tuple[str, ...]:
    """Return what lists show of an application."""
    applicant, representative = application.applicant, application.representative
    return (
        application.purpose,
        application.channel,
        application.language,
        applicant.kind,
        applicant.name,
        _identity(application),
        application.phone,
        representative.person.full_name if representative else "",
    )


def _course(deed: Deed, fact: CaseRegistered) -> tuple[str | int, ...]:
    application = fact.application
    term = application.term
    required = sum(paper.group == "required" for paper in application.missing)
    counts = (len(application.items), len(application.persons), required)
    marks = (int(application.covered), int(application.insisted), int(fact.outside_hours))
    days = (term.due.isoformat(), term.safe.isoformat(), term.collect_on.isoformat())
    registered = (fact.registered_at[:10], fact.registered_at)
    return (*registered, term.track, *days, *counts, *marks, deed.by, fact.clerk_name)


def _identity(application: Application) -> str:
    """Return the IIN of the person or the BIN of the organisation that applies."""
    applicant = application.applicant
    if applicant.organisation is not None:
        return applicant.organisation.bin
    return applicant.person.iin if applicant.person is not None else ""


def _paid(paid: Receipt) -> tuple[str | int, ...]:
    key = receipt_key(paid.bank, paid.number, paid.paid_on, paid.amount)
    receipt = (paid.document, paid.bank, paid.number, paid.paid_on.isoformat())
    return (key, *receipt, paid.amount, paid.used)
