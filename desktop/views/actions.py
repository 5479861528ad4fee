"""What is offered from anywhere by its words (Ctrl+K): pages, sections, settings, acts, looks."""

from collections.abc import Iterator
from typing import Final

from desktop.i18n import LANGUAGES, _
from desktop.models.declared import DECLARED
from desktop.presenters.case_acts_file import BIND
from desktop.presenters.labels import LANGUAGE_NAMES, label
from desktop.presenters.looks import THEMES
from desktop.presenters.program import Program
from desktop.presenters.search import Action
from desktop.views.board.at_work import BOARD, BOARD_CAP
from desktop.views.counter.queue_drawer import at_queue
from desktop.views.counter.side_drawers import at_counter
from desktop.views.counter.survey_drawer import at_survey
from desktop.views.day.at_work import HEAD_SHEET, POWER_CUT, POWER_CUT_CAP
from desktop.views.decisions.at_work import at_decisions
from desktop.views.main_window import (
    BACK,
    BACK_CAP,
    COVER,
    COVER_CAP,
    HELP,
    PAGE_KEYS,
    PAGE_KEYS_CAP,
    PERSON,
    STANDARD,
    STANDARD_CAP,
)
from desktop.views.pages import (
    APPLICATIONS,
    CLOSING,
    COUNTER,
    DECISIONS,
    ON_RAIL,
    REGISTERS,
    SETTINGS,
)
from desktop.views.practice_door import practice_words
from desktop.views.registers.at_work import at_registers
from desktop.views.self_service.at_work import TOUCH, TOUCH_CAP
from desktop.views.settings.page import SECTIONS

PRACTICE: Final = "practice"
AFRESH: Final = "practice.afresh"


def offered_actions(program: Program, *, practice: bool) -> tuple[Action, ...]:
    """Return everything that whoever works here can do from anywhere."""
    rights = program.rights
    pages = [
        Action(command=p.name, words=_(p.title), cap=p.cap)
        for p in ON_RAIL
        if rights.may_open(p.name)
    ]
    binding = _binding() if rights.may_open(APPLICATIONS) else ()
    keeping = at_registers() if rights.may_open(REGISTERS) else ()
    deciding = at_decisions() if rights.may_open(DECISIONS) else ()
    serving = (*at_counter(), *at_queue(), *at_survey()) if rights.may_open(COUNTER) else ()
    lock = Action(command=COVER, words=_("Lock the screen"), cap=COVER_CAP)
    day = _about_day(program)
    return (
        *pages,
        *day,
        *about_help(),
        Action(command=PERSON, words=_("Switch user or window"), cap="F10"),
        Action(command=BACK, words=_("Back to the page before"), cap=BACK_CAP),
        Action(command=BOARD, words=_("Open or close the lobby board"), cap=BOARD_CAP),
        Action(command=TOUCH, words=_("Open or close the touch screen"), cap=TOUCH_CAP),
        *((lock,) if program.shift is not None else ()),
        *serving,
        *deciding,
        *binding,
        *keeping,
        *_about_practice(inside=practice),
        *(
            Action(command=f"{SETTINGS}.{key}", words=_(words))
            for key, words in SECTIONS.items()
            if rights.may_open(f"{SETTINGS}.{key}")
        ),
        *(
            Action(command=f"{SETTINGS}.{each.section}:{each.key}", words=label(each.label))
            for each in DECLARED
            if rights.may_open(f"{SETTINGS}.{each.section}")
        ),
        *look_actions(),
    )


def _about_practice(*, inside: bool) -> tuple[Action, ...]:
    """Return the way to the practice office, or from it back, and its beginning afresh."""
    way = Action(command=PRACTICE, words=practice_words(inside=inside))
    return (way, Action(command=AFRESH, words=_("Start afresh"))) if inside else (way,)


def about_help() -> tuple[Action, ...]:
    """Return what can be read beside the work."""
    return (
        Action(command=HELP, words=_("Guide"), cap="F1"),
        Action(command=STANDARD, words=_("Text of the standard"), cap=STANDARD_CAP),
        Action(command=PAGE_KEYS, words=_("Keys of this page"), cap=PAGE_KEYS_CAP),
    )


def _about_day(program: Program) -> tuple[Action, ...]:
    """Return what can be done about the day from anywhere."""
    may = program.rights.may
    close = Action(command=CLOSING, words=_("Close the day…"))
    cut = Action(command=POWER_CUT, words=_("Sheet for a power cut"), cap=POWER_CUT_CAP)
    head = Action(command=HEAD_SHEET, words=_("The head's morning sheet"))
    return (
        *((close,) if may("day.close") else ()),
        *((cut,) if may("queue.print") else ()),
        *((head,) if may("queue.print") and may("case.see") else ()),
    )


def _binding() -> tuple[Action, ...]:
    """Return the file of the application chosen last, bound from anywhere."""
    words = _("Applications: {act}").format(act=_("File of the case"))
    return (Action(command=f"{APPLICATIONS}.{BIND}", words=words, cap="Shift+F8"),)


def look_actions() -> Iterator[Action]:
    """Yield the languages of the program, then its appearances."""
    said = _("Language of the program: {language}")
    for each in LANGUAGES:
        words = said.format(language=LANGUAGE_NAMES[each])
        yield Action(command=f"language.{each}", words=words)
    looks = _("Appearance: {theme}")
    for theme in THEMES:
        words = looks.format(theme=label(f"theme.{theme}"))
        yield Action(command=f"theme.{theme}", words=words)
