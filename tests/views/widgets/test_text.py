"""Text is measured with the font it is painted in, and no line of it is lost."""

import pytest
from PySide6.QtGui import QFont, QImage, QPainter
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.views.theme import Theme
from desktop.views.tokens import Type
from desktop.views.widgets.column import Column, Scroller
from desktop.views.widgets.elide import ElidingLine, Line
from desktop.views.widgets.facts import Fact, Facts
from desktop.views.widgets.notice import Notice
from desktop.views.widgets.paragraph import Block, Paragraph, rich
from desktop.views.widgets.state import State
from desktop.views.widgets.text_pane import Clause, LawNote, TextPane

LAW = "Оқты және гильзаларды бақылау мақсатында атып көру туралы актіні тапсыру қажет. " * 3
NAME = "Қасымов Төлеген Маратұлы"


def test_strong_words_are_read_out_of_the_text() -> None:
    text = rich("Мүмкін рұқсат: **сақтауға** немесе **пайдалануға**.")
    assert text.words == "Мүмкін рұқсат: сақтауға немесе пайдалануға."
    assert [text.words[at : at + length] for at, length in text.strong] == [
        "сақтауға",
        "пайдалануға",
    ]


def test_struck_words_are_read_out_of_the_text_and_drawn_through(theme: Theme) -> None:
    markup = "**Жоғалды** · ~~сатылды~~ · қате"
    text = rich(markup)
    assert text.words == "Жоғалды · сатылды · қате"
    assert [text.words[at : at + length] for at, length in text.struck] == ["сатылды"]
    assert [text.words[at : at + length] for at, length in text.strong] == ["Жоғалды"]
    font = theme.font(Type.ROW)
    assert Block("~~сатылды~~", font, 1000).width == Block("сатылды", font, 1000).width
    assert _painted("~~сатылды~~", font) != _painted("сатылды", font)


