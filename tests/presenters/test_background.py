"""Whether what runs beside the window comes home whole, in order, and to the right thread."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop.i18n import _, speaking
from desktop.models.errors import Refusal
from desktop.presenters.background import Background
from desktop.store import desk as desk_tables
from desktop.store.database import Database, open_database
from tests.helpers.randomness import seeded


class Tools:
    """Remember on which threads they were opened, used and closed."""

    def __init__(self) -> None:
        self.opened_on: list[int] = []
        self.closed_on: list[int] = []
        self.refusals: list[Refusal] = []

    @contextmanager
    def open(self) -> Iterator["Tools"]:
        if self.refusals:
            raise self.refusals.pop()
        self.opened_on.append(threading.get_ident())
        yield self
        self.closed_on.append(threading.get_ident())


class Ears:
    """Remember what was told, and on which thread."""

    def __init__(self) -> None:
        self.answers: list[Any] = []
        self.codes: list[str] = []
        self.reported: list[Exception] = []
        self.threads: set[int] = set()

    def answered(self, answer: object) -> None:
        self.threads.add(threading.get_ident())
        self.answers.append(answer)

    def failed(self, refusal: Refusal) -> None:
        self.threads.add(threading.get_ident())
        self.codes.append(refusal.code)

    def report(self, error: Exception) -> None:
        self.threads.add(threading.get_ident())
        self.reported.append(error)


@pytest.fixture
def tools() -> Tools:
    return Tools()


@pytest.fixture
def ears() -> Ears:
    return Ears()


@pytest.fixture
def background(qapp: QObject, tools: Tools, ears: Ears) -> Iterator[Background[Tools]]:
    made = Background(tools.open, report=ears.report, parent=qapp)
    yield made
    made.stop()


def answering(answer: object) -> Callable[[Tools], object]:
    """Return a job with this answer."""
    return lambda _tools: answer


def refuse(code: str) -> object:
    raise Refusal(code)


def test_an_answer_comes_home_to_the_thread_that_asked(
    background: Background[Tools], tools: Tools, ears: Ears, qtbot: QtBot
) -> None:
    def job(_tools: Tools) -> int:
        return threading.get_ident()

    background.ask(job, owner=background, answered=ears.answered, failed=ears.failed)
    qtbot.waitUntil(lambda: bool(ears.answers))
    assert ears.threads == {threading.get_ident()}
    assert ears.answers == tools.opened_on != [threading.get_ident()]


def test_answers_come_in_the_order_of_the_questions(
    background: Background[Tools], tools: Tools, ears: Ears, qtbot: QtBot
) -> None:
    for number in range(50):
        background.ask(
            answering(number),
            owner=background,
            answered=ears.answered,
            failed=ears.failed,
        )
    qtbot.waitUntil(lambda: len(ears.answers) == 50)
    assert ears.answers == list(range(50))
    assert len(tools.opened_on) == 1


def test_nobody_hears_an_answer_before_the_event_loop_turns(
    background: Background[Tools], ears: Ears, qtbot: QtBot
) -> None:
    done = threading.Event()
    background.ask(
        lambda _tools: done.set(), owner=background, answered=ears.answered, failed=ears.failed
    )
    assert done.wait(5)
    assert ears.answers == []
    qtbot.waitUntil(lambda: ears.answers == [None])


def test_a_refusal_goes_to_whoever_asked(
    background: Background[Tools], ears: Ears, qtbot: QtBot
) -> None:
    background.ask(
        lambda _tools: refuse("disk-full"),
        owner=background,
        answered=ears.answered,
        failed=ears.failed,
    )
    qtbot.waitUntil(lambda: ears.codes == ["disk-full"])
    assert (ears.answers, ears.reported) == ([], [])


def test_a_bug_is_reported_and_nobody_waits_for_ever(
    background: Background[Tools], ears: Ears, qtbot: QtBot
) -> None:
    background.ask(lambda _tools: 1 // 0, owner=background, failed=ears.failed)
    qtbot.waitUntil(lambda: ears.codes == ["unexpected"])
    assert [type(error) for error in ears.reported] == [ZeroDivisionError]
    assert ears.threads == {threading.get_ident()}


def test_a_bug_is_reported_even_when_nobody_waits_any_more(
    background: Background[Tools], ears: Ears, qtbot: QtBot
) -> None:
    owner = QObject()
    go_on = threading.Event()

    def job(_tools: Tools) -> None:
        go_on.wait(5)
        raise LookupError

    background.ask(job, owner=owner, failed=ears.failed)
    with qtbot.waitSignal(owner.destroyed):
        owner.deleteLater()
    go_on.set()
    qtbot.waitUntil(lambda: bool(ears.reported))
    assert ears.codes == []


def test_after_a_bug_the_next_job_runs(
    background: Background[Tools], ears: Ears, qtbot: QtBot
) -> None:
    background.ask(lambda _tools: 1 // 0, owner=background, failed=ears.failed)
    background.ask(answering("well"), owner=background, answered=ears.answered, failed=ears.failed)
    qtbot.waitUntil(lambda: ears.answers == ["well"])


def test_a_deleted_owner_hears_nothing(
    background: Background[Tools], ears: Ears, qtbot: QtBot
) -> None:
    owner = QObject(background)
    go_on = threading.Event()
    background.ask(
        lambda _tools: go_on.wait(5), owner=owner, answered=ears.answered, failed=ears.failed
    )
    with qtbot.waitSignal(owner.destroyed):
        owner.deleteLater()
    go_on.set()
    background.ask(answering("last"), owner=background, answered=ears.answered, failed=ears.failed)
    qtbot.waitUntil(lambda: bool(ears.answers))
    assert ears.answers == ["last"]


def test_what_is_given_up_before_its_turn_never_runs(
    background: Background[Tools], ears: Ears, qtbot: QtBot
) -> None:
    go_on, ran = threading.Event(), threading.Event()
    background.ask(lambda _tools: go_on.wait(5), owner=background, failed=ears.failed)
    given_up = background.ask(
        lambda _tools: ran.set(), owner=background, answered=ears.answered, failed=ears.failed
    )
    given_up.cancel()
    go_on.set()
    background.ask(answering("last"), owner=background, answered=ears.answered, failed=ears.failed)
    qtbot.waitUntil(lambda: ears.answers == ["last"])
    assert not ran.is_set()


def test_what_is_given_up_while_it_runs_is_not_told(
    background: Background[Tools], ears: Ears, qtbot: QtBot
) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def job(_tools: Tools) -> None:
        begun.set()
        go_on.wait(5)

    given_up = background.ask(job, owner=background, answered=ears.answered, failed=ears.failed)
    assert begun.wait(5)
    given_up.cancel()
    go_on.set()
    background.ask(answering("last"), owner=background, answered=ears.answered, failed=ears.failed)
    qtbot.waitUntil(lambda: bool(ears.answers))
    assert ears.answers == ["last"]


def test_a_job_speaks_the_language_it_was_asked_in(
    background: Background[Tools], ears: Ears, qtbot: QtBot
) -> None:
    with speaking("ru"):
        background.ask(
            lambda _tools: _("today"),
            owner=background,
            answered=ears.answered,
            failed=ears.failed,
        )
    qtbot.waitUntil(lambda: ears.answers == ["сегодня"])


def test_tools_that_could_not_be_opened_are_opened_for_the_next_job(
    background: Background[Tools], tools: Tools, ears: Ears, qtbot: QtBot
) -> None:
    tools.refusals = [Refusal("database-busy")]
    for _time in range(2):
        background.ask(
            answering("well"), owner=background, answered=ears.answered, failed=ears.failed
        )
    qtbot.waitUntil(lambda: ears.answers == ["well"])
    assert ears.codes == ["database-busy"]


def test_stopping_finishes_and_tells_what_was_asked(
    background: Background[Tools], tools: Tools, ears: Ears
) -> None:
    for number in range(3):
        background.ask(
            answering(number),
            owner=background,
            answered=ears.answered,
            failed=ears.failed,
        )
    background.stop()
    assert ears.answers == [0, 1, 2]
    assert tools.closed_on == tools.opened_on


def test_what_was_told_while_stopping_is_not_told_again(
    background: Background[Tools], ears: Ears, qtbot: QtBot
) -> None:
    background.ask(answering("once"), owner=background, answered=ears.answered, failed=ears.failed)
    background.stop()
    qtbot.wait(1)
    assert ears.answers == ["once"]


def test_what_is_asked_by_whoever_is_told_is_finished_too(
    background: Background[Tools], ears: Ears
) -> None:
    heard, failed = ears.answered, ears.failed

    def ask_again(answer: object) -> None:
        heard(answer)
        background.ask(answering("then"), owner=background, answered=heard, failed=failed)

    background.ask(answering("first"), owner=background, answered=ask_again, failed=failed)
    background.stop()
    assert ears.answers == ["first", "then"]


def test_nothing_can_be_asked_after_the_end(background: Background[Tools], ears: Ears) -> None:
    background.stop()
    background.stop()
    with pytest.raises(RuntimeError):
        background.ask(lambda _tools: None, owner=background, failed=ears.failed)


def test_a_database_is_written_from_its_own_connection(
    qapp: QObject, ears: Ears, tmp_path: Path, qtbot: QtBot
) -> None:
    def keep(database: Database) -> None:
        desk_tables.set_setting(database, key="theme", value="dark")

    with open_database(tmp_path / "kense.db", randomness=seeded()) as database:
        background = Background(database.beside, report=ears.report, parent=qapp)
        background.ask(keep, owner=background, answered=ears.answered, failed=ears.failed)
        qtbot.waitUntil(lambda: ears.answers == [None])
        assert desk_tables.setting(database, "theme") == "dark"
        background.stop()
