"""What a parcel carries, counted by service for its register on paper; no personal data (§2.12).

The counts stand in the sealed manifest too. Whoever takes the parcel counts again what its entries
say and compares: a manifest that tells other numbers than its entries do is malformed.
"""

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

ENTRIES: Final = "entries"
NEW: Final = "new"
COUNTED: Final[Mapping[str, str]] = MappingProxyType(
    {
        "CaseRegistered": NEW,
        "DecisionSigned": "decided",
        "ResultIssued": "issued",
        "HandedOver": "handed",
        "CaseCorrected": "corrected",
        "CaseEnded": "ended",
        "CaseVoided": "void",
    }
)
"""What a fact counts as, each of one case; every other fact is an entry and no more."""

KINDS: Final = tuple(COUNTED.values())
UNKNOWN: Final = "unknown"
"""Stands in place of the service of a case that the record does not know."""

_REGISTERED: Final = "CaseRegistered"


@dataclass(slots=True)
class Tally:
    """Count the entries of a parcel one by one."""

    services: Mapping[str, str]  # of each case that may come
    counts: Counter[str] = field(default_factory=Counter)
    cases: list[str] = field(default_factory=list)  # registered, in the order of the journal
    first_at: str = ""
    last_at: str = ""

    def take(self, fact: str, about_id: str, at: str, body: str) -> None:
        """Count an entry: the name of its fact, the record it is about, when it was done."""
        self.counts[ENTRIES] += 1
        self.first_at = self.first_at or at
        self.last_at = at
        kind = COUNTED.get(fact)
        if kind:
            service = self.services.get(about_id, "")
            if not service and fact == _REGISTERED:
                service = service_of(json.loads(body))
            self.counts[f"{service or UNKNOWN}.{kind}"] += 1
        if fact == _REGISTERED:
            self.cases.append(about_id)


@dataclass(slots=True)
class Carried:
    """Count what the entries of a file say by themselves, whatever record they come to."""

    entries: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    registered: Counter[str] = field(default_factory=Counter)  # applications by their service

    def take(self, fact: str, body: object) -> None:
        """Count an entry by its fact and its body as it was read."""
        self.entries += 1
        kind = COUNTED.get(fact)
        if kind:
            self.kinds[kind] += 1
        if fact == _REGISTERED:
            self.registered[service_of(body) or UNKNOWN] += 1

    def agrees(self, said: Mapping[str, int]) -> bool:
        """Tell whether a manifest tells the same; one that does not tell `entries` tells nothing.

        Compared are all entries, of each service the applications registered, and of all services
        together every other kind. Names that are not known are passed over.
        """
        if ENTRIES not in said:
            return True
        kinds: Counter[str] = Counter()
        registered: Counter[str] = Counter()
        for name, number in said.items():
            service, _dot, kind = name.rpartition(".")
            if service and kind in KINDS:
                kinds[kind] += number
                registered[service] += number if kind == NEW else 0
        return (said[ENTRIES], +kinds, +registered) == (self.entries, self.kinds, self.registered)


def service_of(body: object) -> str:
    """Return the service that the body of an application's registration names, empty for none."""
    application = body.get("application") if isinstance(body, dict) else None
    service = application.get("service") if isinstance(application, dict) else None
    return service if isinstance(service, str) else ""