def _painted(markup: str, font: QFont) -> QImage:
    image = QImage(200, 40, QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    Block(markup, font, 200).draw(painter, 0, 0, "#000000")
    painter.end()
    return image


def test_strong_words_are_wider_and_so_may_take_another_line(theme: Theme) -> None:
    font = theme.font(Type.ROW)
    assert Block(f"**{NAME}**", font, 1000).width > Block(NAME, font, 1000).width


def test_a_narrow_block_is_higher_than_a_wide_one(theme: Theme) -> None:
    font = theme.font(Type.ROW)
    assert Block(LAW, font, 200).height > Block(LAW, font, 800).height
    assert Block("", font, 200).height == theme.line_height(Type.ROW)


@pytest.mark.parametrize("width", [180, 320, 900])
def test_a_paragraph_gets_its_last_line_beside_fixed_neighbours(
    width: int,
    theme: Theme,
    qtbot: QtBot,
) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    rows = QVBoxLayout(host)
    row = QHBoxLayout()
    fixed = QLabel("№ 1")
    fixed.setFixedWidth(40)
    paragraph = Paragraph(theme, LAW)
    row.addWidget(fixed)
    row.addWidget(paragraph, 1)
    rows.addLayout(row)
    rows.addStretch(1)
    host.resize(width, 600)
    host.show()
    assert paragraph.height() >= paragraph.height_at(paragraph.width())


def test_a_paragraph_grows_when_its_text_does(theme: Theme, qtbot: QtBot) -> None:
    paragraph = Paragraph(theme, "Қысқа")
    qtbot.addWidget(paragraph)
    column = Column()
    qtbot.addWidget(column)
    column.set_parts([paragraph])
    column.resize(200, 400)
    column.show()
    before = paragraph.height()
    paragraph.set_text(LAW)
    qtbot.waitUntil(lambda: paragraph.height() > before)
    assert paragraph.accessibleName() == LAW


def test_a_name_gives_way_and_can_be_read_in_full_on_its_tool_tip(
    theme: Theme,
    qtbot: QtBot,
) -> None:
    line = ElidingLine(theme, NAME, role=Type.TITLE, minimum=40)
    qtbot.addWidget(line)
    line.resize(60, 24)
    line.show()
    assert line.minimumSizeHint().width() == 40
    assert (line.elided, line.toolTip()) == (True, NAME)
    line.resize(line.sizeHint())
    assert (line.elided, line.toolTip()) == (False, "")
    assert line.text() == line.accessibleName() == NAME


def test_a_line_always_keeps_the_room_its_words_need(theme: Theme, qtbot: QtBot) -> None:
    line = Line(theme, "Кезек")
    qtbot.addWidget(line)
    short = line.minimumSizeHint().width()
    line.set_text("Кезек нөмірі")
    assert line.minimumSizeHint().width() > short


def test_a_notice_stands_where_it_was_put_until_it_is_cleared(theme: Theme, qtbot: QtBot) -> None:
    notice = Notice(theme)
    qtbot.addWidget(notice)
    assert notice.isHidden()
    notice.show_notice(State.NEAR, "Принтер **жауап бермейді**.", "Қайта басу")
    assert not notice.isHidden()
    assert notice.accessibleName() == "Принтер жауап бермейді."
    with qtbot.waitSignal(notice.link_followed):
        notice._link.click()  # noqa: SLF001  the link is the notice's own part
    notice.clear()
    assert notice.isHidden()


def test_a_long_notice_is_as_high_as_its_words(theme: Theme, qtbot: QtBot) -> None:
    notice = Notice(theme)
    qtbot.addWidget(notice)
    notice.show_notice(State.HELD, LAW)
    assert notice.heightForWidth(300) > notice.heightForWidth(1000)
    assert notice.heightForWidth(100_000) == theme.metrics.px(30)


@pytest.mark.parametrize("name_width", [0, 80])
def test_facts_wrap_and_are_all_said(name_width: int, theme: Theme, qtbot: QtBot) -> None:
    facts = Facts(theme, name_width=name_width)
    qtbot.addWidget(facts)
    facts.show_facts(
        [
            Fact(name="Баж", value="346 ₸", strong=True),
            Fact(name="Қару", value=LAW),
            Fact(value="жеткілікті", state=State.DONE),
        ],
    )
    assert facts.accessibleName().startswith("Баж 346 ₸; Қару Оқты")
    assert facts.heightForWidth(220) > facts.heightForWidth(900)


def test_a_note_of_the_law_hides_when_there_is_nothing_to_say(theme: Theme, qtbot: QtBot) -> None:
    note = LawNote(theme)
    qtbot.addWidget(note)
    note.show_note("11-тармақ, 1)", "Акті **керек**.")
    assert note.accessibleName() == "11-тармақ, 1). Акті керек."
    assert not note.isHidden()
    note.show_note("", "")
    assert note.isHidden()


def test_a_standard_can_be_leafed_to_a_paragraph(theme: Theme, qtbot: QtBot) -> None:
    pane = TextPane(theme)
    qtbot.addWidget(pane)
    pane.resize(300, 120)
    pane.show()
    pane.show_clauses(
        [Clause(key=str(n), number=f"{n}", words=LAW, level=n % 3) for n in range(1, 30)],
    )
    assert pane.verticalScrollBar().value() == 0
    pane.reveal("20")
    assert pane.verticalScrollBar().value() > 0
    [marked] = pane.extraSelections()
    assert marked.cursor.block().text().startswith("20")
    place = pane.verticalScrollBar().value()
    pane.reveal("no such paragraph")
    assert pane.verticalScrollBar().value() == place
    theme.use(name="dark")
    assert "20  Оқты" in pane.toPlainText()


def test_a_column_scrolls_what_does_not_fit(theme: Theme, qtbot: QtBot) -> None:
    column = Column(gap=4)
    scroller = Scroller(column)
    qtbot.addWidget(scroller)
    scroller.resize(200, 100)
    scroller.show()
    parts = [Paragraph(theme, LAW) for _ in range(5)]
    column.set_parts(parts)
    qtbot.waitUntil(lambda: scroller.verticalScrollBar().maximum() > 0)
    scroller.reveal(parts[-1])
    assert scroller.verticalScrollBar().value() > 0
    column.set_parts(parts[:1])
    assert [part.isHidden() for part in parts] == [False, True, True, True, True]


def test_a_part_put_away_by_itself_leaves_no_gap(theme: Theme, qtbot: QtBot) -> None:
    column = Column(gap=16)
    qtbot.addWidget(column)
    parts = [Paragraph(theme, "Қысқа") for _each in range(3)]
    column.set_parts(parts)
    column.resize(200, 400)
    column.show()
    whole = column.heightForWidth(200)
    parts[1].hide()
    qtbot.waitUntil(lambda: parts[2].y() == parts[0].height() + 16)
    assert column.heightForWidth(200) == whole - parts[1].height() - 16
    parts[1].show()
    qtbot.waitUntil(lambda: parts[2].y() == 2 * (parts[0].height() + 16))
