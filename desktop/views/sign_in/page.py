"""The page of signing in: one step at a time, its fields one under the other, its keys below."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.i18n import _
from desktop.presenters.sign_in_door import Door
from desktop.presenters.sign_in_view import FieldAsked, SignInView, Told
from desktop.presenters.tone import Tone
from desktop.views.keys import PhysicalKeys
from desktop.views.sign_in.code_block import CodeBlock
from desktop.views.sign_in.secret_field import SecretField
from desktop.views.theme import Theme
from desktop.views.tokens import HUGE, LARGE, MEDIUM, SMALL, Type
from desktop.views.widgets.choice_box import Choice
from desktop.views.widgets.column import Column, Scroller
from desktop.views.widgets.elide import Line
from desktop.views.widgets.field import Field, Message
from desktop.views.widgets.fields import ComboField, LineField
from desktop.views.widgets.flow import Flow
from desktop.views.widgets.form import Form
from desktop.views.widgets.key_button import KeyButton, KeyKind
from desktop.views.widgets.marks import Logo
from desktop.views.widgets.notice import Notice
from desktop.views.widgets.pane import Ground, Pane, Side
from desktop.views.widgets.paragraph import Paragraph
from desktop.views.widgets.state import State

_WIDTH: Final = 560
_LOGO: Final = 26
_SHORT: Final = ("pin", "group-")  # what is no longer than a few signs takes half a row
_SCOPE: Final = "sign-in"


class Keys(QWidget):
    """The keys of a step, in a line that breaks where room is short."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._flow = Flow(self, gap=SMALL)

    def show_keys(self, keys: list[KeyButton]) -> None:
        """Show these keys in place of those before."""
        while (item := self._flow.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for key in keys:
            key.setParent(self)
            self._flow.addWidget(key)
            key.show()
        self.updateGeometry()


class ProgramName(QWidget):
    """The mark of the program and its name, as they stand in the header of the window."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = Line(theme, role=Type.HEAD)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, LARGE)
        row.setSpacing(SMALL)
        row.addWidget(Logo(theme, size=theme.metrics.px(_LOGO)))
        row.addWidget(self._name, 1)

    def show_name(self) -> None:
        """Say the name in the language of the page."""
        self._name.set_text(_("Kense"))


class SignInPage(Pane):
    """Everything that is asked before the record opens; Enter goes on, Tab walks."""

    def __init__(
        self, theme: Theme, door: Door, keys: PhysicalKeys, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, Ground.DESK, parent)
        self._door, self._physical = door, keys
        self._view: SignInView | None = None
        self._fields: dict[str, Field] = {}
        self._commands: dict[str, str] = {}
        self._parts: list[QWidget] = []
        self._program = ProgramName(theme)
        self.title = Paragraph(theme, role=Type.TITLE)
        self.says = Paragraph(theme, role=Type.ROW, ink="ink2")
        self.code = CodeBlock(theme)
        self.form = Form(theme)
        self.keys = Keys(theme)
        self._column = Column(gap=MEDIUM)
        self.notice = Notice(theme, self._column)  # shown without a parent it would be a window
        self._scroller = Scroller(self._column)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        """Let what is asked stand on a sheet in the middle, as every page has it."""
        self._sheet = Pane(self.theme, Ground.SHEET, lines=Side.LEFT | Side.RIGHT)
        self._inner = QVBoxLayout(self._sheet)
        self._inner.addWidget(self._scroller)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addStretch(1)
        outer.addWidget(self._sheet, 100)
        outer.addStretch(1)
        self._follow_theme()

    def _follow_theme(self) -> None:
        self._sheet.setMaximumWidth(self.theme.metrics.px(_WIDTH) + 4 * HUGE)
        self._place()

    def _place(self) -> None:
        """Stand a little above the middle, where there is room."""
        room = self.height() - self._column.sizeHint().height()
        self._inner.setContentsMargins(2 * HUGE, max(HUGE, room // 3), 2 * HUGE, LARGE)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _connect(self) -> None:
        self.theme.changed.connect(self._follow_theme)
        self._door.shown.connect(self.show_step)
        self._door.told.connect(self._tell)
        self._door.hinted.connect(self._hint)
        self._physical.command_requested.connect(self._obey)

    @property
    def step(self) -> str:
        """Return the name of the step on show."""
        return self._view.step if self._view else ""

    def field(self, key: str) -> Field:
        """Return the field of the step that asks for `key`."""
        return self._fields[key]

    def fields(self) -> list[Field]:
        """Return the fields of the step, in the order they are asked."""
        return list(self._fields.values())

    def values(self) -> Mapping[str, str]:
        """Return what stands in the fields."""
        return {key: field.value() for key, field in self._fields.items()}

    def show_step(self, view: SignInView) -> None:
        """Show a step; the same one in another language keeps what was typed."""
        kept = self.values() if self._view and self._view.step == view.step else {}
        self._view = view
        self._program.show_name()
        self.title.set_text(view.title)
        self.says.set_text(view.says)
        self.code.set_text(view.code)
        self.setAccessibleName(view.title)
        self.setAccessibleDescription(view.says)
        self._ask(view.fields, kept)
        self._offer(view)
        parts: list[QWidget] = [self._program, self.title, self.says]
        parts += [self.code] if view.code else []
        parts += [self.form] if view.fields else []
        self._parts = parts
        self._say("normal", "")
        self.start_work()

    def _ask(self, asked: tuple[FieldAsked, ...], kept: Mapping[str, str]) -> None:
        self.form.clear()
        self._fields = {}
        for each in asked:
            field = self._new_field(each)
            field.set_value(kept.get(each.key, each.value))
            field.edited.connect(self._tell_typed)
            self._fields[each.key] = field
        for row in _rows(asked):
            parts = [self._fields[key] if key else QWidget() for key in row]
            for part in parts:
                part.setParent(self.form)
                part.show()  # first: the form lays out what is on show
            self.form.add_row(*parts)
        for field in self._fields.values():
            field.entered.connect(self._go_on)  # last: the form moves the cursor on before it

    def _new_field(self, asked: FieldAsked) -> Field:
        if asked.kind == "choice":
            combo = ComboField(self.theme, asked.label)
            choices = [Choice(key=key, words=words) for key, words in asked.choices]
            combo.set_choices(choices, asked.value)
            return combo
        if asked.kind == "secret":
            return SecretField(self.theme, asked.label, optional=asked.optional)
        return LineField(self.theme, asked.label, optional=asked.optional)

    def _offer(self, view: SignInView) -> None:
        buttons = []
        for at, key in enumerate(view.keys):
            kind = KeyKind.PLAIN if at else KeyKind.PRIMARY
            button = KeyButton(self.theme, key.cap, key.words, kind=kind)
            button.clicked.connect(partial(self._do, key.command, is_first=not at))
            buttons.append(button)
        self.keys.show_keys(buttons)
        self._commands = {key.cap: key.command for key in view.keys[1:]}
        if not view.fields:
            self._commands |= {key.cap: key.command for key in view.keys[:1]}
        if self.isVisible():
            self._physical.bind(_SCOPE, self._commands)

    def start_work(self) -> None:
        """Put the cursor into the first empty field, else where Enter goes on."""
        fields: list[QWidget] = [each for each in self._fields.values() if not each.value()]
        wanted = next(iter([*fields, *self._fields.values(), self]))
        wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell_typed(self, _value: str) -> None:
        self._door.typed(self.values())

    def _go_on(self) -> None:
        """Go on once everything is filled in that must be, else to what is missing."""
        optional = {each.key for each in self._view.fields if each.optional} if self._view else ()
        for key, field in self._fields.items():
            if key not in optional and not field.value():
                field.setFocus(Qt.FocusReason.TabFocusReason)
                return
        self._door.submit(self.values())

    def _do(self, command: str, *, is_first: bool) -> None:
        if is_first:
            self._go_on()
        else:
            self._door.act(command)

    def _obey(self, command: str) -> None:
        if self._view is None or not self.isVisible():
            return
        if command in {key.command for key in self._view.keys}:
            self._do(command, is_first=command == self._view.keys[0].command)

    def _tell(self, told: Told) -> None:
        self._say(told.tone, told.sentence)
        self.form.setEnabled(not told.is_busy)
        wrong = next((each for each in self._fields.values() if _is_wrong(each)), None)
        if told.sentence and not told.is_busy and wrong is not None:
            _retype(wrong)
        elif not told.is_busy and told.tone == "past":
            self._ask_again()

    def _say(self, tone: Tone, sentence: str) -> None:
        """Say a sentence above the keys; none takes no room."""
        if sentence:
            self.notice.show_notice(State(tone), sentence)
        else:
            self.notice.clear()
        self._column.set_parts([*self._parts, *([self.notice] if sentence else []), self.keys])
        self.setAccessibleDescription(sentence or (self._view.says if self._view else ""))
        self._place()

    def _ask_again(self) -> None:
        """Put the cursor into the first secret, where the next letter replaces what was wrong."""
        for field in self._fields.values():
            if isinstance(field, SecretField):
                _retype(field)
                return
        self.start_work()

    def _hint(self, key: str, tone: Tone, words: str) -> None:
        if key in self._fields:
            message = Message(state=State(tone), words=words) if words else None
            self._fields[key].show_message(message)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.theme.metrics.px(_WIDTH), 0)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._physical.bind(_SCOPE, self._commands)
        self.start_work()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._physical.release(_SCOPE)


def _is_wrong(field: Field) -> bool:
    return field.message is not None and field.message.state is State.PAST


def _retype(field: Field) -> None:
    """Put the cursor into a field, where the next letter replaces what was wrong."""
    if isinstance(field, LineField | SecretField):
        field.box.selectAll()
    field.setFocus(Qt.FocusReason.OtherFocusReason)


def _rows(asked: Sequence[FieldAsked]) -> Sequence[Sequence[str]]:
    """Return the keys of each row of fields, "" being no field.

    Short ones stand in pairs, and a person beside the password that is his.
    """
    rows: list[list[str]] = []
    for each in asked:
        short = each.key.startswith(_SHORT)
        if rows and each.key == f"{rows[-1][0]}-password":
            rows[-1].append(each.key)
            continue
        if short and rows and rows[-1][-1] == "":
            rows[-1][-1] = each.key
        else:
            rows.append([each.key, ""] if short else [each.key])
    return rows
