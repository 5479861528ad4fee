"""Who signs: the name and post of the operator, as papers print them."""

from desktop.models.errors import Refusal
from desktop.models.text import Language
from desktop.services.desk import Desk
from desktop.store import offices


def clerk_words(desk: Desk, language: Language) -> tuple[str, str]:
    """Return the name and post that papers print; refuse `no-clerk` before anybody is entered."""
    for row in offices.staff(desk.database, desk.office().office):
        if row.staff == desk.operator:
            return row.name, row.post_ru if language == "ru" else row.post_kk
    raise Refusal("no-clerk")
