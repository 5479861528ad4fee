"""The computers of the offices: enrolled by card and paper, retired, revoked with a reason."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.i18n import _
from desktop.models.facts import Kept
from desktop.presenters.part_by_part import LeavingView
from desktop.presenters.region_settings import Computers, ComputerView
from desktop.presenters.settings_view import Said
from desktop.views.cases.folder_field import ask_file
from desktop.views.keys import Chord
from desktop.views.settings.forms import SettingsForm, row_of_keys
from desktop.views.theme import Theme
from desktop.views.tokens import Type
from desktop.views.widgets.fields import LineField
from desktop.views.widgets.form import Form
from desktop.views.widgets.key_button import KeyButton
from desktop.views.widgets.leaving_band import STOP, LeavingBand
from desktop.views.widgets.paragraph import Paragraph
from desktop.views.widgets.pick_list import PickList, PickRow

_SHOWN: Final = 6
_LONGEST: Final = 500


class ComputersForm(SettingsForm):
    """The list, a card to be enrolled, and what ends the computer chosen."""

    def __init__(self, theme: Theme, computers: Computers, parent: QWidget | None = None) -> None:
        super().__init__(
            theme,
            _("Computers of the offices"),
            _(
                "A computer may send once its card was compared with its printed sheet: the last "
                "two groups are typed from paper. A retired one counts for ever; of a revoked one "
                "nothing is trusted from an entry on."
            ),
            parent,
        )
        self._computers = computers
        self._warned = ""
        self.list = PickList(theme, shown=_SHOWN)
        self.list.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.list.setAccessibleName(_("Computers of the offices"))
        self.card = LineField(theme, _("Card of the computer"), hint=_("file on the stick"))
        self.choose_key = KeyButton(theme, "F2", _("Choose the file…"))
        self.groups = LineField(theme, _("Last two groups of the sheet"))
        self.enrol_key = KeyButton(theme, "F5", _("Enrol the computer"))
        self.held_key = KeyButton(theme, "F3", _("The one known goes on"))
        self.other_key = KeyButton(theme, "F4", _("The one of the card goes on"))
        self.from_n = LineField(theme, _("First entry not trusted"))
        self.why = LineField(theme, _("Reason"))
        self.retire_key = KeyButton(theme, "F6", _("Retire"))
        self.revoke_key = KeyButton(theme, "F7", _("Revoke its keys"))
        self._new, self._end = Form(theme), Form(theme)
        self._new.add_row(self.card, self.groups)
        self._end.add_row(self.from_n, self.why)
        self.why.box.setMaxLength(_LONGEST)
        self._new_keys = row_of_keys(self.choose_key, self.enrol_key)
        self.which = Paragraph(theme, role=Type.ROW, ink="red")
        self._which_keys = row_of_keys(self.held_key, self.other_key)
        self._end_keys = row_of_keys(self.retire_key, self.revoke_key)
        self.leaving, self._is_leaving = LeavingBand(theme), False
        self._connect()

    def _connect(self) -> None:
        self.choose_key.clicked.connect(self._choose_card)
        self.enrol_key.clicked.connect(self._enrol)
        self.groups.entered.connect(self._enrol)
        self.held_key.clicked.connect(self._keep_held)
        self.other_key.clicked.connect(self._keep_other)
        self.retire_key.clicked.connect(self._retire)
        self.revoke_key.clicked.connect(self._revoke)
        self.list.walked_to.connect(self._choose)
        self.list.picked.connect(self._choose)
        self._computers.told.connect(self.tell)
        self._computers.leaving_changed.connect(self._show_leaving)
        self.leaving.stop_requested.connect(self._computers.stop)

    def _show_leaving(self, view: LeavingView | None) -> None:
        """Show how far the files are that had waited; the band has its place only then."""
        if self._is_leaving != (view is not None):
            self._is_leaving = view is not None
            self.refresh()
        self.leaving.show_view(view)

    @property
    def chosen(self) -> ComputerView | None:
        """Return the computer chosen in the list, None where there is none."""
        current = self.list.current
        return next(
            (e for e in self._computers.computers() if current and e.inst == current.key), None
        )

    @override
    def refresh(self) -> None:
        views, current = self._computers.computers(), self.list.current
        rows = tuple(
            PickRow(key=each.inst, title=each.title, detail=each.detail, note=each.state)
            for each in views
        )
        self.list.show_rows(rows, current.key if current else "")
        parts: list[QWidget] = [self.list] if rows else []
        if self._computers.may_change():
            parts += [self._new, self._new_keys]
            parts += [self.leaving] if self._is_leaving else []
            parts += [self.which, self._which_keys] if self._computers.rival else []
            parts += [self._end, self._end_keys] if rows else []
        self.lay_out(parts)

    @override
    def focus_part(self) -> QWidget:
        return self.list if self.list.rows else self.card

    @override
    def take_key(self, event: QKeyEvent) -> bool:
        if Chord.of(event) == Chord.parse(STOP):
            self._computers.stop()
            return True
        done = {
            Qt.Key.Key_F2: self._choose_card,
            Qt.Key.Key_F3: self._keep_held,
            Qt.Key.Key_F4: self._keep_other,
            Qt.Key.Key_F5: self._enrol,
            Qt.Key.Key_F6: self._retire,
            Qt.Key.Key_F7: self._revoke,
        }.get(Qt.Key(event.key()))
        if done is None or not self._computers.may_change():
            return False
        done()
        return True

    def _choose(self, inst: str) -> None:
        self._warned = ""
        self.list.choose(inst)

    def _choose_card(self) -> None:
        """Let a card be picked; who picks none leaves everything as it is."""
        picked = ask_file(self.window(), _("Choose the file"), self.card.value())
        if picked:
            self.card.set_value(picked)
            self.groups.setFocus(Qt.FocusReason.OtherFocusReason)

    def _enrol(self) -> None:
        """Enrol it; of two computers that go on after one, ask which does."""
        self._enrol_as(None)

    def _keep_held(self) -> None:
        self._decide("held")

    def _keep_other(self) -> None:
        self._decide("other")

    def _decide(self, keeps: Kept) -> None:
        rival = self._computers.rival
        if rival and self._is_sure(f"{keeps} {rival}"):
            self._enrol_as(keeps)

    def _enrol_as(self, keeps: Kept | None) -> None:
        said = self._computers.enrol(self.card.value(), self.groups.value(), keeps=keeps)
        if said.done:
            self.card.set_value("")
            self.groups.set_value("")
        if self._computers.rival:
            self.which.set_text(said.sentence)
            said = Said(tone=said.tone, sentence=_("Say which of the two goes on."))
        self.refresh()
        self.tell(said)

    def _retire(self) -> None:
        view = self.chosen
        if view is not None and self._is_sure(f"retire {view.inst}"):
            self._told(self._computers.retire(view.inst))

    def _revoke(self) -> None:
        view = self.chosen
        if view is not None and self._is_sure(f"revoke {view.inst}"):
            self._told(self._computers.revoke(view.inst, self.from_n.value(), self.why.value()))

    def _is_sure(self, what: str) -> bool:
        """Say what cannot be taken back once before it is done."""
        if self._warned == what:
            self._warned = ""
            return True
        self._warned = what
        said = _("This cannot be taken back. Press the key once more.")
        self.tell(Said(tone="near", sentence=said))
        return False

    def _told(self, said: Said) -> None:
        if said.done:
            self.from_n.set_value("")
            self.why.set_value("")
            self.refresh()
        self.tell(said)
