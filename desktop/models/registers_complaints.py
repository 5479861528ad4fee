"""The information record journal, as far as it is about complaints (W-25, I-25)."""

from typing import Final

from desktop.models.register_parts import Column, Register
from desktop.models.text import Text

COMPLAINTS: Final = Register(
    id="complaints",
    title=Text(
        kk="Ақпаратты есепке алу журналы: шағымдар",
        ru="Журнал учёта информации: жалобы",
        en="Information record journal: complaints",
    ),
    short=Text(kk="Шағымдар", ru="Жалобы", en="Complaints"),
    begins=Text(
        kk="Шағым Шағымдар бетінде (Ctrl+8) F2 пернесімен тіркелгенде осында өзі жазылады.",
        ru="Жалоба записывается, когда её регистрируют на странице «Жалобы» (Ctrl+8) клавишей F2.",
        en="A complaint is entered when it is registered on the page Complaints (Ctrl+8), by F2.",
    ),
    columns=(
        Column(
            id="number",
            title=Text(kk="Шағым №, күні", ru="№ жалобы, дата", en="Complaint No, date"),
            width=26.0,
        ),
        Column(
            id="complainant",
            title=Text(kk="Шағымданушы", ru="Заявитель", en="Complainant"),
            width=42.0,
        ),
        Column(
            id="came",
            title=Text(kk="Келу жолы", ru="Как поступила", en="How it came"),
            width=24.0,
        ),
        Column(id="about", title=Text(kk="Мәселесі", ru="Предмет", en="What about")),
        Column(
            id="against",
            title=Text(kk="Кімнің үстінен, өтініш", ru="На кого, заявление", en="Against, case"),
            width=34.0,
        ),
        Column(id="holder", title=Text(kk="Кім қарайды", ru="У кого", en="Who has it"), width=30.0),
        Column(id="due", title=Text(kk="Мерзімі", ru="Срок", en="Due"), width=21.0),
        Column(
            id="outcome",
            title=Text(kk="Нәтижесі, жауап №", ru="Итог, № ответа", en="Outcome, reply No"),
            width=36.0,
        ),
    ),
    topics=frozenset({"complaint", "paper"}),
)
