"""Pictures of the region's window over what three districts sent it in two weeks."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from PySide6.QtWidgets import QApplication

from desktop.demo.clockwork import Clock
from desktop.demo.districts import COPIED, FIRST_FRIDAY, Exchanged
from desktop.demo.districts_script import Districts
from desktop.demo.file_spool import FileSpool
from desktop.demo.folder import DemoFolder
from desktop.demo.manifest import Screen
from desktop.demo.sealed import accounts_of, copy_office, enter
from desktop.demo.studio import LANGUAGES, LARGE, SMALL, Studio, no_noise
from desktop.i18n import Language
from desktop.models.region_weeks import week_of
from desktop.presenters.looks import ThemeName
from desktop.region_app import RegionKense, open_region
from desktop.views.pages import REGION_CASES, REGION_EXCHANGE, REGION_FIGURES
from desktop.views.region.exchange_page import RegionExchangePage

_PAGES: Final = (REGION_CASES, REGION_FIGURES, "settings.computers", "settings.editions")
_WEEK: Final = dt.timedelta(weeks=1)


def region_pictures(
    app: QApplication, folder: DemoFolder, script: Districts, played: Exchanged
) -> list[Screen]:
    """Take every picture of the region as it stands when the two weeks are over."""
    with TemporaryDirectory(prefix="kense-") as place, no_noise():
        record = copy_office(played.record, Path(place) / played.record.name)
        accounts = accounts_of(record, Clock(played.stopped), Path(place) / "machine")
        head = script.staff[0].staff
        studio = Studio(
            app=app,
            office=record,
            stopped=played.stopped,
            folder=folder,
            key=enter(accounts, head).key,
        )
        return [*_matrix(studio, head), *_others(studio, head), *_looks(studio, head)]


def _open(studio: Studio, head: str, theme: ThemeName = "light") -> RegionKense:
    """Open the region's window, with whoever heads it before it."""
    kense = open_region(
        studio.app,
        studio.office,
        clock=lambda: studio.stopped,
        language="kk",
        theme=theme,
        scale=100,
        spool=FileSpool(studio.office.parent),
        operator=head,
        machine=studio.office.parent / "machine",
        key=studio.key,
        built_on=studio.stopped.date(),
    )
    kense.window.resize(*SMALL)
    kense.show()
    return kense


def _matrix(studio: Studio, head: str) -> Iterator[Screen]:
    """Yield the matrix at the week in which a computer was copied, then what lies in quarantine."""
    with _open(studio, head) as kense:
        for language in LANGUAGES:
            _stand(kense, language)
            yield studio.picture(kense, language, state="matrix")
        for language in LANGUAGES:
            _stand(kense, language)
            page = kense.work.frame.pages.currentWidget()
            if isinstance(page, RegionExchangePage):
                page.kept_key.click()
            yield studio.picture(kense, language, state="quarantine")


def _others(studio: Studio, head: str) -> Iterator[Screen]:
    """Yield the other pages of the region, and the sections that are its own."""
    with _open(studio, head) as kense:
        for name in _PAGES:
            kense.show_page(name)
            yield from studio.in_both(kense, f"region-{name.partition('.')[2]}".rstrip("-"))


def _looks(studio: Studio, head: str) -> Iterator[Screen]:
    """Yield the matrix in the dark, in high contrast, and on a large screen."""
    with _open(studio, head, "dark") as kense:
        _stand(kense, "kk")
        yield studio.picture(kense, "kk", state="matrix-dark")
    with _open(studio, head, "contrast") as kense:
        _stand(kense, "kk")
        yield studio.picture(kense, "kk", state="matrix-contrast")
    with _open(studio, head) as kense:
        _stand(kense, "kk")
        yield studio.picture(kense, "kk", state="matrix", size=LARGE)


def _stand(kense: RegionKense, language: Language) -> None:
    """Put the cursor on the second week of the office whose computer was copied."""
    kense.use_language(language)
    kense.show_page(REGION_EXCHANGE)
    kense.settle()
    page = kense.work.frame.pages.currentWidget()
    if isinstance(page, RegionExchangePage):
        page.matrix.go_to(COPIED, week_of(FIRST_FRIDAY + _WEEK))
        kense.settle()
