"""Control coupons: ours from the hand-over of an invitation to their return, others' here (D44)."""

from typing import Final

from desktop.models import facts
from desktop.models.chain import Deed
from desktop.models.coupons import stays_until
from desktop.models.facts import HandedOver
from desktop.models.number_key import bare_number
from desktop.models.path import items_of
from desktop.store.codec import decode_part, encode_part
from desktop.store.folding import code, fold, folded_skeleton
from desktop.store.projection.case_events import application_now, remember
from desktop.store.projection.path import day_text
from desktop.store.projection.register_lines import enter_line
from desktop.store.projection.rows import Rows

_PRIVATE: Final = """
    SELECT detail FROM results WHERE result = ? AND kind = 'invitation' AND coupon <> ''
"""
_OUT: Final = """
    INSERT INTO coupons (result, office, case_id, number, item, children, days, issued_on,
        valid_until, stays_until, handed_on)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_BACK: Final = """
    UPDATE coupons SET returned_on = ?, from_whom = ?, letter = ?, letter_date = ?, arrived = ?,
        departed = ?, unused = ?, words = ?
    WHERE result = ?
"""
_RECEIVED: Final = """
    INSERT INTO coupons_received (coupon, office, number, code, folded, received_on, detail, days,
        until)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_ARRIVED: Final = """
    UPDATE coupons_received SET arrived = ?, register_by = ?, leave_by = ? WHERE coupon = ?
"""
_REGISTERED: Final = "UPDATE coupons_received SET registered = ? WHERE coupon = ?"
_DEPARTED: Final = "UPDATE coupons_received SET departed = ? WHERE coupon = ?"
_SENT_BACK: Final = """
    UPDATE coupons_received SET sent_back = ?, paper = ?, letter = ?, letter_date = ?, words = ?
    WHERE coupon = ?
"""
_NUMBERED: Final = "UPDATE coupons_received SET letter = ?, letter_date = ? WHERE coupon = ?"
_VOID: Final = "UPDATE coupons_received SET void = ? WHERE coupon = ?"


def coupons_handed(rows: Rows, deed: Deed, fact: HandedOver) -> None:
    """Let the coupons of private invitations be outstanding from their hand-over (I-A2)."""
    for result in fact.results:
        found = rows.one(_PRIVATE, (result,))
        if found is not None:
            _out(rows, deed, fact, decode_part(facts.ResultIssued, found[0]))


def coupon_returned(rows: Rows, deed: Deed, fact: facts.CouponReturned) -> None:
    """Keep when a coupon of ours came back, and what it says."""
    letter = (fact.from_whom, fact.number, day_text(fact.date))
    told = (day_text(fact.arrived), day_text(fact.departed), int(fact.unused), fact.words)
    rows.change(_BACK, (fact.on.isoformat(), *letter, *told, fact.result))
    _remember(rows, deed, fact)


def coupon_return_voided(rows: Rows, deed: Deed, fact: facts.CouponReturnVoided) -> None:
    """Let a coupon whose return was entered by mistake be outstanding again."""
    rows.change(_BACK, ("", "", "", "", "", "", 0, "", fact.result))
    _remember(rows, deed, fact)


def coupon_carried_over(rows: Rows, deed: Deed, fact: facts.InvitationCarriedOver) -> None:
    """Let the coupon of an invitation of before Kense be outstanding, or back already (D43).

    Its day of issue stands for that of its hand-over, which nobody tells.
    """
    valid, issued = fact.valid_until, fact.issued_on.isoformat()
    told = (fact.coupon or fact.number, 0, "", fact.days)
    day = (issued, valid.isoformat(), stays_until(valid, fact.days).isoformat(), issued)
    rows.add(_OUT, (fact.invitation, deed.office, "", *told, *day))
    if fact.returned_on is not None:
        back = (fact.returned_on.isoformat(), "", "", "", "", "", 0, "")
        rows.change(_BACK, (*back, fact.invitation))
    enter_line(rows, office=deed.office, register="coupons", day=deed.at, ref=fact.invitation)


