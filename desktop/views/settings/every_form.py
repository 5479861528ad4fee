"""Every section of the settings, and what makes each of them."""

from collections.abc import Callable, Mapping

from desktop.presenters.program import Program
from desktop.views.second_screen import QtScreens
from desktop.views.settings.access_form import AccessForm
from desktop.views.settings.backups_form import BackupsForm
from desktop.views.settings.board_form import BoardForm
from desktop.views.settings.calendar_form import CalendarForm
from desktop.views.settings.days_form import DaysForm
from desktop.views.settings.first_printers import FirstPrintersForm
from desktop.views.settings.forms import SettingsForm
from desktop.views.settings.held_form import HeldForm
from desktop.views.settings.left_form import LeftForm
from desktop.views.settings.looks_form import LooksForm
from desktop.views.settings.numbers_form import NumbersForm
from desktop.views.settings.office_form import OfficeForm
from desktop.views.settings.opening_form import OpeningForm
from desktop.views.settings.posts_form import PostsForm
from desktop.views.settings.power_cut_form import PowerCutForm
from desktop.views.settings.printers_form import PrintersForm
from desktop.views.settings.sound_form import SoundForm
from desktop.views.settings.staff_form import StaffForm
from desktop.views.settings.stand_form import StandForm
from desktop.views.settings.switches_form import SwitchesForm
from desktop.views.settings.templates_form import TemplatesForm
from desktop.views.settings.touch_form import TouchForm
from desktop.views.settings.trail_form import TrailForm
from desktop.views.settings.windows_form import WindowsForm
from desktop.views.theme import Theme


def forms_of(
    theme: Theme, program: Program, *, first: bool = False
) -> Mapping[str, Callable[[], SettingsForm]]:
    """Return what makes each section the operator may open now.

    `first` is the first run of a new office, which asks for everything.
    """
    forms: dict[str, Callable[[], SettingsForm]] = {
        **_of_the_hall(theme, program),
        "looks": lambda: LooksForm(theme, program.declared),
        "office": lambda: OfficeForm(theme, program.settings),
        "staff": lambda: StaffForm(theme, program.staff),
        "windows": lambda: WindowsForm(theme, program.settings, program.declared),
        "printers": lambda: PrintersForm(theme, program.printers, program.declared),
        "numbers": lambda: NumbersForm(theme, program.settings, program.declared),
    }
    if program.settings.is_chosen():
        access = program.access
        if access is not None:
            forms["access"] = lambda: AccessForm(theme, access)
        forms["posts"] = lambda: PostsForm(theme, program.posts, program.declared)
        forms["opening"] = lambda: OpeningForm(theme, program.opening)
        forms["calendar"] = lambda: CalendarForm(theme, program.calendar)
        forms["templates"] = lambda: TemplatesForm(theme, program.templates)
        forms["stand"] = lambda: StandForm(theme, program.stand)
        forms["backups"] = lambda: BackupsForm(theme, program.keeping)
        forms["trail"] = lambda: TrailForm(theme, program.trail)
        forms["held"] = lambda: HeldForm(theme, program.trail.held)
        forms["power-cut"] = lambda: PowerCutForm(theme, program.power_cut)
    if program.settings.is_chosen() and program.days.months():
        forms["days"] = lambda: DaysForm(theme, program.days)
    if program.settings.is_chosen() and program.switches.views():
        forms["switches"] = lambda: SwitchesForm(theme, program.switches)
    if first:
        return {**forms, **_asked_first(theme, program)}
    return {key: make for key, make in forms.items() if program.rights.may_open(f"settings.{key}")}


def _of_the_hall(theme: Theme, program: Program) -> Mapping[str, Callable[[], SettingsForm]]:
    """Return what sets up what visitors see and hear at this computer."""
    screens = QtScreens(theme.app).all
    return {
        "board": lambda: BoardForm(theme, program.board, program.declared, screens),
        "touch": lambda: TouchForm(theme, program.touch, program.declared, screens),
        "sound": lambda: SoundForm(theme, program.sound, program.declared),
    }


def _asked_first(theme: Theme, program: Program) -> Mapping[str, Callable[[], SettingsForm]]:
    """Return what the first run asks in another form than the settings do, or alone."""
    return {
        "printers": lambda: FirstPrintersForm(
            theme, program.printers, program.declared, measured=False
        ),
        "backups": lambda: BackupsForm(theme, program.keeping, first=True),
        "left": lambda: LeftForm(theme, program.setting_up),
    }
