"""Say which list was written into a file, how many rows it had, and what narrowed it (§3.4)."""

from desktop.i18n import _n
from desktop.models.facts import ListSaved
from desktop.models.saved_list_words import title_of
from desktop.presenters import formats


def saved_words(fact: ListSaved) -> str:
    """Say which list it was, how many rows, which days, and what else narrowed it."""
    said = _n("{count} row", "{count} rows", fact.rows).format(count=formats.number(fact.rows))
    days = ""
    if fact.first and fact.last:
        days = f"{formats.date_digits(fact.first)} – {formats.date_digits(fact.last)}"
        if fact.first == fact.last:
            days = formats.date_digits(fact.first)
    words = f"«{fact.words}»" if fact.words else ""
    title = formats.text(title_of(fact.what))
    return formats.listed(filter(None, (title, said, days, words)))
