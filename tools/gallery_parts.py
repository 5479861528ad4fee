"""The first board of the gallery: every part in every state."""

from PySide6.QtWidgets import (
    QHBoxLayout,
    QLayout,
    QVBoxLayout,
    QWidget,
)

from desktop.views.theme import Theme
from desktop.views.tokens import Type
from desktop.views.widgets.check_row import Check, CheckGroup, CheckList
from desktop.views.widgets.choice_box import Choice
from desktop.views.widgets.elide import Line
from desktop.views.widgets.empty_state import Empty, EmptyState
from desktop.views.widgets.facts import Fact, Facts
from desktop.views.widgets.field import Field, Message
from desktop.views.widgets.fields import (
    ComboField,
    DateField,
    DigitField,
    LineField,
    SegmentedField,
    TextField,
)
from desktop.views.widgets.figure import Figure, Measure
from desktop.views.widgets.flow import Flow
from desktop.views.widgets.form import Form
from desktop.views.widgets.ink_block import InkBlock
from desktop.views.widgets.key_button import KeyButton, KeyKind
from desktop.views.widgets.marks import Logo, StateLine
from desktop.views.widgets.notice import Notice
from desktop.views.widgets.pane import Ground, Pane, Rule, Side
from desktop.views.widgets.search_box import SearchBox
from desktop.views.widgets.stage_pill import Pill, StagePill
from desktop.views.widgets.state import State
from desktop.views.widgets.stepper import Step, Stepper, StepState
from desktop.views.widgets.strip import Strip, StripGroup, StripList
from desktop.views.widgets.term_bar import TermBar, TermDay
from desktop.views.widgets.text_pane import LawNote
from desktop.views.widgets.traffic_light import TrafficLight
from desktop.views.widgets.wait_bar import Wait

FOCUSED = "focused"

STATE_WORDS = {
    State.NORMAL: "қалыпты",
    State.NEAR: "жақын",
    State.PAST: "асып кетті",
    State.DONE: "дайын",
    State.HELD: "кідіртілді",
    State.INFO: "мәлімет",
}
STRIPS = (
    Strip(
        key="15",
        number="Қ-015",
        purpose="құжат тапсыру",
        minutes="33 мин",
        words="3 мин асып кетті",
        state=State.PAST,
        wait=Wait(share=1.1, state=State.PAST),
        next=True,
    ),
    Strip(
        key="16",
        number="Қ-016",
        purpose="құжат тапсыру",
        minutes="21 мин",
        words="9 мин қалды",
        state=State.NEAR,
        wait=Wait(share=0.7, state=State.NEAR),
    ),
    Strip(
        key="17",
        number="Қ-017",
        purpose="нәтиже алу",
        minutes="12 мин",
        wait=Wait(share=0.4),
    ),
    Strip(
        key="12",
        number="Қ-012",
        purpose="құжат тапсыру",
        minutes="26 мин",
        words="кідіртілді: құжатқа кетті",
        state=State.HELD,
    ),
)
IN_HAND = Strip(
    key="14",
    number="Қ-014",
    purpose="құжат тапсыру",
    minutes="12 мин",
    words="терезеде",
    wait=Wait(share=0.4),
    in_hand=True,
)
CHECKS = (
    Check(key="photo", words="Екі фотосурет, 3x4 см", done=True),
    Check(key="source", words="Қаруды сатып алу көзін көрсететін құжат", done=True),
    Check(
        key="act",
        words="Оқты және гильзаларды бақылау мақсатында атып көру туралы акті",
        missing="жоқ · 1-бірлікке керек",
    ),
    Check(key="id", words="Жеке куәліктің көшірмесі"),
)


