"""What a parcel carries, counted by service for its register on paper; no personal data (§2.12)."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

COUNTED: Final[Mapping[str, str]] = MappingProxyType(
    {
        "CaseRegistered": "new",
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


@dataclass(slots=True)
class Tally:
    """Count the entries of a parcel one by one."""

    services: Mapping[str, str]  # of each case that may come
    counts: Counter[str] = field(default_factory=Counter)
    cases: list[str] = field(default_factory=list)  # registered, in the order of the journal
    first_at: str = ""
    last_at: str = ""

    def take(self, fact: str, about_id: str, at: str) -> None:
        """Count an entry by the name of its fact, the record it is about, and when it was done."""
        self.counts["entries"] += 1
        self.first_at = self.first_at or at
        self.last_at = at
        kind = COUNTED.get(fact)
        service = self.services.get(about_id, "") if kind else ""
        if service:
            self.counts[f"{service}.{kind}"] += 1
        if fact == "CaseRegistered":
            self.cases.append(about_id)
