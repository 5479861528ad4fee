"""Reference editions: what the region tells its offices to reckon by, whole and numbered (§2.5).

An edition is data with bounds, dated value by value, and it is judged here by what judges the
shipped tables before any office sees it. Its number never goes down.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from desktop import __version__
from desktop.models.answer import DirectoryRow, Edition, EditionDay, IndexValue, StandardDigest
from desktop.models.errors import Refusal
from desktop.models.facts import EditionIssued
from desktop.models.mci import MciTable, MciValue
from desktop.models.office import Office
from desktop.services.desk import Desk
from desktop.services.reference import TIYN
from desktop.services.regional import clerk_name, require_region
from desktop.standards.reference import mci_problems
from desktop.store import regional


def draft_edition(desk: Desk, *, use_until: dt.date) -> Edition:
    """Return the next edition as this program and the last edition have it, for changes.

    The index and the days are those of the last edition, the first time the shipped ones; the
    offices of the region and the standards are always those of this program.
    """
    own, last = require_region(desk), regional.edition(desk.database)
    shipped = tuple(
        IndexValue(since=each.since, tiyn=each.tenge * TIYN) for each in desk.catalogue.mci().values
    )
    return Edition(
        number=regional.last_edition(desk.database) + 1,
        issued_on=desk.now().date(),
        use_until=use_until,
        mci=last.mci if last else shipped,
        days=last.days if last else (),
        directory=_directory(desk, own.region),
        standards=tuple(
            StandardDigest(service=service, edition=edition, sha256=_digest(desk, service, edition))
            for service in desk.catalogue.services()
            for edition in desk.catalogue.editions(service)
        ),
        min_program=__version__,
    )


def issue_edition(
    desk: Desk,
    *,
    use_until: dt.date,
    mci: Sequence[IndexValue] | None = None,
    days: Sequence[EditionDay] | None = None,
) -> Edition:
    """Issue the next edition, with another index or other days if told; answers carry it from now.

    Refuses `not-allowed`, `not-a-region`, `edition-unfit` (`part`) of a table that cannot be, and
    `edition-over` (`until`) of one that nobody could use any more.
    """
    desk.require("region.issue")
    today = desk.now().date()
    if use_until < today:
        raise Refusal("edition-over", until=use_until)
    with desk.work(at=desk.now(), command="region.issue") as work:
        edition = _changed(draft_edition(desk, use_until=use_until), mci, days)
        _judge(desk, edition)
        name = clerk_name(desk)
        work.record(EditionIssued(edition=str(edition.number), content=edition, clerk_name=name))
    return edition


def _changed(
    draft: Edition, mci: Sequence[IndexValue] | None, days: Sequence[EditionDay] | None
) -> Edition:
    try:
        return replace(
            draft,
            mci=draft.mci if mci is None else tuple(mci),
            days=draft.days if days is None else tuple(days),
        )
    except Refusal as refusal:
        raise Refusal("edition-unfit", part=refusal.fields["field"]) from refusal


def _judge(desk: Desk, edition: Edition) -> None:
    """Judge the index as `check-forms` judges the shipped one."""
    values = tuple(
        MciValue(since=each.since, tenge=each.tiyn // TIYN)
        for each in edition.mci
        if each.tiyn % TIYN == 0
    )
    reviewed = max([desk.catalogue.mci().reviewed_through, *(each.since for each in values)])
    table = MciTable(values=values, reviewed_through=reviewed)
    if len(values) < len(edition.mci) or any(mci_problems(table)):
        raise Refusal("edition-unfit", part="mci")


def _directory(desk: Desk, region: str) -> tuple[DirectoryRow, ...]:
    """Return every office of the region, with the services its directories name it for."""
    found: dict[str, tuple[Office, list[str]]] = {}
    for service in desk.catalogue.services():
        for office in desk.catalogue.directory(service).offices:
            if office.department == region:
                found.setdefault(office.key, (office, []))[1].append(service)
    return tuple(
        DirectoryRow(
            office=key,
            name=office.name,
            address=office.address,
            phones=tuple(office.unit_phones or office.secretariat_phones),
            zone=office.zone,
            services=tuple(services),
        )
        for key, (office, services) in found.items()
    )


def _digest(desk: Desk, service: str, edition: str) -> str:
    return desk.catalogue.edition(service, edition).digest
