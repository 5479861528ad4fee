"""What a list says of an application; without Qt, so that the command line says the same."""

import datetime as dt

from desktop.models.stages import OPEN_STAGES
from desktop.models.standard import Standard
from desktop.presenters import formats
from desktop.presenters.labels import label
from desktop.store.cases import CaseRow


def stage_words(row: CaseRow) -> str:
    """Say where an application stands, of one that ended without a decision how (D50).

    One that was registered on paper before Kense is told from ours (D43).
    """
    if row.ending:
        return label(f"ended.{row.ending}")
    if row.is_carried_over and row.stage == "registered":
        return label("stage.carried-over")
    return label(f"stage.{row.stage}")


def holder_words(row: CaseRow, today: dt.date) -> str:
    """Say who has an application and since when; of one nobody has, nothing (W-14)."""
    if not row.holder_name:
        return ""
    name = holder_name(row)
    if row.held_since is None or row.held_since.date() >= today:
        return name
    return f"{name} · {formats.date_short(row.held_since)}"


def holder_name(row: CaseRow) -> str:
    """Name who has an application, an employee shortly; empty where nobody has."""
    return formats.short_name(row.holder_name) if row.holder else row.holder_name


def purpose_words(standard: Standard | None, purpose: str) -> str:
    """Name a purpose as its standard does; by its id where the standard is not here."""
    purposes = standard.purposes if standard else ()
    return next((formats.text(each.short) for each in purposes if each.id == purpose), purpose)


def due_words(row: CaseRow, today: dt.date) -> str:
    """Say how many days are left, or by how many it is late."""
    if row.stage not in OPEN_STAGES:
        return stage_words(row)
    return formats.days_left((row.safe - today).days)