def parts_board(theme: Theme) -> QWidget:
    """Return a sheet with every part of ours in every state."""
    board = Pane(theme, Ground.SHEET)
    columns = QHBoxLayout(board)
    columns.setContentsMargins(28, 24, 28, 24)
    columns.setSpacing(40)
    left, right = QVBoxLayout(), QVBoxLayout()
    left.setSpacing(0)
    right.setSpacing(0)
    for make in (_queue, _papers, _term, _facts):
        _section(left, *make(theme))
    left.addStretch(1)
    for make in (
        _fields,
        _keys,
        _notices,
        _pills,
        _states,
        _lights,
        _steps,
        _figures,
        _empty,
        _type,
    ):
        _section(right, *make(theme))
    right.addStretch(1)
    columns.addLayout(left, 0)
    columns.addLayout(right, 1)
    board.setFixedSize(1240, columns.totalHeightForWidth(1240))
    return board


def _section(column: QVBoxLayout, title: Line, body: QWidget | QLayout) -> None:
    column.addWidget(title)
    column.addSpacing(6)
    if isinstance(body, QLayout):
        column.addLayout(body)
    else:
        column.addWidget(body)
    column.addSpacing(18)


def _title(theme: Theme, words: str) -> Line:
    return Line(theme, words, role=Type.SUB)


def _queue(theme: Theme) -> tuple[Line, QWidget]:
    queue = StripList(theme)
    queue.show_strips(IN_HAND, [StripGroup(title="Қару", note="шегі 30 мин", strips=STRIPS)])
    queue.setFixedSize(264, 54 * 5 + 40)
    return _title(theme, "Кезек жолағы"), queue


def _papers(theme: Theme) -> tuple[Line, QWidget]:
    pane = Pane(theme, Ground.DESK, lines=Side.TOP | Side.BOTTOM | Side.LEFT | Side.RIGHT)
    row = QVBoxLayout(pane)
    row.setContentsMargins(16, 8, 16, 12)
    papers = CheckList(theme)
    papers.setFixedWidth(270)
    papers.show_groups(
        [
            CheckGroup(key="11", title="11-тармақ, 1) тармақша", count="2 / 4", checks=CHECKS),
            CheckGroup(key="also", title="Басқа тармақтар бойынша", count="4 / 6", opened=False),
        ],
    )
    row.addWidget(papers)
    return _title(theme, "Қажетті құжаттар"), pane


def _term(theme: Theme) -> tuple[Line, QWidget]:
    bar = TermBar(theme)
    days = [TermDay.FIRST, *[TermDay.COUNTED] * 14, TermDay.LAST]
    days[5] = days[6] = days[12] = days[13] = TermDay.OFF
    bar.show_days(days, "23 қараша + күнтізбелік 15 күн")
    bar.setFixedWidth(300)
    return _title(theme, "Мерзім"), bar


def _facts(theme: Theme) -> tuple[Line, QLayout]:
    column = QVBoxLayout()
    sums = Facts(theme)
    sums.show_facts(
        [
            Fact(name="2 бірлік × 173 ₸", value="346 ₸", strong=True),
            Fact(name="Төленді · № 004512, 20.11.2013", value="346 ₸", strong=True),
            Fact(value="жеткілікті", state=State.DONE),
        ],
    )
    named = Facts(theme, name_width=78)
    named.show_facts(
        [
            Fact(name="Қару", value="ойық ұңғылы аңшы қаруы, калибрі 7,62×39, нөмірі ОМ 77120"),
            Fact(name="Құжаттар", value="4 / 5 · атып көру актісі жоқ", state=State.NEAR),
            Fact(name="Телефоны", value="8 705 000 41 17"),
        ],
    )
    note = LawNote(theme)
    note.show_note(
        "11-тармақ, 1)",
        "Ойық ұңғылы аңшы қаруы **алғаш рет** сатып алынса, атып көру актісі талап етіледі.",
    )
    for part in (sums, Rule(theme, room=8), named, Rule(theme, room=8), note):
        column.addWidget(part)
    return _title(theme, "Деректер"), column


