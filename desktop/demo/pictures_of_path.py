"""Picture the days after the counter's: decisions to be signed, what lies ready, the end."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType
from typing import Final

from PySide6.QtWidgets import QApplication

from desktop.app import Kense
from desktop.demo import complaint_deeds
from desktop.demo.afterwards import Standing, Stretch
from desktop.demo.complaint_deeds import REFUSED
from desktop.demo.folder import DemoFolder
from desktop.demo.going_on import AWAITED, TO_SIGN
from desktop.demo.manifest import Screen
from desktop.demo.path_people import (
    ASKED,
    BY_ATTORNEY,
    CLERK,
    CONFIDENTIAL,
    HEAD,
    OF_INVITATIONS,
    OF_WEAPONS,
    PARTLY,
    UNCOLLECTED,
    WITHDRAWN,
)
from desktop.demo.pictures_of_cases import show_the_end
from desktop.demo.pictures_of_registers import register_pictures
from desktop.demo.script import Script
from desktop.demo.stage import case_of
from desktop.demo.studio import LANGUAGES, Studio, copied, no_noise
from desktop.presenters.search import Found
from desktop.store.cases import CaseRow
from desktop.views.pages import COMPLAINTS, DECISIONS, HANDING, TODAY

_SECOND: Final = "item-2"
_ENDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "part": PARTLY,
        "confidential": CONFIDENTIAL,
        "withdrawn": WITHDRAWN,
        "by-attorney": BY_ATTORNEY,
        "uncollected": UNCOLLECTED,
    }
)


def path_pictures(
    app: QApplication,
    folder: DemoFolder,
    script: Script,
    *,
    stretch: Stretch,
    standing: Standing,
) -> list[Screen]:
    """Take the pictures of how things lie at the end of a stretch of the days after."""
    with TemporaryDirectory(prefix="kense-") as place, no_noise():
        studio = Studio(
            app=app,
            office=copied(folder, folder.afterwards, Path(place)),
            stopped=standing.moment,
            folder=folder,
            key=standing.key,
        )
        return list(_TAKEN[stretch](studio, script))


def _examined(studio: Studio, script: Script) -> Iterator[Screen]:
    """Yield what lies before the head, in light and dark, and before who waits for an answer."""
    with studio.open(script.window[0], staff=HEAD) as kense:
        yield from studio.in_both(_opened(kense, PARTLY, item=_SECOND), "to-sign")
    with studio.open(script.window[0], staff=HEAD, theme="dark") as kense:
        yield studio.picture(_opened(kense, PARTLY, item=_SECOND), "kk", state="dark")
    with studio.open(script.window[0], staff=OF_WEAPONS) as kense:
        yield from studio.in_both(_opened(kense, ASKED), "inquiry")


def _ready(studio: Studio, script: Script) -> Iterator[Screen]:
    """Yield what lies ready for who comes, and the complaints being considered."""
    with studio.open(script.window[0], staff=CLERK) as kense:
        kense.show_page(HANDING)
        kense.settle()
        kense.program.handing.take(_case(kense, PARTLY).case)
        yield from studio.in_both(kense, "ready")
        kense.show_page(COMPLAINTS)
        yield from studio.in_both(kense, "considered")


def _over(studio: Studio, script: Script) -> Iterator[Screen]:
    """Yield how applications came to their ends, each with all that happened to it."""
    with studio.open(script.window[0], staff=CLERK) as kense:
        for language in LANGUAGES:
            kense.use_language(language)
            for state, applicant in _ENDS.items():
                row = _case(kense, applicant)
                kense.work.go_to(Found(kind="case", key=row.case, title=row.number))
                show_the_end(kense)
                yield studio.picture(kense, language, state=state)
        kense.show_page(HANDING)
        yield from studio.in_both(kense, "uncollected")


def _again(studio: Studio, script: Script) -> Iterator[Screen]:
    """Yield what whoever opens the demonstration finds: a head's day and an inspector's.

    Beside it stands how complaints ended.
    """
    with studio.open(script.window[0], staff=HEAD) as kense:
        yield from studio.in_both(_opened(kense, TO_SIGN[-1]), "head")
        kense.show_page(TODAY)
        yield from studio.in_both(kense, "head")
        kense.show_page(COMPLAINTS)
        kense.program.complaints.go_to(complaint_deeds.of_name(kense.desk(), REFUSED))
        yield from studio.in_both(kense, "upheld")
    with studio.open(script.window[1], staff=OF_INVITATIONS) as kense:
        yield from studio.in_both(_opened(kense, AWAITED), "inspector")


def _nothing(_studio: Studio, _script: Script) -> Iterator[Screen]:
    """Yield nothing: that somebody left is seen in no page but the settings."""
    return iter(())


def _opened(kense: Kense, applicant: str, *, item: str = "") -> Kense:
    """Lay the case of an applicant open, at one of its items if one is named."""
    kense.show_page(DECISIONS)
    kense.settle()
    kense.program.decisions.open_case(_case(kense, applicant).case)
    kense.settle()
    if item:
        kense.program.decisions.take_item(item)
    return kense


def _case(kense: Kense, applicant: str) -> CaseRow:
    """Return the case registered last of an applicant; `LookupError` for none."""
    return case_of(kense.program.session.desk(), applicant)


_TAKEN: Final[Mapping[Stretch, Callable[[Studio, Script], Iterator[Screen]]]] = MappingProxyType(
    {
        "examined": _examined,
        "left": _nothing,
        "ready": _ready,
        "over": _over,
        "kept": register_pictures,
        "again": _again,
    }
)
