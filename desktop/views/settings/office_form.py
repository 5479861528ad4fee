"""Which office of the directory this installation serves, and which services (D15, D36)."""

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.i18n import _
from desktop.models.paper_stand import MOST_OF_ACCOUNT
from desktop.presenters.settings import SettingsPresenter
from desktop.presenters.settings_view import OfficeView
from desktop.views.settings.forms import SettingsForm
from desktop.views.theme import Theme
from desktop.views.tokens import Type
from desktop.views.widgets.check_row import Check, CheckRow
from desktop.views.widgets.elide import ElidingLine
from desktop.views.widgets.facts import Fact, Facts
from desktop.views.widgets.fields import LineField
from desktop.views.widgets.pane import Heading
from desktop.views.widgets.pick_list import PickLine, PickList, PickRow

_NAMES = 152
_SHOWN = 6


class OfficeForm(SettingsForm):
    """Find the office as one types; Enter chooses it."""

    def __init__(
        self, theme: Theme, settings: SettingsPresenter, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            theme,
            _("Office"),
            _("Name, address and phones stand on every paper as the directory prints them."),
            parent,
        )
        self._settings = settings
        self._ticked = {each.service for each in settings.services() if each.served}
        self._chosen = Facts(theme, name_width=_NAMES)
        self.line = PickLine(theme, _("Find the office: its name, town or region"))
        self.list = PickList(theme, shown=_SHOWN)
        self.list.setAccessibleName(_("Offices found"))
        self._none = ElidingLine(theme, role=Type.ROW, ink="ink3")
        self._services_heading = Heading(theme, _("Services served here"), role=Type.SUB)
        self.services = [CheckRow(theme, check) for check in self._checks()]
        for row in self.services:
            row.ticked.connect(self._tick)
        self.account = LineField(theme, _("Where the state duty is paid: bank, account, codes"))
        self.account.box.setMaxLength(MOST_OF_ACCOUNT)
        self.account.entered.connect(self._save_account)
        self._shown = ""
        self.line.search_edited.connect(self._find)
        self.line.walked.connect(self.list.walk)
        self.line.entered.connect(self._choose_current)
        self.list.picked.connect(self._choose)

    @override
    def refresh(self) -> None:
        office = self._settings.office()
        if office is not None:
            self._chosen.show_facts(_facts(office))
        self._ticked = {each.service for each in self._settings.services() if each.served}
        self._show_services()
        self._show_account()
        self._find(self.line.text())

    @override
    def focus_part(self) -> QWidget:
        return self.line

    @property
    @override
    def is_complete(self) -> bool:
        return self._settings.is_chosen()

    def _find(self, words: str) -> None:
        wanted = words or ("" if self._settings.is_chosen() else " ")
        found = self._settings.find_offices(wanted) if wanted else ()
        self.list.show_rows(
            tuple(
                PickRow(key=each.key, title=each.name, detail=each.department, note=each.key)
                for each in found
            )
        )
        nothing = bool(words) and not found
        self._none.set_text(_("No office answers “{words}”.").format(words=words))
        chosen = [self._chosen] if self._settings.is_chosen() else []
        listed = [self.list] if found else [self._none] if nothing else []
        account = [self.account] if self._settings.is_chosen() else []
        parts = [*chosen, self.line, *listed, self._services_heading, *self.services, *account]
        self.lay_out(parts)

    def _choose_current(self) -> None:
        if self.list.current is not None:
            self._choose(self.list.current.key)

    def _choose(self, key: str) -> None:
        said = self._settings.choose_office(key, self._services_in_order())
        if said.done:
            self.line.clear()
            self.refresh()
            self.completed.emit()
        self.tell(said)

    def _services_in_order(self) -> list[str]:
        return [row.service for row in self._settings.services() if row.service in self._ticked]

    def _tick(self, service: str, ticked: bool) -> None:  # noqa: FBT001  the signal's own
        (self._ticked.add if ticked else self._ticked.discard)(service)
        office = self._settings.office()
        if office is not None:
            self.tell(self._settings.choose_office(office.key, self._services_in_order()))
            self.refresh()
        self._show_services()

    def _show_account(self) -> None:
        """Show the account kept; what is typed and not saved stays."""
        if self._settings.is_chosen() and self.account.value() == self._shown:
            self._shown = self._settings.duty_account()
            self.account.set_value(self._shown)

    def _save_account(self) -> None:
        said = self._settings.save_duty_account(self.account.value())
        if said.done:
            self._shown = self.account.value()
        self.tell(said)

    def _checks(self) -> list[Check]:
        return [
            Check(key=row.service, words=row.title, done=row.service in self._ticked)
            for row in self._settings.services()
        ]

    def _show_services(self) -> None:
        for row, check in zip(self.services, self._checks(), strict=True):
            row.show_check(check)


def _facts(office: OfficeView) -> list[Fact]:
    return [
        Fact(name=_("Chosen office"), value=office.name, strong=True),
        Fact(name=_("Address"), value=office.address),
        Fact(name=_("Phones"), value=office.phones or "–"),
        Fact(name=_("Number in the directory"), value=office.key),
    ]
