"""Picture the lobby board: a busy hour on every shape of screen, a pause, a closed record."""

import datetime as dt
from collections.abc import Iterator
from typing import Final

from desktop.app import Kense
from desktop.demo.manifest import Screen
from desktop.demo.script import Counter
from desktop.demo.sealed import copy_office
from desktop.demo.studio import LANGUAGES, LARGE, SMALL, Studio
from desktop.i18n import Language
from desktop.models.declared import BOARD_LANGUAGES, BOARD_LOOK
from desktop.presenters.board_words import kept
from desktop.services import pauses

BOARD: Final = "board"
"""What the lobby board is called among the pictures: it is no page of the window."""
_UPRIGHT: Final = (1080, 1920)
_AN_HOUR: Final = dt.timedelta(hours=1)


def board_pictures(studio: Studio, counter: Counter) -> Iterator[Screen]:
    """Yield the board in both tongues and in one, by day and in the dark, paused, out of date.

    A pause is begun for it: at a copy of the office.
    """
    office = copy_office(studio.office, studio.office.with_name("in-the-hall.kense"))
    kk, ru = LANGUAGES
    with studio.open(counter, office=office) as kense:
        kense.board.switch()
        for size in (SMALL, LARGE, _UPRIGHT):
            yield _picture(studio, kense, kk, "busy", size=size)
        settings = kense.program.desk_settings
        settings.keep(BOARD_LANGUAGES, ru)
        yield _picture(studio, kense, ru, "busy")
        settings.keep(BOARD_LANGUAGES, BOARD_LANGUAGES.default)
        settings.keep(BOARD_LOOK, "light")
        yield _picture(studio, kense, kk, "light")
        settings.keep(BOARD_LOOK, BOARD_LOOK.default)
        pauses.pause(kense.desk(), reason="lunch")
        yield _picture(studio, kense, kk, "paused")
        view, window = kense.program.board.view, kense.board.window
        if view is not None and window is not None:
            window.show_view(kept(view, view.read_at + _AN_HOUR))
        yield _picture(studio, kense, kk, "stale")


def _picture(
    studio: Studio,
    kense: Kense,
    language: Language,
    state: str,
    *,
    size: tuple[int, int] = SMALL,
) -> Screen:
    kense.settle()
    window = kense.board.window
    parts = (BOARD, state, language, "" if size == SMALL else str(size[0]))
    path = studio.folder.screens / f"{'-'.join(filter(None, parts))}.png"
    if window is not None:
        window.resize(*size)
    if window is None or not window.grab().save(str(path)):
        raise OSError(None, "the picture cannot be written", str(path))
    file = path.relative_to(studio.folder.root).as_posix()
    return Screen(page=BOARD, state=state, language=language, file=file, size=size)
