"""Say what changed, so that whoever shows it asks again (architecture, "Flow")."""

from threading import Lock

from PySide6.QtCore import QObject, Qt, Signal

from desktop.models.about import Topic


class Changes(QObject):
    """Pass on the topics of recorded facts, gathered: at most one signal a turn of the event loop.

    Signals:
        happened: facts about these topics (`frozenset[Topic]`) have been recorded.
    """

    happened = Signal(frozenset)
    _gathered = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = Lock()
        self._topics: frozenset[Topic] = frozenset()
        self._stopped = False
        self._gathered.connect(self._pass_on, Qt.ConnectionType.QueuedConnection)

    def tell(self, topics: frozenset[Topic]) -> None:
        """Take the topics of a commit, from whichever thread it was made in."""
        with self._lock:
            is_first = not self._topics
            self._topics |= topics
        if is_first and topics:
            self._gathered.emit()

    def stop(self) -> None:
        """Pass nothing on any more: whoever would ask again has nothing left to ask."""
        self._stopped = True

    def _pass_on(self) -> None:
        with self._lock:
            topics, self._topics = self._topics, frozenset()
        if not self._stopped:
            self.happened.emit(topics)
