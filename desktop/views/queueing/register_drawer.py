"""The register of deviations to read: a period, its lines, and the key that prints it."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from desktop.i18n import _, _c
from desktop.presenters.deviations import RegisterView
from desktop.views.dialogs.drawer import Drawer
from desktop.views.theme import Theme
from desktop.views.tokens import LARGE, MEDIUM, Type
from desktop.views.widgets.choice_box import choices_of
from desktop.views.widgets.fields import ComboField
from desktop.views.widgets.key_button import KeyButton
from desktop.views.widgets.paragraph import Paragraph
from desktop.views.widgets.text_pane import Clause, TextPane


class RegisterDrawer(Drawer):
    """What departed from the turn, the hours or the limits, the latest first.

    Signals:
        period_chosen: key of the period wanted.
        print_requested: the register of the period on show is to be printed.
        causes_requested: a cause is to be given for what has none.
    """

    period_chosen = Signal(str)
    print_requested = Signal()
    causes_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, _("Register of deviations from turn"), parent)
        self.period = ComboField(theme, _c("a register's", "Period"))
        self.period.edited.connect(self.period_chosen)
        self._said = ""
        self._says = Paragraph(theme, role=Type.ROW, ink="ink2")
        self.text = TextPane(theme)
        self.text.setAccessibleName(_("Register of deviations from turn"))
        self._room = QWidget()
        self.print = KeyButton(theme, "Ctrl+P", _("Print"))
        self.print.clicked.connect(self.print_requested)
        self.causes = KeyButton(theme, "Ctrl+F3", "")
        self.causes.clicked.connect(self.causes_requested)
        rows = QVBoxLayout()
        rows.setContentsMargins(LARGE, MEDIUM, LARGE, LARGE)
        rows.setSpacing(MEDIUM)
        rows.addWidget(self.period)
        rows.addWidget(self._says)
        rows.addWidget(self.text, 1)
        rows.addWidget(self._room, 1)
        rows.addWidget(self.causes)
        rows.addWidget(self.print)
        self.column.addLayout(rows, 1)

    def show_register(self, view: RegisterView) -> None:
        """Show the register and come on show."""
        choices = choices_of(view.periods)
        self.period.set_choices(choices, view.period)
        self._said = view.says
        self._says.set_text(view.says)
        self.causes.set_verb(_("Past the limit, no cause: {n}").format(n=view.owed))
        self.causes.setVisible(view.owed > 0)
        self.text.show_clauses(
            [Clause(key=row.key, number=row.at, words=row.words) for row in view.rows]
        )
        self.text.setVisible(bool(view.rows))
        self._room.setVisible(not view.rows)
        if self.isHidden():
            self.open_drawer(self.period.box)

    @override
    def parts(self) -> Mapping[str, QWidget]:
        return {"period": self.period, "text": self.text}

    @property
    def words(self) -> str:
        """Return everything said of the period on show."""
        return "\n".join(part for part in (self._said, self.text.toPlainText()) if part)
