"""The registers of weapons: each unit on the books, and whose permit ends soon (W-11.2, D45)."""

from typing import Final

from desktop.models.about import Topic
from desktop.models.register_parts import Column, Register
from desktop.models.text import Text

_TOPICS: Final[frozenset[Topic]] = frozenset({"unit", "case", "person"})
_OWNER: Final = Text(
    kk="Иесі, ЖСН/БСН, мекенжайы", ru="Владелец, ИИН/БИН, адрес", en="Owner, IIN/BIN, address"
)
_PERMIT: Final = Text(kk="Рұқсат №, күні", ru="Разрешение №, дата", en="Permit No, date")
_UNTIL: Final = Text(kk="Мерзімі", ru="Срок до", en="Until")

WEAPONS: Final = Register(
    id="weapons",
    title=Text(kk="Қару иелерінің тізілімі", ru="Учёт владельцев оружия", en="Weapon owners"),
    short=Text(kk="Қару иелері", ru="Владельцы оружия", en="Weapon owners"),
    begins=Text(
        kk="Қару алғашқы рұқсатымен бірге немесе бұрынғы есеп көшірілгенде осында жазылады.",
        ru="Оружие записывается с первым разрешением на него или при переносе прежнего учёта.",
        en="A weapon is entered with its first permit, or from the books of before.",
    ),
    columns=(
        Column(
            id="serial", title=Text(kk="Қару нөмірі", ru="Номер оружия", en="Serial"), width=24.0
        ),
        Column(
            id="sort",
            title=Text(kk="Санаты, түрі, үлгісі", ru="Категория, вид, образец", en="Kind, type"),
            width=40.0,
        ),
        Column(
            id="model",
            title=Text(kk="Моделі, жүйесі", ru="Модель, система", en="Model, system"),
            width=32.0,
        ),
        Column(
            id="calibre",
            title=Text(kk="Калибрі, жылы", ru="Калибр, год", en="Calibre, year"),
            width=20.0,
        ),
        Column(id="owner", title=_OWNER),
        Column(id="permit", title=_PERMIT, width=26.0),
        Column(id="until", title=_UNTIL, width=19.0),
        Column(
            id="now",
            title=Text(kk="Қазір қайда", ru="Где сейчас", en="Where it is now"),
            width=28.0,
        ),
        Column(
            id="earlier",
            title=Text(kk="Бұрынғы иесі", ru="Прежний владелец", en="Earlier owner"),
            width=30.0,
        ),
    ),
    topics=_TOPICS,
)

OWNERS_DUE: Final = Register(
    id="owners-due",
    title=Text(
        kk="Қайта тіркеу мерзімі жақындаған иелер (ауыл бойынша)",
        ru="Владельцы, у которых подходит перерегистрация (по сёлам)",
        en="Owners due for re-registration, by village",
    ),
    short=Text(kk="Мерзімі жақындағандар", ru="Подходит срок", en="Owners due"),
    begins=Text(
        kk="Бұл күндерге дейін рұқсат мерзімі аяқталатын ие жоқ. Жоғарыда мерзімді ұзартыңыз.",
        ru="К этим дням ни у кого не кончается разрешение. Выше можно взять срок подлиннее.",
        en="Nobody's permit ends by these days. A longer time ahead can be chosen above.",
    ),
    columns=(
        Column(id="village", title=Text(kk="Ауылы", ru="Село", en="Village"), width=34.0),
        Column(id="owner", title=_OWNER),
        Column(id="weapon", title=Text(kk="Қаруы", ru="Оружие", en="Weapon"), width=46.0),
        Column(id="permit", title=_PERMIT, width=28.0),
        Column(
            id="due",
            title=Text(kk="Қайта тіркеу", ru="Перерегистрация", en="Re-registration"),
            width=32.0,
        ),
        Column(
            id="fire",
            title=Text(kk="Бақылау атысы", ru="Контрольный отстрел", en="Test-firing"),
            width=26.0,
        ),
        Column(
            id="mark",
            title=Text(kk="Инспектор белгісі", ru="Отметка инспектора", en="Inspector's mark"),
            width=30.0,
        ),
    ),
    kind="roll",
    topics=_TOPICS,
    ahead=True,
)