def coupon_received(rows: Rows, deed: Deed, fact: facts.CouponReceived) -> None:
    """Keep a coupon received for control, on the next line of its register."""
    on = fact.on.isoformat()
    number = (fact.number, code(bare_number(fact.number)), _folded(fact))
    permitted = (fact.days, day_text(fact.until))
    rows.add(_RECEIVED, (fact.coupon, deed.office, *number, on, encode_part(fact), *permitted))
    enter_line(rows, office=deed.office, register="coupons-received", day=on, ref=fact.coupon)


def guest_arrived(rows: Rows, _deed: Deed, fact: facts.GuestArrived) -> None:
    """Keep when the guest came, and by when he registers and leaves."""
    by = (fact.register_by.isoformat(), day_text(fact.leave_by))
    rows.change(_ARRIVED, (fact.on.isoformat(), *by, fact.coupon))


def guest_registered(rows: Rows, _deed: Deed, fact: facts.GuestRegistered) -> None:
    """Keep when the guest was registered."""
    rows.change(_REGISTERED, (fact.on.isoformat(), fact.coupon))


def guest_departed(rows: Rows, _deed: Deed, fact: facts.GuestDeparted) -> None:
    """Keep when the guest left."""
    rows.change(_DEPARTED, (fact.on.isoformat(), fact.coupon))


def coupon_sent_back(rows: Rows, _deed: Deed, fact: facts.CouponSentBack) -> None:
    """Keep that a coupon went back, by which letter."""
    on = fact.on.isoformat()
    letter = (fact.paper, fact.number, on if fact.number else "", fact.words)
    rows.change(_SENT_BACK, (on, *letter, fact.coupon))


def coupon_letter_numbered(rows: Rows, _deed: Deed, fact: facts.CouponLetterNumbered) -> None:
    """Keep the outgoing number of the letter, entered later (D42)."""
    rows.change(_NUMBERED, (fact.number, day_text(fact.date), fact.coupon))


def coupon_voided(rows: Rows, _deed: Deed, fact: facts.CouponVoided) -> None:
    """Strike a coupon that was entered by mistake; its line stays."""
    rows.change(_VOID, (fact.reason, fact.coupon))


def _remember(
    rows: Rows, deed: Deed, fact: facts.CouponReturned | facts.CouponReturnVoided
) -> None:
    """Keep it in the history of its case; an invitation carried over has none (D43)."""
    if fact.case:
        remember(rows, deed, fact.case, fact)


def _out(rows: Rows, deed: Deed, fact: HandedOver, issued: facts.ResultIssued) -> None:
    _seq, application = application_now(rows, issued.case)
    place = next((each.place for each in items_of(application) if each.key in issued.items), 0)
    item = next((each for each in application.items if each.number == place), None)
    asked = item.values.get("stay_days", "") if item else ""
    days = int(asked) if asked.isdecimal() else 0
    valid, on, case = issued.valid_until or issued.issued_on, fact.on.isoformat(), issued.case
    told = (issued.coupon, place, "; ".join(issued.children), days)
    day = (issued.issued_on.isoformat(), valid.isoformat(), stays_until(valid, days).isoformat())
    rows.add(_OUT, (issued.result, deed.office, case, *told, *day, on))
    enter_line(rows, office=deed.office, register="coupons", day=on, ref=issued.result, case=case)


def _folded(fact: facts.CouponReceived) -> str:
    """Return what a coupon is found by: names and addresses as words, numbers as codes."""
    words = fold(f"{fact.guest} {fact.latin} {fact.inviter} {fact.issuer} {fact.address}")
    codes = " ".join(filter(None, (code(fact.number), code(fact.passport), code(fact.letter))))
    return f" {words} {folded_skeleton(words)} {codes}"
