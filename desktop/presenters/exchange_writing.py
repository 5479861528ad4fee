"""Write a parcel onto a stick beside the window, and say what came of it (§2.12)."""

from dataclasses import dataclass
from pathlib import Path

from desktop.i18n import _
from desktop.presenters.exchange_words import written_lines
from desktop.services import exchange_papers, exporting
from desktop.services.desk import Desk
from desktop.services.exporting import Made
from desktop.store import papers
from desktop.sync.stick import Progress, StoppedError


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """Say what came of a work, whether it was stopped, and the paper that goes beside it."""

    said: str
    stopped: bool = False
    paper: str = ""


def written(
    desk: Desk, parcel: str, folder: Path, progress: Progress, *, made: Made | None = None
) -> Done:
    """Write a parcel onto a stick; its register goes with the first writing that ends well."""
    try:
        path = exporting.take_out(desk, parcel, folder, progress=progress)
    except StoppedError:
        said = _("Stopped: nothing of the parcel is on the stick. It is kept here: F5 writes it.")
        return Done(said=said, stopped=True)
    issued = {each.kind for each in papers.papers_of(desk.database, "parcel", parcel)}
    is_first = exchange_papers.REGISTER not in issued
    return Done(
        said=" ".join(written_lines(made, str(path))),
        paper=exchange_papers.issue_register(desk, parcel) if is_first else "",
    )
