"""What comes off a roll is as tall as what it says; a label keeps its size whatever it says."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from desktop import paths
from desktop.models.errors import Refusal
from desktop.models.paper_contents import TicketContent
from desktop.models.paper_parts import Wording
from desktop.models.paper_sheets import LABEL, ROLL, Sheet
from desktop.models.text import Language
from desktop.printing.options import PrintOptions
from desktop.printing.papers import fitted_sheet, make_pdf
from desktop.standards.directory import load_directory
from desktop.standards.places import directory_editions
from tests.printing.builders import layout, pdf_of, ticket
from tests.printing.reading import inked_box, pages_of, picture, sheets_mm, squeezed

DOTS = 254  # an inch: ten to the millimetre
PRINTABLE = 72.0  # mm that an 80 mm thermal head prints
OWN: tuple[Language, ...] = ("kk", "ru", "en")


def longest_office() -> dict[Language, str]:
    """Return the longest name of an office in the directories we ship, in each language."""
    offices = [
        office
        for service in ("weapons", "invitations")
        for edition in directory_editions(paths.forms(), service)
        for office in load_directory(paths.forms(), service, edition).offices
    ]
    longest = max(offices, key=lambda office: len(office.name.kk) + len(office.name.ru))
    return {"kk": longest.name.kk, "ru": longest.name.ru, "en": longest.name.en}


def longest_ticket(own: Language) -> TicketContent:
    """Invent the queue number with the most to say."""
    names = longest_office()
    return replace(
        ticket(own),
        number="Қ-1999",
        line=Wording(
            kk="Шақыру: рұқсатты алу немесе жетіспейтін құжатты қосу",
            own="" if own == "kk" else "Приглашения: получение результата или донос документов",
        ),
        ahead=Wording(
            kk="Алдыңызда 118 адам бар", own="" if own == "kk" else "Перед вами 118 чел."
        ),
        office=Wording(kk=names["kk"], own="" if own == "kk" else names[own]),
        language=own,
    )


def ink_mm(pdf: bytes) -> tuple[float, float, float, float]:
    """Return left, top, right and bottom of all ink."""
    left, top, right, bottom = inked_box(picture(pdf, dpi=DOTS))
    return left / 10, top / 10, (right + 1) / 10, (bottom + 1) / 10


def said(content: TicketContent) -> list[str]:
    """Return everything a queue number must say."""
    both = (content.line, content.ahead, content.office)
    words = [part for each in both for part in (each.kk, each.own) if part]
    return [content.number, content.given, *words]


@pytest.mark.parametrize("own", OWN)
@pytest.mark.parametrize("make", [ticket, longest_ticket], ids=["usual", "longest"])
def test_a_number_off_the_roll_ends_where_its_content_ends(
    make: Callable[[Language], TicketContent], own: Language
) -> None:
    pdf = pdf_of("ticket", make(own), ROLL)
    ((width, height),) = sheets_mm(pdf)
    left, _top, right, bottom = ink_mm(pdf)
    margins = layout("ticket").sheets["roll-80"]
    assert width == pytest.approx(80, abs=0.01)
    assert margins.bottom - 0.5 <= height - bottom <= margins.bottom + 2.5  # a line's descenders
    assert left >= (80 - PRINTABLE) / 2 - 0.15
    assert right <= 80 - (80 - PRINTABLE) / 2 + 0.15


def test_more_to_say_makes_a_taller_paper() -> None:
    heights = [
        sheets_mm(pdf_of("ticket", content, ROLL))[0][1]
        for content in (ticket("kk"), ticket("ru"), longest_ticket("ru"))
    ]
    assert heights == sorted(set(heights))


@pytest.mark.parametrize("own", OWN)
@pytest.mark.parametrize("sheet", [LABEL, ROLL], ids=lambda each: each.id)
def test_the_longest_number_is_said_whole_on_one_page(sheet: Sheet, own: Language) -> None:
    content = longest_ticket(own)
    (page,) = pages_of(pdf_of("ticket", content, sheet))
    assert content.number in page.split()
    assert [words for words in said(content) if squeezed(words) not in squeezed(page)] == []


@pytest.mark.parametrize("own", OWN)
def test_a_label_is_exactly_its_size_and_nothing_touches_its_edge(own: Language) -> None:
    pdf = pdf_of("ticket", longest_ticket(own), LABEL)
    assert sheets_mm(pdf) == [pytest.approx((75, 55), abs=0.01)]
    left, top, right, bottom = ink_mm(pdf)
    assert min(left, top, 75 - right, 55 - bottom) >= 2.5


def test_a_reprint_keeps_the_height_and_says_that_it_is_one() -> None:
    content = longest_ticket("ru")
    first = PrintOptions(sheet=ROLL)
    sheet = fitted_sheet("ticket", content, layout("ticket"), first)
    again = make_pdf(
        "ticket", content, layout("ticket"), replace(first, sheet=sheet, duplicate=True)
    )
    assert sheets_mm(again) == [pytest.approx((80, sheet.height_mm), abs=0.01)]
    (page,) = pages_of(again)
    assert "ТЕЛНҰСҚА" in page
    assert [words for words in said(content) if squeezed(words) not in squeezed(page)] == []


def test_what_no_roll_should_print_is_refused() -> None:
    endless = replace(ticket("kk"), office=Wording(kk="Есіл ауданының ІІБ, " * 1500))
    with pytest.raises(Refusal, match="paper-too-long"):
        fitted_sheet("ticket", endless, layout("ticket"), PrintOptions(sheet=ROLL))
