"""The drill tries in memory what would go to the region, and leaves no byte of it (§3.5)."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.models.errors import Refusal
from desktop.models.parcel import Manifest
from desktop.services import backups, drill, drill_export, manifest, queueing
from desktop.services.backup_readme import NAME as README
from desktop.services.desk import Desk
from desktop.services.drill_export import export_in_memory
from desktop.store import drills, journal
from desktop.sync import parcel as container
from tests.helpers.office import an_office
from tests.helpers.randomness import seeded


def numbers(desk: Desk, count: int) -> None:
    for _each in range(count):
        queueing.issue_number(desk, service="weapons", line="hand-in")


def exported(desk: Desk) -> drill_export.Exported:
    return export_in_memory(desk.database, now=desk.now(), randomness=seeded(7))


def test_every_entry_of_every_chain_is_sealed_and_opened_again(desk: Desk) -> None:
    numbers(desk, 3)
    done = exported(desk)
    assert done.entries == journal.length(desk.database)
    assert done.size > done.entries


def test_a_long_record_goes_part_by_part_and_no_transaction_is_cut(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    numbers(desk, 5)
    whole = exported(desk)
    sealed: list[int] = []
    seal = container.seal

    def counted(said: Manifest, *rest: object, **more: object) -> bytes:
        sealed.append(said.entries)
        return seal(said, *rest, **more)  # type: ignore[arg-type]  # whatever was given

    monkeypatch.setattr(drill_export, "seal", counted)
    monkeypatch.setattr(drill_export, "PART", 2)
    assert exported(desk).entries == whole.entries == sum(sealed)
    assert len(sealed) > 3


def test_nothing_is_left_on_the_disk(desk: Desk) -> None:
    folder = desk.database.path.parent
    before = sorted(path.name for path in folder.rglob("*"))
    exported(desk)
    assert sorted(path.name for path in folder.rglob("*")) == before


def test_an_entry_that_was_changed_is_found_by_the_export(desk: Desk) -> None:
    numbers(desk, 2)
    with desk.database.transaction():
        execute = desk.database.connection.execute
        for (name,) in desk.database.rows("SELECT name FROM sqlite_schema WHERE type = 'trigger'"):
            execute(f'DROP TRIGGER "{name}"')
        execute("UPDATE journal SET body = replace(body, 'weapons', 'weapens')")
    with pytest.raises(Refusal, match="parcel-content"):
        exported(desk)


@pytest.fixture
def tried(tmp_path: Path) -> Iterator[tuple[Desk, drills.Seen]]:
    """Open an office whose newest backup was put back and exported."""
    with an_office(tmp_path / "office.kense") as desk:
        copy = backups.copy_record(desk.database, now=desk.now())
        backup = backups.finish(copy, randomness=seeded())
        seen = drill.drill_copy(backup, now=desk.now(), randomness=seeded(9), key=None)
        yield desk, seen


def test_what_was_exported_is_recorded_and_told_to_the_region(
    tried: tuple[Desk, drills.Seen],
) -> None:
    desk, seen = tried
    outcome = drill.compare(desk.database, drill.seen_of(drill.told_of(seen)))
    fact = drill.tell_drill(desk, copied_at=desk.now(), outcome=outcome, seen=seen)
    assert (fact.outcome, fact.exported) == ("good", seen.entries)
    told = drill.told_drill(desk.database)
    assert told is not None
    assert (told.outcome, told.exported, told.exported_bytes) == (
        "good",
        seen.entries,
        fact.exported_bytes,
    )
    said = manifest.manifest_of(
        desk, inst="ab" * 8, to="2", xseq=1, prev="", segments=(), counts={}, program="0.1.0"
    )
    assert (said.last_drill, said.drill) == (told, desk.now().date())


def test_a_copy_nothing_can_be_sent_of_is_no_good_drill(
    tried: tuple[Desk, drills.Seen], monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, _seen = tried
    (backup,) = (desk.database.path.parent / "backups").glob("*.kense")

    def refuse(*_asked: object, **_more: object) -> bytes:
        raise Refusal("parcel-too-large", limit=1)

    monkeypatch.setattr(drill_export, "seal", refuse)
    seen = drill.drill_copy(backup, now=desk.now(), randomness=seeded(9), key=None)
    outcome = drill.compare(desk.database, seen)
    fact = drill.tell_drill(desk, copied_at=desk.now(), outcome=outcome, seen=seen)
    assert (fact.outcome, fact.code, fact.exported) == ("no-export", "parcel-too-large", 0)
    assert drill.last_drill(desk.database) is None
    assert {each.name for each in backup.parent.iterdir()} == {backup.name, README}
