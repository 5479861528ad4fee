"""A parcel made at an office and a parcel taken at the region, as works that may break off."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from desktop.services.exporting import kept_file
from desktop.store import exchange, journal
from desktop.store.upkeep import check_database
from tests.faults.exchanging import Disk, at, make_disk, work
from tests.faults.workloads import WORKLOADS, Told, Workload
from tests.helpers.region import brought, sent

FILE: Final = "parcel.kzx"
SEED: Final = 2_000  # the work itself comes out the same every time


def _prepare_import(folder: Path) -> None:
    disk = make_disk(folder)
    with at(disk.office, operator="s1") as office:
        for _deed in range(6):
            work(office)
        (folder / FILE).write_bytes(sent(office))


def _prepare_export(folder: Path) -> None:
    make_disk(folder)


def _export(folder: Path, told: Told) -> None:
    with at(Disk(folder).office, operator="s1", seed=SEED) as office:
        sent(office)
        told(journal.length(office.desk.database))


def _exported(folder: Path, told: int) -> None:
    """Prove that every parcel the record tells of lies there whole."""
    with at(Disk(folder).office, operator="s1") as office:
        assert check_database(office.desk.database).sound
        assert journal.length(office.desk.database) >= told
        for row in exchange.parcels(office.desk.database, office.inst):
            assert kept_file(office.desk, row)


def _finish_export(folder: Path) -> None:
    with at(Disk(folder).office, operator="s1") as office:
        assert sent(office)
    _exported(folder, 0)


def _import(folder: Path, told: Told) -> None:
    with at(Disk(folder).region, operator="r1", seed=SEED) as region:
        found = brought(region, (folder / FILE).read_bytes())
        assert found.verdict == "applied"
        told(journal.length(region.desk.database))


def _imported(folder: Path, told: int) -> None:
    """Prove that the region holds all of the file or nothing of it."""
    with (
        at(Disk(folder).region, operator="r1") as region,
        at(Disk(folder).office, operator="s1") as office,
    ):
        held = journal.mark(region.desk.database, office.inst)
        (newest, *_older) = exchange.parcels(office.desk.database, office.inst)
        (segment,) = [each for each in newest.segments if each.inst == office.inst]
        assert held.n in {segment.after, segment.upto}
        assert check_database(region.desk.database).sound
        assert journal.length(region.desk.database) >= told


def _finish_import(folder: Path) -> None:
    """Bring the file again: it is taken, or was."""
    with at(Disk(folder).region, operator="r1") as region:
        found = brought(region, (folder / FILE).read_bytes())
        assert found.verdict in {"applied", "duplicate"}
        assert found.total == found.applied + found.present > 0
        assert check_database(region.desk.database).sound


EXCHANGE: Final[Mapping[str, Workload]] = {
    "export": Workload(
        prepare=_prepare_export,
        run=_export,
        judge=_exported,
        finish=_finish_export,
    ),
    "import": Workload(
        prepare=_prepare_import, run=_import, judge=_imported, finish=_finish_import
    ),
}
EVERY: Final[Mapping[str, Workload]] = {**WORKLOADS, **EXCHANGE}