def _messages(theme: Theme) -> list[Field]:
    year, number, phone = (
        LineField(theme, "Шығарылған жылы"),
        LineField(theme, "Нөмірі"),
        DigitField(theme, "Телефоны", groups=(1, 3, 3, 2, 2)),
    )
    year.set_value("20018")
    year.show_message(Message(state=State.PAST, words="Төрт цифр: 2018"))
    number.set_value("1515С04417")
    number.show_message(Message(state=State.INFO, words="«С» латынша", repair="Түзету"))
    phone.set_value("8705000411")
    phone.show_message(Message(state=State.NEAR, words="бір цифр жетіспейді"))
    return [year, number, phone]


def _fields(theme: Theme) -> tuple[Line, QWidget]:
    form = Form(theme)
    kind, model = LineField(theme, "Түрі"), LineField(theme, "Моделі")
    calibre = LineField(theme, "Калибрі", hint="7,62×54", optional="міндетті емес")
    kind.set_value("мылтық")
    model.set_value("МР-155")
    form.add_row(kind, model, calibre)
    form.add_row(*_messages(theme))
    category = ComboField(theme, "Санаты")
    category.set_choices([Choice(key="smooth", words="Тегіс ұңғылы аңшы қаруы")], "smooth")
    source = SegmentedField(theme, "Қайдан алынған")
    answers = [Choice(key="shop", words="Дүкеннен"), Choice(key="other", words="Басқа жолмен")]
    source.set_choices(answers, "shop")
    born = DateField(theme, "Туған күні", hint="кк.аа.жжжж")
    born.set_value("1985-03-12")
    form.add_row(category, source, born, weights=(3, 2, 2))
    locked, address = LineField(theme, "Стандарт"), TextField(theme, "Мекенжайы", lines=2)
    locked.set_value("№ 1668 қаулы, 2009")
    locked.set_read_only(read_only=True)
    address.set_value("Зеренді ауылы, Ілияс көшесі, 42-үй")
    form.add_row(locked, address, weights=(1, 2))
    model.setObjectName(FOCUSED)
    return _title(theme, "Өрістер"), form


def _keys(theme: Theme) -> tuple[Line, QLayout]:
    still = KeyButton(theme, "F9", "Құжаттарды тіркеу, талон беру", kind=KeyKind.PRIMARY)
    down = KeyButton(theme, "F9", "Басулы", kind=KeyKind.PRIMARY)
    down.setDown(True)
    plain, pressed = KeyButton(theme, "F8", "Кідірту"), KeyButton(theme, "F8", "Басулы")
    pressed.setDown(True)
    unready = KeyButton(theme, "F7", "Құжат жетіспейді…")
    unready.set_ready(ready=False)
    keys = (
        still,
        down,
        plain,
        pressed,
        unready,
        KeyButton(theme, "Ins", "Бірлік қосу", kind=KeyKind.QUIET),
        KeyButton(theme, "Del", "Бланкіні бүлінген деп белгілеу", kind=KeyKind.DANGER),
        KeyButton(theme, "F4", "Кезек нөмірі", small=True),
    )
    return _title(theme, "Әрекеттер"), _flow(*keys)


def _flow(*parts: QWidget, gap: int = 8) -> QVBoxLayout:
    host = QWidget()
    flow = Flow(host, gap=gap)
    for part in parts:
        flow.addWidget(part)
    column = QVBoxLayout()
    column.addWidget(host)
    return column


def _notices(theme: Theme) -> tuple[Line, QLayout]:
    column = QVBoxLayout()
    column.setSpacing(8)
    for state, words, link in (
        (
            State.INFO,
            "Мүмкін рұқсат: **сақтауға** немесе **сақтауға және алып жүруге**.",
            "5-тармақ",
        ),
        (State.PAST, "Бұл түбіртек Қ-2013/0118 өтінішінде есепке алынған. Қалдығы: 0 ₸.", "Ашу"),
        (State.NEAR, "Талон тіркелді, бірақ басылмады: принтер жауап бермейді.", "Қайта басу"),
        (State.HELD, "Жұмыс 10:42 кезіндегі күйінен жалғасады. " * 3, "Көру"),
        (State.DONE, "Талон берілді: Қ-2013/0187.", ""),
    ):
        notice = Notice(theme)
        notice.show_notice(state, words.strip(), link)
        column.addWidget(notice)
    return _title(theme, "Хабарлар"), column


