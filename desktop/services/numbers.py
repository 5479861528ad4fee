"""Numbers for talons written by hand in a power cut: put aside, printed blank, handed back (D40).

Every number of a series is a case, or a fact explains it (D52): those put aside are explained by
their reservation until each is a case or handed back.
"""

import datetime as dt
from collections.abc import Iterable

from desktop.models.block import Block, check_count
from desktop.models.complaint import QR_CODE, complaint_number
from desktop.models.entry import clean_text
from desktop.models.errors import Refusal
from desktop.models.facts import NumbersHandedBack, NumbersReserved, PaperIssued
from desktop.models.filling import blank_talon_content
from desktop.models.numbering import qr_text, series_key
from desktop.models.paper import BLANK, talon_kind
from desktop.models.standard import Standard
from desktop.services.clerk import clerk_words
from desktop.services.complaint_talon import blank_talon
from desktop.services.day import picks_standing, require_day
from desktop.services.desk import Desk
from desktop.services.intake import number_at
from desktop.services.papers import issue_paper, office_words
from desktop.services.practice import refuse_practice
from desktop.store import numbers, offices
from desktop.store import papers as paper_rows


def reserve(desk: Desk, *, service: str, count: int, reason: str) -> str:
    """Put the next `count` numbers of a service aside and fix a blank talon for each (D40).

    `complaint:` before the service puts numbers of complaints aside, with their talons. Returns
    the block. Refuses `practice-invented`, `service-not-here`, `bad-block`, `reason-missing`,
    `day-not-open`, `no-clerk`.
    """
    refuse_practice(desk)
    why = clean_text(reason)
    of_complaints, _colon, served = service.rpartition(":")
    if served not in desk.office().services:
        raise Refusal("service-not-here", service=served)
    check_count(count)
    if not why:
        raise Refusal("reason-missing")
    now = desk.now()
    block = desk.new_id(now)
    with desk.work(at=now, command="numbers.reserve") as work:
        year, standard = require_day(desk, now).year, desk.catalogue.standard(served)
        series = series_key(of_complaints or service, year)
        last = offices.series_last(desk.database, desk.office().office, series)
        name, _post = clerk_words(desk, "kk")
        work.record(
            NumbersReserved(
                series=series,
                block=block,
                first=last + 1,
                last=last + count,
                reason=why,
                clerk_name=name,
            )
        )
        for sequence in range(last + 1, last + count + 1):
            if of_complaints:
                work.record(_complaint_blank(desk, served, block, year, sequence))
            else:
                work.record(_blank(desk, standard, block, year=year, sequence=sequence))
    return block


def hand_back(desk: Desk, *, block: str, reason: str) -> int:
    """Hand back every number of a block that is no case and return how many they were (D52).

    Refuses `block-unknown`, `block-used-up`, `reason-missing`, `no-clerk`.
    """
    why = clean_text(reason)
    if not why:
        raise Refusal("reason-missing")
    with desk.work(at=desk.now(), command="numbers.reserve") as work:
        found = known_block(desk, block)
        if not found.open:
            raise Refusal("block-used-up")
        name, _post = clerk_words(desk, "kk")
        work.record(
            NumbersHandedBack(
                series=found.series,
                block=block,
                numbers=found.open,
                reason=why,
                clerk_name=name,
            )
        )
    return len(found.open)


def known_block(desk: Desk, block: str) -> Block:
    """Return a block; refuse `block-unknown`."""
    for found in numbers.blocks(desk.database, desk.office().office):
        if found.block == block:
            return found
    raise Refusal("block-unknown")


def blanks_of(desk: Desk, block: str) -> list[str]:
    """Return the blank talons of a block that are neither printed nor used up, by their ids."""
    found = known_block(desk, block)
    issued = paper_rows.papers_of(desk.database, "series", block)
    places = range(found.first, found.last + 1)
    return [
        paper.paper
        for paper, place in zip(issued, places, strict=True)
        if place in found.open and not paper.prints
    ]


def open_blocks(desk: Desk, *, service: str) -> list[Block]:
    """Return the blocks of a service that still have numbers, the oldest first.

    Of last year's too: a talon of the last days of December is entered in January.
    """
    year = desk.now().year
    return list(_open(desk, (series_key(service, each) for each in (year - 1, year))))


def _open(desk: Desk, series: Iterable[str]) -> Iterable[Block]:
    for each in series:
        yield from numbers.open_blocks(desk.database, desk.office().office, each)


def _complaint_blank(desk: Desk, service: str, block: str, year: int, sequence: int) -> PaperIssued:
    office = desk.office().office
    qr = qr_text(office=office, service_code=QR_CODE, year=year, sequence=sequence)
    return blank_talon(desk, service, block, number=complaint_number(year, sequence), qr=qr)


def _blank(desk: Desk, standard: Standard, block: str, *, year: int, sequence: int) -> PaperIssued:
    now: dt.datetime = desk.now()
    service = standard.service
    number = number_at(desk, standard, year=year, sequence=sequence)
    return issue_paper(
        desk,
        paper=desk.new_id(now),
        kind=BLANK,
        content=blank_talon_content(
            number.text,
            qr=number.qr,
            standard=standard,
            office=office_words(desk, service=service),
            made_at=now,
            picked=picks_standing(desk),
        ),
        about="series",
        about_id=block,
        language="ru",
        printed_as=talon_kind(service),
    )
