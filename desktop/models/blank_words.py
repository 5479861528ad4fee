"""Word the act of balance of blanks of strict reporting, which a commission of three signs (D28).

No annex prescribes it: it says what there was, what came and went, by which serials, what the
register leaves and what the commission counted.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from desktop.models.blanks import COMMISSION, Balance, BlankKind, Block
from desktop.models.official import Official
from desktop.models.paper_blanks import BalanceContent
from desktop.models.paper_parts import Entry, Issuer, Wording
from desktop.models.signature import name_of, post_of
from desktop.models.text import Language, Text
from desktop.models.wording import worded

KINDS: Final[Mapping[BlankKind, Text]] = MappingProxyType(
    {
        "permit": Text(kk="рұқсат бланкілері", ru="бланки разрешений", en="forms of permits"),
        "invitation": Text(
            kk="шақыру бланкілері", ru="бланки приглашений", en="forms of invitations"
        ),
    }
)
_PERIOD: Final = Text(
    kk="{since} – {until} аралығы",
    ru="за период {since} – {until}",
    en="from {since} to {until}",
)
_NONE: Final = Text(kk="–", ru="–", en="–")
_ROWS: Final = (
    Text(kk="Кезең басындағы қалдық", ru="Остаток на начало", en="Opening stock"),
    Text(kk="Келіп түскені", ru="Поступило", en="Received"),
    Text(kk="Жұмсалғаны", ru="Израсходовано", en="Used"),
    Text(kk="Бүлінгені", ru="Испорчено", en="Spoiled"),
    Text(
        kk="Бұрынғы актіде жұмсалған деп есептелген, кейін бүлінгені анықталды",
        ru="Учтено израсходованным в прежнем акте, позже испорчено",
        en="Counted as used by an earlier act, found spoiled since",
    ),
    Text(kk="Қайтарылғаны, берілгені", ru="Возвращено, передано", en="Handed back"),
    Text(kk="Есеп бойынша қалдық", ru="Остаток по учёту", en="Closing stock by the register"),
    Text(kk="Комиссия санағаны", ru="Фактически, по счёту комиссии", en="Counted"),
)
_FOUND: Final = _ROWS[4]  # they left the stock before: told, where there are any, not reckoned
_AGREES: Final = Text(
    kk="Нақты қалдық есеппен сәйкес келеді.",
    ru="Фактический остаток соответствует учёту.",
    en="What was counted agrees with the register.",
)
_LACKS: Final = Text(
    kk="Есеппен салыстырғанда {count} бланк кем.",
    ru="Недостача против учёта, бланков: {count}.",
    en="Fewer than the register has, by {count}.",
)
_EXCEEDS: Final = Text(
    kk="Есеппен салыстырғанда {count} бланк артық.",
    ru="Излишек против учёта, бланков: {count}.",
    en="More than the register has, by {count}.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """Hold what an act of balance tells: days, sums, serials in the order of its rows."""

    kind: BlankKind
    since: dt.date
    until: dt.date
    number: str
    balance: Balance
    counted: int
    opening: tuple[Block, ...]
    received: tuple[str, ...]  # blocks with their documents
    used: tuple[Block, ...]
    spoiled: tuple[str, ...]  # serials with their reasons
    handed_back: tuple[str, ...]  # blocks with whom they went to
    left: tuple[Block, ...]
    commission: tuple[Official, ...]
    remarks: str = ""
    found_spoiled: tuple[str, ...] = ()  # used before the count before, with their reasons


def balance_content(
    told: Counted, *, issuer: Issuer, made_at: dt.datetime, language: Language
) -> BalanceContent:
    """Fill the act; whoever is not named signs on an empty line."""
    people = (*told.commission, *(None for _ in range(COMMISSION - len(told.commission))))
    posts = [post_of(each, language) for each in people]
    names = [name_of(each, language) for each in people]
    return BalanceContent(
        number=told.number,
        date=f"{told.until:%d.%m.%Y}",
        subject=_said(KINDS[told.kind], language),
        period=_said(
            _PERIOD, language, since=f"{told.since:%d.%m.%Y}", until=f"{told.until:%d.%m.%Y}"
        ),
        rows=tuple(_rows(told, language)),
        conclusion=_conclusion(told, language),
        remarks=told.remarks,
        chair_post=posts[0],
        chair=names[0],
        second_post=posts[1],
        second=names[1],
        third_post=posts[2],
        third=names[2],
        issuer=issuer,
        made_at=made_at.isoformat(),
        language=language,
    )


def _rows(told: Counted, language: Language) -> list[Entry]:
    sums, texts = told.balance, _texts
    rows = (
        (sums.opening, texts(told.opening)),
        (sums.received, told.received),
        (sums.used, texts(told.used)),
        (sums.spoiled, told.spoiled),
        (len(told.found_spoiled), told.found_spoiled),
        (sums.handed_back, told.handed_back),
        (sums.closing, texts(told.left)),
        (told.counted, ()),
    )
    return [
        Entry(
            text=_said(name, language),
            cells=(
                _said(name, language),
                Wording(kk=str(count)),
                Wording(kk="; ".join(serials) or _NONE.kk),
            ),
        )
        for name, (count, serials) in zip(_ROWS, rows, strict=True)
        if name is not _FOUND or count
    ]


def _texts(blocks: Sequence[Block]) -> tuple[str, ...]:
    return tuple(each.text for each in blocks)


def _conclusion(told: Counted, language: Language) -> Wording:
    more = told.counted - told.balance.closing
    said = _EXCEEDS if more > 0 else _LACKS if more else _AGREES
    return _said(said, language, count=abs(more))


def _said(text: Text, language: Language, **fields: object) -> Wording:
    return worded(lambda spoken: text.in_language(spoken).format(**fields), language)
