"""What the office decides where the standards leave it open (D3, D4, D8, D11, D19)."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.i18n import _
from desktop.models.switches import OwnPaper
from desktop.presenters.settings_switches import OfficeSwitches
from desktop.presenters.settings_switches_view import (
    OwnFormsView,
    RateView,
    ServiceSwitchesView,
)
from desktop.presenters.settings_view import Said
from desktop.views.settings.forms import SettingsForm
from desktop.views.settings.own_list_part import OwnListPart
from desktop.views.theme import Theme
from desktop.views.tokens import LARGE, SMALL, Type
from desktop.views.widgets.check_row import Check, CheckGroup, CheckList
from desktop.views.widgets.choice_box import Choice
from desktop.views.widgets.column import Column
from desktop.views.widgets.field import Message
from desktop.views.widgets.fields import SegmentedField
from desktop.views.widgets.number_field import NumberField
from desktop.views.widgets.pane import Heading
from desktop.views.widgets.paragraph import Paragraph
from desktop.views.widgets.state import State

_SHARED, _OWN = "shared", "own"
_LONGEST_RATE = 12


class RatePart(Column):
    """The rate of one duty, and what it comes to today.

    Signals:
        saved: the rate as typed, by Enter.
    """

    saved = Signal(str)

    def __init__(self, theme: Theme, view: RateView, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=SMALL)
        self._heading = Heading(theme, view.name, role=Type.SUB)
        self._says = Paragraph(theme, view.says, role=Type.BODY, ink="ink2")
        self._shown = ""
        words = _("Rate, per cent of the monthly calculation index")
        self.rate = NumberField(theme, words, signs=",.")
        self.rate.box.setMaxLength(_LONGEST_RATE)
        self.rate.entered.connect(self.save)
        self.set_parts([self._heading, self._says, self.rate])
        self.show_view(view)

    def show_view(self, view: RateView) -> None:
        """Show the rate as it stands; what is typed and not saved stays."""
        typed = self.is_typed
        self._heading.set_note(view.since)
        self._shown = view.percent
        if not typed:
            self.rate.set_value(view.percent)
        self.rate.show_message(Message(state=State.INFO, words=view.example))

    def show_saved(self) -> None:
        """Show the rate as it was saved: shorter, perhaps, than it was typed."""
        self.rate.set_value(self._shown)

    @property
    def is_typed(self) -> bool:
        """Say whether a rate stands here that is not saved."""
        return self.rate.value() != self._shown

    def save(self) -> None:
        """Ask to save the rate that stands here."""
        self.saved.emit(self.rate.value())


class OwnFormsPart(Column):
    """Whether children stand on the form of an adult or on forms of their own.

    Signals:
        chosen: whether everybody has a form of his own now.
    """

    chosen = Signal(bool)

    def __init__(self, theme: Theme, view: OwnFormsView, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=SMALL)
        self._heading = Heading(theme, _("Children who come along"), role=Type.SUB)
        self._says = Paragraph(theme, view.says, role=Type.BODY, ink="ink2")
        self.field = SegmentedField(theme, _("They stand"))
        self.field.set_choices(
            (
                Choice(key=_SHARED, words=_("on the adult's form")),
                Choice(key=_OWN, words=_("each on a form of its own")),
            )
        )
        self.field.edited.connect(lambda key: self.chosen.emit(key == _OWN))
        self._after = Paragraph(theme, role=Type.BODY, ink="ink2")
        self.set_parts([self._heading, self._says, self.field, self._after])
        self.show_view(view)

    def show_view(self, view: OwnFormsView) -> None:
        """Show what stands."""
        self._heading.set_note(view.since)
        self.field.set_value(_OWN if view.own else _SHARED)
        self._after.set_text(
            _("Each child is entered as one more invited person: the duty is counted for it too.")
            if view.own
            else _("Children are named beside the adult: the duty is counted for the adult alone.")
        )


class ServicePart(Column):
    """The decisions over one service."""

    def __init__(
        self, theme: Theme, view: ServiceSwitchesView, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, gap=LARGE)
        self.service = view.service
        self.rates = {row.duty: RatePart(theme, row) for row in view.rates}
        self.asked = CheckList(theme)
        self._view = view
        self.lists = {row.document: OwnListPart(theme, row) for row in view.lists}
        self.forms = None if view.forms is None else OwnFormsPart(theme, view.forms)
        parts = [
            Heading(theme, view.title, role=Type.HEAD),
            *self.rates.values(),
            *([self.asked] if view.asked else []),
            *self.lists.values(),
            *([self.forms] if self.forms else []),
        ]
        self.set_parts(parts)
        self.show_view(view)

    def show_view(self, view: ServiceSwitchesView) -> None:
        """Show the decisions as they stand."""
        for rate in view.rates:
            self.rates[rate.duty].show_view(rate)
        for listed in view.lists:
            self.lists[listed.document].show_view(listed)
        if self.forms is not None and view.forms is not None:
            self.forms.show_view(view.forms)
        self._view = view
        self._show_asked()

    def _show_asked(self) -> None:
        group = CheckGroup(
            key="asked",
            title=_("Presupposed papers asked for at the counter (no ground of refusal)"),
            count=f"{sum(row.asked for row in self._view.asked)} / {len(self._view.asked)}",
            checks=tuple(
                Check(key=row.document, words=row.words, done=row.asked) for row in self._view.asked
            ),
        )
        self.asked.show_groups([group])


class SwitchesForm(SettingsForm):
    """Service by service; every change is saved at once and goes for new applications only."""

    def __init__(
        self, theme: Theme, switches: OfficeSwitches, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            theme,
            _("The office's own decisions"),
            _(
                "The standards leave these open. A decision goes for new applications; "
                "those registered keep what stood then."
            ),
            parent,
        )
        self._switches = switches
        self._services: dict[str, ServicePart] = {}

    @override
    def refresh(self) -> None:
        views = self._switches.views()
        for view in views:
            part = self._services.get(view.service)
            if part is None:
                self._services[view.service] = self._made(view)
            else:
                part.show_view(view)
        self.lay_out([self._services[view.service] for view in views])

    def _made(self, view: ServiceSwitchesView) -> ServicePart:
        part, service = ServicePart(self.theme, view), view.service
        for duty, rate in part.rates.items():
            rate.saved.connect(partial(self._save_rate, service, duty))
        part.asked.check_ticked.connect(partial(self._ask, service))
        for document, listed in part.lists.items():
            listed.saved.connect(partial(self._save_paper, service, document))
            listed.moved.connect(partial(self._move_paper, service, document))
            listed.dropped.connect(partial(self._drop_paper, service, document))
        if part.forms is not None:
            part.forms.chosen.connect(partial(self._give_own_forms, service))
        return part

    def services(self) -> tuple[ServicePart, ...]:
        """Return the services, from top to bottom."""
        return tuple(self._services.values())

    @override
    def focus_part(self) -> QWidget:
        for part in self._services.values():
            for rate in part.rates.values():
                return rate.rate
            return part.asked
        return self

    @override
    def start_work(self) -> None:
        """Begin in the first rate, whole: a new one is typed over it."""
        super().start_work()
        part = self.focus_part()
        if isinstance(part, NumberField):
            part.box.selectAll()

    @override
    def save_typed(self) -> None:
        for part in self._services.values():
            typed: list[RatePart | OwnListPart] = [*part.rates.values(), *part.lists.values()]
            for each in typed:
                if each.is_typed:
                    each.save()

    def _save_rate(self, service: str, duty: str, percent: str) -> None:
        said = self._switches.save_rate(service, duty, percent)
        self._tell_and_show(said)
        if said.done:
            self._services[service].rates[duty].show_saved()

    def _ask(self, service: str, document: str, asked: bool) -> None:  # noqa: FBT001  the signal's own
        self._tell_and_show(self._switches.ask(service, document, asked=asked))

    def _save_paper(self, service: str, document: str, place: int, paper: OwnPaper) -> None:
        self._show_list(
            service, document, self._switches.save_paper(service, document, place, paper)
        )

    def _move_paper(self, service: str, document: str, place: int, steps: int) -> None:
        self._show_list(
            service, document, self._switches.move_paper(service, document, place, steps)
        )

    def _drop_paper(self, service: str, document: str, place: int) -> None:
        self._show_list(service, document, self._switches.drop_paper(service, document, place))

    def _show_list(self, service: str, document: str, said: Said) -> None:
        self._tell_and_show(said)
        if said.done:
            self._services[service].lists[document].show_saved()

    def _give_own_forms(self, service: str, own: bool) -> None:  # noqa: FBT001  the signal's own
        self._tell_and_show(self._switches.give_own_forms(service, own=own))

    def _tell_and_show(self, said: Said) -> None:
        if said.done:
            self.refresh()
        self.tell(said)
