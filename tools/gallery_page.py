"""A whole counter page made of the parts, for the gallery and for the test of least sizes."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.views.theme import Theme
from desktop.views.tokens import LARGE, MEDIUM, SMALL, Type
from desktop.views.widgets.action_bar import ActionBar
from desktop.views.widgets.check_row import CheckGroup, CheckList
from desktop.views.widgets.choice_box import Choice
from desktop.views.widgets.column import Scroller
from desktop.views.widgets.elide import ElidingLine, Line
from desktop.views.widgets.facts import Fact, Facts
from desktop.views.widgets.field import Message
from desktop.views.widgets.fields import ComboField, LineField, SegmentedField
from desktop.views.widgets.figure import Figure, Measure
from desktop.views.widgets.foot import Foot, FootStatus
from desktop.views.widgets.form import Form
from desktop.views.widgets.header import Header, HeaderLine
from desktop.views.widgets.header_hours import Reception
from desktop.views.widgets.icons import Icon
from desktop.views.widgets.ink_block import InkBlock
from desktop.views.widgets.key_button import KeyButton, KeyKind
from desktop.views.widgets.marks import StateLine
from desktop.views.widgets.notice import Notice
from desktop.views.widgets.pane import Ground, Heading, Pane, Rule, Side
from desktop.views.widgets.rail import Rail, RailItem
from desktop.views.widgets.state import State
from desktop.views.widgets.stepper import Step, Stepper, StepState
from desktop.views.widgets.strip import StripGroup, StripList
from desktop.views.widgets.term_bar import TermBar, TermDay
from desktop.views.widgets.text_pane import LawNote
from desktop.views.widgets.wait_bar import Wait
from tools.gallery_parts import CHECKS, FOCUSED, IN_HAND, STRIPS

PAGES = (
    ("counter", "Қабылдау", Icon.COUNTER, False),
    ("cases", "Өтініштер", Icon.CASES, False),
    ("exchange", "Облыспен алмасу", Icon.EXCHANGE, False),
    ("settings", "Баптаулар", Icon.SETTINGS, True),
)


def sample_page(theme: Theme) -> QWidget:
    """Return the counter page with a visit in hand."""
    page = Pane(theme, Ground.SHEET)
    rows = _column(page)
    rows.addWidget(_header(theme))
    middle = QHBoxLayout()
    middle.setSpacing(0)
    middle.addWidget(_rail(theme))
    middle.addWidget(_queue(theme))
    middle.addWidget(_sheet(theme), 1)
    middle.addWidget(_right(theme))
    rows.addLayout(middle, 1)
    rows.addWidget(_foot(theme))
    return page


def _column(host: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(host)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return column


def _header(theme: Theme) -> Header:
    header = Header(theme)
    header.show_line(
        HeaderLine(
            program="Кеңсе",
            office="Зеренді ауданының ішкі істер бөлімі",
            receptions=(
                Reception(service="Қару", until="18-00-ге дейін"),
                Reception(service="Шақырулар", until="18-00-ге дейін"),
            ),
            day="Дүйсенбі, 25 қараша",
            time="10:42",
            person="А. Сейтова",
            place="1-терезе",
        ),
    )
    return header


def _rail(theme: Theme) -> Rail:
    rail = Rail(theme)
    rail.set_items(
        [
            RailItem(key=key, title=title, icon=icon, cap=f"Alt+{at}", low=low)
            for at, (key, title, icon, low) in enumerate(PAGES, start=1)
        ],
    )
    rail.set_counts({"counter": 7, "cases": 2})
    rail.set_current("counter")
    return rail


def _queue(theme: Theme) -> Pane:
    pane = Pane(theme, Ground.DESK, lines=Side.RIGHT)
    pane.setFixedWidth(theme.metrics.queue)
    column = _column(pane)
    band = Pane(theme, Ground.DESK, lines=Side.BOTTOM | Side.RIGHT)
    band.setFixedHeight(theme.metrics.band)
    head = QHBoxLayout(band)
    head.setContentsMargins(LARGE, 0, MEDIUM, 0)
    head.addWidget(Line(theme, "Кезек", role=Type.HEAD))
    head.addWidget(Line(theme, "7", role=Type.SENTENCE, ink="ink3"))
    head.addStretch(1)
    head.addWidget(KeyButton(theme, "F4", "Кезек нөмірі", shorts=("Нөмір",), small=True))
    column.addWidget(band)
    strips = StripList(theme)
    groups = [
        StripGroup(title="Қару", note="шегі 30 мин", strips=STRIPS),
        StripGroup(title="Шақырулар", note="шегі 15 мин", strips=STRIPS[2:3]),
    ]
    strips.show_strips(IN_HAND, groups)
    column.addWidget(strips, 1)
    column.addWidget(_queue_keys(theme))
    return pane


def _queue_keys(theme: Theme) -> Pane:
    keys = Pane(theme, Ground.DESK, lines=Side.TOP | Side.RIGHT)
    rows = QVBoxLayout(keys)
    side = SMALL if theme.metrics.compact else MEDIUM
    rows.setContentsMargins(side, MEDIUM, side, MEDIUM)
    rows.setSpacing(SMALL)
    rows.addWidget(KeyButton(theme, "F2", "Келесіні шақыру"))
    second = QHBoxLayout()
    second.setSpacing(SMALL)
    second.addWidget(KeyButton(theme, "F3", "Қайта шақыру", shorts=("Қайта",), small=True))
    second.addWidget(KeyButton(theme, "F6", "Келмеді", small=True))
    rows.addLayout(second)
    return keys


def _sheet(theme: Theme) -> QWidget:
    sheet = Pane(theme, Ground.SHEET)
    column = _column(sheet)
    column.addWidget(_band(theme))
    stepper = Stepper(theme, margin=theme.metrics.sheet_margin)
    titles = ("Өтініш беруші", "Қызмет", "Қару", "Құжаттар", "Мемлекеттік баж", "Тексеру")
    states = (StepState.DONE, StepState.DONE, StepState.CURRENT)
    steps = [
        Step(
            key=title,
            number=str(at + 1),
            title=title,
            short="Баж" if title == "Мемлекеттік баж" else "",
            state=states[at] if at < len(states) else StepState.NEXT,
        )
        for at, title in enumerate(titles)
    ]
    stepper.show_steps(steps)
    column.addWidget(stepper)
    column.addLayout(_body(theme), 1)
    actions = ActionBar(theme)
    actions.add_key(KeyButton(theme, "F7", "Құжат жетіспейді…", shorts=("Жетіспейді…",)))
    actions.add_key(KeyButton(theme, "F8", "Кідірту"))
    register = KeyButton(
        theme,
        "F9",
        "Құжаттарды тіркеу, талон беру",
        shorts=("Тіркеу, талон беру", "Тіркеу"),
        kind=KeyKind.PRIMARY,
    )
    actions.set_primary(register)
    actions.show_hindrance("Түзетіңіз:", "шығарылған жылын")
    column.addWidget(actions)
    return sheet


def _band(theme: Theme) -> Pane:
    band = Pane(theme, Ground.SHEET, lines=Side.BOTTOM)
    band.setFixedHeight(theme.metrics.band)
    row = QHBoxLayout(band)
    row.setContentsMargins(theme.metrics.sheet_margin, 0, theme.metrics.sheet_margin, 0)
    row.setSpacing(MEDIUM)
    row.addWidget(InkBlock(theme, "Қ-014"))
    names = QVBoxLayout()
    names.setSpacing(0)
    names.addStretch(1)
    names.addWidget(ElidingLine(theme, "Қасымов Төлеген Маратұлы", role=Type.TITLE))
    names.addWidget(
        ElidingLine(theme, "ҚР азаматы · ЖСН 850312 300 042", role=Type.ROW, ink="ink2")
    )
    names.addStretch(1)
    row.addLayout(names, 1)
    for measure in (
        Measure(value="8", unit="мин", caption="Күту"),
        Measure(value="1", unit="мин", caption="Келу"),
        Measure(value="12", unit="/ 30 мин", caption="Қызмет", wait=Wait(share=0.4)),
    ):
        figure = Figure(theme)
        figure.show_measure(measure)
        row.addWidget(figure, 0, Qt.AlignmentFlag.AlignVCenter)
    return band


def _body(theme: Theme) -> QVBoxLayout:
    body = QVBoxLayout()
    margin = theme.metrics.sheet_margin
    body.setContentsMargins(margin, margin, margin, SMALL)
    body.setSpacing(MEDIUM)
    body.addWidget(Heading(theme, "1-бірлік", note="бір жолда"))
    form = Form(theme)
    category = ComboField(theme, "Санаты")
    category.set_choices([Choice(key="smooth", words="Тегіс ұңғылы аңшы қаруы")], "smooth")
    source = SegmentedField(theme, "Қайдан алынған")
    answers = [Choice(key="shop", words="Дүкеннен"), Choice(key="other", words="Басқа жолмен")]
    source.set_choices(answers, "shop")
    form.add_row(category, source, weights=(7, 4))
    form.add_row(
        *(
            _filled(theme, *pair)
            for pair in (("Түрі", "мылтық"), ("Үлгісі", "аңшылық"), ("Моделі", "МР-155"))
        )
    )
    number, year = (
        _filled(theme, "Нөмірі", "1515С04417"),
        _filled(theme, "Шығарылған жылы", "20018"),
    )
    number.show_message(Message(state=State.INFO, words="«С» латынша", repair="Түзету"))
    year.show_message(Message(state=State.PAST, words="Төрт цифр: 2018"))
    system, calibre = (
        _filled(theme, "Жүйесі", "өздігінен оқталатын"),
        _filled(theme, "Калибрі", "12/76"),
    )
    form.add_row(system, calibre, number, year, weights=(166, 88, 157, 139))
    body.addWidget(form)
    notice = Notice(theme)
    permits = "Мүмкін рұқсат: **сақтауға** немесе **сақтауға және алып жүруге**."
    notice.show_notice(State.INFO, permits, "5-тармақ")
    body.addWidget(notice)
    body.addStretch(1)
    year.setObjectName(FOCUSED)
    return body


def _filled(theme: Theme, label: str, value: str) -> LineField:
    field = LineField(theme, label)
    field.set_value(value)
    return field


def _right(theme: Theme) -> Pane:
    pane = Pane(theme, Ground.DESK, lines=Side.LEFT)
    pane.setFixedWidth(theme.metrics.right)
    column = _column(pane)
    band = Pane(theme, Ground.DESK, lines=Side.BOTTOM | Side.LEFT)
    band.setFixedHeight(theme.metrics.band)
    head = QHBoxLayout(band)
    head.setContentsMargins(LARGE, 0, LARGE, 0)
    head.addWidget(ElidingLine(theme, "Қажетті құжаттар", role=Type.HEAD), 1)
    missing = StateLine(theme, role=Type.OWED)
    missing.show_state(State.NEAR, "1 құжат жоқ")
    head.addWidget(missing)
    column.addWidget(band)
    column.addWidget(_papers(theme), 1)
    column.addWidget(_answers(theme))
    return pane


def _papers(theme: Theme) -> QWidget:
    papers = CheckList(theme)
    papers.show_groups(
        [
            CheckGroup(key="11", title="11-тармақ, 1) тармақша", count="2 / 4", checks=CHECKS),
            CheckGroup(key="also", title="Басқа тармақтар бойынша", count="4 / 6", opened=False),
        ],
    )
    host = QWidget()
    inner = QVBoxLayout(host)
    inner.setContentsMargins(LARGE, SMALL, LARGE, 0)
    inner.addWidget(Scroller(papers))
    return host


def _answers(theme: Theme) -> QWidget:
    host = QWidget()
    column = QVBoxLayout(host)
    column.setContentsMargins(LARGE, 0, LARGE, MEDIUM)
    column.setSpacing(SMALL - 2)
    column.addWidget(Rule(theme, strong=True, room=4))
    column.addWidget(Heading(theme, "Мемлекеттік баж", role=Type.SUB, link="8-т."))
    sums = Facts(theme)
    sums.show_facts(
        [
            Fact(name="2 бірлік × 173 ₸", value="346 ₸", strong=True),
            Fact(name="Төленді · № 004512", value="346 ₸", strong=True),
            Fact(value="жеткілікті", state=State.DONE),
        ],
    )
    column.addWidget(sums)
    column.addWidget(Rule(theme, strong=True, room=4))
    column.addWidget(Heading(theme, "Орындау күні", role=Type.SUB, link="7-т. 1)"))
    column.addWidget(ElidingLine(theme, "10 желтоқсан, сейсенбі", role=Type.TITLE))
    term = TermBar(theme)
    days = [TermDay.FIRST, *[TermDay.COUNTED] * 14, TermDay.LAST]
    term.show_days(days, "25 қараша + күнтізбелік 15 күн")
    column.addWidget(term)
    column.addWidget(
        ElidingLine(theme, "25 қараша + күнтізбелік 15 күн", role=Type.ROW, ink="ink2")
    )
    column.addWidget(
        ElidingLine(theme, "алуға: 12 желтоқсан, бейсенбі", role=Type.NOTE, ink="ink3")
    )
    if not theme.metrics.compact:
        note = LawNote(theme)
        note.show_note(
            "11-тармақ, 1)",
            "Ойық ұңғылы аңшы қаруы алғаш рет сатып алынса, атып көру актісі талап етіледі.",
        )
        column.addSpacing(SMALL)
        column.addWidget(note)
    return host


def _foot(theme: Theme) -> Foot:
    foot = Foot(theme)
    foot.show_statuses(
        [
            FootStatus(key="printer", words="Принтер дайын", state=State.DONE),
            FootStatus(key="backup", words="Сақтық көшірме 09:00"),
            FootStatus(key="export", words="Соңғы жөнелтілім 4 күн бұрын расталды"),
        ],
    )
    foot.add_hint("F1", "Анықтама")
    foot.add_hint("Ctrl+K", "Іздеу")
    return foot
