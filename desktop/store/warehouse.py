"""Read what a region carries on into a database of its own for figures (issue of the exchange, §3).

Every table begins with the `room` its rows belong to (docs/region.md) and has a key that stays when
the record's tables are made anew; a row number counts within its room or its case. Nobody is named:
of an applicant there is his kind and, of an IIN, the two digits of the year of birth; what people
wrote in their own words stays in the record.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

from desktop.store.handles import Reader, Row
from desktop.store.versions import PROJECTION


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """Hold a column: its name and type in PostgreSQL, and the expression it is read by here."""

    name: str
    kind: str
    read: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Hold a table: what it says, its columns (its key is the first `keys` of them), its source."""

    name: str
    says: str
    keys: int
    columns: tuple[Column, ...]
    source: str

    @property
    def key(self) -> tuple[str, ...]:
        """Return the names of the columns a row is known by."""
        return self.names[: self.keys]

    @property
    def names(self) -> tuple[str, ...]:
        """Return the names of all columns."""
        return tuple(each.name for each in self.columns)


def _table(name: str, says: str, keys: int, columns: str, source: str) -> Table:
    """Return a table from lines of `name type expression`."""
    parts = [line.strip().split(maxsplit=2) for line in columns.strip().splitlines()]
    made = tuple(Column(name=called, kind=kind, read=read) for called, kind, read in parts)
    return Table(name=name, says=says, keys=keys, columns=made, source=source)


_REGION: Final = "(SELECT region FROM regions LIMIT 1)"

WATERMARKS: Final = _table(
    "watermarks",
    "Up to which entry the rows of a room know each installation; `reading` grows with the program",
    2,
    f"""
    room text coalesce(installations.room,{_REGION})
    inst text marks.inst
    entries bigint marks.n
    reading integer {PROJECTION}
    """,
    "(SELECT inst, max(n) AS n FROM journal GROUP BY inst) marks LEFT JOIN installations"
    " USING (inst)",
)

