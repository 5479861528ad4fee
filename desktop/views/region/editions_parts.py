"""What is typed of one value of the next edition: a day, an index, an office."""

from typing import Final, Protocol

from PySide6.QtWidgets import QWidget

from desktop.i18n import _
from desktop.models.answer import EnteredStatus
from desktop.presenters.region_editions import Editions
from desktop.presenters.settings_view import Said
from desktop.views.theme import Theme
from desktop.views.tokens import SMALL
from desktop.views.widgets.choice_box import Choice
from desktop.views.widgets.field import Field
from desktop.views.widgets.fields import DateField, LineField, SegmentedField
from desktop.views.widgets.form import Form

_LONGEST: Final = 300
_STATUSES: Final[tuple[EnteredStatus, ...]] = ("off", "worked", "ordinary")


class EditionPartForm(Protocol):
    """What every part offers to the form of editions."""

    form: Form
    can_begin: bool

    @property
    def typed(self) -> tuple[str, ...]:
        """Return what stands in the fields."""
        ...

    @property
    def first(self) -> QWidget:
        """Return where typing begins."""
        ...

    def show_row(self, key: str) -> None:
        """Show the value of that key; empty fields for none."""

    def lay(self) -> Said:
        """Lay in what is typed."""
        ...

    def key(self) -> str:
        """Return the key of what is typed."""
        ...


class DaysPart:
    """A day, what it is, and the decision."""

    can_begin = True

    def __init__(self, theme: Theme, editions: Editions) -> None:
        self._editions = editions
        self.form = Form(theme, row_gap=SMALL)
        self.day = DateField(theme, _("Day"))
        self.status = SegmentedField(theme, _("The day is"))
        self.ground = LineField(theme, _("Decision of the Government"))
        self.ground.box.setMaxLength(_LONGEST)
        self.form.add_row(self.day, self.status, weights=(2, 5))
        self.form.add_row(self.ground)
        choices = [
            Choice(key="off", words=_("non-working day")),
            Choice(key="worked", words=_("working day")),
            Choice(key="ordinary", words=_("plain day")),
        ]
        self.status.set_choices(choices, "off")

    @property
    def typed(self) -> tuple[str, ...]:
        """Return what stands in the fields."""
        return (self.day.typed, self.status.value(), self.ground.value())

    @property
    def first(self) -> Field:
        """Return where typing begins."""
        return self.day

    def show_row(self, key: str) -> None:
        """Show a day, or empty fields; the decision on show stays for one more day of it."""
        told = self._editions.day(key)
        self.day.set_day(told.day if told else None)
        self.status.set_value(told.status if told else "off")
        if told is not None or key:
            self.ground.set_value(told.ground if told else "")

    def lay(self) -> Said:
        """Lay in the day typed."""
        chosen = self.status.value()
        status: EnteredStatus = next((each for each in _STATUSES if each == chosen), "off")
        return self._editions.lay_day(self.day.day(), status, self.ground.value())

    def key(self) -> str:
        """Return the day typed as ISO text."""
        return self.day.value()


class IndexPart:
    """The day an index begins, and how many tenge it is."""

    can_begin = True

    def __init__(self, theme: Theme, editions: Editions) -> None:
        self._editions = editions
        self.form = Form(theme, row_gap=SMALL)
        self.since = DateField(theme, _("From the day"))
        self.tenge = LineField(theme, _("Tenge"))
        self.form.add_row(self.since, self.tenge)

    @property
    def typed(self) -> tuple[str, ...]:
        """Return what stands in the fields."""
        return (self.since.typed, self.tenge.value())

    @property
    def first(self) -> Field:
        """Return where typing begins."""
        return self.since

    def show_row(self, key: str) -> None:
        """Show an index, or empty fields."""
        told = self._editions.index(key)
        self.since.set_value(key if told else "")
        self.tenge.set_value(told)

    def lay(self) -> Said:
        """Lay in the index typed."""
        return self._editions.lay_index(self.since.day(), self.tenge.value())

    def key(self) -> str:
        """Return the day typed as ISO text."""
        return self.since.value()


class OfficesPart:
    """An office of the region: its names, its address and its phones."""

    can_begin = False

    def __init__(self, theme: Theme, editions: Editions) -> None:
        self._editions, self._office = editions, ""
        self.form = Form(theme)
        self.kk = LineField(theme, _("Name in Kazakh"))
        self.ru = LineField(theme, _("Name in Russian"))
        self.en = LineField(theme, _("Name in English"))
        self.address = LineField(theme, _("Address"))
        self.phones = LineField(theme, _("Phones, by commas"))
        for field in (self.kk, self.ru, self.en, self.address, self.phones):
            field.box.setMaxLength(_LONGEST)
        self.form.add_row(self.address, self.phones, weights=(3, 2))
        self.form.add_row(self.kk, self.ru)
        self.form.add_row(self.en)

    @property
    def typed(self) -> tuple[str, ...]:
        """Return what stands in the fields."""
        fields = (self.kk, self.ru, self.en, self.address, self.phones)
        return tuple(field.value() for field in fields)

    @property
    def first(self) -> Field:
        """Return where typing begins."""
        return self.address

    def show_row(self, key: str) -> None:
        """Show an office."""
        self._office = key
        row = self._editions.office(key)
        if row is None:
            return
        self.kk.set_value(row.name.kk)
        self.ru.set_value(row.name.ru)
        self.en.set_value(row.name.en)
        self.address.set_value(row.address)
        self.phones.set_value(", ".join(row.phones))

    def lay(self) -> Said:
        """Lay in the office as it is typed."""
        names = (self.kk.value(), self.ru.value(), self.en.value())
        address, phones = self.address.value(), self.phones.value()
        return self._editions.lay_office(self._office, names, address, phones)

    def key(self) -> str:
        """Return the office on show."""
        return self._office


class TermsPart:
    """Until when the edition holds, and for which program it is."""

    can_begin = False

    def __init__(self, theme: Theme, editions: Editions) -> None:
        self._editions = editions
        self.form = Form(theme, row_gap=SMALL)
        self.until = DateField(theme, _("In force until"))
        self.program = LineField(theme, _("Least program"))
        self.form.add_row(self.until, self.program)

    @property
    def typed(self) -> tuple[str, ...]:
        """Return what stands in the fields."""
        return (self.until.typed, self.program.value())

    @property
    def first(self) -> Field:
        """Return where typing begins."""
        return self.until

    def show_row(self, _key: str) -> None:
        """Show the term as it stands."""
        self.until.set_day(self._editions.until())
        self.program.set_value(self._editions.program())

    def lay(self) -> Said:
        """Lay in the term typed."""
        return self._editions.lay_terms(self.until.day(), self.program.value())

    def key(self) -> str:
        """Return no key: there is one term."""
        return ""
