"""The registers of control coupons, read: where each is, and what became of its guest (D44)."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Final

from desktop.models.coupon_words import permitted_words
from desktop.models.coupons import our_state, punctual
from desktop.models.declared import COUPON_DAYS
from desktop.models.register_parts import NOTHING, Cells, day_cell, joined, joined_lines, plain
from desktop.models.register_words import ANNULLED, CARRIED_OVER, VOID
from desktop.models.text import Text
from desktop.models.wording import mark_words
from desktop.services.declared import value_of
from desktop.services.desk import Desk
from desktop.services.register_reader import RegisterReader
from desktop.store import carried_invitations, coupons
from desktop.store.coupons import OurCoupon, ReceivedCoupon

OVERDUE: Final = Text(kk="қайтарылмады, мерзімі өтті", ru="не возвращён, срок прошёл", en="overdue")
_OUT: Final = Text(kk="қайтарылмады", ru="не возвращён", en="outstanding")
_UNUSED: Final = Text(kk="пайдаланылмады", ru="не использован", en="never used")
_DAYS: Final = Text(kk="{days} күн", ru="{days} дн.", en="{days} days")
_CAME: Final = Text(kk="келді {day}", ru="прибыл {day}", en="arrived {day}")
_LEFT: Final = Text(kk="кетті {day}", ru="выехал {day}", en="departed {day}")
_BY: Final = Text(kk="{day} дейін", ru="до {day}", en="by {day}")
_LATE: Final = Text(kk="кешікті ({day} дейін)", ru="с опозданием (до {day})", en="late (by {day})")
_MISSED: Final = Text(kk="мерзімі өтті {day}", ru="просрочено {day}", en="overdue {day}")


def coupon_cells(desk: Desk, refs: Sequence[str]) -> Mapping[str, Cells]:
    """Say of each coupon of ours whether it is back, from whom, and what it tells."""
    today, grace = desk.now().date(), grace_days(desk)
    found = coupons.ours(desk.database, refs)
    return {result: _ours(each, today=today, grace=grace) for result, each in found.items()}


def annulled_coupons(desk: Desk, refs: Sequence[str]) -> Mapping[str, Text]:
    """Name the coupons of invitations that came to an end before their time."""
    found = coupons.ours(desk.database, refs)
    return {result: ANNULLED for result, each in found.items() if each.ended}


def received_cells(desk: Desk, refs: Sequence[str]) -> Mapping[str, Cells]:
    """Say of each coupon received who came, and whether he registered and left in time."""
    today = desk.now().date()
    found = coupons.received(desk.database, refs)
    return {coupon: _received(each, today=today) for coupon, each in found.items()}


def void_received(desk: Desk, refs: Sequence[str]) -> Mapping[str, Text]:
    """Name the coupons entered by mistake."""
    found = coupons.received(desk.database, refs)
    return {coupon: VOID for coupon, each in found.items() if each.void}


def find_received(desk: Desk, words: str) -> Sequence[str]:
    """Return the coupons received whose names or numbers words mean: they have no application."""
    return coupons.find_received(desk.database, desk.office().office, words)


def find_carried(desk: Desk, words: str) -> Sequence[str]:
    """Return the coupons carried over that words mean: they have no application (D43)."""
    return carried_invitations.find(desk.database, desk.office().office, words)


def grace_days(desk: Desk) -> int:
    """Return how many days a coupon of ours may be on its way back (a setting of the office)."""
    return int(value_of(desk, COUPON_DAYS))


def _ours(each: OurCoupon, *, today: dt.date, grace: int) -> Cells:
    state = our_state(
        stays=dt.date.fromisoformat(each.stays_until),
        grace=grace,
        returned=bool(each.returned_on),
        unused=bool(each.unused),
        annulled=bool(each.ended),
        today=today,
    )
    where = {"outstanding": _OUT, "overdue": OVERDUE, "unused": _UNUSED}.get(state, NOTHING)
    days = _filled(_DAYS, days=str(each.days)) if each.days else NOTHING
    letter = mark_words(each.letter, _day(each.letter_date))
    return (
        plain(each.number),
        day_cell(each.handed_on),
        plain("; ".join(filter(None, (each.guest, each.children)))),
        joined_lines(plain(each.applicant), plain(each.case_number) if each.case else CARRIED_OVER),
        joined_lines(day_cell(each.valid_until), days),
        joined_lines(day_cell(each.returned_on), where),
        joined_lines(plain(each.from_whom), plain(letter)),
        joined_lines(_dated(_CAME, each.arrived), _dated(_LEFT, each.departed), plain(each.words)),
    )


def _received(each: ReceivedCoupon, *, today: dt.date) -> Cells:
    told, stay = each.told, each.stay
    open_ = stay.state not in {"void", "sent-back"}
    known = (told.guest, told.latin, told.citizenship, told.passport)
    permitted = Text(
        kk=permitted_words(told, "kk"),
        ru=permitted_words(told, "ru"),
        en=permitted_words(told, "en"),
    )
    back = mark_words(each.letter, each.letter_date)
    registered = _term(stay.registered, stay.registration_due, today=today, open_=open_)
    departed = _term(stay.departed, stay.leave_by, today=today, open_=open_)
    return (
        joined_lines(plain(told.number), day_cell(told.on)),
        joined_lines(plain(told.issuer), plain(mark_words(told.letter, told.letter_date))),
        joined(*(plain(part) for part in known), day_cell(told.born), by=", "),
        joined(plain(told.inviter), plain(told.address), by=", "),
        permitted,
        day_cell(stay.arrived),
        registered if stay.arrived else NOTHING,
        departed if stay.arrived else NOTHING,
        joined_lines(day_cell(stay.sent_back), plain(back), plain(each.words)),
    )


def _term(done: dt.date | None, by: dt.date | None, *, today: dt.date, open_: bool) -> Text:
    """Say when something was done and whether in time; while it is open, by when it is due."""
    late = punctual(done, by, today=today) == "late"
    if by is None or (done is None and not open_):
        return day_cell(done)
    if done is not None:
        return joined_lines(day_cell(done), _dated(_LATE, by.isoformat()) if late else NOTHING)
    return _dated(_MISSED if late else _BY, by.isoformat())


def _dated(text: Text, day: str) -> Text:
    return _filled(text, day=day_cell(day).kk) if day else NOTHING


def _filled(text: Text, **fields: str) -> Text:
    return Text(
        kk=text.kk.format(**fields), ru=text.ru.format(**fields), en=text.en.format(**fields)
    )


def _day(text: str) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None


COUPONS: Final = RegisterReader(cells=coupon_cells, struck=annulled_coupons, find=find_carried)
COUPONS_RECEIVED: Final = RegisterReader(
    cells=received_cells, struck=void_received, find=find_received
)
