"""The trail: every chain, every anchor, every kept parcel; each change is found (parcels §3.4)."""

from hashlib import sha256
from pathlib import Path

import pytest

from desktop import cli
from desktop.models.chain import Mark
from desktop.models.facts import AnswerTaken, ParcelMade, Stretch
from desktop.services import queueing
from desktop.services.audit import Verified, verify
from desktop.services.desk import Desk
from desktop.store import journal
from desktop.store.database import Database, open_database
from tests.helpers.office import Clock, an_office, desk_over
from tests.helpers.randomness import seeded

KEPT = b"the file of a parcel"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Make an office that sent a parcel, kept its file, and took the answer."""
    place = tmp_path / "office.kense"
    with an_office(place) as desk:
        queueing.issue_number(desk, service="weapons", line="hand-in")
        mark = journal.mark(desk.database, desk.database.installation)
        record(desk, parcel(mark, 1, sha256(KEPT).hexdigest(), ""))
        record(desk, answer(mark))
        queueing.issue_number(desk, service="weapons", line="hand-in")
    (tmp_path / "parcels").mkdir()
    (tmp_path / "parcels" / "a.kzx").write_bytes(KEPT)
    return place


def parcel(mark: Mark, xseq: int, digest: str, prev: str) -> ParcelMade:
    stretch = Stretch(inst=mark.inst, after=0, after_h="", upto=mark.n, h=mark.h)
    return ParcelMade(
        parcel=f"p{xseq}",
        inst=mark.inst,
        xseq=xseq,
        sha256=digest,
        size=len(KEPT),
        entries=mark.n,
        segments=(stretch,),
        prev=prev,
        to="2",
        clerk_name="Сейтова Айгүл",
    )


def answer(mark: Mark) -> AnswerTaken:
    return AnswerTaken(
        answer="a1",
        region="2",
        serial=1,
        sha256="0" * 64,
        have=(mark,),
        retired=(),
        revoked=(),
        granted=(),
        edition=0,
        clerk_name="Сейтова Айгүл",
    )


def record(desk: Desk, fact: ParcelMade | AnswerTaken) -> None:
    with desk.work(at=desk.now(), command="exchange.export") as work:
        work.record(fact)


def verified(path: Path) -> Verified:
    return verify(path, key=None, randomness=seeded(), step=lambda _done, _total: None)


def edit(path: Path, sql: str) -> None:
    """Change the journal behind the program's back, its guards taken away."""
    with open_database(path, randomness=seeded(3)) as database:
        unguarded(database)
        database.rows(sql)


def unguarded(database: Database) -> None:
    for trigger in ("journal_refuses_update", "journal_refuses_delete"):
        database.rows(f"DROP TRIGGER {trigger}")


def test_an_unbroken_trail_is_counted(path: Path) -> None:
    found = verified(path)
    counted = (found.chains, found.parcels, found.answers, found.anchors, found.files)
    assert (counted, found.problems, found.is_sound) == ((1, 1, 1, 2, 1), (), True)
    with open_database(path, randomness=seeded(3)) as database:
        assert found.entries == journal.length(database)


@pytest.mark.parametrize(
    ("sql", "code"),
    [
        ("UPDATE journal SET body = body || ' ' WHERE n = 3", "body"),
        ("UPDATE journal SET head = replace(head, '\"v\":1', '\"v\":2') WHERE n = 3", "hash"),
        ("DELETE FROM journal WHERE n = 3", "number"),
    ],
)
def test_whatever_is_changed_is_found(path: Path, sql: str, code: str) -> None:
    edit(path, sql)
    assert code in {each.code for each in verified(path).problems}


def test_a_whole_trail_that_differs_from_what_the_region_holds_is_found(tmp_path: Path) -> None:
    place = tmp_path / "office.kense"
    with an_office(place) as desk:
        mark = journal.mark(desk.database, desk.database.installation)
        record(desk, answer(Mark(inst=mark.inst, n=mark.n, h="f" * 64)))
    found = verified(place)
    assert [each.code for each in found.problems] == ["anchor"]


def test_a_parcel_out_of_its_row_and_a_file_changed_since_are_found(path: Path) -> None:
    with open_database(path, randomness=seeded(3)) as database:
        mark = journal.mark(database, database.installation)
        record(desk_over(database, Clock()), parcel(mark, 2, "b" * 64, "c" * 64))
    (path.parent / "parcels" / "a.kzx").write_bytes(KEPT + b"!")
    assert [each.code for each in verified(path).problems] == ["parcel-link", "parcel-strange"]


def test_the_command_says_it_and_ends_with_3(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["--lang", "ru", "audit", "verify", str(path)]) == 0
    assert capsys.readouterr().out.startswith("След не прерван: цепочек: 1, записей:")
    edit(path, "DELETE FROM journal WHERE n = 3")
    assert cli.main(["--lang", "ru", "audit", "verify", str(path)]) == 3
    said = capsys.readouterr()
    assert "journal[" in said.out
    assert "След прерван: 1 нарушение" in said.err
    assert cli.main(["--lang", "ru", "audit", "verify", str(path.with_name("none"))]) == 1
