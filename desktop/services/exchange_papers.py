"""The papers that go beside files of the exchange: the sheet of enrolment, a parcel's register."""

from pathlib import Path
from typing import Final

from desktop.models.errors import Refusal
from desktop.models.paper_exchange_words import (
    LANGUAGE,
    Carried,
    enrolment_content,
    parcel_content,
)
from desktop.models.paper_parts import Wording
from desktop.models.text import Text
from desktop.services.clerk import clerk_words
from desktop.services.desk import Desk
from desktop.services.exporting import tally_of
from desktop.services.installation import enrolment
from desktop.services.papers import record_paper
from desktop.store import cases, exchange
from desktop.store.exchange import ParcelRow

SHEET: Final = "enrolment-sheet"
REGISTER: Final = "parcel-register"


def issue_sheet(desk: Desk, machine: Path) -> str:
    """Fix the sheet with the fingerprint of this computer's card, to be printed; return it.

    Refuses `not-allowed`, `installation-new`, `installation-moved`.
    """
    desk.require("exchange.enrol")
    made = enrolment(desk, machine)
    content = enrolment_content(
        made.fingerprint,
        office=_office(desk),
        inst=made.card.inst,
        services=[_title(desk, each) for each in made.card.services],
        follows=made.card.predecessor,
        name=clerk_words(desk, LANGUAGE)[0],
        made_at=desk.now(),
    )
    with desk.work(at=desk.now(), command="exchange.enrol") as work:
        return record_paper(
            desk, work, SHEET, content, about="installation", about_id=made.card.inst
        )


def issue_register(desk: Desk, parcel: str) -> str:
    """Fix the register that accompanies a parcel, to be printed; return it.

    Refuses `not-allowed`, `parcel-unknown-here`.
    """
    desk.require("exchange.export")
    row = exchange.parcel(desk.database, parcel)
    if row is None:
        raise Refusal("parcel-unknown-here")
    name, post = clerk_words(desk, LANGUAGE)
    content = parcel_content(carried(desk, row), post=post, clerk=name, made_at=desk.now())
    with desk.work(at=desk.now(), command="exchange.export") as work:
        return record_paper(desk, work, REGISTER, content, about="parcel", about_id=parcel)


def carried(desk: Desk, row: ParcelRow) -> Carried:
    """Return what a parcel carried, counted again from the journal."""
    tally = tally_of(desk, row.segments)
    numbers = [found.number for each in tally.cases if (found := cases.by_id(desk.database, each))]
    own = [each.h for each in row.segments if each.inst == row.inst]
    return Carried(
        office=_office(desk),
        number=row.xseq,
        before=row.xseq - 1,
        inst=row.inst,
        stretches=tuple((each.inst, each.after + 1, each.upto) for each in row.segments),
        first_at=tally.first_at,
        last_at=tally.last_at,
        counts=dict(tally.counts),
        services={each: desk.catalogue.standard(each).short for each in desk.office().services},
        first_case=numbers[0] if numbers else "",
        last_case=numbers[-1] if numbers else "",
        size=row.size,
        sha256=row.sha256,
        head=own[-1] if own else "",
    )


def _office(desk: Desk) -> Wording:
    row = desk.office()
    return Wording(kk=row.name_kk, own=row.name_ru)


def _title(desk: Desk, service: str) -> Text:
    return desk.catalogue.standard(service).title
