"""The settings of the office: everything saves at once and says what came of it."""

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QObject, Signal

from desktop.i18n import _, language
from desktop.models.errors import Refusal
from desktop.models.line import HAND_IN
from desktop.models.numbering import DEFAULT_FORMAT, case_number, series_key
from desktop.models.window_name import by_number, looks_like_person, names_employee
from desktop.presenters import formats
from desktop.presenters.changes import Changes
from desktop.presenters.sentences import sentence
from desktop.presenters.settings_gaps import complaint_series, gap_views, result_series
from desktop.presenters.settings_offices import OfficeFinder
from desktop.presenters.settings_view import (
    LineChoice,
    LineGroupView,
    NameRemark,
    OfficeOption,
    OfficeView,
    OptionView,
    Said,
    SeriesView,
    ServiceOption,
    WindowView,
)
from desktop.services import settings as services
from desktop.services import stand
from desktop.services.desk import Desk
from desktop.services.intake import NUMBER_FORMAT
from desktop.store import offices

MOST_WINDOWS: Final = 4  # D49

_READY_FORMATS: Final = (
    DEFAULT_FORMAT,
    "{letter}-{sequence:04d}/{year}",
    "{office}/{letter}-{sequence:04d}-{year}",
    "{letter}-{year}-{sequence}",
)
_CONCERNED: Final = frozenset({"office", "window", "staff", "series", "day"})


