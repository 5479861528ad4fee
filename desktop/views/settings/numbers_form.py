"""How application numbers are written, and from which number a series goes on (D52)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from desktop.i18n import _
from desktop.models.errors import Refusal
from desktop.presenters.declared import DeclaredSettings
from desktop.presenters.labels import label
from desktop.presenters.sentences import sentence
from desktop.presenters.settings import SettingsPresenter
from desktop.presenters.settings_view import GapView, SeriesView
from desktop.views.settings.declared_rows import DeclaredRows
from desktop.views.settings.forms import SettingsForm
from desktop.views.theme import Theme
from desktop.views.tokens import Type
from desktop.views.widgets.choice_box import choices_of
from desktop.views.widgets.facts import Fact, Facts
from desktop.views.widgets.field import Message
from desktop.views.widgets.fields import ComboField, DigitField, LineField
from desktop.views.widgets.form import Form
from desktop.views.widgets.key_button import KeyButton
from desktop.views.widgets.pane import Heading
from desktop.views.widgets.state import State

_LONGEST = 6  # digits of a sequence in the QR code
_NAMES = 112


class SeriesRow(Form):
    """One series: the last number given, set higher from paper with its reason.

    Signals:
        raised: service, last number and reason, by Enter in the reason.
    """

    raised = Signal(str, int, str)

    def __init__(self, theme: Theme, view: SeriesView, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._service, self._shown = view.service, ""
        self._heading = Heading(theme, view.name, role=Type.SUB)
        self.last = DigitField(theme, label("setting.series"), groups=(_LONGEST,))
        self.reason = LineField(theme, _("Why numbers are skipped"))
        self.reason.box.setMaxLength(300)
        self.add_row(self._heading)
        self.save_key = KeyButton(theme, "Enter", _("Save"), small=True)
        self.save_key.clicked.connect(self._tell_raised)
        self.add_row(self.last, self.reason, weights=(1, 3))
        self.add_row(_at_left(self.save_key))
        self.gaps = Facts(theme, name_width=_NAMES)
        self.add_row(self.gaps)
        self.completed.connect(self._tell_raised)
        self.show_view(view)

    def show_view(self, view: SeriesView) -> None:
        """Show the last number given; what is typed and not saved stays."""
        self._heading.set_note(
            view.written or _("no number given in {year}").format(year=view.year)
        )
        self.gaps.show_facts([_gap(gap) for gap in view.gaps])
        if self.last.value() == self._shown:
            self._shown = str(view.last) if view.last else ""
            self.last.set_value(self._shown)

    def forget_typed(self) -> None:
        """Let the next view show: what was typed is saved."""
        self._shown = self.last.value()
        self.reason.set_value("")

    def _tell_raised(self) -> None:
        self.raised.emit(self._service, int(self.last.value() or "0"), self.reason.value())


class NumbersForm(SettingsForm):
    """The form of the number with an example beside it, and the series of the year."""

    def __init__(
        self,
        theme: Theme,
        settings: SettingsPresenter,
        declared: DeclaredSettings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            theme,
            _("Application numbers"),
            _(
                "After a restored copy or a start in mid-year, enter the last number from paper: "
                "the series goes on above it."
            ),
            parent,
        )
        self._settings = settings
        self.ready = ComboField(theme, label("setting.number-format"))
        self.ready.edited.connect(self._save_format)
        self.written = LineField(theme, _("Form of one's own"))
        self.written.box.setMaxLength(80)
        self.written.edited.connect(self._show_example)
        self.written.entered.connect(self._save_written)
        self._formats = Form(theme)
        self._formats.add_row(self.ready, self.written, weights=(2, 3))
        self._rows: dict[str, SeriesRow] = {}
        self._shown = ""
        self.signing = DeclaredRows(theme, declared, "numbers")
        self.signing.told.connect(self.tell)

    @override
    def refresh(self) -> None:
        written = self._settings.number_format()
        formats = choices_of(self._settings.number_formats())
        self.ready.set_choices(formats, written)
        if self.written.value() == self._shown:
            self._shown = written
            self.written.set_value(written)
        self._show_example(self.written.value())
        views = self._settings.series()
        for view in views:
            row = self._rows.get(view.service)
            if row is None:
                row = self._rows[view.service] = SeriesRow(self.theme, view)
                row.raised.connect(self._raise)
            row.show_view(view)
        self.signing.refresh()
        rows = (self._rows[view.service] for view in views)
        self.lay_out([self._formats, *rows, self.signing])

    @override
    def focus_part(self) -> QWidget:
        return self.ready

    @override
    def go_to(self, setting: str) -> None:
        self.signing.go_to(setting)

    def rows(self) -> tuple[SeriesRow, ...]:
        """Return the series, from top to bottom."""
        return tuple(self._rows.values())

    def _show_example(self, written: str) -> None:
        try:
            example = self._settings.number_example(written)
        except Refusal as refusal:
            words = sentence(refusal)
            self.written.show_message(Message(state=State.PAST, words=words, full=words))
        else:
            said = _("for example {number}").format(number=example)
            self.written.show_message(Message(state=State.INFO, words=said))

    @override
    def save_typed(self) -> None:
        if self.written.value() != self._shown:
            self._save_written()

    def _save_written(self) -> None:
        self._save_format(self.written.value())

    def _save_format(self, written: str) -> None:
        said = self._settings.save_number_format(written)
        if said.done:
            self._shown = self.written.value()
            self.refresh()
        self.tell(said)

    def _raise(self, service: str, last: int, reason: str) -> None:
        said = self._settings.save_series(service, last, reason)
        if said.done:
            self._rows[service].forget_typed()
            self.refresh()
        self.tell(said)


def _gap(gap: GapView) -> Fact:
    """Show numbers that are no application; those nothing explains stand out."""
    state = State.NORMAL if gap.explained else State.PAST
    return Fact(name=gap.numbers, value=gap.why, state=state)


def _at_left(key: QWidget) -> QWidget:
    """Let a key be as wide as it wants in a row of its own."""
    place = QWidget()
    row = QHBoxLayout(place)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(key)
    row.addStretch(1)
    return place
