"""Do what takes long beside the window: one thread, one connection, answers on the GUI thread.

Whatever a job or an answer refers to is let go on the GUI thread, never in the worker: a QObject
whose last reference died there would be destroyed in the wrong thread.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, ExitStack
from contextvars import copy_context
from dataclasses import dataclass
from itertools import count
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from desktop.models.errors import Refusal

Tools = TypeVar("Tools")
Answer = TypeVar("Answer")


class Asked:
    """Stand for something asked and not answered yet."""

    def __init__(self) -> None:
        self.cancelled = False

    def cancel(self) -> None:
        """Give it up: what has not begun never runs, and no answer is told any more."""
        self.cancelled = True


@dataclass(frozen=True, slots=True)
class _Errand(Generic[Tools]):
    """Hold a job and whom to tell; kept on the GUI thread until it is told."""

    job: Callable[[Tools], Any]
    owner: QObject
    answered: Callable[[Any], None] | None
    failed: Callable[[Refusal], None]
    asked: Asked

    @property
    def is_wanted(self) -> bool:
        """Say whether anybody still waits for it."""
        return not self.asked.cancelled and isValid(self.owner)


class Background(QObject, Generic[Tools]):
    """Run jobs one after another on a thread of its own, with tools opened and closed there.

    A job gets the tools, runs in a copy of the context it was asked in (so it speaks the same
    language) and returns its answer. Call `stop` before the object is deleted.
    """

    _ended = Signal(int)

    def __init__(
        self,
        open_tools: Callable[[], AbstractContextManager[Tools]],
        *,
        report: Callable[[Exception], None],
        parent: QObject | None = None,
    ) -> None:
        """Take what opens the tools (`database.beside`) and what reports a bug; nothing runs yet.

        `open_tools` is called on the worker's thread at the first job, and again at the next one
        if it refused; `report` is called on the GUI thread.
        """
        super().__init__(parent)
        self._open_tools = open_tools
        self._report = report
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="background")
        self._stopped = False
        self._opened = ExitStack()
        self._tools: list[Tools] = []
        self._numbers = count()
        self._errands: dict[int, _Errand[Tools]] = {}
        self._answers: dict[int, Any] = {}
        self._errors: dict[int, Exception] = {}
        self._ended.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """Say whether anything asked has not been told yet."""
        return bool(self._errands)

    @property
    def is_stopping(self) -> bool:
        """Say whether it is being stopped: what is asked for part by part goes on no more."""
        return self._stopped

    def ask(
        self,
        job: Callable[[Tools], Answer],
        *,
        owner: QObject,
        failed: Callable[[Refusal], None],
        answered: Callable[[Answer], None] | None = None,
    ) -> Asked:
        """Do `job` when its turn comes; tell `answered` its answer, or `failed` its refusal.

        Both are called on the GUI thread, and neither once `owner` has been deleted. An
        unexpected error is reported, and `failed` gets the refusal `unexpected`.
        """
        number, asked = next(self._numbers), Asked()
        self._errands[number] = _Errand(job, owner, answered, failed, asked)
        self._worker.submit(copy_context().run, self._do, number)
        return asked

    def stop(self) -> None:
        """Finish what was asked, tell it, close the tools and end the thread.

        What is asked by whoever is told is finished too. Afterwards asking raises
        `RuntimeError`; stopping twice is harmless.
        """
        if self._stopped:
            return
        self._stopped = True
        while self._errands:
            self._worker.submit(int).result()  # done after whatever was asked before it
            for number in sorted(self._errands):
                self._tell(number)
        self._worker.submit(self._opened.close).result()  # on the thread that opened them
        self._worker.shutdown(wait=True)

    def _do(self, number: int) -> None:
        """Run one job on the worker's thread and keep nothing of it here."""
        try:
            self._answers[number] = self._answer(number)
        except Exception as error:  # noqa: BLE001  told to whoever asked, or reported
            self._errors[number] = error
        self._ended.emit(number)

    def _answer(self, number: int) -> object:
        errand = self._errands[number]
        if not errand.is_wanted:
            return None
        if not self._tools:
            self._tools.append(self._opened.enter_context(self._open_tools()))
        return errand.job(self._tools[0])

    def _tell(self, number: int) -> None:
        """Tell one answer on the GUI thread; `stop` may have told it already."""
        errand = self._errands.pop(number, None)
        if errand is None:
            return
        error, answer = self._errors.pop(number, None), self._answers.pop(number, None)
        if error is not None and not isinstance(error, Refusal):
            self._report(error)
            error = Refusal("unexpected")
        if not errand.is_wanted:
            return
        if error is not None:
            errand.failed(error)
        elif errand.answered is not None:
            errand.answered(answer)
