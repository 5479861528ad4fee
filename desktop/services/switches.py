"""The office's own decisions over a service: made, told, and applied to its standard (D19).

Whoever needs the standard of a new case takes `edition_here`; of a case registered before,
`services/editions.py` reads the one it pins.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from typing_extensions import override

from desktop.models.errors import Refusal
from desktop.models.facts import ServiceSwitched
from desktop.models.ids import Randomness
from desktop.models.standard import Standard
from desktop.models.switched import (
    open_lists,
    open_rates,
    presupposed,
    shares_forms,
    switched,
)
from desktop.models.switches import AS_SHIPPED, OwnPaper, Switches, read_papers, read_rate
from desktop.services.desk import Desk
from desktop.standards.catalogue import Catalogue, Edition
from desktop.store import offices
from desktop.store import switches as rows
from desktop.store.database import open_database
from desktop.store.switches import SwitchesRow


def switches_here(desk: Desk, service: str) -> Switches:
    """Return the office's switches over a service as they stand."""
    return rows.switches(desk.database, desk.office().office, service)


def edition_here(desk: Desk, service: str) -> Edition:
    """Return the newest edition of a service as this office applies it to new cases."""
    edition = desk.catalogue.edition(service)
    return replace(edition, standard=switched(edition.standard, switches_here(desk, service)))


def last_changes(desk: Desk, service: str) -> Mapping[str, dt.datetime]:
    """Return when each switch was changed last, by the key `switch_key` gives it."""
    found: dict[str, dt.datetime] = {}
    before = AS_SHIPPED
    for row in rows.history(desk.database, desk.office().office, service):
        found.update(dict.fromkeys(_changed(before, row), row.set_at))
        before = row.switches
    return found


def switch_key(kind: str, about: str = "") -> str:
    """Return the key of a switch: `rate`, `asked` or `list` with an id, or `own-forms`."""
    return f"{kind}.{about}" if about else kind


def _changed(before: Switches, row: SwitchesRow) -> Iterable[str]:
    after = row.switches
    for duty in {each.duty for each in (*before.rates, *after.rates)}:
        if before.rate(duty) != after.rate(duty):
            yield switch_key("rate", duty)
    for document in set(before.asked) ^ set(after.asked):
        yield switch_key("asked", document)
    for document in {each.document for each in (*before.lists, *after.lists)}:
        if before.papers(document) != after.papers(document):
            yield switch_key("list", document)
    if before.own_forms != after.own_forms:
        yield switch_key("own-forms")


def set_rate(desk: Desk, *, service: str, duty: str, percent: str) -> None:
    """Enter the rate of a duty the standard has none for; an empty one gives it up (D3).

    Refuses `bad-rate` (`why`), `service-not-here` and `switch-unknown` when the standard has
    its own rate.
    """
    rate = read_rate(percent)
    _set(
        desk,
        service,
        {row.id for row in open_rates(_plain(desk, service))},
        duty,
        lambda now: now.with_rate(duty, rate),
    )


def ask_for(desk: Desk, *, service: str, document: str, asked: bool) -> None:
    """Ask for a presupposed paper as for those other paragraphs order, or only show it (D8).

    Refuses `service-not-here` and `switch-unknown` when the standard does not presuppose it.
    """
    _set(
        desk,
        service,
        {row.document for row in presupposed(_plain(desk, service))},
        document,
        lambda now: now.with_asked(document, asked=asked),
    )


def list_papers(desk: Desk, *, service: str, document: str, papers: Iterable[OwnPaper]) -> None:
    """Name the papers asked for in place of a document; none brings the document back (D11).

    Refuses `bad-own-paper` (`why`), `service-not-here` and `switch-unknown` when the standard
    names the papers itself.
    """
    named = read_papers(papers)
    _set(
        desk,
        service,
        {row.id for row in open_lists(_plain(desk, service))},
        document,
        lambda now: now.with_papers(document, named),
    )


def give_own_forms(desk: Desk, *, service: str, own: bool) -> None:
    """Give everybody a form of his own, or let those who may stand on another's (D4).

    Refuses `service-not-here` and `switch-unknown` when the standard knows no shared form.
    """
    known = {""} if shares_forms(_plain(desk, service)) else set()
    _set(desk, service, known, "", lambda now: replace(now, own_forms=own))


def _plain(desk: Desk, service: str) -> Standard:
    if service not in desk.office().services:
        raise Refusal("service-not-here", service=service)
    return desk.catalogue.standard(service)


def _set(
    desk: Desk,
    service: str,
    known: set[str],
    about: str,
    change: Callable[[Switches], Switches],
) -> None:
    """Record the switches with one changed; what stands so already is no fact."""
    if about not in known:
        raise Refusal("switch-unknown", service=service, switch=about)
    office = desk.office().office
    with desk.work(at=desk.now(), command="settings.law") as work:
        before = switches_here(desk, service)
        after = change(before)
        if after != before:
            work.record(ServiceSwitched(office=office, service=service, switches=after))


class OfficeCatalogue(Catalogue):
    """Answer with standards as an office applies them, where no desk stands open."""

    def __init__(self, *layers: Path, switches: Mapping[str, Switches]) -> None:
        """Look into `layers` as `Catalogue` does; `switches` are those of each service."""
        super().__init__(*layers)
        self._switches = switches

    @override
    def edition(self, service: str, edition: str | None = None) -> Edition:
        found = super().edition(service, edition)
        switches = self._switches.get(service, AS_SHIPPED)
        return replace(found, standard=switched(found.standard, switches))


def switches_of_file(
    path: Path, *, randomness: Randomness, key: bytes | None = None
) -> Mapping[str, Switches]:
    """Return the switches an office's database holds, by service.

    Refuses `database-missing` (`path`) instead of making one, `office-not-chosen`, and what
    opening refuses.
    """
    if not path.exists():
        raise Refusal("database-missing", path=str(path))
    with open_database(path, key, randomness=randomness) as database:
        office = offices.chosen(database)
        if office is None:
            raise Refusal("office-not-chosen")
        return {each: rows.switches(database, office.office, each) for each in office.services}
