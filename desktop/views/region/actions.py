"""What is offered at a region from anywhere by its words (Ctrl+K): pages, sections, looks."""

from desktop.i18n import _
from desktop.presenters.region_program import RegionProgram
from desktop.presenters.search import Action
from desktop.views.actions import about_help, look_actions
from desktop.views.main_window import COVER, COVER_CAP, PERSON
from desktop.views.pages import OF_REGION, SETTINGS
from desktop.views.region.sections import SECTIONS


def offered_at_region(program: RegionProgram) -> tuple[Action, ...]:
    """Return everything that whoever works here can do from anywhere."""
    rights = program.rights
    lock = Action(command=COVER, words=_("Lock the screen"), cap=COVER_CAP)
    return (
        *(
            Action(command=page.name, words=_(page.title), cap=page.cap)
            for page in OF_REGION
            if rights.may_open(page.name)
        ),
        *about_help(),
        Action(command=PERSON, words=_("Who works here"), cap="F10"),
        *((lock,) if program.shift is not None else ()),
        *(
            Action(command=f"{SETTINGS}.{key}", words=_(words))
            for key, words in SECTIONS.items()
            if rights.may_open(f"{SETTINGS}.{key}")
        ),
        *look_actions(),
    )
