"""Picture the touch screen by the door: the way to a number, the papers, a closed record."""

from collections.abc import Iterator, Sequence
from typing import Final

from desktop.app import Kense
from desktop.demo.manifest import Screen
from desktop.demo.script import Counter
from desktop.demo.sealed import copy_office
from desktop.demo.studio import LANGUAGES, SMALL, Studio
from desktop.i18n import Language

TOUCH: Final = "self-service"
"""What the touch screen is called among the pictures: it is no page of the window."""
_UPRIGHT: Final = (1080, 1920)
_WAY: Final[tuple[tuple[str, Sequence[str]], ...]] = (
    ("service", ()),
    ("line", ("service.weapons",)),
    ("number", ("line.hand-in",)),
    ("who", ("papers",)),
    ("papers", ("applicant.citizen", "purpose.register")),
)


def touch_pictures(studio: Studio, counter: Counter) -> Iterator[Screen]:
    """Yield each page in both languages, and the list and a number on a monitor that is upright.

    Numbers are taken for it: at a copy of the office.
    """
    office = copy_office(studio.office, studio.office.with_name("at-the-door.kense"))
    with studio.open(counter, office=office) as kense:
        kense.touch.switch()
        for language in LANGUAGES:
            yield from _way(studio, kense, language)


def _way(studio: Studio, kense: Kense, language: Language) -> Iterator[Screen]:
    pages = kense.program.self_service
    pages.gap.stop()
    pages.go_home()
    if language == LANGUAGES[0]:  # the first page says it in every language
        yield _picture(studio, kense, language, "language")
    pages.press(f"language.{language}")
    for state, keys in _WAY:
        for key in keys:
            pages.press(key)
        yield _picture(studio, kense, language, state)
    yield _picture(studio, kense, language, "papers", size=_UPRIGHT)
    pages.go_home()
    for key in (f"language.{language}", "service.weapons", "line.hand-in"):
        pages.press(key)
    pages.gap.stop()
    pages.refresh()
    pages.press("take")
    yield _picture(studio, kense, language, "taken")
    yield _picture(studio, kense, language, "taken", size=_UPRIGHT)


def _picture(
    studio: Studio,
    kense: Kense,
    language: Language,
    state: str,
    *,
    size: tuple[int, int] = SMALL,
) -> Screen:
    window = kense.touch.window
    parts = (TOUCH, state, language, "" if size == SMALL else str(size[0]))
    path = studio.folder.screens / f"{'-'.join(filter(None, parts))}.png"
    if window is not None:
        window.resize(*size)
        kense.settle()
    if window is None or not window.grab().save(str(path)):
        raise OSError(None, "the picture cannot be written", str(path))
    file = path.relative_to(studio.folder.root).as_posix()
    return Screen(page=TOUCH, state=state, language=language, file=file, size=size)
