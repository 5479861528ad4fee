"""What figures and their groups are called: the same words for windows and for papers."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.models.figures import Group
from desktop.models.text import Text

GROUP_NAMES: Final[Mapping[Group, Text]] = MappingProxyType(
    {
        "applications": Text(
            kk="Өтініштер мен мерзімдер",
            ru="Заявления и сроки",
            en="Applications and terms",
        ),
        "queue": Text(kk="Кезек пен күту", ru="Очередь и ожидание", en="Queue and waits"),
        "refusals": Text(
            kk="Бас тарту негіздері бойынша",
            ru="Отказы по основаниям",
            en="Refusals by ground",
        ),
        "deviations": Text(kk="Ауытқулар", ru="Отступления", en="Deviations"),
        "weapons": Text(kk="Есептегі қару", ru="Оружие на учёте", en="Weapons on the books"),
        "invitations": Text(kk="Шақырулар", ru="Приглашения", en="Invitations"),
    }
)
"""What each group of figures is called."""

NAMES: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "registered": Text(
            kk="Тіркелген өтініш",
            ru="Зарегистрировано",
            en="Applications registered",
        ),
        "in-time": Text(kk="Мерзімінде шешілді", ru="Решено в срок", en="Decided in time"),
        "late-here": Text(
            kk="Аудан кешіктірді",
            ru="Просрочено районом",
            en="Late at the district",
        ),
        "late-away": Text(
            kk="Департаментте кешікті",
            ru="Просрочено из-за департамента",
            en="Late through the department",
        ),
        "days-late": Text(kk="Кешіккен күндер", ru="Дней просрочки", en="Days late"),
        "days-away": Text(
            kk="Департаменттегі күндер",
            ru="Дней в департаменте",
            en="Days at the department",
        ),
        "ended": Text(
            kk="Шешімсіз аяқталды",
            ru="Окончено без решения",
            en="Ended without a decision",
        ),
        "overdue": Text(
            kk="Мерзімі өтіп, шешілмеген",
            ru="Просрочено, не решено",
            en="Open past the term",
        ),
        "overdue-away": Text(
            kk="Мерзімі өтіп, департаментте",
            ru="Просрочено, в департаменте",
            en="Past the term at the department",
        ),
        "numbers": Text(
            kk="Берілген кезек нөмірі",
            ru="Выдано номеров очереди",
            en="Queue numbers given",
        ),
        "waits-over": Text(
            kk="Шектен ұзақ күту",
            ru="Ожидание сверх нормы",
            en="Waits past the limit",
        ),
        "services-over": Text(
            kk="Шектен ұзақ қызмет",
            ru="Обслуживание сверх нормы",
            en="Services past the limit",
        ),
        "refused": Text(kk="Бас тартылған өтініш", ru="Отказано", en="Applications refused"),
        "grounds": Text(kk="Қолданылған негіз", ru="Применено оснований", en="Grounds applied"),
        "out-of-turn": Text(
            kk="Кезектен тыс шақыру",
            ru="Вызовы вне очереди",
            en="Out-of-turn calls",
        ),
        "number-outside-hours": Text(
            kk="Қабылдаудан тыс берілген нөмір",
            ru="Номера вне часов приёма",
            en="Numbers given outside hours",
        ),
        "case-outside-hours": Text(
            kk="Қабылдаудан тыс тіркелген өтініш",
            ru="Заявления вне часов приёма",
            en="Registered outside hours",
        ),
        "day-warned": Text(
            kk="Ескертумен ашылған күн",
            ru="Дни, открытые с предупреждением",
            en="Days opened with a warning",
        ),
        "on-books": Text(
            kk="Есепте тұрған қару",
            ru="Состоит на учёте",
            en="Weapons registered now",
        ),
        "put-on": Text(kk="Есепке қойылды", ru="Поставлено на учёт", en="Newly registered"),
        "renewed": Text(kk="Қайта тіркелді", ru="Перерегистрировано", en="Registered again"),
        "moved-in": Text(kk="Көшіп келді", ru="Прибыло", en="Weapons moved in"),
        "moved-out": Text(kk="Есептен кетті", ru="Выбыло", en="Weapons moved out"),
        "sold": Text(kk="Сатылды", ru="Продано", en="Weapons sold"),
        "surrendered": Text(kk="Тапсырылды", ru="Сдано", en="Weapons surrendered"),
        "seized": Text(kk="Алып қойылды", ru="Изъято", en="Weapons seized"),
        "lost": Text(kk="Жоғалды", ru="Утрачено", en="Weapons lost"),
        "found": Text(kk="Табылды", ru="Найдено", en="Weapons found"),
        "annulled": Text(
            kk="Рұқсаттың күші жойылды",
            ru="Разрешение аннулировано",
            en="Permits annulled",
        ),
        "owner-died": Text(kk="Иесі қайтыс болды", ru="Владелец умер", en="Owner died"),
        "forms": Text(kk="Берілген шақыру", ru="Выдано приглашений", en="Invitations issued"),
        "guests": Text(kk="Шақырылған адам", ru="Приглашено человек", en="People invited"),
    }
)
"""What each figure is called, at the head of its column."""