def _pills(theme: Theme) -> tuple[Line, QLayout]:
    pills = []
    for words, kind in (
        ("тіркелді", Pill.CLOSED),
        ("қаралуда", Pill.MOVING),
        ("қол қоюда", Pill.MINE),
        ("жауап күтілуде", Pill.OTHERS),
        ("беруге дайын", Pill.READY),
        ("бас тартылды", Pill.CLOSED),
    ):
        pill = StagePill(theme)
        pill.show_stage(words, kind)
        pills.append(pill)
    return _title(theme, "Кезең белгілері"), _flow(*pills)


def _states(theme: Theme) -> tuple[Line, QLayout]:
    lines = []
    for state, words in STATE_WORDS.items():
        line = StateLine(theme)
        line.show_state(state, words)
        lines.append(line)
    return _title(theme, "Күй белгілері: пішін + түс + сөз"), _flow(*lines, gap=20)


def _lights(theme: Theme) -> tuple[Line, QLayout]:
    lights = []
    for state, words in (
        (State.PAST, "1 күн кешікті"),
        (State.NEAR, "2 күн қалды"),
        (State.NORMAL, "5 күн"),
        (State.DONE, "дайын"),
        (State.HELD, "кідіртілді"),
    ):
        light = TrafficLight(theme)
        light.show_due(state, words)
        lights.append(light)
    return _title(theme, "Мерзім шамы"), _flow(*lights, gap=20)


def _steps(theme: Theme) -> tuple[Line, QWidget]:
    stepper = Stepper(theme)
    steps = [
        Step(key="a", number="1", title="Өтініш беруші", state=StepState.DONE),
        Step(key="b", number="2", title="Қызмет", state=StepState.WRONG),
        Step(key="c", number="3", title="Қару", state=StepState.CURRENT),
        Step(key="d", number="4", title="Құжаттар"),
        Step(key="e", number="5", title="Мемлекеттік баж"),
    ]
    stepper.show_steps(steps)
    return _title(theme, "Қадамдар"), stepper


def _figures(theme: Theme) -> tuple[Line, QLayout]:
    waited, served = Figure(theme), Figure(theme)
    waited.show_measure(Measure(value="8", unit="мин", caption="Күту"))
    late = Wait(share=1.1, state=State.PAST)
    served.show_measure(Measure(value="33", unit="/ 30 мин", caption="Қызмет", wait=late))
    search = SearchBox(theme, "Аты, ЖСН, нөмірі", cap="Ctrl+K")
    search.setFixedWidth(260)
    parts = (Logo(theme), InkBlock(theme, "Қ-014"), waited, served, search)
    return _title(theme, "Көрсеткіштер"), _flow(*parts, gap=24)


def _empty(theme: Theme) -> tuple[Line, QWidget]:
    empty = EmptyState(theme)
    empty.show_empty(
        Empty(
            head="Алынбаған қағаз жоқ",
            sentence="Қол қойылған рұқсаттар мен хаттар осында тұрады. Талонды сканерлеңіз "
            "немесе нөмірін теріңіз.",
            cap="F2",
            verb="Талонды сканерлеу",
        ),
    )
    return _title(theme, "Бос бет"), empty


def _type(theme: Theme) -> tuple[Line, QLayout]:
    column = QVBoxLayout()
    for role, words in (
        (Type.NUMERAL, "Қ-015  33 мин"),
        (Type.TITLE, "Қасымов Төлеген Маратұлы"),
        (Type.HEAD, "Қару бірліктері"),
        (Type.BODY, "Қаруды сақтауға және алып жүруге берілген рұқсат"),
        (Type.ROW, "әғқңөұүһі ӘҒҚҢӨҰҮҺІ № 0123456789 ₸ « » — × ≈ → ↑ ↓ ≤ ≥ Il1 О0"),
    ):
        column.addWidget(Line(theme, words, role=role))
    return _title(theme, "Әріп"), column
