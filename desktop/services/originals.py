"""Which originals of a case lie here still: asked before any of them is given back (D10, W-16)."""

from collections.abc import Collection

from desktop.models.application import Application
from desktop.models.originals import originals_here, require_here
from desktop.services.desk import Desk
from desktop.services.editions import standard_of
from desktop.store import case_events


def lying_originals(desk: Desk, case: str, application: Application) -> tuple[str, ...]:
    """Return the documents whose originals were taken in and not given back yet."""
    standard = standard_of(desk, digest=application.digest, switches=application.switches)
    happened = (each.fact for each in case_events.events(desk.database, case))
    return originals_here(application, standard, happened)


def given_now(
    desk: Desk, case: str, application: Application, originals: Collection[str]
) -> tuple[str, ...]:
    """Return the originals given back now, as the talon lists them; refuse `original-not-here`."""
    here = lying_originals(desk, case, application)
    require_here(originals, here)
    return tuple(each for each in here if each in originals)
