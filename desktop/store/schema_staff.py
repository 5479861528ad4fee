"""The tables of roles, posts, who holds them and who is away (schema.py).

A row is replaced by the newest entry of its id; what was taken back stays, marked so.
"""

from typing import Final

STAFF: Final = (
    """CREATE TABLE staff_roles (
        office TEXT NOT NULL, staff TEXT NOT NULL, roles TEXT NOT NULL, set_at TEXT NOT NULL,
        set_by TEXT NOT NULL, set_by_name TEXT NOT NULL, PRIMARY KEY (office, staff)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE posts (
        office TEXT NOT NULL, post TEXT NOT NULL, title_kk TEXT NOT NULL, title_ru TEXT NOT NULL,
        acting_kk TEXT NOT NULL, acting_ru TEXT NOT NULL, signs TEXT NOT NULL,
        active INTEGER NOT NULL, PRIMARY KEY (office, post)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE post_holdings (
        office TEXT NOT NULL, holding TEXT NOT NULL, post TEXT NOT NULL, staff TEXT NOT NULL,
        name TEXT NOT NULL, since TEXT NOT NULL, until TEXT, acting INTEGER NOT NULL,
        order_number TEXT NOT NULL, order_date TEXT, taken_back INTEGER NOT NULL,
        set_at TEXT NOT NULL, set_by TEXT NOT NULL, PRIMARY KEY (office, holding)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE leaves (
        office TEXT NOT NULL, leave TEXT NOT NULL, staff TEXT NOT NULL, name TEXT NOT NULL,
        since TEXT NOT NULL, until TEXT NOT NULL, ground TEXT NOT NULL,
        taken_back INTEGER NOT NULL, set_at TEXT NOT NULL, set_by TEXT NOT NULL,
        PRIMARY KEY (office, leave)
    ) STRICT, WITHOUT ROWID""",
)
