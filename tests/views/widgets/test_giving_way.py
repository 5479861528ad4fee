"""What gives way where room is short, and what never does."""

from collections.abc import Sequence

import pytest
from pytestqt.qtbot import QtBot

from desktop.views.theme import Theme
from desktop.views.widgets.action_bar import ActionBar, Hindrance
from desktop.views.widgets.foot import Foot, FootStatus, StatusKey
from desktop.views.widgets.key_button import KeyButton, KeyHint, KeyKind
from desktop.views.widgets.pick_list import PickList, PickRow
from desktop.views.widgets.state import State
from desktop.views.widgets.strip import Strip, StripGroup, StripHeading
from tests.helpers.clipping import cut_words

STATUSES = (
    FootStatus(key="printer", words="Принтер жауап бермейді", state=State.PAST),
    FootStatus(key="record", words="Соңғы жазба 10:31"),
    FootStatus(key="draft", words="Жоба (сақталды 10:42)"),
)
WORDS = "Тізімге кемінде бір жол қосыңыз."


@pytest.fixture
def foot(theme: Theme, qtbot: QtBot) -> Foot:
    made = Foot(theme)
    qtbot.addWidget(made)
    made.add_hint("F1", "Анықтама")
    made.show_statuses(STATUSES)
    made.resize(1000, made.sizeHint().height())
    made.show()
    return made


def said(foot: Foot) -> Sequence[str]:
    return [key.words for key in foot.findChildren(StatusKey) if not key.isHidden()]


def test_hints_keep_their_caps_before_any_news_is_lost(foot: Foot) -> None:
    hint = foot.findChildren(KeyHint)[0]
    assert hint.toolTip() == ""
    while not hint.toolTip():
        foot.resize(foot.width() - 5, foot.height())
    assert hint.toolTip() == "Анықтама"
    assert said(foot) == [status.words for status in STATUSES]
    assert cut_words(foot) == []


def test_what_is_merely_told_leaves_and_what_is_owed_stays(foot: Foot) -> None:
    foot.resize(220, foot.height())
    assert said(foot) == ["Принтер жауап бермейді"]
    assert foot.toolTip() == "Соңғы жазба 10:31 · Жоба (сақталды 10:42)"
    foot.resize(1000, foot.height())
    assert said(foot) == [status.words for status in STATUSES]
    assert foot.toolTip() == ""


def test_the_main_key_is_no_wider_than_its_words_beside_what_hinders(
    theme: Theme, qtbot: QtBot
) -> None:
    bar, missing = ActionBar(theme), KeyButton(theme, "F7", "Құжат жетіспейді…")
    main = KeyButton(
        theme,
        "F9",
        "Құжаттарды тіркеу, талон беру",
        kind=KeyKind.PRIMARY,
        shorts=("Тіркеу, талон",),
    )
    bar.add_key(missing)
    bar.set_primary(main)
    qtbot.addWidget(bar)
    bar.resize(646, bar.sizeHint().height())  # the middle of the counter at 1366
    bar.show()
    assert main.width() == main.widths[0]
    bar.show_hindrance("Толтыру керек:", "Шақырылушы адамдар", State.INFO)
    [hindrance] = bar.findChildren(Hindrance)
    qtbot.waitUntil(lambda: main.width() == main.widths[1])
    qtbot.waitUntil(lambda: hindrance.width() >= hindrance.measured().width(), timeout=2_000)
    bar.resize(1000, bar.height())
    qtbot.waitUntil(lambda: main.width() == main.widths[0])
    bar.show_hindrance("", "")
    bar.resize(646, bar.height())
    assert main.width() == main.widths[0]


def test_what_hinders_takes_both_lines_where_one_is_too_short(theme: Theme, qtbot: QtBot) -> None:
    hindrance = Hindrance(theme)
    qtbot.addWidget(hindrance)
    hindrance.show_hindrance("Толтыру керек:", WORDS)
    for width in (hindrance.sizeHint().width(), hindrance.minimumSizeHint().width() + 40):
        hindrance.resize(width, hindrance.sizeHint().height())
        assert hindrance.is_whole
        assert cut_words(hindrance) == []
    assert hindrance.toolTip() == f"Толтыру керек: {WORDS}"


def test_the_limit_goes_below_the_name_of_a_service(theme: Theme, qtbot: QtBot) -> None:
    group = StripGroup(title="Регистрация оружия", note="предел 30 мин", strips=tuple[Strip]())
    heading = StripHeading(theme, group)
    qtbot.addWidget(heading)
    one, two = heading.heightForWidth(400), heading.heightForWidth(200)
    assert two > one
    for width, height in ((400, one), (200, two)):
        heading.resize(width, height)
        assert cut_words(heading) == []


def test_a_detail_goes_below_its_title(theme: Theme, qtbot: QtBot) -> None:
    shown = PickList(theme)
    qtbot.addWidget(shown)
    row = PickRow(key="a", title="2013 жылғы 16 желтоқсан, дүйсенбі", detail="жұмыс істемейтін күн")
    shown.show_rows((row,))
    for width in (520, 290):
        shown.resize(width, shown.sizeHint().height())
        assert cut_words(shown) == []
