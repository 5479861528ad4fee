"""The sheets of the stand: one kind of applicant, large, as this office applies it (W-4, W-10)."""

import datetime as dt
from typing import Final

from desktop.models.entry import clean_text
from desktop.models.errors import Refusal
from desktop.models.facts import SwitchSet
from desktop.models.paper import PaperKind
from desktop.models.paper_stand import MOST_OF_ACCOUNT, StandContent
from desktop.models.ready import ready
from desktop.models.stand_words import StandTold, stand_content
from desktop.models.text import Language
from desktop.services.day import picks_standing
from desktop.services.desk import Desk
from desktop.services.papers import office_words, record_paper
from desktop.services.reference import mci_here
from desktop.services.switches import edition_here
from desktop.store import exchange, offices

KIND: Final = "stand-sheet"
HANDOUT: Final = "stand-handout"
"""The same in small, to be taken home."""

_ACCOUNT: Final = "duty.account"


def duty_account(desk: Desk) -> str:
    """Return where the state duty is paid to, as the office entered it; empty before."""
    return offices.switches(desk.database, desk.office().office).get(_ACCOUNT, "")


def set_duty_account(desk: Desk, *, text: str) -> None:
    """Enter where the state duty is paid to: bank, account, codes; an empty text says nothing.

    Refuses `not-allowed` and `account-too-long` (`most`).
    """
    said = clean_text(text)
    if len(said) > MOST_OF_ACCOUNT:
        raise Refusal("account-too-long", most=MOST_OF_ACCOUNT)
    if said == duty_account(desk):
        return
    office = desk.office().office
    with desk.work(at=desk.now(), command="settings.office") as work:
        work.record(SwitchSet(office=office, key=_ACCOUNT, value=said))


def stand_sheet(
    desk: Desk, *, service: str, applicant: str, purpose: str, language: Language
) -> StandContent:
    """Return what hangs on the stand for one kind of applicant today.

    Refuses `stand-of-nobody` where the standard does not serve him: there is nothing to bring.
    """
    now, standard = desk.now(), edition_here(desk, service).standard
    found = ready(
        standard, applicant=applicant, purpose=purpose, table=mci_here(desk), today=now.date()
    )
    if not found.found.covered:
        raise Refusal("stand-of-nobody")
    told = StandTold(
        found=found,
        standard=standard,
        applicant=applicant,
        purpose=purpose,
        office=office_words(desk, service=service),
        account=duty_account(desk),
        made_at=now,
        picked=picks_standing(desk),
        reference=_reference(desk),
    )
    return stand_content(told, language)


def _reference(desk: Desk) -> tuple[int, dt.date] | None:
    """Return the number and the day of the region's edition in force, None before one."""
    row = exchange.edition(desk.database, desk.office().office)
    return (row.number, row.issued_on) if row is not None else None


def issue_stand(
    desk: Desk,
    *,
    service: str,
    applicant: str,
    purpose: str,
    language: Language,
    kind: PaperKind = KIND,
) -> str:
    """Fix a sheet of the stand, or its hand-out, as a paper to be printed; return it.

    Refuses `not-allowed` and `stand-of-nobody`.
    """
    desk.require("queue.print")
    content = stand_sheet(
        desk, service=service, applicant=applicant, purpose=purpose, language=language
    )
    with desk.work(at=desk.now(), command="queue.print") as work:
        office = desk.office().office
        return record_paper(desk, work, kind, content, about="office", about_id=office)
