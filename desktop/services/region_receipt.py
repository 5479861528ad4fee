"""The receipt on paper for a file that was taken in: the figures of its register, proven here."""

from typing import Final

from desktop.models.errors import Refusal
from desktop.models.facts import Stretch
from desktop.models.paper_exchange_words import LANGUAGE, Carried
from desktop.models.paper_parts import Wording
from desktop.models.paper_region_words import Receipt, receipt_content
from desktop.models.parcel import SUCCESSES
from desktop.services.clerk import clerk_words
from desktop.services.desk import Desk
from desktop.services.exporting import tally_of
from desktop.services.papers import record_paper
from desktop.store import cases, exchange, journal, regional
from desktop.store.regional import BroughtFile

RECEIPT: Final = "region-receipt"


def issue_receipt(desk: Desk, parcel: str) -> str:
    """Fix the receipt for a file that was taken in, to be printed; return the paper.

    Refuses `not-allowed`, and `parcel-not-taken` of any other file.
    """
    desk.require("region.receive")
    name, post = clerk_words(desk, LANGUAGE)
    with desk.work(at=desk.now(), command="region.receive") as work:
        row = regional.file(desk.database, parcel)
        if row is None or row.kept or row.verdict not in {*SUCCESSES, "content"}:
            raise Refusal("parcel-not-taken")
        told = receipt_of(desk, row)
        content = receipt_content(told, post=post, clerk=name, made_at=desk.now())
        return record_paper(desk, work, RECEIPT, content, about="parcel", about_id=parcel)


def receipt_of(desk: Desk, row: BroughtFile) -> Receipt:
    """Return what a file carried, counted again from the region's journal, and what came of it."""
    stretches = tuple(
        Stretch(inst=each.inst, after=each.first - 1, after_h="", upto=each.last, h="")
        for each in row.pieces
    )
    tally = tally_of(desk, stretches)
    numbers = [found.number for each in tally.cases if (found := cases.by_id(desk.database, each))]
    last = max((each.last for each in row.pieces if each.inst == row.inst), default=0)
    standards = {each.service: each.short for each in desk.catalogue.newest()}
    served = _services(desk, row)
    return Receipt(
        carried=Carried(
            office=_office(desk, row),
            number=row.xseq,
            before=row.xseq - 1,
            inst=row.inst,
            stretches=tuple((each.inst, each.first, each.last) for each in row.pieces),
            first_at=tally.first_at,
            last_at=tally.last_at,
            counts=dict(tally.counts),
            services={each: standards[each] for each in served if each in standards},
            first_case=numbers[0] if numbers else "",
            last_case=numbers[-1] if numbers else "",
            size=row.size,
            sha256=row.sha256,
            head=exchange.hash_at(desk.database, row.inst, last) or "",
        ),
        verdict=row.verdict,
        pieces=row.pieces,
        upto=[(each.inst, journal.mark(desk.database, each.inst).n) for each in row.pieces],
    )


def _services(desk: Desk, row: BroughtFile) -> tuple[str, ...]:
    found = regional.installation(desk.database, row.inst)
    return found.services if found is not None else ()


def _office(desk: Desk, row: BroughtFile) -> Wording:
    """Return the office as the directory names it."""
    for service in desk.catalogue.services():
        for each in desk.catalogue.directory(service).offices:
            if each.key == row.office:
                return Wording(kk=each.name.kk, own=each.name.ru)
    return Wording(kk=row.office)
