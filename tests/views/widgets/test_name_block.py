"""Whether a name and the line below it can be read whole where room is short."""

import pytest
from pytestqt.qtbot import QtBot

from desktop.views.theme import Theme
from desktop.views.tokens import Type
from desktop.views.widgets.name_block import SETTINGS, NameBlock

LONG_NAME = "МҰХАМЕДЖАНОВА Гүлбаршын Нұрмұхамедқызы"
LONG_DETAIL = "Қазақстан Республикасының азаматы · ЖСН\u00a0770505\u00a0300\u00a0351"


@pytest.fixture
def block(theme: Theme, qtbot: QtBot) -> NameBlock:
    made = NameBlock(theme)
    qtbot.addWidget(made)
    return made


def test_a_short_name_is_set_large(block: NameBlock) -> None:
    block.resize(280, 63)
    block.show_name("ЛИ Виктор", "ҚР азаматы")
    assert block.setting is SETTINGS[0]
    assert block.toolTip() == ""


@pytest.mark.parametrize("scale", [100, 125, 150])
@pytest.mark.parametrize("name", ["ЖАНПЕЙІСОВ Ерғазы Мұстафаұлы", LONG_NAME])
def test_a_long_name_is_read_whole_beside_the_figures(
    block: NameBlock, theme: Theme, name: str, scale: int
) -> None:
    theme.use(scale=scale)
    block.resize(theme.metrics.px(270), theme.metrics.band - 1)
    block.show_name(name, LONG_DETAIL)
    assert block.is_whole
    assert block.toolTip() == ""
    assert block.accessibleName() == f"{name}, {LONG_DETAIL}"


def test_the_name_stays_the_larger_of_the_two(theme: Theme) -> None:
    for setting in SETTINGS:
        assert theme.metrics.type_px(setting.name) > theme.metrics.type_px(setting.detail)
    assert SETTINGS[0].name is Type.TITLE


def test_what_fits_nowhere_is_whole_on_the_tool_tip(block: NameBlock) -> None:
    block.resize(120, 63)
    block.show_name(LONG_NAME, LONG_DETAIL)
    assert not block.is_whole
    assert block.toolTip() == f"{LONG_NAME}\n{LONG_DETAIL}"
    block.resize(900, 63)
    block.show_name(LONG_NAME, LONG_DETAIL)
    assert block.toolTip() == ""
