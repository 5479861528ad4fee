"""Fill any content with invented values by what its fields are, for a paper with no sample."""

import datetime as dt
from dataclasses import fields
from typing import Any, Final, get_origin

from desktop.models.paper import Content
from desktop.models.paper_parts import Entry, Issuer, Wording

_SAMPLE: Final = Wording(kk="Сынақ беті", own="Пробная страница")
_LETTERS: Final = Wording(kk="Әә Ғғ Ққ Ңң Өө Ұұ Үү Һһ Іі ₸ №", own="Аа Яя Ёё 0123456789")


def plain_sample(kind: type[Content], issuer: Issuer, at: dt.datetime) -> Content:
    """Return a content in which every text says that the page is a sample; lists have one line."""
    known: dict[str, Any] = {"made_at": at.isoformat(), "language": "ru", "number": "0000/0000"}
    return kind(
        **{each.name: known.get(each.name, _of(each.type, issuer)) for each in fields(kind)}
    )


def _of(kind: object, issuer: Issuer) -> object:
    if get_origin(kind) is tuple:
        return (Entry(text=_LETTERS),)
    plain: dict[object, object] = {str: _SAMPLE.kk, bool: False, Wording: _SAMPLE, Issuer: issuer}
    return plain[kind]
