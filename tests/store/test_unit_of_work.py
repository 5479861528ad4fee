import pytest

from desktop.models.chain import Mark, read_head, verify
from desktop.models.errors import Refusal
from desktop.models.facts import Fact, PaperPrinted, SwitchSet, TicketCalled, VisitBegan, VisitEnded
from desktop.store import desk, journal, tickets
from desktop.store.database import Database, open_database
from desktop.store.handles import Topic
from desktop.store.unit_of_work import unit_of_work
from tests.helpers.facts import (
    DAY,
    LINE,
    OFFICE,
    moment,
    office_chosen,
    paper_issued,
    ticket_issued,
)
from tests.helpers.randomness import seeded
from tests.store.recording import record, register


class StumbleError(Exception):
    """What goes wrong in the middle of a use case."""


def heads(database: Database) -> list[dict[str, str | int]]:
    found = [read_head(entry.head) for entry in journal.entries(database)]
    return [head for head in found if head is not None]


def test_facts_of_one_work_are_one_transaction_of_the_chain(database: Database) -> None:
    record(database, office_chosen())
    record(database, ticket_issued("t1", 1), TicketCalled(ticket="t1", window="1"))
    assert [(head["n"], head["tx"]) for head in heads(database)] == [(1, 1), (2, 2), (3, 2)]
    assert verify(journal.entries(database), Mark(inst=database.installation)) is None


def test_a_head_says_who_when_where_and_what(database: Database) -> None:
    record(database, ticket_issued("t1", 1), at=moment(9, 31), by="self-service")
    head = heads(database)[0]
    assert {key: head[key] for key in ("at", "by", "office", "f", "v", "t", "id", "inst")} == {
        "at": "2013-11-25T09:31:00+06:00",
        "by": "self-service",
        "office": OFFICE,
        "f": "TicketIssued",
        "v": 1,
        "t": "ticket",
        "id": "t1",
        "inst": database.installation,
    }


def test_reads_inside_see_what_was_just_recorded(database: Database) -> None:
    with unit_of_work(database, at=moment(), by="s1", office=OFFICE) as work:
        work.record(ticket_issued("t1", 1))
        assert tickets.next_for(database, office=OFFICE, day=DAY, lines=[LINE]) is not None


def test_another_connection_sees_nothing_before_the_commit(database: Database) -> None:
    with database.reader() as reader:
        with unit_of_work(database, at=moment(), by="s1", office=OFFICE) as work:
            work.record(ticket_issued("t1", 1))
            assert journal.length(reader) == 0
        assert journal.length(reader) == 1


def stumble(database: Database, *facts: Fact) -> None:
    """Record facts and delete a draft, and fail before the end."""
    with unit_of_work(database, at=moment(), by="s1", office=OFFICE) as work:
        work.record(*facts)
        desk.delete_draft(database, window="1")
        raise StumbleError


def test_an_exception_undoes_everything(database: Database) -> None:
    record(database, ticket_issued("t1", 1))
    with pytest.raises(StumbleError):
        stumble(database, TicketCalled(ticket="t1", window="1"))
    assert journal.length(database) == 1
    assert tickets.queue(database, office=OFFICE, day=DAY)[0].id == "t1"


def test_a_work_without_facts_is_lawful_and_silent(database: Database) -> None:
    with unit_of_work(database, at=moment(), by="s1", office=OFFICE) as work:
        pass
    assert work.topics == frozenset()


def test_a_desk_row_joins_the_transaction(database: Database) -> None:
    desk.save_draft(database, window="1", visit="v1", draft="{}", saved_at=moment())
    with pytest.raises(StumbleError):
        stumble(database, ticket_issued("t1", 1))
    assert desk.draft(database, "1") is not None


