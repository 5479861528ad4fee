"""The registers of control coupons: of our invitations, and received for control (I-A2, D44)."""

from typing import Final

from desktop.models.register_parts import Column, Register
from desktop.models.text import Text

COUPONS: Final = Register(
    id="coupons",
    title=Text(
        kk="Бақылау талондары: қайтарылды / қайтарылмады",
        ru="Контрольные талоны: возвращены / не возвращены",
        en="Control coupons: returned / outstanding",
    ),
    short=Text(kk="Бақылау талондары", ru="Контрольные талоны", en="Control coupons"),
    begins=Text(
        kk="Жеке шақыру Беру бетінде (Ctrl+5) тапсырылғанда талоны осында өзі жазылады.",
        ru="Талон записывается, когда частное приглашение вручат: «Выдача» (Ctrl+5).",
        en="A coupon is entered when its private invitation is given: Hand-over (Ctrl+5).",
    ),
    columns=(
        Column(id="number", title=Text(kk="Талон №", ru="Талон №", en="Coupon No"), width=24.0),
        Column(
            id="handed",
            title=Text(kk="Берілген күні", ru="Дата вручения", en="Handed over"),
            width=20.0,
        ),
        Column(id="guest", title=Text(kk="Шақырылған адам", ru="Приглашённый", en="Guest")),
        Column(
            id="inviter", title=Text(kk="Шақырушы", ru="Приглашающий", en="Inviter"), width=42.0
        ),
        Column(
            id="until",
            title=Text(
                kk="Жарамды, рұқсат күні",
                ru="Действует до, дней",
                en="Valid until, days",
            ),
            width=26.0,
        ),
        Column(
            id="returned",
            title=Text(kk="Қайтарылды", ru="Возвращён", en="Returned"),
            width=24.0,
        ),
        Column(
            id="by",
            title=Text(kk="Кімнен, хат №", ru="От кого, № письма", en="From whom, letter No"),
            width=44.0,
        ),
        Column(
            id="stay",
            title=Text(kk="Келді, кетті", ru="Прибыл, выехал", en="Arrived, departed"),
            width=34.0,
        ),
    ),
    topics=frozenset({"case", "coupon"}),
)

COUPONS_RECEIVED: Final = Register(
    id="coupons-received",
    title=Text(
        kk="Бақылауға келген талондар журналы",
        ru="Журнал талонов, поступивших на контроль",
        en="Register of coupons received for control",
    ),
    short=Text(kk="Бақылауға келгендер", ru="Поступили на контроль", en="Coupons received"),
    begins=Text(
        kk="Басқа органнан келген талонды F2 пернесімен енгізіңіз: қонақ осы жерден қадағаланады.",
        ru="Талон, пришедший из другого органа, вносится клавишей F2: за гостем следят отсюда.",
        en="Enter a coupon that came from elsewhere with F2: its guest is followed here.",
    ),
    columns=(
        Column(
            id="number",
            title=Text(kk="Талон №, келген күні", ru="Талон №, поступил", en="Coupon No, received"),
            width=25.0,
        ),
        Column(
            id="issuer",
            title=Text(kk="Берген орган, хат №", ru="Орган, № письма", en="Issued by, letter No"),
            width=38.0,
        ),
        Column(
            id="guest",
            title=Text(
                kk="Шақырылған адам, паспорты", ru="Приглашённый, паспорт", en="Guest, passport"
            ),
        ),
        Column(
            id="inviter",
            title=Text(kk="Шақырушы, мекенжайы", ru="Приглашающий, адрес", en="Inviter, address"),
            width=42.0,
        ),
        Column(
            id="permitted",
            title=Text(kk="Рұқсат мерзімі", ru="Разрешено", en="Permitted"),
            width=27.0,
        ),
        Column(id="arrived", title=Text(kk="Келді", ru="Прибыл", en="Arrived"), width=19.0),
        Column(
            id="registered",
            title=Text(kk="Тіркелді (5 күн)", ru="Регистрация (5 дней)", en="Registered (5 days)"),
            width=27.0,
        ),
        Column(id="departed", title=Text(kk="Кетті", ru="Выехал", en="Departed"), width=27.0),
        Column(
            id="back",
            title=Text(kk="Хатпен қайтарылды", ru="Возвращён письмом", en="Returned by letter"),
            width=27.0,
        ),
    ),
    topics=frozenset({"coupon", "paper"}),
)
