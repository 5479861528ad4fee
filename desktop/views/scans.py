"""What a scanner types, or what is pasted, goes to whoever can read it; all else to its field."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from desktop.presenters.documents import DocumentsPresenter, is_zone
from desktop.views.cases.act_sheet import ActSheet
from desktop.views.counter.work import CounterWork
from desktop.views.scan_codes import us_key
from desktop.views.wedge import WedgeReader

_CONTROL = Qt.KeyboardModifier.ControlModifier


class Scans(QObject):
    """Hear the scanner of one window, and the zones pasted into it; lives as long as its owner.

    Signals:
        case_found: id of the case whose talon was read.
        counter_wanted: a document was read on another page; it belongs to the visit in hand.
    """

    case_found = Signal(str)
    counter_wanted = Signal()

    def __init__(self, window: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._documents: DocumentsPresenter | None = None
        self._work: CounterWork | None = None
        self._first: Callable[[str], bool] = lambda _text: False
        self._wedge = WedgeReader(self)
        self._wedge.watch(window)
        self._wedge.burst_read.connect(self._take)
        handle = window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def ask_first(self, reader: Callable[[str], bool]) -> None:
        """Offer what is read to `reader` first; it returns whether it took it."""
        self._first = reader

    def follow(self, documents: DocumentsPresenter, work: CounterWork) -> None:
        """Hand what is read to the counter in work now, and to no other."""
        if self._documents is not None:
            self._documents.filled.disconnect(self._go_on)
            self._documents.case_found.disconnect(self.case_found)
        self._documents, self._work = documents, work
        work.destroyed.connect(lambda: self._leave(work))
        documents.filled.connect(self._go_on)
        documents.case_found.connect(self.case_found)

    def _leave(self, work: CounterWork) -> None:
        if self._work is work:
            self._work = None

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        pasting = event.matches(QKeySequence.StandardKey.Paste) or (
            event.modifiers() == _CONTROL and us_key(event) == "v"
        )
        return pasting and self._paste(QGuiApplication.clipboard().text())

    def _paste(self, text: str) -> bool:
        takes = _sheet_in_focus() is not None or bool(self._path())
        return takes and is_zone(text) and self._read(text)

    def _take(self, text: str) -> None:
        if not self._read(text):
            _type(text)

    def _read(self, text: str) -> bool:
        sheet = _sheet_in_focus() if is_zone(text) else None
        if sheet is not None:
            sheet.take_zone(text)
            return True
        if self._first(text):
            return True
        if self._documents is None:
            return False
        if is_zone(text) and not self._is_shown:
            self.counter_wanted.emit()
        return self._documents.read(text, self._path())

    @property
    def _is_shown(self) -> bool:
        return self._work is not None and self._work.page.isVisible()

    def _path(self) -> str:
        """Return the path of the intake's field that the cursor stands in."""
        if self._work is None:
            return ""
        fields = self._work.middle.intake.form.fields()
        return next((field.path for field in fields if field.has_focus), "")

    def _go_on(self) -> None:
        if self._work is not None and self._is_shown:
            self._work.start_work()


def _sheet_in_focus() -> ActSheet | None:
    """Return the sheet of an act that the cursor stands in, where a document fills it in."""
    part = QApplication.focusWidget()
    while part is not None and not isinstance(part, ActSheet):
        part = part.parentWidget()
    return part if isinstance(part, ActSheet) and part.takes_zone else None


def _type(text: str) -> None:
    """Type what nobody else could read into the field in focus, as a hand would."""
    for letter in text.replace("\n", ""):
        focused = QApplication.focusWidget()
        if focused is None:
            return
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            key = ord(letter.upper())
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(focused, event)