def test_the_topics_of_a_commit_are_told_once_it_is_done(database: Database) -> None:
    heard: list[tuple[frozenset[Topic], int]] = []
    place = database.path.with_name("told.db")

    def told(topics: frozenset[Topic]) -> None:
        heard.append((topics, journal.length(other)))

    with open_database(place, randomness=seeded(), told=told) as other:
        record(other, ticket_issued("t1", 1), TicketCalled(ticket="t1", window="1"))
        topics = record(other, VisitBegan(visit="v1", ticket="t1", window="1"))
    assert heard == [(frozenset({"ticket"}), 2), (frozenset({"ticket", "visit"}), 3)]
    assert topics == {"ticket", "visit"}


def test_a_work_inside_a_work_is_a_mistake_of_the_program(database: Database) -> None:
    with (
        unit_of_work(database, at=moment(), by="s1", office=OFFICE),
        pytest.raises(RuntimeError, match="nested"),
        unit_of_work(database, at=moment(), by="s1", office=OFFICE),
    ):
        pass


@pytest.mark.parametrize("by", ["", "Сейтова", "s 1", "s\0", "x" * 65])
def test_only_an_id_can_have_done_something(database: Database, by: str) -> None:
    with pytest.raises(Refusal) as refused:
        record(database, ticket_issued("t1", 1), by=by)
    assert (refused.value.code, refused.value.fields["field"]) == ("bad-text", "by")


def test_a_fact_about_a_record_that_is_not_there_is_out_of_place(database: Database) -> None:
    with pytest.raises(Refusal) as refused:
        record(database, TicketCalled(ticket="nobody", window="1"))
    assert (refused.value.code, refused.value.fields["id"]) == ("out-of-place", "nobody")
    assert journal.length(database) == 0


def test_a_number_given_twice_is_out_of_place(database: Database) -> None:
    record(database, ticket_issued("t1", 1))
    with pytest.raises(Refusal) as refused:
        record(database, ticket_issued("t2", 1))
    assert refused.value.code == "out-of-place"


def test_a_case_number_used_twice_is_out_of_place(office: Database) -> None:
    register(office, 1)
    with pytest.raises(Refusal) as refused:
        register(office, 1)
    assert refused.value.code == "out-of-place"


def test_a_visit_that_never_began_cannot_end(database: Database) -> None:
    record(database, ticket_issued("t1", 1))
    with pytest.raises(Refusal) as refused:
        record(database, VisitEnded(visit="v1", ticket="t1", end="answered"))
    assert refused.value.code == "out-of-place"


@pytest.mark.parametrize("sql", [
    "UPDATE journal SET body = '{}'",
    "UPDATE journal SET n = n + 1",
    "DELETE FROM journal",
    "INSERT OR REPLACE INTO journal SELECT inst, n, head, h, salt, '{}' FROM journal",
])  # fmt: skip
def test_the_journal_only_grows(database: Database, sql: str) -> None:
    record(database, SwitchSet(office=OFFICE, key="k", value="v"))
    before = list(journal.entries(database))
    with pytest.raises(Exception, match="the journal only grows"):
        database.rows(sql)
    assert list(journal.entries(database)) == before


def test_a_reader_cannot_write(database: Database) -> None:
    with database.reader() as reader, pytest.raises(Exception, match="database-read-only"):
        reader.rows("INSERT INTO desk_settings VALUES ('a', 'b')")


def test_the_last_entry_says_when_it_was_done(database: Database) -> None:
    assert journal.last(database) is None
    record(database, ticket_issued("t1", 1), at=moment(9, 31))
    last = journal.last(database)
    assert last is not None
    assert (last.inst, last.n, last.at) == (database.installation, 1, moment(9, 31))


def test_no_fact_holds_a_sign_that_no_paper_carries(database: Database) -> None:
    with pytest.raises(Refusal) as told:
        record(database, SwitchSet(office=OFFICE, key="weapons.list", value="Қару «北»"))
    assert (told.value.code, told.value.fields) == ("odd-sign", {"sign": "北"})
    assert journal.length(database) == 0


def test_a_printer_may_be_called_as_it_likes(database: Database) -> None:
    record(database, paper_issued("p1", "c1"), PaperPrinted(paper="p1", printer="北京"))
    assert journal.length(database) == 2
