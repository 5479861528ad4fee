"""The register of blanks of strict reporting: what came, what went, what was left (D28)."""

from typing import Final

from desktop.models.register_parts import Column, Register
from desktop.models.text import Text

BLANKS: Final = Register(
    id="blanks",
    title=Text(
        kk="Бланкілерді есепке алу журналы", ru="Журнал учёта бланков", en="Register of blanks"
    ),
    short=Text(kk="Бланкілер", ru="Бланки", en="Blanks"),
    begins=Text(
        kk="Бланкілердің алғашқы бумасын F2 пернесімен қабылдаңыз.",
        ru="Примите первую партию бланков клавишей F2.",
        en="Receive the first block of blanks with F2.",
    ),
    columns=(
        Column(id="day", title=Text(kk="Күні", ru="Дата", en="Day"), width=19.0),
        Column(id="kind", title=Text(kk="Бланкілер", ru="Бланки", en="Blanks"), width=28.0),
        Column(
            id="serials",
            title=Text(kk="Сериясы, нөмірлері", ru="Серия, номера", en="Series, numbers"),
            width=44.0,
        ),
        Column(
            id="move", title=Text(kk="Қозғалысы", ru="Движение", en="What happened"), width=25.0
        ),
        Column(
            id="count",
            title=Text(kk="Саны", ru="Кол-во", en="Count"),
            width=13.0,
            align="right",
        ),
        Column(
            id="left",
            title=Text(kk="Қалғаны", ru="Остаток", en="Left"),
            width=15.0,
            align="right",
        ),
        Column(id="ground", title=Text(kk="Негізі", ru="Основание", en="By what")),
        Column(id="who", title=Text(kk="Кім жазды", ru="Кто записал", en="Entered by"), width=34.0),
    ),
    topics=frozenset({"blank"}),
)
