"""The registers of what comes in at the counter: applications and talons (W-13, W-A3, I-A4)."""

from typing import Final

from desktop.models.register_parts import Column, Register
from desktop.models.text import Text

_APPLICANT: Final = Column(
    id="applicant",
    title=Text(kk="Өтініш беруші", ru="Заявитель", en="Applicant"),
    width=46.0,
)
_MATTER: Final = Column(id="matter", title=Text(kk="Не сұрайды", ru="О чём", en="What is asked"))

APPLICATIONS: Final = Register(
    id="applications",
    title=Text(
        kk="Кіріс өтініштерді тіркеу журналы",
        ru="Журнал регистрации входящих заявлений",
        en="Register of incoming applications",
    ),
    short=Text(kk="Кіріс өтініштер", ru="Входящие заявления", en="Applications"),
    begins=Text(
        kk="Өтініш Қабылдау бетінде (Ctrl+1) тіркелгенде жолы осында өзі пайда болады.",
        ru="Строка появится сама, когда заявление зарегистрируют на странице «Приём» (Ctrl+1).",
        en="A line appears by itself when an application is registered: Counter (Ctrl+1).",
    ),
    columns=(
        Column(
            id="number",
            title=Text(kk="Тіркеу №, кіріс №", ru="Рег. №, входящий №", en="Number, incoming No"),
            width=28.0,
        ),
        Column(
            id="date",
            title=Text(kk="Күні, уақыты", ru="Дата, время", en="Date, time"),
            width=18.0,
        ),
        _APPLICANT,
        _MATTER,
        Column(
            id="papers",
            title=Text(kk="Құжаттар", ru="Документы", en="Papers"),
            width=20.0,
        ),
        Column(
            id="due",
            title=Text(kk="Мерзімі", ru="Срок", en="Term"),
            width=19.0,
        ),
        Column(
            id="executor", title=Text(kk="Орындаушы", ru="Исполнитель", en="Executor"), width=26.0
        ),
        Column(id="result", title=Text(kk="Нәтижесі", ru="Результат", en="Result"), width=50.0),
        Column(
            id="handed",
            title=Text(
                kk="Қашан, кімге берілді", ru="Когда, кому выдано", en="When and to whom given"
            ),
            width=34.0,
        ),
    ),
)

TALONS: Final = Register(
    id="talons",
    title=Text(
        kk="Берілген талондар журналы", ru="Журнал выданных талонов", en="Register of talons"
    ),
    short=Text(kk="Талондар", ru="Талоны", en="Talons"),
    begins=Text(
        kk="Қабылдау бетінде (Ctrl+1) талон берілгенде жолы осында өзі пайда болады.",
        ru="Строка появится сама, когда на странице «Приём» (Ctrl+1) выдадут талон.",
        en="A line appears by itself when a talon is given on the page Counter (Ctrl+1).",
    ),
    columns=(
        Column(
            id="number",
            title=Text(kk="Талон №", ru="№ талона", en="Talon No"),
            width=26.0,
        ),
        Column(
            id="date",
            title=Text(kk="Берілген күні, уақыты", ru="Дата, время выдачи", en="Given on, at"),
            width=22.0,
        ),
        _APPLICANT,
        _MATTER,
        Column(id="kind", title=Text(kk="Талон түрі", ru="Вид талона", en="Kind"), width=30.0),
        Column(id="due", title=Text(kk="Мерзімі", ru="Срок", en="Term"), width=20.0),
        Column(
            id="collect",
            title=Text(kk="Нәтижені алу күні", ru="Прийти за результатом", en="Come for it on"),
            width=24.0,
        ),
        Column(id="clerk", title=Text(kk="Кім берді", ru="Кто выдал", en="Given by"), width=34.0),
    ),
)
