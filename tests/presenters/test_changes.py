"""Whether what was recorded is told once a turn, whoever recorded it."""

import threading

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop.models.facts import About
from desktop.presenters.changes import Changes


def listened(changes: Changes) -> list[frozenset[About]]:
    heard: list[frozenset[About]] = []
    changes.happened.connect(heard.append)
    return heard


def test_the_commits_of_one_turn_are_told_together(qapp: QObject, qtbot: QtBot) -> None:
    changes = Changes(qapp)
    heard = listened(changes)
    changes.tell(frozenset({"ticket"}))
    changes.tell(frozenset({"ticket", "paper"}))
    assert heard == []
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [frozenset({"ticket", "paper"})]


def test_the_next_turn_is_told_anew(qapp: QObject, qtbot: QtBot) -> None:
    changes = Changes(qapp)
    heard = listened(changes)
    changes.tell(frozenset({"ticket"}))
    qtbot.waitUntil(lambda: len(heard) == 1)
    changes.tell(frozenset({"case"}))
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert heard == [frozenset({"ticket"}), frozenset({"case"})]


def test_what_is_recorded_while_it_is_told_is_told_the_turn_after(
    qapp: QObject, qtbot: QtBot
) -> None:
    changes = Changes(qapp)
    changes.happened.connect(
        lambda topics: changes.tell(frozenset({"paper"})) if "case" in topics else None
    )
    heard = listened(changes)
    changes.tell(frozenset({"case"}))
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert heard == [frozenset({"case"}), frozenset({"paper"})]


def test_a_commit_without_topics_wakes_nobody(qapp: QObject, qtbot: QtBot) -> None:
    changes = Changes(qapp)
    heard = listened(changes)
    changes.tell(frozenset())
    changes.tell(frozenset({"day"}))
    qtbot.waitUntil(lambda: bool(heard))
    qtbot.wait(1)
    assert heard == [frozenset({"day"})]


def test_a_commit_of_another_thread_is_told_on_this_one(qapp: QObject, qtbot: QtBot) -> None:
    changes = Changes(qapp)
    threads: list[int] = []
    changes.happened.connect(lambda _topics: threads.append(threading.get_ident()))
    worker = threading.Thread(target=changes.tell, args=(frozenset({"paper"}),))
    worker.start()
    worker.join()
    assert threads == []
    qtbot.waitUntil(lambda: bool(threads))
    assert threads == [threading.get_ident()]


def test_commits_of_many_threads_are_all_told(qapp: QObject, qtbot: QtBot) -> None:
    changes = Changes(qapp)
    heard = listened(changes)
    topics: tuple[About, ...] = ("ticket", "case", "paper", "visit", "day")
    workers = [
        threading.Thread(target=changes.tell, args=(frozenset({topic}),)) for topic in topics * 20
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    qtbot.waitUntil(lambda: frozenset().union(*heard) == frozenset(topics))
    assert len(heard) == 1


def test_nothing_is_told_after_the_end(qapp: QObject, qtbot: QtBot) -> None:
    changes = Changes(qapp)
    heard = listened(changes)
    changes.tell(frozenset({"ticket"}))
    changes.stop()
    changes.tell(frozenset({"paper"}))
    qtbot.wait(1)
    assert heard == []
