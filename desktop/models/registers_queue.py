"""The register of deviations from the turn, the hours and the limits, as a roll (D21, D22, D47)."""

from typing import Final

from desktop.models.register_parts import Column, Register
from desktop.models.text import Text

DEVIATIONS: Final = Register(
    id="deviations",
    kind="roll",
    topics=frozenset({"ticket", "visit", "case", "day"}),
    title=Text(
        kk="Кезектен ауытқулар журналы",
        ru="Журнал отступлений от очереди",
        en="Register of deviations from turn",
    ),
    short=Text(kk="Кезектен ауытқулар", ru="Отступления от очереди", en="Deviations"),
    begins=Text(
        kk="Бұл күндері кезектен, жұмыс уақытынан және шектен ауытқу болған жоқ.",
        ru="В эти дни отступлений от очереди, часов работы и пределов не было.",
        en="In these days nothing departed from the turn, the hours or the limits.",
    ),
    columns=(
        Column(
            id="date", title=Text(kk="Күні, уақыты", ru="Дата, время", en="Date, time"), width=22.0
        ),
        Column(id="number", title=Text(kk="Нөмірі", ru="Номер", en="Number"), width=30.0),
        Column(id="line", title=Text(kk="Кезек", ru="Очередь", en="Line"), width=48.0),
        Column(
            id="what",
            title=Text(
                kk="Не болды, негізі",
                ru="Что произошло, основание",
                en="What happened, the ground",
            ),
        ),
        Column(id="who", title=Text(kk="Кім жасады", ru="Кто", en="By whom"), width=44.0),
    ),
)
