"""The tables of control coupons: of our invitations, and those received for control (schema.py).

A coupon of ours is outstanding from the hand-over of its invitation; `returned_on` is empty until
it is back. `stays_until` is the last day anybody can stay on it, `folded` what one received is
found by: its names and numbers, folded. Days are ISO, empty where nobody knows them (D44).
"""

from typing import Final

COUPONS: Final = (
    """CREATE TABLE coupons (
        result TEXT PRIMARY KEY, office TEXT NOT NULL, case_id TEXT NOT NULL, number TEXT NOT NULL,
        item INTEGER NOT NULL, children TEXT NOT NULL, days INTEGER NOT NULL,
        issued_on TEXT NOT NULL, valid_until TEXT NOT NULL, stays_until TEXT NOT NULL,
        handed_on TEXT NOT NULL,
        returned_on TEXT NOT NULL DEFAULT '', from_whom TEXT NOT NULL DEFAULT '',
        letter TEXT NOT NULL DEFAULT '', letter_date TEXT NOT NULL DEFAULT '',
        arrived TEXT NOT NULL DEFAULT '', departed TEXT NOT NULL DEFAULT '',
        unused INTEGER NOT NULL DEFAULT 0, words TEXT NOT NULL DEFAULT ''
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX coupons_out ON coupons (office, stays_until) WHERE returned_on = ''",
    """CREATE TABLE coupons_received (
        coupon TEXT PRIMARY KEY, office TEXT NOT NULL, number TEXT NOT NULL, code TEXT NOT NULL,
        folded TEXT NOT NULL, received_on TEXT NOT NULL, detail TEXT NOT NULL,
        days INTEGER NOT NULL, until TEXT NOT NULL, arrived TEXT NOT NULL DEFAULT '',
        register_by TEXT NOT NULL DEFAULT '', leave_by TEXT NOT NULL DEFAULT '',
        registered TEXT NOT NULL DEFAULT '', departed TEXT NOT NULL DEFAULT '',
        sent_back TEXT NOT NULL DEFAULT '', paper TEXT NOT NULL DEFAULT '',
        letter TEXT NOT NULL DEFAULT '', letter_date TEXT NOT NULL DEFAULT '',
        words TEXT NOT NULL DEFAULT '', void TEXT NOT NULL DEFAULT ''
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX coupons_by_code ON coupons_received (office, code)",
    """CREATE INDEX coupons_open ON coupons_received (office, received_on)
        WHERE sent_back = '' AND void = ''""",
)
