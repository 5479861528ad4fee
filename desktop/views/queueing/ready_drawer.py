"""Papers to have ready to read out or print: whose, for what, in which language (W-11, I-11)."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.i18n import LANGUAGES, _
from desktop.presenters.papers_ready import ReadyChoice, ReadyView
from desktop.views.dialogs.drawer import Drawer
from desktop.views.theme import Theme
from desktop.views.tokens import LARGE, SMALL
from desktop.views.widgets.choice_box import Segmented, choices_of
from desktop.views.widgets.fields import ComboField
from desktop.views.widgets.key_button import KeyButton
from desktop.views.widgets.text_pane import Clause, TextPane


class ReadyDrawer(Drawer):
    """What one kind of applicant brings today; ↑ ↓ walk the applicants, three keys print.

    Signals:
        choice_made: the ReadyChoice wanted now.
        print_requested: the list on show is to be printed.
        forms_requested: the blank forms of who is chosen are to be printed.
        stand_requested: the sheet of the stand of who is chosen is to be printed.
    """

    choice_made = Signal(object)
    print_requested = Signal()
    forms_requested = Signal()
    stand_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, _("Papers to have ready"), parent)
        self.service = Segmented(theme)
        self.service.setAccessibleName(_("Services"))
        self.applicant = ComboField(theme, _("Applicant"))
        self.purpose = ComboField(theme, _("Purpose"))
        self.language = Segmented(theme)
        self.language.setAccessibleName(_("Language of the visitor"))
        self.text = TextPane(theme)
        self.text.setAccessibleName(_("Papers to have ready"))
        self.print = KeyButton(theme, "Ctrl+P", _("Print"))
        self.forms = KeyButton(theme, "F9", _("Blank forms"))
        self.stand = KeyButton(theme, "Shift+F9", _("Sheet of the stand"))
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        rows = QVBoxLayout()
        rows.setContentsMargins(LARGE, SMALL, LARGE, LARGE)
        rows.setSpacing(SMALL)
        for part in (self.service, self.applicant, self.purpose, self.language):
            rows.addWidget(part)
        rows.addWidget(self.text, 1)
        keys = QHBoxLayout()
        keys.setSpacing(SMALL)
        keys.addWidget(self.print, 1)
        keys.addWidget(self.stand, 1)
        rows.addLayout(keys)
        rows.addWidget(self.forms)  # a row of its own: its Kazakh name is long
        self.column.addLayout(rows, 1)

    def _connect(self) -> None:
        self.service.chosen.connect(self._tell_choice)
        self.applicant.edited.connect(self._tell_choice)
        self.purpose.edited.connect(self._tell_choice)
        self.language.chosen.connect(self._tell_choice)
        self.print.clicked.connect(self.print_requested)
        self.forms.clicked.connect(self.forms_requested)
        self.stand.clicked.connect(self.stand_requested)

    def show_ready(self, view: ReadyView) -> None:
        """Show what to have ready and come on show, with the cursor on the applicant."""
        chosen = view.chosen
        self.service.set_choices(choices_of(view.services), chosen.service)
        self.service.setVisible(len(view.services) > 1)
        self.applicant.set_choices(choices_of(view.applicants), chosen.applicant)
        self.purpose.set_choices(choices_of(view.purposes), chosen.purpose)
        self.language.set_choices(choices_of(view.languages), chosen.language)
        self.forms.setVisible(view.has_forms)
        self.stand.setVisible(view.is_served)
        self.text.show_clauses(
            [
                Clause(key=str(at), number=line.number, words=line.words, level=line.level)
                for at, line in enumerate(view.lines)
            ]
        )
        if self.isHidden():
            self.open_drawer(self.applicant.box)

    @override
    def parts(self) -> Mapping[str, QWidget]:
        return {
            "service": self.service,
            "applicant": self.applicant,
            "purpose": self.purpose,
            "language": self.language,
            "text": self.text,
        }

    @property
    def words(self) -> str:
        """Return the list on show."""
        return self.text.toPlainText()

    def _tell_choice(self, _key: str) -> None:
        spoken = self.language.key()
        self.choice_made.emit(
            ReadyChoice(
                service=self.service.key(),
                applicant=self.applicant.value(),
                purpose=self.purpose.value(),
                language=next(each for each in LANGUAGES if each == spoken),
            )
        )
