"""Both copies of a talon: the same form, and on the office's own the hand-over line."""

from dataclasses import replace

import pytest

from desktop.models.paper import PaperKind
from desktop.models.paper_contents import TalonContent
from desktop.models.paper_sheets import A4_TWO_UP, A5, Sheet
from desktop.printing.drawing import RuleMark, TextMark
from desktop.printing.options import Copy, PrintOptions
from desktop.printing.pages import draw_pages
from desktop.printing.papers import make_pdf
from tests.printing.builders import GUARDS, LONG_NAME, layout, papers, talon
from tests.printing.reading import pages_of, sheets_mm, squeezed, text_of

KINDS = ("talon-weapons", "talon-invitations")
HAND_OVER = ("Нәтижені алды", "(алушының аты-жөні)", "(күні)", "Сенімхат", "Берді")
COPIES: tuple[Copy, ...] = ("applicant", "office")


def pdf_of_copies(kind: PaperKind, content: TalonContent, sheet: Sheet, *copies: Copy) -> bytes:
    options = PrintOptions(sheet=sheet, copies=copies or None)
    return make_pdf(kind, content, layout(kind), options)


@pytest.mark.parametrize("own", ["kk", "ru", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_the_office_copy_alone_carries_the_hand_over_line(kind: PaperKind, own: str) -> None:
    content = talon(*papers(9), language=own)
    ours = text_of(pdf_of_copies(kind, content, A5, "office"))
    theirs = text_of(pdf_of_copies(kind, content, A5, "applicant"))
    assert [words for words in HAND_OVER if words not in ours] == []
    assert [words for words in HAND_OVER if words in theirs] == []
    assert ("Ф.И.О. получателя" in ours) == (own == "ru")
    assert ("name of the receiver" in ours) == (own == "en")


@pytest.mark.parametrize("kind", KINDS)
def test_the_applicants_copy_says_where_and_when_to_come_and_the_offices_the_same_days(
    kind: PaperKind,
) -> None:
    content = talon(*papers(9), language="ru")
    ours = squeezed(text_of(pdf_of_copies(kind, content, A5, "office")))
    theirs = squeezed(text_of(pdf_of_copies(kind, content, A5, "applicant")))
    both = [content.due.kk, content.collect.kk, content.number, content.name]
    home = [content.issuer.name.kk, content.issuer.address, content.issuer.phones]
    home += [content.due.own, content.collect_hours.kk]
    assert [words for words in (*both, *home) if squeezed(words) not in theirs] == []
    assert [words for words in both if squeezed(words) not in ours] == []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("own", ["kk", "ru", "en"])
@pytest.mark.parametrize("listed", [papers(9), GUARDS, papers(1)], ids=["nine", "guards", "one"])
def test_both_copies_of_what_people_bring_go_on_one_sheet(
    kind: PaperKind, own: str, listed: tuple[str, ...]
) -> None:
    pdf = pdf_of_copies(kind, talon(*listed, language=own), A4_TWO_UP)
    assert sheets_mm(pdf) == [pytest.approx((297, 210), abs=0.01)]


@pytest.mark.parametrize("kind", KINDS)
def test_there_is_room_to_write_by_pen_above_each_rule_of_the_hand_over(kind: PaperKind) -> None:
    content = talon(*papers(9), language="ru")
    options = PrintOptions(sheet=A5, copies=("office",))
    (marks,) = draw_pages(kind, content, layout(kind), options)
    captions = {"(алушының аты-жөні)", "(нөмірі, күні)", "(қызметкердің аты-жөні)"}
    tops = sorted(mark.y for mark in marks if isinstance(mark, TextMark) and mark.text in captions)
    assert len(tops) == 3
    rules = sorted({round(mark.y, 2) for mark in marks if isinstance(mark, RuleMark)})
    first, second = rules[-2:]
    above = max(mark.y for mark in marks if isinstance(mark, TextMark) and mark.y < first - 2)
    assert first - above >= 5
    assert second - first >= 7


def test_a_longer_copy_goes_on_where_the_other_has_ended() -> None:
    """Print lists around the length at which one of the copies takes one page more."""
    seen = set()
    for count in range(7, 22):
        long = talon(*papers(count), name=LONG_NAME[:120])
        theirs, ours = (
            len(sheets_mm(pdf_of_copies("talon-weapons", long, A5, copy))) for copy in COPIES
        )
        pages = pages_of(pdf_of_copies("talon-weapons", long, A4_TWO_UP))
        assert len(pages) == max(theirs, ours)
        assert ("Өтініш берушіге арналған" in pages[-1]) == (theirs >= ours)
        assert ("Кеңсе данасы" in pages[-1]) == (ours >= theirs)
        seen.add((theirs, ours))
    assert {(1, 1), (2, 2)} < seen <= {(1, 1), (1, 2), (2, 1), (2, 2)}


def test_the_corrected_talon_keeps_the_hand_over_line() -> None:
    content = talon(language="kk")
    corrected = replace(content, corrected=replace(content.due, kk="ТҮЗЕТІЛГЕН"))
    pdf = pdf_of_copies("talon-weapons", corrected, A4_TWO_UP)
    assert text_of(pdf).count("Нәтижені алды") == 1
    assert text_of(pdf).count("ТҮЗЕТІЛГЕН") == 2


def test_on_sheets_of_their_own_each_copy_is_whole_before_the_next() -> None:
    """Nobody at the counter has to sort the sheets: the applicant's first, then the office's."""
    long = talon(*papers(21), name=LONG_NAME[:120])
    pages = pages_of(pdf_of_copies("talon-weapons", long, A5, *COPIES))
    assert ["Кеңсе данасы" in page for page in pages] == [False, False, True, True]
    assert ["1-бет" in page for page in pages] == [True, False, True, False]
