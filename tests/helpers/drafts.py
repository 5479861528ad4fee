"""Drafts of invented people, as an operator would have typed them."""

from collections.abc import Sequence

from desktop.models.draft import Draft
from desktop.models.identity import check_digit

RIFLE = {
    "kind": "rifled-hunting",
    "source": "shop",
    "type": "карабин",
    "pattern": "аңшылық",
    "model": "Тигр",
    "system": "жартылай автоматты",
    "calibre": "7,62х54",
    "number": "ТГ 20418",
    "year": "2009",
}
GUEST = {
    "surname": "Тестов",
    "given": "Пётр",
    "born": "14.02.1970",
    "citizenship": "Ресей",
    "relation": "ағасы",
    "address": "Омбы қаласы",
    "stay_days": "30",
    "visit_purpose": "қонаққа келу",
}
GUARDS = ("Ахметов", "Байжанов", "Сапаров", "Ермеков", "Нұрғалиев")
PATHS = (
    "applicant.kind",
    "purpose",
    "channel",
    "person.surname",
    "person.iin",
    "person.born",
    "items.#",
    "items.0.kind",
    "items.0.energy_j",
    "items.0.year",
    "receipts.#",
    "receipts.0.document",
    "receipts.0.amount",
    "receipts.0.paid_on",
    "persons.#",
    "answers.registered_for_year.from",
    "answers.registered_for_year.to",
    "answers.inquiry",
    "insisted",
    "papers.photos",
)


def iin(born: str, *, male: bool = True, serial: int = 4) -> str:
    """Return a sound synthetic IIN for a birth date written `ddmmyyyy`, 19xx or 20xx."""
    day, month, year = born[:2], born[2:4], born[4:]
    mark = (3 if year < "2000" else 5) + (0 if male else 1)
    while True:
        eleven = f"{year[2:]}{month}{day}{mark}{serial:04d}"
        digit = check_digit(eleven)
        if digit is not None:
            return f"{eleven}{digit}"
        serial += 1


def citizen(draft: Draft, *, born: str = "12.03.1985") -> Draft:
    """Return the draft with an invented citizen as its applicant."""
    return draft.with_texts(
        {
            "applicant.kind": "citizen",
            "person.surname": "Қасымов",
            "person.given": "Төлеген",
            "person.patronymic": "Серікұлы",
            "person.iin": iin(born.replace(".", "")),
            "person.born": born,
            "person.sex": "male",
            "person.document.number": "000000001",
            "person.address": "Зеренді ауылы, Абай көшесі, 1",
            "phone": "8 700 000 00 01",
        }
    )


def citizen_with_rifle(*, papers: bool = False) -> Draft:
    """Return a citizen registering a rifle bought in a shop, with every paper or with none."""
    draft = citizen(Draft(service="weapons")).with_text("purpose", "register")
    draft = draft.with_row("items", RIFLE)
    if not papers:
        return draft
    documents = (
        "photos",
        "registration-duty-receipt",
        "permit-duty-receipt",
        "source-document",
        "test-firing-act",
        "application",
    )
    return draft.with_texts({f"papers.{document}": "yes" for document in documents})


def foreigner_with_gas_pistol(*, since: str = "10.01.2013", until: str = "10.01.2014") -> Draft:
    """Return a foreigner registering a gas pistol, registered for residence between two days."""
    return Draft(service="weapons").with_texts(
        {
            "applicant.kind": "foreigner",
            "purpose": "register",
            "person.surname": "Шмидт",
            "person.latin_surname": "Schmidt",
            "person.no_iin": "foreigner",
            "person.born": "03.07.1971",
            "phone": "8 700 000 00 02",
            "answers.registered_for_year.from": since,
            "answers.registered_for_year.to": until,
            "items.#": "1",
            "items.0.kind": "gas",
            "items.0.source": "shop",
            "items.0.type": "тапанша",
            "items.0.model": "Перфекта",
            "items.0.calibre": "8",
            "items.0.number": "П 1",
        }
    )


def guards(*, born: Sequence[str]) -> Draft:
    """Return a security company whose employees register a service weapon."""
    draft = Draft(service="weapons").with_texts(
        {
            "applicant.kind": "security-employee",
            "purpose": "register",
            "organisation.name": "«Барыс-Күзет» ЖШС",
        }
    )
    draft = draft.with_row("items", {**RIFLE, "kind": "service", "number": "ПМ 77"})
    for number, day in enumerate(born):
        draft = draft.with_row("persons", {"surname": GUARDS[number % len(GUARDS)], "born": day})
    return draft


def private_invitation() -> Draft:
    """Return a citizen inviting a guest on a private matter."""
    draft = citizen(Draft(service="invitations")).with_text("purpose", "private")
    return draft.with_row("items", GUEST)


def with_receipt(draft: Draft, document: str, amount: str, *, paid_on: str = "22.11.2013") -> Draft:
    """Return the draft with a bank receipt entered."""
    return draft.with_row(
        "receipts",
        {
            "document": document,
            "bank": "Халық банкі",
            "number": "004512",
            "paid_on": paid_on,
            "amount": amount,
        },
    )


def talon() -> dict[str, str]:
    """Return how an application came that was written by hand in a power cut."""
    return {"arrival.by": "talon", "arrival.number": "1", "arrival.on": "25.11.2013",
            "arrival.time": "09:10"}  # fmt: skip


def by_post() -> dict[str, str]:
    """Return how an application came that a post brought."""
    return {"arrival.by": "post", "arrival.on": "25.11.2013"}
