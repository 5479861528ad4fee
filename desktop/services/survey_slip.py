"""The slip of the survey: printed beside the talon and kept nowhere, as nobody's it is (D55)."""

from typing import Final

from desktop.models.errors import Refusal
from desktop.models.paper import PaperKind
from desktop.models.paper_parts import Entry, Wording
from desktop.models.paper_report import SurveySlipContent
from desktop.models.standard import Standard
from desktop.models.survey import written_token
from desktop.models.text import Language, Text
from desktop.models.wording import chosen
from desktop.printing.papers import PrintOptions, fitted_sheet, make_pdf
from desktop.printing.spool import Media, Spool, Submitted
from desktop.services.desk import Desk
from desktop.services.papers import Destination, destination
from desktop.store.practice import is_practice

SLIP: Final[PaperKind] = "survey-slip"
_TICKED: Final = Wording(kk="")  # an empty cell, for the visitor's pen


def require_printer(desk: Desk) -> Destination:
    """Return where slips print: where they are set to, else where queue numbers do.

    Refuses `no-printer` (`kind`).
    """
    own = destination(desk, SLIP)
    if own.printer:
        return own
    numbers = destination(desk, "ticket")
    if not numbers.printer:
        raise Refusal("no-printer", kind=SLIP)
    return numbers


def slip_pdf(desk: Desk, *, service: str, token: str, language: Language = "ru") -> bytes:
    """Make a slip as it prints; nothing of it is kept. Refuses `no-printer` (`kind`)."""
    to = require_printer(desk)
    content, layout = _content(desk, service, token, language), desk.layouts()[SLIP].layout
    options = PrintOptions(
        sheet=to.sheet, practice=is_practice(desk.database), offset_mm=to.offset_mm
    )
    sheet = fitted_sheet(SLIP, content, layout, options)
    return make_pdf(SLIP, content, layout, PrintOptions(
        sheet=sheet, practice=options.practice, offset_mm=to.offset_mm
    ))  # fmt: skip


def print_slip(
    desk: Desk, spool: Spool, *, service: str, token: str, language: Language = "ru"
) -> Submitted:
    """Send a slip to its printer; nothing is recorded. Refuses `no-printer` (`kind`)."""
    to = require_printer(desk)
    content, layout = _content(desk, service, token, language), desk.layouts()[SLIP].layout
    sheet = fitted_sheet(SLIP, content, layout, PrintOptions(sheet=to.sheet))
    pdf = slip_pdf(desk, service=service, token=token, language=language)
    media = Media(width_mm=sheet.width_mm, height_mm=sheet.height_mm, tray=to.tray)
    return spool.submit(pdf, printer=to.printer, media=media, title=SLIP)


def slip_content(
    standard: Standard, *, token: str, office: Text, made_at: str, language: Language
) -> SurveySlipContent:
    """Word a slip: its number and the questions, nobody's name, the day and no hour."""
    asked = [row.question or row.name for row in standard.indicators if row.source == "survey"]
    return SurveySlipContent(
        token=written_token(token),
        service=chosen(standard.short, language),
        rows=tuple(
            Entry(text=Wording(kk=""), cells=(chosen(words, language), _TICKED, _TICKED))
            for words in asked
        ),
        office=chosen(office, language),
        made_at=made_at,
        language=language,
    )


def _content(desk: Desk, service: str, token: str, language: Language) -> SurveySlipContent:
    office = desk.office()
    return slip_content(
        desk.catalogue.standard(service),
        token=token,
        office=Text(kk=office.name_kk, ru=office.name_ru, en=office.name_en),
        made_at=desk.now().date().isoformat(),
        language=language,
    )