TABLES: Final = (
    _table(
        "offices",
        "The rooms: an office, or one of its computers whose services are apart",
        1,
        """
        room text offices.office
        name_kk text offices.name_kk
        name_ru text offices.name_ru
        zone text offices.zone
        services jsonb offices.services
        """,
        "offices",
    ),
    _table(
        "installations",
        "The computers the region knows, under the region's own room",
        2,
        f"""
        room text {_REGION}
        inst text installations.inst
        office text installations.office
        office_room text installations.room
        services jsonb installations.services
        predecessor text installations.predecessor
        enrolled_at timestamptz installations.enrolled_at
        retired_at timestamptz installations.retired_at
        retired_for text installations.retired_for
        left_from bigint installations.left_from
        revoked_at timestamptz installations.revoked_at
        revoked_from bigint installations.revoked_from
        """,
        "installations",
    ),
    _table(
        "cases",
        "Registered applications",
        2,
        """
        room text cases.office
        case_id text cases.case_id
        service text cases.service
        edition text cases.edition
        year integer cases.year
        number text cases.number
        visit text cases.visit
        stage text cases.stage
        purpose text cases.purpose
        channel text cases.channel
        language text cases.language
        applicant_kind text cases.applicant_kind
        iin_masked text iif(length(cases.iin)=12,substr(cases.iin,1,2)||'**********','')
        day date cases.day
        registered_at timestamptz cases.registered_at
        track text cases.track
        due date cases.due
        collect_on date cases.collect_on
        items integer cases.items
        persons integer cases.persons
        missing integer cases.missing
        insisted boolean cases.insisted<>0
        outside_hours boolean cases.outside_hours<>0
        clerk text cases.clerk
        holder text cases.holder
        decided_on date cases.decided_on
        decision text cases.decision
        ending text cases.ending
        """,
        "cases",
    ),
    _table(
        "items",
        "What an application asks for, row by row: weapons, guests",
        3,
        """
        room text cases.office
        case_id text cases.case_id
        number integer items.number
        kind text items.fields->>'kind'
        citizenship text items.fields->>'citizenship'
        stands boolean items.stands<>0
        """,
        "items JOIN cases USING (seq)",
    ),
    _table(
        "weapons",
        "Registered weapons, one row as long as its owner has it",
        2,
        """
        room text weapons.office
        weapon text weapons.weapon
        kind text weapons.kind
        permit_kind text weapons.permit_kind
        issued_on date weapons.issued_on
        until date weapons.until
        fired_on date weapons.fired_on
        fire_by date weapons.fire_by
        case_id text weapons.case_id
        item integer weapons.item
        result text weapons.result
        state text weapons.state
        state_on date weapons.state_on
        """,
        "weapons",
    ),
    _table(
        "decisions",
        "What was proposed and decided of each item, the codes of the grounds, and what was "
        "decided first: figures count that, whatever was decided once it was set aside",
        3,
        """
        room text cases.office
        case_id text cases.case_id
        item text outcomes.item
        proposal text nullif(outcomes.proposal,'')->>'outcome'
        outcome text outcomes.outcome
        permit text nullif(outcomes.decision,'')->>'permit'
        grounds jsonb (SELECT json_group_array(value->>'ground')FROM json_each({GIVEN},'$.grounds'))
        on_day date outcomes.on_day
        signer text outcomes.signer
        first_outcome text nullif(outcomes.counted,'')->>'outcome'
        """.replace(
            "{GIVEN}", "coalesce(nullif(outcomes.decision,''),nullif(outcomes.proposal,''),'{}')"
        ),
        "outcomes JOIN cases USING (case_id)",
    ),
    _table(
        "results",
        "Permits, invitations and refusals that were issued",
        2,
        """
        room text results.office
        result text results.result
        case_id text results.case_id
        kind text results.kind
        permit text results.permit
        number text results.number
        issued_on date results.issued_on
        valid_until date results.valid_until
        test_firing_on date results.test_firing_on
        reregister_on date results.reregister_on
        prepared_by text results.prepared_by
        handed_on date results.handed_on
        ended text results.ended
        ended_on date results.ended_on
        successor text results.successor
        """,
        "results",
    ),
    _table(
        "handovers",
        "What was handed over, in its order within the application",
        3,
        """
        room text cases.office
        case_id text cases.case_id
        nth integer row_number()OVER(PARTITION BY handovers.case_id ORDER BY handovers.seq)
        results integer json_array_length(handovers.results)
        receiver text handovers.receiver
        on_day date handovers.on_day
        by_staff text handovers.by_staff
        closes boolean handovers.closes<>0
        visit text handovers.visit
        handed_at timestamptz handovers.handed_at
        """,
        "handovers JOIN cases USING (case_id)",
    ),
    _table(
        "tickets",
        "Queue numbers; what was waited counts neither the time held nor that away",
        2,
        """
        room text tickets.office
        ticket text tickets.ticket
        day date tickets.day
        service text tickets.service
        line text tickets.line
        letter text tickets.letter
        number integer tickets.number
        outside_hours boolean tickets.outside_hours<>0
        issued_at timestamptz tickets.issued_at
        called_at timestamptz tickets.called_at
        began_at timestamptz tickets.began_at
        ended_at timestamptz tickets.ended_at
        ending text tickets.ending
        window_id text tickets.window
        visit text tickets.visit
        recalls integer tickets.recalls
        waited_seconds integer {WAITED}
        """.replace(
            "{WAITED}",
            "(SELECT coalesce(sum(unixepoch(value->>1)-unixepoch(value->>0)),0)"
            " FROM json_each(tickets.waited))"
            "+unixepoch(coalesce(tickets.called_at,tickets.held_at,tickets.ended_at))"
            "-unixepoch(tickets.waiting_since)",
        ),
        "tickets",
    ),
    _table(
        "visits",
        "What a queue number became at a window",
        2,
        """
        room text visits.office
        visit text visits.visit
        ticket text visits.ticket
        window_id text visits.window
        began_at timestamptz visits.began_at
        ended_at timestamptz visits.ended_at
        ending text visits.ending
        served_seconds integer unixepoch(visits.ended_at)-unixepoch(visits.began_at)
        """,
        "visits",
    ),
    _table(
        "deviations",
        "Deviations from the order of the queue and from the hours, in the room's order",
        2,
        """
        room text deviations.office
        nth integer row_number()OVER(PARTITION BY deviations.office ORDER BY deviations.seq)
        kind text deviations.kind
        day date deviations.day
        done_at timestamptz deviations.done_at
        done_by text deviations.done_by
        number text deviations.number
        service text deviations.service
        line text deviations.line
        window_id text deviations.window
        ground text deviations.ground
        passed integer deviations.passed
        """,
        "deviations",
    ),
    _table(
        "blanks",
        "Blanks of strict reporting by their serial",
        4,
        """
        room text blanks.office
        kind text blanks.kind
        series text blanks.series_key
        number bigint blanks.number
        state text blanks.state
        received_on date blanks.received_on
        gone_on date blanks.gone_on
        result text blanks.result
        """,
        "blanks",
    ),
    _table(
        "parcels",
        "Files that were brought to the region, under the region's own room",
        2,
        f"""
        room text {_REGION}
        parcel text parcels_received.parcel
        inst text parcels_received.inst
        office text parcels_received.office
        xseq bigint parcels_received.xseq
        sha256 text parcels_received.sha256
        size bigint parcels_received.size
        verdict text parcels_received.verdict
        applied bigint parcels_received.applied
        present bigint parcels_received.present
        held bigint parcels_received.held
        kept boolean parcels_received.kept<>0
        created_at text parcels_received.created_at
        received_at timestamptz parcels_received.received_at
        judged_at timestamptz parcels_received.judged_at
        settled boolean parcels_received.settled<>''
        """,
        "parcels_received",
    ),
    _table(
        "held_entries",
        "Entries of a sound chain no table could take yet, under the region's own room",
        3,
        f"""
        room text {_REGION}
        inst text held_entries.inst
        n bigint held_entries.n
        fact text held_entries.fact
        code text held_entries.code
        """,
        "held_entries",
    ),
)
"""Everything that is carried on, in the order it is loaded."""


@contextmanager
def moment_of(reader: Reader) -> Iterator[None]:
    """Let every read of the block see the record as it was at the first of them."""
    reader.connection.execute("BEGIN")
    try:
        yield
    finally:
        reader.connection.rollback()


def rows_of(reader: Reader, table: Table) -> Iterator[Row]:
    """Yield the rows of a table one by one, each with its columns in their order."""
    wanted = ", ".join(each.read for each in table.columns)
    return reader.stream(f"SELECT {wanted} FROM {table.source}")  # noqa: S608  words of this module
