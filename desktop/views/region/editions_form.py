"""Reference editions: the newest as it is, and the next with one more day."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.i18n import _
from desktop.models.answer import EnteredStatus
from desktop.presenters.region_settings import Editions
from desktop.views.settings.forms import SettingsForm, row_of_keys
from desktop.views.theme import Theme
from desktop.views.widgets.choice_box import Choice
from desktop.views.widgets.facts import Fact, Facts
from desktop.views.widgets.fields import DateField, LineField, SegmentedField
from desktop.views.widgets.form import Form
from desktop.views.widgets.key_button import KeyButton

_NAMES: Final = 200
_LONGEST: Final = 200
_STATUSES: Final[tuple[EnteredStatus, ...]] = ("off", "worked")


class EditionsForm(SettingsForm):
    """What every office reckons by from its next answer on."""

    def __init__(self, theme: Theme, editions: Editions, parent: QWidget | None = None) -> None:
        super().__init__(
            theme,
            _("Reference editions"),
            _(
                "An edition is whole and numbered: the monthly index, days moved by the "
                "Government, the directory. Every answer brings the newest; its number never goes "
                "down."
            ),
            parent,
        )
        self._editions = editions
        self.facts = Facts(theme, name_width=_NAMES)
        self.until = DateField(theme, _("In force until"))
        self.day = DateField(theme, _("One more day moved"), optional=_("if there is one"))
        self.status = SegmentedField(theme, _("The day is"))
        self.ground = LineField(theme, _("Decision of the Government"))
        self.ground.box.setMaxLength(_LONGEST)
        self.issue_key = KeyButton(theme, "F5", _("Issue the edition"))
        self._form = Form(theme)
        self._form.add_row(self.until)
        self._form.add_row(self.day, self.status)
        self._form.add_row(self.ground)
        self._keys = row_of_keys(self.issue_key)
        self.status.set_choices(
            [Choice(key="off", words=_("day off")), Choice(key="worked", words=_("working day"))],
            "off",
        )
        self.issue_key.clicked.connect(self._issue)

    @override
    def refresh(self) -> None:
        views = self._editions.facts()
        self.facts.show_facts([Fact(name=each.name, value=each.value) for each in views])
        may = self._editions.may_issue()
        self.lay_out([self.facts, self._form, self._keys] if may else [self.facts])

    @override
    def focus_part(self) -> QWidget:
        return self.until if self._editions.may_issue() else self

    @override
    def take_key(self, event: QKeyEvent) -> bool:
        if event.key() != Qt.Key.Key_F5 or not self._editions.may_issue():
            return False
        self._issue()
        return True

    def _issue(self) -> None:
        chosen = self.status.value()
        status: EnteredStatus = next((each for each in _STATUSES if each == chosen), "off")
        said = self._editions.issue(self.until.day(), self.day.day(), status, self.ground.value())
        if said.done:
            for field in (self.until, self.day, self.ground):
                field.set_value("")
            self.refresh()
        self.tell(said)
