"""The program over a real region, driven by its keyboard."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from desktop.i18n import Language
from desktop.models.permissions import Role
from desktop.region_app import RegionKense, open_region
from desktop.services import staff
from desktop.views.theme import apply_theme
from tests.helpers.counter import PaperSpool
from tests.helpers.office import BUILT_ON, Clock
from tests.helpers.randomness import seeded
from tests.helpers.region import Place
from tests.helpers.window import AtDesktop

ANALYST, AUDITOR = "r2", "r3"
PEOPLE: dict[str, tuple[str, tuple[Role, ...]]] = {
    ANALYST: ("Төребеков Жанат", ("analyst",)),
    AUDITOR: ("Нұрғалиева Әлия", ("auditor",)),
}


class RegionDesktop(AtDesktop[RegionKense]):
    """The program of a region."""


def people_of(region: Place) -> None:
    """Let an analyst and an auditor work at a region beside its head."""
    for who, (name, roles) in PEOPLE.items():
        staff.set_staff(region.desk, staff=who, name=name, post_kk="маман", post_ru="специалист")
        staff.set_roles(region.desk, staff=who, roles=roles)


@contextmanager
def a_region_desktop(
    folder: Path,
    app: QApplication,
    *,
    clock: Clock | None = None,
    language: Language | None = None,
    operator: str = "r1",
) -> Iterator[RegionDesktop]:
    """Open the window over the region of `folder`, and put the look back after."""
    clock = clock or Clock()
    with open_region(
        app,
        folder / "region.kense",
        clock=clock,
        randomness=seeded(77),
        language=language,
        spool=PaperSpool(),
        operator=operator,
        machine=folder / "machine",
        built_on=BUILT_ON,
    ) as kense:
        yield RegionDesktop(kense, app, clock)
    apply_theme(app).deleteLater()  # the look stays
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
