"""The picture of the board: whole on every screen, told without colour, calm when it points."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations, pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF, QSize, QSizeF
from pytestqt.qtbot import QtBot

from desktop.i18n import Language
from desktop.presenters.board_view import BoardView
from desktop.presenters.board_words import board_view, kept
from desktop.views.board.composing import Picture, compose
from desktop.views.board.flash import LASTS, strength
from desktop.views.board.pieces import ArrowPiece, BoxPiece, TextPiece
from desktop.views.board.tokens import DARK, LIGHT, Colours
from desktop.views.board.window import BoardWindow
from desktop.views.theme import Theme
from tests.helpers.halls import LONG_OFFICE, LONG_WINDOW, a_busy_hall, a_call, a_hall
from tests.helpers.standards import at

SIZES = [(1366, 768), (1920, 1080), (3840, 2160), (1080, 1920), (768, 1366), (1280, 1024),
         (960, 540), (2560, 1080)]  # fmt: skip
LANGUAGES: list[tuple[Language, ...]] = [("kk", "ru"), ("kk",), ("ru",)]


def a_view(languages: tuple[Language, ...] = ("kk", "ru"), most: int = 5) -> BoardView:
    return board_view(a_busy_hall(), languages=languages, most=most)


def states() -> Iterator[BoardView]:
    """Yield the states in which the board is laid out differently."""
    for languages in LANGUAGES:
        for most in (4, 6):
            yield a_view(languages, most)
        hall = a_busy_hall(office=LONG_OFFICE, windows=(LONG_WINDOW,) * 4, practice=True)
        yield kept(board_view(hall, languages=languages, most=6), at(11, 20))
        yield board_view(a_hall(services=3), languages=languages, most=5)
        closed = replace(a_busy_hall(services=3), day="closed")
        yield board_view(closed, languages=languages, most=5)
        alone = a_hall(a_call("Ш", 999, "2", state="in-service"), services=1)
        yield board_view(alone, languages=languages, most=4)


def texts(picture: Picture) -> list[TextPiece]:
    return [piece for piece in picture.pieces if isinstance(piece, TextPiece)]


def faults(picture: Picture, size: QSizeF) -> list[str]:
    """Say what is cut, lies over something else, or is written too small to be read."""
    screen = QRectF(0, 0, size.width(), size.height())
    found = [
        f"{piece.words!r} is cut: {piece.ink.getRect()} of {piece.room.getRect()}"
        for piece in texts(picture)
        if not (_grown(piece.room, 2.0) & _grown(screen, 1.0)).contains(piece.ink)
    ]
    found += [
        f"{one.words!r} lies over {other.words!r}"
        for one, other in combinations(texts(picture), 2)
        if _grown(one.ink, -1).intersects(_grown(other.ink, -1))
    ]
    least = 13 * picture.unit
    found += [f"{piece.words!r}: {piece.px} px" for piece in texts(picture) if piece.px < least]
    return found


def _grown(area: QRectF, by: float) -> QRectF:
    return area.adjusted(-by, -by, by, by)


@pytest.mark.parametrize("size", SIZES)
def test_every_word_stands_whole_and_alone_on_every_screen(
    theme: Theme, size: tuple[int, int]
) -> None:
    assert theme is not None
    screen = QSizeF(*size)
    found = [fault for view in states() for fault in faults(compose(view, screen), screen)]
    assert found == []


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    name=st.text(st.sampled_from("АӘЖҒҚҢӨҰҮһіщ Wj1230№-"), min_size=1, max_size=40).filter(
        lambda name: bool(name.strip())
    ),
    size=st.sampled_from(SIZES),
)
def test_whatever_a_window_is_called_its_name_is_whole(
    theme: Theme, name: str, size: tuple[int, int]
) -> None:
    assert theme is not None
    screen = QSizeF(*size)
    hall = a_busy_hall(windows=(name,) * 4)
    picture = compose(board_view(hall, languages=("kk", "ru"), most=6), screen)
    assert not [each for each in faults(picture, screen) if "is cut" in each or "over" in each]


def test_the_number_called_is_by_far_the_largest(theme: Theme) -> None:
    assert theme is not None
    for size in SIZES:
        found = sorted(texts(compose(a_view(), QSizeF(*size))), key=lambda piece: piece.px)
        assert found[-1].words == "Қ-015"
        assert found[-1].px > 2.5 * found[-2].px
        assert found[-1].ink.height() > 0.14 * size[1]


def test_who_is_awaited_who_has_come_and_who_is_gone_differ_by_shape(theme: Theme) -> None:
    """Told without colour: a bar before the awaited, a thick arrow for who is there, a thin one."""
    assert theme is not None
    picture = compose(a_view(most=6), QSizeF(1920, 1080))
    arrows = [p for p in picture.pieces if isinstance(p, ArrowPiece)][1:]
    weights = {p.words: p.weight for p in texts(picture) if p.words.startswith(("Қ", "Ш", "Д"))}
    bars = [
        number
        for number, row in picture.numbers.items()
        for p in picture.pieces
        if isinstance(p, BoxPiece) and p.area.width() == 10 and row.contains(p.area)
    ]  # fmt: skip
    assert [arrow.width for arrow in arrows] == [8, 8, 8, 4, 4, 4]
    assert weights["Ш-006"] > weights["Қ-013"]
    assert bars == ["Қ-014"]


def _luminance(colour: str) -> float:
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("colours", [DARK, LIGHT], ids=["dark", "light"])
def test_every_ink_has_seven_to_one_on_its_ground(colours: Colours) -> None:
    pairs = [
        (colours.ink, colours.ground),
        (colours.dim, colours.ground),
        (colours.dim, colours.foot),
        (colours.ink, colours.foot),
        (colours.on_tile, colours.tile),
        (colours.on_tile_dim, colours.tile),
        (colours.awaited, colours.ground),
        (colours.served, colours.ground),
        (colours.on_practice, colours.practice),
    ]
    for ink, ground in pairs:
        light, dark = sorted((_luminance(ink), _luminance(ground)), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 7, (ink, ground)


def test_the_ring_swells_once_a_second_and_ends(theme: Theme) -> None:
    assert theme is not None
    steps = [strength(n / 100, still=False) for n in range(int(LASTS * 100) + 50)]
    swells = [n for n in range(1, 300) if steps[n - 1] < steps[n] >= steps[n + 1] and steps[n] > 0]
    assert len(swells) == 3
    assert all(later - sooner >= 34 for sooner, later in pairwise(swells))
    assert max(abs(a - b) for a, b in pairwise(steps[:590])) < 0.05
    assert steps[-1] == 0.0
    still = {strength(n / 100, still=True) for n in range(int(LASTS * 100))}
    assert len(still) == 1, "less motion was asked for: it stands"


def test_a_call_is_pointed_at_until_it_is_over_and_a_recall_again(
    theme: Theme, qtbot: QtBot
) -> None:
    assert theme is not None
    now = [0.0]
    window = BoardWindow(lambda: now[0])
    qtbot.addWidget(window)
    window.resize(QSize(960, 540))
    window.show_view(a_view())
    window.grab()  # the first drawing of a letter differs from the next in its edge
    plain = window.grab().toImage()
    window.ring("Қ-015")
    now[0] = 0.5
    assert window.grab().toImage() != plain
    now[0] = LASTS + 0.1
    qtbot.waitUntil(lambda: window.rings == ())
    assert window.grab().toImage() == plain
    window.ring("Ш-006")
    now[0] += 0.5
    assert window.grab().toImage() != plain, "of the others too, where they stand"


def test_only_letters_of_our_fonts_are_drawn(theme: Theme, qtbot: QtBot) -> None:
    assert theme is not None
    window = BoardWindow()
    qtbot.addWidget(window)
    window.resize(QSize(1366, 768))
    window.show_view(a_view())
    image = window.grab().toImage()
    assert {image.pixelColor(2, 2).name(), image.pixelColor(700, 400).name()} >= {"#0b1116"}
    assert window.accessibleDescription() == "Қ-015 → 1"


@pytest.mark.parametrize("size", SIZES)
def test_before_anybody_was_called_what_is_said_has_all_the_room(
    theme: Theme, size: tuple[int, int]
) -> None:
    """No heading stands over calls that are none; upright what is said stays together."""
    assert theme is not None
    screen = QSizeF(*size)
    for day in ("open", "closed"):
        view = board_view(replace(a_hall(), day=day), languages=("kk", "ru"), most=6)
        picture = compose(view, screen)
        assert faults(picture, screen) == []
        said = {piece.words: piece for piece in texts(picture)}
        assert view.last_calls.first not in said
        whole = [piece for piece in picture.pieces if isinstance(piece, BoxPiece) and piece.edge]
        assert whole[0].area.width() > 0.9 * size[0]
        message = " ".join((*view.message, *view.more))
        lines = [each for words, each in said.items() if len(words) > 5 and words in message]
        apart = [each.baseline.y() for each in lines]
        assert max(apart) - min(apart) < 0.65 * size[0]
