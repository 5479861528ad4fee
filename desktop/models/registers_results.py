"""The registers of what goes out: permits, invitations, hand-overs, dispatches (W-16, I-5, D30)."""

from typing import Final

from desktop.models.register_parts import Column, Register
from desktop.models.text import Text

_NUMBER: Final = Text(kk="Нөмірі, күні", ru="Номер, дата", en="Number, date")
_CASE: Final = Column(
    id="case", title=Text(kk="Өтініш №", ru="№ заявления", en="Application No"), width=26.0
)
_UNTIL: Final = Column(
    id="until",
    title=Text(kk="Жарамды мерзімі", ru="Действительно до", en="Valid until"),
    width=22.0,
)
_BLANK: Final = Column(
    id="blank", title=Text(kk="Бланк сериясы, №", ru="Серия, № бланка", en="Form"), width=24.0
)
_SIGNER: Final = Column(
    id="signer", title=Text(kk="Қол қойған", ru="Подписал", en="Signed by"), width=32.0
)
_HANDED: Final = Column(
    id="handed",
    title=Text(kk="Қашан, кімге берілді", ru="Когда, кому выдано", en="When and to whom given"),
    width=36.0,
)
_APPLICANT: Final = Column(
    id="applicant", title=Text(kk="Өтініш беруші", ru="Заявитель", en="Applicant"), width=46.0
)

PERMITS: Final = Register(
    id="permits",
    title=Text(
        kk="Берілген рұқсаттар журналы",
        ru="Журнал выданных разрешений",
        en="Register of permits issued",
    ),
    short=Text(kk="Рұқсаттар", ru="Разрешения", en="Permits"),
    begins=Text(
        kk="Шешімдер бетінде (Ctrl+4) рұқсат рәсімделгенде жолы осында өзі пайда болады.",
        ru="Строка появится сама, когда на странице «Решения» (Ctrl+4) оформят разрешение.",
        en="A line appears by itself when a permit is made on the page Decisions (Ctrl+4).",
    ),
    columns=(
        Column(id="number", title=_NUMBER, width=26.0),
        _CASE,
        Column(id="owner", title=Text(kk="Иесі", ru="Владелец", en="Owner"), width=46.0),
        Column(
            id="units", title=Text(kk="Рұқсат, қару", ru="Разрешение, оружие", en="Permit, weapon")
        ),
        _UNTIL,
        _BLANK,
        _SIGNER,
        _HANDED,
    ),
)
INVITATIONS: Final = Register(
    id="invitations",
    title=Text(
        kk="Берілген шақырулар журналы",
        ru="Журнал выданных приглашений",
        en="Register of invitations issued",
    ),
    short=Text(kk="Шақырулар", ru="Приглашения", en="Invitations"),
    begins=Text(
        kk="Шешімдер бетінде (Ctrl+4) шақыру рәсімделгенде жолы осында өзі пайда болады.",
        ru="Строка появится сама, когда на странице «Решения» (Ctrl+4) оформят приглашение.",
        en="A line appears by itself when an invitation is made on the page Decisions (Ctrl+4).",
    ),
    columns=(
        Column(id="number", title=_NUMBER, width=26.0),
        _CASE,
        Column(
            id="host", title=Text(kk="Шақырушы", ru="Приглашающий", en="Who invites"), width=46.0
        ),
        Column(
            id="guests", title=Text(kk="Шақырылған адам", ru="Приглашённый", en="Who is invited")
        ),
        Column(
            id="coupon",
            title=Text(kk="Бақылау талоны №", ru="№ контрольного талона", en="Coupon No"),
            width=24.0,
        ),
        _UNTIL,
        _BLANK,
        _SIGNER,
        _HANDED,
    ),
    topics=frozenset({"case", "paper", "coupon"}),
)
HANDED: Final = Register(
    id="handed",
    title=Text(
        kk="Берілген нәтижелер журналы",
        ru="Журнал выданных результатов",
        en="Register of results handed over",
    ),
    short=Text(kk="Берілген нәтижелер", ru="Выданные результаты", en="Results handed over"),
    begins=Text(
        kk="Нәтиже Беру бетінде (Ctrl+5) тапсырылғанда жолы осында өзі пайда болады.",
        ru="Строка появится сама, когда результат вручат на странице «Выдача» (Ctrl+5).",
        en="A line appears by itself when a result is given on the page Hand-over (Ctrl+5).",
    ),
    columns=(
        Column(
            id="date", title=Text(kk="Күні, уақыты", ru="Дата, время", en="Date, time"), width=20.0
        ),
        _CASE,
        _APPLICANT,
        Column(id="results", title=Text(kk="Не берілді", ru="Что выдано", en="What was given")),
        Column(
            id="receiver", title=Text(kk="Кім алды", ru="Кто получил", en="Received by"), width=44.0
        ),
        Column(
            id="identity",
            title=Text(
                kk="Жеке басының құжаты, сенімхат",
                ru="Документ, доверенность",
                en="Document, authority",
            ),
            width=30.0,
        ),
        Column(id="by", title=Text(kk="Кім берді", ru="Кто выдал", en="Given by"), width=34.0),
    ),
)
DISPATCHES: Final = Register(
    id="dispatches",
    title=Text(
        kk="Департаментке жіберілген істер журналы",
        ru="Журнал отправки дел в департамент",
        en="Register of dispatches to the department",
    ),
    short=Text(kk="Департаментке жөнелту", ru="Отправка в департамент", en="Dispatches"),
    begins=Text(
        kk="Өтініш департаментке жіберілгенде жолы осында өзі пайда болады: Шешімдер (Ctrl+4).",
        ru="Строка появится сама, когда дело отправят в департамент: «Решения» (Ctrl+4).",
        en="A line appears by itself when a case goes to the department: Decisions (Ctrl+4).",
    ),
    columns=(
        Column(
            id="number",
            title=Text(kk="Шығыс №, күні", ru="Исходящий №, дата", en="Outgoing No, date"),
            width=26.0,
        ),
        _CASE,
        _APPLICANT,
        Column(id="to", title=Text(kk="Қайда жіберілді", ru="Куда отправлено", en="Sent to")),
        Column(
            id="papers",
            title=Text(kk="Құжат саны", ru="Документов", en="Papers"),
            width=18.0,
            align="right",
        ),
        Column(
            id="back-by",
            title=Text(kk="Қайту мерзімі", ru="Вернуть до", en="Back by"),
            width=20.0,
        ),
        Column(
            id="back",
            title=Text(kk="Қайтты: күні, №", ru="Вернулось: дата, №", en="Came back: date, No"),
            width=26.0,
        ),
        Column(id="result", title=Text(kk="Нәтижесі", ru="Результат", en="Result"), width=28.0),
        Column(id="by", title=Text(kk="Кім жіберді", ru="Кто отправил", en="Sent by"), width=32.0),
    ),
)
