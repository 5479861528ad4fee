"""Read what the first paint shows of the office, by a few columns and nothing of the domain.

Every other reader returns rows of the domain; these come before it is loaded
(docs/adr/0006-start-up.md).
"""

import json
from typing import Final, NamedTuple

from desktop.models.text import Text
from desktop.models.window_name import window_words
from desktop.store.handles import Reader

_OFFICE: Final = """
    SELECT office, name_kk, name_ru, name_en, services FROM offices
    WHERE NOT EXISTS (SELECT 1 FROM installations WHERE room = offices.office)
    ORDER BY chosen_at DESC, office LIMIT 1
"""
_REGION: Final = "SELECT EXISTS (SELECT 1 FROM regions)"
_WINDOWS: Final = """
    SELECT window, name, lines FROM windows WHERE office = ? AND lines <> '[]' ORDER BY window
"""
_ADMINISTRATORS: Final = """
    SELECT staff FROM staff_roles, json_each(roles)
    WHERE office = ? AND json_each.value = 'administrator'
"""
CALLABLE: Final = """
    NOT EXISTS (SELECT 1 FROM pauses
        WHERE pauses.office = tickets.office AND pauses.day = tickets.day
        AND pauses.ended_at IS NULL AND (lines = '[]'
            OR at_service || '.' || at_line IN (SELECT value FROM json_each(lines))))
    AND CASE only_window
        WHEN '' THEN at_service || '.' || at_line IN (SELECT value FROM json_each(?4))
        ELSE only_window = ?3 END
"""
"""Whom window ?3 of the lines ?4 may call: those of its lines, and those sent to it alone.

Nobody of a line that is paused.
"""
_PAUSES: Final = """
    SELECT lines, reason, words, began_at FROM pauses
    WHERE office = ? AND day = ? AND ended_at IS NULL ORDER BY seq
"""
_WAITING: Final = """
    SELECT ticket, at_service, at_line, letter, number, waiting_since, '', '', '', waited,
        seq, only_window
    FROM tickets
    WHERE office = ? AND day = ? AND called_at IS NULL AND ended_at IS NULL AND held_at IS NULL
    ORDER BY seq
"""
_ANYBODY: Final = """
    SELECT ticket FROM tickets
    WHERE office = ?1 AND day = ?2 AND called_at IS NULL AND ended_at IS NULL AND held_at IS NULL
"""
_NEXT: Final = f"{_ANYBODY} AND {CALLABLE} ORDER BY seq LIMIT 1"
_ASIDE: Final = """
    SELECT ticket, at_service, at_line, letter, number, waiting_since,
        coalesce(called_at, held_at), '', held_for, waited, seq, only_window
    FROM tickets
    WHERE office = ? AND day = ? AND (held_at IS NOT NULL AND ended_at IS NULL
        OR ending = 'no-show' AND called_at IS NOT NULL AND began_at IS NULL)
    ORDER BY seq
"""
_AT_WINDOW: Final = """
    SELECT ticket, at_service, at_line, letter, number, waiting_since, called_at,
        coalesce(began_at, ''), '', waited, seq, only_window
    FROM tickets
    WHERE ended_at IS NULL AND office = ? AND day = ? AND window = ? AND called_at IS NOT NULL
        AND held_at IS NULL
    ORDER BY last_call_at DESC, seq DESC LIMIT 1
"""


class BoardOffice(NamedTuple):
    """Hold the office and what it serves."""

    office: str
    kk: str
    ru: str
    en: str
    services: tuple[str, ...]


class BoardWindow(NamedTuple):
    """Hold one counter."""

    window: str
    name: str
    lines: tuple[str, ...]

    @property
    def words(self) -> Text:
        """Return what it is called in each language."""
        return window_words(self.name)


class BoardTicket(NamedTuple):
    """Hold one queue number; moments are ISO texts, empty while they have not come.

    `service` and `line` are where it waits; `waited` is JSON of the earlier stretches of its wait;
    `held_for` is why it stands aside. For a number that stands aside, `called_at` is when its wait
    was broken off. `arrival` grows with every number; `only` is the window that alone may call it.
    """

    ticket: str
    service: str
    line: str
    letter: str
    number: int
    waiting_since: str
    called_at: str
    began_at: str
    held_for: str
    waited: str
    arrival: int
    only: str


class BoardPause(NamedTuple):
    """Hold one pause that goes on: of the whole queue, or of its `lines` alone."""

    lines: tuple[str, ...]
    reason: str
    words: str
    began_at: str


def settings(reader: Reader) -> dict[str, str]:
    """Return every setting of this desk."""
    return dict(reader.rows("SELECT key, value FROM desk_settings"))


def is_region(reader: Reader) -> bool:
    """Tell a region's record from an office's."""
    return bool(reader.value(_REGION))


def office(reader: Reader) -> BoardOffice | None:
    """Return the office chosen, None before it is."""
    found = reader.row(_OFFICE)
    if found is None:
        return None
    key, kk, ru, en, services = found
    return BoardOffice(key, kk, ru, en, tuple(json.loads(services)))


def windows(reader: Reader, office_key: str) -> list[BoardWindow]:
    """Return the counters, in the order of their ids."""
    rows = reader.rows(_WINDOWS, (office_key,))
    return [BoardWindow(window, name, tuple(json.loads(lines))) for window, name, lines in rows]


def staff_names(reader: Reader, office_key: str) -> dict[str, str]:
    """Return the names of the employees by their ids."""
    sql = "SELECT staff, name FROM staff WHERE office = ? AND active = 1 ORDER BY staff"
    return dict(reader.rows(sql, (office_key,)))


def may_administer(reader: Reader, office_key: str) -> dict[str, str]:
    """Return the administrators by their ids; everybody where nobody is one yet."""
    names = staff_names(reader, office_key)
    chosen = {staff for (staff,) in reader.rows(_ADMINISTRATORS, (office_key,))}
    return {staff: name for staff, name in names.items() if staff in chosen} or names


def is_open(reader: Reader, office_key: str, day: str) -> bool:
    """Say whether the ISO `day` was opened and goes on (D51)."""
    sql = "SELECT count(*) FROM days WHERE office = ? AND day = ? AND closed_at = ''"
    return bool(reader.value(sql, (office_key, day)))


def waiting(reader: Reader, office_key: str, day: str) -> list[BoardTicket]:
    """Return the numbers that wait, in the strict order of arrival (D22)."""
    return [BoardTicket(*row) for row in reader.rows(_WAITING, (office_key, day))]


def next_for(reader: Reader, office_key: str, day: str, window: str, lines: tuple[str, ...]) -> str:
    """Return the id of the number a window calls next, empty when it has none to call."""
    found = reader.row(_NEXT, (office_key, day, window, json.dumps(lines)))
    return "" if found is None else str(found[0])


def pauses(reader: Reader, office_key: str, day: str) -> list[BoardPause]:
    """Return the pauses of a day that go on, in the order they began."""
    rows = reader.rows(_PAUSES, (office_key, day))
    return [BoardPause(tuple(json.loads(lines)), *rest) for lines, *rest in rows]


def aside(reader: Reader, office_key: str, day: str) -> list[BoardTicket]:
    """Return the numbers held, and those called in vain, in the order of arrival."""
    return [BoardTicket(*row) for row in reader.rows(_ASIDE, (office_key, day))]


def at_window(reader: Reader, office_key: str, day: str, window: str) -> BoardTicket | None:
    """Return the number called to or served at a window."""
    found = reader.row(_AT_WINDOW, (office_key, day, window))
    return None if found is None else BoardTicket(*found)
