"""Pages that try a printer: the very forms we print, with an invented visitor and «ҮЛГІ» across."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from types import MappingProxyType
from typing import Any, Final

from desktop.models.layout import Layout
from desktop.models.morning_sheet import ACROSS
from desktop.models.paper import (
    SHEETS,
    Content,
    Entry,
    HandedContent,
    Issuer,
    NotCoveredContent,
    PaperForm,
    PaperKind,
    RegisterContent,
    Sheet,
    SheetContent,
    TicketContent,
    Wording,
    content_of,
    form_of,
)
from desktop.models.text import Language
from desktop.printing.options import PrintOptions
from desktop.printing.papers import fitted_sheet, make_pdf
from desktop.printing.spool import Media, Spool, Submitted
from desktop.services.desk import Desk
from desktop.services.papers import Destination, destination
from desktop.services.sample_away import AWAY
from desktop.services.sample_case import Sample
from desktop.services.sample_decisions import DECISIONS
from desktop.services.sample_files import FILES
from desktop.services.sample_filled import FILLED
from desktop.services.sample_plain import plain_sample
from desktop.services.sample_results import RESULTS

_SAMPLE: Final = Wording(kk="Сынақ беті", own="Пробная страница")
_LETTERS: Final = Entry(
    text=Wording(kk="Әә Ғғ Ққ Ңң Өө Ұұ Үү Һһ Іі ₸ №", own="Аа Яя Ёё 0123456789"),
)
_LETTERS_IN_CELLS: Final = (Wording(kk="Әә Ғғ"), Wording(kk="Ққ Ңң"), _SAMPLE, _LETTERS.text)


def sample_page(
    desk: Desk, *, kind: PaperKind, sheet: str, offset_mm: tuple[float, float] = (0.0, 0.0)
) -> bytes:
    """Return the page that tries a kind of paper on a sheet of `models.paper.SHEETS`."""
    return _sample(desk, kind, SHEETS[sheet], offset_mm)[0]


def template_page(desk: Desk, *, kind: PaperKind, language: Language) -> bytes:
    """Return a kind of paper as it looks in a language, on the sheet it is printed on here."""
    return _sample(desk, kind, destination(desk, kind).sheet, (0.0, 0.0), language)[0]


def print_template(
    desk: Desk, spool: Spool, *, kind: PaperKind, language: Language, to: Destination
) -> Submitted:
    """Send a template to the printer of its paper, «ҮЛГІ» across it; nothing is recorded."""
    pdf, sheet = _sample(desk, kind, to.sheet, to.offset_mm, language)
    return spool.submit(pdf, printer=to.printer, media=Media.of(sheet, to.tray), title="Kense")


def print_sample_page(desk: Desk, spool: Spool, *, kind: PaperKind, to: Destination) -> Submitted:
    """Send the page that tries a kind of paper where it goes; nothing is recorded."""
    pdf, sheet = _sample(desk, kind, to.sheet, to.offset_mm)
    media = Media.of(sheet, to.tray)
    return spool.submit(pdf, printer=to.printer, media=media, title="Kense")


def _sample(
    desk: Desk,
    kind: PaperKind,
    sheet: Sheet,
    offset_mm: tuple[float, float],
    language: Language = "ru",
) -> tuple[bytes, Sheet]:
    """Return the page and the sheet it takes, which is cut where it comes off a roll."""
    layout = desk.layouts()[kind].layout
    told = Sample(catalogue=desk.catalogue, office=desk.office(), at=desk.now(), language=language)
    return template_of(kind, layout, told, sheet, offset_mm)


def template_of(
    kind: PaperKind,
    layout: Layout,
    sample: Sample,
    sheet: Sheet,
    offset_mm: tuple[float, float] = (0.0, 0.0),
) -> tuple[bytes, Sheet]:
    """Return a page of a layout with invented data, and the sheet it takes."""
    content = _spoken(sample_content(kind, sample), sample.language)
    options = PrintOptions(sheet=sheet, practice=True, offset_mm=offset_mm)
    fitted = fitted_sheet(kind, content, layout, options)
    return make_pdf(kind, content, layout, replace(options, sheet=fitted)), fitted


def sample_content(kind: PaperKind, sample: Sample) -> Content:
    """Return the content of a page that tries a printer; every name in it is invented."""
    filled = FILLED.get(form_of(kind))
    if filled is not None:
        return filled(sample, kind)
    office, at = sample.office, sample.at
    issuer = Issuer(
        name=Wording(kk=office.name_kk, own=office.name_ru),
        address=office.address,
        phones=", ".join(office.phones),
        hours=Wording(kk=""),
    )
    made = _SAMPLES.get(form_of(kind))
    return plain_sample(content_of(kind), issuer, at) if made is None else made(issuer, at)


def _spoken(content: Content, language: Language) -> Content:
    """Return a content for whoever speaks a language: to a Kazakh speaker all is said once."""
    said = _said_once(content) if language == "kk" else content
    return replace(said, language=language)


def _said_once(value: Any) -> Any:  # noqa: ANN401  a content or any part of one
    if isinstance(value, Wording):
        return Wording(kk=value.kk)
    if isinstance(value, tuple):
        return tuple(_said_once(each) for each in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(
            value, **{each.name: _said_once(getattr(value, each.name)) for each in fields(value)}
        )
    return value


def _not_covered(issuer: Issuer, at: dt.datetime) -> NotCoveredContent:
    return NotCoveredContent(
        service=_SAMPLE,
        purpose=_SAMPLE,
        says=_LETTERS.text,
        paragraph=Wording(kk="–", own="–"),
        made=_day(at),
        made_at=at.isoformat(),
        post="",
        clerk="",
        issuer=issuer,
        language="ru",
    )


def _ticket(issuer: Issuer, at: dt.datetime) -> TicketContent:
    return TicketContent(
        number="Қ-000",
        line=_SAMPLE,
        ahead=Wording(kk=""),
        given=f"{at:%d.%m.%Y %H:%M}",
        office=issuer.name,
        made_at=at.isoformat(),
        language="ru",
    )


def _morning_sheet(issuer: Issuer, at: dt.datetime) -> SheetContent:
    row = Entry(text=_SAMPLE, cells=(Wording(kk="Қ-000", own=_SAMPLE.kk),) * ACROSS)
    return SheetContent(
        office=issuer.name,
        day=_day(at),
        rows=(row, row),
        ends=(),
        made=f"{at:%d.%m.%Y}",
        made_at=at.isoformat(),
        language="ru",
    )


def _handed(issuer: Issuer, at: dt.datetime) -> HandedContent:
    nothing = Wording(kk="")
    return HandedContent(
        number="Қ-0000/0000",
        name=_SAMPLE.kk,
        results=(_LETTERS,),
        left=nothing,
        receiver=_SAMPLE,
        identity=_SAMPLE,
        authority=nothing,
        originals=nothing,
        handed=_day(at),
        reason=nothing,
        post="",
        clerk="",
        office=issuer.name,
        made_at=at.isoformat(),
        language="ru",
    )


def _register(issuer: Issuer, at: dt.datetime) -> RegisterContent:
    cells = (*_LETTERS_IN_CELLS, _SAMPLE)
    return RegisterContent(
        office=issuer.name,
        period=_day(at),
        rows=(Entry(text=_SAMPLE, cells=cells),),
        nothing=Wording(kk=""),
        made=_day(at),
        post="",
        clerk="",
        made_at=at.isoformat(),
        language="ru",
    )


def _day(at: dt.datetime) -> Wording:
    return Wording(kk=f"{at:%d.%m.%Y}", own=f"{at:%d.%m.%Y}")


_SAMPLES: Final[Mapping[PaperForm, Callable[[Issuer, dt.datetime], Content]]] = MappingProxyType(
    {
        "ticket": _ticket,
        "not-covered": _not_covered,
        "register-deviations": _register,
        "morning-sheet": _morning_sheet,
        **AWAY,
        **RESULTS,
        **DECISIONS,
        **FILES,
        "register-handed": _handed,
    }
)
