"""Whose entry it is: ours, or an office's whose record stands in a room of its own at the region.

An office has one room for as long as one installation follows another; a second one whose services
are apart has another (D36). Every table keeps an office's rows under its key, so two rooms never
meet in one; records of ids of their own are asked whose they are.
"""

from collections.abc import Mapping
from dataclasses import fields, replace
from functools import cache
from typing import Final

from desktop.models import facts
from desktop.models.chain import Deed
from desktop.models.errors import Refusal
from desktop.models.facts import Fact
from desktop.models.official import Official, is_same_person
from desktop.store.projection.rows import Rows

_EXAMINER: Final = "SELECT by_staff, by_name FROM examinations WHERE case_id = ?"
_ROOM: Final = "SELECT room FROM installations WHERE inst = ?"
_OWNERS: Final[Mapping[str, str]] = {
    field: f"SELECT office FROM {table} WHERE {key} = ?"  # noqa: S608  names of our own schema
    for field, table, key in (
        ("case", "cases", "case_id"),
        ("ticket", "tickets", "ticket"),
        ("visit", "visits", "visit"),
        ("paper", "papers", "paper"),
        ("result", "results", "result"),
        ("weapon", "weapons", "weapon"),
        ("inquiry", "inquiries", "inquiry"),
        ("coupon", "coupons_received", "coupon"),
        ("complaint", "complaints", "complaint"),
        ("pause", "pauses", "pause"),
        ("cause", "breach_causes", "cause"),
    )
}
OWNED: Final = tuple(_OWNERS)
"""The fields by which facts name a record that has an owner."""

_REMEMBERED: Final = 4_000  # owners
THE_REGIONS: Final = frozenset(
    {
        facts.AnswerMade,
        facts.EditionIssued,
        facts.EscrowOpened,
        facts.ForkSettled,
        facts.InstallationRetired,
        facts.InstallationRevoked,
        facts.OfficeEnrolled,
        facts.ParcelDropped,
        facts.ParcelReceived,
        facts.PredecessorAdopted,
        facts.QuestionAsked,
        facts.RegionBegan,
        facts.RegionKeysChanged,
    }
)
"""What only a region may record: an office that sends one would enrol itself."""

_OFFICES: Final = frozenset(
    {facts.CalendarDaySet, facts.OfficeChosen, facts.ServiceSwitched, facts.SwitchSet}
)
"""Which say themselves of which office they are."""

ROOMING: Final = frozenset({facts.OfficeEnrolled, facts.PredecessorAdopted})
"""What says in which room the entries of an installation stand."""


class Rooms:
    """Know in which room the entries of an installation stand."""

    def __init__(self, rows: Rows) -> None:
        """Ask the tables through `rows`."""
        self._rows = rows
        self._known: dict[str, str] = {}
        self._owners: dict[tuple[str, str], str] = {}

    def room(self, inst: str) -> str:
        """Return the room of an office's installation, empty for our own."""
        found = self._known.get(inst)
        if found is None:
            row = self._rows.one(_ROOM, (inst,))
            found = self._known[inst] = row[0] if row else ""
        return found

    def forget(self) -> None:
        """Ask again: somebody was enrolled, or what the tables were told was undone."""
        self._known.clear()
        self._owners.clear()

    def admitted(self, deed: Deed, fact: Fact) -> Fact:
        """Return a fact of an office's as it stands in its room, the `office` of the deed.

        Refuse `foreign-fact` (`fact`) for what is the region's alone, `own-approval` (`fact`) for
        what somebody signed whose own work it is (D24), `foreign-record` (`fact`,
        `id`) for what would touch a record of another room.
        """
        if type(fact) in THE_REGIONS:
            raise Refusal("foreign-fact", fact=deed.fact)
        if isinstance(fact, facts.DecisionSigned) and self._signed_by_author(fact):
            raise Refusal("own-approval", fact=deed.fact)
        for field in _named_by(deed.fact):
            record = getattr(fact, field)
            owner = self._owner(field, record) if type(record) is str else None
            if owner is not None and owner != deed.office:
                raise Refusal("foreign-record", fact=deed.fact, id=deed.about_id)
        return replace(fact, office=deed.office) if type(fact) in _OFFICES else fact  # type: ignore[call-arg]  # those have it

    def _signed_by_author(self, fact: facts.DecisionSigned) -> bool:
        """Say whether the examiner signed himself, and the office does not list it as that mode."""
        row = self._rows.one(_EXAMINER, (fact.case,))
        authors = [fact.examiner, *([Official(staff=row[0], name=row[1])] if row else [])]
        return not fact.one_person and any(is_same_person(each, fact.by) for each in authors)

    def _owner(self, field: str, record: str) -> str | None:
        """Return the office of a record, None where there is none yet; it never has another."""
        found = self._owners.get((field, record))
        if found is None:
            row = self._rows.one(_OWNERS[field], (record,))
            if row is None:
                return None
            if len(self._owners) >= _REMEMBERED:
                self._owners.clear()
            found = self._owners[field, record] = row[0]
        return found


@cache
def _named_by(name: str) -> tuple[str, ...]:
    """Return which fields of a fact name a record that somebody owns."""
    kind: type[Fact] = getattr(facts, name)
    return tuple(each.name for each in fields(kind) if each.name in _OWNERS)