class SettingsPresenter(QObject):
    """Show what is set and save every change as a fact.

    Every saving method returns a `Said`, to stand beside the form.

    Signals:
        changed: something that the settings show was recorded, here or elsewhere.
    """

    changed = Signal()

    def __init__(
        self, desk: Callable[[], Desk], *, changes: Changes, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._finder = OfficeFinder(desk)
        changes.happened.connect(self._tell_if_concerned)

    def _tell_if_concerned(self, topics: frozenset[str]) -> None:
        if topics & _CONCERNED:
            self.changed.emit()

    def is_chosen(self) -> bool:
        """Say whether this installation has its office."""
        return offices.chosen(self._desk().database) is not None

    def office(self) -> OfficeView | None:
        """Return the office chosen, None before it is."""
        row = offices.chosen(self._desk().database)
        if row is None:
            return None
        names = {"kk": row.name_kk, "ru": row.name_ru, "en": row.name_en}
        return OfficeView(
            key=row.office,
            name=names[language()],
            address=row.address,
            phones=formats.listed(row.phones),
            zone=row.zone,
            services=row.services,
        )

    def find_offices(self, words: str) -> tuple[OfficeOption, ...]:
        """Return the offices whose name, department or address holds the words, folded."""
        return self._finder.find(words)

    def services(self) -> tuple[ServiceOption, ...]:
        """Return every service there is a standard of, marked where it is served."""
        desk = self._desk()
        row = offices.chosen(desk.database)
        served = row.services if row else desk.catalogue.services()
        return tuple(
            ServiceOption(
                service=standard.service,
                name=formats.text(standard.short),
                title=formats.text(standard.title),
                served=standard.service in served,
            )
            for standard in sorted(desk.catalogue.newest(), key=lambda each: each.code)
        )

    def choose_office(self, office: str, chosen: Sequence[str]) -> Said:
        """Set the installation to an office and to the services it is in a directory of."""
        listed = [service for service in chosen if self._finder.is_listed(office, service)]
        return save(
            self._desk(),
            lambda desk: services.choose_office(desk, office=office, services=listed or chosen),
        )

    def windows(self) -> tuple[WindowView, ...]:
        """Return the counters with their lines in words."""
        desk = self._desk()
        letters = {choice.line: choice.letter for choice in self._all_lines(())}
        return tuple(
            WindowView(
                window=row.window,
                name=row.name,
                title=formats.text(row.words),
                lines=row.lines,
                words=formats.listed(letters[line] for line in row.lines if line in letters),
            )
            for row in offices.windows(desk.database, desk.office().office)
        )

    def name_remark(self, window: str, name: str) -> NameRemark | None:
        """Say that the hall would read a person's name, None where it would not."""
        desk, plain = self._desk(), formats.text(by_number(window))
        staff = offices.staff(desk.database, desk.office().office, active_only=False)
        if names_employee(name, [each.name for each in staff]):
            said = _("The hall never reads a name: the board shows “{window}” instead.")
            words = _("An employee's name: the board shows “{window}”")
            return NameRemark(words=words.format(window=plain), full=said.format(window=plain))
        if looks_like_person(name):
            said = _("The hall reads it on the board. If a person is called so, write “{window}”.")
            words = _("Is it a person's name? Then write “{window}”")
            return NameRemark(words=words.format(window=plain), full=said.format(window=plain))
        return None

    def new_window(self) -> WindowView | None:
        """Return a counter not set up yet with every line, None when all four are."""
        known = {view.window for view in self.windows()}
        free = [str(n) for n in range(1, MOST_WINDOWS + 1) if str(n) not in known]
        if not free:
            return None
        lines = tuple(choice.line for choice in self._all_lines(()))
        name = _("Window {number}").format(number=free[0])
        return WindowView(window=free[0], name=name, title=name, lines=lines, words="")

    def lines(self, serving: Sequence[str]) -> tuple[LineGroupView, ...]:
        """Return every line by service, marked where `serving` names it."""
        desk = self._desk()
        return tuple(
            LineGroupView(
                title=formats.text(desk.catalogue.standard(service).short),
                lines=tuple(
                    choice
                    for choice in self._all_lines(serving)
                    if choice.line.startswith(f"{service}.")
                ),
            )
            for service in desk.office().services
        )

    def _all_lines(self, serving: Sequence[str]) -> list[LineChoice]:
        desk = self._desk()
        return [
            LineChoice(
                line=f"{service}.{rule.id}",
                words=formats.text(rule.name),
                letter=rule.letter,
                serves=f"{service}.{rule.id}" in serving,
            )
            for service in desk.office().services
            for rule in desk.catalogue.standard(service).lines
        ]

    def save_window(self, window: str, name: str, lines: Sequence[str]) -> Said:
        """Open, rename or close a counter; no lines closes it."""
        return save(
            self._desk(),
            lambda desk: services.set_window(desk, window=window, name=name.strip(), lines=lines),
        )

    def duty_account(self) -> str:
        """Return where the state duty is paid to, empty while nobody entered it."""
        return stand.duty_account(self._desk())

    def save_duty_account(self, text: str) -> Said:
        """Enter where the state duty is paid to."""
        return save(self._desk(), lambda desk: stand.set_duty_account(desk, text=text))

    def number_format(self) -> str:
        """Return how application numbers are written."""
        desk = self._desk()
        switches = offices.switches(desk.database, desk.office().office)
        return switches.get(NUMBER_FORMAT, DEFAULT_FORMAT)

    def number_formats(self) -> tuple[OptionView, ...]:
        """Offer ready ways to write a number, each as its example; the office's own among them."""
        ready = dict.fromkeys((*_READY_FORMATS, self.number_format()))
        return tuple(OptionView(key=each, words=self.number_example(each)) for each in ready)

    def number_example(self, written: str) -> str:
        """Return what the next number would look like; refuses `bad-number-format`."""
        desk = self._desk()
        service = desk.office().services[0]
        return self._written(desk, written, service, last=41)

    def save_number_format(self, written: str) -> Said:
        """Set how application numbers are written."""
        return save(
            self._desk(), lambda desk: services.set_number_format(desk, text=written.strip())
        )

    def series(self) -> tuple[SeriesView, ...]:
        """Return the last number given this year, by service and by kind of results."""
        desk = self._desk()
        year, office = desk.now().year, desk.office()
        found = []
        for service in office.services:
            last = offices.series_last(desk.database, office.office, series_key(service, year))
            written = self._written(desk, self.number_format(), service, last=last) if last else ""
            name = formats.text(desk.catalogue.standard(service).short)
            found.append(
                SeriesView(
                    service=service,
                    name=name,
                    year=year,
                    last=last,
                    written=written,
                    gaps=gap_views(desk, service),
                )
            )
        return (*found, *result_series(desk), complaint_series(desk))

    def _written(self, desk: Desk, written: str, service: str, *, last: int) -> str:
        lines = desk.catalogue.standard(service).lines
        return case_number(
            written,
            letter=next((line.letter for line in lines if line.id == HAND_IN), ""),
            service=service,
            office=desk.office().office,
            year=desk.now().year,
            sequence=last,
        )

    def save_series(self, service: str, last: int, reason: str) -> Said:
        """Continue a series above the last number known from paper."""
        return save(
            self._desk(),
            lambda desk: services.set_series(
                desk, service=service, year=desk.now().year, last=last, reason=reason
            ),
        )


def save(desk: Desk, act: Callable[[Desk], object]) -> Said:
    """Do what saves something of the settings; say that it was saved, or why it was refused."""
    try:
        act(desk)
    except Refusal as refusal:
        return Said(tone="past", sentence=sentence(refusal))
    return saved(desk)


def saved(desk: Desk) -> Said:
    """Say that something was saved, and when."""
    now: dt.datetime = desk.now()
    return Said(tone="done", sentence=_("Saved {time}").format(time=formats.time(now)))
