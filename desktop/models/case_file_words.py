"""Fill the cover, the inner list and the certificate of a file, in words of the model's own (D56).

They speak Kazakh and Russian, as every paper that leaves for another body or stays for years.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from desktop.models.counting import in_words
from desktop.models.facts import FileLine
from desktop.models.inquiry_words import LANGUAGE
from desktop.models.official import Official
from desktop.models.paper_file import CaseCertificateContent, CaseCoverContent, CaseInventoryContent
from desktop.models.paper_parts import NOTHING, Entry, Issuer, Wording
from desktop.models.signature import name_of, post_of
from desktop.models.text import Text
from desktop.models.wording import mark_words, worded

VOID: Final = Text(kk="жарамсыз", ru="недействителен", en="void")
HAND_WRITTEN: Final = Text(kk="қолмен жазылған", ru="написан от руки", en="written by hand")
SIGNED_COPY: Final = Text(
    kk="қол қойылған данасы тігіледі", ru="подшивается подписанный", en="the signed one is filed"
)
BROUGHT: Final = Text(kk="өтініш беруші әкелді", ru="принесено заявителем", en="brought")
ANSWER: Final = Text(kk="Сұрау салуға жауап", ru="Ответ на запрос", en="Answer to an inquiry")
BACK: Final = Text(
    kk="Департаменттің жауабы", ru="Ответ департамента", en="Reply of the department"
)
CONFIDENTIAL: Final = Text(kk="құпия", ru="конфиденциально", en="confidential")
_TITLE: Final = Text(
    kk="{name}: {day} тіркелген өтініш бойынша материалдар",
    ru="{name}: материалы по заявлению, зарегистрированному {day}",
    en="{name}: papers of the application registered on {day}",
)
_CASE: Final = Text(kk="№ {number} іс", ru="Дело № {number}", en="File No {number}")
_COUNT: Final = Text(kk="{count} ({words})", ru="{count} ({words})", en="{count} ({words})")
_SPAN: Final = Text(
    kk="№ {first} бастап № {last} дейін", ru="с № {first} по № {last}", en="from {first} to {last}"
)
_TOTAL: Final = Text(
    kk="Барлығы: {papers} құжат, {sheets} парақ",
    ru="Итого документов: {papers}, листов: {sheets}",
    en="In all: papers {papers}, sheets {sheets}",
)
_HIDDEN: Final = Text(
    kk="Құпия құжаттар бұл іске тігілмеген: {count}. Олар өтінішті қараған қызметкер мен басшыда.",
    ru="Конфиденциальные документы в это дело не подшиты: {count}. Они у исполнителя и начальника.",
    en="Confidential papers are not in this file: {count}. The examiner and the head have them.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FileOf:
    """Hold what all three papers of a file say."""

    number: str
    applicant: str
    service: Text
    registered_on: dt.date
    closed_on: dt.date | None
    lines: Sequence[FileLine]
    hidden: int
    sent_to: str  # the department it goes to, empty of a file that stays
    index: str
    retention: str
    signer: Official
    issuer: Issuer
    made_at: dt.datetime

    @property
    def sheets(self) -> int:
        """Return how many sheets are numbered."""
        return self.lines[-1].last if self.lines else 0


def cover_content(of: FileOf) -> CaseCoverContent:
    """Fill the cover."""
    return CaseCoverContent(
        index=of.index,
        number=of.number,
        service=_said(of.service),
        title=_title(of),
        began=_day(of.registered_on),
        ended=_day(of.closed_on),
        sheets=_count(of.sheets),
        retention=Wording(kk=of.retention),
        destination=Wording(kk=of.sent_to),
        issuer=of.issuer,
        made_at=of.made_at.isoformat(),
        language=LANGUAGE,
    )


def inventory_content(of: FileOf) -> CaseInventoryContent:
    """Fill the inner list."""
    return CaseInventoryContent(
        case=_said(_CASE, number=of.number),
        title=_title(of),
        rows=tuple(_row(each) for each in of.lines),
        total=_said(_TOTAL, papers=len(of.lines), sheets=of.sheets),
        hidden=_hidden(of),
        made=_day(of.made_at.date()),
        post=post_of(of.signer, LANGUAGE),
        signer=name_of(of.signer, LANGUAGE),
        issuer=of.issuer,
        made_at=of.made_at.isoformat(),
        language=LANGUAGE,
    )


def certificate_content(of: FileOf, *, inventory_sheets: int) -> CaseCertificateContent:
    """Fill the certificate, once the sheets of the inner list are counted too."""
    return CaseCertificateContent(
        case=_said(_CASE, number=of.number),
        sheets=_count(of.sheets),
        span=_said(_SPAN, first=1, last=of.sheets) if of.sheets else NOTHING,
        inventory=_count(inventory_sheets),
        hidden=_hidden(of),
        peculiar="",
        made=_day(of.made_at.date()),
        post=post_of(of.signer, LANGUAGE),
        signer=name_of(of.signer, LANGUAGE),
        issuer=of.issuer,
        made_at=of.made_at.isoformat(),
        language=LANGUAGE,
    )


def span_words(line: FileLine) -> str:
    """Return the sheets a line lies on."""
    return str(line.first) if line.first == line.last else f"{line.first}–{line.last}"


def _row(line: FileLine) -> Entry:
    name = Wording(kk=line.name, own=line.name_ru if line.name_ru != line.name else "")
    return Entry(
        text=name,
        cells=(
            name,
            Wording(kk=mark_words(line.number, line.date)),
            Wording(kk=span_words(line)),
            Wording(kk=line.note, own=line.note_ru),
        ),
    )


def _title(of: FileOf) -> Wording:
    return _said(_TITLE, name=of.applicant, day=_day(of.registered_on))


def _hidden(of: FileOf) -> Wording:
    return _said(_HIDDEN, count=of.hidden) if of.hidden else NOTHING


def _count(count: int) -> Wording:
    return worded(
        lambda spoken: _COUNT.in_language(spoken).format(
            count=count, words=in_words(count, spoken)
        ),
        LANGUAGE,
    )


def _said(text: Text, **fields: object) -> Wording:
    return worded(lambda spoken: text.in_language(spoken).format(**fields), LANGUAGE)


def _day(day: dt.date | None) -> str:
    return "" if day is None else f"{day:%d.%m.%Y}"
