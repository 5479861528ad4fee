"""One question of the intake as a widget: it follows its FieldView and tells what the hand does."""

from collections.abc import Callable
from typing import Final, TypeAlias

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.i18n import _
from desktop.models.draft import NO, YES
from desktop.models.entry import MAX_TEXT, has_invisible
from desktop.presenters.intake_view import FieldView
from desktop.views.intake.choice_rows import ChoiceRow, ChoiceRows
from desktop.views.intake.question_row import QuestionRow
from desktop.views.theme import Theme
from desktop.views.tokens import SMALL, Type
from desktop.views.widgets.choice_box import Choice, Segment
from desktop.views.widgets.field import Field, Message
from desktop.views.widgets.fields import ComboField, DigitField, LineField, SegmentedField
from desktop.views.widgets.marks import MARK_GAP, MARK_SIZE
from desktop.views.widgets.number_field import NumberField, SerialField
from desktop.views.widgets.state import State

Part: TypeAlias = Field | QuestionRow | ChoiceRows

_DATE: Final = (2, 2, 4)
_IIN: Final = (6, 3, 3)
_YEAR: Final = (4,)
_TIME: Final = (2, 2)
_MOST_SEGMENTS: Final = 3
_SEGMENT_INSETS: Final = 28
_SIXTH: Final = 84  # pixels of 100 % type that one of six columns has at least
_SPREAD: Final = frozenset({"applicant.kind", "purpose"})  # all else of the step hangs on them
_SETTLED: Final = frozenset({"sex", "language", "channel"})  # answered by default, or for good
_STAYING: Final = frozenset(
    {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}
)


class FormField(QObject):
    """Keep one field as its view says, never taking a key from under the hand that types.

    Signals:
        edited: path and value, after every change by hand.
        left: path; the cursor went elsewhere.
        reached: the widget that should be seen now, since the cursor came here.
        entered: Enter was pressed.
    """

    edited = Signal(str, str)
    left = Signal(str)
    reached = Signal(QWidget)
    entered = Signal()

    def __init__(self, theme: Theme, view: FieldView, parent: QObject) -> None:
        super().__init__(parent)
        self.theme = theme
        self._view = view
        self._had_invisible = False
        self.part = _part(theme, view)
        self.part.edited.connect(self._tell_edited)
        self.part.entered.connect(self.entered)
        if isinstance(self.part, Field):
            self.part.repair_requested.connect(self.repair)
        self.part.installEventFilter(self)
        self._offer(view)
        self.show_view(view)

    @property
    def path(self) -> str:
        """Return where the text of the field goes."""
        return self._view.path

    def fits(self, view: FieldView) -> bool:
        """Tell whether this very widget can show `view`."""
        return _kind(self.theme, view) == _kind(self.theme, self._view)

    def show_view(self, view: FieldView) -> None:
        """Show `view`; what the hand is typing stays as it stands when it means the same."""
        before, self._view = self._view, view
        self._had_invisible &= view.path == before.path
        if view.options != before.options:
            self._offer(view)
        if isinstance(self.part, QuestionRow):
            self.part.show_question(view.ask, view.why)
        elif view.label != self.part.label:
            self.part.set_label(view.label)
        value = _plain(view)
        if self.part.value() != value:
            self.part.set_value(value)
        if not view.label and not isinstance(self.part, QuestionRow):
            self.part.control.setAccessibleName(view.ask)
        self._say()

    def _offer(self, view: FieldView) -> None:
        if isinstance(self.part, QuestionRow):
            answers = [Choice(key=YES, words=_("Yes")), Choice(key=NO, words=_("No"))]
            self.part.set_choices(answers, view.value)
        elif isinstance(self.part, ComboField | SegmentedField | ChoiceRows):
            choices = [Choice(key=option.id, words=option.label) for option in view.options]
            if isinstance(self.part, ComboField) and not view.required:
                choices.insert(0, Choice(key="", words="—"))  # an answer can be taken back
            self.part.set_choices(choices, view.value)
        for leaf in self.leaves():
            leaf.removeEventFilter(self)
            leaf.installEventFilter(self)

    def leaves(self) -> list[QWidget]:
        """Return the widgets the cursor can stand in."""
        control = self.part.control
        if isinstance(self.part, ChoiceRows):
            return list(control.findChildren(ChoiceRow))
        return list(control.findChildren(Segment)) or [control]

    @property
    def awaits(self) -> bool:
        """Tell whether the field waits for an answer: it is empty and not spare, or wrong."""
        wrong = self._view.tone == "past"
        return wrong or not (self.part.value() or self._view.spare)

    @property
    def has_focus(self) -> bool:
        """Tell whether the cursor stands here."""
        return any(leaf.hasFocus() for leaf in self.leaves())

    def take_focus(self) -> None:
        """Put the cursor here."""
        self.part.setFocus(Qt.FocusReason.TabFocusReason)

    def _tell_left(self, reason: Qt.FocusReason) -> None:
        if reason not in _STAYING:
            self.left.emit(self.path)

    def _tell_edited(self, value: str) -> None:
        self._had_invisible = has_invisible(value)
        self.edited.emit(self.path, value)

    def _say(self) -> None:
        """Say what is wrong: whole where it fits, else in a few words."""
        view = self._view
        if not view.message:
            self.part.show_message(_told_invisible() if self._had_invisible else None)
            return
        mark = self.theme.metrics.px(MARK_SIZE) + MARK_GAP
        room = self.part.width() - mark - SMALL
        words, repair = view.message, _("F11 · Fix") if view.repaired else ""
        if repair:
            words = _("Two alphabets")
        elif self.theme.text_width(words, Type.NOTE) > room:
            words = view.brief or words
        self.part.show_message(
            Message(state=State(view.tone), words=words, full=view.message, repair=repair)
        )

    def repair(self) -> bool:
        """Put the value right where the view knows how; return whether it did."""
        repaired = self._view.repaired
        if repaired:
            self.edited.emit(self._view.path, repaired)
        return bool(repaired)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.part:
            if event.type() == QEvent.Type.Resize:
                self._say()
        elif event.type() == QEvent.Type.FocusIn:
            self.reached.emit(self.part)
        elif event.type() == QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            self._tell_left(event.reason())
        return False


