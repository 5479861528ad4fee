"""Which worker runs which file of tests, and when.

Files that look at one costly thing are run by one worker, which makes it once; what takes long
begins first, so that no worker is left with it at the end. A worker that dies fails the test it
ran; what it had yet to run is run by others.
"""

from collections.abc import Mapping
from contextlib import suppress
from typing import Final

import pytest
from typing_extensions import override
from xdist.remote import Producer  # type: ignore[import-untyped]  # it ships no types
from xdist.scheduler import LoadFileScheduling  # type: ignore[import-untyped]  # it ships none
from xdist.workermanage import WorkerController  # type: ignore[import-untyped]  # it ships none

TOGETHER: Final = ("tests/demo/",)
"""Folders whose files go to one worker; of every other folder each file goes to any."""

SLOW: Final = (*TOGETHER, "tests/stories/", "tests/faults/", "tests/tools/")
"""Folders of few tests that take long each; of the others those with most tests come first."""

TO_BEGIN: Final = 2
"""How many tests a worker must have, or be told that there are no more."""


class InFolders(LoadFileScheduling):  # type: ignore[misc]  # it ships no types
    """Hand out tests file by file, and some folders whole."""

    @override
    def _split_scope(self, nodeid: str) -> str:
        return next(
            (each for each in TOGETHER if nodeid.startswith(each)), nodeid.partition("::")[0]
        )

    @override
    def remove_node(self, node: WorkerController) -> str | None:
        """Hand on what a worker left undone; return the test it died of, None if it had ended.

        xdist hands out again every file the worker ever had. One without a test left keeps
        whoever gets it waiting for an answer that never comes, and the run never ends.
        """
        undone = [
            (scope, each)
            for scope, tests in self.assigned_work.pop(node).items()
            for each, done in tests.items()
            if not done
        ]
        if not undone:
            return None
        (_, broken), *rest = undone
        for scope, each in rest:
            self.workqueue.setdefault(scope, {})[each] = False
        for other in self.nodes:
            self._reschedule(other)
        return str(broken)

    @override
    def _reschedule(self, node: WorkerController) -> None:
        """Give a worker enough to begin: it starts a test once it knows the next, or the end."""
        if node not in self.registered_collections:
            return  # it has only been started, and asks by itself
        super()._reschedule(node)
        while not node.shutting_down and self._pending_of(self.assigned_work[node]) < TO_BEGIN:
            super()._reschedule(node)

    @override
    def _assign_work_unit(self, node: WorkerController) -> None:
        self.workqueue.move_to_end(first_of(self.workqueue), last=False)
        with suppress(OSError):  # it died this moment: what it was given is handed on with the rest
            super()._assign_work_unit(node)


def first_of(waiting: Mapping[str, object]) -> str:
    """Return which of the files that wait is run next: the next slow one, else the next."""
    return next((each for each in waiting if each.startswith(SLOW)), next(iter(waiting)))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> InFolders | None:
    """Schedule as said above wherever tests are handed out by file."""
    return InFolders(config, log) if config.getoption("dist") == "loadfile" else None
