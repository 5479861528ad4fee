"""Read the control coupons: ours from their hand-over on, and those received for control (D44)."""

import datetime as dt
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from desktop.models.coupons import Stay
from desktop.models.facts import CouponReceived
from desktop.models.number_key import bare_number
from desktop.store.batches import by_key
from desktop.store.codec import decode_part
from desktop.store.folding import code, fold
from desktop.store.handles import Reader, Row, Values

_SCRIPTS: Final = (("surname", "given"), ("latin_surname", "latin_given"))
_OURS: Final = """
    SELECT coupons.result, coupons.case_id, coupons.number, ifnull(cases.number, ''),
        coalesce(cases.applicant, inviter, ''),
        coalesce(items.fields, iif(guest IS NULL, '{}', json_object('surname', guest))),
        children, days, coupons.issued_on, coupons.valid_until,
        stays_until, coupons.handed_on, returned_on, from_whom, letter, letter_date, arrived,
        departed, unused, words, ifnull(results.ended, '')
    FROM coupons LEFT JOIN results USING (result)
    LEFT JOIN cases ON cases.case_id = coupons.case_id AND coupons.case_id <> ''
    LEFT JOIN items ON items.seq = cases.seq AND items.number = coupons.item
    LEFT JOIN invitations_carried ON invitation = coupons.result
    WHERE coupons.result IN
"""
_OVERDUE: Final = """
    SELECT coupons.result, count(*) OVER () FROM coupons LEFT JOIN results USING (result)
    WHERE coupons.office = ? AND returned_on = '' AND stays_until < ?
        AND ifnull(results.ended, '') = ''
    ORDER BY stays_until, coupons.result LIMIT 1
"""
_RECEIVED: Final = """
    SELECT coupon, detail, days, until, arrived, register_by, leave_by, registered, departed,
        sent_back, paper, letter, letter_date, words, void
    FROM coupons_received WHERE coupon IN
"""
_OPEN: Final = """
    SELECT coupon FROM coupons_received
    WHERE office = ? AND sent_back = '' AND void = '' ORDER BY received_on, coupon
"""
_SAME: Final = """
    SELECT coupon FROM coupons_received WHERE office = ? AND code = ? AND void = ''
"""
_FOUND: Final = "SELECT coupon FROM coupons_received WHERE office = ?"
_NEWEST: Final = " ORDER BY received_on DESC, coupon DESC LIMIT ?"
_LETTER: Final = "SELECT letter, letter_date FROM coupons_received WHERE coupon = ?"
_MOST: Final = 2_000  # coupons a filter leads to


def guest_name(told: Mapping[str, str]) -> str:
    """Return whom the fields of an invitation name: in Cyrillic, else in Latin letters."""
    names = (" ".join(filter(None, (told.get(part) for part in each))) for each in _SCRIPTS)
    return next(filter(None, names), "")


@dataclass(frozen=True, slots=True, kw_only=True)
class OurCoupon:
    """Hold a coupon of ours; days are ISO, empty where nobody knows them.

    `fields` are those of the invited person, as JSON. `case` is empty of one carried over (D43).
    `ended` says how its invitation came to an end before its time, empty while it holds.
    """

    result: str
    case: str
    number: str
    case_number: str
    applicant: str
    fields: str
    children: str
    days: int
    issued_on: str
    valid_until: str
    stays_until: str
    handed_on: str
    returned_on: str
    from_whom: str
    letter: str
    letter_date: str
    arrived: str
    departed: str
    unused: int
    words: str
    ended: str

    @property
    def guest(self) -> str:
        """Return whom it invites: in Cyrillic, else in Latin letters."""
        return guest_name(json.loads(self.fields))


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceivedCoupon:
    """Hold a coupon received for control: what it says, where it stands, and its letter back."""

    told: CouponReceived
    stay: Stay
    paper: str
    letter: str
    letter_date: dt.date | None
    words: str
    void: str  # why, empty while it counts


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    coupon: str
    detail: str
    days: int
    until: str
    arrived: str
    register_by: str
    leave_by: str
    registered: str
    departed: str
    sent_back: str
    paper: str
    letter: str
    letter_date: str
    words: str
    void: str


def ours(reader: Reader, results: Sequence[str]) -> Mapping[str, OurCoupon]:
    """Return the coupons of these invitations, by them."""
    return by_key(reader, _OURS, results, OurCoupon)


def overdue(reader: Reader, office: str, *, before: dt.date) -> tuple[str, int]:
    """Return the first coupon nobody can stay on since a day, and how many there are."""
    found: Row | None = reader.row(_OVERDUE, (office, before.isoformat()))
    return (found[0], int(found[1])) if found else ("", 0)


def received(reader: Reader, coupons: Sequence[str]) -> Mapping[str, ReceivedCoupon]:
    """Return the coupons received for control, by their ids."""
    lines = by_key(reader, _RECEIVED, coupons, _Line)
    return {coupon: _received(line) for coupon, line in lines.items()}


def open_received(reader: Reader, office: str) -> Mapping[str, ReceivedCoupon]:
    """Return those that have not gone back, the earliest first."""
    return received(reader, [coupon for (coupon,) in reader.rows(_OPEN, (office,))])


def same_number(reader: Reader, office: str, number: str) -> Mapping[str, ReceivedCoupon]:
    """Return those that count with a number, whatever signs it is written with."""
    values = (office, code(bare_number(number)))
    return received(reader, [coupon for (coupon,) in reader.rows(_SAME, values)])


def find_received(reader: Reader, office: str, text: str) -> list[str]:
    """Return the coupons whose names or numbers hold every word of `text`, the newest first."""
    words = [(f" {fold(word)}", code(word)) for word in text.split()]
    asked = [(folded, bare) for folded, bare in words if folded.strip() or bare]
    if not asked:
        return []
    either = " AND (instr(folded, ?) OR instr(folded, ?))" * len(asked)
    values: Values = (office, *(part for each in asked for part in each), _MOST)
    return [coupon for (coupon,) in reader.rows(f"{_FOUND}{either}{_NEWEST}", values)]


def letter_number(reader: Reader, coupon: str) -> tuple[str, dt.date | None]:
    """Return the chancery's number of the letter a coupon went back with, and its day (D42)."""
    found = reader.row(_LETTER, (coupon,))
    return (found[0], _day(found[1])) if found else ("", None)


def _received(line: _Line) -> ReceivedCoupon:
    told: CouponReceived = decode_part(CouponReceived, line.detail)
    stay = Stay(
        received=told.on,
        days=line.days,
        until=_day(line.until),
        arrived=_day(line.arrived),
        register_by=_day(line.register_by),
        leave_by=_day(line.leave_by),
        registered=_day(line.registered),
        departed=_day(line.departed),
        sent_back=_day(line.sent_back),
        void=bool(line.void),
    )
    return ReceivedCoupon(
        told=told,
        stay=stay,
        paper=line.paper,
        letter=line.letter,
        letter_date=_day(line.letter_date),
        words=line.words,
        void=line.void,
    )


def _day(text: str) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None
