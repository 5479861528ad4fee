"""The duty of each application as it stands: owed, paid, and who owes nothing of it (W-8, I-8)."""

from typing import Final

from desktop.models.application import Application
from desktop.store.projection.rows import Rows

_KEEP: Final = """
    INSERT INTO duties (seq, place, office, service, day, duty, due, paid, charged, exempt, freed)
    SELECT seq, ?2, office, service, day, ?3, ?4, ?5, ?6, ?7, ?8 FROM cases
    WHERE seq = ?1 AND sequence IS NOT NULL
    ON CONFLICT (seq, place) DO UPDATE SET duty = excluded.duty, due = excluded.due,
        paid = excluded.paid, charged = excluded.charged, exempt = excluded.exempt,
        freed = excluded.freed
"""
_NO_MORE: Final = "DELETE FROM duties WHERE seq = ? AND place >= ?"


def duties_stand(rows: Rows, seq: int, application: Application) -> None:
    """Keep the duties of a case as its application has them; of one brought along none (D43)."""
    freed = application.payer_exemption
    ground = freed.ground if freed is not None else ""
    rows.add_all(
        _KEEP,
        [
            (seq, place, each.duty, each.due, each.paid, each.charged, each.exempt, ground)
            for place, each in enumerate(application.duties)
        ],
    )


def duties_stand_anew(rows: Rows, seq: int, application: Application) -> None:
    """Keep the duties of a case whose application is another now."""
    duties_stand(rows, seq, application)
    rows.change_if_there(_NO_MORE, (seq, len(application.duties)))
