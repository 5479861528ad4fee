"""Fill the head's slips, and the list of what is laid before him (W-14, D41).

They are the office's own and speak Kazakh and Russian. What is not known is left to the pen.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from desktop.models.facts import OfficeChosen
from desktop.models.official import Official
from desktop.models.paper_contents import RegisterContent
from desktop.models.paper_decision import ResolutionContent
from desktop.models.paper_parts import NOTHING, Entry, Wording
from desktop.models.signature import name_in, post_in
from desktop.models.text import Language, Text
from desktop.models.wording import chosen, time_words, worded

LANGUAGE: Final[Language] = "ru"
_PEN: Final = "_" * 30
_SHORT_PEN: Final = "_" * 18
_DATE_PEN: Final = "_" * 10
_LINES: Final = 3  # ruled for the text of a resolution
_CASE: Final = "БҰРЫШТАМА / РЕЗОЛЮЦИЯ\n\n{number}\n{applicant}"
_MATTER: Final = Text(
    kk="{matter}{items}\n{day} тіркелген, мерзімі {due}",
    ru="{matter}\nзарегистрировано {day}, срок {due}",
    en="{matter}\nregistered {day}, due {due}",
)
_RESOLUTION: Final = "Кімге / Кому:\n{to}\n\nМерзімі / Срок: {until}\n\nМәтіні / Текст:\n{text}"
_SIGNATURE: Final = "күні / дата: {on}\n\nқолы / подпись: {pen}\n\n{who}"
_HEAD: Final = Text(kk="Басшыға: {name}", ru="Руководителю: {name}", en="To: {name}")
_NOBODY: Final = Text(
    kk="Бұрыштама күтіп тұрған өтініш жоқ.",
    ru="Заявлений на резолюцию нет.",
    en="No case waits for it.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """Hold one slip: a case, and of the resolution what is known already."""

    number: str
    applicant: str
    day: dt.date
    due: dt.date
    matter: Text
    items: str
    to: str = ""
    until: dt.date | None = None
    text: str = ""
    head: Official | None = None
    on: dt.date | None = None


def slips_content(slips: Sequence[Slip], *, made_at: dt.datetime) -> ResolutionContent:
    """Fill slips, four to a page."""
    return ResolutionContent(
        rows=tuple(_slip(each) for each in slips),
        made_at=made_at.isoformat(),
        language=LANGUAGE,
    )


def list_content(
    slips: Sequence[Slip],
    *,
    head: Official,
    clerk: Official,
    office: OfficeChosen,
    made_at: dt.datetime,
) -> RegisterContent:
    """Fill the list of the cases laid before the head: his sheet of the morning."""
    return RegisterContent(
        office=chosen(Text(kk=office.name_kk, ru=office.name_ru, en=office.name_en), LANGUAGE),
        period=worded(lambda spoken: _head_line(head, made_at.date(), spoken), LANGUAGE),
        rows=tuple(_line(each) for each in slips),
        nothing=NOTHING if slips else chosen(_NOBODY, LANGUAGE),
        made=Wording(kk=f"{made_at:%d.%m.%Y} {time_words(made_at.time())}"),
        post=post_in(clerk, "kk"),
        clerk=clerk.name,
        made_at=made_at.isoformat(),
        language=LANGUAGE,
    )


def _head_line(head: Official, day: dt.date, spoken: Language) -> str:
    said = (name_in(head, spoken), post_in(head, spoken))
    name = ", ".join(part for part in said if part)
    return f"{_HEAD.in_language(spoken).format(name=name)} · {_date(day)}"


def _line(slip: Slip) -> Entry:
    return Entry(
        text=NOTHING,
        cells=(
            Wording(kk=slip.number, own=_date(slip.day)),
            Wording(kk=slip.applicant, own=f"{slip.matter.kk} / {slip.matter.ru}{slip.items}"),
            Wording(kk=_date(slip.due)),
            NOTHING,
        ),
    )


def _slip(slip: Slip) -> Entry:
    """Fill the three cells of a slip: the case, the resolution, the signature."""
    case = Wording(
        kk=f"{_CASE.format(number=slip.number, applicant=slip.applicant)}\n{_matter(slip, 'kk')}",
        own=_matter(slip, LANGUAGE),
    )
    return Entry(text=NOTHING, cells=(case, Wording(kk=_resolution(slip)), _signed(slip)))


def _matter(slip: Slip, spoken: Language) -> str:
    return _MATTER.in_language(spoken).format(
        matter=slip.matter.in_language(spoken),
        items=slip.items,
        day=_date(slip.day),
        due=_date(slip.due),
    )


def _resolution(slip: Slip) -> str:
    return _RESOLUTION.format(
        to=slip.to or _PEN,
        until=_date(slip.until) if slip.until else _SHORT_PEN,
        text=slip.text or "\n".join([_PEN] * _LINES),
    )


def _signed(slip: Slip) -> Wording:
    words = _SIGNATURE.format(
        on=_date(slip.on) if slip.on else _DATE_PEN, pen=_SHORT_PEN, who=_who(slip.head, "kk")
    )
    own = _who(slip.head, LANGUAGE)
    return Wording(kk=words, own=own if own != _who(slip.head, "kk") else "")


def _who(head: Official | None, spoken: Language) -> str:
    return "\n".join(filter(None, (post_in(head, spoken), name_in(head, spoken))))


def _date(day: dt.date) -> str:
    return f"{day:%d.%m.%Y}"