def _told_invisible() -> Message:
    """Say that signs nobody sees were pasted and taken out."""
    return Message(
        state=State.INFO,
        words=_("Invisible signs taken out"),
        full=_("What was pasted had signs that nobody sees. They were taken out: compare it."),
    )


def _plain(view: FieldView) -> str:
    """Return the value as the widget counts it: bare digits where it takes only digits."""
    if view.input in {"date", "digits", "year", "time"}:
        return "".join(char for char in view.value if char.isdecimal())
    return view.value


def _kind(theme: Theme, view: FieldView) -> str:
    """Name the kind of widget a view takes."""
    if view.input == "yes-no":
        return "question"
    if view.input != "choice":
        return view.input
    if view.path in _SPREAD and not view.value:
        return "rows"
    return "segments" if _is_segmented(theme, view) else "list"


def _is_segmented(theme: Theme, view: FieldView) -> bool:
    """Tell whether all answers stand side by side, where none of them has to be taken back."""
    settled = view.required or view.path.rpartition(".")[2] in _SETTLED
    if not settled or len(view.options) > _MOST_SEGMENTS:
        return False
    widths = [theme.text_width(each.label, Type.SUB) + _SEGMENT_INSETS for each in view.options]
    return max(widths) * len(widths) <= theme.metrics.px(_SIXTH) * view.width


def _part(theme: Theme, view: FieldView) -> Part:
    makers: dict[str, Callable[[], Part]] = {
        "question": lambda: QuestionRow(theme),
        "rows": lambda: ChoiceRows(theme, view.label),
        "segments": lambda: SegmentedField(theme, view.label),
        "list": lambda: ComboField(theme, view.label),
        "digits": lambda: DigitField(theme, view.label, groups=_IIN),
        "date": lambda: DigitField(
            theme, view.label, groups=_DATE, separator=".", hint=_("dd.mm.yyyy")
        ),
        "year": lambda: DigitField(theme, view.label, groups=_YEAR),
        "time": lambda: DigitField(theme, view.label, groups=_TIME, separator=":"),
        "decimal": lambda: NumberField(theme, view.label, signs=",."),
        "money": lambda: NumberField(theme, view.label, signs=",. "),
        "phone": lambda: NumberField(theme, view.label, signs="+- ()"),
        "serial": lambda: _serial(theme, view),
        "calibre": lambda: _serial(theme, view, signs=",."),
        "text": lambda: _line(theme, view),
    }
    return makers[_kind(theme, view)]()


def _serial(theme: Theme, view: FieldView, *, signs: str = "") -> SerialField:
    field = SerialField(theme, view.label, signs=signs)
    field.box.setPlaceholderText(view.hint)
    field.box.setMaxLength(MAX_TEXT)
    return field


def _line(theme: Theme, view: FieldView) -> LineField:
    field = LineField(theme, view.label)
    field.box.setMaxLength(MAX_TEXT)  # what is too long is told, never cut in silence
    return field
